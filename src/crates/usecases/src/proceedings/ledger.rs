//! The ledger: what all forums promised, and what became of it. Three
//! statements, whatever it holds; it is narrowed in memory, as there are few
//! hundred commitments.

use super::ledger_filter::{Facet, LedgerFilter};
use crate::events::{Named, names_of};
use crate::{Ctx, UseCaseError};
use domain::event::EventState;
use domain::proceedings::{Commitment, CommitmentState};
use domain::{Action, District, EventId, Locale, Localized, OrganizationId, Slug};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::events::EventQuery;

/// The forum that promised something.
#[derive(Clone, Debug, PartialEq)]
pub struct LedgerForum {
    /// Its id.
    pub id: EventId,
    /// Its slug.
    pub slug: Slug,
    /// What it is called.
    pub titles: Localized,
    /// Where it was.
    pub district: Option<District>,
    /// Its last day, as far as it is known.
    pub last_day: Option<Date>,
    /// The day its resolution was adopted.
    pub adopted_on: Option<Date>,
    /// Whether it or its resolution is invented.
    pub demonstration: bool,
}

impl LedgerForum {
    /// The year in which it promised, as far as it is known.
    #[must_use]
    pub fn year(&self) -> Option<i16> {
        self.adopted_on.or(self.last_day).map(Date::year)
    }
}

/// A commitment in the ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct LedgerItem {
    /// Who promised it.
    pub forum: Arc<LedgerForum>,
    /// All that is known.
    pub commitment: Commitment,
    /// Who keeps it, where that is an organisation of the directory.
    pub owner: Option<Named>,
    /// Whether its last day went by.
    pub overdue: bool,
}

impl LedgerItem {
    /// By what the filter knows who keeps it.
    #[must_use]
    pub fn owner_key(&self) -> Option<&str> {
        match &self.owner {
            Some(owner) => Some(owner.slug.as_str()),
            None => self
                .commitment
                .owner
                .names
                .best(Locale::Kk)
                .map(|(name, _)| name),
        }
    }

    /// What whoever keeps it is called.
    fn owner_names(&self) -> &Localized {
        let free = &self.commitment.owner.names;
        self.owner.as_ref().map_or(free, |owner| &owner.names)
    }
}

/// What choosing each value would give, the other filters staying.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LedgerCounts {
    /// By state.
    pub states: Vec<(CommitmentState, usize)>,
    /// By forum, the latest first.
    pub forums: Vec<(Arc<LedgerForum>, usize)>,
    /// By district; those of which there is none are left out.
    pub districts: Vec<(District, usize)>,
    /// By year, the latest first.
    pub years: Vec<(i16, usize)>,
    /// By who keeps it: the key, the names.
    pub owners: Vec<(String, Localized, usize)>,
    /// Overdue ones.
    pub overdue: usize,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    /// Overdue ones first, then those to keep, then those kept, then the others;
    /// among them the soonest last day first.
    pub items: Vec<LedgerItem>,
    /// What else there is.
    pub counts: LedgerCounts,
}

/// Lists commitments of the forums that the public sees.
///
/// # Errors
/// The database's.
pub async fn list_commitments(ctx: &Ctx, filter: &LedgerFilter) -> Result<Ledger, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let (forums, all) = everything(ctx).await?;
    let counts = counts(&forums, &all, filter);
    let mut items: Vec<LedgerItem> = all
        .into_iter()
        .filter(|item| filter.wants(item, None))
        .collect();
    // Stable: within one forum they stay in the order of the text.
    items.sort_by_key(|item| {
        let state = item.commitment.state;
        let group = match state {
            _ if item.overdue => 0,
            CommitmentState::Planned | CommitmentState::InProgress => 1,
            CommitmentState::Done => 2,
            CommitmentState::Dropped => 3,
        };
        let deadline = item.commitment.deadline;
        (group, deadline.is_none(), deadline)
    });
    Ok(Ledger { items, counts })
}

type Everything = (Vec<Arc<LedgerForum>>, Vec<LedgerItem>);

