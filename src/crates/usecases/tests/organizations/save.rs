use domain::{District, ErrorCode, IdentifierScheme, Locale, RevisionId, Role, Violation};
use jiff::SignedDuration;
use store::organizations::find_by_ids;
use test_support::{OrganizationBuilder, TestDatabase, database_for_test};
use usecases::organizations::{Outcome, SaveAction, SaveOrganization, Saved, save_organizations};
use usecases::{Ctx, content_version};
use uuid::Uuid;

fn record(builder: OrganizationBuilder) -> SaveOrganization {
    SaveOrganization {
        id: None,
        document: builder.build(),
        note: "from the register".to_owned(),
        expected_revision: None,
    }
}

async fn revisions(test: &TestDatabase, saved: &Saved) -> Vec<store::revisions::Revision> {
    store::revisions::of_organization(test.database.reader(), saved.id)
        .await
        .unwrap()
}

async fn actions(test: &TestDatabase, saved: &Saved) -> Vec<String> {
    store::audit_events::of_subject(test.database.reader(), saved.id.0)
        .await
        .unwrap()
        .into_iter()
        .map(|event| event.action)
        .collect()
}

#[tokio::test]
async fn a_new_one_gets_a_revision_an_audit_row_and_its_identifiers() {
    let test = database_for_test().await;
    let ctx = test.ctx_as(Role::Moderator);
    let document = OrganizationBuilder::named("Үміт шуағы")
        .bin_body("94014000038")
        .identifier(IdentifierScheme::Other("hsds".to_owned()), "17");
    let results = save_organizations(&ctx, SaveAction::Import, vec![record(document.clone())])
        .await
        .unwrap();
    let saved = results[0].clone().unwrap();
    assert_eq!(saved.outcome, Outcome::Created);
    assert_eq!(saved.slug.as_str(), "umit-shuagy");
    assert_eq!(saved.id.0.get_version_num(), 7);

    let revisions = revisions(&test, &saved).await;
    assert_eq!(revisions.len(), 1);
    assert_eq!(
        (
            revisions[0].number,
            revisions[0].base,
            revisions[0].author.as_str()
        ),
        (1, None, "account:00000000-0000-0000-0000-000000000000")
    );
    assert_eq!(revisions[0].note, "from the register");
    let document = document.build();
    assert_eq!(revisions[0].document, document);
    assert_eq!(actions(&test, &saved).await, ["organization.created"]);
    let owners =
        store::identifiers::find_owners(test.database.reader(), &[&document.identifiers[0]]).await;
    assert_eq!(
        owners.unwrap().into_values().collect::<Vec<_>>(),
        [saved.id]
    );
    let stored = find_by_ids(test.database.reader(), &[saved.id])
        .await
        .unwrap();
    assert_eq!(stored[0].revision, revisions[0].id);
    assert_eq!(stored[0].document, document);
    assert_eq!(content_version(&ctx).await.unwrap(), 1);
}

#[tokio::test]
async fn what_is_known_already_changes_nothing() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let builder = OrganizationBuilder::named("Үміт").bin_body("94014000038");
    let saved = builder.clone().save(&ctx).await;
    test.clock.advance(SignedDuration::from_hours(24));
    let touched = builder.with(|organization| {
        let now = test.ctx().now();
        organization.names.set(Locale::Kk, "", now);
        organization.names.set(Locale::Kk, "Үміт", now);
    });
    let again = touched.save_as(&ctx, saved.id).await;
    assert_eq!(again.outcome, Outcome::Unchanged);
    assert_eq!((again.id, &again.slug), (saved.id, &saved.slug));
    assert_eq!(revisions(&test, &saved).await.len(), 1);
    assert_eq!(actions(&test, &saved).await.len(), 1);
    assert_eq!(content_version(&ctx).await.unwrap(), 1);
}

#[tokio::test]
async fn a_change_is_a_revision_on_top_of_the_last() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let builder = OrganizationBuilder::named("Үміт").bin_body("94014000038");
    let saved = builder.clone().save(&ctx).await;
    test.clock.advance(SignedDuration::from_hours(1));
    let changed = builder
        .clone()
        .district(Some(District::Aral))
        .bin_body("95034100005")
        .save_as(&ctx, saved.id)
        .await;
    assert_eq!(changed.outcome, Outcome::Updated);
    assert_eq!(changed.slug, saved.slug);
    let revisions = revisions(&test, &saved).await;
    assert_eq!(revisions[1].number, 2);
    assert_eq!(revisions[1].base, Some(revisions[0].id));
    assert_eq!(
        actions(&test, &saved).await,
        ["organization.created", "organization.updated"]
    );
    let stored = find_by_ids(test.database.reader(), &[saved.id])
        .await
        .unwrap();
    assert_eq!(stored[0].created_at, revisions[0].created_at);
    assert_eq!(stored[0].updated_at, revisions[1].created_at);
    assert_eq!(stored[0].revision, revisions[1].id);
    assert_eq!(content_version(&ctx).await.unwrap(), 2);
    // The BIN that was given up is free again.
    let heir = builder.try_save(&ctx, None).await.unwrap();
    assert_eq!(heir.outcome, Outcome::Created);
}

