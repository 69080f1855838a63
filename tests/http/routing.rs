//! `/{lang}/manage/routing`.

use super::people::{Town, Who};
use super::requests::with_centre;
use axum::http::StatusCode;

const PAGE: &str = "/kk/manage/routing";

/// The value of the first field of this name.
fn value<'a>(html: &'a str, name: &str) -> &'a str {
    let field = html.split(&format!("name=\"{name}\" value=\"")).nth(1);
    field.unwrap().split('"').next().unwrap()
}

#[tokio::test]
async fn a_moderator_writes_rules_and_asks_what_would_happen() {
    let town = Town::begin().await;
    with_centre(&town.app).await;
    for who in Who::ALL {
        let expected = match who {
            Who::Visitor => StatusCode::SEE_OTHER,
            Who::Moderator | Who::Administrator => StatusCode::OK,
            _ => StatusCode::FORBIDDEN,
        };
        assert_eq!(town.get(who, PAGE).await.status, expected, "{who:?}");
    }
    let centres = town.get(Who::Moderator, "/kk/manage/centres").await.text();
    assert!(centres.contains(&format!("href=\"{PAGE}\"")));
    let centre = centres.split("href=\"/kk/manage/centres/").nth(2).unwrap();
    let centre = centre.split('"').next().unwrap();
    let html = town.get(Who::Moderator, PAGE).await.text();
    let empty = value(&html, "stamp").to_owned();
    let refused = [
        ("task", "write"),
        ("stamp", empty.as_str()),
        ("topic", "legal"),
        ("days", "көп"),
    ];
    let answer = town.post(Who::Moderator, PAGE, &refused).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = answer.text();
    assert!(html.contains("f-centre-error") && html.contains("f-days-error"));
    assert!(html.contains("<option value=\"legal\" selected") && html.contains("көп"));
    let rule = |stamp, topic| {
        [
            ("task", "write"),
            ("stamp", stamp),
            ("topic", topic),
            ("centre", centre),
            ("service", "room"),
            ("days", "2"),
        ]
    };
    let saved = town
        .post(Who::Moderator, PAGE, &rule(&empty, "legal"))
        .await;
    assert_eq!(saved.header("location"), format!("{PAGE}?done=1"));
    let stale = town
        .post(Who::Administrator, PAGE, &rule(&empty, "grants"))
        .await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.text().contains("басқа біреу"));
    let html = town.get(Who::Moderator, PAGE).await.text();
    let stamp = value(&html, "stamp").to_owned();
    town.post(Who::Administrator, PAGE, &rule(&stamp, "grants"))
        .await;
    for (topic, said) in [
        ("grants", "2-ереже сай келеді: Гранттар мен жобалар"),
        ("grants", "1-ереже сай емес: тақырыбы басқа"),
        ("health", "Сай келетін ереже жоқ"),
    ] {
        let asked = format!("{PAGE}?case-topic={topic}&case-district=elsewhere&case-requester=ngo");
        let html = town.get(Who::Moderator, &asked).await.text();
        assert!(html.contains(said), "{said}");
        assert!(!html.contains(">routing-"), "a message is missing");
    }
    let html = town.get(Who::Moderator, &format!("{PAGE}?rule=2")).await;
    let html = html.text();
    assert!(html.contains("<option value=\"grants\" selected"));
    let stamp = value(&html, "stamp").to_owned();
    let removed = [
        ("task", "remove"),
        ("stamp", stamp.as_str()),
        ("position", "0"),
    ];
    let done = town.post(Who::Moderator, PAGE, &removed).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let html = town.get(Who::Moderator, PAGE).await.text();
    assert!(html.contains("1-ереже:") && !html.contains("2-ереже:"));
}
