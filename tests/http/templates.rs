//! `/{lang}/manage/templates`, and templates at the desk.

use super::people::{Town, Who};
use super::requests::{desk_of, sent, with_centre};
use axum::http::StatusCode;
use usecases::requests::list_templates;

const PAGE: &str = "/ru/manage/templates";

#[tokio::test]
async fn a_template_is_kept_and_put_into_an_answer_without_scripts() {
    let town = Town::begin().await;
    let app = &town.app;
    with_centre(app).await;
    sent(app).await;
    let (desk, _) = desk_of(app).await;
    let centre = list_templates(&app.ctx).await.unwrap().centres[0].0.0;
    let centre = centre.to_string();
    for who in Who::ALL {
        let expected = match who {
            Who::Visitor => StatusCode::SEE_OTHER,
            Who::Moderator | Who::Administrator => StatusCode::OK,
            _ => StatusCode::FORBIDDEN,
        };
        assert_eq!(town.get(who, PAGE).await.status, expected, "{who:?}");
    }
    let empty = [("task", "save"), ("title", " "), ("words.en", "")];
    let refused = town.post(Who::Moderator, PAGE, &empty).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = refused.text();
    assert!(html.contains("f-title-error") && html.contains("id=\"error-summary\""));
    let form = [
        ("task", "save"),
        ("centre", centre.as_str()),
        ("title", "Құжаттар"),
        ("words.kk", "Құжаттар тізімі:\n1. Өтініш"),
        ("words.ru", "Список документов"),
    ];
    let saved = town.post(Who::Moderator, PAGE, &form).await;
    assert_eq!(saved.header("location"), format!("{PAGE}?done=saved"));
    let id = list_templates(&app.ctx).await.unwrap().templates[0].id.0;
    let id = id.to_string();

    // The request is in Kazakh, and so is what is put in.
    let html = town.get(Who::Moderator, &desk).await.text();
    assert!(html.contains("value=\"fill\""));
    let fill = [
        ("task", "fill"),
        ("version", "1"),
        ("template", id.as_str()),
        ("message", "Сәлеметсіз бе"),
    ];
    let page = town.post(Who::Moderator, &desk, &fill).await;
    assert_eq!(page.status, StatusCode::OK);
    let html = page.text();
    assert!(html.contains("Сәлеметсіз бе\n\nҚұжаттар тізімі:\n1. Өтініш"));
    assert!(
        html.contains("name=\"version\" value=\"1\""),
        "nothing was sent"
    );
    // Whoever puts one in after somebody else wrote is told so before they answer.
    let noted = [
        ("task", "note"),
        ("version", "1"),
        ("message", "Мен жауап беремін"),
    ];
    let done = town.post(Who::Administrator, &desk, &noted).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let late = town.post(Who::Moderator, &desk, &fill).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let html = late.text();
    assert!(html.contains("Құжаттар тізімі:\n1. Өтініш") && html.contains("error-summary"));
    assert!(html.contains("Мен жауап беремін"));
    let stranger = town.post(Who::Owner, &desk, &fill).await;
    assert_eq!(stranger.status, StatusCode::FORBIDDEN);

    let html = town
        .get(Who::Moderator, &format!("{PAGE}?template={id}"))
        .await;
    assert!(html.text().contains("value=\"Құжаттар\""));
    let stale = [
        ("task", "save"),
        ("template", id.as_str()),
        ("version", "7"),
        ("title", "Басқа"),
        ("words.kk", "Мәтін"),
    ];
    let conflict = town.post(Who::Administrator, PAGE, &stale).await;
    assert_eq!(conflict.status, StatusCode::CONFLICT);
    assert!(conflict.text().contains("value=\"Басқа\""));
    let removed = [
        ("task", "remove"),
        ("template", id.as_str()),
        ("version", "1"),
    ];
    let done = town.post(Who::Moderator, PAGE, &removed).await;
    assert_eq!(done.header("location"), format!("{PAGE}?done=removed"));
    let html = town.get(Who::Moderator, &desk).await.text();
    assert!(!html.contains("value=\"fill\""));
}
