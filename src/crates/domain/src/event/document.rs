//! An event: the document that a revision holds whole. Everybody may use it.

use super::{Agenda, EventDate, EventKind, EventState, SeriesId, Speaker};
use crate::{
    Coordinates, District, FieldOfActivity, Locale, Localized, OrganizationId, Source, WebAddress,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A series of events, as the regional Civil Forum is one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// What it is called.
    pub names: Localized,
    /// What it is; Markdown.
    #[serde(default)]
    pub descriptions: Localized,
    /// Invented for demonstration.
    #[serde(default)]
    pub demonstration: bool,
}

/// Where an event is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Venue {
    /// What the place is called.
    #[serde(default)]
    pub names: Localized,
    /// Town, street, house.
    #[serde(default)]
    pub addresses: Localized,
    /// The district; `None` when it is elsewhere, online or not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<District>,
    /// The point on the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<Coordinates>,
    /// Where to watch or to take part from afar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub online: Option<WebAddress>,
}

/// What is said about an event as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventDetails {
    /// What kind it is.
    pub kind: EventKind,
    /// Where it stands.
    pub state: EventState,
    /// The series it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<SeriesId>,
    /// Which of the series it is, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<u16>,
    /// What it is called.
    pub titles: Localized,
    /// What it is about, as on the poster.
    #[serde(default)]
    pub themes: Localized,
    /// One or two sentences.
    #[serde(default)]
    pub summaries: Localized,
    /// The whole; Markdown.
    #[serde(default)]
    pub descriptions: Localized,
    /// When.
    #[serde(default)]
    pub date: EventDate,
    /// Where.
    #[serde(default)]
    pub venue: Venue,
    /// Fields of activity it concerns, the main one first.
    #[serde(default)]
    pub fields: Vec<FieldOfActivity>,
    /// The organisations that hold it, the main one first.
    #[serde(default)]
    pub hosts: Vec<OrganizationId>,
    /// Who takes part, as far as no session says so.
    #[serde(default)]
    pub guests: Vec<Speaker>,
    /// Where the record comes from.
    #[serde(default)]
    pub source: Source,
    /// Invented for demonstration.
    #[serde(default)]
    pub demonstration: bool,
}

impl EventDetails {
    /// A draft with a title and nothing else.
    #[must_use]
    pub fn named(kind: EventKind, titles: Localized) -> Self {
        Self {
            kind,
            state: EventState::Draft,
            series: None,
            edition: None,
            titles,
            themes: Localized::default(),
            summaries: Localized::default(),
            descriptions: Localized::default(),
            date: EventDate::Unknown,
            venue: Venue::default(),
            fields: Vec::new(),
            hosts: Vec::new(),
            guests: Vec::new(),
            source: Source::default(),
            demonstration: false,
        }
    }

    /// The title from which its address is made: Kazakh, else Russian, else English.
    #[must_use]
    pub fn main_title(&self) -> Option<&str> {
        Locale::ALL
            .into_iter()
            .find_map(|locale| self.titles.get(locale))
    }

    /// Whether it lies behind `today`: it was held, or its last possible day
    /// went by. What has no date is ahead until it is held or cancelled.
    #[must_use]
    pub fn is_past(&self, today: Date) -> bool {
        match (self.state, self.date.last_day()) {
            (EventState::Held, _) => true,
            (_, Some(last)) => last < today,
            (state, None) => state == EventState::Cancelled,
        }
    }

    /// Whether the public can still look forward to it or is there now.
    #[must_use]
    pub fn is_ahead(&self, today: Date) -> bool {
        self.state.is_public()
            && !matches!(self.state, EventState::Held | EventState::Cancelled)
            && !self.is_past(today)
    }
}

/// The whole document of an event. A revision stores it as JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// What is said about it as a whole.
    pub details: EventDetails,
    /// Halls, tracks, sessions.
    #[serde(default)]
    pub agenda: Agenda,
}

impl Event {
    /// A draft with a title and nothing else.
    #[must_use]
    pub fn named(kind: EventKind, titles: Localized) -> Self {
        Self {
            details: EventDetails::named(kind, titles),
            agenda: Agenda::default(),
        }
    }
}
