//! `/{lang}/requests…` and `/{lang}/manage/requests…`.

use super::people::{Town, Who, has_raw_message};
use crate::support::TestApp;
use axum::http::StatusCode;
use domain::{Locale, MailKind};
use usecases::demo::load_demonstration;
use usecases::mail::list_outbox;
use usecases::requests::list_requests;

const ANSWERS: [(&str, &[(&str, &str)]); 5] = [
    ("topic", &[("topic", "violence")]),
    ("district", &[("district", "aral")]),
    ("need", &[("need", "Көмек керек \"тез\"\nекінші жол")]),
    ("requester", &[("requester", "citizen"), ("name", "Айгүл")]),
    ("contact", &[("phone", "8 777 123 45 67")]),
];

/// The answers of all pages.
pub fn whole() -> Vec<(&'static str, &'static str)> {
    ANSWERS
        .iter()
        .flat_map(|(_, fields)| fields.iter().copied())
        .collect()
}

pub async fn sent(app: &TestApp) -> String {
    let mut form = whole();
    form.extend([("step", "check"), ("consent", "yes")]);
    let answer = app.post("/kk/requests/new", None, &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let location = answer.header("location").to_owned();
    assert!(location.ends_with("?done=sent"));
    location
}

pub fn code_in(html: &str) -> String {
    let code = html.split("class=\"request-code\">").nth(1).unwrap();
    code.split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn one_question_a_page_and_nothing_typed_is_lost() {
    let app = TestApp::with_demonstration(5).await;
    for locale in ["kk", "ru", "en"] {
        let address = format!("/{locale}/requests/new");
        let first = app.get(&address).await;
        assert_eq!(first.header("cache-control"), "no-store");
        for number in ["112", "111", "150"] {
            assert!(first.text().contains(&format!("href=\"tel:{number}\"")));
        }
        let mut form: Vec<(&str, &str)> = Vec::new();
        for (step, fields) in ANSWERS {
            let mut nothing = form.clone();
            nothing.push(("step", step));
            let refused = app.post(&address, None, &nothing).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{step}");
            assert!(refused.text().contains("id=\"error-summary\""), "{step}");
            form.extend(fields);
            let mut filled = form.clone();
            filled.push(("step", step));
            let next = app.post(&address, None, &filled).await;
            assert_eq!(next.status, StatusCode::OK, "{step}");
            let html = next.text();
            assert!(!html.contains(">request-"), "a message is missing: {html}");
            assert_eq!(html.matches("<h1").count(), 1);
            assert!(html.contains("kazhydromet.kz"), "the way out: {step}");
        }
        // A draft from when the need was asked before the district.
        let mut old: Vec<(&str, &str)> = form.clone();
        old.retain(|(name, _)| *name != "district");
        old.push(("step", "need"));
        let lacking = app.post(&address, None, &old).await;
        assert_eq!(lacking.status, StatusCode::OK);
        assert!(lacking.text().contains("name=\"step\" value=\"district\""));
        let mut last = form.clone();
        last.push(("step", "check"));
        let refused = app.post(&address, None, &last).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let html = refused.text();
        assert!(html.contains("f-consent-error"));
        assert!(html.contains("Көмек керек &quot;тез&quot;"));
        last.push(("to", "need"));
        let back = app.post(&address, None, &last).await.text();
        assert!(back.contains("<textarea") && back.contains("екінші жол"));
    }
}

#[tokio::test]
async fn a_form_that_is_sent_twice_is_answered_with_one_request() {
    let app = TestApp::with_demonstration(5).await;
    let address = "/kk/requests/new";
    let token_in = |html: &str| {
        let token = html.split("name=\"token\" value=\"").nth(1).unwrap();
        token.split('"').next().unwrap().to_owned()
    };
    assert_eq!(token_in(&app.get(address).await.text()), "");
    let topic = [("step", "topic"), ("token", ""), ("topic", "legal")];
    let token = token_in(&app.post(address, None, &topic).await.text());
    assert_eq!(token.len(), 64);
    assert_ne!(
        token_in(&app.post(address, None, &topic).await.text()),
        token
    );
    let mut form = vec![("token", token.as_str())];
    form.extend(whole());
    form.push(("step", "contact"));
    assert_eq!(
        token_in(&app.post(address, None, &form).await.text()),
        token
    );
    form.pop();
    form.extend([("step", "check"), ("consent", "yes")]);
    let mut codes = Vec::new();
    for _ in 0..2 {
        let answer = app.post(address, None, &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let own = app.get(answer.header("location")).await;
        codes.push(code_in(&own.text()));
    }
    assert_eq!(codes.first(), codes.last());
}

/// Towns have organisations and no centre; the demonstration's come with its own.
pub async fn with_centre(app: &TestApp) {
    // Towns have organisations; centres come from the demonstration alone.
    assert!(load_demonstration(&app.ctx, 5, 1).await.is_err());
    usecases::centres::save_centre(
        &app.ctx,
        usecases::centres::CentreSaveAction::Write,
        usecases::centres::SaveCentre {
            id: None,
            document: serde_json::from_str(
                r#"{"names":{"original":"kk","texts":{}},"kind":"regional_hub","phones":["+77242261234"],"services":["consultation"],"languages":["kk"]}"#,
            )
            .map(|mut centre: domain::Centre| {
                centre.names = crate::support::text(Locale::Kk, "Орталық");
                centre
            })
            .unwrap(),
            expected_version: None,
        },
    )
    .await
    .unwrap();
}

/// The page of the only request there is, at the desk.
pub async fn desk_of(app: &TestApp) -> (String, String) {
    let all = list_requests(&app.ctx, &domain::RequestState::ALL).await;
    let id = all.unwrap()[0].id.0;
    (
        format!("/kk/manage/requests/{id}"),
        format!("/kk/manage/passed/{id}"),
    )
}

#[tokio::test]
async fn a_request_is_passed_to_an_organisation_whose_editors_answer() {
    let town = Town::begin().await;
    let app = &town.app;
    with_centre(app).await;
    app.refresh().await;
    let own = sent(app).await;
    let (desk, passed) = desk_of(app).await;
    // Nobody keeps anything yet: nobody sees it.
    for who in Who::ALL.into_iter().skip(1) {
        assert_eq!(town.get(who, &passed).await.status, StatusCode::NOT_FOUND);
    }
    let html = town.get(Who::Moderator, &format!("{desk}?q=umit")).await;
    let slug = town.slug.as_str();
    assert!(html.text().contains(&format!("value=\"{slug}\"")));
    let pass = |slug| {
        vec![
            ("version", "1"),
            ("task", "pass"),
            ("words", "үміт"),
            ("organization", slug),
            ("note", "Шешесімен сөйлестік"),
        ]
    };
    for wrong in ["", "zhoq"] {
        let refused = town.post(Who::Moderator, &desk, &pass(wrong)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        let html = refused.text();
        assert!(html.contains("f-organization-error") && html.contains("Шешесімен"));
    }
    let done = town.post(Who::Moderator, &desk, &pass(slug)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    for who in Who::ALL {
        let expected = match who {
            Who::Visitor => StatusCode::SEE_OTHER,
            Who::Editor | Who::Owner => StatusCode::OK,
            _ => StatusCode::NOT_FOUND,
        };
        let page = town.get(who, &passed).await;
        assert_eq!(page.status, expected, "{who:?}");
        let form = [("version", "1"), ("task", "accept")];
        let answer = town.post(who, &passed, &form).await;
        let expected = match who {
            Who::Editor | Who::Owner => StatusCode::CONFLICT,
            _ => expected,
        };
        assert_eq!(answer.status, expected, "{who:?}");
        let list = town.get(who, "/kk/manage/passed").await;
        let shown = list.text().contains(&passed);
        assert_eq!(shown, matches!(who, Who::Editor | Who::Owner), "{who:?}");
    }
    let html = town.get(Who::Editor, &passed).await.text();
    assert!(html.contains("Көмек керек") && html.contains("Шешесімен сөйлестік"));
    let accepted = [("version", "2"), ("task", "accept")];
    let done = town.post(Who::Editor, &passed, &accepted).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let silent = [("version", "3"), ("task", "return"), ("message", " ")];
    let refused = town.post(Who::Owner, &passed, &silent).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let returned = [
        ("version", "3"),
        ("task", "return"),
        ("message", "Бұл біздің іс емес"),
    ];
    let done = town.post(Who::Owner, &passed, &returned).await;
    assert_eq!(done.header("location"), "/kk/manage/passed?done=return");
    // It is the centre's again, and only the centre learns why.
    assert_eq!(
        town.get(Who::Owner, &passed).await.status,
        StatusCode::NOT_FOUND
    );
    assert!(
        town.get(Who::Moderator, &desk)
            .await
            .text()
            .contains("біздің іс емес")
    );
    assert!(!app.get(&own).await.text().contains("біздің іс емес"));
    let again = [
        ("version", "4"),
        ("task", "pass"),
        ("organization", slug),
        ("words", "үміт"),
    ];
    town.post(Who::Moderator, &desk, &again).await;
    let answer = [
        ("version", "5"),
        ("task", "answer"),
        ("message", "Сәрсенбіде келіңіз"),
    ];
    let done = town.post(Who::Editor, &passed, &answer).await;
    assert_eq!(done.header("location"), "/kk/manage/passed?done=answer");
    let html = app.get(&own).await.text();
    assert!(html.contains("Сәрсенбіде келіңіз") && html.contains("Ұйым"));
    assert!(!html.contains("Шешесімен сөйлестік"), "notes stay inside");
    let log = list_outbox(&app.ctx).await.unwrap();
    let kinds: Vec<MailKind> = log.iter().map(|one| one.mail.kind).collect();
    assert_eq!(
        kinds
            .iter()
            .filter(|kind| **kind == MailKind::RequestForOrganization)
            .count(),
        4,
        "an editor and an owner, twice"
    );
}

#[tokio::test]
async fn an_answer_that_is_half_written_stays_while_an_organisation_is_looked_for() {
    let town = Town::begin().await;
    with_centre(&town.app).await;
    town.app.refresh().await;
    sent(&town.app).await;
    let (desk, _) = desk_of(&town.app).await;
    let find = [
        ("version", "1"),
        ("task", "find"),
        ("q", "үміт"),
        ("message", "Жартысы"),
    ];
    let found = town.post(Who::Moderator, &desk, &find).await;
    assert_eq!(found.status, StatusCode::OK);
    let html = found.text();
    assert!(html.contains(">Жартысы</textarea>"), "{html}");
    assert!(html.contains(&format!("value=\"{}\"", town.slug)));
    assert!(html.contains("value=\"үміт\""));
    assert!(
        html.contains("name=\"version\" value=\"1\""),
        "nothing was done"
    );
    // What the Enter key presses in the field of the search does nothing either.
    let form = html.split("id=\"answer\"").nth(1).unwrap();
    let button = form.split("<button").nth(1).unwrap();
    assert!(button.contains("value=\"find\""), "{button}");
    let stranger = town.post(Who::Owner, &desk, &find).await;
    assert_eq!(stranger.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_moderator_says_who_handles_the_requests_of_a_centre() {
    let town = Town::begin().await;
    with_centre(&town.app).await;
    sent(&town.app).await;
    let (desk, _) = desk_of(&town.app).await;
    let list = town.get(Who::Moderator, "/kk/manage/centres").await.text();
    let address = list.split("href=\"/kk/manage/centres/").nth(2).unwrap();
    let page = format!("/kk/manage/centres/{}", address.split('"').next().unwrap());
    for who in Who::ALL {
        let expected = match who {
            Who::Visitor => StatusCode::SEE_OTHER,
            Who::Moderator | Who::Administrator => StatusCode::OK,
            _ => StatusCode::FORBIDDEN,
        };
        assert_eq!(town.get(who, &page).await.status, expected, "{who:?}");
    }
    for (email, message) in [
        ("қате", "name@example.kz"),
        ("nobody@orda.example", "ешкім тіркелмеген"),
    ] {
        let refused = town.post(Who::Moderator, &page, &[("email", email)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{email}");
        let html = refused.text();
        assert!(html.contains(message) && html.contains(email), "{html}");
    }
    assert_eq!(
        town.get(Who::Holder, &desk).await.status,
        StatusCode::FORBIDDEN
    );
    let email = Who::Holder.email();
    let added = [("email", email.as_str())];
    let done = town.post(Who::Moderator, &page, &added).await;
    assert_eq!(done.header("location"), format!("{page}?done=added"));
    assert_eq!(town.get(Who::Holder, &desk).await.status, StatusCode::OK);
    let account = town.account(Who::Holder).await.0.to_string();
    assert!(
        town.get(Who::Moderator, &page)
            .await
            .text()
            .contains(&account)
    );
    let removed = [("remove", account.as_str())];
    let done = town.post(Who::Moderator, &page, &removed).await;
    assert_eq!(done.header("location"), format!("{page}?done=removed"));
    assert_eq!(
        town.get(Who::Holder, &desk).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn nobody_answers_for_an_organisation_that_nobody_keeps() {
    let town = Town::begin().await;
    with_centre(&town.app).await;
    let lonely = town.app.save(crate::support::fund("Жалғыз")).await.slug;
    sent(&town.app).await;
    let (desk, _) = desk_of(&town.app).await;
    let form = [
        ("version", "1"),
        ("task", "pass"),
        ("words", "жалғыз"),
        ("organization", lonely.as_str()),
    ];
    let refused = town.post(Who::Moderator, &desk, &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("ешкім жүргізбейді"));
}

#[tokio::test]
async fn a_request_is_followed_by_its_number_and_answered_at_the_desk() {
    let town = Town::begin().await;
    let app = &town.app;
    with_centre(app).await;
    let own = sent(app).await;
    let page = app.get(&own).await;
    assert_eq!(page.header("cache-control"), "no-store");
    let code = code_in(&page.text());
    assert_eq!(code.len(), 19);

    let all = list_requests(&app.ctx, &domain::RequestState::ALL)
        .await
        .unwrap();
    let desk = format!("/kk/manage/requests/{}", all[0].id.0);
    for who in Who::ALL {
        let expected = match who {
            Who::Visitor => StatusCode::SEE_OTHER,
            Who::Moderator | Who::Administrator => StatusCode::OK,
            _ => StatusCode::FORBIDDEN,
        };
        for address in ["/kk/manage/requests", &desk] {
            let answer = town.get(who, address).await;
            assert_eq!(answer.status, expected, "{who:?} {address}");
        }
        let offered = town.get(who, "/kk/manage").await.text();
        let is_offered = offered.contains("href=\"/kk/manage/requests\"");
        assert_eq!(is_offered, expected == StatusCode::OK, "{who:?}");
    }
    let answered = [
        ("version", "1"),
        ("task", "answer"),
        ("message", "Мынаны жасаңыз"),
    ];
    let done = town.post(Who::Moderator, &desk, &answered).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let late = [
        ("version", "1"),
        ("task", "note"),
        ("message", "Менің сөзім"),
    ];
    let conflict = town.post(Who::Administrator, &desk, &late).await;
    assert_eq!(conflict.status, StatusCode::CONFLICT);
    let html = conflict.text();
    assert!(html.contains("Мынаны жасаңыз") && html.contains("Менің сөзім"));
    let empty = [("version", "2"), ("task", "note")];
    let refused = town.post(Who::Moderator, &desk, &empty).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("f-message-error"));

    let form = [("code", code.as_str()), ("fact", "4567")];
    let opened = app.post("/ru/requests", None, &form).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER);
    let own = opened.header("location").to_owned();
    let html = app.get(&own).await.text();
    assert!(html.contains("Мынаны жасаңыз") && html.contains("Есть ответ"));
    let rated = app
        .post(&own, None, &[("task", "rate"), ("rating", "5")])
        .await;
    assert_eq!(rated.status, StatusCode::SEE_OTHER);
    let nothing = app.post(&own, None, &[("task", "rate")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reply = [("task", "reply"), ("message", "Рақмет")];
    assert_eq!(
        app.post(&own, None, &reply).await.status,
        StatusCode::SEE_OTHER
    );
    let html = town.get(Who::Moderator, &desk).await.text();
    assert!(html.contains("Рақмет") && html.contains("value=\"answer\""));
}

#[tokio::test]
async fn a_reply_with_a_key_that_is_too_old_is_kept_until_the_number_is_typed_again() {
    let app = TestApp::with_demonstration(5).await;
    let own = sent(&app).await;
    let code = code_in(&app.get(&own).await.text());
    let old = format!("/kk/requests/{}", "0".repeat(64));
    let reply = [("task", "reply"), ("message", "Бірінші \"жол\"\nекінші")];
    let asked = app.post(&old, None, &reply).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = asked.text();
    assert!(html.contains("name=\"code\"") && html.contains("хабарламаңыз сақталды"));
    let kept = "value=\"Бірінші &quot;жол&quot;\nекінші\"";
    assert!(html.contains(kept), "{html}");
    let form = |fact| {
        [
            ("code", code.as_str()),
            ("fact", fact),
            ("message", "Бірінші \"жол\"\nекінші"),
        ]
    };
    let wrong = app.post("/kk/requests", None, &form("0000")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains(kept));
    let opened = app.post("/kk/requests", None, &form("4567")).await;
    assert_eq!(opened.status, StatusCode::OK);
    let html = opened.text();
    assert!(html.contains("екінші</textarea>"), "{html}");
    assert!(html.contains("әлі жіберілген жоқ") && html.contains("value=\"reply\""));
    // Nothing was typed: nothing is said to be kept.
    let asked = app.post(&old, None, &[("task", "withdraw")]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = asked.text();
    assert!(html.contains("қайталаңыз") && !html.contains("name=\"message\""));
}

#[tokio::test]
async fn numbers_and_keys_cannot_be_guessed() {
    let app = TestApp::with_demonstration(5).await;
    let own = sent(&app).await;
    let code = code_in(&app.get(&own).await.text());
    let unknown = app.get(&format!("/kk/requests/{}", "0".repeat(64))).await;
    assert_eq!(unknown.status, StatusCode::SEE_OTHER);
    assert_eq!(unknown.header("location"), "/kk/requests");
    for _ in 0..10 {
        let form = [("code", code.as_str()), ("fact", "0000")];
        let wrong = app.post("/kk/requests", None, &form).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let form = [("code", code.as_str()), ("fact", "4567")];
    let refused = app.post("/kk/requests", None, &form).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.text().contains(&code), "what was typed is kept");
}

#[tokio::test]
async fn a_person_takes_their_request_along_and_has_it_erased() {
    let app = TestApp::with_demonstration(5).await;
    let own = sent(&app).await;
    let own = own.split('?').next().unwrap();
    let code = code_in(&app.get(own).await.text());
    let file = app.get(&format!("{own}/request.json")).await;
    assert_eq!(file.header("content-type"), "application/json");
    assert_eq!(file.header("cache-control"), "no-store");
    assert!(file.header("content-disposition").contains(&code));
    let data = file.json();
    assert_eq!(data["number"], code);
    assert_eq!(data["contact"]["phone"], "+77771234567");
    assert_eq!(data["topic"], "violence");
    let nobody = app
        .get(&format!("/kk/requests/{}/request.json", "0".repeat(64)))
        .await;
    assert_eq!(nobody.header("location"), "/kk/requests");
    let unsure = app.post(own, None, &[("task", "erase")]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsure.text().contains("f-sure-error"));
    let sure = [("task", "erase"), ("sure", "yes")];
    let erased = app.post(own, None, &sure).await;
    assert_eq!(erased.header("location"), "/kk/requests?done=erased");
    let told = app.get("/kk/requests?done=erased").await.text();
    assert!(told.contains("Деректеріңіз өшірілді"));
    assert_eq!(app.get(own).await.status, StatusCode::SEE_OTHER);
    let form = [("code", code.as_str()), ("fact", "4567")];
    let wrong = app.post("/kk/requests", None, &form).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_organisation_is_shown_the_beginning_of_a_number_only() {
    let town = Town::begin().await;
    with_centre(&town.app).await;
    town.app.refresh().await;
    let own = sent(&town.app).await;
    let code = code_in(&town.app.get(&own).await.text());
    let (desk, passed) = desk_of(&town.app).await;
    let slug = town.slug.as_str();
    let pass = [("version", "1"), ("task", "pass"), ("organization", slug)];
    let done = town.post(Who::Moderator, &desk, &pass).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    for locale in ["kk", "ru", "en"] {
        for page in [passed.as_str(), "/kk/manage/passed"] {
            let page = page.replacen("/kk/", &format!("/{locale}/"), 1);
            let html = town.get(Who::Editor, &page).await.text();
            assert!(html.contains(&code[..4]), "{page}: {html}");
            assert!(!html.contains(&code[..6]), "{page}: {html}");
            assert!(!html.contains(">request-") && !has_raw_message(&html));
        }
    }
    let html = town.get(Who::Moderator, &desk).await.text();
    assert!(html.contains(&code), "{html}");
}

#[tokio::test]
async fn an_editor_who_is_too_late_sees_why_and_keeps_the_text() {
    let town = Town::begin().await;
    with_centre(&town.app).await;
    town.app.refresh().await;
    sent(&town.app).await;
    let (desk, passed) = desk_of(&town.app).await;
    let slug = town.slug.as_str();
    let pass = [("version", "1"), ("task", "pass"), ("organization", slug)];
    town.post(Who::Moderator, &desk, &pass).await;
    let answer = |message| [("version", "2"), ("task", "answer"), ("message", message)];
    let first = answer("Дүйсенбіде келіңіз");
    let done = town.post(Who::Owner, &passed, &first).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let second = answer("Сейсенбіде <b>келіңіз");
    for (locale, notice) in [
        ("kk", "Өтініш енді ұйымыңызда емес"),
        ("ru", "Обращение больше не у вашей организации"),
        ("en", "The request is no longer with your organisation"),
    ] {
        let page = passed.replacen("/kk/", &format!("/{locale}/"), 1);
        let late = town.post(Who::Editor, &page, &second).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let html = late.text();
        assert!(html.contains(notice), "{html}");
        let field = html.split("<textarea").nth(1).unwrap();
        assert!(field.contains("readonly") && field.contains("Сейсенбіде &lt;b"));
        for of_request in ["Көмек керек", "Дүйсенбіде", "name=\"message\""] {
            assert!(!html.contains(of_request), "{of_request}: {html}");
        }
        assert!(!html.contains(">request-") && !has_raw_message(&html));
    }
    for who in [Who::Holder, Who::OtherEditor, Who::Moderator] {
        let refused = town.post(who, &passed, &second).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{who:?}");
    }
    let gone = town.get(Who::Editor, &passed).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}
