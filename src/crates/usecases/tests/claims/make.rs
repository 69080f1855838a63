//! Claiming, confirming the work address, withdrawing.

use super::{address, claim_with_paper, files, input, paper};
use crate::keepers::{Who, refusal, town, wrong};
use domain::{ClaimId, ClaimState, ErrorCode, OrganizationId};
use jiff::SignedDuration;
use test_support::OrganizationBuilder;
use usecases::claims::{
    ClaimInput, claim_organization, confirm_claim_email, list_my_claims, show_claim, withdraw_claim,
};
use uuid::Uuid;

#[tokio::test]
async fn a_work_address_is_confirmed_by_its_claimant() {
    let town = town().await;
    let ctx = town.ctx(Who::Holder);
    let claim = input(town.umit.id, address(" Director@UMIT.kz "));
    let id = claim_organization(&ctx, claim).await.unwrap();
    let mail = town.mail().await;
    assert_eq!(mail.len(), 1);
    assert_eq!(
        (
            mail[0].kind.as_str(),
            mail[0].locale.as_str(),
            mail[0].to.as_str()
        ),
        ("claim-confirm-email", "ru", "Director@umit.kz")
    );
    assert_eq!(mail[0].values["organization"], "Надежда");
    assert!(mail[0].values["link"].starts_with("/ru/account/claim?token="));
    let moderator = town.ctx(Who::Moderator);
    let state = show_claim(&moderator, id).await.unwrap().state;
    assert_eq!(state, ClaimState::AwaitingEmail);

    let token = town.token().await;
    assert_eq!(token.len(), 64);
    for (ctx, token, expected) in [
        (town.ctx(Who::Visitor), token.as_str(), ErrorCode::Forbidden),
        (town.ctx(Who::Owner), &token, ErrorCode::Forbidden),
        (moderator.clone(), &token, ErrorCode::Forbidden),
        (town.test.ctx(), &token, ErrorCode::Forbidden),
        (ctx.clone(), "", ErrorCode::LinkSpent),
        (ctx.clone(), &token[1..], ErrorCode::LinkSpent),
    ] {
        let refused = refusal(confirm_claim_email(&ctx, token).await);
        assert_eq!(refused, Some(expected), "{:?}", ctx.actor);
    }
    town.test.clock.advance(SignedDuration::from_hours(71));
    assert_eq!(confirm_claim_email(&ctx, &token).await.unwrap(), id);
    let again = refusal(confirm_claim_email(&ctx, &token).await);
    assert_eq!(again, Some(ErrorCode::LinkSpent));
    let view = show_claim(&moderator, id).await.unwrap();
    assert_eq!(view.state, ClaimState::Pending);
    assert_eq!(
        view.expires_at,
        ctx.now() + SignedDuration::from_hours(60 * 24)
    );
    assert_eq!(
        town.audit(id.0).await,
        ["claim.address_confirmed", "claim.made"]
    );
}

#[tokio::test]
async fn a_link_is_good_for_three_days() {
    let town = town().await;
    let ctx = town.ctx(Who::Holder);
    claim_organization(&ctx, input(town.umit.id, address("a@umit.kz")))
        .await
        .unwrap();
    town.test.clock.advance(SignedDuration::from_hours(72));
    let late = confirm_claim_email(&ctx, &town.token().await).await;
    assert_eq!(refusal(late), Some(ErrorCode::LinkSpent));
}

#[tokio::test]
async fn only_those_may_claim_who_may() {
    let town = town().await;
    for who in Who::ALL {
        let result = claim_organization(&town.ctx(who), input(town.umit.id, paper())).await;
        let expected = match who {
            Who::Visitor => Some(ErrorCode::Forbidden),
            Who::Editor | Who::Owner => Some(ErrorCode::AlreadyMember),
            _ => None,
        };
        assert_eq!(refusal(result), expected, "{who:?}");
    }
    let console = claim_organization(&town.test.ctx(), input(town.umit.id, paper())).await;
    assert_eq!(refusal(console), Some(ErrorCode::Forbidden));
    let nobody = town.test.ctx_as(domain::Role::AccountHolder);
    let nobody = claim_organization(&nobody, input(town.umit.id, paper())).await;
    assert_eq!(refusal(nobody), Some(ErrorCode::Forbidden));
    assert_eq!(files(&town).await, 5);
}

