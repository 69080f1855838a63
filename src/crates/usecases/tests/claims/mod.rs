mod decide;
mod make;
mod propose;
mod read;
mod sweep;

use crate::keepers::{BODY, Town};
use domain::{Bin, ClaimId, ClaimMethod, OrganizationId};
use usecases::claims::{ClaimInput, ProofInput, claim_organization};
use usecases::{Ctx, Upload};

fn bin() -> String {
    Bin::from_body(BODY).unwrap().into()
}

fn paper() -> ProofInput {
    ProofInput {
        method: ClaimMethod::Document,
        work_email: String::new(),
        message: "Мен төрағамын".to_owned(),
        document: Some(Upload {
            file_name: "C:\\Құжат\u{0}.pdf".to_owned(),
            bytes: b"%PDF-1.7\n%%EOF".to_vec(),
        }),
    }
}

fn address(email: &str) -> ProofInput {
    ProofInput {
        method: ClaimMethod::WorkEmail,
        work_email: email.to_owned(),
        message: String::new(),
        document: None,
    }
}

fn input(organization: OrganizationId, proof: ProofInput) -> ClaimInput {
    ClaimInput {
        organization,
        bin: bin(),
        proof,
    }
}

async fn claim_with_paper(town: &Town, ctx: &Ctx) -> ClaimId {
    claim_organization(ctx, input(town.umit.id, paper()))
        .await
        .unwrap()
}

async fn files(town: &Town) -> usize {
    town.test.storage.keys("claims").await.unwrap().len()
}
