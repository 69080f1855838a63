//! What organisers do: mandates, cancelling, the list.

use super::support::{Forum, places};
use domain::event::EventState;
use domain::registration::RegistrationKind::{Delegate, Participant, Press};
use domain::registration::{Mandate, RegistrationState};
use domain::{Decision, ErrorCode, MailKind};
use usecases::registration::{
    RegistrationFilter, cancel_registration, close_registration, decide_mandate,
    export_registrations, list_registrations,
};

#[tokio::test]
async fn a_refused_delegate_makes_room_for_the_next() {
    let forum = Forum::open(&places(&[(Delegate, 1), (Press, 1)])).await;
    forum.come(Delegate, 1..=2).await;
    forum.come(Press, 3..=3).await;
    let organizer = forum.organizer();
    let decide = async |number, decision| {
        let id = forum.row(number).await.id;
        decide_mandate(&organizer, &forum.slug, id, decision, "Мандат жоқ").await
    };
    decide(1, Decision::Reject).await.unwrap();
    let first = forum.row(1).await;
    assert_eq!(first.state, RegistrationState::Cancelled);
    assert_eq!(first.mandate, Some(Mandate::Refused));
    assert_eq!(forum.mail(1).await.last(), Some(&MailKind::MandateRefused));
    assert_eq!(
        forum.mail(2).await.last(),
        Some(&MailKind::RegistrationMovedUp)
    );
    decide(2, Decision::Approve).await.unwrap();
    assert_eq!(forum.row(2).await.mandate, Some(Mandate::Confirmed));
    assert_eq!(
        forum.mail(2).await.last(),
        Some(&MailKind::MandateConfirmed)
    );
    // Decided is decided; the press has no mandate.
    for number in [1, 2, 3] {
        let refused = decide(number, Decision::Approve).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::AlreadyDecided, "{number}");
    }
}

#[tokio::test]
async fn an_organiser_cancels_and_those_who_wait_move_up_after_it_closed() {
    let forum = Forum::open(&places(&[(Participant, 1)])).await;
    forum.come(Participant, 1..=3).await;
    let organizer = forum.organizer();
    close_registration(&organizer, &forum.slug).await.unwrap();
    let id = forum.row(1).await.id;
    cancel_registration(&organizer, &forum.slug, id, "Қате")
        .await
        .unwrap();
    assert_eq!(forum.states().await, ["cancelled", "registered", "waiting"]);
    assert_eq!(
        forum.mail(1).await.last(),
        Some(&MailKind::RegistrationCancelled)
    );
    let again = cancel_registration(&organizer, &forum.slug, id, "").await;
    assert_eq!(again.unwrap_err().code(), ErrorCode::MoveNotAllowed);
    // A forum that does not take place gives no places.
    forum.story.go(forum.id, &[EventState::Cancelled]).await;
    let second = forum.row(2).await.id;
    cancel_registration(&organizer, &forum.slug, second, "")
        .await
        .unwrap();
    assert_eq!(forum.row(3).await.state, RegistrationState::Waiting);
}

#[tokio::test]
async fn the_list_counts_all_and_shows_what_is_asked() {
    let forum = Forum::open(&places(&[(Delegate, 1), (Participant, 5)])).await;
    forum.come(Delegate, 1..=2).await;
    forum.come(Participant, 3..=4).await;
    let organizer = forum.organizer();
    let list = async |filter| {
        list_registrations(&organizer, &forum.slug, &filter)
            .await
            .unwrap()
    };
    let waiting = list(RegistrationFilter {
        state: Some(RegistrationState::Waiting),
        words: "сыр P2@".to_owned(),
        ..RegistrationFilter::default()
    })
    .await;
    assert_eq!(waiting.rows.len(), 1);
    let counts: Vec<_> = waiting
        .counts
        .iter()
        .map(|count| (count.kind, count.places, count.taken, count.waiting))
        .collect();
    assert_eq!(counts, [(Delegate, 1, 1, 1), (Participant, 5, 2, 0)]);
    assert_eq!(waiting.mandates, 2);
    let delegates = list(RegistrationFilter {
        mandate_waits: true,
        kind: Some(Delegate),
        ..RegistrationFilter::default()
    })
    .await;
    assert_eq!(delegates.rows.len(), 2);
    let all = export_registrations(&organizer, &forum.slug).await.unwrap();
    assert_eq!(all.len(), 4);
}
