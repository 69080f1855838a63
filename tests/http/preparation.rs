//! `/{lang}/manage/forums`: where events are begun, written and brought before
//! the public.

use super::people::{Town, Who};
use crate::support::{TestResponse, text};
use axum::http::StatusCode;
use birtereze::paths::{Path, PreparationPage};
use domain::{Locale, Localized, Person, Slug};
use jiff::SignedDuration;
use usecases::events::prepare_event;
use usecases::organizations::SaveAction;
use usecases::people::{AddPerson, add_people};

const BEGINNING: &[(&str, &str)] = &[
    ("kind", "hearing"),
    ("titles.kk", "Аудандық тыңдау"),
    ("titles.ru", "Районные слушания"),
    ("from", "2026-12-10"),
    ("to", "2026-12-11"),
];

const HALLS: &[(&str, &str)] = &[
    ("halls.0.names.kk", "Үлкен зал"),
    ("halls.0.places", "200"),
    ("halls.1.names.kk", "Кіші зал"),
    ("tracks.0.names.kk", "Денсаулық"),
];

const SESSION: &[(&str, &str)] = &[
    ("titles.kk", "Ашылу"),
    ("day", "2026-12-10"),
    ("starts", "09:00"),
    ("ends", "10:00"),
    ("format", "plenary"),
    ("languages", "kk"),
    ("speakers.0.names.kk", "Айгүл Серікқызы"),
    ("speakers.0.roles.kk", "төраға"),
];

struct Desk {
    town: Town,
    slug: Slug,
}

impl Desk {
    /// A draft that the owner of «Үміт» began.
    async fn begin() -> Self {
        let town = Town::begin().await;
        let host = town.organization.0.to_string();
        let mut form = BEGINNING.to_vec();
        form.push(("hosts", &host));
        let answer = town.post(Who::Owner, "/kk/manage/forums/new", &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let location = answer.header("location").to_owned();
        let slug = location
            .strip_prefix("/kk/manage/forums/")
            .and_then(|rest| rest.strip_suffix("?done=begun"))
            .map(|slug| Slug::parse(slug).unwrap());
        Self {
            town,
            slug: slug.unwrap(),
        }
    }

    fn address(&self, page: PreparationPage) -> String {
        Path::Preparation(self.slug.clone(), page).in_locale(Locale::Kk)
    }

    async fn page(&self, page: PreparationPage) -> String {
        let answer = self.town.get(Who::Owner, &self.address(page)).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("cache-control"), "no-store");
        answer.text()
    }

