//! The queue as it is browsed: a page of what the actor handles, narrowed. Like
//! every list of requests it holds nothing personal of whoever wrote.

use super::access::{authorize, handled};
use super::holders::holders;
use super::list::RequestItem;
use super::search::{RequestSearch, search_requests};
use crate::{Ctx, UseCaseError};
use domain::{CentreId, Locale, Localized, RequestState};
use store::ConnectionTrait;
use store::requests::{Queue, QueueOrder, StoredRequest};

/// How many stand on a page.
const PER_PAGE: usize = 50;

/// What is shown of the queue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueFilter {
    /// What is answered or over, instead of what is open.
    pub closed: bool,
    /// Only what the actor has.
    pub mine: bool,
    /// Only what is at this centre.
    pub centre: Option<CentreId>,
    /// Only what these words find.
    pub words: String,
    /// Which page; the first is one.
    pub page: usize,
}

/// A page of the queue.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueView {
    /// What is shown; its page is one that there is.
    pub filter: QueueFilter,
    /// The requests of this page.
    pub rows: Vec<RequestItem>,
    /// How many there are on all pages.
    pub found: usize,
    /// How many pages there are, at least one.
    pub pages: usize,
    /// The centres whose requests the actor handles.
    pub centres: Vec<(CentreId, Localized)>,
}

/// Shows a page of the queue: what is open by the day it is due, what is over
/// with what changed last first, what is searched by how well it fits.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`], also for a centre of others; the database's.
pub async fn browse_requests(
    ctx: &Ctx,
    filter: &QueueFilter,
    locale: Locale,
) -> Result<QueueView, UseCaseError> {
    let connection = ctx.database.reader();
    let own = handled(ctx, connection).await?;
    if let Some(centre) = filter.centre {
        authorize(ctx, connection, centre).await?;
    }
    let mut filter = filter.clone();
    filter.page = filter.page.clamp(1, FURTHEST);
    let (found, mut rows) = if filter.words.is_empty() {
        listed(ctx, connection, &mut filter, own.as_deref()).await?
    } else {
        searched(ctx, &mut filter, locale).await?
    };
    let held: Vec<_> = rows
        .iter()
        .map(|one| (one.operator, one.organization))
        .collect();
    let named = holders(connection, &held).await?;
    for (row, holder) in rows.iter_mut().zip(named) {
        row.holder = holder;
    }
    let mut centres = store::centres::all(connection).await?;
    centres.retain(|centre| own.as_ref().is_none_or(|own| own.contains(&centre.id)));
    Ok(QueueView {
        pages: pages(found),
        filter,
        rows,
        found,
        centres: centres
            .into_iter()
            .map(|centre| (centre.id, centre.document.names))
            .collect(),
    })
}

/// Beyond any queue: what is asked for in an address may be more than a database
/// can count.
const FURTHEST: usize = 100_000;

/// The states of what is open, or of what is not.
fn states(closed: bool) -> Vec<RequestState> {
    let mut states = RequestState::ALL.to_vec();
    states.retain(|state| state.is_open() != closed);
    states
}

fn pages(found: usize) -> usize {
    found.div_ceil(PER_PAGE).max(1)
}

async fn listed(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    filter: &mut QueueFilter,
    own: Option<&[CentreId]>,
) -> Result<(usize, Vec<RequestItem>), UseCaseError> {
    let states = states(filter.closed);
    let chosen = filter.centre.map(|centre| vec![centre]);
    let queue = Queue {
        states: &states,
        centres: chosen.as_deref().or(own),
        operator: ctx.actor.account().filter(|_| filter.mine),
    };
    let order = if filter.closed {
        QueueOrder::Changed
    } else {
        QueueOrder::Due
    };
    let part = |page: usize| {
        let after = (page - 1).saturating_mul(PER_PAGE);
        (after as u64, PER_PAGE as u64)
    };
    let (mut count, mut found) =
        store::requests::queue(connection, &queue, order, part(filter.page)).await?;
    let mut total = usize::try_from(count).unwrap_or(usize::MAX);
    // A page that there was once leads to the last one.
    if filter.page > pages(total) {
        filter.page = pages(total);
        (count, found) =
            store::requests::queue(connection, &queue, order, part(filter.page)).await?;
        total = usize::try_from(count).unwrap_or(usize::MAX);
    }
    let today = ctx.today();
    let item = |one: StoredRequest| RequestItem::of(one, today);
    Ok((total, found.into_iter().map(item).collect()))
}

async fn searched(
    ctx: &Ctx,
    filter: &mut QueueFilter,
    locale: Locale,
) -> Result<(usize, Vec<RequestItem>), UseCaseError> {
    let search = RequestSearch {
        words: &filter.words,
        states: &states(filter.closed),
        locale,
    };
    let mut found = search_requests(ctx, &search).await?;
    let account = ctx.actor.account();
    found.retain(|one| {
        filter.centre.is_none_or(|centre| one.centre == centre)
            && (!filter.mine || one.operator == account)
    });
    let total = found.len();
    filter.page = filter.page.min(pages(total));
    let before = (filter.page - 1) * PER_PAGE;
    let page = found.into_iter().skip(before).take(PER_PAGE);
    Ok((total, page.collect()))
}
