//! Calendar files (RFC 5545). Rule: instants are in UTC, an entry keeps its UID,
//! and each revision of the event raises SEQUENCE, so that calendars replace
//! what they had. DTSTAMP is that of the revision: the same data gives the same
//! bytes, which may be cached.

use super::head;
use super::words::{Voice, said};
use crate::i18n::Locale;
use crate::paths::Path;
use crate::ui::page::PageContext;
use domain::event::{Event, EventDate, EventState, Session, SessionId, calendar_sequence};
use icalendar::{Calendar, Component, Event as Entry, EventLike, Property};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeSet;
use usecases::events::{CalendarEvent, EventView};
use usecases::instant_of;

const PRODUCT: &str = "-//Bir Tereze//birtereze//KK";

/// All events, one entry each.
#[must_use]
pub fn events_calendar(context: &PageContext<'_>, events: &[CalendarEvent]) -> String {
    let mut calendar = calendar(&context.t("forum-calendar-name"));
    for known in events {
        let address = address(context, &Path::Event(known.slug.clone()));
        let stamp = Stamp {
            revision_number: known.revision_number,
            updated_at: known.updated_at,
            address: &address,
        };
        let uid = known.id.calendar_uid();
        calendar.push(whole(context.locale, &known.event, &uid, &stamp));
    }
    calendar.to_string()
}

/// One event: an entry for each of its sessions, else one for the whole. Nothing
/// when its days are not known: an entry without a day is none.
#[must_use]
pub fn event_calendar(context: &PageContext<'_>, view: &EventView) -> Option<String> {
    if !matches!(view.event.details.date, EventDate::Days { .. }) {
        return None;
    }
    let locale = context.locale;
    let title = said(&view.event.details.titles, locale).map(|(title, _)| title);
    let mut calendar = calendar(&single_line(&title.unwrap_or_default()));
    let address = address(context, &Path::Event(view.slug.clone()));
    let stamp = Stamp::of(view, &address);
    let entries = entries(locale, view, &stamp, |_| true);
    if entries.is_empty() {
        let uid = view.id.calendar_uid();
        calendar.push(whole(locale, &view.event, &uid, &stamp));
    }
    for entry in entries {
        calendar.push(entry);
    }
    Some(calendar.to_string())
}

/// The sessions of an event that its reader chose. They are the same entries as
/// in the calendar of the event: whoever has both sees each session once.
#[must_use]
pub fn own_calendar(
    context: &PageContext<'_>,
    view: &EventView,
    chosen: &BTreeSet<SessionId>,
) -> String {
    let (event, _) = head::title(context, view);
    let name = context
        .text
        .with("agenda-mine-of", &[("event", event.into())]);
    let mut calendar = calendar(&single_line(&name));
    let address = address(context, &Path::Event(view.slug.clone()));
    let stamp = Stamp::of(view, &address);
    for entry in entries(context.locale, view, &stamp, |id| chosen.contains(&id)) {
        calendar.push(entry);
    }
    calendar.to_string()
}

/// An entry for each wanted session, pauses left out.
fn entries(
    locale: Locale,
    view: &EventView,
    stamp: &Stamp<'_>,
    wanted: impl Fn(SessionId) -> bool,
) -> Vec<Entry> {
    let sessions = view.event.agenda.sessions.iter();
    sessions
        .filter(|session| !session.format.is_pause() && wanted(session.id))
        .filter_map(|one| session(locale, view, one, stamp))
        .collect()
}

/// What every entry of an event bears.
struct Stamp<'a> {
    revision_number: u32,
    updated_at: Timestamp,
    address: &'a str,
}

impl<'a> Stamp<'a> {
    const fn of(view: &EventView, address: &'a str) -> Self {
        Self {
            revision_number: view.revision_number,
            updated_at: view.updated_at,
            address,
        }
    }
}

fn calendar(name: &str) -> Calendar {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", PRODUCT))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("METHOD", "PUBLISH"))
        .name(name);
    calendar
}

fn entry(uid: &str, state: EventState, stamp: &Stamp<'_>) -> Entry {
    let status = match state {
        EventState::Cancelled => "CANCELLED",
        _ => "CONFIRMED",
    };
    let sequence = calendar_sequence(stamp.revision_number).to_string();
    let mut entry = Entry::new();
    entry
        .uid(uid)
        .add_property("DTSTAMP", utc(stamp.updated_at))
        .add_property("LAST-MODIFIED", utc(stamp.updated_at))
        .add_property("SEQUENCE", sequence)
        .add_property("STATUS", status)
        .add_property("URL", stamp.address);
    entry
}

