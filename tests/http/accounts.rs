//! `/{lang}/account/…`: forms as browsers without scripts send them.

use crate::support::TestApp;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use birtereze::paths::{AccountPage, Path};
use domain::{Locale, Role};

const PASSWORD: &str = "тал бойында алтын күз";

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let app = TestApp::start().await;
    let request = Request::post("/kk/account/sign-in")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site")
        .header("origin", "https://evil.example")
        .body(Body::from("email=a%40b.example&password=x"))
        .unwrap();
    assert_eq!(app.send(request).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_was_typed_is_kept_beside_its_message_but_never_a_password() {
    let app = TestApp::start().await;
    for locale in ["kk", "ru", "en"] {
        let form = [
            ("name", "Айгүл"),
            ("email", "not-an-address"),
            ("password", "1234567890"),
        ];
        let answer = app
            .post(&format!("/{locale}/account/sign-up"), None, &form)
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let html = answer.text();
        assert!(html.contains("value=\"not-an-address\""), "{html}");
        assert!(html.contains("value=\"Айгүл\""));
        assert!(!html.contains("1234567890"));
        assert!(html.contains("id=\"error-summary\""));
        assert!(html.contains("f-email-error") && html.contains("f-password-error"));
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn signing_in_leads_back_and_signing_out_ends_the_session() {
    let app = TestApp::start().await;
    app.signed_in("aigul@orda.example", Role::AccountHolder)
        .await;
    let form = [("email", "Aigul@Orda.example"), ("password", PASSWORD)];
    let answer = app
        .post("/kk/account/sign-in?next=%2Fkk%2Fabout", None, &form)
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/kk/about");
    let cookie = answer.header("set-cookie").to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    assert!(cookie.ends_with("; Secure"), "the public address is https");
    let session = cookie
        .trim_start_matches("session=")
        .split(';')
        .next()
        .unwrap();

    let header = format!("session={session}");
    let own = [("cookie", header.as_str())];
    let page = app.get_with("/kk/account", &own).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("aigul@orda.example"));
    assert_eq!(page.header("cache-control"), "no-store");

    let out = app.post("/kk/account/sign-out", Some(session), &[]).await;
    assert_eq!(out.status, StatusCode::SEE_OTHER);
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    let after = app.get_with("/kk/account", &own).await;
    assert_eq!(after.status, StatusCode::SEE_OTHER);
    assert!(
        after
            .header("location")
            .starts_with("/kk/account/sign-in?next=")
    );
}

#[tokio::test]
async fn nobody_is_led_to_another_site_after_signing_in() {
    let app = TestApp::start().await;
    app.signed_in("a@orda.example", Role::AccountHolder).await;
    let form = [("email", "a@orda.example"), ("password", PASSWORD)];
    for next in ["https%3A%2F%2Fevil.example", "%2F%2Fevil.example"] {
        let answer = app
            .post(&format!("/kk/account/sign-in?next={next}"), None, &form)
            .await;
        assert_eq!(answer.header("location"), "/kk/manage");
    }
}

#[tokio::test]
async fn a_wrong_password_says_no_more_than_an_unknown_address() {
    let app = TestApp::start().await;
    app.signed_in("a@orda.example", Role::AccountHolder).await;
    let mut pages = Vec::new();
    for email in ["a@orda.example", "b@orda.example"] {
        let form = [("email", email), ("password", "something else")];
        let answer = app.post("/en/account/sign-in", None, &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.header("set-cookie").is_empty());
        pages.push(answer.text().replace(email, ""));
    }
    assert_eq!(pages.first(), pages.last());
}

#[tokio::test]
async fn pages_of_people_who_are_signed_in_are_not_shared() {
    let app = TestApp::with_demonstration(5).await;
    let session = app.signed_in("a@orda.example", Role::AccountHolder).await;
    let header = format!("session={session}");
    for path in ["/kk", "/kk/orgs", "/kk/about"] {
        let own = app.get_with(path, &[("cookie", &header)]).await;
        assert_eq!(own.header("cache-control"), "no-store", "{path}");
        assert!(own.text().contains("href=\"/kk/manage\""), "{path}");
        let shared = app.get(path).await;
        assert!(!shared.text().contains("href=\"/kk/manage\""), "{path}");
        assert!(shared.text().contains("href=\"/kk/account/sign-in\""));
    }
}

#[tokio::test]
async fn every_page_of_an_account_is_sound_in_every_language() {
    let app = TestApp::start().await;
    let session = app.signed_in("a@orda.example", Role::AccountHolder).await;
    let header = format!("session={session}");
    for locale in Locale::ALL {
        for page in AccountPage::ALL {
            let address = Path::Account(page).in_locale(locale);
            for own in [None, Some(header.as_str())] {
                for query in ["", "?token=abc", "?done=saved", "?next=%2Fkk"] {
                    let cookie: Vec<_> = own.iter().map(|own| ("cookie", *own)).collect();
                    let answer = app.get_with(&format!("{address}{query}"), &cookie).await;
                    if own.is_none() && answer.status == StatusCode::SEE_OTHER {
                        continue;
                    }
                    assert_eq!(answer.status, StatusCode::OK, "{address}{query}");
                    let html = answer.text();
                    assert_eq!(html.matches("<h1").count(), 1, "{address}{query}");
                    assert!(html.contains("content=\"noindex\""), "{address}");
                }
            }
        }
    }
}

#[tokio::test]
async fn undelivered_mail_and_the_audit_log_are_for_administrators() {
    let app = TestApp::start().await;
    for (role, email, status) in [
        (Role::AccountHolder, "a@orda.example", StatusCode::FORBIDDEN),
        (Role::Moderator, "b@orda.example", StatusCode::FORBIDDEN),
        (Role::Administrator, "c@orda.example", StatusCode::OK),
    ] {
        let session = app.signed_in(email, role).await;
        let header = format!("session={session}");
        for locale in ["kk", "ru", "en"] {
            for page in ["mail", "audit"] {
                let address = format!("/{locale}/manage/{page}");
                let answer = app.get_with(&address, &[("cookie", &header)]).await;
                assert_eq!(answer.status, status, "{role:?} {address}");
                let offered = app
                    .get_with(&format!("/{locale}/manage"), &[("cookie", &header)])
                    .await;
                assert_eq!(
                    offered.text().contains(&format!("href=\"{address}\"")),
                    status == StatusCode::OK
                );
            }
        }
        let unknown = [("mail", "01890000-0000-7000-8000-000000000000")];
        let sent = app.post("/kk/manage/mail", Some(&session), &unknown).await;
        let expected = match role {
            Role::Administrator => StatusCode::NOT_FOUND,
            _ => StatusCode::FORBIDDEN,
        };
        assert_eq!(sent.status, expected, "{role:?}");
    }
    let visitor = app.post("/kk/manage/mail", None, &[]).await;
    assert_eq!(visitor.status, StatusCode::SEE_OTHER);
}
