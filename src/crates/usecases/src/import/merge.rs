//! What becomes of a record when a row about it comes in. A group of fields
//! that staff or a moderator wrote stays as it is; one that an import wrote is
//! overwritten by what the row says, never emptied by what it does not say.
//! Used by the import only.

use super::row::{Candidate, Frame};
use domain::{
    FieldGroup, IdentifierScheme, LegalForm, Locale, Localized, Organization, OrganizationStatus,
    Origin, Provenance, Service,
};
use jiff::Timestamp;

/// How far a row may change a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// The first row of a file about an organisation.
    Overwrite,
    /// A later row of the same file: it only adds what is missing, so that the
    /// order of rows decides and a second import changes nothing.
    FillGaps,
}

/// The record of a new organisation.
pub(super) fn create(candidate: &Candidate, frame: &Frame) -> Organization {
    let mut created = candidate.organization.clone();
    let empty = Organization::named(Localized::default(), LegalForm::Other);
    for group in FieldGroup::ALL {
        if group == FieldGroup::Registration || is_different(&created, &empty, group) {
            created.provenance.insert(group, provenance(frame));
        }
    }
    created
}

/// The record after the row.
pub(super) fn merge(
    known: &Organization,
    candidate: &Candidate,
    frame: &Frame,
    mode: Mode,
) -> Organization {
    let incoming = &candidate.organization;
    let mut merged = known.clone();
    let writer = Writer { mode, at: frame.at };
    for group in FieldGroup::ALL {
        let is_ours = !matches!(
            known
                .provenance
                .get(&group)
                .map(|provenance| &provenance.origin),
            Some(Origin::Staff | Origin::Moderator)
        );
        if is_ours {
            writer.write(&mut merged, candidate, group);
        }
        if group == FieldGroup::Registration {
            add_identifiers(&mut merged, incoming, is_ours && mode == Mode::Overwrite);
        }
        if is_ours && is_different(&merged, known, group) {
            merged.provenance.insert(group, provenance(frame));
        }
    }
    merged
}

fn provenance(frame: &Frame) -> Provenance {
    Provenance {
        origin: Origin::Import(frame.source.clone()),
        at: frame.at,
    }
}

/// An identifier is added whoever wrote the group: it takes nothing away. One
/// of the same scheme is replaced only where the row may overwrite.
fn add_identifiers(merged: &mut Organization, incoming: &Organization, may_replace: bool) {
    for identifier in &incoming.identifiers {
        // Of two numbers of one source, which a merge leaves, neither goes.
        if merged.identifiers.contains(identifier) {
            continue;
        }
        let is_new = merged.identifier(&identifier.scheme).is_none();
        if is_new || may_replace && identifier.scheme != IdentifierScheme::KzBin {
            merged.set_identifier(identifier.scheme.clone(), identifier.value.clone());
        }
    }
}

fn is_different(one: &Organization, other: &Organization, group: FieldGroup) -> bool {
    match group {
        FieldGroup::Names => one.names != other.names || one.short_names != other.short_names,
        FieldGroup::Texts => {
            one.missions != other.missions || one.descriptions != other.descriptions
        }
        FieldGroup::Registration => {
            one.identifiers != other.identifiers
                || one.legal_form != other.legal_form
                || one.status != other.status
                || one.registered_on != other.registered_on
                || one.dissolved_on != other.dissolved_on
        }
        FieldGroup::Place => one.place != other.place,
        FieldGroup::Contacts => {
            one.phones != other.phones
                || one.emails != other.emails
                || one.sites != other.sites
                || one.social_links != other.social_links
        }
        FieldGroup::Activity => {
            one.fields != other.fields
                || one.beneficiaries != other.beneficiaries
                || one.services != other.services
                || one.working_languages != other.working_languages
        }
        FieldGroup::Logo => one.logo != other.logo,
        FieldGroup::Hours => one.opening_hours != other.opening_hours,
    }
}

#[derive(Clone, Copy)]
struct Writer {
    mode: Mode,
    at: Timestamp,
}

