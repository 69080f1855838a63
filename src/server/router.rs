//! The routes that are not pages, and what surrounds all of them.

use super::state::AppState;
use super::{api, files, headers, health, mail, pages, sitemap};
use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// The longest a request may take.
const TIME_LIMIT: Duration = Duration::from_secs(30);
/// The largest body; uploads will have a limit of their own.
const BODY_LIMIT: usize = 256 * 1024;

/// The whole application.
pub fn router(state: AppState) -> Router {
    Router::new()
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/sw.js", get(files::service_worker))
        .route("/robots.txt", get(files::robots))
        .route("/speculation.json", get(files::speculation_rules))
        .route("/sitemap.xml", get(sitemap::index))
        .route("/sitemap/{part}", get(sitemap::part))
        .route("/listing/directory.json", get(files::current_listing))
        .route("/listing/{file}", get(files::listing))
        .route("/{language}/manifest.webmanifest", get(files::manifest))
        .route("/dev/mail", get(mail::outbox_page::list))
        .route("/dev/mail/{id}", get(mail::outbox_page::show))
        .nest("/api/v1", api::router())
        .fallback(pages::page)
        .layer(RequestBodyLimitLayer::new(BODY_LIMIT))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            TIME_LIMIT,
        ))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(state.clone(), headers::secure))
        .with_state(state)
}
