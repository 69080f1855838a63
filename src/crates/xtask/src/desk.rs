//! The second bundle: the islands of the manage area, check-in and request form, which live in a
//! crate of their own so that public pages do not carry them. cargo-leptos builds one bundle per
//! project, so this one is put together here, the same way.

use crate::{
    build,
    metadata::{Metadata, profile_folder},
    shell::{Done, Shell, Trouble},
    stamp,
};
use serde_json::{Value, json};
use std::{fs, path::Path};

const CRATE: &str = "desk_islands";
const NAME: &str = "desk";
const TARGET: &str = "wasm32-unknown-unknown";
/// What rustc's WebAssembly uses; wasm-opt refuses what it is not told of.
const WASM_FEATURES: [&str; 7] = [
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds it into `pkg` and gives its file names, as they stand in the manifest.
pub(crate) fn build(shell: &Shell, metadata: &Metadata, pkg: &Path, release: bool) -> Done<Value> {
    let profile = metadata.lib_profile(release);
    let front = metadata.target.join("front");
    let mut cargo = shell
        .command("cargo")
        .args([
            "build",
            "--package",
            CRATE,
            "--lib",
            "--no-default-features",
            "--features",
            "hydrate",
        ])
        .args(["--target", TARGET, "--profile", profile, "--target-dir"])
        .arg(&front);
    if !release {
        // Joins the flags in .cargo/config.toml, which an environment variable would replace.
        cargo = cargo.args([
            "--config",
            &format!("target.{TARGET}.rustflags=[\"--cfg\",\"erase_components\"]"),
        ]);
    }
    build::pin_reported(cargo, metadata).run()?;

    let work = metadata.target.join("xtask").join(NAME);
    if work.exists() {
        fs::remove_dir_all(&work).map_err(|error| Trouble::at(&work, &error))?;
    }
    let built = front
        .join(TARGET)
        .join(profile_folder(profile))
        .join(format!("{CRATE}.wasm"));
    shell
        .command("wasm-bindgen")
        .args([
            "--target",
            "web",
            "--no-typescript",
            "--out-name",
            NAME,
            "--out-dir",
        ])
        .arg(&work)
        .arg(&built)
        .run()?;
    let (js, wasm) = (
        work.join(format!("{NAME}.js")),
        work.join(format!("{NAME}_bg.wasm")),
    );
    if release {
        shell
            .command("wasm-opt")
            .arg("-Oz")
            .args(WASM_FEATURES)
            .arg(&wasm)
            .arg("-o")
            .arg(&wasm)
            .run()?;
        shell
            .command("terser")
            .arg(&js)
            .args(["--module", "--compress", "--mangle", "--output"])
            .arg(&js)
            .run()?;
    }
    place(&js, &wasm, pkg)
}

/// Copies both under names made from their content. The script names the other file only as a
/// default, and that is changed with it.
fn place(js: &Path, wasm: &Path, pkg: &Path) -> Done<Value> {
    let code = fs::read(wasm).map_err(|error| Trouble::at(wasm, &error))?;
    let script = fs::read_to_string(js).map_err(|error| Trouble::at(js, &error))?;
    let wasm_name = format!("{NAME}.{}.wasm", stamp::digest([code.as_slice()]));
    let script = script.replace(&format!("{NAME}_bg.wasm"), &wasm_name);
    let js_name = format!("{NAME}.{}.js", stamp::digest([script.as_bytes()]));
    let write = |name: &str, bytes: &[u8]| {
        let file = pkg.join(name);
        fs::write(&file, bytes).map_err(|error| Trouble::at(&file, &error))
    };
    write(&wasm_name, &code)?;
    write(&js_name, script.as_bytes())?;
    Ok(json!({ "js": js_name, "wasm": wasm_name }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_content_and_the_script_finds_its_other_half() -> Done {
        let scratch = crate::process::Scratch::new("desk-test")?;
        let (js, wasm) = (
            scratch.path().join("desk.js"),
            scratch.path().join("desk_bg.wasm"),
        );
        let write = |file: &Path, text: &str| {
            fs::write(file, text).map_err(|error| Trouble::at(file, &error))
        };
        write(&js, "input = new URL('desk_bg.wasm', import.meta.url);")?;
        write(&wasm, "one")?;
        let first = place(&js, &wasm, scratch.path())?;
        write(&wasm, "two")?;
        let second = place(&js, &wasm, scratch.path())?;
        assert_ne!(first, second);
        let name = |value: &Value, key: &str| {
            value
                .get(key)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        let script =
            fs::read_to_string(scratch.path().join(name(&second, "js"))).unwrap_or_default();
        assert!(script.contains(&name(&second, "wasm")), "{script}");
        Ok(())
    }
}
