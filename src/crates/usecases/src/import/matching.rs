//! Which organisation a row is about: the one with its BIN, else with its
//! number in the register, else of its name and district. Two that differ in a
//! unique identifier of the same scheme are never one, unless the BIN says so.
//! One batch of rows is worked on at a time, rows about the same new
//! organisation included. Used by the import only.

use super::merge::{self, Mode};
use super::reject::{RejectReason, Rejection, Warning, WarningCode};
use super::row::{Candidate, Frame, warn};
use super::text;
use domain::{
    ExternalIdentifier, IdentifierScheme, Locale, Organization, OrganizationId, RevisionId,
};
use std::collections::{HashMap, HashSet};
use store::{ConnectionTrait, StoreError, StoredOrganization};

/// The scheme of an OGRN that the register gave to two organisations.
const SHARED_OGRN: &str = "RU-OGRN-SHARED";

/// An organisation that rows of the batch may be about.
pub(super) struct Slot {
    /// Its id, once it has one.
    pub(super) id: Option<OrganizationId>,
    /// The revision it was read at.
    pub(super) revision: Option<RevisionId>,
    /// As it stands in the database.
    before: Option<Organization>,
    /// As it shall be.
    pub(super) document: Organization,
    removed: bool,
    /// The line of the first row of the file about it.
    pub(super) first_line: Option<u64>,
}

impl Slot {
    /// Whether there is anything to write.
    pub(super) fn is_changed(&self) -> bool {
        self.before.as_ref() != Some(&self.document)
    }

    /// Whether it will be new.
    pub(super) const fn is_new(&self) -> bool {
        self.id.is_none()
    }
}

/// What a row did.
pub(super) struct Placed {
    /// To which slot.
    pub(super) slot: usize,
    /// Whether it is the first about it in the file.
    pub(super) first: bool,
    /// Whether it changed anything.
    pub(super) changed: bool,
}

/// The organisations of one batch.
#[derive(Default)]
pub(super) struct Bench {
    /// Those that were found or will be new.
    pub(super) slots: Vec<Slot>,
    by_identifier: HashMap<ExternalIdentifier, usize>,
    by_key: HashMap<String, Vec<usize>>,
}

impl Bench {
    /// Looks up everything the rows may be about. `touched` holds the lines of
    /// organisations that earlier batches wrote.
    ///
    /// # Errors
    /// The database's.
    pub(super) async fn load(
        connection: &impl ConnectionTrait,
        candidates: &[&Candidate],
        touched: &HashMap<OrganizationId, u64>,
    ) -> Result<Self, StoreError> {
        let identifiers: Vec<&ExternalIdentifier> = candidates
            .iter()
            .flat_map(|candidate| &candidate.organization.identifiers)
            .filter(|identifier| identifier.scheme.is_unique())
            .collect();
        let owners = store::identifiers::find_owners(connection, &identifiers).await?;
        let is_known = |candidate: &Candidate| {
            let mut identifiers = candidate.organization.identifiers.iter();
            identifiers.any(|identifier| owners.contains_key(identifier))
        };
        let keys: HashSet<String> = candidates
            .iter()
            .filter(|candidate| !is_known(candidate))
            .flat_map(|candidate| keys(&candidate.organization))
            .collect();
        let keys: Vec<String> = keys.into_iter().collect();
        let namesakes = store::organizations::find_by_match_keys(connection, &keys).await?;
        let ids: HashSet<OrganizationId> = owners
            .into_values()
            .chain(namesakes.into_iter().map(|(_, id)| id))
            .collect();
        let mut ids: Vec<OrganizationId> = ids.into_iter().collect();
        // A record that was joined with another stands for that one.
        let kept = store::merges::kept(connection, &ids).await?;
        ids.extend(kept.values());
        // The oldest first, so that of two namesakes it is always the same.
        ids.sort_unstable();
        ids.dedup();
        let mut stored = store::organizations::find_by_ids(connection, &ids).await?;
        stored.sort_unstable_by_key(|organization| organization.id);
        let (dropped, present): (Vec<_>, Vec<_>) = stored
            .into_iter()
            .partition(|organization| kept.contains_key(&organization.id));
        let mut bench = Self::default();
        for organization in present {
            bench.put(organization, touched);
        }
        for organization in dropped {
            bench.stand_for(&organization, kept.get(&organization.id).copied());
        }
        Ok(bench)
    }

    /// Finds the kept record also by the name of one that was joined with it.
    fn stand_for(&mut self, dropped: &StoredOrganization, kept: Option<OrganizationId>) {
        let position = self.slots.iter().position(|slot| slot.id == kept);
        if let Some(position) = position {
            let namesakes = self.by_key.entry(dropped.document.match_key()).or_default();
            namesakes.push(position);
        }
    }

    fn put(&mut self, stored: StoredOrganization, touched: &HashMap<OrganizationId, u64>) {
        self.slots.push(Slot {
            id: Some(stored.id),
            revision: Some(stored.revision),
            before: Some(stored.document.clone()),
            document: stored.document,
            removed: stored.removed_at.is_some(),
            first_line: touched.get(&stored.id).copied(),
        });
        self.index(self.slots.len() - 1);
    }

