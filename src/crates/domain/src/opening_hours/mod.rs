//! When somebody is there: wall times of Asia/Qyzylorda for each day of the
//! week, and dates on which it is otherwise. Everybody may use it.
//!
//! Each part has one text, its normal form, which is also how it is stored: a
//! day `9:00–13:00, 14:00–18:00`, `closed` or `by appointment`; an exception
//! `2026-12-16/2026-12-17: closed; note`. People may type much more ([`read`]).

mod ask;
mod read;
#[cfg(test)]
mod tests;

use crate::ErrorCode;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Most intervals in one day.
pub const MAX_INTERVALS: usize = 6;
/// Most exceptions.
pub const MAX_EXCEPTIONS: usize = 40;
/// Longest note of an exception, in characters.
pub const MAX_NOTE: usize = 200;
/// Longest exception, in days.
const MAX_DAYS: i32 = 366;
/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// The days of the week with their codes, from Monday; a form field is
/// `opening_hours.` and the code.
pub const WEEK: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// From when to when, in minutes from the midnight at which its day begins; it
/// may end on the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval {
    opens: u16,
    closes: u16,
}

impl Interval {
    /// From one wall time to the next time it is the other; the same twice is a
    /// whole day.
    ///
    /// # Errors
    /// [`ErrorCode::HoursMalformed`] when one is not a time: `opens` is below
    /// 24:00, `closes` at most 24:00.
    pub const fn new(opens: u16, closes: u16) -> Result<Self, ErrorCode> {
        if opens >= DAY || closes > DAY {
            return Err(ErrorCode::HoursMalformed);
        }
        let closes = if closes <= opens {
            closes + DAY
        } else {
            closes
        };
        Ok(Self { opens, closes })
    }

    /// When it begins, `09:00`.
    #[must_use]
    pub fn opens(self) -> String {
        format!("{:02}:{:02}", self.opens / 60, self.opens % 60)
    }

    /// When it ends, `18:00`; a time that is not later than [`Interval::opens`]
    /// is on the next day, midnight is `00:00`.
    #[must_use]
    pub fn closes(self) -> String {
        let closes = self.closes % DAY;
        format!("{:02}:{:02}", closes / 60, closes % 60)
    }

    /// Whether it is from midnight to midnight.
    #[must_use]
    pub const fn is_all_day(self) -> bool {
        self.opens == 0 && self.closes == DAY
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let closes = if self.closes == DAY {
            DAY
        } else {
            self.closes % DAY
        };
        let (from, to) = (self.opens, closes);
        write!(formatter, "{}:{:02}–", from / 60, from % 60)?;
        write!(formatter, "{}:{:02}", to / 60, to % 60)
    }
}

/// What is said of a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Day {
    /// Nothing.
    #[default]
    Unstated,
    /// Nobody is there.
    Closed,
    /// Whoever comes has asked before.
    ByAppointment,
    /// In order, with time between them.
    Open(Vec<Interval>),
}

impl Day {
    /// What is said when nobody is there.
    pub const CLOSED: &'static str = "closed";
    /// What is said when one has to ask before.
    pub const BY_APPOINTMENT: &'static str = "by appointment";

    /// A day with these intervals, put in order; those that touch become one.
    ///
    /// # Errors
    /// [`ErrorCode::HoursOverlap`] when two are at the same time,
    /// [`ErrorCode::TooLong`] above [`MAX_INTERVALS`].
    pub fn open(mut intervals: Vec<Interval>) -> Result<Self, ErrorCode> {
        intervals.sort_unstable();
        let mut joined: Vec<Interval> = Vec::with_capacity(intervals.len());
        for interval in intervals {
            match joined.last_mut() {
                Some(last) if interval.opens < last.closes => return Err(ErrorCode::HoursOverlap),
                Some(last) if interval.opens == last.closes => last.closes = interval.closes,
                _ => joined.push(interval),
            }
        }
        let whole = joined.first().zip(joined.last());
        if whole.is_some_and(|(first, last)| last.closes > first.opens + DAY) {
            return Err(ErrorCode::HoursOverlap);
        }
        match joined.len() {
            0 => Ok(Self::Closed),
            1..=MAX_INTERVALS => Ok(Self::Open(joined)),
            _ => Err(ErrorCode::TooLong),
        }
    }

    /// Its intervals.
    #[must_use]
    pub fn intervals(&self) -> &[Interval] {
        match self {
            Self::Open(intervals) => intervals,
            _ => &[],
        }
    }

    /// Whether nothing is said.
    #[must_use]
    pub const fn is_unstated(&self) -> bool {
        matches!(self, Self::Unstated)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unstated => Ok(()),
            Self::Closed => formatter.write_str(Self::CLOSED),
            Self::ByAppointment => formatter.write_str(Self::BY_APPOINTMENT),
            Self::Open(intervals) => {
                for (position, interval) in intervals.iter().enumerate() {
                    let comma = if position == 0 { "" } else { ", " };
                    write!(formatter, "{comma}{interval}")?;
                }
                Ok(())
            }
        }
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl TryFrom<String> for Day {
    type Error = ErrorCode;
    fn try_from(text: String) -> Result<Self, ErrorCode> {
        Self::read(&text)
    }
}

/// Dates on which it is otherwise: a holiday, a move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Exception {
    from: Date,
    until: Date,
    day: Day,
    note: String,
}

