//! Forms that a limit or the check of their origin turned away. Rule: whoever
//! sent one is told why on a page in their language; what answers a program (a
//! word, JSON) stays as it is. Used by the router only.

use super::pages::{send, split_locale};
use super::state::AppState;
use crate::app::{Reader, TurnedAway, turned_away};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, Response, StatusCode};
use axum::middleware::Next;

/// Puts the page in place of an answer that is no page.
pub(super) async fn in_words(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Response<Body> {
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    let (path, headers) = (request.uri().path().to_owned(), request.headers().clone());
    let response = next.run(request).await;
    let (Some(why), (Some(locale), rest)) = (reason(&response), split_locale(&path)) else {
        return response;
    };
    let reader = Reader::default();
    let snapshot = state.snapshots.current();
    let services = state.services(&snapshot, &state.ctx, &reader);
    let status = response.status();
    let answer = turned_away(&services, locale, rest, status.as_u16(), why);
    send(&headers, answer, 2, true).0
}

fn reason(response: &Response<Body>) -> Option<TurnedAway> {
    let is_made = response.headers().get(CONTENT_TYPE).is_some_and(|kind| {
        let kind = kind.as_bytes();
        kind.starts_with(b"text/html") || kind.starts_with(b"application/json")
    });
    match response.status() {
        _ if is_made => None,
        StatusCode::BAD_REQUEST | StatusCode::PAYLOAD_TOO_LARGE => Some(TurnedAway::Body),
        StatusCode::FORBIDDEN => Some(TurnedAway::Origin),
        StatusCode::SERVICE_UNAVAILABLE => Some(TurnedAway::Time),
        _ => None,
    }
}
