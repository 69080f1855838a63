//! At the door.

use super::support::{Forum, places};
use domain::ErrorCode;
use domain::registration::RegistrationKind::Participant;
use domain::registration::RegistrationState;
use jiff::SignedDuration;
use usecases::registration::{cancel_ticket, check_in, show_checked_in};

#[tokio::test]
async fn who_came_came_once() {
    let forum = Forum::open(&places(&[(Participant, 2)])).await;
    forum.come(Participant, 1..=3).await;
    let organizer = forum.organizer();
    let came = async |code: &str| check_in(&organizer, &forum.slug, code).await;
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_doors_at_once_count_somebody_once() {
    let forum = Forum::open(&places(&[(Participant, 2)])).await;
    forum.come(Participant, 1..=1).await;
    let code = forum.row(1).await.code;
    let mut doors = Vec::new();
    for _ in 0..8 {
        let (ctx, slug, code) = (forum.organizer(), forum.slug.clone(), code.clone());
        doors.push(tokio::spawn(async move {
            check_in(&ctx, &slug, code.as_str()).await.unwrap().again
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
    let refused = check_in(&forum.organizer(), &other.slug, code.as_str()).await;
    assert_eq!(refused.unwrap_err().code(), ErrorCode::UnknownValue);
}
