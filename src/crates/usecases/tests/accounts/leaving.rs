use super::common::*;
use domain::{ErrorCode, Locale, Role};
use sea_orm::{DbBackend, Statement};
use store::ConnectionTrait;
use test_support::{OrganizationBuilder, TestDatabase, database_for_test};
use usecases::accounts::{
    change_account, delete_account, find_session, request_email_change, request_password_reset,
    reset_password, show_account, sign_in,
};

/// Every row of every table but the outbox, which the sender empties, as text.
async fn everything(test: &TestDatabase) -> Vec<String> {
    let reader = test.database.reader();
    let backend = reader.get_database_backend();
    let query = async |sql: String| {
        let statement = Statement::from_string(backend, sql);
        reader.query_all_raw(statement).await.unwrap()
    };
    let columns = match backend {
        DbBackend::Sqlite => {
            "SELECT m.name AS t, c.name AS c FROM sqlite_master m, pragma_table_info(m.name) c
             WHERE m.type = 'table'"
        }
        _ => {
            "SELECT CAST(table_name AS TEXT) AS t, CAST(column_name AS TEXT) AS c
             FROM information_schema.columns WHERE table_schema = 'public'"
        }
    };
    let mut values = Vec::new();
    let mut seen = 0;
    for row in query(columns.to_owned()).await {
        let table: String = row.try_get("", "t").unwrap();
        let column: String = row.try_get("", "c").unwrap();
        if table == "mail_message" {
            continue;
        }
        seen += 1;
        // SQLite keeps ids as bytes, which are no text.
        let sql = match backend {
            DbBackend::Sqlite => format!(
                "SELECT CAST(\"{column}\" AS TEXT) AS v FROM \"{table}\"
                 WHERE typeof(\"{column}\") <> 'blob'"
            ),
            _ => format!("SELECT CAST(\"{column}\" AS TEXT) AS v FROM \"{table}\""),
        };
        for row in query(sql).await {
            let value: Option<String> = row.try_get("", "v").unwrap();
            values.extend(value.map(|value| format!("{table}.{column}: {value}")));
        }
    }
    assert!(seen > 50, "{seen} columns");
    values
}

#[tokio::test]
async fn nothing_personal_is_left_of_a_deleted_account() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    let other = joined(&test, "other@umit.kz").await;
    change_account(&holder(&test, &other), "Біреу", Locale::Kk)
        .await
        .unwrap();
    let here = joined(&test, EMAIL).await;
    let id = here.account.id;
    let ctx = holder(&test, &here);
    let organization = OrganizationBuilder::named("Үміт").save(&test.ctx()).await;
    let transaction = test.database.begin().await.unwrap();
    let now = ctx.now();
    store::members::set(&transaction, organization.id, id, Role::Owner, now)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    request_email_change(&ctx, "serikova@umit.kz")
        .await
        .unwrap();
    request_password_reset(&visitor, EMAIL, Locale::Kk, &HERE)
        .await
        .unwrap();
    let mails = take_mails(&test).await;
    let reset = mails
        .iter()
        .find(|mail| mail.kind == "reset-password")
        .unwrap()
        .token();
    let found = everything(&test).await;
    assert!(found.iter().any(|value| value.contains(EMAIL)));

    delete_account(&ctx).await.unwrap();
    let mail = take_mail(&test, "account-deleted").await;
    assert_eq!(
        (mail.recipient.as_str(), mail.locale.as_str()),
        (EMAIL, "kk")
    );
    for value in everything(&test).await {
        let folded = value.to_lowercase();
        for personal in ["aigul", "serikova", "айгүл", "серікова"] {
            assert!(!folded.contains(personal), "{value}");
        }
    }
    let reader = test.database.reader();
    let members = store::members::of_organization(reader, organization.id).await;
    assert_eq!(members.unwrap(), []);
    let events = store::audit_events::of_subject(reader, id.0).await.unwrap();
    let last = events
        .iter()
        .find(|event| event.action == "account.deleted")
        .unwrap();
    assert_eq!(last.actor, format!("account:{}", id.0));

    assert_eq!(find_session(&visitor, &here.token).await.unwrap(), None);
    assert_eq!(code(show_account(&ctx).await), ErrorCode::Forbidden);
    assert_eq!(code(delete_account(&ctx).await), ErrorCode::Forbidden);
    let refused = sign_in(&visitor, EMAIL, PASSWORD, &HERE).await;
    assert_eq!(code(refused), ErrorCode::CredentialsWrong);
    let spent = reset_password(&visitor, &reset, PASSWORD, &HERE).await;
    assert_eq!(code(spent), ErrorCode::LinkSpent);
    assert!(
        find_session(&visitor, &other.token)
            .await
            .unwrap()
            .is_some()
    );
}

#[tokio::test]
async fn an_address_may_come_back_as_somebody_new() {
    let test = database_for_test().await;
    let before = joined(&test, EMAIL).await;
    delete_account(&holder(&test, &before)).await.unwrap();
    take_mail(&test, "account-deleted").await;
    let after = joined(&test, EMAIL).await;
    assert_ne!(before.account.id, after.account.id);
}

#[tokio::test]
async fn several_may_leave() {
    let test = database_for_test().await;
    for email in [EMAIL, "other@umit.kz"] {
        let here = joined(&test, email).await;
        delete_account(&holder(&test, &here)).await.unwrap();
        take_mails(&test).await;
    }
}
