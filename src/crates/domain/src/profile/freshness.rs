//! How long a profile counts as true, and when an organisation is asked whether
//! it still is. Used by use cases and pages.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

/// Whether an organisation stands by its profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// It never said so.
    Unconfirmed,
    /// It said so on this day, within a year.
    Confirmed(Date),
    /// It said so on this day, more than a year ago.
    Outdated(Date),
}

impl Freshness {
    /// By the day of the last confirmation.
    #[must_use]
    pub fn of(confirmed_on: Option<Date>, today: Date) -> Self {
        match confirmed_on {
            None => Self::Unconfirmed,
            Some(day) => {
                let days = today.duration_since(day).as_secs() / (24 * 60 * 60);
                if days > 365 {
                    Self::Outdated(day)
                } else {
                    Self::Confirmed(day)
                }
            }
        }
    }
}

/// How long a confirmation counts.
const YEAR_SECONDS: i64 = 365 * 24 * 60 * 60;

/// Organisations report to the national NGO database until 31 March; they are
/// reminded in this month.
const REPORT_MONTH: i8 = 3;

/// Whether it is time to ask: in March those who have not confirmed since the
/// year began, with the reminder of the report; in other months those whose
/// confirmation, or the want of one, is older than a year. `since` is when the
/// profile was last confirmed, else when it was first written; `asked_at` the
/// last time it was asked. Nobody is asked twice for the same reason.
#[must_use]
pub fn is_asked(since: Timestamp, asked_at: Option<Timestamp>, now: Timestamp) -> bool {
    let day = |at: Timestamp| Offset::UTC.to_datetime(at).date();
    let today = day(now);
    if today.month() == REPORT_MONTH {
        let asked = asked_at
            .map(day)
            .is_some_and(|asked| asked.year() == today.year() && asked.month() == REPORT_MONTH);
        return day(since).year() < today.year() && !asked;
    }
    let is_past = |at: Timestamp| now.as_second() - at.as_second() >= YEAR_SECONDS;
    is_past(since) && asked_at.is_none_or(is_past)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_confirmation_ages_after_a_year() {
        let (day, same, after) = (
            jiff::civil::date(2025, 3, 1),
            jiff::civil::date(2026, 3, 1),
            jiff::civil::date(2026, 3, 2),
        );
        assert_eq!(Freshness::of(None, same), Freshness::Unconfirmed);
        assert_eq!(Freshness::of(Some(day), same), Freshness::Confirmed(day));
        assert_eq!(Freshness::of(Some(day), after), Freshness::Outdated(day));
    }

    #[test]
    fn once_a_year_and_in_march() {
        let at = |day: &str| -> Timestamp { format!("{day}T05:00:00Z").parse().unwrap() };
        for (since, asked, now, expected) in [
            ("2025-05-01", None, "2026-02-01", false),
            ("2025-05-01", None, "2026-03-01", true),
            ("2025-05-01", Some("2026-03-01"), "2026-03-20", false),
            ("2026-01-10", None, "2026-03-20", false),
            ("2025-05-01", Some("2026-03-01"), "2026-05-02", false),
            ("2025-05-01", Some("2025-03-01"), "2026-05-02", true),
            ("2025-05-01", None, "2026-05-02", true),
            ("2020-05-01", Some("2025-06-01"), "2026-05-02", false),
            ("2020-05-01", Some("2025-03-01"), "2026-03-31", true),
        ] {
            let asked = asked.map(at);
            assert_eq!(
                is_asked(at(since), asked, at(now)),
                expected,
                "{since} {now}"
            );
        }
    }
}
