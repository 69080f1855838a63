//! Cells that hold several values: telephones, addresses on the net, fields of
//! activity, groups served, services. Used by the import only.

use super::column::{TextKind, ValueKind};
use super::reject::{Warning, WarningCode};
use super::row::{Draft, clip, localized, warn};
use super::{phones, text};
use crate::organizations::{MAX_NAME, MAX_TEXT};
use domain::{
    Beneficiary, Email, FieldOfActivity, Locale, Localized, Organization, Service, SocialLink,
    WebAddress,
};
use jiff::Timestamp;

/// How many values of one kind are kept.
const MAX_CONTACTS: usize = 10;

/// Whether a second cell of the kind adds to the first.
pub(super) const fn is_list(kind: ValueKind) -> bool {
    matches!(
        kind,
        ValueKind::Phone
            | ValueKind::Email
            | ValueKind::Site
            | ValueKind::Field
            | ValueKind::Beneficiary
            | ValueKind::Service
    )
}

/// Whether a cell says that there is nothing.
pub(super) fn is_void(cell: &str) -> bool {
    cell.chars()
        .all(|sign| sign.is_whitespace() || matches!(sign, '-' | '–' | '—' | '.' | '/'))
        || ["нет", "жоқ", "none", "null", "nan", "n/a", "no"]
            .contains(&cell.trim().to_lowercase().as_str())
}

/// Telephones, e-mail, sites and profiles.
pub(super) fn contacts(
    draft: &Draft,
    organization: &mut Organization,
    warnings: &mut Vec<Warning>,
) {
    let (mut numbers, rest) = phones::read(draft.value(ValueKind::Phone), draft.calling_code);
    numbers.truncate(MAX_CONTACTS);
    organization.phones = numbers;
    for part in rest.iter().filter(|part| !is_void(part)) {
        warn(warnings, WarningCode::Phone, part);
    }
    let separators = |sign: char| sign.is_whitespace() || matches!(sign, ',' | ';' | '|');
    let parts = |kind| {
        draft
            .value(kind)
            .split(separators)
            .filter(|part| !is_void(part))
    };
    for part in parts(ValueKind::Email) {
        match Email::parse(part) {
            Ok(email) => push(&mut organization.emails, email),
            Err(_) => warn(warnings, WarningCode::Email, part),
        }
    }
    for part in parts(ValueKind::Site) {
        match (SocialLink::parse(part), WebAddress::parse(part)) {
            (Ok(link), _) => push(&mut organization.social_links, link),
            (_, Ok(site)) => push(&mut organization.sites, site),
            _ => warn(warnings, WarningCode::Site, part),
        }
    }
}

fn push<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if list.len() < MAX_CONTACTS && !list.contains(&value) {
        list.push(value);
    }
}

/// Fields, groups served, services and working languages.
pub(super) fn activity(
    draft: &mut Draft,
    organization: &mut Organization,
    at: Timestamp,
    warnings: &mut Vec<Warning>,
) {
    let known = entries(
        draft.value(ValueKind::Field),
        FieldOfActivity::ALL,
        |value, locale| (value.code(), value.label(locale)),
    );
    organization.fields = taken(known, warnings);
    let known = entries(
        draft.value(ValueKind::Beneficiary),
        Beneficiary::ALL,
        |value, locale| (value.code(), value.label(locale)),
    );
    organization.beneficiaries = taken(known, warnings);
    organization.services = std::mem::take(&mut draft.services);
    for name in draft
        .value(ValueKind::Service)
        .split([';', '\n'])
        .map(text::line)
    {
        if !name.is_empty() {
            let name = Localized::single(text::language(&name), &name, at);
            organization
                .services
                .push(service(name, Localized::default(), Vec::new()));
        }
    }
    for service in &mut organization.services {
        for (text, limit) in [
            (&mut service.name, MAX_NAME),
            (&mut service.description, MAX_TEXT),
        ] {
            for locale in Locale::ALL {
                if let Some(long) = text.get(locale).filter(|text| text.len() > limit) {
                    let cut = clip(long.to_owned(), limit, warnings);
                    text.set(locale, &cut, at);
                }
            }
        }
    }
    drop_repetition(organization, &draft.texts(TextKind::Description), at);
    organization.working_languages = std::mem::take(&mut draft.working_languages);
    organization.working_languages.sort_unstable();
    organization.working_languages.dedup();
}

/// A service.
pub(super) fn service(name: Localized, description: Localized, languages: Vec<Locale>) -> Service {
    Service {
        name,
        description,
        beneficiaries: Vec::new(),
        languages,
    }
}

/// A «service» that only repeats name and description of the organisation says
/// nothing; a description that repeats the organisation's is dropped.
fn drop_repetition(organization: &mut Organization, descriptions: &[String; 3], at: Timestamp) {
    let own = localized(descriptions, at);
    let mut kept: Vec<Service> = Vec::with_capacity(organization.services.len());
    for mut service in organization.services.drain(..) {
        if service.description == own {
            service.description = Localized::default();
        }
        let repeats = service.name == organization.names && service.description.is_empty();
        if !repeats && !kept.contains(&service) {
            kept.push(service);
        }
    }
    organization.services = kept;
}

/// The values a cell names by code or label in any language, and what it names
/// besides. Labels hold commas, so parts are cut at commas only when nothing
/// else works.
fn entries<T: Copy + PartialEq>(
    cell: &str,
    all: &[T],
    names: impl Fn(T, Locale) -> (&'static str, &'static str),
) -> (Vec<T>, Vec<String>) {
    let find = |part: &str| {
        let folded = text::fold(part);
        all.iter().copied().find(|value| {
            Locale::ALL.into_iter().any(|locale| {
                let (code, label) = names(*value, locale);
                text::fold(code) == folded || text::fold(label) == folded
            })
        })
    };
    let (mut found, mut rest): (Vec<T>, Vec<String>) = (Vec::new(), Vec::new());
    let parts = cell.split([';', '|', '\n']).map(text::line);
    for part in parts.filter(|part| !part.is_empty()) {
        if let Some(value) = find(&part) {
            found.push(value);
            continue;
        }
        for piece in part
            .split(',')
            .map(str::trim)
            .filter(|piece| !piece.is_empty())
        {
            match find(piece) {
                Some(value) => found.push(value),
                None => rest.push(piece.to_owned()),
            }
        }
    }
    let mut once: Vec<T> = Vec::new();
    for value in found {
        if !once.contains(&value) {
            once.push(value);
        }
    }
    (once, rest)
}

fn taken<T>((found, rest): (Vec<T>, Vec<String>), warnings: &mut Vec<Warning>) -> Vec<T> {
    for part in rest {
        warn(warnings, WarningCode::Vocabulary, &part);
    }
    found
}
