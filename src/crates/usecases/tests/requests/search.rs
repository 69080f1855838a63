//! The search at the desk: by number and by words, among one's own.

use super::{Region, code, input};
use domain::{ErrorCode, Locale, RequestId, RequestState};
use usecases::Ctx;
use usecases::requests::{Handling, RequestInput, RequestSearch, handle_request, search_requests};

fn about(topic: &str, need: &str, district: &str) -> RequestInput {
    RequestInput {
        topic: topic.to_owned(),
        need: need.to_owned(),
        district: district.to_owned(),
        ..input()
    }
}

async fn found(ctx: &Ctx, words: &str, states: &[RequestState]) -> Vec<RequestId> {
    let search = RequestSearch {
        words,
        states,
        locale: Locale::Kk,
    };
    let found = search_requests(ctx, &search).await.unwrap();
    found.into_iter().map(|one| one.id).collect()
}

#[tokio::test]
async fn operators_find_by_words_on_any_keyboard_and_by_number_in_any_state() {
    let region = Region::begin().await;
    let wage = region
        .send(&about("legal", "Зауыт жалақымды төлемей жүр", "aral"))
        .await;
    region.tick();
    let ramp = region
        .send(&about("disability", "Үйдің алдына пандус керек", "aral"))
        .await;
    region.tick();
    let far = region
        .send(&about("legal", "Жалақыны қайдан сұраймын", "shieli"))
        .await;
    let ids = [
        region.id(&wage).await,
        region.id(&ramp).await,
        region.id(&far).await,
    ];
    let [wage_id, ramp_id, far_id] = ids;
    let operator = region.operator(region.at_point);
    let moderator = region.test.ctx();
    let open = [RequestState::New, RequestState::Accepted];
    for (words, expected) in [
        ("жалақы", vec![wage_id]),
        // Without the letters of Kazakh, on the other keyboard, in Latin.
        ("жалакы", vec![wage_id]),
        (";fkfrs", vec![wage_id]),
        ("pandus", vec![ramp_id]),
        // The topic in any language, the district, the centre.
        ("юридическая", vec![wage_id]),
        ("legal", vec![wage_id]),
        ("арал пандус", vec![ramp_id]),
        ("Арал бөлімшесі", vec![ramp_id, wage_id]),
        ("трактор", vec![]),
        // What is known of the person is not looked into.
        ("Айгүл", vec![]),
        ("aigul@example.kz", vec![]),
        ("7771234567", vec![]),
    ] {
        assert_eq!(found(&operator, words, &open).await, expected, "{words}");
    }
    let all = found(&moderator, "жалақы", &open).await;
    assert_eq!(all.len(), 2, "moderators handle both centres");
    assert!(all.contains(&far_id));

    let number = wage.code.as_str();
    let dense = number.replace('-', "").to_lowercase();
    for typed in [number, &dense, &number[..4], &dense[..7], &number[..10]] {
        let first = found(&operator, typed, &open).await.first().copied();
        assert_eq!(first, Some(wage_id), "{typed}");
    }
    let hidden = far.code.as_str();
    assert!(!found(&operator, hidden, &open).await.contains(&far_id));
    assert_eq!(found(&moderator, hidden, &open).await[0], far_id);

    handle_request(&operator, wage_id, 1, Handling::Answer, "Жауап")
        .await
        .unwrap();
    assert!(found(&operator, "жалақы", &open).await.is_empty());
    let answered = [RequestState::Answered];
    assert_eq!(found(&operator, "жалақы", &answered).await, [wage_id]);
    assert_eq!(found(&operator, number, &open).await, [wage_id]);
    assert!(found(&operator, " - ", &[]).await.is_empty());
}

#[tokio::test]
async fn a_search_is_one_audit_row_without_its_words_and_others_may_not() {
    let region = Region::begin().await;
    region.send(&input()).await;
    let operator = region.operator(region.at_point);
    let open = [RequestState::New];
    assert_eq!(found(&operator, "жалақы", &open).await.len(), 1);
    let reader = region.test.database.reader();
    let log = store::audit_events::of_subject(reader, uuid::Uuid::nil()).await;
    let searched: Vec<_> = log
        .unwrap()
        .into_iter()
        .filter(|row| row.action == "request.searched")
        .collect();
    assert_eq!(searched.len(), 1);
    assert_eq!(searched[0].actor, operator.actor.label());
    assert_eq!(searched[0].detail, serde_json::json!({ "found": 1 }));
    let search = RequestSearch {
        words: "жалақы",
        states: &open,
        locale: Locale::Kk,
    };
    let stranger = region.operator(domain::AccountId(uuid::Uuid::from_u128(9)));
    for ctx in [region.visitor(), stranger] {
        let refused = search_requests(&ctx, &search).await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    }
}
