//! `cargo xtask bench`: the figures of the design's budget table, in one table and in
//! `bench.json`. The engine is measured by an example of the search crate, the rest by
//! `end2end/bench.mjs` against the release binary.

use crate::{
    build,
    metadata::Metadata,
    setup::{self, Group},
    shell::{Done, Shell, Trouble},
    timing::announce,
};
use serde_json::{Value, json};
use std::{fs, path::Path};

pub(crate) fn run(shell: &mut Shell) -> Done {
    setup::ensure(
        shell,
        &[
            Group::Rust,
            Group::Style,
            Group::Build,
            Group::Browser,
            Group::Load,
        ],
    )?;
    let product = build::product(shell, true)?;
    let target = Metadata::read(shell)?.target;
    let results = json!({
        "search": search(shell, &target.join("xtask/bench-search.json"))?,
        "product": measured(shell, &product.binary)?,
    });
    let file = target.join("bench.json");
    fs::write(&file, format!("{results:#}\n")).map_err(|error| Trouble::at(&file, &error))?;
    println!("\nWritten to {}.", file.display());
    Ok(())
}

/// Bytes, keystrokes, requests per second, memory, start-up, import. The last line is JSON.
fn measured(shell: &Shell, binary: &Path) -> Done<Value> {
    announce("measuring pages, server, browser and import (2 min)");
    let chromium = setup::find_chromium(shell)
        .ok_or_else(|| Trouble::new("No browser was found: run `cargo xtask setup`."))?;
    let output = shell
        .command("node")
        .arg("bench.mjs")
        .dir(shell.root.join("end2end"))
        .env("BIRTEREZE_BIN", binary)
        .env("CHROMIUM_PATH", chromium)
        .capture()?;
    let (table, figures) = output.trim_end().rsplit_once('\n').unwrap_or(("", &output));
    println!("{table}");
    serde_json::from_str(figures)
        .map_err(|error| Trouble::new(format!("bench.mjs printed no figures: {error}.")))
}

/// The example prints a table; what it writes to `BENCH_JSON`, if anything, is kept, else the lines
/// of its table.
fn search(shell: &Shell, json_file: &std::path::Path) -> Done<Value> {
    announce("measuring the search engine (1 min)");
    let _ = fs::remove_file(json_file);
    let table = shell
        .command("cargo")
        .args([
            "run",
            "--quiet",
            "--release",
            "--package",
            "search",
            "--example",
            "measure",
        ])
        .env("BENCH_JSON", json_file)
        .capture()?;
    println!("{table}");
    let written = fs::read_to_string(json_file)
        .ok()
        .and_then(|text| serde_json::from_str(&text).ok());
    Ok(written.unwrap_or_else(|| json!(table.lines().collect::<Vec<_>>())))
}
