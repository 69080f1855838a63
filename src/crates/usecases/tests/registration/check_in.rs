//! At the door.

use super::support::{Forum, person, places};
use crate::events::support::EDITOR;
use domain::ErrorCode;
use domain::event::EventState;
use domain::registration::RegistrationKind::Participant;
use domain::registration::RegistrationState;
use jiff::SignedDuration;
use usecases::events::change_event_state;
use usecases::registration::{
    RegistrationInput, cancel_ticket, check_in, organizations_that_came, show_checked_in,
};

#[tokio::test]
async fn who_came_came_once() {
    let forum = Forum::open(&places(&[(Participant, 2)])).await;
    forum.come(Participant, 1..=3).await;
    let organizer = forum.organizer();
    let came = async |code: &str| check_in(&organizer, &forum.slug, code, None).await;
    let first = forum.row(1).await;
    let done = came(&first.code.to_string().to_lowercase()).await.unwrap();
    assert!(!done.again);
    let at = forum.row(1).await.checked_in_at;
    assert_eq!(at, Some(organizer.now()));
    forum.story.test.clock.advance(SignedDuration::from_mins(5));
    let address = format!(
        "https://birtereze.example/ru/tickets/{}",
        first.code.as_str()
    );
    let done = came(&address).await.unwrap();
    assert!(done.again);
    let row = show_checked_in(&organizer, &forum.slug, done.registration).await;
    assert_eq!(row.unwrap().checked_in_at, at);

    let third = forum.row(3).await;
    for (code, expected) in [
        (third.code.as_str(), ErrorCode::NoPlace),
        ("0000-0000-0000-0000", ErrorCode::UnknownValue),
        ("", ErrorCode::UnknownValue),
    ] {
        let refused = came(code).await.unwrap_err();
        assert_eq!(refused.violations()[0].field, "code");
        assert_eq!(refused.code(), expected, "{code}");
    }
    // Who came does not cancel.
    let left = cancel_ticket(&forum.visitor(), &first.code).await;
    assert_eq!(left.unwrap_err().code(), ErrorCode::MoveNotAllowed);
    assert_eq!(forum.row(1).await.state, RegistrationState::CheckedIn);
}

