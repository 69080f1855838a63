//! A Rust that can compile for the browser, and is new enough for cargo-leptos. An ordinary
//! machine has it or gets the target from rustup. Where the default is too old, or rustup's server
//! cannot be reached, Debian's `rustc-web` packages are linked as the toolchain `debian-web` and
//! its standard library is built once (see `std_for_wasm`). Once linked, it is what is used: a
//! machine must not change its Rust between two runs because a server answered.

use super::{State, apt, std_for_wasm};
use crate::{
    shell::{Done, Shell, Trouble},
    stamp, timing,
};
use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

pub(super) const TARGET: &str = "wasm32-unknown-unknown";
pub(super) const WEB: &str = "debian-web";
/// Rust 1.`OLDEST` is what cargo-leptos needs to be compiled.
const OLDEST: u32 = 96;
/// How long rustup may try to reach its server.
const PATIENCE: Duration = Duration::from_secs(60);

/// Which Rust the children should use.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    /// The machine's default has the target.
    Default,
    /// Debian's, linked, with a standard library for the target.
    Web,
    /// None has the target yet.
    None,
}

/// Points the children at the Rust that has the target, if one has.
pub(crate) fn adopt(shell: &mut Shell) {
    shell.toolchain = (choose(shell) == Choice::Web).then_some(WEB);
}

pub(super) fn check(shell: &Shell) -> State {
    match choose(shell) {
        Choice::Default => State::Ready(version(shell, None)),
        Choice::Web if stamp::matches(&stamp_file(shell), &web_version(shell)) => {
            State::Ready(format!("{} ({WEB})", version(shell, Some(WEB))))
        }
        Choice::Web if stamp_file(shell).exists() => State::Missing(format!(
            "Debian's Rust has changed: build its standard library for {TARGET} again (1 min)"
        )),
        Choice::Web => State::Missing(format!(
            "{WEB} is linked: try its standard library once (3 s) and build it again if it fails (1 min)"
        )),
        Choice::None if is_linked(shell) => State::Missing(format!(
            "{WEB} is linked without a standard library for {TARGET}: build it (1 min)"
        )),
        Choice::None => {
            let debian = format!(
                "install Debian's rustc-web packages (2 min, 600 MB), build their standard library \
                 (1 min) and link them as {WEB}"
            );
            State::Missing(if is_new_enough(&version(shell, None)) {
                format!(
                    "add {TARGET} with rustup (1 min); if its server cannot be reached, {debian}"
                )
            } else {
                format!(
                    "the default Rust is older than 1.{OLDEST}, which cargo-leptos needs: {debian}"
                )
            })
        }
    }
}

pub(super) fn act(shell: &mut Shell) -> Done {
    match choose(shell) {
        Choice::Default => {}
        Choice::Web => {
            let known_good = !stamp_file(shell).exists()
                && std_for_wasm::try_out(&shell.under(Some(WEB))).is_ok();
            if !known_good {
                build_std(shell)?;
            }
            stamp::write(&stamp_file(shell), &web_version(shell))?;
        }
        Choice::None => {
            let by_rustup =
                !is_linked(shell) && is_new_enough(&version(shell, None)) && add_with_rustup(shell);
            if !by_rustup {
                from_debian(shell)?;
            }
        }
    }
    adopt(shell);
    Ok(())
}

fn choose(shell: &Shell) -> Choice {
    if is_linked(shell) && has_std(shell, Some(WEB)) {
        Choice::Web
    } else if is_new_enough(&version(shell, None)) && has_std(shell, None) {
        Choice::Default
    } else {
        Choice::None
    }
}

/// Whether `rustc 1.96.0 (…)` is at least the oldest that will do.
fn is_new_enough(version: &str) -> bool {
    let number = version.split(' ').nth(1).unwrap_or_default();
    let mut parts = number.split('.').map(|part| part.parse().unwrap_or(0));
    match (parts.next(), parts.next()) {
        (Some(1), Some(minor)) => minor >= OLDEST,
        (Some(major), _) => major > 1,
        _ => false,
    }
}

fn is_linked(shell: &Shell) -> bool {
    shell
        .under(None)
        .command("rustup")
        .args(["toolchain", "list"])
        .read()
        .is_ok_and(|list| list.lines().any(|line| line.split(' ').next() == Some(WEB)))
}

