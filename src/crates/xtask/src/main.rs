//! The one command a developer needs: `cargo xtask` sets the machine up, builds, serves,
//! tests and measures Bir Tereze. It starts under whatever Rust the machine has and chooses
//! the Rust of its children itself.
//!
//! This file only reads the command line; every verb lives in a module of its own.

mod bench;
mod build;
mod codes;
mod desk;
mod doctor;
mod imports;
mod metadata;
mod postgres;
mod process;
mod serve;
mod server;
mod setup;
mod shell;
mod stamp;
mod test;
mod timing;

use crate::{
    setup::Group,
    shell::{Done, Shell, Trouble},
};
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask <COMMAND>

  doctor             show what this machine has and what set-up would do; changes nothing
  setup              install and make everything the other commands need
  build [--release]  the server, its browser bundles, style sheet and fonts
  serve [--release]  build, fill an empty database with demo data, serve on 127.0.0.1:3000
  test [PHASE…] [FILTER…]
                     everything that must hold, in the order it is proved:
                       lint     formatting, import rules, crate boundaries, clippy
                       unit     unit tests of all crates
                       http     integration tests on SQLite, then on PostgreSQL
                       browser  release build, then Playwright in Chromium
                     A FILTER without a phase runs unit and http tests whose name holds it;
                     in the browser phase it chooses spec files.
  bench              build for release and measure; writes bench.json to the target folder

Environment: CARGO_TARGET_DIR, DATABASE_URL and the server's other settings,
CHROMIUM_PATH (browser to test with), TEST_POSTGRES_URL (a server to test on instead of a
throw-away one), BIRTEREZE_REGISTERS (the real register files).
The tools that set-up builds are kept in ${XDG_CACHE_HOME:-~/.cache}/birtereze/tools.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Trouble::Usage(message)) => {
            eprintln!("{message}\n\n{USAGE}");
            ExitCode::from(2)
        }
        Err(Trouble::Failed(message)) => {
            eprintln!("\nxtask: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Done {
    let (verb, rest) = match words {
        [] => return Err(Trouble::Usage("Say what to do.".into())),
        ["help" | "--help" | "-h", ..] | [_, "--help" | "-h", ..] => {
            println!("{USAGE}");
            return Ok(());
        }
        [verb, rest @ ..] => (*verb, rest),
    };
    match verb {
        "doctor" => {
            nothing_more(rest)?;
            doctor::report(&mut Shell::new()?);
            Ok(())
        }
        "setup" => {
            nothing_more(rest)?;
            setup::ensure(&mut Shell::new()?, &Group::ALL)
        }
        "build" => {
            let release = release_flag(rest)?;
            let mut shell = Shell::new()?;
            setup::ensure(&mut shell, &[Group::Rust, Group::Style, Group::Build])?;
            build::product(&shell, release).map(|_| ())
        }
        "serve" => {
            let release = release_flag(rest)?;
            serve::run(&mut Shell::new()?, release)
        }
        "test" => test::run(&mut Shell::new()?, rest),
        "bench" => {
            nothing_more(rest)?;
            bench::run(&mut Shell::new()?)
        }
        other => Err(Trouble::Usage(format!("There is no command `{other}`."))),
    }
}

fn nothing_more(rest: &[&str]) -> Done {
    match rest {
        [] => Ok(()),
        [word, ..] => Err(Trouble::Usage(format!("`{word}` is not understood here."))),
    }
}

fn release_flag(rest: &[&str]) -> Done<bool> {
    match rest {
        [] => Ok(false),
        ["--release" | "-r"] => Ok(true),
        [word, ..] => Err(Trouble::Usage(format!("`{word}` is not understood here."))),
    }
}
