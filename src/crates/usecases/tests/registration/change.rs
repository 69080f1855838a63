//! What people change by the link of their ticket.

use super::support::{Forum, meal, person, places, question};
use crate::events::support::OWNER;
use domain::event::EventState;
use domain::registration::Mandate;
use domain::registration::RegistrationKind::{Delegate, Online, Participant};
use domain::{Decision, District, ErrorCode, Locale, MailKind, TicketCode};
use usecases::UseCaseError;
use usecases::accounts::Origin;
use usecases::registration::{
    RegistrationInput, cancel_ticket, change_ticket, check_in, close_registration, decide_mandate,
    save_registration_settings, show_ticket,
};

/// Changes a ticket, from a network of its own for each number.
async fn change(forum: &Forum, number: u32, input: &RegistrationInput) -> Result<(), UseCaseError> {
    let code = forum.row(number).await.code;
    let origin = Origin {
        remote: "192.0.2.9",
        user_agent: "test",
    };
    change_ticket(&forum.visitor(), &code, input, &origin).await
}

#[tokio::test]
async fn words_change_with_a_letter_and_nothing_changes_without_one() {
    let mut settings = places(&[(Participant, 1)]);
    settings.questions = vec![meal()];
    let forum = Forum::open(&settings).await;
    forum.come(Participant, 1..=2).await;
    let before = forum.row(1).await;
    change(&forum, 1, &person(1, Participant)).await.unwrap();
    assert_eq!(forum.row(1).await, before);
    assert_eq!(forum.mail(1).await, [MailKind::RegistrationPlaced]);

    let input = RegistrationInput {
        name: "Айгүл Сұлтан".to_owned(),
        // Neither is read.
        email: "other@example.kz".to_owned(),
        consent: false,
        answers: vec!["көкөніс".to_owned()],
        organization: "umit".to_owned(),
        ..person(1, Participant)
    };
    change(&forum, 1, &input).await.unwrap();
    let changed = forum.row(1).await;
    assert_eq!(changed.name, "Айгүл Сұлтан");
    let answer = changed.answers[0].answer.best(Locale::Ru);
    assert_eq!(answer, ("овощи", Some(Locale::Ru)));
    assert_eq!(changed.organization_id, Some(forum.story.organization));
    assert_eq!(
        (changed.state, changed.number, &changed.code),
        (before.state, before.number, &before.code)
    );
    // The form shows the name of the organisation, and it stays the same one.
    let shown = RegistrationInput {
        organization: changed.organization.clone(),
        name: "Айгүл".to_owned(),
        ..input.clone()
    };
    change(&forum, 1, &shown).await.unwrap();
    let again = forum.row(1).await;
    assert_eq!(again.organization_id, changed.organization_id);
    assert_eq!(
        forum.mail(1).await,
        [
            MailKind::RegistrationPlaced,
            MailKind::RegistrationChanged,
            MailKind::RegistrationChanged
        ]
    );
    assert_eq!(forum.states().await, ["registered", "waiting"]);

    let reader = forum.story.test.database.reader();
    let audited = store::audit_events::of_subject(reader, again.id.0).await;
    let audited = audited.unwrap();
    let rows: Vec<_> = audited
        .iter()
        .filter(|row| row.action == "registration.changed")
        .collect();
    assert_eq!(rows.len(), 2);
    let told = format!("{rows:?}");
    assert!(told.contains("name") && told.contains("answers"));
    assert!(!told.contains("Айгүл") && !told.contains("көкөніс"));
}

#[tokio::test]
async fn another_kind_frees_the_place_for_who_waits_longest() {
    let forum = Forum::open(&places(&[(Participant, 1), (Online, 1)])).await;
    forum.come(Participant, 1..=3).await;
    change(&forum, 1, &person(1, Online)).await.unwrap();
    assert_eq!(
        forum.states().await,
        ["registered", "registered", "waiting"]
    );
    assert_eq!(forum.row(1).await.kind, Online);
    assert_eq!(
        forum.mail(2).await.last(),
        Some(&MailKind::RegistrationMovedUp)
    );
    assert_eq!(forum.mail(3).await, [MailKind::RegistrationWaiting]);

    // The page says that this kind is full before somebody changes to it.
    let third = forum.row(3).await.code;
    let ticket = show_ticket(&forum.visitor(), &third).await.unwrap();
    let form = ticket.unwrap().change.unwrap();
    assert!(form.is_open);
    assert_eq!(form.full, [Online]);

    // Who changes to a full kind waits behind those who wait for it.
    forum.come(Online, 4..=4).await;
    change(&forum, 2, &person(2, Online)).await.unwrap();
    let second = forum.row(2).await;
    assert_eq!((second.state.code(), second.number), ("waiting", 5));
    assert_eq!(
        forum.mail(2).await.last(),
        Some(&MailKind::RegistrationChangedWaiting)
    );
    assert_eq!(forum.row(3).await.state.code(), "registered");
    let ticket = show_ticket(&forum.visitor(), &second.code).await.unwrap();
    assert_eq!(ticket.unwrap().position, Some(2));
    cancel_ticket(&forum.visitor(), &forum.row(1).await.code)
        .await
        .unwrap();
    assert_eq!(forum.row(4).await.state.code(), "registered");
    assert_eq!(forum.row(2).await.state.code(), "waiting");
}

