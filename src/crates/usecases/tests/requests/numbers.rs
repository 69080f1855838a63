//! The numbers, counted a second time by hand.

use super::{Region, code, input};
use domain::{District, ErrorCode, RequestState, RequestTopic, Role};
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use store::requests::StoredRequest;
use test_support::{TestDatabase, database_for_test};
use usecases::demo::load_demonstration;
use usecases::requests::{
    Cell, Handling, NumbersKey, NumbersRow, handle_request, public_request_numbers,
    staff_request_numbers,
};
use usecases::{day_of, instant_of};

async fn demonstration() -> (TestDatabase, Vec<StoredRequest>) {
    let test = database_for_test().await;
    load_demonstration(&test.ctx(), 300, 1).await.unwrap();
    let reader = test.database.reader();
    let all = store::requests::list(reader, &RequestState::ALL, None, 10_000).await;
    let all = all.unwrap();
    assert_eq!(all.len(), 300);
    (test, all)
}

fn is_of(key: &NumbersKey, one: &StoredRequest) -> bool {
    match key {
        NumbersKey::Total => true,
        NumbersKey::Topic(topic) => one.topic == *topic,
        NumbersKey::District(district) => one.district == *district,
        NumbersKey::State(state) => one.state == *state,
        NumbersKey::Month(month) => {
            let day = day_of(one.created_at);
            (day.year(), day.month()) == (month.year(), month.month())
        }
        NumbersKey::Centre(_) => false,
    }
}

/// The number in the middle, found by counting how many are below.
fn middle(mut values: Vec<i64>) -> Option<i64> {
    values.sort_unstable();
    match values.len() {
        0 => None,
        length if length % 2 == 1 => Some(values[length / 2]),
        length => Some(i64::midpoint(values[length / 2 - 1], values[length / 2])),
    }
}

/// What the row must say if nothing is hidden, and of how many requests each
/// number is made.
fn by_hand(
    key: &NumbersKey,
    all: &[StoredRequest],
    (today, end): (Date, Timestamp),
) -> [(Option<i64>, usize); 5] {
    let mut requests = 0;
    let (mut answers, mut ends, mut marks) = (Vec::new(), Vec::new(), Vec::new());
    let (mut in_time, mut late) = (0, 0);
    for one in all {
        if !is_of(key, one) {
            continue;
        }
        requests += 1;
        // What came afterwards is as if it had not been.
        let earlier = |at: &Timestamp| *at < end;
        let answered_at = one.answered_at.filter(earlier);
        let closed_at = one.closed_at.filter(earlier);
        if let Some(at) = answered_at {
            answers.push(at.as_microsecond() - one.created_at.as_microsecond());
            if day_of(at) > one.first_due_on {
                late += 1;
            } else {
                in_time += 1;
            }
        } else if today > one.due_on && one.state != RequestState::Waiting {
            // Of the demonstration nothing is closed without an answer.
            late += 1;
        }
        if let Some(at) = closed_at {
            ends.push(at.as_microsecond() - one.created_at.as_microsecond());
        }
        let rated_at = one.closed_at.or(one.answered_at);
        let mark = one.rating.filter(|_| rated_at.is_some_and(|at| at < end));
        if let Some(mark) = mark {
            marks.push(i64::from(mark.get()));
        }
    }
    let share = (in_time + late > 0)
        .then(|| (100.0 * f64::from(in_time) / f64::from(in_time + late)).round() as i64);
    let mean = (!marks.is_empty()).then(|| {
        let sum: i64 = marks.iter().sum();
        (10.0 * sum as f64 / marks.len() as f64).round() as i64
    });
    let judged = usize::try_from(in_time + late).unwrap();
    [
        (Some(requests), usize::try_from(requests).unwrap()),
        (middle(answers.clone()), answers.len()),
        (middle(ends.clone()), ends.len()),
        (share, judged),
        (mean, marks.len()),
    ]
}

/// What the row says: `None` when nothing was counted, `Some(None)` when hidden.
fn said(row: &NumbersRow) -> [Option<Option<i64>>; 5] {
    fn cell<T>(cell: Cell<T>, say: impl Fn(T) -> i64) -> Option<Option<i64>> {
        match cell {
            Cell::Shown(value) => Some(Some(say(value))),
            Cell::Hidden => Some(None),
            Cell::Nothing => None,
        }
    }
    let whole = |value: u64| i64::try_from(value).unwrap();
    let time = |value: SignedDuration| i64::try_from(value.as_micros()).unwrap();
    [
        cell(row.requests, whole),
        cell(row.first_answer, time),
        cell(row.to_close, time),
        cell(row.in_time, whole),
        cell(row.satisfaction, whole),
    ]
}

