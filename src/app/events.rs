//! The pages of forums and other events: what they need is loaded here.

use super::agenda::{agenda, own};
use super::listings::{ListingName, listing};
use super::routes::{Answer, error_page, finish};
use super::services::Services;
use crate::features::{forums, home};
use crate::paths::EventPart;
use crate::ui::page::PageContext;
use domain::{ErrorCode, Slug};
use usecases::UseCaseError;
use usecases::events::{list_calendar, list_events, show_event, show_event_history, show_series};
use usecases::photos::list_photos;
use usecases::proceedings::{list_commitments, show_resolution};

/// The list of events.
pub(super) async fn event_list(
    services: &Services<'_>,
    context: &PageContext<'_>,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let ready = listing(services, ListingName::Events).await?;
    let files = (ready.files.core.clone(), ready.files.text.clone());
    let page = forums::events_page(context, &ready.listing, files, query);
    Ok(finish(services, context, 200, page))
}

/// The next events, for the front page.
pub(super) async fn coming(
    services: &Services<'_>,
    context: &PageContext<'_>,
) -> Result<Vec<home::ComingItem>, UseCaseError> {
    let found = list_events(services.ctx).await?;
    let items = forums::coming(context, &found).into_iter();
    Ok(items
        .map(|item| home::ComingItem {
            name: item.name,
            language: item.language,
            href: item.href,
            facts: item.facts,
        })
        .collect())
}

/// All events as a calendar.
pub(super) async fn calendar_file(
    services: &Services<'_>,
    context: &PageContext<'_>,
) -> Result<Answer, UseCaseError> {
    let events = list_calendar(services.ctx).await?;
    Ok(calendar(forums::events_calendar(context, &events)))
}

/// The feed of announcements.
pub(super) async fn feed(
    services: &Services<'_>,
    context: &PageContext<'_>,
) -> Result<Answer, UseCaseError> {
    let found = list_events(services.ctx).await?;
    Ok(Answer::File {
        content_type: "application/atom+xml; charset=utf-8",
        body: forums::events_feed(context, &found),
    })
}

/// What all forums promised.
pub(super) async fn ledger(
    services: &Services<'_>,
    context: &PageContext<'_>,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let query = forums::ledger_query(query);
    let found = list_commitments(services.ctx, &query.filter).await?;
    let page = forums::ledger_page(context, &query, &found);
    Ok(finish(services, context, 200, page))
}

/// A series.
pub(super) async fn series(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
) -> Result<Answer, UseCaseError> {
    let found = match Slug::parse(slug) {
        Ok(slug) => show_series(services.ctx, &slug).await?,
        Err(_) => None,
    };
    Ok(match found {
        Some(view) => finish(services, context, 200, forums::series_page(context, &view)),
        None => unknown(services, context, &format!("/forums/series/{slug}")),
    })
}

/// An event, or a part of it.
pub(super) async fn event(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
    part: Option<&str>,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let rest = part.map(|part| format!("/{part}")).unwrap_or_default();
    let nothing = || unknown(services, context, &format!("/forums/{slug}{rest}"));
    let Ok(slug) = Slug::parse(slug) else {
        return Ok(nothing());
    };
    let part = match part.map(EventPart::from_segment) {
        Some(None) => return Ok(nothing()),
        Some(part) => part,
        None => None,
    };
    if part == Some(EventPart::Resolutions) {
        let Some(view) = show_resolution(services.ctx, &slug).await? else {
            return Ok(nothing());
        };
        let page = forums::resolution_page(context, &view);
        return Ok(finish(services, context, 200, page));
    }
    let Some(view) = show_event(services.ctx, &slug).await? else {
        return Ok(nothing());
    };
    let page = match part {
        None => {
            let photos = list_photos(services.ctx, &view).await?;
            forums::event_page(context, &view, &photos)
        }
        Some(EventPart::Agenda) => return agenda(services, context, &view, query).await,
        Some(part @ (EventPart::Mine | EventPart::MyCalendar)) => {
            return own(services, context, &view, part).await;
        }
        Some(EventPart::Laureates) if view.proceedings.record.laureates.is_empty() => {
            return Ok(nothing());
        }
        Some(EventPart::Laureates) => forums::laureates_page(context, &view),
        Some(EventPart::Speakers) => forums::speakers_page(context, &view),
        Some(EventPart::History) => {
            let Some(history) = show_event_history(services.ctx, &slug).await? else {
                return Ok(nothing());
            };
            forums::event_history_page(context, &view, &history)
        }
        // Answered above.
        Some(EventPart::Resolutions) => return Ok(nothing()),
        Some(EventPart::Calendar) => {
            let file = forums::event_calendar(context, &view);
            return Ok(file.map_or_else(nothing, calendar));
        }
    };
    Ok(finish(services, context, 200, page))
}

fn calendar(body: String) -> Answer {
    Answer::File {
        content_type: "text/calendar; charset=utf-8",
        body,
    }
}

fn unknown(services: &Services<'_>, context: &PageContext<'_>, path: &str) -> Answer {
    error_page(services, context.locale, path, ErrorCode::NotFound)
}
