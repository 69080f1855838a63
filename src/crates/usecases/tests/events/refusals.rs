//! Who is refused, role by role.

use super::support::{ADMINISTRATOR, EDITOR, HOLDER, MODERATOR, OWNER, STRANGER, Story, text};
use domain::event::{EventState, Series};
use domain::{Actor, ErrorCode, Role};
use usecases::Ctx;
use usecases::events::{
    EventSaveAction, SaveEvent, SaveSeries, change_event_state, my_events, save_event, save_series,
    show_event,
};

fn everybody(story: &Story) -> [(&'static str, Ctx); 7] {
    [
        ("visitor", story.test.ctx().acting_as(Actor::Visitor)),
        ("holder", story.as_account(HOLDER)),
        ("stranger", story.as_account(STRANGER)),
        ("editor", story.as_account(EDITOR)),
        ("owner", story.as_account(OWNER)),
        ("moderator", story.as_account(MODERATOR)),
        ("administrator", story.as_account(ADMINISTRATOR)),
    ]
}

#[tokio::test]
async fn owners_begin_events_of_their_own_organisation() {
    let story = Story::begin().await;
    for (name, ctx) in everybody(&story) {
        let saved = story.try_save(&ctx, None, story.event(name)).await;
        let allowed = matches!(name, "owner" | "moderator" | "administrator");
        match saved {
            Ok(_) => assert!(allowed, "{name}"),
            Err(error) => {
                assert!(!allowed, "{name}: {error}");
                assert_eq!(error.code(), ErrorCode::Forbidden);
            }
        }
    }
    // Nobody's event, and one that others hold too, are moderators' matter.
    let owner = story.as_account(OWNER);
    let mut nobodys = story.event("Ешкімдікі");
    nobodys.details.hosts = Vec::new();
    let refused = story.try_save(&owner, None, nobodys).await.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::Forbidden);
    let mut joint = story.event("Бірге");
    joint.details.hosts.push(story.other);
    let refused = story
        .try_save(&owner, None, joint.clone())
        .await
        .unwrap_err();
    assert_eq!(refused.code(), ErrorCode::Forbidden);
    story.save(MODERATOR, None, joint).await;
}

#[tokio::test]
async fn drafts_are_seen_and_changed_by_those_who_prepare_them() {
    let story = Story::begin().await;
    let draft = story.draft("Жоба").await;
    for (name, ctx) in everybody(&story) {
        let allowed = matches!(name, "owner" | "moderator" | "administrator");
        let shown = show_event(&ctx, &draft.slug).await.unwrap();
        assert_eq!(shown.is_some(), allowed, "{name} sees");
        let saved = story
            .try_save(&ctx, Some(draft.id), story.event(name))
            .await;
        assert_eq!(saved.is_ok(), allowed, "{name} changes");
    }
}

#[tokio::test]
async fn what_is_public_is_changed_by_organisers_and_moderators() {
    let story = Story::begin().await;
    let event = story.draft("Форум").await;
    story.go(event.id, &[EventState::Announced]).await;
    // A second owner of the organisation does not organise it.
    let transaction = story.test.database.begin().await.unwrap();
    let now = story.test.ctx().now();
    store::members::set(
        &transaction,
        story.organization,
        HOLDER,
        domain::Role::Owner,
        now,
    )
    .await
    .unwrap();
    transaction.commit().await.unwrap();
    for (name, ctx) in everybody(&story) {
        let allowed = matches!(name, "owner" | "moderator" | "administrator");
        let saved = story
            .try_save(&ctx, Some(event.id), story.event(name))
            .await;
        assert_eq!(saved.is_ok(), allowed, "{name} changes");
        let moved = change_event_state(&ctx, event.id, EventState::Draft, None).await;
        let code = moved.unwrap_err().code();
        let expected = if allowed {
            ErrorCode::MoveNotAllowed
        } else {
            ErrorCode::Forbidden
        };
        assert_eq!(code, expected, "{name} moves");
    }
}