    /// What the last form of a page was filled for.
    async fn stamp(&self, page: PreparationPage) -> String {
        let html = self.page(page).await;
        let (_, rest) = html.rsplit_once("name=\"stamp\" value=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    }

    async fn send(&self, page: PreparationPage, form: &[(&str, &str)]) -> TestResponse {
        self.town.app.clock.advance(SignedDuration::from_secs(1));
        self.town.post(Who::Owner, &self.address(page), form).await
    }

    /// Sends a form with the stamp that its page shows.
    async fn fill(&self, page: PreparationPage, form: &[(&str, &str)]) -> TestResponse {
        let stamp = self.stamp(page).await;
        let mut form = form.to_vec();
        form.push(("stamp", &stamp));
        self.send(page, &form).await
    }

    /// The address of the only session.
    async fn session(&self) -> PreparationPage {
        let owner = self.town.ctx(Who::Owner).await;
        let view = prepare_event(&owner, &self.slug).await.unwrap();
        PreparationPage::Session(view.event.agenda.sessions[0].id)
    }

    async fn hall(&self, number: usize) -> String {
        let owner = self.town.ctx(Who::Owner).await;
        let view = prepare_event(&owner, &self.slug).await.unwrap();
        view.event.agenda.halls[number].id.0.to_string()
    }
}

fn taken(answer: &TestResponse) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

#[tokio::test]
async fn a_draft_is_begun_by_an_owner_and_seen_by_nobody_else() {
    let desk = Desk::begin().await;
    let overview = desk.address(PreparationPage::Overview);
    assert!(
        desk.page(PreparationPage::Overview)
            .await
            .contains("Аудандық тыңдау")
    );
    for who in [Who::Holder, Who::OtherEditor, Who::Editor] {
        let answer = desk.town.get(who, &overview).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{who:?}");
        assert!(!answer.text().contains("Аудандық тыңдау"));
    }
    let visitor = desk.town.get(Who::Visitor, &overview).await;
    assert_eq!(visitor.status, StatusCode::SEE_OTHER);
    assert!(visitor.header("location").contains("/account/sign-in"));
    let list = desk.town.get(Who::Owner, "/kk/manage/forums").await.text();
    assert!(list.contains(&overview) && list.contains("Дайындалып жатыр"));
    let public = desk
        .town
        .app
        .get(&format!("/kk/forums/{}", desk.slug))
        .await;
    assert_eq!(public.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_owns_nothing_begins_nothing() {
    let town = Town::begin().await;
    for who in [Who::Holder, Who::Editor, Who::OtherEditor] {
        let answer = town.post(who, "/kk/manage/forums/new", BEGINNING).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{who:?}");
    }
    // An owner says which organisation holds it.
    let answer = town
        .post(Who::Owner, "/kk/manage/forums/new", BEGINNING)
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = answer.text();
    assert!(html.contains("id=\"f-hosts-error\""));
    assert!(html.contains("value=\"Районные слушания\""));
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    let desk = Desk::begin().await;
    let form = [
        ("kind", "hearing"),
        ("titles.kk", ""),
        ("themes.kk", "Тақырып \"А\""),
        ("from", "2026-12-10"),
        ("to", "2026-12-01"),
        ("online", "бұл сілтеме емес"),
        ("latitude", "120"),
        ("longitude", "65,5"),
        ("guests.3.names.kk", "Ерлан"),
        ("guests.3.organization", "mundai-uiym-jok"),
    ];
    let answer = desk.fill(PreparationPage::Details, &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = answer.text();
    for field in ["to", "online", "latitude", "guests-0-organization"] {
        assert!(html.contains(&format!("id=\"f-{field}-error\"")), "{field}");
    }
    assert!(html.contains("value=\"Тақырып &quot;А&quot;\""));
    assert!(html.contains("value=\"Ерлан\""));
    // Nothing of it was written.
    assert!(
        desk.page(PreparationPage::Details)
            .await
            .contains("Аудандық тыңдау")
    );
}

#[tokio::test]
async fn the_agenda_is_written_and_clashes_are_told_beside_the_field() {
    let desk = Desk::begin().await;
    taken(&desk.fill(PreparationPage::Agenda, HALLS).await);
    let hall = desk.hall(0).await;
    let mut form = SESSION.to_vec();
    form.push(("hall", &hall));
    form.push(("task", "more"));
    let answer = desk.send(PreparationPage::NewSession, &form).await;
    taken(&answer);
    let next = desk.address(PreparationPage::NewSession);
    assert_eq!(
        answer.header("location"),
        format!("{next}?done=session-saved")
    );
    let html = desk.page(PreparationPage::Agenda).await;
    let cell = format!("<td data-starts=\"09:00\" data-hall=\"{hall}\" data-day=\"2026-12-10\">");
    let (_, rest) = html.split_once(&cell).unwrap();
    let (cell, _) = rest.split_once("</td>").unwrap();
    assert!(cell.contains("Ашылу") && cell.contains("09:00–10:00"));

    let mut second = form.clone();
    second[2] = ("starts", "09:30");
    second[3] = ("ends", "09:10");
    let answer = desk.send(PreparationPage::NewSession, &second).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = answer.text();
    assert!(html.contains("id=\"f-ends-error\""), "{html}");
    second[2] = ("starts", "09:30");
    second[3] = ("ends", "10:30");
    second.retain(|(name, _)| *name != "titles.kk");
    second.push(("titles.kk", "Екінші"));
    let answer = desk.send(PreparationPage::NewSession, &second).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = answer.text();
    assert!(html.contains("id=\"f-hall-error\"") && html.contains("href=\"#f-speakers-0\""));
}

#[tokio::test]
async fn a_session_is_moved_on_the_board() {
    let desk = Desk::begin().await;
    taken(&desk.fill(PreparationPage::Agenda, HALLS).await);
    let (large, small) = (desk.hall(0).await, desk.hall(1).await);
    let mut form = SESSION.to_vec();
    form.push(("hall", &large));
    taken(&desk.send(PreparationPage::NewSession, &form).await);
    let page = desk.session().await;
    let owner = desk.town.ctx(Who::Owner).await;
    let view = prepare_event(&owner, &desk.slug).await.unwrap();
    let id = view.event.agenda.sessions[0].id.0.to_string();
    let stamp = desk.stamp(page).await;
    let moved = |starts: &'static str, day: &'static str, stamp: &str| {
        let fields = [
            ("task", "move"),
            ("session", &*id),
            ("stamp", stamp),
            ("day", day),
            ("starts", starts),
            ("hall", &*small),
        ];
        fields.map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let send = async |form: [(String, String); 6]| {
        let form: Vec<(&str, &str)> = form
            .iter()
            .map(|(name, value)| (&**name, &**value))
            .collect();
        desk.send(PreparationPage::Agenda, &form).await
    };
    // What cannot be is told above the board, and the form stands open with it.
    for (starts, day) in [
        ("23:30", "2026-12-10"),
        ("", "2026-12-10"),
        ("10:00", "2026-12-24"),
    ] {
        let answer = send(moved(starts, day, &stamp)).await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{starts} {day}"
        );
        let html = answer.text();
        assert!(html.contains("<details open>"), "{html}");
        assert!(
            html.contains(&format!("type=\"time\" value=\"{starts}\"")),
            "{html}"
        );
    }
    let answer = send(moved("14:15", "2026-12-11", &stamp)).await;
    taken(&answer);
    assert!(answer.header("location").ends_with("?done=session-moved"));
    let view = prepare_event(&owner, &desk.slug).await.unwrap();
    let session = &view.event.agenda.sessions[0];
    assert_eq!(session.day.to_string(), "2026-12-11");
    assert_eq!(session.starts.to_string(), "14:15:00");
    assert_eq!(
        session.ends.to_string(),
        "15:15:00",
        "it lasts as long as it did"
    );
    assert_eq!(session.hall.unwrap().0.to_string(), small);
    assert_eq!(session.speakers.len(), 1, "everything else stays");
    // Somebody else moved it meanwhile.
    let answer = send(moved("16:00", "2026-12-11", &stamp)).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn two_who_write_the_same_session_do_not_overwrite_each_other() {
    let desk = Desk::begin().await;
    taken(&desk.send(PreparationPage::NewSession, SESSION).await);
    let page = desk.session().await;
    let stamp = desk.stamp(page).await;
    let change = |title: &'static str| {
        let mut form = SESSION.to_vec();
        form[0] = ("titles.kk", title);
        form
    };
    taken(&desk.fill(page, &change("Салтанатты ашылу")).await);
    // Another part of the event is no clash.
    taken(&desk.fill(PreparationPage::Agenda, HALLS).await);
    let mut late = change("Кеш келген");
    late.push(("stamp", &stamp));
    let answer = desk.send(page, &late).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.text().contains("value=\"Кеш келген\""));
    assert!(
        desk.page(PreparationPage::Agenda)
            .await
            .contains("Салтанатты ашылу")
    );
    // Sent again after the warning, it is meant.
    taken(&desk.fill(page, &change("Кеш келген")).await);
    taken(&desk.fill(page, &[("task", "remove")]).await);
    assert!(
        !desk
            .page(PreparationPage::Agenda)
            .await
            .contains("Кеш келген")
    );
}

#[tokio::test]
async fn a_form_that_was_refused_for_a_slip_still_overwrites_nobody() {
    let desk = Desk::begin().await;
    taken(&desk.send(PreparationPage::NewSession, SESSION).await);
    let page = desk.session().await;
    let stamp = desk.stamp(page).await;
    let mut other = SESSION.to_vec();
    other[0] = ("titles.kk", "Салтанатты ашылу");
    taken(&desk.fill(page, &other).await);
    let mut slip = SESSION.to_vec();
    slip[0] = ("titles.kk", "");
    slip.push(("stamp", &stamp));
    let refused = desk.send(page, &slip).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let kept = format!("name=\"stamp\" value=\"{stamp}\"");
    assert!(refused.text().contains(&kept));
    // The slip is mended; what the other one wrote is told now.
    slip[0] = ("titles.kk", "Кеш келген");
    let late = desk.send(page, &slip).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(!late.text().contains(&kept));
    let agenda = desk.page(PreparationPage::Agenda).await;
    assert!(agenda.contains("Салтанатты ашылу"));
}

#[tokio::test]
async fn the_first_event_of_a_new_organiser_is_published_by_a_moderator() {
    let desk = Desk::begin().await;
    let html = desk.page(PreparationPage::Overview).await;
    assert!(html.contains("Модератор жариялайды"));
    let form = &[("to", "announced")];
    let own = desk.send(PreparationPage::Overview, form).await;
    assert_eq!(own.status, StatusCode::FORBIDDEN);
    let overview = desk.address(PreparationPage::Overview);
    let waiting = desk.town.get(Who::Moderator, "/kk/manage").await.text();
    assert!(waiting.contains("/kk/manage/forums"));
    taken(&desk.town.post(Who::Moderator, &overview, form).await);
    desk.town.app.refresh().await;
    let public = desk
        .town
        .app
        .get(&format!("/kk/forums/{}", desk.slug))
        .await;
    assert_eq!(public.status, StatusCode::OK);
    // From now on the organiser changes it, and the change is told.
    taken(&desk.send(PreparationPage::NewSession, SESSION).await);
    desk.town.app.refresh().await;
    let agenda = desk
        .town
        .app
        .get(&format!("/kk/forums/{}/agenda", desk.slug))
        .await;
    assert!(agenda.text().contains("Ашылу"));
    assert!(
        desk.page(PreparationPage::Overview)
            .await
            .contains("value=\"cancelled\"")
    );
}

#[tokio::test]
async fn days_take_the_sessions_along_and_leave_none_behind() {
    let desk = Desk::begin().await;
    let session = |day: &'static str| {
        let mut form = SESSION.to_vec();
        form[1] = ("day", day);
        form
    };
    for day in ["2026-12-10", "2026-12-11"] {
        taken(&desk.send(PreparationPage::NewSession, &session(day)).await);
    }
    let organization = desk.town.organization.0.to_string();
    let days = |from: &'static str, to: &'static str| {
        vec![
            ("kind", "hearing"),
            ("titles.kk", "Аудандық тыңдау"),
            ("from", from),
            ("to", to),
            ("hosts", organization.as_str()),
        ]
    };
    let shorter = days("2026-12-12", "2026-12-12");
    let answer = desk.fill(PreparationPage::Details, &shorter).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Алдымен соларды ауыстырыңыз"));
    let later = days("2027-01-20", "2027-01-21");
    taken(&desk.fill(PreparationPage::Details, &later).await);
    let owner = desk.town.ctx(Who::Owner).await;
    let view = prepare_event(&owner, &desk.slug).await.unwrap();
    let moved: Vec<String> = view
        .event
        .agenda
        .sessions
        .iter()
        .map(|session| session.day.to_string())
        .collect();
    assert_eq!(moved, ["2027-01-20", "2027-01-21"]);
}

#[tokio::test]
async fn a_speaker_is_linked_to_a_person_of_the_directory_by_the_address_of_their_page() {
    let desk = Desk::begin().await;
    let person = Person {
        names: text(Locale::Kk, "Гүлнәр Оспан"),
        titles: Localized::default(),
        demonstration: false,
    };
    let add = AddPerson {
        document: person,
        posts: Vec::new(),
    };
    let added = add_people(&desk.town.app.ctx, SaveAction::Write, vec![add]).await;
    let added = added.unwrap().remove(0);
    let with = |person: &str| {
        let mut form: Vec<(&str, String)> = SESSION
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect();
        form.push(("speakers.0.person", person.to_owned()));
        form
    };
    let send = async |page, form: Vec<(&str, String)>| {
        let form: Vec<(&str, &str)> = form
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        desk.send(page, &form).await
    };
    let unknown = with("https://birtereze.kz/kk/people/eshkim");
    let refused = send(PreparationPage::NewSession, unknown).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = refused.text();
    assert!(html.contains("Анықтамалықта мұндай адам жоқ"), "{html}");
    assert!(html.contains("value=\"https://birtereze.kz/kk/people/eshkim\""));

    let known = with(&format!("https://birtereze.kz/ru/people/{}/", added.slug));
    taken(&send(PreparationPage::NewSession, known).await);
    let owner = desk.town.ctx(Who::Owner).await;
    let view = prepare_event(&owner, &desk.slug).await.unwrap();
    let speaker = &view.event.agenda.sessions[0].speakers[0];
    assert_eq!(speaker.person, Some(added.id));
    let page = desk.page(desk.session().await).await;
    assert!(page.contains("<b>Гүлнәр Оспан</b>"));
    assert!(page.contains(&format!("value=\"{}\"", added.slug)));

    // Whatever they are called in the form, they do not speak twice at once.
    let mut other = with(added.slug.as_str());
    other.retain(|(name, _)| *name != "speakers.0.names.kk" && *name != "titles.kk");
    other.push(("titles.kk", "Шеберлік сабағы".to_owned()));
    let refused = send(PreparationPage::NewSession, other).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn moderators_begin_and_change_series() {
    let town = Town::begin().await;
    let list = "/kk/manage/forums/series";
    let new = "/kk/manage/forums/series/new";
    for who in [Who::Holder, Who::Owner, Who::Organizer] {
        let page = town.get(who, list).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{who:?}");
    }
    let visitor = town.get(Who::Visitor, new).await;
    assert!(visitor.header("location").contains("/account/sign-in"));
    let events = town.get(Who::Moderator, "/kk/manage/forums").await.text();
    assert!(events.contains(&format!("href=\"{list}\"")));
    let events = town.get(Who::Owner, "/kk/manage/forums").await.text();
    assert!(!events.contains(list));

    let nameless = [("descriptions.kk", "Жыл сайын өтеді")];
    let refused = town.post(Who::Moderator, new, &nameless).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Жыл сайын өтеді"));
    let named = [
        ("names.kk", "Азаматтық форум"),
        ("names.ru", "Гражданский форум"),
        ("descriptions.kk", "Жыл сайын өтеді"),
    ];
    let saved = town.post(Who::Moderator, new, &named).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let html = town.get(Who::Moderator, list).await.text();
    let one = format!("{list}/azamattyk-forum");
    assert!(html.contains(&format!("href=\"{one}\"")), "{html}");
    town.app.refresh().await;
    let public = town.app.get("/ru/forums/series/azamattyk-forum").await;
    assert!(public.text().contains("Гражданский форум"));

    // Who comes late to the same series is told so.
    let html = town.get(Who::Moderator, &one).await.text();
    let (_, rest) = html.split_once("name=\"stamp\" value=\"").unwrap();
    let stamp = rest.split('"').next().unwrap();
    town.app.clock.advance(SignedDuration::from_secs(1));
    let change = [("names.kk", "Форум"), ("stamp", stamp)];
    let saved = town.post(Who::Administrator, &one, &change).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let late = [("names.kk", "Кеш келген"), ("stamp", stamp)];
    let refused = town.post(Who::Moderator, &one, &late).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text().contains("value=\"Кеш келген\""));
    let nothing = town.get(Who::Moderator, &format!("{list}/eshkandai")).await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_draft_begun_by_mistake_is_deleted() {
    let desk = Desk::begin().await;
    let html = desk.page(PreparationPage::Overview).await;
    assert!(html.contains("value=\"remove\""));
    let answer = desk
        .send(PreparationPage::Overview, &[("task", "remove")])
        .await;
    taken(&answer);
    assert_eq!(
        answer.header("location"),
        "/kk/manage/forums?done=draft-removed"
    );
    let list = desk.town.get(Who::Owner, answer.header("location")).await;
    let list = list.text();
    assert!(list.contains("Қаралама жойылды") && !list.contains("Аудандық тыңдау"));
}
