//! Where things are and how other programs are started. Every child process of xtask is made by
//! [`Shell::command`], which gives it a clean environment: what `cargo run` and rustup put there
//! for xtask itself must not decide which Rust its children use.

use std::{
    env,
    ffi::OsStr,
    fmt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What went wrong, in words for the person at the terminal: what happened and what to do.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The command line was wrong: exit status 2.
    Usage(String),
    /// Something failed: exit status 1.
    Failed(String),
}

pub(crate) type Done<T = ()> = Result<T, Trouble>;

impl Trouble {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self::Failed(message.into())
    }

    /// An I/O error with the thing it happened to.
    pub(crate) fn at(path: &Path, error: &std::io::Error) -> Self {
        Self::Failed(format!("{}: {error}", path.display()))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) | Self::Failed(message) => f.write_str(message),
        }
    }
}

/// The places on this machine, and the Rust that children get.
#[derive(Debug, Clone)]
pub(crate) struct Shell {
    /// The workspace.
    pub(crate) root: PathBuf,
    /// `…/birtereze` in the user's cache folder.
    pub(crate) cache: PathBuf,
    /// A rustup toolchain by name, or the machine's default.
    pub(crate) toolchain: Option<&'static str>,
}

impl Shell {
    pub(crate) fn new() -> Done<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .ancestors()
            .nth(3)
            .map(Path::to_path_buf)
            .filter(|root| root.join("Cargo.toml").is_file())
            .ok_or_else(|| {
                Trouble::new("The workspace was not found: run `cargo xtask` inside it.")
            })?;
        let cache = match (env::var_os("XDG_CACHE_HOME"), env::var_os("HOME")) {
            (Some(cache), _) if !cache.is_empty() => PathBuf::from(cache),
            (_, Some(home)) => Path::new(&home).join(".cache"),
            _ => {
                return Err(Trouble::new(
                    "Neither HOME nor XDG_CACHE_HOME is set: set one of them.",
                ));
            }
        };
        Ok(Self {
            root,
            cache: cache.join("birtereze"),
            toolchain: None,
        })
    }

    /// Where `cargo install` puts the tools of the build.
    pub(crate) fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }

    /// A folder of its own for something xtask keeps between runs.
    pub(crate) fn stamps(&self) -> PathBuf {
        self.cache.join("stamps")
    }

    /// `program` with a clean environment, in the workspace folder.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Cmd {
        let mut inner = Command::new(program);
        inner.current_dir(&self.root).stdin(Stdio::null());
        for (name, _) in env::vars_os() {
            if name.to_str().is_some_and(is_inherited_from_cargo) {
                inner.env_remove(name);
            }
        }
        if let Some(toolchain) = self.toolchain {
            inner.env("RUSTUP_TOOLCHAIN", toolchain);
        }
        match library_path() {
            Some(path) => inner.env("LD_LIBRARY_PATH", path),
            None => inner.env_remove("LD_LIBRARY_PATH"),
        };
        inner.env("PATH", self.path());
        Cmd { inner }
    }

    /// The same under another Rust.
    pub(crate) fn under(&self, toolchain: Option<&'static str>) -> Self {
        Self {
            toolchain,
            ..self.clone()
        }
    }

    /// Where `program` is on the children's PATH.
    pub(crate) fn find(&self, program: &str) -> Option<PathBuf> {
        env::split_paths(&self.path())
            .map(|dir| dir.join(program))
            .find(|file| file.is_file())
    }

    fn path(&self) -> std::ffi::OsString {
        let own = [
            self.tools().join("bin"),
            self.root.join("style/node_modules/.bin"),
        ];
        let inherited = env::var_os("PATH").unwrap_or_default();
        env::join_paths(own.into_iter().chain(env::split_paths(&inherited))).unwrap_or(inherited)
    }
}

