//! The ledger: what all forums promised, and what became of it. Three
//! statements, whatever it holds; it is narrowed in memory, as there are few
//! hundred commitments.

use crate::events::{Named, names_of};
use crate::{Ctx, UseCaseError};
use domain::event::EventState;
use domain::proceedings::{Commitment, CommitmentState};
use domain::{Action, District, EventId, Localized, OrganizationId, Slug};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::events::EventQuery;

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
    /// Only those whose last day went by.
    pub overdue: bool,
}

impl LedgerFilter {
    /// Whether nothing narrows the list.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn in_state(&self, item: &LedgerItem) -> bool {
        self.states.is_empty() || self.states.contains(&item.commitment.state)
    }

    fn of_forum(&self, item: &LedgerItem) -> bool {
        self.forums.is_empty() || self.forums.contains(&item.forum.slug)
    }

    fn in_district(&self, item: &LedgerItem) -> bool {
        let district = item.forum.district;
        self.districts.is_empty() || district.is_some_and(|one| self.districts.contains(&one))
    }

    const fn in_time(&self, item: &LedgerItem) -> bool {
        !self.overdue || item.overdue
    }
}

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

/// What choosing each value would give, the other filters staying.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LedgerCounts {
    /// By state.
    pub states: Vec<(CommitmentState, usize)>,
    /// By forum, the latest first.
    pub forums: Vec<(Arc<LedgerForum>, usize)>,
    /// By district; those of which there is none are left out.
    pub districts: Vec<(District, usize)>,
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
        .filter(|item| {
            let narrowed = filter.in_state(item) && filter.of_forum(item);
            narrowed && filter.in_district(item) && filter.in_time(item)
        })
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
    let count = |wanted: &dyn Fn(&LedgerItem) -> bool| all.iter().filter(|one| wanted(one)).count();
    let states = CommitmentState::ALL.iter().map(|state| {
        let found = count(&|item| {
            let others = filter.of_forum(item) && filter.in_district(item);
            item.commitment.state == *state && others && filter.in_time(item)
        });
        (*state, found)
    });
    let forums = forums.iter().map(|forum| {
        let found = count(&|item| {
            let others = filter.in_state(item) && filter.in_district(item);
            item.forum.id == forum.id && others && filter.in_time(item)
        });
        (Arc::clone(forum), found)
    });
    let there = |district: &District| {
        all.iter()
            .any(|item| item.forum.district == Some(*district))
    };
    let districts = District::ALL.iter().copied().filter(there).map(|district| {
        let found = count(&|item| {
            let others = filter.in_state(item) && filter.of_forum(item);
            item.forum.district == Some(district) && others && filter.in_time(item)
        });
        (district, found)
    });
    LedgerCounts {
        states: states.collect(),
        forums: forums.collect(),
        districts: districts.collect(),
        overdue: count(&|item| {
            let others = filter.in_state(item) && filter.of_forum(item);
            item.overdue && others && filter.in_district(item)
        }),
    }
}
