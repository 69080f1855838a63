//! Imports of the fixtures in `tests/import`: formats, encodings, headers, what
//! is taken and what is not.

use crate::support::{Scratch, counts, fixture, named, request, run, stored};
use domain::{
    District, FieldOfActivity, IdentifierScheme, LegalForm, Locale, OrganizationStatus,
    SocialNetwork,
};
use test_support::database_for_test;
use usecases::import::{ImportError, ImportRequest, RejectReason, SourceError, WarningCode};

#[tokio::test]
async fn good_rows_are_kept_and_bad_ones_set_aside_with_line_and_reason() {
    let (test, scratch) = (database_for_test().await, Scratch::new());
    let request = request(&fixture("utf8.csv"), &scratch);
    let summary = run(&test.ctx(), &request).await.unwrap();
    assert_eq!(counts(&summary), [5, 0, 1, 5]);
    assert_eq!(summary.rejects, Some(request.rejects.clone()));
    assert_eq!(
        std::fs::read_to_string(&request.rejects).unwrap(),
        "line,reason,detail,БИН,Наименование,Организационно-правовая форма,Дата регистрации,Статус,Район,Адрес,Телефон,E-mail,Сайт,Сфера деятельности\n\
         6,bin-spreadsheet,\"«7,09E+10»: a spreadsheet shortened the BIN; export the column as text\",\"7,09E+10\",ОФ «Сломанный в таблице»,,,,,,,,,\n\
         7,bin-check-digit,«940140000386»: the check digit of the BIN does not fit,940140000386,ОФ «Чужая контрольная цифра»,,,,,,,,,\n\
         8,no-name,no name in any language,,,Общественный фонд,01.01.2001,,,,,,,\n\
         9,columns,\"3 columns, the header has 11\",,ОФ «Мало столбцов»,\n\
         13,no-slug,«???» has no letter or digit to make an address from,,???,,,,,,,,,\n"
    );
    assert_eq!(summary.reasons.get(&RejectReason::Columns), Some(&1));

    let fund = named(&test, "Луч надежды").await;
    assert_eq!(fund.bin().unwrap().as_str(), "050340009012");
    assert_eq!(fund.legal_form, LegalForm::PublicFund);
    assert_eq!(fund.place.district, Some(District::Aral));
    assert_eq!(fund.registered_on, Some("2005-03-14".parse().unwrap()));
    assert_eq!(fund.phones.len(), 2);
    // The later row about it fills no gap here: everything it has is known.
    assert_eq!(
        fund.names.get(Locale::Ru),
        Some("Общественный фонд \"Луч надежды\"")
    );
    assert_eq!(
        fund.fields,
        [FieldOfActivity::Health, FieldOfActivity::Culture]
    );
    assert_eq!(fund.emails.len(), 1);

    let society = named(&test, "Байтерек").await;
    assert_eq!(society.names.original, Locale::Kk);
    assert_eq!(society.legal_form, LegalForm::PublicAssociation);
    assert_eq!(society.place.district, Some(District::Kyzylorda));
    assert_eq!(
        society.social_links.first().unwrap().network,
        SocialNetwork::Instagram
    );

    let veterans = named(&test, "Ветераны").await;
    assert_eq!(veterans.names.get(Locale::Ru), Some("ОО «Ветераны степи»"));
    assert_eq!(veterans.status, OrganizationStatus::Dissolved);
    assert_eq!(veterans.place.district, Some(District::Shieli));

    let elsewhere = named(&test, "Дальний берег").await;
    assert_eq!(
        (elsewhere.place.district, elsewhere.registered_on),
        (None, None)
    );
    let address = elsewhere.place.address.get(Locale::Ru);
    assert_eq!(
        address,
        Some("656000, Выдуманский край, г. Дальний, ул. Пустая, 5")
    );

    for (code, count) in [
        (WarningCode::Phone, 1),
        (WarningCode::Email, 1),
        (WarningCode::Vocabulary, 1),
        (WarningCode::DateRange, 1),
        (WarningCode::Duplicate, 1),
    ] {
        assert_eq!(summary.warnings.count(code), count, "{code:?}");
    }
    let again = run(&test.ctx(), &request).await.unwrap();
    assert_eq!(counts(&again), [0, 0, 6, 5]);
}

