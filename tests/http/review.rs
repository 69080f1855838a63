//! `/{lang}/manage/reviews` and `/{lang}/manage/trust`: what moderators decide.

use super::people::{Town, Who, has_raw_message};
use axum::http::StatusCode;
use domain::Locale;
use jiff::SignedDuration;
use usecases::profiles::{discard_draft, trust_of, withdraw_draft};

#[tokio::test]
async fn the_queue_teaches_while_it_is_empty_and_lists_what_waits() {
    let town = Town::begin().await;
    for locale in ["kk", "ru", "en"] {
        let address = format!("/{locale}/manage/reviews");
        let page = town.get(Who::Moderator, &address).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(page.text().contains("class=\"empty\""), "{locale}");
        assert!(!has_raw_message(&page.text()), "{locale}");
    }
    let draft = town.propose(Who::Editor, "Жарық", "Свет", "").await;
    for locale in ["kk", "ru", "en"] {
        let address = format!("/{locale}/manage/reviews");
        let html = town.get(Who::Moderator, &address).await.text();
        assert!(html.contains(&format!("href=\"{address}/{}\"", draft.0)));
        assert!(!has_raw_message(&html), "{locale}: {html}");
        let desk = town.get(Who::Moderator, &format!("/{locale}/manage")).await;
        assert!(desk.text().contains("badge warn"), "the desk counts it");
    }
}

