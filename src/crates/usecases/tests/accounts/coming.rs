use super::common::*;
use domain::{ErrorCode, Locale, Role, Violation};
use jiff::SignedDuration;
use test_support::database_for_test;
use usecases::accounts::{
    SignUp, confirm_email, find_session, show_account, sign_in, sign_up, sweep_accounts,
};

#[tokio::test]
async fn somebody_signs_up_confirms_and_signs_in() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    sign_up(&visitor, form(" Aigul@Umit.KZ ", PASSWORD), &HERE)
        .await
        .unwrap();
    let mail = take_mail(&test, "confirm-email").await;
    assert_eq!(
        (mail.recipient.as_str(), mail.locale.as_str()),
        (EMAIL, "kk")
    );
    assert!(mail.link().starts_with("/kk/account/confirm?token="));
    assert_eq!(mail.token().len(), 64);

    let first = confirm_email(&visitor, &mail.token(), &HERE).await.unwrap();
    let account = &first.account;
    assert_eq!(
        (account.email.as_str(), account.name.as_str()),
        (EMAIL, NAME)
    );
    assert_eq!(
        (account.role, account.locale),
        (Role::AccountHolder, Locale::Kk)
    );
    assert!(account.has_password);
    assert_eq!(
        show_account(&holder(&test, &first)).await.unwrap(),
        *account
    );

    let second = sign_in(&visitor, "AIGUL@umit.kz", PASSWORD, &HERE)
        .await
        .unwrap();
    assert_eq!(second.account, first.account);
    assert_ne!(second.token, first.token);
    let session = find_session(&visitor, &second.token).await.unwrap();
    assert_eq!(session.unwrap().id, second.session);
    assert!(!format!("{second:?}").contains(&second.token));
}

#[tokio::test]
async fn a_known_address_answers_alike_and_its_holder_is_told() {
    let test = database_for_test().await;
    joined(&test, EMAIL).await;
    let again = SignUp {
        name: "Біреу".to_owned(),
        locale: Locale::En,
        ..form(EMAIL, "another long phrase")
    };
    sign_up(&visitor(&test), again, &HERE).await.unwrap();
    let mail = take_mail(&test, "account-exists").await;
    // In the language of the holder, not of whoever tried.
    assert_eq!(
        (mail.recipient.as_str(), mail.locale.as_str()),
        (EMAIL, "kk")
    );
    assert_eq!(mail.link(), "/kk/account/sign-in");
    let signed_in = sign_in(&visitor(&test), EMAIL, PASSWORD, &HERE)
        .await
        .unwrap();
    assert_eq!(signed_in.account.name, NAME);
}

#[tokio::test]
async fn the_latest_sign_up_of_an_unproven_address_counts() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    sign_up(&visitor, form(EMAIL, "a stranger chose it"), &HERE)
        .await
        .unwrap();
    let old = take_mail(&test, "confirm-email").await.token();
    let account = joined(&test, EMAIL).await.account;
    assert_eq!(
        code(confirm_email(&visitor, &old, &HERE).await),
        ErrorCode::LinkSpent
    );
    let stranger = sign_in(&visitor, EMAIL, "a stranger chose it", &HERE).await;
    assert_eq!(
        violations(stranger),
        wrong("password", ErrorCode::CredentialsWrong)
    );
    let signed_in = sign_in(&visitor, EMAIL, PASSWORD, &HERE).await.unwrap();
    assert_eq!(signed_in.account, account);
}

#[tokio::test]
async fn an_unproven_address_is_sent_its_confirmation_again() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    sign_up(&visitor, form(EMAIL, PASSWORD), &HERE)
        .await
        .unwrap();
    let first = take_mail(&test, "confirm-email").await.token();
    let refused = wrong("password", ErrorCode::CredentialsWrong);
    let attempt = sign_in(&visitor, EMAIL, "not the password", &HERE).await;
    assert_eq!(violations(attempt), refused);
    assert!(take_mails(&test).await.is_empty());
    let attempt = sign_in(&visitor, EMAIL, PASSWORD, &HERE).await;
    assert_eq!(violations(attempt), refused);
    let second = take_mail(&test, "confirm-email").await.token();
    assert_ne!(first, second);
    confirm_email(&visitor, &second, &HERE).await.unwrap();
    assert_eq!(
        code(confirm_email(&visitor, &first, &HERE).await),
        ErrorCode::LinkSpent
    );
    sign_in(&visitor, EMAIL, PASSWORD, &HERE).await.unwrap();
}

