//! Whether somebody is there at a time, and until when. Used by this module.

use super::{DAY, Day, OpeningHours};
use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Time};

/// How many days ahead a change is looked for: longer than any exception.
const HORIZON: i64 = 800;

impl OpeningHours {
    /// What is said of a date: by the shortest exception that has it, else by
    /// its day of the week.
    #[must_use]
    pub fn day_on(&self, date: Date) -> &Day {
        self.exceptions
            .iter()
            .filter(|exception| (exception.from..=exception.until).contains(&date))
            .min_by_key(|exception| (exception.until - exception.from).get_days())
            .map_or_else(|| self.weekday(date.weekday()), |exception| &exception.day)
    }

    /// Whether nobody is there on a date on which otherwise somebody could be.
    #[must_use]
    pub fn is_holiday(&self, date: Date) -> bool {
        *self.day_on(date) == Day::Closed && *self.weekday(date.weekday()) != Day::Closed
    }

    /// Whether somebody is there at this wall time of Asia/Qyzylorda.
    #[must_use]
    pub fn is_open_at(&self, at: DateTime) -> bool {
        self.open_until(at).is_some()
    }

    /// When that changes next; `None` when it does not for years.
    #[must_use]
    pub fn next_change(&self, at: DateTime) -> Option<DateTime> {
        let change = match self.open_until(at) {
            Some(until) => until,
            None => self.opens_after(at)?,
        };
        let midnight = at.date().to_datetime(Time::midnight());
        (change < HORIZON * i64::from(DAY))
            .then(|| midnight.checked_add(SignedDuration::from_mins(change)).ok())
            .flatten()
    }

    /// The minute, from the midnight before, at which the time open now ends.
    fn open_until(&self, at: DateTime) -> Option<i64> {
        let now = minute(at);
        let spans = |day: i64| self.spans(at.date(), day);
        let found = spans(-1).into_iter().chain(spans(0));
        let mut until = found
            .filter(|(opens, closes)| (*opens..*closes).contains(&now))
            .map(|(_, closes)| closes)
            .max()?;
        // What begins before this ends goes on.
        while until < HORIZON * i64::from(DAY) {
            let day = until.div_euclid(i64::from(DAY));
            let next = spans(day - 1)
                .into_iter()
                .chain(spans(day))
                .filter(|(opens, closes)| *opens <= until && *closes > until)
                .map(|(_, closes)| closes)
                .max();
            match next {
                Some(closes) => until = closes,
                None => break,
            }
        }
        Some(until)
    }

    fn opens_after(&self, at: DateTime) -> Option<i64> {
        let now = minute(at);
        (0..HORIZON).find_map(|day| {
            let spans = self.spans(at.date(), day).into_iter();
            spans.map(|(opens, _)| opens).find(|opens| *opens > now)
        })
    }

    /// The intervals of the day that is `day` days after `date`, in minutes from
    /// the midnight at which `date` begins.
    fn spans(&self, date: Date, day: i64) -> Vec<(i64, i64)> {
        let Ok(that) = date.checked_add(SignedDuration::from_hours(24 * day)) else {
            return Vec::new();
        };
        let shift = day * i64::from(DAY);
        let intervals = self.day_on(that).intervals().iter();
        intervals
            .map(|one| (shift + i64::from(one.opens), shift + i64::from(one.closes)))
            .collect()
    }
}

fn minute(at: DateTime) -> i64 {
    i64::from(at.hour()) * 60 + i64::from(at.minute())
}