#[tokio::test]
async fn a_delegate_of_another_district_needs_room_there_and_the_mandate_again() {
    let mut settings = places(&[(Delegate, 3), (Participant, 1)]);
    settings.quotas = vec![
        (District::Aral, "1".to_owned()),
        (District::Kazaly, "1".to_owned()),
    ];
    let forum = Forum::open(&settings).await;
    forum.come(Delegate, 1..=2).await;
    let organizer = forum.organizer();
    let id = forum.row(1).await.id;
    decide_mandate(&organizer, &forum.slug, id, Decision::Approve, "")
        .await
        .unwrap();
    let of_kazaly = |number| RegistrationInput {
        district: District::Kazaly.code().to_owned(),
        ..person(number, Delegate)
    };
    change(&forum, 1, &of_kazaly(1)).await.unwrap();
    let first = forum.row(1).await;
    assert_eq!(first.mandate, Some(Mandate::Pending));
    assert_eq!(forum.states().await, ["registered", "registered"]);
    // Kazaly is full now.
    change(&forum, 2, &of_kazaly(2)).await.unwrap();
    assert_eq!(forum.states().await, ["registered", "waiting"]);
    // A participant has no mandate, and no quota either.
    change(&forum, 1, &person(1, Participant)).await.unwrap();
    let first = forum.row(1).await;
    assert_eq!((first.kind, first.mandate), (Participant, None));
    assert_eq!(forum.row(2).await.state.code(), "registered");
    let elsewhere = RegistrationInput {
        district: District::Kazaly.code().to_owned(),
        ..person(1, Participant)
    };
    // Fewer places than people: a district alone costs a participant nothing.
    let mut fewer = settings.clone();
    fewer.places = vec![(Delegate, "3".to_owned()), (Participant, "0".to_owned())];
    save_registration_settings(&organizer, &forum.slug, &fewer, false)
        .await
        .unwrap();
    change(&forum, 1, &elsewhere).await.unwrap();
    assert_eq!(forum.row(1).await.state.code(), "registered");
    // Back to a delegate, whose mandate is new.
    change(&forum, 1, &person(1, Delegate)).await.unwrap();
    assert_eq!(forum.row(1).await.mandate, Some(Mandate::Pending));
}

#[tokio::test]
async fn what_is_changed_is_checked_as_what_is_new() {
    let forum = Forum::open(&places(&[(Delegate, 1), (Participant, 1)])).await;
    forum.come(Participant, 1..=1).await;
    let before = forum.row(1).await;
    let wrong = RegistrationInput {
        name: String::new(),
        organization: String::new(),
        district: String::new(),
        ..person(1, Delegate)
    };
    let refused = change(&forum, 1, &wrong).await.unwrap_err();
    let fields: Vec<&str> = refused
        .violations()
        .iter()
        .map(|one| one.field.as_str())
        .collect();
    assert_eq!(fields, ["name", "organization", "district"]);
    let refused = change(&forum, 1, &person(1, Online)).await.unwrap_err();
    assert_eq!(refused.violations()[0].code, ErrorCode::UnknownValue);
    assert_eq!(forum.row(1).await, before);

    // A kind that is no longer offered can be kept.
    let fewer = places(&[(Delegate, 1)]);
    save_registration_settings(&forum.organizer(), &forum.slug, &fewer, false)
        .await
        .unwrap();
    let kept = RegistrationInput {
        name: "Ерлан".to_owned(),
        ..person(1, Participant)
    };
    change(&forum, 1, &kept).await.unwrap();
    assert_eq!(forum.row(1).await.state.code(), "registered");
    // Somebody who knows the link does not fill a mailbox.
    for number in 0..7 {
        let input = RegistrationInput {
            name: format!("Ерлан {number}"),
            ..kept.clone()
        };
        change(&forum, 1, &input).await.unwrap();
    }
    let refused = change(&forum, 1, &kept).await.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::TooManyAttempts);
}

