//! What stands in the fields of a form: raw text as typed, or the text of a
//! document's values. Tidied so that equal things are equal: trimmed, lines
//! ended by `\n`, contacts in their normal form where they have one, nothing
//! empty and nothing twice. Everybody may use it.

use super::{MAX_ROWS, MAX_SERVICES, MAX_TEXT, ProfileGroup};
use crate::district::ELSEWHERE;
use crate::opening_hours::{Day, Exception, WEEK};
use crate::{
    Bin, Coordinates, Email, Locale, Localized, Organization, Phone, SocialLink, WebAddress,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// One text.
    Text(String),
    /// Several values, in order.
    List(Vec<String>),
}

impl Value {
    /// The one text; nothing for a list.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::List(_) => "",
        }
    }

    /// The values of a list; a text that is there is a list of one.
    #[must_use]
    pub fn items(&self) -> Vec<&str> {
        match self {
            Self::Text(text) if text.is_empty() => Vec::new(),
            Self::Text(text) => vec![text],
            Self::List(items) => items.iter().map(String::as_str).collect(),
        }
    }

    /// Whether nothing stands there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
        }
    }
}

/// Fields that hold something, by name.
pub type Fields = BTreeMap<String, Value>;

/// What stands in the fields of a group, or of several.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Values {
    /// By path; what is empty is not there.
    #[serde(default)]
    pub fields: Fields,
    /// The services, each by the rest of the path: `name.kk`, `languages`.
    #[serde(default)]
    pub services: Vec<Fields>,
}

impl Values {
    /// Reads the fields of a form, in the order in which they came. The form is
    /// whole: what it leaves out is empty. A list is read from repeated fields
    /// (`fields`) or numbered ones (`phones.0`); rows left empty are dropped,
    /// so the numbers of [`Violation`](crate::Violation)s count what is left.
    /// Fields of other groups are not looked at.
    pub fn from_form(
        group: ProfileGroup,
        pairs: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let mut values = Self::default();
        let mut lists: BTreeMap<&str, Vec<(usize, String)>> = BTreeMap::new();
        let mut services: BTreeMap<usize, Fields> = BTreeMap::new();
        for (name, raw) in pairs {
            let text = tidy(&raw);
            if text.is_empty() {
                continue;
            }
            if let Some(field) = group.texts().iter().find(|field| **field == name) {
                let text = normal(field, text);
                if !text.is_empty() {
                    values.fields.insert(name, Value::Text(text));
                }
            } else if let Some((field, row)) = row(group.lists(), &name) {
                lists
                    .entry(field)
                    .or_default()
                    .push((row, normal(field, text)));
            } else if group == ProfileGroup::Services
                && let Some((number, rest)) = service_field(&name)
            {
                add_to_service(services.entry(number).or_default(), rest, text);
            }
        }
        for (field, mut rows) in lists {
            rows.sort_by_key(|(row, _)| *row);
            let mut items: Vec<String> = Vec::with_capacity(rows.len());
            for (_, item) in rows.into_iter().take(MAX_ROWS * 4) {
                if !items.contains(&item) {
                    items.push(item);
                }
            }
            values.fields.insert(field.to_owned(), Value::List(items));
        }
        values.services = services.into_values().take(MAX_SERVICES * 4).collect();
        values
    }

    /// What stands in a group of a document.
    #[must_use]
    pub fn of(group: ProfileGroup, document: &Organization) -> Self {
        let mut values = Self::default();
        let place = &document.place;
        match group {
            ProfileGroup::Names => {
                values.put_localized("names", &document.names);
                values.put_localized("short_names", &document.short_names);
            }
            ProfileGroup::About => {
                values.put_localized("missions", &document.missions);
                values.put_localized("descriptions", &document.descriptions);
            }
            ProfileGroup::Classification => {
                values.put("legal_form", document.legal_form.code());
                values.put("bin", document.bin().as_ref().map_or("", Bin::as_str));
                values.put_list("fields", document.fields.iter().map(|one| one.code()));
                let groups = document.beneficiaries.iter().map(|one| one.code());
                values.put_list("beneficiaries", groups);
                let languages = document.working_languages.iter().map(|one| one.code());
                values.put_list("working_languages", languages);
            }
            ProfileGroup::Services => {
                values.services = document.services.iter().map(service_fields).collect();
            }
            ProfileGroup::Contacts => {
                values.put_list("phones", document.phones.iter().map(Phone::as_str));
                values.put_list("emails", document.emails.iter().map(Email::as_str));
                values.put_list("sites", document.sites.iter().map(WebAddress::as_str));
                let links = document.social_links.iter();
                values.put_list("social_links", links.map(|link| link.address.as_str()));
            }
            ProfileGroup::Place => {
                values.put("district", place.district.map_or("", crate::District::code));
                values.put_localized("address", &place.address);
                values.put("postcode", place.postcode.as_deref().unwrap_or_default());
                let point = place.coordinates.map(coordinates_text);
                values.put("coordinates", point.as_deref().unwrap_or_default());
            }
            ProfileGroup::Hours => {
                let hours = &document.opening_hours;
                for (code, weekday) in WEEK {
                    let day = hours.weekday(weekday).to_string();
                    values.put(&format!("opening_hours.{code}"), &day);
                }
                let exceptions = hours.exceptions().iter().map(Exception::to_string);
                let exceptions: Vec<String> = exceptions.collect();
                let exceptions = exceptions.iter().map(String::as_str);
                values.put_list("opening_hours.exceptions", exceptions);
            }
        }
        values
    }

