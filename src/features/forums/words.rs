//! What pages, calendars and feeds of events say in the same words: when, where,
//! who. Called by this feature only.

use crate::i18n::{Locale, Text, date_range, month_year};
pub(super) use crate::i18n::{Said, said};
use domain::Slug;
use domain::event::{EventDate, Session, Speaker};
use jiff::civil::Time;
use usecases::events::EventView;

/// When, as far as it is known.
pub(super) fn when(text: Text, date: EventDate) -> Option<String> {
    let locale = text.locale();
    Some(match date {
        EventDate::Unknown => return None,
        EventDate::Year(year) => text.with("event-year", &[("year", year.to_string().into())]),
        EventDate::Month(first) => month_year(locale, first),
        EventDate::Days { from, to } => date_range(locale, from, to),
    })
}

/// `09:00`.
pub(super) fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// `09:00–10:40`.
pub(super) fn hours(session: &Session) -> String {
    format!("{}–{}", clock(session.starts), clock(session.ends))
}

/// A speaker as pages show them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Voice {
    /// The name.
    pub(super) name: Said,
    /// As what they speak.
    pub(super) role: Option<Said>,
    /// The address of the person, if they stand in the directory.
    pub(super) person: Option<Slug>,
    /// Name and address of the organisation they speak for.
    pub(super) organization: Option<(Said, Slug)>,
}

impl Voice {
    /// The voice of a speaker; nothing when all that was known of them is gone.
    pub(super) fn of(speaker: &Speaker, view: &EventView, locale: Locale) -> Option<Self> {
        let person = speaker.person.and_then(|id| view.people.get(&id));
        let organization = speaker
            .organization
            .and_then(|id| view.organizations.get(&id))
            .and_then(|known| Some((said(&known.names, locale)?, known.slug.clone())));
        let name = person
            .and_then(|person| said(&person.names, locale))
            .or_else(|| said(&speaker.names, locale));
        let role = said(&speaker.roles, locale);
        let address = person.map(|person| person.slug.clone());
        match (name, organization) {
            (Some(name), organization) => Some(Self {
                name,
                role,
                person: address,
                organization,
            }),
            // The organisation itself speaks.
            (None, Some((name, slug))) => Some(Self {
                name: name.clone(),
                role,
                person: None,
                organization: Some((name, slug)),
            }),
            (None, None) => None,
        }
    }

    /// Whether an organisation speaks, and no person.
    pub(super) fn is_organization(&self) -> bool {
        self.organization
            .as_ref()
            .is_some_and(|(name, _)| *name == self.name)
    }
}
