//! Who heads a centre keeps it, and no other one.

use super::{Region, code, input};
use domain::request::{RoutingQuestion, RoutingRule};
use domain::{
    AccountId, CentreKind, District, ErrorCode, Locale, MailKind, RequestState, RequestTopic,
    RequesterKind, Role,
};
use usecases::accounts::create_account;
use usecases::centres::{CentreSaveAction, SaveCentre, prepare_centre, save_centre};
use usecases::mail::list_outbox;
use usecases::requests::{
    RuleChange, RuleInput, TemplateInput, add_head, add_operator, add_staff_by_email,
    change_routing, keeps_centres, list_requests, list_routing_rules, list_staff, remove_operator,
    save_template, set_routing_rules, show_route,
};
use usecases::{Ctx, UseCaseError};

impl Region {
    /// Who heads the point.
    async fn head(&self) -> Ctx {
        let ctx = self.test.ctx();
        create_account(&ctx, "head@example.kz", Role::AccountHolder, Locale::Kk)
            .await
            .unwrap();
        let reader = ctx.database.reader();
        let found = store::accounts::find_by_email(reader, "head@example.kz").await;
        let id = found.unwrap().unwrap().id;
        add_head(&ctx, self.point, id).await.unwrap();
        self.operator(id)
    }

    async fn saved(
        &self,
        ctx: &Ctx,
        id: Option<domain::CentreId>,
        change: impl FnOnce(&mut domain::Centre),
    ) -> Result<(), UseCaseError> {
        let all = store::centres::all(self.test.database.reader())
            .await
            .unwrap();
        let known = all
            .into_iter()
            .find(|one| Some(one.id) == id.or(Some(self.point)));
        let mut document = known.unwrap().document;
        change(&mut document);
        let save = SaveCentre {
            id,
            document,
            expected_version: None,
        };
        save_centre(ctx, CentreSaveAction::Write, save)
            .await
            .map(|_| ())
    }
}

fn forbidden<T>(result: Result<T, UseCaseError>) {
    assert_eq!(result.err().map(code), Some(ErrorCode::Forbidden));
}

fn rule(centre: domain::CentreId, topic: &str) -> RuleInput {
    RuleInput {
        centre: centre.0.to_string(),
        topic: topic.to_owned(),
        ..RuleInput::default()
    }
}

#[tokio::test]
async fn a_head_keeps_the_centre_and_its_staff_and_no_other() {
    let region = Region::begin().await;
    let head = region.head().await;
    region.send(&input()).await;
    let queue = list_requests(&head, &[RequestState::New]).await.unwrap();
    assert_eq!(queue.len(), 1, "a head handles requests too");
    assert!(keeps_centres(&head).await.unwrap());
    region
        .saved(&head, Some(region.point), |one| {
            one.languages = vec![Locale::Kk, Locale::Ru];
        })
        .await
        .unwrap();
    let shown = prepare_centre(&head, region.point).await.unwrap();
    assert_eq!(shown.document.languages.len(), 2);
    let staff = list_staff(&head).await.unwrap();
    assert_eq!(staff.len(), 1, "only of the own centre");
    let roles: Vec<Role> = staff[0].operators.iter().map(|one| one.role).collect();
    assert_eq!(roles, [Role::Operator, Role::Head]);
    add_staff_by_email(&head, region.point, "HUB@example.kz", "head")
        .await
        .unwrap();
    let staff = list_staff(&head).await.unwrap();
    assert_eq!(staff[0].operators[2].role, Role::Head);
    remove_operator(&head, region.point, region.at_hub)
        .await
        .unwrap();
    let words = TemplateInput {
        centre: region.point.0.to_string(),
        title: "Құжаттар".to_owned(),
        words: ["Мәтін".to_owned(), String::new(), String::new()],
    };
    save_template(&head, None, &words).await.unwrap();

    forbidden(region.saved(&head, Some(region.hub), |_| ()).await);
    forbidden(region.saved(&head, None, |_| ()).await);
    forbidden(prepare_centre(&head, region.hub).await);
    forbidden(add_operator(&head, region.hub, region.at_point).await);
    forbidden(add_head(&head, region.hub, region.at_point).await);
    forbidden(remove_operator(&head, region.hub, region.at_hub).await);
    forbidden(add_staff_by_email(&head, region.hub, "aral@example.kz", "head").await);
    let words = TemplateInput {
        centre: region.hub.0.to_string(),
        ..words
    };
    forbidden(save_template(&head, None, &words).await);
    // What fits no rule goes to the hub: no centre makes itself one.
    let hub = region
        .saved(&head, Some(region.point), |one| {
            one.kind = CentreKind::RegionalHub;
        })
        .await;
    let Err(UseCaseError::Invalid(violations)) = hub else {
        panic!("it made itself a hub");
    };
    assert_eq!(violations[0].field, "kind");
    region
        .saved(
            &region.test.ctx_as(Role::Moderator),
            Some(region.point),
            |one| {
                one.kind = CentreKind::RegionalHub;
            },
        )
        .await
        .unwrap();
}

