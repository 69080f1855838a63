//! The schema and the connection: one binary for what needs no use case.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot build its own input should stop"
)]

use domain::{
    ErrorCode, LegalForm, Locale, Localized, Organization, OrganizationId, RevisionId, Slug,
};
use jiff::Timestamp;
use serde_json::json;
use store::audit_events::AuditEvent;
use store::organizations::OrganizationWrite;
use store::{ConnectError, ConnectionTrait, Database, StoredOrganization};
use test_support::{TestDatabase, database_for_test, empty_database_for_test};
use uuid::Uuid;

#[tokio::test]
async fn migrations_run_on_an_empty_database_and_only_once() {
    let test = empty_database_for_test().await;
    assert!(!test.database.is_migrated().await.unwrap());
    assert!(
        !test.database.is_migrated().await.unwrap(),
        "asking changes nothing"
    );
    test.database.migrate().await.unwrap();
    assert!(test.database.is_migrated().await.unwrap());
    test.database.migrate().await.unwrap();
    assert!(test.database.is_migrated().await.unwrap());
    let version = store::content_version::current(test.database.reader()).await;
    assert_eq!(version.unwrap(), 0);
}

#[tokio::test]
async fn a_wrong_address_is_a_clear_error() {
    for url in ["mysql://localhost/x", "data/birtereze.db", "", "C:\\data"] {
        let error = Database::connect(url).await.unwrap_err();
        assert!(matches!(error, ConnectError::UnknownScheme), "{url}");
        assert!(error.is_configuration());
        assert!(!error.to_string().contains('\n'));
    }
    for url in ["sqlite:", "sqlite://", "sqlite://data/", "sqlite::memory:"] {
        let error = Database::connect(url).await.unwrap_err();
        assert!(matches!(error, ConnectError::NoFile), "{url}");
        assert!(error.is_configuration());
    }
    let error = Database::connect("sqlite:///proc/nowhere/a.db")
        .await
        .unwrap_err();
    assert!(matches!(error, ConnectError::Folder { .. }));
    let error = Database::connect("postgres://u:secret@127.0.0.1:1/x")
        .await
        .unwrap_err();
    assert!(matches!(error, ConnectError::Open(_)));
    assert!(!error.to_string().contains("secret"));
}

#[tokio::test]
async fn sqlite_is_opened_as_designed() {
    let folder = std::env::temp_dir().join(format!("birtereze-{}", std::process::id()));
    let url = format!("sqlite://{}/deep/a b.db", folder.display());
    let database = Database::connect(&url).await.unwrap();
    database.migrate().await.unwrap();
    let writer = database.begin().await.unwrap();
    for (pragma, expected) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
    ] {
        let row = writer
            .query_one_raw(statement(&format!(
                "SELECT CAST({pragma} AS TEXT) AS v FROM pragma_{pragma}"
            )))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            row.try_get::<String>("", "v").unwrap(),
            expected,
            "{pragma}"
        );
    }
    // Somebody reads while somebody writes, and sees what was committed.
    store::content_version::bump(&writer).await.unwrap();
    assert_eq!(
        store::content_version::current(database.reader())
            .await
            .unwrap(),
        0
    );
    writer.commit().await.unwrap();
    assert_eq!(
        store::content_version::current(database.reader())
            .await
            .unwrap(),
        1
    );
    // Readers cannot write.
    assert!(
        store::content_version::bump(database.reader())
            .await
            .is_err()
    );
    database.close().await.unwrap();
    std::fs::remove_dir_all(folder).unwrap();
}

fn statement(sql: &str) -> sea_orm::Statement {
    sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, sql)
}

#[tokio::test]
async fn an_uncommitted_write_is_undone() {
    let test = database_for_test().await;
    let transaction = test.database.begin().await.unwrap();
    store::content_version::bump(&transaction).await.unwrap();
    drop(transaction);
    let transaction = test.database.begin().await.unwrap();
    assert_eq!(
        store::content_version::current(&transaction).await.unwrap(),
        0
    );
}

#[tokio::test]
async fn a_snapshot_sees_one_state() {
    let test = database_for_test().await;
    let snapshot = test.database.snapshot().await.unwrap();
    assert_eq!(store::content_version::current(&snapshot).await.unwrap(), 0);
    let writer = test.database.begin().await.unwrap();
    store::content_version::bump(&writer).await.unwrap();
    writer.commit().await.unwrap();
    assert_eq!(store::content_version::current(&snapshot).await.unwrap(), 0);
    snapshot.rollback().await.unwrap();
    let now = store::content_version::current(test.database.reader()).await;
    assert_eq!(now.unwrap(), 1);
}

