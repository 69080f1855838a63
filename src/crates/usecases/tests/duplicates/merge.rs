use super::{MODERATOR, Twins, request};
use domain::profile::{RevisionKind, Side};
use domain::{
    ErrorCode, ExternalIdentifier, IdentifierScheme, Locale, OrganizationId, Phone, Role, Slug,
    Violation,
};
use jiff::SignedDuration;
use test_support::OrganizationBuilder;
use usecases::content_version;
use usecases::duplicates::{Expected, dismiss_duplicate, merge_organizations};
use usecases::organizations::{Shown, load_directory, show_organization};
use usecases::profiles::{ShownHistory, show_history, show_revision};
use uuid::Uuid;

#[tokio::test]
async fn the_kept_record_says_what_both_said() {
    let phone = |text| Phone::parse(text).unwrap();
    let source = |value: &str| ExternalIdentifier {
        scheme: IdentifierScheme::Source("akimat".to_owned()),
        value: value.to_owned(),
    };
    let (first, second) = (phone("26-12-34"), phone("26-12-35"));
    let (ours, theirs) = (source("7"), source("9"));
    let twins = Twins::of(
        OrganizationBuilder::named("Үміт")
            .mission(Locale::Kk, "Көмек")
            .identifier(ours.scheme.clone(), &ours.value)
            .with(|document| document.phones.push(first.clone())),
        OrganizationBuilder::named("Умит")
            .name(Locale::Ru, "Надежда")
            .mission(Locale::Kk, "Қолдау")
            .bin_body("94014000038")
            .identifier(theirs.scheme.clone(), &theirs.value)
            .with(|document| document.phones.push(second.clone())),
    )
    .await;
    let before = content_version(&twins.ctx).await.unwrap();
    let mut request = twins.request();
    request
        .choices
        .insert("missions.kk".to_owned(), Side::Theirs);
    let slug = merge_organizations(&twins.ctx, request).await.unwrap();
    assert_eq!(slug, twins.kept.slug);
    assert_eq!(content_version(&twins.ctx).await.unwrap(), before + 1);

    let kept = twins.stored(twins.kept.id).await;
    let document = &kept.document;
    assert_eq!(document.names.get(Locale::Kk), Some("Үміт"));
    assert_eq!(document.names.get(Locale::Ru), Some("Надежда"));
    assert_eq!(document.missions.get(Locale::Kk), Some("Қолдау"));
    assert_eq!(document.phones, [first, second]);
    assert!(document.bin().is_some());
    let reader = twins.test.database.reader();
    let owners = store::identifiers::find_owners(reader, &[&ours, &theirs])
        .await
        .unwrap();
    assert_eq!(owners[&ours], twins.kept.id);
    assert_eq!(owners[&theirs], twins.kept.id);

    let directory = load_directory(&twins.ctx).await.unwrap();
    assert_eq!(directory.home.total, 1);
    assert_eq!(twins.list().await.total, 0);
    let dropped = twins.stored(twins.dropped.id).await;
    assert_eq!(dropped.removed_at, Some(twins.ctx.now()));
    for id in [twins.kept.id, twins.dropped.id] {
        let revisions = store::revisions::of_organization(reader, id).await.unwrap();
        assert_eq!(revisions.len(), 2);
        assert_eq!(revisions[1].kind, RevisionKind::Merge);
        assert_eq!(revisions[1].note, "Бір ұйым");
        let events = store::audit_events::of_subject(reader, id.0).await.unwrap();
        let joined = events
            .iter()
            .find(|event| event.action == "organization.records_joined");
        assert_eq!(joined.unwrap().actor, twins.ctx.actor.label());
    }
}

