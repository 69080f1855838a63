use super::support::{EDITOR, OWNER, STRANGER, Story};
use domain::profile::{Choices, DraftState, ProfileGroup, Side, Value};
use domain::{ErrorCode, Locale, Violation};
use test_support::OrganizationBuilder;
use usecases::content_version;
use usecases::profiles::{
    DraftSave, Rebase, discard_draft, open_draft, rebase_draft, save_draft_group, submit_draft,
    withdraw_draft,
};

#[tokio::test]
async fn opening_writes_nothing_and_the_first_save_begins_a_draft() {
    let story = Story::begin().await;
    let ctx = story.as_account(EDITOR);
    let opened = open_draft(&ctx, story.organization).await.unwrap();
    assert_eq!((opened.stamp.base, opened.stamp.version), (1, 0));
    assert_eq!(opened.saved_at, None);
    assert_eq!(opened.values(ProfileGroup::Names).text("names.kk"), "Үміт");
    let reader = story.test.database.reader();
    let none = store::drafts::find_open(reader, story.organization, EDITOR).await;
    assert_eq!(none.unwrap(), None);

    let before = content_version(&ctx).await.unwrap();
    let saved = story.rename(EDITOR, "Үміт шуағы", "Надежда").await;
    assert_eq!((saved.stamp.base, saved.stamp.version), (1, 1));
    assert_eq!(content_version(&ctx).await.unwrap(), before);
    let opened = open_draft(&ctx, story.organization).await.unwrap();
    assert_eq!(opened.changes.len(), 1);
    assert_eq!(opened.changes[0].field, "names.kk");
    assert_eq!(opened.approved.names.get(Locale::Kk), Some("Үміт"));
    assert!(!opened.publishes_at_once);

    let draft = store::drafts::find_open(reader, story.organization, EDITOR).await;
    let draft = draft.unwrap().unwrap();
    let events = store::audit_events::of_subject(reader, draft.id.0)
        .await
        .unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].action, "draft.created");
    assert!(!events[0].detail.to_string().contains("шуағы"));
    // The same again writes nothing.
    assert_eq!(
        story.rename(EDITOR, "Үміт шуағы", "Надежда").await.stamp,
        saved.stamp
    );
}

#[tokio::test]
async fn what_is_not_valid_is_kept_as_typed_and_not_sent() {
    let story = Story::begin().await;
    let pairs = [
        ("phones.0", "26-12-34"),
        ("phones.1", "8 777"),
        ("emails.0", "info@example.kz"),
    ];
    let saved = story.save(EDITOR, ProfileGroup::Contacts, &pairs).await;
    let violation = Violation::new("phones.1", ErrorCode::PhoneMalformed);
    assert_eq!(saved.violations, std::slice::from_ref(&violation));
    let ctx = story.as_account(EDITOR);
    let opened = open_draft(&ctx, story.organization).await.unwrap();
    let values = opened.values(ProfileGroup::Contacts);
    assert_eq!(values.items("phones"), ["+77242261234", "8 777"]);
    assert_eq!(opened.violations, std::slice::from_ref(&violation));
    assert_eq!(opened.document.emails.len(), 1);
    let error = submit_draft(&ctx, story.organization, "")
        .await
        .unwrap_err();
    assert_eq!(error.violations(), [violation]);

    let pairs = [("phones.0", "26-12-34"), ("phones.1", "8 777 123 45 67")];
    let saved = story.save(EDITOR, ProfileGroup::Contacts, &pairs).await;
    assert_eq!(saved.violations, []);
    let opened = open_draft(&ctx, story.organization).await.unwrap();
    assert_eq!(opened.document.phones.len(), 2);
    assert!(opened.unfinished.is_empty());
}

