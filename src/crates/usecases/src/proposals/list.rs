//! What was proposed for an event, for everybody; and one's own proposals, in
//! whatever state they are.

use super::access::{CallStanding, is_public, public_event, slot, standing};
use crate::events::{Named, names_of};
use crate::{Ctx, UseCaseError};
use domain::event::{EventDetails, Slot};
use domain::proposal::ProposalCall;
use domain::{Action, OrganizationId, Slug};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use store::events::StoredEvent;
use store::proposals::StoredProposal;
use store::{ConnectionTrait, StoreError};

/// A proposal with what is counted.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposalItem {
    /// The proposal.
    pub proposal: StoredProposal,
    /// For whom its author speaks, unless that was removed.
    pub organization: Option<Named>,
    /// When and where it is, once it stands in the agenda.
    pub slot: Option<Slot>,
    /// How many support it.
    pub supports: u64,
    /// How many comments can be read.
    pub comments: u64,
}

/// What was proposed for an event.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicProposals {
    /// The address of the event.
    pub slug: Slug,
    /// What is said about it.
    pub details: EventDetails,
    /// The call.
    pub call: ProposalCall,
    /// Where it stands; nothing before it begins.
    pub standing: Option<CallStanding>,
    /// What everybody may read: what most support first, then the latest.
    pub rows: Vec<ProposalItem>,
    /// The reader's own, the latest first.
    pub own: Vec<ProposalItem>,
}

/// Lists what was proposed for the event at an address; nothing where nobody
/// called for it. Seven statements.
///
/// # Errors
/// The database's.
pub async fn list_proposals(
    ctx: &Ctx,
    slug: &Slug,
) -> Result<Option<PublicProposals>, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let connection = ctx.database.reader();
    let Some(event) = public_event(connection, slug).await? else {
        return Ok(None);
    };
    let Some(call) = store::proposals::call(connection, event.id).await? else {
        return Ok(None);
    };
    let standing = standing(ctx, connection, &event).await?;
    let reader = ctx.actor.account();
    let mut all = store::proposals::of_event(connection, event.id).await?;
    all.retain(|one| is_public(one) || Some(one.account) == reader);
    let items = items(connection, &event, all).await?;
    let mut own: Vec<ProposalItem> = items
        .iter()
        .filter(|item| Some(item.proposal.account) == reader)
        .cloned()
        .collect();
    own.reverse();
    let mut rows: Vec<ProposalItem> = items
        .into_iter()
        .filter(|item| is_public(&item.proposal))
        .collect();
    rows.sort_by_key(|item| Reverse((item.supports, item.proposal.created_at)));
    Ok(Some(PublicProposals {
        slug: event.slug,
        details: event.document.details,
        call,
        standing,
        rows,
        own,
    }))
}

/// Counts what belongs to proposals of an event: three statements.
pub(super) async fn items(
    connection: &impl ConnectionTrait,
    event: &StoredEvent,
    proposals: Vec<StoredProposal>,
) -> Result<Vec<ProposalItem>, StoreError> {
    let mut supports = store::proposals::support_counts(connection, event.id).await?;
    let mut comments = store::proposals::comment_counts(connection, event.id).await?;
    let mut ids: Vec<OrganizationId> = proposals
        .iter()
        .filter_map(|one| one.organization)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let names: BTreeMap<OrganizationId, Named> = names_of(connection, &ids).await?;
    let item = |proposal: StoredProposal| ProposalItem {
        organization: proposal.organization.and_then(|id| names.get(&id).cloned()),
        slot: slot(event, &proposal),
        supports: supports.remove(&proposal.id).unwrap_or(0),
        comments: comments.remove(&proposal.id).unwrap_or(0),
        proposal,
    };
    Ok(proposals.into_iter().map(item).collect())
}
