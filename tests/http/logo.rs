//! `/{lang}/orgs/{slug}/edit/logo` as browsers without scripts use it, and
//! `/media/…`.

use crate::support::{TestApp, TestResponse, fund};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use domain::{Actor, Role};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;
use usecases::Ctx;
use usecases::accounts::find_session;

pub fn png(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, _| {
        Rgb(if x < width / 2 {
            [200, 40, 40]
        } else {
            [250, 250, 250]
        })
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture)
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

/// Sends a file as a browser does.
async fn upload(app: &TestApp, address: &str, session: &str, bytes: &[u8]) -> TestResponse {
    let mut body = b"--edge\r\ncontent-disposition: form-data; name=\"file\"; \
        filename=\"logo.png\"\r\ncontent-type: image/png\r\n\r\n"
        .to_vec();
    body.extend(bytes);
    body.extend(b"\r\n--edge--\r\n");
    let request = Request::post(address)
        .header("content-type", "multipart/form-data; boundary=edge")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", format!("session={session}"))
        .body(Body::from(body));
    app.send(request.unwrap()).await
}

async fn acting(app: &TestApp, session: &str) -> Ctx {
    let account = find_session(&app.ctx, session)
        .await
        .unwrap()
        .unwrap()
        .account;
    app.ctx.acting_as(Actor::Account {
        id: account.id,
        role: account.role,
    })
}

/// What stands between two texts.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = text.split_once(before).unwrap();
    rest.split_once(after).unwrap().0
}

