//! What cargo knows about the workspace: the target folder and the `[package.metadata.leptos]`
//! table, so that xtask and cargo-leptos agree on names.

use crate::shell::{Done, Shell, Trouble};
use serde_json::Value;
use std::path::PathBuf;

/// The package that is the product.
pub(crate) const PRODUCT: &str = "birtereze";

pub(crate) struct Metadata {
    pub(crate) target: PathBuf,
    /// Stem of the main bundle's files.
    pub(crate) output_name: String,
    /// Folder of the bundles within the site.
    pub(crate) pkg_dir: String,
    leptos: Value,
}

impl Metadata {
    pub(crate) fn read(shell: &Shell) -> Done<Self> {
        let value = raw(shell)?;
        let target = target_of(&value)
            .ok_or_else(|| Trouble::new("`cargo metadata` named no target folder."))?;
        let leptos = packages(&value)
            .find(|package| package.get("name").and_then(Value::as_str) == Some(PRODUCT))
            .and_then(|package| package.pointer("/metadata/leptos"))
            .cloned()
            .ok_or_else(|| {
                Trouble::new(
                    "Cargo.toml has no [package.metadata.leptos] table: cargo-leptos needs it.",
                )
            })?;
        let text = |key: &str, default: &str| {
            leptos
                .get(key)
                .and_then(Value::as_str)
                .unwrap_or(default)
                .to_owned()
        };
        Ok(Self {
            target,
            output_name: text("output-name", PRODUCT),
            pkg_dir: text("site-pkg-dir", "pkg"),
            leptos,
        })
    }

    /// The cargo profile of the browser's side.
    pub(crate) fn lib_profile(&self, release: bool) -> &str {
        self.profile("lib", release)
    }

    /// The folder in the target folder where the server lands.
    pub(crate) fn bin_folder(&self, release: bool) -> PathBuf {
        self.target
            .join(profile_folder(self.profile("bin", release)))
    }

    /// A text of the leptos table.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        self.leptos.get(key).and_then(Value::as_str)
    }

    fn profile(&self, side: &str, release: bool) -> &str {
        let kind = if release { "release" } else { "dev" };
        self.text(&format!("{side}-profile-{kind}")).unwrap_or(kind)
    }
}

/// The folder a profile's files land in.
pub(crate) fn profile_folder(profile: &str) -> &str {
    match profile {
        "dev" | "test" => "debug",
        "bench" => "release",
        name => name,
    }
}

/// The target folder, where that is all one wants to know.
pub(crate) fn target_dir(shell: &Shell) -> Option<PathBuf> {
    target_of(&raw(shell).ok()?)
}

fn raw(shell: &Shell) -> Done<Value> {
    let text = shell
        .command("cargo")
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .read()?;
    serde_json::from_str(&text)
        .map_err(|error| Trouble::new(format!("`cargo metadata` was not understood: {error}")))
}

fn target_of(value: &Value) -> Option<PathBuf> {
    value
        .get("target_directory")
        .and_then(Value::as_str)
        .map(PathBuf::from)
}

fn packages(value: &Value) -> impl Iterator<Item = &Value> {
    value
        .get("packages")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}
