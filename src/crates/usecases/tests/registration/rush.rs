//! Many at once.

use super::support::{Forum, person, places};
use domain::Locale;
use domain::registration::RegistrationKind::{Online, Participant};
use domain::registration::RegistrationState;
use std::collections::HashSet;
use usecases::accounts::Origin;
use usecases::registration::{cancel_ticket, change_ticket, register, save_registration_settings};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_at_once_take_the_last_ten_places_exactly() {
    let forum = Forum::open(&places(&[(Participant, 12)])).await;
    forum.come(Participant, 1001..=1002).await;
    let mut people = Vec::new();
    for number in 0..200 {
        let (ctx, slug) = (forum.visitor(), forum.slug.clone());
        people.push(tokio::spawn(async move {
            let remote = format!("198.51.100.{number}");
            let origin = Origin {
                remote: &remote,
                user_agent: "test",
            };
            register(
                &ctx,
                &slug,
                &person(number, Participant),
                Locale::Kk,
                &origin,
            )
            .await
        }));
    }
    for one in people {
        one.await.unwrap().unwrap();
    }
    let rows = forum.rows().await;
    let count = |state| rows.iter().filter(|row| row.state == state).count();
    assert_eq!(rows.len(), 202, "none lost");
    assert_eq!(count(RegistrationState::Registered), 12);
    assert_eq!(count(RegistrationState::Waiting), 190);
    let numbers: HashSet<u32> = rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers.len(), 202);
    let last_with_place = rows
        .iter()
        .filter(|row| row.state == RegistrationState::Registered)
        .map(|row| row.number)
        .max();
    assert_eq!(last_with_place, Some(12), "in the order of the line");

    // All who have a place give it up at once: as many move up, in order.
    let mut leaving = Vec::new();
    for row in rows.iter().filter(|row| row.number <= 12) {
        let (ctx, code) = (forum.visitor(), row.code.clone());
        leaving.push(tokio::spawn(
            async move { cancel_ticket(&ctx, &code).await },
        ));
    }
    for one in leaving {
        one.await.unwrap().unwrap();
    }
    let placed: Vec<u32> = forum
        .rows()
        .await
        .iter()
        .filter(|row| row.state == RegistrationState::Registered)
        .map(|row| row.number)
        .collect();
    assert_eq!(placed, (13..=24).collect::<Vec<u32>>());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn places_are_added_while_people_register() {
    let forum = Forum::open(&places(&[(Participant, 1)])).await;
    let mut people = Vec::new();
    for number in 0..40 {
        let (ctx, slug) = (forum.visitor(), forum.slug.clone());
        people.push(tokio::spawn(async move {
            let remote = format!("198.51.100.{number}");
            let origin = Origin {
                remote: &remote,
                user_agent: "test",
            };
            register(
                &ctx,
                &slug,
                &person(number, Participant),
                Locale::Kk,
                &origin,
            )
            .await
        }));
    }
    let mut organizers = Vec::new();
    for more in 2..=20 {
        let (ctx, slug) = (forum.organizer(), forum.slug.clone());
        organizers.push(tokio::spawn(async move {
            save_registration_settings(&ctx, &slug, &places(&[(Participant, more)]), false).await
        }));
    }
    for one in people.into_iter().chain(organizers) {
        one.await.unwrap().unwrap();
    }
    // Whoever saved last, nobody waits for whom there is room.
    let last = places(&[(Participant, 20)]);
    save_registration_settings(&forum.organizer(), &forum.slug, &last, false)
        .await
        .unwrap();
    let states = forum.states().await;
    let placed = states.iter().filter(|state| **state == "registered");
    assert_eq!((states.len(), placed.count()), (40, 20));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hundred_change_their_kind_at_once_and_no_place_is_lost_or_given_twice() {
    let forum = Forum::open(&places(&[(Participant, 10), (Online, 15)])).await;
    forum.come(Participant, 1..=50).await;
    forum.come(Online, 51..=100).await;
    let mut changing = Vec::new();
    for row in forum.rows().await {
        let (ctx, code) = (forum.visitor(), row.code.clone());
        let number: u32 = row.email.as_str()[1..]
            .trim_end_matches("@example.kz")
            .parse()
            .unwrap();
        changing.push(tokio::spawn(async move {
            let remote = format!("198.51.100.{number}");
            let origin = Origin {
                remote: &remote,
                user_agent: "test",
            };
            // Each to the other kind; every tenth gives the place up instead.
            let other = if row.kind == Online {
                Participant
            } else {
                Online
            };
            if number.is_multiple_of(10) {
                cancel_ticket(&ctx, &code).await
            } else {
                change_ticket(&ctx, &code, &person(number, other), &origin).await
            }
        }));
    }
    for one in changing {
        one.await.unwrap().unwrap();
    }
    let rows = forum.rows().await;
    assert_eq!(rows.len(), 100, "none lost");
    let count = |kind, state| {
        let mut rows = rows.iter();
        let is = |row: &&_| {
            let row: &usecases::registration::RegistrationView = row;
            row.kind == kind && row.state == state
        };
        rows.by_ref().filter(is).count()
    };
    assert_eq!(count(Participant, RegistrationState::Registered), 10);
    assert_eq!(count(Online, RegistrationState::Registered), 15);
    assert_eq!(count(Participant, RegistrationState::Waiting), 35);
    assert_eq!(count(Online, RegistrationState::Waiting), 30);
    let numbers: HashSet<u32> = rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers.len(), 100);
}
