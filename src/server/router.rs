//! The routes that are not pages, and what surrounds all of them.

use super::state::AppState;
use super::{
    api, audit, files, headers, health, mail, numbers, pages, registrations, sitemap, turned_away,
};
use crate::paths::API;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::routing::{any, get};
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// The longest a request may take.
const TIME_LIMIT: Duration = Duration::from_secs(30);
/// The largest body: a document of 5 MB with the form around it.
const BODY_LIMIT: usize = 6 * 1024 * 1024;
/// The same where several files are sent at once, from a telephone in a village.
const TIME_LIMIT_OF_FILES: Duration = Duration::from_secs(120);
const BODY_LIMIT_OF_FILES: usize = BODY_LIMIT + 2 * 5 * 1024 * 1024;

/// The whole application.
pub fn router(state: AppState) -> Router {
    let pages_with_files = Router::new()
        .route("/{language}/requests/new", any(pages::any))
        .route("/{language}/requests/{key}", any(pages::any))
        .route("/{language}/manage/forums/{slug}/photos", any(pages::any));
    let rest = Router::new()
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/sw.js", get(files::service_worker))
        .route("/robots.txt", get(files::robots))
        .route("/speculation.json", get(files::speculation_rules))
        .route("/sitemap.xml", get(sitemap::index))
        .route("/sitemap/{part}", get(sitemap::part))
        .route("/listing/directory.json", get(files::current_listing))
        .route("/listing/{file}", get(files::listing))
        .route("/media/{file}", get(files::media))
        .route("/maps/{file}", get(files::district_image))
        .route("/{language}/manifest.webmanifest", get(files::manifest))
        .route("/{language}/manage/audit.csv", get(audit::log))
        .route(
            "/{language}/manage/forums/{slug}/registrations.csv",
            get(registrations::table),
        )
        .route("/{language}/statistics/requests.csv", get(numbers::public))
        .route(
            "/{language}/manage/requests/numbers.csv",
            get(numbers::staff),
        )
        .route("/dev/mail", get(mail::outbox_page::list))
        .route("/dev/mail/{id}", get(mail::outbox_page::show))
        .nest(API, api::router())
        .fallback(pages::any);
    within(rest, BODY_LIMIT, TIME_LIMIT)
        .merge(within(
            pages_with_files,
            BODY_LIMIT_OF_FILES,
            TIME_LIMIT_OF_FILES,
        ))
        .layer(cross_site(&state))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(state.clone(), turned_away::in_words))
        .layer(from_fn_with_state(state.clone(), headers::secure))
        .with_state(state)
}

/// Refuses what is larger, and ends what takes longer.
fn within(routes: Router<AppState>, body: usize, time: Duration) -> Router<AppState> {
    routes
        .layer(RequestBodyLimitLayer::new(body))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            time,
        ))
        .layer(DefaultBodyLimit::max(body))
}

/// Refuses forms that another site sends. The public address is trusted by name,
/// because a proxy before us may change the host that we see.
fn cross_site(state: &AppState) -> CsrfLayer {
    let layer = CsrfLayer::new();
    match layer.clone().add_trusted_origin(state.public_url.as_ref()) {
        Ok(trusting) => trusting,
        Err(error) => {
            tracing::warn!(
                ?error,
                "PUBLIC_URL is no origin; forms are checked by host alone"
            );
            layer
        }
    }
}
