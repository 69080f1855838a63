//! An organisation that is not in the directory.

use super::{address, bin, paper};
use crate::keepers::{Who, refusal, town, wrong};
use domain::{ClaimState, Decision, District, ErrorCode, LegalForm, Locale, Role};
use usecases::claims::{
    ProofInput, ProposalInput, SubjectView, decide_claim, list_my_claims, propose_organization,
    show_claim,
};
use usecases::content_version;
use usecases::organizations::{Shown, show_organization};

fn free_bin() -> String {
    domain::Bin::from_body("95034100005").unwrap().into()
}

fn proposal(proof: ProofInput) -> ProposalInput {
    ProposalInput {
        names: [
            "Жаңа жол".to_owned(),
            "Новый путь".to_owned(),
            String::new(),
        ],
        legal_form: "public_fund".to_owned(),
        district: "aral".to_owned(),
        bin: free_bin(),
        email: "info@zhanazhol.kz".to_owned(),
        phone: "8 701 123 45 67".to_owned(),
        website: "zhanazhol.kz".to_owned(),
        missions: [String::new(), "Помогаем".to_owned(), String::new()],
        proof,
    }
}

#[tokio::test]
async fn an_approved_proposal_is_an_organization_with_an_owner() {
    let town = town().await;
    let ctx = town.ctx(Who::Holder);
    let id = propose_organization(&ctx, proposal(paper())).await.unwrap();
    let rival = town.newcomer("rival@example.kz").await;
    let rival_id = propose_organization(&rival, proposal(paper()))
        .await
        .unwrap();
    let moderator = town.ctx(Who::Moderator);
    let view = show_claim(&moderator, id).await.unwrap();
    assert_eq!(view.competing, 1);
    let SubjectView::Proposal {
        organization,
        created: None,
    } = view.subject
    else {
        unreachable!("it is a proposal")
    };
    assert_eq!(organization.names.original, Locale::Ru);
    assert_eq!(organization.legal_form, LegalForm::PublicFund);
    let before = content_version(&ctx).await.unwrap();
    decide_claim(&moderator, id, Decision::Approve, "")
        .await
        .unwrap();
    assert_eq!(content_version(&ctx).await.unwrap(), before + 1);

    let mine = list_my_claims(&ctx).await.unwrap();
    assert_eq!(mine[0].state, ClaimState::Approved);
    assert!(mine[0].proposed);
    let slug = mine[0].slug.clone().unwrap();
    assert_eq!(slug.as_str(), "zhana-zhol");
    let Shown::Found(found) = show_organization(&ctx, &slug).await.unwrap() else {
        unreachable!("it was approved")
    };
    assert_eq!(found.organization, *organization);
    assert_eq!(found.organization.place.district, Some(District::Aral));
    assert_eq!(found.organization.bin().unwrap().as_str(), free_bin());
    assert_eq!(found.organization.phones[0].as_str(), "+77011234567");
    assert_eq!(
        town.role(found.id, Who::Holder.id()).await,
        Some(Role::Owner)
    );
    assert_eq!(
        town.audit(found.id.0).await,
        ["organization.created", "organization.member_added"]
    );
    let mail = town.mail().await;
    assert_eq!(mail.len(), 1);
    assert_eq!(mail[0].values["link"], "/ru/orgs/zhana-zhol/edit");
    assert_eq!(mail[0].values["organization"], "Новый путь");

    // The second one for the same BIN comes too late, and may be refused.
    let late = decide_claim(&moderator, rival_id, Decision::Approve, "").await;
    assert_eq!(wrong(late), ["bin identifier-taken"]);
    assert_eq!(content_version(&ctx).await.unwrap(), before + 1);
    let state = show_claim(&moderator, rival_id).await.unwrap().state;
    assert_eq!(state, ClaimState::Pending);
    decide_claim(&moderator, rival_id, Decision::Reject, "Бар")
        .await
        .unwrap();
    assert_eq!(town.mail().await[1].values["organization"], "Жаңа жол");
}

#[tokio::test]
async fn what_is_wrong_is_told_by_field() {
    let town = town().await;
    let ctx = town.ctx(Who::Holder);
    let empty = ProposalInput {
        names: Default::default(),
        legal_form: String::new(),
        district: "moon".to_owned(),
        bin: String::new(),
        email: "a@".to_owned(),
        phone: "12".to_owned(),
        website: "x".to_owned(),
        missions: Default::default(),
        proof: address("a@zhanazhol.kz"),
    };
    assert_eq!(
        wrong(propose_organization(&ctx, empty).await),
        [
            "name_kk required",
            "legal_form required",
            "district unknown-value",
            "bin required",
            "email email-malformed",
            "website web-address-malformed",
            "phone phone-malformed",
            "work_email domain-mismatch",
        ]
    );
    let mut long = proposal(paper());
    long.names[1] = "ы".repeat(501);
    long.missions[2] = "ы".repeat(20_001);
    assert_eq!(
        wrong(propose_organization(&ctx, long).await),
        ["name_ru too-long", "mission_en too-long"]
    );
    let mut signs = proposal(paper());
    signs.names = ["«»".to_owned(), String::new(), String::new()];
    assert_eq!(
        wrong(propose_organization(&ctx, signs).await),
        ["name_kk slug-empty"]
    );
    let mut taken = proposal(paper());
    taken.bin = bin();
    assert_eq!(
        wrong(propose_organization(&ctx, taken).await),
        ["bin identifier-taken"]
    );
    assert_eq!(super::files(&town).await, 0);
}

#[tokio::test]
async fn account_holders_propose_once() {
    let town = town().await;
    for who in Who::ALL {
        let ctx = town.ctx(who);
        let refused = refusal(propose_organization(&ctx, proposal(paper())).await);
        let expected = (who == Who::Visitor).then_some(ErrorCode::Forbidden);
        assert_eq!(refused, expected, "{who:?}");
        if who != Who::Visitor {
            let again = propose_organization(&ctx, proposal(paper())).await;
            assert_eq!(refusal(again), Some(ErrorCode::AlreadyClaimed));
        }
    }
    let console = propose_organization(&town.test.ctx(), proposal(paper())).await;
    assert_eq!(refusal(console), Some(ErrorCode::Forbidden));
}

#[tokio::test]
async fn a_work_address_is_on_the_proposed_domain() {
    let town = town().await;
    let ctx = town.ctx(Who::Holder);
    let id = propose_organization(&ctx, proposal(address("boss@zhanazhol.kz")))
        .await
        .unwrap();
    assert_eq!(town.mail().await[0].to, "boss@zhanazhol.kz");
    let confirmed = usecases::claims::confirm_claim_email(&ctx, &town.token().await).await;
    assert_eq!(confirmed.unwrap(), id);
}
