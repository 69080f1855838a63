//! `/{lang}/…`: pages, their languages, statuses and caching.

use crate::support::{TestApp, fund, text};
use axum::http::StatusCode;
use domain::Locale;
use usecases::organizations::{SaveOrganization, remove_organization};

/// What every page must have, whatever it shows.
fn assert_sound(html: &str, address: &str) {
    assert!(html.starts_with("<!doctype html>"), "{address}");
    assert!(!html.contains(" style=\""), "{address}: inline style");
    assert!(!html.contains(" onclick="), "{address}: inline handler");
    for script in html.split("<script").skip(1) {
        let tag = script.split('>').next().unwrap();
        assert!(
            tag.contains("src=") || tag.contains("application/ld+json"),
            "{address}: inline script {tag}"
        );
    }
    assert!(!html.contains("__LEPTOS"), "{address}: Leptos data script");
    assert_eq!(
        html.matches("<h1").count(),
        1,
        "{address}: one main heading"
    );
    assert_eq!(html.matches("<main").count(), 1, "{address}");
}

#[tokio::test]
async fn every_page_is_sound_in_every_language() {
    let app = TestApp::with_demonstration(60).await;
    let slug = app.get("/api/v1/orgs?per_page=1").await.json()["items"][0]["slug"]
        .as_str()
        .unwrap()
        .to_owned();
    for locale in ["kk", "ru", "en"] {
        for (path, status) in [
            ("", 200),
            ("/orgs", 200),
            (
                "/orgs?q=жастар&district=aral&verified=1&sort=newest&page=9",
                200,
            ),
            ("/orgs?q=<script>alert(1)</script>", 200),
            (&format!("/orgs/{slug}"), 200),
            (&format!("/orgs/{slug}/history"), 200),
            ("/orgs/no-such-organisation/history", 404),
            ("/forums", 200),
            (
                "/forums?q=<script>alert(1)</script>&kind=forum&when=past&page=7",
                200,
            ),
            ("/forums/series/zhergilikti-azamattyk-forum", 200),
            ("/forums/series/nothing", 404),
            ("/forums/x-zhergilikti-azamattyk-forum", 200),
            ("/forums/x-zhergilikti-azamattyk-forum/agenda", 200),
            ("/forums/xiii-zhergilikti-azamattyk-forum", 200),
            ("/forums/xiii-zhergilikti-azamattyk-forum/agenda", 200),
            (
                "/forums/xiii-zhergilikti-azamattyk-forum/agenda?track=2",
                200,
            ),
            ("/forums/xiii-zhergilikti-azamattyk-forum/speakers", 200),
            ("/forums/xiii-zhergilikti-azamattyk-forum/history", 200),
            ("/forums/xiii-zhergilikti-azamattyk-forum/nothing", 404),
            ("/forums/nothing", 404),
            ("/forums/НЕТ", 404),
            ("/about", 200),
            ("/offline", 200),
            ("/orgs/no-such-organisation", 404),
            ("/orgs/НЕТ", 404),
            ("/nothing", 404),
        ] {
            let address = format!("/{locale}{path}")
                .replace('<', "%3C")
                .replace('>', "%3E");
            let address: String = address
                .chars()
                .map(|letter| {
                    if letter.is_ascii() {
                        letter.to_string()
                    } else {
                        percent(letter)
                    }
                })
                .collect();
            let response = app.get(&address).await;
            assert_eq!(response.status.as_u16(), status, "{address}");
            let html = response.text();
            assert!(
                html.contains(&format!("<html lang=\"{locale}\"")),
                "{address}"
            );
            assert!(!html.contains("<script>alert"), "{address}");
            assert_sound(&html, &address);
        }
    }
}

fn percent(letter: char) -> String {
    let mut bytes = [0; 4];
    letter
        .encode_utf8(&mut bytes)
        .bytes()
        .map(|byte| format!("%{byte:02X}"))
        .collect()
}

#[tokio::test]
async fn pages_are_kept_and_tagged() {
    let app = TestApp::with_demonstration(30).await;
    let first = app.get_with("/kk/orgs", &[("accept-encoding", "br")]).await;
    assert_eq!(first.header("content-encoding"), "br");
    assert_eq!(first.header("vary"), "accept-encoding");
    let again = app
        .get_with(
            "/kk/orgs",
            &[
                ("accept-encoding", "br"),
                ("if-none-match", first.header("etag")),
            ],
        )
        .await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert!(again.body.is_empty());
    let plain = app.get("/kk/orgs").await;
    assert_ne!(plain.header("etag"), first.header("etag"));
}

#[tokio::test]
async fn a_published_change_is_seen_at_once() {
    let app = TestApp::start().await;
    let before = app.get("/kk/orgs").await.text();
    assert!(before.contains("data-count=\"0\""));
    app.save(fund("Жаңа терезе")).await;
    let after = app.get("/kk/orgs").await.text();
    assert!(after.contains("data-count=\"1\"") && after.contains("Жаңа терезе"));
}

