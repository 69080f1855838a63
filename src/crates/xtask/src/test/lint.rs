//! What can be proved without running anything: formatting, import rules, crate boundaries, and
//! clippy on every combination of crate, feature and target that is built.

use crate::{
    imports,
    shell::{Cmd, Done, Shell, Trouble},
    timing::Phases,
};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// Crates that stay pure, and what must never be beneath them.
const PURE: [(&str, &[&str]); 3] = [
    ("domain", &["sea-orm", "sqlx", "tokio", "axum", "leptos"]),
    ("search", &["sea-orm", "sqlx", "tokio", "axum", "leptos"]),
    ("wire", &["sea-orm", "sqlx", "tokio", "axum", "leptos"]),
];

pub(super) fn run(shell: &Shell, phases: &mut Phases) -> Done {
    phases.run("formatting", || formatting(shell))?;
    phases.run("import rules", || imports::check(&shell.root))?;
    phases.run("crate boundaries", || boundaries(shell))?;
    phases.run("clippy, native", || {
        let every = [
            "--workspace",
            "--features",
            "birtereze/ssr",
            "--all-targets",
        ];
        deny(shell.command("cargo").arg("clippy").args(every))
    })?;
    phases.run("clippy, browser", || {
        for package in ["birtereze", "desk_islands"] {
            let side = [
                "--package",
                package,
                "--lib",
                "--no-default-features",
                "--features",
                "hydrate",
            ];
            deny(shell.command("cargo").arg("clippy").args(side).args(WASM))?;
        }
        Ok(())
    })
}

fn deny(clippy: Cmd) -> Done {
    clippy.args(["--quiet", "--", "-D", "warnings"]).run()
}

fn formatting(shell: &Shell) -> Done {
    for tool in ["fmt", "clippy"] {
        if shell
            .command("cargo")
            .args([tool, "--version"])
            .read()
            .is_err()
        {
            return Err(Trouble::new(format!(
                "`cargo {tool}` is missing: `rustup component add rustfmt clippy`."
            )));
        }
    }
    let check = shell
        .command("cargo")
        .args(["fmt", "--all", "--check"])
        .run();
    check.map_err(|_| {
        Trouble::new("The code is not formatted as rustfmt does it: run `cargo fmt --all`.")
    })
}

fn boundaries(shell: &Shell) -> Done {
    let packages = PURE.iter().flat_map(|(name, _)| ["--package", name]);
    shell
        .command("cargo")
        .args(["check", "--quiet"])
        .args(packages)
        .args(WASM)
        .run()?;
    for (name, forbidden) in PURE {
        let beneath = shell
            .command("cargo")
            .args([
                "tree",
                "--package",
                name,
                "--edges",
                "normal,build",
                "--all-features",
                "--target",
                "all",
            ])
            .args(["--prefix", "none", "--format", "{p}"])
            .read()?;
        if let Some(found) = first_forbidden(&beneath, forbidden) {
            return Err(Trouble::new(format!(
                "`{name}` must stay free of {found}: see `cargo tree -p {name} -i {found}`."
            )));
        }
    }
    Ok(())
}

/// The first line of a dependency list that is one of `forbidden` or a part of it (`leptos_dom`).
fn first_forbidden<'a>(list: &'a str, forbidden: &[&str]) -> Option<&'a str> {
    list.lines()
        .filter_map(|line| line.split(' ').next())
        .find(|name| {
            forbidden.iter().any(|banned| {
                name.strip_prefix(banned)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
            })
        })
}

#[cfg(test)]
mod tests {
    use super::first_forbidden;

    #[test]
    fn a_forbidden_crate_is_found_under_any_of_its_names() {
        let list = "domain v0.1.0 (/x)\nserde v1.0.0\ntokio-util v0.7.0\n";
        assert_eq!(
            first_forbidden(list, &["sea-orm", "tokio"]),
            Some("tokio-util")
        );
        assert_eq!(first_forbidden(list, &["leptos"]), None);
        assert_eq!(first_forbidden("tokiolike v1.0.0", &["tokio"]), None);
    }
}
