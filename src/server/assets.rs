//! The built site in memory: stylesheet, bundles, fonts, icons, scripts.
//! Loaded once at start; a few hundred kilobytes.

use super::response::{Content, Keep, hash};
use crate::app::AssetNames;
use bytes::Bytes;
use paper::Fonts;
use std::collections::HashMap;
use std::path::Path;

/// The files of the site by their address.
#[derive(Debug, Default)]
pub(super) struct Assets {
    files: HashMap<String, (Content, Keep)>,
    /// The addresses pages link to.
    pub(super) names: AssetNames,
    /// What the service worker stores, and an id that changes with it.
    pub(super) worker: String,
    /// What PDF files are set with. Served to nobody.
    pub(super) fonts: Option<Fonts>,
}

/// `pkg/bundles.json`, written by `cargo xtask build`.
#[derive(Debug, Default, serde::Deserialize)]
struct Manifest {
    main: BundleFiles,
    desk: BundleFiles,
    css: String,
}

#[derive(Debug, Default, serde::Deserialize)]
struct BundleFiles {
    js: String,
    wasm: String,
}

impl Assets {
    /// Reads the folder of the built site.
    ///
    /// # Errors
    /// When a file cannot be read or the manifest is missing.
    pub(super) fn load(site: &Path) -> std::io::Result<Self> {
        let mut assets = Self::default();
        assets.read_folder(site, "")?;
        let manifest: Manifest =
            serde_json::from_slice(&std::fs::read(site.join("pkg/bundles.json"))?)?;
        let packed = |file: &str| format!("/pkg/{file}");
        assets.names = AssetNames {
            stylesheet: packed(&manifest.css),
            public_bundle: (packed(&manifest.main.js), packed(&manifest.main.wasm)),
            desk_bundle: (packed(&manifest.desk.js), packed(&manifest.desk.wasm)),
            versioned: HashMap::new(),
        };
        for name in [
            "theme.js",
            "site.js",
            "agenda.js",
            "boot.js",
            "codes.js",
            "desk.js",
            "rooms.css",
        ] {
            if let Some((content, _)) = assets.files.get(&format!("/{name}")) {
                let version = content.hash().get(..12).unwrap_or_default();
                assets
                    .names
                    .versioned
                    .insert(name.to_owned(), format!("/{name}?v={version}"));
            }
        }
        assets.worker = assets.build_worker();
        let whole = |weight: u16| std::fs::read(site.join(format!("fonts/onest-{weight}.ttf")));
        assets.fonts = match (whole(400), whole(700)) {
            (Ok(regular), Ok(bold)) => Fonts::read(regular, bold),
            _ => None,
        };
        Ok(assets)
    }

    fn read_folder(&mut self, folder: &Path, prefix: &str) -> std::io::Result<()> {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let address = format!("{prefix}/{name}");
            if entry.file_type()?.is_dir() {
                self.read_folder(&entry.path(), &address)?;
                continue;
            }
            let Some(content_type) = content_type(&name) else {
                continue;
            };
            let identity = Bytes::from(std::fs::read(entry.path())?);
            let brotli = std::fs::read(format!("{}.br", entry.path().display()))
                .ok()
                .map(Bytes::from);
            let keep = if prefix == "/pkg" {
                Keep::Immutable
            } else {
                Keep::Day
            };
            self.files.insert(
                address,
                (Content::with_brotli(content_type, identity, brotli), keep),
            );
        }
        Ok(())
    }

    /// The file at an address; `versioned` when it was asked for with `?v=`.
    pub(super) fn find(&self, address: &str, versioned: bool) -> Option<(&Content, Keep)> {
        let (content, keep) = self.files.get(address)?;
        Some((content, if versioned { Keep::Immutable } else { *keep }))
    }

    fn build_worker(&self) -> String {
        let names = &self.names;
        let mut addresses = vec![
            names.stylesheet.clone(),
            names.public_bundle.0.clone(),
            names.public_bundle.1.clone(),
        ];
        addresses.extend(names.versioned.values().cloned());
        addresses.extend(
            self.files
                .keys()
                .filter(|address| address.ends_with(".woff2"))
                .cloned(),
        );
        addresses.push("/icon.svg".to_owned());
        addresses.sort();
        let source = self
            .files
            .get("/sw.js")
            .map(|(content, _)| content.identity().clone())
            .unwrap_or_default();
        let list = serde_json::Value::from(addresses);
        let id = hash(format!("{list}{}", String::from_utf8_lossy(&source)).as_bytes());
        let id = id.get(..12).unwrap_or_default();
        format!(
            "self.BUILD = {};\n{}",
            serde_json::json!({"id": id, "assets": list}),
            String::from_utf8_lossy(&source)
        )
    }
}

fn content_type(name: &str) -> Option<&'static str> {
    let (_, extension) = name.rsplit_once('.')?;
    Some(match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => return None,
    })
}
