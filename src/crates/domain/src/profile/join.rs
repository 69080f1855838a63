//! Joins two records of one organisation that were never one document. What
//! only one of them says is taken; lists are united; where both say something
//! else the kept one's stands unless it is chosen otherwise. Used by use cases.

use super::merge::{Choices, Side};
use super::{FieldChange, differences, touched_groups};
use crate::{
    IdentifierScheme, LegalForm, Locale, Localized, Organization, OrganizationStatus, Service,
};
use jiff::Timestamp;

/// What a person may choose in: the fields in which both records say something,
/// each something else. Before is what the kept one says.
#[must_use]
pub fn choosable(kept: &Organization, other: &Organization) -> Vec<FieldChange> {
    let is_said = |change: &FieldChange| {
        let empty = match change.field.as_str() {
            "legal_form" => LegalForm::Other.code(),
            _ => "",
        };
        [&change.before, &change.after]
            .iter()
            .all(|value| !value.is_empty() && value.text() != empty)
    };
    differences(kept, other)
        .into_iter()
        .filter(|change| is_single(&change.field) && is_said(change))
        .collect()
}

fn is_single(field: &str) -> bool {
    let texts = [
        "names.",
        "short_names.",
        "missions.",
        "descriptions.",
        "address.",
    ];
    texts.iter().any(|prefix| field.starts_with(prefix))
        || matches!(
            field,
            "legal_form"
                | "district"
                | "postcode"
                | "coordinates"
                | "logo"
                | "status"
                | "registered_on"
                | "dissolved_on"
        )
}

/// The joined document; [`Side::Mine`] is the kept record. Of two BINs the kept
/// one's stands: who joins such records refuses first.
#[must_use]
pub fn join(
    kept: &Organization,
    other: &Organization,
    choices: &Choices,
    at: Timestamp,
) -> Organization {
    let joiner = Joiner { choices, at };
    let mut joined = kept.clone();
    joiner.text("names", &mut joined.names, &other.names);
    joiner.text("short_names", &mut joined.short_names, &other.short_names);
    joiner.text("missions", &mut joined.missions, &other.missions);
    joiner.text(
        "descriptions",
        &mut joined.descriptions,
        &other.descriptions,
    );
    joiner.text("address", &mut joined.place.address, &other.place.address);
    let place = &mut joined.place;
    joiner.option("district", &mut place.district, &other.place.district);
    joiner.option("postcode", &mut place.postcode, &other.place.postcode);
    joiner.option(
        "coordinates",
        &mut place.coordinates,
        &other.place.coordinates,
    );
    joiner.option("logo", &mut joined.logo, &other.logo);
    joiner.option(
        "registered_on",
        &mut joined.registered_on,
        &other.registered_on,
    );
    if joined.legal_form == LegalForm::Other
        || joiner.takes_other("legal_form") && other.legal_form != LegalForm::Other
    {
        joined.legal_form = other.legal_form;
    }
    if joiner.takes_other("status") {
        joined.status = other.status;
    }
    joiner.option(
        "dissolved_on",
        &mut joined.dissolved_on,
        &other.dissolved_on,
    );
    if joined.status == OrganizationStatus::Active {
        joined.dissolved_on = None;
    }
    unite(&mut joined.phones, &other.phones);
    unite(&mut joined.emails, &other.emails);
    unite(&mut joined.sites, &other.sites);
    unite(&mut joined.social_links, &other.social_links);
    unite(&mut joined.fields, &other.fields);
    unite(&mut joined.beneficiaries, &other.beneficiaries);
    unite(&mut joined.working_languages, &other.working_languages);
    for service in &other.services {
        add_service(&mut joined.services, service, at);
    }
    unite_identifiers(&mut joined, other);
    facts(&mut joined, kept, other);
    sign(&mut joined, kept, other);
    joined
}

struct Joiner<'a> {
    choices: &'a Choices,
    at: Timestamp,
}

