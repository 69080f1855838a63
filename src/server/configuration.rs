//! The server's settings, read from the environment, checked before anything
//! is touched. Used by `main`.

use super::mail::MailSettings;
use std::env::VarError;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use thiserror::Error;
use usecases::{Storage, StorageKey};

/// Default of `DATABASE_URL`.
pub const DEFAULT_DATABASE_URL: &str = "sqlite://data/birtereze.db";
/// Default of `STORAGE_URL` when the database is on a server.
pub const DEFAULT_STORAGE_URL: &str = "file://data/files";
/// Default of `REQUEST_RETENTION_DAYS`.
pub const DEFAULT_REQUEST_RETENTION_DAYS: u16 = 365;
/// Default of `LEPTOS_SITE_ADDR`.
pub const DEFAULT_ADDRESS: &str = "127.0.0.1:3000";

/// The checked settings.
#[derive(Clone, Debug)]
pub struct Configuration {
    /// `DATABASE_URL`: `sqlite://…` or `postgres://…`.
    pub database_url: String,
    /// `STORAGE_URL`: `file://` and the folder of the files people hand in; by
    /// default `files` beside the SQLite file, else [`DEFAULT_STORAGE_URL`].
    pub storage_url: String,
    /// `STORAGE_KEY`: with what those files are encrypted; without one they are
    /// stored as they are.
    pub storage_key: Option<StorageKey>,
    /// `LEPTOS_SITE_ADDR`: where to listen.
    pub address: SocketAddr,
    /// `PUBLIC_URL`: scheme and host under which readers see the site, without
    /// a closing slash; by default `http://` and the address.
    pub public_url: String,
    /// `LEPTOS_SITE_ROOT`: the built files; by default `site` beside the
    /// executable or beside its folder, never by the working directory.
    pub site: PathBuf,
    /// `SMTP_URL`: the mail server; without one, mail stays in the outbox.
    pub mail: Option<MailSettings>,
    /// `REQUEST_RETENTION_DAYS`: how many days after a request is over what it
    /// holds of a person is erased.
    pub request_retention_days: u16,
}

/// A setting that cannot be used; one line for the person who set it.
#[derive(Debug, Error)]
pub enum ConfigurationError {
    /// Not readable as text.
    #[error("{0} is not valid UTF-8")]
    NotText(&'static str),
    /// Not an address to listen on.
    #[error("LEPTOS_SITE_ADDR is {0:?}; it must be an address and a port, like 127.0.0.1:3000")]
    Address(String),
    /// Not a base address.
    #[error("PUBLIC_URL is {0:?}; it must be http:// or https:// and a host, without a path")]
    PublicUrl(String),
    /// Not a mail server. It is not repeated: it may hold a password.
    #[error(
        "SMTP_URL must be smtp:// or smtps://, a host, and what is needed of user:password@, :port and ?from=ADDRESS"
    )]
    Mail,
    /// Not a number of days.
    #[error("REQUEST_RETENTION_DAYS is {0:?}; it must be a number of days from 1 to 36500")]
    Retention(String),
    /// The scheme names no database we run on.
    #[error("DATABASE_URL is {0:?}; it must begin with sqlite:// or postgres://")]
    Database(String),
    /// The scheme names no storage.
    #[error("STORAGE_URL is {0:?}; it must be file:// and a folder, like file://data/files")]
    Storage(String),
    /// Not a key. It is not repeated: it may be all but one digit of one.
    #[error("STORAGE_KEY must be 64 hexadecimal digits, as `openssl rand -hex 32` prints them")]
    StorageKey,
    /// The built files are not there.
    #[error(
        "the built site was not found beside the executable (looked in {0}); `cargo xtask build` makes it"
    )]
    Site(String),
}

impl Configuration {
    /// Reads the environment.
    ///
    /// # Errors
    /// The first setting that cannot be used.
    pub fn from_environment() -> Result<Self, ConfigurationError> {
        let database_url = Self::database_url()?;
        let storage_url = Self::storage_url(&database_url)?;
        let public_url = Self::public_url()?;
        let mail = variable("SMTP_URL")?
            .map(|url| MailSettings::parse(&url, &public_url).ok_or(ConfigurationError::Mail))
            .transpose()?;
        Ok(Self {
            database_url,
            storage_url,
            storage_key: Self::storage_key()?,
            address: address()?,
            public_url,
            site: site()?,
            mail,
            request_retention_days: retention(variable("REQUEST_RETENTION_DAYS")?)?,
        })
    }

    /// Reads `DATABASE_URL` alone, for commands that serve nothing.
    ///
    /// # Errors
    /// A scheme that is neither SQLite nor PostgreSQL.
    pub fn database_url() -> Result<String, ConfigurationError> {
        let url = variable("DATABASE_URL")?.unwrap_or_else(|| DEFAULT_DATABASE_URL.to_owned());
        let known = ["sqlite:", "postgres://", "postgresql://"]
            .iter()
            .any(|scheme| url.starts_with(scheme));
        if known {
            Ok(url)
        } else {
            Err(ConfigurationError::Database(url))
        }
    }

    /// Reads `PUBLIC_URL` alone, for commands that print links.
    ///
    /// # Errors
    /// An address that is not scheme and host.
    pub fn public_url() -> Result<String, ConfigurationError> {
        match variable("PUBLIC_URL")? {
            None => Ok(format!("http://{}", address()?)),
            Some(url) => base_address(&url).ok_or(ConfigurationError::PublicUrl(url)),
        }
    }

