//! `/api/v1/centres` and `/api/v1/centres/{slug}`: support centres.

use super::super::state::AppState;
use super::organizations::json;
use super::published::localized;
use super::schedules::schedules;
use crate::app::{ListingName, Reader, listing};
use crate::listing::state::ListingState;
use crate::paths::Path as PagePath;
use axum::Json;
use axum::body::Body;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, Response, StatusCode};
use axum::response::IntoResponse;
use domain::{Locale, Slug};
use search::Language;
use std::collections::HashMap;
use usecases::UseCaseError;
use usecases::centres::{CentreItem, OPEN, list_centres, show_centre};
use wire::v1;

/// Lists centres, all of them at once, with the same parameters as the page.
#[utoipa::path(
    get,
    path = "/api/v1/centres",
    params(
        ("q" = Option<String>, Query, description = "Words of names, addresses, services; in any spelling"),
        ("district" = Option<Vec<String>>, Query, description = "District codes; repeat for «or»"),
        ("service" = Option<Vec<String>>, Query, description = "Codes of services; repeat for «or»"),
        ("open" = Option<String>, Query, description = "1: only those that are open now"),
    ),
    responses((status = 200, body = v1::CentreList))
)]
pub(super) async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    match listed(&state, &query.unwrap_or_default()).await {
        Ok(list) => json(&headers, StatusCode::OK, &list),
        Err(error) => problem(StatusCode::INTERNAL_SERVER_ERROR, error.code().code()),
    }
}

async fn listed(state: &AppState, query: &str) -> Result<v1::CentreList, UseCaseError> {
    let snapshot = state.snapshots.current();
    let reader = Reader::default();
    let services = state.services(&snapshot, &state.ctx, &reader);
    let ready = listing(&services, ListingName::Centres).await?;
    let asked = ListingState::parse(&ready.listing, OPEN, query);
    let found = ready
        .listing
        .search(&asked.to_search(&ready.listing, OPEN, Language::Kk));
    let centres = list_centres(&state.ctx).await?;
    let by_slug: HashMap<&str, &CentreItem> = centres
        .iter()
        .map(|item| (item.slug.as_str(), item))
        .collect();
    let items: Vec<v1::Centre> = found
        .ids
        .iter()
        .filter_map(|id| by_slug.get(ready.listing.record(*id)?.key()))
        .map(|item| centre(state, item))
        .collect();
    Ok(v1::CentreList {
        total: items.len(),
        items,
    })
}

/// Shows one centre.
#[utoipa::path(
    get,
    path = "/api/v1/centres/{slug}",
    params(("slug" = String, Path, description = "The centre's slug")),
    responses((status = 200, body = v1::Centre), (status = 404, body = v1::Problem))
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Response<Body> {
    let found = match Slug::parse(&slug) {
        Ok(slug) => show_centre(&state.ctx, &slug).await,
        Err(_) => Ok(None),
    };
    match found {
        Ok(Some(view)) => json(&headers, StatusCode::OK, &centre(&state, &view.item)),
        Ok(None) => problem(StatusCode::NOT_FOUND, "not-found"),
        Err(error) => problem(StatusCode::INTERNAL_SERVER_ERROR, error.code().code()),
    }
}

fn problem(status: StatusCode, code: &str) -> Response<Body> {
    let problem = v1::Problem {
        code: code.to_owned(),
    };
    (status, Json(problem)).into_response()
}

fn centre(state: &AppState, item: &CentreItem) -> v1::Centre {
    let centre = &item.centre;
    let place = &centre.place;
    let page = PagePath::Centre(item.slug.clone()).in_locale(Locale::Kk);
    let services = centre.services.iter();
    let languages = centre.languages.iter();
    v1::Centre {
        id: item.id.0.to_string(),
        slug: item.slug.to_string(),
        kind: centre.kind.code().to_owned(),
        name: localized(&centre.names),
        district: place.district.map(|one| one.code().to_owned()),
        address: localized(&place.address),
        postcode: place.postcode.clone(),
        coordinates: place
            .coordinates
            .map(|point| (point.latitude, point.longitude)),
        phones: centre.phones.iter().map(ToString::to_string).collect(),
        emails: centre.emails.iter().map(ToString::to_string).collect(),
        services: services.map(|one| one.code().to_owned()).collect(),
        languages: languages.map(|one| one.code().to_owned()).collect(),
        directions: localized(&centre.directions),
        schedules: schedules(&centre.opening_hours),
        open: item.open,
        demonstration: centre.demonstration,
        url: format!("{}{page}", state.public_url),
    }
}
