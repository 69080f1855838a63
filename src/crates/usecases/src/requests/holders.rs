//! Who has a request now: staff of its centre, and the organisation that it was
//! passed to, by their names. Used by the lists and pages of requests.

use crate::UseCaseError;
use domain::{AccountId, Localized, OrganizationId, Slug};
use std::collections::HashMap;
use store::ConnectionTrait;

/// What those are called who have a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HolderView {
    /// Whoever has it at the centre; empty when the account is gone.
    pub operator: Option<String>,
    /// The organisation that it was passed to, while that has it.
    pub organization: Option<OrganizationName>,
}

/// An organisation to be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationName {
    /// Its address.
    pub slug: Slug,
    /// Its names.
    pub names: Localized,
}

/// The names of whoever has each of these, in their order.
pub(super) async fn holders(
    connection: &impl ConnectionTrait,
    held: &[(Option<AccountId>, Option<OrganizationId>)],
) -> Result<Vec<HolderView>, UseCaseError> {
    let accounts: Vec<AccountId> = held.iter().filter_map(|(account, _)| *account).collect();
    let organizations: Vec<OrganizationId> = held.iter().filter_map(|(_, id)| *id).collect();
    let people = names(connection, &accounts).await?;
    let organizations = organization_names(connection, &organizations).await?;
    let view = |(account, organization): &(Option<AccountId>, Option<OrganizationId>)| HolderView {
        operator: account.map(|id| people.get(&id).cloned().unwrap_or_default()),
        organization: organization.and_then(|id| organizations.get(&id).cloned()),
    };
    Ok(held.iter().map(view).collect())
}

/// What staff are called among themselves: by name, or else by address.
pub(super) async fn names(
    connection: &impl ConnectionTrait,
    accounts: &[AccountId],
) -> Result<HashMap<AccountId, String>, UseCaseError> {
    let contacts = store::claims::contacts(connection, accounts).await?;
    let called = contacts.into_iter().map(|(id, contact)| {
        let name = match contact.name {
            name if name.is_empty() => contact.email.unwrap_or_default(),
            name => name,
        };
        (id, name)
    });
    Ok(called.collect())
}

/// What these organisations are called.
pub(super) async fn organization_names(
    connection: &impl ConnectionTrait,
    organizations: &[OrganizationId],
) -> Result<HashMap<OrganizationId, OrganizationName>, UseCaseError> {
    let found = store::organizations::find_by_ids(connection, organizations).await?;
    let named = found.into_iter().map(|one| {
        let name = OrganizationName {
            slug: one.slug,
            names: one.document.names,
        };
        (one.id, name)
    });
    Ok(named.collect())
}
