//! Human Services Data Specification packages: 1.x and 3 as CSV tables in a
//! folder or zip, 3 as JSON (`organization_full`, alone, in a list, in pages,
//! one per line). Both become the same parts, and those a row. Used by the
//! import only.

mod files;
mod json;
mod package;
mod schedules;

pub(super) use files::PackageFiles;
pub(super) use json::JsonPackage;
pub(super) use package::Package;

use super::column::{Column, TextKind, ValueKind};
use super::reject::Warning;
use super::row::{Draft, Frame};
use super::{lists, text, values};
use domain::{ExternalIdentifier, IdentifierScheme, Locale, Localized};
use schedules::Schedules;

/// What a package says about an organisation.
#[derive(Clone, Debug, Default)]
struct Parts {
    id: String,
    name: String,
    alternate_name: String,
    description: String,
    legal_status: String,
    tax_id: String,
    sites: Vec<String>,
    emails: Vec<String>,
    phones: Vec<String>,
    identifiers: Vec<(String, String)>,
    services: Vec<ServicePart>,
    address: AddressPart,
    latitude: String,
    longitude: String,
    schedules: Schedules,
}

/// A service.
#[derive(Clone, Debug, Default)]
struct ServicePart {
    name: String,
    description: String,
    languages: Vec<Locale>,
}

/// A physical address.
#[derive(Clone, Debug, Default)]
struct AddressPart {
    /// From the street to the country, as many as there are.
    lines: Vec<String>,
    state: String,
    postcode: String,
    country: String,
}

impl AddressPart {
    /// From the columns of a table or the members of an object.
    fn new<'a>(get: impl Fn(&str) -> &'a str) -> Self {
        let lines = [
            "address_1",
            "address_2",
            "city",
            "region",
            "state_province",
            "country",
        ];
        let mut address = Self {
            lines: Vec::new(),
            state: get("state_province").trim().to_owned(),
            postcode: get("postal_code").trim().to_owned(),
            country: get("country").trim().to_uppercase(),
        };
        for line in lines.map(|column| text::line(get(column))) {
            if !line.is_empty() && !address.lines.contains(&line) {
                address.lines.push(line);
            }
        }
        address
    }

    const fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The calling code of the country, where a number without `+` would
    /// otherwise be taken for one of ours.
    fn calling_code(&self) -> Option<&'static str> {
        let looks_american = self.state.len() == 2
            && self.state.bytes().all(|byte| byte.is_ascii_uppercase())
            && self
                .postcode
                .get(..5)
                .is_some_and(|zip| zip.bytes().all(|byte| byte.is_ascii_digit()));
        match self.country.as_str() {
            "US" | "USA" | "CA" => Some("1"),
            "GB" | "UK" => Some("44"),
            "" if looks_american => Some("1"),
            _ => None,
        }
    }
}

impl Parts {
    fn draft(self, frame: &Frame, warnings: &mut Vec<Warning>) -> Draft {
        let at = frame.at;
        let mut draft = Draft::default();
        draft.opening_hours = self.schedules.hours(warnings);
        draft.calling_code = self.address.calling_code();
        for (kind, cell) in [
            (TextKind::Name, &self.name),
            (TextKind::ShortName, &self.alternate_name),
            (TextKind::Description, &self.description),
            (TextKind::Address, &self.address.lines.join(", ")),
        ] {
            draft.put(Column::Text(kind, None), cell);
        }
        let lists = [
            (ValueKind::Site, &self.sites),
            (ValueKind::Email, &self.emails),
            (ValueKind::Phone, &self.phones),
        ];
        for (kind, cells) in lists {
            for cell in cells {
                draft.put(Column::Value(kind), cell);
            }
        }
        for (kind, cell) in [
            (ValueKind::RegisterNumber, &self.id),
            (ValueKind::LegalForm, &self.legal_status),
            (ValueKind::Postcode, &self.address.postcode),
            (ValueKind::Latitude, &self.latitude),
            (ValueKind::Longitude, &self.longitude),
        ] {
            draft.put(Column::Value(kind), cell);
        }
        // A tax number is that of another country unless it is a BIN.
        if matches!(values::bin(&self.tax_id), Ok(Some(_))) {
            draft.put(Column::Value(ValueKind::Bin), &self.tax_id);
        }
        for (scheme, value) in self.identifiers {
            match scheme.as_str() {
                "KZ-BIN" => draft.put(Column::Value(ValueKind::Bin), &value),
                "RU-OGRN" => draft.put(Column::Value(ValueKind::Ogrn), &value),
                _ if value.is_empty() || scheme.is_empty() || scheme.starts_with("source:") => {}
                _ => draft.identifiers.push(ExternalIdentifier {
                    scheme: IdentifierScheme::Other(scheme),
                    value,
                }),
            }
        }
        for service in self.services {
            let localized = |text: String| {
                if text.is_empty() {
                    Localized::default()
                } else {
                    Localized::single(text::language(&text), &text, at)
                }
            };
            let name = text::line(&service.name);
            if name.is_empty() {
                continue;
            }
            draft.working_languages.extend(&service.languages);
            let description = localized(text::paragraphs(&service.description));
            draft.services.push(lists::service(
                localized(name),
                description,
                service.languages,
            ));
        }
        draft
    }
}

/// One of our languages, by code or by name.
fn language(name: &str) -> Option<Locale> {
    match name.trim().to_lowercase().as_str() {
        "kk" | "kaz" | "kazakh" | "қазақша" | "қазақ" | "казахский" => {
            Some(Locale::Kk)
        }
        "ru" | "rus" | "russian" | "орысша" | "орыс" | "русский" => {
            Some(Locale::Ru)
        }
        "en" | "eng" | "english" | "ағылшынша" | "ағылшын" | "английский" => {
            Some(Locale::En)
        }
        _ => None,
    }
}
