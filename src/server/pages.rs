//! Pages and built files: everything that no other route takes.

use super::response::{Content, Keep};
use super::state::{AppState, CachedPage};
use crate::app::{Answer, answer, error_page};
use crate::i18n::Locale;
use crate::paths::Path;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, COOKIE, LOCATION, VARY};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Uri};
use bytes::Bytes;
use domain::ErrorCode;
use std::sync::Arc;

/// The cookie in which the language switch leaves the reader's choice.
const LANGUAGE_COOKIE: &str = "language";
/// The cookie of a session; readers who have one get pages made for them.
const SESSION_COOKIE: &str = "session";

/// Answers GET and HEAD for pages and built files.
pub(super) async fn page(
    State(state): State<AppState>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response<Body> {
    let path = uri.path();
    let query = uri.query().unwrap_or_default();
    let (locale, rest) = split_locale(path);
    if method != Method::GET && method != Method::HEAD {
        return refuse_method();
    }
    if path == "/" {
        return to_language(&headers);
    }
    let Some(locale) = locale else {
        if let Some((content, keep)) = state.assets.find(path, query.starts_with("v=")) {
            return content.respond(&headers, StatusCode::OK, keep);
        }
        let answer = error_page(
            &state.services(&state.snapshots.current()),
            preferred(&headers),
            path,
            ErrorCode::NotFound,
        );
        return send(&headers, answer, 4).0;
    };
    if rest.len() > 1 && rest.ends_with('/') {
        return redirect(
            StatusCode::PERMANENT_REDIRECT,
            &with_query(path.trim_end_matches('/'), query),
        );
    }
    let anonymous = cookie(&headers, SESSION_COOKIE).is_none();
    let key = with_query(path, query);
    if anonymous && let Some(page) = state.pages.get(&key) {
        return page
            .content
            .respond(&headers, page.status, keep(page.status));
    }
    let snapshot = state.snapshots.current();
    let services = state.services(&snapshot);
    let answered = match answer(&services, locale, rest, query).await {
        Ok(answered) => answered,
        Err(error) => {
            tracing::error!(%error, path, "a page could not be made");
            error_page(&services, locale, rest, ErrorCode::Internal)
        }
    };
    // Free questions are as many as there are people; they are compressed
    // lightly and kept only as long as there is room.
    let quality = if query.is_empty() { 7 } else { 2 };
    let (response, made) = send(&headers, answered, quality);
    if anonymous
        && let Some(made) = made.filter(|made| made.status != StatusCode::INTERNAL_SERVER_ERROR)
    {
        // A page made from an older directory must not outlive it.
        if snapshot.version == state.snapshots.current().version {
            state.pages.insert(key, made);
        }
    }
    response
}

fn send(
    headers: &HeaderMap,
    answered: Answer,
    quality: u32,
) -> (Response<Body>, Option<CachedPage>) {
    let (status, content) = match answered {
        Answer::Moved(address) => {
            return (redirect(StatusCode::PERMANENT_REDIRECT, &address), None);
        }
        Answer::Document { status, html } => (
            StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            Content::new("text/html; charset=utf-8", Bytes::from(html), quality),
        ),
        Answer::File { content_type, body } => (
            StatusCode::OK,
            Content::new(content_type, Bytes::from(body), quality),
        ),
    };
    let page = CachedPage {
        status,
        content: Arc::new(content),
    };
    (
        page.content.respond(headers, status, keep(status)),
        Some(page),
    )
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
fn split_locale(path: &str) -> (Option<Locale>, &str) {
    let rest = path.strip_prefix('/').unwrap_or(path);
    let (first, rest) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    (Locale::from_code(first), rest)
}

fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
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

fn refuse_method() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    response.headers_mut().insert(
        axum::http::header::ALLOW,
        HeaderValue::from_static("GET, HEAD"),
    );
    response
}

#[cfg(test)]
mod tests {
    use super::*;

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
