//! Claims as moderators see them, however many in a fixed number of
//! statements. Used by listing and showing.

use crate::UseCaseError;
use domain::{
    AccountId, Bin, ClaimId, ClaimMethod, ClaimState, DocumentKind, Localized, Organization,
    OrganizationId, Slug,
};
use jiff::Timestamp;
use std::collections::HashMap;
use store::claims::{Contested, StoredClaim};
use store::{ConnectionTrait, StoredOrganization};

/// A claim or a proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimView {
    /// Its id.
    pub id: ClaimId,
    /// What is claimed.
    pub subject: SubjectView,
    /// By whose account.
    pub account: AccountId,
    /// What the claimant is called; may be empty.
    pub claimant: String,
    /// The address of the account; `None` once it is deleted.
    pub claimant_email: Option<String>,
    /// How it is proven.
    pub method: ClaimMethod,
    /// Where it stands.
    pub state: ClaimState,
    /// The BIN that was given.
    pub bin: Option<Bin>,
    /// The work address; confirmed unless the state is
    /// [`ClaimState::AwaitingEmail`].
    pub work_email: Option<String>,
    /// What the claimant says.
    pub message: String,
    /// The paper, while it is kept.
    pub document: Option<DocumentView>,
    /// How many other claims for the same organisation or BIN are open.
    pub competing: usize,
    /// What the moderator said.
    pub note: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// How many whole days ago that was.
    pub age_days: i64,
    /// When it expires, if it is open.
    pub expires_at: Timestamp,
    /// When it was decided, withdrawn or expired.
    pub closed_at: Option<Timestamp>,
}

/// What is claimed.
#[derive(Clone, Debug, PartialEq)]
pub enum SubjectView {
    /// An organisation of the directory.
    Organization(Box<ClaimedView>),
    /// One that is proposed.
    Proposal {
        /// All that is said of it.
        organization: Box<Organization>,
        /// What it became, once approved.
        created: Option<OrganizationId>,
    },
}

/// An organisation that is claimed.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimedView {
    /// Its id.
    pub id: OrganizationId,
    /// Its address.
    pub slug: Slug,
    /// Its names.
    pub names: Localized,
    /// The BIN on record; `None` means that the one in the claim is new.
    pub bin: Option<Bin>,
    /// Whether it has an owner already.
    pub has_owner: bool,
    /// Whether it was removed meanwhile.
    pub removed: bool,
}

/// A paper, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentView {
    /// What it is.
    pub kind: DocumentKind,
    /// What the claimant calls the file; may be empty.
    pub name: String,
}

/// Turns claims into views, in their order.
pub(super) async fn views(
    connection: &impl ConnectionTrait,
    claims: Vec<StoredClaim>,
    now: Timestamp,
) -> Result<Vec<ClaimView>, UseCaseError> {
    let ids: Vec<OrganizationId> = claims
        .iter()
        .filter_map(|claim| claim.organization)
        .collect();
    let accounts: Vec<AccountId> = claims.iter().map(|claim| claim.account).collect();
    let bins: Vec<Bin> = claims
        .iter()
        .filter_map(|claim| claim.bin.clone())
        .collect();
    let organizations: HashMap<OrganizationId, StoredOrganization> =
        store::organizations::find_by_ids(connection, &ids)
            .await?
            .into_iter()
            .map(|organization| (organization.id, organization))
            .collect();
    let contacts = store::claims::contacts(connection, &accounts).await?;
    let owned = store::members::owned(connection, &ids).await?;
    let contested = store::claims::contested(connection, &ids, &bins).await?;

    let mut views = Vec::with_capacity(claims.len());
    for claim in claims {
        let competing = competing(&claim, &contested);
        let subject = match (claim.proposal, claim.organization) {
            (Some(organization), created) => SubjectView::Proposal {
                organization,
                created,
            },
            (None, Some(id)) => {
                let Some(found) = organizations.get(&id) else {
                    continue;
                };
                SubjectView::Organization(Box::new(ClaimedView {
                    id,
                    slug: found.slug.clone(),
                    names: found.document.names.clone(),
                    bin: found.document.bin(),
                    has_owner: owned.contains(&id),
                    removed: found.removed_at.is_some(),
                }))
            }
            (None, None) => continue,
        };
        let contact = contacts.get(&claim.account);
        views.push(ClaimView {
            id: claim.id,
            subject,
            account: claim.account,
            claimant: contact.map(|known| known.name.clone()).unwrap_or_default(),
            claimant_email: contact.and_then(|known| known.email.clone()),
            method: claim.method,
            state: claim.state,
            bin: claim.bin,
            work_email: claim.work_email.map(Into::into),
            message: claim.message,
            document: claim.document.map(|document| DocumentView {
                kind: document.kind,
                name: document.name,
            }),
            competing,
            note: claim.note,
            created_at: claim.created_at,
            age_days: now.duration_since(claim.created_at).as_hours() / 24,
            expires_at: claim.expires_at,
            closed_at: claim.closed_at,
        });
    }
    Ok(views)
}

/// How many other open claims are for the same.
fn competing(claim: &StoredClaim, contested: &[Contested]) -> usize {
    let same =
        contested.iter().filter(
            |(organization, bin)| match (claim.organization, organization) {
                (Some(own), Some(other)) => own == *other,
                (None, None) => claim.bin.is_some() && claim.bin == *bin,
                _ => false,
            },
        );
    same.count()
        .saturating_sub(usize::from(claim.state.is_open()))
}
