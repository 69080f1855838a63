//! A server under test: the product on a free port with a fresh demo database, in a folder of its
//! own. It is gone, with its data, when dropped. Its mail goes to a port where the browser tests
//! listen; the outbox waits for them.

use crate::{
    process::{Background, Scratch, bound, free_port},
    shell::{Done, Shell},
};
use std::{
    io::{Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    time::Duration,
};

/// Dropped in this order: the process first, then its folder.
pub(crate) struct Server {
    pub(crate) url: String,
    /// Where it delivers mail, on loopback.
    pub(crate) smtp_port: u16,
    /// Its database, for the command line beside it.
    pub(crate) database: String,
    process: Background,
    folder: Scratch,
}

impl Server {
    pub(crate) fn start(shell: &Shell, binary: &Path) -> Done<Self> {
        let folder = Scratch::new("server")?;
        let port = free_port()?;
        let smtp_port = free_port()?;
        let url = format!("http://127.0.0.1:{port}");
        let database = format!("sqlite://{}", folder.path().join("birtereze.db").display());
        let with_settings = |command: crate::shell::Cmd| {
            command
                .dir(folder.path())
                .env("DATABASE_URL", &database)
                .env("LEPTOS_SITE_ADDR", format!("127.0.0.1:{port}"))
                .env("PUBLIC_URL", &url)
                .env("BIRTEREZE_DEVELOPMENT", "1")
                .env("SMTP_URL", format!("smtp://127.0.0.1:{smtp_port}"))
                .env_remove("STORAGE_URL")
                .env_remove("STORAGE_KEY")
        };
        with_settings(shell.command(binary))
            .args(["demo", "--orgs", "1000", "--seed", "1"])
            .run()?;
        let serve = with_settings(bound(shell, binary)).arg("serve");
        let mut process =
            Background::start("The server", serve, &folder.path().join("server.log"))?;
        process.wait_until(Duration::from_secs(60), || answers(port))?;
        Ok(Self {
            url,
            smtp_port,
            database,
            process,
            folder,
        })
    }

    /// Where the browser tests keep the mail they received; gone with the server.
    pub(crate) fn mail_folder(&self) -> PathBuf {
        self.folder.path().join("mail")
    }

    /// The end of its log, for when a test has failed.
    pub(crate) fn last_words(&self) -> String {
        self.process.last_words()
    }
}

/// Whether `/readyz` answers 200.
fn answers(port: u16) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream
            .write_all(b"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        let mut head = [0; 12];
        stream.read_exact(&mut head)?;
        Ok(head.ends_with(b" 200"))
    };
    ask().unwrap_or(false)
}