#[tokio::test]
async fn every_old_address_leads_to_the_kept_one_and_no_history_is_lost() {
    let twins = Twins::begin().await;
    let console = twins.test.ctx();
    // An older slug of the one that goes, and a third record joined before.
    let former = twins.dropped.slug.clone();
    let renamed = OrganizationBuilder::named("Умит шуагы")
        .save_as(&console, twins.dropped.id)
        .await;
    let third = OrganizationBuilder::named("Умит-3").save(&console).await;
    twins.test.clock.advance(SignedDuration::from_secs(1));
    merge_organizations(&twins.ctx, request(&renamed, &third))
        .await
        .unwrap();
    merge_organizations(&twins.ctx, twins.request())
        .await
        .unwrap();

    let visitor = twins.test.ctx_as(Role::Visitor);
    let kept = twins.kept.slug.clone();
    for slug in [&former, &renamed.slug, &third.slug] {
        let shown = show_organization(&visitor, slug).await.unwrap();
        assert_eq!(shown, Shown::Moved(kept.clone()), "{slug}");
        let shown = show_history(&visitor, slug).await.unwrap();
        assert_eq!(shown, ShownHistory::Moved(kept.clone()), "{slug}");
    }
    let ShownHistory::Found(history) = show_history(&visitor, &kept).await.unwrap() else {
        panic!("the kept one stays");
    };
    let merged: Vec<(&Slug, usize)> = history
        .merged
        .iter()
        .map(|one| (&one.slug, one.entries.len()))
        .collect();
    assert_eq!(merged.len(), 2);
    assert!(merged.contains(&(&renamed.slug, 4)), "{merged:?}");
    assert!(merged.contains(&(&third.slug, 2)), "{merged:?}");

    let old = show_revision(&visitor, &former, 1).await.unwrap();
    assert_eq!(old.slug, renamed.slug);
    assert_eq!(old.document.names.get(Locale::Kk), Some("ОФ «Умит»"));
    assert_eq!(old.merged_into.unwrap().0, kept);
    assert!(!old.is_present);
    // Nobody gets the slug of a record that was joined.
    let namesake = OrganizationBuilder::named("Умит шуагы")
        .save(&console)
        .await;
    assert_ne!(namesake.slug, renamed.slug);
}

#[tokio::test]
async fn two_legal_persons_and_what_changed_meanwhile_are_not_joined() {
    let twins = Twins::of(
        OrganizationBuilder::named("Үміт").bin_body("94014000038"),
        OrganizationBuilder::named("Умит").bin_body("98044000001"),
    )
    .await;
    let error = merge_organizations(&twins.ctx, twins.request())
        .await
        .unwrap_err();
    let apart = vec![Violation::new("bin", ErrorCode::IdentifierTaken)];
    assert_eq!(error.violations(), apart);

    let twins = Twins::begin().await;
    let seen = Expected {
        kept: 1,
        dropped: 1,
    };
    OrganizationBuilder::named("Умит")
        .save_as(&twins.test.ctx(), twins.dropped.id)
        .await;
    let mut late = twins.request();
    late.expected = Some(seen);
    let error = merge_organizations(&twins.ctx, late).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::Conflict);
    let mut long = twins.request();
    long.note = "ұ".repeat(usecases::profiles::MAX_NOTE + 1);
    let error = merge_organizations(&twins.ctx, long).await.unwrap_err();
    assert_eq!(
        error.violations(),
        [Violation::new("note", ErrorCode::TooLong)]
    );
    assert_eq!(twins.stored(twins.kept.id).await.revision_number, 1);
}

#[tokio::test]
async fn only_moderators_join_records_that_are_there() {
    let twins = Twins::begin().await;
    for role in [Role::Visitor, Role::AccountHolder] {
        let ctx = twins.test.ctx_as(role);
        let error = merge_organizations(&ctx, twins.request())
            .await
            .unwrap_err();
        assert_eq!(error.code(), ErrorCode::Forbidden);
    }
    let nobody = OrganizationId(Uuid::from_u128(1));
    for (kept, dropped) in [(twins.kept.id, twins.kept.id), (nobody, twins.kept.id)] {
        let mut wrong = twins.request();
        (wrong.kept, wrong.dropped) = (kept, dropped);
        let error = merge_organizations(&twins.ctx, wrong).await.unwrap_err();
        assert_eq!(error.code(), ErrorCode::NotFound);
    }
    merge_organizations(&twins.ctx, twins.request())
        .await
        .unwrap();
    for error in [
        merge_organizations(&twins.ctx, twins.request())
            .await
            .unwrap_err(),
        dismiss_duplicate(&twins.ctx, twins.kept.id, twins.dropped.id)
            .await
            .unwrap_err(),
    ] {
        assert_eq!(error.code(), ErrorCode::Gone);
    }
    assert_ne!(MODERATOR.0, Uuid::nil());
}
