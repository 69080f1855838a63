//! `/{lang}/manage/requests`: the search, and requests that belong together.

use super::people::{Town, Who, has_raw_message};
use super::requests::{code_in, desk_of, sent, whole, with_centre};
use axum::http::StatusCode;
use std::collections::HashSet;
use usecases::centres::list_centres;
use usecases::requests::{add_operator, list_requests};

#[tokio::test]
async fn staff_search_the_queue_and_see_nothing_personal_there() {
    let town = Town::begin().await;
    with_centre(&town.app).await;
    let own = sent(&town.app).await;
    let code = code_in(&town.app.get(&own).await.text());
    let (desk, _) = desk_of(&town.app).await;
    let queue = "/kk/manage/requests";
    let dense = code.replace('-', "").to_lowercase();
    // «көмек», on the keyboard as it is and on the other one; the number.
    for words in [
        "%D0%BA%D3%A9%D0%BC%D0%B5%D0%BA",
        "rjvtr",
        &code,
        &dense[..6],
    ] {
        let page = town
            .get(Who::Moderator, &format!("{queue}?q={words}"))
            .await;
        assert_eq!(page.status, StatusCode::OK, "{words}");
        assert_eq!(page.header("cache-control"), "no-store");
        let html = page.text();
        assert!(
            html.contains(&format!("href=\"{desk}\"")),
            "{words}: {html}"
        );
        for personal in ["Айгүл", "77712", "Көмек керек"] {
            assert!(!html.contains(personal), "{words}: {personal}");
        }
    }
    for locale in ["kk", "ru", "en"] {
        let address = format!("/{locale}/manage/requests?q=%3Cb%3Exyz&state=closed");
        let html = town.get(Who::Moderator, &address).await.text();
        assert!(
            html.contains("value=\"&lt;b&gt;xyz\""),
            "what was typed is kept"
        );
        assert!(html.contains("name=\"state\" value=\"closed\""));
        assert!(html.contains(&format!("href=\"/{locale}/manage/requests?q=%3Cb%3Exyz\"")));
        assert!(html.contains("class=\"empty\"") && !has_raw_message(&html));
        assert!(!html.contains(">request-"), "{html}");
    }
    for who in [Who::Holder, Who::Owner] {
        let page = town.get(who, &format!("{queue}?q={code}")).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{who:?}");
    }
}