/// All commitments with their forums, the latest forum first.
async fn everything(ctx: &Ctx) -> Result<Everything, UseCaseError> {
    let connection = ctx.database.reader();
    let states = EventState::ALL.iter().copied();
    let query = EventQuery {
        states: states.filter(|state| state.is_public()).collect(),
        ..EventQuery::default()
    };
    let events = store::events::list(connection, &query).await?;
    let written = store::proceedings::all(connection).await?;
    let mut written: BTreeMap<EventId, _> = written
        .into_iter()
        .map(|known| (known.event, known.document))
        .collect();
    let named: Vec<OrganizationId> = written
        .values()
        .flat_map(domain::proceedings::Proceedings::organizations)
        .collect();
    let names = names_of(connection, &named).await?;
    let today = ctx.today();
    let mut forums = Vec::new();
    for event in events {
        let Some(proceedings) = written.remove(&event.id) else {
            continue;
        };
        let resolution = proceedings.resolution;
        if resolution.commitments.is_empty() {
            continue;
        }
        let details = event.details;
        let forum = LedgerForum {
            id: event.id,
            slug: event.slug,
            titles: details.titles,
            district: details.venue.district,
            last_day: details.date.last_day(),
            adopted_on: resolution.adopted_on,
            demonstration: details.demonstration || resolution.demonstration,
        };
        forums.push((Arc::new(forum), resolution.commitments));
    }
    forums.sort_by_key(|(forum, _)| (Reverse(forum.last_day), forum.id));
    let items = forums.iter().flat_map(|(forum, commitments)| {
        let commitments = commitments.iter().cloned();
        commitments.map(|commitment| LedgerItem {
            forum: Arc::clone(forum),
            owner: commitment
                .owner
                .organization
                .and_then(|id| names.get(&id).cloned()),
            overdue: commitment.is_overdue(today),
            commitment,
        })
    });
    let items = items.collect();
    Ok((forums.into_iter().map(|(forum, _)| forum).collect(), items))
}

fn counts(forums: &[Arc<LedgerForum>], all: &[LedgerItem], filter: &LedgerFilter) -> LedgerCounts {
    // What choosing a value would give, the other filters staying.
    let count = |facet: Facet, is_it: &dyn Fn(&LedgerItem) -> bool| {
        let found = all.iter().filter(|item| is_it(item));
        found.filter(|item| filter.wants(item, Some(facet))).count()
    };
    let states = CommitmentState::ALL.iter().map(|state| {
        let found = count(Facet::State, &|item| item.commitment.state == *state);
        (*state, found)
    });
    let of_forums = forums.iter().map(|forum| {
        let found = count(Facet::Forum, &|item| item.forum.id == forum.id);
        (Arc::clone(forum), found)
    });
    let there: BTreeSet<District> = forums.iter().filter_map(|forum| forum.district).collect();
    let districts = District::ALL.iter().filter(|one| there.contains(one));
    let districts = districts.map(|district| {
        let found = count(Facet::District, &|item| {
            item.forum.district == Some(*district)
        });
        (*district, found)
    });
    let years: BTreeSet<i16> = forums.iter().filter_map(|forum| forum.year()).collect();
    let years = years.into_iter().rev().map(|year| {
        let found = count(Facet::Year, &|item| item.forum.year() == Some(year));
        (year, found)
    });
    let owners: BTreeMap<&str, &Localized> = all
        .iter()
        .filter_map(|item| Some((item.owner_key()?, item.owner_names())))
        .collect();
    let owners = owners.into_iter().map(|(key, names)| {
        let found = count(Facet::Owner, &|item| item.owner_key() == Some(key));
        (key.to_owned(), names.clone(), found)
    });
    LedgerCounts {
        states: states.collect(),
        forums: of_forums.collect(),
        districts: districts.collect(),
        years: years.collect(),
        owners: owners.collect(),
        overdue: count(Facet::Overdue, &|item| item.overdue),
    }
}
