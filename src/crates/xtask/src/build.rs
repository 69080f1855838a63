//! Builds what is shipped: the server, and beside it `site/` with the bundles, style sheet, fonts
//! and everything in `public/`. One folder holds both, so a release is a copy of two things.
//! Called by build, serve, test and bench, after set-up.

use crate::{
    codes, desk,
    metadata::{Metadata, PRODUCT},
    shell::{Cmd, Done, Shell, Trouble},
    timing::{Spent, announce},
};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

pub(crate) struct Product {
    pub(crate) binary: PathBuf,
    pub(crate) site: PathBuf,
}

pub(crate) fn product(shell: &Shell, release: bool) -> Done<Product> {
    let begun = Instant::now();
    let metadata = Metadata::read(shell)?;
    let folder = metadata.bin_folder(release);
    let site = folder.join("site");

    announce(if release {
        "building server, bundles and style sheet, optimised (about 8 min the first time, 1 to 2 min later)"
    } else {
        "building server, bundles and style sheet (about 4 min the first time, seconds later)"
    });
    main_bundle_and_server(shell, &metadata, &site, release)?;
    let pkg = site.join(&metadata.pkg_dir);
    drop_type_declarations(&pkg)?;
    announce("building the bundle of the desk (manage area, check-in, request form)");
    let desk = desk::build(shell, &metadata, &pkg, release)?;
    write_manifest(&pkg, &metadata.output_name, &desk)?;
    codes::place(shell, &site)?;

    if release {
        announce("compressing the site");
        shell
            .command("node")
            .arg("style/precompress.mjs")
            .arg(&site)
            .arg(metadata.target.join("xtask/brotli"))
            .run()?;
    }
    let binary = folder.join(format!("{PRODUCT}{}", std::env::consts::EXE_SUFFIX));
    if !binary.is_file() {
        return Err(Trouble::new(format!(
            "The build left no {}: is `bin-target` in Cargo.toml right?",
            binary.display()
        )));
    }
    println!(
        "    {} and site/, in {}",
        binary.display(),
        Spent(begun.elapsed())
    );
    Ok(Product { binary, site })
}

/// cargo-leptos empties the site, then builds the main bundle, the style sheet and the server, and
/// copies `public/`. It takes `--cfg erase_components` for development builds by itself.
fn main_bundle_and_server(shell: &Shell, metadata: &Metadata, site: &Path, release: bool) -> Done {
    let program = shell
        .find("cargo-leptos")
        .ok_or_else(|| Trouble::new("cargo-leptos is missing: run `cargo xtask setup`."))?;
    let mut command = shell.command(program).args(["leptos", "build"]);
    for (name, _) in std::env::vars_os() {
        // The server's settings in the environment are not the build's.
        if let Some(name) = name.to_str().filter(|name| name.starts_with("LEPTOS_")) {
            command = command.env_remove(name);
        }
    }
    if release {
        command = command.arg("--release");
    }
    pin_reported(command, metadata)
        .env("LEPTOS_SITE_ROOT", site)
        .run()
}

/// A name that leptos compiles in: the same for both bundles, or each would recompile the other's.
pub(crate) fn pin_reported(command: Cmd, metadata: &Metadata) -> Cmd {
    command.env("LEPTOS_OUTPUT_NAME", &metadata.output_name)
}

/// wasm-bindgen writes them for TypeScript programs; no browser asks for one.
fn drop_type_declarations(pkg: &Path) -> Done {
    for name in file_names(pkg)?.iter().filter(|name| name.ends_with(".ts")) {
        let file = pkg.join(name);
        fs::remove_file(&file).map_err(|error| Trouble::at(&file, &error))?;
    }
    Ok(())
}

/// `bundles.json`: the one place where the server reads the hashed names.
fn write_manifest(pkg: &Path, output_name: &str, desk: &Value) -> Done {
    let names = file_names(pkg)?;
    let one = |extension: &str| {
        let mut found = names
            .iter()
            .filter(|name| is_bundle_file(name, output_name, extension));
        match (found.next(), found.next()) {
            (Some(name), None) => Ok(name.as_str()),
            (None, _) => Err(Trouble::new(format!(
                "{} has no {output_name}*.{extension}.",
                pkg.display()
            ))),
            (Some(a), Some(b)) => Err(Trouble::new(format!(
                "{} has both {a} and {b}.",
                pkg.display()
            ))),
        }
    };
    let manifest = json!({
        "main": { "js": one("js")?, "wasm": one("wasm")? },
        "desk": desk,
        "css": one("css")?,
    });
    let file = pkg.join("bundles.json");
    fs::write(&file, format!("{manifest:#}\n")).map_err(|error| Trouble::at(&file, &error))
}

/// `birtereze.js` or `birtereze.<hash>.js`, where the hash holds no dot.
fn is_bundle_file(name: &str, stem: &str, extension: &str) -> bool {
    name.strip_prefix(stem)
        .and_then(|rest| rest.strip_suffix(extension)?.strip_suffix('.'))
        .is_some_and(|hash| {
            hash.is_empty()
                || hash
                    .strip_prefix('.')
                    .is_some_and(|hash| !hash.contains('.'))
        })
}

fn file_names(folder: &Path) -> Done<Vec<String>> {
    let entries = fs::read_dir(folder).map_err(|error| Trouble::at(folder, &error))?;
    Ok(entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bundle_files_are_told_by_name() {
        assert!(is_bundle_file("birtereze.js", "birtereze", "js"));
        assert!(is_bundle_file("birtereze.aB-_3.wasm", "birtereze", "wasm"));
        assert!(!is_bundle_file("birtereze.aB.js.br", "birtereze", "js"));
        assert!(!is_bundle_file("birtereze.a.b.js", "birtereze", "js"));
        assert!(!is_bundle_file("desk.aB.js", "birtereze", "js"));
        assert!(!is_bundle_file("birterezejs", "birtereze", "js"));
    }

    #[test]
    fn the_manifest_names_every_bundle() -> Done {
        let scratch = crate::process::Scratch::new("manifest-test")?;
        for name in [
            "birtereze.AA.js",
            "birtereze.BB.wasm",
            "birtereze.CC.css",
            "desk.1.js",
            "desk.2.wasm",
        ] {
            fs::write(scratch.path().join(name), "")
                .map_err(|error| Trouble::at(scratch.path(), &error))?;
        }
        write_manifest(
            scratch.path(),
            "birtereze",
            &json!({ "js": "desk.1.js", "wasm": "desk.2.wasm" }),
        )?;
        let text = fs::read_to_string(scratch.path().join("bundles.json")).unwrap_or_default();
        let value: Value = serde_json::from_str(&text).unwrap_or_default();
        assert_eq!(
            value.pointer("/main/wasm"),
            Some(&json!("birtereze.BB.wasm"))
        );
        assert_eq!(value.pointer("/css"), Some(&json!("birtereze.CC.css")));
        assert_eq!(value.pointer("/desk/js"), Some(&json!("desk.1.js")));
        Ok(())
    }
}
