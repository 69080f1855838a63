//! Centres: who writes them, what the list finds, when they are open.

use crate::listings::names_found;
use domain::opening_hours::{Day, WEEK};
use domain::{
    AccountId, Actor, Centre, CentreId, CentreKind, CentreService, District, ErrorCode, Locale,
    Localized, OpeningHours, Phone, Place, Role,
};
use jiff::{SignedDuration, Timestamp};
use test_support::{TestDatabase, database_for_test};
use usecases::UseCaseError;
use usecases::centres::{
    CentreItem, CentreSaveAction, OPEN, SaveCentre, SavedCentre, centre_listing, list_centres,
    prepare_centre, save_centre, show_centre,
};
use usecases::{Ctx, instant_of, wall_time_of};
use uuid::Uuid;

pub fn centre(name: &str, district: District) -> Centre {
    let text = |kk| Localized::single(Locale::Kk, kk, Timestamp::UNIX_EPOCH);
    let mut opening_hours = OpeningHours::default();
    for (code, weekday) in WEEK {
        let closed = matches!(code, "saturday" | "sunday");
        let day = if closed { "closed" } else { "9-13, 14-18" };
        opening_hours.set_weekday(weekday, Day::read(day).unwrap());
    }
    Centre {
        names: text(name),
        kind: CentreKind::DistrictPoint,
        place: Place {
            district: Some(district),
            address: text("Абай көшесі, 1"),
            ..Place::default()
        },
        phones: vec![Phone::parse("8 72433 2 12 34").unwrap()],
        emails: Vec::new(),
        services: vec![CentreService::Consultation],
        languages: vec![Locale::Kk],
        opening_hours,
        directions: Localized::default(),
        demonstration: false,
        successor: None,
    }
}

pub async fn save(
    ctx: &Ctx,
    document: Centre,
    (id, expected_version): (Option<&SavedCentre>, Option<u32>),
) -> Result<SavedCentre, UseCaseError> {
    let save = SaveCentre {
        id: id.map(|saved| saved.id),
        document,
        expected_version,
    };
    save_centre(ctx, CentreSaveAction::Write, save).await
}

async fn listed(test: &TestDatabase) -> Vec<CentreItem> {
    let visitor = test.ctx().acting_as(Actor::Visitor);
    list_centres(&visitor).await.unwrap()
}

async fn slugs(test: &TestDatabase) -> Vec<String> {
    let found = listed(test).await.into_iter();
    found.map(|one| one.slug.to_string()).collect()
}

#[tokio::test]
async fn moderators_and_administrators_write_centres() {
    let test = database_for_test().await;
    let visitor = test.ctx().acting_as(Actor::Visitor);
    let as_role = |role| test.ctx_of(AccountId(Uuid::from_u128(9)), role);
    for (ctx, allowed) in [
        (visitor, false),
        (as_role(Role::AccountHolder), false),
        (as_role(Role::Moderator), true),
        (as_role(Role::Administrator), true),
    ] {
        let document = centre("Арал бөлімшесі", District::Aral);
        match save(&ctx, document.clone(), (None, None)).await {
            Ok(_) => assert!(allowed, "{:?}", ctx.actor),
            Err(error) => {
                assert!(!allowed, "{:?}", ctx.actor);
                assert_eq!(error.code(), ErrorCode::Forbidden);
            }
        }
        let save = SaveCentre {
            id: None,
            document,
            expected_version: None,
        };
        let invented = save_centre(&ctx, CentreSaveAction::Demonstration, save).await;
        let administrator = ctx.actor.role() == Some(Role::Administrator);
        assert_eq!(invented.is_ok(), administrator, "{:?}", ctx.actor);
    }
    let written = ["aral-bolimshesi", "aral-bolimshesi-2", "aral-bolimshesi-3"];
    assert_eq!(slugs(&test).await, written);
}

#[tokio::test]
async fn only_those_who_keep_centres_see_what_they_would_change() {
    let test = database_for_test().await;
    let saved = save(&test.ctx(), centre("Арал", District::Aral), (None, None))
        .await
        .unwrap();
    let as_role = |role| test.ctx_of(AccountId(Uuid::from_u128(9)), role);
    for ctx in [
        test.ctx().acting_as(Actor::Visitor),
        as_role(Role::AccountHolder),
    ] {
        let error = prepare_centre(&ctx, saved.id).await.unwrap_err();
        assert_eq!(error.code(), ErrorCode::Forbidden);
    }
    let moderator = as_role(Role::Moderator);
    let known = prepare_centre(&moderator, saved.id).await.unwrap();
    assert_eq!((known.slug, known.version), (saved.slug, 1));
    let nobody = CentreId(Uuid::nil());
    let error = prepare_centre(&moderator, nobody).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::NotFound);
}

