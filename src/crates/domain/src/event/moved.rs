//! Where an event is, in words, whether it is elsewhere or on another day than
//! people were told, and how its sessions go along. Everybody may use it.

use super::{Agenda, EventDate, EventDetails, Venue};
use crate::{Locale, Localized};
use jiff::Span;
use jiff::civil::Date;

impl Venue {
    /// The house and the street, else the district.
    #[must_use]
    pub fn line(&self, locale: Locale) -> Option<String> {
        let mut parts: Vec<&str> = [&self.names, &self.addresses]
            .into_iter()
            .filter_map(|text| text.best(locale).map(|(text, _)| text))
            .collect();
        if parts.is_empty() {
            parts.extend(self.district.map(|district| district.label(locale)));
        }
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    fn is_unknown(&self) -> bool {
        self.names.is_empty() && self.addresses.is_empty() && self.district.is_none()
    }

    /// Whether what was said of the place no longer holds. What is added to it
    /// moves nobody: a translation, the street of a house, a point on the map.
    fn is_moved_from(&self, before: &Self) -> bool {
        if self.is_unknown() || before.is_unknown() {
            return self.is_unknown() != before.is_unknown();
        }
        let districts = before.district.zip(self.district);
        let was_district = before.names.is_empty() && before.addresses.is_empty();
        is_other(&before.names, &self.names)
            || is_other(&before.addresses, &self.addresses)
            || districts.is_some_and(|(before, now)| before != now)
            || (was_district && self.district != before.district)
    }
}

impl EventDetails {
    /// Whether who was told the day and the place before has to be told again.
    #[must_use]
    pub fn is_moved_from(&self, before: &Self) -> bool {
        self.date != before.date || self.venue.is_moved_from(&before.venue)
    }
}

impl Agenda {
    /// Takes the sessions along to the new days of their event, each as many days
    /// later as the event begins later: when it lasts as long as before, or when
    /// some would lie outside of it otherwise. They stay where they are when they
    /// do not all fit there.
    pub fn follow(&mut self, before: EventDate, after: EventDate) {
        let (
            EventDate::Days {
                from: was,
                to: until,
            },
            EventDate::Days { from, to },
        ) = (before, after)
        else {
            return;
        };
        let later = (from - was).get_days();
        let lasts_as_long = (until - was).get_days() == (to - from).get_days();
        let is_within = |day: Date| (from..=to).contains(&day);
        let stays = |known: &super::Session| is_within(known.day);
        if later == 0 || !lasts_as_long && self.sessions.iter().all(stays) {
            return;
        }
        let moved: Option<Vec<Date>> = self
            .sessions
            .iter()
            .map(|known| known.day.checked_add(Span::new().days(later)).ok())
            .map(|day| day.filter(|day| is_within(*day)))
            .collect();
        for (session, day) in self.sessions.iter_mut().zip(moved.unwrap_or_default()) {
            session.day = day;
        }
    }
}

/// Whether a language that said something says something else now, or none of
/// them says anything any more.
fn is_other(before: &Localized, now: &Localized) -> bool {
    let mut said_twice = Locale::ALL
        .into_iter()
        .filter_map(|locale| Some((before.get(locale)?, now.get(locale)?)))
        .peekable();
    let is_gone = said_twice.peek().is_none();
    !before.is_empty() && (is_gone || said_twice.any(|(before, now)| signs(before) != signs(now)))
}

/// A text without what is no more than spelling: case, commas, quotes.
fn signs(text: &str) -> String {
    let signs = text.chars().filter(|letter| letter.is_alphanumeric());
    signs.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::District;
    use crate::event::{EventKind, Session, SessionFormat, SessionId};
    use jiff::Timestamp;
    use jiff::civil::time;
    use uuid::Uuid;

    fn at(date: &str, names: [&str; 3], address: &str, district: Option<District>) -> EventDetails {
        let text = |texts| Localized::from_texts(Locale::Kk, texts, Timestamp::UNIX_EPOCH);
        let mut details = EventDetails::named(EventKind::Forum, text(["Форум", "", ""]));
        details.date = EventDate::parse(date).unwrap();
        details.venue = Venue {
            names: text(names),
            addresses: text([address, "", ""]),
            district,
            ..Venue::default()
        };
        details
    }

    #[test]
    fn another_day_or_place_is_a_move_and_more_words_are_none() {
        const DAY: &str = "2026-12-17";
        let aral = Some(District::Aral);
        let before = at(DAY, ["«Мәдениет» үйі", "", ""], "", aral);
        for (now, is_moved) in [
            (before.clone(), false),
            (
                at(DAY, ["«Мәдениет» үйі", "Дом культуры", ""], "", aral),
                false,
            ),
            (at(DAY, ["мәдениет үйі", "", ""], "Абай, 5", aral), false),
            (at(DAY, ["«Мәдениет» үйі", "", ""], "", None), false),
            (at(DAY, ["Кітапхана", "", ""], "", aral), true),
            (at(DAY, ["", "Библиотека", ""], "", aral), true),
            (at(DAY, ["", "", ""], "Абай, 5", aral), true),
            (at(DAY, ["", "", ""], "", None), true),
            (
                at(DAY, ["«Мәдениет» үйі", "", ""], "", Some(District::Kazaly)),
                true,
            ),
            (at("2026-12-18", ["«Мәдениет» үйі", "", ""], "", aral), true),
        ] {
            assert_eq!(now.is_moved_from(&before), is_moved, "{:?}", now.venue);
        }
        let district = at(DAY, ["", "", ""], "", aral);
        assert!(!before.is_moved_from(&district), "a house in the district");
        assert!(at(DAY, ["Астана", "", ""], "", None).is_moved_from(&district));
        let nowhere = at(DAY, ["", "", ""], "", None);
        assert!(before.is_moved_from(&nowhere), "at last one knows where");
        assert!(!nowhere.is_moved_from(&nowhere));
    }

    fn on(days: &[&str]) -> Agenda {
        let session = |day: &&str| Session {
            id: SessionId(Uuid::nil()),
            titles: Localized::default(),
            descriptions: Localized::default(),
            day: day.parse().unwrap(),
            starts: time(10, 0, 0, 0),
            ends: time(11, 0, 0, 0),
            format: SessionFormat::Talk,
            languages: Vec::new(),
            hall: None,
            track: None,
            speakers: Vec::new(),
            documents: Vec::new(),
        };
        Agenda {
            sessions: days.iter().map(session).collect(),
            ..Agenda::default()
        }
    }

    #[test]
    fn sessions_go_along_when_their_event_is_moved() {
        const BEFORE: &str = "2026-12-17/2026-12-18";
        let both = ["2026-12-17", "2026-12-18"];
        for (days, after, then) in [
            // To another month, a day later, a day earlier.
            (
                &both[..],
                "2027-01-20/2027-01-21",
                &["2027-01-20", "2027-01-21"][..],
            ),
            (&both[..1], "2026-12-18/2026-12-19", &["2026-12-18"]),
            (&both[1..], "2026-12-16/2026-12-17", &["2026-12-17"]),
            // Days are added to it: nobody said that anything moves.
            (&both[..], "2026-12-16/2026-12-18", &both[..]),
            (&both[..], "2026-12-17/2026-12-19", &both[..]),
            // Shorter elsewhere: together, or not at all.
            (&both[..1], "2027-01-20", &["2027-01-20"]),
            (&both[..], "2027-01-20", &both[..]),
            (&both[..], "2027", &both[..]),
        ] {
            let mut agenda = on(days);
            let [before, after] = [BEFORE, after].map(|date| EventDate::parse(date).unwrap());
            agenda.follow(before, after);
            assert_eq!(agenda, on(then), "{days:?} to {after}");
        }
    }
}
