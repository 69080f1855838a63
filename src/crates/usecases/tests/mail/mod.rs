mod lease;
mod resend;
mod settle;

use domain::{ErrorCode, Locale, Mail, MailKind, Role};
use test_support::TestDatabase;
use usecases::{Ctx, UseCaseError};
use uuid::Uuid;

const SENDER: Uuid = Uuid::from_u128(1);

fn mail(recipient: &str) -> Mail {
    Mail::new(MailKind::SignInLink, Locale::Kk, recipient)
        .with("link", "/kk/account/enter?token=secret")
}

async fn put(ctx: &Ctx, mail: Mail) -> Uuid {
    let id = ctx.new_id();
    let transaction = ctx.database.begin().await.unwrap();
    store::mail_messages::add(&transaction, id, mail, ctx.now())
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    id
}

/// Everybody who holds an account or none, but not these.
fn others(test: &TestDatabase, allowed: &[Role]) -> Vec<Ctx> {
    Role::ALL
        .into_iter()
        .filter(|role| !allowed.contains(role))
        .map(|role| test.ctx_as(role))
        .collect()
}

fn assert_forbidden<T: std::fmt::Debug>(answer: Result<T, UseCaseError>) {
    assert_eq!(answer.unwrap_err().code(), ErrorCode::Forbidden);
}
