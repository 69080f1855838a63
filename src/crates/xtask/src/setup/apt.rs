//! Debian packages, and single commands as root. Called by the set-up steps only; where there is
//! neither root nor sudo, the error is the exact line to run.

use crate::shell::{Cmd, Done, Shell, Trouble};
use std::process::Stdio;

pub(super) fn available(shell: &Shell) -> bool {
    shell.find("apt-get").is_some()
}

pub(super) fn is_installed(shell: &Shell, package: &str) -> bool {
    shell
        .command("dpkg-query")
        .args(["-W", "-f=${db:Status-Status}", package])
        .read()
        .is_ok_and(|status| status == "installed")
}

/// Installs those of `packages` that are missing.
pub(super) fn install(shell: &Shell, packages: &[&str]) -> Done {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| !is_installed(shell, package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let line = format!(
        "apt-get install -y --no-install-recommends {}",
        missing.join(" ")
    );
    if !available(shell) {
        return Err(Trouble::new(format!(
            "Needed, but this machine has no apt-get: {}. Install them with its own package manager.",
            missing.join(", ")
        )));
    }
    println!("    {line}");
    let fail = |error: &Trouble| {
        Trouble::new(format!(
            "{error}\nRun this yourself, then try again:\n  sudo apt-get update && sudo {line}"
        ))
    };
    as_root(shell, "apt-get", &["update", "-q=2"], &line)?
        .run()
        .map_err(|error| fail(&error))?;
    let words: Vec<&str> = line.split(' ').skip(1).chain(["-q=2"]).collect();
    let mut apt = as_root(shell, "apt-get", &words, &line)?;
    // What it unpacks is of no interest; what goes wrong is on its error output.
    apt.inner.stdout(Stdio::null());
    apt.run().map_err(|error| fail(&error))
}

/// `program` as root: directly, or through sudo, which may ask for a password.
/// `line` is what to tell a person who has neither.
pub(super) fn as_root(shell: &Shell, program: &str, args: &[&str], line: &str) -> Done<Cmd> {
    let quiet = |command: Cmd| command.env("DEBIAN_FRONTEND", "noninteractive");
    if shell
        .command("id")
        .arg("-u")
        .read()
        .is_ok_and(|id| id == "0")
    {
        return Ok(quiet(shell.command(program)).args(args));
    }
    if shell.find("sudo").is_none() {
        return Err(Trouble::new(format!(
            "Root is needed and there is no sudo here. Run this as root, then try again:\n  {line}"
        )));
    }
    let mut command = shell
        .command("sudo")
        .args(["env", "DEBIAN_FRONTEND=noninteractive", program])
        .args(args);
    command.inner.stdin(Stdio::inherit());
    Ok(command)
}
