use domain::{Locale, Localized, Person, Slug};
use jiff::Timestamp;
use test_support::{FixedClock, OrganizationBuilder, database_for_test};
use usecases::organizations::{SaveAction, Shown, show_organization};
use usecases::people::{AddPerson, AddPost, add_people};

fn text(kk: &str) -> Localized {
    Localized::single(Locale::Kk, kk, Timestamp::UNIX_EPOCH)
}

#[tokio::test]
async fn a_page_has_its_people_in_two_statements() {
    let test = database_for_test().await;
    let (ctx, statements) = test.ctx_counting();
    let builder = OrganizationBuilder::named("Үміт").service("Кеңес");
    let saved = builder.clone().save(&ctx).await;
    let post = |role: &str, head, to: Option<&str>| AddPost {
        organization: saved.id,
        roles: text(role),
        head,
        from: None,
        to: to.map(|day| day.parse().unwrap()),
    };
    let person = |name: &str, posts| AddPerson {
        document: Person {
            names: text(name),
            titles: Localized::default(),
            demonstration: false,
        },
        posts,
    };
    let people = vec![
        person("Айгүл Серікова", vec![post("хатшы", false, None)]),
        person(
            "Серік Ахметов",
            vec![post("төраға", true, Some("2026-03-22"))],
        ),
        person(
            "Кеше Кеткен",
            vec![post("төраға", true, Some("2026-03-21"))],
        ),
    ];
    add_people(&ctx, SaveAction::Write, people).await.unwrap();

    let _ = statements.take();
    let visitor = usecases::Ctx {
        actor: domain::Actor::Visitor,
        ..ctx
    };
    let Shown::Found(view) = show_organization(&visitor, &saved.slug).await.unwrap() else {
        unreachable!("it was saved")
    };
    assert_eq!(statements.take().len(), 2);
    assert_eq!(view.organization, builder.build());
    assert_eq!((view.id, view.revisions), (saved.id, 1));
    assert_eq!(view.updated_at, visitor.now());
    let people: Vec<_> = view
        .people
        .iter()
        .map(|post| {
            (
                post.person_slug.as_str(),
                post.roles.get(Locale::Kk),
                post.head,
            )
        })
        .collect();
    assert_eq!(
        people,
        [
            ("serik-akhmetov", Some("төраға"), true),
            ("aygul-serikova", Some("хатшы"), false),
        ]
    );

    let unknown = show_organization(&visitor, &Slug::parse("nobody").unwrap()).await;
    assert_eq!(unknown.unwrap(), Shown::Unknown);
    assert_eq!(statements.take().len(), 2);
}

#[tokio::test]
async fn a_post_ends_with_the_day_in_kyzylorda() {
    let test = database_for_test().await;
    let ctx = usecases::Ctx {
        clock: std::sync::Arc::new(FixedClock::at("2026-03-22T18:59:59Z")),
        ..test.ctx()
    };
    let saved = OrganizationBuilder::named("Үміт").save(&ctx).await;
    let person = AddPerson {
        document: Person {
            names: text("Серік Ахметов"),
            titles: Localized::default(),
            demonstration: false,
        },
        posts: vec![AddPost {
            organization: saved.id,
            roles: text("төраға"),
            head: true,
            from: None,
            to: Some(ctx.today()),
        }],
    };
    add_people(&ctx, SaveAction::Write, vec![person])
        .await
        .unwrap();
    let people = async |ctx: &usecases::Ctx| match show_organization(ctx, &saved.slug).await {
        Ok(Shown::Found(view)) => view.people.len(),
        other => unreachable!("it was saved: {other:?}"),
    };

    assert_eq!(ctx.today().to_string(), "2026-03-22");
    assert_eq!(people(&ctx).await, 1);
    let next = usecases::Ctx {
        clock: std::sync::Arc::new(FixedClock::at("2026-03-22T19:00:00Z")),
        ..ctx
    };
    assert_eq!(next.today().to_string(), "2026-03-23");
    assert_eq!(people(&next).await, 0);
}
