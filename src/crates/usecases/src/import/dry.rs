//! What a dry run would have created: remembered, because the database does
//! not, so that later rows about the same organisation are not counted as new.
//! Used by the import only.

use super::matching;
use domain::{ExternalIdentifier, IdentifierScheme, Organization};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Hashes of identifiers and names, with the line of the first row.
#[derive(Default)]
pub(super) struct Imagined(HashMap<u64, u64>);

impl Imagined {
    /// The line of the row that would have created this organisation: by BIN or
    /// register number, else, without any, by name and district.
    pub(super) fn line_of(&self, organization: &Organization) -> Option<u64> {
        let is_telling = |identifier: &&ExternalIdentifier| {
            let scheme = &identifier.scheme;
            matches!(
                scheme,
                IdentifierScheme::KzBin | IdentifierScheme::Source(_)
            )
        };
        let mut telling = organization
            .identifiers
            .iter()
            .filter(is_telling)
            .peekable();
        if telling.peek().is_some() {
            return telling.find_map(|identifier| self.0.get(&hash(identifier)).copied());
        }
        let keys = matching::keys(organization);
        keys.iter().find_map(|key| self.0.get(&hash(key)).copied())
    }

    /// Remembers one that would be new.
    pub(super) fn add(&mut self, line: u64, organization: &Organization) {
        for identifier in &organization.identifiers {
            self.0.entry(hash(identifier)).or_insert(line);
        }
        for key in matching::keys(organization) {
            self.0.entry(hash(&key)).or_insert(line);
        }
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
