//! `/{lang}/forums/{slug}/agenda` and what somebody chose of it,
//! `/{lang}/forums/{slug}/my-agenda` and `my-agenda.ics`.

use super::people::has_raw_message;
use crate::support::{TestApp, TestResponse};
use axum::http::StatusCode;
use domain::event::{
    Event, EventDate, EventKind, EventState, Hall, HallId, Session, SessionFormat, SessionId,
    Track, TrackId,
};
use domain::{Locale, Localized, Role, Slug};
use jiff::civil::{Date, Time, date, time};
use usecases::events::{EventSaveAction, SaveEvent, change_event_state, save_event};
use usecases::instant_of;
use uuid::Uuid;

const DAY: Date = date(2027, 3, 18);

fn text(kk: &str) -> Localized {
    Localized::single(Locale::Kk, kk, jiff::Timestamp::UNIX_EPOCH)
}

fn hour(hour: i8) -> Time {
    time(hour, 0, 0, 0)
}

fn session(number: u128, title: &str, hall: u128, (from, to): (i8, i8)) -> Session {
    Session {
        id: SessionId(Uuid::from_u128(number)),
        titles: text(title),
        descriptions: Localized::default(),
        day: DAY,
        starts: hour(from),
        ends: hour(to),
        format: SessionFormat::Talk,
        languages: vec![Locale::Kk],
        hall: (hall > 0).then(|| HallId(Uuid::from_u128(hall))),
        track: None,
        speakers: Vec::new(),
        documents: Vec::new(),
    }
}

/// An announced forum: an opening, three talks in two halls, a break.
struct Forum {
    app: TestApp,
    slug: Slug,
    session: String,
}

impl Forum {
    async fn begin() -> Self {
        let app = TestApp::start().await;
        let mut event = Event::named(EventKind::Forum, text("Су форумы"));
        event.details.date = EventDate::day(DAY);
        event.agenda.halls = [(1, "Үлкен зал"), (2, "Кіші зал")]
            .map(|(number, name)| Hall {
                id: HallId(Uuid::from_u128(number)),
                names: text(name),
                places: None,
            })
            .to_vec();
        let track = TrackId(Uuid::from_u128(5));
        event.agenda.tracks = vec![Track {
            id: track,
            names: text("Экология"),
        }];
        let mut pause = session(15, "Түскі ас", 0, (12, 13));
        pause.format = SessionFormat::Break;
        event.agenda.sessions = vec![
            session(11, "Ашылу", 0, (9, 10)),
            session(12, "Арал <суы>", 1, (10, 12)),
            session(13, "Таза ауа", 2, (10, 11)),
            session(14, "Топырақ", 2, (11, 12)),
            pause,
        ];
        event.agenda.sessions[2].track = Some(track);
        event.agenda.sessions[1].languages = vec![Locale::Kk, Locale::Ru];
        event.agenda.sessions[1].descriptions = text("Су туралы **бәрі** <b>осында</b>");
        let save = SaveEvent {
            id: None,
            document: event,
            note: String::new(),
            expected_revision: None,
        };
        let saved = save_event(&app.ctx, EventSaveAction::Write, save)
            .await
            .unwrap();
        change_event_state(&app.ctx, saved.id, EventState::Announced, None)
            .await
            .unwrap();
        app.refresh().await;
        let session = app
            .signed_in("reader@example.kz", Role::AccountHolder)
            .await;
        Self {
            app,
            slug: saved.slug,
            session,
        }
    }

    fn address(&self, rest: &str) -> String {
        format!("/kk/forums/{}/{rest}", self.slug)
    }

    async fn own(&self, rest: &str) -> TestResponse {
        self.app.get_as(&self.address(rest), &self.session).await
    }

    async fn send(&self, rest: &str, task: &str, number: u128) -> TestResponse {
        let id = Uuid::from_u128(number).to_string();
        let form = [("task", task), ("session", id.as_str())];
        let session = Some(self.session.as_str());
        self.app.post(&self.address(rest), session, &form).await
    }

    /// Has the clock of the hall show this time of the day of the forum.
    fn at(&self, time: Time) {
        let then = instant_of(DAY, time).unwrap();
        let until = then.duration_since(self.app.ctx.now());
        self.app.clock.advance(until);
    }
}

