//! The small files that are made rather than built: listing files, logos,
//! service worker, manifest, speculation rules, robots.

use super::pages::redirect;
use super::response::{Content, Keep};
use super::state::AppState;
use crate::app::{self, ListingFiles, ListingName, Reader, area_image};
use crate::i18n::{Locale, Text};
use axum::Json;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode};
use axum::response::IntoResponse;
use domain::logo::LogoFile;
use domain::photo::PhotoFile;
use domain::profile::read_coordinates;
use serde::Deserialize;
use serde_json::{Value, json};
use usecases::UseCaseError;
use usecases::photos::read_photo;
use usecases::profiles::read_logo;

/// `/listing/{file}`: a file of a listing by its hash. A hash that is no longer
/// served leads to the present file, uncached.
pub(super) async fn listing(
    State(state): State<AppState>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Response<Body> {
    if let Some(content) = state.shelf.file(&format!("/listing/{file}")) {
        return content.respond(&headers, StatusCode::OK, Keep::Immutable);
    }
    let mut parts = file.split('.');
    let (Some(name), Some(part)) = (parts.next(), parts.next()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let current = match present_files(&state, name).await {
        Ok(Some(files)) if part == "core" => files.core,
        Ok(Some(files)) if part == "text" => files.text,
        Ok(_) => return StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, file, "a listing could not be made");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let mut response = redirect(StatusCode::TEMPORARY_REDIRECT, &current);
    response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The present files of a listing. Another process may have named the ones that
/// were asked for, so this one makes its own if it has none.
async fn present_files(state: &AppState, name: &str) -> Result<Option<ListingFiles>, UseCaseError> {
    let snapshot = state.snapshots.current();
    if name == "directory" {
        return Ok(Some(snapshot.files.clone()));
    }
    let Some(name) = ListingName::ALL.into_iter().find(|one| one.code() == name) else {
        return Ok(None);
    };
    let reader = Reader::default();
    let services = state.services(&snapshot, &state.ctx, &reader);
    Ok(Some(app::listing(&services, name).await?.files.clone()))
}

/// `/listing/directory.json`: where the present files are, for the service worker.
pub(super) async fn current_listing(State(state): State<AppState>) -> impl IntoResponse {
    let snapshot = state.snapshots.current();
    (
        [(CACHE_CONTROL, "no-cache")],
        Json(json!({"core": snapshot.files.core, "text": snapshot.files.text})),
    )
}

/// `/media/{file}`: a file of a logo or of a photo of an event. Its name is made
/// from its content, so it is kept for ever; any other name leads to no file.
pub(super) async fn media(
    State(state): State<AppState>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Response<Body> {
    let (content_type, read) = if let Ok(logo) = LogoFile::parse(&file) {
        (logo.content_type(), read_logo(&state.ctx, &logo).await)
    } else if let Ok(photo) = PhotoFile::parse(&file) {
        ("image/jpeg", read_photo(&state.ctx, &photo).await)
    } else {
        return missing();
    };
    match read {
        Ok(Some(bytes)) => Content::with_brotli(content_type, bytes.into(), None).respond(
            &headers,
            StatusCode::OK,
            Keep::Immutable,
        ),
        Ok(None) => missing(),
        Err(error) => {
            tracing::error!(%error, %file, "a picture could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// `/maps/{file}`: a district to press a point on, with the point that `at` names.
pub(super) async fn district_image(
    Path(file): Path<String>,
    Query(at): Query<At>,
    headers: HeaderMap,
) -> Response<Body> {
    let point = at
        .at
        .as_deref()
        .and_then(|text| read_coordinates(text).ok())
        .map(|point| (point.latitude, point.longitude));
    let image = file
        .strip_suffix(".svg")
        .and_then(|code| area_image(code, point));
    match image {
        Some(svg) => Content::with_brotli("image/svg+xml", svg.into(), None).respond(
            &headers,
            StatusCode::OK,
            Keep::Revalidate,
        ),
        None => missing(),
    }
}

/// The query of [`district_image`].
#[derive(Debug, Deserialize)]
pub(super) struct At {
    /// Latitude and longitude.
    at: Option<String>,
}

/// Not to be kept: the file may yet come.
fn missing() -> Response<Body> {
    (StatusCode::NOT_FOUND, [(CACHE_CONTROL, "no-store")]).into_response()
}

/// `/sw.js`: the service worker, with the build's file list before it.
pub(super) async fn service_worker(
    State(state): State<AppState>,
    headers: HeaderMap,
) -> Response<Body> {
    Content::new(
        "text/javascript; charset=utf-8",
        state.assets.worker.clone(),
        5,
    )
    .respond(&headers, StatusCode::OK, Keep::Revalidate)
}

/// `/{lang}/manifest.webmanifest`: what makes the site installable.
pub(super) async fn manifest(Path(language): Path<String>) -> Response<Body> {
    let Some(locale) = Locale::from_code(&language) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let text = Text::for_locale(locale);
    let icon = |file: &str, sizes: &str, purpose: &str| -> Value {
        let kind = if file.ends_with(".svg") {
            "image/svg+xml"
        } else {
            "image/png"
        };
        json!({"src": file, "sizes": sizes, "type": kind, "purpose": purpose})
    };
    let manifest = json!({
        "id": "/",
        "lang": locale.code(),
        "name": text.get("manifest-name"),
        "short_name": text.get("site-name"),
        "description": text.get("manifest-description"),
        "start_url": format!("/{}/orgs", locale.code()),
        "scope": "/",
        "display": "standalone",
        "background_color": "#eef4ef",
        "theme_color": "#11294f",
        "icons": [
            icon("/icon.svg", "any", "any"),
            icon("/icon-192.png", "192x192", "any"),
            icon("/icon-512.png", "512x512", "any"),
            icon("/icon-maskable-512.png", "512x512", "maskable"),
        ],
    });
    (
        [
            (CONTENT_TYPE, "application/manifest+json"),
            (CACHE_CONTROL, "public, max-age=86400"),
        ],
        manifest.to_string(),
    )
        .into_response()
}

/// `/speculation.json`: links worth fetching before they are followed
/// (Speculation Rules, sent by the `Speculation-Rules` header).
pub(super) async fn speculation_rules() -> impl IntoResponse {
    let rules = json!({"prefetch": [{
        "source": "document",
        "where": {"and": [
            {"href_matches": "/*"},
            {"not": {"href_matches": "/api/*"}},
            {"not": {"href_matches": "/*/manage*"}},
            {"not": {"href_matches": "/*/account*"}},
            {"not": {"href_matches": "/*/requests*"}},
            {"not": {"href_matches": "/*/tickets*"}},
        ]},
        "eagerness": "moderate",
    }]});
    (
        [
            (CONTENT_TYPE, "application/speculationrules+json"),
            (CACHE_CONTROL, "public, max-age=86400"),
        ],
        rules.to_string(),
    )
}

/// `/robots.txt`. A site of demonstration data asks not to be listed.
pub(super) async fn robots(State(state): State<AppState>) -> impl IntoResponse {
    let body = if state.snapshots.current().home.demonstration {
        "User-agent: *\nDisallow: /\n".to_owned()
    } else {
        format!(
            "User-agent: *\nDisallow: /*/manage\nDisallow: /*/account\nDisallow: /*/requests\n\nSitemap: {}/sitemap.xml\n",
            state.public_url
        )
    };
    (
        [
            (CONTENT_TYPE, "text/plain; charset=utf-8"),
            (CACHE_CONTROL, "no-cache"),
        ],
        body,
    )
}
