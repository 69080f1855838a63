//! Not asserted, printed: `cargo test -p usecases --release -- --ignored --nocapture speed`.

use domain::{Beneficiary, Bin, District, FieldOfActivity, IdentifierScheme, Locale};
use std::time::Instant;
use test_support::{OrganizationBuilder, database_for_test};
use usecases::organizations::{
    MAX_BATCH, SaveAction, SaveOrganization, load_directory, save_organizations,
};

fn documents(count: usize) -> Vec<SaveOrganization> {
    (0_u32..)
        .filter_map(|number| Bin::from_body(&format!("98044{number:06}")))
        .take(count)
        .zip(District::ALL.iter().cycle())
        .enumerate()
        .map(|(number, (bin, district))| {
            let text = "Көпбалалы отбасыларға, мүгедектігі бар балаларға және жастарға көмек, \
                        кеңес беру, оқыту мен демалыс ұйымдастыру. ";
            let document =
                OrganizationBuilder::named(&format!("«Үміт шуағы {number}» қоғамдық қоры"))
                    .name(
                        Locale::Ru,
                        &format!("Общественный фонд «Лучи надежды {number}»"),
                    )
                    .name(
                        Locale::En,
                        &format!("Rays of Hope {number} public foundation"),
                    )
                    .mission(Locale::Kk, text)
                    .mission(Locale::Ru, text)
                    .identifier(IdentifierScheme::KzBin, bin.as_str())
                    .district(Some(*district))
                    .field(FieldOfActivity::Youth)
                    .field(FieldOfActivity::Family)
                    .beneficiary(Beneficiary::LargeFamilies)
                    .service("Заңгерлік кеңес")
                    .registered_on("1998-04-04".parse().unwrap())
                    .build();
            SaveOrganization {
                id: None,
                document,
                note: "import".to_owned(),
                expected_revision: None,
            }
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes long; prints figures"]
async fn twenty_thousand() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let mut records = documents(20_000);

    let start = Instant::now();
    for batch in records.chunks_mut(MAX_BATCH) {
        let results = save_organizations(&ctx, SaveAction::Import, batch.to_vec()).await;
        for (record, result) in batch.iter_mut().zip(results.unwrap()) {
            record.id = Some(result.unwrap().id);
        }
    }
    print("created", records.len(), start);

    let start = Instant::now();
    for batch in records.chunks(MAX_BATCH) {
        let results = save_organizations(&ctx, SaveAction::Import, batch.to_vec()).await;
        assert!(results.unwrap().iter().all(Result::is_ok));
    }
    print("unchanged", records.len(), start);

    for record in &mut records {
        record.document.reported_year = Some(2025);
    }
    let start = Instant::now();
    for batch in records.chunks(MAX_BATCH) {
        let results = save_organizations(&ctx, SaveAction::Import, batch.to_vec()).await;
        assert!(results.unwrap().iter().all(Result::is_ok));
    }
    print("updated", records.len(), start);

    let start = Instant::now();
    let source = load_directory(&ctx).await.unwrap();
    print("loaded", records.len(), start);
    eprintln!(
        "core {} text {} bytes",
        source.files.core.len(),
        source.files.text.len()
    );
}

#[tokio::test]
#[ignore = "prints figures"]
async fn one_thousand_loaded() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    save_organizations(&ctx, SaveAction::Import, documents(1_000))
        .await
        .unwrap();
    for _ in 0..3 {
        let start = Instant::now();
        load_directory(&ctx).await.unwrap();
        print("loaded", 1_000, start);
    }
}

#[expect(clippy::cast_precision_loss, reason = "a figure to look at")]
fn print(what: &str, rows: usize, start: Instant) {
    let seconds = start.elapsed().as_secs_f64();
    eprintln!(
        "{what}: {rows} rows in {seconds:.2} s, {:.0} rows/s",
        rows as f64 / seconds
    );
}