#[tokio::test]
async fn an_old_code_page_and_a_number_of_two_organisations() {
    let (test, scratch) = (database_for_test().await, Scratch::new());
    let request = request(&fixture("cp1251_semicolon.csv"), &scratch);
    let summary = run(&test.ctx(), &request).await.unwrap();
    assert_eq!((counts(&summary), summary.rejects), ([4, 0, 0, 0], None));
    assert!(!request.rejects.exists());

    let kazakh = named(&test, "Үміт").await;
    assert_eq!(
        kazakh.names.get(Locale::Kk),
        Some("«Үміт шұғыласы» қоғамдық қоры")
    );
    assert_eq!(kazakh.place.district, Some(District::Kyzylorda));
    assert_eq!(kazakh.registered_on, None);

    let haven = named(&test, "гавань").await;
    assert_eq!(haven.status, OrganizationStatus::Dissolved);
    assert_eq!(
        haven.place.address.get(Locale::Ru),
        Some("Выдуманская область")
    );
    let register = IdentifierScheme::Source("minjust.ru".to_owned());
    assert_eq!(haven.identifier(&register), Some("9900000002"));

    // The register numbers differ, so the number both have is nobody's own.
    assert_eq!(summary.warnings.count(WarningCode::SharedIdentifier), 1);
    assert!(
        named(&test, "организация")
            .await
            .identifier(&IdentifierScheme::RuOgrn)
            .is_some()
    );
    let second = named(&test, "фонд \"Парус").await;
    assert_eq!(second.identifier(&IdentifierScheme::RuOgrn), None);
    let again = run(&test.ctx(), &request).await.unwrap();
    assert_eq!(counts(&again), [0, 0, 4, 0]);
}

#[tokio::test]
async fn other_encodings_and_headers_in_other_languages() {
    let (test, scratch) = (database_for_test().await, Scratch::new());
    for (file, accepted) in [("utf16.tsv", 2), ("kazakh_headers.csv", 2)] {
        let request = request(&fixture(file), &scratch);
        let summary = run(&test.ctx(), &request).await.unwrap();
        assert_eq!(counts(&summary), [accepted, 0, 0, 0], "{file}");
        assert_eq!(
            counts(&run(&test.ctx(), &request).await.unwrap()),
            [0, 0, accepted, 0]
        );
    }
    let trust = named(&test, "Доверие").await;
    assert_eq!(trust.names.get(Locale::Kk), Some("«Дала сенімі» ҚҚ"));
    assert_eq!(trust.place.district, Some(District::Kazaly));
    assert_eq!(trust.source.name, "egov.kz");
    assert!(trust.place.address.get(Locale::Kk).is_some());
    assert_eq!(
        named(&test, "Весна").await.status,
        OrganizationStatus::Dissolved
    );

    let spring = named(&test, "Қаусар").await;
    assert_eq!(spring.place.district, Some(District::Zhanakorgan));
    assert_eq!(spring.registered_on, Some("2020-01-12".parse().unwrap()));
    let land = named(&test, "мекенім").await;
    assert_eq!(land.legal_form, LegalForm::RepublicanPublicAssociation);
    assert_eq!(land.place.district, Some(District::Karmakshy));
}

#[tokio::test]
async fn unknown_headers_are_named_and_a_mapping_helps() {
    let (test, scratch) = (database_for_test().await, Scratch::new());
    let plain = request(&fixture("unknown_headers.csv"), &scratch);
    let error = run(&test.ctx(), &plain).await.unwrap_err();
    assert!(
        matches!(&error, ImportError::Source(SourceError::Headers { found }) if found.len() == 3)
    );
    assert!(
        error
            .to_string()
            .contains("«Колонка А», «Колонка Б», «Колонка В»")
    );

    let mapped = ImportRequest {
        mapping: Some(fixture("unknown_headers.mapping.csv")),
        source_name: Some("list of 2026".to_owned()),
        ..plain
    };
    assert_eq!(
        counts(&run(&test.ctx(), &mapped).await.unwrap()),
        [1, 0, 0, 0]
    );
    let fund = named(&test, "Без заголовка").await;
    assert_eq!(fund.place.district, Some(District::Zhalagash));
    assert_eq!(fund.source.name, "list of 2026");
}

