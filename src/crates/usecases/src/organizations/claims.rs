//! Unique identifiers within a batch: the first record to claim one has it.
//! Used by saving only.

use domain::{ExternalIdentifier, Organization, OrganizationId};
use std::collections::HashMap;

/// Who holds a unique identifier: an organisation, or a new record of the batch.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Claim {
    /// This one.
    Owner(OrganizationId),
    /// The new one at this place of the batch.
    Record(usize),
}

/// Claims all unique identifiers of a document, or none if one is another's.
pub(super) fn claim(
    claims: &mut HashMap<ExternalIdentifier, Claim>,
    document: &Organization,
    claimant: Claim,
) -> bool {
    let unique = || {
        document
            .identifiers
            .iter()
            .filter(|identifier| identifier.scheme.is_unique())
    };
    let free = unique().all(|identifier| {
        claims
            .get(identifier)
            .is_none_or(|holder| *holder == claimant)
    });
    if free {
        claims.extend(unique().map(|identifier| (identifier.clone(), claimant)));
    }
    free
}
