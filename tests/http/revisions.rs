//! `/{lang}/orgs/{slug}/history/{number}` and what confirms a profile.

use super::people::{Town, Who, has_raw_message};
use axum::http::StatusCode;
use domain::{Locale, Phone};
use jiff::SignedDuration;
use usecases::mail::list_outbox;
use usecases::organizations::{SaveAction, SaveOrganization, save_organizations};
use usecases::profiles::{ask_for_confirmation, show_revision};

/// A second revision, with another name and a telephone, and a third without it.
async fn changed(town: &Town) {
    for (kk, phone) in [("Жарық", Some("26-12-34")), ("Жарық таң", None)] {
        town.app.clock.advance(SignedDuration::from_secs(1));
        let mut document = show_revision(&town.app.ctx, &town.slug, 1)
            .await
            .unwrap()
            .document;
        let at = town.app.ctx.now();
        document.names.set(Locale::Kk, "Үміт", at);
        document.missions.set(Locale::Kk, kk, at);
        document.phones = phone
            .map(|one| Phone::parse(one).unwrap())
            .into_iter()
            .collect();
        let save = SaveOrganization {
            id: Some(town.organization),
            document,
            note: String::new(),
            expected_revision: None,
        };
        save_organizations(&town.app.ctx, SaveAction::Write, vec![save])
            .await
            .unwrap();
    }
    town.app.refresh().await;
}

#[tokio::test]
async fn a_revision_is_public_without_what_is_personal() {
    let town = Town::begin().await;
    changed(&town).await;
    for locale in ["kk", "ru", "en"] {
        let history = format!("/{locale}/orgs/{}/history", town.slug);
        let html = town.get(Who::Visitor, &history).await.text();
        let address = format!("{history}/2");
        assert!(html.contains(&format!("href=\"{address}\"")), "{html}");
        let page = town.get(Who::Visitor, &address).await;
        assert_eq!(page.status, StatusCode::OK);
        let html = page.text();
        assert!(html.contains("Жарық"));
        assert!(!html.contains("26") || !html.contains("12 34"), "{html}");
        assert!(!html.contains("<textarea"), "visitors revert nothing");
        assert!(html.contains("content=\"noindex\""));
        assert!(!has_raw_message(&html), "{html}");
        let last = town.get(Who::Visitor, &format!("{history}/3")).await.text();
        assert!(last.contains("<ins>"), "{last}");
        for unknown in ["0", "9", "x", "-1", "99999999999"] {
            let page = town
                .get(Who::Visitor, &format!("{history}/{unknown}"))
                .await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{unknown}");
        }
    }
}

#[tokio::test]
async fn moderators_bring_an_earlier_state_back() {
    let town = Town::begin().await;
    changed(&town).await;
    let history = format!("/kk/orgs/{}/history", town.slug);
    for who in Who::ALL {
        let html = town.get(who, &format!("{history}/1")).await.text();
        let may = matches!(who, Who::Moderator | Who::Administrator);
        assert_eq!(html.contains("<textarea"), may, "{who:?}");
    }
    let present = town.get(Who::Moderator, &format!("{history}/3")).await;
    assert!(
        !present.text().contains("<textarea"),
        "it is what is published"
    );
    let long = "ұ".repeat(usecases::profiles::MAX_NOTE + 1);
    let page = town
        .post(Who::Moderator, &format!("{history}/1"), &[("note", &long)])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text().contains("f-note-error") && page.text().contains(&long));
    let form = [("note", "Қате жазылған еді")];
    let done = town
        .post(Who::Moderator, &format!("{history}/2"), &form)
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_eq!(done.header("location"), format!("{history}?done=1"));
    town.app.refresh().await;
    let told = town.get(Who::Moderator, &format!("{history}?done=1")).await;
    assert!(told.text().contains("<div role=\"status\">"));
    let seen = town.get(Who::Visitor, &format!("{history}?done=1")).await;
    assert!(
        !seen.text().contains("<div role=\"status\">"),
        "nobody else did it"
    );
    assert!(seen.text().contains("Қате жазылған еді"));
    // It says so already.
    let again = town
        .post(Who::Moderator, &format!("{history}/2"), &form)
        .await;
    assert_eq!(again.header("location"), format!("{history}/2?done=1"));
}

