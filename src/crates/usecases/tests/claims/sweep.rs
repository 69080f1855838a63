//! What time does to claims.

use super::{address, claim_with_paper, files, input};
use crate::keepers::{Who, refusal, town};
use domain::{ClaimState, Decision, ErrorCode};
use jiff::SignedDuration;
use usecases::claims::{
    Swept, claim_organization, decide_claim, list_my_claims, show_claim, sweep_claims,
    withdraw_claim,
};

const DAY: SignedDuration = SignedDuration::from_hours(24);

#[tokio::test]
async fn unconfirmed_claims_expire_after_three_days_undecided_ones_after_sixty() {
    let town = town().await;
    let console = town.test.ctx();
    let ctx = town.ctx(Who::Holder);
    claim_organization(&ctx, input(town.umit.id, address("a@umit.kz")))
        .await
        .unwrap();
    claim_with_paper(&town, &town.ctx(Who::OtherOwner)).await;
    town.test
        .clock
        .advance(DAY * 3 - SignedDuration::from_secs(1));
    assert_eq!(sweep_claims(&console).await.unwrap(), Swept::default());
    town.test.clock.advance(SignedDuration::from_secs(1));
    let swept = sweep_claims(&console).await.unwrap();
    assert_eq!((swept.expired, swept.purged, swept.orphans), (1, 1, 0));
    let mail = town.mail().await;
    assert_eq!(mail.len(), 2);
    assert_eq!(
        (mail[1].kind.as_str(), mail[1].to.as_str()),
        ("claim-expired", "holder@example.kz")
    );
    assert_eq!(mail[1].values["link"], "/ru/orgs/umit/claim");
    let mine = list_my_claims(&ctx).await.unwrap();
    assert_eq!(mine[0].state, ClaimState::Expired);
    assert_eq!(files(&town).await, 1);

    town.test.clock.advance(DAY * 57);
    let swept = sweep_claims(&console).await.unwrap();
    assert_eq!((swept.expired, swept.purged, swept.orphans), (1, 1, 0));
    assert_eq!(town.mail().await[2].to, "otherowner@example.kz");
    assert_eq!(files(&town).await, 0);
    assert_eq!(sweep_claims(&console).await.unwrap(), Swept::default());
}

#[tokio::test]
async fn proof_goes_thirty_days_after_the_decision() {
    let town = town().await;
    let moderator = town.ctx(Who::Moderator);
    let id = claim_with_paper(&town, &town.ctx(Who::Holder)).await;
    decide_claim(&moderator, id, Decision::Approve, "Рақмет")
        .await
        .unwrap();
    town.test.clock.advance(DAY * 29);
    assert_eq!(sweep_claims(&moderator).await.unwrap(), Swept::default());
    town.test.clock.advance(DAY);
    assert_eq!(sweep_claims(&moderator).await.unwrap().purged, 1);
    assert_eq!(files(&town).await, 0);
    let view = show_claim(&moderator, id).await.unwrap();
    assert_eq!(view.state, ClaimState::Approved);
    assert_eq!(view.document, None);
    assert_eq!((view.message.as_str(), view.note.as_str()), ("", ""));
    assert_eq!(
        town.audit(id.0).await,
        ["claim.approved", "claim.made", "claim.purged"]
    );
}

#[tokio::test]
async fn withdrawn_claims_and_those_of_deleted_accounts_leave_no_proof() {
    let town = town().await;
    let withdrawn = claim_with_paper(&town, &town.ctx(Who::Holder)).await;
    withdraw_claim(&town.ctx(Who::Holder), withdrawn)
        .await
        .unwrap();
    let deleted = claim_with_paper(&town, &town.ctx(Who::OtherOwner)).await;
    town.delete_account(Who::OtherOwner.id()).await;
    let console = town.test.ctx();
    let swept = sweep_claims(&console).await.unwrap();
    assert_eq!((swept.expired, swept.purged, swept.orphans), (1, 2, 0));
    let state = show_claim(&console, deleted).await.unwrap().state;
    assert_eq!(state, ClaimState::Expired);
    assert_eq!(files(&town).await, 0);
    assert!(town.mail().await.is_empty());
}

#[tokio::test]
async fn a_paper_without_a_claim_is_deleted_after_a_day() {
    let town = town().await;
    let ctx = town.test.ctx();
    claim_with_paper(&town, &town.ctx(Who::Holder)).await;
    let orphan = format!("claims/{}", ctx.new_id());
    town.test.storage.put(&orphan, vec![1]).await.unwrap();
    assert_eq!(sweep_claims(&ctx).await.unwrap().orphans, 0);
    town.test.clock.advance(DAY * 2);
    assert_eq!(sweep_claims(&ctx).await.unwrap().orphans, 1);
    assert_eq!(town.test.storage.get(&orphan).await.unwrap(), None);
    assert_eq!(files(&town).await, 1);
}

#[tokio::test]
async fn only_those_sweep_who_may() {
    let town = town().await;
    for who in Who::ALL {
        let expected =
            (!matches!(who, Who::Moderator | Who::Administrator)).then_some(ErrorCode::Forbidden);
        let swept = sweep_claims(&town.ctx(who)).await;
        assert_eq!(refusal(swept), expected, "{who:?}");
    }
}
