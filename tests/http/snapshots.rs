//! What others read as a whole, kept as a whole: a change of it is seen in review.
//! `INSTA_UPDATE=always cargo xtask test http` writes them anew.

use crate::support::{TestApp, fund, text};
use domain::opening_hours::Day;
use domain::{District, Email, FieldOfActivity, Locale, Phone};
use jiff::civil::date;

/// Two organisations that use every kind of value the public sees.
async fn app() -> TestApp {
    let app = TestApp::start().await;
    let mut full = fund("«Үміт» қоғамдық қоры");
    full.names.set(
        Locale::Ru,
        "Общественный фонд «Умит»",
        jiff::Timestamp::UNIX_EPOCH,
    );
    full.missions = text(Locale::Kk, "Балаларға көмек");
    full.place.district = Some(District::Aral);
    full.place.address = text(Locale::Kk, "Абай көшесі, 1");
    full.fields = vec![FieldOfActivity::ALL[0], FieldOfActivity::ALL[1]];
    full.registered_on = Some(date(2003, 11, 18));
    full.phones = vec![Phone::parse("8 (7242) 26-12-34").unwrap()];
    full.emails = vec![Email::parse("umit@orda.example").unwrap()];
    full.opening_hours.set_weekday(
        jiff::civil::Weekday::Monday,
        Day::read("9:00–13:00, 14:00–18:00").unwrap(),
    );
    app.save(full).await;
    app.save(fund("Арал; жаңа, өмір")).await;
    app
}

pub(super) fn kept(name: &str, content: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(name, content));
}

#[tokio::test]
async fn the_api_answers_the_same() {
    let app = app().await;
    let answer = app.get("/api/v1/orgs?sort=name").await.json();
    kept("api_orgs", &serde_json::to_string_pretty(&answer).unwrap());
    let slug = answer["items"]
        .as_array()
        .unwrap()
        .iter()
        .find_map(|one| one["slug"].as_str().filter(|slug| slug.contains("umit")))
        .unwrap();
    let mut one = app.get(&format!("/api/v1/orgs/{slug}")).await.json();
    one["updated_at"] = "then".into();
    kept("api_org", &serde_json::to_string_pretty(&one).unwrap());
    kept("api_orgs_csv", &app.get("/api/v1/orgs.csv").await.text());
}

#[tokio::test]
async fn the_api_is_described_the_same() {
    let description = app().await.get("/api/v1/openapi.json").await.json();
    let paths: Vec<String> = description["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, verbs)| {
            verbs
                .as_object()
                .unwrap()
                .keys()
                .map(move |verb| format!("{verb} {path}"))
        })
        .collect();
    kept("openapi_paths", &paths.join("\n"));
}

#[tokio::test]
async fn a_contact_card_reads_the_same() {
    let app = app().await;
    let slug = app.get("/api/v1/orgs?q=umit").await.json()["items"][0]["slug"]
        .as_str()
        .unwrap()
        .to_owned();
    let card = app.get(&format!("/kk/orgs/{slug}/card.vcf")).await.text();
    kept("card_kk", &card.replace("\r\n", "\n"));
}
