//! Rules are changed one at a time, by those who keep the centres.

use super::{Region, code};
use domain::request::{Mismatch, RoutingQuestion, RoutingRule};
use domain::{CentreService, District, ErrorCode, RequestTopic, RequesterKind, Role};
use usecases::UseCaseError;
use usecases::centres::close_centre;
use usecases::requests::{RuleChange, RuleInput, change_routing, list_routing_rules, show_route};

fn rule(centre: &impl ToString) -> RuleInput {
    RuleInput {
        centre: centre.to_string(),
        ..RuleInput::default()
    }
}

#[tokio::test]
async fn a_rule_is_written_moved_and_taken_away_and_says_what_it_takes() {
    let region = Region::begin().await;
    let ctx = region.test.ctx_as(Role::Moderator);
    let stamp = async || list_routing_rules(&ctx).await.unwrap().stamp;
    let violence = RuleInput {
        topic: "violence".to_owned(),
        requester: "citizen".to_owned(),
        service: "training".to_owned(),
        days: " 1 ".to_owned(),
        ..rule(&region.hub.0)
    };
    let first = stamp().await;
    change_routing(&ctx, &first, RuleChange::Write(None, violence.clone()))
        .await
        .unwrap();
    let question = RoutingQuestion {
        topic: RequestTopic::Violence,
        district: Some(District::Aral),
        requester: RequesterKind::Citizen,
    };
    let shown = show_route(&ctx, &question).await.unwrap();
    assert_eq!((shown.rule, shown.route.centre), (Some(0), region.point));
    change_routing(&ctx, &stamp().await, RuleChange::Raise(1))
        .await
        .unwrap();
    let shown = show_route(&ctx, &question).await.unwrap();
    assert_eq!((shown.rule, shown.route.centre), (Some(0), region.hub));
    assert_eq!(shown.route.service, CentreService::Training);
    // 22 March 2026 is a Sunday.
    assert_eq!(shown.due_on.to_string(), "2026-03-23");
    let elsewhere = RoutingQuestion {
        district: None,
        requester: RequesterKind::Ngo,
        ..question
    };
    let shown = show_route(&ctx, &elsewhere).await.unwrap();
    assert_eq!((shown.rule, shown.route.centre), (None, region.hub));
    assert_eq!(
        shown.passed_over,
        [vec![Mismatch::Requester], vec![Mismatch::District]]
    );
    let other = RuleInput {
        district: "shieli".to_owned(),
        ..rule(&region.point.0)
    };
    for change in [
        RuleChange::Lower(0),
        RuleChange::Lower(1),
        RuleChange::Write(Some(0), other),
    ] {
        change_routing(&ctx, &stamp().await, change).await.unwrap();
    }
    let view = list_routing_rules(&ctx).await.unwrap();
    assert_eq!(view.rules.len(), 2);
    assert_eq!(view.rules[0].district, Some(District::Shieli));
    assert_eq!(view.rules[1].topic, Some(RequestTopic::Violence));
    change_routing(&ctx, &view.stamp, RuleChange::Remove(1))
        .await
        .unwrap();
    for (seen, change, expected) in [
        (view.stamp, RuleChange::Remove(0), ErrorCode::Conflict),
        (stamp().await, RuleChange::Remove(7), ErrorCode::NotFound),
        (stamp().await, RuleChange::Raise(7), ErrorCode::NotFound),
    ] {
        let refused = change_routing(&ctx, &seen, change).await;
        assert_eq!(code(refused.unwrap_err()), expected);
    }
    assert_eq!(list_routing_rules(&ctx).await.unwrap().rules.len(), 1);
}

#[tokio::test]
async fn a_rule_that_says_something_unknown_names_the_field() {
    let region = Region::begin().await;
    let ctx = region.test.ctx_as(Role::Administrator);
    let stamp = list_routing_rules(&ctx).await.unwrap().stamp;
    let good = rule(&region.hub.0);
    type Spoil = fn(&mut RuleInput);
    let cases: [(&str, ErrorCode, Spoil); 7] = [
        ("centre", ErrorCode::Required, |one| one.centre.clear()),
        ("centre", ErrorCode::UnknownValue, |one| {
            one.centre = "1".to_owned();
        }),
        ("topic", ErrorCode::UnknownValue, |one| {
            one.topic = "x".to_owned();
        }),
        ("district", ErrorCode::UnknownValue, |one| {
            one.district = "x".to_owned();
        }),
        ("requester", ErrorCode::UnknownValue, |one| {
            one.requester = "x".to_owned();
        }),
        ("service", ErrorCode::UnknownValue, |one| {
            one.service = "x".to_owned();
        }),
        ("days", ErrorCode::NumberMalformed, |one| {
            one.days = "0".to_owned();
        }),
    ];
    for (field, expected, spoil) in cases {
        let mut spoiled = good.clone();
        spoil(&mut spoiled);
        let change = RuleChange::Write(None, spoiled);
        let refused = change_routing(&ctx, &stamp, change).await;
        let Err(UseCaseError::Invalid(violations)) = refused else {
            panic!("{field} was taken");
        };
        assert_eq!(violations.len(), 1, "{violations:?}");
        assert_eq!(
            (violations[0].field.as_str(), violations[0].code),
            (field, expected)
        );
    }
}

#[tokio::test]
async fn only_those_who_keep_centres_see_and_change_rules() {
    let region = Region::begin().await;
    let stamp = list_routing_rules(&region.test.ctx()).await.unwrap().stamp;
    for ctx in [region.visitor(), region.operator(region.at_hub)] {
        let listed = list_routing_rules(&ctx).await;
        assert_eq!(code(listed.unwrap_err()), ErrorCode::Forbidden);
        let changed = change_routing(&ctx, &stamp, RuleChange::Remove(0)).await;
        assert_eq!(code(changed.unwrap_err()), ErrorCode::Forbidden);
    }
    // Rules count for the next request.
    let ctx = region.test.ctx_as(Role::Moderator);
    change_routing(&ctx, &stamp, RuleChange::Remove(0))
        .await
        .unwrap();
    let sent = region.send(&super::input()).await;
    let id = region.id(&sent).await;
    let view = usecases::requests::show_request(&ctx, id).await.unwrap();
    assert_eq!(view.request.centre, region.hub);
}

#[tokio::test]
async fn a_rule_that_leads_to_a_closed_centre_is_passed_over() {
    let region = Region::begin().await;
    let ctx = region.test.ctx_as(Role::Moderator);
    let reader = region.test.database.reader();
    let rules: Vec<RoutingRule> = store::requests::rules(reader).await.unwrap();
    close_centre(&ctx, region.point, &region.hub.0.to_string())
        .await
        .unwrap();
    // As whoever read them before it closed would have written them.
    let stale: Vec<_> = rules.into_iter().map(|one| (ctx.new_id(), one)).collect();
    assert_eq!(stale[0].1.centre, region.point);
    let transaction = ctx.database.begin().await.unwrap();
    store::requests::write_rules(&transaction, &stale)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let question = RoutingQuestion {
        topic: RequestTopic::Legal,
        district: Some(District::Aral),
        requester: RequesterKind::Citizen,
    };
    let shown = show_route(&ctx, &question).await.unwrap();
    assert_eq!((shown.rule, shown.route.centre), (None, region.hub));
    let sent = region.send(&super::input()).await;
    let id = region.id(&sent).await;
    assert_eq!(region.stored(id).await.centre, region.hub);
}
