//! Forms: a POST to a page's address is taken apart and handed to `app`.

use super::pages::{refuse_method, send, split_locale};
use super::sessions;
use super::state::AppState;
use crate::app::{Answer, Form, SentFile, SessionChange, Submission, error_page, submit};
use axum::body::{Body, to_bytes};
use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{Extensions, Response, StatusCode};
use domain::ErrorCode;
use std::net::{IpAddr, SocketAddr};

/// The most fields a form may have: a hundred services, each with its texts in
/// three languages and all its groups of people.
const MAX_FIELDS: usize = 3_000;
/// The largest form without files, in bytes: long descriptions of many services,
/// six bytes to a Cyrillic letter.
const MAX_FORM: usize = 4 * 1024 * 1024;

/// Takes a form.
pub(super) async fn form(State(state): State<AppState>, request: Request) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let query = request.uri().query().unwrap_or_default().to_owned();
    let (locale, rest) = split_locale(&path);
    let (Some(locale), Some(_)) = (locale, Form::at(rest)) else {
        return refuse_method();
    };
    let headers = request.headers().clone();
    let peer = peer(request.extensions());
    let snapshot = state.snapshots.current();
    let submission = match read(request, &state).await {
        Ok(submission) => submission,
        Err(status) => return plain(status),
    };
    let answered = match sessions::reader(&state, &headers, peer).await {
        Ok((reader, ctx)) => {
            let services = state.services(&snapshot, &ctx, &reader);
            match submit(&services, locale, rest, &query, &submission).await {
                Ok(outcome) => (outcome.answer, outcome.session),
                Err(error) => {
                    if error.code() == ErrorCode::Internal {
                        tracing::error!(%error, path, "a form could not be taken");
                    }
                    let page = error_page(&services, locale, rest, error.code());
                    (page, SessionChange::Keep)
                }
            }
        }
        Err(error) => {
            tracing::error!(%error, path, "the reader of a form could not be found");
            (Answer::SeeOther(path.clone()), SessionChange::Keep)
        }
    };
    // What the form caused to be written goes out now, not with the next poll.
    state.nudge_mail();
    let (mut response, _) = send(&headers, answered.0, 2, true);
    sessions::tell(
        &mut response,
        &answered.1,
        state.public_url.starts_with("https://"),
    );
    response
}

/// The address of whoever opened the connection.
pub(super) fn peer(extensions: &Extensions) -> Option<IpAddr> {
    extensions
        .get::<axum::extract::ConnectInfo<SocketAddr>>()
        .map(|info| info.0.ip())
}

/// What was sent, or why it could not be read.
async fn read(request: Request, state: &AppState) -> Result<Submission, StatusCode> {
    let kind = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        return read_parts(request, state).await;
    }
    let body = to_bytes(request.into_body(), MAX_FORM)
        .await
        .map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
    let values: Vec<(String, String)> = form_urlencoded::parse(&body)
        .take(MAX_FIELDS + 1)
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    // Half a form would be taken for a whole one from which the rest was removed.
    if values.len() > MAX_FIELDS {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    Ok(Submission {
        values,
        files: Vec::new(),
    })
}

async fn read_parts(request: Request, state: &AppState) -> Result<Submission, StatusCode> {
    // The router's limit ends the stream, which would count as a fault of ours.
    let broken = |error: MultipartError| match error.status() {
        status if status.is_server_error() => StatusCode::PAYLOAD_TOO_LARGE,
        status => status,
    };
    let mut parts = Multipart::from_request(request, state)
        .await
        .map_err(|_| StatusCode::BAD_REQUEST)?;
    let mut submission = Submission::default();
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        if submission.values.len() + submission.files.len() >= MAX_FIELDS {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        let field = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(ToOwned::to_owned) {
            Some(name) => submission.files.push(SentFile {
                field,
                name,
                bytes: part.bytes().await.map_err(broken)?.to_vec(),
            }),
            None => {
                let text = part.text().await.map_err(broken)?;
                submission.values.push((field, text));
            }
        }
    }
    Ok(submission)
}

fn plain(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}
