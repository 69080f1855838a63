//! The binary: reads the command line, then serves or does one task.
//! Exit status 0 done, 1 failed, 2 wrong usage or configuration.

use birtereze::cli::{self, Command, CommandLine};
use clap::Parser;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

fn main() -> ExitCode {
    bound_heaps();
    let command = CommandLine::parse().command.unwrap_or(Command::Serve);
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,sea_orm=warn"));
    let logs = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    if cli::is_terminal() {
        logs.compact().init();
    } else {
        logs.json().init();
    }
    // At least four workers, so that one slow request never holds the others.
    let workers = std::thread::available_parallelism().map_or(4, |cores| cores.get().max(4));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(workers)
        .enable_all()
        .build();
    match runtime {
        Ok(runtime) => runtime.block_on(cli::run(command)),
        Err(error) => {
            eprintln!("birtereze: the runtime cannot start: {error}");
            ExitCode::FAILURE
        }
    }
}

/// glibc gives every thread a heap of its own, and each keeps what its largest
/// page once took: 16 MB after a load. Two are as fast on the machines we run on.
fn bound_heaps() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    #[expect(
        unsafe_code,
        reason = "mallopt has no safe wrapper; it sets a number before there is a second thread"
    )]
    unsafe {
        libc::mallopt(libc::M_ARENA_MAX, 2);
    }
}
