//! HSDS 3 as JSON, read organisation by organisation: one object, a list, a
//! page with `contents`, or one object after the other. Used by the import only.

use super::schedules::Holder;
use super::{AddressPart, Parts, ServicePart, language};
use crate::import::decode::{self, TextReader};
use crate::import::reject::{RejectReason, Rejection};
use crate::import::row::Frame;
use crate::import::source::{Entry, Sink, SourceError};
use jiff::civil::Date;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;
use std::fs::File;
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

/// A JSON file.
pub(in crate::import) struct JsonPackage {
    path: PathBuf,
}

impl JsonPackage {
    /// The file at this path.
    pub(in crate::import) fn open(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
        }
    }

    /// How far the reading is cannot be told.
    #[expect(clippy::unused_self, reason = "the other sources know their length")]
    pub(in crate::import) const fn length(&self) -> u64 {
        0
    }

    /// Reads the organisations.
    ///
    /// # Errors
    /// The file's, and where it is not JSON.
    pub(in crate::import) fn read(self, frame: &Frame, sink: Sink<'_>) -> Result<(), SourceError> {
        let failed = |cause| SourceError::open(&self.path, cause);
        let encoding = File::open(&self.path)
            .and_then(decode::detect)
            .map_err(failed)?;
        let file = File::open(&self.path).map_err(failed)?;
        let text = BufReader::new(TextReader::new(file, encoding));
        let mut deserializer = serde_json::Deserializer::from_reader(text);
        let mut reading = Reading {
            frame,
            sink,
            number: 0,
            ended: false,
        };
        while !reading.ended && deserializer.end().is_err() {
            if let Err(error) = (Top {
                reading: &mut reading,
            })
            .deserialize(&mut deserializer)
            {
                if reading.ended {
                    break;
                }
                return Err(failed(io::Error::from(error)));
            }
        }
        Ok(())
    }
}

struct Reading<'a, 's> {
    frame: &'a Frame,
    sink: Sink<'s>,
    number: u64,
    ended: bool,
}

impl Reading<'_, '_> {
    fn give(&mut self, value: &Value) {
        self.number += 1;
        let mut warnings = Vec::new();
        let outcome = match parts(value, self.frame.today) {
            Ok(parts) => parts
                .draft(self.frame, &mut warnings)
                .finish(self.frame, &mut warnings),
            Err(detail) => Err(Rejection::new(RejectReason::Malformed, detail)),
        };
        let entry = Entry {
            line: self.number,
            original: vec![string(value, "id"), string(value, "name")],
            outcome,
            warnings,
            position: 0,
        };
        self.ended = (self.sink)(entry).is_break();
    }
}

/// The outermost value.
struct Top<'r, 'a, 's> {
    reading: &'r mut Reading<'a, 's>,
}

impl<'de> DeserializeSeed<'de> for Top<'_, '_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Top<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an organization, a list of them, or a page with «contents»")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(value) = list.next_element::<Value>()? {
            self.reading.give(&value);
            if self.reading.ended {
                return Err(serde::de::Error::custom("ended"));
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let mut members = Map::new();
        let mut is_page = false;
        while let Some(key) = object.next_key::<String>()? {
            if key == "contents" {
                is_page = true;
                object.next_value_seed(Top {
                    reading: &mut *self.reading,
                })?;
            } else {
                members.insert(key, object.next_value()?);
            }
        }
        if !is_page {
            self.reading.give(&Value::Object(members));
        }
        Ok(())
    }
}

fn string(value: &Value, member: &str) -> String {
    match value.get(member) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn list<'v>(value: &'v Value, member: &str) -> &'v [Value] {
    value
        .get(member)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn parts(value: &Value, today: Date) -> Result<Parts, &'static str> {
    if !value.is_object() {
        return Err("not an object");
    }
    if value.get("organization").is_some() || value.get("organization_id").is_some() {
        return Err("a service or location, not an organization");
    }
    let services = list(value, "services");
    let mut parts = Parts {
        id: string(value, "id"),
        name: string(value, "name"),
        alternate_name: string(value, "alternate_name"),
        description: string(value, "description"),
        legal_status: string(value, "legal_status"),
        tax_id: string(value, "tax_id"),
        sites: vec![string(value, "website"), string(value, "url")],
        emails: vec![string(value, "email")],
        services: services.iter().map(service).collect(),
        ..Parts::default()
    };
    for identifier in list(value, "organization_identifiers") {
        let scheme = string(identifier, "identifier_scheme");
        parts
            .identifiers
            .push((scheme, string(identifier, "identifier")));
    }
    let places: Vec<&Value> = list(value, "locations")
        .iter()
        .chain(services.iter().flat_map(|service| {
            let at_locations = list(service, "service_at_locations").iter();
            at_locations.filter_map(|at_location| at_location.get("location"))
        }))
        .collect();
    let addresses = places.iter().flat_map(|place| list(place, "addresses"));
    for address in addresses {
        if parts.address.is_empty() {
            let get = |member: &str| address.get(member).and_then(Value::as_str).unwrap_or("");
            parts.address = AddressPart::new(get);
        }
    }
    for place in &places {
        if parts.latitude.is_empty() {
            parts.latitude = string(place, "latitude");
            parts.longitude = string(place, "longitude");
        }
    }
    let at_places = places
        .iter()
        .map(|place| (Holder::Location(string(place, "id")), *place));
    let of_services = services.iter().flat_map(|service| {
        let own = (Holder::Service(string(service, "id")), service);
        let elsewhere = list(service, "service_at_locations").iter();
        std::iter::once(own)
            .chain(elsewhere.map(|place| (Holder::Service(string(place, "id")), place)))
    });
    for (holder, of) in at_places.chain(of_services) {
        for row in list(of, "schedules") {
            let get = |member: &str| row.get(member).and_then(Value::as_str).unwrap_or("");
            parts.schedules.add(holder.clone(), today, get);
        }
    }
    for holder in std::iter::once(value).chain(places).chain(services) {
        for phone in list(holder, "phones") {
            parts.phones.push(string(phone, "number"));
        }
    }
    Ok(parts)
}

fn service(value: &Value) -> ServicePart {
    let named = |language_of: &Value| {
        ["code", "name", "language"]
            .iter()
            .find_map(|member| language(&string(language_of, member)))
    };
    ServicePart {
        name: string(value, "name"),
        description: string(value, "description"),
        languages: list(value, "languages").iter().filter_map(named).collect(),
    }
}
