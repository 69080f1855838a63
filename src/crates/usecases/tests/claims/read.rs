//! What moderators see.

use super::{address, claim_with_paper, input, paper};
use crate::keepers::{Who, refusal, town};
use crate::requests::files::photo;
use domain::{ClaimId, ClaimMethod, ClaimState, DocumentKind, ErrorCode};
use jiff::SignedDuration;
use usecases::claims::{
    ClaimFilter, SubjectView, claim_organization, list_claims, list_my_claims, read_claim_document,
    show_claim,
};
use uuid::Uuid;

#[tokio::test]
async fn the_list_says_what_is_needed_to_decide() {
    let town = town().await;
    let first = claim_with_paper(&town, &town.ctx(Who::Holder)).await;
    town.test.clock.advance(SignedDuration::from_hours(49));
    let second = claim_with_paper(&town, &town.ctx(Who::OtherOwner)).await;
    let waiting = claim_organization(
        &town.ctx(Who::OtherEditor),
        input(town.umit.id, address("a@umit.kz")),
    )
    .await
    .unwrap();
    let moderator = town.ctx(Who::Moderator);
    let list = list_claims(&moderator, &ClaimFilter::default())
        .await
        .unwrap();
    let ids: Vec<ClaimId> = list.iter().map(|view| view.id).collect();
    assert_eq!(ids, [first, second]);
    let view = &list[0];
    assert_eq!((view.competing, view.age_days), (2, 2));
    assert_eq!(view.claimant, "Person of holder@example.kz");
    assert_eq!(view.claimant_email.as_deref(), Some("holder@example.kz"));
    assert_eq!(view.method, ClaimMethod::Document);
    assert_eq!(view.message, "Мен төрағамын");
    assert_eq!(view.bin.as_ref().unwrap().as_str(), super::bin());
    let document = view.document.as_ref().unwrap();
    assert_eq!(
        (document.kind, document.name.as_str()),
        (DocumentKind::Pdf, "Құжат.pdf")
    );
    let SubjectView::Organization(claimed) = &view.subject else {
        unreachable!("it is a claim")
    };
    assert_eq!(claimed.id, town.umit.id);
    assert!(claimed.has_owner && !claimed.removed);

    let every = ClaimFilter {
        states: ClaimState::ALL.to_vec(),
        organization: Some(town.umit.id),
        after: Some(first),
    };
    let list = list_claims(&moderator, &every).await.unwrap();
    let ids: Vec<ClaimId> = list.iter().map(|view| view.id).collect();
    assert_eq!(ids, [second, waiting]);
    let elsewhere = ClaimFilter {
        organization: Some(town.other.id),
        ..ClaimFilter::default()
    };
    assert!(
        list_claims(&moderator, &elsewhere)
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn a_list_of_any_length_takes_five_statements() {
    let town = town().await;
    for who in [Who::Holder, Who::OtherOwner, Who::OtherEditor] {
        claim_with_paper(&town, &town.ctx(who)).await;
    }
    let (ctx, statements) = town.test.ctx_counting();
    let list = list_claims(&ctx, &ClaimFilter::default()).await.unwrap();
    assert_eq!(list.len(), 3);
    assert_eq!(statements.take().len(), 5);
}

#[tokio::test]
async fn a_photo_of_a_paper_does_not_tell_where_it_was_taken() {
    let town = town().await;
    let sent = photo();
    let mut proof = paper();
    proof.document.as_mut().unwrap().bytes.clone_from(&sent);
    let made = claim_organization(&town.ctx(Who::Holder), input(town.umit.id, proof)).await;
    let kept = read_claim_document(&town.ctx(Who::Moderator), made.unwrap()).await;
    let kept = kept.unwrap();
    assert_eq!(kept.content_type, "image/jpeg");
    let holds = |bytes: &[u8]| bytes.windows(4).any(|part| part == b"Exif");
    assert!(holds(&sent) && !holds(&kept.bytes));
}

#[tokio::test]
async fn each_reading_of_a_paper_leaves_a_trace() {
    let town = town().await;
    let id = claim_with_paper(&town, &town.ctx(Who::Holder)).await;
    let moderator = town.ctx(Who::Moderator);
    for _ in 0..2 {
        let document = read_claim_document(&moderator, id).await.unwrap();
        assert_eq!(document.content_type, "application/pdf");
        assert_eq!(document.file_name, format!("claim-{}.pdf", id.0));
        assert_eq!(document.bytes, b"%PDF-1.7\n%%EOF");
    }
    assert_eq!(
        town.audit(id.0).await,
        ["claim.document_read", "claim.document_read", "claim.made"]
    );
    let waiting = claim_organization(
        &town.ctx(Who::OtherEditor),
        input(town.umit.id, address("a@umit.kz")),
    )
    .await
    .unwrap();
    let none = read_claim_document(&moderator, waiting).await;
    assert_eq!(refusal(none), Some(ErrorCode::NotFound));
    let key = town.test.storage.keys("claims").await.unwrap();
    town.test.storage.delete(&key[0]).await.unwrap();
    let lost = read_claim_document(&moderator, id).await;
    assert_eq!(refusal(lost), Some(ErrorCode::NotFound));
    assert_eq!(town.audit(id.0).await.len(), 3);
}

#[tokio::test]
async fn only_moderators_read() {
    let town = town().await;
    let id = claim_with_paper(&town, &town.ctx(Who::Holder)).await;
    for who in Who::ALL {
        let ctx = town.ctx(who);
        let expected =
            (!matches!(who, Who::Moderator | Who::Administrator)).then_some(ErrorCode::Forbidden);
        let filter = ClaimFilter::default();
        assert_eq!(refusal(list_claims(&ctx, &filter).await), expected);
        assert_eq!(refusal(show_claim(&ctx, id).await), expected, "{who:?}");
        let read = read_claim_document(&ctx, id).await;
        assert_eq!(refusal(read), expected, "{who:?}");
        let mine = list_my_claims(&ctx).await;
        assert_eq!(mine.is_err(), who == Who::Visitor);
        let count = mine.map_or(0, |mine| mine.len());
        assert_eq!(count, usize::from(who == Who::Holder), "{who:?}");
    }
    let nothing = show_claim(&town.ctx(Who::Moderator), ClaimId(Uuid::from_u128(5))).await;
    assert_eq!(refusal(nothing), Some(ErrorCode::NotFound));
}
