//! `/sitemap.xml` (sitemaps.org protocol 0.9): an index, and parts of at most
//! 5,000 organisations with their three languages.

use super::response::{Content, Keep};
use super::state::AppState;
use crate::i18n::Locale;
use crate::listing::escape::push_escaped;
use crate::paths::Path as PagePath;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Response, StatusCode};
use axum::response::IntoResponse;
use domain::Slug;
use usecases::UseCaseError;
use usecases::centres::list_centres;
use usecases::events::{list_events, list_series};

const PART: usize = 5_000;
const XML: &str = "application/xml; charset=utf-8";

/// The index.
pub(super) async fn index(State(state): State<AppState>, headers: HeaderMap) -> Response<Body> {
    let parts = state
        .snapshots
        .current()
        .listing
        .len()
        .div_ceil(PART)
        .max(1);
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
    );
    for part in 1..=parts {
        xml.push_str("<sitemap><loc>");
        push_escaped(&mut xml, &format!("{}/sitemap/{part}", state.public_url));
        xml.push_str("</loc></sitemap>");
    }
    xml.push_str("</sitemapindex>\n");
    Content::new(XML, xml, 5).respond(&headers, StatusCode::OK, Keep::Revalidate)
}

/// One part.
pub(super) async fn part(
    State(state): State<AppState>,
    Path(part): Path<usize>,
    headers: HeaderMap,
) -> Response<Body> {
    let snapshot = state.snapshots.current();
    let length = snapshot.listing.len();
    let Some(start) = part
        .checked_sub(1)
        .and_then(|part| part.checked_mul(PART))
        .filter(|start| *start < length.max(1))
    else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">",
    );
    if start == 0 {
        for page in [
            PagePath::Home,
            PagePath::Organizations,
            PagePath::Events,
            PagePath::Commitments,
            PagePath::Centres,
            PagePath::RequestNumbers,
            PagePath::About,
        ] {
            push_page(&mut xml, &state.public_url, &page);
        }
        match listed_pages(&state).await {
            Ok(pages) => {
                for page in pages {
                    push_page(&mut xml, &state.public_url, &page);
                }
            }
            Err(error) => {
                tracing::error!(%error, "the events and centres of the sitemap could not be read");
                return StatusCode::INTERNAL_SERVER_ERROR.into_response();
            }
        }
    }
    for id in start..(start + PART).min(length) {
        let slug = u32::try_from(id)
            .ok()
            .and_then(|id| snapshot.listing.record(id))
            .map(|record| Slug::parse(record.key()));
        if let Some(Ok(slug)) = slug {
            push_page(&mut xml, &state.public_url, &PagePath::Organization(slug));
        }
    }
    xml.push_str("</urlset>\n");
    Content::new(XML, xml, 5).respond(&headers, StatusCode::OK, Keep::Revalidate)
}

/// The pages of real series, events and centres; there are few hundred.
async fn listed_pages(state: &AppState) -> Result<Vec<PagePath>, UseCaseError> {
    let series = list_series(&state.ctx).await?.into_iter();
    let series = series
        .filter(|(_, _, series)| !series.demonstration)
        .map(|(_, slug, _)| PagePath::EventSeries(slug));
    let found = list_events(&state.ctx).await?;
    let events = found
        .iter()
        .filter(|item| !item.details.demonstration)
        .map(|item| PagePath::Event(item.slug.clone()));
    let centres = list_centres(&state.ctx).await?;
    let centres = centres
        .into_iter()
        .filter(|item| !item.centre.demonstration)
        .map(|item| PagePath::Centre(item.slug));
    Ok(series.chain(events).chain(centres).collect())
}

fn push_page(xml: &mut String, public_url: &str, page: &PagePath) {
    for locale in Locale::ALL {
        xml.push_str("<url><loc>");
        push_escaped(xml, &format!("{public_url}{}", page.in_locale(locale)));
        xml.push_str("</loc>");
        for other in Locale::ALL {
            xml.push_str("<xhtml:link rel=\"alternate\" hreflang=\"");
            xml.push_str(other.code());
            xml.push_str("\" href=\"");
            push_escaped(xml, &format!("{public_url}{}", page.in_locale(other)));
            xml.push_str("\"/>");
        }
        xml.push_str("</url>");
    }
}
