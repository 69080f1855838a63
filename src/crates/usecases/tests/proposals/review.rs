//! Reviews and decisions.

use super::support::{Forum, refused};
use crate::events::support::{ADMINISTRATOR, HOLDER, OWNER};
use domain::proposal::ProposalState;
use domain::{Decision, ErrorCode, MailKind};
use usecases::proposals::{
    DeskFilter, list_for_review, review_proposal, show_for_review, withdraw_proposal,
};

#[tokio::test]
async fn a_reviewer_sees_the_others_after_giving_their_own() {
    let forum = Forum::calling().await;
    let id = forum.sent("Су").await;
    let (first, second) = (forum.organizer(), forum.moderator());
    forum.review(&first, id, "5").await.unwrap();
    let seen = async |ctx| {
        let view = show_for_review(ctx, &forum.slug, id).await.unwrap();
        let list = list_for_review(ctx, &forum.slug, DeskFilter::default()).await;
        let row = list.unwrap().rows.remove(0);
        assert_eq!(view.given, row.given);
        (view.given, view.reviews.len(), row.average)
    };
    assert_eq!(seen(&first).await, (1, 1, Some(50)));
    assert_eq!(seen(&second).await, (1, 0, None));
    forum.review(&second, id, "2").await.unwrap();
    assert_eq!(seen(&second).await, (2, 2, Some(35)));
    let third = forum.story.as_account(ADMINISTRATOR);
    assert_eq!(seen(&third).await, (2, 0, None));
    // Written anew, not twice.
    forum.review(&first, id, "4").await.unwrap();
    assert_eq!(seen(&first).await, (2, 2, Some(30)));
}

#[tokio::test]
async fn the_list_says_what_waits_for_the_reader() {
    let forum = Forum::calling().await;
    let (first, _second) = (forum.sent("Су").await, forum.sent("Ауа").await);
    let own = forum.talk("Өзімдікі").await;
    forum.send_as(OWNER, &own).await.unwrap();
    let organizer = forum.organizer();
    forum.review(&organizer, first, "3").await.unwrap();
    forum.decide(first, Decision::Approve, "").await.unwrap();
    let list = async |filter| {
        list_for_review(&organizer, &forum.slug, filter)
            .await
            .unwrap()
    };
    let all = list(DeskFilter::default()).await;
    assert_eq!((all.rows.len(), all.unreviewed), (3, 1));
    let waiting = list(DeskFilter {
        unreviewed: true,
        ..DeskFilter::default()
    })
    .await;
    assert_eq!(waiting.rows.len(), 1);
    assert_eq!(waiting.rows[0].item.proposal.text.title, "Ауа");
    let accepted = list(DeskFilter {
        state: Some(ProposalState::Accepted),
        ..DeskFilter::default()
    })
    .await;
    assert_eq!(accepted.rows.len(), 1);
    assert!(all.counts.contains(&(ProposalState::Sent, 2)));
}

#[tokio::test]
async fn nobody_reviews_their_own_nor_without_a_score() {
    let forum = Forum::calling().await;
    let own = forum.talk("Өзімдікі").await;
    let own = forum.send_as(OWNER, &own).await.unwrap();
    let organizer = forum.organizer();
    let refusal = forum.review(&organizer, own, "5").await.unwrap_err();
    assert_eq!(refusal.code(), ErrorCode::Forbidden);
    let view = show_for_review(&organizer, &forum.slug, own).await.unwrap();
    assert!(!view.reviewable);
    let id = forum.sent("Су").await;
    for (score, code) in [("", ErrorCode::Required), ("6", ErrorCode::UnknownValue)] {
        let answer = review_proposal(&organizer, &forum.slug, id, (score, "")).await;
        assert_eq!(refused(answer), [("score".to_owned(), code)]);
    }
    let long = "ә".repeat(2_001);
    let answer = review_proposal(&organizer, &forum.slug, id, ("1", &long)).await;
    assert_eq!(
        refused(answer),
        [("review_note".to_owned(), ErrorCode::TooLong)]
    );
}

#[tokio::test]
async fn a_decision_is_mailed_and_a_refusal_says_why() {
    let forum = Forum::calling().await;
    let id = forum.sent("Су").await;
    let silent = forum.decide(id, Decision::Reject, " ").await;
    assert_eq!(
        refused(silent),
        [("note".to_owned(), ErrorCode::ReasonRequired)]
    );
    forum
        .decide(id, Decision::Reject, "Тақырыптан тыс")
        .await
        .unwrap();
    assert_eq!(forum.state(id).await, ProposalState::Refused);
    let twice = forum
        .decide(id, Decision::Reject, "Тағы")
        .await
        .unwrap_err();
    assert_eq!(twice.code(), ErrorCode::AlreadyDecided);
    // Organisers may change their mind.
    forum.decide(id, Decision::Approve, "").await.unwrap();
    assert_eq!(
        forum.mail(HOLDER).await,
        [
            MailKind::ProposalReceived,
            MailKind::ProposalRefused,
            MailKind::ProposalAccepted,
        ]
    );
    let holder = forum.story.as_account(HOLDER);
    withdraw_proposal(&holder, &forum.slug, id).await.unwrap();
    let gone = forum.decide(id, Decision::Approve, "").await.unwrap_err();
    assert_eq!(gone.code(), ErrorCode::MoveNotAllowed);
    let gone = forum.review(&forum.organizer(), id, "5").await.unwrap_err();
    assert_eq!(gone.code(), ErrorCode::MoveNotAllowed);
}
