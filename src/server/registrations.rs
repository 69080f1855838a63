//! Who registered for an event, as a table for its organisers.

use super::pages::{redirect, send};
use super::state::AppState;
use super::{forms, sessions, table};
use crate::app::{error_page, registration_rows};
use crate::i18n::{Locale, Text};
use crate::paths::{Path, RegistrationPage, sign_in_first};
use axum::body::Body;
use axum::extract::{Path as Segments, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, Response, StatusCode};
use domain::{ErrorCode, Slug};
use usecases::registration::export_registrations;

/// Sends the table.
pub(super) async fn table(
    State(state): State<AppState>,
    Segments((language, slug)): Segments<(String, String)>,
    request: Request,
) -> Response<Body> {
    let headers = request.headers();
    let locale = Locale::from_code(&language).unwrap_or_default();
    let (reader, ctx) =
        match sessions::reader(&state, headers, forms::peer(request.extensions())).await {
            Ok(known) => known,
            Err(error) => {
                tracing::error!(%error, "the reader of a table could not be found");
                return failed();
            }
        };
    let known = Slug::parse(&slug);
    if reader.session.is_none() {
        let back = known.map_or(Path::Events, |slug| {
            Path::Registrations(slug, RegistrationPage::List)
        });
        return redirect(StatusCode::SEE_OTHER, &sign_in_first(locale, &back));
    }
    let exported = match known {
        Ok(slug) => export_registrations(&ctx, &slug).await,
        Err(_) => Err(ErrorCode::NotFound.into()),
    };
    let people = match exported {
        Ok(people) => people,
        Err(error) => {
            if error.code() == ErrorCode::Internal {
                tracing::error!(%error, "a table could not be made");
            }
            let snapshot = state.snapshots.current();
            let services = state.services(&snapshot, &ctx, &reader);
            let here = format!("/manage/forums/{slug}/registrations.csv");
            let page = error_page(&services, locale, &here, error.code());
            return send(headers, page, 2, true).0;
        }
    };
    let rows = registration_rows(Text::for_locale(locale), &people);
    let Ok(body) = table::rows(rows) else {
        return failed();
    };
    let mut response = Response::new(Body::from([table::MARK.as_bytes(), &body].concat()));
    for (name, value) in [
        (CONTENT_TYPE, table::MEDIA_TYPE),
        (CACHE_CONTROL, "no-store"),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"registrations.csv\"",
        ),
    ] {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

fn failed() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}
