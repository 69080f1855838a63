//! Who is refused, role by role.

use super::support::{Forum, places};
use crate::events::support::{ADMINISTRATOR, EDITOR, HOLDER, MODERATOR, OWNER, STRANGER};
use domain::registration::RegistrationKind::Delegate;
use domain::{Decision, ErrorCode, RegistrationId, Slug};
use usecases::registration::{
    RegistrationFilter, cancel_registration, check_in, close_registration, decide_mandate,
    export_registrations, list_registrations, save_registration_settings, show_checked_in,
    show_ticket,
};
use uuid::Uuid;

#[tokio::test]
async fn only_organisers_and_moderators_keep_registrations() {
    let forum = Forum::open(&places(&[(Delegate, 1)])).await;
    forum.come(Delegate, 1..=1).await;
    let code = forum.row(1).await.code;
    let nobody = RegistrationId(Uuid::nil());
    let slug = &forum.slug;
    // A second owner of the organisation does not organise the forum.
    let transaction = forum.story.test.database.begin().await.unwrap();
    let now = forum.story.test.ctx().now();
    let role = domain::Role::Owner;
    store::members::set(&transaction, forum.story.organization, HOLDER, role, now)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let mut people = vec![("visitor", forum.visitor())];
    for (name, account) in [
        ("second owner", HOLDER),
        ("stranger", STRANGER),
        ("editor", EDITOR),
        ("organizer", OWNER),
        ("moderator", MODERATOR),
        ("administrator", ADMINISTRATOR),
    ] {
        people.push((name, forum.story.as_account(account)));
    }
    for (name, ctx) in people {
        let allowed = matches!(name, "organizer" | "moderator" | "administrator");
        let settings = places(&[(Delegate, 1)]);
        let filter = RegistrationFilter::default();
        let code_text = "0000-0000-0000-0000";
        let answers = [
            save_registration_settings(&ctx, slug, &settings, false)
                .await
                .err(),
            list_registrations(&ctx, slug, &filter).await.err(),
            export_registrations(&ctx, slug).await.err(),
            decide_mandate(&ctx, slug, nobody, Decision::Approve, "")
                .await
                .err(),
            cancel_registration(&ctx, slug, nobody, "").await.err(),
            check_in(&ctx, slug, code_text, None).await.err(),
            show_checked_in(&ctx, slug, nobody).await.err(),
        ];
        for (place, answer) in answers.iter().enumerate() {
            let code = answer.as_ref().map(usecases::UseCaseError::code);
            let forbidden = code == Some(ErrorCode::Forbidden);
            // Owners of a host may stand at the door: the last two.
            let allowed = allowed || (name == "second owner" && place > 4);
            assert_eq!(forbidden, !allowed, "{name} {place} {code:?}");
        }
        let ticket = show_ticket(&ctx, &code).await.unwrap().unwrap();
        assert_eq!(ticket.keeps, allowed || name == "second owner", "{name}");
        // Whether a forum exists is not told either.
        let unknown = Slug::parse("no-such-forum").unwrap();
        let code = list_registrations(&ctx, &unknown, &filter).await;
        let expected = if matches!(name, "moderator" | "administrator") {
            ErrorCode::NotFound
        } else {
            ErrorCode::Forbidden
        };
        assert_eq!(code.unwrap_err().code(), expected, "{name}");
        if !allowed {
            let closed = close_registration(&ctx, slug).await.unwrap_err();
            assert_eq!(closed.code(), ErrorCode::Forbidden, "{name}");
        }
    }
}
