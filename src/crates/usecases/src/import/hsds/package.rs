//! A package of tables: what belongs to an organisation is gathered first, then
//! the organisations are read one by one. Used by the import only.

use super::files::{PackageFiles, Row};
use super::schedules::Holder;
use super::{AddressPart, Parts, ServicePart, language};
use crate::import::reject::{RejectReason, Rejection, WarningCode};
use crate::import::row::{Frame, warn};
use crate::import::source::{Entry, Sink, SourceError};
use jiff::civil::Date;
use std::collections::HashMap;
use std::ops::ControlFlow;

/// A package that was opened.
pub(in crate::import) struct Package {
    files: PackageFiles,
    headers: Vec<String>,
}

/// What the other tables say, by organisation.
#[derive(Default)]
struct Gathered {
    organizations: HashMap<String, Parts>,
    by_service: HashMap<String, String>,
    by_location: HashMap<String, String>,
    by_service_at_location: HashMap<String, String>,
}

impl Gathered {
    fn of(&mut self, organization: &str) -> &mut Parts {
        self.organizations
            .entry(organization.to_owned())
            .or_default()
    }

    /// The organisation a row belongs to, directly or through its service or location.
    fn owner(&self, row: &Row<'_>) -> Option<String> {
        let direct = row.get("organization_id");
        if !direct.is_empty() {
            return Some(direct.to_owned());
        }
        let service = self.by_service.get(row.get("service_id"));
        service
            .or_else(|| self.by_location.get(row.get("location_id")))
            .or_else(|| {
                let id = row.get("service_at_location_id");
                self.by_service_at_location.get(id)
            })
            .cloned()
    }
}

impl Package {
    /// Looks at the tables.
    ///
    /// # Errors
    /// The file's.
    pub(in crate::import) fn open(files: PackageFiles) -> Result<Self, SourceError> {
        Ok(Self {
            files,
            headers: ["id", "name"].map(str::to_owned).to_vec(),
        })
    }

    /// The columns of the rejects file.
    pub(in crate::import) fn headers(&self) -> Vec<String> {
        self.headers.clone()
    }

    /// The length of the main table.
    pub(in crate::import) fn length(&self) -> u64 {
        self.files.length()
    }

    /// Reads the organisations.
    ///
    /// # Errors
    /// The file's.
    pub(in crate::import) fn read(self, frame: &Frame, sink: Sink<'_>) -> Result<(), SourceError> {
        let mut gathered = self.gather(frame.today)?;
        // The last entry is held back: it carries what belongs to nobody.
        let mut held: Option<Entry> = None;
        self.files.table(&["organizations.csv"], &mut |row| {
            let entry = entry(&row, gathered.organizations.remove(row.get("id")), frame);
            held.replace(entry)
                .map_or(ControlFlow::Continue(()), &mut *sink)
        })?;
        if let Some(mut last) = held {
            let mut orphans: Vec<(String, Parts)> = gathered.organizations.into_iter().collect();
            orphans.sort_by(|(one, _), (other, _)| one.cmp(other));
            for (id, parts) in orphans {
                for service in parts.services {
                    let detail = format!("service «{}» of organization {id}", service.name);
                    warn(&mut last.warnings, WarningCode::Orphan, &detail);
                }
            }
            let _ = sink(last);
        }
        Ok(())
    }

