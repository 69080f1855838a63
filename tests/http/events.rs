//! `/{lang}/forums…` and `/api/v1/forums…`.

use crate::support::TestApp;
use axum::http::StatusCode;
use domain::event::{
    Event, EventDate, EventKind, EventState, Hall, HallId, Series, Session, SessionFormat,
    SessionId, Speaker,
};
use domain::{District, EventId, FieldOfActivity, Locale, Localized, Role};
use icalendar::parser::{read_calendar, unfold};
use jiff::SignedDuration;
use jiff::civil::{date, time};
use usecases::events::{
    EventSaveAction, SaveEvent, SaveSeries, SavedEvent, change_event_state, save_event, save_series,
};
use uuid::Uuid;

const FORUM: &str = "xiii-zhergilikti-azamattyk-forum";

fn text(texts: [&str; 3]) -> Localized {
    Localized::from_texts(Locale::Kk, texts, jiff::Timestamp::UNIX_EPOCH)
}

fn session(number: u128, title: &str, from: i8, to: i8) -> Session {
    Session {
        id: SessionId(Uuid::from_u128(number)),
        titles: text([title, "", ""]),
        descriptions: Localized::default(),
        day: date(2027, 3, 18),
        starts: time(from, 0, 0, 0),
        ends: time(to, 0, 0, 0),
        format: SessionFormat::Talk,
        languages: vec![Locale::Kk],
        hall: Some(HallId(Uuid::from_u128(1))),
        track: None,
        speakers: Vec::new(),
        documents: Vec::new(),
    }
}

fn event() -> Event {
    let mut event = Event::named(
        EventKind::Forum,
        text(["Су форумы", "Водный форум", "Water forum"]),
    );
    let details = &mut event.details;
    details.date = EventDate::day(date(2027, 3, 18));
    details.themes = text(["Тіршілік көзі", "", ""]);
    details.venue.names = text(["Достық үйі", "Дом дружбы", ""]);
    details.venue.district = Some(District::Aral);
    details.fields = vec![FieldOfActivity::Environment];
    event.agenda.halls = vec![Hall {
        id: HallId(Uuid::from_u128(1)),
        names: text(["Үлкен зал", "Большой зал", ""]),
        places: None,
    }];
    event.agenda.sessions = vec![
        session(11, "Ашылу; кіріспе, сөз", 9, 10),
        session(12, "Арал суы", 10, 12),
    ];
    event.agenda.sessions[1].speakers = vec![Speaker {
        names: text(["Айгүл Сейітова", "", ""]),
        roles: text(["гидролог", "", ""]),
        ..Speaker::default()
    }];
    event
}

async fn save(app: &TestApp, id: Option<EventId>, document: Event) -> SavedEvent {
    let save = SaveEvent {
        id,
        document,
        note: String::new(),
        expected_revision: None,
    };
    let saved = save_event(&app.ctx, EventSaveAction::Write, save)
        .await
        .unwrap();
    app.clock.advance(SignedDuration::from_mins(1));
    app.refresh().await;
    saved
}

async fn go(app: &TestApp, saved: &SavedEvent, state: EventState) {
    change_event_state(&app.ctx, saved.id, state, None)
        .await
        .unwrap();
    app.clock.advance(SignedDuration::from_mins(1));
    app.refresh().await;
}

/// The entries of a calendar file: name and value of each property.
fn entries(file: &str) -> Vec<Vec<(String, String)>> {
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).unwrap();
    let components = calendar.components.iter();
    components
        .map(|component| {
            let properties = component.properties.iter();
            properties
                .map(|property| (property.name.to_string(), property.val.to_string()))
                .collect()
        })
        .collect()
}

fn value<'a>(entry: &'a [(String, String)], name: &str) -> &'a str {
    entry
        .iter()
        .find(|(known, _)| known == name)
        .map_or("", |(_, value)| value)
}

