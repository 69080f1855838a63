//! The numbers of requests: for everybody with small ones hidden, for those who
//! handle requests in full. What is shown was counted, never written down.

use super::access::handled;
use super::tally::Tally;
use crate::{Ctx, UseCaseError, day_of, instant_of};
use domain::request::{SMALLEST_SHOWN, shown_rows};
use domain::{Action, CentreId, District, Localized, RequestState, RequestTopic};
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use store::requests::RequestFigures;

/// What a row counts.
#[derive(Clone, Debug, PartialEq)]
pub enum NumbersKey {
    /// All requests.
    Total,
    /// Those about something.
    Topic(RequestTopic),
    /// Those from a district; `None` is elsewhere.
    District(Option<District>),
    /// Those at a centre, by its name.
    Centre(Localized),
    /// Those that came in the month that begins on this day.
    Month(Date),
    /// Those that stand there now.
    State(RequestState),
}

/// A number that may not be there to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell<T> {
    /// The number.
    Shown(T),
    /// Hidden, since it or another one is small.
    Hidden,
    /// Nothing was counted.
    Nothing,
}

/// A row of numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct NumbersRow {
    /// What it counts.
    pub key: NumbersKey,
    /// How many requests.
    pub requests: Cell<u64>,
    /// The median time from sending to the first answer.
    pub first_answer: Cell<SignedDuration>,
    /// The median time from sending to the end.
    pub to_close: Cell<SignedDuration>,
    /// How many of a hundred were answered, or else closed by the centre, by the
    /// due day. Those whose day has not come do not count yet.
    pub in_time: Cell<u64>,
    /// The mean mark of satisfaction in tenths: 10 to 50.
    pub satisfaction: Cell<u64>,
}

/// The numbers of requests.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestNumbers {
    /// The day before which all that is counted happened.
    pub before: Date,
    /// All of them.
    pub total: NumbersRow,
    /// The tables.
    pub tables: Vec<Vec<NumbersRow>>,
}

/// The numbers for everybody, by topic and by district, as they stood when the
/// last month ended: what happens in between does not show, or two readings
/// would differ by one person.
///
/// # Errors
/// The database's.
pub async fn public_request_numbers(ctx: &Ctx) -> Result<RequestNumbers, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let before = ctx.today().first_of_month();
    let end = instant_of(before, Time::midnight()).unwrap_or(Timestamp::MIN);
    let rows = store::requests::figures(ctx.database.reader(), None, end).await?;
    let tables = [by_topic(&rows, end), by_district(&rows, end)];
    Ok(RequestNumbers {
        before,
        total: sum(&rows, end),
        tables: tables.into_iter().map(public).collect(),
    })
}

/// The numbers of the centres whose requests the actor handles, in full.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; the database's.
pub async fn staff_request_numbers(ctx: &Ctx) -> Result<RequestNumbers, UseCaseError> {
    let connection = ctx.database.reader();
    let centres = handled(ctx, connection).await?;
    let rows = store::requests::figures(connection, centres.as_deref(), Timestamp::MAX).await?;
    let mut names = store::centres::all(connection).await?;
    names.retain(|known| centres.as_ref().is_none_or(|own| own.contains(&known.id)));
    let names: Vec<(CentreId, Localized)> = names
        .into_iter()
        .map(|known| (known.id, known.document.names))
        .collect();
    let now = ctx.now();
    let tables = [
        by_topic(&rows, now),
        by_district(&rows, now),
        by_centre(&rows, now, names),
        by_state(&rows, now),
        by_month(&rows, now),
    ];
    Ok(RequestNumbers {
        before: ctx.today().tomorrow().unwrap_or(Date::MAX),
        total: in_full((NumbersKey::Total, Tally::of(&rows, now))),
        tables: tables
            .into_iter()
            .map(|table| table.into_iter().map(in_full).collect())
            .collect(),
    })
}

/// A row that is there even when nothing falls into it.
type Counted = (NumbersKey, Tally);

