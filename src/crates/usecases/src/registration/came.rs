//! Which organisations of the directory were there: those for which somebody came.

use super::access::kept_event;
use crate::events::names_of;
use crate::{Ctx, UseCaseError};
use domain::registration::RegistrationState;
use domain::{OrganizationId, Slug};

/// Their slugs, in the order in which their people registered.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; [`domain::ErrorCode::NotFound`]; the
/// database's.
pub async fn organizations_that_came(ctx: &Ctx, slug: &Slug) -> Result<Vec<Slug>, UseCaseError> {
    let connection = ctx.database.reader();
    let event = kept_event(ctx, connection, slug).await?;
    let rows = store::registrations::of_event(connection, event.id).await?;
    let mut came: Vec<OrganizationId> = Vec::new();
    for row in rows {
        let organization = row
            .organization_id
            .filter(|_| row.state == RegistrationState::CheckedIn);
        came.extend(organization.filter(|one| !came.contains(one)));
    }
    let names = names_of(connection, &came).await?;
    Ok(came
        .iter()
        .filter_map(|one| Some(names.get(one)?.slug.clone()))
        .collect())
}
