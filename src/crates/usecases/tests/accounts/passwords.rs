use super::common::*;
use domain::{ErrorCode, Locale, Violation};
use test_support::database_for_test;
use usecases::accounts::{
    change_password, find_session, request_sign_in_link, show_account, sign_in, sign_in_by_link,
};

const NEW: &str = "көктемде қайтады";

#[tokio::test]
async fn a_password_is_changed_and_other_sessions_end() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    let here = joined(&test, EMAIL).await;
    let elsewhere = sign_in(&visitor, EMAIL, PASSWORD, &HERE).await.unwrap();
    request_sign_in_link(&visitor, EMAIL, Locale::Kk, &HERE)
        .await
        .unwrap();
    let link = take_mail(&test, "sign-in-link").await.token();
    let holder = holder(&test, &here);
    change_password(&holder, PASSWORD, NEW, here.session, &HERE)
        .await
        .unwrap();
    let mail = take_mail(&test, "password-changed").await;
    assert_eq!(mail.recipient, EMAIL);
    assert!(mail.arguments.is_empty());
    assert!(find_session(&visitor, &here.token).await.unwrap().is_some());
    let ended = find_session(&visitor, &elsewhere.token).await.unwrap();
    assert_eq!(ended, None);
    let spent = sign_in_by_link(&visitor, &link, &HERE).await;
    assert_eq!(code(spent), ErrorCode::LinkSpent);
    let old = sign_in(&visitor, EMAIL, PASSWORD, &HERE).await;
    assert_eq!(code(old), ErrorCode::CredentialsWrong);
    sign_in(&visitor, EMAIL, NEW, &HERE).await.unwrap();
}

#[tokio::test]
async fn a_first_password_needs_no_present_one() {
    let test = database_for_test().await;
    let here = joined_with(&test, EMAIL, "").await;
    let holder = holder(&test, &here);
    change_password(&holder, "", NEW, here.session, &HERE)
        .await
        .unwrap();
    assert!(show_account(&holder).await.unwrap().has_password);
    // From now on it does.
    let refused = change_password(&holder, "", PASSWORD, here.session, &HERE).await;
    assert_eq!(
        violations(refused),
        wrong("current_password", ErrorCode::CredentialsWrong)
    );
}

#[tokio::test]
async fn what_is_wrong_with_a_change_is_listed_and_nothing_is_changed() {
    let test = database_for_test().await;
    let here = joined(&test, EMAIL).await;
    let holder = holder(&test, &here);
    let refused = change_password(&holder, "not it", "short", here.session, &HERE).await;
    assert_eq!(
        violations(refused),
        [
            Violation::new("current_password", ErrorCode::CredentialsWrong),
            Violation::new("password", ErrorCode::PasswordTooShort),
        ]
    );
    for (new, expected) in [
        ("qwertyuiop".to_owned(), ErrorCode::PasswordCommon),
        (NAME.to_owned(), ErrorCode::PasswordCommon),
        (NEW.repeat(13), ErrorCode::TooLong),
    ] {
        let refused = change_password(&holder, PASSWORD, &new, here.session, &HERE).await;
        assert_eq!(violations(refused), wrong("password", expected));
    }
    assert!(take_mails(&test).await.is_empty());
    let still = sign_in(&visitor(&test), EMAIL, PASSWORD, &HERE).await;
    still.unwrap();
}

#[tokio::test]
async fn guessing_the_present_password_ends_soon() {
    let test = database_for_test().await;
    let here = joined(&test, EMAIL).await;
    let holder = holder(&test, &here);
    for _ in 0..10 {
        let refused = change_password(&holder, "a guess", NEW, here.session, &HERE).await;
        assert_eq!(code(refused), ErrorCode::CredentialsWrong);
    }
    let refused = change_password(&holder, PASSWORD, NEW, here.session, &HERE).await;
    assert_eq!(code(refused), ErrorCode::TooManyAttempts);
}