    /// Gives a row to its organisation.
    ///
    /// # Errors
    /// When that one was taken out of the directory.
    pub(super) fn place(
        &mut self,
        line: u64,
        mut candidate: Candidate,
        frame: &Frame,
        warnings: &mut Vec<Warning>,
    ) -> Result<Placed, Rejection> {
        let found = self.find(&candidate.organization);
        self.release_shared(&mut candidate.organization, found, warnings);
        let Some(position) = found else {
            self.slots.push(Slot {
                id: None,
                revision: None,
                before: None,
                document: merge::create(&candidate, frame),
                removed: false,
                first_line: Some(line),
            });
            let slot = self.slots.len() - 1;
            self.index(slot);
            return Ok(Placed {
                slot,
                first: true,
                changed: true,
            });
        };
        let Some(slot) = self.slots.get_mut(position) else {
            return Err(Rejection::new(RejectReason::Refused, "the record is gone"));
        };
        if slot.removed {
            let detail = "the organisation was taken out of the directory; put it back there first";
            return Err(Rejection::new(RejectReason::Removed, detail));
        }
        let mode = match slot.first_line {
            None => Mode::Overwrite,
            Some(first) => {
                warn(
                    warnings,
                    WarningCode::Duplicate,
                    &format!("as line {first}"),
                );
                Mode::FillGaps
            }
        };
        let merged = merge::merge(&slot.document, &candidate, frame, mode);
        let changed = merged != slot.document;
        slot.document = merged;
        slot.first_line.get_or_insert(line);
        if changed {
            self.index(position);
        }
        Ok(Placed {
            slot: position,
            first: mode == Mode::Overwrite,
            changed,
        })
    }

    fn index(&mut self, position: usize) {
        let Some(slot) = self.slots.get(position) else {
            return;
        };
        for identifier in &slot.document.identifiers {
            if identifier.scheme.is_unique() {
                self.by_identifier
                    .entry(identifier.clone())
                    .or_insert(position);
            }
        }
        let namesakes = self.by_key.entry(slot.document.match_key()).or_default();
        if !namesakes.contains(&position) {
            namesakes.push(position);
        }
    }

    fn find(&self, wanted: &Organization) -> Option<usize> {
        let holder = |identifier: &ExternalIdentifier| self.by_identifier.get(identifier).copied();
        let of_scheme = |is: fn(&IdentifierScheme) -> bool| {
            wanted
                .identifiers
                .iter()
                .filter(move |identifier| is(&identifier.scheme))
        };
        let is_possible = |position: &usize| {
            self.slots
                .get(*position)
                .is_some_and(|slot| !is_contradicted(&slot.document, wanted))
        };
        of_scheme(|scheme| *scheme == IdentifierScheme::KzBin)
            .find_map(holder)
            .or_else(|| {
                of_scheme(|scheme| matches!(scheme, IdentifierScheme::Source(_)))
                    .chain(of_scheme(|scheme| *scheme == IdentifierScheme::RuOgrn))
                    .filter_map(holder)
                    .find(is_possible)
            })
            .or_else(|| {
                keys(wanted)
                    .iter()
                    .filter_map(|key| self.by_key.get(key))
                    .flatten()
                    .copied()
                    .filter(is_possible)
                    .find(|position| {
                        let slot = self.slots.get(*position);
                        slot.is_some_and(|slot| is_same_place(&slot.document, wanted))
                    })
            })
    }

    /// Takes from a row the unique identifiers that another organisation holds.
    fn release_shared(
        &self,
        organization: &mut Organization,
        found: Option<usize>,
        warnings: &mut Vec<Warning>,
    ) {
        let shared: Vec<ExternalIdentifier> = organization
            .identifiers
            .iter()
            .filter(|identifier| {
                let holder = self.by_identifier.get(identifier);
                holder.is_some() && holder.copied() != found
            })
            .cloned()
            .collect();
        for identifier in shared {
            let detail = format!("{} {}", identifier.scheme.code(), identifier.value);
            warn(warnings, WarningCode::SharedIdentifier, &detail);
            organization
                .identifiers
                .retain(|known| *known != identifier);
            if identifier.scheme == IdentifierScheme::RuOgrn {
                let scheme = IdentifierScheme::Other(SHARED_OGRN.to_owned());
                organization.set_identifier(scheme, identifier.value);
            }
        }
    }
}

/// Whether two records differ in a unique identifier of the same scheme. One
/// that was joined from two may have two of them.
fn is_contradicted(known: &Organization, wanted: &Organization) -> bool {
    wanted.identifiers.iter().any(|identifier| {
        identifier.scheme.is_unique()
            && known.identifier(&identifier.scheme).is_some()
            && !known.identifiers.contains(identifier)
    })
}

/// Of one district; outside the region, where names repeat from town to town,
/// also of one address as far as both are known.
fn is_same_place(known: &Organization, wanted: &Organization) -> bool {
    let [known, wanted] = [&known.place, &wanted.place];
    if known.district.is_some() || known.address.is_empty() || wanted.address.is_empty() {
        return true;
    }
    Locale::ALL.into_iter().any(|locale| {
        let folded = |text: Option<&str>| text.map(text::fold);
        let wanted = folded(wanted.address.get(locale));
        wanted.is_some() && wanted == folded(known.address.get(locale))
    })
}

/// The keys under which a namesake may be known: by the name in each language,
/// for the record there may have only one of them.
pub(super) fn keys(organization: &Organization) -> Vec<String> {
    let mut bare = Organization::named(organization.names.clone(), organization.legal_form);
    bare.place.district = organization.place.district;
    Locale::ALL
        .into_iter()
        .filter_map(|locale| {
            let name = organization.names.get(locale)?;
            bare.names = domain::Localized::single(locale, name, jiff::Timestamp::UNIX_EPOCH);
            Some(bare.match_key())
        })
        .collect()
}
