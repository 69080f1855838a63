//! Unit and integration tests. All test programs are compiled by one cargo call, so that every
//! dependency is compiled once, and are then run directly: the same program on SQLite and again
//! on PostgreSQL.

use super::registers;
use crate::{
    metadata::PRODUCT,
    postgres::Cluster,
    shell::{Cmd, Done, Shell, Trouble},
    timing::Phases,
};
use serde_json::Value;
use std::path::PathBuf;

/// Features of the native build: the same words everywhere, or cargo compiles things twice.
const WORKSPACE: [&str; 3] = ["--workspace", "--features", "birtereze/ssr"];
/// The integration tests of the product: one program.
const INTEGRATION: &str = "all";
/// Crates whose own tests talk to a database.
const ON_DATABASE: [&str; 2] = ["store", "usecases"];

struct Program {
    package: String,
    target: String,
    folder: PathBuf,
    executable: PathBuf,
}

impl Program {
    fn is_integration(&self) -> bool {
        self.package == PRODUCT && self.target == INTEGRATION
    }

    fn uses_database(&self) -> bool {
        self.is_integration() || ON_DATABASE.contains(&self.package.as_str())
    }
}

pub(super) struct Programs(Vec<Program>);

impl Programs {
    pub(super) fn compile(shell: &Shell) -> Done<Self> {
        let messages = shell
            .command("cargo")
            .arg("test")
            .args(WORKSPACE)
            .args(["--no-run", "--message-format=json-render-diagnostics"])
            .capture()?;
        let programs: Vec<Program> = messages.lines().filter_map(program).collect();
        if !programs.iter().any(Program::is_integration) {
            return Err(Trouble::new(format!(
                "{PRODUCT} has no test target `{INTEGRATION}`: is [[test]] in Cargo.toml?"
            )));
        }
        Ok(Self(programs))
    }

    pub(super) fn unit(&self, shell: &Shell, phases: &mut Phases, filters: &[&str]) -> Done {
        phases.run("unit tests", || {
            self.each(
                |program| !program.is_integration(),
                |program| {
                    settings(shell, program)
                        .env("TEST_DATABASE", "sqlite")
                        .args(filters)
                },
            )
        })?;
        if filters.is_empty() {
            phases.run("examples in the documentation", || {
                shell
                    .command("cargo")
                    .args(["test", "--doc", "--quiet"])
                    .args(WORKSPACE)
                    .run()
            })?;
        }
        Ok(())
    }

    pub(super) fn http(&self, shell: &Shell, phases: &mut Phases, filters: &[&str]) -> Done {
        phases.run("integration tests on SQLite", || {
            self.each(Program::is_integration, |program| {
                settings(shell, program)
                    .env("TEST_DATABASE", "sqlite")
                    .args(filters)
            })
        })?;
        phases.run("integration tests on PostgreSQL", || {
            let cluster = Cluster::start(shell)?;
            self.each(Program::uses_database, |program| {
                settings(shell, program)
                    .env("TEST_DATABASE", "postgres")
                    .env("TEST_POSTGRES_URL", cluster.url())
                    .args(filters)
            })
        })
    }

    /// Runs the chosen programs, all of them even when one fails.
    fn each(&self, chosen: impl Fn(&Program) -> bool, command: impl Fn(&Program) -> Cmd) -> Done {
        let mut failed = Vec::new();
        for program in self.0.iter().filter(|program| chosen(program)) {
            println!("\n    {} ({})", program.package, program.target);
            if command(program).run().is_err() {
                failed.push(format!("{} ({})", program.package, program.target));
            }
        }
        if failed.is_empty() {
            Ok(())
        } else {
            Err(Trouble::new(format!(
                "Tests failed in {}.",
                failed.join(", ")
            )))
        }
    }
}

fn settings(shell: &Shell, program: &Program) -> Cmd {
    let command = shell
        .command(&program.executable)
        .dir(&program.folder)
        .env("CARGO_MANIFEST_DIR", &program.folder)
        // A snapshot that differs fails and writes nothing, unless one asks for it.
        .env(
            "INSTA_UPDATE",
            std::env::var("INSTA_UPDATE").unwrap_or_else(|_| "no".to_owned()),
        )
        .env("INSTA_WORKSPACE_ROOT", &shell.root)
        .env_remove("DATABASE_URL")
        .env_remove("TEST_POSTGRES_URL");
    match registers(shell) {
        Some(folder) => command.env("BIRTEREZE_REGISTERS", folder),
        None => command,
    }
}

/// The test program that one line of cargo's messages tells of.
fn program(line: &str) -> Option<Program> {
    let message: Value = serde_json::from_str(line).ok()?;
    let text = |pointer: &str| message.pointer(pointer).and_then(Value::as_str);
    if text("/reason")? != "compiler-artifact" || !message.pointer("/profile/test")?.as_bool()? {
        return None;
    }
    let folder = PathBuf::from(text("/manifest_path")?)
        .parent()?
        .to_path_buf();
    Some(Program {
        package: package_name(text("/package_id")?, &folder)?,
        target: text("/target/name")?.to_owned(),
        executable: PathBuf::from(text("/executable")?),
        folder,
    })
}

/// `path+file:///…/clone#birtereze@0.1.0`, or `path+file:///…/domain#0.1.0` when the folder has
/// the package's name.
fn package_name(id: &str, folder: &std::path::Path) -> Option<String> {
    let (_, fragment) = id.rsplit_once('#')?;
    match fragment.split_once('@') {
        Some((name, _)) => Some(name.to_owned()),
        None => Some(folder.file_name()?.to_string_lossy().into_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_programs_are_read_from_cargos_messages() {
        let line = r#"{"reason":"compiler-artifact","package_id":"path+file:///w#birtereze@0.1.0","manifest_path":"/w/Cargo.toml",
            "target":{"name":"all"},"profile":{"test":true},"executable":"/t/all-1"}"#;
        let all = program(line);
        assert!(all.as_ref().is_some_and(Program::is_integration));
        assert!(program(&line.replace("\"test\":true", "\"test\":false")).is_none());
        let store = line
            .replace("w#birtereze@0.1.0", "w/store#0.1.0")
            .replace("/w/Cargo", "/w/store/Cargo");
        assert!(
            program(&store)
                .is_some_and(|program| program.package == "store" && program.uses_database())
        );
    }
}
