//! Programs that run beside xtask and must never outlive it: the test database and the server
//! under test. They are stopped by the id that was started, when dropped, whatever happened.

use crate::shell::{Cmd, Done, Shell, Trouble};
use std::{
    fs::File,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

const GRACE: Duration = Duration::from_secs(15);

pub(crate) struct Background {
    child: Child,
    name: &'static str,
    log: PathBuf,
}

impl Background {
    /// Starts it with its output in `log`.
    pub(crate) fn start(name: &'static str, mut command: Cmd, log: &Path) -> Done<Self> {
        let output = File::create(log).map_err(|error| Trouble::at(log, &error))?;
        let errors = output
            .try_clone()
            .map_err(|error| Trouble::at(log, &error))?;
        command
            .inner
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(errors);
        let child = command
            .inner
            .spawn()
            .map_err(|error| Trouble::new(format!("`{command}` could not be started: {error}.")))?;
        Ok(Self {
            child,
            name,
            log: log.to_path_buf(),
        })
    }

    /// Waits until `ready` says so; gives up after `patience`, or when the program has ended.
    pub(crate) fn wait_until(&mut self, patience: Duration, ready: impl Fn() -> bool) -> Done {
        let started = Instant::now();
        while !ready() {
            let ended = self.child.try_wait().ok().flatten();
            if ended.is_some() || started.elapsed() > patience {
                let how = ended.map_or_else(
                    || "is not ready".to_owned(),
                    |status| format!("ended ({status})"),
                );
                return Err(Trouble::new(format!(
                    "{} {how} after {} s. Its last words:\n{}",
                    self.name,
                    started.elapsed().as_secs(),
                    self.last_words()
                )));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// The end of its output.
    pub(crate) fn last_words(&self) -> String {
        let log = std::fs::read(&self.log).unwrap_or_default();
        let text = String::from_utf8_lossy(&log).into_owned();
        let lines: Vec<&str> = text.lines().collect();
        lines
            .iter()
            .skip(lines.len().saturating_sub(40))
            .map(|line| format!("  {line}\n"))
            .collect()
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(Some(_))) {
            return;
        }
        let _ = Command::new("sh")
            .args(["-c", &format!("kill -INT {}", self.child.id())])
            .status();
        let started = Instant::now();
        while started.elapsed() < GRACE {
            if matches!(self.child.try_wait(), Ok(Some(_)) | Err(_)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        eprintln!(
            "{} did not stop within {} s and was killed.",
            self.name,
            GRACE.as_secs()
        );
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// `program`, started so that the kernel interrupts it when xtask itself dies, where that is
/// possible (Linux).
pub(crate) fn bound(shell: &Shell, program: &Path) -> Cmd {
    match shell.find("setpriv") {
        Some(setpriv) => shell
            .command(setpriv)
            .args(["--pdeathsig", "INT"])
            .arg(program),
        None => shell.command(program),
    }
}

/// A loopback port nobody listens on.
pub(crate) fn free_port() -> Done<u16> {
    let failed =
        |error: std::io::Error| Trouble::new(format!("No free port on 127.0.0.1: {error}."));
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(failed)?;
    listener
        .local_addr()
        .map(|address| address.port())
        .map_err(failed)
}

/// A folder that is removed with everything in it when dropped.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new(name: &str) -> Done<Self> {
        let path = std::env::temp_dir().join(format!("birtereze-{name}-{}", std::process::id()));
        if path.exists() {
            std::fs::remove_dir_all(&path).map_err(|error| Trouble::at(&path, &error))?;
        }
        std::fs::create_dir_all(&path).map_err(|error| Trouble::at(&path, &error))?;
        Ok(Self(path))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_background_program_stops_when_dropped() -> Done {
        let shell = Shell::new()?;
        let scratch = Scratch::new("background-test")?;
        let log = scratch.path().join("log");
        let program = shell
            .find("sleep")
            .ok_or_else(|| Trouble::new("no sleep"))?;
        let sleeper = Background::start("sleep", bound(&shell, &program).arg("600"), &log)?;
        let id = sleeper.child.id();
        let alive = || {
            Command::new("sh")
                .args(["-c", &format!("kill -0 {id} 2>/dev/null")])
                .status()
                .is_ok_and(|s| s.success())
        };
        assert!(alive());
        drop(sleeper);
        assert!(!alive());
        Ok(())
    }
}
