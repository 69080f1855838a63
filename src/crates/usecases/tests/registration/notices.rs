//! Who is told that a forum does not take place, or that its day or place is
//! another.

use super::support::{Forum, person, places};
use crate::events::support::{MODERATOR, OWNER, text};
use domain::event::{Event, EventDate, EventState};
use domain::registration::RegistrationKind::{Delegate, Participant};
use domain::registration::RegistrationState;
use domain::{Email, ErrorCode, Locale, Localized, Mail, MailKind};
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use sea_orm::EntityTrait;
use std::collections::BTreeSet;
use store::entities::mail_message;
use usecases::accounts::Origin;
use usecases::events::{EventEdit, change_event_state, details_stamp, edit_event, prepare_event};
use usecases::registration::{cancel_ticket, close_registration, register, show_ticket};

/// Mail that tells of a change of the event, by address.
async fn told(forum: &Forum) -> Vec<Mail> {
    let rows = mail_message::Entity::find()
        .all(forum.story.test.database.reader())
        .await
        .unwrap();
    let mut mails: Vec<Mail> = rows
        .into_iter()
        .filter_map(|row| {
            let kind = MailKind::from_code(&row.kind).unwrap();
            let is_told = matches!(
                kind,
                MailKind::EventCancelled | MailKind::EventReinstated | MailKind::EventMoved
            );
            is_told.then(|| Mail {
                kind,
                locale: Locale::from_code(&row.locale).unwrap(),
                recipient: row.recipient,
                arguments: serde_json::from_str(&row.arguments).unwrap(),
            })
        })
        .collect();
    mails.sort_by(|one, other| one.recipient.cmp(&other.recipient));
    mails
}

async fn document(forum: &Forum) -> Event {
    let reader = forum.story.test.database.reader();
    let found = store::events::find(reader, forum.id).await.unwrap();
    found.unwrap().document
}

async fn save(forum: &Forum, event: Event) {
    forum.story.save(OWNER, Some(forum.id), event).await;
}

/// One with a place, one who waits, a delegate whose mandate waits, and one who
/// cancelled; the last registered in Russian.
async fn forum() -> Forum {
    let forum = Forum::open(&places(&[(Participant, 2), (Delegate, 1)])).await;
    forum.come(Participant, 1..=2).await;
    let code = forum.row(2).await.code;
    cancel_ticket(&forum.visitor(), &code).await.unwrap();
    forum.come(Participant, 3..=4).await;
    let origin = Origin {
        remote: "192.0.2.1",
        user_agent: "test",
    };
    let delegate = person(5, Delegate);
    register(
        &forum.visitor(),
        &forum.slug,
        &delegate,
        Locale::Ru,
        &origin,
    )
    .await
    .unwrap();
    forum
}

#[tokio::test]
async fn whoever_registered_is_told_once_that_it_does_not_take_place() {
    let forum = forum().await;
    assert_eq!(forum.row(4).await.state, RegistrationState::Waiting);
    let stranger = forum.story.as_account(crate::events::support::STRANGER);
    let refused = change_event_state(&stranger, forum.id, EventState::Cancelled, None).await;
    assert_eq!(refused.unwrap_err().code(), ErrorCode::Forbidden);
    assert!(told(&forum).await.is_empty());
    forum.story.go(forum.id, &[EventState::Cancelled]).await;
    let slug = &forum.slug;
    let mails = told(&forum).await;
    let lines: Vec<String> = mails
        .iter()
        .map(|mail| {
            let when = &mail.arguments["when"];
            format!("{} {} {when}", mail.recipient, mail.arguments["link"])
        })
        .collect();
    let kk = format!("/kk/forums/{slug} 17.12.2026");
    assert_eq!(
        lines,
        [
            format!("p1@example.kz {kk}"),
            format!("p3@example.kz {kk}"),
            format!("p4@example.kz {kk}"),
            format!("p5@example.kz /ru/forums/{slug} 17.12.2026"),
        ]
    );
    assert!(
        mails
            .iter()
            .all(|mail| mail.kind == MailKind::EventCancelled)
    );
    // Nobody moves up, and a new day of what is cancelled is no news.
    let code = forum.row(1).await.code;
    cancel_ticket(&forum.visitor(), &code).await.unwrap();
    assert_eq!(forum.row(4).await.state, RegistrationState::Waiting);
    let ticket = show_ticket(&forum.visitor(), &forum.row(4).await.code).await;
    assert!(ticket.unwrap().unwrap().change.is_none());
    let mut moved = document(&forum).await;
    moved.details.date = EventDate::day(date(2026, 12, 20));
    save(&forum, moved).await;
    assert_eq!(told(&forum).await.len(), 4);
    // Announced again, those who still wish to come hear of it, with the new day.
    forum.story.go(forum.id, &[EventState::Announced]).await;
    // The place that was given up meanwhile is theirs who waited.
    assert_eq!(forum.row(4).await.state, RegistrationState::Registered);
    let last = forum.mail(4).await.pop();
    assert_eq!(last, Some(MailKind::RegistrationMovedUp));
    let mails = told(&forum).await.into_iter();
    let again: Vec<Mail> = mails
        .filter(|mail| mail.kind == MailKind::EventReinstated)
        .collect();
    let people: Vec<_> = again.iter().map(|mail| mail.recipient.as_str()).collect();
    assert_eq!(people, ["p3@example.kz", "p4@example.kz", "p5@example.kz"]);
    assert_eq!(again[0].arguments["when"], "20.12.2026");
    let link = format!("/kk/tickets/{}", forum.row(3).await.code.as_str());
    assert_eq!(again[0].arguments["link"], link);
}

