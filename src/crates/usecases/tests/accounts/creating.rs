use super::common::*;
use domain::{ErrorCode, Locale, Role, Violation};
use test_support::database_for_test;
use usecases::accounts::{
    confirm_email, create_account, find_session, reset_password, sign_in, sign_up,
};

#[tokio::test]
async fn the_console_makes_the_first_administrator() {
    let test = database_for_test().await;
    let path = create_account(&test.ctx(), "Boss@Umit.kz", Role::Administrator, Locale::Ru)
        .await
        .unwrap();
    assert!(path.starts_with("/ru/account/reset?token="), "{path}");
    assert!(take_mails(&test).await.is_empty());
    let signed_in = reset_password(&visitor(&test), &token(&path), PASSWORD, &HERE)
        .await
        .unwrap();
    assert_eq!(signed_in.account.role, Role::Administrator);
    assert_eq!(signed_in.account.email, "boss@umit.kz");
    sign_in(&visitor(&test), "boss@umit.kz", PASSWORD, &HERE)
        .await
        .unwrap();
}

#[tokio::test]
async fn an_account_that_is_there_gets_the_role_at_once() {
    let test = database_for_test().await;
    let here = joined(&test, EMAIL).await;
    let administrator = test.ctx_as(Role::Administrator);
    let path = create_account(&administrator, EMAIL, Role::Moderator, Locale::Kk)
        .await
        .unwrap();
    // An administrator cannot enter the accounts of others; the console can.
    assert_eq!(path, "/kk/account/sign-in");
    let session = find_session(&visitor(&test), &here.token).await.unwrap();
    let account = session.unwrap().account;
    assert_eq!(
        (account.role, account.name.as_str()),
        (Role::Moderator, NAME)
    );
    sign_in(&visitor(&test), EMAIL, PASSWORD, &HERE)
        .await
        .unwrap();
    let path = create_account(&test.ctx(), EMAIL, Role::AccountHolder, Locale::Kk)
        .await
        .unwrap();
    assert!(path.starts_with("/kk/account/reset?token="));
}

#[tokio::test]
async fn a_strangers_password_does_not_come_with_the_role() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    let administrator = test.ctx_as(Role::Administrator);
    let strangers = "a stranger chose it";
    sign_up(&visitor, form(EMAIL, strangers), &HERE)
        .await
        .unwrap();
    let before = take_mail(&test, "confirm-email").await.token();
    let path = create_account(&administrator, EMAIL, Role::Moderator, Locale::Kk)
        .await
        .unwrap();
    let spent = confirm_email(&visitor, &before, &HERE).await;
    assert_eq!(code(spent), ErrorCode::LinkSpent);
    sign_up(&visitor, form(EMAIL, strangers), &HERE)
        .await
        .unwrap();
    let after = take_mail(&test, "confirm-email").await.token();
    let confirmed = confirm_email(&visitor, &after, &HERE).await.unwrap();
    assert!(!confirmed.account.has_password);
    let refused = sign_in(&visitor, EMAIL, strangers, &HERE).await;
    assert_eq!(code(refused), ErrorCode::CredentialsWrong);
    reset_password(&visitor, &token(&path), PASSWORD, &HERE)
        .await
        .unwrap();
}

#[tokio::test]
async fn what_is_no_standing_and_no_address_is_refused() {
    let test = database_for_test().await;
    let refused = create_account(&test.ctx(), "boss", Role::Owner, Locale::Kk).await;
    assert_eq!(
        violations(refused),
        [
            Violation::new("email", ErrorCode::EmailMalformed),
            Violation::new("role", ErrorCode::UnknownValue),
        ]
    );
    for role in [Role::Visitor, Role::AccountHolder, Role::Moderator] {
        let ctx = test.ctx_as(role);
        let refused = create_account(&ctx, EMAIL, Role::Moderator, Locale::Kk);
        assert_eq!(code(refused.await), ErrorCode::Forbidden);
    }
}
