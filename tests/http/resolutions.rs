//! `/{lang}/forums/{slug}/resolutions`, `/{lang}/forums/resolutions`,
//! `/api/v1/resolutions…`, and the pages where resolutions are written.

use super::people::{Town, Who};
use crate::support::{TestApp, TestResponse};
use axum::http::StatusCode;
use birtereze::paths::{Path, ProceedingsPage};
use domain::proceedings::CommitmentId;
use domain::{Locale, Slug};
use jiff::{SignedDuration, Span};
use usecases::proceedings::prepare_proceedings;

const TEXT: &[(&str, &str)] = &[
    ("adopted_on", "2026-03-20"),
    (
        "texts.kk",
        "## Қарар\n\n- Бірінші\n\n<script>alert(1)</script>",
    ),
    ("texts.ru", "Резолюция"),
];

struct Desk {
    town: Town,
    slug: Slug,
}

impl Desk {
    async fn begin() -> Self {
        let town = Town::begin().await;
        let slug = town.forum().await;
        Self { town, slug }
    }

    fn address(&self, page: ProceedingsPage) -> String {
        Path::Proceedings(self.slug.clone(), page).in_locale(Locale::Kk)
    }

    fn public(&self) -> String {
        format!("/kk/forums/{}/resolutions", self.slug)
    }

    /// What the first form of a page was filled for.
    async fn stamp(&self, page: ProceedingsPage) -> String {
        let answer = self.town.get(Who::Owner, &self.address(page)).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("cache-control"), "no-store");
        let html = answer.text();
        let stamp = html.split_once("name=\"stamp\" value=\"");
        stamp.map_or_else(String::new, |(_, rest)| {
            rest.split('"').next().unwrap().to_owned()
        })
    }

    async fn send(&self, page: ProceedingsPage, form: &[(&str, &str)]) -> TestResponse {
        self.town.app.clock.advance(SignedDuration::from_secs(1));
        let answer = self.town.post(Who::Owner, &self.address(page), form).await;
        self.town.app.refresh().await;
        answer
    }

    /// Sends a form with the stamp that its page shows.
    async fn fill(&self, page: ProceedingsPage, form: &[(&str, &str)]) -> TestResponse {
        let stamp = self.stamp(page).await;
        let mut form = form.to_vec();
        form.push(("stamp", &stamp));
        self.send(page, &form).await
    }

    async fn commitments(&self) -> Vec<CommitmentId> {
        let owner = self.town.ctx(Who::Owner).await;
        let view = prepare_proceedings(&owner, &self.slug).await.unwrap();
        let commitments = view.proceedings.resolution.commitments;
        commitments.into_iter().map(|known| known.id).collect()
    }

    /// Writes a resolution with two commitments; the first one is due in days.
    async fn written(&self, days: i64) -> Vec<CommitmentId> {
        taken(&self.fill(ProceedingsPage::Resolution, TEXT).await);
        let today = self.town.app.ctx.today();
        let deadline = today
            .checked_add(Span::new().days(days))
            .unwrap()
            .to_string();
        let first = [
            ("texts.kk", "Грант бөлу"),
            ("owner.kk", "Облыс әкімдігі"),
            ("deadline", deadline.as_str()),
            ("task", "more"),
        ];
        let answer = self.fill(ProceedingsPage::NewCommitment, &first).await;
        taken(&answer);
        assert!(
            answer
                .header("location")
                .ends_with("/new?done=commitment-saved")
        );
        let organization = format!("https://birtereze.example/kk/orgs/{}", self.town.slug);
        let second = [
            ("texts.kk", "=Орталық ашу"),
            ("organization", organization.as_str()),
        ];
        taken(&self.fill(ProceedingsPage::NewCommitment, &second).await);
        self.commitments().await
    }
}

fn taken(answer: &TestResponse) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