#[tokio::test]
async fn a_moderator_publishes_the_first_event_of_an_organiser() {
    let story = Story::begin().await;
    let first = story.draft("Бірінші").await;
    for (name, ctx) in everybody(&story) {
        if matches!(name, "moderator" | "administrator") {
            continue;
        }
        let moved = change_event_state(&ctx, first.id, EventState::Announced, None).await;
        assert_eq!(moved.unwrap_err().code(), ErrorCode::Forbidden, "{name}");
    }
    assert!(!my_events(&story.as_account(OWNER)).await.unwrap().publishes);
    story.go(first.id, &[EventState::Announced]).await;
    assert!(my_events(&story.as_account(OWNER)).await.unwrap().publishes);
    let second = story.draft("Екінші").await;
    let stranger = story.as_account(STRANGER);
    let refused = change_event_state(&stranger, second.id, EventState::Announced, None).await;
    assert_eq!(refused.unwrap_err().code(), ErrorCode::Forbidden);
    change_event_state(
        &story.as_account(OWNER),
        second.id,
        EventState::Announced,
        None,
    )
    .await
    .unwrap();
    // One whose events were all cancelled starts anew.
    story.go(first.id, &[EventState::Cancelled]).await;
    story.go(second.id, &[EventState::Cancelled]).await;
    assert!(!my_events(&story.as_account(OWNER)).await.unwrap().publishes);
}

#[tokio::test]
async fn series_and_demonstration_are_not_for_organisers() {
    let story = Story::begin().await;
    let series = || SaveSeries {
        id: None,
        document: Series {
            names: text("Азаматтық форум"),
            ..Series::default()
        },
        expected: None,
    };
    for (name, ctx) in everybody(&story) {
        let allowed = matches!(name, "moderator" | "administrator");
        assert_eq!(save_series(&ctx, series()).await.is_ok(), allowed, "{name}");
        let save = SaveEvent {
            id: None,
            document: story.event("Көрсету"),
            note: String::new(),
            expected_revision: None,
        };
        let saved = save_event(&ctx, EventSaveAction::Demonstration, save).await;
        assert_eq!(saved.is_ok(), name == "administrator", "{name}");
    }
    let made = save_series(&story.as_account(MODERATOR), series())
        .await
        .unwrap();
    let mut edition = story.event("X форум");
    edition.details.series = Some(made.id);
    edition.details.edition = Some(10);
    let owner = story.as_account(OWNER);
    let refused = story
        .try_save(&owner, None, edition.clone())
        .await
        .unwrap_err();
    assert_eq!(refused.violations()[0].field, "series");
    // What a moderator joined, its organiser may go on writing, in its series.
    let draft = story.draft("X форум").await;
    story.save(MODERATOR, Some(draft.id), edition.clone()).await;
    edition.details.themes = text("Тақырып");
    story.save(OWNER, Some(draft.id), edition.clone()).await;
    edition.details.series = None;
    edition.details.edition = None;
    let refused = story.try_save(&owner, Some(draft.id), edition).await;
    assert_eq!(refused.unwrap_err().code(), ErrorCode::Forbidden);
}

#[tokio::test]
async fn who_leaves_organises_no_more() {
    let story = Story::begin().await;
    let draft = story.draft("Жоба").await;
    let reader = story.test.database.reader();
    let organizes = || store::events::organizers::role_of(reader, draft.id, OWNER);
    assert_eq!(organizes().await.unwrap(), Some(Role::Organizer));
    let transaction = story.test.database.begin().await.unwrap();
    let account = store::accounts::find(&transaction, OWNER)
        .await
        .unwrap()
        .unwrap();
    let now = story.test.ctx().now();
    store::accounts::erase(&transaction, account, now)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    assert_eq!(organizes().await.unwrap(), None);
}
