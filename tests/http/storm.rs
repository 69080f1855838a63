//! Half a thousand requests from fifty people while the server is killed twice:
//! whoever was told that a request was sent finds it, once, with its letters.

use crate::support::site;
use domain::{Locale, MailKind, RequestState, Role};
use std::collections::{HashMap, HashSet};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use test_support::{TestDatabase, database_for_test};
use usecases::accounts::create_account;
use usecases::centres::{CentreFilter, list_centres};
use usecases::demo::load_demonstration;
use usecases::requests::{add_operator, show_own_request};

const CLIENTS: usize = 50;
const EACH: usize = 10;
/// After how many answers the server is killed.
const KILLS: [usize; 2] = [CLIENTS * EACH / 5, CLIENTS * EACH / 2];
/// How long all of it may take.
const PATIENCE: Duration = Duration::from_secs(240);
const OPERATOR: &str = "operator@orda.example";

/// A request that its sender was told is sent.
struct Acknowledged {
    email: String,
    key: String,
}

fn serve(test: &TestDatabase, address: SocketAddr) -> Child {
    let files = std::env::temp_dir().join(format!("birtereze-storm-{}", address.port()));
    Command::new(env!("CARGO_BIN_EXE_birtereze"))
        .arg("serve")
        .env("DATABASE_URL", &test.url)
        .env("STORAGE_URL", format!("file://{}", files.display()))
        .env("LEPTOS_SITE_ADDR", address.to_string())
        .env("LEPTOS_SITE_ROOT", site())
        .env_remove("PUBLIC_URL")
        .env_remove("SMTP_URL")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Sends a request; answers the key to it when the server said that it is sent.
fn send(address: SocketAddr, client: usize, email: &str) -> Option<String> {
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs([
            ("step", "check"),
            ("topic", "legal"),
            ("need", "Кеңес керек"),
            ("district", "elsewhere"),
            ("requester", "citizen"),
            ("email", email),
            ("consent", "yes"),
        ])
        .finish();
    let request = format!(
        "POST /kk/requests/new HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
         Sec-Fetch-Site: same-origin\r\nX-Forwarded-For: 198.51.100.{client}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(address).ok()?;
    stream
        .set_read_timeout(Some(Duration::from_secs(35)))
        .ok()?;
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let head = answer.split_once("\r\n\r\n")?.0.to_lowercase();
    if head.starts_with("http/1.1 503") {
        return None;
    }
    assert!(head.starts_with("http/1.1 303"), "{answer}");
    let key = head.split("location: /kk/requests/").nth(1)?;
    Some(key.split('?').next()?.to_owned())
}

/// One client: as often as it takes until each of its requests is acknowledged.
fn insist(address: SocketAddr, client: usize, done: &AtomicUsize) -> Vec<Acknowledged> {
    let begun = Instant::now();
    let mut acknowledged = Vec::new();
    let mut attempt = 0;
    while acknowledged.len() < EACH {
        assert!(begun.elapsed() < PATIENCE, "client {client} was not served");
        attempt += 1;
        let email = format!("n{client}-{attempt}@orda.example");
        match send(address, client, &email) {
            Some(key) => {
                acknowledged.push(Acknowledged { email, key });
                done.fetch_add(1, Ordering::SeqCst);
            }
            // The server is away; it comes back.
            None => std::thread::sleep(Duration::from_millis(100)),
        }
    }
    acknowledged
}

fn storm(test: &TestDatabase) -> Vec<Acknowledged> {
    let free = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = free.local_addr().unwrap();
    drop(free);
    let mut server = serve(test, address);
    let done = Arc::new(AtomicUsize::new(0));
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let done = Arc::clone(&done);
            std::thread::spawn(move || insist(address, client, &done))
        })
        .collect();
    for after in KILLS {
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_is_there_once_with_its_mail() {
    let test = Arc::new(database_for_test().await);
    let ctx = test.ctx();
    load_demonstration(&ctx, 5, 1).await.unwrap();
    let centres = list_centres(&ctx, &CentreFilter::default()).await.unwrap();
    create_account(&ctx, OPERATOR, Role::AccountHolder, Locale::Kk)
        .await
        .unwrap();
    let reader = test.database.reader();
    let operator = store::accounts::find_by_email(reader, OPERATOR).await;
    let operator = operator.unwrap().unwrap().id;
    add_operator(&ctx, centres[0].id, operator).await.unwrap();

    let stormed = Arc::clone(&test);
    let acknowledged = tokio::task::spawn_blocking(move || storm(&stormed))
        .await
        .unwrap();
    assert_eq!(acknowledged.len(), CLIENTS * EACH);

    let all = store::requests::list(reader, &RequestState::ALL, None, 10_000).await;
    let mut by_email: HashMap<String, Vec<String>> = HashMap::new();
    for request in all.unwrap() {
        if let Some(email) = &request.contact.email {
            let code = request.code.as_str().to_owned();
            let known = by_email.entry(email.as_str().to_owned()).or_default();
            known.push(code);
        }
    }
    let mut letters: HashMap<(MailKind, String, String), usize> = HashMap::new();
    for stored in store::mail_messages::newest_unsent(reader, 10_000)
        .await
        .unwrap()
    {
        let mail = stored.mail.unwrap();
        let code = mail.arguments.get("code").cloned().unwrap_or_default();
        *letters
            .entry((mail.kind, mail.recipient, code))
            .or_default() += 1;
    }
    // Also what was kept and not acknowledged any more has its letters.
    for (email, codes) in &by_email {
        assert_eq!(codes.len(), 1, "{email}");
        let code = &codes[0];
        for (kind, to) in [
            (MailKind::RequestReceived, email.as_str()),
            (MailKind::RequestNew, OPERATOR),
        ] {
            let written = letters.get(&(kind, to.to_owned(), code.clone()));
            assert_eq!(written, Some(&1), "{kind:?} of {code}");
        }
    }
    let mut codes = HashSet::new();
    for one in &acknowledged {
        let own = show_own_request(&ctx, &one.key).await.unwrap().request;
        assert_eq!(by_email.get(&one.email), Some(&vec![own.code.to_string()]));
        assert!(codes.insert(own.code.to_string()));
    }
}
