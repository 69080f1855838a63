use super::common::*;
use domain::ErrorCode;
use jiff::SignedDuration;
use test_support::database_for_test;
use usecases::accounts::{
    confirm_email_change, request_email_change, request_password_reset, reset_password,
    show_account, sign_in, sign_up,
};

const NEW: &str = "a.serikova@umit.kz";

#[tokio::test]
async fn an_address_changes_when_both_agree_in_either_order() {
    for old_first in [true, false] {
        let test = database_for_test().await;
        let visitor = visitor(&test);
        let here = joined(&test, EMAIL).await;
        let ctx = holder(&test, &here);
        request_password_reset(&visitor, EMAIL, domain::Locale::Kk, &HERE)
            .await
            .unwrap();
        let reset = take_mail(&test, "reset-password").await.token();
        request_email_change(&ctx, " A.Serikova@UMIT.kz")
            .await
            .unwrap();
        let mails = take_mails(&test).await;
        let told: Vec<_> = mails
            .iter()
            .map(|mail| (mail.kind.as_str(), mail.recipient.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("change-email-from-old", EMAIL),
                ("change-email-to-new", NEW)
            ]
        );
        for mail in &mails {
            assert_eq!(mail.arguments["email"], NEW);
            assert!(mail.link().starts_with("/kk/account/email?token="));
        }
        let mut tokens = [mails[0].token(), mails[1].token()];
        if !old_first {
            tokens.reverse();
        }
        assert!(!confirm_email_change(&visitor, &tokens[0]).await.unwrap());
        assert_eq!(show_account(&ctx).await.unwrap().email, EMAIL);
        let again = confirm_email_change(&visitor, &tokens[0]).await;
        assert_eq!(code(again), ErrorCode::LinkSpent);
        assert!(confirm_email_change(&visitor, &tokens[1]).await.unwrap());
        assert_eq!(show_account(&ctx).await.unwrap().email, NEW);

        let old = sign_in(&visitor, EMAIL, PASSWORD, &HERE).await;
        assert_eq!(code(old), ErrorCode::CredentialsWrong);
        sign_in(&visitor, NEW, PASSWORD, &HERE).await.unwrap();
        // What was sent to the old mailbox opens nothing any more.
        let spent = reset_password(&visitor, &reset, PASSWORD, &HERE).await;
        assert_eq!(code(spent), ErrorCode::LinkSpent);
    }
}

#[tokio::test]
async fn a_taken_address_answers_alike_and_is_never_given() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    joined(&test, NEW).await;
    let here = joined(&test, EMAIL).await;
    let ctx = holder(&test, &here);
    request_email_change(&ctx, NEW).await.unwrap();
    let mails = take_mails(&test).await;
    assert_eq!(
        (mails[0].kind.as_str(), mails[0].recipient.as_str()),
        ("account-exists", NEW)
    );
    assert_eq!(mails[0].link(), "/kk/account/sign-in");
    assert_eq!(
        (mails[1].kind.as_str(), mails[1].recipient.as_str()),
        ("change-email-from-old", EMAIL)
    );
    let agreed = confirm_email_change(&visitor, &mails[1].token()).await;
    assert!(!agreed.unwrap());
    assert_eq!(show_account(&ctx).await.unwrap().email, EMAIL);
}

#[tokio::test]
async fn an_address_taken_meanwhile_is_not_given() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    let here = joined(&test, EMAIL).await;
    let ctx = holder(&test, &here);
    request_email_change(&ctx, NEW).await.unwrap();
    let mails = take_mails(&test).await;
    sign_up(&visitor, form(NEW, PASSWORD), &HERE).await.unwrap();
    let first = confirm_email_change(&visitor, &mails[0].token()).await;
    assert!(!first.unwrap());
    let second = confirm_email_change(&visitor, &mails[1].token()).await;
    assert_eq!(code(second), ErrorCode::LinkSpent);
    assert_eq!(show_account(&ctx).await.unwrap().email, EMAIL);
}

#[tokio::test]
async fn a_change_ends_after_a_day_or_with_the_next() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    let here = joined(&test, EMAIL).await;
    let ctx = holder(&test, &here);
    request_email_change(&ctx, "first@umit.kz").await.unwrap();
    let replaced = take_mails(&test).await;
    request_email_change(&ctx, NEW).await.unwrap();
    let mails = take_mails(&test).await;
    let spent = confirm_email_change(&visitor, &replaced[0].token()).await;
    assert_eq!(code(spent), ErrorCode::LinkSpent);
    let first = confirm_email_change(&visitor, &mails[0].token()).await;
    assert!(!first.unwrap());
    test.clock.advance(SignedDuration::from_hours(24));
    let late = confirm_email_change(&visitor, &mails[1].token()).await;
    assert_eq!(code(late), ErrorCode::LinkSpent);
}

#[tokio::test]
async fn a_change_that_makes_no_sense_is_refused() {
    let test = database_for_test().await;
    let here = joined(&test, EMAIL).await;
    let ctx = holder(&test, &here);
    for (email, expected) in [
        ("", ErrorCode::Required),
        ("a@b", ErrorCode::EmailMalformed),
    ] {
        let refused = request_email_change(&ctx, email).await;
        assert_eq!(violations(refused), wrong("email", expected));
    }
    assert!(take_mails(&test).await.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_links_at_once_make_the_change() {
    let test = database_for_test().await;
    let here = joined(&test, EMAIL).await;
    request_email_change(&holder(&test, &here), NEW)
        .await
        .unwrap();
    let mut both = Vec::new();
    for mail in take_mails(&test).await {
        let visitor = visitor(&test);
        both.push(tokio::spawn(async move {
            confirm_email_change(&visitor, &mail.token()).await.unwrap()
        }));
    }
    let mut done = Vec::new();
    for one in both {
        done.push(one.await.unwrap());
    }
    done.sort_unstable();
    assert_eq!(done, [false, true]);
    let account = show_account(&holder(&test, &here)).await.unwrap();
    assert_eq!(account.email, NEW);
}
