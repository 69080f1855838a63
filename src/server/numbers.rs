//! The numbers of requests as tables: for everybody, and for those who handle
//! requests.

use super::pages::{redirect, send};
use super::state::AppState;
use super::{forms, sessions, table};
use crate::app::{error_page, request_number_rows};
use crate::i18n::{Locale, Text};
use crate::paths::{ManagePage, Path, sign_in_first};
use axum::body::Body;
use axum::extract::{Path as Segment, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode};
use domain::ErrorCode;
use usecases::requests::{RequestNumbers, public_request_numbers, staff_request_numbers};

/// Sends the numbers for everybody.
pub(super) async fn public(
    State(state): State<AppState>,
    Segment(language): Segment<String>,
) -> Response<Body> {
    let Some(locale) = Locale::from_code(&language) else {
        return plain(StatusCode::NOT_FOUND);
    };
    match public_request_numbers(&state.ctx).await {
        Ok(numbers) => file(locale, &numbers, "no-cache"),
        Err(error) => {
            tracing::error!(%error, "the numbers of requests could not be counted");
            plain(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// Sends the numbers for those who handle requests.
pub(super) async fn staff(
    State(state): State<AppState>,
    Segment(language): Segment<String>,
    request: Request,
) -> Response<Body> {
    let headers = request.headers();
    let locale = Locale::from_code(&language).unwrap_or_default();
    let (reader, ctx) =
        match sessions::reader(&state, headers, forms::peer(request.extensions())).await {
            Ok(known) => known,
            Err(error) => {
                tracing::error!(%error, "the reader of a table could not be found");
                return plain(StatusCode::INTERNAL_SERVER_ERROR);
            }
        };
    let page = Path::Manage(ManagePage::RequestNumbers);
    if reader.session.is_none() {
        return redirect(StatusCode::SEE_OTHER, &sign_in_first(locale, &page));
    }
    match staff_request_numbers(&ctx).await {
        Ok(numbers) => file(locale, &numbers, "no-store"),
        Err(error) => refused(&state, headers, locale, (&reader, &ctx), error.code()),
    }
}

fn refused(
    state: &AppState,
    headers: &HeaderMap,
    locale: Locale,
    (reader, ctx): (&crate::app::Reader, &usecases::Ctx),
    code: ErrorCode,
) -> Response<Body> {
    let snapshot = state.snapshots.current();
    let services = state.services(&snapshot, ctx, reader);
    let page = error_page(&services, locale, "/manage/requests/numbers.csv", code);
    send(headers, page, 2, true).0
}

fn file(locale: Locale, numbers: &RequestNumbers, keep: &'static str) -> Response<Body> {
    let Ok(body) = table::rows(request_number_rows(Text::for_locale(locale), numbers)) else {
        return plain(StatusCode::INTERNAL_SERVER_ERROR);
    };
    let mut response = Response::new(Body::from([table::MARK.as_bytes(), &body].concat()));
    for (name, value) in [
        (CONTENT_TYPE, table::MEDIA_TYPE),
        (CACHE_CONTROL, keep),
        (CONTENT_DISPOSITION, "attachment; filename=\"requests.csv\""),
    ] {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

fn plain(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}