#[tokio::test]
async fn a_renamed_organisation_is_found_at_its_old_address() {
    let app = TestApp::start().await;
    let saved = app.save(fund("Ескі атау")).await;
    let renamed = fund("Жаңа атау");
    let save = SaveOrganization {
        id: Some(saved.id),
        document: renamed,
        note: String::new(),
        expected_revision: None,
    };
    let now = app.save_all(vec![save]).await.pop().unwrap();
    assert_ne!(saved.slug, now.slug);
    let response = app.get(&format!("/ru/orgs/{}", saved.slug)).await;
    assert_eq!(response.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(
        response.header("location"),
        format!("/ru/orgs/{}", now.slug)
    );
}

#[tokio::test]
async fn a_removed_organisation_is_gone() {
    let app = TestApp::start().await;
    let saved = app.save(fund("Бұрынғы ұйым")).await;
    remove_organization(&app.ctx, saved.id, "test".to_owned())
        .await
        .unwrap();
    app.refresh().await;
    let response = app.get(&format!("/kk/orgs/{}", saved.slug)).await;
    assert_eq!(response.status, StatusCode::GONE);
    assert_eq!(
        app.get(&format!("/api/v1/orgs/{}", saved.slug))
            .await
            .status,
        StatusCode::GONE
    );
    assert!(
        app.get("/kk/orgs")
            .await
            .text()
            .contains("data-count=\"0\"")
    );
}

#[tokio::test]
async fn what_people_wrote_never_becomes_markup() {
    let app = TestApp::start().await;
    let evil = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    let mut document = fund(evil);
    document.missions = text(Locale::Kk, evil);
    document.descriptions = text(Locale::Kk, evil);
    document.place.address = text(Locale::Kk, evil);
    let saved = app.save(document).await;
    for address in [
        "/kk".to_owned(),
        "/kk/orgs".to_owned(),
        format!("/kk/orgs/{}", saved.slug),
    ] {
        let html = app.get(&address).await.text();
        assert!(!html.contains("<script>alert"), "{address}");
        assert!(!html.contains("<img src=x"), "{address}");
    }
}

#[tokio::test]
async fn the_root_leads_to_a_language() {
    let app = TestApp::start().await;
    for (headers, location) in [
        (vec![], "/kk"),
        (vec![("accept-language", "ru-RU,ru;q=0.9,en;q=0.8")], "/ru"),
        (
            vec![("accept-language", "ru"), ("cookie", "language=en")],
            "/en",
        ),
    ] {
        let response = app.get_with("/", &headers).await;
        assert_eq!(
            (response.status, response.header("location")),
            (StatusCode::FOUND, location)
        );
    }
    let slash = app.get("/kk/orgs/?q=a").await;
    assert_eq!(
        (slash.status, slash.header("location")),
        (StatusCode::PERMANENT_REDIRECT, "/kk/orgs?q=a")
    );
}

#[tokio::test]
async fn every_response_carries_the_policy() {
    let app = TestApp::start().await;
    for address in [
        "/kk",
        "/kk/nothing",
        "/api/v1/orgs",
        "/healthz",
        "/sw.js",
        "/site.js",
    ] {
        let response = app.get(address).await;
        let policy = response.header("content-security-policy");
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval'"),
            "{address}"
        );
        assert!(!policy.contains("unsafe-inline"), "{address}");
        assert_eq!(
            response.header("x-content-type-options"),
            "nosniff",
            "{address}"
        );
        assert_eq!(
            response.header("strict-transport-security"),
            "max-age=31536000; includeSubDomains",
            "{address}"
        );
    }
}

#[tokio::test]
async fn a_history_tells_words_but_neither_telephones_nor_people() {
    let app = TestApp::start().await;
    let mut document = fund("Үміт қоры");
    document.missions = text(Locale::Kk, "Балаларға көмек");
    let saved = app.save(document.clone()).await;
    document.missions = text(Locale::Kk, "Жастарға <b>көмек</b>");
    document.phones = vec![domain::Phone::parse("+7 700 123 45 67").unwrap()];
    let again = SaveOrganization {
        id: Some(saved.id),
        document,
        note: "aigul@orda.example asked for it".to_owned(),
        expected_revision: None,
    };
    app.save_all(vec![again]).await;
    for locale in ["kk", "ru", "en"] {
        let page = app
            .get(&format!("/{locale}/orgs/{}/history", saved.slug))
            .await;
        assert_eq!(page.status, StatusCode::OK);
        let html = page.text();
        assert!(html.contains("<del>Балаларға"), "{html}");
        assert!(html.contains("<ins>Жастарға"));
        assert!(!html.contains("<b>көмек"), "what people wrote is escaped");
        assert!(!html.contains("7001234567") && !html.contains("123 45 67"));
        assert!(!html.contains("aigul"));
        assert!(!html.contains("history-") || !html.contains(">history-"));
        assert!(!html.contains(">field-"), "every field has a name");
    }
}
