//! `…/files/{n}` of requests, and the forms that take files.

use super::logo::png;
use super::people::{Town, Who};
use super::requests::{code_in, desk_of, whole, with_centre};
use crate::support::{TestApp, TestResponse};
use axum::http::StatusCode;

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n%%EOF\n";

/// Sends the last page of the form with these files.
async fn send(
    app: &TestApp,
    locale: &str,
    consent: &str,
    files: &[(&str, &str, &[u8])],
) -> TestResponse {
    let mut form = whole();
    form.extend([("step", "check"), ("task", "send"), ("consent", consent)]);
    let address = format!("/{locale}/requests/new");
    app.post_files(&address, None, &form, files).await
}

/// A request with a photo and a paper; answers the address of its page.
pub async fn sent_with_files(app: &TestApp) -> String {
    let photo = png(60, 40);
    let files = [
        ("files", "үй.png", photo.as_slice()),
        ("files", "өтініш.pdf", PDF),
    ];
    let sent = send(app, "kk", "yes", &files).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let location = sent.header("location");
    location.strip_suffix("?done=sent").unwrap().to_owned()
}

fn is_private_download(answer: &TestResponse, kind: &str, name: &str) {
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), kind);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    let disposition = format!("attachment; filename=\"{name}\"");
    assert_eq!(answer.header("content-disposition"), disposition);
}

#[tokio::test]
async fn files_are_sent_with_the_last_page_and_read_by_both_sides() {
    let town = Town::begin().await;
    let app = &town.app;
    with_centre(app).await;
    let mut form = whole();
    form.push(("step", "contact"));
    let page = app.post("/kk/requests/new", None, &form).await.text();
    assert!(page.contains("enctype=\"multipart/form-data\""), "{page}");
    let field = page.split("type=\"file\"").nth(1).unwrap();
    let field = field.split('>').next().unwrap();
    assert!(field.contains("accept=\"image/*,application/pdf\"") && field.contains("multiple"));

    let own = sent_with_files(app).await;
    let code = code_in(&app.get(&own).await.text());
    let desk = desk_of(app).await.0;
    for (who, page) in [(Who::Visitor, &own), (Who::Moderator, &desk)] {
        for (locale, kind) in [
            ("kk", "PDF құжаты, 1 КБ"),
            ("ru", "документ PDF, 1 КБ"),
            ("en", "PDF document, 1 KB"),
        ] {
            let page = page.replace("/kk/", &format!("/{locale}/"));
            let html = town.get(who, &page).await.text();
            assert!(
                html.contains("үй.png") && html.contains("өтініш.pdf"),
                "{page}"
            );
            assert!(html.contains(kind), "{page}: {html}");
            assert!(html.contains(&format!("href=\"{page}/files/2\"")), "{html}");
            assert!(!html.contains(">request-"), "a message is missing: {html}");
        }
        let photo = town.get(who, &format!("{page}/files/1")).await;
        let (reference, _) = code.split_once('-').unwrap();
        is_private_download(&photo, "image/png", &format!("request-{reference}-1.png"));
        let paper = town.get(who, &format!("{page}/files/2")).await;
        assert_eq!(paper.header("content-type"), "application/pdf");
        assert_eq!(paper.body, PDF);
    }
    for nothing in ["0", "3", "a", "-1", "1/x"] {
        let address = format!("{desk}/files/{nothing}");
        let answer = town.get(Who::Moderator, &address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{nothing}");
        let answer = app.get(&format!("{own}/files/{nothing}")).await;
        assert_ne!(answer.status, StatusCode::OK, "{nothing}");
    }
    let guessed = app
        .get(&format!("/kk/requests/{}/files/1", "0".repeat(64)))
        .await;
    assert_eq!(guessed.header("location"), "/kk/requests");
    let data = app.get(&format!("{own}/request.json")).await.json();
    assert_eq!(data["files"][1]["name"], "өтініш.pdf");
    assert_eq!(data["files"][1]["type"], "application/pdf");
    assert_eq!(data["files"][1]["bytes"], PDF.len());
}

#[tokio::test]
async fn refused_files_are_named_beside_the_field_and_nothing_typed_is_lost() {
    let app = TestApp::with_demonstration(5).await;
    for (locale, words) in [
        (
            "kk",
            "сурет&lt;b&gt;.gif: Көрсетілген түрлердің біріне жататын файлды таңдаңыз.",
        ),
        (
            "ru",
            "сурет&lt;b&gt;.gif: Выберите файл одного из указанных видов.",
        ),
        (
            "en",
            "сурет&lt;b&gt;.gif: Choose a file of one of the named kinds.",
        ),
    ] {
        let files = [
            ("files", "a.pdf", PDF),
            ("files", "сурет<b>.gif", b"GIF89a".as_slice()),
        ];
        let refused = send(&app, locale, "yes", &files).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let html = refused.text();
        assert!(
            html.contains("id=\"f-files-error\"") && html.contains(words),
            "{html}"
        );
        assert!(html.contains("Көмек керек &quot;тез&quot;"));
        assert!(html.contains("value=\"8 777 123 45 67\""));
    }
    let many = [("files", "a.pdf", PDF); 4];
    let refused = send(&app, "kk", "yes", &many).await;
    assert!(refused.text().contains("Файл тым көп"));
    let one = [("files", "a.pdf", PDF)];
    let refused = send(&app, "kk", "", &one).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = refused.text();
    assert!(html.contains("f-consent-error") && html.contains("Файлдарды қайта таңдаңыз"));
    // What a browser sends when nothing is chosen.
    let none = [("files", "", b"".as_slice())];
    let sent = send(&app, "kk", "yes", &none).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let html = app.get(sent.header("location")).await.text();
    assert!(!html.contains("/files/"));
}

#[tokio::test]
async fn files_are_added_on_the_page_of_the_request() {
    let app = TestApp::with_demonstration(5).await;
    let own = sent_with_files(&app).await;
    let add = [("task", "files")];
    let nothing = app.post_files(&own, None, &add, &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.text().contains("f-files-error"));
    let file = ("files", "чек.exe", b"MZ".as_slice());
    let refused = app.post_file(&own, None, &add, file).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("чек.exe: "));
    let added = app
        .post_file(&own, None, &add, ("files", "чек.pdf", PDF))
        .await;
    assert_eq!(added.header("location"), format!("{own}?done=files"));
    let html = app.get(added.header("location")).await.text();
    assert!(html.contains("Файлдар жіберілді") && html.contains("чек.pdf"));
    let third = app.get(&format!("{own}/files/3")).await;
    assert_eq!(third.body, PDF);
    let withdrawn = app.post(&own, None, &[("task", "withdraw")]).await;
    assert_eq!(withdrawn.status, StatusCode::SEE_OTHER);
    let html = app.get(&own).await.text();
    assert!(!html.contains("type=\"file\""), "it is over");
    let late = app
        .post_file(&own, None, &add, ("files", "a.pdf", PDF))
        .await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let erased = app
        .post(&own, None, &[("task", "erase"), ("sure", "yes")])
        .await;
    assert_eq!(erased.status, StatusCode::SEE_OTHER);
    let gone = app.get(&format!("{own}/files/1")).await;
    assert_eq!(gone.header("location"), "/kk/requests");
}

