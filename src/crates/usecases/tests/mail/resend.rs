use super::{SENDER, assert_forbidden, mail, others, put};
use domain::{ErrorCode, Role};
use jiff::SignedDuration;
use test_support::database_for_test;
use usecases::mail::{SendOutcome, lease_mail, list_failed_mail, resend_mail, settle_mail};

#[tokio::test]
async fn an_administrator_sends_again_what_was_given_up() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let id = put(&ctx, mail("somebody@example.kz")).await;
    let administrator = test.ctx_as(Role::Administrator);
    let error = resend_mail(&administrator, id).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::NotFound, "it still waits");
    lease_mail(&ctx, SENDER, 1).await.unwrap();
    let refused = SendOutcome::Refused("550 full".to_owned());
    settle_mail(&ctx, id, SENDER, refused).await.unwrap();
    assert_eq!(list_failed_mail(&administrator).await.unwrap().len(), 1);

    for other in others(&test, &[Role::Administrator]) {
        assert_forbidden(list_failed_mail(&other).await);
        assert_forbidden(resend_mail(&other, id).await);
    }
    test.clock.advance(SignedDuration::from_secs(1));
    resend_mail(&administrator, id).await.unwrap();
    assert_eq!(list_failed_mail(&administrator).await.unwrap(), []);
    let again = lease_mail(&ctx, SENDER, 1).await.unwrap();
    assert_eq!(again.len(), 1);
    assert_eq!((again[0].id, again[0].attempts), (id, 1));
    assert_eq!(again[0].mail, mail("somebody@example.kz"));
    let events = store::audit_events::of_subject(test.database.reader(), id)
        .await
        .unwrap();
    let actions: Vec<_> = events.iter().map(|event| event.action.as_str()).collect();
    assert_eq!(actions, ["mail.given_up", "mail.resent"]);

    let error = resend_mail(&administrator, SENDER).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::NotFound);
}