fn by_topic(rows: &[RequestFigures], now: Timestamp) -> Vec<Counted> {
    let topics = RequestTopic::ALL.iter().copied();
    topics
        .map(|topic| {
            let those = rows.iter().filter(|one| one.topic == topic);
            (NumbersKey::Topic(topic), Tally::of(those, now))
        })
        .collect()
}

fn by_district(rows: &[RequestFigures], now: Timestamp) -> Vec<Counted> {
    let districts = District::ALL.iter().copied().map(Some).chain([None]);
    districts
        .map(|district| {
            let those = rows.iter().filter(|one| one.district == district);
            (NumbersKey::District(district), Tally::of(those, now))
        })
        .collect()
}

fn by_centre(
    rows: &[RequestFigures],
    now: Timestamp,
    names: Vec<(CentreId, Localized)>,
) -> Vec<Counted> {
    names
        .into_iter()
        .map(|(centre, names)| {
            let those = rows.iter().filter(|one| one.centre == centre);
            (NumbersKey::Centre(names), Tally::of(those, now))
        })
        .collect()
}

fn by_state(rows: &[RequestFigures], now: Timestamp) -> Vec<Counted> {
    RequestState::ALL
        .into_iter()
        .map(|state| {
            let those = rows.iter().filter(|one| one.standing.state == state);
            (NumbersKey::State(state), Tally::of(those, now))
        })
        .collect()
}

/// The months in which something came, the last one first.
fn by_month(rows: &[RequestFigures], now: Timestamp) -> Vec<Counted> {
    let mut months: BTreeMap<Date, Vec<&RequestFigures>> = BTreeMap::new();
    for one in rows {
        let month = day_of(one.created_at).first_of_month();
        months.entry(month).or_default().push(one);
    }
    months
        .into_iter()
        .rev()
        .map(|(month, those)| (NumbersKey::Month(month), Tally::of(those, now)))
        .collect()
}

fn in_full((key, tally): Counted) -> NumbersRow {
    row(key, &tally, [true; 5])
}

/// All of them; a small sum is hidden like a small row.
fn sum(rows: &[RequestFigures], now: Timestamp) -> NumbersRow {
    let tally = Tally::of(rows, now);
    let shown = tally.bases().map(|base| base >= SMALLEST_SHOWN);
    row(NumbersKey::Total, &tally, shown)
}

/// Hides small numbers, column by column: a measure of a few people tells as
/// much as their number.
fn public(table: Vec<Counted>) -> Vec<NumbersRow> {
    let bases: Vec<[u64; 5]> = table.iter().map(|(_, tally)| tally.bases()).collect();
    let column = |position: usize| -> Vec<bool> {
        let counts: Vec<u64> = bases
            .iter()
            .map(|row| row.get(position).copied().unwrap_or_default())
            .collect();
        shown_rows(&counts)
    };
    let columns = [column(0), column(1), column(2), column(3), column(4)];
    table
        .into_iter()
        .enumerate()
        .map(|(at, (key, tally))| {
            let is_shown = |column: &Vec<bool>| column.get(at).copied().unwrap_or_default();
            let whole = is_shown(&columns[0]);
            row(
                key,
                &tally,
                columns.each_ref().map(|column| whole && is_shown(column)),
            )
        })
        .collect()
}

fn row(
    key: NumbersKey,
    tally: &Tally,
    [requests, answer, close, in_time, marks]: [bool; 5],
) -> NumbersRow {
    NumbersRow {
        key,
        requests: cell(requests, Some(tally.requests)),
        first_answer: cell(answer, tally.first_answer()),
        to_close: cell(close, tally.to_close()),
        in_time: cell(in_time, tally.in_time()),
        satisfaction: cell(marks, tally.satisfaction()),
    }
}

fn cell<T>(shown: bool, value: Option<T>) -> Cell<T> {
    match value {
        _ if !shown => Cell::Hidden,
        Some(value) => Cell::Shown(value),
        None => Cell::Nothing,
    }
}
