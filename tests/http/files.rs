//! Listing files, service worker, manifest, health, sitemap.

use crate::support::{TestApp, fund};
use axum::body::Body;
use axum::http::{Request, StatusCode};

#[tokio::test]
async fn listing_files_are_named_by_content_and_kept() {
    let app = TestApp::start().await;
    let address = async || {
        app.get("/listing/directory.json").await.json()["core"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let mut addresses = vec![address().await];
    for number in 0..4 {
        let name = format!("Ұйым атауы {number}");
        app.save(fund(&name)).await;
        addresses.push(address().await);
    }
    let newest = addresses.last().unwrap();
    for kept in &addresses[2..] {
        let response = app.get(kept).await;
        assert_eq!(response.status, StatusCode::OK, "{kept}");
        assert_eq!(
            response.header("cache-control"),
            "public, max-age=31536000, immutable"
        );
    }
    let old = app.get(&addresses[0]).await;
    assert_eq!(
        (old.status, old.header("location")),
        (StatusCode::TEMPORARY_REDIRECT, newest.as_str())
    );
    assert_eq!(old.header("cache-control"), "no-store");
    assert_eq!(
        app.get("/listing/other.bin").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn the_same_data_gives_the_same_files() {
    let (first, second) = (
        TestApp::with_demonstration(50).await,
        TestApp::with_demonstration(50).await,
    );
    let files = |app: TestApp| async move { app.get("/listing/directory.json").await.json() };
    assert_eq!(files(first).await, files(second).await);
}

#[tokio::test]
async fn the_worker_knows_the_build_and_nothing_private() {
    let app = TestApp::start().await;
    let response = app.get("/sw.js").await;
    assert_eq!(response.header("cache-control"), "public, no-cache");
    assert!(response.text().starts_with("self.BUILD = {\"assets\":["));
}

#[tokio::test]
async fn health_sitemap_and_manifest_answer() {
    let app = TestApp::with_demonstration(20).await;
    assert_eq!(app.get("/healthz").await.text(), "ok");
    assert_eq!(app.get("/readyz").await.text(), "ready");
    assert!(
        app.get("/sitemap.xml")
            .await
            .text()
            .contains("/sitemap/1</loc>")
    );
    let part = app.get("/sitemap/1").await.text();
    // Seven pages, the series of the Civil Forum and its six known editions.
    assert_eq!(part.matches("<url>").count(), (20 + 7 + 7) * 3);
    assert_eq!(app.get("/sitemap/2").await.status, StatusCode::NOT_FOUND);
    for locale in ["kk", "ru", "en"] {
        let manifest = app
            .get(&format!("/{locale}/manifest.webmanifest"))
            .await
            .json();
        assert_eq!(manifest["lang"], locale);
        assert_eq!(manifest["start_url"], format!("/{locale}/orgs"));
    }
    assert!(
        app.get("/robots.txt")
            .await
            .text()
            .contains("Disallow: /\n"),
        "invented data is not for search engines"
    );
}

#[tokio::test]
async fn where_there_is_no_form_only_reading_is_allowed() {
    let app = TestApp::start().await;
    for method in ["POST", "PUT", "DELETE", "PATCH"] {
        for address in ["/kk/orgs", "/api/v1/orgs", "/", "/listing/directory.json"] {
            let request = Request::builder()
                .method(method)
                .uri(address)
                .body(Body::empty())
                .unwrap();
            assert_eq!(
                app.send(request).await.status,
                StatusCode::METHOD_NOT_ALLOWED,
                "{method} {address}"
            );
        }
    }
}
