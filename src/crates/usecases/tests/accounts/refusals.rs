use super::common::*;
use domain::{AccountId, ErrorCode, Locale, Role};
use test_support::database_for_test;
use usecases::Ctx;
use usecases::accounts::{
    change_account, change_password, delete_account, end_all_sessions, end_session, list_sessions,
    request_email_change, show_account,
};
use uuid::Uuid;

async fn every_verb_of_ones_own(ctx: &Ctx) -> [ErrorCode; 6] {
    let session = Uuid::nil();
    [
        code(show_account(ctx).await),
        code(end_all_sessions(ctx).await),
        code(change_account(ctx, NAME, Locale::Kk).await),
        code(request_email_change(ctx, "new@umit.kz").await),
        code(change_password(ctx, PASSWORD, "көктемде қайтады", session, &HERE).await),
        code(delete_account(ctx).await),
    ]
}

#[tokio::test]
async fn without_an_account_there_is_nothing_to_keep() {
    let test = database_for_test().await;
    for ctx in [visitor(&test), test.ctx()] {
        assert_eq!(
            every_verb_of_ones_own(&ctx).await,
            [ErrorCode::Forbidden; 6]
        );
        assert_eq!(code(list_sessions(&ctx).await), ErrorCode::Forbidden);
        let ended = end_session(&ctx, Uuid::nil()).await;
        assert_eq!(code(ended), ErrorCode::Forbidden);
    }
    assert!(take_mails(&test).await.is_empty());
}

#[tokio::test]
async fn an_account_that_is_gone_keeps_nothing() {
    let test = database_for_test().await;
    let nobody = test.ctx_of(AccountId(Uuid::from_u128(1)), Role::AccountHolder);
    assert_eq!(
        every_verb_of_ones_own(&nobody).await,
        [ErrorCode::Forbidden; 6]
    );
    assert_eq!(list_sessions(&nobody).await.unwrap(), []);
    let ended = end_session(&nobody, Uuid::nil()).await;
    assert_eq!(code(ended), ErrorCode::NotFound);
}
