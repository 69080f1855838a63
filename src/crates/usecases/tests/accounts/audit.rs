use super::common::*;
use domain::{Locale, Role};
use test_support::database_for_test;
use usecases::accounts::{
    change_account, change_password, confirm_email_change, create_account, delete_account,
    end_all_sessions, end_session, request_email_change, request_password_reset,
    request_sign_in_link, reset_password, sign_in, sign_in_by_link, sign_up,
};

#[tokio::test]
async fn every_verb_leaves_a_row_that_names_nobody() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    let first = joined(&test, EMAIL).await;
    let ctx = holder(&test, &first);
    let kk = Locale::Kk;
    let step = || test.clock.advance(jiff::SignedDuration::from_hours(1));
    sign_up(&visitor, form(EMAIL, PASSWORD), &HERE)
        .await
        .unwrap();
    step();
    let second = sign_in(&visitor, EMAIL, PASSWORD, &HERE).await.unwrap();
    end_session(&ctx, second.session).await.unwrap();
    step();
    take_mails(&test).await;
    request_sign_in_link(&visitor, EMAIL, kk, &HERE)
        .await
        .unwrap();
    let token = take_mail(&test, "sign-in-link").await.token();
    let third = sign_in_by_link(&visitor, &token, &HERE).await.unwrap();
    step();
    change_account(&ctx, NAME, Locale::Ru).await.unwrap();
    let new = "көктемде қайтады";
    change_password(&ctx, PASSWORD, new, third.session, &HERE)
        .await
        .unwrap();
    step();
    take_mails(&test).await;
    request_password_reset(&visitor, EMAIL, kk, &HERE)
        .await
        .unwrap();
    let token = take_mail(&test, "reset-password").await.token();
    reset_password(&visitor, &token, PASSWORD, &HERE)
        .await
        .unwrap();
    step();
    take_mails(&test).await;
    request_email_change(&ctx, "new@umit.kz").await.unwrap();
    for mail in take_mails(&test).await {
        step();
        confirm_email_change(&visitor, &mail.token()).await.unwrap();
    }
    step();
    create_account(&test.ctx(), "new@umit.kz", Role::Moderator, kk)
        .await
        .unwrap();
    step();
    end_all_sessions(&ctx).await.unwrap();
    step();
    delete_account(&ctx).await.unwrap();

    let id = first.account.id;
    let events = store::audit_events::of_subject(test.database.reader(), id.0)
        .await
        .unwrap();
    let mut rows: Vec<String> = events
        .iter()
        .map(|event| format!("{} {} {}", event.actor, event.action, event.detail))
        .map(|row| row.replace(&id.0.to_string(), "id"))
        .collect();
    rows.sort();
    let mut expected = [
        r#"visitor account.created {"password":true}"#,
        r#"account:id account.confirmed {}"#,
        r#"visitor account.signed_up_again {}"#,
        r#"account:id account.signed_in {"by":"password"}"#,
        r#"account:id account.session_ended {"ended_sessions":1}"#,
        r#"visitor account.link_requested {"purpose":"sign_in"}"#,
        r#"account:id account.signed_in {"by":"link"}"#,
        r#"account:id account.changed {}"#,
        r#"account:id account.password_changed {"by":"holder","ended_sessions":1}"#,
        r#"visitor account.link_requested {"purpose":"reset_password"}"#,
        r#"account:id account.password_changed {"by":"link","ended_sessions":1}"#,
        r#"account:id account.email_change_requested {}"#,
        r#"account:id account.email_change_agreed {"by":"change_from_old"}"#,
        r#"account:id account.email_changed {}"#,
        r#"console account.role_granted {"before":"account_holder","role":"moderator"}"#,
        r#"account:id account.session_ended {"ended_sessions":1}"#,
        r#"account:id account.deleted {}"#,
    ];
    expected.sort_unstable();
    assert_eq!(rows, expected);
}
