//! The two Rust programs of the build, installed into a cache folder of our own so that no other
//! project's versions are touched: cargo-leptos, and the wasm-bindgen of exactly the version in
//! Cargo.lock.

use super::State;
use crate::shell::{Cmd, Done, Shell, Trouble};
use std::fs;

const LEPTOS: &str = "0.3.11";

pub(super) fn check_leptos(shell: &Shell) -> State {
    state(
        shell,
        "cargo-leptos",
        "cargo-leptos",
        LEPTOS,
        "10 min on 2 cores",
    )
}

pub(super) fn install_leptos(shell: &mut Shell) -> Done {
    // `no_downloads`: it takes tailwindcss, wasm-opt and wasm-bindgen from the PATH we give it.
    install(shell, "cargo-leptos", LEPTOS, |command| {
        command.args(["--locked", "--features", "no_downloads"])
    })
}

pub(super) fn check_bindgen(shell: &Shell) -> State {
    match bindgen_version(shell) {
        Ok(version) => state(
            shell,
            "wasm-bindgen-cli",
            "wasm-bindgen",
            &version,
            "3 min on 2 cores",
        ),
        Err(error) => State::Missing(error.to_string()),
    }
}

pub(super) fn install_bindgen(shell: &mut Shell) -> Done {
    let version = bindgen_version(shell)?;
    // Without --locked: the lock file shipped with it can name a crate version a mirror lacks.
    // Slightly optimised: it works on large files.
    install(shell, "wasm-bindgen-cli", &version, |command| {
        command.env("CARGO_PROFILE_DEV_OPT_LEVEL", "1")
    })
}

fn state(shell: &Shell, package: &str, program: &str, version: &str, time: &str) -> State {
    let ours = shell.tools().join("bin").join(program);
    let found = if ours.is_file() && installed_version(shell, package).as_deref() == Some(version) {
        Some(ours)
    } else {
        shell.find(program).filter(|path| {
            let said = shell
                .command(path)
                .arg("--version")
                .read()
                .unwrap_or_default();
            said.split_whitespace().any(|word| word == version)
        })
    };
    match found {
        Some(path) => State::Ready(format!("{version} ({})", path.display())),
        None => State::Missing(format!(
            "cargo install {package} {version} into {} ({time})",
            shell.tools().display()
        )),
    }
}

/// What `cargo install` noted in the tools folder.
fn installed_version(shell: &Shell, package: &str) -> Option<String> {
    let noted = fs::read_to_string(shell.tools().join(".crates.toml")).ok()?;
    let line = noted
        .lines()
        .find_map(|line| line.strip_prefix(&format!("\"{package} ")))?;
    line.split(' ').next().map(str::to_owned)
}

/// Unoptimised and without debug information: half the time and a fifth of the disk, and fast
/// enough, since these tools mostly wait for others.
fn install(shell: &Shell, package: &str, version: &str, with: impl FnOnce(Cmd) -> Cmd) -> Done {
    let tools = shell.tools();
    let binstall = shell.toolchain.is_none() && shell.find("cargo-binstall").is_some();
    if binstall {
        let wanted = format!("{package}@{version}");
        let fetched = shell
            .command("cargo")
            .args(["binstall", "-y", "--root"])
            .arg(&tools)
            .arg(&wanted)
            .run();
        if fetched.is_ok() {
            return Ok(());
        }
    }
    // In a folder of its own, so that an interrupted install goes on where it was.
    let build = tools.join("build").join(package);
    fs::create_dir_all(&build).map_err(|error| Trouble::at(&build, &error))?;
    let command = shell.command("cargo").dir(&build).args([
        "install",
        package,
        "--version",
        version,
        "--debug",
        "--force",
    ]);
    with(command)
        .arg("--root")
        .arg(&tools)
        .env("CARGO_TARGET_DIR", build.join("target"))
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .run()?;
    fs::remove_dir_all(&build).map_err(|error| Trouble::at(&build, &error))
}

/// The version of the crate in Cargo.lock, or the one Cargo.toml pins.
fn bindgen_version(shell: &Shell) -> Done<String> {
    let lock = fs::read_to_string(shell.root.join("Cargo.lock")).unwrap_or_default();
    let manifest = fs::read_to_string(shell.root.join("Cargo.toml")).unwrap_or_default();
    locked(&lock).or_else(|| pinned(&manifest)).ok_or_else(|| {
        Trouble::new("Cargo.toml must pin wasm-bindgen (`wasm-bindgen = \"=0.2.…\"`): its command line tool must match exactly.")
    })
}

fn locked(lock: &str) -> Option<String> {
    let mut lines = lock
        .lines()
        .skip_while(|line| *line != "name = \"wasm-bindgen\"")
        .skip(1);
    quoted(lines.next()?.strip_prefix("version = ")?)
}

fn pinned(manifest: &str) -> Option<String> {
    let value = manifest
        .lines()
        .find_map(|line| line.strip_prefix("wasm-bindgen = "))?;
    quoted(value)?.strip_prefix('=').map(str::to_owned)
}

fn quoted(text: &str) -> Option<String> {
    text.split('"').nth(1).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bindgen_version_comes_from_the_lock_or_the_pin() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.9\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock).as_deref(), Some("0.2.130"));
        assert_eq!(locked(""), None);
        assert_eq!(
            pinned("x = 1\nwasm-bindgen = \"=0.2.130\"\n").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(pinned("wasm-bindgen = \"0.2\"\n"), None);
    }
}
