//! Who sends a request: the cookie becomes a session, the session an actor.
//! Used by `pages` and `forms`.

use super::state::AppState;
use crate::app::{Reader, SessionChange, Viewer};
use axum::body::Body;
use axum::http::header::{COOKIE, SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, HeaderValue, Response};
use domain::Actor;
use std::net::IpAddr;
use usecases::accounts::find_session;
use usecases::{Ctx, UseCaseError};

/// The cookie of a session; readers who have one get pages made for them.
pub(super) const SESSION_COOKIE: &str = "session";
/// How long the browser keeps it, in seconds: as long as a session lives.
const MAX_AGE: u32 = 30 * 24 * 60 * 60;

/// The reader of a request, and the surroundings in which they act.
pub(super) async fn reader(
    state: &AppState,
    headers: &HeaderMap,
    peer: Option<IpAddr>,
) -> Result<(Reader, Ctx), UseCaseError> {
    let session = match cookie(headers, SESSION_COOKIE) {
        Some(token) => find_session(&state.ctx, token).await?,
        None => None,
    };
    let actor = session
        .as_ref()
        .map_or(Actor::Visitor, |session| Actor::Account {
            id: session.account.id,
            role: session.account.role,
        });
    let viewer = session.as_ref().map(|session| Viewer {
        name: session.account.name.clone(),
    });
    let user_agent = headers
        .get(USER_AGENT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let reader = Reader {
        session,
        viewer,
        remote: remote(headers, peer),
        user_agent,
    };
    Ok((reader, state.ctx.acting_as(actor)))
}

/// The network address of the reader. A proxy on the same machine is believed
/// when it says for whom it asks; anybody else could say anything.
fn remote(headers: &HeaderMap, peer: Option<IpAddr>) -> String {
    let forwarded = peer
        .filter(IpAddr::is_loopback)
        .and_then(|_| headers.get("x-forwarded-for"))
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.rsplit(',').next())
        .and_then(|last| last.trim().parse::<IpAddr>().ok());
    forwarded
        .or(peer)
        .map_or_else(|| "unknown".to_owned(), |address| address.to_string())
}

/// Tells the browser what happened to its session.
pub(super) fn tell(response: &mut Response<Body>, change: &SessionChange, secure: bool) {
    let (value, age) = match change {
        SessionChange::Keep => return,
        SessionChange::Start(token) => (token.as_str(), MAX_AGE),
        SessionChange::End => ("", 0),
    };
    let secure = if secure { "; Secure" } else { "" };
    let cookie =
        format!("{SESSION_COOKIE}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
}

/// The value of a cookie.
pub(super) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_proxy_on_this_machine_may_say_for_whom_it_asks() {
        let mut headers = HeaderMap::new();
        headers.insert(
            "x-forwarded-for",
            HeaderValue::from_static("1.1.1.1, 2.2.2.2"),
        );
        assert_eq!(remote(&headers, "127.0.0.1".parse().ok()), "2.2.2.2");
        assert_eq!(remote(&headers, "9.9.9.9".parse().ok()), "9.9.9.9");
        assert_eq!(remote(&headers, None), "unknown");
    }

    #[test]
    fn the_cookie_is_not_for_scripts_nor_for_other_sites() {
        let mut response = Response::new(Body::empty());
        tell(&mut response, &SessionChange::Start("abc".to_owned()), true);
        assert_eq!(
            response.headers()[SET_COOKIE],
            "session=abc; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure"
        );
    }
}
