use super::common::*;
use domain::{AccountId, ErrorCode, Locale, Role};
use test_support::database_for_test;
use usecases::accounts::{
    AccountFilter, change_role, create_account, find_session, list_accounts, reset_password,
    show_account_of, sign_in, sign_up,
};
use uuid::Uuid;

#[tokio::test]
async fn a_session_takes_the_new_role_at_once() {
    let test = database_for_test().await;
    let here = joined(&test, EMAIL).await;
    let administrator = test.ctx_as(Role::Administrator);
    for role in [Role::Moderator, Role::Administrator] {
        change_role(&administrator, here.account.id, role)
            .await
            .unwrap();
        let session = find_session(&visitor(&test), &here.token).await.unwrap();
        assert_eq!(session.unwrap().account.role, role);
    }
    let id = here.account.id.0;
    let events = store::audit_events::of_subject(test.database.reader(), id)
        .await
        .unwrap();
    // Events of one instant have no order.
    let mut details: Vec<String> = events
        .iter()
        .filter(|event| event.action == "account.role_granted")
        .inspect(|event| assert_eq!(event.actor, administrator.actor.label()))
        .map(|event| event.detail.to_string())
        .collect();
    details.sort();
    assert_eq!(
        details,
        [
            r#"{"before":"account_holder","role":"moderator"}"#,
            r#"{"before":"moderator","role":"administrator"}"#,
        ]
    );
    // The same role again is no event.
    let again = change_role(&administrator, here.account.id, Role::Administrator).await;
    again.unwrap();
    let now = store::audit_events::of_subject(test.database.reader(), id).await;
    assert_eq!(now.unwrap().len(), events.len());
}

#[tokio::test]
async fn the_last_administrator_stays_one() {
    let test = database_for_test().await;
    let first = joined(&test, EMAIL).await.account.id;
    let second = joined(&test, "nurlan@umit.kz").await.account.id;
    change_role(&test.ctx(), first, Role::Administrator)
        .await
        .unwrap();
    let own = test.ctx_of(first, Role::Administrator);
    for role in [Role::AccountHolder, Role::Moderator] {
        let refused = change_role(&own, first, role).await;
        assert_eq!(
            violations(refused),
            wrong("role", ErrorCode::LastAdministrator)
        );
    }
    change_role(&own, second, Role::Administrator)
        .await
        .unwrap();
    change_role(&own, first, Role::AccountHolder).await.unwrap();
    let refused = change_role(&test.ctx(), second, Role::Moderator).await;
    assert_eq!(code(refused), ErrorCode::LastAdministrator);
}

#[tokio::test]
async fn a_strangers_password_does_not_come_with_a_changed_role() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    sign_up(&visitor, form(EMAIL, "a stranger chose it"), &HERE)
        .await
        .unwrap();
    let administrator = test.ctx_as(Role::Administrator);
    let filter = AccountFilter::default();
    let listed = list_accounts(&administrator, &filter).await.unwrap();
    let account = &listed.accounts[0];
    assert!(!account.is_confirmed);
    change_role(&administrator, account.id, Role::Moderator)
        .await
        .unwrap();
    let refused = sign_in(&visitor, EMAIL, "a stranger chose it", &HERE).await;
    assert_eq!(code(refused), ErrorCode::CredentialsWrong);
    let path = create_account(&test.ctx(), EMAIL, Role::Moderator, Locale::Kk).await;
    reset_password(&visitor, &token(&path.unwrap()), PASSWORD, &HERE)
        .await
        .unwrap();
}

#[tokio::test]
async fn accounts_are_found_in_any_spelling_of_name_and_address() {
    let test = database_for_test().await;
    joined(&test, EMAIL).await;
    let second = joined(&test, "nurlan@umit.kz").await.account.id;
    let administrator = test.ctx_as(Role::Administrator);
    change_role(&administrator, second, Role::Moderator)
        .await
        .unwrap();
    let found = async |words: &str, role: Option<Role>| {
        let filter = AccountFilter {
            words: words.to_owned(),
            role,
            page: 1,
        };
        list_accounts(&administrator, &filter).await.unwrap().total
    };
    assert_eq!(found("", None).await, 2);
    assert_eq!(found("айгүл", None).await, 2);
    assert_eq!(found("АЙГУЛ сер", None).await, 2);
    assert_eq!(found("Nurlan@Umit", None).await, 1);
    assert_eq!(found("айгүл nurlan", None).await, 1);
    assert_eq!(found("", Some(Role::Moderator)).await, 1);
    assert_eq!(found("aigul@", Some(Role::Moderator)).await, 0);
    let beyond = AccountFilter {
        page: 9,
        ..AccountFilter::default()
    };
    let listed = list_accounts(&administrator, &beyond).await.unwrap();
    assert_eq!((listed.page, listed.pages), (1, 1));
    let one = show_account_of(&administrator, second).await.unwrap();
    assert_eq!(
        (one.email.as_str(), one.name.as_str()),
        ("nurlan@umit.kz", NAME)
    );
}

#[tokio::test]
async fn only_administrators_see_accounts_and_give_roles() {
    let test = database_for_test().await;
    let account = joined(&test, EMAIL).await.account.id;
    let filter = AccountFilter::default();
    for role in Role::ALL {
        let ctx = test.ctx_as(role);
        let answers = [
            list_accounts(&ctx, &filter).await.err(),
            show_account_of(&ctx, account).await.err(),
            change_role(&ctx, account, Role::Moderator).await.err(),
        ]
        .map(|error| error.map(|error| error.code()));
        let expected = (role != Role::Administrator).then_some(ErrorCode::Forbidden);
        assert_eq!(answers, [expected; 3], "{role:?}");
    }
    let administrator = test.ctx_as(Role::Administrator);
    let nobody = AccountId(Uuid::from_u128(1));
    let refused = change_role(&administrator, nobody, Role::Moderator).await;
    assert_eq!(code(refused), ErrorCode::NotFound);
    let refused = change_role(&administrator, account, Role::Owner).await;
    assert_eq!(violations(refused), wrong("role", ErrorCode::UnknownValue));
}
