//! When an event is, as far as it is known: a day, days, a month, a year, or
//! nothing. What is unknown stays empty. Everybody may use it.

use crate::ErrorCode;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The most days an event lasts; longer ones are a series.
pub const MAX_DAYS: i32 = 31;

/// When an event is. Written as in EDTF (ISO 8601-2): ``, `2003`, `2005-09`,
/// `2023-10-18`, `2026-12-17/2026-12-18`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum EventDate {
    /// Not known.
    #[default]
    Unknown,
    /// Some time in a year.
    Year(i16),
    /// Some time in a month; its first day stands for it.
    Month(Date),
    /// From a day to a day.
    Days {
        /// The first one.
        from: Date,
        /// The last one.
        to: Date,
    },
}

impl EventDate {
    /// One day.
    #[must_use]
    pub const fn day(day: Date) -> Self {
        Self::Days { from: day, to: day }
    }

    /// From a day to a day.
    ///
    /// # Errors
    /// [`ErrorCode::DateMalformed`] when they stand the other way round or too
    /// far apart.
    pub fn days(from: Date, to: Date) -> Result<Self, ErrorCode> {
        let length = (to - from).get_days();
        if (0..MAX_DAYS).contains(&length) {
            Ok(Self::Days { from, to })
        } else {
            Err(ErrorCode::DateMalformed)
        }
    }

    /// Reads what [`EventDate`] writes.
    ///
    /// # Errors
    /// [`ErrorCode::DateMalformed`].
    pub fn parse(input: &str) -> Result<Self, ErrorCode> {
        let day = |text: &str| text.parse::<Date>().map_err(|_| ErrorCode::DateMalformed);
        let input = input.trim();
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        match (input.len(), input.split_once('/')) {
            (0, _) => Ok(Self::Unknown),
            (_, Some((from, to))) => Self::days(day(from)?, day(to)?),
            (4, None) if all_digits(input) => {
                let first = day(&format!("{input}-01-01"))?;
                Ok(Self::Year(first.year()))
            }
            (7, None) => Ok(Self::Month(day(&format!("{input}-01"))?)),
            (10, None) => Ok(Self::day(day(input)?)),
            _ => Err(ErrorCode::DateMalformed),
        }
    }

    /// The first day it can be.
    #[must_use]
    pub fn first_day(self) -> Option<Date> {
        match self {
            Self::Unknown => None,
            Self::Year(year) => Date::new(year, 1, 1).ok(),
            Self::Month(first) => Some(first),
            Self::Days { from, .. } => Some(from),
        }
    }

    /// The last day it can be.
    #[must_use]
    pub fn last_day(self) -> Option<Date> {
        match self {
            Self::Unknown => None,
            Self::Year(year) => Date::new(year, 12, 31).ok(),
            Self::Month(first) => Some(first.last_of_month()),
            Self::Days { to, .. } => Some(to),
        }
    }

    /// The year, if it is known.
    #[must_use]
    pub fn year(self) -> Option<i16> {
        self.first_day().map(Date::year)
    }

    /// Its days, when they are known to the day.
    #[must_use]
    pub fn known_days(self) -> Vec<Date> {
        let Self::Days { from, to } = self else {
            return Vec::new();
        };
        std::iter::successors(Some(from), |day| day.tomorrow().ok())
            .take_while(|day| *day <= to)
            .collect()
    }
}

impl fmt::Display for EventDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => Ok(()),
            Self::Year(year) => write!(formatter, "{year:04}"),
            Self::Month(first) => write!(formatter, "{:04}-{:02}", first.year(), first.month()),
            Self::Days { from, to } if from == to => write!(formatter, "{from}"),
            Self::Days { from, to } => write!(formatter, "{from}/{to}"),
        }
    }
}

impl TryFrom<String> for EventDate {
    type Error = ErrorCode;
    fn try_from(input: String) -> Result<Self, ErrorCode> {
        Self::parse(&input)
    }
}

impl From<EventDate> for String {
    fn from(date: EventDate) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_written_and_read_back() {
        for (text, first, last, days) in [
            ("", None, None, 0),
            ("2003", Some("2003-01-01"), Some("2003-12-31"), 0),
            ("2005-09", Some("2005-09-01"), Some("2005-09-30"), 0),
            ("2023-10-18", Some("2023-10-18"), Some("2023-10-18"), 1),
            (
                "2026-12-31/2027-01-01",
                Some("2026-12-31"),
                Some("2027-01-01"),
                2,
            ),
        ] {
            let date = EventDate::parse(text).unwrap();
            assert_eq!(date.to_string(), text);
            let day = |text: Option<&str>| text.map(|text| text.parse::<Date>().unwrap());
            assert_eq!((date.first_day(), date.last_day()), (day(first), day(last)));
            assert_eq!(date.known_days().len(), days, "{text}");
        }
        for text in [
            "20",
            "abcd",
            "2005-13",
            "2023-02-30",
            "2026-12-18/2026-12-17",
            "2026-01-01/2026-03-01",
            "18.10.2023",
        ] {
            assert_eq!(
                EventDate::parse(text),
                Err(ErrorCode::DateMalformed),
                "{text}"
            );
        }
    }
}
