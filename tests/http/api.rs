//! `/api/v1`.

use crate::support::{TestApp, fund, text};
use axum::http::StatusCode;
use birtereze::paths::ApiPath;
use domain::{Bin, FieldOfActivity, IdentifierScheme, LegalForm, Locale, Organization, Slug};
use serde_json::json;

const SPELLINGS: [&str; 7] = [
    "қызылорда",
    "кызылорда",
    "Qyzylorda",
    "Kyzylorda",
    "Қызылордада",
    ")spskjhlf",
    "Rspskjhlf",
];

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[tokio::test]
async fn every_spelling_of_the_city_finds_the_same() {
    let app = TestApp::with_demonstration(300).await;
    let mut totals = Vec::new();
    for spelling in SPELLINGS {
        let answer = app
            .get(&format!("/api/v1/orgs?q={}", encoded(spelling)))
            .await
            .json();
        totals.push((spelling, answer["total"].as_u64().unwrap()));
    }
    assert!(totals[0].1 > 0);
    assert!(
        totals.iter().all(|(_, total)| *total == totals[0].1),
        "{totals:?}"
    );
    let page = app
        .get(&format!("/kk/orgs?q={}", encoded(SPELLINGS[0])))
        .await
        .text();
    assert!(page.contains(&format!("data-count=\"{}\"", totals[0].1)));
}

#[tokio::test]
async fn an_organisation_is_published_whole() {
    let app = TestApp::start().await;
    let mut document = fund("«Үміт» қоғамдық қоры");
    document.set_identifier(
        IdentifierScheme::KzBin,
        Bin::parse("940140000385").unwrap().to_string(),
    );
    document.fields = vec![FieldOfActivity::Youth];
    let saved = app.save(document).await;
    let list = app.get("/api/v1/orgs?q=9401").await.json();
    assert_eq!(list["total"], 1);
    assert_eq!(
        list["items"][0],
        json!({
            "slug": saved.slug.as_str(), "bin": "940140000385",
            "name": {"kk": "«Үміт» қоғамдық қоры", "ru": null, "en": null},
            "district": "elsewhere", "form": "public_fund", "fields": ["youth"],
            "verified": false, "dissolved": false, "demonstration": false,
            "url": format!("https://birtereze.example/kk/orgs/{}", saved.slug),
        })
    );
    assert_eq!(list["facets"]["form"]["public_fund"], 1);
    let whole = app
        .get(&format!("/api/v1/orgs/{}", saved.slug))
        .await
        .json();
    assert_eq!(whole["name"]["kk"], "«Үміт» қоғамдық қоры");
    assert_eq!(
        app.get("/api/v1/orgs/unknown").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn invented_numbers_stay_inside() {
    let app = TestApp::with_demonstration(40).await;
    let list = app.get("/api/v1/orgs?per_page=100").await.json();
    let items = list["items"].as_array().unwrap();
    assert!(items.iter().any(|item| item["demonstration"] == true));
    assert!(
        items
            .iter()
            .filter(|item| item["demonstration"] == true)
            .all(|item| item["bin"].is_null())
    );
}

#[tokio::test]
async fn pages_of_the_list_do_not_overlap() {
    let app = TestApp::with_demonstration(60).await;
    let mut slugs = Vec::new();
    for page in 1..=3 {
        let list = app
            .get(&format!("/api/v1/orgs?sort=name&per_page=20&page={page}"))
            .await
            .json();
        assert_eq!(
            (list["page"].as_u64(), list["per_page"].as_u64()),
            (Some(page), Some(20))
        );
        slugs.extend(
            list["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|item| item["slug"].to_string()),
        );
    }
    assert_eq!(slugs.len(), 60);
    slugs.sort();
    slugs.dedup();
    assert_eq!(slugs.len(), 60);
    assert_eq!(
        app.get("/api/v1/orgs?per_page=100000").await.json()["per_page"],
        100
    );
}

#[tokio::test]
async fn the_table_is_safe_to_open() {
    let app = TestApp::start().await;
    app.save(Organization::named(
        text(Locale::En, "=HYPERLINK(\"http://evil.example\")"),
        LegalForm::Other,
    ))
    .await;
    let response = app.get("/api/v1/orgs.csv").await;
    let table = response.text();
    assert!(response.header("content-type").starts_with("text/csv"));
    assert!(table.starts_with("\u{feff}slug,bin,name_kk,name_ru,name_en,"));
    assert!(
        table.contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\""),
        "{table}"
    );
}

#[tokio::test]
async fn the_description_names_every_address() {
    let app = TestApp::start().await;
    let document = app.get("/api/v1/openapi.json").await.json();
    let mut paths: Vec<&String> = document["paths"].as_object().unwrap().keys().collect();
    paths.sort();
    let one = ApiPath::Organization(Slug::parse("one").unwrap())
        .to_string()
        .replace("one", "{slug}");
    let event = ApiPath::Event(Slug::parse("one").unwrap())
        .to_string()
        .replace("one", "{slug}");
    let centre = ApiPath::Centre(Slug::parse("one").unwrap())
        .to_string()
        .replace("one", "{slug}");
    let resolution = ApiPath::Resolution(Slug::parse("one").unwrap())
        .to_string()
        .replace("one", "{slug}");
    assert_eq!(
        paths,
        [
            &ApiPath::Centres.to_string(),
            &centre,
            &ApiPath::Events.to_string(),
            &event,
            &ApiPath::Organizations.to_string(),
            &ApiPath::OrganizationsTable.to_string(),
            &one,
            &ApiPath::Commitments.to_string(),
            &ApiPath::CommitmentsTable.to_string(),
            &resolution,
        ]
    );
    assert_eq!(
        app.get("/api/v1/orgs")
            .await
            .header("access-control-allow-origin"),
        "*"
    );
}

#[tokio::test]
async fn contacts_of_the_dissolved_are_not_given_out() {
    let app = TestApp::start().await;
    let mut document = fund("Үміт");
    document.phones = domain::Phone::parse_list("+7 701 234 56 78").0;
    let reachable = app.save(document.clone()).await;
    document.names = crate::support::text(domain::Locale::Kk, "Сенім");
    document.status = domain::OrganizationStatus::Dissolved;
    let dissolved = app.save(document).await;
    for (slug, phones) in [(reachable.slug, 1), (dissolved.slug, 0)] {
        let whole = app.get(&format!("/api/v1/orgs/{slug}")).await.json();
        assert_eq!(whole["phones"].as_array().unwrap().len(), phones);
    }
}