    /// What stands in a field, by its whole path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Value> {
        match service_field(path) {
            Some((number, rest)) => self.services.get(number)?.get(rest),
            None => self.fields.get(path),
        }
    }

    /// The text of a field, empty when there is none.
    #[must_use]
    pub fn text(&self, path: &str) -> &str {
        self.get(path).map_or("", Value::text)
    }

    /// The values of a list field.
    #[must_use]
    pub fn items(&self, path: &str) -> Vec<&str> {
        self.get(path).map(Value::items).unwrap_or_default()
    }

    fn put(&mut self, field: &str, text: &str) {
        let text = tidy(text);
        if !text.is_empty() {
            self.fields.insert(field.to_owned(), Value::Text(text));
        }
    }

    fn put_localized(&mut self, field: &str, text: &Localized) {
        for locale in Locale::ALL {
            let path = format!("{field}.{}", locale.code());
            self.put(&path, text.get(locale).unwrap_or_default());
        }
    }

    fn put_list<'a>(&mut self, field: &str, items: impl Iterator<Item = &'a str>) {
        put_list(&mut self.fields, field, items);
    }
}

/// A point as people copy it from a map: latitude, longitude.
#[must_use]
pub fn coordinates_text(point: Coordinates) -> String {
    format!("{}, {}", point.latitude, point.longitude)
}

fn put_list<'a>(fields: &mut Fields, field: &str, items: impl Iterator<Item = &'a str>) {
    let mut kept: Vec<String> = Vec::new();
    for item in items {
        if !kept.iter().any(|known| known == item) {
            kept.push(item.to_owned());
        }
    }
    if !kept.is_empty() {
        fields.insert(field.to_owned(), Value::List(kept));
    }
}

fn service_fields(service: &crate::Service) -> Fields {
    let mut values = Values::default();
    values.put_localized("name", &service.name);
    values.put_localized("description", &service.description);
    let groups = service.beneficiaries.iter().map(|one| one.code());
    values.put_list("beneficiaries", groups);
    values.put_list("languages", service.languages.iter().map(|one| one.code()));
    values.fields
}

/// `services.3.name.kk` is 3 and `name.kk`.
fn service_field(path: &str) -> Option<(usize, &str)> {
    let (number, rest) = path.strip_prefix("services.")?.split_once('.')?;
    Some((number.parse().ok()?, rest))
}

fn row<'a>(lists: &[&'a str], name: &str) -> Option<(&'a str, usize)> {
    lists.iter().find_map(|field| {
        let rest = name.strip_prefix(field)?;
        match rest.strip_prefix('.') {
            Some(number) => Some((*field, number.parse().ok()?)),
            None => rest.is_empty().then_some((*field, usize::MAX)),
        }
    })
}

fn add_to_service(service: &mut Fields, field: &str, text: String) {
    match field {
        "beneficiaries" | "languages" => {
            let list = service
                .entry(field.to_owned())
                .or_insert_with(|| Value::List(Vec::new()));
            if let Value::List(items) = list
                && !items.contains(&text)
                && items.len() < MAX_ROWS * 4
            {
                items.push(text);
            }
        }
        "name.kk" | "name.ru" | "name.en" | "description.kk" | "description.ru"
        | "description.en" => {
            service.insert(field.to_owned(), Value::Text(text));
        }
        _ => {}
    }
}

/// Trimmed, lines ended by `\n`, without other control characters, and cut
/// where no field bears more; the cut is one character beyond what is allowed,
/// so that the text is still refused as too long.
fn tidy(raw: &str) -> String {
    let lines = raw.replace("\r\n", "\n").replace('\r', "\n");
    lines
        .trim()
        .chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .take(MAX_TEXT + 1)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// The normal form of a field's text where it has one, else the text.
fn normal(field: &str, text: String) -> String {
    let normal = match field {
        "phones" => Phone::parse(&text).ok().map(String::from),
        "emails" => Email::parse(&text).ok().map(String::from),
        "sites" => WebAddress::parse(&text).ok().map(String::from),
        "social_links" => SocialLink::parse(&text)
            .ok()
            .map(|link| link.address.into()),
        "bin" => Bin::parse(&text).ok().map(String::from),
        "coordinates" => read_coordinates(&text).ok().map(coordinates_text),
        "opening_hours.exceptions" => Exception::read(&text).ok().map(String::from),
        _ if field.starts_with("opening_hours.") => Day::read(&text).ok().map(String::from),
        "district" if text == ELSEWHERE => Some(String::new()),
        _ => None,
    };
    normal.unwrap_or(text)
}

/// Reads a point: two numbers, apart by a comma, a semicolon or a space.
///
/// # Errors
/// [`crate::ErrorCode::CoordinatesOutOfRange`], also for what is no point.
pub fn read_coordinates(text: &str) -> Result<Coordinates, crate::ErrorCode> {
    let numbers: Option<Vec<f64>> = text
        .split([',', ';', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect();
    match numbers.as_deref() {
        Some([latitude, longitude]) => Coordinates::new(*latitude, *longitude),
        _ => Err(crate::ErrorCode::CoordinatesOutOfRange),
    }
}

#[cfg(test)]
mod tests;