#[tokio::test]
async fn a_package_of_tables_as_folder_and_as_archive() {
    let (test, scratch) = (database_for_test().await, Scratch::new());
    let folder = request(&fixture("hsds1"), &scratch);
    let summary = run(&test.ctx(), &folder).await.unwrap();
    assert_eq!(counts(&summary), [2, 0, 0, 1]);
    assert_eq!(summary.warnings.count(WarningCode::Orphan), 1);
    assert_eq!(summary.warnings.count(WarningCode::Coordinates), 1);
    let rejects = std::fs::read_to_string(&folder.rejects).unwrap();
    assert_eq!(
        rejects,
        "line,reason,detail,id,name\n5,no-name,no name in any language,o3,\n"
    );

    let harbor = named(&test, "Harbor").await;
    assert_eq!(harbor.short_names.get(Locale::En), Some("IHC"));
    assert_eq!(
        harbor.descriptions.get(Locale::En),
        Some("Helps sailors\nwho never sail.")
    );
    let phones: Vec<&str> = harbor.phones.iter().map(domain::Phone::as_str).collect();
    assert_eq!(phones, ["+13055550101", "+17865550100"]);
    assert_eq!(harbor.place.district, None);
    let address = harbor.place.address.get(Locale::En);
    assert_eq!(address, Some("1 Nowhere Street, Suite 2, Miami, FL"));
    // The service that repeats the organisation is none.
    assert_eq!(harbor.services.len(), 1);
    let sea = named(&test, "Теңіз").await;
    assert_eq!(sea.place.district, Some(District::Aral));
    assert_eq!(sea.phones.first().unwrap().as_str(), "+77243320003");
    assert_eq!(sea.working_languages, [Locale::Kk, Locale::Ru]);
    // Of its place; the row that says no time is noted and left out.
    let hours = serde_json::to_string(&sea.opening_hours).unwrap();
    assert_eq!(
        hours,
        r#"{"monday":"9:00–13:00, 14:00–18:00","exceptions":["2099-12-16/2099-12-17: closed"]}"#
    );
    let hours = serde_json::to_string(&harbor.opening_hours).unwrap();
    assert_eq!(hours, r#"{"monday":"9:00–17:00"}"#);
    assert_eq!(summary.warnings.count(WarningCode::Hours), 1);
    assert_eq!(
        counts(&run(&test.ctx(), &folder).await.unwrap()),
        [0, 0, 2, 1]
    );

    let archive = scratch.path("package.zip");
    let mut writer = zip::ZipWriter::new(std::fs::File::create(&archive).unwrap());
    for entry in std::fs::read_dir(fixture("hsds1")).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("data/{}", path.file_name().unwrap().to_string_lossy());
        writer
            .start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        std::io::copy(&mut std::fs::File::open(&path).unwrap(), &mut writer).unwrap();
    }
    writer.finish().unwrap();
    let zipped = ImportRequest {
        source_name: Some("hsds1".to_owned()),
        ..request(&archive, &scratch)
    };
    assert_eq!(
        counts(&run(&test.ctx(), &zipped).await.unwrap()),
        [0, 0, 2, 1]
    );
}

#[tokio::test]
async fn a_package_as_json() {
    let (test, scratch) = (database_for_test().await, Scratch::new());
    let page = request(&fixture("hsds3.json"), &scratch);
    let summary = run(&test.ctx(), &page).await.unwrap();
    assert_eq!(counts(&summary), [1, 0, 0, 2]);
    let reasons: Vec<RejectReason> = summary.reasons.keys().copied().collect();
    assert_eq!(
        reasons,
        [RejectReason::BinMalformed, RejectReason::Malformed]
    );
    let shore = named(&test, "Shore").await;
    assert_eq!(shore.bin().unwrap().as_str(), "150640009054");
    let other = IdentifierScheme::Other("XX-REG".to_owned());
    assert_eq!(shore.identifier(&other), Some("77"));
    assert_eq!(shore.legal_form, LegalForm::PublicFund);
    assert_eq!(shore.place.district, Some(District::Aral));
    let friday = shore.opening_hours.weekday(jiff::civil::Weekday::Friday);
    assert_eq!(friday.to_string(), "10:00–16:30");
    let lessons = shore.services.first().unwrap();
    assert_eq!(lessons.languages, [Locale::Kk, Locale::En]);
    assert_eq!(
        counts(&run(&test.ctx(), &page).await.unwrap()),
        [0, 0, 1, 2]
    );

    for (name, content, expected) in [
        ("one.json", r#"{"id":"1","name":"Alone"}"#, 1),
        (
            "list.json",
            r#"[{"id":"2","name":"First"},{"id":"3","name":"Second"}]"#,
            2,
        ),
        (
            "lines.json",
            "{\"id\":\"4\",\"name\":\"Upper\"}\n{\"id\":\"5\",\"name\":\"Lower\"}\n",
            2,
        ),
    ] {
        let request = request(&scratch.file(name, content), &scratch);
        let summary = run(&test.ctx(), &request).await.unwrap();
        assert_eq!(counts(&summary), [expected, 0, 0, 0], "{name}");
    }
    let broken = request(&scratch.file("broken.json", "[{\"name\":\"X\"},"), &scratch);
    assert!(matches!(
        run(&test.ctx(), &broken).await.unwrap_err(),
        ImportError::Source(SourceError::Open { .. })
    ));
}

#[tokio::test]
async fn files_that_are_no_register_are_refused_with_a_reason() {
    let (test, scratch) = (database_for_test().await, Scratch::new());
    let empty_folder = scratch.path("folder");
    std::fs::create_dir(&empty_folder).unwrap();
    for (path, expected) in [
        (scratch.path("missing.csv"), "cannot be read"),
        (scratch.file("empty.csv", ""), "is empty"),
        (empty_folder, "holds no organizations.csv"),
        (
            scratch.file("fake.zip", "PK\u{3}\u{4}nonsense"),
            "cannot be read",
        ),
    ] {
        let error = run(&test.ctx(), &request(&path, &scratch))
            .await
            .unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
    }
    assert!(stored(&test).await.is_empty());
}
