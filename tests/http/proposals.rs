//! `/{lang}/forums/{slug}/proposals` and the pages of organisers below
//! `/{lang}/manage/forums/{slug}/proposals`.

use super::people::{Town, Who};
use crate::support::TestResponse;
use axum::http::StatusCode;
use domain::{MailKind, Slug};
use jiff::SignedDuration;
use usecases::mail::list_outbox;

struct Hall {
    town: Town,
    slug: Slug,
}

impl Hall {
    async fn begin() -> Self {
        let town = Town::begin().await;
        let slug = town.forum().await;
        Self { town, slug }
    }

    /// With a call from today to tomorrow, on one topic.
    async fn calling() -> Self {
        let hall = Self::begin().await;
        let today = hall.town.app.ctx.today();
        let (from, to) = (today.to_string(), today.tomorrow().unwrap().to_string());
        let call = [
            ("opens_on", from.as_str()),
            ("closes_on", &to),
            ("kinds", "talk"),
            ("topics.1.names.kk", "Су"),
            ("topics.1.names.ru", "Вода"),
        ];
        let answer = hall.keep("/settings", &call).await;
        assert!(answer.header("location").ends_with("settings?done=call"));
        hall.town.app.refresh().await;
        hall
    }

    fn public(&self, rest: &str) -> String {
        format!("/kk/forums/{}/proposals{rest}", self.slug)
    }

    fn manage(&self, rest: &str) -> String {
        format!("/kk/manage/forums/{}/proposals{rest}", self.slug)
    }

    async fn post(&self, who: Who, address: &str, form: &[(&str, &str)]) -> TestResponse {
        self.town.app.clock.advance(SignedDuration::from_secs(1));
        self.town.post(who, address, form).await
    }

    /// Sends a form of the organiser.
    async fn keep(&self, rest: &str, form: &[(&str, &str)]) -> TestResponse {
        self.post(Who::Owner, &self.manage(rest), form).await
    }

    /// The value of the only topic.
    async fn topic(&self) -> String {
        let form = self.town.get(Who::Holder, &self.public("/new")).await;
        let html = form.text();
        let (before, _) = html.split_once(">Су</option>").unwrap();
        let (_, value) = before.rsplit_once("value=\"").unwrap();
        value.split('"').next().unwrap().to_owned()
    }

