//! `/api/v1/forums` and `/api/v1/forums/{slug}`: events that the public sees.

use super::super::state::AppState;
use super::commitments::resolution_of;
use super::organizations::{json, per_page};
use super::published::localized;
use crate::app::{ListingName, Reader, listing};
use crate::listing::state::ListingState;
use crate::paths::{Path as PagePath, photo_file};
use axum::Json;
use axum::body::Body;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, Response, StatusCode};
use axum::response::IntoResponse;
use domain::event::{EventDetails, Session, SessionDocument, Speaker};
use domain::photo::{Photo, PhotoSize};
use domain::{EventId, Locale, OrganizationId, SeriesId, Slug};
use jiff::civil::Time;
use search::Language;
use std::collections::{BTreeMap, HashMap};
use usecases::events::{EventItem, EventView, list_events, list_series, show_event};
use usecases::photos::list_photos;
use usecases::{Ctx, UseCaseError, instant_of};
use wire::v1;

/// Lists events, with the same parameters as the page.
#[utoipa::path(
    get,
    path = "/api/v1/forums",
    params(
        ("q" = Option<String>, Query, description = "Words of titles, themes, places; in any spelling"),
        ("kind" = Option<Vec<String>>, Query, description = "Codes of kinds; repeat for «or»"),
        ("district" = Option<Vec<String>>, Query, description = "District codes"),
        ("field" = Option<Vec<String>>, Query, description = "Codes of fields of activity"),
        ("when" = Option<String>, Query, description = "upcoming or past"),
        ("page" = Option<usize>, Query, description = "From 1"),
        ("per_page" = Option<usize>, Query, description = "1 to 100, by default 24"),
    ),
    responses((status = 200, body = v1::EventList))
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

async fn listed(state: &AppState, query: &str) -> Result<v1::EventList, UseCaseError> {
    let snapshot = state.snapshots.current();
    let reader = Reader::default();
    let services = state.services(&snapshot, &state.ctx, &reader);
    let ready = listing(&services, ListingName::Events).await?;
    let asked = ListingState::parse(&ready.listing, "", query);
    let found = ready
        .listing
        .search(&asked.to_search(&ready.listing, "", Language::Kk));
    let events = list_events(&state.ctx).await?;
    let by_slug: HashMap<&str, &EventItem> = events
        .iter()
        .map(|item| (item.slug.as_str(), item))
        .collect();
    let series = series(&state.ctx).await?;
    let per_page = per_page(query);
    let items = found
        .ids
        .iter()
        .skip((asked.page - 1).saturating_mul(per_page))
        .take(per_page)
        .filter_map(|id| by_slug.get(ready.listing.record(*id)?.key()))
        .map(|item| {
            let slug = item.details.series.and_then(|id| series.get(&id));
            summary(state, item.id, &item.slug, &item.details, slug)
        })
        .collect();
    Ok(v1::EventList {
        total: found.ids.len(),
        page: asked.page,
        per_page,
        items,
    })
}

async fn series(ctx: &Ctx) -> Result<BTreeMap<SeriesId, Slug>, UseCaseError> {
    let all = list_series(ctx).await?.into_iter();
    Ok(all.map(|(id, slug, _)| (id, slug)).collect())
}

/// Shows one event with its sessions and speakers.
#[utoipa::path(
    get,
    path = "/api/v1/forums/{slug}",
    params(("slug" = String, Path, description = "The event's slug")),
    responses((status = 200, body = v1::Event), (status = 404, body = v1::Problem))
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Response<Body> {
    let found = match Slug::parse(&slug) {
        Ok(slug) => show_event(&state.ctx, &slug).await,
        Err(_) => Ok(None),
    };
    match found {
        Ok(Some(view)) => match list_photos(&state.ctx, &view).await {
            Ok(photos) => json(&headers, StatusCode::OK, &whole(&state, &view, &photos)),
            Err(error) => problem(StatusCode::INTERNAL_SERVER_ERROR, error.code().code()),
        },
        Ok(None) => problem(StatusCode::NOT_FOUND, "not-found"),
        Err(error) => problem(StatusCode::INTERNAL_SERVER_ERROR, error.code().code()),
    }
}

/// What went wrong, as JSON.
pub(super) fn problem(status: StatusCode, code: &str) -> Response<Body> {
    let problem = v1::Problem {
        code: code.to_owned(),
    };
    (status, Json(problem)).into_response()
}

fn summary(
    state: &AppState,
    id: EventId,
    slug: &Slug,
    details: &EventDetails,
    series: Option<&Slug>,
) -> v1::EventSummary {
    let page = PagePath::Event(slug.clone()).in_locale(Locale::Kk);
    let fields = details.fields.iter();
    v1::EventSummary {
        id: id.0.to_string(),
        slug: slug.to_string(),
        kind: details.kind.code().to_owned(),
        state: details.state.code().to_owned(),
        series: series.map(ToString::to_string),
        edition: details.edition,
        title: localized(&details.titles),
        theme: localized(&details.themes),
        date: details.date.to_string(),
        venue: localized(&details.venue.names),
        address: localized(&details.venue.addresses),
        district: details
            .venue
            .district
            .map(|district| district.code().to_owned()),
        fields: fields.map(|field| field.code().to_owned()).collect(),
        demonstration: details.demonstration,
        url: format!("{}{page}", state.public_url),
    }
}

