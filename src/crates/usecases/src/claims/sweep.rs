//! What happens to claims by time alone: open ones expire, proof that is no
//! longer needed is deleted. A job calls it every now and then; calling it
//! twice changes nothing more.

use super::{DOCUMENTS, letters};
use crate::audit::event;
use crate::files::settled;
use crate::{Ctx, UseCaseError};
use domain::{Action, ClaimStep, Localized};
use serde_json::json;
use store::claims::StoredClaim;
use store::{ConnectionTrait, StoreError};

/// How many claims one run looks at.
const BATCH: u64 = 200;

/// What a run did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// How many claims expired.
    pub expired: usize,
    /// Of how many nothing personal is kept any more.
    pub purged: usize,
    /// How many papers without a claim were deleted.
    pub orphans: usize,
}

/// Expires claims whose time is up or whose account was deleted, and deletes
/// the proof of those that are closed long enough.
///
/// # Errors
/// [`ErrorCode::Forbidden`](domain::ErrorCode::Forbidden); the database's and
/// the storage's.
pub async fn sweep_claims(ctx: &Ctx) -> Result<Swept, UseCaseError> {
    ctx.authorize(Action::DecideClaims)?;
    Ok(Swept {
        expired: expire(ctx).await?,
        purged: purge(ctx).await?,
        orphans: delete_orphans(ctx).await?,
    })
}

async fn expire(ctx: &Ctx) -> Result<usize, UseCaseError> {
    let now = ctx.now();
    let transaction = ctx.database.begin().await?;
    let mut expired = 0;
    for mut claim in store::claims::due(&transaction, now, BATCH).await? {
        let from = claim.state;
        let Some(after) = from.after(ClaimStep::Expire) else {
            continue;
        };
        claim.state = after;
        claim.closed_at = Some(now);
        claim.purge_at = Some(now);
        if !store::claims::replace(&transaction, &claim, from).await? {
            continue;
        }
        tell(ctx, &transaction, &claim).await?;
        let detail = json!({ "organization": claim.organization, "from": from.code() });
        let audit = event(ctx, ctx.new_id(), "claim", "expired", claim.id.0, detail);
        store::audit_events::add(&transaction, vec![audit]).await?;
        expired += 1;
    }
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(expired)
}

async fn tell(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    claim: &StoredClaim,
) -> Result<(), UseCaseError> {
    let contacts = store::claims::contacts(transaction, &[claim.account]).await?;
    let Some(claimant) = contacts.get(&claim.account) else {
        return Ok(());
    };
    let found = match claim.organization {
        Some(id) => store::organizations::find_by_ids(transaction, &[id])
            .await?
            .pop(),
        None => None,
    };
    let names = match (&found, &claim.proposal) {
        (Some(found), _) => found.document.names.clone(),
        (None, Some(proposal)) => proposal.names.clone(),
        (None, None) => Localized::default(),
    };
    let slug = found.as_ref().map(|found| &found.slug);
    letters::expired(ctx, transaction, claimant, &names, slug).await
}

/// The file goes first: if the rest fails, the next run comes back to it.
async fn purge(ctx: &Ctx) -> Result<usize, UseCaseError> {
    let mut purged = 0;
    for mut claim in store::claims::to_purge(ctx.database.reader(), ctx.now(), BATCH).await? {
        if let Some(document) = claim.document.take() {
            ctx.storage.delete(&document.key).await?;
        }
        claim.work_email = None;
        claim.message.clear();
        claim.note.clear();
        if let Some(proposal) = &mut claim.proposal {
            proposal.emails.clear();
            proposal.phones.clear();
        }
        claim.purge_at = None;
        let transaction = ctx.database.begin().await?;
        if !store::claims::replace(&transaction, &claim, claim.state).await? {
            continue;
        }
        let audit = event(ctx, ctx.new_id(), "claim", "purged", claim.id.0, json!({}));
        store::audit_events::add(&transaction, vec![audit]).await?;
        transaction.commit().await.map_err(StoreError::from)?;
        purged += 1;
    }
    Ok(purged)
}

/// Papers whose claim never came about: the process was killed in between.
async fn delete_orphans(ctx: &Ctx) -> Result<usize, UseCaseError> {
    let mut keys = settled(ctx, DOCUMENTS).await?;
    let known = store::claims::known_documents(ctx.database.reader(), &keys).await?;
    keys.retain(|key| !known.contains(key));
    for key in &keys {
        ctx.storage.delete(key).await?;
    }
    Ok(keys.len())
}
