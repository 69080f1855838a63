//! A centre that closes leaves its requests, rules and answers to another one.

use super::{Region, code, input};
use domain::request::RoutingQuestion;
use domain::{District, ErrorCode, RequestState, RequestTopic, RequesterKind, Role};
use usecases::UseCaseError;
use usecases::centres::{close_centre, list_centres, prepare_centre, show_centre};
use usecases::requests::{
    Cell, TemplateInput, add_operator, list_requests, list_staff, list_templates, save_template,
    show_own_request, show_request, show_route, staff_request_numbers,
};

#[tokio::test]
async fn a_closed_centre_is_in_no_list_and_its_requests_are_at_the_successor() {
    let region = Region::begin().await;
    let moderator = region.test.ctx_as(Role::Moderator);
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let former = region.operator(region.at_point);
    let words = TemplateInput {
        centre: region.point.0.to_string(),
        title: "Құжаттар".to_owned(),
        words: ["Мәтін".to_owned(), String::new(), String::new()],
    };
    save_template(&former, None, &words).await.unwrap();
    let slug = prepare_centre(&moderator, region.point).await.unwrap().slug;
    let successor = region.hub.0.to_string();
    close_centre(&moderator, region.point, &successor)
        .await
        .unwrap();

    let listed = list_centres(&region.visitor()).await;
    let listed: Vec<_> = listed.unwrap().into_iter().map(|one| one.id).collect();
    assert_eq!(listed, [region.hub]);
    assert!(
        show_centre(&region.visitor(), &slug)
            .await
            .unwrap()
            .is_none()
    );
    let question = RoutingQuestion {
        topic: RequestTopic::Legal,
        district: Some(District::Aral),
        requester: RequesterKind::Citizen,
    };
    let shown = show_route(&moderator, &question).await.unwrap();
    assert_eq!((shown.rule, shown.route.centre), (Some(0), region.hub));

    let at_hub = region.operator(region.at_hub);
    let queue = list_requests(&at_hub, &[RequestState::New]).await.unwrap();
    assert_eq!(queue.len(), 1);
    assert_eq!(queue[0].id, id);
    let view = show_request(&at_hub, id).await.unwrap();
    assert_eq!(view.request.version, 2, "who has its page open is told");
    assert_eq!(list_templates(&at_hub).await.unwrap().templates.len(), 1);
    let numbers = staff_request_numbers(&at_hub).await.unwrap();
    assert_eq!(numbers.total.requests, Cell::Shown(1));
    let own = show_own_request(&region.visitor(), &sent.key)
        .await
        .unwrap();
    assert!(!own.centre.is_empty());
    // A new one goes there too, and the former staff see nothing.
    let next = region.send(&input()).await;
    let next = region.id(&next).await;
    assert_eq!(
        show_request(&at_hub, next).await.unwrap().request.centre,
        region.hub
    );
    let refused = list_requests(&former, &RequestState::ALL).await;
    assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    let staff = list_staff(&moderator).await.unwrap();
    assert_eq!(staff.len(), 1);
    let added = add_operator(&moderator, region.point, region.at_point).await;
    assert_eq!(code(added.unwrap_err()), ErrorCode::NotFound);
    let shown = prepare_centre(&moderator, region.point).await;
    assert_eq!(code(shown.unwrap_err()), ErrorCode::NotFound);
    let again = close_centre(&moderator, region.point, &successor).await;
    assert_eq!(code(again.unwrap_err()), ErrorCode::NotFound);
    let closed = region.point.0.to_string();
    let into_closed = close_centre(&moderator, region.hub, &closed).await;
    assert!(matches!(into_closed, Err(UseCaseError::Invalid(_))));
}

#[tokio::test]
async fn only_moderators_close_and_only_with_a_successor() {
    let region = Region::begin().await;
    let moderator = region.test.ctx_as(Role::Moderator);
    let hub = region.hub.0.to_string();
    for ctx in [region.visitor(), region.operator(region.at_point)] {
        let refused = close_centre(&ctx, region.point, &hub).await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    }
    let own = region.point.0.to_string();
    for (successor, expected) in [
        ("", ErrorCode::Required),
        ("x", ErrorCode::UnknownValue),
        (own.as_str(), ErrorCode::UnknownValue),
        (
            "01890000-0000-7000-8000-000000000000",
            ErrorCode::UnknownValue,
        ),
    ] {
        let refused = close_centre(&moderator, region.point, successor).await;
        let Err(UseCaseError::Invalid(violations)) = refused else {
            panic!("{successor} was taken");
        };
        assert_eq!(violations[0].field, "successor");
        assert_eq!(violations[0].code, expected);
    }
    assert!(prepare_centre(&moderator, region.point).await.is_ok());
}
