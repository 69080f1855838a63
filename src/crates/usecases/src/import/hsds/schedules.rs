//! Opening hours of HSDS: `regular_schedule` and `holiday_schedule` of 1.x,
//! `schedule` of 3. An organisation has one set of hours here, HSDS one for each
//! location and service: those of its locations count before those of its
//! services, and only when they say the same. Used by the import only.
//!
//! Read: `weekday`, `opens_at`, `closes_at` (1.x); `closed`, `start_date`,
//! `end_date` (1.x, holidays); `freq`, `interval`, `byday`, `opens_at`,
//! `closes_at`, `valid_from`, `valid_to`, `until` (3). A rule by weeks, months
//! or the year is none of a week and left out.

use crate::import::reject::{Warning, WarningCode};
use crate::import::row::warn;
use domain::OpeningHours;
use domain::opening_hours::{Day, Exception, Interval, MAX_EXCEPTIONS, WEEK};
use jiff::civil::{Date, Weekday};
use std::collections::{BTreeMap, HashMap};

/// Whose hours; in the order in which they count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Holder {
    /// A location, by its id.
    Location(String),
    /// A service, or a service at a location, by its id.
    Service(String),
}

/// What one row says.
#[derive(Clone, Debug)]
enum Rule {
    Week(Vec<Weekday>, Interval),
    Dates(Exception),
}

/// The rows of an organisation.
#[derive(Clone, Debug, Default)]
pub(super) struct Schedules {
    rules: BTreeMap<Holder, Vec<Rule>>,
    unread: Vec<String>,
}

impl Schedules {
    /// Takes a row: its columns, or the members of an object.
    pub(super) fn add<'a>(&mut self, holder: Holder, today: Date, get: impl Fn(&str) -> &'a str) {
        let get = |column: &str| get(column).trim();
        let dates = |column: &str| get(column).parse::<Date>().ok();
        // What was, or is not yet.
        if dates("valid_to").is_some_and(|day| day < today)
            || dates("until").is_some_and(|day| day < today)
            || dates("valid_from").is_some_and(|day| day > today)
        {
            return;
        }
        let rule = if get("start_date").is_empty() {
            if get("opens_at").is_empty() && get("closes_at").is_empty() {
                return;
            }
            week(&get)
        } else {
            holiday(&get, today)
        };
        match rule {
            Some(rule) => self.rules.entry(holder).or_default().extend(rule),
            None => {
                let columns = ["weekday", "byday", "start_date", "opens_at", "closes_at"];
                self.unread.push(columns.map(get).join(" "));
            }
        }
    }

    /// The hours of the organisation; notes what was left out.
    pub(super) fn hours(self, warnings: &mut Vec<Warning>) -> OpeningHours {
        for row in &self.unread {
            warn(warnings, WarningCode::Hours, row.trim());
        }
        let mut locations: Vec<OpeningHours> = Vec::new();
        let mut services: Vec<OpeningHours> = Vec::new();
        for (holder, rules) in self.rules {
            let Some(hours) = together(rules) else {
                warn(warnings, WarningCode::Hours, "two at the same time");
                continue;
            };
            if !hours.is_empty() {
                match holder {
                    Holder::Location(_) => locations.push(hours),
                    Holder::Service(_) => services.push(hours),
                }
            }
        }
        let mut candidates = if locations.is_empty() {
            services
        } else {
            locations
        };
        let Some(first) = candidates.pop() else {
            return OpeningHours::default();
        };
        if candidates.iter().all(|other| *other == first) {
            first
        } else {
            warn(warnings, WarningCode::Hours, "places or services differ");
            OpeningHours::default()
        }
    }
}

/// The rule of a row about a week.
fn week<'a>(get: &impl Fn(&str) -> &'a str) -> Option<Option<Rule>> {
    let plain = matches!(get("freq"), "" | "WEEKLY")
        && matches!(get("interval"), "" | "1")
        && ["byweekno", "bymonthday", "byyearday"]
            .iter()
            .all(|column| get(column).is_empty());
    let named = if get("byday").is_empty() {
        get("weekday")
    } else {
        get("byday")
    };
    let days: Option<Vec<Weekday>> = named.split(',').map(weekday).collect();
    Some(Some(Rule::Week(
        days.filter(|_| plain)?,
        interval(get("opens_at"), get("closes_at"))?,
    )))
}

/// The rule of a row about dates; nothing when they are past.
fn holiday<'a>(get: &impl Fn(&str) -> &'a str, today: Date) -> Option<Option<Rule>> {
    let from: Date = get("start_date").parse().ok()?;
    let until: Date = get("end_date").parse().unwrap_or(from);
    if until < today {
        return Some(None);
    }
    let closed = matches!(get("closed").to_lowercase().as_str(), "true" | "1" | "yes");
    let day = if closed {
        Day::Closed
    } else {
        Day::open(vec![interval(get("opens_at"), get("closes_at"))?]).ok()?
    };
    let exception = Exception::new(from, until, day, "").ok()?;
    Some(Some(Rule::Dates(exception)))
}

