//! What is counted of a group of requests. Used by the numbers only.
//!
//! Rule of «answered in time»: judged is what was answered or refused, what the
//! centre closed without an answer, by the day of closing, and what is late
//! unanswered. It is in time until its first due day, which moves by the working
//! days that the centre waited for the person. A request in which the person was
//! asked something after that day is late while it waits. What the person took
//! back unanswered and what was merged is not judged.

use crate::day_of;
use jiff::{SignedDuration, Timestamp};
use store::requests::RequestFigures;

/// A group of requests, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) requests: u64,
    to_answer: Vec<SignedDuration>,
    to_close: Vec<SignedDuration>,
    /// Those that are dealt with, or should be.
    judged: u64,
    in_time: u64,
    ratings: Vec<u64>,
}

impl Tally {
    pub(super) fn of<'a>(
        rows: impl IntoIterator<Item = &'a RequestFigures>,
        now: Timestamp,
    ) -> Self {
        let mut tally = Self::default();
        let today = day_of(now);
        for one in rows {
            tally.requests += 1;
            let stands = &one.standing;
            let since = |at: Timestamp| at.duration_since(one.created_at);
            tally.to_answer.extend(stands.answered_at.map(since));
            tally.to_close.extend(stands.closed_at.map(since));
            let closed_at = stands.closed_at.filter(|_| !stands.released);
            if let Some(at) = stands.answered_at.or(closed_at) {
                tally.judged += 1;
                // A later answer is due by a later day, and is not counted.
                tally.in_time += u64::from(day_of(at) <= stands.first_due_on);
            } else if stands.state.is_open() {
                let day = stands.waiting_since.map_or(today, day_of);
                tally.judged += u64::from(stands.due_on < day);
            }
            tally
                .ratings
                .extend(stands.rating.map(|mark| u64::from(mark.get())));
        }
        tally.to_answer.sort_unstable();
        tally.to_close.sort_unstable();
        tally
    }

    /// How many requests each number is made of: the count itself, the first
    /// answer, the end, the share in time, satisfaction.
    pub(super) fn bases(&self) -> [u64; 5] {
        [
            self.requests,
            self.to_answer.len() as u64,
            self.to_close.len() as u64,
            self.judged,
            self.ratings.len() as u64,
        ]
    }

    pub(super) fn first_answer(&self) -> Option<SignedDuration> {
        median(&self.to_answer)
    }

    pub(super) fn to_close(&self) -> Option<SignedDuration> {
        median(&self.to_close)
    }

    /// Of a hundred, rounded.
    pub(super) const fn in_time(&self) -> Option<u64> {
        rounded(self.in_time * 100, self.judged)
    }

    /// The mean in tenths, rounded.
    pub(super) fn satisfaction(&self) -> Option<u64> {
        rounded(
            self.ratings.iter().sum::<u64>() * 10,
            self.ratings.len() as u64,
        )
    }
}

/// The middle one of values in order, or half-way between the two.
fn median(sorted: &[SignedDuration]) -> Option<SignedDuration> {
    let upper = *sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *sorted.get(sorted.len() / 2 - 1)?;
    Some((lower + upper) / 2)
}

const fn rounded(sum: u64, of: u64) -> Option<u64> {
    if of == 0 {
        return None;
    }
    Some((sum * 2 + of) / (of * 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle() {
        let hours = |values: &[i64]| -> Vec<SignedDuration> {
            values
                .iter()
                .copied()
                .map(SignedDuration::from_hours)
                .collect()
        };
        assert_eq!(median(&[]), None);
        assert_eq!(median(&hours(&[7])), hours(&[7]).pop());
        assert_eq!(median(&hours(&[1, 2, 90])), hours(&[2]).pop());
        assert_eq!(median(&hours(&[1, 2, 4, 90])), hours(&[3]).pop());
        assert_eq!(rounded(0, 0), None);
        assert_eq!(rounded(200, 3), Some(67));
    }
}