#[tokio::test]
async fn only_those_may_write_who_may() {
    let test = database_for_test().await;
    let moderator = test.ctx_as(Role::Moderator);
    for (ctx, action) in [
        (test.ctx_as(Role::Visitor), SaveAction::Write),
        (test.ctx_as(Role::AccountHolder), SaveAction::Write),
        (test.ctx_as(Role::AccountHolder), SaveAction::Import),
        (moderator, SaveAction::Demonstration),
    ] {
        let batch = vec![record(OrganizationBuilder::named("Үміт"))];
        let error = save_organizations(&ctx, action, batch).await.unwrap_err();
        assert_eq!(
            error.code(),
            ErrorCode::Forbidden,
            "{:?} {action:?}",
            ctx.actor
        );
    }
    assert!(
        usecases::demonstration::is_empty(&test.ctx())
            .await
            .unwrap()
    );
    assert_eq!(content_version(&test.ctx()).await.unwrap(), 0);
}

#[tokio::test]
async fn a_refused_record_does_not_hinder_the_others() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let known = OrganizationBuilder::named("Бұрынғы")
        .bin_body("94014000038")
        .save(&ctx)
        .await;
    let removed = OrganizationBuilder::named("Кеткен").save(&ctx).await;
    usecases::organizations::remove_organization(&ctx, removed.id, String::new())
        .await
        .unwrap();

    let new = OrganizationBuilder::named;
    let with_id = |id, name: &str| SaveOrganization {
        id: Some(id),
        ..record(new(name))
    };
    let batch = vec![
        record(new("Жақсы")),
        record(new("Ұры").bin_body("94014000038")),
        record(new("Бірінші").bin_body("95034100005")),
        record(new("Екінші").bin_body("95034100005")),
        record(new("«»")),
        record(new("")),
        record(new(&"ұ".repeat(501))),
        record(new("Бос").identifier(IdentifierScheme::KzBin, " ")),
        with_id(domain::OrganizationId(Uuid::from_u128(5)), "Жоқ"),
        with_id(removed.id, "Кеткен"),
        SaveOrganization {
            expected_revision: Some(RevisionId(Uuid::from_u128(5))),
            ..with_id(known.id, "Бұрынғы")
        },
        with_id(known.id, "Бұрынғы екінші рет"),
        record(new("Жақсы")),
    ];
    let results = save_organizations(&ctx, SaveAction::Import, batch)
        .await
        .unwrap();
    let told: Vec<_> = results
        .into_iter()
        .map(|result| {
            result.map(|saved| saved.slug.as_str().to_owned()).map_err(
                |violations: Vec<Violation>| {
                    violations
                        .into_iter()
                        .map(|violation| format!("{} {}", violation.field, violation.code.code()))
                        .collect::<Vec<_>>()
                        .join(", ")
                },
            )
        })
        .collect();
    let refused = |text: &str| Err(text.to_owned());
    assert_eq!(
        told,
        [
            Ok("zhaksy".to_owned()),
            refused("identifiers identifier-taken"),
            Ok("birinshi".to_owned()),
            refused("identifiers identifier-taken"),
            refused("names slug-empty"),
            refused("names required"),
            refused("names too-long"),
            refused("identifiers required"),
            refused("id not-found"),
            refused("id gone"),
            refused("revision conflict"),
            refused("id conflict"),
            Ok("zhaksy-2".to_owned()),
        ]
    );
    assert_eq!(count(&ctx).await, 5);
}

async fn count(ctx: &Ctx) -> u64 {
    store::organizations::count(ctx.database.reader())
        .await
        .unwrap()
}

#[tokio::test]
async fn the_expected_revision_may_be_the_last() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let builder = OrganizationBuilder::named("Үміт");
    let saved = builder.clone().save(&ctx).await;
    let last = revisions(&test, &saved).await[0].id;
    let edit = SaveOrganization {
        id: Some(saved.id),
        expected_revision: Some(last),
        ..record(builder.service("Кеңес"))
    };
    let results = save_organizations(&ctx, SaveAction::Write, vec![edit.clone()]).await;
    assert_eq!(
        results.unwrap()[0].as_ref().unwrap().outcome,
        Outcome::Updated
    );
    let results = save_organizations(&ctx, SaveAction::Write, vec![edit]).await;
    assert_eq!(
        results.unwrap()[0],
        Err(vec![Violation::new("revision", ErrorCode::Conflict)])
    );
}

#[tokio::test]
async fn a_batch_has_a_limit_and_a_fixed_number_of_statements() {
    let test = database_for_test().await;
    let (ctx, statements) = test.ctx_counting();
    let batch = |count: usize| -> Vec<SaveOrganization> {
        (0..count)
            .map(|number| {
                let value = number.to_string();
                let scheme = IdentifierScheme::Source("test".to_owned());
                record(
                    OrganizationBuilder::named(&format!("Ұйым {number}"))
                        .identifier(scheme, &value),
                )
            })
            .collect()
    };
    let error = save_organizations(&ctx, SaveAction::Import, batch(1_001)).await;
    assert_eq!(error.unwrap_err().code(), ErrorCode::TooLong);

    save_organizations(&ctx, SaveAction::Import, batch(1))
        .await
        .unwrap();
    let small = statements.take().len();
    let test = database_for_test().await;
    let (ctx, statements) = test.ctx_counting();
    save_organizations(&ctx, SaveAction::Import, batch(100))
        .await
        .unwrap();
    assert_eq!(statements.take().len(), small);
    assert!(small <= 10, "{small} statements");
    // The same again: only the look-ups, and the counter that is rolled back.
    let again = batch(100);
    assert!(
        save_organizations(&ctx, SaveAction::Import, again)
            .await
            .unwrap()
            .iter()
            .all(Result::is_err),
        "the identifiers are taken by the first hundred"
    );
    assert!(statements.take().len() <= small);
}
