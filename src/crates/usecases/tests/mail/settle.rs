use super::{SENDER, assert_forbidden, mail, others, put};
use jiff::SignedDuration;
use store::mail_messages;
use test_support::database_for_test;
use usecases::mail::{
    LEASE, RETRIES, SendOutcome, lease_mail, list_failed_mail, list_outbox, settle_mail,
};
use uuid::Uuid;

fn failed() -> SendOutcome {
    SendOutcome::Failed("451 come back later".to_owned())
}

#[tokio::test]
async fn what_was_sent_leaves_no_personal_data() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let id = put(&ctx, mail("somebody@example.kz")).await;
    lease_mail(&ctx, SENDER, 1).await.unwrap();
    settle_mail(&ctx, id, SENDER, failed()).await.unwrap();
    test.clock.advance(RETRIES[0]);
    lease_mail(&ctx, SENDER, 1).await.unwrap();
    settle_mail(&ctx, id, SENDER, SendOutcome::Sent)
        .await
        .unwrap();

    let row = mail_messages::find(test.database.reader(), id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((row.recipient.as_str(), row.last_error.as_str()), ("", ""));
    assert!(row.mail.unwrap().arguments.is_empty());
    assert_eq!(list_outbox(&ctx).await.unwrap(), []);
    test.clock.advance(SignedDuration::from_hours(1000));
    assert_eq!(lease_mail(&ctx, SENDER, 1).await.unwrap(), []);
}

#[tokio::test]
async fn a_failure_is_tried_again_later_and_later_and_then_given_up() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let id = put(&ctx, mail("somebody@example.kz")).await;
    let tick = SignedDuration::from_micros(1);
    for wait in RETRIES {
        assert_eq!(lease_mail(&ctx, SENDER, 1).await.unwrap().len(), 1);
        settle_mail(&ctx, id, SENDER, failed()).await.unwrap();
        test.clock.advance(wait - tick);
        assert_eq!(lease_mail(&ctx, SENDER, 1).await.unwrap(), []);
        test.clock.advance(tick);
    }
    assert_eq!(list_failed_mail(&ctx).await.unwrap(), []);
    lease_mail(&ctx, SENDER, 1).await.unwrap();
    settle_mail(&ctx, id, SENDER, failed()).await.unwrap();

    let given_up = list_failed_mail(&ctx).await.unwrap();
    assert_eq!(given_up.len(), 1);
    assert_eq!(given_up[0].id, id);
    assert_eq!(given_up[0].recipient, "somebody@example.kz");
    assert_eq!(given_up[0].attempts, 7);
    assert_eq!(given_up[0].failed_at, ctx.now());
    assert_eq!(given_up[0].last_error, "451 come back later");
    let events = store::audit_events::of_subject(test.database.reader(), id)
        .await
        .unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].action, "mail.given_up");
    assert_eq!(
        events[0].detail.to_string(),
        r#"{"attempts":7,"kind":"sign-in-link"}"#
    );
}

#[tokio::test]
async fn a_refusal_is_given_up_at_once() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let id = put(&ctx, mail("nobody@example.kz")).await;
    lease_mail(&ctx, SENDER, 1).await.unwrap();
    let said = format!("550 no such user\0{}", "ұ".repeat(400));
    settle_mail(&ctx, id, SENDER, SendOutcome::Refused(said))
        .await
        .unwrap();
    let given_up = list_failed_mail(&ctx).await.unwrap();
    assert_eq!(given_up[0].last_error, "550 no such user");
    assert_eq!(given_up[0].attempts, 1);
}

#[tokio::test]
async fn a_sender_whose_lease_ended_has_no_say() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let id = put(&ctx, mail("somebody@example.kz")).await;
    lease_mail(&ctx, SENDER, 1).await.unwrap();
    test.clock.advance(LEASE);
    let other = Uuid::from_u128(2);
    lease_mail(&ctx, other, 1).await.unwrap();
    let refused = SendOutcome::Refused(String::new());
    settle_mail(&ctx, id, SENDER, refused).await.unwrap();
    assert_eq!(list_failed_mail(&ctx).await.unwrap(), []);
    settle_mail(&ctx, id, other, SendOutcome::Sent)
        .await
        .unwrap();
    assert_eq!(list_outbox(&ctx).await.unwrap(), []);
}

#[tokio::test]
async fn only_the_system_settles() {
    let test = database_for_test().await;
    let id = put(&test.ctx(), mail("somebody@example.kz")).await;
    lease_mail(&test.ctx(), SENDER, 1).await.unwrap();
    for ctx in others(&test, &[]) {
        assert_forbidden(settle_mail(&ctx, id, SENDER, SendOutcome::Sent).await);
    }
    assert_eq!(list_outbox(&test.ctx()).await.unwrap().len(), 1);
}