impl Joiner<'_> {
    fn takes_other(&self, field: &str) -> bool {
        self.choices.get(field) == Some(&Side::Theirs)
    }

    fn text(&self, field: &str, joined: &mut Localized, other: &Localized) {
        if joined.is_empty() {
            joined.clone_from(other);
            return;
        }
        // The original first, so that translations count as made from it.
        let original = joined.original;
        let rest = Locale::ALL.into_iter().filter(|locale| *locale != original);
        for locale in std::iter::once(original).chain(rest) {
            let Some(text) = other.get(locale) else {
                continue;
            };
            let chosen = self.takes_other(&format!("{field}.{}", locale.code()));
            if chosen || joined.get(locale).is_none() {
                joined.set(locale, text, self.at);
            }
        }
    }

    fn option<T: Clone>(&self, field: &str, joined: &mut Option<T>, other: &Option<T>) {
        if other.is_some() && (joined.is_none() || self.takes_other(field)) {
            joined.clone_from(other);
        }
    }
}

fn unite<T: Clone + PartialEq>(joined: &mut Vec<T>, other: &[T]) {
    for item in other {
        if !joined.contains(item) {
            joined.push(item.clone());
        }
    }
}

/// Adds a service. One of the same name takes what it lacks; if the two
/// contradict each other, both stay for the staff to look at.
fn add_service(joined: &mut Vec<Service>, service: &Service, at: Timestamp) {
    let agrees = |one: &Localized, other: &Localized| {
        Locale::ALL.into_iter().all(|locale| {
            let (one, other) = (one.get(locale), other.get(locale));
            one.is_none() || other.is_none() || one == other
        })
    };
    let shares_name = |one: &Localized, other: &Localized| {
        let mut locales = Locale::ALL.into_iter();
        locales.any(|locale| one.get(locale).is_some() && one.get(locale) == other.get(locale))
    };
    let same = joined.iter_mut().find(|known| {
        shares_name(&known.name, &service.name)
            && agrees(&known.name, &service.name)
            && agrees(&known.description, &service.description)
    });
    let Some(known) = same else {
        joined.push(service.clone());
        return;
    };
    let choices = Choices::new();
    let joiner = Joiner {
        choices: &choices,
        at,
    };
    joiner.text("", &mut known.name, &service.name);
    joiner.text("", &mut known.description, &service.description);
    unite(&mut known.beneficiaries, &service.beneficiaries);
    unite(&mut known.languages, &service.languages);
}

/// One register may have had both, so there may be two numbers of one source;
/// of BIN and OGRN there is one.
fn unite_identifiers(joined: &mut Organization, other: &Organization) {
    for identifier in &other.identifiers {
        let is_single = matches!(
            identifier.scheme,
            IdentifierScheme::KzBin | IdentifierScheme::RuOgrn
        );
        let is_known = joined.identifiers.contains(identifier)
            || is_single && joined.identifier(&identifier.scheme).is_some();
        if !is_known {
            joined.identifiers.push(identifier.clone());
        }
    }
    joined.identifiers.sort();
}

/// What no form edits. A verification speaks of a BIN and goes with it.
fn facts(joined: &mut Organization, kept: &Organization, other: &Organization) {
    joined.listed = kept.listed || other.listed;
    joined.demonstration = kept.demonstration || other.demonstration;
    joined.reported_year = kept.reported_year.max(other.reported_year);
    if joined.source.name.is_empty() {
        joined.source = other.source.clone();
    }
    let bin = joined.bin();
    if bin.is_some() && bin != kept.bin() {
        joined.verified_at = other.verified_at;
    }
}

/// What the joining changed belongs to whoever of the two writers has more
/// authority, so that an import overwrites what came from imports only.
fn sign(joined: &mut Organization, kept: &Organization, other: &Organization) {
    for group in touched_groups(&differences(kept, joined)) {
        let writers = [kept, other].map(|document| document.provenance.get(&group));
        let strongest = writers
            .into_iter()
            .flatten()
            .max_by(|one, other| one.origin.cmp(&other.origin));
        if let Some(strongest) = strongest {
            joined.provenance.insert(group, strongest.clone());
        }
    }
}

#[cfg(test)]
mod tests;
