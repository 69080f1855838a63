//! Opening hours of invented organisations. Rule: their chance is that of their
//! name alone, so that nothing else of the region depends on them.

use super::random::Random;
use domain::opening_hours::{Day, WEEK};
use domain::{OpeningHours, Organization, OrganizationStatus};

/// What offices of the region have, and how often: weekdays and Saturday.
const WEEKS: [(u32, &str, &str); 6] = [
    (34, "9:00–13:00, 14:00–18:00", "closed"),
    (22, "9:00–13:00, 15:00–19:00", "closed"),
    (16, "9:00–18:00", "closed"),
    (14, "10:00–18:00", "10:00–14:00"),
    (8, "10:00–19:00", "11:00–16:00"),
    (6, "14:00–18:00", "10:00–13:00"),
];

/// The hours of an organisation; more than half of those at work have some.
pub(super) fn of(organization: &Organization) -> OpeningHours {
    let mut hours = OpeningHours::default();
    let name = organization.main_name().unwrap_or_default();
    let mut random = Random::new(seed(name));
    if organization.status != OrganizationStatus::Active || !random.percent(58) {
        return hours;
    }
    let chosen = random.weighted(&WEEKS.map(|(weight, ..)| weight));
    let (_, usual, saturday) = WEEKS.get(chosen).copied().unwrap_or_default();
    let asked_before = random.percent(12).then(|| random.below(5));
    for (position, (code, weekday)) in WEEK.into_iter().enumerate() {
        let text = match code {
            "sunday" => Day::CLOSED,
            "saturday" => saturday,
            _ if asked_before == Some(position) => Day::BY_APPOINTMENT,
            _ => usual,
        };
        hours.set_weekday(weekday, Day::read(text).unwrap_or_default());
    }
    hours
}

/// FNV-1a.
fn seed(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
