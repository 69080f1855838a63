//! Writes what was typed into a document. What is valid is taken over, what is
//! not leaves its field as it was and is reported by the name of its field.
//! Used by use cases and islands.

use super::services::align;
use super::values::{Fields, Value, Values, read_coordinates};
use super::{MAX_NAME, MAX_TEXT, ProfileGroup};
use crate::opening_hours::{Day, Exception, MAX_EXCEPTIONS, WEEK};
use crate::{
    Beneficiary, Bin, District, Email, ErrorCode, FieldOfActivity, IdentifierScheme, LegalForm,
    Locale, Localized, Organization, Phone, Service, Slug, SocialLink, Violation, WebAddress,
};
use jiff::Timestamp;

/// Most rows in a list of contacts.
pub const MAX_ROWS: usize = 20;
/// Most services.
pub const MAX_SERVICES: usize = 100;
/// Longest postal code, in characters.
const MAX_POSTCODE: usize = 20;

/// Writes the values of a group; answers the rules they break, in the order of
/// the fields.
#[must_use]
pub fn fill(
    group: ProfileGroup,
    values: &Values,
    document: &mut Organization,
    at: Timestamp,
) -> Vec<Violation> {
    let mut filling = Filling {
        values,
        at,
        violations: Vec::new(),
    };
    match group {
        ProfileGroup::Names => filling.names(document),
        ProfileGroup::About => {
            filling.localized("missions", &mut document.missions, MAX_TEXT);
            filling.localized("descriptions", &mut document.descriptions, MAX_TEXT);
        }
        ProfileGroup::Classification => filling.classification(document),
        ProfileGroup::Services => filling.services(document),
        ProfileGroup::Contacts => filling.contacts(document),
        ProfileGroup::Place => filling.place(document),
        ProfileGroup::Hours => filling.hours(document),
    }
    filling.violations
}

struct Filling<'a> {
    values: &'a Values,
    at: Timestamp,
    violations: Vec<Violation>,
}

