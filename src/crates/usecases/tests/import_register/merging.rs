//! What an import does to records that are there: who is who, what is
//! overwritten, what stays, who may.

use crate::support::{Scratch, counts, fixture, named, request, run, stored};
use domain::{
    District, ErrorCode, FieldGroup, IdentifierScheme, Locale, OrganizationStatus, Origin,
    Provenance, Role,
};
use jiff::{SignedDuration, Timestamp};
use test_support::{OrganizationBuilder, database_for_test};
use usecases::content_version;
use usecases::import::{ImportError, ImportRequest, RejectReason, WarningCode};
use usecases::organizations::remove_organization;

fn by(origin: Origin) -> Provenance {
    Provenance {
        origin,
        at: Timestamp::UNIX_EPOCH,
    }
}

#[tokio::test]
async fn what_staff_wrote_stays_and_what_imports_wrote_follows_the_register() {
    let (test, scratch) = (database_for_test().await, Scratch::new());
    OrganizationBuilder::named("«Ескі атау» қоғамдық қоры")
        .bin_body("05034000901")
        .with(|organization| {
            organization.emails = vec![domain::Email::parse("staff@example.kz").unwrap()];
            organization
                .provenance
                .insert(FieldGroup::Contacts, by(Origin::Staff));
            organization
                .provenance
                .insert(FieldGroup::Place, by(Origin::Moderator));
            let earlier = Origin::Import("earlier".to_owned());
            organization
                .provenance
                .insert(FieldGroup::Names, by(earlier));
        })
        .save(&test.ctx())
        .await;
    test.clock.advance(SignedDuration::from_hours(1));
    let content = "bin,name_kk,name_ru,email,district,status,id\n\
        050340009012,«Жаңа атау» қоғамдық қоры,ОФ «Новое имя»,register@example.kz,aral,ликвидирован,17\n";
    let request = request(&scratch.file("register.csv", content), &scratch);
    assert_eq!(
        counts(&run(&test.ctx(), &request).await.unwrap()),
        [0, 1, 0, 0]
    );

    let fund = named(&test, "Жаңа атау").await;
    assert_eq!(fund.emails.first().unwrap().as_str(), "staff@example.kz");
    assert_eq!(fund.place.district, Some(District::Kyzylorda));
    assert_eq!(fund.status, OrganizationStatus::Dissolved);
    assert_eq!(fund.names.get(Locale::Ru), Some("ОФ «Новое имя»"));
    let register = IdentifierScheme::Source("register".to_owned());
    assert_eq!(fund.identifier(&register), Some("17"));
    let origin = |group| {
        fund.provenance
            .get(&group)
            .map(|known| known.origin.clone())
    };
    let imported = Some(Origin::Import("register".to_owned()));
    assert_eq!(origin(FieldGroup::Names), imported);
    assert_eq!(origin(FieldGroup::Registration), imported);
    assert_eq!(origin(FieldGroup::Contacts), Some(Origin::Staff));
    assert_eq!(origin(FieldGroup::Place), Some(Origin::Moderator));
    assert_eq!(origin(FieldGroup::Texts), None);
    assert_eq!(
        counts(&run(&test.ctx(), &request).await.unwrap()),
        [0, 0, 1, 0]
    );
}

#[tokio::test]
async fn an_empty_cell_blanks_nothing_and_a_missing_status_revives_nobody() {
    let (test, scratch) = (database_for_test().await, Scratch::new());
    OrganizationBuilder::named("«Үміт» қоғамдық қоры")
        .bin_body("05034000901")
        .mission(Locale::Kk, "Үміт сыйлау")
        .with(|organization| organization.status = OrganizationStatus::Dissolved)
        .save(&test.ctx())
        .await;
    let content = "bin,name,mission,address\n050340009012,«Үміт» қоғамдық қоры,,\n";
    let request = request(&scratch.file("register.csv", content), &scratch);
    assert_eq!(
        counts(&run(&test.ctx(), &request).await.unwrap()),
        [0, 0, 1, 0]
    );
    let fund = named(&test, "Үміт").await;
    assert_eq!(fund.missions.get(Locale::Kk), Some("Үміт сыйлау"));
    assert_eq!(fund.status, OrganizationStatus::Dissolved);
}

#[tokio::test]
async fn organisations_are_found_by_bin_then_number_then_name_and_district() {
    let (test, scratch) = (database_for_test().await, Scratch::new());
    let ctx = test.ctx();
    let register = || IdentifierScheme::Source("register".to_owned());
    OrganizationBuilder::named("Бірінші")
        .bin_body("05034000901")
        .save(&ctx)
        .await;
    OrganizationBuilder::named("Екінші")
        .identifier(register(), "2")
        .save(&ctx)
        .await;
    OrganizationBuilder::named("Үшінші").save(&ctx).await;
    OrganizationBuilder::named("Төртінші")
        .identifier(register(), "4")
        .save(&ctx)
        .await;
    let content = "id,bin,name,district,email\n\
        1,050340009012,Бірінші жаңа,kyzylorda,a@example.kz\n\
        2,121040009024,Екінші жаңа,aral,b@example.kz\n\
        3,,ҮШІНШІ,kyzylorda,c@example.kz\n\
        5,,Төртінші,kyzylorda,d@example.kz\n\
        6,,Үшінші,aral,e@example.kz\n";
    let request = request(&scratch.file("register.csv", content), &scratch);
    assert_eq!(counts(&run(&ctx, &request).await.unwrap()), [2, 3, 0, 0]);
    assert_eq!(stored(&test).await.len(), 6);
    let found = named(&test, "Екінші жаңа").await;
    assert_eq!(found.bin().unwrap().as_str(), "121040009024");
    assert_eq!(
        named(&test, "ҮШІНШІ").await.identifier(&register()),
        Some("3")
    );
    assert_eq!(counts(&run(&ctx, &request).await.unwrap()), [0, 0, 5, 0]);
}

