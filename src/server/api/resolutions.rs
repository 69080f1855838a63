//! `/api/v1/resolutions…`: what forums that the public sees promised, as a list
//! and as a table, and the resolution of one.

use super::super::response::{Content, Keep};
use super::super::state::AppState;
use super::super::table;
use super::commitments::commitment;
use super::events::problem;
use super::organizations::{json, per_page};
use super::published::localized;
use crate::app::ledger_query;
use crate::paths::{EventPart, Path as PagePath};
use axum::body::Body;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, Response, StatusCode};
use axum::response::IntoResponse;
use domain::proceedings::{CommitmentChange, CommitmentStep};
use domain::{Locale, Localized, Slug};
use usecases::UseCaseError;
use usecases::proceedings::{
    Ledger, LedgerItem, ResolutionView, list_commitments, show_resolution,
};
use wire::v1;

const COLUMNS: [&str; 19] = [
    "id",
    "forum",
    "forum_kk",
    "forum_ru",
    "forum_en",
    "adopted_on",
    "text_kk",
    "text_ru",
    "text_en",
    "owner",
    "owner_kk",
    "owner_ru",
    "owner_en",
    "deadline",
    "state",
    "overdue",
    "evidence",
    "demonstration",
    "url",
];

/// Lists commitments, with the same parameters as the page.
#[utoipa::path(
    get,
    path = "/api/v1/resolutions",
    params(
        ("state" = Option<Vec<String>>, Query, description = "planned, in_progress, done, dropped; repeat for «or»"),
        ("forum" = Option<Vec<String>>, Query, description = "Slugs of forums"),
        ("district" = Option<Vec<String>>, Query, description = "Codes of the districts where the forums were"),
        ("owner" = Option<Vec<String>>, Query, description = "Who keeps them: slugs of organisations, else names of bodies in Kazakh"),
        ("year" = Option<Vec<i16>>, Query, description = "Years in which they were promised"),
        ("overdue" = Option<u8>, Query, description = "1: overdue commitments only"),
        ("page" = Option<usize>, Query, description = "From 1"),
        ("per_page" = Option<usize>, Query, description = "1 to 100, by default 24"),
    ),
    responses((status = 200, body = v1::CommitmentList))
)]
pub(super) async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    let query = query.unwrap_or_default();
    let asked = ledger_query(&query);
    let found = match list_commitments(&state.ctx, &asked.filter).await {
        Ok(found) => found,
        Err(error) => return failed(&error),
    };
    let per_page = per_page(&query);
    let Ledger { items, counts } = found;
    let list = v1::CommitmentList {
        total: items.len(),
        page: asked.page,
        per_page,
        items: items
            .iter()
            .skip((asked.page - 1).saturating_mul(per_page))
            .take(per_page)
            .map(|item| listed(&state.public_url, item))
            .collect(),
        states: counts
            .states
            .iter()
            .map(|(state, count)| (state.code().to_owned(), *count))
            .collect(),
        overdue: counts.overdue,
    };
    json(&headers, StatusCode::OK, &list)
}

