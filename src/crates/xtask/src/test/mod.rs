//! `cargo xtask test`: the phases in the order that fails cheapest first, and their times. Every
//! test program prints its own closing line.

mod browser;
mod lint;
mod native;

use crate::{
    setup::{self, Group},
    shell::{Done, Shell, Trouble},
    timing::Phases,
};
use std::path::PathBuf;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Phase {
    Lint,
    Unit,
    Http,
    Browser,
}

impl Phase {
    const ALL: [Self; 4] = [Self::Lint, Self::Unit, Self::Http, Self::Browser];

    fn named(word: &str) -> Option<Self> {
        match word {
            "lint" => Some(Self::Lint),
            "unit" => Some(Self::Unit),
            "http" => Some(Self::Http),
            "browser" => Some(Self::Browser),
            _ => None,
        }
    }

    fn needs(self) -> &'static [Group] {
        match self {
            Self::Lint => &[Group::Rust],
            Self::Unit => &[Group::Rust, Group::Style],
            Self::Http => &[Group::Rust, Group::Style, Group::Database],
            Self::Browser => &[Group::Rust, Group::Style, Group::Build, Group::Browser],
        }
    }
}

pub(crate) fn run(shell: &mut Shell, words: &[&str]) -> Done {
    let plan = Plan::parse(words)?;
    let mut phases = Phases::new();
    let result = plan.run(shell, &mut phases);
    phases.print();
    result
}

#[derive(Debug, PartialEq, Eq)]
struct Plan<'a> {
    phases: Vec<Phase>,
    filters: Vec<&'a str>,
}

impl<'a> Plan<'a> {
    fn parse(words: &[&'a str]) -> Done<Self> {
        if let Some(flag) = words.iter().find(|word| word.starts_with('-')) {
            return Err(Trouble::Usage(format!("`{flag}` is not understood here.")));
        }
        let named = |word: &&&str| Phase::named(word).is_some();
        let asked: Vec<Phase> = words.iter().filter_map(|word| Phase::named(word)).collect();
        let filters: Vec<&str> = words.iter().filter(|word| !named(word)).copied().collect();
        let phases = match (asked.is_empty(), filters.is_empty()) {
            (true, true) => Phase::ALL.to_vec(),
            (true, false) => vec![Phase::Unit, Phase::Http],
            _ => Phase::ALL
                .into_iter()
                .filter(|phase| asked.contains(phase))
                .collect(),
        };
        Ok(Self { phases, filters })
    }

    fn has(&self, phase: Phase) -> bool {
        self.phases.contains(&phase)
    }

    fn run(&self, shell: &mut Shell, phases: &mut Phases) -> Done {
        let groups: Vec<Group> = self
            .phases
            .iter()
            .flat_map(|phase| phase.needs())
            .copied()
            .collect();
        phases.run("set-up", || setup::ensure(shell, &groups))?;
        let shell = &*shell;
        if self.has(Phase::Lint) {
            lint::run(shell, phases)?;
        }
        if self.has(Phase::Unit) || self.has(Phase::Http) {
            let programs = phases.run("compile the tests (6 min the first time)", || {
                native::Programs::compile(shell)
            })?;
            if self.has(Phase::Unit) {
                programs.unit(shell, phases, &self.filters)?;
            }
            if self.has(Phase::Http) {
                programs.http(shell, phases, &self.filters)?;
            }
        }
        if self.has(Phase::Browser) {
            browser::run(shell, phases, &self.filters)?;
        }
        Ok(())
    }
}

/// The real register files, where they are: named by the environment, or beside the clone.
fn registers(shell: &Shell) -> Option<PathBuf> {
    let named = std::env::var_os("BIRTEREZE_REGISTERS").map(PathBuf::from);
    named
        .or_else(|| Some(shell.root.parent()?.join("shared/data/registers")))
        .filter(|folder| folder.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_phases_or_filters() -> Done {
        let plan =
            |words: &[&'static str]| Plan::parse(words).map(|plan| (plan.phases, plan.filters));
        assert_eq!(plan(&[])?, (Phase::ALL.to_vec(), vec![]));
        assert_eq!(
            plan(&["http", "lint"])?,
            (vec![Phase::Lint, Phase::Http], vec![])
        );
        assert_eq!(
            plan(&["agenda"])?,
            (vec![Phase::Unit, Phase::Http], vec!["agenda"])
        );
        assert_eq!(
            plan(&["browser", "smoke"])?,
            (vec![Phase::Browser], vec!["smoke"])
        );
        assert!(plan(&["--nocapture"]).is_err());
        Ok(())
    }
}