impl Exception {
    /// What it is on these dates, the last one included; `note` says why.
    ///
    /// # Errors
    /// [`ErrorCode::HoursMalformed`] when nothing is said of the days,
    /// [`ErrorCode::DateMalformed`] when the last one is before the first,
    /// [`ErrorCode::TooLong`] for more than a year or a note above [`MAX_NOTE`].
    pub fn new(from: Date, until: Date, day: Day, note: &str) -> Result<Self, ErrorCode> {
        if day.is_unstated() {
            return Err(ErrorCode::HoursMalformed);
        }
        if until < from {
            return Err(ErrorCode::DateMalformed);
        }
        let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
        let days = (until - from).get_days();
        if days > MAX_DAYS || note.chars().count() > MAX_NOTE {
            return Err(ErrorCode::TooLong);
        }
        Ok(Self {
            from,
            until,
            day,
            note,
        })
    }

    /// The first date.
    #[must_use]
    pub const fn from(&self) -> Date {
        self.from
    }

    /// The last date.
    #[must_use]
    pub const fn until(&self) -> Date {
        self.until
    }

    /// What it is then.
    #[must_use]
    pub const fn day(&self) -> &Day {
        &self.day
    }

    /// Why, in whatever language it was written; may be empty.
    #[must_use]
    pub fn note(&self) -> &str {
        &self.note
    }
}

impl fmt::Display for Exception {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.from)?;
        if self.until != self.from {
            write!(formatter, "/{}", self.until)?;
        }
        write!(formatter, ": {}", self.day)?;
        if !self.note.is_empty() {
            write!(formatter, "; {}", self.note)?;
        }
        Ok(())
    }
}

impl From<Exception> for String {
    fn from(exception: Exception) -> Self {
        exception.to_string()
    }
}

impl TryFrom<String> for Exception {
    type Error = ErrorCode;
    fn try_from(text: String) -> Result<Self, ErrorCode> {
        Self::read(&text)
    }
}

/// When somebody is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Stored", from = "Stored")]
pub struct OpeningHours {
    week: [Day; 7],
    exceptions: Vec<Exception>,
}

impl OpeningHours {
    /// Whether nothing is said at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.exceptions.is_empty() && self.week.iter().all(Day::is_unstated)
    }

    /// What is said of a day of the week.
    #[must_use]
    pub fn weekday(&self, weekday: Weekday) -> &Day {
        self.week.get(position(weekday)).unwrap_or(&Day::Unstated)
    }

    /// Says something of a day of the week.
    pub fn set_weekday(&mut self, weekday: Weekday, day: Day) {
        if let Some(slot) = self.week.get_mut(position(weekday)) {
            *slot = day;
        }
    }

    /// The days of the week from Monday.
    pub fn week(&self) -> impl Iterator<Item = (Weekday, &Day)> {
        WEEK.into_iter().map(|(_, weekday)| weekday).zip(&self.week)
    }

    /// The exceptions, by date.
    #[must_use]
    pub fn exceptions(&self) -> &[Exception] {
        &self.exceptions
    }

    /// Replaces the exceptions.
    pub fn set_exceptions(&mut self, mut exceptions: Vec<Exception>) {
        exceptions.sort_by_key(|exception| (exception.from, exception.until));
        self.exceptions = exceptions;
    }

    /// The intervals of the week, each with its days, as schema.org and HSDS
    /// say it.
    #[must_use]
    pub fn by_interval(&self) -> Vec<(Interval, Vec<Weekday>)> {
        let mut found: Vec<(Interval, Vec<Weekday>)> = Vec::new();
        for (weekday, day) in self.week() {
            for interval in day.intervals() {
                match found.iter_mut().find(|(known, _)| known == interval) {
                    Some((_, days)) => days.push(weekday),
                    None => found.push((*interval, vec![weekday])),
                }
            }
        }
        found
    }
}

fn position(weekday: Weekday) -> usize {
    usize::try_from(weekday.to_monday_zero_offset()).unwrap_or(usize::MAX)
}

/// As it stands in documents: what is not said is not there.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    #[serde(skip_serializing_if = "Day::is_unstated")]
    monday: Day,
    #[serde(skip_serializing_if = "Day::is_unstated")]
    tuesday: Day,
    #[serde(skip_serializing_if = "Day::is_unstated")]
    wednesday: Day,
    #[serde(skip_serializing_if = "Day::is_unstated")]
    thursday: Day,
    #[serde(skip_serializing_if = "Day::is_unstated")]
    friday: Day,
    #[serde(skip_serializing_if = "Day::is_unstated")]
    saturday: Day,
    #[serde(skip_serializing_if = "Day::is_unstated")]
    sunday: Day,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    exceptions: Vec<Exception>,
}

impl From<OpeningHours> for Stored {
    fn from(hours: OpeningHours) -> Self {
        let [
            monday,
            tuesday,
            wednesday,
            thursday,
            friday,
            saturday,
            sunday,
        ] = hours.week;
        Self {
            monday,
            tuesday,
            wednesday,
            thursday,
            friday,
            saturday,
            sunday,
            exceptions: hours.exceptions,
        }
    }
}

impl From<Stored> for OpeningHours {
    fn from(stored: Stored) -> Self {
        let week = [
            stored.monday,
            stored.tuesday,
            stored.wednesday,
            stored.thursday,
            stored.friday,
            stored.saturday,
            stored.sunday,
        ];
        let mut hours = Self {
            week,
            exceptions: Vec::new(),
        };
        hours.set_exceptions(stored.exceptions);
        hours
    }
}