/// Downloads commitments as a table, with the same parameters as the list but
/// for its pages.
#[utoipa::path(
    get,
    path = "/api/v1/resolutions.csv",
    params(
        ("state" = Option<Vec<String>>, Query, description = "planned, in_progress, done, dropped; repeat for «or»"),
        ("forum" = Option<Vec<String>>, Query, description = "Slugs of forums"),
        ("district" = Option<Vec<String>>, Query, description = "Codes of the districts where the forums were"),
        ("owner" = Option<Vec<String>>, Query, description = "Who keeps them: slugs of organisations, else names of bodies in Kazakh"),
        ("year" = Option<Vec<i16>>, Query, description = "Years in which they were promised"),
        ("overdue" = Option<u8>, Query, description = "1: overdue commitments only"),
    ),
    responses((status = 200, content_type = "text/csv", body = String))
)]
pub(super) async fn table(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    let asked = ledger_query(&query.unwrap_or_default());
    let found = match list_commitments(&state.ctx, &asked.filter).await {
        Ok(found) => found,
        Err(error) => return failed(&error),
    };
    let rows = found.items.iter();
    let rows = rows.map(|item| row(listed(&state.public_url, item)));
    let header = std::iter::once(COLUMNS.map(ToOwned::to_owned));
    match table::rows(header.chain(rows)) {
        Ok(rows) => {
            let body = [table::MARK.as_bytes(), &rows].concat();
            Content::new(table::MEDIA_TYPE, body, 5).respond(
                &headers,
                StatusCode::OK,
                Keep::Revalidate,
            )
        }
        Err(error) => {
            tracing::error!(%error, "the table cannot be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Shows the resolution of one forum, with what became of each commitment.
#[utoipa::path(
    get,
    path = "/api/v1/resolutions/{slug}",
    params(("slug" = String, Path, description = "The forum's slug")),
    responses((status = 200, body = v1::Resolution), (status = 404, body = v1::Problem))
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Response<Body> {
    let found = match Slug::parse(&slug) {
        Ok(slug) => show_resolution(&state.ctx, &slug).await,
        Err(_) => Ok(None),
    };
    match found {
        Ok(Some(view)) => {
            let whole = whole(&state.public_url, &view);
            json(&headers, StatusCode::OK, &whole)
        }
        Ok(None) => problem(StatusCode::NOT_FOUND, "not-found"),
        Err(error) => failed(&error),
    }
}

fn failed(error: &UseCaseError) -> Response<Body> {
    problem(StatusCode::INTERNAL_SERVER_ERROR, error.code().code())
}

/// The address of the page on which a commitment of a forum stands.
fn page_of(public_url: &str, forum: &Slug, fragment: &str) -> String {
    let page = PagePath::EventPart(forum.clone(), EventPart::Resolutions);
    format!("{public_url}{}{fragment}", page.in_locale(Locale::Kk))
}

fn listed(public_url: &str, item: &LedgerItem) -> v1::ForumCommitment {
    let forum = &item.forum;
    let fragment = format!("#commitment-{}", item.commitment.id.0);
    v1::ForumCommitment {
        commitment: commitment(&item.commitment, item.owner.as_ref(), item.overdue),
        forum: named(&forum.slug, &forum.titles),
        adopted_on: forum.adopted_on.map(|day| day.to_string()),
        demonstration: forum.demonstration,
        url: page_of(public_url, &forum.slug, &fragment),
    }
}

fn named(slug: &Slug, names: &Localized) -> v1::NamedRecord {
    v1::NamedRecord {
        slug: slug.to_string(),
        name: localized(names),
    }
}

fn whole(public_url: &str, view: &ResolutionView) -> v1::Resolution {
    let event = &view.event;
    let details = &event.event.details;
    let resolution = &event.proceedings.resolution;
    let commitments = resolution.commitments.iter();
    v1::Resolution {
        forum: named(&event.slug, &details.titles),
        adopted_on: resolution.adopted_on.map(|day| day.to_string()),
        text: localized(&resolution.texts),
        demonstration: details.demonstration || resolution.demonstration,
        commitments: commitments
            .map(|known| {
                let owner = known.owner.organization;
                let owner = owner.and_then(|id| event.organizations.get(&id));
                let steps = view.steps.get(&known.id);
                v1::FollowedCommitment {
                    commitment: commitment(known, owner, known.is_overdue(view.today)),
                    history: steps.into_iter().flatten().map(step).collect(),
                }
            })
            .collect(),
        updated_at: view.updated_at.map(|at| at.to_string()),
        url: page_of(public_url, &event.slug, ""),
    }
}

fn step(step: &CommitmentStep) -> v1::CommitmentStep {
    let mut told = v1::CommitmentStep {
        at: step.at.to_string(),
        ..v1::CommitmentStep::default()
    };
    for change in &step.changes {
        let code = match change {
            CommitmentChange::Made(state) => {
                told.state = Some(state.code().to_owned());
                "made"
            }
            CommitmentChange::State { to, notes } => {
                told.state = Some(to.code().to_owned());
                told.note = localized(notes);
                "state"
            }
            CommitmentChange::Text { .. } => "text",
            CommitmentChange::Owner => "owner",
            CommitmentChange::Deadline { .. } => "deadline",
            CommitmentChange::Evidence => "evidence",
        };
        told.changed.push(code.to_owned());
    }
    told
}

fn row(item: v1::ForumCommitment) -> [String; 19] {
    let flag = |set: bool| if set { "1" } else { "0" }.to_owned();
    let known = item.commitment;
    let evidence: Vec<String> = known
        .evidence
        .into_iter()
        .filter_map(|one| one.url)
        .collect();
    [
        known.id,
        item.forum.slug,
        item.forum.name.kk.unwrap_or_default(),
        item.forum.name.ru.unwrap_or_default(),
        item.forum.name.en.unwrap_or_default(),
        item.adopted_on.unwrap_or_default(),
        known.text.kk.unwrap_or_default(),
        known.text.ru.unwrap_or_default(),
        known.text.en.unwrap_or_default(),
        known.organization.unwrap_or_default(),
        known.owner.kk.unwrap_or_default(),
        known.owner.ru.unwrap_or_default(),
        known.owner.en.unwrap_or_default(),
        known.deadline.unwrap_or_default(),
        known.state,
        flag(known.overdue),
        evidence.join(" "),
        flag(item.demonstration),
        item.url,
    ]
}
