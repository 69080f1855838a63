//! A throw-away PostgreSQL cluster for tests: in a temporary folder, on a free loopback port, with
//! no password and no care for power failures. It is gone when dropped.

use crate::{
    process::{Background, Scratch, bound, free_port},
    setup,
    shell::{Cmd, Done, Shell, Trouble},
};
use std::{
    os::unix::{fs::chown, process::CommandExt},
    path::Path,
    time::Duration,
};

const OWNER: &str = "birtereze";

/// Dropped in this order: the server first, then its folder.
pub(crate) struct Cluster {
    url: String,
    _server: Option<Background>,
    _folder: Option<Scratch>,
}

impl Cluster {
    /// The cluster to test on: the one that TEST_POSTGRES_URL names, or one of our own.
    pub(crate) fn start(shell: &Shell) -> Done<Self> {
        if let Ok(url) = std::env::var("TEST_POSTGRES_URL") {
            return Ok(Self {
                url,
                _server: None,
                _folder: None,
            });
        }
        let bin = setup::postgres::bin_dir(shell)
            .ok_or_else(|| Trouble::new("PostgreSQL was not found: run `cargo xtask setup`."))?;
        let folder = Scratch::new("postgres")?;
        let account = Account::choose(shell)?;
        account.own(folder.path())?;
        let data = folder.path().join("data");
        init(shell, &account, &bin, folder.path(), &data)?;

        let port = free_port()?;
        let mut server = account
            .apply(bound(shell, &bin.join("postgres")))
            .dir(folder.path())
            .arg("-D")
            .arg(&data)
            .args(settings(port).iter().flat_map(|setting| ["-c", setting]));
        server = server.env_remove("PGDATA").env_remove("PGPORT");
        let mut server = Background::start("PostgreSQL", server, &folder.path().join("log"))?;
        let port = port.to_string();
        server.wait_until(Duration::from_secs(60), || {
            shell
                .command(bin.join("pg_isready"))
                .args(["-q", "-h", "127.0.0.1", "-p", &port])
                .read()
                .is_ok()
        })?;
        let url = format!("postgres://{OWNER}@127.0.0.1:{port}/postgres");
        Ok(Self {
            url,
            _server: Some(server),
            _folder: Some(folder),
        })
    }

    /// Where a test connects to make a database of its own.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

fn settings(port: u16) -> [String; 10] {
    let fixed = |text: &str| text.to_owned();
    [
        format!("port={port}"),
        fixed("listen_addresses=127.0.0.1"),
        fixed("unix_socket_directories="),
        fixed("max_connections=300"),
        fixed("shared_buffers=128MB"),
        fixed("fsync=off"),
        fixed("synchronous_commit=off"),
        fixed("full_page_writes=off"),
        fixed("autovacuum=off"),
        fixed("jit=off"),
    ]
}

fn init(shell: &Shell, account: &Account, bin: &Path, folder: &Path, data: &Path) -> Done {
    let initdb = |locale: &str| {
        account
            .apply(shell.command(bin.join("initdb")))
            .dir(folder)
            .args([
                "--no-sync",
                "--auth=trust",
                "--encoding=UTF8",
                "--username",
                OWNER,
                "--locale",
                locale,
                "-D",
            ])
            .arg(data)
            .read()
    };
    // macOS has no C.UTF-8.
    initdb("C.UTF-8").or_else(|_| initdb("C")).map(|_| ())
}

/// The account the server runs as: PostgreSQL refuses root, so root lends it `postgres`.
enum Account {
    Ours,
    Lent { user: u32, group: u32 },
}

impl Account {
    fn choose(shell: &Shell) -> Done<Self> {
        let number = |args: &[&str]| -> Done<u32> {
            let text = shell.command("id").args(args).read()?;
            text.parse()
                .map_err(|_| Trouble::new(format!("`id` answered `{text}`, which is no number.")))
        };
        if number(&["-u"])? != 0 {
            return Ok(Self::Ours);
        }
        Ok(Self::Lent {
            user: number(&["-u", "postgres"])?,
            group: number(&["-g", "postgres"])?,
        })
    }

    fn apply(&self, mut command: Cmd) -> Cmd {
        if let Self::Lent { user, group } = self {
            command
                .inner
                .uid(*user)
                .gid(*group)
                .env("HOME", std::env::temp_dir());
        }
        command
    }

    fn own(&self, path: &Path) -> Done {
        match self {
            Self::Ours => Ok(()),
            Self::Lent { user, group } => {
                chown(path, Some(*user), Some(*group)).map_err(|error| Trouble::at(path, &error))
            }
        }
    }
}

/// Starts a cluster, asks it something and lets it go, all within a few seconds.
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cluster_answers_and_leaves_nothing_behind() -> Done {
        let shell = Shell::new()?;
        let Some(bin) = setup::postgres::bin_dir(&shell) else {
            return Ok(());
        };
        let cluster = Cluster::start(&shell)?;
        let psql = || {
            shell
                .command(bin.join("psql"))
                .arg(cluster.url())
                .args(["-Atc", "select 6 * 7"])
                .read()
        };
        assert_eq!(psql()?, "42");
        let folder = cluster
            ._folder
            .as_ref()
            .map(|folder| folder.path().to_path_buf());
        let url = cluster.url().to_owned();
        drop(cluster);
        assert!(folder.is_none_or(|folder| !folder.exists()));
        let again = shell
            .command(bin.join("psql"))
            .arg(&url)
            .args(["-Atc", "select 1"])
            .read();
        assert!(again.is_err() || std::env::var_os("TEST_POSTGRES_URL").is_some());
        Ok(())
    }
}
