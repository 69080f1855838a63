//! A database per test: a temporary SQLite file, or, with
//! `TEST_DATABASE=postgres` and a server at `TEST_POSTGRES_URL`
//! (`postgres://postgres@127.0.0.1:5433/postgres`), a database of its own there.
//! Either is gone when the test is over; the schema of which
//! PostgreSQL makes copies stays on the server.

use crate::{FixedClock, FixedRandomness};
use domain::{AccountId, Actor, Role};
use std::env;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use store::{ConnectionTrait, Database};
use tokio::sync::OnceCell;
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
    None,
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

/// A database of which tests get a copy each: the migrations take longer than
/// most tests.
#[derive(Debug)]
enum Schema {
    File(Vec<u8>),
    /// Stays on the server, which is thrown away after the tests.
    OnServer(String),
}

/// Made by the first test of a program.
static SCHEMA: OnceCell<Schema> = OnceCell::const_new();

/// A fresh database with the whole schema.
pub async fn database_for_test() -> TestDatabase {
    let schema = SCHEMA.get_or_init(migrated).await;
    made_from(Some(schema)).await
}

/// A fresh database without any table.
pub async fn empty_database_for_test() -> TestDatabase {
    made_from(None).await
}

async fn migrated() -> Schema {
    let mut test = made_from(None).await;
    test.database
        .migrate()
        .await
        .expect("the migrations run on an empty database");
    // One file, and a database that nobody is connected to.
    test.database.close().await.expect("the database closes");
    match std::mem::replace(&mut test.cleanup, Cleanup::None) {
        Cleanup::Folder(folder) => {
            let file = std::fs::read(folder.join(FILE)).expect("the database is a file");
            test.cleanup = Cleanup::Folder(folder);
            Schema::File(file)
        }
        Cleanup::Server { name, .. } => Schema::OnServer(name),
        Cleanup::None => unreachable!("it was just made"),
    }
}

const FILE: &str = "test.db";

async fn made_from(schema: Option<&Schema>) -> TestDatabase {
    let name = format!("birtereze_test_{}", random_name());
    let (url, cleanup) = match env::var("TEST_DATABASE").as_deref() {
        Err(_) | Ok("sqlite") => {
            let folder = env::temp_dir().join(name);
            if let Some(Schema::File(file)) = schema {
                std::fs::create_dir(&folder).expect("a folder for the test");
                std::fs::write(folder.join(FILE), file).expect("a copy of the schema");
            }
            let url = format!("sqlite://{}/{FILE}", folder.display());
            (url, Cleanup::Folder(folder))
        }
        Ok("postgres") => {
            let server = env::var("TEST_POSTGRES_URL").expect("TEST_POSTGRES_URL names a server");
            let create = match schema {
                Some(Schema::OnServer(schema)) => {
                    format!("CREATE DATABASE {name} TEMPLATE {schema}")
                }
                // A linguistic order by default, so that what needs the order of
                // bytes must say so.
                _ => format!(
                    "CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'
                     LOCALE_PROVIDER icu ICU_LOCALE 'und'"
                ),
            };
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
            Cleanup::None => {}
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
