use super::common::*;
use domain::{ErrorCode, Locale};
use jiff::SignedDuration;
use test_support::database_for_test;
use usecases::accounts::{
    confirm_email, confirm_email_change, find_session, request_password_reset,
    request_sign_in_link, reset_password, sign_in, sign_in_by_link, sign_up, sweep_accounts,
};

#[tokio::test]
async fn a_link_signs_in_once() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    let account = joined_with(&test, EMAIL, "").await.account;
    assert!(!account.has_password);
    request_sign_in_link(&visitor, "AIGUL@umit.kz", Locale::Ru, &HERE)
        .await
        .unwrap();
    let mail = take_mail(&test, "sign-in-link").await;
    assert_eq!(
        (mail.recipient.as_str(), mail.locale.as_str()),
        (EMAIL, "ru")
    );
    assert!(mail.link().starts_with("/ru/account/link?token="));
    let token = mail.token();
    let signed_in = sign_in_by_link(&visitor, &token, &HERE).await.unwrap();
    assert_eq!(signed_in.account, account);
    let again = sign_in_by_link(&visitor, &token, &HERE).await;
    assert_eq!(code(again), ErrorCode::LinkSpent);
}

#[tokio::test]
async fn links_end_in_time_and_a_moment_before_they_work() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    sign_up(&visitor, form(EMAIL, PASSWORD), &HERE)
        .await
        .unwrap();
    let token = take_mail(&test, "confirm-email").await.token();
    let second = SignedDuration::from_secs(1);
    let three_days = SignedDuration::from_hours(72);
    test.clock.advance(three_days);
    let late = confirm_email(&visitor, &token, &HERE).await;
    assert_eq!(code(late), ErrorCode::LinkSpent);
    test.clock.advance(-second);
    confirm_email(&visitor, &token, &HERE).await.unwrap();

    request_sign_in_link(&visitor, EMAIL, Locale::Kk, &HERE)
        .await
        .unwrap();
    let token = take_mail(&test, "sign-in-link").await.token();
    test.clock.advance(SignedDuration::from_mins(20));
    let late = sign_in_by_link(&visitor, &token, &HERE).await;
    assert_eq!(code(late), ErrorCode::LinkSpent);
    test.clock.advance(-second);
    sign_in_by_link(&visitor, &token, &HERE).await.unwrap();

    request_password_reset(&visitor, EMAIL, Locale::Kk, &HERE)
        .await
        .unwrap();
    let token = take_mail(&test, "reset-password").await.token();
    test.clock.advance(SignedDuration::from_hours(1));
    let late = reset_password(&visitor, &token, PASSWORD, &HERE).await;
    assert_eq!(code(late), ErrorCode::LinkSpent);
    test.clock.advance(-second);
    reset_password(&visitor, &token, PASSWORD, &HERE)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_link_does_only_what_it_is_for() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    joined(&test, EMAIL).await;
    request_sign_in_link(&visitor, EMAIL, Locale::Kk, &HERE)
        .await
        .unwrap();
    let token = take_mail(&test, "sign-in-link").await.token();
    for wrong in [token.as_str(), "", "00", "\0", "қате"] {
        let spent = ErrorCode::LinkSpent;
        assert_eq!(code(confirm_email(&visitor, wrong, &HERE).await), spent);
        let reset = reset_password(&visitor, wrong, PASSWORD, &HERE).await;
        assert_eq!(code(reset), spent);
        assert_eq!(code(confirm_email_change(&visitor, wrong).await), spent);
        if wrong != token {
            assert_eq!(code(sign_in_by_link(&visitor, wrong, &HERE).await), spent);
        }
    }
    // Nothing of this used it up.
    sign_in_by_link(&visitor, &token, &HERE).await.unwrap();
}

#[tokio::test]
async fn nobody_learns_whether_an_address_is_known() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    joined(&test, EMAIL).await;
    let (counting, statements) = test.ctx_counting();
    for email in [EMAIL, "nobody@umit.kz"] {
        drop(statements.take());
        request_sign_in_link(&counting, email, Locale::Kk, &HERE)
            .await
            .unwrap();
        request_password_reset(&counting, email, Locale::Kk, &HERE)
            .await
            .unwrap();
        // Besides the two counts that limit, each transaction writes: what
        // takes time is to write at all.
        let sent = statements.take();
        let writes = sent.iter().filter(|sql| sql.starts_with("INSERT"));
        assert!(writes.count() >= 2 * 3, "{email}: {sent:?}");
    }
    let mails = take_mails(&test).await;
    assert_eq!(mails.len(), 2);
    assert!(mails.iter().all(|mail| mail.recipient == EMAIL));
    let refused = request_sign_in_link(&visitor, "a@b", Locale::Kk, &HERE).await;
    assert_eq!(
        violations(refused),
        wrong("email", ErrorCode::EmailMalformed)
    );
    let refused = request_password_reset(&visitor, "", Locale::Kk, &HERE).await;
    assert_eq!(violations(refused), wrong("email", ErrorCode::Required));
}

