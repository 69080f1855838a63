//! Half a thousand requests from fifty people while the server is killed twice:
//! whoever was told that a request was sent finds it, once, with its letters;
//! and whoever was not sends the same form again and makes no second one.

use super::{Client, Size, form, storm};
use domain::{Locale, MailKind, RequestState, Role};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;
use test_support::database_for_test;
use usecases::accounts::create_account;
use usecases::centres::list_centres;
use usecases::demo::load_demonstration;
use usecases::requests::{add_operator, show_own_request};

const SIZE: Size = Size {
    clients: 50,
    each: 10,
};
const OPERATOR: &str = "operator@orda.example";

/// A request that its sender was told is sent.
struct Acknowledged {
    email: String,
    key: String,
}

/// How often a form is sent until it is acknowledged, a tenth of a second apart.
const PATIENCE: usize = 600;

/// Sends a request: the same form, until it is acknowledged.
fn send(client: &Client, attempt: usize) -> Option<Acknowledged> {
    let email = format!("n{}-{attempt}@orda.example", client.number);
    let token = format!("token-{}-{attempt}", client.number);
    let body = form(&[
        ("step", "check"),
        ("topic", "legal"),
        ("need", "Кеңес керек"),
        ("district", "elsewhere"),
        ("requester", "citizen"),
        ("email", &email),
        ("consent", "yes"),
        ("token", &token),
    ]);
    let answer = (0..PATIENCE).find_map(|_| {
        let answer = client.ask("POST /kk/requests/new", "", &body);
        if answer.is_none() {
            std::thread::sleep(Duration::from_millis(100));
        }
        answer
    })?;
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    let head = answer.to_lowercase();
    let key = head.split("location: /kk/requests/").nth(1)?;
    let key = key.split('?').next()?.to_owned();
    Some(Acknowledged { email, key })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_is_there_once_with_its_mail() {
    let test = Arc::new(database_for_test().await);
    let ctx = test.ctx();
    load_demonstration(&ctx, 5, 1).await.unwrap();
    let centres = list_centres(&ctx).await.unwrap();
    create_account(&ctx, OPERATOR, Role::AccountHolder, Locale::Kk)
        .await
        .unwrap();
    let reader = test.database.reader();
    let operator = store::accounts::find_by_email(reader, OPERATOR).await;
    let operator = operator.unwrap().unwrap().id;
    add_operator(&ctx, centres[0].id, operator).await.unwrap();

    let stormed = Arc::clone(&test);
    let acknowledged = tokio::task::spawn_blocking(move || storm(&stormed, SIZE, send))
        .await
        .unwrap();
    assert_eq!(acknowledged.len(), SIZE.clients * SIZE.each);

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
    assert_eq!(by_email.len(), acknowledged.len(), "one for each form");
    for (email, codes) in &by_email {
        assert_eq!(codes.len(), 1, "{email}");
        // Staff are told the first group only, which two numbers may share.
        let (code, reference) = (&codes[0], &codes[0][..4]);
        let all = by_email.values().flatten();
        let alike = all.filter(|one| one.starts_with(reference)).count();
        for (kind, to, named, expected) in [
            (MailKind::RequestReceived, email.as_str(), code.as_str(), 1),
            (MailKind::RequestNew, OPERATOR, reference, alike),
        ] {
            let written = letters.get(&(kind, to.to_owned(), named.to_owned()));
            assert_eq!(written, Some(&expected), "{kind:?} of {code}");
        }
    }
    let mut codes = HashSet::new();
    for one in &acknowledged {
        let own = show_own_request(&ctx, &one.key).await.unwrap().request;
        assert_eq!(by_email.get(&one.email), Some(&vec![own.code.to_string()]));
        assert!(codes.insert(own.code.to_string()));
    }
}