#[tokio::test]
async fn another_day_or_place_is_told_and_other_words_are_not() {
    let forum = forum().await;
    let mut event = document(&forum).await;
    event.details.summaries = text("Бір күндік форум");
    event.details.titles = text("Азаматтық қоғам форумы");
    save(&forum, event.clone()).await;
    assert!(told(&forum).await.is_empty(), "words are no move");
    let names = ["Мәдениет үйі", "Дом культуры", ""];
    event.details.venue.names = Localized::from_texts(Locale::Kk, names, Timestamp::UNIX_EPOCH);
    event.details.date = EventDate::days(date(2026, 12, 18), date(2026, 12, 19)).unwrap();
    close_registration(&forum.organizer(), &forum.slug)
        .await
        .unwrap();
    let edit = EventEdit::Details(Box::new(event.details.clone()));
    let seen = details_stamp(&document(&forum).await);
    let owner = forum.story.as_account(OWNER);
    edit_event(&owner, &forum.slug, edit, &seen, "")
        .await
        .unwrap();
    let mails = told(&forum).await;
    let people: Vec<_> = mails.iter().map(|mail| mail.recipient.as_str()).collect();
    let expected = [
        "p1@example.kz",
        "p3@example.kz",
        "p4@example.kz",
        "p5@example.kz",
    ];
    assert_eq!(people, expected);
    let last = mails.last().unwrap();
    assert_eq!(last.kind, MailKind::EventMoved);
    assert_eq!(last.arguments["before"], "17.12.2026");
    assert_eq!(
        last.arguments["after"],
        "18.12.2026 – 19.12.2026, Дом культуры"
    );
    let link = format!("/ru/tickets/{}", forum.row(5).await.code.as_str());
    assert_eq!(last.arguments["link"], link);
    // A name put right in one language is news to those who read it in that one.
    let mut right = document(&forum).await;
    let names = ["Мәдениет үйі", "Дворец культуры", ""];
    right.details.venue.names = Localized::from_texts(Locale::Kk, names, Timestamp::UNIX_EPOCH);
    save(&forum, right).await;
    let mails = told(&forum).await;
    assert_eq!(mails.len(), 5);
    let readers = mails[3..].iter().map(|mail| mail.recipient.as_str());
    assert!(readers.eq(["p5@example.kz"; 2]));
    // What the form says before it is saved.
    let moderator = forum.story.as_account(MODERATOR);
    let told_next = prepare_event(&moderator, &forum.slug).await.unwrap().told;
    assert_eq!(told_next, 4);
    // What was held stays where it was.
    forum.story.go(forum.id, &[EventState::Held]).await;
    let mut held = document(&forum).await;
    held.details.date = EventDate::day(date(2026, 12, 20));
    save(&forum, held).await;
    assert_eq!(told(&forum).await.len(), 5);
    let view = prepare_event(&moderator, &forum.slug).await.unwrap();
    assert_eq!(view.told, 0);
}

#[tokio::test]
async fn who_comes_to_what_lies_behind_is_not_written_to() {
    let forum = forum().await;
    forum
        .story
        .test
        .clock
        .advance(SignedDuration::from_hours(24 * 400));
    let mut past = document(&forum).await;
    past.details.date = EventDate::day(date(2026, 12, 20));
    save(&forum, past).await;
    forum.story.go(forum.id, &[EventState::Cancelled]).await;
    assert!(told(&forum).await.is_empty());
}

#[tokio::test]
async fn six_hundred_are_told_once_each() {
    let forum = Forum::open(&places(&[(Participant, 500)])).await;
    forum.come(Participant, 1..=1).await;
    let first = forum.row(1).await;
    let transaction = forum.story.test.database.begin().await.unwrap();
    for number in 2..=610 {
        let mut one = first.clone();
        one.id = domain::RegistrationId(uuid::Uuid::from_u128(number.into()));
        one.number = number;
        let mut bits = [0; 10];
        bits[..4].copy_from_slice(&number.to_be_bytes());
        one.code = domain::TicketCode::from_bits(bits);
        one.email = Email::parse(&format!("p{number}@example.kz")).unwrap();
        one.state = match number {
            2..=11 => RegistrationState::Cancelled,
            12..=500 => RegistrationState::Registered,
            _ => RegistrationState::Waiting,
        };
        store::registrations::write(&transaction, &one)
            .await
            .unwrap();
    }
    transaction.commit().await.unwrap();
    let mut event = document(&forum).await;
    event.details.date = EventDate::day(date(2026, 12, 19));
    save(&forum, event.clone()).await;
    save(&forum, event).await;
    let people = |mails: &[Mail]| -> BTreeSet<String> {
        mails.iter().map(|mail| mail.recipient.clone()).collect()
    };
    let moved = told(&forum).await;
    assert_eq!((moved.len(), people(&moved).len()), (600, 600));
    assert!(!people(&moved).contains("p2@example.kz"));
    forum.story.go(forum.id, &[EventState::Cancelled]).await;
    let all = told(&forum).await;
    assert_eq!((all.len(), people(&all).len()), (1200, 600));
}