    fn gather(&self, today: Date) -> Result<Gathered, SourceError> {
        let mut gathered = Gathered::default();
        let languages = self.languages()?;
        self.each(&["services.csv"], &mut |row| {
            let organization = row.get("organization_id").to_owned();
            let parts = gathered.of(&organization);
            parts.services.push(ServicePart {
                name: row.get("name").to_owned(),
                description: row.get("description").to_owned(),
                languages: languages.get(row.get("id")).cloned().unwrap_or_default(),
            });
            gathered
                .by_service
                .insert(row.get("id").to_owned(), organization);
        })?;
        self.each(
            &["services_at_location.csv", "service_at_location.csv"],
            &mut |row| {
                if let Some(organization) = gathered.by_service.get(row.get("service_id")) {
                    let organization = organization.clone();
                    let id = row.get("id").to_owned();
                    gathered
                        .by_service_at_location
                        .insert(id, organization.clone());
                    let location = row.get("location_id").to_owned();
                    gathered.by_location.entry(location).or_insert(organization);
                }
            },
        )?;
        self.each(&["locations.csv"], &mut |row| {
            // A service that is given there is better evidence than the column.
            let told = row.get("organization_id");
            let owner = gathered.by_location.entry(row.get("id").to_owned());
            let owner = owner.or_insert_with(|| told.to_owned()).clone();
            let parts = gathered.of(&owner);
            if parts.latitude.is_empty() {
                row.get("latitude").clone_into(&mut parts.latitude);
                row.get("longitude").clone_into(&mut parts.longitude);
            }
        })?;
        self.each(
            &[
                "physical_addresses.csv",
                "addresses.csv",
                "postal_addresses.csv",
            ],
            &mut |row| {
                let location = gathered.by_location.get(row.get("location_id")).cloned();
                let Some(owner) = location.or_else(|| gathered.owner(row)) else {
                    return;
                };
                let parts = gathered.of(&owner);
                if parts.address.is_empty() {
                    parts.address = AddressPart::new(|column| row.get(column));
                }
            },
        )?;
        self.each(&["phones.csv"], &mut |row| {
            let is_own = !row.get("organization_id").is_empty();
            let Some(owner) = gathered.owner(row) else {
                return;
            };
            let phones = &mut gathered.of(&owner).phones;
            let number = row.get("number").to_owned();
            if !phones.contains(&number) {
                phones.insert(if is_own { 0 } else { phones.len() }, number);
            }
        })?;
        self.each(&["contacts.csv"], &mut |row| {
            let owner = row.get("organization_id");
            let email = row.get("email");
            if !owner.is_empty() && !email.is_empty() {
                gathered.of(owner).emails.push(email.to_owned());
            }
        })?;
        for tables in [
            &["schedules.csv", "regular_schedules.csv"][..],
            &["holiday_schedules.csv"],
        ] {
            self.each(tables, &mut |row| {
                let Some(owner) = gathered.owner(row) else {
                    return;
                };
                let of_service = ["service_id", "service_at_location_id"]
                    .map(|column| row.get(column))
                    .into_iter()
                    .find(|id| !id.is_empty());
                let holder = match of_service {
                    Some(id) => Holder::Service(id.to_owned()),
                    None => Holder::Location(row.get("location_id").to_owned()),
                };
                let schedules = &mut gathered.of(&owner).schedules;
                schedules.add(holder, today, |column| row.get(column));
            })?;
        }
        self.each(&["organization_identifiers.csv"], &mut |row| {
            let identifier = (row.get("identifier_scheme"), row.get("identifier"));
            let identifier = (identifier.0.to_owned(), identifier.1.to_owned());
            gathered
                .of(row.get("organization_id"))
                .identifiers
                .push(identifier);
        })?;
        Ok(gathered)
    }

    fn languages(&self) -> Result<HashMap<String, Vec<domain::Locale>>, SourceError> {
        let mut languages: HashMap<String, Vec<domain::Locale>> = HashMap::new();
        self.each(&["languages.csv"], &mut |row| {
            let named = ["code", "language", "name"].map(|column| row.get(column));
            let known = named.into_iter().find_map(language);
            if let (Some(known), service @ [_, ..]) = (known, row.get("service_id").as_bytes()) {
                let service = String::from_utf8_lossy(service).into_owned();
                let list = languages.entry(service).or_default();
                if !list.contains(&known) {
                    list.push(known);
                }
            }
        })?;
        for list in languages.values_mut() {
            list.sort_unstable();
        }
        Ok(languages)
    }

    fn each(&self, names: &[&str], each: &mut dyn FnMut(&Row<'_>)) -> Result<(), SourceError> {
        self.files.table(names, &mut |row| {
            if row.damage.is_none() {
                each(&row);
            }
            ControlFlow::Continue(())
        })?;
        Ok(())
    }
}

fn entry(row: &Row<'_>, parts: Option<Parts>, frame: &Frame) -> Entry {
    let mut warnings = Vec::new();
    let outcome = if let Some(damage) = row.damage {
        Err(Rejection::new(RejectReason::UnclosedQuote, damage))
    } else if row.cells.len() != row.width() {
        let detail = format!(
            "{} columns, the header has {}",
            row.cells.len(),
            row.width()
        );
        Err(Rejection::new(RejectReason::Columns, detail))
    } else {
        let mut parts = parts.unwrap_or_default();
        for (slot, column) in [
            (&mut parts.id, "id"),
            (&mut parts.name, "name"),
            (&mut parts.alternate_name, "alternate_name"),
            (&mut parts.description, "description"),
            (&mut parts.legal_status, "legal_status"),
            (&mut parts.tax_id, "tax_id"),
        ] {
            row.get(column).clone_into(slot);
        }
        parts
            .sites
            .extend(["website", "url"].map(|column| row.get(column).to_owned()));
        parts.emails.insert(0, row.get("email").to_owned());
        parts
            .draft(frame, &mut warnings)
            .finish(frame, &mut warnings)
    };
    Entry {
        line: row.line,
        original: vec![row.get("id").to_owned(), row.get("name").to_owned()],
        outcome,
        warnings,
        position: row.position,
    }
}
