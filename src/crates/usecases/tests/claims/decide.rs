//! A moderator decides.

use super::{address, claim_with_paper, input};
use crate::keepers::{Who, refusal, town, wrong};
use domain::{ClaimId, ClaimState, Decision, ErrorCode, Role};
use usecases::claims::{claim_organization, decide_claim, list_my_claims, show_claim};
use uuid::Uuid;

#[tokio::test]
async fn approving_makes_an_owner() {
    let town = town().await;
    let ctx = town.ctx(Who::Holder);
    let id = claim_with_paper(&town, &ctx).await;
    let rival = claim_with_paper(&town, &town.ctx(Who::OtherOwner)).await;
    let moderator = town.ctx(Who::Moderator);
    decide_claim(&moderator, id, Decision::Approve, " Құттықтаймыз ")
        .await
        .unwrap();
    let role = town.role(town.umit.id, Who::Holder.id()).await;
    assert_eq!(role, Some(Role::Owner));
    let mail = town.mail().await;
    assert_eq!(mail.len(), 1);
    assert_eq!(
        (mail[0].kind.as_str(), mail[0].to.as_str()),
        ("claim-approved", "holder@example.kz")
    );
    assert_eq!(mail[0].values["link"], "/ru/orgs/umit/edit");
    assert_eq!(mail[0].values["organization"], "Надежда");
    assert_eq!(mail[0].values["note"], "Құттықтаймыз");
    assert_eq!(town.audit(id.0).await, ["claim.approved", "claim.made"]);
    assert_eq!(
        town.audit(town.umit.id.0).await,
        ["organization.created", "organization.member_added"]
    );
    let view = show_claim(&moderator, rival).await.unwrap();
    assert_eq!((view.state, view.competing), (ClaimState::Pending, 0));
    let mine = list_my_claims(&ctx).await.unwrap();
    assert_eq!(mine[0].state, ClaimState::Approved);
}

#[tokio::test]
async fn rejecting_needs_a_reason_and_mails_it() {
    let town = town().await;
    let id = claim_with_paper(&town, &town.ctx(Who::Holder)).await;
    let moderator = town.ctx(Who::Moderator);
    let unsaid = decide_claim(&moderator, id, Decision::Reject, " \n ").await;
    assert_eq!(wrong(unsaid), ["note reason-required"]);
    let wordy = decide_claim(&moderator, id, Decision::Approve, &"ы".repeat(2001)).await;
    assert_eq!(wrong(wordy), ["note too-long"]);
    decide_claim(&moderator, id, Decision::Reject, "Қол қойылмаған")
        .await
        .unwrap();
    assert_eq!(town.role(town.umit.id, Who::Holder.id()).await, None);
    let mail = town.mail().await;
    assert_eq!(mail.len(), 1);
    assert_eq!(
        (mail[0].kind.as_str(), mail[0].locale.as_str()),
        ("claim-rejected", "ru")
    );
    assert_eq!(mail[0].values["note"], "Қол қойылмаған");
    for decision in [Decision::Approve, Decision::Reject] {
        let late = decide_claim(&moderator, id, decision, "x").await;
        assert_eq!(refusal(late), Some(ErrorCode::AlreadyDecided));
    }
    assert_eq!(town.mail().await.len(), 1);
    // After a refusal one may try again.
    claim_with_paper(&town, &town.ctx(Who::Holder)).await;
}

#[tokio::test]
async fn only_moderators_decide() {
    let town = town().await;
    let id = claim_with_paper(&town, &town.ctx(Who::Holder)).await;
    for who in Who::ALL {
        for decision in [Decision::Approve, Decision::Reject] {
            if !matches!(who, Who::Moderator | Who::Administrator) {
                let refused = decide_claim(&town.ctx(who), id, decision, "x").await;
                assert_eq!(refusal(refused), Some(ErrorCode::Forbidden), "{who:?}");
            }
        }
    }
    let nothing = ClaimId(Uuid::from_u128(5));
    let administrator = town.ctx(Who::Administrator);
    let nothing = decide_claim(&administrator, nothing, Decision::Approve, "").await;
    assert_eq!(refusal(nothing), Some(ErrorCode::NotFound));
    decide_claim(&administrator, id, Decision::Approve, "")
        .await
        .unwrap();
}

#[tokio::test]
async fn an_unconfirmed_claim_is_not_decided() {
    let town = town().await;
    let claim = input(town.umit.id, address("a@umit.kz"));
    let id = claim_organization(&town.ctx(Who::Holder), claim)
        .await
        .unwrap();
    let early = decide_claim(&town.ctx(Who::Moderator), id, Decision::Approve, "").await;
    assert_eq!(refusal(early), Some(ErrorCode::AlreadyDecided));
    assert_eq!(town.role(town.umit.id, Who::Holder.id()).await, None);
}

#[tokio::test]
async fn nobody_is_made_owner_of_what_is_gone() {
    let town = town().await;
    let moderator = town.ctx(Who::Moderator);
    let id = claim_with_paper(&town, &town.ctx(Who::Holder)).await;
    let deleted = claim_with_paper(&town, &town.ctx(Who::OtherEditor)).await;
    town.delete_account(Who::OtherEditor.id()).await;
    let nobody = decide_claim(&moderator, deleted, Decision::Approve, "").await;
    assert_eq!(refusal(nobody), Some(ErrorCode::Gone));
    usecases::organizations::remove_organization(&moderator, town.umit.id, String::new())
        .await
        .unwrap();
    let gone = decide_claim(&moderator, id, Decision::Approve, "").await;
    assert_eq!(refusal(gone), Some(ErrorCode::Gone));
    let state = show_claim(&moderator, id).await.unwrap().state;
    assert_eq!(state, ClaimState::Pending);
    decide_claim(&moderator, id, Decision::Reject, "Жабылған")
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_who_decide_at_once_one_is_first() {
    let town = town().await;
    let id = claim_with_paper(&town, &town.ctx(Who::Holder)).await;
    let first = town.ctx(Who::Moderator);
    let second = town.ctx(Who::Administrator);
    let (first, second) = tokio::join!(
        tokio::spawn(async move { decide_claim(&first, id, Decision::Approve, "").await }),
        tokio::spawn(async move { decide_claim(&second, id, Decision::Reject, "x").await }),
    );
    let refused = [first.unwrap(), second.unwrap()].map(refusal);
    assert!(
        refused == [None, Some(ErrorCode::AlreadyDecided)]
            || refused == [Some(ErrorCode::AlreadyDecided), None],
        "{refused:?}"
    );
    assert_eq!(town.mail().await.len(), 1);
}
