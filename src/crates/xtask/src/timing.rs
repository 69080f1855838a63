//! Headings while long work runs, and the table of times when it is over.

use crate::shell::Done;
use std::{
    fmt,
    time::{Duration, Instant},
};

/// Says what begins, before anything long.
pub(crate) fn announce(text: &str) {
    println!("==> {text}");
}

/// A duration as people say it: `4.2 s`, `3 min 05 s`.
#[derive(Clone, Copy)]
pub(crate) struct Spent(pub(crate) Duration);

impl fmt::Display for Spent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs();
        if seconds < 60 {
            f.pad(&format!("{:.1} s", self.0.as_secs_f64()))
        } else {
            f.pad(&format!("{} min {:02} s", seconds / 60, seconds % 60))
        }
    }
}

/// The phases of one run, in the order they ran.
pub(crate) struct Phases {
    started: Instant,
    rows: Vec<(&'static str, Duration, bool)>,
}

impl Phases {
    pub(crate) fn new() -> Self {
        Self {
            started: Instant::now(),
            rows: Vec::new(),
        }
    }

    /// Runs one phase under its heading.
    pub(crate) fn run<T>(&mut self, name: &'static str, work: impl FnOnce() -> Done<T>) -> Done<T> {
        println!("\n==> {name}  (after {})", Spent(self.started.elapsed()));
        let begun = Instant::now();
        let result = work();
        self.rows.push((name, begun.elapsed(), result.is_ok()));
        result
    }

    pub(crate) fn print(&self) {
        println!("\n{:<44} {:>14}", "phase", "time");
        for (name, time, passed) in &self.rows {
            println!(
                "{name:<44} {:>14}{}",
                Spent(*time),
                if *passed { "" } else { "  failed" }
            );
        }
        println!("{:<44} {:>14}", "together", Spent(self.started.elapsed()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_readable() {
        assert_eq!(Spent(Duration::from_millis(4_240)).to_string(), "4.2 s");
        assert_eq!(Spent(Duration::from_secs(185)).to_string(), "3 min 05 s");
    }
}
