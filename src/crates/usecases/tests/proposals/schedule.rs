//! An accepted talk goes into the agenda.

use super::support::{Forum, refused};
use crate::events::support::{DAY, HALL, HOLDER, MODERATOR, session};
use domain::event::{Session, Speaker, calendar_sequence};
use domain::{Decision, ErrorCode, Locale, Localized, MailKind, Person, ProposalId};
use jiff::civil::time;
use usecases::events::{EventEdit, edit_event, session_stamp, show_event, show_event_history};
use usecases::organizations::SaveAction;
use usecases::people::{AddPerson, add_people};
use usecases::proposals::{
    ProposalInput, SlotInput, schedule_proposal, show_proposal, withdraw_proposal,
};

fn at(starts: &str, ends: &str) -> SlotInput {
    SlotInput {
        day: DAY.to_string(),
        starts: starts.to_owned(),
        ends: ends.to_owned(),
        hall: HALL.0.to_string(),
    }
}

#[tokio::test]
async fn an_accepted_talk_becomes_a_session_in_one_step() {
    let forum = Forum::calling().await;
    let id = forum.accepted("Су тапшылығы").await;
    let organizer = forum.organizer();
    let before = show_event(&organizer, &forum.slug).await.unwrap().unwrap();
    let session = schedule_proposal(&organizer, &forum.slug, id, &at("10:00", "10:30"))
        .await
        .unwrap();
    let after = show_event(&organizer, &forum.slug).await.unwrap().unwrap();
    let sequences = [&before, &after].map(|view| calendar_sequence(view.revision_number));
    assert_eq!(sequences[1], sequences[0] + 1);
    let held = &after.event.agenda.sessions[0];
    assert_eq!((held.id, held.starts), (session, time(10, 0, 0, 0)));
    assert_eq!(held.titles.get(Locale::Kk), Some("Су тапшылығы"));
    assert_eq!(held.speakers.len(), 3);
    assert_eq!(
        held.speakers[0].organization,
        Some(forum.story.organization)
    );
    let history = show_event_history(&organizer, &forum.slug).await;
    assert_eq!(history.unwrap().unwrap().rows[0].changes.len(), 1);
    let last = forum.mail(HOLDER).await.pop();
    assert_eq!(last, Some(MailKind::ProposalScheduled));
    let holder = forum.story.as_account(HOLDER);
    let view = show_proposal(&holder, &forum.slug, id).await;
    let slot = view.unwrap().unwrap().item.slot.unwrap();
    assert_eq!((slot.day, slot.hall), (DAY, Some(HALL)));

    // What stands in the agenda is taken out there first.
    let again = schedule_proposal(&organizer, &forum.slug, id, &at("11:00", "11:30")).await;
    let withdrawn = withdraw_proposal(&holder, &forum.slug, id).await;
    let refusal = forum.decide(id, Decision::Reject, "Жоқ").await;
    for answer in [again.map(|_| ()), withdrawn, refusal] {
        assert_eq!(answer.unwrap_err().code(), ErrorCode::MoveNotAllowed);
    }
    // Its author is told of another time, and that it was taken out.
    let seen = session_stamp(&after.event, session);
    let later = Session {
        starts: time(12, 0, 0, 0),
        ends: time(12, 30, 0, 0),
        ..held.clone()
    };
    let edit = EventEdit::Session(Box::new(later));
    edit_event(&organizer, &forum.slug, edit, &seen, "")
        .await
        .unwrap();
    let last = forum.mail(HOLDER).await.pop();
    assert_eq!(last, Some(MailKind::ProposalMoved));
    forum.later();
    let after = show_event(&organizer, &forum.slug).await.unwrap().unwrap();
    let seen = session_stamp(&after.event, session);
    let remove = EventEdit::RemoveSession(session);
    edit_event(&organizer, &forum.slug, remove, &seen, "")
        .await
        .unwrap();
    let last = forum.mail(HOLDER).await.pop();
    assert_eq!(last, Some(MailKind::ProposalUnscheduled));
    schedule_proposal(&organizer, &forum.slug, id, &at("11:00", "11:30"))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_slot_that_is_taken_or_wrong_changes_nothing() {
    let forum = Forum::calling().await;
    let organizer = forum.organizer();
    let first = forum.accepted("Су").await;
    let second = ProposalInput {
        name: "Басқа адам".to_owned(),
        coauthors: String::new(),
        ..forum.talk("Ауа").await
    };
    let second = forum.send_as(HOLDER, &second).await.unwrap();
    forum.decide(second, Decision::Approve, "").await.unwrap();
    let put = async |id, slot: &SlotInput| {
        let done = schedule_proposal(&organizer, &forum.slug, id, slot).await;
        forum.later();
        done
    };
    put(first, &at("10:00", "10:30")).await.unwrap();
    let violation = |field: &str, code| vec![(field.to_owned(), code)];
    for (slot, expected) in [
        (
            at("10:15", "11:00"),
            violation("hall", ErrorCode::HallTaken),
        ),
        (
            at("11:00", "11:00"),
            violation("ends", ErrorCode::EndsTooEarly),
        ),
        (at("", "11:00"), violation("starts", ErrorCode::Required)),
        (
            SlotInput {
                day: "2027-01-01".to_owned(),
                ..at("11:00", "12:00")
            },
            violation("day", ErrorCode::OutsideEvent),
        ),
        (
            SlotInput {
                hall: "there".to_owned(),
                ..at("11:00", "12:00")
            },
            violation("hall", ErrorCode::UnknownValue),
        ),
    ] {
        assert_eq!(refused(put(second, &slot).await), expected, "{slot:?}");
    }
    // The same speaker at the same time elsewhere.
    let third = forum.accepted("Жер").await;
    let elsewhere = SlotInput {
        hall: String::new(),
        ..at("10:00", "10:30")
    };
    let answer = refused(put(third, &elsewhere).await);
    assert_eq!(
        answer[0],
        ("speakers.0".to_owned(), ErrorCode::SpeakerTaken)
    );
    let view = show_event(&organizer, &forum.slug).await.unwrap().unwrap();
    assert_eq!(view.event.agenda.sessions.len(), 1);
    let stored = store::proposals::find(forum.story.test.database.reader(), second).await;
    assert_eq!(stored.unwrap().unwrap().session, None);
}

#[tokio::test]
async fn somebody_of_the_directory_does_not_speak_in_two_halls_at_once_under_their_name() {
    let forum = Forum::calling().await;
    let organizer = forum.organizer();
    let id = forum.accepted("Су").await;
    let name = forum.talk("Су").await.name;
    let person = AddPerson {
        document: Person {
            names: Localized::single(Locale::Kk, &name, organizer.now()),
            titles: Localized::default(),
            demonstration: false,
        },
        posts: Vec::new(),
    };
    let console = forum.story.test.ctx();
    let added = add_people(&console, SaveAction::Write, vec![person]).await;
    let known = Speaker {
        person: Some(added.unwrap()[0].id),
        ..Speaker::default()
    };
    let held = Session {
        speakers: vec![known],
        ..session(1, "Ашылу", time(10, 0, 0, 0), time(11, 0, 0, 0))
    };
    let edit = EventEdit::Session(Box::new(held));
    edit_event(&organizer, &forum.slug, edit, "", "")
        .await
        .unwrap();
    let elsewhere = |starts: &str, ends: &str| SlotInput {
        hall: String::new(),
        ..at(starts, ends)
    };
    let overlaps = elsewhere("10:30", "11:30");
    let clash = schedule_proposal(&organizer, &forum.slug, id, &overlaps).await;
    let expected = ("speakers.0".to_owned(), ErrorCode::SpeakerTaken);
    assert_eq!(refused(clash), [expected]);
    schedule_proposal(&organizer, &forum.slug, id, &elsewhere("11:00", "11:30"))
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_talk_is_not_put_into_the_agenda_and_taken_back_at_once() {
    let forum = Forum::calling().await;
    for number in 0..6 {
        let id = forum.accepted(&format!("Су {number}")).await;
        let (organizer, holder) = (forum.organizer(), forum.story.as_account(HOLDER));
        let (slug, other) = (forum.slug.clone(), forum.slug.clone());
        let hour = 10 + number;
        let slot = at(&format!("{hour}:00"), &format!("{hour}:30"));
        let put = tokio::spawn(async move {
            schedule_proposal(&organizer, &slug, id, &slot)
                .await
                .map(|_| ())
        });
        let back = tokio::spawn(async move { withdraw_proposal(&holder, &other, id).await });
        let done = [put.await.unwrap(), back.await.unwrap()];
        assert_eq!(done.iter().filter(|one| one.is_ok()).count(), 1, "{done:?}");
    }
}

#[tokio::test]
async fn only_accepted_talks_go_there() {
    let forum = Forum::calling().await;
    let moderator = forum.story.as_account(MODERATOR);
    let sent = forum.sent("Су").await;
    let opinion = ProposalInput {
        kind: "opinion".to_owned(),
        ..forum.talk("Ойым").await
    };
    let opinion = forum.send_as(HOLDER, &opinion).await.unwrap();
    forum.decide(opinion, Decision::Approve, "").await.unwrap();
    let unknown = ProposalId(uuid::Uuid::nil());
    for (id, code) in [
        (sent, ErrorCode::MoveNotAllowed),
        (opinion, ErrorCode::MoveNotAllowed),
        (unknown, ErrorCode::NotFound),
    ] {
        let answer = schedule_proposal(&moderator, &forum.slug, id, &at("10:00", "11:00")).await;
        assert_eq!(answer.unwrap_err().code(), code);
    }
}
