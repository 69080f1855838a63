//! `cargo xtask serve`: from a fresh clone to a running server with something to see.

use crate::{
    build,
    setup::{self, Group},
    shell::{Done, Shell, Trouble},
    timing::announce,
};
use std::{net::TcpListener, os::unix::process::CommandExt, path::Path, process::Stdio};

const ADDRESS: &str = "127.0.0.1:3000";
const DATABASE: &str = "data/birtereze.db";

pub(crate) fn run(shell: &mut Shell, release: bool) -> Done {
    let address = std::env::var("LEPTOS_SITE_ADDR").unwrap_or_else(|_| ADDRESS.into());
    // Better said now than after the build.
    TcpListener::bind(&address).map(drop).map_err(|error| {
        Trouble::new(format!("The server cannot listen on {address}: {error}. Choose another with LEPTOS_SITE_ADDR=127.0.0.1:3002."))
    })?;
    setup::ensure(shell, &[Group::Rust, Group::Style, Group::Build])?;
    let product = build::product(shell, release)?;
    fill_when_empty(shell, &product.binary)?;

    println!(
        "\nServing on http://{address} – Ctrl-C stops it. After a change, stop it and run this again."
    );
    let mut server = shell
        .command(&product.binary)
        .arg("serve")
        .env("LEPTOS_SITE_ADDR", &address);
    server.inner.stdin(Stdio::inherit());
    // The server takes this process's place, and with it Ctrl-C and every other signal.
    let error = server.inner.exec();
    Err(Trouble::new(format!(
        "{} could not be started: {error}.",
        product.binary.display()
    )))
}

/// Demo data for someone who has no database yet. A database the user named is the user's.
fn fill_when_empty(shell: &Shell, binary: &Path) -> Done {
    let database = shell.root.join(DATABASE);
    if database.exists() || std::env::var_os("DATABASE_URL").is_some() {
        return Ok(());
    }
    announce(&format!(
        "{DATABASE} does not exist: filling it with 1,000 demo organisations (10 s)"
    ));
    let filled = shell
        .command(binary)
        .args(["demo", "--orgs", "1000", "--seed", "1"])
        .run();
    if filled.is_err() {
        // Half a demo would pass for a database next time.
        for suffix in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(shell.root.join(format!("{DATABASE}{suffix}")));
        }
    }
    filled
}
