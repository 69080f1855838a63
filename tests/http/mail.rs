//! The outbox over real SMTP, and its page for developers.

use crate::support::TestApp;
use axum::http::StatusCode;
use domain::{Locale, Mail, MailKind};
use jiff::SignedDuration;
use mail_parser::{Message, MessageParser, MimeHeaders};
use std::time::Duration;
use store::mail_messages;
use test_support::{SmtpEvent, SmtpServer};
use usecases::mail::{FailedMail, RETRIES, list_failed_mail};
use uuid::Uuid;

async fn put(app: &TestApp, mail: Mail) -> Uuid {
    let id = app.ctx.new_id();
    let transaction = app.ctx.database.begin().await.unwrap();
    mail_messages::add(&transaction, id, mail, app.ctx.now())
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    app.nudge_mail();
    id
}

fn invitation(locale: Locale) -> Mail {
    Mail::new(MailKind::Invitation, locale, "somebody@example.kz")
        .with("link", "/ru/account/invited?token=abc&again=1")
        .with("organization", "«Үміт» <қоры>")
        .with("name", "Анар Ізден")
}

fn parsed(data: &str) -> Message<'_> {
    MessageParser::default().parse(data.as_bytes()).unwrap()
}

/// Waits until the sender has said what became of a mail.
async fn settled(app: &TestApp, id: Uuid) -> mail_messages::StoredMail {
    for _ in 0..200 {
        let row = mail_messages::find(app.ctx.database.reader(), id)
            .await
            .unwrap()
            .unwrap();
        let said = !row.last_error.is_empty() || row.recipient.is_empty();
        if said {
            return row;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    unreachable!("nobody said what became of the mail")
}

async fn failed(app: &TestApp) -> Vec<FailedMail> {
    list_failed_mail(&app.ctx).await.unwrap()
}

#[tokio::test]
async fn a_mail_arrives_in_both_forms_in_the_readers_language() {
    let mut smtp = SmtpServer::start().await;
    let app = TestApp::with_mail_server(&smtp.url()).await;
    let id = put(&app, invitation(Locale::Ru)).await;

    let received = smtp.next_mail().await;
    assert_eq!(received.from, "no-reply@birtereze.example");
    assert_eq!(received.to, ["somebody@example.kz"]);
    let message = parsed(&received.data);
    assert_eq!(
        message.subject(),
        Some("«Үміт» <қоры>: приглашение вести страницу вместе")
    );
    let sender = message.from().unwrap().first().unwrap();
    assert_eq!(sender.name(), Some("Бір терезе"));
    assert_eq!(
        message.message_id(),
        Some(format!("{id}@birtereze.example").as_str())
    );
    assert_eq!(
        message.header_raw("Auto-Submitted").unwrap().trim(),
        "auto-generated"
    );
    let kinds: Vec<_> = message
        .parts
        .iter()
        .filter_map(|part| part.content_type()?.subtype())
        .collect();
    assert_eq!(kinds, ["alternative", "plain", "html"]);

    let link = "https://birtereze.example/ru/account/invited?token=abc&again=1";
    let text = message.body_text(0).unwrap();
    assert!(text.contains("Анар Ізден приглашает вас"), "{text}");
    assert!(
        text.contains(&format!("Принять приглашение:\r\n{link}\r\n"))
            || text.contains(&format!("Принять приглашение:\n{link}\n")),
        "{text}"
    );
    let html = message.body_html(0).unwrap();
    let escaped = link.replace('&', "&amp;");
    assert_eq!(
        html.matches(&format!("href=\"{escaped}\"")).count(),
        2,
        "{html}"
    );
    assert!(html.contains("«Үміт» &lt;қоры&gt;"), "{html}");

    let row = settled(&app, id).await;
    assert_eq!(row.recipient, "");
    assert!(row.mail.unwrap().arguments.is_empty());
    assert_eq!(smtp.rest(), []);
}

#[tokio::test]
async fn what_is_refused_for_now_is_tried_again() {
    let mut smtp = SmtpServer::start().await;
    let app = TestApp::with_mail_server(&smtp.url()).await;
    smtp.refuse_next("451 come back later");
    let id = put(&app, invitation(Locale::Kk)).await;
    assert_eq!(
        smtp.next().await,
        SmtpEvent::Refused("451 come back later".to_owned())
    );
    let row = settled(&app, id).await;
    assert!(
        row.last_error.contains("come back later"),
        "{}",
        row.last_error
    );
    assert_eq!(row.recipient, "somebody@example.kz");
    app.nudge_mail();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(smtp.rest(), [], "not before a minute has passed");

    app.clock.advance(RETRIES[0]);
    app.nudge_mail();
    let received = smtp.next_mail().await;
    assert_eq!(
        parsed(&received.data).message_id(),
        Some(format!("{id}@birtereze.example").as_str())
    );
    assert_eq!(failed(&app).await, []);
}

#[tokio::test]
async fn what_is_refused_for_good_is_given_up() {
    let mut smtp = SmtpServer::start().await;
    let app = TestApp::with_mail_server(&smtp.url()).await;
    smtp.refuse_next("550 no such user");
    let id = put(&app, invitation(Locale::Kk)).await;
    assert_eq!(
        smtp.next().await,
        SmtpEvent::Refused("550 no such user".to_owned())
    );
    settled(&app, id).await;
    let given_up = failed(&app).await;
    assert_eq!(given_up.len(), 1);
    assert_eq!((given_up[0].id, given_up[0].attempts), (id, 1));
    assert!(given_up[0].last_error.contains("no such user"));

    app.clock.advance(SignedDuration::from_hours(100));
    usecases::mail::resend_mail(&app.ctx, id).await.unwrap();
    app.nudge_mail();
    assert_eq!(smtp.next_mail().await.to, ["somebody@example.kz"]);
}

#[tokio::test]
async fn our_own_wrong_password_costs_no_mail() {
    let mut smtp = SmtpServer::start().await;
    let app = TestApp::with_mail_server(&smtp.url()).await;
    smtp.refuse_next("535 authentication failed");
    let id = put(&app, invitation(Locale::Kk)).await;
    smtp.next().await;
    settled(&app, id).await;
    assert_eq!(failed(&app).await, []);
    app.clock.advance(RETRIES[0]);
    app.nudge_mail();
    smtp.next_mail().await;
}

#[tokio::test]
async fn a_mail_that_can_never_be_sent_does_not_hold_up_the_others() {
    let mut smtp = SmtpServer::start().await;
    let app = TestApp::with_mail_server(&smtp.url()).await;
    let mut nowhere = invitation(Locale::En);
    nowhere.recipient = "not an address\r\nRCPT TO:<all@example.kz>".to_owned();
    let mut foreign = invitation(Locale::En);
    foreign
        .arguments
        .insert("link".to_owned(), "https://evil.example/".to_owned());
    let nowhere = put(&app, nowhere).await;
    let foreign = put(&app, foreign).await;
    settled(&app, nowhere).await;
    settled(&app, foreign).await;
    put(&app, invitation(Locale::En)).await;
    assert_eq!(smtp.next_mail().await.to, ["somebody@example.kz"]);
    assert_eq!(failed(&app).await.len(), 2);
}

#[tokio::test]
async fn developers_read_the_outbox_when_nothing_is_sent() {
    let app = TestApp::start().await;
    let id = put(&app, invitation(Locale::Kk)).await;
    let list = app.get("/dev/mail").await;
    assert_eq!(list.status, StatusCode::OK);
    assert_eq!(list.header("cache-control"), "no-store");
    let entry = format!("<a href=\"/dev/mail/{id}\">«Үміт» &lt;қоры&gt;: ");
    assert!(list.text().contains(&entry), "{}", list.text());
    let letter = app.get(&format!("/dev/mail/{id}")).await;
    assert!(
        letter.text().contains(
            "href=\"https://birtereze.example/ru/account/invited?token=abc&amp;again=1\""
        )
    );
    assert!(
        letter
            .header("content-security-policy")
            .contains("style-src 'unsafe-inline'")
    );
    for nothing in ["/dev/mail/1", &format!("/dev/mail/{}", Uuid::nil())] {
        assert_eq!(app.get(nothing).await.status, StatusCode::NOT_FOUND);
    }
    let row = mail_messages::find(app.ctx.database.reader(), id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (row.recipient.as_str(), row.attempts),
        ("somebody@example.kz", 0)
    );
}

#[tokio::test]
async fn nobody_reads_the_outbox_of_a_server_that_sends() {
    let mut smtp = SmtpServer::start().await;
    let app = TestApp::with_mail_server(&smtp.url()).await;
    let id = put(&app, invitation(Locale::Kk)).await;
    smtp.next_mail().await;
    for address in ["/dev/mail".to_owned(), format!("/dev/mail/{id}")] {
        assert_eq!(app.get(&address).await.status, StatusCode::NOT_FOUND);
    }
}
