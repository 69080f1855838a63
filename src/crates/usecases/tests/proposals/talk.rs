//! Support and comments.

use super::support::{Forum, ORIGIN, refused};
use crate::events::support::{EDITOR, HOLDER, STRANGER};
use domain::event::EventState;
use domain::{Actor, Decision, ErrorCode};
use usecases::proposals::{
    comment_on, hide_comment, list_proposals, set_support, show_proposal, unhide_comment,
};

#[tokio::test]
async fn everybody_supports_once_and_may_take_it_back() {
    let forum = Forum::calling().await;
    let (first, second) = (forum.sent("Су").await, forum.sent("Ауа").await);
    let (stranger, editor) = (
        forum.story.as_account(STRANGER),
        forum.story.as_account(EDITOR),
    );
    for (ctx, id, wanted) in [
        (&stranger, first, true),
        (&stranger, first, true),
        (&editor, first, true),
        (&editor, second, true),
        (&editor, second, false),
        (&editor, second, false),
    ] {
        set_support(ctx, &forum.slug, id, wanted).await.unwrap();
    }
    let visitor = forum.story.test.ctx().acting_as(Actor::Visitor);
    let list = list_proposals(&visitor, &forum.slug)
        .await
        .unwrap()
        .unwrap();
    let counts: Vec<_> = list
        .rows
        .iter()
        .map(|row| (row.proposal.id, row.supports))
        .collect();
    assert_eq!(counts, [(first, 2), (second, 0)]);
    let view = show_proposal(&editor, &forum.slug, first).await;
    assert!(view.unwrap().unwrap().supported);
    let own = set_support(&forum.story.as_account(HOLDER), &forum.slug, first, true).await;
    assert_eq!(own.unwrap_err().code(), ErrorCode::Forbidden);
}

#[tokio::test]
async fn a_hidden_comment_says_so_and_why() {
    let forum = Forum::calling().await;
    let id = forum.sent("Су").await;
    let stranger = forum.story.as_account(STRANGER);
    for (body, code) in [
        (" \n ".to_owned(), ErrorCode::Required),
        ("ә".repeat(2_001), ErrorCode::TooLong),
    ] {
        let answer = comment_on(&stranger, &forum.slug, id, &body, &ORIGIN).await;
        assert_eq!(refused(answer), [("comment".to_owned(), code)]);
    }
    let comment = comment_on(&stranger, &forum.slug, id, "Балағат", &ORIGIN)
        .await
        .unwrap();
    let organizer = forum.organizer();
    let silent = hide_comment(&organizer, &forum.slug, comment, " ").await;
    assert_eq!(silent.unwrap_err().code(), ErrorCode::ReasonRequired);
    hide_comment(&organizer, &forum.slug, comment, "Әдепке қайшы")
        .await
        .unwrap();
    let visitor = forum.story.test.ctx().acting_as(Actor::Visitor);
    let seen = async |ctx| {
        let view = show_proposal(ctx, &forum.slug, id).await.unwrap().unwrap();
        let comment = view.comments[0].clone();
        (view.item.comments, comment.body, comment.hidden)
    };
    let reason = Some("Әдепке қайшы".to_owned());
    let body = Some("Балағат".to_owned());
    assert_eq!(seen(&visitor).await, (0, None, reason.clone()));
    assert_eq!(seen(&organizer).await, (0, body.clone(), reason));
    unhide_comment(&organizer, &forum.slug, comment)
        .await
        .unwrap();
    assert_eq!(seen(&visitor).await, (1, body, None));
}

#[tokio::test]
async fn nobody_talks_about_what_is_not_public_or_over() {
    let forum = Forum::calling().await;
    let id = forum.sent("Су").await;
    let stranger = forum.story.as_account(STRANGER);
    let tries = async |expected| {
        let support = set_support(&stranger, &forum.slug, id, true).await;
        let comment = comment_on(&stranger, &forum.slug, id, "Иә", &ORIGIN).await;
        for answer in [support, comment.map(|_| ())] {
            assert_eq!(answer.unwrap_err().code(), expected);
        }
    };
    forum.decide(id, Decision::Reject, "Жоқ").await.unwrap();
    tries(ErrorCode::NotFound).await;
    forum.decide(id, Decision::Approve, "").await.unwrap();
    forum.story.go(forum.id, &[EventState::Cancelled]).await;
    tries(ErrorCode::MoveNotAllowed).await;
}

#[tokio::test]
async fn nobody_comments_without_end() {
    let forum = Forum::calling().await;
    let id = forum.sent("Су").await;
    let stranger = forum.story.as_account(STRANGER);
    for _ in 0..20 {
        comment_on(&stranger, &forum.slug, id, "Иә", &ORIGIN)
            .await
            .unwrap();
    }
    let refusal = comment_on(&stranger, &forum.slug, id, "Иә", &ORIGIN).await;
    assert_eq!(refusal.unwrap_err().code(), ErrorCode::TooManyAttempts);
}
