use super::Twins;
use domain::duplicates::Reason;
use domain::{ErrorCode, Locale, OrganizationId, Phone, Role};
use jiff::SignedDuration;
use test_support::OrganizationBuilder;
use usecases::duplicates::{
    compare_organizations, dismiss_duplicate, list_duplicates, restore_duplicate,
};
use usecases::organizations::remove_organization;
use uuid::Uuid;

#[tokio::test]
async fn pairs_are_found_whatever_language_the_names_are_in() {
    let twins = Twins::begin().await;
    let console = twins.test.ctx();
    let phone = Phone::parse("8 777 123 45 67").unwrap();
    for (kk, locale, name) in [
        ("Сенім", Locale::Ru, "Доверие"),
        ("«Доверие» қоры", Locale::En, "Trust"),
    ] {
        let phone = phone.clone();
        OrganizationBuilder::named(kk)
            .name(locale, name)
            .with(|document| document.phones.push(phone))
            .save(&console)
            .await;
        twins.test.clock.advance(SignedDuration::from_secs(1));
    }
    OrganizationBuilder::named("Жалғыз").save(&console).await;
    let list = twins.list().await;
    let seen: Vec<(&str, &str, u8)> = list
        .pairs
        .iter()
        .map(|pair| {
            let kept = pair.kept.slug.as_str();
            (kept, pair.other.slug.as_str(), pair.likeness.score)
        })
        .collect();
    // The one with a BIN is offered to be kept.
    assert_eq!(
        seen,
        [
            ("senim", "doverie-kory", 95),
            ("umit-kogamdyk-kory", "of-umit", 70)
        ]
    );
    assert_eq!(list.total, 2);
    assert!(list.pairs[0].likeness.reasons.contains(&Reason::SamePhone));
    assert_eq!(list.dismissed, []);
}

#[tokio::test]
async fn what_is_dismissed_is_left_out_until_it_is_restored() {
    let twins = Twins::begin().await;
    let (one, other) = (twins.kept.id, twins.dropped.id);
    assert_eq!(twins.list().await.total, 1);
    dismiss_duplicate(&twins.ctx, other, one).await.unwrap();
    dismiss_duplicate(&twins.ctx, one, other).await.unwrap();
    let list = twins.list().await;
    assert_eq!((list.total, list.dismissed.len()), (0, 1));
    let compared = compare_organizations(&twins.ctx, one, other).await.unwrap();
    assert!(compared.dismissed);
    twins.test.clock.advance(SignedDuration::from_secs(1));
    restore_duplicate(&twins.ctx, one, other).await.unwrap();
    let list = twins.list().await;
    assert_eq!((list.total, list.dismissed.len()), (1, 0));
    let error = restore_duplicate(&twins.ctx, one, other).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::NotFound);

    let reader = twins.test.database.reader();
    for id in [one, other] {
        let events = store::audit_events::of_subject(reader, id.0).await.unwrap();
        let actions: Vec<&str> = events.iter().map(|event| event.action.as_str()).collect();
        assert_eq!(
            actions[1..],
            [
                "organization.duplicate_dismissed",
                "organization.duplicate_restored"
            ]
        );
    }
}

#[tokio::test]
async fn only_moderators_see_and_judge_pairs_that_are_there() {
    let twins = Twins::begin().await;
    let (one, other) = (twins.kept.id, twins.dropped.id);
    for role in [Role::Visitor, Role::AccountHolder] {
        let ctx = twins.test.ctx_as(role);
        let forbidden = [
            list_duplicates(&ctx).await.map(drop).unwrap_err(),
            compare_organizations(&ctx, one, other)
                .await
                .map(drop)
                .unwrap_err(),
            dismiss_duplicate(&ctx, one, other).await.unwrap_err(),
            restore_duplicate(&ctx, one, other).await.unwrap_err(),
        ];
        for error in forbidden {
            assert_eq!(error.code(), ErrorCode::Forbidden, "{role:?}");
        }
    }
    let nobody = OrganizationId(Uuid::from_u128(1));
    for (first, second) in [(one, one), (one, nobody)] {
        let error = dismiss_duplicate(&twins.ctx, first, second)
            .await
            .unwrap_err();
        assert_eq!(error.code(), ErrorCode::NotFound);
    }
    remove_organization(&twins.ctx, other, String::new())
        .await
        .unwrap();
    let error = dismiss_duplicate(&twins.ctx, one, other).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::Gone);
    assert_eq!(twins.list().await.total, 0);
}
