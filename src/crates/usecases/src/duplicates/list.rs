//! The pairs that a moderator should look at.

use super::candidates::{comparable, pairs};
use crate::{Ctx, UseCaseError};
use domain::duplicates::{LIKELY, Likeness, likeness};
use domain::{Action, Localized, OrganizationId, Slug};
use jiff::Timestamp;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use store::StoredOrganization;
use store::dismissals::pair;

/// Most pairs that are shown; the next ones come when these are dealt with.
const MOST: usize = 100;
/// How many records are read at a time.
const READ: u64 = 1_000;

/// What is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct DuplicateList {
    /// The likeliest first.
    pub pairs: Vec<DuplicatePair>,
    /// How many there are in all.
    pub total: usize,
    /// Those that a moderator found to be two organisations, the last one
    /// first.
    pub dismissed: Vec<DismissedPair>,
}

/// Two records that may be one.
#[derive(Clone, Debug, PartialEq)]
pub struct DuplicatePair {
    /// The one that is offered to be kept: with a BIN rather than without,
    /// with more revisions, the older one.
    pub kept: PairMember,
    /// The other.
    pub other: PairMember,
    /// How likely, and why.
    pub likeness: Likeness,
}

/// Two records that are two organisations.
#[derive(Clone, Debug, PartialEq)]
pub struct DismissedPair {
    /// One of them.
    pub one: PairMember,
    /// The other.
    pub other: PairMember,
    /// When a moderator said so.
    pub at: Timestamp,
}

/// One of two records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairMember {
    /// Which.
    pub id: OrganizationId,
    /// Its slug.
    pub slug: Slug,
    /// What it is called.
    pub names: Localized,
}

impl PairMember {
    fn of(known: &StoredOrganization) -> Self {
        Self {
            id: known.id,
            slug: known.slug.clone(),
            names: known.document.names.clone(),
        }
    }
}

/// Lists the likely duplicates of the directory.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; the database's.
pub async fn list_duplicates(ctx: &Ctx) -> Result<DuplicateList, UseCaseError> {
    ctx.authorize(Action::MergeOrganizations)?;
    let connection = ctx.database.snapshot().await?;
    let mut known: Vec<StoredOrganization> = Vec::new();
    loop {
        let after = known.last().map(|last| last.id);
        let page = store::organizations::listed_page(&connection, after, READ).await?;
        if page.is_empty() {
            break;
        }
        known.extend(page);
    }
    let dismissed = store::dismissals::all(&connection).await?;
    let passed: HashSet<_> = dismissed.iter().map(|(pair, _)| *pair).collect();
    let records: Vec<_> = known.iter().map(|one| comparable(&one.document)).collect();
    let mut likely: Vec<(Likeness, &StoredOrganization, &StoredOrganization)> = pairs(&records)
        .into_iter()
        .filter_map(|(one, other)| {
            let found = likeness(records.get(one)?, records.get(other)?);
            let (one, other) = (known.get(one)?, known.get(other)?);
            let counts = found.score >= LIKELY && !passed.contains(&pair(one.id, other.id));
            counts.then_some((found, one, other))
        })
        .collect();
    likely.sort_by_key(|(found, one, other)| (Reverse(found.score), one.id, other.id));
    let total = likely.len();
    let shown = likely.into_iter().take(MOST);
    let pairs = shown
        .map(|(likeness, one, other)| {
            let (kept, other) = if weight(one) >= weight(other) {
                (one, other)
            } else {
                (other, one)
            };
            DuplicatePair {
                kept: PairMember::of(kept),
                other: PairMember::of(other),
                likeness,
            }
        })
        .collect();
    let by_id: HashMap<OrganizationId, &StoredOrganization> =
        known.iter().map(|one| (one.id, one)).collect();
    let dismissed = dismissed
        .into_iter()
        .filter_map(|((one, other), at)| {
            Some(DismissedPair {
                one: PairMember::of(by_id.get(&one)?),
                other: PairMember::of(by_id.get(&other)?),
                at,
            })
        })
        .take(MOST)
        .collect();
    Ok(DuplicateList {
        pairs,
        total,
        dismissed,
    })
}

/// Of which of two records more is known and used.
fn weight(known: &StoredOrganization) -> (bool, u32, Reverse<OrganizationId>) {
    let has_bin = known.document.bin().is_some();
    (has_bin, known.revision_number, Reverse(known.id))
}
