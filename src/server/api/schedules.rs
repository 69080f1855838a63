//! Opening hours as HSDS says them. Called by the single record.

use domain::OpeningHours;
use domain::opening_hours::{Day, WEEK};
use jiff::civil::Weekday;
use wire::v1::Schedule;

/// One entry for each interval of the week with its days, one for the days by
/// appointment, one for each interval of an exception.
pub(super) fn schedules(hours: &OpeningHours) -> Vec<Schedule> {
    let weekly = |days: &[Weekday]| Schedule {
        freq: Some("WEEKLY".to_owned()),
        byday: Some(
            days.iter()
                .map(|day| code(*day))
                .collect::<Vec<_>>()
                .join(","),
        ),
        ..Schedule::default()
    };
    let mut schedules: Vec<Schedule> = hours
        .by_interval()
        .into_iter()
        .map(|(interval, days)| Schedule {
            opens_at: Some(interval.opens()),
            closes_at: Some(interval.closes()),
            ..weekly(&days)
        })
        .collect();
    for said in [Day::ByAppointment, Day::Closed] {
        let days: Vec<Weekday> = hours
            .week()
            .filter(|(_, day)| **day == said)
            .map(|(weekday, _)| weekday)
            .collect();
        if !days.is_empty() {
            schedules.push(Schedule {
                description: Some(said.to_string()),
                ..weekly(&days)
            });
        }
    }
    for exception in hours.exceptions() {
        let day = exception.day();
        let said = match (exception.note(), day.intervals()) {
            ("", []) => Some(day.to_string()),
            ("", _) => None,
            (note, []) => Some(format!("{day}; {note}")),
            (note, _) => Some(note.to_owned()),
        };
        let dates = Schedule {
            valid_from: Some(exception.from().to_string()),
            valid_to: Some(exception.until().to_string()),
            description: said,
            ..Schedule::default()
        };
        if day.intervals().is_empty() {
            schedules.push(dates);
        } else {
            schedules.extend(day.intervals().iter().map(|interval| Schedule {
                opens_at: Some(interval.opens()),
                closes_at: Some(interval.closes()),
                ..dates.clone()
            }));
        }
    }
    schedules
}

/// `MO`, `TU` (RFC 5545).
fn code(weekday: Weekday) -> String {
    WEEK.into_iter()
        .find(|(_, known)| *known == weekday)
        .and_then(|(name, _)| name.get(..2))
        .unwrap_or_default()
        .to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::opening_hours::Exception;

    #[test]
    fn every_kind_of_day_is_said() {
        let mut hours = OpeningHours::default();
        for (weekday, text) in [
            (Weekday::Monday, "9-13, 14-18"),
            (Weekday::Tuesday, "9-13"),
            (Weekday::Wednesday, "by appointment"),
            (Weekday::Sunday, "closed"),
        ] {
            hours.set_weekday(weekday, Day::read(text).unwrap());
        }
        let exceptions = ["31.12.2026: 9-13; есеп", "1.1.2027: closed"];
        hours.set_exceptions(
            exceptions
                .map(|text| Exception::read(text).unwrap())
                .to_vec(),
        );
        let told: Vec<String> = schedules(&hours)
            .into_iter()
            .map(|one| {
                let parts = [
                    one.byday,
                    one.opens_at,
                    one.closes_at,
                    one.valid_from,
                    one.valid_to,
                    one.description,
                ];
                parts.map(Option::unwrap_or_default).join(" ")
            })
            .collect();
        assert_eq!(
            told,
            [
                "MO,TU 09:00 13:00   ",
                "MO 14:00 18:00   ",
                "WE     by appointment",
                "SU     closed",
                " 09:00 13:00 2026-12-31 2026-12-31 есеп",
                "   2027-01-01 2027-01-01 closed",
            ]
        );
    }
}
