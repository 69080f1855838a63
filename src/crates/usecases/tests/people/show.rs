use domain::{ErrorCode, Locale, Localized, Person, Role, Slug};
use jiff::Timestamp;
use test_support::{OrganizationBuilder, database_for_test};
use usecases::organizations::{SaveAction, remove_organization};
use usecases::people::{AddPerson, AddPost, add_people, show_person};

fn text(kk: &str) -> Localized {
    Localized::single(Locale::Kk, kk, Timestamp::UNIX_EPOCH)
}

fn person(name: &str, posts: Vec<AddPost>) -> AddPerson {
    AddPerson {
        document: Person {
            names: text(name),
            titles: Localized::default(),
            demonstration: true,
        },
        posts,
    }
}

#[tokio::test]
async fn a_person_has_posts_in_three_statements() {
    let test = database_for_test().await;
    let (ctx, statements) = test.ctx_counting();
    let mut posts = Vec::new();
    for (name, to) in [
        ("Бұрынғы", Some("2020-05-01")),
        ("Қазіргі", None),
        ("Жойылған", None),
    ] {
        let organization = OrganizationBuilder::named(name).save(&ctx).await.id;
        posts.push(AddPost {
            organization,
            roles: text("төраға"),
            head: true,
            from: Some("2015-01-01".parse().unwrap()),
            to: to.map(|day: &str| day.parse().unwrap()),
        });
    }
    let removed = posts[2].organization;
    let batch = vec![
        person("Серік Ахметов", posts),
        person("Серік Ахметов", Vec::new()),
    ];
    let added = add_people(&ctx, SaveAction::Write, batch).await.unwrap();
    assert_eq!(added[0].slug.as_str(), "serik-akhmetov");
    assert_eq!(added[1].slug.as_str(), "serik-akhmetov-2");
    remove_organization(&ctx, removed, String::new())
        .await
        .unwrap();

    let _ = statements.take();
    let view = show_person(&ctx, &added[0].slug).await.unwrap().unwrap();
    assert_eq!(statements.take().len(), 3);
    let places: Vec<_> = view
        .posts
        .iter()
        .map(|post| post.organization_slug.as_str())
        .collect();
    assert_eq!(places, ["kazirgi", "buryngy"]);
    assert_eq!(view.posts[1].to, Some("2020-05-01".parse().unwrap()));

    let nobody = show_person(&ctx, &Slug::parse("nobody").unwrap()).await;
    assert_eq!(nobody.unwrap(), None);
}

#[tokio::test]
async fn people_need_a_name_and_a_writer() {
    let test = database_for_test().await;
    let batch = || vec![person("Серік", Vec::new()), person("", Vec::new())];
    let error = add_people(&test.ctx(), SaveAction::Write, batch())
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::Required);
    assert_eq!(error.violations().len(), 1);
    let visitor = test.ctx_as(Role::Visitor);
    let error = add_people(&visitor, SaveAction::Write, batch())
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::Forbidden);
}
