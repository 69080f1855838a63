use super::support::{EDITOR, HOLDER, MODERATOR, OWNER, STRANGER, Story};
use domain::event::{EventDate, EventState};
use domain::{Actor, ErrorCode, Role};
use usecases::events::{
    change_event_state, invite_organizer, list_calendar, my_events, remove_draft,
};

#[tokio::test]
async fn each_move_is_a_revision_and_an_audit_row() {
    let story = Story::begin().await;
    let event = story.draft("Форум").await;
    story
        .go(event.id, &[EventState::Announced, EventState::Open])
        .await;
    let live = story.live(&event).await;
    assert_eq!(live.document.details.state, EventState::Open);
    assert_eq!(live.revision_number, 3);
    let organiser = story.as_account(OWNER);
    change_event_state(
        &organiser,
        event.id,
        EventState::Closed,
        Some(live.revision),
    )
    .await
    .unwrap();
    let reader = story.test.database.reader();
    let audit = store::audit_events::of_subject(reader, event.id.0)
        .await
        .unwrap();
    let last = audit.last().unwrap();
    assert_eq!(last.action, "event.moved");
    assert_eq!(
        last.detail,
        serde_json::json!({"from": "open", "to": "closed", "revision": 4})
    );
    // Calendars are told with a higher number each time.
    let calendar = list_calendar(&story.test.ctx()).await.unwrap();
    assert_eq!(calendar[0].revision_number, 4);
}

#[tokio::test]
async fn registration_opens_for_events_whose_days_are_known() {
    let story = Story::begin().await;
    let event = story.draft("Форум").await;
    let moderator = story.as_account(MODERATOR);
    for date in ["2027", "2027-03"] {
        let mut vague = story.event("Форум");
        vague.details.date = EventDate::parse(date).unwrap();
        story.save(OWNER, Some(event.id), vague).await;
        if date == "2027" {
            story.go(event.id, &[EventState::Announced]).await;
        }
        let refused = change_event_state(&moderator, event.id, EventState::Open, None).await;
        let refused = refused.unwrap_err();
        assert_eq!(refused.violations()[0].field, "date");
        assert_eq!(refused.violations()[0].code, ErrorCode::Required);
    }
    let document = story.event("Форум");
    story.save(OWNER, Some(event.id), document.clone()).await;
    story.go(event.id, &[EventState::Open]).await;
    // While one can register, the days do not become vague again.
    let mut vague = document;
    vague.details.date = EventDate::Year(2027);
    let owner = story.as_account(OWNER);
    let refused = story.try_save(&owner, Some(event.id), vague).await;
    assert_eq!(refused.unwrap_err().violations()[0].field, "date");
}

#[tokio::test]
async fn a_move_that_cannot_be_changes_nothing() {
    let story = Story::begin().await;
    let event = story.draft("Форум").await;
    let moderator = story.as_account(MODERATOR);
    for (to, expected, code) in [
        (EventState::Open, None, ErrorCode::MoveNotAllowed),
        (EventState::Draft, None, ErrorCode::MoveNotAllowed),
        (
            EventState::Announced,
            Some(domain::RevisionId(uuid::Uuid::nil())),
            ErrorCode::Conflict,
        ),
    ] {
        let refused = change_event_state(&moderator, event.id, to, expected).await;
        assert_eq!(refused.unwrap_err().code(), code, "{to:?}");
    }
    let nothing = domain::EventId(uuid::Uuid::from_u128(9));
    let refused = change_event_state(&moderator, nothing, EventState::Held, None).await;
    assert_eq!(refused.unwrap_err().code(), ErrorCode::NotFound);
    // What nobody can come to is not announced; what was held may be told of.
    let mut undated = story.event("Форум");
    undated.details.date = EventDate::Unknown;
    undated.agenda.sessions.clear();
    story.save(OWNER, Some(event.id), undated).await;
    let refused = change_event_state(&moderator, event.id, EventState::Announced, None).await;
    assert_eq!(refused.unwrap_err().violations()[0].field, "date");
    story.go(event.id, &[EventState::Held]).await;
    assert_eq!(
        story.live(&event).await.document.details.state,
        EventState::Held
    );
}

#[tokio::test]
async fn a_draft_is_deleted_by_those_who_may_change_it() {
    let story = Story::begin().await;
    let draft = story.draft("Қате басталған").await;
    let owner = story.as_account(OWNER);
    invite_organizer(&owner, &draft.slug, "new@example.kz", Role::Organizer)
        .await
        .unwrap();
    let visitor = story.test.ctx().acting_as(Actor::Visitor);
    let others = [HOLDER, STRANGER, EDITOR].map(|account| story.as_account(account));
    for ctx in others.into_iter().chain([visitor]) {
        let refused = remove_draft(&ctx, &draft.slug).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Forbidden);
    }
    remove_draft(&owner, &draft.slug).await.unwrap();
    assert!(my_events(&owner).await.unwrap().events.is_empty());
    let reader = story.test.database.reader();
    let found = store::events::find_by_slug(reader, &draft.slug).await;
    assert_eq!(found.unwrap(), None);
    let audit = store::audit_events::of_subject(reader, draft.id.0).await;
    let audit = audit.unwrap();
    assert_eq!(audit.last().unwrap().action, "event.removed");
    let moderator = story.as_account(MODERATOR);
    let again = remove_draft(&moderator, &draft.slug).await.unwrap_err();
    assert_eq!(again.code(), ErrorCode::NotFound);
    let hidden = remove_draft(&story.as_account(HOLDER), &draft.slug).await;
    assert_eq!(hidden.unwrap_err().code(), ErrorCode::Forbidden);
}

#[tokio::test]
async fn what_the_public_saw_is_not_deleted() {
    let story = Story::begin().await;
    let event = story.draft("Форум").await;
    story.go(event.id, &[EventState::Announced]).await;
    let moderator = story.as_account(MODERATOR);
    for state in [None, Some(EventState::Cancelled)] {
        if let Some(state) = state {
            story.go(event.id, &[state]).await;
        }
        let refused = remove_draft(&moderator, &event.slug).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::MoveNotAllowed);
    }
}
