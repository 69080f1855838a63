//! Two records side by side, before they are joined.

use super::candidates::comparable;
use crate::profiles::subject::present;
use crate::{Ctx, UseCaseError};
use domain::duplicates::{Likeness, likeness};
use domain::profile::{Choices, FieldChange, choosable, differences, join};
use domain::{Action, ErrorCode, Organization, OrganizationId, Slug};
use store::dismissals::pair;
use store::{ConnectionTrait, StoredOrganization};

/// What joining two records would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The one that stays.
    pub kept: Compared,
    /// The one whose address will lead there.
    pub other: Compared,
    /// How likely they are one, and why.
    pub likeness: Likeness,
    /// Where both say something else: before is the kept one's.
    pub choices: Vec<FieldChange>,
    /// What the kept one gains if nothing is chosen.
    pub gains: Vec<FieldChange>,
    /// Whether a moderator found them to be two organisations.
    pub dismissed: bool,
    /// Whether they are two legal persons, which are never joined.
    pub apart: bool,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// Which.
    pub id: OrganizationId,
    /// Its slug.
    pub slug: Slug,
    /// The number of the revision that is shown.
    pub revision: u32,
    /// All that is known.
    pub document: Organization,
    /// How many keep its profile.
    pub members: usize,
}

/// Compares two records; the first one is to be kept.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`] also for one record
/// twice, [`ErrorCode::Gone`]; the database's.
pub async fn compare_organizations(
    ctx: &Ctx,
    kept: OrganizationId,
    other: OrganizationId,
) -> Result<Comparison, UseCaseError> {
    ctx.authorize(Action::MergeOrganizations)?;
    if kept == other {
        return Err(ErrorCode::NotFound.into());
    }
    let connection = ctx.database.snapshot().await?;
    let kept = find(&connection, kept).await?;
    let other = find(&connection, other).await?;
    let joined = join(&kept.document, &other.document, &Choices::new(), ctx.now());
    Ok(Comparison {
        likeness: likeness(&comparable(&kept.document), &comparable(&other.document)),
        choices: choosable(&kept.document, &other.document),
        gains: differences(&kept.document, &joined),
        dismissed: store::dismissals::exists(&connection, pair(kept.id, other.id)).await?,
        apart: are_apart(&kept.document, &other.document),
        kept: compared(&connection, kept).await?,
        other: compared(&connection, other).await?,
    })
}

/// Whether two records have different BINs, or numbers of the Russian register:
/// then they are two legal persons. If one of the numbers is wrong, it is
/// corrected first.
pub(super) fn are_apart(one: &Organization, other: &Organization) -> bool {
    use domain::IdentifierScheme::{KzBin, RuOgrn};
    [KzBin, RuOgrn].iter().any(|scheme| {
        let (one, other) = (one.identifier(scheme), other.identifier(scheme));
        one.is_some() && other.is_some() && one != other
    })
}

async fn find(
    connection: &impl ConnectionTrait,
    id: OrganizationId,
) -> Result<StoredOrganization, UseCaseError> {
    let found = store::organizations::find_by_ids(connection, &[id]).await?;
    present(found.into_iter().next())
}

async fn compared(
    connection: &impl ConnectionTrait,
    known: StoredOrganization,
) -> Result<Compared, UseCaseError> {
    let members = store::members::of_organization(connection, known.id).await?;
    Ok(Compared {
        id: known.id,
        slug: known.slug,
        revision: known.revision_number,
        document: known.document,
        members: members.len(),
    })
}
