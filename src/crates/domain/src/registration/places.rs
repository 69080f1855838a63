//! How many places there are, how many are taken, and who moves up. The rule is
//! kept by whoever holds the lock on an edition's settings: nobody waits for
//! whom there is room, so a newcomer who finds room passes over nobody.

use super::{Question, RegistrationId, RegistrationKind};
use crate::District;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most places of one kind.
pub const MAX_PLACES: u32 = 100_000;

/// What an organiser says about registration.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RegistrationSettings {
    /// Places by kind; a kind that is not here is not offered.
    pub places: BTreeMap<RegistrationKind, u32>,
    /// How many of the delegates may come from a district; without one, as many
    /// as there are places.
    #[serde(default)]
    pub quotas: BTreeMap<District, u32>,
    /// When it ends by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<Timestamp>,
    /// What else the organiser asks.
    #[serde(default)]
    pub questions: Vec<Question>,
}

impl RegistrationSettings {
    /// The kinds that are offered, in the order in which they are shown.
    pub fn kinds(&self) -> impl Iterator<Item = RegistrationKind> + '_ {
        self.places.keys().copied()
    }

    /// Whether its time is not over.
    #[must_use]
    pub fn is_within_time(&self, now: Timestamp) -> bool {
        self.closes_at.is_none_or(|closes| now < closes)
    }
}

/// How many places are taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    kinds: BTreeMap<RegistrationKind, u32>,
    delegates: BTreeMap<District, u32>,
}

impl Taken {
    /// Takes so many places more.
    pub fn add(&mut self, kind: RegistrationKind, district: Option<District>, count: u32) {
        *self.kinds.entry(kind).or_default() += count;
        if let Some(district) = district.filter(|_| kind.is_delegate()) {
            *self.delegates.entry(district).or_default() += count;
        }
    }

    /// Gives one place back.
    pub fn remove(&mut self, kind: RegistrationKind, district: Option<District>) {
        let of_kind = self.kinds.entry(kind).or_default();
        *of_kind = of_kind.saturating_sub(1);
        if let Some(district) = district.filter(|_| kind.is_delegate()) {
            let of_district = self.delegates.entry(district).or_default();
            *of_district = of_district.saturating_sub(1);
        }
    }

    /// How many of a kind.
    #[must_use]
    pub fn of(&self, kind: RegistrationKind) -> u32 {
        self.kinds.get(&kind).copied().unwrap_or(0)
    }

    /// Whether one more finds room.
    #[must_use]
    pub fn has_room(
        &self,
        settings: &RegistrationSettings,
        kind: RegistrationKind,
        district: Option<District>,
    ) -> bool {
        let places = settings.places.get(&kind).copied().unwrap_or(0);
        let within_quota = district
            .filter(|_| kind.is_delegate())
            .and_then(|district| Some((settings.quotas.get(&district)?, district)))
            .is_none_or(|(quota, district)| {
                self.delegates.get(&district).copied().unwrap_or(0) < *quota
            });
        self.of(kind) < places && within_quota
    }
}

/// Somebody who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Which registration.
    pub id: RegistrationId,
    /// As what.
    pub kind: RegistrationKind,
    /// From where.
    pub district: Option<District>,
}

/// Who moves up, in the order in which they wait. A delegate whose district has
/// no place left is passed over, not waited for.
#[must_use]
pub fn moving_up(
    settings: &RegistrationSettings,
    mut taken: Taken,
    waiting: &[Waiting],
) -> Vec<RegistrationId> {
    let mut moving = Vec::new();
    for one in waiting {
        if taken.has_room(settings, one.kind, one.district) {
            taken.add(one.kind, one.district, 1);
            moving.push(one.id);
        }
    }
    moving
}
