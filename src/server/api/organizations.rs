//! `/api/v1/orgs` and `/api/v1/orgs/{slug}`.

use super::super::response::{Content, Keep};
use super::super::snapshot::Snapshot;
use super::super::state::AppState;
use crate::i18n::Locale;
use crate::listing::state::ListingState;
use crate::paths::Path as PagePath;
use axum::Json;
use axum::body::Body;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, Response, StatusCode};
use axum::response::IntoResponse;
use domain::{Locale as DomainLocale, Localized, Slug};
use search::{Language, Listing, RecordView};
use serde::Serialize;
use usecases::organizations::show::{OrganizationView, Shown, show_organization};
use wire::v1;

const DEFAULT_PER_PAGE: usize = 24;
const MAX_PER_PAGE: usize = 100;
const VERIFIED: &str = "verified";

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
            &format!("/api/v1/orgs/{slug}"),
        ),
        Ok(Shown::Gone) => problem(StatusCode::GONE, "gone"),
        Ok(Shown::Unknown) => problem(StatusCode::NOT_FOUND, "not-found"),
        Err(error) => problem(StatusCode::INTERNAL_SERVER_ERROR, error.code().code()),
    }
}

fn per_page(query: &str) -> usize {
    form_urlencoded::parse(query.as_bytes())
        .find(|(key, _)| key == "per_page")
        .and_then(|(_, value)| value.parse().ok())
        .unwrap_or(DEFAULT_PER_PAGE)
        .clamp(1, MAX_PER_PAGE)
}

fn json(headers: &HeaderMap, status: StatusCode, body: &impl Serialize) -> Response<Body> {
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

/// The codes of a record's values in a filter.
fn codes(listing: &Listing, record: &RecordView<'_>, group: &str) -> Vec<String> {
    let Some(index) = listing.group_index(group) else {
        return Vec::new();
    };
    let values = listing
        .groups()
        .get(index)
        .map(|group| group.values.as_slice())
        .unwrap_or_default();
    record
        .facet(index)
        .filter_map(|value| values.get(usize::from(value)))
        .map(|value| value.key.clone())
        .collect()
}

/// A record of the directory as the API publishes it.
pub(super) fn summary(
    snapshot: &Snapshot,
    public_url: &str,
    record: &RecordView<'_>,
) -> v1::OrganizationSummary {
    let listing = &snapshot.listing;
    let has = |flag| {
        listing
            .flag_index(flag)
            .is_some_and(|index| record.flag(index))
    };
    let name = |language| {
        record
            .name(language)
            .filter(|(_, found)| *found == language)
            .map(|(name, _)| name.to_owned())
    };
    let one = |group| {
        codes(listing, record, group)
            .into_iter()
            .next()
            .unwrap_or_default()
    };
    let demonstration = has("demo");
    v1::OrganizationSummary {
        slug: record.key().to_owned(),
        // The first identifier is the BIN, if there is one; invented ones stay inside.
        bin: record
            .identifiers()
            .find(|identifier| domain::Bin::parse(identifier).is_ok())
            .filter(|_| !demonstration)
            .map(str::to_owned),
        name: v1::Localized {
            kk: name(Language::Kk),
            ru: name(Language::Ru),
            en: name(Language::En),
        },
        district: one("district"),
        form: one("form"),
        fields: codes(listing, record, "field"),
        verified: has(VERIFIED),
        dissolved: has("dissolved"),
        demonstration,
        url: Slug::parse(record.key())
            .map(|slug| {
                format!(
                    "{public_url}{}",
                    PagePath::Organization(slug).in_locale(Locale::Kk)
                )
            })
            .unwrap_or_default(),
    }
}

fn localized(text: &Localized) -> v1::Localized {
    let get = |locale| text.get(locale).map(str::to_owned);
    v1::Localized {
        kk: get(DomainLocale::Kk),
        ru: get(DomainLocale::Ru),
        en: get(DomainLocale::En),
    }
}

fn whole(view: &OrganizationView, public_url: &str) -> v1::Organization {
    let organization = &view.organization;
    let text = |values: Vec<&str>| values.into_iter().map(str::to_owned).collect();
    v1::Organization {
        summary: v1::OrganizationSummary {
            slug: view.slug.to_string(),
            bin: organization
                .bin()
                .filter(|_| !organization.demonstration)
                .map(String::from),
            name: localized(&organization.names),
            district: organization.place.district_code().to_owned(),
            form: organization.legal_form.code().to_owned(),
            fields: text(
                organization
                    .fields
                    .iter()
                    .map(|field| field.code())
                    .collect(),
            ),
            verified: organization.verified_at.is_some(),
            dissolved: organization.status == domain::OrganizationStatus::Dissolved,
            demonstration: organization.demonstration,
            url: format!(
                "{public_url}{}",
                PagePath::Organization(view.slug.clone()).in_locale(Locale::Kk)
            ),
        },
        short_name: localized(&organization.short_names),
        mission: localized(&organization.missions),
        description: localized(&organization.descriptions),
        registered_on: organization.registered_on.map(|date| date.to_string()),
        dissolved_on: organization.dissolved_on.map(|date| date.to_string()),
        address: localized(&organization.place.address),
        coordinates: organization
            .place
            .coordinates
            .map(|point| (point.latitude, point.longitude)),
        phones: text(
            organization
                .phones
                .iter()
                .map(domain::Phone::as_str)
                .collect(),
        ),
        emails: text(
            organization
                .emails
                .iter()
                .map(domain::Email::as_str)
                .collect(),
        ),
        links: text(
            organization
                .sites
                .iter()
                .chain(organization.social_links.iter().map(|link| &link.address))
                .map(domain::WebAddress::as_str)
                .collect(),
        ),
        beneficiaries: text(
            organization
                .beneficiaries
                .iter()
                .map(|group| group.code())
                .collect(),
        ),
        services: organization
            .services
            .iter()
            .map(|service| v1::Service {
                name: localized(&service.name),
                description: localized(&service.description),
            })
            .collect(),
        working_languages: text(
            organization
                .working_languages
                .iter()
                .map(|locale| locale.code())
                .collect(),
        ),
        confirmed_at: organization.confirmed_at.map(|at| at.to_string()),
        updated_at: view.updated_at.to_string(),
        source: organization.source.name.clone(),
    }
}
