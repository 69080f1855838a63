//! `/dev/mail`: the outbox of a server that sends nothing, for developers. It
//! opens every account that asked for a link, so it is there in development
//! only, and only as long as no mail server is named.

use super::{letter, print};
use crate::listing::escape::push_escaped;
use crate::server::state::AppState;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::Actor;
use usecases::UseCaseError;
use usecases::mail::{find_mail, list_outbox};
use uuid::Uuid;

/// Letters carry their styles with them, which no other page may.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
);

/// `/dev/mail`: what waits, the newest first.
pub(in crate::server) async fn list(State(state): State<AppState>) -> Response {
    if !is_shown(&state) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let mails = match list_outbox(&state.ctx.acting_as(Actor::Console)).await {
        Ok(mails) => mails,
        Err(error) => return failed(&error),
    };
    let mut html = String::from(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Outbox</title></head>\
         <body style=\"font-family:sans-serif;margin:24px\"><h1>Outbox</h1>\
         <p>SMTP_URL is not set: nothing is sent.</p><ol>",
    );
    for item in mails {
        html.push_str(&format!("<li><a href=\"/dev/mail/{}\">", item.id));
        let subject = letter::write(&item.mail, &state.public_url).map_or_else(
            |missing| format!("({} is missing)", missing.0),
            |letter| letter.subject,
        );
        push_escaped(&mut html, &subject);
        html.push_str("</a> – ");
        push_escaped(&mut html, &item.mail.recipient);
        html.push_str(&format!(
            " – {}, {}</li>",
            item.mail.kind.code(),
            item.created_at
        ));
    }
    html.push_str("</ol></body></html>");
    page(html)
}

/// `/dev/mail/{id}`: one letter as its reader would see it.
pub(in crate::server) async fn show(
    State(state): State<AppState>,
    Path(id): Path<String>,
) -> Response {
    let id = Uuid::parse_str(&id).ok().filter(|_| is_shown(&state));
    let Some(id) = id else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let found = match find_mail(&state.ctx.acting_as(Actor::Console), id).await {
        Ok(found) => found,
        Err(error) => return failed(&error),
    };
    match found.map(|found| letter::write(&found.mail, &state.public_url)) {
        Some(Ok(letter)) => page(print::html(&letter)),
        Some(Err(_)) | None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn is_shown(state: &AppState) -> bool {
    state.development && state.mail.is_none()
}

fn page(html: String) -> Response {
    let headers = [
        (
            CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        ),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (CONTENT_SECURITY_POLICY, POLICY),
    ];
    (headers, html).into_response()
}

fn failed(error: &UseCaseError) -> Response {
    tracing::error!(%error, "the outbox could not be shown");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