#[tokio::test]
async fn a_session_is_chosen_and_taken_out_where_it_stands() {
    let forum = Forum::begin().await;
    let page = forum.own("agenda?view=halls&track=1").await;
    assert_eq!(page.header("cache-control"), "no-store");
    let html = page.text();
    assert_eq!(html.matches("value=\"choose\"").count(), 1);
    let action = forum.address("agenda?track=1&amp;view=halls");
    assert!(html.contains(&format!("action=\"{action}\"")));
    let taken = forum.send("agenda?track=1&view=halls", "choose", 13).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    let back = forum.address("agenda?track=1&view=halls#s3");
    assert_eq!(taken.header("location"), back);
    forum.send("agenda", "choose", 12).await;

    let html = forum.own("agenda").await.text();
    assert_eq!(html.matches("value=\"choose\"").count(), 2, "no break");
    assert_eq!(html.matches("value=\"take-out\"").count(), 2);
    let mine = forum.own("my-agenda").await;
    assert_eq!(mine.header("cache-control"), "no-store");
    let html = mine.text();
    let plain = html.replace('\u{a0}', " ");
    assert!(plain.contains("18 наурыз, бейсенбі, 10:00–11:00: «Арал &lt;суы&gt;» және «Таза ауа»"));
    assert_eq!(html.matches("value=\"take-out\"").count(), 2);
    assert!(!html.contains("Топырақ") && !has_raw_message(&html));
    let out = forum.send("my-agenda", "take-out", 12).await;
    assert_eq!(out.header("location"), forum.address("my-agenda"));
    let html = forum.own("my-agenda").await.text();
    assert!(!html.contains("Арал &lt;") && !html.contains("id=\"meetings\""));
    forum.send("my-agenda", "take-out", 13).await;
    let html = forum.own("my-agenda").await.text();
    assert!(html.contains("ешбір сессияны таңдаған жоқсыз"));
    assert!(html.contains(&format!("href=\"{}\"", forum.address("agenda"))));
}

#[tokio::test]
async fn visitors_are_led_to_the_entrance_and_back() {
    let forum = Forum::begin().await;
    let html = forum.app.get(&forum.address("agenda")).await.text();
    let next = format!("next=%2Fkk%2Fforums%2F{}%2Fagenda", forum.slug);
    assert!(html.contains(&next) && !html.contains("value=\"choose\""));
    assert!(!html.contains("/my-agenda\""));
    // What scripts show: a button beside each session, and none without them.
    assert_eq!(html.matches("data-session=").count(), 4);
    assert!(!html.contains(".wasm"));
    for page in ["my-agenda", "my-agenda.ics"] {
        let answer = forum.app.get(&forum.address(page)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}");
        assert!(
            answer.header("location").ends_with("%2Fmy-agenda"),
            "{page}"
        );
    }
    let form = [("task", "choose"), ("session", "x")];
    let sent = forum.app.post(&forum.address("agenda"), None, &form).await;
    assert!(sent.header("location").contains("sign-in?next="));
    for (page, task, number) in [
        ("agenda", "choose", 99),
        ("agenda", "other", 12),
        ("my-agenda", "choose", 15),
    ] {
        let answer = forum.send(page, task, number).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{task} {number}");
    }
    let nowhere = forum
        .app
        .get_as("/kk/forums/basqa/my-agenda", &forum.session)
        .await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn ones_own_calendar_has_the_entries_of_the_event() {
    let forum = Forum::begin().await;
    forum.send("agenda", "choose", 13).await;
    let file = forum.own("my-agenda.ics").await;
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(file.header("cache-control"), "no-store");
    let file = file.text();
    super::snapshots::kept("my_agenda_kk", &file.replace("\r\n", "\n"));
    let whole = forum.app.get(&forum.address("calendar.ics")).await.text();
    let entry = file.split("BEGIN:VEVENT").nth(1).unwrap();
    let entry = entry.split("END:VEVENT").next().unwrap();
    assert!(whole.contains(entry), "the same entry, letter by letter");
    forum.send("agenda", "take-out", 13).await;
    let file = forum.own("my-agenda.ics").await.text();
    assert!(!file.contains("VEVENT") && file.ends_with("END:VCALENDAR\r\n"));
}

#[tokio::test]
async fn what_is_over_is_not_chosen_any_more() {
    let forum = Forum::begin().await;
    forum.send("agenda", "choose", 12).await;
    forum.at(hour(23));
    forum.app.clock.advance(jiff::SignedDuration::from_hours(2));
    let session = forum
        .app
        .signed_in("late@example.kz", Role::AccountHolder)
        .await;
    let page = forum.app.get_as(&forum.address("agenda"), &session).await;
    assert!(!page.text().contains("value=\"choose\""));
    let id = Uuid::from_u128(12).to_string();
    let form = [("task", "choose"), ("session", id.as_str())];
    let address = forum.address("agenda");
    let late = forum.app.post(&address, Some(&session), &form).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text().contains("Сессия қосылмады"));
    let visitor = forum.app.get(&address).await.text();
    assert!(!visitor.contains("sign-in?next="), "nothing to choose");
}

