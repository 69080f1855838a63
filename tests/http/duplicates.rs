//! `/{lang}/manage/duplicates`: records that may be of one organisation.

use super::people::{Town, Who, has_raw_message};
use axum::http::StatusCode;
use domain::Locale;
use test_support::OrganizationBuilder;
use usecases::organizations::Saved;

/// Another record of «Үміт».
async fn twin(town: &Town) -> Saved {
    let document = OrganizationBuilder::named("ОФ «Умит»")
        .name(Locale::Ru, "Надежда")
        .mission(Locale::Kk, "Көмек <b>");
    town.app.save(document.build()).await
}

fn pair(locale: &str, town: &Town, twin: &Saved) -> String {
    let (kept, other) = (town.organization.0, twin.id.0);
    format!("/{locale}/manage/duplicates/{kept}/{other}")
}

#[tokio::test]
async fn the_list_teaches_while_it_is_empty_and_names_both_and_why() {
    let town = Town::begin().await;
    for locale in ["kk", "ru", "en"] {
        let address = format!("/{locale}/manage/duplicates");
        let page = town.get(Who::Moderator, &address).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(page.text().contains("class=\"empty\""), "{locale}");
    }
    let twin = twin(&town).await;
    for locale in ["kk", "ru", "en"] {
        let address = format!("/{locale}/manage/duplicates");
        let html = town.get(Who::Moderator, &address).await.text();
        assert!(
            html.contains(&format!("/{locale}/orgs/{}\"", twin.slug)),
            "{html}"
        );
        assert!(html.contains("value=\"dismiss\""), "{html}");
        assert!(html.contains("class=\"badge"), "the reasons");
        assert!(!has_raw_message(&html), "{locale}: {html}");
        let html = town
            .get(Who::Moderator, &pair(locale, &town, &twin))
            .await
            .text();
        assert!(html.contains("value=\"merge\""), "{html}");
        assert!(html.contains("Көмек &lt;b&gt;"), "what it gains: {html}");
        assert_eq!(html.matches("name=\"choice.names.kk\"").count(), 2);
        assert_eq!(html.matches("<h1").count(), 1);
        assert!(!has_raw_message(&html), "{locale}: {html}");
        let desk = town.get(Who::Moderator, &format!("/{locale}/manage")).await;
        assert!(desk.text().contains(&format!("href=\"{address}\"")));
    }
}

