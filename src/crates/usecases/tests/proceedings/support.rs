//! A forum of the story's organisation, and how its resolution is written.

use crate::events::support::{MODERATOR, Story, text};
use domain::event::EventState;
use domain::proceedings::{
    Commitment, CommitmentId, CommitmentState, OwnerBody, Proceedings, Resolution,
};
use domain::{Localized, OrganizationId, Slug};
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use usecases::proceedings::{
    ProceedingsEdit, commitment_stamp, edit_proceedings, record_stamp, resolution_stamp,
};
use usecases::{Ctx, UseCaseError};
use uuid::Uuid;

pub const ADOPTED: Date = date(2026, 5, 18);

pub fn id(number: u128) -> CommitmentId {
    CommitmentId(Uuid::from_u128(number))
}

/// What the akimat promised.
pub fn commitment(number: u128, kk: &str, deadline: Option<Date>) -> Commitment {
    Commitment {
        id: id(number),
        texts: text(kk),
        owner: OwnerBody {
            organization: None,
            names: text("Облыс әкімдігі"),
        },
        deadline,
        state: CommitmentState::Planned,
        notes: Localized::default(),
        evidence: Vec::new(),
    }
}

/// The same, kept by an organisation of the directory.
pub fn kept_by(organization: OrganizationId, commitment: Commitment) -> Commitment {
    Commitment {
        owner: OwnerBody {
            organization: Some(organization),
            names: Localized::default(),
        },
        ..commitment
    }
}

pub fn resolution(kk: &str) -> ProceedingsEdit {
    ProceedingsEdit::Resolution {
        adopted_on: Some(ADOPTED),
        texts: text(kk),
    }
}

pub fn move_to(number: u128, to: CommitmentState, kk: &str) -> ProceedingsEdit {
    ProceedingsEdit::Move {
        id: id(number),
        to,
        notes: if kk.is_empty() {
            Localized::default()
        } else {
            text(kk)
        },
        evidence: None,
    }
}

/// A forum of the story's organisation that was announced.
pub async fn forum(story: &Story, title: &str) -> Slug {
    let draft = story.draft(title).await;
    story.go(draft.id, &[EventState::Announced]).await;
    draft.slug
}

pub async fn live(story: &Story, slug: &Slug) -> Proceedings {
    let reader = story.test.database.reader();
    let event = store::events::find_by_slug(reader, slug).await.unwrap();
    let found = store::proceedings::find(reader, event.unwrap().id).await;
    found
        .unwrap()
        .map(|known| known.document)
        .unwrap_or_default()
}

/// Edits what stands now.
pub async fn edit(
    story: &Story,
    ctx: &Ctx,
    slug: &Slug,
    edit: ProceedingsEdit,
) -> Result<Resolution, UseCaseError> {
    let now = live(story, slug).await;
    let seen = match &edit {
        ProceedingsEdit::Resolution { .. } => resolution_stamp(&now),
        ProceedingsEdit::Record(_) => record_stamp(&now),
        ProceedingsEdit::Commitment(commitment) => commitment_stamp(&now, commitment.id),
        ProceedingsEdit::Move { id, .. } => commitment_stamp(&now, *id),
    };
    let edited = edit_proceedings(ctx, slug, edit, &seen).await;
    story.test.clock.advance(SignedDuration::from_mins(1));
    edited?;
    Ok(live(story, slug).await.resolution)
}

/// Edits as a moderator, who may.
pub async fn edited(story: &Story, slug: &Slug, one: ProceedingsEdit) -> Resolution {
    let moderator = story.as_account(MODERATOR);
    edit(story, &moderator, slug, one).await.unwrap()
}

pub async fn promised(story: &Story, slug: &Slug, commitment: Commitment) {
    edited(
        story,
        slug,
        ProceedingsEdit::Commitment(Box::new(commitment)),
    )
    .await;
}
