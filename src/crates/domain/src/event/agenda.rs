//! The agenda of an event: halls, tracks, sessions in wall time of
//! Asia/Qyzylorda; their order, and where two of them clash. Everybody may use it.

use super::{HallId, SessionFormat, SessionId, TrackId};
use crate::{Locale, Localized, OrganizationId, PersonId, WebAddress};
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Halls, tracks and sessions of an event.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Agenda {
    /// The halls, in the order in which they stand beside one another.
    #[serde(default)]
    pub halls: Vec<Hall>,
    /// The tracks.
    #[serde(default)]
    pub tracks: Vec<Track>,
    /// The sessions, in the order of [`Agenda::put_in_order`].
    #[serde(default)]
    pub sessions: Vec<Session>,
}

/// A room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hall {
    /// Its id.
    pub id: HallId,
    /// What it is called.
    pub names: Localized,
    /// How many people it holds, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
}

/// A thread through the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Track {
    /// Its id.
    pub id: TrackId,
    /// What it is called.
    pub names: Localized,
}

/// Something that takes place at a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// Its id, which stays when it moves.
    pub id: SessionId,
    /// What it is called.
    pub titles: Localized,
    /// What it is about; Markdown.
    #[serde(default)]
    pub descriptions: Localized,
    /// On which day.
    pub day: Date,
    /// From.
    pub starts: Time,
    /// Until, on the same day.
    pub ends: Time,
    /// How it is held.
    pub format: SessionFormat,
    /// Languages spoken.
    #[serde(default)]
    pub languages: Vec<Locale>,
    /// Where; `None` is the whole house.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hall: Option<HallId>,
    /// Its track.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<TrackId>,
    /// Who speaks, in order.
    #[serde(default)]
    pub speakers: Vec<Speaker>,
    /// What there is to read.
    #[serde(default)]
    pub documents: Vec<SessionDocument>,
}

/// A person or an organisation that speaks: of the directory, or named freely.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Speaker {
    /// The person in the directory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// The organisation they speak for, or that speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<OrganizationId>,
    /// The name of somebody who is not in the directory.
    #[serde(default)]
    pub names: Localized,
    /// As what they speak.
    #[serde(default)]
    pub roles: Localized,
}

/// Something to read, elsewhere on the web.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionDocument {
    /// What it is.
    pub titles: Localized,
    /// Where.
    pub address: WebAddress,
}

/// When and where a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// The day.
    pub day: Date,
    /// From.
    pub starts: Time,
    /// Until.
    pub ends: Time,
    /// Where.
    pub hall: Option<HallId>,
}

/// Two sessions that cannot be at the same time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The position of the earlier one in the agenda.
    pub first: usize,
    /// The position of the one that comes after it.
    pub second: usize,
    /// Why not.
    pub over: ClashOver,
}

/// What two sessions need at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClashOver {
    /// The same hall.
    Hall(HallId),
    /// The same speaker; the position among the speakers of the second session.
    Speaker(usize),
}

impl Speaker {
    /// Whether two speakers are one: the same person of the directory, else the
    /// letters of their names in any of the languages. An organisation may speak
    /// in two halls at once.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        match (self.person, other.person) {
            (Some(one), Some(another)) => one == another,
            _ => {
                let known = self.letters();
                other.letters().iter().any(|name| known.contains(name))
            }
        }
    }

    /// Whether it is an organisation that speaks, and no person.
    fn is_organization(&self) -> bool {
        self.person.is_none() && self.organization.is_some() && self.names.is_empty()
    }

    /// The letters of the name, in each language in which it is written.
    fn letters(&self) -> Vec<String> {
        let names = Locale::ALL
            .into_iter()
            .filter_map(|locale| self.names.get(locale));
        let letters = names.map(|name| {
            name.chars()
                .flat_map(char::to_lowercase)
                .filter(|letter| letter.is_alphanumeric())
                .collect::<String>()
        });
        letters.filter(|letters| !letters.is_empty()).collect()
    }
}

impl Session {
    /// When and where it is.
    #[must_use]
    pub const fn slot(&self) -> Slot {
        Slot {
            day: self.day,
            starts: self.starts,
            ends: self.ends,
            hall: self.hall,
        }
    }

    pub(super) fn overlaps(&self, other: &Self) -> bool {
        self.day == other.day && self.starts < other.ends && other.starts < self.ends
    }
}

impl Agenda {
    /// Puts sessions in order: by time, then as the halls stand, the whole house
    /// first.
    pub fn put_in_order(&mut self) {
        let halls: BTreeMap<HallId, usize> = self
            .halls
            .iter()
            .enumerate()
            .map(|(position, hall)| (hall.id, position + 1))
            .collect();
        let place = |hall: Option<HallId>| {
            hall.map_or(0, |hall| halls.get(&hall).copied().unwrap_or(usize::MAX))
        };
        self.sessions.sort_by_key(|session| {
            (
                session.day,
                session.starts,
                place(session.hall),
                session.ends,
                session.id,
            )
        });
    }

    /// The hall with this id.
    #[must_use]
    pub fn hall(&self, id: HallId) -> Option<&Hall> {
        self.halls.iter().find(|hall| hall.id == id)
    }

    /// The track with this id.
    #[must_use]
    pub fn track(&self, id: TrackId) -> Option<&Track> {
        self.tracks.iter().find(|track| track.id == id)
    }

    /// The days that have sessions, in order.
    #[must_use]
    pub fn days(&self) -> Vec<Date> {
        let mut days: Vec<Date> = self.sessions.iter().map(|session| session.day).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// Everybody once, in the order in which they speak, with the positions of
    /// their sessions.
    #[must_use]
    pub fn speakers(&self) -> Vec<(&Speaker, Vec<usize>)> {
        let mut people: Vec<(&Speaker, Vec<usize>)> = Vec::new();
        let sessions = self.sessions.iter().enumerate();
        let spoken = sessions.flat_map(|(position, session)| {
            let speakers = session.speakers.iter();
            speakers.map(move |speaker| (speaker, position))
        });
        for (speaker, position) in spoken {
            let is_one = |known: &Speaker| {
                let wholes = known.is_organization() && speaker.is_organization();
                known.is_same(speaker) || wholes && known.organization == speaker.organization
            };
            match people.iter_mut().find(|(known, _)| is_one(known)) {
                Some((known, positions)) => {
                    // The one of the directory says more than a name.
                    if known.person.is_none() {
                        *known = speaker;
                    }
                    positions.push(position);
                }
                None => people.push((speaker, vec![position])),
            }
        }
        people
    }

    /// Every two sessions that need the same hall or speaker at once.
    #[must_use]
    pub fn clashes(&self) -> Vec<Clash> {
        let mut clashes = Vec::new();
        for (first, former) in self.sessions.iter().enumerate() {
            let later = self.sessions.iter().enumerate().skip(first + 1);
            for (second, latter) in later.filter(|(_, latter)| former.overlaps(latter)) {
                let mut clash = |over| {
                    clashes.push(Clash {
                        first,
                        second,
                        over,
                    });
                };
                if let Some(hall) = latter.hall.filter(|hall| former.hall == Some(*hall)) {
                    clash(ClashOver::Hall(hall));
                }
                for (position, speaker) in latter.speakers.iter().enumerate() {
                    if former.speakers.iter().any(|one| one.is_same(speaker)) {
                        clash(ClashOver::Speaker(position));
                    }
                }
            }
        }
        clashes
    }
}
