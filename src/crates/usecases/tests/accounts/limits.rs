use super::common::*;
use domain::{ErrorCode, Locale};
use jiff::SignedDuration;
use sea_orm::EntityTrait;
use store::entities::attempt;
use test_support::database_for_test;
use usecases::accounts::{
    Origin, request_email_change, request_password_reset, request_sign_in_link, sign_in, sign_up,
    sweep_accounts,
};

fn from(remote: &str) -> Origin<'_> {
    Origin {
        remote,
        user_agent: "Firefox",
    }
}

#[tokio::test]
async fn ten_passwords_in_a_quarter_of_an_hour() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    joined(&test, EMAIL).await;
    for email in [EMAIL, "nobody@umit.kz"] {
        for number in 0..10 {
            let remote = format!("192.0.2.{number}");
            let refused = sign_in(&visitor, email, "a wrong guess", &from(&remote)).await;
            assert_eq!(code(refused), ErrorCode::CredentialsWrong);
        }
        // Not even the right one, from wherever; known and unknown alike.
        let refused = sign_in(&visitor, email, PASSWORD, &from("192.0.2.99")).await;
        assert_eq!(code(refused), ErrorCode::TooManyAttempts);
    }
    test.clock.advance(SignedDuration::from_secs(15 * 60 - 1));
    let refused = sign_in(&visitor, EMAIL, PASSWORD, &HERE).await;
    assert_eq!(code(refused), ErrorCode::TooManyAttempts);
    test.clock.advance(SignedDuration::from_secs(1));
    sign_in(&visitor, EMAIL, PASSWORD, &HERE).await.unwrap();
}

#[tokio::test]
async fn getting_it_right_clears_the_count_of_the_address() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    joined(&test, EMAIL).await;
    for _ in 0..3 {
        for _ in 0..9 {
            let refused = sign_in(&visitor, EMAIL, "a wrong guess", &HERE).await;
            assert_eq!(code(refused), ErrorCode::CredentialsWrong);
        }
        sign_in(&visitor, EMAIL, PASSWORD, &HERE).await.unwrap();
    }
}

#[tokio::test]
async fn one_network_tries_fifty_times() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    joined(&test, EMAIL).await;
    for number in 0..50 {
        let (email, remote) = (
            format!("nobody{number}@umit.kz"),
            format!("2001:db8::{number}"),
        );
        let refused = sign_in(&visitor, &email, "a wrong guess", &from(&remote)).await;
        assert_eq!(code(refused), ErrorCode::CredentialsWrong);
    }
    let refused = sign_in(&visitor, EMAIL, PASSWORD, &from("2001:db8::ffff")).await;
    assert_eq!(code(refused), ErrorCode::TooManyAttempts);
    sign_in(&visitor, EMAIL, PASSWORD, &from("2001:db8:0:1::1"))
        .await
        .unwrap();
}

#[tokio::test]
async fn five_mails_an_hour_whatever_they_are() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    for email in ["new@umit.kz", "nobody@umit.kz"] {
        let up = email.starts_with("new");
        if up {
            sign_up(&visitor, form(email, PASSWORD), &HERE)
                .await
                .unwrap();
        }
        for _ in 0..2 {
            request_sign_in_link(&visitor, email, Locale::Kk, &HERE)
                .await
                .unwrap();
            request_password_reset(&visitor, email, Locale::Kk, &HERE)
                .await
                .unwrap();
        }
        if !up {
            request_password_reset(&visitor, email, Locale::Kk, &HERE)
                .await
                .unwrap();
        }
        let many = ErrorCode::TooManyAttempts;
        let refused = request_sign_in_link(&visitor, email, Locale::Kk, &HERE).await;
        assert_eq!(code(refused), many);
        let refused = request_password_reset(&visitor, email, Locale::Kk, &HERE).await;
        assert_eq!(code(refused), many);
        let refused = sign_up(&visitor, form(email, PASSWORD), &HERE).await;
        assert_eq!(code(refused), many);
    }
    take_mails(&test).await;
    // Nor does the right password of an unproven address mail any more.
    let refused = sign_in(&visitor, "new@umit.kz", PASSWORD, &HERE).await;
    assert_eq!(code(refused), ErrorCode::CredentialsWrong);
    assert!(take_mails(&test).await.is_empty());
}

#[tokio::test]
async fn one_network_asks_for_thirty_mails() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    for number in 0..30 {
        let email = format!("nobody{number}@umit.kz");
        request_sign_in_link(&visitor, &email, Locale::Kk, &HERE)
            .await
            .unwrap();
    }
    let refused = sign_up(&visitor, form(EMAIL, PASSWORD), &HERE).await;
    assert_eq!(code(refused), ErrorCode::TooManyAttempts);
    test.clock.advance(SignedDuration::from_hours(1));
    sign_up(&visitor, form(EMAIL, PASSWORD), &HERE)
        .await
        .unwrap();
}

#[tokio::test]
async fn changes_of_address_count_for_both_addresses() {
    let test = database_for_test().await;
    let here = joined(&test, EMAIL).await;
    let ctx = holder(&test, &here);
    // The sign-up was the first mail of the old address.
    for number in 0..4 {
        let email = format!("new{number}@umit.kz");
        request_email_change(&ctx, &email).await.unwrap();
    }
    let refused = request_email_change(&ctx, "new4@umit.kz").await;
    assert_eq!(code(refused), ErrorCode::TooManyAttempts);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_attempts_at_once_are_all_counted() {
    let test = database_for_test().await;
    let mut tries = Vec::new();
    for _ in 0..20 {
        let visitor = visitor(&test);
        tries.push(tokio::spawn(async move {
            code(sign_in(&visitor, EMAIL, "a wrong guess", &HERE).await)
        }));
    }
    let mut refused = 0;
    for one in tries {
        refused += usize::from(one.await.unwrap() == ErrorCode::TooManyAttempts);
    }
    assert_eq!(refused, 10);
    let rows = attempt::Entity::find()
        .all(test.database.reader())
        .await
        .unwrap();
    assert_eq!(rows.len(), 2);
    for row in rows {
        assert_eq!((row.action.as_str(), row.count), ("sign_in", 20));
        assert!(!row.subject.contains('@'));
    }
}

#[tokio::test]
async fn old_attempts_are_swept() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    request_sign_in_link(&visitor, EMAIL, Locale::Kk, &HERE)
        .await
        .unwrap();
    let left = async || {
        let reader = test.database.reader();
        attempt::Entity::find().all(reader).await.unwrap().len()
    };
    sweep_accounts(&visitor).await.unwrap();
    assert_eq!(left().await, 3);
    test.clock.advance(SignedDuration::from_hours(1));
    sweep_accounts(&visitor).await.unwrap();
    assert_eq!(left().await, 0);
}
