//! Who may use whom inside the root crate (design.md §2), where Cargo cannot enforce it. Reads the
//! paths in every source file beneath `src/`; called by the lint phase. To allow a new edge, change
//! [`ROOMS`] and ARCHITECTURE.md together.

mod lexer;
mod references;

use crate::shell::{Done, Trouble};
use references::{References, Target};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A top-level module, and what its files may name besides itself.
struct Room {
    name: &'static str,
    rooms: &'static [&'static str],
    crates: &'static [&'static str],
}

const ROOMS: &[Room] = &[
    Room {
        name: "main",
        rooms: &["server", "cli"],
        crates: &["store", "usecases"],
    },
    Room {
        name: "cli",
        rooms: &["server"],
        crates: &["usecases", "domain", "store"],
    },
    Room {
        name: "server",
        rooms: &["app", "listing", "i18n", "paths"],
        crates: &["usecases", "wire", "domain", "search"],
    },
    Room {
        name: "app",
        rooms: &["features", "ui", "listing", "i18n", "paths"],
        crates: &["domain", "search", "usecases", "desk_islands"],
    },
    Room {
        name: "features",
        rooms: &["browse", "ui", "listing", "i18n", "paths"],
        crates: &["domain", "search", "usecases", "desk_islands"],
    },
    Room {
        name: "browse",
        rooms: &["ui", "listing", "i18n", "paths"],
        crates: &["search"],
    },
    Room {
        name: "listing",
        rooms: &[],
        crates: &["search"],
    },
    Room {
        name: "ui",
        rooms: &["i18n", "paths"],
        crates: &[],
    },
    Room {
        name: "paths",
        rooms: &["i18n"],
        crates: &["domain"],
    },
    Room {
        name: "i18n",
        rooms: &[],
        crates: &["domain"],
    },
];

/// Our own crates; what else a file uses is Cargo.toml's business.
const CRATES: [&str; 6] = [
    "domain",
    "search",
    "store",
    "usecases",
    "wire",
    "desk_islands",
];

/// Fails with every forbidden path in `root`'s sources.
pub(crate) fn check(root: &Path) -> Done {
    let src = root.join("src");
    let features = module_names(&src.join("features"));
    let mut files = Vec::new();
    sources(&src, &src.join("crates"), &mut files)?;
    files.sort();
    let mut found = Vec::new();
    for file in &files {
        let source = fs::read_to_string(file).map_err(|error| Trouble::at(file, &error))?;
        let name = file.strip_prefix(&src).unwrap_or(file);
        found.extend(violations(name, &source, &features));
    }
    if found.is_empty() {
        println!("    {} files keep the rules", files.len());
        return Ok(());
    }
    Err(Trouble::new(format!(
        "{} forbidden imports (design.md §2; the rules are in src/crates/xtask/src/imports/mod.rs):\n  {}",
        found.len(),
        found.join("\n  ")
    )))
}

/// The forbidden paths of one file, each as `file:line: sentence`.
fn violations(file: &Path, source: &str, features: &[String]) -> Vec<String> {
    let place = module_path(file);
    let Some(own) = place.first() else {
        return Vec::new();
    };
    let at = |line: usize, sentence: String| format!("src/{}:{line}: {sentence}", file.display());
    let Some(room) = ROOMS.iter().find(|room| room.name == own) else {
        return vec![at(1, format!("`{own}` has no rules yet: what may it use?"))];
    };
    let complaint = |target: &Target| match target {
        Target::Crate(name) if !room.crates.contains(&name.as_str()) => {
            Some(format!("`{own}` may not use the crate `{name}`"))
        }
        Target::Module(path) => match path.first() {
            Some(other) if other == own => other_feature(&place, path, features),
            Some(other) if is_room(other) && !room.rooms.contains(&other.as_str()) => {
                Some(format!("`{own}` may not use `{}`", path.join("::")))
            }
            _ => None,
        },
        Target::Crate(_) => None,
    };
    let tokens = lexer::tokens(source);
    let references = References::read(&tokens, &place);
    let complaints = references
        .found
        .iter()
        .filter_map(|(target, line)| Some(at(*line, complaint(target)?)));
    let mut all: Vec<String> = complaints.collect();
    all.dedup();
    all
}

/// A feature that names another one: pages that mix two are composed in `app`.
fn other_feature(place: &[String], path: &[String], features: &[String]) -> Option<String> {
    let (own, other) = (place.get(1)?, path.get(1)?);
    let within_features = place.first().is_some_and(|room| room == "features");
    (within_features && own != other && features.contains(other)).then(|| {
        format!("the feature `{own}` may not use the feature `{other}`: compose them in `app`")
    })
}

fn is_room(name: &str) -> bool {
    ROOMS.iter().any(|room| room.name == name)
}

/// `features/directory/pages.rs` is `features::directory::pages`; `lib.rs` is nothing.
fn module_path(file: &Path) -> Vec<String> {
    let parts = file.with_extension("");
    let names = parts.iter().map(|part| part.to_string_lossy().into_owned());
    names
        .filter(|name| name != "mod" && name != "lib")
        .collect()
}

fn module_names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries
        .filter_map(|entry| {
            Some(
                entry
                    .ok()?
                    .path()
                    .file_stem()?
                    .to_string_lossy()
                    .into_owned(),
            )
        })
        .collect()
}

fn sources(folder: &Path, except: &Path, into: &mut Vec<PathBuf>) -> Done {
    for entry in fs::read_dir(folder).map_err(|error| Trouble::at(folder, &error))? {
        let path = entry.map_err(|error| Trouble::at(folder, &error))?.path();
        if path.is_dir() && path != except {
            sources(&path, except, into)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
