//! `cargo xtask bench`: the times in the design's budget table. For now the search engine's;
//! each further measurement is one more entry of the same file.

use crate::{
    build,
    metadata::Metadata,
    setup::{self, Group},
    shell::{Done, Shell, Trouble},
    timing::announce,
};
use serde_json::{Value, json};
use std::fs;

pub(crate) fn run(shell: &mut Shell) -> Done {
    setup::ensure(shell, &[Group::Rust, Group::Build])?;
    build::product(shell, true)?;
    let target = Metadata::read(shell)?.target;
    let results = json!({ "search": search(shell, &target.join("xtask/bench-search.json"))? });
    let file = target.join("bench.json");
    fs::write(&file, format!("{results:#}\n")).map_err(|error| Trouble::at(&file, &error))?;
    println!("\nWritten to {}.", file.display());
    Ok(())
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
