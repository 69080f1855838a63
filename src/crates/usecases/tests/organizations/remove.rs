use domain::{ErrorCode, IdentifierScheme, OrganizationId, Role, Violation};
use jiff::SignedDuration;
use test_support::{OrganizationBuilder, database_for_test};
use usecases::content_version;
use usecases::organizations::{Shown, load_directory, remove_organization, show_organization};
use uuid::Uuid;

#[tokio::test]
async fn what_is_removed_is_gone_but_not_forgotten() {
    let test = database_for_test().await;
    let moderator = test.ctx_as(Role::Moderator);
    let builder =
        OrganizationBuilder::named("Үміт").identifier(IdentifierScheme::RuOgrn, "1027700132195");
    let saved = builder.clone().save(&moderator).await;
    for role in [Role::Visitor, Role::AccountHolder] {
        let error = remove_organization(&test.ctx_as(role), saved.id, String::new()).await;
        assert_eq!(error.unwrap_err().code(), ErrorCode::Forbidden);
    }
    test.clock.advance(SignedDuration::from_secs(1));
    remove_organization(&moderator, saved.id, "asked by its founders".to_owned())
        .await
        .unwrap();
    assert_eq!(content_version(&moderator).await.unwrap(), 2);
    assert_eq!(
        show_organization(&moderator, &saved.slug).await.unwrap(),
        Shown::Gone
    );
    assert_eq!(load_directory(&moderator).await.unwrap().home.total, 0);

    let reader = test.database.reader();
    let revisions = store::revisions::of_organization(reader, saved.id)
        .await
        .unwrap();
    assert_eq!(revisions.len(), 2);
    assert_eq!(revisions[1].note, "asked by its founders");
    let events = store::audit_events::of_subject(reader, saved.id.0)
        .await
        .unwrap();
    assert_eq!(events[1].action, "organization.removed");
    assert!(!events[1].detail.to_string().contains("founders"));

    let error = remove_organization(&moderator, saved.id, String::new()).await;
    assert_eq!(error.unwrap_err().code(), ErrorCode::Gone);
    let nobody = OrganizationId(Uuid::from_u128(1));
    let error = remove_organization(&moderator, nobody, String::new()).await;
    assert_eq!(error.unwrap_err().code(), ErrorCode::NotFound);

    let taken = vec![Violation::new("identifiers", ErrorCode::IdentifierTaken)];
    assert_eq!(builder.try_save(&moderator, None).await, Err(taken));
    let namesake = OrganizationBuilder::named("Үміт").save(&moderator).await;
    assert_eq!(namesake.slug.as_str(), "umit-2");
}