    /// Reads `STORAGE_URL` alone; its default stands beside the database.
    ///
    /// # Errors
    /// A scheme that is not `file://`.
    pub fn storage_url(database_url: &str) -> Result<String, ConfigurationError> {
        let Some(url) = variable("STORAGE_URL")? else {
            return Ok(storage_beside(database_url));
        };
        match Storage::folder_of(&url) {
            Ok(_) => Ok(url),
            Err(_) => Err(ConfigurationError::Storage(url)),
        }
    }

    /// Reads `STORAGE_KEY` alone.
    ///
    /// # Errors
    /// What is not a key.
    pub fn storage_key() -> Result<Option<StorageKey>, ConfigurationError> {
        storage_key(variable("STORAGE_KEY")?)
    }
}

fn storage_key(digits: Option<String>) -> Result<Option<StorageKey>, ConfigurationError> {
    digits
        .map(|digits| StorageKey::parse(&digits).map_err(|_| ConfigurationError::StorageKey))
        .transpose()
}

fn address() -> Result<SocketAddr, ConfigurationError> {
    let address = variable("LEPTOS_SITE_ADDR")?.unwrap_or_else(|| DEFAULT_ADDRESS.to_owned());
    address
        .parse()
        .map_err(|_| ConfigurationError::Address(address))
}

fn retention(typed: Option<String>) -> Result<u16, ConfigurationError> {
    let Some(typed) = typed else {
        return Ok(DEFAULT_REQUEST_RETENTION_DAYS);
    };
    let days = typed.trim().parse().ok();
    days.filter(|days| (1..=36_500).contains(days))
        .ok_or(ConfigurationError::Retention(typed))
}

fn variable(name: &'static str) -> Result<Option<String>, ConfigurationError> {
    match std::env::var(name) {
        Ok(value) if value.trim().is_empty() => Ok(None),
        Ok(value) => Ok(Some(value)),
        Err(VarError::NotPresent) => Ok(None),
        Err(VarError::NotUnicode(_)) => Err(ConfigurationError::NotText(name)),
    }
}

fn storage_beside(database_url: &str) -> String {
    let Some(path) = database_url.strip_prefix("sqlite:") else {
        return DEFAULT_STORAGE_URL.to_owned();
    };
    let path = path.strip_prefix("//").unwrap_or(path);
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    let files = Path::new(path).with_file_name("files");
    format!("file://{}", files.display())
}

fn base_address(url: &str) -> Option<String> {
    let bare = url.trim_end_matches('/');
    let host = bare
        .strip_prefix("https://")
        .or_else(|| bare.strip_prefix("http://"))?;
    (!host.is_empty() && !host.contains(['/', '?', '#', ' '])).then(|| bare.to_owned())
}

fn site() -> Result<PathBuf, ConfigurationError> {
    let candidates: Vec<PathBuf> = match variable("LEPTOS_SITE_ROOT")? {
        Some(root) => vec![PathBuf::from(root)],
        None => {
            let executable = std::env::current_exe().unwrap_or_default();
            executable
                .ancestors()
                .skip(1)
                .take(2)
                .map(|folder| folder.join("site"))
                .collect()
        }
    };
    candidates
        .iter()
        .find(|folder| folder.is_dir())
        .cloned()
        .ok_or_else(|| {
            let places: Vec<String> = candidates
                .iter()
                .map(|folder| folder.display().to_string())
                .collect();
            ConfigurationError::Site(places.join(", "))
        })
}

#[cfg(test)]
mod tests {
    use super::{base_address, retention, storage_beside, storage_key};

    #[test]
    fn files_stand_beside_the_database() {
        for (database, files) in [
            (super::DEFAULT_DATABASE_URL, super::DEFAULT_STORAGE_URL),
            ("sqlite:///srv/a b/x.db?mode=rw", "file:///srv/a b/files"),
            ("sqlite:x.db", "file://files"),
            ("postgres://a:b@c/d", super::DEFAULT_STORAGE_URL),
        ] {
            assert_eq!(storage_beside(database), files, "{database}");
        }
    }

    #[test]
    fn a_storage_key_is_64_digits_or_not_there() {
        assert!(storage_key(None).unwrap().is_none());
        assert!(storage_key(Some("0f".repeat(32))).unwrap().is_some());
        for wrong in ["0f", "secret words", &"0g".repeat(32)] {
            let error = storage_key(Some(wrong.to_owned())).unwrap_err().to_string();
            assert!(error.contains("64 hexadecimal digits"), "{error}");
            assert!(!error.contains(wrong) && !error.contains('\n'), "{error}");
        }
    }

    #[test]
    fn requests_are_kept_a_year_unless_said_otherwise() {
        assert_eq!(retention(None).unwrap(), 365);
        assert_eq!(retention(Some(" 30 ".to_owned())).unwrap(), 30);
        for wrong in ["0", "-1", "year", "36501", "99999"] {
            assert!(retention(Some(wrong.to_owned())).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_public_url_is_scheme_and_host() {
        assert_eq!(
            base_address("https://birtereze.example/").as_deref(),
            Some("https://birtereze.example")
        );
        for wrong in [
            "birtereze.example",
            "ftp://a.b",
            "https://",
            "https://a.b/kk",
            "http://a b",
        ] {
            assert_eq!(base_address(wrong), None, "{wrong}");
        }
    }
}
