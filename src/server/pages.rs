//! Pages and built files: everything that no other route takes.

use super::forms;
use super::response::{Content, Keep};
use super::sessions::{self, SESSION_COOKIE, cookie};
use super::state::{AppState, CachedPage};
use crate::app::{Answer, Reader, answer, error_page};
use crate::i18n::Locale;
use crate::paths::Path;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION, VARY,
};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use bytes::Bytes;
use domain::ErrorCode;
use std::sync::Arc;
use usecases::Ctx;

/// The cookie in which the language switch leaves the reader's choice.
const LANGUAGE_COOKIE: &str = "language";

/// Answers everything that no other route takes: GET and HEAD for pages and
/// built files, POST for forms.
pub(super) async fn any(State(state): State<AppState>, request: Request) -> Response<Body> {
    match *request.method() {
        Method::GET | Method::HEAD => page(&state, &request.into_parts().0).await,
        Method::POST => forms::form(State(state), request).await,
        _ => refuse_method(),
    }
}

async fn page(state: &AppState, request: &Parts) -> Response<Body> {
    let (uri, headers) = (&request.uri, &request.headers);
    let path = uri.path();
    let query = uri.query().unwrap_or_default();
    let (locale, rest) = split_locale(path);
    if path == "/" {
        return to_language(headers);
    }
    let Some(locale) = locale else {
        if let Some((content, keep)) = state.assets.find(path, query.starts_with("v=")) {
            return content.respond(headers, StatusCode::OK, keep);
        }
        let reader = Reader::default();
        let answer = error_page(
            &state.services(&state.snapshots.current(), &state.ctx, &reader),
            preferred(headers),
            path,
            ErrorCode::NotFound,
        );
        return send(headers, answer, 4, false).0;
    };
    if rest.len() > 1 && rest.ends_with('/') {
        return redirect(
            StatusCode::PERMANENT_REDIRECT,
            &with_query(path.trim_end_matches('/'), query),
        );
    }
    // What belongs to one person is neither taken from the cache nor kept.
    let private = cookie(headers, SESSION_COOKIE).is_some() || is_private(rest);
    let kept = !private && !is_of_the_minute(rest);
    let key = format!("{} {}", turn(&state.ctx, rest), with_query(path, query));
    if kept && let Some(page) = state.pages.get(&key) {
        return page
            .content
            .respond(headers, page.status, keep(page.status));
    }
    let (reader, ctx) =
        match sessions::reader(state, headers, forms::peer(&request.extensions)).await {
            Ok(known) => known,
            Err(error) => {
                tracing::error!(%error, path, "the reader of a page could not be found");
                (Reader::default(), state.ctx.clone())
            }
        };
    let snapshot = state.snapshots.current();
    let services = state.services(&snapshot, &ctx, &reader);
    let answered = match answer(&services, locale, rest, query).await {
        Ok(answered) => answered,
        Err(error) => {
            if error.code() == ErrorCode::Internal {
                tracing::error!(%error, path, "a page could not be made");
            }
            error_page(&services, locale, rest, error.code())
        }
    };
    // Free questions are as many as there are people; they are compressed
    // lightly and kept only as long as there is room.
    let quality = if query.is_empty() && !private { 7 } else { 2 };
    let (response, made) = send(headers, answered, quality, private);
    if kept && let Some(made) = made.filter(|made| made.status != StatusCode::INTERNAL_SERVER_ERROR)
    {
        // A page made from an older directory must not outlive it.
        if snapshot.version == state.snapshots.current().version {
            state.pages.insert(key, made);
        }
    }
    response
}