#[tokio::test]
async fn merging_leads_every_old_address_to_the_kept_record() {
    let town = Town::begin().await;
    let twin = twin(&town).await;
    let address = pair("kk", &town, &twin);
    let form = [
        ("task", "merge"),
        ("kept", "1"),
        ("other", "1"),
        ("choice.names.kk", "theirs"),
        ("note", "Бір ұйым"),
    ];
    let done = town.post(Who::Moderator, &address, &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_eq!(done.header("location"), "/kk/manage/duplicates?done=merged");
    let list = town
        .get(Who::Moderator, "/kk/manage/duplicates?done=merged")
        .await;
    assert!(list.text().contains("<div role=\"status\">"));
    assert_eq!(town.name(Locale::Kk).await, "ОФ «Умит»");
    let (old, kept) = (&twin.slug, &town.slug);
    for locale in ["kk", "ru", "en"] {
        for rest in ["", "/history", "/card.vcf", "/code.svg"] {
            let answer = town.app.get(&format!("/{locale}/orgs/{old}{rest}")).await;
            assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{rest}");
            let there = format!("/{locale}/orgs/{kept}{rest}");
            assert_eq!(answer.header("location"), there);
        }
        let state = format!("/{locale}/orgs/{old}/history/1");
        let history = town
            .app
            .get(&format!("/{locale}/orgs/{kept}/history"))
            .await;
        assert!(history.text().contains(&format!("href=\"{state}\"")));
        assert!(!has_raw_message(&history.text()));
        let state = town.app.get(&state).await;
        assert_eq!(state.status, StatusCode::OK);
        assert!(state.text().contains("ОФ «Умит»"));
        assert!(!has_raw_message(&state.text()));
    }
    let api = town.app.get(&format!("/api/v1/orgs/{old}")).await;
    assert_eq!(api.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(api.header("location"), format!("/api/v1/orgs/{kept}"));
    let state = format!("/kk/orgs/{old}/history/1");
    let page = town.get(Who::Moderator, &state).await;
    assert!(!page.text().contains("<textarea"), "nothing to bring back");
    let again = town.get(Who::Moderator, &address).await;
    assert_eq!(again.status, StatusCode::GONE);
    let again = town.post(Who::Moderator, &address, &form).await;
    assert_eq!(again.status, StatusCode::GONE);
}

#[tokio::test]
async fn a_refused_merge_keeps_what_was_chosen_and_typed() {
    let town = Town::begin().await;
    let twin = twin(&town).await;
    let address = pair("ru", &town, &twin);
    let long = "ұ".repeat(usecases::profiles::MAX_NOTE + 1);
    for (revision, note) in [("9", "Себебі"), ("1", long.as_str())] {
        let form = [
            ("task", "merge"),
            ("kept", revision),
            ("other", "1"),
            ("choice.names.kk", "theirs"),
            ("note", note),
        ];
        let page = town.post(Who::Moderator, &address, &form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let html = page.text();
        assert!(html.contains("error-summary"), "{html}");
        assert!(html.contains(note), "what was typed stays");
        let checked = html.split("<input").find(|input| input.contains("checked"));
        assert!(checked.unwrap().contains("value=\"theirs\""), "{html}");
    }
    let page = town
        .post(Who::Moderator, &address, &[("task", "burn")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for wrong in [
        "nonsense/nonsense",
        "01890000-0000-7000-8000-000000000000/x",
    ] {
        let page = town
            .get(Who::Moderator, &format!("/kk/manage/duplicates/{wrong}"))
            .await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_pair_is_set_aside_and_put_back() {
    let town = Town::begin().await;
    let twin = twin(&town).await;
    let address = pair("kk", &town, &twin);
    for (task, word) in [("dismiss", "dismissed"), ("restore", "restored")] {
        let done = town.post(Who::Moderator, &address, &[("task", task)]).await;
        let list = format!("/kk/manage/duplicates?done={word}");
        assert_eq!(done.header("location"), list);
        let html = town.get(Who::Moderator, &list).await.text();
        assert_eq!(
            html.contains("class=\"empty\""),
            task == "dismiss",
            "{html}"
        );
        assert_eq!(html.contains("<details>"), task == "dismiss");
        assert!(!has_raw_message(&html), "{html}");
        let html = town.get(Who::Moderator, &address).await.text();
        assert_eq!(html.contains("value=\"restore\""), task == "dismiss");
    }
}

#[tokio::test]
async fn two_legal_persons_are_offered_no_merge() {
    let town = Town::begin().await;
    let of_bin = |body| OrganizationBuilder::named("Аманат").bin_body(body).build();
    let one = town.app.save(of_bin("94014000038")).await;
    let other = town.app.save(of_bin("98044000001")).await;
    let address = format!("/kk/manage/duplicates/{}/{}", one.id.0, other.id.0);
    let html = town.get(Who::Moderator, &address).await.text();
    assert!(!html.contains("value=\"merge\""), "{html}");
    let form = [("task", "merge"), ("kept", "1"), ("other", "1")];
    let page = town.post(Who::Moderator, &address, &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_moderators_compare_is_closed_to_everybody_else() {
    let town = Town::begin().await;
    let twin = twin(&town).await;
    for page in ["/kk/manage/duplicates".to_owned(), pair("kk", &town, &twin)] {
        for who in Who::ALL {
            let answer = town.get(who, &page).await;
            let expected = match who {
                Who::Visitor => StatusCode::SEE_OTHER,
                Who::Moderator | Who::Administrator => StatusCode::OK,
                _ => StatusCode::FORBIDDEN,
            };
            assert_eq!(answer.status, expected, "{who:?} {page}");
        }
    }
}