#[tokio::test]
async fn both_sides_stand_beside_each_other_with_the_words_marked() {
    let town = Town::begin().await;
    let note = "Атауымыз <өзгерді>";
    let draft = town
        .propose(Who::Editor, "Үміт шуағы", "Надежда", note)
        .await;
    for locale in ["kk", "ru", "en"] {
        let address = format!("/{locale}/manage/reviews/{}", draft.0);
        let page = town.get(Who::Moderator, &address).await;
        assert_eq!(page.status, StatusCode::OK);
        let html = page.text();
        assert!(html.contains("<ins>"), "{html}");
        assert!(html.contains("&lt;өзгерді&gt;") && !html.contains("<өзгерді>"));
        assert_eq!(html.matches("accesskey=").count(), 3);
        assert_eq!(html.matches("<h1").count(), 1);
        assert!(!has_raw_message(&html), "{locale}: {html}");
    }
    let unknown = "/kk/manage/reviews/01890000-0000-7000-8000-000000000000";
    for address in [unknown, "/kk/manage/reviews/nonsense"] {
        let page = town.get(Who::Moderator, address).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn approving_publishes_and_leads_to_the_next_one_that_waits() {
    let town = Town::begin().await;
    let first = town.propose(Who::Editor, "Жарық", "Свет", "").await;
    town.app.clock.advance(SignedDuration::from_secs(1));
    let second = town.propose(Who::Owner, "Үміт", "Надежда", "").await;
    let address = format!("/kk/manage/reviews/{}", first.0);
    let form = [("version", "1"), ("verdict", "approve"), ("note", "")];
    let done = town.post(Who::Moderator, &address, &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let next = format!("/kk/manage/reviews/{}?done=approved", second.0);
    assert_eq!(done.header("location"), next);
    assert_eq!(town.name(Locale::Kk).await, "Жарық");
    let page = town.get(Who::Moderator, &next).await.text();
    assert!(
        page.contains("<div role=\"status\">"),
        "what was done is said"
    );

    // Somebody was first: told on the page, which offers no decision any more.
    let again = town.post(Who::Moderator, &address, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text().contains("error-summary"));
    assert!(!again.text().contains("name=\"verdict\""));

    let address = format!("/kk/manage/reviews/{}", second.0);
    let form = [
        ("version", "1"),
        ("verdict", "reject"),
        ("note", "Жарғыға сай емес"),
    ];
    let done = town.post(Who::Moderator, &address, &form).await;
    assert_eq!(done.header("location"), "/kk/manage/reviews?done=rejected");
}

#[tokio::test]
async fn a_refusal_needs_its_reason_and_what_was_typed_stays() {
    let town = Town::begin().await;
    let draft = town.propose(Who::Editor, "Жарық", "Свет", "").await;
    let long = "ұ".repeat(usecases::profiles::MAX_NOTE + 1);
    for locale in ["kk", "ru", "en"] {
        let address = format!("/{locale}/manage/reviews/{}", draft.0);
        for (verdict, note) in [("return", " "), ("reject", ""), ("approve", long.as_str())] {
            let form = [("version", "1"), ("verdict", verdict), ("note", note)];
            let page = town.post(Who::Moderator, &address, &form).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            let html = page.text();
            assert!(html.contains("id=\"f-note-error\""), "{verdict}: {html}");
            assert!(html.contains("aria-invalid=\"true\""));
            assert!(html.contains(note.trim()), "what was typed is kept");
        }
        let form = [("version", "1"), ("note", "x")];
        let page = town.post(Who::Moderator, &address, &form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(town.name(Locale::Kk).await, "Үміт");
}

#[tokio::test]
async fn what_changed_meanwhile_is_told_and_the_note_stays() {
    let town = Town::begin().await;
    let draft = town.propose(Who::Editor, "Жарық", "Свет", "").await;
    let editor = town.ctx(Who::Editor).await;
    let address = format!("/kk/manage/reviews/{}", draft.0);
    let form = [
        ("version", "1"),
        ("verdict", "return"),
        ("note", "Орысшасын қараңыз"),
    ];
    withdraw_draft(&editor, town.organization).await.unwrap();
    let page = town.post(Who::Moderator, &address, &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text().contains("қайтарып алды"), "{}", page.text());
    town.propose(Who::Editor, "Жарық", "Луч", "").await;
    let page = town.post(Who::Moderator, &address, &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = page.text();
    assert!(html.contains("Орысшасын қараңыз"), "{html}");
    assert!(html.contains("name=\"version\" value=\"2\""), "{html}");
    withdraw_draft(&editor, town.organization).await.unwrap();
    discard_draft(&editor, town.organization).await.unwrap();
    let page = town.get(Who::Moderator, &address).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_conflict_is_chosen_field_by_field() {
    let town = Town::begin().await;
    let first = town.propose(Who::Editor, "Жарық", "", "").await;
    town.app.clock.advance(SignedDuration::from_secs(1));
    let second = town.propose(Who::Owner, "Сәуле", "", "").await;
    let approve = [("version", "1"), ("verdict", "approve"), ("note", "")];
    let address = format!("/kk/manage/reviews/{}", first.0);
    town.post(Who::Moderator, &address, &approve).await;

    let address = format!("/kk/manage/reviews/{}", second.0);
    let html = town.get(Who::Moderator, &address).await.text();
    assert_eq!(
        html.matches("name=\"choice.names.kk\"").count(),
        2,
        "{html}"
    );
    assert!(html.contains("Үміт"), "what stood there before both");
    let page = town.post(Who::Moderator, &address, &approve).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text().contains("href=\"#f-choice-names-kk\""));
    let chosen = [
        ("version", "1"),
        ("verdict", "approve"),
        ("choice.names.kk", "theirs"),
    ];
    let done = town.post(Who::Moderator, &address, &chosen).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(town.name(Locale::Kk).await, "Жарық");
}

#[tokio::test]
async fn trust_is_seen_and_set_on_both_pages() {
    let town = Town::begin().await;
    let moderator = town.ctx(Who::Moderator).await;
    let word = async || trust_of(&moderator, town.organization).await.unwrap().word;
    let address = format!("/kk/manage/trust/{}", town.slug);
    for (sent, expected) in [("yes", Some(true)), ("no", Some(false)), ("rule", None)] {
        let form = [("trust", sent)];
        let done = town.post(Who::Moderator, &address, &form).await;
        assert_eq!(done.header("location"), format!("{address}?done=trust"));
        assert_eq!(word().await, expected);
        let page = town.get(Who::Moderator, &address).await.text();
        let checked = page.split("<input").find(|input| input.contains("checked"));
        assert!(
            checked.unwrap().contains(&format!("value=\"{sent}\"")),
            "{page}"
        );
    }
    let draft = town.propose(Who::Editor, "Жарық", "", "").await;
    let review = format!("/kk/manage/reviews/{}", draft.0);
    let html = town.get(Who::Moderator, &review).await.text();
    assert!(html.contains(&format!("action=\"{address}\"")));
    let form = [("trust", "yes"), ("next", review.as_str())];
    let done = town.post(Who::Moderator, &address, &form).await;
    assert_eq!(done.header("location"), format!("{review}?done=trust"));
    let form = [("trust", "yes"), ("next", "//evil.example")];
    let done = town.post(Who::Moderator, &address, &form).await;
    assert_eq!(done.header("location"), format!("{address}?done=trust"));
    let wrong = town
        .post(Who::Moderator, &address, &[("trust", "maybe")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("f-trust-error"));
    for locale in ["kk", "ru", "en"] {
        let address = format!("/{locale}/manage/trust/{}", town.slug);
        let page = town.get(Who::Moderator, &address).await.text();
        assert!(!has_raw_message(&page), "{page}");
        let unknown = format!("/{locale}/manage/trust/nobody");
        let page = town.get(Who::Moderator, &unknown).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_moderators_read_is_closed_to_everybody_else() {
    let town = Town::begin().await;
    let draft = town.propose(Who::Editor, "Жарық", "", "").await;
    for page in [
        "reviews".to_owned(),
        format!("reviews/{}", draft.0),
        format!("trust/{}", town.slug),
    ] {
        for who in Who::ALL {
            let answer = town.get(who, &format!("/kk/manage/{page}")).await;
            let expected = match who {
                Who::Visitor => StatusCode::SEE_OTHER,
                Who::Moderator | Who::Administrator => StatusCode::OK,
                _ => StatusCode::FORBIDDEN,
            };
            assert_eq!(answer.status, expected, "{who:?} {page}");
        }
    }
}