#[tokio::test]
async fn the_list_answers_its_form() {
    let app = TestApp::with_demonstration(60).await;
    let count = async |query: &str| {
        let html = app.get(&format!("/ru/forums?{query}")).await.text();
        let count = html.split("data-count=\"").nth(1).unwrap();
        let count: usize = count.split('"').next().unwrap().parse().unwrap();
        let items = html.matches("<article class=\"event").count();
        assert_eq!(items, count, "{query}");
        count
    };
    assert_eq!(count("").await, 16);
    assert_eq!(count("when=past").await + count("when=upcoming").await, 16);
    assert_eq!(count("kind=hearing").await, 2);
    assert_eq!(count("kind=hearing&kind=round_table").await, 4);
    assert_eq!(count("district=aral").await, 2);
    assert_eq!(
        count("district=aral&field=environment&kind=meeting").await,
        1
    );
    assert_eq!(count("q=Grazhdanskiy+2005").await, 1);
    assert_eq!(count("q=nothingofthekind").await, 0);
    // No order is offered, so none can be chosen, even where one is asked for.
    let asked = app.get("/ru/forums?sort=name").await.text();
    assert!(!asked.contains("id=\"sort\""));
    let form = app.get("/ru/forums?kind=hearing&q=a%22b").await.text();
    assert!(form.contains("name=\"kind\" value=\"hearing\" form=\"listing\" checked"));
    assert!(form.contains("value=\"a&quot;b\""));
}

