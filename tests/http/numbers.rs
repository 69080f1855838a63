//! `/{lang}/statistics/requests` and `/{lang}/manage/requests/numbers`.

use super::people::{Town, Who};
use crate::support::TestApp;
use axum::http::StatusCode;
use domain::RequestState;
use jiff::SignedDuration;
use usecases::requests::{
    Cell, Handling, NumbersKey, handle_request, list_requests, public_request_numbers, show_request,
};

#[tokio::test]
async fn everybody_reads_the_numbers_without_the_small_ones() {
    let app = TestApp::with_demonstration(300).await;
    let numbers = public_request_numbers(&app.ctx).await.unwrap();
    for (locale, hidden) in [("kk", "жасырын"), ("ru", "скрыто"), ("en", "hidden")] {
        let page = app.get(&format!("/{locale}/statistics/requests")).await;
        assert_eq!(page.status, StatusCode::OK);
        let html = page.text();
        assert!(html.contains(&format!("<td>{hidden}")), "{locale}");
        assert!(!html.contains(">numbers-"), "a message is missing");
        assert_eq!(html.matches("<table").count(), 2);
        let rows: usize = numbers.tables.iter().map(|table| table.len() + 1).sum();
        assert_eq!(html.matches("<th scope=\"row\"").count(), rows);
    }
    let list = app.get("/kk/centres").await.text();
    assert!(list.contains("href=\"/kk/statistics/requests\""));
    let file = app.get("/en/statistics/requests.csv").await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    let text = file.text();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines.len(),
        2 + numbers.tables.iter().map(Vec::len).sum::<usize>()
    );
    assert!(lines[0].starts_with("Group,Code,Name,Requests,"));
    for row in numbers.tables.iter().flatten() {
        let NumbersKey::Topic(topic) = &row.key else {
            continue;
        };
        let count = match row.requests {
            Cell::Shown(count) => count.to_string(),
            _ => "hidden".to_owned(),
        };
        let wanted = format!("topic,{},", topic.code());
        let line = lines.iter().find(|line| line.starts_with(&wanted)).unwrap();
        assert!(line.contains(&format!(",{count},")), "{line}");
    }
    for unknown in ["/xx/statistics/requests.csv", "/kk/statistics/nothing"] {
        assert_eq!(app.get(unknown).await.status, StatusCode::NOT_FOUND);
    }
    let alone = TestApp::start().await;
    let empty = alone.get("/kk/statistics/requests").await;
    assert!(empty.text().contains("Өтініш әлі аз"));
}

#[tokio::test]
async fn page_and_file_tell_of_whole_months_however_long_a_page_is_kept() {
    let app = TestApp::with_demonstration(300).await;
    let tables = async || {
        let html = app.get("/en/statistics/requests").await.text();
        let (start, end) = (html.find("<table"), html.rfind("</table>"));
        let tables = html[start.unwrap()..end.unwrap()].to_owned();
        (html, tables)
    };
    let file = async || app.get("/en/statistics/requests.csv").await.text();
    let (page, february) = tables().await;
    assert!(page.contains("28\u{a0}February 2026"), "{page}");
    let february_file = file().await;
    let mut lines = february_file.lines();
    assert!(lines.next().unwrap().ends_with(",Counted until"));
    assert!(lines.all(|line| line.ends_with(",2026-02-28")));
    let open = list_requests(&app.ctx, &[RequestState::New]).await.unwrap();
    assert!(!open.is_empty());
    for one in open {
        let version = show_request(&app.ctx, one.id).await.unwrap();
        let version = version.request.version;
        app.clock.advance(SignedDuration::from_secs(1));
        handle_request(&app.ctx, one.id, version, Handling::Answer, "Жауап")
            .await
            .unwrap();
    }
    for days in [0, 1] {
        app.clock.advance(SignedDuration::from_hours(24 * days));
        assert_eq!(tables().await.1, february);
        assert_eq!(file().await, february_file);
    }
    app.clock.advance(SignedDuration::from_hours(24 * 10));
    let (page, march) = tables().await;
    assert!(page.contains("31\u{a0}March 2026"), "{page}");
    assert_ne!(march, february);
    assert_ne!(file().await, february_file);
}

#[tokio::test]
async fn the_finer_numbers_are_for_those_who_handle_requests() {
    let town = Town::begin().await;
    for who in Who::ALL {
        let expected = match who {
            Who::Visitor => StatusCode::SEE_OTHER,
            Who::Moderator | Who::Administrator => StatusCode::OK,
            _ => StatusCode::FORBIDDEN,
        };
        for address in [
            "/kk/manage/requests/numbers",
            "/kk/manage/requests/numbers.csv",
        ] {
            let answer = town.get(who, address).await;
            assert_eq!(answer.status, expected, "{who:?} {address}");
            if expected == StatusCode::OK {
                assert_eq!(answer.header("cache-control"), "no-store");
            }
        }
    }
    let desk = town.get(Who::Moderator, "/kk/manage/requests").await;
    assert!(desk.text().contains("href=\"/kk/manage/requests/numbers\""));
}