fn whole(state: &AppState, view: &EventView, photos: &[Photo]) -> v1::Event {
    let details = &view.event.details;
    let series = view.series.as_ref().map(|series| &series.slug);
    let guests = details.guests.iter();
    let record = &view.proceedings.record;
    let sessions = view.event.agenda.sessions.iter();
    v1::Event {
        summary: summary(state, view.id, &view.slug, details, series),
        lead: localized(&details.summaries),
        description: localized(&details.descriptions),
        coordinates: details
            .venue
            .coordinates
            .map(|point| (point.latitude, point.longitude)),
        online: details
            .venue
            .online
            .as_ref()
            .map(|address| address.as_str().to_owned()),
        hosts: details
            .hosts
            .iter()
            .filter_map(|host| named(view, *host))
            .collect(),
        guests: guests.filter_map(|guest| speaker(view, guest)).collect(),
        sessions: sessions.map(|one| session(view, one)).collect(),
        speakers: speakers(view),
        attendees: record
            .attendees
            .iter()
            .filter_map(|one| named(view, *one))
            .collect(),
        materials: record.materials.iter().map(document).collect(),
        minutes: record.minutes.as_ref().map(|one| one.as_str().to_owned()),
        laureates: record
            .laureates
            .iter()
            .map(|one| v1::Laureate {
                name: localized(&one.names),
                award: localized(&one.awards),
            })
            .collect(),
        photos: photos.iter().map(|one| photo(state, one)).collect(),
        resolution: resolution_of(&state.public_url, view, state.ctx.today()),
        revision: view.revision_number,
        updated_at: view.updated_at.to_string(),
        source: details.source.name.clone(),
    }
}

fn photo(state: &AppState, known: &Photo) -> v1::Photo {
    let address = |size| format!("{}{}", state.public_url, photo_file(&known.key.file(size)));
    v1::Photo {
        url: address(PhotoSize::Large),
        width: known.width,
        height: known.height,
        small_url: address(PhotoSize::Small),
        alternative: localized(&known.texts),
        author: Some(known.author.clone()).filter(|author| !author.is_empty()),
    }
}

fn named(view: &EventView, id: OrganizationId) -> Option<v1::NamedRecord> {
    let known = view.organizations.get(&id)?;
    Some(v1::NamedRecord {
        slug: known.slug.to_string(),
        name: localized(&known.names),
    })
}

fn document(known: &SessionDocument) -> v1::Document {
    v1::Document {
        title: localized(&known.titles),
        url: known.address.as_str().to_owned(),
    }
}

/// A speaker; nothing when all that was known of them is gone.
fn speaker(view: &EventView, speaker: &Speaker) -> Option<v1::Speaker> {
    let person = speaker.person.and_then(|id| view.people.get(&id));
    let names = person.map_or(&speaker.names, |person| &person.names);
    let organization = speaker.organization.and_then(|id| named(view, id));
    (!names.is_empty() || organization.is_some()).then(|| v1::Speaker {
        name: localized(names),
        person: person.map(|person| person.slug.to_string()),
        role: localized(&speaker.roles),
        organization,
    })
}

fn speakers(view: &EventView) -> Vec<v1::EventSpeaker> {
    let agenda = &view.event.agenda;
    let id = |position: &usize| Some(agenda.sessions.get(*position)?.id.0.to_string());
    let all = agenda.speakers().into_iter();
    all.filter_map(|(one, positions)| {
        Some(v1::EventSpeaker {
            speaker: speaker(view, one)?,
            sessions: positions.iter().filter_map(id).collect(),
        })
    })
    .collect()
}

fn session(view: &EventView, session: &Session) -> v1::Session {
    let agenda = &view.event.agenda;
    let clock = |time: Time| format!("{:02}:{:02}", time.hour(), time.minute());
    let instant = |time| instant_of(session.day, time).map(|at| at.to_string());
    let languages = session.languages.iter();
    let speakers = session.speakers.iter();
    let documents = session.documents.iter();
    v1::Session {
        id: session.id.0.to_string(),
        title: localized(&session.titles),
        description: localized(&session.descriptions),
        starts_at: instant(session.starts),
        ends_at: instant(session.ends),
        day: session.day.to_string(),
        starts: clock(session.starts),
        ends: clock(session.ends),
        format: session.format.code().to_owned(),
        languages: languages.map(|locale| locale.code().to_owned()).collect(),
        hall: session
            .hall
            .and_then(|hall| agenda.hall(hall))
            .map(|hall| localized(&hall.names)),
        track: session
            .track
            .and_then(|track| agenda.track(track))
            .map(|track| localized(&track.names)),
        speakers: speakers
            .filter_map(|one| self::speaker(view, one))
            .collect(),
        documents: documents.map(document).collect(),
    }
}