#[tokio::test]
async fn the_files_of_the_list_are_made_for_whoever_asks_for_them() {
    let app = TestApp::with_demonstration(60).await;
    // Named by a page of another process, or of yesterday.
    let old = app.get("/listing/events.core.0123456789abcdef.bin").await;
    assert_eq!(old.status, StatusCode::TEMPORARY_REDIRECT);
    assert_eq!(old.header("cache-control"), "no-store");
    let html = app.get("/kk/forums").await.text();
    for part in ["core", "text"] {
        let (_, rest) = html
            .split_once(&format!("/listing/events.{part}."))
            .unwrap();
        let (hash, _) = rest.split_once(".bin").unwrap();
        let address = format!("/listing/events.{part}.{hash}.bin");
        let file = app.get(&address).await;
        assert_eq!(file.status, StatusCode::OK);
        assert!(file.header("cache-control").ends_with("immutable"));
        if part == "core" {
            assert_eq!(old.header("location"), address);
        }
    }
    let none = app.get("/listing/events.other.0123456789abcdef.bin").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_speaker_has_a_page_with_posts_and_sessions() {
    let app = TestApp::with_demonstration(60).await;
    let speakers = app
        .get(&format!("/kk/forums/{FORUM}/speakers"))
        .await
        .text();
    let (_, rest) = speakers.split_once("href=\"/kk/people/").unwrap();
    let (slug, _) = rest.split_once('"').unwrap();
    for language in ["kk", "ru", "en"] {
        let page = app.get(&format!("/{language}/people/{slug}")).await;
        assert_eq!(page.status, StatusCode::OK);
        let html = page.text();
        assert!(html.contains(&format!("href=\"/{language}/forums/{FORUM}\"")));
        assert!(html.contains(&format!("/{language}/forums/{FORUM}/agenda#s")));
        assert!(html.contains("\"@type\":\"Person\""), "{html}");
        assert!(!html.contains(">person-"), "a message is missing");
    }
    let page = app.get(&format!("/kk/people/{slug}")).await.text();
    let (_, rest) = page.split_once("href=\"/kk/orgs/").unwrap();
    let (organization, _) = rest.split_once('"').unwrap();
    let profile = app.get(&format!("/kk/orgs/{organization}")).await.text();
    assert!(profile.contains("href=\"/kk/people/"));
    let nobody = app.get("/kk/people/mundai-adam-jok").await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn pages_of_events_are_light_and_have_no_wasm() {
    let app = TestApp::with_demonstration(300).await;
    for page in [
        "/kk",
        "/kk/forums/x-zhergilikti-azamattyk-forum",
        &format!("/ru/forums/{FORUM}"),
        &format!("/kk/forums/{FORUM}/agenda"),
        &format!("/kk/forums/{FORUM}/speakers"),
        "/kk/forums/series/zhergilikti-azamattyk-forum",
    ] {
        let html = app.get(page).await.text();
        assert!(!html.contains(".wasm"), "{page}");
        let response = app.get_with(page, &[("accept-encoding", "br")]).await;
        assert_eq!(response.header("content-encoding"), "br");
        // The style sheet comes on top; both together may have 30 KB.
        assert!(
            response.body.len() < 15_000,
            "{page}: {}",
            response.body.len()
        );
    }
}

#[tokio::test]
async fn the_series_tells_what_is_known_and_what_is_not() {
    let app = TestApp::with_demonstration(30).await;
    let html = app
        .get("/en/forums/series/zhergilikti-azamattyk-forum")
        .await
        .text();
    for told in [
        "XIII regional Civil Forum",
        "XI regional Civil Forum",
        "Forum IX: nothing is known yet",
        "Forum III–VII: nothing is known yet",
        "I regional Civil Forum",
    ] {
        assert!(html.contains(told), "{told}");
    }
    let tenth = app
        .get("/kk/forums/x-zhergilikti-azamattyk-forum")
        .await
        .text();
    assert!(tenth.contains("Серік Ахмет") && tenth.contains("Достық үйі"));
    assert!(tenth.contains("2021 жыл"));
    let map = app.get("/sitemap/1").await.text();
    assert!(map.contains("/kk/forums/x-zhergilikti-azamattyk-forum</loc>"));
    assert!(map.contains("/ru/forums/series/zhergilikti-azamattyk-forum</loc>"));
    assert!(
        !map.contains(FORUM),
        "what is invented is not for search engines"
    );
}

#[tokio::test]
async fn a_draft_is_for_those_who_prepare_it() {
    let app = TestApp::start().await;
    let saved = save(&app, None, event()).await;
    let moderator = app.signed_in("m@example.kz", Role::Moderator).await;
    let holder = app.signed_in("h@example.kz", Role::AccountHolder).await;
    for part in ["", "/agenda", "/speakers", "/history", "/calendar.ics"] {
        let address = format!("/kk/forums/{}{part}", saved.slug);
        assert_eq!(
            app.get(&address).await.status,
            StatusCode::NOT_FOUND,
            "{address}"
        );
        let strange = app.get_as(&address, &holder).await;
        assert_eq!(strange.status, StatusCode::NOT_FOUND, "{address}");
    }
    let address = format!("/kk/forums/{}", saved.slug);
    let own = app.get_as(&address, &moderator).await;
    assert_eq!(own.status, StatusCode::OK);
    assert_eq!(own.header("cache-control"), "no-store");
    assert!(own.text().contains("noindex"));
    let api = format!("/api/v1/forums/{}", saved.slug);
    assert_eq!(app.get(&api).await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.get("/api/v1/forums").await.json()["total"], 0);
    assert!(entries(&app.get("/kk/forums.ics").await.text()).is_empty());
    go(&app, &saved, EventState::Announced).await;
    assert_eq!(app.get(&address).await.status, StatusCode::OK);
    assert!(
        app.get(&address)
            .await
            .text()
            .contains("\"@type\":\"Event\"")
    );
}

#[tokio::test]
async fn calendars_keep_entries_and_count_changes() {
    let app = TestApp::start().await;
    let saved = save(&app, None, event()).await;
    go(&app, &saved, EventState::Announced).await;
    let address = format!("/kk/forums/{}/calendar.ics", saved.slug);
    let response = app.get(&address).await;
    assert_eq!(
        response.header("content-type"),
        "text/calendar; charset=utf-8"
    );
    let file = response.text();
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    assert!(file.contains("SUMMARY:Ашылу\\; кіріспе\\, сөз\r\n"));
    let before = entries(&file);
    assert_eq!(before.len(), 2);
    assert_eq!(value(&before[0], "DTSTART"), "20270318T040000Z");
    assert_eq!(value(&before[0], "DTEND"), "20270318T050000Z");
    assert_eq!(value(&before[0], "SEQUENCE"), "1");
    assert_eq!(value(&before[0], "STATUS"), "CONFIRMED");
    assert!(value(&before[1], "DESCRIPTION").contains("Айгүл Сейітова"));

    let mut moved = event();
    moved.agenda.sessions[0].starts = time(8, 30, 0, 0);
    moved.agenda.sessions[1].titles = text(["Арал\r\nEND:VEVENT", "", ""]);
    save(&app, Some(saved.id), moved).await;
    let file = app.get(&address).await.text();
    assert_eq!(
        file.matches("END:VEVENT").count(),
        3,
        "two ends and a title"
    );
    assert_eq!(file.matches("\r\nEND:VEVENT\r\n").count(), 2);
    let after = entries(&file);
    assert_eq!(value(&after[0], "DTSTART"), "20270318T033000Z");
    assert_eq!(value(&after[0], "SEQUENCE"), "2");
    for (former, latter) in before.iter().zip(&after) {
        assert_eq!(value(former, "UID"), value(latter, "UID"));
        assert!(value(former, "DTSTAMP") < value(latter, "DTSTAMP"));
    }

    let all = entries(&app.get("/ru/forums.ics").await.text());
    assert_eq!(all.len(), 1);
    assert_eq!(value(&all[0], "SUMMARY"), "Водный форум");
    assert_eq!(value(&all[0], "DTSTART"), "20270318T033000Z");
    assert_eq!(value(&all[0], "DTEND"), "20270318T070000Z");
    go(&app, &saved, EventState::Cancelled).await;
    let all = entries(&app.get("/ru/forums.ics").await.text());
    assert_eq!(value(&all[0], "STATUS"), "CANCELLED");
    assert_eq!(value(&all[0], "SEQUENCE"), "3");
}

#[tokio::test]
async fn days_without_an_agenda_are_whole_days() {
    let app = TestApp::start().await;
    let mut days = event();
    days.agenda.sessions.clear();
    days.details.date = EventDate::parse("2027-03-18/2027-03-19").unwrap();
    let saved = save(&app, None, days).await;
    go(&app, &saved, EventState::Announced).await;
    let file = app
        .get(&format!("/kk/forums/{}/calendar.ics", saved.slug))
        .await
        .text();
    assert!(file.contains("DTSTART;VALUE=DATE:20270318\r\n"));
    assert!(file.contains("DTEND;VALUE=DATE:20270320\r\n"));
    assert_eq!(value(&entries(&file)[0], "UID"), saved.id.0.to_string());
    let mut vague = event();
    vague.agenda.sessions.clear();
    vague.details.date = EventDate::Year(2027);
    let vague = save(&app, None, vague).await;
    go(&app, &vague, EventState::Announced).await;
    let address = format!("/kk/forums/{}/calendar.ics", vague.slug);
    assert_eq!(app.get(&address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(entries(&app.get("/kk/forums.ics").await.text()).len(), 1);
}

#[tokio::test]
async fn the_feed_is_xml_whatever_people_write() {
    let app = TestApp::start().await;
    let mut evil = event();
    evil.details.titles = text(["<script>alert(1)</script> & \u{8}«ә»", "", ""]);
    let saved = save(&app, None, evil).await;
    go(&app, &saved, EventState::Announced).await;
    let response = app.get("/kk/forums.atom").await;
    assert_eq!(
        response.header("content-type"),
        "application/atom+xml; charset=utf-8"
    );
    let xml = response.text();
    assert!(xml.contains("<title>&lt;script&gt;alert(1)&lt;/script&gt; &amp; «ә»</title>"));
    assert!(xml.contains(&format!("<id>urn:uuid:{}</id>", saved.id.0)));
    let page = app.get(&format!("/kk/forums/{}", saved.slug)).await.text();
    assert!(!page.contains("<script>alert"));
    assert!(!app.get("/kk/forums").await.text().contains("<script>alert"));
}

#[tokio::test]
async fn pages_of_events_name_the_feed_for_whoever_follows_them() {
    let app = TestApp::start().await;
    let saved = save(&app, None, event()).await;
    go(&app, &saved, EventState::Announced).await;
    let event = format!("/ru/forums/{}", saved.slug);
    for address in ["/ru/forums", &event, &format!("{event}/agenda")] {
        let html = app.get(address).await.text();
        let head = html.split("</head>").next().unwrap_or_default();
        let feed = "<link rel=\"alternate\" type=\"application/atom+xml\"";
        let (_, link) = head.split_once(feed).unwrap();
        let (link, _) = link.split_once('>').unwrap();
        assert!(link.ends_with("/ru/forums.atom\""), "{link}");
    }
    assert!(!app.get("/ru/orgs").await.text().contains("atom+xml"));
}

#[tokio::test]
async fn the_changelog_is_told_in_words() {
    let app = TestApp::start().await;
    let saved = save(&app, None, event()).await;
    go(&app, &saved, EventState::Announced).await;
    let mut moved = event();
    moved.agenda.sessions[0].starts = time(8, 30, 0, 0);
    moved.agenda.sessions.remove(1);
    save(&app, Some(saved.id), moved).await;
    let html = app
        .get(&format!("/en/forums/{}/history", saved.slug))
        .await
        .text();
    let plain = html.replace('\u{a0}', " ");
    assert!(plain.contains(
        "was moved. Before: Thursday, 18 March, 09:00–10:00, Үлкен зал. \
         Now: Thursday, 18 March, 08:30–10:00, Үлкен зал"
    ));
    assert!(plain.contains("Removed: “Арал суы”"));
    assert!(plain.contains("Published"));
}

#[tokio::test]
async fn a_kept_page_does_not_outlive_its_day() {
    let app = TestApp::start().await;
    let mut soon = event();
    let tomorrow = app.ctx.today().tomorrow().unwrap();
    soon.agenda.sessions.clear();
    soon.details.date = EventDate::day(tomorrow);
    let saved = save(&app, None, soon).await;
    go(&app, &saved, EventState::Announced).await;
    let ahead = async || {
        let html = app.get("/kk/forums?when=upcoming").await.text();
        html.contains("data-count=\"1\"")
    };
    assert!(ahead().await);
    app.clock.advance(SignedDuration::from_hours(24));
    assert!(ahead().await, "it is today");
    app.clock.advance(SignedDuration::from_hours(24));
    assert!(!ahead().await, "it is over");
}

#[tokio::test]
async fn the_api_publishes_events_whole() {
    let app = TestApp::start().await;
    let series = Series {
        names: text(["Су форумдары", "", ""]),
        ..Series::default()
    };
    let series = SaveSeries {
        id: None,
        document: series,
        expected: None,
    };
    let series = save_series(&app.ctx, series).await.unwrap();
    let mut edition = event();
    edition.details.series = Some(series.id);
    edition.details.edition = Some(2);
    let saved = save(&app, None, edition).await;
    go(&app, &saved, EventState::Announced).await;
    let list = app.get("/api/v1/forums?kind=forum&per_page=5").await.json();
    assert_eq!(list["total"], 1);
    assert_eq!(list["per_page"], 5);
    assert_eq!(list["items"][0]["slug"], saved.slug.as_str());
    assert_eq!(list["items"][0]["series"], series.slug.as_str());
    let none = app.get("/api/v1/forums?district=shieli").await.json();
    assert_eq!(none["total"], 0);
    let mut whole = app
        .get(&format!("/api/v1/forums/{}", saved.slug))
        .await
        .json();
    assert_eq!(whole["id"], saved.id.0.to_string());
    whole["id"] = "…".into();
    super::snapshots::kept("api_forum", &serde_json::to_string_pretty(&whole).unwrap());
    let unknown = app.get("/api/v1/forums/nothing").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert_eq!(unknown.json()["code"], "not-found");
}
