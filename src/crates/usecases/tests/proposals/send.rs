//! The call, sending, taking back.

use super::support::{Forum, ORIGIN, call, refused};
use crate::events::support::{HOLDER, STRANGER};
use domain::event::EventState;
use domain::proposal::ProposalState;
use domain::{Actor, ErrorCode, MailKind};
use jiff::SignedDuration;
use usecases::accounts::delete_account;
use usecases::events::show_event;
use usecases::proposals::{
    CallInput, CallStanding, ProposalInput, list_proposals, save_call, send_proposal,
    show_proposal, withdraw_proposal,
};

#[tokio::test]
async fn a_proposal_is_kept_as_it_was_sent_and_its_author_is_told() {
    let forum = Forum::calling().await;
    let id = forum.sent("Су тапшылығы").await;
    assert_eq!(forum.mail(HOLDER).await, [MailKind::ProposalReceived]);
    let holder = forum.story.as_account(HOLDER);
    let view = show_proposal(&holder, &forum.slug, id).await;
    let view = view.unwrap().unwrap();
    let text = &view.item.proposal.text;
    assert_eq!(text.coauthors, ["Ерлан Арал", "Сәуле Шиелі"]);
    assert_eq!(view.item.organization.unwrap().slug.as_str(), "umit");
    assert!(view.own && view.public && view.live && !view.reviews);
    // A visitor reads it too; one that is not public only its author.
    let visitor = forum.story.test.ctx().acting_as(Actor::Visitor);
    let private = ProposalInput {
        public: false,
        ..forum.talk("Өзім үшін").await
    };
    let private = forum.send_as(HOLDER, &private).await.unwrap();
    for (ctx, proposal, shown) in [
        (&visitor, id, true),
        (&visitor, private, false),
        (&holder, private, true),
    ] {
        let view = show_proposal(ctx, &forum.slug, proposal).await.unwrap();
        assert_eq!(view.is_some(), shown);
    }
    let list = list_proposals(&visitor, &forum.slug).await;
    let list = list.unwrap().unwrap();
    assert_eq!((list.rows.len(), list.own.len()), (1, 0));
    let list = list_proposals(&holder, &forum.slug).await;
    let list = list.unwrap().unwrap();
    assert_eq!((list.rows.len(), list.own.len()), (1, 2));
}

#[tokio::test]
async fn what_is_wrong_is_told_by_field() {
    let forum = Forum::calling().await;
    let holder = forum.story.as_account(HOLDER);
    let empty = ProposalInput::default();
    let answer = send_proposal(&holder, &forum.slug, &empty, &ORIGIN).await;
    let required = |field: &str| (field.to_owned(), ErrorCode::Required);
    assert_eq!(
        refused(answer),
        [
            required("kind"),
            required("topic"),
            ("language".to_owned(), ErrorCode::UnknownValue),
            required("title"),
            required("body"),
            required("name"),
        ]
    );
    let unknown = ProposalInput {
        kind: "poem".to_owned(),
        topic: "x".to_owned(),
        organization: "no-such-organisation".to_owned(),
        ..forum.talk("Су").await
    };
    let answer = send_proposal(&holder, &forum.slug, &unknown, &ORIGIN).await;
    let fields: Vec<String> = refused(answer).into_iter().map(|one| one.0).collect();
    assert_eq!(fields, ["kind", "topic", "organization"]);
    assert!(forum.mail(HOLDER).await.is_empty());
}

#[tokio::test]
async fn proposals_are_taken_while_there_is_a_call() {
    let forum = Forum::announced().await;
    let organizer = forum.organizer();
    let standing = async || {
        let view = show_event(&organizer, &forum.slug).await;
        view.unwrap().unwrap().call
    };
    assert_eq!(standing().await, None);
    let list = list_proposals(&organizer, &forum.slug).await.unwrap();
    assert!(list.is_none());
    let tomorrow = organizer.today().tomorrow().unwrap().to_string();
    let later = CallInput {
        opens_on: tomorrow.clone(),
        closes_on: tomorrow,
        ..call(&organizer)
    };
    save_call(&organizer, &forum.slug, &later).await.unwrap();
    assert_eq!(standing().await, None);
    let talk = forum.talk("Су").await;
    let early = forum.send_as(HOLDER, &talk).await.unwrap_err();
    assert_eq!(early.code(), ErrorCode::CallClosed);
    forum
        .story
        .test
        .clock
        .advance(SignedDuration::from_hours(24));
    assert_eq!(standing().await, Some(CallStanding::Open));
    forum.send_as(HOLDER, &talk).await.unwrap();
    forum
        .story
        .test
        .clock
        .advance(SignedDuration::from_hours(24));
    assert_eq!(standing().await, Some(CallStanding::Over));
    let late = forum.send_as(HOLDER, &talk).await.unwrap_err();
    assert_eq!(late.code(), ErrorCode::CallClosed);
    // Nor for an event that does not take place.
    save_call(&organizer, &forum.slug, &call(&organizer))
        .await
        .unwrap();
    assert_eq!(standing().await, Some(CallStanding::Open));
    forum.story.go(forum.id, &[EventState::Cancelled]).await;
    let cancelled = forum.send_as(HOLDER, &talk).await.unwrap_err();
    assert_eq!(cancelled.code(), ErrorCode::CallClosed);
}

