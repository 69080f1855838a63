//! Node.js and the two sets of npm packages: those that make the style sheet and bundles
//! (`style/`) and those that drive the browser (`end2end/`). A stamp in node_modules tells which
//! lock file it was installed from.

use super::State;
use crate::{
    shell::{Done, Shell, Trouble},
    stamp,
};
use std::path::PathBuf;

const OLDEST: u32 = 20;

pub(super) fn check(shell: &Shell) -> State {
    match (version(shell), shell.find("npm")) {
        (Some(version), Some(_)) if major(&version) >= OLDEST => State::Ready(version),
        (Some(version), Some(_)) => State::Missing(format!(
            "{version} is too old: install Node.js {OLDEST} or newer"
        )),
        _ => State::Missing(format!("install Node.js {OLDEST} or newer, with npm")),
    }
}

/// Which Node.js a machine has is its owner's business: distributions ship old ones, and version
/// managers differ.
pub(super) fn explain(shell: &mut Shell) -> Done {
    let found = version(shell).map_or_else(
        || "none was found".to_owned(),
        |version| format!("found {version}"),
    );
    Err(Trouble::new(format!(
        "Node.js {OLDEST} or newer with npm is needed ({found}). Install it from nodejs.org or with your package or \
         version manager, then try again."
    )))
}

pub(super) fn check_style(shell: &Shell) -> State {
    state(shell, "style", "10 s")
}

pub(super) fn install_style(shell: &mut Shell) -> Done {
    install(shell, "style")
}

pub(super) fn check_end2end(shell: &Shell) -> State {
    state(shell, "end2end", "5 s")
}

pub(super) fn install_end2end(shell: &mut Shell) -> Done {
    install(shell, "end2end")
}

fn state(shell: &Shell, folder: &str, time: &str) -> State {
    if stamp::matches(&stamp_file(shell, folder), &wanted(shell, folder)) {
        State::Ready(format!("{folder}/node_modules matches its lock file"))
    } else {
        State::Missing(format!("npm ci in {folder}/ ({time})"))
    }
}

fn install(shell: &Shell, folder: &str) -> Done {
    shell
        .command("npm")
        .dir(shell.root.join(folder))
        .args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ])
        .run()?;
    stamp::write(&stamp_file(shell, folder), &wanted(shell, folder))
}

fn stamp_file(shell: &Shell, folder: &str) -> PathBuf {
    shell.root.join(folder).join("node_modules/.birtereze")
}

fn wanted(shell: &Shell, folder: &str) -> String {
    let lock = shell.root.join(folder).join("package-lock.json");
    format!(
        "{} node {}",
        stamp::digest_of(&[&lock]),
        version(shell).map_or(0, |version| major(&version))
    )
}

fn version(shell: &Shell) -> Option<String> {
    shell.command("node").arg("--version").read().ok()
}

fn major(version: &str) -> u32 {
    version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}