#[tokio::test]
async fn three_files_of_five_megabytes_arrive_and_more_is_refused_in_words() {
    const MEGABYTE: usize = 1024 * 1024;
    let app = TestApp::with_demonstration(5).await;
    let mut large = PDF.to_vec();
    large.resize(5 * MEGABYTE - PDF.len(), b' ');
    large.extend(PDF);
    assert_eq!(large.len(), 5 * MEGABYTE);
    let files = [("files", "a.pdf", large.as_slice()); 3];
    let sent = send(&app, "ru", "yes", &files).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let own = sent.header("location").to_owned();
    assert!(app.get(&own).await.text().contains("документ PDF, 5,0 МБ"));
    large.push(b' ');
    let file = [("files", "a.pdf", large.as_slice())];
    let refused = send(&app, "ru", "yes", &file).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("a.pdf: Файл слишком большой."));
    large.resize(17 * MEGABYTE, b' ');
    let file = [("files", "a.pdf", large.as_slice())];
    let refused = send(&app, "ru", "yes", &file).await;
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(refused.text().contains("Отправленное не принято"));
}

#[tokio::test]
async fn a_file_that_was_changed_is_said_to_be_unreadable() {
    let app = TestApp::with_demonstration(5).await;
    let own = sent_with_files(&app).await;
    for key in app.ctx.storage.keys("requests").await.unwrap() {
        app.ctx.storage.put(&key, vec![1; 99]).await.unwrap();
    }
    let answer = app.get(&format!("{own}/files/1")).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.text().contains("<h1>Файл оқылмайды</h1>"));
}