#[tokio::test]
async fn what_may_not_be_changed_any_more_stays() {
    let forum = Forum::open(&places(&[(Delegate, 2), (Participant, 3)])).await;
    forum.come(Participant, 1..=3).await;
    let organizer = forum.organizer();
    let unknown = TicketCode::from_bits([7; 10]);
    let origin = Origin {
        remote: "192.0.2.9",
        user_agent: "test",
    };
    let input = person(1, Participant);
    let refused = change_ticket(&forum.visitor(), &unknown, &input, &origin).await;
    assert_eq!(refused.unwrap_err().code(), ErrorCode::NotFound);

    let second = forum.row(2).await.code;
    cancel_ticket(&forum.visitor(), &second).await.unwrap();
    let third = forum.row(3).await.code;
    check_in(&organizer, &forum.slug, third.as_str(), None)
        .await
        .unwrap();
    for number in [2, 3] {
        let input = person(1, Participant);
        let refused = change(&forum, number, &input).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::MoveNotAllowed, "{number}");
        let code = forum.row(number).await.code;
        let ticket = show_ticket(&forum.visitor(), &code).await.unwrap();
        assert_eq!(ticket.unwrap().change, None);
    }

    close_registration(&organizer, &forum.slug).await.unwrap();
    let first = forum.row(1).await;
    let ticket = show_ticket(&forum.visitor(), &first.code).await.unwrap();
    assert!(!ticket.unwrap().change.unwrap().is_open);
    let refused = change(&forum, 1, &person(1, Delegate)).await.unwrap_err();
    let broken = &refused.violations()[0];
    assert_eq!(
        (broken.field.as_str(), broken.code),
        ("kind", ErrorCode::RegistrationClosed)
    );
    // As the form of a closed registration sends it.
    let input = RegistrationInput {
        kind: String::new(),
        district: String::new(),
        name: "Айгүл".to_owned(),
        ..person(1, Participant)
    };
    change(&forum, 1, &input).await.unwrap();
    let renamed = forum.row(1).await;
    assert_eq!(
        (renamed.name.as_str(), renamed.kind, renamed.district),
        ("Айгүл", first.kind, first.district)
    );

    forum.story.go(forum.id, &[EventState::Cancelled]).await;
    let refused = change(&forum, 1, &person(1, Participant)).await;
    assert_eq!(refused.unwrap_err().code(), ErrorCode::MoveNotAllowed);
    // The organiser has no other say in it.
    let as_organizer = forum.story.as_account(OWNER);
    let ticket = show_ticket(&as_organizer, &first.code).await.unwrap();
    assert_eq!(ticket.unwrap().change, None);
}

#[tokio::test]
async fn answers_to_what_is_not_asked_any_more_stay() {
    let mut settings = places(&[(Participant, 1)]);
    settings.questions = vec![meal(), question(["Қайдан?", ""], &[])];
    let forum = Forum::open(&settings).await;
    let input = RegistrationInput {
        answers: vec!["мясо".to_owned(), "Арал".to_owned()],
        ..person(1, Participant)
    };
    forum.register(&input).await.unwrap();
    // The meal goes, the other is translated and has to be answered now.
    let mut from = question(["Қайдан?", "Откуда?"], &[]);
    from.required = true;
    settings.questions = vec![from];
    save_registration_settings(&forum.organizer(), &forum.slug, &settings, false)
        .await
        .unwrap();
    let refused = change(&forum, 1, &person(1, Participant))
        .await
        .unwrap_err();
    let broken = &refused.violations()[0];
    assert_eq!(
        (broken.field.as_str(), broken.code),
        ("answers.0", ErrorCode::Required)
    );
    let input = RegistrationInput {
        answers: vec!["Қазалы".to_owned()],
        ..input
    };
    change(&forum, 1, &input).await.unwrap();
    let row = forum.row(1).await;
    let answers: Vec<&str> = row
        .answers
        .iter()
        .map(|one| one.answer.best(Locale::Kk).0)
        .collect();
    assert_eq!(answers, ["ет", "Қазалы"]);
}