#[tokio::test]
async fn nobody_comes_to_what_is_cancelled_but_who_came_before_did() {
    let forum = Forum::open(&places(&[(Participant, 2)])).await;
    forum.come(Participant, 1..=2).await;
    let organizer = forum.organizer();
    let before = organizer.now();
    forum.story.test.clock.advance(SignedDuration::from_mins(5));
    let cancelled = EventState::Cancelled;
    change_event_state(&organizer, forum.id, cancelled, None)
        .await
        .unwrap();
    let codes = [forum.row(1).await.code, forum.row(2).await.code];
    for came_at in [None, Some(organizer.now())] {
        let refused = check_in(&organizer, &forum.slug, codes[0].as_str(), came_at).await;
        let refused = refused.unwrap_err();
        assert_eq!(refused.violations()[0].field, "code");
        assert_eq!(refused.code(), ErrorCode::EventCancelled);
    }
    let late = check_in(&organizer, &forum.slug, codes[1].as_str(), Some(before)).await;
    assert!(!late.unwrap().again);
    assert_eq!(forum.row(2).await.checked_in_at, Some(before));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_doors_at_once_count_somebody_once() {
    let forum = Forum::open(&places(&[(Participant, 2)])).await;
    forum.come(Participant, 1..=1).await;
    let code = forum.row(1).await.code;
    let mut doors = Vec::new();
    for _ in 0..8 {
        let (ctx, slug, code) = (forum.organizer(), forum.slug.clone(), code.clone());
        doors.push(tokio::spawn(async move {
            check_in(&ctx, &slug, code.as_str(), None)
                .await
                .unwrap()
                .again
        }));
    }
    let mut first = 0;
    for door in doors {
        first += usize::from(!door.await.unwrap());
    }
    assert_eq!(first, 1);
}

#[tokio::test]
async fn a_ticket_opens_no_other_forum() {
    let forum = Forum::open(&places(&[(Participant, 2)])).await;
    forum.come(Participant, 1..=1).await;
    let code = forum.row(1).await.code;
    let other = forum.story.draft("Басқа форум").await;
    let refused = check_in(&forum.organizer(), &other.slug, code.as_str(), None).await;
    assert_eq!(refused.unwrap_err().code(), ErrorCode::UnknownValue);
}

#[tokio::test]
async fn a_door_without_a_connection_tells_later_who_came_when() {
    let forum = Forum::open(&places(&[(Participant, 3)])).await;
    forum.come(Participant, 1..=3).await;
    let organizer = forum.organizer();
    let took = async |number: u32, at| {
        let code = forum.row(number).await.code;
        let done = check_in(&organizer, &forum.slug, code.as_str(), Some(at)).await;
        (done.unwrap().again, forum.row(number).await.checked_in_at)
    };
    let now = organizer.now();
    let at = now - SignedDuration::from_mins(40);
    assert_eq!(took(1, at).await, (false, Some(at)));
    // The answer was lost, and the door tells it once more.
    assert_eq!(took(1, at).await, (false, Some(at)));
    // Another door took the same ticket.
    let later = now - SignedDuration::from_mins(5);
    assert_eq!(took(1, later).await, (true, Some(at)));
    // A clock that is wrong puts nobody into the future, nor far into the past.
    assert_eq!(
        took(2, now + SignedDuration::from_hours(3)).await.1,
        Some(now)
    );
    let (_, long_ago) = took(3, now - SignedDuration::from_hours(24 * 365)).await;
    assert_eq!(long_ago, Some(now - SignedDuration::from_hours(7 * 24)));
}

#[tokio::test]
async fn a_door_whose_clock_is_ahead_tells_the_same_once_more() {
    let forum = Forum::open(&places(&[(Participant, 1)])).await;
    forum.come(Participant, 1..=1).await;
    let organizer = forum.organizer();
    let code = forum.row(1).await.code;
    let took = async |at| {
        let done = check_in(&organizer, &forum.slug, code.as_str(), Some(at)).await;
        done.unwrap().again
    };
    let now = organizer.now();
    let ahead = now + SignedDuration::from_hours(3);
    assert!(!took(ahead).await);
    forum.story.test.clock.advance(SignedDuration::from_mins(5));
    // The answer was lost.
    assert!(!took(ahead).await);
    assert_eq!(forum.row(1).await.checked_in_at, Some(now));
    // Another door, or the same ticket at this one.
    assert!(took(ahead + SignedDuration::from_mins(1)).await);
    assert!(took(organizer.now()).await);
}

#[tokio::test]
async fn the_organisations_of_those_who_came_are_known() {
    let forum = Forum::open(&places(&[(Participant, 9)])).await;
    for (number, organization) in [(1, "umit"), (2, "umit"), (3, "senim"), (4, "Басқа ұйым")]
    {
        let input = RegistrationInput {
            organization: organization.to_owned(),
            ..person(number, Participant)
        };
        forum.register(&input).await.unwrap();
    }
    let organizer = forum.organizer();
    let none = organizations_that_came(&organizer, &forum.slug).await;
    assert!(none.unwrap().is_empty(), "nobody came yet");
    for number in [1, 2, 4] {
        let code = forum.row(number).await.code;
        check_in(&organizer, &forum.slug, code.as_str(), None)
            .await
            .unwrap();
    }
    let came = organizations_that_came(&organizer, &forum.slug).await;
    let came: Vec<String> = came.unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(came, ["umit"]);
    for ctx in [forum.visitor(), forum.story.as_account(EDITOR)] {
        let refused = organizations_that_came(&ctx, &forum.slug).await;
        assert_eq!(refused.unwrap_err().code(), ErrorCode::Forbidden);
    }
}
