//! Opening, registering, waiting, cancelling, moving up.

use super::support::{Forum, meal, person, places, question};
use domain::event::EventState;
use domain::registration::RegistrationKind::{Delegate, Online, Participant};
use domain::{District, ErrorCode, MailKind};
use jiff::SignedDuration;
use usecases::UseCaseError;
use usecases::registration::{
    RegistrationInput, SettingsInput, cancel_ticket, save_registration_settings, show_form,
    show_ticket,
};

fn codes(refused: &UseCaseError) -> Vec<(&str, ErrorCode)> {
    let violations = refused.violations().iter();
    violations
        .map(|one| (one.field.as_str(), one.code))
        .collect()
}

#[tokio::test]
async fn who_comes_late_waits_and_moves_up_with_a_mail() {
    let forum = Forum::open(&places(&[(Participant, 3)])).await;
    forum.come(Participant, 1..=5).await;
    assert_eq!(
        forum.states().await,
        [
            "registered",
            "registered",
            "registered",
            "waiting",
            "waiting"
        ]
    );
    assert_eq!(forum.mail(3).await, [MailKind::RegistrationPlaced]);
    assert_eq!(forum.mail(5).await, [MailKind::RegistrationWaiting]);
    let fifth = forum.row(5).await.code;
    let ticket = show_ticket(&forum.visitor(), &fifth)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(ticket.position, Some(2));
    let form = show_form(&forum.visitor(), &forum.slug).await.unwrap();
    assert_eq!(form.unwrap().full, [Participant]);

    let second = forum.row(2).await.code;
    cancel_ticket(&forum.visitor(), &second).await.unwrap();
    // Once more changes nothing.
    cancel_ticket(&forum.visitor(), &second).await.unwrap();
    assert_eq!(
        forum.states().await,
        [
            "registered",
            "cancelled",
            "registered",
            "registered",
            "waiting"
        ]
    );
    assert_eq!(
        forum.mail(4).await,
        [MailKind::RegistrationWaiting, MailKind::RegistrationMovedUp]
    );
    assert_eq!(forum.mail(5).await, [MailKind::RegistrationWaiting]);
    let ticket = show_ticket(&forum.visitor(), &fifth)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(ticket.position, Some(1));

    // More places: the last one moves up too.
    let more = places(&[(Participant, 4)]);
    save_registration_settings(&forum.organizer(), &forum.slug, &more, false)
        .await
        .unwrap();
    assert_eq!(forum.row(5).await.state.code(), "registered");
}

#[tokio::test]
async fn an_address_gets_its_ticket_again_and_nobody_else_is_told() {
    let forum = Forum::open(&places(&[(Participant, 1)])).await;
    forum.come(Participant, 1..=1).await;
    let first = forum.row(1).await;
    let mut again = person(1, Participant);
    again.name = "Басқа біреу".to_owned();
    again.email = " P1@Example.KZ ".to_owned();
    forum.register(&again).await.unwrap();
    assert_eq!(forum.row(1).await, first);
    assert_eq!(forum.mail(1).await, [MailKind::RegistrationPlaced; 2]);

    // Who cancelled may come again, at the end of the line, with the same ticket.
    forum.come(Participant, 2..=2).await;
    cancel_ticket(&forum.visitor(), &first.code).await.unwrap();
    assert_eq!(forum.row(2).await.state.code(), "registered");
    forum.register(&again).await.unwrap();
    let back = forum.row(1).await;
    assert_eq!(back.code, first.code);
    assert_eq!((back.state.code(), back.number), ("waiting", 3));
    assert_eq!(back.name, "Басқа біреу");
}

#[tokio::test]
async fn a_district_sends_no_more_delegates_than_its_quota() {
    let mut settings = places(&[(Delegate, 3), (Online, 1)]);
    settings.quotas = vec![(District::Aral, "1".to_owned())];
    let forum = Forum::open(&settings).await;
    forum.come(Delegate, 1..=2).await;
    let mut elsewhere = person(3, Delegate);
    elsewhere.district = District::Kazaly.code().to_owned();
    forum.register(&elsewhere).await.unwrap();
    forum.come(Online, 4..=4).await;
    assert_eq!(
        forum.states().await,
        ["registered", "waiting", "registered", "registered"]
    );
    let first = forum.row(1).await.code;
    cancel_ticket(&forum.visitor(), &first).await.unwrap();
    assert_eq!(forum.row(2).await.state.code(), "registered");
}

