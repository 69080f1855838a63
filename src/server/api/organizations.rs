//! `/api/v1/orgs` and `/api/v1/orgs/{slug}`.

use super::super::response::{Content, Keep};
use super::super::state::AppState;
use super::published::{VERIFIED, summary, whole};
use crate::listing::state::ListingState;
use crate::paths::ApiPath;
use axum::Json;
use axum::body::Body;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, Response, StatusCode};
use axum::response::IntoResponse;
use domain::Slug;
use search::Language;
use serde::Serialize;
use usecases::organizations::show::{Shown, show_organization};
use wire::v1;

const DEFAULT_PER_PAGE: usize = 24;
const MAX_PER_PAGE: usize = 100;

/// Lists organisations, with the same parameters as the directory page.
#[utoipa::path(
    get,
    path = "/api/v1/orgs",
    params(
        ("q" = Option<String>, Query, description = "Words in any spelling, script or keyboard layout; or a BIN or its beginning"),
        ("district" = Option<Vec<String>>, Query, description = "District codes; repeat for «or»"),
        ("field" = Option<Vec<String>>, Query, description = "Codes of fields of activity"),
        ("form" = Option<Vec<String>>, Query, description = "Codes of legal forms"),
        ("beneficiary" = Option<Vec<String>>, Query, description = "Codes of beneficiaries"),
        ("verified" = Option<u8>, Query, description = "1: verified records only"),
        ("sort" = Option<String>, Query, description = "relevance, name or newest"),
        ("page" = Option<usize>, Query, description = "From 1"),
        ("per_page" = Option<usize>, Query, description = "1 to 100, by default 24"),
    ),
    responses((status = 200, body = v1::OrganizationList))
)]
pub(super) async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    let query = query.unwrap_or_default();
    let snapshot = state.snapshots.current();
    let asked = ListingState::parse(&snapshot.listing, VERIFIED, &query);
    let found =
        snapshot
            .listing
            .search(&asked.to_search(&snapshot.listing, VERIFIED, Language::Kk));
    let per_page = per_page(&query);
    let start = (asked.page - 1).saturating_mul(per_page);
    let items = found
        .ids
        .iter()
        .skip(start)
        .take(per_page)
        .filter_map(|id| snapshot.listing.record(*id))
        .map(|record| summary(&snapshot, &state.public_url, &record))
        .collect();
    let facets = snapshot
        .listing
        .groups()
        .iter()
        .zip(&found.facets)
        .map(|(group, counts)| {
            let counts = group
                .values
                .iter()
                .zip(counts)
                .map(|(value, count)| (value.key.clone(), *count));
            (group.key.clone(), counts.collect())
        })
        .collect();
    let list = v1::OrganizationList {
        total: found.ids.len(),
        page: asked.page,
        per_page,
        items,
        facets,
    };
    json(&headers, StatusCode::OK, &list)
}

/// Shows one organisation.
#[utoipa::path(
    get,
    path = "/api/v1/orgs/{slug}",
    params(("slug" = String, Path, description = "The organisation's slug")),
    responses(
        (status = 200, body = v1::Organization),
        (status = 308, description = "The slug changed; see Location"),
        (status = 404, body = v1::Problem),
        (status = 410, body = v1::Problem),
    )
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Response<Body> {
    let problem = |status, code: &str| {
        (
            status,
            Json(v1::Problem {
                code: code.to_owned(),
            }),
        )
            .into_response()
    };
    let Ok(slug) = Slug::parse(&slug) else {
        return problem(StatusCode::NOT_FOUND, "not-found");
    };
    match show_organization(&state.ctx, &slug).await {
        Ok(Shown::Found(view)) => json(&headers, StatusCode::OK, &whole(&view, &state.public_url)),
        Ok(Shown::Moved(slug)) => super::super::pages::redirect(
            StatusCode::PERMANENT_REDIRECT,
            &ApiPath::Organization(slug).to_string(),
        ),
        Ok(Shown::Gone) => problem(StatusCode::GONE, "gone"),
        Ok(Shown::Unknown) => problem(StatusCode::NOT_FOUND, "not-found"),
        Err(error) => problem(StatusCode::INTERNAL_SERVER_ERROR, error.code().code()),
    }
}

/// How many results a page holds, as the query asks.
pub(super) fn per_page(query: &str) -> usize {
    form_urlencoded::parse(query.as_bytes())
        .find(|(key, _)| key == "per_page")
        .and_then(|(_, value)| value.parse().ok())
        .unwrap_or(DEFAULT_PER_PAGE)
        .clamp(1, MAX_PER_PAGE)
}

/// An answer as JSON.
pub(super) fn json(
    headers: &HeaderMap,
    status: StatusCode,
    body: &impl Serialize,
) -> Response<Body> {
    match serde_json::to_vec(body) {
        Ok(body) => {
            Content::new("application/json", body, 3).respond(headers, status, Keep::Revalidate)
        }
        Err(error) => {
            tracing::error!(%error, "an API answer cannot be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
