use super::support::{DAY, MODERATOR, OWNER, Story, session, text};
use domain::event::{EventDate, EventState, Series, Speaker};
use domain::{ErrorCode, OrganizationId, PersonId};
use jiff::civil::time;
use usecases::events::{EventSaveAction, SaveEvent, SaveSeries, save_event, save_series};
use usecases::organizations::Outcome;
use uuid::Uuid;

#[tokio::test]
async fn an_event_is_written_with_its_revisions_and_audit_rows() {
    let story = Story::begin().await;
    let draft = story.draft("Жастар форумы").await;
    assert_eq!(draft.slug.as_str(), "zhastar-forumy");
    assert_eq!(draft.outcome, Outcome::Created);
    let mut event = story.event("Жастардың форумы");
    // State and demonstration are not for the writer to say.
    event.details.state = EventState::Held;
    event.details.demonstration = true;
    event.agenda.sessions = vec![
        session(2, "Екінші", time(11, 0, 0, 0), time(12, 0, 0, 0)),
        session(1, "Бірінші", time(10, 0, 0, 0), time(11, 0, 0, 0)),
    ];
    let saved = story.save(OWNER, Some(draft.id), event.clone()).await;
    assert_eq!(saved.outcome, Outcome::Updated);
    let live = story.live(&draft).await;
    assert_eq!(live.revision, saved.revision);
    assert_eq!(live.revision_number, 2);
    assert_eq!(live.slug, draft.slug, "an address stays what it was");
    assert_eq!(live.document.details.state, EventState::Draft);
    assert!(!live.document.details.demonstration);
    assert_eq!(live.document.agenda.sessions[0].titles, text("Бірінші"));

    let again = story.save(OWNER, Some(draft.id), event).await;
    assert_eq!(again.outcome, Outcome::Unchanged);
    let reader = story.test.database.reader();
    let revisions = store::events::revisions::of_event(reader, draft.id)
        .await
        .unwrap();
    assert_eq!(revisions.len(), 2);
    assert_eq!(revisions[1].document, live.document);
    let audit = store::audit_events::of_subject(reader, draft.id.0)
        .await
        .unwrap();
    let actions: Vec<&str> = audit.iter().map(|row| row.action.as_str()).collect();
    assert_eq!(actions, ["event.created", "event.updated"]);
}

#[tokio::test]
async fn equal_titles_get_numbers_and_editions_are_unique() {
    let story = Story::begin().await;
    let first = story.draft("Форум").await;
    let second = story.draft("Форум").await;
    assert_eq!(second.slug.as_str(), "forum-2");
    let reserved = story.draft("Series").await;
    assert_eq!(reserved.slug.as_str(), "series-2");
    let moderator = story.as_account(MODERATOR);
    let document = Series {
        names: text("Азаматтық форум"),
        ..Series::default()
    };
    let series = SaveSeries {
        id: None,
        document,
        expected: None,
    };
    let series = save_series(&moderator, series).await.unwrap();
    let edition = |number| {
        let mut event = story.event("Форум");
        event.details.series = Some(series.id);
        event.details.edition = number;
        event
    };
    story
        .save(MODERATOR, Some(first.id), edition(Some(10)))
        .await;
    let taken = story
        .try_save(&moderator, Some(second.id), edition(Some(10)))
        .await;
    assert_eq!(taken.unwrap_err().code(), ErrorCode::EditionTaken);
    story
        .save(MODERATOR, Some(second.id), edition(Some(11)))
        .await;
    story
        .save(MODERATOR, Some(first.id), edition(Some(10)))
        .await;
}

#[tokio::test]
async fn who_comes_second_is_told() {
    let story = Story::begin().await;
    let draft = story.draft("Форум").await;
    let save = |title: &str| SaveEvent {
        id: Some(draft.id),
        document: story.event(title),
        note: String::new(),
        expected_revision: Some(draft.revision),
    };
    let owner = story.as_account(OWNER);
    save_event(&owner, EventSaveAction::Write, save("Бір"))
        .await
        .unwrap();
    let late = save_event(&owner, EventSaveAction::Write, save("Екі")).await;
    assert_eq!(late.unwrap_err().code(), ErrorCode::Conflict);
    let nothing = SaveEvent {
        id: Some(domain::EventId(Uuid::from_u128(99))),
        ..save("Үш")
    };
    let moderator = story.as_account(MODERATOR);
    let missing = save_event(&moderator, EventSaveAction::Write, nothing).await;
    assert_eq!(missing.unwrap_err().code(), ErrorCode::NotFound);
}

#[tokio::test]
async fn broken_rules_are_told_by_the_field_as_it_was_handed_in() {
    let story = Story::begin().await;
    let draft = story.draft("Форум").await;
    let mut event = story.event("Форум");
    event.details.date = EventDate::day(DAY);
    // Handed in out of order: the second is the one that is written about.
    let mut late = session(1, "Кеш", time(10, 30, 0, 0), time(12, 0, 0, 0));
    late.speakers = vec![Speaker {
        person: Some(PersonId(Uuid::from_u128(5))),
        organization: Some(OrganizationId(Uuid::from_u128(6))),
        ..Speaker::default()
    }];
    event.agenda.sessions = vec![
        late,
        session(2, "Ерте", time(10, 0, 0, 0), time(11, 0, 0, 0)),
    ];
    let refused = story
        .try_save(&story.as_account(OWNER), Some(draft.id), event)
        .await
        .unwrap_err();
    let told: Vec<(&str, ErrorCode)> = refused
        .violations()
        .iter()
        .map(|violation| (violation.field.as_str(), violation.code))
        .collect();
    assert_eq!(
        told,
        [
            ("sessions.1.hall", ErrorCode::HallTaken),
            ("sessions.0.speakers.0", ErrorCode::NotFound),
            ("sessions.0.speakers.0", ErrorCode::NotFound),
        ]
    );
    assert_eq!(story.live(&draft).await.revision_number, 1);
}
