//! The programs of a PostgreSQL server, for a throw-away cluster of our own (see `crate::postgres`).
//! A server that already runs on the machine is never touched.

use super::{State, apt};
use crate::shell::{Done, Shell, Trouble};
use std::path::{Path, PathBuf};

pub(super) fn check(shell: &Shell) -> State {
    match (std::env::var("TEST_POSTGRES_URL"), bin_dir(shell)) {
        (Ok(_), _) => State::Ready("TEST_POSTGRES_URL is set".into()),
        (_, Some(path)) => State::Ready(path.display().to_string()),
        _ => State::Missing("apt-get install postgresql (1 min, 60 MB)".into()),
    }
}

pub(super) fn install(shell: &mut Shell) -> Done {
    let advice = "Install PostgreSQL 15 or newer, or set TEST_POSTGRES_URL to a server where tests may create databases.";
    if !apt::available(shell) {
        return Err(Trouble::new(format!("PostgreSQL was not found. {advice}")));
    }
    apt::install(shell, &["postgresql"])?;
    match bin_dir(shell) {
        Some(_) => Ok(()),
        None => Err(Trouble::new(format!(
            "The package postgresql left no program `initdb`. {advice}"
        ))),
    }
}

/// The folder with `initdb` and `postgres`: the newest that Debian installed, or one on PATH.
pub(crate) fn bin_dir(shell: &Shell) -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let number = entry.file_name().to_str()?.parse().ok()?;
            Some((number, entry.path().join("bin")))
        })
        .filter(|(_, bin)| bin.join("initdb").is_file() && bin.join("postgres").is_file())
        .collect();
    versions.sort();
    versions.pop().map(|(_, bin)| bin).or_else(|| {
        let initdb = shell.find("initdb")?;
        initdb
            .parent()
            .map(Path::to_path_buf)
            .filter(|bin| bin.join("postgres").is_file())
    })
}
