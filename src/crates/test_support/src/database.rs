//! A database per test: a temporary SQLite file, or, with
//! `TEST_DATABASE=postgres` and a server at `TEST_POSTGRES_URL`
//! (`postgres://postgres@127.0.0.1:5433/postgres`), a database of its own there.
//! Either is gone when the test is over.

use crate::{FixedClock, FixedRandomness};
use domain::{AccountId, Actor, Role};
use std::env;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use store::{ConnectionTrait, Database};
use usecases::{Ctx, Randomness, Storage, SystemRandomness};

/// A database that lives as long as the test.
#[derive(Debug)]
pub struct TestDatabase {
    /// The open database.
    pub database: Database,
    /// Its address, for a second process or handle.
    pub url: String,
    /// The files of every context made here.
    pub storage: Storage,
    /// The clock of every context made here.
    pub clock: Arc<FixedClock>,
    randomness: Arc<FixedRandomness>,
    cleanup: Cleanup,
}

#[derive(Debug)]
enum Cleanup {
    Folder(PathBuf),
    Server { url: String, name: String },
}

/// The statements that a context sent.
#[derive(Clone, Debug, Default)]
pub struct Statements(Arc<Mutex<Vec<String>>>);

impl Statements {
    /// What was sent since the last time, oldest first.
    #[must_use]
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().expect("no test panicked while counting"))
    }
}

/// A fresh database with the whole schema.
pub async fn database_for_test() -> TestDatabase {
    let test = empty_database_for_test().await;
    test.database
        .migrate()
        .await
        .expect("the migrations run on an empty database");
    test
}

/// A fresh database without any table.
pub async fn empty_database_for_test() -> TestDatabase {
    let name = format!("birtereze_test_{}", random_name());
    let (url, cleanup) = match env::var("TEST_DATABASE").as_deref() {
        Err(_) | Ok("sqlite") => {
            let folder = env::temp_dir().join(name);
            let url = format!("sqlite://{}/test.db", folder.display());
            (url, Cleanup::Folder(folder))
        }
        Ok("postgres") => {
            let server = env::var("TEST_POSTGRES_URL").expect("TEST_POSTGRES_URL names a server");
            // A linguistic order by default, so that what needs the order of
            // bytes must say so.
            let create = format!(
                "CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'
                 LOCALE_PROVIDER icu ICU_LOCALE 'und'"
            );
            on_server(&server, &create).await;
            let (base, _) = server
                .rsplit_once('/')
                .expect("TEST_POSTGRES_URL ends in /name");
            let url = format!("{base}/{name}");
            (url, Cleanup::Server { url: server, name })
        }
        Ok(other) => panic!("TEST_DATABASE is «{other}»; it may be sqlite or postgres"),
    };
    TestDatabase {
        database: Database::connect(&url).await.expect("the database opens"),
        url,
        storage: Storage::memory(),
        clock: Arc::default(),
        randomness: Arc::default(),
        cleanup,
    }
}

impl TestDatabase {
    /// The surroundings of a use case called from the command line.
    #[must_use]
    pub fn ctx(&self) -> Ctx {
        Ctx {
            database: self.database.clone(),
            storage: self.storage.clone(),
            clock: self.clock.clone(),
            randomness: self.randomness.clone(),
            actor: Actor::Console,
        }
    }

    /// The surroundings of a use case called by a person.
    #[must_use]
    pub fn ctx_as(&self, role: Role) -> Ctx {
        self.ctx_of(AccountId(uuid::Uuid::nil()), role)
    }

    /// The surroundings of a use case called by the holder of an account.
    #[must_use]
    pub fn ctx_of(&self, id: AccountId, role: Role) -> Ctx {
        self.ctx().acting_as(match role {
            Role::Visitor => Actor::Visitor,
            role => Actor::Account { id, role },
        })
    }

    /// The surroundings of a use case whose statements are written down.
    #[must_use]
    pub fn ctx_counting(&self) -> (Ctx, Statements) {
        let statements = Statements::default();
        let log = Arc::clone(&statements.0);
        let mut ctx = self.ctx();
        ctx.database = ctx.database.observed(move |info| {
            log.lock()
                .expect("no test panicked while counting")
                .push(info.statement.sql.clone());
        });
        (ctx, statements)
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        match &self.cleanup {
            Cleanup::Folder(folder) => {
                let _ = std::fs::remove_dir_all(folder);
            }
            Cleanup::Server { url, name } => {
                let url = url.clone();
                let drop_it = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
                // The runtime of the test is busy with this drop.
                let cleaner = std::thread::spawn(move || {
                    tokio::runtime::Builder::new_current_thread()
                        .enable_all()
                        .build()
                        .expect("a runtime for cleaning up")
                        .block_on(on_server(&url, &drop_it));
                });
                let _ = cleaner.join();
            }
        }
    }
}

async fn on_server(url: &str, statement: &str) {
    let server = Database::connect(url)
        .await
        .expect("the server at TEST_POSTGRES_URL answers");
    server
        .reader()
        .execute_unprepared(statement)
        .await
        .expect("the server makes and drops databases for tests");
    server.close().await.expect("the server lets go");
}

fn random_name() -> String {
    let mut bytes = [0; 16];
    SystemRandomness.fill(&mut bytes);
    uuid::Builder::from_random_bytes(bytes)
        .into_uuid()
        .simple()
        .to_string()
}