fn has_std(shell: &Shell, toolchain: Option<&'static str>) -> bool {
    let libdir = shell
        .under(toolchain)
        .command("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .read();
    libdir.is_ok_and(|dir| !std_for_wasm::rlibs(Path::new(&dir), "libstd-").is_empty())
}

/// `rustup target add`, given up after a minute. On a machine that cannot reach rustup's server
/// it fails at once or hangs; both mean no.
fn add_with_rustup(shell: &Shell) -> bool {
    let mut command = shell
        .under(None)
        .command("rustup")
        .args(["target", "add", TARGET]);
    let Ok(mut child) = command.inner.spawn() else {
        return false;
    };
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        match child.try_wait() {
            Ok(Some(status)) => return status.success() && has_std(shell, None),
            Ok(None) => std::thread::sleep(Duration::from_millis(200)),
            Err(_) => break,
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    false
}

fn from_debian(shell: &Shell) -> Done {
    const PACKAGES: [&str; 6] = [
        "rustc-web",
        "cargo-web",
        "rust-web-src",
        "rust-web-llvm",
        "rust-web-clippy",
        "rustfmt-web",
    ];
    let advice = format!(
        "With rustup: `rustup update stable && rustup target add {TARGET}`. With a distribution's \
         Rust: its packages for Rust 1.{OLDEST} or newer and for that target."
    );
    if shell.find("rustup").is_none() || !apt::available(shell) {
        return Err(Trouble::new(format!(
            "Rust 1.{OLDEST} or newer with the target {TARGET} is needed and could not be made here. {advice}"
        )));
    }
    timing::announce("using Debian's Rust (3 min)");
    apt::install(shell, &PACKAGES)
        .map_err(|error| Trouble::new(format!("{error}\nWithout these packages: {advice}")))?;
    build_std(shell)?;
    if !is_linked(shell) {
        shell
            .under(None)
            .command("rustup")
            .args(["toolchain", "link", WEB, "/usr"])
            .run()?;
    }
    std_for_wasm::try_out(&shell.under(Some(WEB)))?;
    stamp::write(&stamp_file(shell), &web_version(shell))
}

/// The name a link points at, when nothing is there.
fn dangling(link: &Path) -> Option<String> {
    let to = std::fs::read_link(link).ok()?;
    (!link.exists())
        .then(|| {
            to.file_name()
                .map(|name| name.to_string_lossy().into_owned())
        })
        .flatten()
}

/// Builds the standard library, puts it where Debian's rustc looks, and drops what was compiled
/// against the old one: such leftovers fail with "can't find crate".
fn build_std(shell: &Shell) -> Done {
    // `rust-lld` points at a linker that no package pulls in; its name carries LLVM's version.
    if let Some(lld) = dangling(Path::new("/usr/bin/rust-lld")) {
        apt::install(shell, &[&lld])?;
    }
    timing::announce(&format!(
        "building Rust's standard library for {TARGET} (1 min)"
    ));
    let rlibs = std_for_wasm::build(shell, &shell.cache.join("std-for-wasm"))?;
    let libdir = shell
        .under(None)
        .command("/usr/bin/rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .read()?;
    std_for_wasm::install(shell, &rlibs, Path::new(&libdir))?;
    if let Some(target) = crate::metadata::target_dir(shell) {
        for stale in [target.join(TARGET), target.join("front").join(TARGET)] {
            if stale.exists() {
                std::fs::remove_dir_all(&stale).map_err(|error| Trouble::at(&stale, &error))?;
            }
        }
    }
    Ok(())
}

fn stamp_file(shell: &Shell) -> PathBuf {
    shell.stamps().join("std-for-wasm")
}

/// What the standard library was built with: the package and the compiler itself.
fn web_version(shell: &Shell) -> String {
    let package = shell
        .command("dpkg-query")
        .args(["-W", "-f=${Version}", "rustc-web"])
        .read();
    let compiler = shell.under(Some(WEB)).command("rustc").arg("-vV").read();
    format!(
        "{}\n{}\n",
        package.unwrap_or_default(),
        compiler.unwrap_or_default()
    )
}

fn version(shell: &Shell, toolchain: Option<&'static str>) -> String {
    shell
        .under(toolchain)
        .command("rustc")
        .arg("--version")
        .read()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn the_default_must_be_able_to_compile_cargo_leptos() {
        assert!(!is_new_enough("rustc 1.95.0 (59807616e 2026-04-14)"));
        assert!(is_new_enough(
            "rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"
        ));
        assert!(is_new_enough("rustc 1.101.0-nightly (0 2026-12-01)"));
        assert!(is_new_enough("rustc 2.0.0"));
        assert!(!is_new_enough(""));
    }
}
