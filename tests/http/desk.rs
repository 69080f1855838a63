//! `/{lang}/manage`, its accounts and the table of the audit log.

use super::people::{Town, Who, has_raw_message};
use axum::http::StatusCode;
use domain::Role;
use usecases::accounts::show_account_of;
use usecases::profiles::read_audit_log;

#[tokio::test]
async fn the_desk_offers_each_role_its_rooms() {
    let town = Town::begin().await;
    for locale in ["kk", "ru", "en"] {
        let address = format!("/{locale}/manage");
        for (who, rooms) in [
            (Who::Holder, &[][..]),
            (Who::Moderator, &["reviews", "claims"]),
            (
                Who::Administrator,
                &["reviews", "claims", "mail", "accounts", "audit"],
            ),
        ] {
            let html = town.get(who, &address).await.text();
            for room in ["reviews", "claims", "mail", "accounts", "audit"] {
                let offered = html.contains(&format!("href=\"{address}/{room}\""));
                assert_eq!(offered, rooms.contains(&room), "{who:?} {room}");
                let page = town.get(who, &format!("{address}/{room}")).await;
                let expected = if rooms.contains(&room) {
                    StatusCode::OK
                } else {
                    StatusCode::FORBIDDEN
                };
                assert_eq!(page.status, expected, "{who:?} {room}");
                assert!(!has_raw_message(&page.text()), "{room}");
            }
            assert_eq!(html.contains("class=\"empty\""), rooms.is_empty());
            assert!(!has_raw_message(&html), "{html}");
        }
        let nowhere = town
            .get(Who::Administrator, &format!("{address}/nowhere"))
            .await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn administrators_find_an_account_and_change_its_role_at_once() {
    let town = Town::begin().await;
    let account = town.account(Who::Holder).await;
    let own = format!("/kk/manage/accounts/{}", account.0);
    for (query, found) in [
        ("", true),
        ("?q=HOLDER%40orda", true),
        ("?q=nobody", false),
        ("?role=moderator", false),
        ("?role=account_holder&q=holder", true),
        ("?role=nonsense&page=x", true),
    ] {
        let address = format!("/kk/manage/accounts{query}");
        let page = town.get(Who::Administrator, &address).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(
            page.text().contains(&format!("href=\"{own}\"")),
            found,
            "{query}"
        );
    }
    let done = town
        .post(Who::Administrator, &own, &[("role", "moderator")])
        .await;
    assert_eq!(done.header("location"), format!("{own}?done=1"));
    let now = show_account_of(&town.app.ctx, account).await.unwrap();
    assert_eq!(now.role, Role::Moderator);
    let queue = town.get(Who::Holder, "/kk/manage/reviews").await;
    assert_eq!(
        queue.status,
        StatusCode::OK,
        "the open session has the role"
    );
    let done = town
        .post(Who::Administrator, &own, &[("role", "account_holder")])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let queue = town.get(Who::Holder, "/kk/manage/reviews").await;
    assert_eq!(queue.status, StatusCode::FORBIDDEN, "and loses it at once");
    for locale in ["kk", "ru", "en"] {
        let page = town
            .get(
                Who::Administrator,
                &format!("/{locale}/manage/accounts/{}?done=1", account.0),
            )
            .await;
        assert!(page.text().contains("<div role=\"status\">"));
        assert!(!has_raw_message(&page.text()), "{}", page.text());
    }
}

#[tokio::test]
async fn the_last_administrator_and_unknown_roles_are_told_beside_the_field() {
    let town = Town::begin().await;
    let own = town.account(Who::Administrator).await;
    for locale in ["kk", "ru", "en"] {
        let address = format!("/{locale}/manage/accounts/{}", own.0);
        for role in ["moderator", "account_holder", "owner", "nonsense", ""] {
            let page = town
                .post(Who::Administrator, &address, &[("role", role)])
                .await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{role}");
            assert!(page.text().contains("id=\"f-role-error\""), "{role}");
        }
    }
    let unknown = "/kk/manage/accounts/01890000-0000-7000-8000-000000000000";
    let page = town
        .post(Who::Administrator, unknown, &[("role", "moderator")])
        .await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_audit_log_is_downloaded_by_administrators_only() {
    let town = Town::begin().await;
    for who in Who::ALL {
        let table = town.get(who, "/ru/manage/audit.csv").await;
        match who {
            Who::Visitor => {
                assert_eq!(table.status, StatusCode::SEE_OTHER);
                let target = "/ru/account/sign-in?next=%2Fru%2Fmanage%2Faudit.csv";
                assert_eq!(table.header("location"), target);
            }
            Who::Administrator => {
                assert_eq!(table.status, StatusCode::OK);
                assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
                assert_eq!(table.header("cache-control"), "no-store");
                let text = table.text();
                assert!(text.starts_with("\u{feff}id,at,actor,action,"), "{text}");
                assert!(text.contains(",organization.created,"), "{text}");
                assert!(text.lines().count() > 5);
            }
            _ => {
                assert_eq!(table.status, StatusCode::FORBIDDEN, "{who:?}");
                assert!(!table.text().contains("organization.created"));
            }
        }
    }
    let log = read_audit_log(&town.app.ctx, None).await.unwrap();
    let exported = log
        .events
        .iter()
        .any(|event| event.action == "audit_log.exported");
    assert!(exported, "that it was read is written down");
    let page = town
        .get(Who::Administrator, "/kk/manage/audit")
        .await
        .text();
    assert!(page.contains("href=\"/kk/manage/audit.csv\""));
}
