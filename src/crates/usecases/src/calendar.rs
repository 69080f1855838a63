//! The days of the region: an instant is the day that a calendar on a wall in
//! Kyzylorda shows. Whoever turns an instant into a day asks here.
//!
//! The rules of Asia/Qyzylorda are compiled in from the tz database, so the
//! answer needs no files of the machine. A constant offset would be wrong for
//! history (the region changed its clocks in 2018) and after the next decree.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

static ZONE: TimeZone = jiff::tz::get!("Asia/Qyzylorda");

/// The day of an instant in Kyzylorda.
#[must_use]
pub fn day_of(instant: Timestamp) -> Date {
    ZONE.to_datetime(instant).date()
}

/// What a clock on a wall in Kyzylorda shows at an instant.
#[must_use]
pub fn wall_time_of(instant: Timestamp) -> DateTime {
    ZONE.to_datetime(instant)
}

/// The instant at which a clock on a wall in Kyzylorda shows this time of this
/// day; `None` outside of what timestamps can say.
#[must_use]
pub fn instant_of(day: Date, time: Time) -> Option<Timestamp> {
    ZONE.to_timestamp(day.to_datetime(time)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn wall_time_becomes_an_instant_by_the_rules_of_its_year() {
        let at = |day| instant_of(day, time(9, 0, 0, 0)).unwrap().to_string();
        assert_eq!(at(date(2026, 12, 17)), "2026-12-17T04:00:00Z");
        assert_eq!(at(date(2018, 11, 15)), "2018-11-15T03:00:00Z");
        // Summer time was kept until 2004: six hours then, five in winter.
        assert_eq!(at(date(2003, 7, 1)), "2003-07-01T03:00:00Z");
        assert_eq!(at(date(2003, 1, 15)), "2003-01-15T04:00:00Z");
    }

    fn day(instant: &str) -> Date {
        day_of(instant.parse().unwrap())
    }

    #[test]
    fn the_day_turns_at_midnight_in_kyzylorda() {
        assert_eq!(day("2026-11-23T18:59:59Z"), date(2026, 11, 23));
        assert_eq!(day("2026-11-23T19:00:00Z"), date(2026, 11, 24));
        assert_eq!(day("2025-12-31T19:00:00Z"), date(2026, 1, 1));
    }

    #[test]
    fn the_zone_knows_its_history() {
        // Until 21 December 2018 the region was six hours ahead of UTC.
        assert_eq!(day("2018-12-19T18:30:00Z"), date(2018, 12, 20));
        assert_eq!(day("2018-12-22T18:30:00Z"), date(2018, 12, 22));
    }
}
