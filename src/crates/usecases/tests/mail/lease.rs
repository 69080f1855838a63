use super::{SENDER, assert_forbidden, mail, others, put};
use jiff::SignedDuration;
use std::collections::HashSet;
use store::{ConnectionTrait, Database};
use test_support::database_for_test;
use usecases::Ctx;
use usecases::mail::{LEASE, find_mail, lease_mail, list_failed_mail, list_outbox};
use uuid::Uuid;

#[tokio::test]
async fn what_is_taken_is_nobody_elses_until_the_lease_ends() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let first = put(&ctx, mail("first@example.kz")).await;
    test.clock.advance(SignedDuration::from_secs(1));
    let second = put(&ctx, mail("second@example.kz")).await;

    let taken = lease_mail(&ctx, SENDER, 1).await.unwrap();
    assert_eq!(taken.len(), 1);
    assert_eq!((taken[0].id, taken[0].attempts), (first, 1));
    assert_eq!(taken[0].mail, mail("first@example.kz"));
    let other = Uuid::from_u128(2);
    let taken = lease_mail(&ctx, other, 10).await.unwrap();
    assert_eq!(taken.len(), 1);
    assert_eq!(taken[0].id, second);
    assert_eq!(lease_mail(&ctx, other, 10).await.unwrap(), []);

    test.clock.advance(LEASE);
    let again = lease_mail(&ctx, other, 10).await.unwrap();
    let seen: Vec<_> = again.iter().map(|mail| (mail.id, mail.attempts)).collect();
    assert_eq!(seen, [(first, 2), (second, 2)]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_senders_at_once_never_get_the_same_mail() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    for number in 0..40 {
        put(&ctx, mail(&format!("{number}@example.kz"))).await;
    }
    let mut senders = Vec::new();
    for sender in 1..=2 {
        let ctx = Ctx {
            database: Database::connect(&test.url).await.unwrap(),
            ..test.ctx()
        };
        senders.push(tokio::spawn(async move {
            let mut taken = Vec::new();
            for _ in 0..20 {
                taken.extend(
                    lease_mail(&ctx, Uuid::from_u128(sender), 3)
                        .await
                        .unwrap()
                        .into_iter()
                        .map(|mail| mail.id),
                );
            }
            taken
        }));
    }
    let mut taken = Vec::new();
    for sender in senders {
        taken.extend(sender.await.unwrap());
    }
    assert_eq!(taken.len(), 40);
    assert_eq!(taken.into_iter().collect::<HashSet<_>>().len(), 40);
}

#[tokio::test]
async fn a_mail_nobody_can_read_does_not_hold_up_the_others() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let strange = put(&ctx, mail("strange@example.kz")).await;
    let transaction = ctx.database.begin().await.unwrap();
    transaction
        .execute_unprepared("UPDATE mail_message SET kind = 'of-tomorrow'")
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let plain = put(&ctx, mail("plain@example.kz")).await;

    let taken = lease_mail(&ctx, SENDER, 10).await.unwrap();
    assert_eq!(taken.len(), 1);
    assert_eq!(taken[0].id, plain);
    let failed = list_failed_mail(&ctx).await.unwrap();
    assert_eq!(failed.len(), 1);
    assert_eq!(
        (failed[0].id, failed[0].kind.as_str()),
        (strange, "of-tomorrow")
    );
}

#[tokio::test]
async fn nothing_due_costs_one_statement() {
    let test = database_for_test().await;
    let (ctx, statements) = test.ctx_counting();
    assert_eq!(lease_mail(&ctx, SENDER, 10).await.unwrap(), []);
    assert_eq!(statements.take().len(), 1);
}

#[tokio::test]
async fn only_the_system_sees_what_is_in_a_mail() {
    let test = database_for_test().await;
    let id = put(&test.ctx(), mail("somebody@example.kz")).await;
    for ctx in others(&test, &[]) {
        assert_forbidden(lease_mail(&ctx, SENDER, 10).await);
        assert_forbidden(list_outbox(&ctx).await);
        assert_forbidden(find_mail(&ctx, id).await);
    }
    let outbox = list_outbox(&test.ctx()).await.unwrap();
    assert_eq!(outbox.len(), 1);
    assert_eq!(outbox[0].mail, mail("somebody@example.kz"));
    assert_eq!(
        find_mail(&test.ctx(), id).await.unwrap(),
        outbox.first().cloned()
    );
    assert_eq!(find_mail(&test.ctx(), SENDER).await.unwrap(), None);
}