    /// Sends a talk; answers the id.
    async fn send(&self, title: &str, public: &str) -> String {
        let topic = self.topic().await;
        let form = [
            ("kind", "talk"),
            ("topic", topic.as_str()),
            ("title", title),
            (
                "body",
                "Сырдария **тартылып** барады. <script>alert(1)</script>",
            ),
            ("language", "kk"),
            ("name", "Айгүл"),
            ("coauthors", "Ерлан\nСәуле"),
            ("organization", "umit"),
            ("public", public),
        ];
        let answer = self.post(Who::Holder, &self.public("/new"), &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let location = answer.header("location").to_owned();
        let id = location.rsplit('/').next().unwrap();
        id.strip_suffix("?done=sent").unwrap().to_owned()
    }

    async fn mail(&self, who: Who) -> Vec<MailKind> {
        let mut mail = list_outbox(&self.town.app.ctx).await.unwrap();
        mail.reverse();
        mail.into_iter()
            .filter(|one| one.mail.recipient == who.email())
            .map(|one| one.mail.kind)
            .collect()
    }
}

#[tokio::test]
async fn the_event_leads_to_the_form_while_there_is_a_call() {
    let hall = Hall::begin().await;
    let event = format!("/kk/forums/{}", hall.slug);
    let new = hall.public("/new");
    let page = hall.town.app.get(&event).await.text();
    assert!(!page.contains("/proposals"));
    let list = hall.town.app.get(&hall.public("")).await;
    assert_eq!(list.status, StatusCode::NOT_FOUND);

    let hall = Hall::calling().await;
    let page = hall.town.app.get(&event).await.text();
    assert!(page.contains(&format!("href=\"{new}\"")));
    let list = hall.town.app.get(&hall.public("")).await.text();
    assert!(list.contains("Жарияланған ұсыныс әзірге жоқ") && list.contains(&new));
    let visitor = hall.town.app.get(&new).await;
    assert!(
        visitor
            .header("location")
            .contains("/account/sign-in?next=")
    );
    // It ends by itself at midnight.
    hall.town.app.clock.advance(SignedDuration::from_hours(48));
    let page = hall.town.app.get(&event).await.text();
    assert!(!page.contains(&format!("href=\"{new}\"")) && page.contains("/proposals\""));
    let form = hall.town.get(Who::Holder, &new).await.text();
    assert!(form.contains("Ұсыныс қабылданып жатқан жоқ"));
}

#[tokio::test]
async fn a_refused_proposal_keeps_what_was_typed() {
    let hall = Hall::calling().await;
    let form = [
        ("title", "Су \"тапшылығы\""),
        ("organization", "no-such"),
        ("language", "ru"),
        ("coauthors", "Ерлан"),
        ("public", "yes"),
    ];
    let answer = hall.post(Who::Holder, &hall.public("/new"), &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = answer.text();
    assert!(html.contains("value=\"Су &quot;тапшылығы&quot;\""));
    assert!(html.contains("value=\"yes\" checked"));
    for field in ["topic", "body", "name", "organization"] {
        assert!(html.contains(&format!("id=\"f-{field}-error\"")), "{field}");
    }
    assert!(html.contains("Анықтамалықта мұндай ұйым жоқ"));
    assert!(
        hall.mail(Who::Holder)
            .await
            .iter()
            .all(|kind| *kind != MailKind::ProposalReceived)
    );
}

#[tokio::test]
async fn from_the_form_to_the_agenda() {
    let hall = Hall::calling().await;
    let id = hall.send("Су тапшылығы", "yes").await;
    let one = format!("/{id}");
    let page = hall.town.app.get(&hall.public(&one)).await.text();
    assert!(page.contains("<strong>тартылып</strong>") && !page.contains("alert(1)"));
    assert!(page.contains("Айгүл, Ерлан, Сәуле") && page.contains("/kk/orgs/umit"));
    assert!(page.contains("Әзірге пікір жоқ. Алғашқы болып жазыңыз!"));

    // The moderator sees the organiser's review after giving one.
    let review = [
        ("task", "review"),
        ("score", "5"),
        ("review_note", "Маңызды тақырып"),
    ];
    hall.keep(&one, &review).await;
    let desk = hall.manage(&one);
    let html = hall.town.get(Who::Moderator, &desk).await.text();
    assert!(html.contains("Қойылған баға: 1") && !html.contains("Маңызды тақырып"));
    let none = hall
        .post(Who::Moderator, &desk, &[("task", "review")])
        .await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.text().contains("f-score-error"));
    let review = [("task", "review"), ("score", "2")];
    hall.post(Who::Moderator, &desk, &review).await;
    let html = hall.town.get(Who::Moderator, &desk).await.text();
    assert!(html.contains("Маңызды тақырып") && html.contains("Орташа баға: 3,5"));

    let silent = hall.keep(&one, &[("task", "refuse")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let accepted = hall
        .keep(&one, &[("task", "accept"), ("note", "Күтеміз")])
        .await;
    assert!(accepted.header("location").ends_with("?done=accepted"));
    let today = hall.town.app.ctx.today();
    let day = today.tomorrow().unwrap().to_string();
    let slot = |ends| {
        [
            ("task", "schedule"),
            ("day", day.as_str()),
            ("starts", "10:00"),
            ("ends", ends),
        ]
    };
    let wrong = hall.keep(&one, &slot("09:00")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = wrong.text();
    assert!(html.contains("f-ends-error") && html.contains("value=\"09:00\""));
    // The reader's own review is still in its form.
    assert!(html.contains("value=\"5\" checked"));
    let calendar = format!("/kk/forums/{}/calendar.ics", hall.slug);
    let before = sequence(&hall.town.app.get(&calendar).await.text());
    let scheduled = hall.keep(&one, &slot("10:30")).await;
    assert!(scheduled.header("location").ends_with("?done=scheduled"));
    hall.town.app.refresh().await;
    let agenda = format!("/kk/forums/{}/agenda", hall.slug);
    assert!(
        hall.town
            .app
            .get(&agenda)
            .await
            .text()
            .contains("Су тапшылығы")
    );
    let history = format!("/kk/forums/{}/history", hall.slug);
    assert!(
        hall.town
            .app
            .get(&history)
            .await
            .text()
            .contains("Су тапшылығы")
    );
    let file = hall.town.app.get(&calendar).await.text();
    assert!(sequence(&file) > before, "{file}");
    let told = hall.mail(Who::Holder).await;
    assert!(told.ends_with(&[
        MailKind::ProposalReceived,
        MailKind::ProposalAccepted,
        MailKind::ProposalScheduled,
    ]));
    let html = hall.town.get(Who::Owner, &desk).await.text();
    assert!(html.contains(&format!("/kk/manage/forums/{}/agenda/", hall.slug)));
}

/// The highest SEQUENCE of a calendar file.
fn sequence(file: &str) -> u32 {
    let numbers = file
        .lines()
        .filter_map(|line| line.strip_prefix("SEQUENCE:"));
    let numbers = numbers.map(|number| number.trim().parse().unwrap());
    numbers.max().unwrap_or(0)
}

#[tokio::test]
async fn support_and_comments_are_seen_at_once() {
    let hall = Hall::calling().await;
    let page = hall.public(&format!("/{}", hall.send("Су", "yes").await));
    let seen = async || hall.town.app.get(&page).await.text();
    assert!(seen().await.contains("0 адам қолдады"));
    for task in ["support", "support", "unsupport", "support"] {
        let answer = hall.post(Who::Editor, &page, &[("task", task)]).await;
        assert_eq!(answer.header("location"), page);
    }
    assert!(seen().await.contains("1 адам қолдады"));
    let empty = hall.post(Who::Editor, &page, &[("task", "comment")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let comment = [("task", "comment"), ("comment", "<b>Балағат</b> сөз")];
    hall.post(Who::Editor, &page, &comment).await;
    let html = seen().await;
    assert!(html.contains("&lt;b&gt;Балағат") && !html.contains("пікір жоқ"));
    let id = html.split("id=\"comment-").nth(1).unwrap();
    let id = id.split('"').next().unwrap().to_owned();
    // Others have neither the button nor the right.
    assert!(!html.contains("value=\"hide\""));
    let hide = [("task", "hide"), ("id", id.as_str())];
    let answer = hall.post(Who::Holder, &page, &hide).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let silent = hall.post(Who::Owner, &page, &hide).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(silent.text().contains(&format!("f-reason-{id}-error")));
    let reason = format!("reason.{id}");
    let hide = [hide[0], hide[1], (reason.as_str(), "Әдепке қайшы")];
    let answer = hall.post(Who::Owner, &page, &hide).await;
    assert!(answer.header("location").ends_with("?done=hidden"));
    let html = seen().await;
    assert!(!html.contains("Балағат") && html.contains("Себебі: Әдепке қайшы"));
    let html = hall.town.get(Who::Owner, &page).await.text();
    assert!(html.contains("Балағат") && html.contains("value=\"unhide\""));
}

#[tokio::test]
async fn what_is_not_public_is_its_authors_and_the_organisers() {
    let hall = Hall::calling().await;
    let id = hall.send("Өзім үшін", "").await;
    let page = hall.public(&format!("/{id}"));
    for (who, status) in [
        (Who::Visitor, StatusCode::NOT_FOUND),
        (Who::Editor, StatusCode::NOT_FOUND),
        (Who::Holder, StatusCode::OK),
    ] {
        assert_eq!(hall.town.get(who, &page).await.status, status, "{who:?}");
    }
    let list = hall.town.get(Who::Holder, &hall.public("")).await.text();
    assert!(list.contains("Сіздің ұсыныстарыңыз") && list.contains("Өзім үшін"));
    let list = hall.town.app.get(&hall.public("")).await.text();
    assert!(!list.contains("Өзім үшін"));
    let withdrawn = hall.post(Who::Holder, &page, &[("task", "withdraw")]).await;
    assert!(withdrawn.header("location").ends_with("?done=withdrawn"));
    let desk = format!("{}?state=withdrawn", hall.manage(""));
    let html = hall.town.get(Who::Owner, &desk).await.text();
    assert!(html.contains("Өзім үшін") && html.contains("Қайтарып алынды"));
}

#[tokio::test]
async fn a_call_comes_back_as_it_was_typed() {
    let hall = Hall::calling().await;
    let html = hall.town.get(Who::Owner, &hall.manage("/settings")).await;
    let html = html.text();
    assert!(html.contains("value=\"Вода\"") && html.contains("value=\"talk\" checked"));
    let wrong = [("opens_on", "ертең"), ("topics.0.names.en", "Water")];
    let answer = hall.keep("/settings", &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = answer.text();
    assert!(html.contains("value=\"ертең\"") && html.contains("value=\"Water\""));
    for field in ["opens_on", "closes_on", "kinds"] {
        assert!(html.contains(&format!("#f-{field}\"")), "{field}");
    }
}

#[tokio::test]
async fn pages_of_organisers_are_for_organisers() {
    let hall = Hall::calling().await;
    let one = format!("/{}", hall.send("Су", "yes").await);
    for page in ["", "/settings", &one] {
        for who in Who::ALL {
            let answer = hall.town.get(who, &hall.manage(page)).await;
            let expected = match who {
                Who::Visitor => StatusCode::SEE_OTHER,
                Who::Owner | Who::Moderator | Who::Administrator => StatusCode::OK,
                _ => StatusCode::FORBIDDEN,
            };
            assert_eq!(answer.status, expected, "{page} {who:?}");
        }
    }
    let overview = format!("/kk/manage/forums/{}", hall.slug);
    let html = hall.town.get(Who::Owner, &overview).await.text();
    assert!(html.contains(&hall.manage("")));
}

#[tokio::test]
async fn no_page_shows_the_id_of_a_message() {
    let hall = Hall::calling().await;
    let id = hall.send("Су", "yes").await;
    hall.keep(&format!("/{id}"), &[("task", "accept")]).await;
    let review = [("task", "review"), ("score", "4")];
    hall.keep(&format!("/{id}"), &review).await;
    for locale in ["kk", "ru", "en"] {
        for base in ["", "/manage"] {
            let base = format!("/{locale}{base}/forums/{}/proposals", hall.slug);
            let form = if base.contains("manage") {
                "/settings"
            } else {
                "/new"
            };
            for page in ["", form, &format!("/{id}")] {
                let answer = hall.town.get(Who::Owner, &format!("{base}{page}")).await;
                assert_eq!(answer.status, StatusCode::OK, "{base}{page}");
                let html = answer.text();
                for prefix in ["proposals-", "prepare-", "event-"] {
                    assert!(!html.contains(&format!(">{prefix}")), "{base}{page}");
                }
            }
        }
    }
}
