//! What is sent with bad intent is refused in words, and leaves nothing behind.

use super::logo::png;
use super::people::{Town, Who};
use crate::support::TestResponse;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use domain::{Locale, Role};
use jiff::SignedDuration;
use usecases::accounts::create_account;

/// Ten megabytes.
const TOO_MUCH: usize = 10 * 1024 * 1024;

/// How much is written down: whatever changes anything adds to one of these.
async fn written(town: &Town) -> (usize, String) {
    let reader = town.app.ctx.database.reader();
    let log = store::audit_events::page(reader, None, 1_000)
        .await
        .unwrap();
    let draft = town
        .get(Who::Editor, &format!("/kk/orgs/{}/edit/about", town.slug))
        .await;
    (log.len(), draft.text())
}

fn has_words(answer: &TestResponse, title: &str) {
    let html = answer.text();
    assert!(html.contains(&format!("<h1>{title}</h1>")), "{html}");
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[tokio::test]
async fn a_form_from_another_site_says_so_and_changes_nothing() {
    let town = Town::begin().await;
    let before = written(&town).await;
    for (language, title) in [
        ("kk", "Бұл форма басқа сайттан келді"),
        ("ru", "Эта форма пришла с другого сайта"),
        ("en", "This form came from another site"),
    ] {
        for (site, origin) in [
            ("cross-site", "https://evil.example"),
            ("same-site", "https://other.orda.example"),
        ] {
            let session = town.session(Who::Editor).unwrap();
            let address = format!("/{language}/orgs/{}/edit/about", town.slug);
            let request = Request::post(address)
                .header("content-type", "application/x-www-form-urlencoded")
                .header("sec-fetch-site", site)
                .header("origin", origin)
                .header("cookie", format!("session={session}"))
                .body(Body::from("task=save&missions.kk=evil"))
                .unwrap();
            let answer = town.app.send(request).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
            has_words(&answer, title);
        }
    }
    assert_eq!(written(&town).await, before);
}

#[tokio::test]
async fn ten_megabytes_are_refused_in_words() {
    let town = Town::begin().await;
    let before = written(&town).await;
    let title = "Жіберген деректеріңіз қабылданбады";
    let address = format!("/kk/orgs/{}/edit/about", town.slug);
    let long = "a".repeat(TOO_MUCH);
    let answer = town
        .post(Who::Editor, &address, &[("missions.kk", &long)])
        .await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    has_words(&answer, title);
    let session = town.session(Who::Editor);
    for (page, field) in [("edit/logo", "file"), ("claim", "document")] {
        let address = format!("/kk/orgs/{}/{page}", town.slug);
        let file = (field, "a.png", long.as_bytes());
        let answer = town.app.post_file(&address, session, &[], file).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{page}");
        has_words(&answer, title);
    }
    assert_eq!(written(&town).await, before);
}

#[tokio::test]
async fn a_picture_that_is_also_something_else_is_only_a_picture_afterwards() {
    const HIDDEN: &[u8] = b"PK\x03\x04<script>alert(1)</script>%PDF-1.7";
    let town = Town::begin().await;
    let address = format!("/kk/orgs/{}/edit/logo", town.slug);
    let session = town.session(Who::Editor);
    let mut polyglot = png(80, 80);
    polyglot.extend(HIDDEN);
    let file = ("file", "logo.png.html", polyglot.as_slice());
    let taken = town.app.post_file(&address, session, &[], file).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
    let html = town.get(Who::Editor, taken.header("location")).await.text();
    let (_, drawn) = html.split_once("src=\"/media/").unwrap();
    let media = format!("/media/{}", drawn.split('"').next().unwrap());
    let kept = town.app.get(&media).await;
    assert_eq!(kept.status, StatusCode::OK);
    assert!(kept.header("content-type").starts_with("image/"));
    assert_eq!(kept.header("x-content-type-options"), "nosniff");
    assert!(!kept.body.windows(8).any(|part| part == b"<script>"));

    let before = written(&town).await;
    let mut page = b"<html><script>alert(1)</script>".to_vec();
    page.extend(png(80, 80));
    // A few kilobytes that would be 150 MB of pixels.
    let bomb = png(7_000, 7_000);
    assert!(bomb.len() < 1_000_000);
    for (bytes, words) in [
        (
            page,
            "Көрсетілген түрлердің біріне жататын файлды таңдаңыз.",
        ),
        (bomb, "Файл тым үлкен."),
    ] {
        let file = ("file", "logo.png", bytes.as_slice());
        let refused = town.app.post_file(&address, session, &[], file).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains(words), "{}", refused.text());
    }
    assert_eq!(written(&town).await, before);
}

#[tokio::test]
async fn a_link_that_was_used_or_is_too_old_does_nothing() {
    let town = Town::begin().await;
    let app = &town.app;
    let link = async |email: &str| {
        let path = create_account(&app.ctx, email, Role::AccountHolder, Locale::Kk);
        let path = path.await.unwrap();
        path.split_once("token=").unwrap().1.to_owned()
    };
    let reset = async |token: &str, password: &str| {
        let form = [("token", token), ("password", password)];
        app.post("/kk/account/reset", None, &form).await
    };
    let used = link("used@orda.example").await;
    let first = reset(&used, "тал бойында алтын күз").await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    let old = link("old@orda.example").await;
    app.clock.advance(SignedDuration::from_hours(24 * 31));
    let before = written(&town).await.0;
    for token in [&used, &old, "0000", ""] {
        let answer = reset(token, "қыс бойы қар жауды").await;
        assert!(answer.header("set-cookie").is_empty());
        if !token.is_empty() {
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(
                answer
                    .text()
                    .contains("Бұл сілтеме пайдаланылған немесе ескірген.")
            );
        }
    }
    let form = [
        ("email", "used@orda.example"),
        ("password", "қыс бойы қар жауды"),
    ];
    let refused = app.post("/kk/account/sign-in", None, &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(written(&town).await.0, before);
}
