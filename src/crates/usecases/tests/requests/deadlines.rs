//! Reminders and escalations: each once, and only while the answer is owed.

use super::{Region, code, input};
use domain::opening_hours::Exception;
use domain::{ErrorCode, Locale, MailKind, Role};
use jiff::SignedDuration;
use jiff::civil::date;
use usecases::accounts::create_account;
use usecases::centres::{CentreSaveAction, SaveCentre, save_centre};
use usecases::requests::{
    Handling, PassedStep, answer_passed_request, handle_request, pass_request, remind_of_deadlines,
};

impl Region {
    fn days(&self, days: i64) {
        let span = SignedDuration::from_hours(24 * days);
        self.test.clock.advance(span);
    }
}

#[tokio::test]
async fn operators_are_reminded_once_and_moderators_told_once() {
    let region = Region::begin().await;
    let ctx = region.test.ctx();
    for (email, role) in [
        ("moderator@example.kz", Role::Moderator),
        ("admin@example.kz", Role::Administrator),
    ] {
        create_account(&ctx, email, role, Locale::Kk).await.unwrap();
    }
    // Sent on Sunday the 22nd, due on Friday the 27th.
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    region.days(3);
    assert_eq!(ctx.today(), date(2026, 3, 25));
    assert_eq!(remind_of_deadlines(&ctx).await.unwrap(), 0);
    region.days(1);
    let (one, other) = tokio::join!(remind_of_deadlines(&ctx), remind_of_deadlines(&ctx));
    assert_eq!(one.unwrap() + other.unwrap(), 1);
    region.days(1);
    assert_eq!(remind_of_deadlines(&ctx).await.unwrap(), 0);
    let reminded = region.told(MailKind::RequestDueSoon).await;
    assert_eq!(reminded, ["aral@example.kz"]);
    assert!(region.told(MailKind::RequestOverdue).await.is_empty());
    region.days(1);
    for expected in [1, 0] {
        assert_eq!(remind_of_deadlines(&ctx).await.unwrap(), expected);
    }
    region.days(30);
    assert_eq!(remind_of_deadlines(&ctx).await.unwrap(), 0);
    let told = region.told(MailKind::RequestOverdue).await;
    assert_eq!(told, ["moderator@example.kz"]);
    let audit = region.audit(id).await;
    assert_eq!(
        audit,
        ["request.sent", "request.reminded", "request.escalated"]
    );
    // Nobody's view of the request went stale by it.
    let operator = region.operator(region.at_point);
    handle_request(&operator, id, 1, Handling::Answer, "Жауап")
        .await
        .unwrap();
}

#[tokio::test]
async fn nobody_is_told_of_what_was_answered_or_waits_for_the_person() {
    let region = Region::begin().await;
    let operator = region.operator(region.at_point);
    for handling in [Handling::Answer, Handling::Ask, Handling::Refuse] {
        let sent = region.send(&input()).await;
        let id = region.id(&sent).await;
        handle_request(&operator, id, 1, handling, "Мәтін")
            .await
            .unwrap();
    }
    for _ in 0..8 {
        region.days(1);
        let told = remind_of_deadlines(&region.test.ctx()).await;
        assert_eq!(told.unwrap(), 0);
    }
}

#[tokio::test]
async fn where_nobody_handles_requests_moderators_are_reminded_before_a_holiday() {
    let region = Region::begin().await;
    let ctx = region.test.ctx();
    region.moderators_alone().await;
    let reader = region.test.database.reader();
    let all = store::centres::all(reader).await.unwrap();
    let point = all.into_iter().find(|one| one.id == region.point).unwrap();
    let mut document = point.document;
    let holiday = Exception::read("2026-03-26/2026-03-27: closed; Мереке").unwrap();
    document.opening_hours.set_exceptions(vec![holiday]);
    let save = SaveCentre {
        id: Some(region.point),
        document,
        expected_version: None,
    };
    save_centre(&ctx, CentreSaveAction::Write, save)
        .await
        .unwrap();
    // Two holidays and a weekend later: Tuesday the 31st.
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let request = store::requests::find(reader, id).await.unwrap().unwrap();
    assert_eq!(request.due_on, date(2026, 3, 31));
    region.days(7);
    assert_eq!(remind_of_deadlines(&ctx).await.unwrap(), 0, "a Sunday");
    region.days(1);
    assert_eq!(remind_of_deadlines(&ctx).await.unwrap(), 1);
    let reminded = region.told(MailKind::RequestDueSoon).await;
    assert_eq!(reminded, ["moderator@example.kz"]);
}

#[tokio::test]
async fn only_those_above_all_centres_run_reminders() {
    let region = Region::begin().await;
    for ctx in [region.visitor(), region.operator(region.at_point)] {
        let refused = remind_of_deadlines(&ctx).await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    }
}

#[tokio::test]
async fn the_organisation_that_has_a_late_request_is_told_once() {
    let region = Region::begin().await;
    let ctx = region.test.ctx();
    create_account(&ctx, "moderator@example.kz", Role::Moderator, Locale::Kk)
        .await
        .unwrap();
    let (slug, editor) = region.organization().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let operator = region.operator(region.at_point);
    pass_request(&operator, id, 1, &slug, "").await.unwrap();
    answer_passed_request(&editor, id, 2, PassedStep::Accept, "")
        .await
        .unwrap();
    // Due on Friday the 27th.
    region.days(5);
    remind_of_deadlines(&ctx).await.unwrap();
    assert_eq!(region.told(MailKind::RequestPassedOverdue).await, [""; 0]);
    region.days(1);
    let (one, other) = tokio::join!(remind_of_deadlines(&ctx), remind_of_deadlines(&ctx));
    assert_eq!(one.unwrap() + other.unwrap(), 2, "moderators and editors");
    region.days(9);
    assert_eq!(remind_of_deadlines(&ctx).await.unwrap(), 0);
    let told = region.told(MailKind::RequestPassedOverdue).await;
    assert_eq!(told, ["hub@example.kz"]);
    let audit = region.audit(id).await;
    assert!(audit.contains(&"request.organization_reminded".to_owned()));
    // Taken back and passed again, they are told again.
    handle_request(&operator, id, 3, Handling::Take, "")
        .await
        .unwrap();
    pass_request(&operator, id, 4, &slug, "").await.unwrap();
    assert_eq!(remind_of_deadlines(&ctx).await.unwrap(), 1);
}
