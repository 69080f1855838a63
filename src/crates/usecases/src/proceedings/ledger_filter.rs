//! By what the ledger is narrowed. Used by the ledger only.

use super::ledger::LedgerItem;
use domain::proceedings::CommitmentState;
use domain::{District, Slug};

/// Which commitments are wanted: "or" within a filter, "and" between filters;
/// what is empty does not narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LedgerFilter {
    /// In one of these states.
    pub states: Vec<CommitmentState>,
    /// Of one of these forums.
    pub forums: Vec<Slug>,
    /// Of forums in one of these districts.
    pub districts: Vec<District>,
    /// Of forums that promised something in one of these years.
    pub years: Vec<i16>,
    /// Kept by one of these: slugs of organisations of the directory, else the
    /// names of bodies, [`LedgerItem::owner_key`].
    pub owners: Vec<String>,
    /// Only those whose last day went by.
    pub overdue: bool,
}

impl LedgerFilter {
    /// Whether nothing narrows the list.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether an item is wanted; one filter may be left out, for its own counts.
    pub(super) fn wants(&self, item: &LedgerItem, but: Option<Facet>) -> bool {
        let forum = &item.forum;
        let district = forum.district;
        let year = forum.year();
        let owner = item.owner_key();
        let narrowed = [
            (
                Facet::State,
                admits(&self.states, |one| *one == item.commitment.state),
            ),
            (Facet::Forum, admits(&self.forums, |one| *one == forum.slug)),
            (
                Facet::District,
                admits(&self.districts, |one| Some(*one) == district),
            ),
            (Facet::Year, admits(&self.years, |one| Some(*one) == year)),
            (
                Facet::Owner,
                admits(&self.owners, |one| Some(one.as_str()) == owner),
            ),
            (Facet::Overdue, !self.overdue || item.overdue),
        ];
        narrowed
            .into_iter()
            .all(|(facet, is_in)| is_in || but == Some(facet))
    }
}

/// Whether a value is among those that are wanted; nothing does not narrow.
fn admits<T>(wanted: &[T], is_it: impl Fn(&T) -> bool) -> bool {
    wanted.is_empty() || wanted.iter().any(is_it)
}

/// By what the ledger is narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Facet {
    State,
    Forum,
    District,
    Year,
    Owner,
    Overdue,
}