impl Filling<'_> {
    fn violate(&mut self, field: impl Into<String>, code: ErrorCode) {
        self.violations.push(Violation::new(field, code));
    }

    fn names(&mut self, document: &mut Organization) {
        let mut names = document.names.clone();
        self.localized("names", &mut names, MAX_NAME);
        let main = Locale::ALL
            .into_iter()
            .find_map(|locale| Some((locale, names.get(locale)?)));
        match main.map(|(locale, name)| (locale, Slug::from_name(name))) {
            Some((_, Ok(_))) => document.names = names,
            Some((locale, Err(code))) => self.violate(format!("names.{}", locale.code()), code),
            None => self.violate("names.kk", ErrorCode::Required),
        }
        self.localized("short_names", &mut document.short_names, MAX_NAME);
    }

    fn localized(&mut self, field: &str, text: &mut Localized, limit: usize) {
        write_localized(
            &self.values.fields,
            field,
            "",
            text,
            limit,
            self.at,
            &mut self.violations,
        );
    }

    fn classification(&mut self, document: &mut Organization) {
        match LegalForm::from_code(self.values.text("legal_form")) {
            Some(form) => document.legal_form = form,
            None if self.values.text("legal_form").is_empty() => {
                self.violate("legal_form", ErrorCode::Required);
            }
            None => self.violate("legal_form", ErrorCode::UnknownValue),
        }
        match self.values.text("bin") {
            "" => document
                .identifiers
                .retain(|identifier| identifier.scheme != IdentifierScheme::KzBin),
            text => match Bin::parse(text) {
                Ok(bin) => document.set_identifier(IdentifierScheme::KzBin, bin.into()),
                Err(code) => self.violate("bin", code),
            },
        }
        let read = |code: &str| FieldOfActivity::from_code(code).ok_or(ErrorCode::UnknownValue);
        self.list("fields", &mut document.fields, usize::MAX, false, read);
        let read = |code: &str| Beneficiary::from_code(code).ok_or(ErrorCode::UnknownValue);
        let groups = &mut document.beneficiaries;
        self.list("beneficiaries", groups, usize::MAX, false, read);
        let read = |code: &str| Locale::from_code(code).ok_or(ErrorCode::UnknownValue);
        let languages = &mut document.working_languages;
        self.list("working_languages", languages, usize::MAX, false, read);
    }

    fn contacts(&mut self, document: &mut Organization) {
        self.list("phones", &mut document.phones, MAX_ROWS, true, Phone::parse);
        self.list("emails", &mut document.emails, MAX_ROWS, true, Email::parse);
        let sites = &mut document.sites;
        self.list("sites", sites, MAX_ROWS, true, WebAddress::parse);
        let links = &mut document.social_links;
        self.list("social_links", links, MAX_ROWS, true, SocialLink::parse);
    }

    fn place(&mut self, document: &mut Organization) {
        let place = &mut document.place;
        match self.values.text("district") {
            "" => place.district = None,
            code => match District::from_code(code) {
                Some(district) => place.district = Some(district),
                None => self.violate("district", ErrorCode::UnknownValue),
            },
        }
        self.localized("address", &mut place.address, MAX_TEXT);
        match self.values.text("postcode") {
            "" => place.postcode = None,
            text if text.chars().count() > MAX_POSTCODE => {
                self.violate("postcode", ErrorCode::TooLong);
            }
            text => place.postcode = Some(text.to_owned()),
        }
        match self.values.text("coordinates") {
            "" => place.coordinates = None,
            text => match read_coordinates(text) {
                Ok(point) => place.coordinates = Some(point),
                Err(code) => self.violate("coordinates", code),
            },
        }
    }

    fn hours(&mut self, document: &mut Organization) {
        let hours = &mut document.opening_hours;
        for (code, weekday) in WEEK {
            let field = format!("opening_hours.{code}");
            match Day::read(self.values.text(&field)) {
                Ok(day) => hours.set_weekday(weekday, day),
                Err(code) => self.violate(field, code),
            }
        }
        let mut exceptions = hours.exceptions().to_vec();
        let field = "opening_hours.exceptions";
        self.list(
            field,
            &mut exceptions,
            MAX_EXCEPTIONS,
            true,
            Exception::read,
        );
        hours.set_exceptions(exceptions);
    }

    /// A list with a bad item stays as it was. A list that was longer than the
    /// limit before may stay as long.
    fn list<T: PartialEq>(
        &mut self,
        field: &str,
        target: &mut Vec<T>,
        limit: usize,
        numbered: bool,
        read: impl Fn(&str) -> Result<T, ErrorCode>,
    ) {
        let items = self.values.items(field);
        if items.len() > limit.max(target.len()) {
            self.violate(field, ErrorCode::TooLong);
            return;
        }
        let mut list = Vec::with_capacity(items.len());
        let mut sound = true;
        for (number, item) in items.into_iter().enumerate() {
            match read(item) {
                Ok(value) if list.contains(&value) => {}
                Ok(value) => list.push(value),
                Err(code) => {
                    sound = false;
                    let row = format!("{field}.{number}");
                    self.violate(if numbered { row } else { field.to_owned() }, code);
                }
            }
        }
        if sound {
            *target = list;
        }
    }

    /// A service without a name, or with a bad value, stays as it was; a new
    /// one is not taken until it is sound.
    fn services(&mut self, document: &mut Organization) {
        let known = Values::of(ProfileGroup::Services, document).services;
        if self.values.services.len() > MAX_SERVICES.max(known.len()) {
            self.violate("services", ErrorCode::TooLong);
            return;
        }
        let origins = align(&known, &self.values.services);
        let mut services = Vec::with_capacity(origins.len());
        for (number, (fields, origin)) in self.values.services.iter().zip(origins).enumerate() {
            let former = origin.and_then(|origin| document.services.get(origin));
            let mut service = former.cloned().unwrap_or_else(|| Service {
                name: Localized::default(),
                description: Localized::default(),
                beneficiaries: Vec::new(),
                languages: Vec::new(),
            });
            let before = self.violations.len();
            self.service(&format!("services.{number}."), fields, &mut service);
            if self.violations.len() == before {
                services.push(service);
            } else {
                services.extend(former.cloned());
            }
        }
        document.services = services;
    }

    fn service(&mut self, prefix: &str, fields: &Fields, service: &mut Service) {
        let violations = &mut self.violations;
        let name = &mut service.name;
        write_localized(fields, "name", prefix, name, MAX_NAME, self.at, violations);
        if service.name.is_empty() {
            violations.push(Violation::new(
                format!("{prefix}name.kk"),
                ErrorCode::Required,
            ));
        }
        let text = &mut service.description;
        write_localized(
            fields,
            "description",
            prefix,
            text,
            MAX_TEXT,
            self.at,
            violations,
        );
        let codes = |field: &str| fields.get(field).map(Value::items).unwrap_or_default();
        let groups = codes("beneficiaries")
            .into_iter()
            .map(Beneficiary::from_code);
        match groups.collect::<Option<_>>() {
            Some(groups) => service.beneficiaries = groups,
            None => violations.push(Violation::new(
                format!("{prefix}beneficiaries"),
                ErrorCode::UnknownValue,
            )),
        }
        let languages = codes("languages").into_iter().map(Locale::from_code);
        match languages.collect::<Option<_>>() {
            Some(languages) => service.languages = languages,
            None => violations.push(Violation::new(
                format!("{prefix}languages"),
                ErrorCode::UnknownValue,
            )),
        }
    }
}

/// The original first, so that its translations know its version; a text that
/// was empty, or lost its original, has the first language that is there as
/// its original.
fn write_localized(
    fields: &Fields,
    field: &str,
    prefix: &str,
    text: &mut Localized,
    limit: usize,
    at: Timestamp,
    violations: &mut Vec<Violation>,
) {
    let typed = |locale: Locale| {
        let path = format!("{field}.{}", locale.code());
        fields.get(&path).map_or("", Value::text)
    };
    if text.is_empty()
        && let Some(first) = Locale::ALL
            .into_iter()
            .find(|locale| !typed(*locale).is_empty())
    {
        text.original = first;
    }
    let original = text.original;
    let mut locales = Locale::ALL;
    locales.sort_by_key(|locale| *locale != original);
    for locale in locales {
        let typed = typed(locale);
        if typed.chars().count() > limit {
            let path = format!("{prefix}{field}.{}", locale.code());
            violations.push(Violation::new(path, ErrorCode::TooLong));
        } else {
            text.set(locale, typed, at);
        }
    }
    let present = text.languages().next();
    if text.get(text.original).is_none() {
        text.original = present.unwrap_or(text.original);
    }
}

#[cfg(test)]
mod tests;
