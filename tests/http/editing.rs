//! `/{lang}/orgs/{slug}/edit`: staff edit a profile, send it, and choose where
//! two people wrote the same.

use super::people::{Town, Who};
use crate::support::TestResponse;
use axum::http::StatusCode;
use birtereze::paths::Path;
use birtereze::ui::map::picker;
use domain::Locale;
use domain::profile::ProfileGroup;

/// The value of a hidden field.
fn hidden(html: &str, name: &str) -> String {
    let at = format!("name=\"{name}\" value=\"");
    let (_, rest) = html.split_once(&at).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

async fn stamp(town: &Town, who: Who) -> String {
    let address = format!("/kk/orgs/{}/edit/names", town.slug);
    hidden(&town.get(who, &address).await.text(), "stamp")
}

/// Sends a group as it is typed upon what is shown now.
async fn save(town: &Town, who: Who, group: &str, fields: &[(&str, &str)]) -> TestResponse {
    let stamp = stamp(town, who).await;
    let mut form = vec![("stamp", stamp.as_str()), ("task", "save")];
    form.extend(fields);
    let address = format!("/kk/orgs/{}/edit/{group}", town.slug);
    town.post(who, &address, &form).await
}

async fn mission(town: &Town) -> String {
    let address = format!("/api/v1/orgs/{}", town.slug);
    let organization = town.app.get(&address).await.json();
    organization["mission"]["kk"].as_str().unwrap().to_owned()
}

async fn overview(town: &Town, who: Who, form: &[(&str, &str)]) -> TestResponse {
    let address = format!("/kk/orgs/{}/edit", town.slug);
    town.post(who, &address, form).await
}

#[tokio::test]
async fn every_group_is_saved_shown_again_and_published() {
    let town = Town::begin().await;
    for (group, fields) in [
        (
            "names",
            vec![("names.kk", "Үміт қоры"), ("names.ru", "Фонд Надежда")],
        ),
        (
            "about",
            vec![
                ("missions.kk", "Көмек"),
                ("descriptions.ru", "Помогаем **всем**"),
            ],
        ),
        (
            "classification",
            vec![
                ("legal_form", "public_fund"),
                ("fields", "youth"),
                ("working_languages", "kk"),
                ("working_languages", "ru"),
            ],
        ),
        (
            "services",
            vec![
                ("services.0.name.kk", "Кеңес"),
                ("services.0.languages", "kk"),
                ("services.3.name.kk", "Оқыту"),
            ],
        ),
        (
            "contacts",
            vec![
                ("phones.0", "8 (7242) 12-34-56"),
                ("emails.2", "info@umit.example"),
            ],
        ),
        (
            "place",
            vec![
                ("district", "aral"),
                ("address.kk", "Абай көшесі, 1"),
                ("coordinates", "46.8; 61.66"),
            ],
        ),
    ] {
        let saved = save(&town, Who::Owner, group, &fields).await;
        let location = format!("/kk/orgs/{}/edit/{group}?done=saved", town.slug);
        assert_eq!(saved.header("location"), location, "{}", saved.text());
        for locale in Locale::ALL {
            let path = Path::OrganizationEditGroup(
                town.slug.clone(),
                ProfileGroup::from_code(group).unwrap(),
            );
            let page = town.get(Who::Owner, &path.in_locale(locale)).await;
            assert_eq!(page.status, StatusCode::OK);
            assert_eq!(page.header("cache-control"), "no-store");
            let html = page.text();
            assert_eq!(html.matches("<h1").count(), 1);
            assert!(!html.contains(">edit-"), "{html}");
        }
    }
    let contacts = town
        .get(Who::Owner, &format!("/kk/orgs/{}/edit/contacts", town.slug))
        .await;
    assert!(contacts.text().contains("value=\"+77242123456\""));
    let page = town
        .get(Who::Owner, &format!("/ru/orgs/{}/edit", town.slug))
        .await
        .text();
    assert!(page.contains("Фонд Надежда") && page.contains("name=\"note\""));

    let empty = overview(&town, Who::Moderator, &[("task", "send")]).await;
    assert_eq!(
        empty.status,
        StatusCode::NOT_FOUND,
        "a moderator has no draft"
    );
    let sent = overview(
        &town,
        Who::Owner,
        &[("task", "send"), ("note", "Жаңарттық")],
    )
    .await;
    assert!(
        sent.header("location").ends_with("/edit?done=queued"),
        "{}",
        sent.text()
    );
    let locked = save(&town, Who::Owner, "names", &[("names.kk", "Басқа")]).await;
    assert_eq!(locked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        locked.text().contains("value=\"Басқа\""),
        "what was typed stays"
    );
    let back = overview(&town, Who::Owner, &[("task", "take-back")]).await;
    assert!(back.header("location").ends_with("done=taken-back"));
    let unsure = overview(&town, Who::Owner, &[("task", "discard")]).await;
    assert!(unsure.text().contains("f-sure-error"));
}

#[tokio::test]
async fn what_breaks_a_rule_is_kept_beside_its_message() {
    let town = Town::begin().await;
    let fields = [
        ("phones.0", "+77010000000"),
        ("phones.4", "қоңырау шал"),
        ("sites.0", "not a site <b>"),
    ];
    let refused = save(&town, Who::Editor, "contacts", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = refused.text();
    assert!(
        html.contains("f-phones-1-error"),
        "rows are counted without the empty ones"
    );
    assert!(html.contains("value=\"қоңырау шал\"") && html.contains("f-sites-0-error"));
    assert!(!html.contains("<b>\""));
    // It is kept, and says so again.
    let again = town
        .get(
            Who::Editor,
            &format!("/kk/orgs/{}/edit/contacts", town.slug),
        )
        .await;
    assert!(again.text().contains("value=\"қоңырау шал\""));
    assert!(again.text().contains("f-phones-1-error"));
    let sent = overview(&town, Who::Editor, &[("task", "send")]).await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn rows_come_and_go_without_scripts_and_without_saving() {
    let town = Town::begin().await;
    let address = format!("/kk/orgs/{}/edit/services", town.slug);
    let stamp = stamp(&town, Who::Editor).await;
    let form = [
        ("stamp", stamp.as_str()),
        ("services.0.name.kk", "Бірінші"),
        ("services.1.name.kk", "Екінші"),
        ("remove", "services.0"),
    ];
    let removed = town.post(Who::Editor, &address, &form).await;
    assert_eq!(removed.status, StatusCode::OK);
    assert!(!removed.text().contains("Бірінші"));
    assert!(
        removed
            .text()
            .contains("name=\"services.0.name.kk\" value=\"Екінші\""),
        "{}",
        removed.text()
    );
    let address = format!("/kk/orgs/{}/edit/contacts", town.slug);
    let form = [
        ("stamp", stamp.as_str()),
        ("phones.0", "12"),
        ("task", "more"),
    ];
    let more = town.post(Who::Editor, &address, &form).await;
    assert_eq!(more.status, StatusCode::OK);
    assert!(more.text().contains("value=\"12\"") && more.text().contains("phones.4"));
    let untouched = town.get(Who::Editor, &address).await;
    assert!(!untouched.text().contains("value=\"12\""));
}

#[tokio::test]
async fn a_point_is_pressed_on_the_map_and_a_description_looked_at() {
    let town = Town::begin().await;
    let address = format!("/kk/orgs/{}/edit/place", town.slug);
    let fields = [("district", "aral"), ("coordinates", "46.8, 61.66")];
    save(&town, Who::Editor, "place", &fields).await;
    let page = town.get(Who::Editor, &address).await.text();
    assert!(page.contains("name=\"press.aral\""), "{page}");
    assert!(page.contains("/maps/aral.svg?at=46.8,61.66"));
    // As a browser sends an image that was pressed.
    let pressed = [
        ("district", "aral"),
        ("coordinates", "46.8, 61.66"),
        ("press.aral.x", "140"),
        ("press.aral.y", "105"),
    ];
    let answer = save(&town, Who::Editor, "place", &pressed).await;
    assert!(answer.header("location").ends_with("#f-coordinates"));
    let middle = picker::pressed("aral", 140, 105).unwrap();
    let page = town.get(Who::Editor, &address).await.text();
    let at = format!("{},{}", middle.0, middle.1);
    assert!(
        page.contains(&format!("/maps/aral.svg?at={at}\"")),
        "{page}"
    );
    // The Enter key names no point, and what was typed stays.
    let keyboard = [
        ("district", "aral"),
        ("coordinates", "46.8, 61.66"),
        ("press.aral.x", "0"),
        ("press.aral.y", "0"),
    ];
    save(&town, Who::Editor, "place", &keyboard).await;
    let page = town.get(Who::Editor, &address).await.text();
    assert!(page.contains("value=\"46.8, 61.66\""));

    let image = town.app.get("/maps/aral.svg?at=46.8,61.66").await;
    assert_eq!(image.header("content-type"), "image/svg+xml");
    assert!(image.text().contains("<circle"));
    for none in ["/maps/mars.svg", "/maps/aral.png"] {
        assert_eq!(town.app.get(none).await.status, StatusCode::NOT_FOUND);
    }

    let text = [
        ("descriptions.kk", "**Көмек** <script>x</script>"),
        ("task", "look"),
    ];
    let stamp = stamp(&town, Who::Editor).await;
    let mut form = vec![("stamp", stamp.as_str())];
    form.extend(text);
    let address = format!("/kk/orgs/{}/edit/about", town.slug);
    let answer = town.post(Who::Editor, &address, &form).await;
    assert!(answer.header("location").ends_with("#preview"));
    let page = town.get(Who::Editor, &address).await.text();
    let (_, preview) = page.split_once("id=\"preview\"").unwrap();
    assert!(preview.contains("<strong>Көмек</strong>") && !preview.contains("<script>x"));
}

#[tokio::test]
async fn two_devices_of_one_person_choose_field_by_field() {
    let town = Town::begin().await;
    let address = format!("/kk/orgs/{}/edit/names", town.slug);
    let stamp = stamp(&town, Who::Owner).await;
    let first = [
        ("stamp", stamp.as_str()),
        ("names.kk", "Телефондағы"),
        ("names.ru", "С телефона"),
    ];
    let saved = town.post(Who::Owner, &address, &first).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let second = [("stamp", stamp.as_str()), ("names.kk", "Компьютердегі")];
    let clash = town.post(Who::Owner, &address, &second).await;
    assert_eq!(clash.status, StatusCode::CONFLICT);
    let html = clash.text();
    assert!(html.contains("Телефондағы") && html.contains("value=\"Компьютердегі\""));
    assert!(
        html.contains("value=\"С телефона\""),
        "the other field is joined"
    );
    let stamp = hidden(&html, "stamp");
    let chosen = [
        ("stamp", stamp.as_str()),
        ("names.kk", "Компьютердегі"),
        ("names.ru", "С телефона"),
        ("theirs.names.kk", "Телефондағы"),
        ("choice.names.kk", "theirs"),
    ];
    let settled = town.post(Who::Owner, &address, &chosen).await;
    assert_eq!(settled.status, StatusCode::SEE_OTHER, "{}", settled.text());
    let page = town.get(Who::Owner, &address).await.text();
    assert!(page.contains("value=\"Телефондағы\"") && page.contains("value=\"С телефона\""));
}

#[tokio::test]
async fn what_is_kept_while_typing_is_answered_with_a_word() {
    let town = Town::begin().await;
    let address = format!("/kk/orgs/{}/edit/names", town.slug);
    let keep = async |who, stamp: &str, fields: &[(&str, &str)]| {
        let mut form = vec![("stamp", stamp), ("task", "keep")];
        form.extend(fields);
        let answer = town.post(who, &address, &form).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "no-store");
        answer.text()
    };
    let first = stamp(&town, Who::Owner).await;
    let names = [("names.kk", "Үміт шуағы")];
    let word = keep(Who::Owner, &first, &names).await;
    let second = word.strip_prefix("saved ").unwrap().to_owned();
    assert_ne!(second, first);
    assert_eq!(keep(Who::Owner, &second, &names).await, word, "no change");
    let elsewhere = [("names.kk", "Үміт шуағы"), ("names.ru", "Надежда")];
    assert!(
        keep(Who::Owner, &second, &elsewhere)
            .await
            .starts_with("saved ")
    );
    let joined = [("names.kk", "Үміт шуағы"), ("short_names.kk", "Үміт")];
    assert_eq!(keep(Who::Owner, &second, &joined).await, "joined");
    let otherwise = [("names.kk", "Үміт сәулесі")];
    assert_eq!(keep(Who::Owner, &first, &otherwise).await, "conflict");
    assert_eq!(keep(Who::Visitor, &second, &names).await, "signed-out");
    let html = town.get(Who::Owner, &address).await.text();
    for typed in ["Үміт шуағы", "Надежда"] {
        assert!(html.contains(&format!("value=\"{typed}\"")), "{typed}");
    }
    overview(&town, Who::Owner, &[("task", "send")]).await;
    let form = [("stamp", "1-2"), ("task", "keep"), ("names.kk", "Ү")];
    let stranger = town.post(Who::Holder, &address, &form).await;
    assert_eq!(stranger.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_others_published_meanwhile_is_chosen_before_sending() {
    let town = Town::begin().await;
    save(
        &town,
        Who::Editor,
        "about",
        &[("missions.kk", "Редактор жазған")],
    )
    .await;
    // A moderator publishes at once.
    save(
        &town,
        Who::Moderator,
        "about",
        &[("missions.kk", "Модератор жазған")],
    )
    .await;
    let published = overview(&town, Who::Moderator, &[("task", "send")]).await;
    assert!(
        published.header("location").ends_with("done=published"),
        "{}",
        published.text()
    );
    assert_eq!(mission(&town).await, "Модератор жазған");
    let sent = overview(&town, Who::Editor, &[("task", "send")]).await;
    assert!(
        sent.header("location").ends_with("done=queued"),
        "a moderator will choose: {} {}",
        sent.status,
        sent.text()
    );

    // The owner of a trusted organisation publishes at once, and so chooses.
    usecases::profiles::set_trust(&town.app.ctx, town.organization, Some(true))
        .await
        .unwrap();
    save(
        &town,
        Who::Owner,
        "about",
        &[("missions.kk", "Иесі жазған")],
    )
    .await;
    save(
        &town,
        Who::Moderator,
        "about",
        &[("missions.kk", "Тағы модератор")],
    )
    .await;
    overview(&town, Who::Moderator, &[("task", "send")]).await;
    let clash = overview(&town, Who::Owner, &[("task", "send")]).await;
    assert_eq!(clash.status, StatusCode::CONFLICT);
    let html = clash.text();
    assert!(html.contains("Иесі") && html.contains("Тағы"));
    let stamp = hidden(&html, "stamp");
    let merge = format!("/kk/orgs/{}/edit/merge", town.slug);
    let open = town
        .post(Who::Owner, &merge, &[("stamp", stamp.as_str())])
        .await;
    assert_eq!(open.status, StatusCode::UNPROCESSABLE_ENTITY);
    let choice = [("stamp", stamp.as_str()), ("choice.missions.kk", "mine")];
    let merged = town.post(Who::Owner, &merge, &choice).await;
    assert!(
        merged.header("location").ends_with("done=merged"),
        "{}",
        merged.text()
    );
    overview(&town, Who::Owner, &[("task", "send")]).await;
    assert_eq!(mission(&town).await, "Иесі жазған");
}

#[tokio::test]
async fn a_session_that_ended_loses_nothing_typed() {
    let town = Town::begin().await;
    let address = format!("/kk/orgs/{}/edit/about", town.slug);
    let form = [
        ("stamp", "1-0"),
        ("missions.kk", "Ұзақ жазылған </textarea> мәтін"),
    ];
    let answer = town.post(Who::Visitor, &address, &form).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let html = answer.text();
    assert!(
        html.contains("Ұзақ жазылған &lt;/textarea&gt; мәтін"),
        "{html}"
    );
    assert!(html.contains("/kk/account/sign-in"));
}

#[tokio::test]
async fn only_staff_see_the_pages_and_the_link_to_them() {
    let town = Town::begin().await;
    let profile = format!("/kk/orgs/{}", town.slug);
    let edit = format!("{profile}/edit");
    for (who, status) in [
        (Who::Visitor, StatusCode::SEE_OTHER),
        (Who::Holder, StatusCode::FORBIDDEN),
        (Who::OtherEditor, StatusCode::FORBIDDEN),
        (Who::Editor, StatusCode::OK),
        (Who::Owner, StatusCode::OK),
        (Who::Moderator, StatusCode::OK),
    ] {
        for address in [
            edit.clone(),
            format!("{edit}/names"),
            format!("{edit}/merge"),
        ] {
            assert_eq!(
                town.get(who, &address).await.status,
                status,
                "{who:?} {address}"
            );
        }
        let page = town.get(who, &profile).await.text();
        let offered = page.contains(&format!("href=\"{edit}\""));
        assert_eq!(offered, status == StatusCode::OK, "{who:?}");
    }
    let unknown = town.get(Who::Moderator, &format!("{edit}/nothing")).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    let nobody = town.get(Who::Moderator, "/kk/orgs/nobody/edit").await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}
