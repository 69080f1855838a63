//! Who is refused, role by role.

use super::support::{Forum, ORIGIN, call};
use crate::events::support::{ADMINISTRATOR, EDITOR, HOLDER, MODERATOR, OWNER, STRANGER};
use domain::{Actor, CommentId, Decision, ErrorCode, ProposalId, Slug};
use usecases::proposals::{
    DeskFilter, SlotInput, comment_on, decide_proposal, hide_comment, list_for_review,
    review_proposal, save_call, schedule_proposal, send_proposal, set_support, show_call,
    show_for_review, unhide_comment, withdraw_proposal,
};
use uuid::Uuid;

#[tokio::test]
async fn organisers_review_and_account_holders_take_part() {
    let forum = Forum::calling().await;
    let slug = &forum.slug;
    let nobody = ProposalId(Uuid::nil());
    let nothing = CommentId(Uuid::nil());
    let talk = forum.talk("Су").await;
    let visitor = forum.story.test.ctx().acting_as(Actor::Visitor);
    let mut people = vec![("visitor", visitor)];
    for (name, account) in [
        ("holder", HOLDER),
        ("stranger", STRANGER),
        ("editor", EDITOR),
        ("organizer", OWNER),
        ("moderator", MODERATOR),
        ("administrator", ADMINISTRATOR),
    ] {
        people.push((name, forum.story.as_account(account)));
    }
    for (name, ctx) in people {
        let organizes = matches!(name, "organizer" | "moderator" | "administrator");
        let slot = SlotInput::default();
        let of_organisers = [
            save_call(&ctx, slug, &call(&ctx)).await.err(),
            show_call(&ctx, slug).await.err(),
            list_for_review(&ctx, slug, DeskFilter::default())
                .await
                .err(),
            show_for_review(&ctx, slug, nobody).await.err(),
            review_proposal(&ctx, slug, nobody, ("5", "")).await.err(),
            decide_proposal(&ctx, slug, nobody, Decision::Approve, "")
                .await
                .err(),
            schedule_proposal(&ctx, slug, nobody, &slot).await.err(),
            hide_comment(&ctx, slug, nothing, "x").await.err(),
            unhide_comment(&ctx, slug, nothing).await.err(),
        ];
        for (place, answer) in of_organisers.iter().enumerate() {
            let code = answer.as_ref().map(usecases::UseCaseError::code);
            let forbidden = code == Some(ErrorCode::Forbidden);
            assert_eq!(forbidden, !organizes, "{name} {place} {code:?}");
        }
        let of_holders = [
            send_proposal(&ctx, slug, &talk, &ORIGIN).await.err(),
            withdraw_proposal(&ctx, slug, nobody).await.err(),
            set_support(&ctx, slug, nobody, true).await.err(),
            comment_on(&ctx, slug, nobody, "x", &ORIGIN).await.err(),
        ];
        for (place, answer) in of_holders.iter().enumerate() {
            let code = answer.as_ref().map(usecases::UseCaseError::code);
            let forbidden = code == Some(ErrorCode::Forbidden);
            assert_eq!(forbidden, name == "visitor", "{name} {place} {code:?}");
        }
        // Whether a forum exists is not told either.
        let unknown = Slug::parse("no-such-forum").unwrap();
        let answer = show_call(&ctx, &unknown).await;
        let expected = if matches!(name, "moderator" | "administrator") {
            ErrorCode::NotFound
        } else {
            ErrorCode::Forbidden
        };
        assert_eq!(answer.unwrap_err().code(), expected, "{name}");
    }
}
