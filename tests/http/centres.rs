//! `/{lang}/centres…` and `/api/v1/centres…`.

use super::people::has_raw_message;
use crate::support::TestApp;
use axum::http::StatusCode;
use birtereze::ui::map::picker;
use domain::Role;
use jiff::SignedDuration;
use jiff::civil::{Time, date};
use usecases::instant_of;

const HUB: &str = "bir-tereze-oblystyk-koldau-ortalygy";

/// Moves the clock to a wall time of the Monday after next in Kyzylorda: the
/// next one is in Nauryz when tests begin.
fn on_monday(app: &TestApp, hour: i8) {
    let today = app.ctx.today();
    let days = i64::from(14 - today.weekday().to_monday_zero_offset());
    let monday = today
        .checked_add(SignedDuration::from_hours(24 * days))
        .unwrap();
    let instant = instant_of(monday, Time::new(hour, 0, 0, 0).unwrap()).unwrap();
    app.clock.advance(instant.duration_since(app.ctx.now()));
}

async fn hub(app: &TestApp) -> String {
    let list = app.get("/api/v1/centres").await.json();
    list["items"][0]["slug"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_list_answers_its_form() {
    let app = TestApp::with_demonstration(20).await;
    let count = async |query: &str| {
        let html = app.get(&format!("/ru/centres?{query}")).await.text();
        let count = html.split("data-count=\"").nth(1).unwrap();
        let count: usize = count.split('"').next().unwrap().parse().unwrap();
        assert_eq!(
            html.matches("<article class=\"centre\"").count(),
            count,
            "{query}"
        );
        count
    };
    let all = domain::District::ALL.len();
    assert_eq!(count("").await, all);
    assert_eq!(count("district=aral").await, 1);
    assert_eq!(count("district=aral&district=shieli").await, 2);
    assert_eq!(count("service=grants").await, 1);
    assert_eq!(count("q=Aralsk").await, 1);
    assert_eq!(count("q=nothingofthekind").await, 0);
    // 23 March is a holiday: nobody is there, though it is a Monday.
    app.clock.advance(SignedDuration::from_hours(26));
    assert_eq!(app.ctx.today(), date(2026, 3, 23));
    assert_eq!(count("open=1").await, 0);
    on_monday(&app, 3);
    assert_eq!(count("open=1").await, 0);
    on_monday(&app, 11);
    let open = count("open=1").await;
    assert_eq!(open, all);
    let form = app
        .get("/ru/centres?service=room&open=1&q=a%22b")
        .await
        .text();
    assert!(form.contains("name=\"service\" value=\"room\" form=\"listing\" checked"));
    assert!(form.contains("name=\"open\" value=\"1\" form=\"listing\" checked"));
    assert!(form.contains("value=\"a&quot;b\""));
}

#[tokio::test]
async fn a_page_is_never_staler_than_the_door() {
    let app = TestApp::with_demonstration(20).await;
    let address = format!("/en/centres/{}", hub(&app).await);
    on_monday(&app, 8);
    let early = app.get(&address).await.text();
    assert!(early.contains("Closed now") && early.contains("opens 9:00"));
    app.clock.advance(SignedDuration::from_hours(2));
    let later = app.get(&address).await.text();
    assert!(later.contains("Open now") && later.contains("until 19:00"));
}

#[tokio::test]
async fn the_page_tells_all_in_three_languages_and_to_search_engines() {
    let app = TestApp::with_demonstration(20).await;
    let slug = hub(&app).await;
    assert_eq!(slug, HUB);
    for (locale, told) in [
        (
            "kk",
            [
                "Бұл – ойдан алынған орталық",
                "Кеңес беру",
                "қазақша, орысша, ағылшынша",
            ],
        ),
        (
            "ru",
            [
                "Это вымышленный центр",
                "Консультация",
                "казахский, русский, английский",
            ],
        ),
        (
            "en",
            [
                "This centre is invented",
                "Consultation",
                "Kazakh, Russian, English",
            ],
        ),
    ] {
        let html = app.get(&format!("/{locale}/centres/{slug}")).await.text();
        for told in told {
            assert!(html.contains(told), "{locale} {told}");
        }
        assert!(html.contains("noindex"), "what is invented is not listed");
        // Nobody is called by mistake.
        assert!(!html.contains("href=\"tel:") && !html.contains("href=\"mailto:"));
        let data = html.split("application/ld+json\">").nth(1).unwrap();
        let data: serde_json::Value =
            serde_json::from_str(data.split("</script>").next().unwrap()).unwrap();
        assert_eq!(data["@type"], "Organization");
        let hours = data["location"]["openingHoursSpecification"]
            .as_array()
            .unwrap();
        assert_eq!(hours.len(), 2);
        assert_eq!(hours[0]["opens"], "09:00");
        assert_eq!(data["makesOffer"].as_array().unwrap().len(), 5);
    }
    let map = app.get("/sitemap/1").await.text();
    assert!(map.contains("/kk/centres</loc>") && !map.contains(HUB));
    let home = app.get("/kk").await.text();
    assert!(home.contains("href=\"/kk/centres\""));
    for unknown in [
        "/kk/centres/no-such",
        "/kk/centres/%D0%B0",
        "/kk/centres/a/b",
    ] {
        assert_eq!(app.get(unknown).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_page_shows_where_the_centre_is_and_leads_to_a_map() {
    let app = TestApp::with_demonstration(20).await;
    let address = format!("/ru/centres/{}", hub(&app).await);
    let html = app.get(&address).await.text();
    let (_, image) = html.split_once("src=\"/maps/").unwrap();
    let (file, _) = image.split_once('"').unwrap();
    let (_, at) = file.split_once("?at=").unwrap();
    assert!(html.contains(&format!("href=\"geo:{at}\"")), "{html}");
    let drawn = app.get(&format!("/maps/{file}")).await;
    assert_eq!(drawn.header("content-type"), "image/svg+xml");
}

#[tokio::test]
async fn pages_of_centres_are_light_and_only_the_list_has_an_island() {
    let app = TestApp::with_demonstration(20).await;
    let one = format!("/kk/centres/{}", hub(&app).await);
    for (page, has_island) in [("/kk/centres", true), (&*one, false)] {
        let response = app.get_with(page, &[("accept-encoding", "br")]).await;
        assert!(
            response.body.len() < 15_000,
            "{page}: {}",
            response.body.len()
        );
        let html = app.get(page).await.text();
        assert_eq!(html.contains(".wasm"), has_island, "{page}");
    }
}

#[tokio::test]
async fn the_api_says_the_same() {
    let app = TestApp::with_demonstration(20).await;
    on_monday(&app, 11);
    let list = app.get("/api/v1/centres?district=aral").await.json();
    assert_eq!(list["total"], 1);
    let one = &list["items"][0];
    assert_eq!(one["open"], true);
    assert_eq!(one["demonstration"], true);
    assert!(one["schedules"][0]["byday"].is_string());
    let slug = one["slug"].as_str().unwrap();
    let shown = app.get(&format!("/api/v1/centres/{slug}")).await;
    assert_eq!(&shown.json(), one);
    assert_eq!(shown.header("access-control-allow-origin"), "*");
    let unknown = app.get("/api/v1/centres/no-such").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

/// The form of a point in Aral, as browsers send it.
const POINT: [(&str, &str); 12] = [
    ("kind", "district_point"),
    ("names.kk", "Арал бөлімшесі"),
    ("names.ru", "Аральский пункт"),
    ("district", "aral"),
    ("address.kk", "Абай көшесі, 1"),
    ("coordinates", "46.8, 61.66"),
    ("phones.0", "8 72433 2 12 34"),
    ("services", "consultation"),
    ("services", "grants"),
    ("languages", "kk"),
    ("opening_hours.monday", "9-18"),
    ("directions.kk", "Вокзалдан оңға"),
];

#[tokio::test]
async fn a_centre_is_added_by_its_form_and_changed() {
    let app = TestApp::start().await;
    let session = app.signed_in("m@orda.example", Role::Moderator).await;
    let begin = "/kk/manage/centres/new";
    let list = app.get_as("/kk/manage/centres", &session).await.text();
    assert!(list.contains(begin), "{list}");
    let form = app.get_as(begin, &session).await;
    assert_eq!(form.status, StatusCode::OK);
    assert!(!has_raw_message(&form.text()));

    // What is wrong stands beside its field, and what was typed is kept.
    let mut wrong = POINT;
    wrong[1] = ("names.kk", "");
    wrong[2] = ("names.ru", "");
    wrong[5] = ("coordinates", "somewhere");
    wrong[6] = ("phones.0", "12");
    wrong[10] = ("opening_hours.monday", "таңертең");
    let refused = app.post(begin, Some(&session), &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = refused.text();
    for field in ["coordinates", "phones-0", "opening_hours-monday"] {
        let beside = format!("id=\"f-{field}-error\"");
        assert!(html.contains(&beside), "{field} {html}");
    }
    assert!(html.contains("href=\"#f-names\""), "{html}");
    for typed in ["somewhere", "таңертең", "Абай көшесі, 1"] {
        assert!(html.contains(&format!("value=\"{typed}\"")), "{typed}");
    }
    assert_eq!(app.get("/api/v1/centres").await.json()["total"], 0);

    let made = app.post(begin, Some(&session), &POINT).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    let edit = made.header("location").replace("?done=saved", "");
    let page = app.get("/ru/centres/aral-bolimshesi").await;
    assert_eq!(page.status, StatusCode::OK);
    let html = page.text();
    assert!(html.contains("Аральский пункт") && html.contains("+7 72433 2 12 34"));

    // Changed by the same form; a second window that is older changes nothing.
    let shown = app.get_as(&edit, &session).await.text();
    assert!(shown.contains("name=\"version\" value=\"1\""), "{shown}");
    assert!(shown.contains("value=\"46.8, 61.66\"") && shown.contains("value=\"9:00–18:00\""));
    let mut changed = POINT.to_vec();
    changed[1] = ("names.kk", "Арал орталығы");
    changed.push(("version", "1"));
    let saved = app.post(&edit, Some(&session), &changed).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    changed[1] = ("names.kk", "Ескі терезе");
    let late = app.post(&edit, Some(&session), &changed).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let html = late.text();
    assert!(
        html.contains("value=\"Ескі терезе\"") && html.contains("name=\"version\" value=\"2\"")
    );
    let public = app.get("/kk/centres/aral-bolimshesi").await.text();
    assert!(public.contains("Арал орталығы"));

    // A point is pressed on the map of its district.
    let mut pressed = changed.clone();
    pressed[1] = ("names.kk", "Арал орталығы");
    *pressed.last_mut().unwrap() = ("version", "2");
    pressed.extend([("press.aral.x", "140"), ("press.aral.y", "105")]);
    let saved = app.post(&edit, Some(&session), &pressed).await;
    assert!(saved.header("location").ends_with("#f-coordinates"));
    let (latitude, longitude) = picker::pressed("aral", 140, 105).unwrap();
    let shown = app.get_as(&edit, &session).await.text();
    assert!(
        shown.contains(&format!("value=\"{latitude}, {longitude}\"")),
        "{shown}"
    );

    // Nobody else reads the form.
    let other = app.signed_in("a@orda.example", Role::AccountHolder).await;
    for address in [begin, edit.as_str()] {
        let refused = app.get_as(address, &other).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
    let missing = "/kk/manage/centres/01890000-0000-7000-8000-000000000000/edit";
    let missing = app.get_as(missing, &session).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}