#[tokio::test]
async fn a_resolution_is_written_followed_and_seen_by_everybody() {
    let desk = Desk::begin().await;
    let app = &desk.town.app;
    assert_eq!(app.get(&desk.public()).await.status, StatusCode::NOT_FOUND);
    let event = app.get(&format!("/kk/forums/{}", desk.slug)).await.text();
    assert!(!event.contains("/resolutions"));

    let ids = desk.written(10).await;
    let first = ProceedingsPage::Commitment(ids[0]);
    let done = [
        ("task", "move"),
        ("to", "done"),
        ("notes.kk", "12 грант бөлінді"),
        ("proof.texts.kk", "Есеп"),
        ("proof.address", "https://example.kz/report"),
    ];
    let answer = desk.fill(first, &done).await;
    taken(&answer);
    assert!(
        answer
            .header("location")
            .ends_with("/resolutions?done=commitment-moved")
    );
    let list = desk.town.get(Who::Owner, answer.header("location")).await;
    assert!(list.text().contains("Күйі өзгерді"));

    let page = app.get(&desk.public()).await;
    assert_eq!(page.status, StatusCode::OK);
    let html = page.text();
    for text in [
        "<h3>Қарар</h3>",
        "наурызда қабылданды.",
        "Грант бөлу",
        "Облыс әкімдігі",
        "12 грант бөлінді",
        "href=\"https://example.kz/report\"",
        "Қалай өзгерді",
        "Күйі өзгерді: Орындалды. 12 грант бөлінді",
    ] {
        assert!(html.contains(text), "{text}");
    }
    assert!(!html.contains("alert(1)</script>"));
    assert!(html.contains(&format!("href=\"/kk/orgs/{}\"", desk.town.slug)));
    let russian = app.get(&desk.public().replace("/kk/", "/ru/")).await.text();
    assert!(russian.contains("Резолюция") && russian.contains("lang=\"kk\""));
    let event = app.get(&format!("/kk/forums/{}", desk.slug)).await.text();
    assert!(event.contains(&desk.public()));
}