#[tokio::test]
async fn a_call_is_refused_field_by_field_and_topics_keep_their_id() {
    let forum = Forum::calling().await;
    let organizer = forum.organizer();
    let wrong = CallInput {
        opens_on: "кеше".to_owned(),
        closes_on: String::new(),
        ..CallInput::default()
    };
    assert_eq!(
        refused(save_call(&organizer, &forum.slug, &wrong).await),
        [
            ("opens_on".to_owned(), ErrorCode::DateMalformed),
            ("closes_on".to_owned(), ErrorCode::Required),
            ("kinds".to_owned(), ErrorCode::Required),
        ]
    );
    let backwards = CallInput {
        closes_on: "2020-01-01".to_owned(),
        ..call(&organizer)
    };
    assert_eq!(
        refused(save_call(&organizer, &forum.slug, &backwards).await),
        [("closes_on".to_owned(), ErrorCode::EndsTooEarly)]
    );
    let known = forum.call().await;
    assert_eq!(known.topics.len(), 2);
    let mut again = call(&organizer);
    again.topics[0].id = known.topics[0].id.0.to_string();
    again.topics[0].names[1] = "Вода".to_owned();
    save_call(&organizer, &forum.slug, &again).await.unwrap();
    let now = forum.call().await;
    assert_eq!(now.topics[0].id, known.topics[0].id);
    assert_ne!(now.topics[1].id, known.topics[1].id);
}

#[tokio::test]
async fn an_author_takes_a_proposal_back() {
    let forum = Forum::calling().await;
    let id = forum.sent("Су").await;
    let stranger = forum.story.as_account(STRANGER);
    let other = withdraw_proposal(&stranger, &forum.slug, id).await;
    assert_eq!(other.unwrap_err().code(), ErrorCode::NotFound);
    let holder = forum.story.as_account(HOLDER);
    withdraw_proposal(&holder, &forum.slug, id).await.unwrap();
    assert_eq!(forum.state(id).await, ProposalState::Withdrawn);
    let last = forum.mail(HOLDER).await.pop();
    assert_eq!(last, Some(MailKind::ProposalWithdrawn));
    let again = withdraw_proposal(&holder, &forum.slug, id).await;
    assert_eq!(again.unwrap_err().code(), ErrorCode::MoveNotAllowed);
    let view = show_proposal(&stranger, &forum.slug, id).await.unwrap();
    assert!(view.is_none());
}

#[tokio::test]
async fn nobody_sends_without_end() {
    let forum = Forum::calling().await;
    let talk = forum.talk("Су").await;
    for _ in 0..10 {
        forum.send_as(HOLDER, &talk).await.unwrap();
    }
    let refused = forum.send_as(HOLDER, &talk).await.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::TooManyAttempts);
    forum.send_as(STRANGER, &talk).await.unwrap();
}

#[tokio::test]
async fn a_deleted_account_leaves_no_name() {
    let forum = Forum::calling().await;
    let id = forum.sent("Су").await;
    let other = forum.talk("Ауа").await;
    let other = forum.send_as(STRANGER, &other).await.unwrap();
    let holder = forum.story.as_account(HOLDER);
    usecases::proposals::set_support(&holder, &forum.slug, other, true)
        .await
        .unwrap();
    usecases::proposals::comment_on(&holder, &forum.slug, other, "Дұрыс", &ORIGIN)
        .await
        .unwrap();
    delete_account(&holder).await.unwrap();
    let found = store::proposals::find(forum.story.test.database.reader(), id).await;
    let left = found.unwrap().unwrap();
    assert!(left.text.name.is_empty() && left.text.coauthors.is_empty());
    assert_eq!(
        (left.state, left.text.public),
        (ProposalState::Withdrawn, false)
    );
    let stranger = forum.story.as_account(STRANGER);
    let view = show_proposal(&stranger, &forum.slug, other).await;
    let view = view.unwrap().unwrap();
    assert_eq!((view.item.supports, view.comments.len()), (0, 0));
}
