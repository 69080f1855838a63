//! The command line. Rule: it reads arguments, calls a use case and tells what
//! happened, in English; it decides nothing. Used by `main`.

mod account;
mod import;
mod report;

use crate::server::{AppState, Configuration, serve};
use clap::{Parser, Subcommand};
use domain::Actor;
use report::{failed, misconfigured};
use std::io::IsTerminal;
use std::process::ExitCode;
use store::Database;
use usecases::{Ctx, Storage, StorageKey};

/// Bir Tereze: the civil-society platform of the Kyzylorda region.
#[derive(Debug, Parser)]
#[command(name = "birtereze", version, after_help = ENVIRONMENT)]
pub struct CommandLine {
    /// What to do; without one, serve.
    #[command(subcommand)]
    pub command: Option<Command>,
}

const ENVIRONMENT: &str = "Environment:
  DATABASE_URL      sqlite://PATH or postgres://…   [default: sqlite://data/birtereze.db]
  STORAGE_URL       file://FOLDER for handed-in files [default: the folder files beside the database]
  STORAGE_KEY       64 hexadecimal digits that encrypt these files [default: none, they are stored as they are]
  LEPTOS_SITE_ADDR  where to listen                 [default: 127.0.0.1:3000]
  PUBLIC_URL        where readers find the site     [default: http://LEPTOS_SITE_ADDR]
  SMTP_URL          the mail server: smtp:// or smtps://[USER:PASSWORD@]HOST[:PORT][?from=ADDRESS]
                                                    [default: none, mail is kept and not sent]
  REQUEST_RETENTION_DAYS  days after which requests that are over are erased [default: 365]
  RUST_LOG          what to log                     [default: info]";

/// The tasks.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the site.
    Serve,
    /// Bring the database's schema up to date.
    Migrate,
    /// Bring organisations in from a register: CSV, TSV or HSDS.
    Import(import::ImportArguments),
    /// Make accounts and give them roles.
    Account {
        /// What to do.
        #[command(subcommand)]
        command: account::AccountCommand,
    },
    /// Fill an empty database with an invented region.
    Demo {
        /// How many organisations.
        #[arg(long, default_value_t = 1000)]
        orgs: usize,
        /// The same seed gives the same region.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
}

/// Whether a person is reading the logs.
#[must_use]
pub fn is_terminal() -> bool {
    std::io::stderr().is_terminal()
}

/// Does the task.
pub async fn run(command: Command) -> ExitCode {
    match command {
        Command::Serve => run_server().await,
        Command::Migrate => match console().await {
            Ok(_) => {
                println!("The schema is up to date.");
                ExitCode::SUCCESS
            }
            Err(code) => code,
        },
        Command::Import(arguments) => match console().await {
            Ok(ctx) => import::run(arguments, &ctx).await,
            Err(code) => code,
        },
        Command::Account { command } => account::run(command).await,
        Command::Demo { orgs, seed } => match console().await {
            Ok(ctx) => load_demonstration(&ctx, orgs, seed).await,
            Err(code) => code,
        },
    }
}

/// Opens the database that the environment names and brings its schema up to date.
async fn console() -> Result<Ctx, ExitCode> {
    let database_url = Configuration::database_url().map_err(misconfigured)?;
    let storage_url = Configuration::storage_url(&database_url).map_err(misconfigured)?;
    let storage_key = Configuration::storage_key().map_err(misconfigured)?;
    open(&database_url, &storage_url, storage_key).await
}

async fn open(
    database_url: &str,
    storage_url: &str,
    storage_key: Option<StorageKey>,
) -> Result<Ctx, ExitCode> {
    let storage = Storage::open(storage_url)
        .map_err(misconfigured)?
        .sealed_with(storage_key);
    let database = Database::connect(database_url)
        .await
        .map_err(misconfigured)?;
    database
        .migrate()
        .await
        .map_err(|error| failed(&format!("the schema cannot be brought up to date: {error}")))?;
    Ok(Ctx::new(database, storage, Actor::Console))
}

async fn run_server() -> ExitCode {
    let configuration = match Configuration::from_environment() {
        Ok(configuration) => configuration,
        Err(error) => return misconfigured(error),
    };
    let opened = open(
        &configuration.database_url,
        &configuration.storage_url,
        configuration.storage_key.clone(),
    );
    let ctx = match opened.await {
        Ok(ctx) => ctx,
        Err(code) => return code,
    };
    if let Ok(true) = usecases::demonstration::is_empty(&ctx).await {
        tracing::warn!(
            "the database is empty: `birtereze demo` fills it with an invented region, `birtereze import FILE` with a register"
        );
    }
    if configuration.mail.is_none() {
        tracing::warn!("SMTP_URL is not set: mail stays in the outbox and nobody receives it");
    }
    let state = match AppState::start(&configuration, ctx).await {
        Ok(state) => state,
        Err(error) => return failed(&error.to_string()),
    };
    match serve(state, configuration.address).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&format!(
            "cannot listen on {}: {error}",
            configuration.address
        )),
    }
}

async fn load_demonstration(ctx: &Ctx, organizations: usize, seed: u64) -> ExitCode {
    match usecases::demo::load_demonstration(ctx, organizations, seed).await {
        Ok(loaded) => {
            println!("The demonstration region is there: {loaded} organisations (seed {seed}).");
            ExitCode::SUCCESS
        }
        Err(error) if error.code() == domain::ErrorCode::NotEmpty => failed(
            "the database already holds organisations; demonstration data only goes into an empty one",
        ),
        Err(error) => failed(&format!(
            "the demonstration region could not be loaded: {error}"
        )),
    }
}