#[tokio::test]
async fn the_audit_log_only_grows() {
    let test = database_for_test().await;
    let event = AuditEvent {
        id: Uuid::from_u128(1),
        at: Timestamp::UNIX_EPOCH,
        actor: "console".to_owned(),
        action: "test.happened".to_owned(),
        subject_kind: "test".to_owned(),
        subject_id: Some(Uuid::from_u128(2)),
        detail: json!({ "is": [1, "ү"] }),
    };
    store::audit_events::add(&in_transaction(&test).await, vec![event.clone()])
        .await
        .unwrap();
    let transaction = in_transaction(&test).await;
    store::audit_events::add(&transaction, vec![event.clone()])
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    for sql in [
        "UPDATE audit_event SET actor = 'nobody'",
        "DELETE FROM audit_event",
    ] {
        let transaction = in_transaction(&test).await;
        let error = transaction.execute_unprepared(sql).await.unwrap_err();
        assert!(error.to_string().contains("only grows"), "{error}");
    }
    let events = store::audit_events::of_subject(test.database.reader(), Uuid::from_u128(2)).await;
    assert_eq!(events.unwrap(), [event]);
}

async fn in_transaction(test: &TestDatabase) -> store::DatabaseTransaction {
    test.database.begin().await.unwrap()
}

#[tokio::test]
async fn what_is_written_is_read_back() {
    let test = database_for_test().await;
    let at = Timestamp::from_microsecond(1_774_152_000_123_456).unwrap();
    let names = Localized::from_texts(Locale::Kk, ["Қыз «Жібек» \u{1F33E}", "Шёлк", ""], at);
    let mut document = Organization::named(names, LegalForm::PublicFund);
    document.registered_on = Some("1991-12-16".parse().unwrap());
    document.verified_at = Some(at);
    let organization = |number: u128, slug: &str| StoredOrganization {
        id: OrganizationId(Uuid::from_u128(number)),
        slug: Slug::parse(slug).unwrap(),
        document: document.clone(),
        revision: RevisionId(Uuid::from_u128(100 + number)),
        revision_number: 1,
        created_at: at,
        updated_at: at,
        removed_at: None,
    };
    let write = |organization: &StoredOrganization| OrganizationWrite {
        organization: organization.clone(),
        base: None,
        kind: domain::profile::RevisionKind::Write,
        author: "console".to_owned(),
        note: String::new(),
    };
    let many: Vec<_> = (1..=250)
        .map(|number| organization(number, &format!("kyz-{number}")))
        .collect();
    let transaction = in_transaction(&test).await;
    store::organizations::write(&transaction, many.iter().map(write).collect())
        .await
        .unwrap();
    transaction.commit().await.unwrap();

    let reader = test.database.reader();
    let ids: Vec<_> = many.iter().map(|one| one.id).rev().collect();
    let mut found = store::organizations::find_by_ids(reader, &ids)
        .await
        .unwrap();
    found.sort_by_key(|one| one.id);
    assert_eq!(found, many);
    let key = document.match_key();
    let keys = [key.as_str(), "nobody|aral"];
    let matched = store::organizations::find_by_match_keys(reader, &keys).await;
    assert_eq!(matched.unwrap().len(), 250);

    let mut pages = Vec::new();
    let mut after = None;
    loop {
        let page = store::organizations::listed_page(reader, after, 100)
            .await
            .unwrap();
        let Some(last) = page.last() else { break };
        after = Some(last.id);
        pages.extend(page);
    }
    assert_eq!(pages, many, "pages are in the order of ids");

    let twice = organization(999, "kyz-1");
    let transaction = in_transaction(&test).await;
    let refused = store::organizations::write(&transaction, vec![write(&twice)]).await;
    assert!(refused.is_err(), "a slug is had once");
    assert_eq!(Slug::parse("Kyz"), Err(ErrorCode::NotFound));
}

/// The test server speaks no TLS. Asked for it, the connection must fail rather
/// than go on in the clear.
#[tokio::test]
async fn tls_that_was_asked_for_is_not_left_out() {
    let test = empty_database_for_test().await;
    if !test.url.starts_with("postgres") {
        return;
    }
    for mode in ["require", "verify-full"] {
        let url = format!("{}?sslmode={mode}", test.url);
        let error = Database::connect(&url).await.unwrap_err().to_string();
        assert!(error.contains("does not support TLS"), "{error}");
    }
}