#[tokio::test]
async fn an_unproven_address_gets_no_sign_in_link() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    sign_up(&visitor, form(EMAIL, PASSWORD), &HERE)
        .await
        .unwrap();
    take_mail(&test, "confirm-email").await;
    request_sign_in_link(&visitor, EMAIL, Locale::Kk, &HERE)
        .await
        .unwrap();
    let token = take_mail(&test, "confirm-email").await.token();
    confirm_email(&visitor, &token, &HERE).await.unwrap();
}

#[tokio::test]
async fn a_reset_ends_every_session_and_link_and_is_mailed() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    let before = joined(&test, EMAIL).await;
    request_sign_in_link(&visitor, EMAIL, Locale::Kk, &HERE)
        .await
        .unwrap();
    let other_link = take_mail(&test, "sign-in-link").await.token();
    request_password_reset(&visitor, EMAIL, Locale::En, &HERE)
        .await
        .unwrap();
    let mail = take_mail(&test, "reset-password").await;
    assert!(mail.link().starts_with("/en/account/reset?token="));
    let token = mail.token();

    // A refused password does not use the link up.
    for (password, expected) in [
        ("", ErrorCode::Required),
        ("short", ErrorCode::PasswordTooShort),
        ("aigul@umit.kz", ErrorCode::PasswordCommon),
    ] {
        let refused = reset_password(&visitor, &token, password, &HERE).await;
        assert_eq!(violations(refused), wrong("password", expected));
    }
    let new = "көктемде қайтады";
    let after = reset_password(&visitor, &token, new, &HERE).await.unwrap();
    let mail = take_mail(&test, "password-changed").await;
    assert_eq!(
        (mail.recipient.as_str(), mail.locale.as_str()),
        (EMAIL, "kk")
    );
    assert_eq!(find_session(&visitor, &before.token).await.unwrap(), None);
    let session = find_session(&visitor, &after.token).await.unwrap();
    assert_eq!(session.unwrap().id, after.session);
    let spent = sign_in_by_link(&visitor, &other_link, &HERE).await;
    assert_eq!(code(spent), ErrorCode::LinkSpent);
    let again = reset_password(&visitor, &token, new, &HERE).await;
    assert_eq!(code(again), ErrorCode::LinkSpent);
    let old = sign_in(&visitor, EMAIL, PASSWORD, &HERE).await;
    assert_eq!(code(old), ErrorCode::CredentialsWrong);
    sign_in(&visitor, EMAIL, new, &HERE).await.unwrap();
}

#[tokio::test]
async fn a_reset_proves_the_address() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    sign_up(&visitor, form(EMAIL, "a stranger chose it"), &HERE)
        .await
        .unwrap();
    take_mail(&test, "confirm-email").await;
    request_password_reset(&visitor, EMAIL, Locale::Kk, &HERE)
        .await
        .unwrap();
    let token = take_mail(&test, "reset-password").await.token();
    reset_password(&visitor, &token, PASSWORD, &HERE)
        .await
        .unwrap();
    sign_in(&visitor, EMAIL, PASSWORD, &HERE).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_used_twice_at_once_works_once() {
    let test = database_for_test().await;
    joined(&test, EMAIL).await;
    request_sign_in_link(&visitor(&test), EMAIL, Locale::Kk, &HERE)
        .await
        .unwrap();
    let token = take_mail(&test, "sign-in-link").await.token();
    let mut tries = Vec::new();
    for _ in 0..8 {
        let (visitor, token) = (visitor(&test), token.clone());
        tries.push(tokio::spawn(async move {
            sign_in_by_link(&visitor, &token, &HERE).await.is_ok()
        }));
    }
    let mut worked = 0;
    for one in tries {
        worked += usize::from(one.await.unwrap());
    }
    assert_eq!(worked, 1);
}

#[tokio::test]
async fn only_fingerprints_are_stored_and_old_links_are_swept() {
    use sea_orm::EntityTrait;
    use store::entities::account_token;
    let test = database_for_test().await;
    let visitor = visitor(&test);
    joined(&test, EMAIL).await;
    request_password_reset(&visitor, EMAIL, Locale::Kk, &HERE)
        .await
        .unwrap();
    let token = take_mail(&test, "reset-password").await.token();
    let rows = async || {
        account_token::Entity::find()
            .all(test.database.reader())
            .await
            .unwrap()
    };
    let stored = rows().await;
    assert_eq!(stored.len(), 1);
    assert_eq!(stored[0].token_hash.len(), 64);
    assert_ne!(stored[0].token_hash, token);
    test.clock.advance(SignedDuration::from_hours(1));
    sweep_accounts(&visitor).await.unwrap();
    assert!(rows().await.is_empty());
}