#[tokio::test]
async fn what_is_wrong_is_told_and_leaves_nothing() {
    let town = town().await;
    let ctx = town.ctx(Who::Holder);
    let with_bin = |bin: &str, proof| ClaimInput {
        bin: bin.to_owned(),
        ..input(town.umit.id, proof)
    };
    let with_file = |bytes: &[u8]| {
        let mut proof = paper();
        proof.document.as_mut().unwrap().bytes = bytes.to_vec();
        input(town.umit.id, proof)
    };
    let mut without = paper();
    without.document = None;
    let mut wordy = paper();
    wordy.message = "ұ".repeat(2001);
    let other = domain::Bin::from_body("95034100005").unwrap();
    let email = |text: &str| input(town.umit.id, address(text));
    for (claim, expected) in [
        (with_bin("", address("a@umit.kz")), "bin required"),
        (with_bin("12", address("a@umit.kz")), "bin bin-malformed"),
        (
            with_bin("940140000384", address("a@umit.kz")),
            "bin bin-check-digit",
        ),
        (
            with_bin(other.as_str(), address("a@umit.kz")),
            "bin unknown-value",
        ),
        (with_bin(other.as_str(), paper()), "bin unknown-value"),
        (email(""), "work_email required"),
        (email("a@"), "work_email email-malformed"),
        (email("a@umit.org"), "work_email domain-mismatch"),
        (email("a@gmail.com"), "work_email domain-mismatch"),
        (input(town.umit.id, without), "document required"),
        (input(town.umit.id, wordy), "message too-long"),
        (with_file(b""), "document required"),
        (with_file(b"MZ"), "document file-type-unknown"),
        (with_file(b"%PDF-1.7"), "document file-malformed"),
        (
            with_file(&vec![b' '; 5 * 1024 * 1024 + 1]),
            "document file-too-large",
        ),
    ] {
        assert_eq!(wrong(claim_organization(&ctx, claim).await), [expected]);
    }
    assert!(list_my_claims(&ctx).await.unwrap().is_empty());
    assert!(town.mail().await.is_empty());
    assert_eq!(files(&town).await, 0);
}

#[tokio::test]
async fn an_organization_without_a_bin_believes_one_that_is_nobody_elses() {
    let town = town().await;
    let ctx = town.ctx(Who::Holder);
    let free = domain::Bin::from_body("95034100005").unwrap();
    let claim = |bin: &str| ClaimInput {
        bin: bin.to_owned(),
        ..input(town.other.id, paper())
    };
    let theirs = claim_organization(&ctx, claim(&super::bin())).await;
    assert_eq!(wrong(theirs), ["bin unknown-value"]);
    let id = claim_organization(&ctx, claim(free.as_str()))
        .await
        .unwrap();
    let view = show_claim(&town.ctx(Who::Moderator), id).await.unwrap();
    assert_eq!(view.bin, Some(free));
    // With a paper it may also be left out.
    let ctx = town.ctx(Who::Owner);
    let id = claim_organization(&ctx, claim("")).await.unwrap();
    let view = show_claim(&town.ctx(Who::Moderator), id).await.unwrap();
    assert_eq!(view.bin, None);
}

#[tokio::test]
async fn one_open_claim_at_a_time_and_ten_a_day() {
    let town = town().await;
    let ctx = town.ctx(Who::Holder);
    for _ in 0..10 {
        let id = claim_with_paper(&town, &ctx).await;
        let second = claim_organization(&ctx, input(town.umit.id, paper())).await;
        assert_eq!(refusal(second), Some(ErrorCode::AlreadyClaimed));
        withdraw_claim(&ctx, id).await.unwrap();
    }
    let more = claim_organization(&ctx, input(town.umit.id, paper())).await;
    assert_eq!(refusal(more), Some(ErrorCode::TooManyAttempts));
    town.test.clock.advance(SignedDuration::from_hours(24));
    claim_with_paper(&town, &ctx).await;
    assert_eq!(list_my_claims(&ctx).await.unwrap().len(), 11);
}

#[tokio::test]
async fn what_is_not_there_cannot_be_claimed() {
    let town = town().await;
    let ctx = town.ctx(Who::Holder);
    let gone = OrganizationBuilder::named("Кеткен")
        .save(&town.test.ctx())
        .await;
    usecases::organizations::remove_organization(&town.test.ctx(), gone.id, String::new())
        .await
        .unwrap();
    let nowhere = OrganizationId(Uuid::from_u128(5));
    for (id, expected) in [(gone.id, ErrorCode::Gone), (nowhere, ErrorCode::NotFound)] {
        let refused = claim_organization(&ctx, input(id, paper())).await;
        assert_eq!(refusal(refused), Some(expected));
    }
}

#[tokio::test]
async fn only_the_claimant_withdraws() {
    let town = town().await;
    let ctx = town.ctx(Who::Holder);
    let id = claim_with_paper(&town, &ctx).await;
    for who in Who::ALL {
        if who != Who::Holder {
            let refused = refusal(withdraw_claim(&town.ctx(who), id).await);
            assert_eq!(refused, Some(ErrorCode::Forbidden), "{who:?}");
        }
    }
    let nothing = withdraw_claim(&ctx, ClaimId(Uuid::from_u128(5))).await;
    assert_eq!(refusal(nothing), Some(ErrorCode::NotFound));
    withdraw_claim(&ctx, id).await.unwrap();
    let again = refusal(withdraw_claim(&ctx, id).await);
    assert_eq!(again, Some(ErrorCode::AlreadyDecided));
    let mine = list_my_claims(&ctx).await.unwrap();
    assert_eq!(mine[0].state, ClaimState::Withdrawn);
    assert_eq!(mine[0].slug.as_ref(), Some(&town.umit.slug));
    assert_eq!(town.audit(id.0).await, ["claim.made", "claim.withdrawn"]);
}