#[tokio::test]
async fn those_who_keep_a_profile_confirm_it_on_its_page() {
    let town = Town::begin().await;
    let profile = format!("/kk/orgs/{}", town.slug);
    let action = format!("action=\"{profile}/confirm\"");
    for who in Who::ALL {
        let html = town.get(who, &profile).await.text();
        let may = !matches!(who, Who::Visitor | Who::Holder | Who::OtherEditor);
        assert_eq!(html.contains(&action), may, "{who:?}");
        let review = matches!(who, Who::Moderator | Who::Administrator);
        assert_eq!(html.contains("/manage/trust/"), review, "{who:?}");
    }
    let mark = "растамаған";
    assert!(town.get(Who::Visitor, &profile).await.text().contains(mark));
    let done = town
        .post(Who::Editor, &format!("{profile}/confirm"), &[])
        .await;
    assert_eq!(done.header("location"), format!("{profile}?done=confirmed"));
    town.app.refresh().await;
    let html = town.get(Who::Visitor, &profile).await.text();
    assert!(!html.contains(mark), "{html}");
    // A year later the mark says so. Pages are kept until something is published.
    town.app.clock.advance(SignedDuration::from_hours(367 * 24));
    for (locale, words) in [
        ("kk", "Бір жылдан бері расталмаған"),
        ("ru", "Не подтверждалось больше года"),
        ("en", "Not confirmed for over a year"),
    ] {
        let address = format!("/{locale}/orgs/{}?fresh", town.slug);
        let html = town.get(Who::Visitor, &address).await.text();
        assert!(html.contains(words), "{html}");
    }
    let lost = town.get(Who::Editor, &format!("{profile}/confirm")).await;
    assert_eq!(lost.header("location"), profile);
}

#[tokio::test]
async fn a_mailed_link_is_read_without_being_spent_and_works_once() {
    let town = Town::begin().await;
    town.app.clock.advance(SignedDuration::from_hours(366 * 24));
    assert_eq!(ask_for_confirmation(&town.app.ctx).await.unwrap(), 2);
    let token = token_of(&town, &Who::Owner.email()).await;
    for locale in ["kk", "ru", "en"] {
        let address = format!("/{locale}/account/confirm-profile");
        for _ in 0..2 {
            let page = town
                .get(Who::Visitor, &format!("{address}?token={token}"))
                .await;
            assert_eq!(page.status, StatusCode::OK);
            let html = page.text();
            assert!(html.contains("Үміт") && html.contains(&token), "{html}");
            assert!(html.contains(&format!("/{locale}/orgs/{}/edit", town.slug)));
            assert_eq!(page.header("cache-control"), "no-store");
            assert!(!has_raw_message(&html), "{html}");
        }
        for query in ["", "?token=nonsense"] {
            let page = town.get(Who::Visitor, &format!("{address}{query}")).await;
            assert_eq!(page.status, StatusCode::GONE);
            assert!(page.text().contains("class=\"empty\""));
        }
    }
    let form = [("token", token.as_str())];
    let address = "/kk/account/confirm-profile";
    let done = town.post(Who::Visitor, address, &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let target = done.header("location").to_owned();
    assert_eq!(target, format!("{address}?done={}", town.slug));
    let page = town.get(Who::Visitor, &target).await;
    assert!(
        page.text()
            .contains(&format!("href=\"/kk/orgs/{}\"", town.slug))
    );
    let again = town.post(Who::Visitor, address, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text().contains("class=\"empty\""));
}

async fn token_of(town: &Town, email: &str) -> String {
    let mails = list_outbox(&town.app.ctx).await.unwrap();
    let mail = mails.into_iter().find(|mail| mail.mail.recipient == email);
    let link = mail.unwrap().mail.arguments["link"].clone();
    link.split_once("?token=").unwrap().1.to_owned()
}