impl Writer {
    fn write(self, merged: &mut Organization, candidate: &Candidate, group: FieldGroup) {
        let incoming = &candidate.organization;
        match group {
            FieldGroup::Names => {
                self.text(&mut merged.names, &incoming.names);
                self.text(&mut merged.short_names, &incoming.short_names);
            }
            FieldGroup::Texts => {
                self.text(&mut merged.missions, &incoming.missions);
                self.text(&mut merged.descriptions, &incoming.descriptions);
            }
            FieldGroup::Registration => self.registration(merged, candidate),
            FieldGroup::Place => {
                self.option(&mut merged.place.district, &incoming.place.district);
                self.text(&mut merged.place.address, &incoming.place.address);
                self.option(&mut merged.place.postcode, &incoming.place.postcode);
                self.option(&mut merged.place.coordinates, &incoming.place.coordinates);
            }
            FieldGroup::Contacts => {
                self.list(&mut merged.phones, &incoming.phones);
                self.list(&mut merged.emails, &incoming.emails);
                self.list(&mut merged.sites, &incoming.sites);
                self.list(&mut merged.social_links, &incoming.social_links);
            }
            FieldGroup::Activity => {
                self.list(&mut merged.fields, &incoming.fields);
                self.list(&mut merged.beneficiaries, &incoming.beneficiaries);
                let services = known_services(&merged.services, &incoming.services);
                self.list(&mut merged.services, &services);
                self.list(&mut merged.working_languages, &incoming.working_languages);
            }
            FieldGroup::Logo => {}
            FieldGroup::Hours => {
                let hours = &incoming.opening_hours;
                if !hours.is_empty() && self.may_write(merged.opening_hours.is_empty()) {
                    merged.opening_hours.clone_from(hours);
                }
            }
        }
    }

    fn registration(self, merged: &mut Organization, candidate: &Candidate) {
        let incoming = &candidate.organization;
        if incoming.legal_form != LegalForm::Other
            && self.may_write(merged.legal_form == LegalForm::Other)
        {
            merged.legal_form = incoming.legal_form;
        }
        self.option(&mut merged.registered_on, &incoming.registered_on);
        self.option(&mut merged.dissolved_on, &incoming.dissolved_on);
        if candidate.tells_status && self.mode == Mode::Overwrite {
            merged.status = incoming.status;
            if merged.status == OrganizationStatus::Active {
                merged.dissolved_on = None;
            }
        }
    }

    fn may_write(self, is_empty: bool) -> bool {
        is_empty || self.mode == Mode::Overwrite
    }

    fn text(self, known: &mut Localized, incoming: &Localized) {
        if known.is_empty() {
            known.clone_from(incoming);
            return;
        }
        // The original first, so that translations count as made from it.
        let original = known.original;
        let others = Locale::ALL.into_iter().filter(|locale| *locale != original);
        for locale in std::iter::once(original).chain(others) {
            if let Some(text) = incoming.get(locale)
                && self.may_write(known.get(locale).is_none())
            {
                known.set(locale, text, self.at);
            }
        }
    }

    fn option<T: Clone>(self, known: &mut Option<T>, incoming: &Option<T>) {
        if incoming.is_some() && self.may_write(known.is_none()) {
            known.clone_from(incoming);
        }
    }

    fn list<T: Clone>(self, known: &mut Vec<T>, incoming: &[T]) {
        if !incoming.is_empty() && self.may_write(known.is_empty()) {
            incoming.clone_into(known);
        }
    }
}

/// The incoming services; those that say what a known one says are that one,
/// with its versions and times.
fn known_services(known: &[Service], incoming: &[Service]) -> Vec<Service> {
    let texts = |text: &Localized| Locale::ALL.map(|locale| text.get(locale).map(str::to_owned));
    let said = |service: &Service| (texts(&service.name), texts(&service.description));
    incoming
        .iter()
        .map(|service| {
            let same = known.iter().find(|candidate| {
                candidate.languages == service.languages && said(candidate) == said(service)
            });
            same.unwrap_or(service).clone()
        })
        .collect()
}