fn interval(opens: &str, closes: &str) -> Option<Interval> {
    // «10:00:00Z» and «10:00:00+05:00» are wall times to whoever writes them.
    let wall = |text: &str| {
        let end = text.find(['Z', 'z', '+']).unwrap_or(text.len());
        text.get(..end).unwrap_or_default().to_owned()
    };
    let day = Day::read(&format!("{} – {}", wall(opens), wall(closes))).ok()?;
    match day.intervals() {
        [one] => Some(*one),
        _ => None,
    }
}

/// `Monday`, `mon`, `MO` or `1`.
fn weekday(name: &str) -> Option<Weekday> {
    let name = name.trim().to_lowercase();
    WEEK.into_iter()
        .zip(1..)
        .find(|((code, _), number)| {
            name.len() >= 2 && code.starts_with(&name) || name == number.to_string()
        })
        .map(|((_, weekday), _)| weekday)
}

/// All rules of one holder; nothing when two are at the same time.
fn together(rules: Vec<Rule>) -> Option<OpeningHours> {
    let mut week: HashMap<Weekday, Vec<Interval>> = HashMap::new();
    let mut exceptions = Vec::new();
    for rule in rules {
        match rule {
            Rule::Dates(exception) => exceptions.push(exception),
            Rule::Week(days, interval) => {
                for day in days {
                    let intervals = week.entry(day).or_default();
                    if !intervals.contains(&interval) {
                        intervals.push(interval);
                    }
                }
            }
        }
    }
    let mut hours = OpeningHours::default();
    for (weekday, intervals) in week {
        hours.set_weekday(weekday, Day::open(intervals).ok()?);
    }
    exceptions.truncate(MAX_EXCEPTIONS);
    hours.set_exceptions(exceptions);
    Some(hours)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn hours(rows: &[(Holder, &[(&str, &str)])]) -> (OpeningHours, usize) {
        let mut schedules = Schedules::default();
        for (holder, cells) in rows {
            schedules.add(holder.clone(), date(2026, 11, 24), |column| {
                cells
                    .iter()
                    .find(|(name, _)| *name == column)
                    .map_or("", |(_, cell)| *cell)
            });
        }
        let mut warnings = Vec::new();
        (schedules.hours(&mut warnings), warnings.len())
    }

    fn service(id: &str) -> Holder {
        Holder::Service(id.to_owned())
    }

    #[test]
    fn both_versions_of_the_specification_are_read() {
        let (old, warnings) = hours(&[
            (
                service("1"),
                &[
                    ("weekday", "Monday"),
                    ("opens_at", "9:00am"),
                    ("closes_at", "5:00pm"),
                ],
            ),
            (
                service("1"),
                &[
                    ("weekday", "2"),
                    ("opens_at", "09:00"),
                    ("closes_at", "17:00"),
                ],
            ),
            (
                service("1"),
                &[
                    ("start_date", "2026-12-16"),
                    ("end_date", "2026-12-17"),
                    ("closed", "True"),
                ],
            ),
            (
                service("1"),
                &[("start_date", "2020-12-16"), ("closed", "True")],
            ),
        ]);
        let (new, others) = hours(&[(
            service("1"),
            &[
                ("freq", "WEEKLY"),
                ("byday", "MO,TU"),
                ("opens_at", "09:00:00Z"),
                ("closes_at", "17:00:00Z"),
            ],
        )]);
        assert_eq!((warnings, others), (0, 0));
        assert_eq!(old.weekday(Weekday::Monday).to_string(), "9:00–17:00");
        assert_eq!(old.by_interval(), new.by_interval());
        let dates: Vec<String> = old.exceptions().iter().map(Exception::to_string).collect();
        assert_eq!(dates, ["2026-12-16/2026-12-17: closed"]);
    }

    #[test]
    fn what_differs_or_is_no_week_is_left_out_and_noted() {
        let nine: &[(&str, &str)] = &[
            ("byday", "MO"),
            ("opens_at", "9:00"),
            ("closes_at", "17:00"),
        ];
        let ten: &[(&str, &str)] = &[
            ("byday", "MO"),
            ("opens_at", "10:00"),
            ("closes_at", "17:00"),
        ];
        assert_eq!(
            hours(&[(service("1"), nine), (service("2"), ten)]),
            (OpeningHours::default(), 1)
        );
        let (same, warnings) = hours(&[(service("1"), nine), (service("2"), nine)]);
        assert_eq!((same.is_empty(), warnings), (false, 0));
        // The place says when somebody is there, whatever its services say.
        let place = Holder::Location("1".to_owned());
        let (hours_of_place, _) = hours(&[(service("1"), nine), (place, ten)]);
        assert_eq!(
            hours_of_place.weekday(Weekday::Monday).to_string(),
            "10:00–17:00"
        );
        for odd in [
            ("bymonthday", "2"),
            ("interval", "2"),
            ("byday", "1MO"),
            ("opens_at", "dawn"),
        ] {
            let mut cells = vec![odd];
            cells.extend(nine);
            assert_eq!(
                hours(&[(service("1"), &cells)]),
                (OpeningHours::default(), 1),
                "{odd:?}"
            );
        }
        let past = [
            ("valid_to", "2025-01-01"),
            ("byday", "MO"),
            ("opens_at", "9:00"),
            ("closes_at", "17:00"),
        ];
        assert_eq!(
            hours(&[(service("1"), &past)]),
            (OpeningHours::default(), 0)
        );
    }
}
