//! When organisations were registered: a smooth curve from 15 at the end of
//! 1991 to about 1,000 in 2021, scaled to the number wanted, and a few a year
//! after. The end points are published; the points between are a plausible path.

use super::random::Random;
use jiff::civil::{Date, date};

/// End of the year, organisations of a thousand registered by then.
const CURVE: &[(i16, f64)] = &[
    (1990, 0.0),
    (1991, 15.0),
    (1995, 70.0),
    (2000, 190.0),
    (2005, 330.0),
    (2010, 500.0),
    (2015, 720.0),
    (2021, 975.0),
];

/// Dates of registration, oldest first, none after `today`.
pub(super) fn registrations(random: &mut Random, count: usize, today: Date) -> Vec<Date> {
    let last_year = if today.month() == 1 {
        today.year() - 1
    } else {
        today.year()
    };
    let last_year = last_year.max(1991);
    let mut dates = Vec::with_capacity(count);
    for year in 1991..=last_year {
        let reached = if year == last_year {
            count
        } else {
            scaled(registered_by(year, last_year), count)
        };
        while dates.len() < reached {
            dates.push(day_in(random, year, today));
        }
    }
    dates.sort_unstable();
    dates
}

fn scaled(per_thousand: f64, count: usize) -> usize {
    let exact = per_thousand / 1_000.0 * f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and count"
    )]
    let rounded = exact.round().max(0.0) as usize;
    rounded.min(count)
}

/// Of a thousand, by the end of a year: a monotone cubic through the points of
/// [`CURVE`] (Fritsch and Carlson, 1980), then evenly to `last_year`.
fn registered_by(year: i16, last_year: i16) -> f64 {
    let points: Vec<(f64, f64)> = CURVE
        .iter()
        .map(|(year, count)| (f64::from(*year), *count))
        .chain((last_year > 2021).then_some((f64::from(last_year), 1_000.0)))
        .collect();
    let secants: Vec<f64> = points
        .windows(2)
        .map(|pair| match pair {
            [(x0, y0), (x1, y1)] => (y1 - y0) / (x1 - x0),
            _ => 0.0,
        })
        .collect();
    let slope = |position: usize| {
        let before = position.checked_sub(1).and_then(|index| secants.get(index));
        match (before, secants.get(position)) {
            (Some(before), Some(after)) if before * after > 0.0 => {
                2.0 * before * after / (before + after)
            }
            (None, Some(only)) | (Some(only), None) => *only,
            _ => 0.0,
        }
    };
    let x = f64::from(year);
    for (position, pair) in points.windows(2).enumerate() {
        if let [(x0, y0), (x1, y1)] = pair
            && (*x0..=*x1).contains(&x)
        {
            let width = x1 - x0;
            let t = (x - x0) / width;
            let (square, cube) = (t * t, t * t * t);
            return (2.0 * cube - 3.0 * square + 1.0) * y0
                + (cube - 2.0 * square + t) * width * slope(position)
                + (3.0 * square - 2.0 * cube) * y1
                + (cube - square) * width * slope(position + 1);
        }
    }
    1_000.0
}

/// A working day of the year, before the month of `today`.
fn day_in(random: &mut Random, year: i16, today: Date) -> Date {
    let months = if year == today.year() {
        usize::try_from(today.month() - 1).unwrap_or(1).max(1)
    } else {
        12
    };
    let month = i8::try_from(random.between(1, months)).unwrap_or(1);
    let day = i8::try_from(random.between(3, 26)).unwrap_or(3);
    let drawn = date(year, month, day);
    let back = match drawn.weekday() {
        jiff::civil::Weekday::Saturday => 1,
        jiff::civil::Weekday::Sunday => 2,
        _ => 0,
    };
    Date::new(year, month, day - back).unwrap_or(drawn)
}

/// A date between two dates; the first when they are out of order.
pub(super) fn between(random: &mut Random, from: Date, to: Date) -> Date {
    let days = from.until(to).map_or(0, |span| span.get_days());
    let days = usize::try_from(days).unwrap_or(0);
    let offset = i64::try_from(random.below(days + 1)).unwrap_or(0);
    from.checked_add(jiff::SignedDuration::from_hours(24 * offset))
        .unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_passes_its_points_and_never_falls() {
        for (year, count) in CURVE {
            assert!((registered_by(*year, 2026) - count).abs() < 1e-9);
        }
        for year in 1990..2026 {
            assert!(registered_by(year + 1, 2026) >= registered_by(year, 2026));
        }
    }

    #[test]
    fn dates_are_working_days_before_today() {
        for today in [date(2026, 1, 10), date(2026, 11, 23)] {
            let dates = registrations(&mut Random::new(3), 1_000, today);
            assert_eq!(dates.len(), 1_000);
            assert!(dates.iter().all(|day| *day < today));
            assert!(
                dates
                    .iter()
                    .all(|day| day.weekday().to_monday_one_offset() <= 5)
            );
            assert_eq!(dates.iter().filter(|day| day.year() == 1991).count(), 15);
        }
    }
}
