//! What organisers see: all that was sent, and of the reviews what each of them
//! may see.

use super::access::reviewed_event;
use super::list::{ProposalItem, items};
use crate::{Ctx, UseCaseError};
use domain::event::Event;
use domain::proposal::{ProposalCall, ProposalState, Score, average, seen_by};
use domain::{AccountId, ErrorCode, ProposalId, Slug};
use jiff::Timestamp;
use std::collections::HashMap;
use store::proposals::StoredReview;
use uuid::Uuid;

/// Which proposals are shown; what is empty does not narrow the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeskFilter {
    /// In this state.
    pub state: Option<ProposalState>,
    /// Those that wait for the reader's review.
    pub unreviewed: bool,
}

/// A proposal in the list of organisers.
#[derive(Clone, Debug, PartialEq)]
pub struct DeskRow {
    /// The proposal.
    pub item: ProposalItem,
    /// How many reviews there are.
    pub given: usize,
    /// The reader's own.
    pub own: Option<Score>,
    /// The mean in tenths, once the reader gave theirs.
    pub average: Option<u32>,
    /// Whether it waits for the reader's review: not for one of their own.
    pub waits: bool,
}

/// What was sent for an event.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposalDesk {
    /// The address of the event.
    pub slug: Slug,
    /// The event.
    pub event: Event,
    /// What was called for, if anything.
    pub call: Option<ProposalCall>,
    /// How many there are in each state.
    pub counts: Vec<(ProposalState, usize)>,
    /// How many wait for the reader's review.
    pub unreviewed: usize,
    /// Those that were asked for, the first one first.
    pub rows: Vec<DeskRow>,
}

/// A review as its page needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewView {
    /// Who gave it; nothing without a name.
    pub name: Option<String>,
    /// Whether it is the reader's.
    pub own: bool,
    /// How good.
    pub score: Score,
    /// Why; may be empty.
    pub note: String,
    /// When it was last written.
    pub at: Timestamp,
}

/// A proposal with its reviews, for an organiser.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewedProposal {
    /// The address of the event.
    pub slug: Slug,
    /// The event, with the agenda in which it may stand.
    pub event: Event,
    /// What was called for.
    pub call: Option<ProposalCall>,
    /// The proposal.
    pub item: ProposalItem,
    /// How its author is reached; nothing once the account is deleted.
    pub email: Option<String>,
    /// How many reviews there are.
    pub given: usize,
    /// Those that the reader may see.
    pub reviews: Vec<ReviewView>,
    /// Whether the reader may review it: not their own.
    pub reviewable: bool,
}

/// Lists what was sent for the event at an address.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn list_for_review(
    ctx: &Ctx,
    slug: &Slug,
    filter: DeskFilter,
) -> Result<ProposalDesk, UseCaseError> {
    let connection = ctx.database.reader();
    let event = reviewed_event(ctx, connection, slug).await?;
    let reader = reader(ctx);
    let all = store::proposals::of_event(connection, event.id).await?;
    let counts = ProposalState::ALL
        .iter()
        .map(|state| (*state, all.iter().filter(|one| one.state == *state).count()))
        .collect();
    let mut reviews: HashMap<ProposalId, Vec<StoredReview>> = HashMap::new();
    for review in store::proposals::reviews_of_event(connection, event.id).await? {
        reviews.entry(review.proposal).or_default().push(review);
    }
    let mut rows: Vec<DeskRow> = items(connection, &event, all)
        .await?
        .into_iter()
        .map(|item| {
            let given = reviews.remove(&item.proposal.id).unwrap_or_default();
            row(item, given, reader)
        })
        .collect();
    let unreviewed = rows.iter().filter(|row| row.waits).count();
    rows.retain(|row| {
        let state = row.item.proposal.state;
        filter.state.is_none_or(|wanted| wanted == state) && (!filter.unreviewed || row.waits)
    });
    Ok(ProposalDesk {
        call: store::proposals::call(connection, event.id).await?,
        slug: event.slug,
        event: event.document,
        counts,
        unreviewed,
        rows,
    })
}

/// Shows a proposal of the event at an address.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn show_for_review(
    ctx: &Ctx,
    slug: &Slug,
    id: ProposalId,
) -> Result<ReviewedProposal, UseCaseError> {
    let connection = ctx.database.reader();
    let event = reviewed_event(ctx, connection, slug).await?;
    let proposal = store::proposals::find(connection, id)
        .await?
        .filter(|found| found.event == event.id)
        .ok_or(ErrorCode::NotFound)?;
    let reader = reader(ctx);
    let given = store::proposals::reviews_of(connection, id).await?;
    let count = given.len();
    let seen = seen_by(given, reader, |review| review.reviewer);
    let reviewers = seen.iter().map(|review| review.reviewer);
    let names = store::proposals::people(connection, reviewers).await?;
    let reviews = seen
        .into_iter()
        .map(|review| ReviewView {
            name: names.get(&review.reviewer).cloned(),
            own: review.reviewer == reader,
            score: review.score,
            note: review.note,
            at: review.updated_at,
        })
        .collect();
    let author = store::authors::find(connection, proposal.account).await?;
    let reviewable = proposal.account != reader && proposal.state != ProposalState::Withdrawn;
    let item = items(connection, &event, vec![proposal]).await?.pop();
    Ok(ReviewedProposal {
        call: store::proposals::call(connection, event.id).await?,
        item: item.ok_or(ErrorCode::NotFound)?,
        slug: event.slug,
        event: event.document,
        email: author.and_then(|author| author.email),
        given: count,
        reviews,
        reviewable,
    })
}

/// Whose reviews are the reader's; the console has none.
fn reader(ctx: &Ctx) -> AccountId {
    ctx.actor.account().unwrap_or(AccountId(Uuid::nil()))
}

fn row(item: ProposalItem, given: Vec<StoredReview>, reader: AccountId) -> DeskRow {
    let count = given.len();
    let seen = seen_by(given, reader, |review| review.reviewer);
    let own = seen.iter().find(|review| review.reviewer == reader);
    let proposal = &item.proposal;
    let waits =
        own.is_none() && proposal.state == ProposalState::Sent && proposal.account != reader;
    DeskRow {
        item,
        given: count,
        own: own.map(|review| review.score),
        average: average(seen.iter().map(|review| review.score)),
        waits,
    }
}