#[tokio::test]
async fn later_rows_of_a_file_fill_gaps_even_over_batches() {
    let (test, scratch) = (database_for_test().await, Scratch::new());
    let mut content = "bin;name;email;phone\n050340009012;«Үміт» ҚҚ;;26-00-01\n".to_owned();
    for number in 0..1_500 {
        content.push_str(&format!(";Ойдан шығарылған ұйым {number};;\n"));
    }
    content.push_str("050340009012;«Басқа» ҚҚ;late@example.kz;26-00-02\n");
    let request = request(&scratch.file("register.csv", content), &scratch);
    let dry = ImportRequest {
        dry_run: true,
        ..request.clone()
    };
    let summary = run(&test.ctx(), &dry).await.unwrap();
    assert_eq!(counts(&summary), [1_501, 0, 1, 0]);
    assert_eq!(summary.warnings.count(WarningCode::Duplicate), 1);
    assert_eq!(
        (
            stored(&test).await.len(),
            content_version(&test.ctx()).await.unwrap()
        ),
        (0, 0)
    );

    let summary = run(&test.ctx(), &request).await.unwrap();
    assert_eq!(counts(&summary), [1_501, 1, 0, 0]);
    let fund = named(&test, "Үміт").await;
    assert_eq!(fund.emails.first().unwrap().as_str(), "late@example.kz");
    assert_eq!(fund.phones.first().unwrap().as_str(), "+77242260001");
    assert_eq!(content_version(&test.ctx()).await.unwrap(), 2);
    assert_eq!(
        counts(&run(&test.ctx(), &request).await.unwrap()),
        [0, 0, 1_502, 0]
    );
    assert_eq!(content_version(&test.ctx()).await.unwrap(), 2);
    assert_eq!(
        counts(&run(&test.ctx(), &dry).await.unwrap()),
        [0, 0, 1_502, 0]
    );
}

#[tokio::test]
async fn what_was_taken_out_does_not_come_back() {
    let (test, scratch) = (database_for_test().await, Scratch::new());
    let ctx = test.ctx();
    let saved = OrganizationBuilder::named("Үміт")
        .bin_body("05034000901")
        .save(&ctx)
        .await;
    remove_organization(&ctx, saved.id, String::new())
        .await
        .unwrap();
    let content = "bin,name\n050340009012,Үміт\n";
    let request = request(&scratch.file("register.csv", content), &scratch);
    let summary = run(&ctx, &request).await.unwrap();
    assert_eq!(counts(&summary), [0, 0, 0, 1]);
    assert_eq!(summary.reasons.get(&RejectReason::Removed), Some(&1));
}

#[tokio::test]
async fn only_those_who_may_import_do() {
    let (test, scratch) = (database_for_test().await, Scratch::new());
    let request = request(&fixture("utf8.csv"), &scratch);
    for role in [Role::Visitor, Role::AccountHolder] {
        let error = run(&test.ctx_as(role), &request).await.unwrap_err();
        assert!(
            matches!(error, ImportError::UseCase(error) if error.code() == ErrorCode::Forbidden)
        );
    }
    assert!(stored(&test).await.is_empty() && !request.rejects.exists());
    assert!(run(&test.ctx_as(Role::Moderator), &request).await.is_ok());
}

#[tokio::test]
async fn a_register_finds_the_kept_record_by_what_the_joined_one_was_known_by() {
    let (test, scratch) = (database_for_test().await, Scratch::new());
    let content = "bin,name_kk,district,id\n\
        ,«Үміт» қоғамдық қоры,kyzylorda,17\n\
        050340009012,«Үміт шуағы» қоғамдық қоры,kyzylorda,18\n";
    let file = scratch.file("register.csv", content);
    let register = request(&file, &scratch);
    assert_eq!(
        counts(&run(&test.ctx(), &register).await.unwrap()),
        [2, 0, 0, 0]
    );
    let id = async |word: &str| {
        let all = stored(&test).await;
        let found = all
            .iter()
            .find(|one| one.document.names.get(Locale::Kk).unwrap().contains(word));
        found.unwrap().id
    };
    let merge = usecases::duplicates::MergeRequest {
        kept: id("шуағы").await,
        dropped: id("«Үміт»").await,
        choices: std::collections::BTreeMap::new(),
        note: String::new(),
        expected: None,
    };
    usecases::duplicates::merge_organizations(&test.ctx(), merge)
        .await
        .unwrap();

    // The same file: both rows are about the kept record now, and both of its
    // numbers stay.
    let summary = run(&test.ctx(), &register).await.unwrap();
    assert_eq!(counts(&summary)[0], 0, "{summary:?}");
    assert_eq!(summary.rejected, 0, "{summary:?}");
    let all = stored(&test).await;
    assert_eq!(all.len(), 1);
    let scheme = IdentifierScheme::Source("register".to_owned());
    let numbers: Vec<&str> = all
        .iter()
        .flat_map(|one| &one.document.identifiers)
        .filter(|identifier| identifier.scheme == scheme)
        .map(|identifier| identifier.value.as_str())
        .collect();
    assert_eq!(numbers, ["17", "18"]);

    // A row that knows it by its former name only.
    let content = "name_kk,district,phone\n«Үміт» қоғамдық қоры,kyzylorda,8 7242 26 12 34\n";
    let other = request(&scratch.file("other.csv", content), &scratch);
    let summary = run(&test.ctx(), &other).await.unwrap();
    assert_eq!(counts(&summary), [0, 1, 0, 0], "{summary:?}");
    assert_eq!(stored(&test).await.len(), 1);
}