#[tokio::test]
async fn two_devices_are_joined_and_what_clashes_is_chosen() {
    let story = Story::begin().await;
    let both_saw = story.rename(EDITOR, "Үміт", "Луч надежды").await.stamp;
    story.rename(EDITOR, "Үміт шуағы", "Луч надежды").await;
    // The other device typed upon the older version, in another language.
    let pairs = [("names.kk", "Үміт"), ("names.ru", "Лучи надежды")];
    let group = ProfileGroup::Names;
    let DraftSave::Saved(saved) = story.save_upon(EDITOR, both_saw, group, &pairs).await else {
        panic!("languages do not clash");
    };
    assert_eq!(saved.values.text("names.kk"), "Үміт шуағы");
    assert_eq!(saved.values.text("names.ru"), "Лучи надежды");

    let pairs = [("names.kk", "Үміт сәулесі"), ("names.ru", "Луч надежды")];
    let DraftSave::Conflict(conflict) = story.save_upon(EDITOR, both_saw, group, &pairs).await
    else {
        panic!("both changed the Kazakh name");
    };
    assert_eq!(conflict.stamp, saved.stamp);
    assert_eq!(conflict.values.text("names.ru"), "Лучи надежды");
    assert_eq!(conflict.conflicts.len(), 1);
    assert_eq!(conflict.conflicts[0].field, "names.kk");
    assert_eq!(
        conflict.conflicts[0].mine,
        Value::Text("Үміт сәулесі".to_owned())
    );
    assert_eq!(
        conflict.conflicts[0].theirs,
        Value::Text("Үміт шуағы".to_owned())
    );
    let opened = open_draft(&story.as_account(EDITOR), story.organization)
        .await
        .unwrap();
    assert_eq!(opened.stamp, saved.stamp, "a conflict writes nothing");

    let ctx = story.as_account(EDITOR);
    let chosen = conflict.values.clone();
    let settled = save_draft_group(&ctx, story.organization, conflict.stamp, group, chosen).await;
    assert!(matches!(settled.unwrap(), DraftSave::Saved(_)));
    let opened = open_draft(&ctx, story.organization).await.unwrap();
    assert_eq!(opened.document.names.get(Locale::Kk), Some("Үміт сәулесі"));
    assert_eq!(opened.document.names.get(Locale::Ru), Some("Лучи надежды"));
}

#[tokio::test]
async fn a_tab_opened_before_a_publication_undoes_nothing() {
    let story = Story::begin().await;
    let opened_early = story.stamp(EDITOR).await;
    OrganizationBuilder::named("Үміт")
        .name(Locale::Ru, "Вера и надежда")
        .bin_body("94014000038")
        .save_as(
            &story.as_account(super::support::MODERATOR),
            story.organization,
        )
        .await;
    let pairs = [("names.kk", "Үміт шуағы"), ("names.ru", "Надежда")];
    let saved = story
        .save_upon(EDITOR, opened_early, ProfileGroup::Names, &pairs)
        .await;
    let DraftSave::Saved(saved) = saved else {
        panic!("other languages do not clash");
    };
    assert_eq!(saved.stamp.base, 2);
    assert_eq!(saved.values.text("names.ru"), "Вера и надежда");
    // A stamp that nobody ever gave.
    let made_up = "99-0".parse().unwrap();
    let ctx = story.as_account(OWNER);
    let input = saved.values;
    let error = save_draft_group(
        &ctx,
        story.organization,
        made_up,
        ProfileGroup::Names,
        input,
    )
    .await;
    assert_eq!(error.unwrap_err().code(), ErrorCode::Conflict);
}

