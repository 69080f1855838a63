//! How a command ends badly: one clear line, and the right exit status.

use std::fmt::Display;
use std::process::ExitCode;

/// The task failed: status 1.
pub(super) fn failed(message: &str) -> ExitCode {
    eprintln!("birtereze: {message}");
    ExitCode::FAILURE
}

/// A setting or argument cannot be used: status 2, before anything was touched.
pub(super) fn misconfigured(error: impl Display) -> ExitCode {
    eprintln!("birtereze: {error}");
    ExitCode::from(2)
}