#[tokio::test]
async fn an_operator_merges_a_duplicate_and_its_sender_is_not_shown_the_other() {
    let town = Town::begin().await;
    let app = &town.app;
    with_centre(app).await;
    let kept = sent(app).await;
    let kept_code = code_in(&app.get(&kept).await.text());
    let (kept_desk, _) = desk_of(app).await;
    let double = sent(app).await;
    let double_code = code_in(&app.get(&double).await.text());
    let all = list_requests(&app.ctx, &domain::RequestState::ALL).await;
    let id = all
        .unwrap()
        .into_iter()
        .find(|one| one.code.as_str() == double_code)
        .unwrap()
        .id;
    let desk = format!("/kk/manage/requests/{}", id.0);
    let form = |other| {
        [
            ("version", "1"),
            ("task", "merge"),
            ("other", other),
            ("word", "Бірге қараймыз"),
        ]
    };
    for (other, words) in [
        ("", "f-other-error"),
        ("xyz", "f-other-error"),
        (double_code.as_str(), "өз нөмірі"),
    ] {
        let refused = town.post(Who::Moderator, &desk, &form(other)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{other}");
        let html = refused.text();
        assert!(
            html.contains(words) && html.contains("Бірге қараймыз"),
            "{html}"
        );
    }
    for who in [Who::Holder, Who::Owner] {
        let refused = town.post(who, &desk, &form(&kept_code)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{who:?}");
    }
    let done = town.post(Who::Moderator, &desk, &form(&kept_code)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let late = town.post(Who::Moderator, &desk, &form(&kept_code)).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let html = town.get(Who::Moderator, &desk).await.text();
    assert!(html.contains(&format!("<a href=\"{kept_desk}\">{kept_code}</a>")));
    assert!(!html.contains("value=\"merge\""), "it is over");
    let html = town.get(Who::Moderator, &kept_desk).await.text();
    assert!(html.contains(&format!("<a href=\"{desk}\">{double_code}</a>")));

    for (locale, words) in [
        ("kk", "басқа өтінішпен бірге"),
        ("ru", "вместе с другим"),
        ("en", "together with another"),
    ] {
        let own = double.replacen("/kk/", &format!("/{locale}/"), 1);
        let html = app.get(&own).await.text();
        assert!(html.contains(words) && html.contains("Бірге қараймыз"));
        assert!(!html.contains(&kept_code), "{html}");
        assert!(html.contains("value=\"reopen\""));
    }
    let key = double.split('?').next().unwrap();
    let file = app.get(&format!("{key}/request.json")).await.text();
    assert!(!file.contains(&kept_code));
    let html = app.get(&kept).await.text();
    assert!(!html.contains(&double_code));
}

#[tokio::test]
async fn a_head_enters_the_rooms_of_the_own_centre() {
    let town = Town::begin().await;
    with_centre(&town.app).await;
    let list = town.get(Who::Moderator, "/kk/manage/centres").await.text();
    let address = list.split("href=\"/kk/manage/centres/").nth(2).unwrap();
    let page = format!("/kk/manage/centres/{}", address.split('"').next().unwrap());
    let email = Who::Holder.email();
    let named = |role| [("email", email.as_str()), ("role", role)];
    let refused = town.post(Who::Moderator, &page, &named("owner")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("f-role-error"));
    let edit = format!("{page}/edit");
    let rooms = ["/kk/manage/centres", &page, &edit, "/kk/manage/routing"];
    for (role, expected) in [
        ("operator", StatusCode::FORBIDDEN),
        ("head", StatusCode::OK),
    ] {
        let done = town.post(Who::Moderator, &page, &named(role)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{role}");
        for room in rooms {
            assert_eq!(town.get(Who::Holder, room).await.status, expected, "{room}");
        }
        let offered = town.get(Who::Holder, "/kk/manage").await.text();
        let is_offered = offered.contains("href=\"/kk/manage/centres\"");
        assert_eq!(is_offered, expected == StatusCode::OK, "{role}");
    }
    let html = town.get(Who::Holder, "/kk/manage/centres").await.text();
    assert!(!html.contains("/kk/manage/centres/new"));
    for locale in ["kk", "ru", "en"] {
        let page = page.replacen("/kk/", &format!("/{locale}/"), 1);
        let html = town.get(Who::Holder, &page).await.text();
        assert!(html.contains("<option value=\"head\"") && !html.contains(">role-"));
    }
    let new = town.get(Who::Holder, "/kk/manage/centres/new").await;
    assert_eq!(new.status, StatusCode::FORBIDDEN);
    let nobody = "/kk/manage/centres/01890000-0000-7000-8000-000000000000";
    for form in [named("head").to_vec(), vec![("remove", "x")]] {
        let refused = town.post(Who::Holder, nobody, &form).await;
        let expected = match form.len() {
            1 => StatusCode::NOT_FOUND,
            _ => StatusCode::FORBIDDEN,
        };
        assert_eq!(refused.status, expected);
    }
}

#[tokio::test]
async fn a_blocked_sender_is_told_so_keeps_what_was_typed_and_sees_whom_to_call() {
    let town = Town::begin().await;
    with_centre(&town.app).await;
    sent(&town.app).await;
    let (desk, _) = desk_of(&town.app).await;
    let page = "/kk/manage/blocks";
    let wrong = [("task", "block"), ("by", "name"), ("days", "2")];
    let refused = town.post(Who::Moderator, &desk, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = refused.text();
    assert!(html.contains("f-by-error") && html.contains("f-days-error"));
    let form = [("task", "block"), ("by", "contact"), ("days", "7")];
    let done = town.post(Who::Moderator, &desk, &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());

    for (locale, words) in [
        ("kk", "уақытша қабылданбайды"),
        ("ru", "временно не принимаются"),
        ("en", "not taken for a while"),
    ] {
        let mut form = whole();
        form.extend([("step", "check"), ("consent", "yes")]);
        let address = format!("/{locale}/requests/new");
        let answer = town.app.post(&address, None, &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let html = answer.text();
        assert!(html.contains(words), "{html}");
        assert!(html.contains("екінші жол"), "what was typed is kept");
        for number in ["112", "111", "150"] {
            assert!(html.contains(&format!("href=\"tel:{number}\"")));
        }
    }
    for who in Who::ALL {
        let expected = match who {
            Who::Visitor => StatusCode::SEE_OTHER,
            Who::Moderator | Who::Administrator => StatusCode::OK,
            _ => StatusCode::FORBIDDEN,
        };
        assert_eq!(town.get(who, page).await.status, expected, "{who:?}");
    }
    for locale in ["kk", "ru", "en"] {
        let address = format!("/{locale}/manage/blocks");
        let html = town.get(Who::Moderator, &address).await.text();
        assert!(
            html.contains("+7…67") && html.contains(&desk[3..]),
            "{html}"
        );
        assert!(!html.contains("77712") && !html.contains(">block-"));
    }
    let html = town.get(Who::Moderator, page).await.text();
    let id = html.split("name=\"block\" value=\"").nth(1).unwrap();
    let lifted = [("block", id.split('"').next().unwrap())];
    let done = town.post(Who::Moderator, page, &lifted).await;
    assert_eq!(done.header("location"), format!("{page}?done=1"));
    sent(&town.app).await;
}

#[tokio::test]
async fn a_moderator_closes_a_centre_into_another_one() {
    let town = Town::begin().await;
    with_centre(&town.app).await;
    sent(&town.app).await;
    let page = async || {
        let list = town.get(Who::Moderator, "/kk/manage/centres").await.text();
        let rest = list.split("href=\"/kk/manage/centres/");
        let mut pages: Vec<String> = rest
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .filter(|id| id != "new")
            .collect();
        pages.sort();
        pages
    };
    let first = page().await.remove(0);
    let address = format!("/kk/manage/centres/{first}");
    let html = town.get(Who::Moderator, &address).await.text();
    assert!(!html.contains("value=\"close\""), "nobody could go on");
    with_centre(&town.app).await;
    let second = page().await.into_iter().find(|one| *one != first).unwrap();
    let html = town.get(Who::Moderator, &address).await.text();
    assert!(html.contains(&format!("<option value=\"{second}\"")));
    assert!(!html.contains(">centre-close"));
    let refused = town
        .post(Who::Moderator, &address, &[("task", "close")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("f-successor-error"));
    let form = [("task", "close"), ("successor", second.as_str())];
    let forbidden = town.post(Who::Owner, &address, &form).await;
    assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
    let done = town.post(Who::Moderator, &address, &form).await;
    let target = format!("/kk/manage/centres/{second}?done=closed");
    assert_eq!(done.header("location"), target);
    assert_eq!(page().await, [second]);
    let told = town.get(Who::Moderator, &target).await.text();
    assert!(told.contains("<div role=\"status\">"));
    assert_eq!(
        town.get(Who::Moderator, &address).await.status,
        StatusCode::NOT_FOUND
    );
    let (desk, _) = desk_of(&town.app).await;
    assert_eq!(town.get(Who::Moderator, &desk).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_desk_tells_who_has_a_request_and_what_happened() {
    let town = Town::begin().await;
    let app = &town.app;
    with_centre(app).await;
    app.refresh().await;
    let own = sent(app).await;
    let (desk, passed) = desk_of(app).await;
    let centre = list_centres(&app.ctx).await.unwrap()[0].id;
    let operator = town.account(Who::Operator).await;
    add_operator(&app.ctx, centre, operator).await.unwrap();
    let to = operator.0.to_string();
    let form = |colleague| {
        [
            ("version", "1"),
            ("task", "assign"),
            ("colleague", colleague),
        ]
    };
    for wrong in ["", "x"] {
        let refused = town.post(Who::Moderator, &desk, &form(wrong)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(refused.text().contains("f-colleague-error"));
    }
    for who in [Who::Holder, Who::Owner] {
        let refused = town.post(who, &desk, &form(&to)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{who:?}");
    }
    let done = town.post(Who::Moderator, &desk, &form(&to)).await;
    assert_eq!(done.header("location"), format!("{desk}?done=1"));
    let late = town.post(Who::Moderator, &desk, &form(&to)).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let mine = "/kk/manage/requests?mine=1";
    for (who, shown) in [(Who::Operator, true), (Who::Moderator, false)] {
        let html = town.get(who, mine).await.text();
        assert_eq!(html.contains(&desk), shown, "{who:?}");
    }
    let nowhere = "/kk/manage/requests?centre=01890000-0000-7000-8000-000000000000";
    let refused = town.get(Who::Operator, nowhere).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);

    let slug = town.slug.as_str();
    let pass = [("version", "2"), ("task", "pass"), ("organization", slug)];
    let done = town.post(Who::Operator, &desk, &pass).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let html = town.get(Who::Editor, &passed).await.text();
    assert!(html.contains("value=\"accept\"") && !html.contains("request-past"));
    let accept = [("version", "3"), ("task", "accept")];
    let done = town.post(Who::Editor, &passed, &accept).await;
    assert_eq!(done.header("location"), format!("{passed}?done=accept"));
    let html = town.get(Who::Editor, &passed).await.text();
    assert!(!html.contains("value=\"accept\"") && !html.contains("request-past"));
    let again = [("version", "4"), ("task", "accept")];
    let refused = town.post(Who::Editor, &passed, &again).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

    for (locale, accepted, history) in [
        ("kk", "Ұйым қабылдады", "Маманға тапсырылды"),
        ("ru", "Организация приняла", "Поручено специалисту"),
        (
            "en",
            "Accepted by the organisation",
            "Given to a specialist",
        ),
    ] {
        let organization = format!("href=\"/{locale}/orgs/{slug}\"");
        let page = desk.replacen("/kk/", &format!("/{locale}/"), 1);
        let html = town.get(Who::Operator, &page).await.text();
        for expected in [accepted, history, organization.as_str(), "id=\"assign\""] {
            assert!(html.contains(expected), "{expected}: {html}");
        }
        assert!(!html.contains(">request-") && !has_raw_message(&html));
        let keys: Vec<&str> = html.split("accesskey=\"").skip(1).collect();
        let keys: Vec<&str> = keys
            .into_iter()
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        let each: HashSet<&str> = keys.iter().copied().collect();
        assert_eq!(each.len(), keys.len(), "{keys:?}");
        assert!(keys.len() > 3 && keys.iter().all(|key| key.chars().count() == 1));
        let queue = format!("/{locale}/manage/requests");
        let html = town.get(Who::Operator, &queue).await.text();
        assert!(
            html.contains(accepted) && html.contains(&organization),
            "{html}"
        );
        assert!(!html.contains(">request-") && !has_raw_message(&html));
        let own = own.replacen("/kk/", &format!("/{locale}/"), 1);
        let html = app.get(&own).await.text();
        assert!(html.contains(&organization), "{html}");
        assert!(!html.contains("request-past") && !html.contains(&Who::Operator.email()));
    }
}

#[tokio::test]
async fn what_was_merged_by_mistake_is_separated_from_the_page_of_either() {
    let town = Town::begin().await;
    let app = &town.app;
    with_centre(app).await;
    let kept = sent(app).await;
    let kept_code = code_in(&app.get(&kept).await.text());
    let (kept_desk, _) = desk_of(app).await;
    let double = sent(app).await;
    let double_code = code_in(&app.get(&double).await.text());
    let all = list_requests(&app.ctx, &domain::RequestState::ALL).await;
    let all = all.unwrap();
    let double = all.iter().find(|one| one.code.as_str() == double_code);
    let desk = format!("/kk/manage/requests/{}", double.unwrap().id.0);
    let separate = |version| [("version", version), ("task", "separate")];
    let early = town.post(Who::Moderator, &desk, &separate("1")).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    let merge = [
        ("version", "1"),
        ("task", "merge"),
        ("other", kept_code.as_str()),
        ("word", ""),
    ];
    let merged = town.post(Who::Moderator, &desk, &merge).await;
    assert_eq!(merged.status, StatusCode::SEE_OTHER);
    for (locale, words) in [("kk", "Ажырату"), ("ru", "Разделить"), ("en", "Separate")]
    {
        for page in [&kept_desk, &desk] {
            let address = page.replacen("/kk/", &format!("/{locale}/"), 1);
            let html = town.get(Who::Moderator, &address).await.text();
            let action = desk.replacen("/kk/", &format!("/{locale}/"), 1);
            assert!(html.contains(&format!("action=\"{action}\"")), "{html}");
            assert!(html.contains("value=\"separate\"") && html.contains(words));
            assert!(!has_raw_message(&html) && !html.contains(">request-"));
        }
    }
    for who in [Who::Holder, Who::Owner] {
        let refused = town.post(who, &desk, &separate("2")).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{who:?}");
    }
    let stale = town.post(Who::Moderator, &desk, &separate("1")).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    let done = town.post(Who::Moderator, &desk, &separate("2")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let html = town.get(Who::Moderator, &desk).await.text();
    assert!(!html.contains("value=\"separate\"") && html.contains("value=\"merge\""));
}