/// Whether a path, without its language, is of one person.
fn is_private(path: &str) -> bool {
    let within = |area: &str| {
        path.strip_prefix(area)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let page = path
        .strip_prefix("/orgs/")
        .and_then(|rest| rest.split('/').nth(1));
    let kept = matches!(page, Some("claim" | "members" | "edit" | "confirm"));
    let own = matches!(
        event_part(path),
        Some("register" | "my-agenda" | "my-agenda.ics")
    );
    within("/account")
        || within("/manage")
        || within("/requests")
        || within("/tickets")
        || kept
        || own
}

/// Whether a page, by its path without the language, says what is so at this
/// minute: whether a centre is open, what people say about a proposal, which
/// session runs now. Such pages are made each time.
fn is_of_the_minute(path: &str) -> bool {
    path == "/centres"
        || path.starts_with("/centres/")
        || matches!(event_part(path), Some("proposals" | "agenda"))
}

/// Until when a page, by its path without the language, is as it was made. Pages
/// tell what is ahead and what is past, so each day has its own. Those of an event
/// lead to registration, which closes at a minute.
fn turn(ctx: &Ctx, path: &str) -> String {
    if path.starts_with("/forums/") {
        (ctx.now().as_second() / 60).to_string()
    } else {
        ctx.today().to_string()
    }
}

/// The part of an event that a path names.
fn event_part(path: &str) -> Option<&str> {
    path.strip_prefix("/forums/")?.split('/').nth(1)
}

/// The response for an answer, and the page to be kept, if it is one.
pub(super) fn send(
    headers: &HeaderMap,
    answered: Answer,
    quality: u32,
    private: bool,
) -> (Response<Body>, Option<CachedPage>) {
    let (status, content) = match answered {
        Answer::Moved(address) => {
            return (redirect(StatusCode::PERMANENT_REDIRECT, &address), None);
        }
        Answer::SeeOther(address) => {
            return (redirect(StatusCode::SEE_OTHER, &address), None);
        }
        Answer::Document { status, html } => (
            StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            Content::new("text/html; charset=utf-8", Bytes::from(html), quality),
        ),
        Answer::Download {
            content_type,
            file_name,
            body,
        } => return (download(content_type, &file_name, body), None),
        Answer::File { content_type, body } => (
            StatusCode::OK,
            Content::new(content_type, Bytes::from(body), quality),
        ),
    };
    let page = CachedPage {
        status,
        content: Arc::new(content),
    };
    let keep = if private { Keep::Nothing } else { keep(status) };
    (page.content.respond(headers, status, keep), Some(page))
}

/// A private file. It is saved, not opened: what people hand in could be
/// anything that passes for its kind.
fn download(content_type: &'static str, file_name: &str, body: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let disposition = format!("attachment; filename=\"{file_name}\"");
    match HeaderValue::from_str(&disposition) {
        Ok(disposition) => headers.insert(CONTENT_DISPOSITION, disposition),
        Err(_) => headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment")),
    };
    response
}

const fn keep(status: StatusCode) -> Keep {
    match status {
        StatusCode::OK => Keep::Revalidate,
        _ => Keep::Nothing,
    }
}

fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    }
}

/// The language that the first segment names, and the rest of the path.
pub(super) fn split_locale(path: &str) -> (Option<Locale>, &str) {
    let rest = path.strip_prefix('/').unwrap_or(path);
    let (first, rest) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    (Locale::from_code(first), rest)
}

fn preferred(headers: &HeaderMap) -> Locale {
    cookie(headers, LANGUAGE_COOKIE)
        .and_then(Locale::from_code)
        .or_else(|| {
            headers
                .get(ACCEPT_LANGUAGE)
                .and_then(|value| value.to_str().ok())
                .and_then(Locale::from_accept_language)
        })
        .unwrap_or_default()
}

fn to_language(headers: &HeaderMap) -> Response<Body> {
    let mut response = redirect(StatusCode::FOUND, &Path::Home.in_locale(preferred(headers)));
    response
        .headers_mut()
        .insert(VARY, HeaderValue::from_static("cookie, accept-language"));
    response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    response
}

/// A redirect; addresses are ours, so they are valid header values.
pub(super) fn redirect(status: StatusCode, address: &str) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    match HeaderValue::from_str(address) {
        Ok(address) => {
            response.headers_mut().insert(LOCATION, address);
        }
        Err(_) => *response.status_mut() = StatusCode::NOT_FOUND,
    }
    response
}

pub(super) fn refuse_method() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    response.headers_mut().insert(
        axum::http::header::ALLOW,
        HeaderValue::from_static("GET, HEAD, POST"),
    );
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::header::COOKIE;

    #[test]
    fn what_belongs_to_one_person_is_private() {
        assert!(is_private("/account") && is_private("/manage/claims"));
        assert!(is_private("/tickets/0123456789ABCDEF/code.svg"));
        assert!(is_private("/forums/x/register") && !is_private("/forums/register"));
        assert!(is_private("/forums/x/my-agenda") && is_private("/forums/x/my-agenda.ics"));
        assert!(is_private("/orgs/umit/edit/names") && !is_private("/orgs/x"));
        assert!(!is_private("/accountant") && !is_private("/orgs"));
    }

    #[test]
    fn what_changes_by_the_minute_is_not_kept() {
        assert!(is_of_the_minute("/centres/aral") && is_of_the_minute("/forums/x/proposals/y"));
        assert!(is_of_the_minute("/forums/x/agenda") && !is_of_the_minute("/forums/x/speakers"));
        assert!(!is_of_the_minute("/forums/x") && !is_of_the_minute("/forums/proposals"));
    }

    #[test]
    fn the_language_comes_from_cookie_then_header_then_kazakh() {
        let mut headers = HeaderMap::new();
        assert_eq!(preferred(&headers), Locale::Kk);
        headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static("ru-RU,ru;q=0.9"));
        assert_eq!(preferred(&headers), Locale::Ru);
        headers.insert(COOKIE, HeaderValue::from_static("a=b; language=en"));
        assert_eq!(preferred(&headers), Locale::En);
        headers.insert(COOKIE, HeaderValue::from_static("language=xx"));
        assert_eq!(preferred(&headers), Locale::Ru);
    }

    #[test]
    fn the_first_segment_is_the_language() {
        assert_eq!(split_locale("/kk"), (Some(Locale::Kk), ""));
        assert_eq!(split_locale("/ru/orgs/a"), (Some(Locale::Ru), "/orgs/a"));
        assert_eq!(split_locale("/icon.svg"), (None, ""));
    }
}