/// An event as a whole: the hours of a single day that has an agenda, else days.
fn whole(locale: Locale, event: &Event, uid: &str, stamp: &Stamp<'_>) -> Entry {
    let details = &event.details;
    let mut entry = entry(uid, details.state, stamp);
    let title = said(&details.titles, locale).map(|(title, _)| title);
    entry.summary(&single_line(&title.unwrap_or_default()));
    let lines: Vec<String> = [&details.themes, &details.summaries]
        .into_iter()
        .filter_map(|text| said(text, locale))
        .map(|(text, _)| lines(&text))
        .collect();
    if !lines.is_empty() {
        entry.description(&lines.join("\n"));
    }
    if let Some(place) = details.venue.line(locale) {
        entry.location(&single_line(&place));
    }
    if let Some(point) = details.venue.coordinates {
        entry.add_property("GEO", format!("{};{}", point.latitude, point.longitude));
    }
    let EventDate::Days { from, to } = details.date else {
        return entry;
    };
    let sessions = || event.agenda.sessions.iter();
    let starts = sessions()
        .filter_map(|session| instant_of(session.day, session.starts))
        .min();
    let ends = sessions()
        .filter_map(|session| instant_of(session.day, session.ends))
        .max();
    match (starts, ends) {
        (Some(starts), Some(ends)) if from == to => {
            entry.add_property("DTSTART", utc(starts));
            entry.add_property("DTEND", utc(ends));
        }
        _ => {
            // The day after the last one is the end (RFC 5545 §3.6.1).
            let after = to.tomorrow().unwrap_or(to);
            entry.append_property(day("DTSTART", from));
            entry.append_property(day("DTEND", after));
        }
    }
    entry
}

fn session(
    locale: Locale,
    view: &EventView,
    session: &Session,
    stamp: &Stamp<'_>,
) -> Option<Entry> {
    let starts = instant_of(session.day, session.starts)?;
    let ends = instant_of(session.day, session.ends)?;
    let details = &view.event.details;
    let mut entry = entry(&session.id.calendar_uid(), details.state, stamp);
    let title = said(&session.titles, locale).map(|(title, _)| title);
    entry
        .summary(&single_line(&title.unwrap_or_default()))
        .add_property("DTSTART", utc(starts))
        .add_property("DTEND", utc(ends));
    let hall = session.hall.and_then(|hall| view.event.agenda.hall(hall));
    let hall = hall.and_then(|hall| said(&hall.names, locale));
    let place: Vec<String> = hall
        .map(|(hall, _)| hall)
        .into_iter()
        .chain(details.venue.line(locale))
        .map(|part| single_line(&part))
        .collect();
    if !place.is_empty() {
        entry.location(&place.join(", "));
    }
    let event = said(&details.titles, locale).map(|(title, _)| title);
    let voices = session
        .speakers
        .iter()
        .filter_map(|speaker| Voice::of(speaker, view, locale))
        .map(|voice| voice.name.0);
    let about = said(&session.descriptions, locale).map(|(text, _)| text);
    let lines: Vec<String> = event
        .into_iter()
        .chain(voices)
        .chain(about)
        .map(|text| lines(&text))
        .collect();
    entry.description(&lines.join("\n"));
    Some(entry)
}

fn address(context: &PageContext<'_>, path: &Path) -> String {
    format!("{}{}", context.public_url, context.link(path))
}

/// `20261217T040000Z`.
fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn day(name: &str, day: Date) -> Property {
    let mut property = Property::new(name, day.strftime("%Y%m%d").to_string());
    property.add_parameter("VALUE", "DATE");
    property
}

/// One line without control characters: what people wrote begins no property.
fn single_line(text: &str) -> String {
    let parts: Vec<&str> = text
        .split(|letter: char| letter.is_control())
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" ")
}

/// The same, with its lines kept.
fn lines(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(single_line).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_begins_no_line_of_its_own() {
        assert_eq!(single_line("a\r\nBEGIN:VEVENT\u{0}b"), "a BEGIN:VEVENT b");
        assert_eq!(lines("a\r\nb\rc\nd"), "a\nb c\nd");
    }
}
