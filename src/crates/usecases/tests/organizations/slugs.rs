use domain::Slug;
use test_support::{OrganizationBuilder, database_for_test};
use usecases::organizations::{
    SaveAction, SaveOrganization, Shown, save_organizations, show_organization,
};

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

#[tokio::test]
async fn equal_names_are_numbered_within_a_batch_and_beyond() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let batch = |names: &[&str]| {
        names
            .iter()
            .map(|name| SaveOrganization {
                id: None,
                document: OrganizationBuilder::named(name).build(),
                note: String::new(),
                expected_revision: None,
            })
            .collect::<Vec<_>>()
    };
    let mut slugs = Vec::new();
    for names in [
        &["Арал 2"][..],
        &["Арал", "Арал"],
        &["Арал", "Арал 2", "Арал-теңіз", "Арал"],
    ] {
        for result in save_organizations(&ctx, SaveAction::Import, batch(names))
            .await
            .unwrap()
        {
            slugs.push(result.unwrap().slug.as_str().to_owned());
        }
    }
    assert_eq!(
        slugs,
        [
            "aral-2",
            "aral",
            "aral-3",
            "aral-4",
            "aral-2-2",
            "aral-teniz",
            "aral-5"
        ]
    );
}

#[tokio::test]
async fn a_new_name_moves_the_page_and_the_old_address_leads_there() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let old = OrganizationBuilder::named("Үміт").save(&ctx).await;
    let renamed = OrganizationBuilder::named("Сенім")
        .save_as(&ctx, old.id)
        .await;
    assert_eq!(renamed.slug.as_str(), "senim");
    let shown = show_organization(&ctx, &slug("umit")).await.unwrap();
    assert_eq!(shown, Shown::Moved(slug("senim")));

    // The address that was given up is nobody else's.
    let other = OrganizationBuilder::named("Үміт").save(&ctx).await;
    assert_eq!(other.slug.as_str(), "umit-2");

    // Back to the old name, back to the old address.
    let back = OrganizationBuilder::named("Үміт")
        .save_as(&ctx, old.id)
        .await;
    assert_eq!(back.slug.as_str(), "umit");
    assert!(matches!(
        show_organization(&ctx, &slug("umit")).await.unwrap(),
        Shown::Found(view) if view.id == old.id
    ));
    let shown = show_organization(&ctx, &slug("senim")).await.unwrap();
    assert_eq!(shown, Shown::Moved(slug("umit")));
}

#[tokio::test]
async fn a_name_of_the_same_address_moves_nothing() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    OrganizationBuilder::named("Үміт").save(&ctx).await;
    let second = OrganizationBuilder::named("Үміт").save(&ctx).await;
    assert_eq!(second.slug.as_str(), "umit-2");
    let quoted = OrganizationBuilder::named("«Үміт»")
        .save_as(&ctx, second.id)
        .await;
    assert_eq!(quoted.slug.as_str(), "umit-2");
}
