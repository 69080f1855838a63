//! `/{lang}/statistics/requests` and `/{lang}/manage/requests/numbers`.

use super::people::{Town, Who};
use crate::support::TestApp;
use axum::http::StatusCode;
use usecases::requests::{Cell, NumbersKey, public_request_numbers};

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
