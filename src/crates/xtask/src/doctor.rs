//! `cargo xtask doctor`: the set-up steps as a table. Changes nothing.

use crate::{
    setup::{self, State},
    shell::Shell,
};

pub(crate) fn report(shell: &mut Shell) {
    setup::toolchain::adopt(shell);
    let mut missing = 0;
    for step in setup::STEPS {
        match (step.check)(shell) {
            State::Ready(what) => println!("ok       {:<22} {what}", step.name),
            State::Missing(plan) => {
                missing += 1;
                println!("missing  {:<22} {plan}", step.name);
            }
        }
    }
    println!("\ntools    {}", shell.tools().display());
    if missing == 0 {
        println!("Everything is there.");
    } else {
        println!("{missing} missing. `cargo xtask setup` does what is said above.");
    }
}
