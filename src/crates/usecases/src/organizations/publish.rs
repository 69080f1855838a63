//! Puts one new state of an organisation before the public, in a transaction
//! that its caller opened, authorised and began with the content version. Used
//! by the use cases of profiles.

use super::changes::{Changes, Reason};
use super::sameness::says_the_same;
use super::save::{Outcome, Saved, rename};
use super::slugs::Slugs;
use super::validation;
use crate::{Ctx, UseCaseError};
use domain::{ErrorCode, ExternalIdentifier, IdentifierScheme, Organization, Violation};
use store::{ConnectionTrait, StoredOrganization};

/// Writes the new state with its revision and audit row; nothing when it says
/// what was known already.
///
/// # Errors
/// [`UseCaseError::Invalid`] as [`super::save_organizations`] says, with `bin`
/// for a BIN that is taken; the database's.
pub(crate) async fn publish(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    known: StoredOrganization,
    mut document: Organization,
    reason: Reason,
) -> Result<Saved, UseCaseError> {
    let slug = validation::check(&mut document).map_err(UseCaseError::Invalid)?;
    check_identifiers(transaction, &known, &document).await?;
    if says_the_same(&known.document, &document) {
        return Ok(Saved {
            id: known.id,
            slug: known.slug,
            outcome: Outcome::Unchanged,
        });
    }
    let wanted = rename(&known, slug);
    let mut slugs = Slugs::look_up(transaction, wanted.iter()).await?;
    let slug = wanted.map(|wanted| slugs.give(&wanted, known.id));
    let mut changes = Changes::new(ctx.now());
    let saved = changes.update(ctx, known, slug, document, reason);
    changes.write(transaction).await?;
    Ok(saved)
}

/// Writes the joined state of two records and takes the other one out, as
/// [`publish`] does for one. Answers the kept one as it stands now.
///
/// # Errors
/// [`UseCaseError::Invalid`] as [`super::save_organizations`] says; the database's.
pub(crate) async fn publish_merge(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    (kept, dropped): (StoredOrganization, StoredOrganization),
    mut document: Organization,
    note: &str,
) -> Result<StoredOrganization, UseCaseError> {
    validation::check(&mut document).map_err(UseCaseError::Invalid)?;
    let mut changes = Changes::new(ctx.now());
    changes.merge_away(ctx, dropped, note.to_owned());
    let written = changes.merge_into(ctx, kept, document, note.to_owned());
    changes.write(transaction).await?;
    Ok(written)
}

/// Refuses identifiers that belong to another organisation.
pub(crate) async fn check_identifiers(
    connection: &impl ConnectionTrait,
    known: &StoredOrganization,
    document: &Organization,
) -> Result<(), UseCaseError> {
    let identifiers: Vec<&ExternalIdentifier> = document.identifiers.iter().collect();
    let owners = store::identifiers::find_owners(connection, &identifiers).await?;
    let Some((taken, _)) = owners.into_iter().find(|(_, owner)| *owner != known.id) else {
        return Ok(());
    };
    let field = match taken.scheme {
        IdentifierScheme::KzBin => "bin",
        _ => "identifiers",
    };
    let violation = Violation::new(field, ErrorCode::IdentifierTaken);
    Err(UseCaseError::Invalid(vec![violation]))
}
