//! What the benchmarks compare with and measure by: nginx and wrk. Neither is started as a service.

use super::{State, apt};
use crate::shell::{Done, Shell, Trouble};

const PROGRAMS: [(&str, &str); 3] = [("wrk", "wrk"), ("nginx", "nginx-light"), ("curl", "curl")];

pub(super) fn check(shell: &Shell) -> State {
    let missing: Vec<&str> = PROGRAMS
        .iter()
        .filter(|(program, _)| shell.find(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        State::Ready("wrk, nginx and curl".into())
    } else {
        State::Missing(format!("apt-get install {} (20 s)", missing.join(" ")))
    }
}

pub(super) fn install(shell: &mut Shell) -> Done {
    let packages: Vec<&str> = PROGRAMS
        .iter()
        .filter(|(program, _)| shell.find(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    apt::install(shell, &packages)?;
    match check(shell) {
        State::Ready(_) => Ok(()),
        State::Missing(_) => Err(Trouble::new(
            "wrk, nginx or curl is still missing after the installation.",
        )),
    }
}
