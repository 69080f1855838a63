//! An event's proceedings as those who write them work on them.

use crate::events::{EventPreparation, Named, names_of, prepare_for};
use crate::{Ctx, UseCaseError};
use domain::proceedings::Proceedings;
use domain::{Action, OrganizationId, Slug};
use std::collections::BTreeMap;

/// The proceedings with the event they are of.
#[derive(Clone, Debug, PartialEq)]
pub struct ProceedingsPreparation {
    /// The event.
    pub event: EventPreparation,
    /// All that is written; nothing at first.
    pub proceedings: Proceedings,
    /// The organisations that they name and that were not removed.
    pub organizations: BTreeMap<OrganizationId, Named>,
}

/// Shows the proceedings of the event at an address to those who may write them.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; [`domain::ErrorCode::NotFound`]; the
/// database's.
pub async fn prepare_proceedings(
    ctx: &Ctx,
    slug: &Slug,
) -> Result<ProceedingsPreparation, UseCaseError> {
    let event = prepare_for(ctx, slug, |_| Action::WriteProceedings).await?;
    let connection = ctx.database.reader();
    let known = store::proceedings::find(connection, event.id).await?;
    let proceedings = known.map(|known| known.document).unwrap_or_default();
    let named: Vec<OrganizationId> = proceedings.organizations().collect();
    Ok(ProceedingsPreparation {
        organizations: names_of(connection, &named).await?,
        proceedings,
        event,
    })
}
