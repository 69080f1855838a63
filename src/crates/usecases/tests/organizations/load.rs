use domain::{
    Beneficiary, District, FieldOfActivity, IdentifierScheme, LegalForm, Locale, Localized,
    OrganizationKind, OrganizationStatus, Person, Role,
};
use jiff::Timestamp;
use search::{Language, Listing, Query, Sort};
use test_support::{OrganizationBuilder, TestDatabase, database_for_test};
use usecases::organizations::{FLAGS, SaveAction, elsewhere, load_directory};
use usecases::people::{AddPerson, AddPost, add_people};

async fn fill(test: &TestDatabase) {
    let ctx = test.ctx();
    let umit = OrganizationBuilder::named("«Үміт» қоғамдық қоры")
        .name(Locale::Ru, "ОФ «Надежда»")
        .bin_body("94014000038")
        .identifier(IdentifierScheme::Source("register".to_owned()), "777888")
        .field(FieldOfActivity::Youth)
        .field(FieldOfActivity::Education)
        .beneficiary(Beneficiary::Children)
        .service("Жиһаз жөндеу")
        .registered_on("2004-05-06".parse().unwrap())
        .with(|organization| organization.verified_at = Some(Timestamp::UNIX_EPOCH))
        .save(&ctx)
        .await;
    let names = Localized::single(Locale::Kk, "Серік Ахметов", Timestamp::UNIX_EPOCH);
    let head = AddPerson {
        document: Person {
            names: names.clone(),
            titles: Localized::default(),
            demonstration: false,
        },
        posts: vec![AddPost {
            organization: umit.id,
            roles: names,
            head: true,
            from: None,
            to: None,
        }],
    };
    add_people(&ctx, SaveAction::Write, vec![head])
        .await
        .unwrap();
    OrganizationBuilder::named("Іс")
        .district(None)
        .form(LegalForm::Association)
        .registered_on("2006-01-01".parse().unwrap())
        .with(|organization| {
            let at = Timestamp::UNIX_EPOCH;
            organization.place.address = Localized::single(Locale::Ru, "Хабаровск", at);
            organization.demonstration = true;
        })
        .save(&ctx)
        .await;
    OrganizationBuilder::named("Ыстық")
        .district(Some(District::Aral))
        .registered_on("2004-01-01".parse().unwrap())
        .with(|organization| {
            organization.status = OrganizationStatus::Dissolved;
            organization.dissolved_on = Some("2005-01-01".parse().unwrap());
        })
        .save(&ctx)
        .await;
    OrganizationBuilder::named("Шаруа")
        .with(|organization| {
            organization.kind = OrganizationKind::Farm;
            organization.listed = false;
        })
        .save(&ctx)
        .await;
}

#[tokio::test]
async fn the_directory_can_be_searched() {
    let test = database_for_test().await;
    fill(&test).await;
    let source = load_directory(&test.ctx_as(Role::Visitor)).await.unwrap();
    let mut listing = Listing::parse(&source.files.core).unwrap();
    listing.attach_text(&source.files.text).unwrap();
    let slugs = |query: Query| -> Vec<String> {
        listing
            .search(&query)
            .ids
            .into_iter()
            .map(|id| listing.record(id).unwrap().key().to_owned())
            .collect()
    };
    let typed = |text: &str| Query {
        text: text.to_owned(),
        ..Query::default()
    };
    let umit = ["umit-kogamdyk-kory"];
    assert_eq!(
        slugs(Query::default()),
        ["umit-kogamdyk-kory", "is", "ystyk"],
        "the dissolved one is the last"
    );
    for text in [
        "үміт",
        "надежда",
        "94014",
        "жиһаз",
        "Ахметов",
        "жастар",
        "балалар",
        "город Кызылорда",
    ] {
        assert_eq!(slugs(typed(text)), umit, "{text}");
    }
    let first = listing.record(0).unwrap();
    assert_eq!(
        first.identifiers().collect::<Vec<_>>(),
        ["940140000385"],
        "ids of imported rows are left out"
    );
    assert_eq!(slugs(typed("Хабаровск")), ["is"]);
    assert_eq!(slugs(typed("ОЮЛ")), ["is"]);

    let groups: Vec<_> = listing
        .groups()
        .iter()
        .map(|group| group.key.as_str())
        .collect();
    assert_eq!(groups, ["district", "field", "form", "beneficiary"]);
    assert_eq!(listing.flags(), FLAGS.map(str::to_owned));
    let other = listing.value_index(0, "elsewhere").unwrap();
    assert_eq!(usize::from(other) + 1, listing.groups()[0].values.len());
    assert_eq!(
        listing.groups()[0].values[usize::from(other)].labels[1],
        elsewhere(Locale::Ru)
    );
    let chosen = Query {
        selected: vec![vec![other]],
        ..Query::default()
    };
    assert_eq!(slugs(chosen), ["is"]);
    for (flag, expected) in [
        ("verified", "umit-kogamdyk-kory"),
        ("bin_confirmed", "umit-kogamdyk-kory"),
        ("services_written", "umit-kogamdyk-kory"),
        ("dissolved", "ystyk"),
        ("demo", "is"),
    ] {
        let flagged = Query {
            required_flags: 1 << listing.flag_index(flag).unwrap(),
            ..Query::default()
        };
        assert_eq!(slugs(flagged), [expected], "{flag}");
    }
    let newest = Query {
        sort: Sort::Newest,
        language: Language::Ru,
        ..Query::default()
    };
    assert_eq!(slugs(newest), ["is", "umit-kogamdyk-kory", "ystyk"]);
}

#[tokio::test]
async fn the_figures_agree_with_it() {
    let test = database_for_test().await;
    let (ctx, statements) = test.ctx_counting();
    fill(&test).await;
    let source = load_directory(&ctx).await.unwrap();
    assert_eq!(statements.take().len(), 3, "version, heads, one page");
    assert_eq!(source.version, 5);
    let home = source.home;
    assert_eq!((home.total, home.active, home.demonstration), (3, 2, true));
    assert_eq!(home.by_district.len(), District::ALL.len() + 1);
    assert_eq!(home.by_district.last(), Some(&("elsewhere", 1)));
    assert!(home.by_district.contains(&("kyzylorda", 1)));
    assert!(home.by_district.contains(&("aral", 0)));
    assert_eq!(home.verified, 1);
    assert_eq!(home.by_field.len(), FieldOfActivity::ALL.len());
    assert!(home.by_field.contains(&(FieldOfActivity::Youth, 1)));
    let years: Vec<_> = home
        .years
        .iter()
        .map(|year| (year.year, year.registered, year.dissolved, year.standing))
        .collect();
    assert_eq!(years, [(2004, 2, 0, 2), (2005, 0, 1, 1), (2006, 1, 0, 2)]);
    let newest: Vec<_> = home.newest.iter().map(|one| one.slug.as_str()).collect();
    assert_eq!(newest, ["is", "umit-kogamdyk-kory"]);
}

#[tokio::test]
async fn the_same_data_make_the_same_bytes() {
    let (one, other) = (database_for_test().await, database_for_test().await);
    fill(&one).await;
    fill(&other).await;
    let first = load_directory(&one.ctx()).await.unwrap();
    assert_eq!(first.files, load_directory(&one.ctx()).await.unwrap().files);
    assert_eq!(
        first.files,
        load_directory(&other.ctx()).await.unwrap().files
    );
    let empty = load_directory(&database_for_test().await.ctx())
        .await
        .unwrap();
    assert!(Listing::parse(&empty.files.core).is_ok());
    assert_eq!(empty.home.years, []);
}
