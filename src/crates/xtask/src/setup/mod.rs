//! What the machine must have, as a list of steps. `setup` makes what is missing, `doctor` shows
//! it, and serve, test and bench call [`ensure`] for the groups they need. A check is fast and
//! changes nothing; an act says what it does and how long it takes before it starts.

mod apt;
mod chromium;
mod fonts;
mod load_tools;
mod node;
pub(crate) mod postgres;
mod python;
mod std_for_wasm;
pub(crate) mod toolchain;
mod tools;

pub(crate) use chromium::find as find_chromium;
pub(crate) use python::interpreter as python;

use crate::{
    shell::{Done, Shell},
    timing::{Spent, announce},
};
use std::time::Instant;

/// What a step is needed for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// Compiling at all.
    Rust,
    /// Fonts, which tests of printed files read too, and what makes them.
    Style,
    /// Building the product, with [`Group::Style`].
    Build,
    /// Tests on PostgreSQL.
    Database,
    /// Tests in a browser.
    Browser,
    /// Benchmarks of the server.
    Load,
}

impl Group {
    pub(crate) const ALL: [Self; 6] = [
        Self::Rust,
        Self::Style,
        Self::Build,
        Self::Database,
        Self::Browser,
        Self::Load,
    ];
}

/// What a check found: what is there, or what the act would do.
pub(crate) enum State {
    Ready(String),
    Missing(String),
}

pub(crate) struct Step {
    pub(crate) name: &'static str,
    group: Group,
    pub(crate) check: fn(&Shell) -> State,
    act: fn(&mut Shell) -> Done,
}

/// In the order they must be done.
pub(crate) const STEPS: &[Step] = &[
    Step {
        name: "Rust for WebAssembly",
        group: Group::Rust,
        check: toolchain::check,
        act: toolchain::act,
    },
    Step {
        name: "cargo-leptos",
        group: Group::Build,
        check: tools::check_leptos,
        act: tools::install_leptos,
    },
    Step {
        name: "wasm-bindgen",
        group: Group::Build,
        check: tools::check_bindgen,
        act: tools::install_bindgen,
    },
    Step {
        name: "Node.js",
        group: Group::Style,
        check: node::check,
        act: node::explain,
    },
    Step {
        name: "style packages",
        group: Group::Style,
        check: node::check_style,
        act: node::install_style,
    },
    Step {
        name: "fonts",
        group: Group::Style,
        check: fonts::check,
        act: fonts::make,
    },
    Step {
        name: "PostgreSQL",
        group: Group::Database,
        check: postgres::check,
        act: postgres::install,
    },
    Step {
        name: "Chromium",
        group: Group::Browser,
        check: chromium::check,
        act: chromium::install,
    },
    Step {
        name: "browser test packages",
        group: Group::Browser,
        check: node::check_end2end,
        act: node::install_end2end,
    },
    Step {
        name: "Python to read calendars",
        group: Group::Browser,
        check: python::check,
        act: python::install,
    },
    Step {
        name: "load tools",
        group: Group::Load,
        check: load_tools::check,
        act: load_tools::install,
    },
];

/// Does the steps of these groups that are not satisfied yet, and chooses the Rust of the children.
pub(crate) fn ensure(shell: &mut Shell, groups: &[Group]) -> Done {
    let started = Instant::now();
    toolchain::adopt(shell);
    for step in STEPS.iter().filter(|step| groups.contains(&step.group)) {
        if let State::Missing(plan) = (step.check)(shell) {
            announce(&format!("{}: {plan}", step.name));
            let begun = Instant::now();
            (step.act)(shell)?;
            println!("    done in {}", Spent(begun.elapsed()));
        }
    }
    println!("Set-up is complete ({}).", Spent(started.elapsed()));
    Ok(())
}
