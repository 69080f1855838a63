//! Sessions that one will attend.

use super::support::{DAY, EDITOR, HOLDER, OWNER, Story, session};
use domain::event::{EventState, SessionFormat, SessionId};
use domain::{AccountId, Actor, ErrorCode, EventId, Slug};
use jiff::SignedDuration;
use jiff::civil::time;
use std::collections::BTreeSet;
use usecases::accounts::delete_account;
use usecases::events::{SavedEvent, choose_session, list_chosen_sessions};
use usecases::{UseCaseError, instant_of};
use uuid::Uuid;

fn id(number: u128) -> SessionId {
    SessionId(Uuid::from_u128(number))
}

/// A draft with two sessions that overlap and a break.
async fn draft(story: &Story) -> SavedEvent {
    let at = |hour| time(hour, 0, 0, 0);
    let mut event = story.event("Форум");
    let mut pause = session(13, "Түскі ас", at(13), at(14));
    pause.format = SessionFormat::Break;
    let mut second = session(12, "Ауа", at(10), at(12));
    second.hall = None;
    event.agenda.sessions = vec![session(11, "Су", at(9), at(11)), second, pause];
    story.save(OWNER, None, event).await
}

async fn announced(story: &Story) -> SavedEvent {
    let saved = draft(story).await;
    story.go(saved.id, &[EventState::Announced]).await;
    saved
}

async fn choose(
    story: &Story,
    who: AccountId,
    slug: &Slug,
    number: u128,
) -> Result<Option<usize>, UseCaseError> {
    choose_session(&story.as_account(who), slug, id(number), true).await
}

async fn chosen(story: &Story, who: AccountId, event: EventId) -> BTreeSet<SessionId> {
    let ctx = story.as_account(who);
    list_chosen_sessions(&ctx, event).await.unwrap()
}

#[tokio::test]
async fn each_account_has_an_agenda_of_its_own() {
    let story = Story::begin().await;
    let event = announced(&story).await;
    for _ in 0..2 {
        let position = choose(&story, HOLDER, &event.slug, 11).await;
        assert_eq!(position.unwrap(), Some(0), "twice is once");
    }
    choose(&story, HOLDER, &event.slug, 12).await.unwrap();
    choose(&story, EDITOR, &event.slug, 12).await.unwrap();
    let own = chosen(&story, HOLDER, event.id).await;
    assert_eq!(own, BTreeSet::from([id(11), id(12)]));
    let meetings = story.live(&event).await.document.agenda.meetings(&own);
    assert_eq!(meetings.len(), 1);
    assert_eq!(
        (meetings[0].from, meetings[0].to),
        (time(10, 0, 0, 0), time(11, 0, 0, 0))
    );
    let holder = story.as_account(HOLDER);
    for _ in 0..2 {
        choose_session(&holder, &event.slug, id(12), false)
            .await
            .unwrap();
    }
    assert_eq!(chosen(&story, HOLDER, event.id).await, [id(11)].into());
    assert_eq!(chosen(&story, EDITOR, event.id).await, [id(12)].into());
    // The log says that it was done, each time once, and not which session.
    let reader = story.test.database.reader();
    let log = store::audit_events::of_subject(reader, event.id.0).await;
    let log: Vec<_> = log
        .unwrap()
        .into_iter()
        .filter(|row| row.action.starts_with("event.session_"))
        .collect();
    assert_eq!(log.len(), 4);
    assert!(log.iter().all(|row| row.detail == serde_json::json!({})));
}

#[tokio::test]
async fn only_sessions_of_a_public_event_ahead_are_chosen_and_by_accounts() {
    let story = Story::begin().await;
    let event = draft(&story).await;
    let code = |answer: Result<Option<usize>, UseCaseError>| answer.unwrap_err().code();
    let slug = &event.slug;
    // Not even by those who see the draft.
    let early = choose(&story, OWNER, slug, 11).await;
    assert_eq!(code(early), ErrorCode::NotFound);
    story.go(event.id, &[EventState::Announced]).await;
    for stranger in [Actor::Visitor, Actor::Console] {
        let ctx = story.test.ctx().acting_as(stranger);
        let refused = choose_session(&ctx, slug, id(11), true).await;
        assert_eq!(code(refused), ErrorCode::Forbidden);
        let refused = choose_session(&ctx, slug, id(11), false).await;
        assert_eq!(code(refused), ErrorCode::Forbidden);
        let refused = list_chosen_sessions(&ctx, event.id).await;
        assert_eq!(refused.unwrap_err().code(), ErrorCode::Forbidden);
    }
    // A session that there is not, and a break.
    for number in [99, 13] {
        let refused = choose(&story, HOLDER, slug, number).await;
        assert_eq!(code(refused), ErrorCode::NotFound, "{number}");
    }
    let elsewhere = Slug::parse("basqa").unwrap();
    let refused = choose(&story, HOLDER, &elsewhere, 11).await;
    assert_eq!(code(refused), ErrorCode::NotFound);
    choose(&story, HOLDER, slug, 11).await.unwrap();
    story.go(event.id, &[EventState::Cancelled]).await;
    let refused = choose(&story, HOLDER, slug, 12).await;
    assert_eq!(code(refused), ErrorCode::MoveNotAllowed);
    let holder = story.as_account(HOLDER);
    choose_session(&holder, slug, id(11), false).await.unwrap();
    assert!(chosen(&story, HOLDER, event.id).await.is_empty());
}

#[tokio::test]
async fn one_chooses_until_the_last_day_is_over() {
    let story = Story::begin().await;
    let event = announced(&story).await;
    let midnight = instant_of(DAY.tomorrow().unwrap(), time(0, 0, 0, 0)).unwrap();
    let until = midnight.duration_since(story.test.ctx().now());
    story
        .test
        .clock
        .advance(until - SignedDuration::from_secs(1));
    choose(&story, HOLDER, &event.slug, 11).await.unwrap();
    story.test.clock.advance(SignedDuration::from_secs(1));
    let late = choose(&story, HOLDER, &event.slug, 12).await;
    assert_eq!(late.unwrap_err().code(), ErrorCode::MoveNotAllowed);
}

#[tokio::test]
async fn what_left_the_agenda_shows_no_more_and_who_left_has_none() {
    let story = Story::begin().await;
    let event = announced(&story).await;
    for (who, number) in [(HOLDER, 11), (HOLDER, 12), (EDITOR, 11)] {
        choose(&story, who, &event.slug, number).await.unwrap();
    }
    let mut document = story.live(&event).await.document;
    document.agenda.sessions.remove(0);
    story.save(OWNER, Some(event.id), document).await;
    let agenda = story.live(&event).await.document.agenda;
    let own = chosen(&story, HOLDER, event.id).await;
    assert_eq!(agenda.meetings(&own), []);
    // It can still be taken out, though it has no place any more.
    let holder = story.as_account(HOLDER);
    let position = choose_session(&holder, &event.slug, id(11), false).await;
    assert_eq!(position.unwrap(), None);
    assert_eq!(chosen(&story, HOLDER, event.id).await, [id(12)].into());
    delete_account(&holder).await.unwrap();
    let reader = story.test.database.reader();
    let left = store::chosen_sessions::of_event(reader, HOLDER, event.id).await;
    assert!(left.unwrap().is_empty());
    assert_eq!(chosen(&story, EDITOR, event.id).await, [id(11)].into());
}
