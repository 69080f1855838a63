//! Many people writing while the server is killed: what was acknowledged is
//! there. The storm itself is here, what is written in it in a file each.

mod requests;
mod saves;

use crate::support::site;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use test_support::TestDatabase;

/// How long all of it may take.
const PATIENCE: Duration = Duration::from_secs(240);

/// How many write at once, and how often each of them.
#[derive(Clone, Copy)]
struct Size {
    clients: usize,
    each: usize,
}

fn serve(test: &TestDatabase, address: SocketAddr) -> Child {
    let files = std::env::temp_dir().join(format!("birtereze-storm-{}", address.port()));
    Command::new(env!("CARGO_BIN_EXE_birtereze"))
        .arg("serve")
        .env("DATABASE_URL", &test.url)
        .env("STORAGE_URL", format!("file://{}", files.display()))
        .env("LEPTOS_SITE_ADDR", address.to_string())
        .env("LEPTOS_SITE_ROOT", site())
        .env_remove("STORAGE_KEY")
        .env_remove("PUBLIC_URL")
        .env_remove("SMTP_URL")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Somebody who sends to the server.
#[derive(Clone)]
struct Client {
    address: SocketAddr,
    number: usize,
}

impl Client {
    /// The answer to a request, whole; nothing when the server was away or too
    /// busy, or died before it had answered.
    fn ask(&self, head: &str, cookie: &str, body: &str) -> Option<String> {
        let request = format!(
            "{head} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nCookie: {cookie}\r\n\
             Sec-Fetch-Site: same-origin\r\nX-Forwarded-For: 198.51.100.{}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.address,
            self.number,
            body.len()
        );
        let mut stream = TcpStream::connect(self.address).ok()?;
        stream
            .set_read_timeout(Some(Duration::from_secs(35)))
            .ok()?;
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).ok()?;
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let whole = answer.contains("\r\n\r\n") && !answer.starts_with("HTTP/1.1 503");
        whole.then_some(answer)
    }
}

fn form(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}

/// What was acknowledged to all clients while the server was killed twice.
/// `write` is one attempt of a client; nothing means that it was not
/// acknowledged, and is tried again as another attempt.
fn storm<T: Send + 'static>(
    test: &TestDatabase,
    size: Size,
    write: impl Fn(&Client, usize) -> Option<T> + Clone + Send + 'static,
) -> Vec<T> {
    let free = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = free.local_addr().unwrap();
    drop(free);
    let mut server = serve(test, address);
    let done = Arc::new(AtomicUsize::new(0));
    let clients: Vec<_> = (0..size.clients)
        .map(|number| {
            let (done, write) = (Arc::clone(&done), write.clone());
            let client = Client { address, number };
            std::thread::spawn(move || insist(&client, size.each, &done, write))
        })
        .collect();
    let all = size.clients * size.each;
    for after in [all / 5, all / 2] {
        while done.load(Ordering::SeqCst) < after
            && !clients.iter().all(std::thread::JoinHandle::is_finished)
        {
            std::thread::sleep(Duration::from_millis(5));
        }
        // SIGKILL: nothing is finished first.
        server.kill().unwrap();
        server.wait().unwrap();
        server = serve(test, address);
    }
    let acknowledged = clients.into_iter().map(std::thread::JoinHandle::join);
    let acknowledged: Result<Vec<_>, _> = acknowledged.collect();
    server.kill().unwrap();
    server.wait().unwrap();
    acknowledged.unwrap().into_iter().flatten().collect()
}

/// One client: as often as it takes until each of its writes is acknowledged.
fn insist<T>(
    client: &Client,
    each: usize,
    done: &AtomicUsize,
    write: impl Fn(&Client, usize) -> Option<T>,
) -> Vec<T> {
    let begun = Instant::now();
    let mut acknowledged = Vec::new();
    let mut attempt = 0;
    while acknowledged.len() < each {
        assert!(
            begun.elapsed() < PATIENCE,
            "client {} was not served",
            client.number
        );
        attempt += 1;
        if let Some(written) = write(client, attempt) {
            acknowledged.push(written);
            done.fetch_add(1, Ordering::SeqCst);
        } else {
            // The server is away; it comes back.
            std::thread::sleep(Duration::from_millis(100));
        }
    }
    acknowledged
}
