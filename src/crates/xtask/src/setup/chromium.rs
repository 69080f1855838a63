//! A Chromium to test in: the one named by CHROMIUM_PATH, an installed Chrome or Chromium, or
//! Debian's package.

use super::{State, apt};
use crate::shell::{Done, Shell, Trouble};
use std::path::{Path, PathBuf};

pub(super) fn check(shell: &Shell) -> State {
    match find(shell) {
        Some(path) => State::Ready(path.display().to_string()),
        None => State::Missing("apt-get install chromium (1 min, 400 MB)".into()),
    }
}

pub(super) fn install(shell: &mut Shell) -> Done {
    let advice = "Install Chrome or Chromium, or set CHROMIUM_PATH to one.";
    if !apt::available(shell) {
        return Err(Trouble::new(format!("No browser was found. {advice}")));
    }
    apt::install(shell, &["chromium"])?;
    match find(shell) {
        Some(_) => Ok(()),
        None => Err(Trouble::new(format!(
            "The package chromium left no program `chromium`. {advice}"
        ))),
    }
}

pub(crate) fn find(shell: &Shell) -> Option<PathBuf> {
    const NAMES: [&str; 4] = [
        "chromium",
        "google-chrome-stable",
        "google-chrome",
        "chromium-browser",
    ];
    const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    if let Some(path) = std::env::var_os("CHROMIUM_PATH").filter(|path| !path.is_empty()) {
        return Some(PathBuf::from(path));
    }
    let mac = Path::new(MAC);
    NAMES
        .iter()
        .find_map(|name| shell.find(name))
        .or_else(|| mac.is_file().then(|| mac.to_path_buf()))
}