#[tokio::test]
async fn the_halls_stand_beside_one_another() {
    let forum = Forum::begin().await;
    let html = forum
        .app
        .get(&forum.address("agenda?view=halls"))
        .await
        .text();
    assert!(html.contains("noindex"), "the list is the page to be found");
    assert_eq!(html.matches("<th scope=\"col\"").count(), 3);
    assert_eq!(html.matches("<th scope=\"row\"").count(), 4, "hours");
    assert_eq!(html.matches("colspan=\"2\"").count(), 2, "the whole house");
    assert_eq!(html.matches("rowspan=\"2\"").count(), 1, "10 to 12");
    for position in 1..=5 {
        assert_eq!(html.matches(&format!("id=\"s{position}\"")).count(), 1);
    }
    let list = forum.app.get(&forum.address("agenda")).await.text();
    assert!(!list.contains("<table") && list.contains("?view=halls"));
}

#[tokio::test]
async fn now_and_next_are_those_of_the_minute() {
    let forum = Forum::begin().await;
    let address = forum.address("agenda");
    let now = async || {
        let html = forum.app.get(&address).await.text();
        let (_, rest) = html.split_once("now-next")?;
        let part = rest.split("</section>").next()?.to_owned();
        let named = |title: &str| part.contains(title);
        Some((
            part.contains("Қазір, "),
            ["Ашылу", "Арал", "Таза ауа", "Топырақ", "Түскі ас"].map(named),
        ))
    };
    assert_eq!(now().await, None, "not on other days");
    forum.at(hour(8));
    let before = [true, true, true, false, false];
    assert_eq!(now().await, Some((true, before)));
    forum.at(time(10, 59, 0, 0));
    let during = [false, true, true, true, true];
    assert_eq!(now().await, Some((true, during)));
    // A page that was kept would still tell of what ended.
    forum.at(hour(11));
    let after = [false, true, false, true, true];
    assert_eq!(now().await, Some((true, after)));
    forum.at(hour(13));
    assert_eq!(now().await, None, "the day is over");
}

#[tokio::test]
async fn a_session_tells_its_languages_its_text_and_who_speaks() {
    let forum = Forum::begin().await;
    let html = forum.app.get(&forum.address("agenda")).await.text();
    assert!(html.contains("қазақ тілі, орыс тілі"));
    assert_eq!(
        html.matches("Сессия туралы").count(),
        1,
        "where there is one"
    );
    assert!(html.contains("<strong>бәрі</strong>") && !html.contains("<b>осында"));

    let app = TestApp::with_demonstration(30).await;
    let agenda = "/kk/forums/xiii-zhergilikti-azamattyk-forum/agenda";
    let html = app.get(agenda).await.text();
    let (_, voices) = html.split_once("class=\"voices").unwrap();
    let voices = voices.split("</ul>").next().unwrap();
    assert!(voices.contains("href=\"/kk/people/"), "{voices}");
    assert!(voices.contains("href=\"/kk/orgs/"), "{voices}");
    assert!(html.contains("https://forum.example.org/checklist.pdf"));
}