#[tokio::test]
async fn what_waits_is_taken_back_first_and_can_be_given_up() {
    let story = Story::begin().await;
    let ctx = story.as_account(EDITOR);
    let organization = story.organization;
    let nothing = withdraw_draft(&ctx, organization).await.unwrap_err();
    assert_eq!(nothing.code(), ErrorCode::NotFound);
    story.rename(EDITOR, "Үміт шуағы", "").await;
    submit_draft(&ctx, organization, "").await.unwrap();
    let stamp = story.stamp(EDITOR).await;
    let input = super::support::form(ProfileGroup::Names, &[("names.kk", "Сенім")]);
    let group = ProfileGroup::Names;
    let error = save_draft_group(&ctx, organization, stamp, group, input).await;
    assert_eq!(error.unwrap_err().code(), ErrorCode::UnderReview);
    let error = discard_draft(&ctx, organization).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::UnderReview);
    withdraw_draft(&ctx, organization).await.unwrap();
    let opened = open_draft(&ctx, organization).await.unwrap();
    assert_eq!(opened.state, DraftState::Draft);
    assert_eq!(opened.document.names.get(Locale::Kk), Some("Үміт шуағы"));
    discard_draft(&ctx, organization).await.unwrap();
    let opened = open_draft(&ctx, organization).await.unwrap();
    assert_eq!((opened.saved_at, opened.stamp.version), (None, 0));
    let saved = story.rename(EDITOR, "Үміт", "Вера").await;
    assert_eq!(saved.stamp.version, 2, "a version is never used twice");
}

#[tokio::test]
async fn a_draft_is_brought_up_to_what_was_published() {
    let story = Story::begin().await;
    let ctx = story.as_account(EDITOR);
    let stamp = story
        .rename(EDITOR, "Үміт шуағы", "Луч надежды")
        .await
        .stamp;
    OrganizationBuilder::named("Үміт сәулесі")
        .name(Locale::Ru, "Надежда")
        .bin_body("94014000038")
        .mission(Locale::Kk, "Көмек")
        .save_as(&story.test.ctx(), story.organization)
        .await;
    let opened = open_draft(&ctx, story.organization).await.unwrap();
    let since: Vec<&str> = opened
        .changed_since
        .iter()
        .map(|one| one.field.as_str())
        .collect();
    assert_eq!(since, ["names.kk", "missions.kk"]);
    let none = Choices::new();
    let outcome = rebase_draft(&ctx, story.organization, stamp, &none)
        .await
        .unwrap();
    let Rebase::Conflicts(conflicts) = outcome else {
        panic!("both changed the Kazakh name");
    };
    let fields: Vec<&str> = conflicts.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["names.kk"]);
    let choices = Choices::from([("names.kk".to_owned(), Side::Theirs)]);
    let outcome = rebase_draft(&ctx, story.organization, stamp, &choices)
        .await
        .unwrap();
    let Rebase::Done(stamp) = outcome else {
        panic!("all is chosen");
    };
    assert_eq!((stamp.base, stamp.version), (2, 2));
    let opened = open_draft(&ctx, story.organization).await.unwrap();
    assert_eq!(opened.changed_since, []);
    let fields: Vec<&str> = opened
        .changes
        .iter()
        .map(|one| one.field.as_str())
        .collect();
    assert_eq!(fields, ["names.ru"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn saves_at_the_same_moment_are_all_kept() {
    let story = Story::begin().await;
    let stamp = story.stamp(EDITOR).await;
    let saves = (0..8).map(|number| {
        let ctx = story.as_account(EDITOR);
        let organization = story.organization;
        tokio::spawn(async move {
            let phone = format!("26-12-3{number}");
            let pairs = [("phones.0", phone.as_str())];
            let group = ProfileGroup::Contacts;
            let input = super::support::form(group, &pairs);
            save_draft_group(&ctx, organization, stamp, group, input)
                .await
                .unwrap()
        })
    });
    for save in saves.collect::<Vec<_>>() {
        assert!(matches!(save.await.unwrap(), DraftSave::Saved(_)));
    }
    let opened = open_draft(&story.as_account(EDITOR), story.organization)
        .await
        .unwrap();
    assert_eq!(opened.document.phones.len(), 8);
    assert_eq!(opened.stamp.version, 8);
    let others = open_draft(&story.as_account(OWNER), story.organization)
        .await
        .unwrap();
    assert_eq!(others.stamp.version, 0, "each has a draft of their own");
    let error = open_draft(&story.as_account(STRANGER), story.organization).await;
    assert_eq!(error.unwrap_err().code(), ErrorCode::Forbidden);
}
