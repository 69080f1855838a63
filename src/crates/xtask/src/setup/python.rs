//! A Python with what `end2end/requirements.txt` names: another program that reads our calendar
//! files. It lies in the cache folder, and a stamp in it tells which requirements it has.

use super::{State, apt};
use crate::{
    shell::{Done, Shell, Trouble},
    stamp,
};
use std::{fs, path::PathBuf};

pub(super) fn check(shell: &Shell) -> State {
    if stamp::matches(&stamp_file(shell), &wanted(shell)) {
        State::Ready(folder(shell).display().to_string())
    } else {
        State::Missing("a Python environment with end2end/requirements.txt (10 s)".into())
    }
}

pub(super) fn install(shell: &mut Shell) -> Done {
    // Debian ships what makes environments in a package of its own.
    let can = shell
        .command("python3")
        .args(["-c", "import ensurepip, venv"])
        .read()
        .is_ok();
    if !can {
        apt::install(shell, &["python3-venv"])?;
    }
    let folder = folder(shell);
    // One of another Python would not start.
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| Trouble::at(&folder, &error))?;
    }
    shell
        .command("python3")
        .args(["-m", "venv"])
        .arg(&folder)
        .run()?;
    shell
        .command(interpreter(shell))
        .args(["-m", "pip", "install", "--quiet"])
        .args(["--disable-pip-version-check", "--requirement"])
        .arg(requirements(shell))
        .run()?;
    stamp::write(&stamp_file(shell), &wanted(shell))
}

/// The program, once it is installed.
pub(crate) fn interpreter(shell: &Shell) -> PathBuf {
    folder(shell).join("bin/python")
}

fn folder(shell: &Shell) -> PathBuf {
    shell.cache.join("python")
}

fn stamp_file(shell: &Shell) -> PathBuf {
    folder(shell).join(".birtereze")
}

fn requirements(shell: &Shell) -> PathBuf {
    shell.root.join("end2end/requirements.txt")
}

fn wanted(shell: &Shell) -> String {
    let version = shell.command("python3").arg("--version").read();
    format!(
        "{} {}",
        stamp::digest_of(&[&requirements(shell)]),
        version.unwrap_or_default()
    )
}