#[tokio::test]
async fn public_numbers_are_those_counted_by_hand_and_small_ones_stay_hidden() {
    let (test, mut all) = demonstration().await;
    let visitor = test.ctx_as(Role::Visitor);
    let numbers = public_request_numbers(&visitor).await.unwrap();
    let today = test.ctx().today().first_of_month();
    assert_eq!(numbers.before, today);
    let end = instant_of(today, Time::midnight()).unwrap();
    all.retain(|one| one.created_at < end);
    let until = (today, end);
    let hand = by_hand(&NumbersKey::Total, &all, until);
    assert_eq!(said(&numbers.total), hand.map(|(value, _)| value.map(Some)));
    assert_eq!(numbers.tables.len(), 2);
    assert_eq!(numbers.tables[0].len(), RequestTopic::ALL.len());
    assert_eq!(numbers.tables[1].len(), District::ALL.len() + 1);
    let mut hidden_rows = 0;
    for table in &numbers.tables {
        let mut hidden = [(0, 0); 5];
        for row in table {
            let pairs = said(row).into_iter().zip(by_hand(&row.key, &all, until));
            for (column, (shown, (value, base))) in pairs.enumerate() {
                if let Some(Some(shown)) = shown {
                    assert_eq!(Some(shown), value, "{:?} {column}", row.key);
                    assert!(base >= 5, "{:?} {column} is of {base}", row.key);
                } else {
                    hidden[column] = (hidden[column].0 + 1, hidden[column].1 + base);
                }
            }
        }
        for (column, (rows, sum)) in hidden.into_iter().enumerate() {
            assert!(
                rows == 0 || (rows > 1 && sum >= 5),
                "{column}: {rows} of {sum}"
            );
        }
        hidden_rows += hidden[0].0;
        assert!(hidden[0].0 < table.len() / 2, "most are shown");
    }
    assert!(hidden_rows > 0, "the demonstration has small numbers too");
}

#[tokio::test]
async fn staff_see_all_numbers_of_their_centres_and_nobody_else_does() {
    let (test, all) = demonstration().await;
    let today = test.ctx().today();
    let numbers = staff_request_numbers(&test.ctx_as(Role::Moderator)).await;
    let numbers = numbers.unwrap();
    let mut months = 0;
    for row in numbers.tables.iter().flatten().chain([&numbers.total]) {
        if matches!(row.key, NumbersKey::Centre(_)) {
            continue;
        }
        months += usize::from(matches!(row.key, NumbersKey::Month(_)));
        let hand =
            by_hand(&row.key, &all, (today, Timestamp::MAX)).map(|(value, _)| value.map(Some));
        assert_eq!(said(row), hand, "{:?}", row.key);
    }
    assert!(months > 15);
    for role in [Role::Visitor, Role::AccountHolder] {
        let refused = staff_request_numbers(&test.ctx_as(role)).await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    }
}

#[tokio::test]
async fn an_operator_counts_the_requests_of_their_centre_only() {
    let region = Region::begin().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let (here, there) = (
        region.operator(region.at_point),
        region.operator(region.at_hub),
    );
    region.test.clock.advance(SignedDuration::from_hours(3));
    handle_request(&here, id, 1, Handling::Answer, "Жауап")
        .await
        .unwrap();
    let numbers = staff_request_numbers(&here).await.unwrap();
    assert_eq!(numbers.total.requests, Cell::Shown(1));
    assert_eq!(
        numbers.total.first_answer,
        Cell::Shown(SignedDuration::from_hours(3))
    );
    assert_eq!(numbers.total.to_close, Cell::Nothing);
    assert_eq!(numbers.total.in_time, Cell::Shown(100));
    let numbers = staff_request_numbers(&there).await.unwrap();
    assert_eq!(numbers.total.requests, Cell::Shown(0));
    // One request alone is nobody's business.
    region
        .test
        .clock
        .advance(SignedDuration::from_hours(24 * 31));
    let numbers = public_request_numbers(&region.visitor()).await.unwrap();
    assert_eq!(numbers.total.requests, Cell::Hidden);
    let rows = numbers.tables.iter().flatten();
    assert!(rows.into_iter().all(|row| row.requests == Cell::Hidden));
}