#[tokio::test]
async fn what_is_typed_is_checked() {
    let mut settings = places(&[(Delegate, 3), (Participant, 3)]);
    settings.questions = vec![meal(), question(["Қай қаладан келесіз?", ""], &[])];
    let forum = Forum::open(&settings).await;
    let empty = forum.register(&RegistrationInput::default()).await;
    assert_eq!(
        codes(&empty.unwrap_err()),
        [
            ("kind", ErrorCode::Required),
            ("name", ErrorCode::Required),
            ("email", ErrorCode::Required),
            ("consent", ErrorCode::ConsentRequired),
        ]
    );
    let wrong = RegistrationInput {
        organization: String::new(),
        district: String::new(),
        answers: vec!["балық".to_owned(), "ә".repeat(501)],
        ..person(1, Delegate)
    };
    assert_eq!(
        codes(&forum.register(&wrong).await.unwrap_err()),
        [
            ("organization", ErrorCode::Required),
            ("district", ErrorCode::Required),
            ("answers.0", ErrorCode::UnknownValue),
            ("answers.1", ErrorCode::TooLong),
        ]
    );
    let offered = forum.register(&person(1, Online)).await.unwrap_err();
    assert_eq!(codes(&offered), [("kind", ErrorCode::UnknownValue)]);
    assert!(forum.rows().await.is_empty());

    let right = RegistrationInput {
        organization: "umit".to_owned(),
        answers: vec!["ет".to_owned()],
        ..person(1, Participant)
    };
    forum.register(&right).await.unwrap();
    let row = forum.row(1).await;
    assert_eq!(row.organization, "Үміт");
    assert_eq!(row.organization_id, Some(forum.story.organization));
    assert_eq!(row.answers.len(), 1);
}

#[tokio::test]
async fn nobody_registers_before_it_opens_or_after_it_closed() {
    let forum = Forum::announced().await;
    let early = forum.register(&person(1, Participant)).await.unwrap_err();
    assert_eq!(early.code(), ErrorCode::RegistrationClosed);
    let mut settings = places(&[(Participant, 3)]);
    settings.closes_at = "2000-01-01T10:00".to_owned();
    let organizer = forum.organizer();
    let refused = save_registration_settings(&organizer, &forum.slug, &settings, true).await;
    assert_eq!(
        codes(&refused.unwrap_err()),
        [("closes_at", ErrorCode::EndsTooEarly)]
    );
    // An hour from now, as clocks in Kyzylorda show it.
    let closes = organizer.now() + SignedDuration::from_hours(6);
    settings.closes_at = closes.strftime("%Y-%m-%dT%H:%M").to_string();
    save_registration_settings(&organizer, &forum.slug, &settings, true)
        .await
        .unwrap();
    forum.come(Participant, 1..=1).await;
    forum
        .story
        .test
        .clock
        .advance(SignedDuration::from_hours(1));
    let late = forum.register(&person(2, Participant)).await.unwrap_err();
    assert_eq!(late.code(), ErrorCode::RegistrationClosed);
    let form = show_form(&forum.visitor(), &forum.slug).await.unwrap();
    assert_eq!(form.unwrap().settings, None);
}

#[tokio::test]
async fn settings_are_checked() {
    let forum = Forum::announced().await;
    let organizer = forum.organizer();
    let nothing = SettingsInput {
        closes_at: "ертең".to_owned(),
        questions: vec![question(["Ас", ""], &[["ет", ""]]), question(["", ""], &[])],
        quotas: vec![(District::Aral, "-1".to_owned())],
        places: vec![(Participant, "көп".to_owned())],
    };
    let refused = save_registration_settings(&organizer, &forum.slug, &nothing, true).await;
    assert_eq!(
        codes(&refused.unwrap_err()),
        [
            ("places.participant", ErrorCode::NumberMalformed),
            ("quotas.aral", ErrorCode::NumberMalformed),
            ("closes_at", ErrorCode::DateMalformed),
            ("questions.0.choices", ErrorCode::ChoiceAlone),
            ("questions.1.prompt", ErrorCode::Required),
        ]
    );
    let none = SettingsInput::default();
    let refused = save_registration_settings(&organizer, &forum.slug, &none, false).await;
    assert_eq!(
        codes(&refused.unwrap_err()),
        [("places.participant", ErrorCode::Required)]
    );
    // A draft is announced before it is opened.
    let draft = forum.story.draft("Жоба").await;
    let settings = places(&[(Participant, 3)]);
    let refused = save_registration_settings(&organizer, &draft.slug, &settings, true).await;
    assert_eq!(refused.unwrap_err().code(), ErrorCode::MoveNotAllowed);
    let settled = save_registration_settings(&organizer, &draft.slug, &settings, false).await;
    settled.unwrap();
    assert_eq!(
        forum.story.live(&draft).await.document.details.state,
        EventState::Draft
    );
}