#[tokio::test]
async fn an_operator_and_a_stranger_keep_nothing() {
    let region = Region::begin().await;
    let operator = region.operator(region.at_point);
    let stranger = region.operator(AccountId(uuid::Uuid::from_u128(9)));
    for ctx in [operator, stranger, region.visitor()] {
        assert!(!keeps_centres(&ctx).await.unwrap());
        forbidden(region.saved(&ctx, Some(region.point), |_| ()).await);
        forbidden(prepare_centre(&ctx, region.point).await);
        forbidden(list_staff(&ctx).await);
        forbidden(list_routing_rules(&ctx).await);
        forbidden(change_routing(&ctx, "", RuleChange::Remove(0)).await);
        for role in ["", "operator", "head", "moderator"] {
            let email = "aral@example.kz";
            forbidden(add_staff_by_email(&ctx, region.point, email, role).await);
        }
        forbidden(add_head(&ctx, region.point, region.at_point).await);
        forbidden(remove_operator(&ctx, region.point, region.at_point).await);
    }
    let ctx = region.test.ctx();
    let unknown = add_staff_by_email(&ctx, region.point, "aral@example.kz", "moderator").await;
    let Err(UseCaseError::Invalid(violations)) = unknown else {
        panic!("a centre has no moderators");
    };
    assert_eq!(violations[0].field, "role");
    // A head who is one no longer.
    let head = region.head().await;
    let id = head.actor.account().unwrap();
    add_operator(&region.test.ctx(), region.point, id)
        .await
        .unwrap();
    forbidden(prepare_centre(&head, region.point).await);
    assert!(list_requests(&head, &RequestState::ALL).await.is_ok());
}

#[tokio::test]
async fn a_head_changes_the_rules_of_the_own_centre_and_moves_them_past_no_other() {
    let region = Region::begin().await;
    let to = |centre, topic| RoutingRule {
        topic: Some(topic),
        district: None,
        requester: None,
        centre,
        service: None,
        days: None,
    };
    let rules = vec![
        to(region.hub, RequestTopic::Legal),
        to(region.point, RequestTopic::Family),
        to(region.point, RequestTopic::Health),
        to(region.hub, RequestTopic::Grants),
    ];
    set_routing_rules(&region.test.ctx(), rules).await.unwrap();
    let head = region.head().await;
    let stamp = async || list_routing_rules(&head).await.unwrap().stamp;
    let view = list_routing_rules(&head).await.unwrap();
    let own: Vec<bool> = (0..5).map(|position| view.is_own_rule(position)).collect();
    assert_eq!(own, [false, true, true, false, false]);
    for change in [
        RuleChange::Remove(0),
        RuleChange::Raise(0),
        RuleChange::Raise(1),
        RuleChange::Lower(2),
        RuleChange::Lower(0),
        RuleChange::Write(Some(3), rule(region.point, "grants")),
    ] {
        forbidden(change_routing(&head, &stamp().await, change).await);
    }
    for position in [None, Some(1)] {
        let change = RuleChange::Write(position, rule(region.hub, "grants"));
        let refused = change_routing(&head, &stamp().await, change).await;
        let Err(UseCaseError::Invalid(violations)) = refused else {
            panic!("a rule of another centre was written");
        };
        assert_eq!(violations[0].field, "centre");
    }
    assert_eq!(stamp().await, view.stamp, "nothing was changed");
    for change in [
        RuleChange::Raise(2),
        RuleChange::Write(Some(2), rule(region.point, "violence")),
        RuleChange::Write(None, rule(region.point, "room")),
        RuleChange::Remove(1),
    ] {
        change_routing(&head, &stamp().await, change).await.unwrap();
    }
    let topics: Vec<_> = list_routing_rules(&head)
        .await
        .unwrap()
        .rules
        .into_iter()
        .filter_map(|rule| rule.topic)
        .collect();
    assert_eq!(
        topics,
        [
            RequestTopic::Legal,
            RequestTopic::Violence,
            RequestTopic::Grants,
            RequestTopic::Room,
        ]
    );
    let question = RoutingQuestion {
        topic: RequestTopic::Room,
        district: Some(District::Aral),
        requester: RequesterKind::Citizen,
    };
    let shown = show_route(&head, &question).await.unwrap();
    assert_eq!(shown.route.centre, region.point);
    forbidden(set_routing_rules(&head, Vec::new()).await);
}

#[tokio::test]
async fn whoever_becomes_staff_is_told_once_as_what() {
    let region = Region::begin().await;
    let ctx = region.test.ctx();
    for _ in 0..2 {
        add_head(&ctx, region.point, region.at_point).await.unwrap();
    }
    let mail = list_outbox(&ctx).await.unwrap();
    let mut told: Vec<_> = mail
        .into_iter()
        .map(|one| one.mail)
        .filter(|one| matches!(one.kind, MailKind::CentreHead | MailKind::CentreOperator))
        .map(|one| (one.recipient, one.kind, one.arguments["link"].clone()))
        .collect();
    told.sort_by_key(|(to, kind, _)| (to.clone(), kind.code()));
    let page = format!("/ru/manage/centres/{}", region.point.0);
    let queue = || "/ru/manage/requests".to_owned();
    let (aral, hub) = ("aral@example.kz", "hub@example.kz");
    assert_eq!(
        told,
        [
            (aral.to_owned(), MailKind::CentreHead, page),
            (aral.to_owned(), MailKind::CentreOperator, queue()),
            (hub.to_owned(), MailKind::CentreOperator, queue()),
        ]
    );
}
