//! The database: which one, how it is opened, and the one way to write. SQLite
//! has one writer connection whose transactions begin IMMEDIATE and a pool of
//! readers that cannot write; PostgreSQL has one pool.

use crate::StoreError;
use crate::migrations::Migrator;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::sqlx::{Connection, PgConnection};
use sea_orm::{
    AccessMode, ConnectOptions, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    IsolationLevel, RuntimeErr, SqliteTransactionMode, TransactionOptions, TransactionTrait,
    metric,
};
use sea_orm_migration::MigratorTrait;
use std::path::{Path, PathBuf};
use std::time::Duration;
use thiserror::Error;

/// How many connections read at once.
const READERS: u32 = 4;
/// How many connections a PostgreSQL server is asked for.
const POSTGRES_CONNECTIONS: u32 = 10;
/// How long a writer waits for another process that writes.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// How long one waits for a free connection.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(30);

/// Why there is no database.
#[derive(Debug, Error)]
pub enum ConnectError {
    /// The address is neither of SQLite nor of PostgreSQL.
    #[error(
        "DATABASE_URL must begin with sqlite:// or postgres://, for example sqlite://data/birtereze.db"
    )]
    UnknownScheme,
    /// An SQLite address that names no file.
    #[error("DATABASE_URL names no file; write for example sqlite://data/birtereze.db")]
    NoFile,
    /// The folder of the file cannot be made.
    #[error("the folder {} cannot be created: {cause}", folder.display())]
    Folder {
        /// Which.
        folder: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// The file or the server cannot be reached. The address is not repeated:
    /// it may hold a password.
    #[error("the database cannot be opened: {0}")]
    Open(#[source] DbErr),
}

impl ConnectError {
    /// Whether the address itself is wrong, whatever the machine.
    #[must_use]
    pub const fn is_configuration(&self) -> bool {
        matches!(self, Self::UnknownScheme | Self::NoFile)
    }
}

/// An open database; cloning shares it.
#[derive(Clone, Debug)]
pub struct Database {
    writer: DatabaseConnection,
    reader: DatabaseConnection,
}

impl Database {
    /// Opens `sqlite://path/to/file.db` (creating file and folder) or
    /// `postgres://user:password@host/name`.
    ///
    /// # Errors
    /// [`ConnectError`].
    pub async fn connect(url: &str) -> Result<Self, ConnectError> {
        let (scheme, rest) = url.split_once(':').ok_or(ConnectError::UnknownScheme)?;
        match scheme {
            "sqlite" => Self::connect_sqlite(rest).await,
            "postgres" | "postgresql" => Self::connect_postgres(url).await,
            _ => Err(ConnectError::UnknownScheme),
        }
    }

    async fn connect_sqlite(rest: &str) -> Result<Self, ConnectError> {
        let path = rest.strip_prefix("//").unwrap_or(rest);
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        if path.is_empty() || path.ends_with('/') || path.starts_with(':') {
            return Err(ConnectError::NoFile);
        }
        if let Some(folder) = Path::new(path)
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder).map_err(|cause| ConnectError::Folder {
                folder: folder.to_owned(),
                cause,
            })?;
        }
        let path = PathBuf::from(path);

        let mut options = ConnectOptions::new("sqlite://");
        let file = path.clone();
        common(&mut options)
            .max_connections(1)
            .min_connections(1)
            .map_sqlx_sqlite_opts(move |sqlite| {
                sqlite
                    .filename(&file)
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    .synchronous(SqliteSynchronous::Full)
                    .busy_timeout(BUSY_TIMEOUT)
                    .foreign_keys(true)
                    .statement_cache_capacity(32)
                    .pragma("cache_size", "-16000")
            });
        let writer = open(options).await?;

        let mut options = ConnectOptions::new("sqlite://");
        common(&mut options)
            .max_connections(READERS)
            .map_sqlx_sqlite_opts(move |sqlite| {
                sqlite
                    .filename(&path)
                    .busy_timeout(BUSY_TIMEOUT)
                    .pragma("query_only", "ON")
            });
        let reader = open(options).await?;
        Ok(Self { writer, reader })
    }

    async fn connect_postgres(url: &str) -> Result<Self, ConnectError> {
        // A pool tries again and again and then says that it timed out; one
        // connection says at once what is wrong.
        let probe = PgConnection::connect(url).await.map_err(|cause| {
            ConnectError::Open(DbErr::Conn(RuntimeErr::SqlxError(cause.into())))
        })?;
        drop(probe);
        let mut options = ConnectOptions::new(url);
        common(&mut options).max_connections(POSTGRES_CONNECTIONS);
        let pool = open(options).await?;
        Ok(Self {
            writer: pool.clone(),
            reader: pool,
        })
    }

    /// The connections that read.
    #[must_use]
    pub const fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// Begins the one transaction of a write; without a commit it is undone.
    ///
    /// # Errors
    /// When no connection is to be had, or another process writes for longer
    /// than five seconds.
    pub async fn begin(&self) -> Result<DatabaseTransaction, StoreError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(self.writer.begin_with_options(options).await?)
    }

    /// Begins a read that sees one state of the database, however many
    /// statements it takes.
    ///
    /// # Errors
    /// When no connection is to be had.
    pub async fn snapshot(&self) -> Result<DatabaseTransaction, StoreError> {
        let options = match self.reader.get_database_backend() {
            DbBackend::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                ..TransactionOptions::default()
            },
            _ => TransactionOptions::default(),
        };
        Ok(self.reader.begin_with_options(options).await?)
    }

    /// Brings the schema up to date; does nothing when it is.
    ///
    /// # Errors
    /// The database's.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        Ok(Migrator::up(&self.writer, None).await?)
    }

    /// Whether the schema is up to date; writes nothing.
    ///
    /// # Errors
    /// The database's.
    pub async fn is_migrated(&self) -> Result<bool, StoreError> {
        let pending = Migrator::get_pending_migrations_read_only(&self.reader).await?;
        Ok(pending.is_empty())
    }

    /// Calls `observer` after each statement of this handle and its later
    /// clones; for tests that count and for metrics.
    #[must_use]
    pub fn observed(
        mut self,
        observer: impl Fn(&metric::Info<'_>) + Clone + Send + Sync + 'static,
    ) -> Self {
        self.writer.set_metric_callback(observer.clone());
        self.reader.set_metric_callback(observer);
        self
    }

    /// Closes every connection, writing the WAL back into the file.
    ///
    /// # Errors
    /// The database's.
    pub async fn close(&self) -> Result<(), StoreError> {
        self.reader.close_by_ref().await?;
        self.writer.close_by_ref().await?;
        Ok(())
    }
}

fn common(options: &mut ConnectOptions) -> &mut ConnectOptions {
    options
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .sqlx_logging(false)
        .record_stmt_in_spans(false)
        .test_before_acquire(false)
}

async fn open(options: ConnectOptions) -> Result<DatabaseConnection, ConnectError> {
    sea_orm::Database::connect(options)
        .await
        .map_err(ConnectError::Open)
}
