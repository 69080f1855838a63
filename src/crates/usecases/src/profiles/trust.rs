//! Whose owners publish without review. The rule: a moderator's word, where
//! there is one; else at least [`APPROVALS`] drafts of the organisation were
//! approved by moderators and none was refused in the last year.

use super::subject::allowed_locked;
use crate::audit::organization_event;
use crate::{Ctx, UseCaseError};
use domain::{Action, ErrorCode, OrganizationId, SubjectState};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::{ConnectionTrait, StoreError};

/// How many approvals make an organisation trusted.
pub const APPROVALS: usize = 2;
/// How long a refusal counts.
const REFUSAL_COUNTS: SignedDuration = SignedDuration::from_hours(365 * 24);

/// Says that an organisation is trusted, or not, whatever its drafts; `None`
/// leaves it to the rule again.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`], [`ErrorCode::Gone`]; the database's.
pub async fn set_trust(
    ctx: &Ctx,
    organization: OrganizationId,
    trusted: Option<bool>,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    allowed_locked(ctx, &transaction, Action::ReviewProfiles, organization).await?;
    store::trust::set_mark(&transaction, organization, trusted, ctx.now()).await?;
    let detail = json!({ "trusted": trusted });
    let event = organization_event(ctx, ctx.new_id(), "trust_set", organization, detail);
    store::audit_events::add(&transaction, vec![event]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Whether an organisation is trusted, and by what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrustView {
    /// Whether its owners publish without review.
    pub trusted: bool,
    /// What a moderator said; `None` leaves it to the rule.
    pub word: Option<bool>,
    /// How many of its drafts moderators approved.
    pub approved: usize,
    /// Whether a moderator refused one within the last year.
    pub refused: bool,
}

/// Whether an organisation is trusted, for moderators.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn trust_of(ctx: &Ctx, organization: OrganizationId) -> Result<TrustView, UseCaseError> {
    ctx.authorize(Action::ReviewProfiles)?;
    let connection = ctx.database.reader();
    Ok(look_up(connection, organization, ctx.now()).await?)
}

/// Whether the actor publishes a profile of this organisation without review.
pub(super) async fn publishes_at_once(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
) -> Result<bool, UseCaseError> {
    let trust = look_up(connection, organization, ctx.now()).await?;
    let state = if trust.trusted {
        SubjectState::Trusted
    } else {
        SubjectState::Open
    };
    match ctx
        .authorize_for(connection, Action::PublishProfile, organization, state)
        .await
    {
        Ok(()) => Ok(true),
        Err(UseCaseError::Code(ErrorCode::Forbidden)) => Ok(false),
        Err(error) => Err(error),
    }
}

async fn look_up(
    connection: &impl ConnectionTrait,
    organization: OrganizationId,
    now: Timestamp,
) -> Result<TrustView, StoreError> {
    let word = store::trust::mark(connection, organization).await?;
    let (approved, refused_at) = store::drafts::decisions(connection, organization).await?;
    let refused = refused_at.is_some_and(|at| now.duration_since(at) < REFUSAL_COUNTS);
    Ok(TrustView {
        trusted: word.unwrap_or(approved >= APPROVALS && !refused),
        word,
        approved,
        refused,
    })
}
