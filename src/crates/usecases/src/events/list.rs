//! The public list of events: what is ahead first, soonest first, then what was,
//! latest first. One statement; words are looked for in memory, as there are
//! few hundred events.

use crate::words::{begin_words, understood};
use crate::{Ctx, UseCaseError};
use domain::event::{EventDetails, EventKind, EventState};
use domain::{Action, District, EventId, FieldOfActivity, Locale, Localized, Slug};
use jiff::Timestamp;
use jiff::civil::Date;
use std::cmp::Reverse;
use store::events::{EventQuery, ListedEvent};

/// Whether events ahead or events behind are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Ahead, or going on.
    Upcoming,
    /// Over.
    Past,
}

impl When {
    /// The value as it stands in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Upcoming => "upcoming",
            Self::Past => "past",
        }
    }

    /// Reads [`When::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Upcoming, Self::Past]
            .into_iter()
            .find(|when| when.code() == code)
    }
}

/// Which events are wanted: "or" within a filter, "and" between filters; what
/// is empty does not narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventFilter {
    /// Words, in any spelling.
    pub words: String,
    /// Kinds.
    pub kinds: Vec<EventKind>,
    /// Districts.
    pub districts: Vec<District>,
    /// Fields of activity.
    pub fields: Vec<FieldOfActivity>,
    /// Ahead or behind.
    pub when: Option<When>,
}

impl EventFilter {
    /// Whether nothing narrows the list.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// An event in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct EventItem {
    /// Its id.
    pub id: EventId,
    /// Its slug.
    pub slug: Slug,
    /// What is said about it as a whole.
    pub details: EventDetails,
    /// How many revisions there are.
    pub revision_number: u32,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// Whether it is over.
    pub past: bool,
}

impl EventItem {
    pub(super) fn of(event: ListedEvent, today: Date) -> Self {
        Self {
            id: event.id,
            slug: event.slug,
            past: event.details.is_past(today),
            details: event.details,
            revision_number: event.revision_number,
            updated_at: event.updated_at,
        }
    }
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventList {
    /// What is ahead or going on, soonest first.
    pub upcoming: Vec<EventItem>,
    /// What is over, latest first.
    pub past: Vec<EventItem>,
}

impl EventList {
    /// How many there are.
    #[must_use]
    pub fn total(&self) -> usize {
        self.upcoming.len() + self.past.len()
    }

    /// All of them, in the order of the list.
    pub fn iter(&self) -> impl Iterator<Item = &EventItem> {
        self.upcoming.iter().chain(&self.past)
    }
}

/// Lists the events that the public sees.
///
/// # Errors
/// The database's.
pub async fn list_events(ctx: &Ctx, filter: &EventFilter) -> Result<EventList, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let query = EventQuery {
        states: public_states(),
        kinds: filter.kinds.clone(),
        districts: filter.districts.clone(),
        series: None,
    };
    let events = store::events::list(ctx.database.reader(), &query).await?;
    let words = understood(&filter.words, |words| {
        events.iter().any(|event| matches(&event.details, words))
    });
    let today = ctx.today();
    let mut found = EventList::default();
    for event in events {
        let details = &event.details;
        let in_field = filter.fields.is_empty()
            || filter
                .fields
                .iter()
                .any(|field| details.fields.contains(field));
        if !in_field || !matches(details, &words) {
            continue;
        }
        let item = EventItem::of(event, today);
        match (item.past, filter.when) {
            (false, None | Some(When::Upcoming)) => found.upcoming.push(item),
            (true, None | Some(When::Past)) => found.past.push(item),
            _ => {}
        }
    }
    found.upcoming.sort_by_key(|item| {
        let first = item.details.date.first_day();
        (first.is_none(), first, item.id)
    });
    found.past.sort_by_key(|item| {
        let last = item.details.date.last_day();
        // Without a date the number of the edition says what came later.
        (Reverse(last), Reverse(item.details.edition), item.id)
    });
    Ok(found)
}

/// The states that everybody sees.
pub(super) fn public_states() -> Vec<EventState> {
    EventState::ALL
        .iter()
        .copied()
        .filter(|state| state.is_public())
        .collect()
}

/// Whether each word begins one of the words said about the event.
fn matches(details: &EventDetails, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let mut said = String::new();
    let texts: [&Localized; 5] = [
        &details.titles,
        &details.themes,
        &details.summaries,
        &details.venue.names,
        &details.venue.addresses,
    ];
    for locale in Locale::ALL {
        for text in texts {
            said.push_str(text.get(locale).unwrap_or_default());
            said.push(' ');
        }
        said.push_str(details.kind.label(locale));
        said.push(' ');
        if let Some(district) = details.venue.district {
            said.push_str(district.label(locale));
            said.push(' ');
        }
        for field in &details.fields {
            said.push_str(field.label(locale));
            said.push(' ');
        }
    }
    if let Some(year) = details.date.year() {
        said.push_str(&year.to_string());
    }
    begin_words(words, &said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    #[test]
    fn words_are_found_in_any_spelling() {
        let text = |texts| Localized::from_texts(Locale::Kk, texts, Timestamp::UNIX_EPOCH);
        let titles = text([
            "X жергілікті Азаматтық форум",
            "X региональный Гражданский форум",
            "",
        ]);
        let mut details = EventDetails::named(EventKind::Forum, titles);
        details.venue.district = Some(District::Kyzylorda);
        details.date = domain::event::EventDate::Year(2021);
        for (query, found) in [
            ("азаматтык", true),
            ("azamattyq forum", true),
            ("гражданский 2021", true),
            ("Qyzylorda", true),
            ("форум 2022", false),
            ("аматтық", false),
            ("  ", true),
        ] {
            assert_eq!(matches(&details, &words(query)), found, "{query}");
        }
    }
}
