//! A mail server on loopback that takes every mail, or refuses the next ones as
//! it is told. It speaks as much of SMTP (RFC 5321) as a sender needs.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;

/// How long a test waits for a mail.
const PATIENCE: Duration = Duration::from_secs(20);

/// The server; it stops when dropped.
#[derive(Debug)]
pub struct SmtpServer {
    port: u16,
    refusals: Arc<Mutex<VecDeque<String>>>,
    events: UnboundedReceiver<SmtpEvent>,
    task: JoinHandle<()>,
}

/// What happened at the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SmtpEvent {
    /// A mail was taken.
    Received(ReceivedMail),
    /// A recipient was refused; with the answer.
    Refused(String),
}

/// A mail as it came over the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedMail {
    /// The address in `MAIL FROM`.
    pub from: String,
    /// The addresses in `RCPT TO`.
    pub to: Vec<String>,
    /// Headers and body.
    pub data: String,
}

impl SmtpServer {
    /// Listens on a free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0))
            .await
            .expect("loopback has a free port");
        let port = listener
            .local_addr()
            .expect("a bound socket has an address")
            .port();
        let refusals = Arc::new(Mutex::new(VecDeque::new()));
        let (sender, events) = unbounded_channel();
        let answers = Arc::clone(&refusals);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let conversation = converse(stream, Arc::clone(&answers), sender.clone());
                // A sender that hangs up is not the test's business.
                tokio::spawn(async move { drop(conversation.await) });
            }
        });
        Self {
            port,
            refusals,
            events,
            task,
        }
    }

    /// What `SMTP_URL` is set to.
    #[must_use]
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Answers the next recipient not yet answered with this: `451 come back later`.
    pub fn refuse_next(&self, answer: &str) {
        self.refusals
            .lock()
            .expect("no test panicked while refusing")
            .push_back(answer.to_owned());
    }

    /// What happens next.
    pub async fn next(&mut self) -> SmtpEvent {
        tokio::time::timeout(PATIENCE, self.events.recv())
            .await
            .expect("something is sent within 20 seconds")
            .expect("the server listens as long as the test")
    }

    /// The next mail.
    pub async fn next_mail(&mut self) -> ReceivedMail {
        match self.next().await {
            SmtpEvent::Received(mail) => mail,
            SmtpEvent::Refused(answer) => panic!("a mail was refused: {answer}"),
        }
    }

    /// What happened until now and was not asked for.
    pub fn rest(&mut self) -> Vec<SmtpEvent> {
        std::iter::from_fn(|| self.events.try_recv().ok()).collect()
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn converse(
    stream: TcpStream,
    refusals: Arc<Mutex<VecDeque<String>>>,
    events: UnboundedSender<SmtpEvent>,
) -> io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    let mut mail = empty();
    writer.write_all(b"220 test\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let verb = line.to_ascii_uppercase();
        let answer = if verb.starts_with("EHLO") {
            "250-test\r\n250 8BITMIME".to_owned()
        } else if verb.starts_with("MAIL FROM:") {
            mail = empty();
            mail.from = address(&line);
            "250 ok".to_owned()
        } else if verb.starts_with("RCPT TO:") {
            let refusal = refusals
                .lock()
                .expect("no test panicked while refusing")
                .pop_front();
            if let Some(refusal) = refusal {
                let _ = events.send(SmtpEvent::Refused(refusal.clone()));
                refusal
            } else {
                mail.to.push(address(&line));
                "250 ok".to_owned()
            }
        } else if verb == "DATA" {
            writer.write_all(b"354 go on\r\n").await?;
            while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                mail.data.push_str(line.strip_prefix('.').unwrap_or(&line));
                mail.data.push_str("\r\n");
            }
            writer.write_all(b"250 taken\r\n").await?;
            let _ = events.send(SmtpEvent::Received(std::mem::replace(&mut mail, empty())));
            continue;
        } else if verb == "QUIT" {
            return writer.write_all(b"221 bye\r\n").await;
        } else if verb == "RSET" || verb == "NOOP" {
            "250 ok".to_owned()
        } else {
            "500 unknown".to_owned()
        };
        writer.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

const fn empty() -> ReceivedMail {
    ReceivedMail {
        from: String::new(),
        to: Vec::new(),
        data: String::new(),
    }
}

/// What stands between `<` and `>`.
fn address(line: &str) -> String {
    let (_, rest) = line.split_once('<').unwrap_or_default();
    rest.split('>').next().unwrap_or_default().to_owned()
}
