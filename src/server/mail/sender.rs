//! Takes mail from the outbox and hands it to the mail server, for the life of
//! the process. A process that dies between sending and saying so sends twice,
//! with the same Message-ID; none is ever lost.

use super::settings::MailSettings;
use super::{letter, print};
use crate::app::ticket_of_letter;
use crate::i18n::{Locale, Text};
use domain::Actor;
use jiff::Timestamp;
use lettre::address::AddressError;
use lettre::message::header::{ContentType, ContentTypeErr, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use paper::Fonts;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use thiserror::Error;
use tokio::sync::Notify;
use tokio::task::JoinSet;
use usecases::mail::{LeasedMail, SendOutcome, lease_mail, settle_mail};
use usecases::{Ctx, UseCaseError};
use uuid::Uuid;

/// How often the outbox is looked into without a nudge.
const POLL: Duration = Duration::from_secs(1);
/// The pause after the database failed.
const PAUSE: Duration = Duration::from_secs(10);
/// How many are sent at once.
const AT_ONCE: u64 = 5;
/// The longest one mail may take; shorter than the lease.
const SEND_LIMIT: Duration = Duration::from_secs(60);

/// Starts the sender. Notify what is returned to have it look at once.
pub(in crate::server) fn start(
    ctx: &Ctx,
    settings: &MailSettings,
    public_url: &str,
    fonts: Option<Fonts>,
) -> Arc<Notify> {
    let nudge = Arc::new(Notify::new());
    let sender = Arc::new(Sender {
        id: ctx.new_id(),
        ctx: ctx.acting_as(Actor::Console),
        transport: settings.relay.clone().build(),
        from: settings.from.clone(),
        host: settings.host.clone(),
        public_url: public_url.to_owned(),
        fonts,
    });
    tokio::spawn(follow(sender, Arc::clone(&nudge)));
    nudge
}

struct Sender {
    /// Who leases.
    id: Uuid,
    ctx: Ctx,
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
    host: String,
    public_url: String,
    fonts: Option<Fonts>,
}

/// Why a mail cannot be made, now or ever.
#[derive(Debug, Error)]
enum Unsendable {
    #[error("the value {0} is missing or wrong")]
    Value(&'static str),
    #[error("the media type of an attachment is not valid")]
    MediaType(#[from] ContentTypeErr),
    #[error("the address is not valid")]
    Address(#[from] AddressError),
    #[error("the message cannot be put together: {0}")]
    Message(#[from] lettre::error::Error),
}

async fn follow(sender: Arc<Sender>, nudge: Arc<Notify>) {
    loop {
        match send_due(&sender).await {
            Ok(0) => {
                let _ = tokio::time::timeout(POLL, nudge.notified()).await;
            }
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(%error, "the outbox could not be read; trying again");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

/// Sends what is due, a few at once; answers how many were tried.
async fn send_due(sender: &Arc<Sender>) -> Result<usize, UseCaseError> {
    let leased = lease_mail(&sender.ctx, sender.id, AT_ONCE).await?;
    let count = leased.len();
    let mut tasks = JoinSet::new();
    for mail in leased {
        let sender = Arc::clone(sender);
        tasks.spawn(async move { sender.deliver(&mail).await });
    }
    while let Some(ended) = tasks.join_next().await {
        if let Err(error) = ended {
            tracing::error!(%error, "sending a mail ended badly; it is tried again");
        }
    }
    Ok(count)
}

impl Sender {
    /// Sends one and says what became of it. Addresses and what servers say of
    /// them stay out of the log.
    async fn deliver(&self, leased: &LeasedMail) {
        let kind = leased.mail.kind.code();
        let (id, attempts) = (leased.id, leased.attempts);
        let outcome = match self.message(leased).await {
            Ok(message) => self.send(message).await,
            Err(error) => SendOutcome::Refused(error.to_string()),
        };
        match &outcome {
            SendOutcome::Sent => tracing::info!(%id, kind, attempts, "mail sent"),
            SendOutcome::Failed(_) => tracing::warn!(%id, kind, attempts, "mail not sent"),
            SendOutcome::Refused(_) => tracing::warn!(%id, kind, attempts, "mail given up"),
        }
        if let Err(error) = settle_mail(&self.ctx, id, self.id, outcome).await {
            tracing::error!(%id, %error, "what became of a mail was not noted; it is sent again");
        }
    }

    async fn message(&self, leased: &LeasedMail) -> Result<Message, Unsendable> {
        let mail = &leased.mail;
        let letter = letter::write(mail, &self.public_url)
            .map_err(|missing| Unsendable::Value(missing.0))?;
        let recipient: Address = mail.recipient.parse()?;
        // Answering machines leave automatic mail alone (RFC 3834).
        let automatic = HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        );
        let alternatives =
            MultiPart::alternative_plain_html(print::text(&letter), print::html(&letter));
        let ticket = ticket_of_letter(&self.ctx, self.fonts.as_ref(), &self.public_url, mail).await;
        let body = match ticket {
            None => alternatives,
            Some((name, file)) => {
                let file = Attachment::new(name).body(file, ContentType::parse("application/pdf")?);
                MultiPart::mixed().multipart(alternatives).singlepart(file)
            }
        };
        Ok(Message::builder()
            .from(Mailbox::new(Some(site(mail.locale)), self.from.clone()))
            .to(Mailbox::new(None, recipient))
            .subject(letter.subject)
            .date(system_time(self.ctx.now()))
            .message_id(Some(format!("<{}@{}>", leased.id, self.host)))
            .raw_header(automatic)
            .multipart(body)?)
    }

    async fn send(&self, message: Message) -> SendOutcome {
        match tokio::time::timeout(SEND_LIMIT, self.transport.send(message)).await {
            Ok(Ok(_)) => SendOutcome::Sent,
            Ok(Err(error)) => {
                let code = error.status().map_or(0, u16::from);
                let said = whole(&error);
                if error.is_permanent() && !is_about_us(code) {
                    SendOutcome::Refused(said)
                } else {
                    SendOutcome::Failed(said)
                }
            }
            Err(_) => SendOutcome::Failed("the mail server took too long".to_owned()),
        }
    }
}

fn site(locale: Locale) -> String {
    Text::for_locale(locale).get("site-name")
}

fn system_time(at: Timestamp) -> SystemTime {
    let seconds = u64::try_from(at.as_second()).unwrap_or(0);
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

/// Refusals of us, not of the mail: no service, or our password is wrong. They
/// end when somebody sets it right, and the mail shall be sent then.
const fn is_about_us(code: u16) -> bool {
    matches!(code, 521 | 530 | 534 | 535 | 538)
}

/// An error with its causes.
fn whole(error: &dyn std::error::Error) -> String {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        said.push_str(": ");
        said.push_str(&error.to_string());
        cause = error.source();
    }
    said
}