#[tokio::test]
async fn credentials_that_do_not_fit_are_refused_alike() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    joined(&test, EMAIL).await;
    joined_with(&test, "by.link@umit.kz", "").await;
    for (email, password) in [
        (EMAIL, "not the password"),
        (EMAIL, ""),
        ("nobody@umit.kz", PASSWORD),
        ("by.link@umit.kz", ""),
        ("by.link@umit.kz", PASSWORD),
    ] {
        let attempt = sign_in(&visitor, email, password, &HERE).await;
        let expected = wrong("password", ErrorCode::CredentialsWrong);
        assert_eq!(violations(attempt), expected, "{email} {password}");
    }
    let attempt = sign_in(&visitor, "aigul", PASSWORD, &HERE).await;
    assert_eq!(
        violations(attempt),
        wrong("email", ErrorCode::EmailMalformed)
    );
    assert!(take_mails(&test).await.is_empty());
}

#[tokio::test]
async fn every_broken_rule_of_a_sign_up_is_listed() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    let input = SignUp {
        name: " \n ".to_owned(),
        ..form("a@b", "short")
    };
    assert_eq!(
        violations(sign_up(&visitor, input, &HERE).await),
        [
            Violation::new("name", ErrorCode::Required),
            Violation::new("email", ErrorCode::EmailMalformed),
            Violation::new("password", ErrorCode::PasswordTooShort),
        ]
    );
    let input = SignUp {
        name: "ә".repeat(101),
        ..form("", "Айгүл Серікова")
    };
    assert_eq!(
        violations(sign_up(&visitor, input, &HERE).await),
        [
            Violation::new("name", ErrorCode::TooLong),
            Violation::new("email", ErrorCode::Required),
        ]
    );
    let attempt = sign_up(&visitor, form(EMAIL, "Айгүл Серікова"), &HERE).await;
    assert_eq!(
        violations(attempt),
        wrong("password", ErrorCode::PasswordCommon)
    );
    assert!(take_mails(&test).await.is_empty());
}

#[tokio::test]
async fn what_a_database_cannot_hold_is_left_out() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    let input = SignUp {
        name: "Ай\0гүл".to_owned(),
        ..form(EMAIL, "жағада\0қайық")
    };
    let origin = usecases::accounts::Origin {
        remote: "\0",
        user_agent: "Fire\0fox",
    };
    sign_up(&visitor, input, &origin).await.unwrap();
    let token = take_mail(&test, "confirm-email").await.token();
    let signed_in = confirm_email(&visitor, &token, &origin).await.unwrap();
    assert_eq!(signed_in.account.name, "Айгүл");
    assert_eq!(find_session(&visitor, "\0").await.unwrap(), None);
    let attempt = sign_in(&visitor, "\"a\0b\"@umit.kz", PASSWORD, &HERE).await;
    assert_eq!(
        violations(attempt),
        wrong("email", ErrorCode::EmailMalformed)
    );
}

#[tokio::test]
async fn sign_ups_that_nobody_confirms_are_swept() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    let kept = joined(&test, EMAIL).await;
    sign_up(&visitor, form("forgotten@umit.kz", PASSWORD), &HERE)
        .await
        .unwrap();
    let is_there = async |email: &str| {
        let reader = test.database.reader();
        let found = store::accounts::find_by_email(reader, email).await;
        found.unwrap().is_some()
    };
    test.clock.advance(SignedDuration::from_hours(3 * 24 - 1));
    sweep_accounts(&visitor).await.unwrap();
    assert!(is_there("forgotten@umit.kz").await);
    test.clock.advance(SignedDuration::from_hours(2));
    sweep_accounts(&visitor).await.unwrap();
    assert!(!is_there("forgotten@umit.kz").await);
    assert!(is_there(EMAIL).await);
    let session = find_session(&visitor, &kept.token).await.unwrap();
    assert_eq!(session.unwrap().id, kept.session);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_sign_ups_at_once_make_one_account() {
    let test = database_for_test().await;
    let mut both = Vec::new();
    for _ in 0..2 {
        let visitor = visitor(&test);
        both.push(tokio::spawn(async move {
            sign_up(&visitor, form(EMAIL, PASSWORD), &HERE).await
        }));
    }
    for one in both {
        one.await.unwrap().unwrap();
    }
    let mails = take_mails(&test).await;
    assert_eq!(mails.len(), 2);
    let mut confirmed = 0;
    for mail in mails {
        let outcome = confirm_email(&visitor(&test), &mail.token(), &HERE).await;
        confirmed += usize::from(outcome.is_ok());
    }
    assert_eq!(confirmed, 1);
}