#[tokio::test]
async fn what_breaks_a_rule_comes_back_with_a_message_beside_its_field() {
    let desk = Desk::begin().await;
    let new = ProceedingsPage::NewCommitment;
    let answer = desk
        .fill(ProceedingsPage::Resolution, &[("adopted_on", "кеше")])
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("id=\"f-adopted_on-error\""));
    let answer = desk.fill(ProceedingsPage::Resolution, &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("href=\"#f-texts\""));

    let answer = desk.fill(new, &[("texts.ru", "Грант <b>")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = answer.text();
    assert!(html.contains("Кім жауапты екенін көрсетіңіз."));
    assert!(html.contains("Грант &lt;b&gt;"));
    let wrong = [
        ("texts.ru", "Грант"),
        ("organization", "no-such"),
        ("deadline", "31.12"),
        ("evidence.1.address", "javascript:alert(1)"),
    ];
    let answer = desk.fill(new, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = answer.text();
    for field in ["organization", "deadline", "evidence-0-address"] {
        assert!(html.contains(&format!("id=\"f-{field}-error\"")), "{field}");
    }
    assert!(html.contains("Анықтамалықта мұндай ұйым жоқ"));
    assert_eq!(desk.commitments().await, []);

    let ids = desk.written(10).await;
    let first = ProceedingsPage::Commitment(ids[0]);
    for (form, message) in [
        (
            vec![("task", "move"), ("to", "dropped")],
            "href=\"#f-notes\"",
        ),
        (vec![("task", "move")], "href=\"#f-to\""),
        (
            vec![
                ("task", "move"),
                ("to", "done"),
                ("proof.address", "https://a.kz"),
            ],
            "href=\"#f-proof-texts\"",
        ),
        (vec![("task", "move"), ("to", "planned")], "href=\"#f-to\""),
    ] {
        let answer = desk.fill(first, &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{form:?}");
        let html = answer.text();
        assert!(html.contains(message), "{form:?}");
        assert!(html.contains(">Грант бөлу</textarea>"), "{form:?}");
    }
    // Somebody else wrote meanwhile.
    let stale = [
        ("texts.kk", "Басқа"),
        ("owner.kk", "Басқа"),
        ("stamp", "old"),
    ];
    let answer = desk.send(first, &stale).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.text().contains(">Басқа</textarea>"));
    let nobody = CommitmentId(uuid::Uuid::nil());
    let answer = desk.send(ProceedingsPage::Commitment(nobody), &stale).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_commitment_turns_overdue_at_midnight() {
    let desk = Desk::begin().await;
    desk.written(0).await;
    let app = &desk.town.app;
    let ledger = "/kk/forums/resolutions?overdue=1";
    for (hours, overdue) in [(0, false), (24, true)] {
        app.clock.advance(SignedDuration::from_hours(hours));
        let page = app.get(&desk.public()).await.text();
        assert_eq!(page.contains("Мерзімі өтті"), overdue);
        let count = format!("data-count=\"{}\"", usize::from(overdue));
        assert!(app.get(ledger).await.text().contains(&count));
    }
}

#[tokio::test]
async fn the_ledger_answers_its_form_and_machines_alike() {
    let app = TestApp::with_demonstration(60).await;
    let count = async |query: &str| {
        let html = app
            .get(&format!("/ru/forums/resolutions?{query}"))
            .await
            .text();
        let count = html.split("data-count=\"").nth(1).unwrap();
        let count: u64 = count.split('"').next().unwrap().parse().unwrap();
        let items = html.matches(" id=\"commitment-").count() as u64;
        assert_eq!(items, count, "{query}");
        let list = app
            .get(&format!("/api/v1/resolutions?per_page=100&{query}"))
            .await;
        assert_eq!(list.json()["total"], count, "{query}");
        let table = app
            .get(&format!("/api/v1/resolutions.csv?{query}"))
            .await
            .text();
        assert_eq!(table.lines().count() as u64, count + 1, "{query}");
        count
    };
    let forum = "forum=x-zhergilikti-azamattyk-forum";
    assert_eq!(count("").await, 11);
    assert_eq!(count(forum).await, 7);
    assert_eq!(count("state=done").await, 3);
    assert_eq!(count("state=done&state=dropped").await, 5);
    assert_eq!(count("overdue=1").await, 3);
    assert_eq!(count(&format!("{forum}&overdue=1")).await, 2);
    assert_eq!(count("district=kyzylorda").await, 7);
    assert_eq!(count("district=aral").await, 0);
    let html = app.get("/ru/forums/resolutions?state=done").await.text();
    assert!(html.contains("<option value=\"done\" selected"));
    assert!(html.contains("href=\"/api/v1/resolutions?state=done\""));
    assert_eq!(count("year=1999").await, 0);
    assert!(html.contains("Выполнено (3)") && html.contains("Запланировано (3)"));
    let one = app
        .get("/api/v1/resolutions/x-zhergilikti-azamattyk-forum")
        .await
        .json();
    assert_eq!(one["demonstration"], true);
    assert_eq!(one["commitments"].as_array().unwrap().len(), 7);
    assert_eq!(one["commitments"][0]["history"][2]["state"], "done");
    let nothing = app.get("/api/v1/resolutions/nothing").await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    for page in [
        "/kk/forums/resolutions",
        "/kk/forums/x-zhergilikti-azamattyk-forum/resolutions",
        "/kk/forums/x-zhergilikti-azamattyk-forum/laureates",
        "/en/forums/viii-zhergilikti-azamattyk-forum/resolutions",
    ] {
        let answer = app.get(page).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        let html = answer.text();
        assert!(!html.contains("wasm"), "{page}");
        for prefix in [">resolution-", ">commitment", ">ledger-", ">record-"] {
            assert!(!html.contains(prefix), "{page} {prefix}");
        }
    }
}

#[tokio::test]
async fn what_else_is_left_is_written_and_seen() {
    let desk = Desk::begin().await;
    let app = &desk.town.app;
    let page = ProceedingsPage::Record;
    let laureates = format!("/kk/forums/{}/laureates", desk.slug);
    assert_eq!(app.get(&laureates).await.status, StatusCode::NOT_FOUND);
    let organization = desk.town.slug.to_string();
    let form = [
        ("attendees.0.organization", organization.as_str()),
        ("attendees.2.organization", organization.as_str()),
        ("materials.1.titles.kk", "Баяндамалар"),
        ("materials.1.address", "https://example.kz/talks"),
        ("minutes", "https://example.kz/minutes"),
        ("laureates.0.names.kk", "Айгүл Серікқызы"),
        ("laureates.0.awards.kk", "Алғыс хат"),
    ];
    let answer = desk.fill(page, &form).await;
    taken(&answer);
    let event = app.get(&format!("/kk/forums/{}", desk.slug)).await.text();
    for text in [
        "Қатысқан ұйымдар",
        "href=\"https://example.kz/talks\"",
        "href=\"https://example.kz/minutes\"",
        laureates.as_str(),
    ] {
        assert!(event.contains(text), "{text}");
    }
    let html = app.get(&laureates).await.text();
    assert!(html.contains("Айгүл Серікқызы") && html.contains("Алғыс хат"));
    let known = app
        .get(&format!("/api/v1/forums/{}", desk.slug))
        .await
        .json();
    assert_eq!(known["attendees"].as_array().unwrap().len(), 1);
    assert_eq!(known["laureates"][0]["award"]["kk"], "Алғыс хат");

    let wrong = [
        ("attendees.0.organization", "no-such"),
        ("materials.0.titles.kk", "Баяндамалар"),
        ("laureates.0.names.kk", "Айгүл"),
    ];
    let answer = desk.fill(page, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = answer.text();
    for field in ["attendees-0-organization", "materials-0-address"] {
        assert!(html.contains(&format!("href=\"#f-{field}\"")), "{field}");
    }
    let answer = desk.fill(page, &wrong[2..]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("href=\"#f-laureates-0-awards\""));
}

#[tokio::test]
async fn a_table_of_commitments_runs_nothing() {
    let desk = Desk::begin().await;
    desk.written(10).await;
    let table = desk.town.app.get("/api/v1/resolutions.csv").await;
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    let table = table.text();
    assert!(table.starts_with('\u{feff}'));
    assert!(table.contains(",'=Орталық ашу,"));
}

#[tokio::test]
async fn who_may_not_write_sees_none_of_it() {
    let desk = Desk::begin().await;
    let ids = desk.written(10).await;
    for page in [
        ProceedingsPage::Resolution,
        ProceedingsPage::NewCommitment,
        ProceedingsPage::Record,
        ProceedingsPage::Commitment(ids[0]),
    ] {
        let address = desk.address(page);
        for (who, status) in [
            (Who::Visitor, StatusCode::SEE_OTHER),
            (Who::Holder, StatusCode::FORBIDDEN),
            (Who::Editor, StatusCode::FORBIDDEN),
            (Who::Owner, StatusCode::OK),
            (Who::Moderator, StatusCode::OK),
        ] {
            let answer = desk.town.get(who, &address).await;
            assert_eq!(answer.status, status, "{who:?} {address}");
        }
    }
}

#[tokio::test]
async fn the_api_of_a_forum_tells_in_short_what_it_resolved() {
    let desk = Desk::begin().await;
    let app = &desk.town.app;
    let address = format!("/api/v1/forums/{}", desk.slug);
    let before = app.get(&address).await.json();
    assert_eq!(before["resolution"], serde_json::Value::Null);
    desk.written(-1).await;
    app.refresh().await;
    let resolution = app.get(&address).await.json()["resolution"].clone();
    let commitments = &resolution["commitments"];
    assert_eq!(commitments[0]["text"]["kk"], "Грант бөлу");
    assert_eq!(commitments[0]["overdue"], true);
    assert_eq!(commitments[1]["organization"], desk.town.slug.as_str());
    let whole = resolution["url"].as_str().unwrap();
    let (_, whole) = whole.split_once("/api/").unwrap();
    let whole = app.get(&format!("/api/{whole}")).await.json();
    assert_eq!(whole["adopted_on"], resolution["adopted_on"]);
}