#[tokio::test]
async fn nobody_writes_over_a_newer_version_or_breaks_a_rule() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let first = save(&ctx, centre("Шиелі", District::Shieli), (None, None))
        .await
        .unwrap();
    let renamed = centre("Шиелі бөлімшесі", District::Shieli);
    let second = save(&ctx, renamed, (Some(&first), Some(1))).await.unwrap();
    assert_eq!((second.version, &second.slug), (2, &first.slug));
    let late = save(
        &ctx,
        centre("Ескі", District::Shieli),
        (Some(&first), Some(1)),
    );
    assert_eq!(late.await.unwrap_err().code(), ErrorCode::Conflict);
    let mut wrong = centre("", District::Shieli);
    wrong.names = Localized::default();
    let Err(UseCaseError::Invalid(told)) = save(&ctx, wrong, (Some(&first), None)).await else {
        panic!("a centre without a name is taken");
    };
    assert_eq!((told[0].field.as_str(), told.len()), ("names", 1));
    let unknown = SavedCentre {
        id: domain::CentreId(Uuid::from_u128(7)),
        ..first.clone()
    };
    let missing = save(&ctx, centre("Жоқ", District::Aral), (Some(&unknown), None)).await;
    assert_eq!(missing.unwrap_err().code(), ErrorCode::NotFound);
    let shown = show_centre(&ctx, &first.slug).await.unwrap().unwrap();
    assert_eq!(shown.version, 2);
    assert_eq!(
        shown.item.centre.names.get(Locale::Kk),
        Some("Шиелі бөлімшесі")
    );
    let audited = store::audit_events::of_subject(test.database.reader(), first.id.0).await;
    let actions: Vec<String> = audited.unwrap().into_iter().map(|one| one.action).collect();
    assert_eq!(actions, ["centre.updated", "centre.created"]);
}

#[tokio::test]
async fn the_list_narrows_and_stands_in_order() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let mut hub = centre("Облыс орталығы", District::Kyzylorda);
    hub.kind = CentreKind::RegionalHub;
    hub.services.push(CentreService::Room);
    for document in [
        centre("Шиелі", District::Shieli),
        centre("Арал", District::Aral),
        hub,
    ] {
        save(&ctx, document, (None, None)).await.unwrap();
    }
    let found = listed(&test).await;
    let names = |text: &str, chosen: &[(&str, &str)]| {
        names_found(centre_listing(&found), text, chosen, None)
    };
    let hub = "Облыс орталығы";
    assert_eq!(names("", &[]), [hub, "Арал", "Шиелі"]);
    let districts = [("district", "shieli"), ("district", "aral")];
    assert_eq!(names("", &districts), ["Арал", "Шиелі"]);
    assert_eq!(names("", &[("service", "room")]), [hub]);
    assert_eq!(names("abai koshesi", &[("district", "aral")]), ["Арал"]);
    assert_eq!(names("помещение", &[]), [hub]);
    assert!(names("жоқ сөз", &[]).is_empty());
}

#[tokio::test]
async fn open_now_is_told_by_the_clock_of_kyzylorda() {
    let test = database_for_test().await;
    let ctx = test.ctx();
    let saved = save(&ctx, centre("Арал", District::Aral), (None, None))
        .await
        .unwrap();
    // The next Monday, midnight in Kyzylorda.
    let today = ctx.today();
    let days = i64::from(7 - today.weekday().to_monday_zero_offset());
    let monday = today
        .checked_add(SignedDuration::from_hours(24 * days))
        .unwrap();
    let midnight = instant_of(monday, jiff::civil::Time::midnight()).unwrap();
    test.clock.advance(midnight.duration_since(ctx.now()));
    let mut told = Vec::new();
    for _ in 0..48 {
        let shown = show_centre(&ctx, &saved.slug).await.unwrap().unwrap().item;
        let found = listed(&test).await;
        let open = names_found(centre_listing(&found), "", &[], Some(OPEN));
        assert_eq!(open.len(), usize::from(shown.open));
        let change = shown.changes_at.unwrap();
        told.push((
            shown.open,
            format!("{} {}", change.date().weekday() as i8, change.time()),
        ));
        test.clock.advance(SignedDuration::from_mins(30));
    }
    assert_eq!(wall_time_of(ctx.now()).date(), monday.tomorrow().unwrap());
    told.dedup();
    let expected = [
        (false, "1 09:00:00"),
        (true, "1 13:00:00"),
        (false, "1 14:00:00"),
        (true, "1 18:00:00"),
        (false, "2 09:00:00"),
    ];
    assert_eq!(told, expected.map(|(open, at)| (open, at.to_owned())));
}
