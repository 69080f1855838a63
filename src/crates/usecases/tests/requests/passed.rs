//! Requests that were passed to an organisation: what it sees of them, and is
//! told.

use super::files::{PDF, upload};
use super::{ORIGIN, Region, code, input};
use domain::{ErrorCode, Locale, MailKind, Role};
use test_support::OrganizationBuilder;
use usecases::Ctx;
use usecases::mail::list_outbox;
use usecases::requests::{
    Handling, OwnStep, PassedStep, add_request_files, answer_passed_request, change_own_request,
    erase_own_request, handle_request, pass_request, show_passed_request, show_request,
};

/// An organisation to which requests can be passed, and its editor.
struct Organization {
    slug: String,
    editor: Ctx,
}

impl Region {
    async fn two_organizations(&self) -> [Organization; 2] {
        [
            self.organization_of("Үміт", "umit@example.kz", Locale::Kk)
                .await,
            self.organization_of("Шапағат", "shapagat@example.kz", Locale::Ru)
                .await,
        ]
    }

    async fn organization_of(&self, name: &str, email: &str, locale: Locale) -> Organization {
        let ctx = self.test.ctx();
        let saved = OrganizationBuilder::named(name).save(&ctx).await;
        let editor = self.account(email, Role::AccountHolder, locale).await;
        let transaction = ctx.database.begin().await.unwrap();
        store::members::set(&transaction, saved.id, editor, Role::Editor, ctx.now())
            .await
            .unwrap();
        transaction.commit().await.unwrap();
        Organization {
            slug: saved.slug.to_string(),
            editor: self.operator(editor),
        }
    }
}

#[tokio::test]
async fn notes_of_the_centre_and_words_of_other_organisations_are_not_shown_to_an_organisation() {
    let region = Region::begin().await;
    let [first, second] = region.two_organizations().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let operator = region.operator(region.at_point);
    let seen = async |ctx: &Ctx| {
        region.tick();
        let view = show_passed_request(ctx, id).await?;
        let bodies = view.messages.into_iter().map(|one| one.body);
        Ok::<_, usecases::UseCaseError>(bodies.collect::<Vec<String>>())
    };
    region.tick();
    handle_request(&operator, id, 1, Handling::Note, "Ескертпе")
        .await
        .unwrap();
    region.tick();
    pass_request(&operator, id, 2, &first.slug, "Үмітке түсінік")
        .await
        .unwrap();
    assert_eq!(seen(&first.editor).await.unwrap(), ["Үмітке түсінік"]);
    region.tick();
    answer_passed_request(&first.editor, id, 3, PassedStep::Return, "Себебі")
        .await
        .unwrap();
    let returned = seen(&first.editor).await;
    assert_eq!(code(returned.unwrap_err()), ErrorCode::NotFound);
    region.tick();
    handle_request(&operator, id, 4, Handling::Ask, "Қай ауданнан?")
        .await
        .unwrap();
    region.tick();
    let reply = OwnStep::Reply("Аралдан".to_owned());
    change_own_request(&region.visitor(), &sent.key, reply, &ORIGIN)
        .await
        .unwrap();
    region.tick();
    pass_request(&operator, id, 6, &second.slug, "Шапағатқа түсінік")
        .await
        .unwrap();
    assert_eq!(
        seen(&second.editor).await.unwrap(),
        ["Қай ауданнан?", "Аралдан", "Шапағатқа түсінік"]
    );
    let former = seen(&first.editor).await;
    assert_eq!(code(former.unwrap_err()), ErrorCode::NotFound);
    // It comes back to the first one, which knows what it wrote itself.
    region.tick();
    pass_request(&operator, id, 7, &first.slug, "")
        .await
        .unwrap();
    assert_eq!(
        seen(&first.editor).await.unwrap(),
        ["Үмітке түсінік", "Себебі", "Қай ауданнан?", "Аралдан"]
    );
    let whole = show_request(&operator, id).await.unwrap();
    assert_eq!(whole.messages.len(), 6, "the centre sees all of it");
}

impl Region {
    /// What was mailed to somebody: what, in which language, where it leads.
    async fn letters_to(&self, email: &str) -> Vec<(MailKind, Locale, String)> {
        let mail = list_outbox(&self.test.ctx()).await.unwrap();
        let mail = mail.into_iter().map(|one| one.mail);
        let mut mail: Vec<_> = mail
            .filter(|mail| mail.recipient == email && mail.kind.is_about_request())
            .map(|mail| {
                let link = mail.arguments.get("link").cloned();
                (mail.kind, mail.locale, link.unwrap_or_default())
            })
            .collect();
        mail.sort_by_key(|(kind, _, link)| (kind.code(), link.clone()));
        mail
    }
}