/// Variables that cargo and rustup set for xtask, and flags that would replace those in
/// `.cargo/config.toml`. CARGO_HOME, CARGO_TARGET_DIR and the user's CARGO_NET_…, CARGO_TERM_…
/// settings stay.
fn is_inherited_from_cargo(name: &str) -> bool {
    const NAMES: [&str; 14] = [
        "CARGO",
        "CARGO_BIN_NAME",
        "CARGO_CRATE_NAME",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_MAKEFLAGS",
        "CARGO_MANIFEST_DIR",
        "CARGO_MANIFEST_LINKS",
        "CARGO_MANIFEST_PATH",
        "CARGO_PRIMARY_PACKAGE",
        "RUSTC",
        "RUSTDOC",
        "RUSTFLAGS",
        "RUSTUP_TOOLCHAIN",
        "RUSTUP_TOOLCHAIN_SOURCE",
    ];
    NAMES.contains(&name) || name.starts_with("CARGO_PKG_") || name == "RUST_RECURSION_COUNT"
}

/// `LD_LIBRARY_PATH` without the folders that `cargo run` and rustup added to it.
fn library_path() -> Option<std::ffi::OsString> {
    let inherited = env::var_os("LD_LIBRARY_PATH")?;
    let own: Vec<PathBuf> = env::split_paths(&inherited)
        .filter(|dir| !is_library_folder_of_cargo(dir))
        .collect();
    (!own.is_empty())
        .then(|| env::join_paths(own).ok())
        .flatten()
}

fn is_library_folder_of_cargo(dir: &Path) -> bool {
    let text = dir.to_string_lossy();
    ["/toolchains/", "/rustlib/", "/build/"]
        .iter()
        .any(|part| text.contains(part))
        || ["debug", "release", "deps"]
            .iter()
            .any(|end| dir.ends_with(end))
}

/// A command being put together.
#[derive(Debug)]
pub(crate) struct Cmd {
    pub(crate) inner: Command,
}

impl Cmd {
    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.inner.arg(arg);
        self
    }

    pub(crate) fn args<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        self.inner.args(args);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.inner.env(name, value);
        self
    }

    pub(crate) fn env_remove(mut self, name: &str) -> Self {
        self.inner.env_remove(name);
        self
    }

    pub(crate) fn dir(mut self, dir: impl AsRef<Path>) -> Self {
        self.inner.current_dir(dir);
        self
    }

    /// Runs it with its output on the terminal; a failure names the whole command.
    pub(crate) fn run(mut self) -> Done {
        let status = self
            .inner
            .status()
            .map_err(|error| self.not_started(&error))?;
        if status.success() {
            Ok(())
        } else {
            Err(Trouble::new(format!("`{self}` failed ({status}).")))
        }
    }

    /// Runs it and gives what it printed; a failure carries its error output.
    pub(crate) fn read(mut self) -> Done<String> {
        let output = self
            .inner
            .output()
            .map_err(|error| self.not_started(&error))?;
        let errors = String::from_utf8_lossy(&output.stderr);
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
        } else {
            Err(Trouble::new(format!(
                "`{self}` failed ({}).\n{}",
                output.status,
                errors.trim()
            )))
        }
    }

    /// Runs it with its error output on the terminal and gives what it printed.
    pub(crate) fn capture(mut self) -> Done<String> {
        self.inner.stderr(Stdio::inherit());
        self.read()
    }

    fn not_started(&self, error: &std::io::Error) -> Trouble {
        Trouble::new(format!("`{self}` could not be started: {error}."))
    }
}

impl fmt::Display for Cmd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.inner.get_program().to_string_lossy())?;
        self.inner
            .get_args()
            .try_for_each(|arg| write!(f, " {}", arg.to_string_lossy()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cargo_set_goes_and_what_the_user_set_stays() {
        for name in [
            "CARGO",
            "RUSTC",
            "RUSTUP_TOOLCHAIN",
            "CARGO_PKG_NAME",
            "CARGO_MANIFEST_DIR",
        ] {
            assert!(is_inherited_from_cargo(name), "{name}");
        }
        for name in [
            "CARGO_HOME",
            "CARGO_TARGET_DIR",
            "CARGO_NET_OFFLINE",
            "RUSTUP_HOME",
            "RUSTC_WRAPPER",
        ] {
            assert!(!is_inherited_from_cargo(name), "{name}");
        }
    }
}
