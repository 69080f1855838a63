//! Which event is meant, who reviews its proposals, whether it takes any. Used
//! by this crate only.

use crate::events::{authorize_as, role_in};
use crate::{Ctx, UseCaseError};
use domain::event::{Agenda, Session, Slot};
use domain::{AccountId, Action, ErrorCode, ProposalId, SessionId, Slug, SubjectState};
use store::events::StoredEvent;
use store::proposals::StoredProposal;
use store::{ConnectionTrait, StoreError};

/// Whether a call that has begun still goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallStanding {
    /// Proposals are taken.
    Open,
    /// Not any more; what was proposed can be read.
    Over,
}

/// The event at an address, for those who review its proposals.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub(super) async fn reviewed_event(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<StoredEvent, UseCaseError> {
    let known = store::events::find_by_slug(connection, slug).await?;
    let role = match &known {
        Some(known) => role_in(ctx, connection, known.id, &known.document.details.hosts).await?,
        None => None,
    };
    authorize_as(ctx, role, Action::ReviewProposals, SubjectState::Open)?;
    Ok(known.ok_or(ErrorCode::NotFound)?)
}

/// Whether the actor reviews the proposals of an event.
///
/// # Errors
/// The database's.
pub(super) async fn reviews(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    event: &StoredEvent,
) -> Result<bool, UseCaseError> {
    let role = role_in(ctx, connection, event.id, &event.document.details.hosts).await?;
    Ok(ctx
        .actor
        .may_as(role, Action::ReviewProposals, SubjectState::Open))
}

/// Whose account acts; nobody sends, supports or comments without one.
///
/// # Errors
/// [`ErrorCode::Forbidden`].
pub(super) fn participant(ctx: &Ctx) -> Result<AccountId, UseCaseError> {
    ctx.authorize(Action::SendProposal)?;
    Ok(ctx.actor.account().ok_or(ErrorCode::Forbidden)?)
}

/// The event at an address, if the public sees it.
///
/// # Errors
/// The database's.
pub(super) async fn public_event(
    connection: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<Option<StoredEvent>, StoreError> {
    let found = store::events::find_by_slug(connection, slug).await?;
    Ok(found.filter(|event| event.document.details.state.is_public()))
}

/// Whether an event is still ahead, so that it is worth talking about proposals.
pub(super) fn is_ahead(ctx: &Ctx, event: &StoredEvent) -> bool {
    event.document.details.is_ahead(ctx.today())
}

/// Where the call for proposals stands; nothing before it begins.
///
/// # Errors
/// The database's.
pub(crate) async fn standing(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    event: &StoredEvent,
) -> Result<Option<CallStanding>, StoreError> {
    let today = ctx.today();
    let call = store::proposals::call(connection, event.id).await?;
    let begun = call.filter(|call| call.has_begun(today));
    Ok(begun.map(|call| {
        if call.is_open(today) && is_ahead(ctx, event) {
            CallStanding::Open
        } else {
            CallStanding::Over
        }
    }))
}

/// A proposal of an event that everybody may read.
///
/// # Errors
/// [`ErrorCode::NotFound`]; the database's.
pub(super) async fn public_proposal(
    connection: &impl ConnectionTrait,
    event: &StoredEvent,
    id: ProposalId,
) -> Result<StoredProposal, UseCaseError> {
    let found = store::proposals::find(connection, id).await?;
    Ok(found
        .filter(|found| found.event == event.id && is_public(found))
        .ok_or(ErrorCode::NotFound)?)
}

/// Whether everybody may read it.
pub(super) const fn is_public(proposal: &StoredProposal) -> bool {
    proposal.text.public && proposal.state.is_public()
}

/// When and where the talk is, if it stands in the agenda.
pub(super) fn slot(event: &StoredEvent, proposal: &StoredProposal) -> Option<Slot> {
    slot_in(&event.document.agenda, proposal.session?)
}

/// When and where a session of an agenda is.
pub(super) fn slot_in(agenda: &Agenda, id: SessionId) -> Option<Slot> {
    let mut sessions = agenda.sessions.iter();
    let session = sessions.find(|session| session.id == id);
    session.map(Session::slot)
}