#[tokio::test]
async fn a_logo_is_chosen_in_two_steps_and_shown_once_published() {
    let app = TestApp::start().await;
    let saved = app.save(fund("«Үміт» қоғамдық қоры")).await;
    let session = app.signed_in("m@orda.example", Role::Moderator).await;
    let cookie = format!("session={session}");
    let own = [("cookie", cookie.as_str())];
    let page = format!("/kk/orgs/{}/edit/logo", saved.slug);
    let first = app.get_with(&page, &own).await;
    assert_eq!(first.status, StatusCode::OK);
    assert_eq!(first.header("cache-control"), "no-store");
    assert!(first.text().contains("enctype=\"multipart/form-data\""));

    let sent = upload(&app, &page, &session, &png(300, 100)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let next = sent.header("location").to_owned();
    assert!(next.starts_with(&format!("{page}?picture=")), "{next}");
    let second = app.get_with(&next, &own).await.text();
    let source = between(&second, "src=\"/media/", "\"");
    let served = app.get(&format!("/media/{source}")).await;
    assert_eq!(served.status, StatusCode::OK);
    assert_eq!(served.header("content-type"), "image/webp");
    assert_eq!(served.header("x-content-type-options"), "nosniff");
    assert_eq!(
        served.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    let tag = served.header("etag").to_owned();
    let again = app
        .get_with(&format!("/media/{source}"), &[("if-none-match", &tag)])
        .await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);

    let (stamp, picture) = (
        between(&second, "name=\"stamp\" value=\"", "\"").to_owned(),
        between(&second, "name=\"picture\" value=\"", "\"").to_owned(),
    );
    let form = |part| {
        [
            ("stamp", stamp.as_str()),
            ("picture", picture.as_str()),
            ("part", part),
            ("size", "full"),
            ("act", "save"),
        ]
    };
    let wrong = app.post(&page, Some(&session), &form("moon")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("href=\"#f-part\""));
    let done = app.post(&page, Some(&session), &form("w")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(done.header("location"), format!("{page}?done=saved"));
    let after = app.get_with(done.header("location"), &own).await.text();
    let logo = between(&after, "src=\"/media/", "-320").to_owned();

    let profile = format!("/kk/orgs/{}", saved.slug);
    let api = format!("/api/v1/orgs/{}", saved.slug);
    assert!(!app.get(&profile).await.text().contains("/media/"));
    assert!(app.get(&api).await.json()["logo"].is_null());
    let moderator = acting(&app, &session).await;
    usecases::profiles::submit_draft(&moderator, saved.id, "")
        .await
        .unwrap();
    app.refresh().await;
    let shown = app.get(&profile).await.text();
    assert!(
        shown.contains(&format!("src=\"/media/{logo}-160.")),
        "{shown}"
    );
    let large = between(&shown, "\"logo\":\"https://birtereze.example/media/", "\"").to_owned();
    assert!(large.starts_with(&format!("{logo}-320.")));
    let address = format!("https://birtereze.example/media/{large}");
    assert_eq!(app.get(&api).await.json()["logo"], address);
    assert!(!app.get("/kk/orgs").await.text().contains("/media/"));

    let stamp = usecases::profiles::open_draft(&moderator, saved.id).await;
    let stamp = stamp.unwrap().stamp.to_string();
    let form = [("act", "remove"), ("stamp", stamp.as_str())];
    let removed = app.post(&page, Some(&session), &form).await;
    assert_eq!(removed.header("location"), format!("{page}?done=removed"));
}

#[tokio::test]
async fn what_is_no_picture_is_said_beside_the_field_in_each_language() {
    let app = TestApp::start().await;
    let saved = app.save(fund("«Үміт» қоғамдық қоры")).await;
    let session = app.signed_in("m@orda.example", Role::Moderator).await;
    for (locale, words) in [
        (
            "kk",
            "Көрсетілген түрлердің біріне жататын файлды таңдаңыз.",
        ),
        ("ru", "Выберите файл одного из указанных видов."),
        ("en", "Choose a file of one of the named kinds."),
    ] {
        let page = format!("/{locale}/orgs/{}/edit/logo", saved.slug);
        let answer = upload(&app, &page, &session, b"<svg onload='alert(1)'/>").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let html = answer.text();
        assert!(
            html.contains(&format!("id=\"f-file-error\" class=\"err-msg\">{words}")),
            "{html}"
        );
        assert!(html.contains("id=\"error-summary\""));
    }
    let unknown = "/kk/orgs/no-such-organization/edit/logo";
    let answer = app.post(unknown, Some(&session), &[]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

/// Papers of claims stand in the same storage; no address leads to one.
#[tokio::test]
async fn nothing_but_logos_is_served() {
    let app = TestApp::start().await;
    let id = "01890000-0000-7000-8000-000000000000";
    let digits = "0123456789abcdef0123456789abcdef";
    let storage = &app.ctx.storage;
    for key in [
        format!("claims/{id}"),
        format!("claims/{digits}-160.webp"),
        format!("{digits}-160.webp"),
        format!("logos/{id}"),
    ] {
        storage.put(&key, b"SECRET PAPER".to_vec()).await.unwrap();
    }
    for name in [
        id.to_owned(),
        format!("{digits}-160.webp"),
        format!("claims/{id}"),
        format!("..%2Fclaims%2F{id}"),
        format!("..%2fclaims%2f{digits}-160.webp"),
        format!("..%5Cclaims%5C{id}"),
        format!("%2e%2e/claims/{id}"),
        format!("{digits}-160.webp%00"),
        format!("{digits}-160.webp%2F..%2F..%2Fclaims%2F{id}"),
        String::new(),
    ] {
        let answer = app.get(&format!("/media/{name}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}");
        assert!(!answer.text().contains("SECRET"), "{name}");
    }
    // Were it a logo, it would be found.
    let key = format!("logos/{digits}-160.webp");
    storage.put(&key, b"logo".to_vec()).await.unwrap();
    let found = app.get(&format!("/media/{digits}-160.webp")).await;
    assert_eq!(
        (found.status, found.text().as_str()),
        (StatusCode::OK, "logo")
    );
}

#[tokio::test]
async fn only_those_who_keep_the_organization_choose_its_logo() {
    let app = TestApp::start().await;
    let umit = app.save(fund("«Үміт» қоғамдық қоры")).await;
    let senim = app.save(fund("«Сенім» қоғамдық қоры")).await;
    let page = format!("/kk/orgs/{}/edit/logo", umit.slug);
    let visitor = app.post(&page, None, &[]).await;
    assert_eq!(visitor.status, StatusCode::SEE_OTHER);
    assert!(
        visitor
            .header("location")
            .starts_with("/kk/account/sign-in?next=")
    );
    let member = async |email: &str, organization, role| {
        let session = app.signed_in(email, Role::AccountHolder).await;
        if let Some(organization) = organization {
            let account = acting(&app, &session).await.actor.account().unwrap();
            let transaction = app.ctx.database.begin().await.unwrap();
            let now = app.ctx.now();
            store::members::set(&transaction, organization, account, role, now)
                .await
                .unwrap();
            transaction.commit().await.unwrap();
        }
        session
    };
    for (email, organization, role, allowed) in [
        ("a@orda.example", None, Role::Editor, false),
        ("b@orda.example", Some(senim.id), Role::Editor, false),
        ("c@orda.example", Some(senim.id), Role::Owner, false),
        ("d@orda.example", Some(umit.id), Role::Editor, true),
        ("e@orda.example", Some(umit.id), Role::Owner, true),
    ] {
        let session = member(email, organization, role).await;
        check(&app, &page, &session, allowed, email).await;
    }
    for role in [Role::Moderator, Role::Administrator] {
        let email = format!("{}@orda.example", role.code());
        let session = app.signed_in(&email, role).await;
        check(&app, &page, &session, true, &email).await;
    }
    let picture = format!("{}.webp", "0".repeat(32));
    let files = app.ctx.storage.keys("logos").await.unwrap();
    assert_eq!(files.len(), 1, "one picture, whoever sent it: {picture}");
}

/// Opening the page, each act of its form, and a file.
async fn check(app: &TestApp, page: &str, session: &str, allowed: bool, who: &str) {
    let cookie = format!("session={session}");
    let shown = app.get_with(page, &[("cookie", &cookie)]).await;
    let picture = format!("{}.webp", "0".repeat(32));
    let choose = [
        ("picture", picture.as_str()),
        ("stamp", "1-0"),
        ("part", "whole"),
    ];
    let remove = [("act", "remove"), ("stamp", "1-0")];
    let answers = [
        (shown.status, StatusCode::OK),
        (
            app.post(page, Some(session), &choose).await.status,
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (
            app.post(page, Some(session), &remove).await.status,
            StatusCode::SEE_OTHER,
        ),
        (
            upload(app, page, session, &png(20, 20)).await.status,
            StatusCode::SEE_OTHER,
        ),
    ];
    for (answer, expected) in answers {
        let expected = if allowed {
            expected
        } else {
            StatusCode::FORBIDDEN
        };
        assert_eq!(answer, expected, "{who}");
    }
}