#[tokio::test]
async fn who_has_a_request_is_told_of_replies_and_files_and_that_it_is_theirs_no_longer() {
    let region = Region::begin().await;
    let (umit, shapagat) = ("umit@example.kz", "shapagat@example.kz");
    let first = region.organization_of("Үміт", umit, Locale::Kk).await;
    let second = region
        .organization_of("Шапағат", shapagat, Locale::Ru)
        .await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let operator = region.operator(region.at_point);
    let visitor = region.visitor();
    pass_request(&operator, id, 1, &first.slug, "")
        .await
        .unwrap();
    let reply = OwnStep::Reply("Тағы бір сұрақ".to_owned());
    change_own_request(&visitor, &sent.key, reply, &ORIGIN)
        .await
        .unwrap();
    let file = vec![upload("a.pdf", PDF)];
    add_request_files(&visitor, &sent.key, file, &ORIGIN)
        .await
        .unwrap();
    let page = |locale: &str| format!("/{locale}/manage/passed/{}", id.0);
    let list = |locale: &str| format!("/{locale}/manage/passed");
    let replied = (MailKind::RequestReplied, Locale::Kk, page("kk"));
    let given = (MailKind::RequestForOrganization, Locale::Kk, page("kk"));
    assert_eq!(
        region.letters_to(umit).await,
        [given.clone(), replied.clone(), replied.clone()]
    );
    // Passed to the same one again, it stays theirs.
    pass_request(&operator, id, 4, &first.slug, "")
        .await
        .unwrap();
    pass_request(&operator, id, 5, &second.slug, "")
        .await
        .unwrap();
    let taken = (MailKind::RequestTakenBack, Locale::Kk, list("kk"));
    assert_eq!(
        region.letters_to(umit).await,
        [given.clone(), given, replied.clone(), replied, taken]
    );
    handle_request(&operator, id, 6, Handling::Take, "")
        .await
        .unwrap();
    let reply = OwnStep::Reply("Рақмет".to_owned());
    change_own_request(&visitor, &sent.key, reply, &ORIGIN)
        .await
        .unwrap();
    let given = (MailKind::RequestForOrganization, Locale::Ru, page("ru"));
    let taken = (MailKind::RequestTakenBack, Locale::Ru, list("ru"));
    assert_eq!(
        region.letters_to(shapagat).await,
        [given.clone(), taken.clone()],
        "and no word of the reply to the centre"
    );
    pass_request(&operator, id, 8, &second.slug, "")
        .await
        .unwrap();
    change_own_request(&visitor, &sent.key, OwnStep::Withdraw, &ORIGIN)
        .await
        .unwrap();
    assert_eq!(
        region.letters_to(shapagat).await,
        [given.clone(), given, taken.clone(), taken]
    );
}

#[tokio::test]
async fn only_letters_to_the_person_hold_the_whole_number() {
    let region = Region::begin().await;
    let umit = region
        .organization_of("Үміт", "umit@example.kz", Locale::Kk)
        .await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let operator = region.operator(region.at_point);
    pass_request(&operator, id, 1, &umit.slug, "")
        .await
        .unwrap();
    answer_passed_request(&umit.editor, id, 2, PassedStep::Accept, "")
        .await
        .unwrap();
    let reply = OwnStep::Reply("Тағы бір сұрақ".to_owned());
    change_own_request(&region.visitor(), &sent.key, reply, &ORIGIN)
        .await
        .unwrap();
    answer_passed_request(&umit.editor, id, 4, PassedStep::Return, "Себебі")
        .await
        .unwrap();
    pass_request(&operator, id, 5, &umit.slug, "")
        .await
        .unwrap();
    handle_request(&operator, id, 6, Handling::Take, "")
        .await
        .unwrap();
    let mail = list_outbox(&region.test.ctx()).await.unwrap();
    let letters = mail.into_iter().map(|one| one.mail);
    let letters: Vec<_> = letters.filter(|one| one.kind.is_about_request()).collect();
    let (whole, beginning) = (sent.code.as_str(), sent.code.reference());
    for letter in &letters {
        let is_theirs = letter.recipient == "aigul@example.kz";
        let expected = if is_theirs { whole } else { beginning };
        assert_eq!(letter.arguments["code"], expected, "{letter:?}");
        let all = format!("{:?}", letter.arguments);
        assert_eq!(all.contains(whole), is_theirs, "{letter:?}");
    }
    for kind in [
        MailKind::RequestReceived,
        MailKind::RequestNew,
        MailKind::RequestPassedOn,
        MailKind::RequestForOrganization,
        MailKind::RequestUndertaken,
        MailKind::RequestReplied,
        MailKind::RequestReturned,
        MailKind::RequestTakenBack,
    ] {
        assert!(letters.iter().any(|one| one.kind == kind), "{kind:?}");
    }
}

#[tokio::test]
async fn an_editor_who_is_too_late_meets_a_conflict_and_whoever_never_had_it_nothing() {
    for is_answered in [true, false] {
        let region = Region::begin().await;
        let [first, second] = region.two_organizations().await;
        let sent = region.send(&input()).await;
        let id = region.id(&sent).await;
        let operator = region.operator(region.at_point);
        pass_request(&operator, id, 1, &first.slug, "")
            .await
            .unwrap();
        if is_answered {
            answer_passed_request(&first.editor, id, 2, PassedStep::Answer, "Жауап")
                .await
                .unwrap();
        } else {
            handle_request(&operator, id, 2, Handling::Take, "")
                .await
                .unwrap();
        }
        for step in PassedStep::ALL {
            for (ctx, expected) in [
                (&first.editor, ErrorCode::Conflict),
                (&second.editor, ErrorCode::NotFound),
                (&operator, ErrorCode::NotFound),
                (&region.visitor(), ErrorCode::Forbidden),
            ] {
                let late = answer_passed_request(ctx, id, 2, step, "Мәтін").await;
                assert_eq!(code(late.unwrap_err()), expected, "{step:?}");
            }
        }
        let shown = show_passed_request(&first.editor, id).await;
        assert_eq!(code(shown.unwrap_err()), ErrorCode::NotFound);
        assert_eq!(region.stored(id).await.version, 3, "nothing was written");
    }
}

#[tokio::test]
async fn the_organisation_that_has_a_request_is_told_when_its_sender_erases_it() {
    let region = Region::begin().await;
    let (slug, _) = region.organization().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let operator = region.operator(region.at_point);
    pass_request(&operator, id, 1, &slug, "").await.unwrap();
    erase_own_request(&region.visitor(), &sent.key, true)
        .await
        .unwrap();
    let told = region.told(MailKind::RequestTakenBack).await;
    assert_eq!(told, ["hub@example.kz"]);
    let erased = region.stored(id).await;
    assert!(erased.erased_at.is_some() && erased.holder().is_none());
}
