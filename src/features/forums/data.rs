//! What search engines are told: schema.org `Event`.

use super::words::said;
use crate::i18n::Locale;
use crate::paths::Path;
use domain::event::{EventDate, EventState, Venue};
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use usecases::events::EventView;
use usecases::instant_of;

/// The structured data of the event whose page is at `url`.
pub(super) fn structured_data(view: &EventView, locale: Locale, url: &str) -> Value {
    let details = &view.event.details;
    let mut data = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value.filter(|value| *value != json!([])) {
            data.insert(key.to_owned(), value);
        }
    };
    let text = |text| said(text, locale).map(|(text, _)| json!(text));
    put("@context", Some(json!("https://schema.org")));
    put("@type", Some(json!("Event")));
    put("@id", Some(json!(url)));
    put("url", Some(json!(url)));
    put("name", text(&details.titles));
    put("alternateName", text(&details.themes));
    put("description", text(&details.summaries));
    let (starts, ends) = span(view);
    put("startDate", starts.map(Value::from));
    put("endDate", ends.map(Value::from));
    let status = match details.state {
        EventState::Cancelled => "https://schema.org/EventCancelled",
        _ => "https://schema.org/EventScheduled",
    };
    put("eventStatus", Some(json!(status)));
    let venue = &details.venue;
    let offline =
        !venue.names.is_empty() || !venue.addresses.is_empty() || venue.district.is_some();
    let mode = match (offline, venue.online.is_some()) {
        (true, true) => Some("https://schema.org/MixedEventAttendanceMode"),
        (true, false) => Some("https://schema.org/OfflineEventAttendanceMode"),
        (false, true) => Some("https://schema.org/OnlineEventAttendanceMode"),
        (false, false) => None,
    };
    put("eventAttendanceMode", mode.map(Value::from));
    put("location", Some(location(venue, locale, offline)));
    let root = url.split_once("/forums/").map_or("", |(root, _)| root);
    let root = root
        .strip_suffix(&format!("/{}", locale.code()))
        .unwrap_or(root);
    let hosts = details.hosts.iter();
    let hosts = hosts.filter_map(|host| view.organizations.get(host));
    put(
        "organizer",
        Some(
            hosts
                .filter_map(|host| {
                    let path = Path::Organization(host.slug.clone()).in_locale(locale);
                    let (name, _) = said(&host.names, locale)?;
                    Some(json!({"@type": "Organization", "name": name, "url": format!("{root}{path}")}))
                })
                .collect(),
        ),
    );
    put(
        "superEvent",
        view.series.as_ref().and_then(|series| {
            let path = Path::EventSeries(series.slug.clone()).in_locale(locale);
            let (name, _) = said(&series.names, locale)?;
            Some(json!({"@type": "EventSeries", "name": name, "url": format!("{root}{path}")}))
        }),
    );
    Value::Object(data)
}

/// First and last instant where all days have an agenda, else days; as ISO 8601.
fn span(view: &EventView) -> (Option<String>, Option<String>) {
    let sessions = &view.event.agenda.sessions;
    let starts = sessions
        .iter()
        .filter_map(|session| instant_of(session.day, session.starts))
        .min();
    let ends = sessions
        .iter()
        .filter_map(|session| instant_of(session.day, session.ends))
        .max();
    let days = view.event.agenda.days();
    let is_whole = match view.event.details.date {
        EventDate::Days { from, to } => days.first() == Some(&from) && days.last() == Some(&to),
        _ => false,
    };
    if let (true, Some(starts), Some(ends)) = (is_whole, starts, ends) {
        return (Some(Timestamp::to_string(&starts)), Some(ends.to_string()));
    }
    let written = view.event.details.date.to_string();
    match written.split_once('/') {
        _ if written.is_empty() => (None, None),
        Some((from, to)) => (Some(from.to_owned()), Some(to.to_owned())),
        None => (Some(written), None),
    }
}

fn location(venue: &Venue, locale: Locale, offline: bool) -> Value {
    let mut places = Vec::new();
    if offline {
        let district = venue.district.map(|district| district.label(locale));
        let name = said(&venue.names, locale).map(|(name, _)| name);
        let address: Map<String, Value> = [
            ("@type", Some(json!("PostalAddress"))),
            (
                "streetAddress",
                said(&venue.addresses, locale).map(|(address, _)| json!(address)),
            ),
            ("addressLocality", district.map(Value::from)),
            ("addressRegion", district.map(|_| json!("KZ-43"))),
            ("addressCountry", district.map(|_| json!("KZ"))),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), value?)))
        .collect();
        let mut place = json!({"@type": "Place", "address": address});
        if let (Some(place), Some(name)) = (
            place.as_object_mut(),
            name.or_else(|| district.map(str::to_owned)),
        ) {
            place.insert("name".to_owned(), json!(name));
        }
        places.push(place);
    }
    if let Some(online) = &venue.online {
        places.push(json!({"@type": "VirtualLocation", "url": online.as_str()}));
    }
    Value::Array(places)
}
