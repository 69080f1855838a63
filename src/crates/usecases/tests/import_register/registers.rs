//! Imports of real registers, from the folder in `BIRTEREZE_REGISTERS`. Skipped
//! when it is not set: the registers may not be carried along.

use crate::support::{Scratch, counts, request, run, stored};
use domain::{IdentifierScheme, OrganizationStatus};
use search::{Listing, Query};
use std::path::PathBuf;
use test_support::{TestDatabase, database_for_test};
use usecases::import::ImportRequest;
use usecases::organizations::load_directory;

fn register(name: &str) -> Option<PathBuf> {
    let Ok(folder) = std::env::var("BIRTEREZE_REGISTERS") else {
        eprintln!("skipped: BIRTEREZE_REGISTERS names no folder with {name}");
        return None;
    };
    let path = PathBuf::from(folder).join(name);
    assert!(path.exists(), "{} is missing", path.display());
    Some(path)
}

/// How many organisations the directory finds, as server and browser do.
async fn found(test: &TestDatabase, text: &str) -> usize {
    let source = load_directory(&test.ctx()).await.unwrap();
    let mut listing = Listing::parse(&source.files.core).unwrap();
    listing.attach_text(&source.files.text).unwrap();
    let query = Query {
        text: text.to_owned(),
        ..Query::default()
    };
    listing.search(&query).ids.len()
}

#[tokio::test]
async fn a_register_of_2659_organisations_in_two_encodings() {
    let (Some(tsv), Some(csv)) = (
        register("pravvooh.tsv"),
        register("pravvooh_cp1251_semicolon_crlf.csv"),
    ) else {
        return;
    };
    let scratch = Scratch::new();
    let [first, second] = [database_for_test().await, database_for_test().await];
    let tsv = request(&tsv, &scratch);
    let csv = request(&csv, &scratch);
    let from_tsv = run(&first.ctx(), &tsv).await.unwrap();
    let from_csv = run(&second.ctx(), &csv).await.unwrap();
    assert_eq!(from_tsv, from_csv);
    assert_eq!(from_tsv.read, 2_659);
    assert_eq!(from_tsv.accepted() + from_tsv.rejected, 2_659);
    assert!(from_tsv.accepted() >= 2_650, "{from_tsv:?}");
    assert_eq!(from_tsv.rejected, from_tsv.reasons.values().sum::<u64>());

    let [organizations, twins] = [stored(&first).await, stored(&second).await];
    let documents = |all: &[store::StoredOrganization]| {
        all.iter()
            .map(|stored| stored.document.clone())
            .collect::<Vec<_>>()
    };
    let mut sorted = [documents(&organizations), documents(&twins)];
    let number = |document: &domain::Organization| {
        let register = IdentifierScheme::Source("minjust.ru".to_owned());
        document
            .identifier(&register)
            .unwrap_or_default()
            .to_owned()
    };
    for side in &mut sorted {
        side.sort_by_key(number);
    }
    let [one, other] = sorted;
    assert!(one == other, "the two encodings give different records");

    let dissolved =
        |document: &&domain::Organization| document.status == OrganizationStatus::Dissolved;
    assert_eq!(one.iter().filter(dissolved).count(), 655);
    assert!(one.iter().all(|document| document.place.district.is_none()));
    assert!(one.iter().all(|document| document.listed));
    let without = one
        .iter()
        .filter(|document| document.place.address.is_empty())
        .count();
    assert!(without <= 1, "{without} without an address");

    for side in [&first, &second] {
        assert_eq!(found(side, "").await, 2_659);
        assert!(found(side, "ветеранов").await > 1_000);
        assert!(found(side, "1022200899863").await == 1);
    }
    for again in [&tsv, &csv] {
        let summary = run(&first.ctx(), again).await.unwrap();
        assert_eq!((summary.created, summary.updated), (0, 0));
        assert_eq!(summary.unchanged, from_tsv.accepted());
    }
    eprintln!("pravvooh: {:?}", counts(&from_tsv));
    for (code, count, examples) in from_tsv.warnings.iter() {
        eprintln!("  {count} {} {examples:?}", code.label());
    }
}

#[tokio::test]
async fn a_package_of_1074_organisations() {
    let Some(folder) = register("hsds_miami") else {
        return;
    };
    let (test, scratch) = (database_for_test().await, Scratch::new());
    let request = request(&folder, &scratch);
    let dry = ImportRequest {
        dry_run: true,
        ..request.clone()
    };
    assert_eq!(
        counts(&run(&test.ctx(), &dry).await.unwrap()),
        [1_074, 0, 0, 0]
    );
    let summary = run(&test.ctx(), &request).await.unwrap();
    assert_eq!(counts(&summary), [1_074, 0, 0, 0]);
    assert_eq!(
        counts(&run(&test.ctx(), &request).await.unwrap()),
        [0, 0, 1_074, 0]
    );
    assert_eq!(found(&test, "").await, 1_074);
    assert!(found(&test, "girl scouts").await >= 1);
    let all = stored(&test).await;
    let count = |is: fn(&domain::Organization) -> usize| {
        all.iter().map(|stored| is(&stored.document)).sum::<usize>()
    };
    eprintln!(
        "hsds_miami: {} services, {} phones, {} with address, {} with coordinates",
        count(|document| document.services.len()),
        count(|document| document.phones.len()),
        count(|document| usize::from(!document.place.address.is_empty())),
        count(|document| usize::from(document.place.coordinates.is_some())),
    );
    for (code, count, examples) in summary.warnings.iter() {
        eprintln!("  {count} {} {examples:?}", code.label());
    }
    let with_hours = count(|document| usize::from(!document.opening_hours.is_empty()));
    eprintln!("hsds_miami: {with_hours} with opening hours");
    assert!(with_hours > 300, "{with_hours}");
    assert!(count(|document| document.services.len()) > 2_000);
    assert!(count(|document| usize::from(document.place.district.is_some())) == 0);
}

#[tokio::test]
async fn examples_of_the_specification() {
    let Some(folder) = register("hsds_examples") else {
        return;
    };
    let (test, scratch) = (database_for_test().await, Scratch::new());
    let tables = ImportRequest {
        source_name: Some("examples".to_owned()),
        ..request(&folder, &scratch)
    };
    assert_eq!(
        counts(&run(&test.ctx(), &tables).await.unwrap()),
        [1, 0, 0, 0]
    );
    // The same organisation as JSON is found by its id.
    let json = ImportRequest {
        path: folder.join("organization_full.json"),
        ..tables
    };
    let summary = run(&test.ctx(), &json).await.unwrap();
    assert_eq!((summary.created, summary.rejected), (0, 0));
    assert_eq!(stored(&test).await.len(), 1);
}
