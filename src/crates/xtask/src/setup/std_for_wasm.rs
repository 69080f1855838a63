//! Rust's standard library for the browser, built from the sources in Debian's `rust-web-src`.
//! Called by `toolchain` only.

use super::{apt, toolchain::TARGET};
use crate::shell::{Done, Shell, Trouble};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The empty crate whose build makes cargo build std.
const SEED: &str = "stdseed";

/// Builds std in `work` and gives its files.
pub(super) fn build(shell: &Shell, work: &Path) -> Done<Vec<PathBuf>> {
    let manifest = format!(
        "[package]\nname = \"{SEED}\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n"
    );
    let write = |path: PathBuf, text: &str| {
        fs::write(&path, text).map_err(|error| Trouble::at(&path, &error))
    };
    fs::create_dir_all(work.join("src")).map_err(|error| Trouble::at(work, &error))?;
    write(work.join("Cargo.toml"), &manifest)?;
    write(work.join("src/lib.rs"), "")?;
    let target = work.join("target");
    shell
        .under(None)
        .command("/usr/bin/cargo")
        .dir(work)
        .args([
            "build",
            "--release",
            "--target",
            TARGET,
            "-Zbuild-std=std,panic_abort,proc_macro,test",
        ])
        .env("CARGO_TARGET_DIR", &target)
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        // Without it, `lto = true` in a crate that uses this std fails: "Can't find section .llvmbc".
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .run()?;
    let mut built = rlibs(&target.join(TARGET).join("release/deps"), "lib");
    built.retain(|file| !file.to_string_lossy().contains(SEED));
    if built.is_empty() {
        return Err(Trouble::new(
            "Building std left no .rlib files: is rust-web-src installed completely?",
        ));
    }
    Ok(built)
}

/// Replaces what is in `libdir` by `rlibs`.
pub(super) fn install(shell: &Shell, rlibs: &[PathBuf], libdir: &Path) -> Done {
    let line = format!(
        "cp {} {}",
        rlibs
            .iter()
            .map(|file| file.to_string_lossy())
            .collect::<Vec<_>>()
            .join(" "),
        libdir.display()
    );
    let to = libdir.to_string_lossy();
    apt::as_root(shell, "mkdir", &["-p", &to], &line)?.run()?;
    apt::as_root(shell, "rm", &["-f"], &line)?
        .args(self::rlibs(libdir, "lib"))
        .run()?;
    apt::as_root(shell, "cp", &[], &line)?
        .args(rlibs)
        .arg(libdir)
        .run()
}

/// Compiles a few lines for the browser, as the product is compiled: optimised across crates.
pub(super) fn try_out(shell: &Shell) -> Done {
    let work = shell.cache.join("std-for-wasm/trial");
    fs::create_dir_all(&work).map_err(|error| Trouble::at(&work, &error))?;
    let source = work.join("trial.rs");
    let text = "#[unsafe(no_mangle)]\npub extern \"C\" fn trial(n: u32) -> usize {\n    format!(\"{n}\").len()\n}\n";
    fs::write(&source, text).map_err(|error| Trouble::at(&source, &error))?;
    shell
        .command("rustc")
        .args([
            "--edition",
            "2024",
            "--crate-type",
            "cdylib",
            "--target",
            TARGET,
        ])
        .args([
            "-Copt-level=1",
            "-Clto=fat",
            "-Cembed-bitcode=yes",
            "-Cpanic=abort",
            "-o",
        ])
        .arg(work.join("trial.wasm"))
        .arg(&source)
        .read()
        .map(|_| ())
}

/// The `.rlib` files in a folder whose name begins so.
pub(super) fn rlibs(folder: &Path, begin: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "rlib")
        })
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with(begin))
        })
        .collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes a minute and needs Debian's packages: `cargo test -p xtask -- --ignored std`.
    #[test]
    #[ignore = "builds std: a minute, on a Debian machine with the rustc-web packages"]
    fn builds_and_installs_std_into_a_folder() -> Done {
        let shell = Shell::new()?;
        let work = std::env::temp_dir().join(format!("birtereze-std-{}", std::process::id()));
        let libdir = work.join("lib");
        let built = build(&shell, &work)?;
        install(&shell, &built, &libdir)?;
        assert_eq!(rlibs(&libdir, "libstd-").len(), 1);
        assert_eq!(rlibs(&libdir, "libcore-").len(), 1);
        assert!(rlibs(&libdir, "libstdseed").is_empty());
        fs::remove_dir_all(&work).map_err(|error| Trouble::at(&work, &error))
    }
}
