//! Joins two records of one organisation, in one transaction. The kept one gets
//! a revision with all that both said; the other one is taken out, its address
//! leads to the kept one and its history stays readable from there.

use super::compare::are_apart;
use super::follow::follow;
use crate::organizations::publish_merge;
use crate::profiles::subject::{note, present};
use crate::{Ctx, UseCaseError};
use domain::profile::{Choices, join};
use domain::{Action, ErrorCode, OrganizationId, Slug, Violation};
use serde_json::json;
use store::StoreError;

/// What shall be joined, and how.
#[derive(Clone, Debug)]
pub struct MergeRequest {
    /// The record that stays.
    pub kept: OrganizationId,
    /// The one that is taken out.
    pub dropped: OrganizationId,
    /// Whose value is taken where both say something else:
    /// [`domain::profile::Side::Mine`] is the kept one's, as without a choice.
    pub choices: Choices,
    /// Why, for the public history.
    pub note: String,
    /// The revisions that whoever chose saw; `None` skips the check.
    pub expected: Option<Expected>,
}

/// The revisions that were shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Of the kept one.
    pub kept: u32,
    /// Of the other.
    pub dropped: u32,
}

/// Joins them; answers the slug of the kept one.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`] also for one record
/// twice; [`ErrorCode::Gone`]; [`ErrorCode::Conflict`] when one of them changed
/// since it was shown; [`UseCaseError::Invalid`] with
/// [`ErrorCode::IdentifierTaken`] for `bin` when they are two legal persons,
/// for `note`, and for what the joined document breaks; the database's.
pub async fn merge_organizations(ctx: &Ctx, request: MergeRequest) -> Result<Slug, UseCaseError> {
    ctx.authorize(Action::MergeOrganizations)?;
    let note = note(&request.note)?;
    let (kept, dropped) = (request.kept, request.dropped);
    if kept == dropped {
        return Err(ErrorCode::NotFound.into());
    }
    let transaction = ctx.database.begin().await?;
    store::content_version::bump(&transaction).await?;
    let mut locked = Vec::new();
    // Always the smaller id first, so that two merges never wait for each other.
    for id in [kept.min(dropped), kept.max(dropped)] {
        locked.push(present(
            store::organizations::find_locked(&transaction, id).await?,
        )?);
    }
    let [first, second] = <[_; 2]>::try_from(locked).map_err(|_| ErrorCode::Internal)?;
    let (kept, dropped) = if first.id == kept {
        (first, second)
    } else {
        (second, first)
    };
    let is_as_shown = request.expected.is_none_or(|expected| {
        (expected.kept, expected.dropped) == (kept.revision_number, dropped.revision_number)
    });
    if !is_as_shown {
        return Err(ErrorCode::Conflict.into());
    }
    if are_apart(&kept.document, &dropped.document) {
        let violation = Violation::new("bin", ErrorCode::IdentifierTaken);
        return Err(UseCaseError::Invalid(vec![violation]));
    }
    let now = ctx.now();
    let document = join(&kept.document, &dropped.document, &request.choices, now);
    let (from, former) = (dropped.id, dropped.clone());
    let written = publish_merge(ctx, &transaction, (kept, dropped), document, &note).await?;
    store::merges::record(&transaction, from, written.id, now).await?;
    let followed = follow(ctx, &transaction, &former, &written).await?;
    let event = |subject: OrganizationId, detail| {
        let id = ctx.new_id();
        crate::audit::organization_event(ctx, id, "records_joined", subject, detail)
    };
    let events = vec![
        event(written.id, json!({ "dropped": from, "followed": followed })),
        event(from, json!({ "kept": written.id })),
    ];
    store::audit_events::add(&transaction, events).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(written.slug)
}
