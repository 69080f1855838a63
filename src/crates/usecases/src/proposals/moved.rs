//! Tells authors that their talk has another time or hall, or stands in the
//! agenda no more. Called in the transaction that changes the event.

use super::access::{is_ahead, slot, slot_in};
use super::letters;
use crate::{Ctx, UseCaseError};
use domain::MailKind;
use domain::event::Agenda;
use domain::proposal::ProposalState;
use store::ConnectionTrait;
use store::events::StoredEvent;

/// Tells of what changed since `before`; nobody is told of an event that lies
/// behind.
///
/// # Errors
/// The database's.
pub(crate) async fn tell_moved_talks(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    before: &Agenda,
    event: &StoredEvent,
) -> Result<(), UseCaseError> {
    let after = &event.document.agenda;
    let is_other = before
        .sessions
        .iter()
        .any(|session| slot_in(after, session.id) != Some(session.slot()));
    if !is_other || !is_ahead(ctx, event) {
        return Ok(());
    }
    for proposal in store::proposals::of_event(transaction, event.id).await? {
        let was = proposal.session.and_then(|id| slot_in(before, id));
        let now = slot(event, &proposal);
        if proposal.state != ProposalState::Accepted || was.is_none() || was == now {
            continue;
        }
        match now {
            Some(now) => {
                let kind = MailKind::ProposalMoved;
                letters::tell_slot(ctx, transaction, kind, event, &proposal, now).await?;
            }
            None => {
                let kind = MailKind::ProposalUnscheduled;
                letters::tell(ctx, transaction, kind, event, &proposal).await?;
            }
        }
    }
    Ok(())
}
