//! What becomes of everything that refers to a record that is joined with
//! another, table by table:
//!
//! - members become members of the kept one; an owner stays an owner;
//! - posts of people move; the same post is not doubled;
//! - open claims move with their links and papers; of somebody who has an open
//!   claim on the kept one already, the one on the other is withdrawn;
//!   the audit log says by what;
//! - invitations move with their links, unless the address is invited already;
//! - open drafts go on in the kept record: what their author changed is put on
//!   the joined state; of an author who drafts in both, the draft of the other
//!   record is closed and kept;
//! - questions whether the profile is still true move, their links ask about
//!   the kept one;
//! - registrations for events name the kept one, so that its delegates are
//!   counted together;
//! - proposals for events name the kept one;
//! - requests that were passed to the other one are passed to the kept one;
//! - decided claims, closed drafts, revisions, former slugs and the audit log
//!   stay where they are, as history; trust is not inherited, the kept one's
//!   word stands.
//!
//! External identifiers moved with the joined document. Used by merging only.

use crate::audit::{event, organization_event};
use crate::claims::PROOF_KEPT;
use crate::profiles::draft::{base_document, write};
use crate::{Ctx, UseCaseError};
use domain::profile::{Choices, DraftId, DraftState, merge};
use domain::{AccountId, ClaimState, OrganizationId, Role};
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};
use store::claims::ClaimQuery;
use store::drafts::{DraftContent, StoredDraft};
use store::{ConnectionTrait, StoreError, StoredOrganization};

/// Moves what follows; answers the counts for the audit log.
pub(super) async fn follow(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    dropped: &StoredOrganization,
    kept: &StoredOrganization,
) -> Result<Value, UseCaseError> {
    let (from, to) = (dropped.id, kept.id);
    let members = members(ctx, transaction, from, to).await?;
    let posts = store::merges::move_posts(transaction, from, to).await?;
    let claims = claims(ctx, transaction, from, to).await?;
    let invitations = store::merges::move_invitations(transaction, from, to, ctx.now()).await?;
    let drafts = drafts(ctx, transaction, dropped, kept).await?;
    store::merges::move_confirmations(transaction, from, to).await?;
    store::merges::move_registrations(transaction, from, to).await?;
    store::merges::move_proposals(transaction, from, to).await?;
    store::merges::move_requests(transaction, from, to).await?;
    Ok(json!({
        "members": members,
        "posts": posts,
        "claims": claims,
        "invitations": invitations,
        "drafts": drafts,
    }))
}

async fn members(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    from: OrganizationId,
    to: OrganizationId,
) -> Result<usize, StoreError> {
    let known: HashMap<AccountId, Role> = store::members::of_organization(transaction, to)
        .await?
        .into_iter()
        .collect();
    let coming = store::members::of_organization(transaction, from).await?;
    let mut events = Vec::new();
    for (account, role) in &coming {
        let gains = match known.get(account) {
            None => true,
            Some(Role::Editor) => *role == Role::Owner,
            Some(_) => false,
        };
        if gains {
            store::members::set(transaction, to, *account, *role, ctx.now()).await?;
            let detail = json!({ "account": account, "role": role.code(), "by": "merge" });
            events.push(organization_event(
                ctx,
                ctx.new_id(),
                "member_added",
                to,
                detail,
            ));
        }
        store::members::remove(transaction, from, *account).await?;
        let detail = json!({ "account": account, "by": "merge" });
        events.push(organization_event(
            ctx,
            ctx.new_id(),
            "member_removed",
            from,
            detail,
        ));
    }
    store::audit_events::add(transaction, events).await?;
    Ok(coming.len())
}

async fn claims(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    from: OrganizationId,
    to: OrganizationId,
) -> Result<usize, StoreError> {
    let open = |organization| ClaimQuery {
        states: ClaimState::ALL
            .into_iter()
            .filter(|state| state.is_open())
            .collect(),
        organization: Some(organization),
        after: None,
        limit: u64::from(u32::MAX),
    };
    let waiting = store::claims::list(transaction, &open(to)).await?;
    let mut claimants: HashSet<AccountId> = waiting.iter().map(|claim| claim.account).collect();
    let coming = store::claims::list(transaction, &open(from)).await?;
    let count = coming.len();
    let mut events = Vec::new();
    for mut claim in coming {
        let verb = if claimants.insert(claim.account) {
            store::merges::move_claim(transaction, claim.id, to).await?;
            "moved"
        } else {
            let state = claim.state;
            claim.state = ClaimState::Withdrawn;
            claim.closed_at = Some(ctx.now());
            claim.purge_at = Some(ctx.now() + PROOF_KEPT);
            store::claims::replace(transaction, &claim, state).await?;
            "withdrawn"
        };
        let detail = json!({ "organization": to, "by": "merge" });
        events.push(event(ctx, ctx.new_id(), "claim", verb, claim.id.0, detail));
    }
    store::audit_events::add(transaction, events).await?;
    Ok(count)
}

async fn drafts(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    dropped: &StoredOrganization,
    kept: &StoredOrganization,
) -> Result<usize, UseCaseError> {
    let open = store::drafts::open_of_organization(transaction, dropped.id).await?;
    let count = open.len();
    for draft in open {
        let has_own = store::drafts::find_open(transaction, kept.id, draft.account).await?;
        let closed = StoredDraft {
            state: DraftState::Withdrawn,
            updated_at: ctx.now(),
            ..draft.clone()
        };
        let detail = json!({ "version": draft.version, "by": "merge" });
        write(ctx, transaction, &closed, "withdrawn", detail).await?;
        if has_own.is_none() {
            go_on(ctx, transaction, draft, dropped, kept).await?;
        }
    }
    Ok(count)
}

/// Puts what a draft changed on the joined state. Where the joined state says
/// something else its author's text stands, because nobody can be asked here;
/// a moderator sees the difference.
async fn go_on(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    draft: StoredDraft,
    dropped: &StoredOrganization,
    kept: &StoredOrganization,
) -> Result<(), UseCaseError> {
    let base = base_document(transaction, dropped, draft.base).await?;
    let (mine, now) = (&draft.content.document, ctx.now());
    let merged = merge(&base, mine, &kept.document, &Choices::new(), now);
    let last = store::drafts::last_version(transaction, kept.id, draft.account).await?;
    let former = draft.id;
    let continued = StoredDraft {
        id: DraftId(ctx.new_id()),
        organization: kept.id,
        base: kept.revision,
        base_number: kept.revision_number,
        version: last + 1,
        content: DraftContent {
            document: merged.document,
            unfinished: draft.content.unfinished.clone(),
        },
        updated_at: now,
        ..draft
    };
    let detail = json!({ "version": continued.version, "from": former.0, "by": "merge" });
    write(ctx, transaction, &continued, "moved", detail).await?;
    store::drafts::remember(transaction, &continued).await?;
    Ok(())
}
