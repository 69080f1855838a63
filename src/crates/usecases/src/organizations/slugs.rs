//! Gives new organisations and renamed ones a slug that nobody has or had,
//! numbering those of equal names. Used by saving only.

use domain::{OrganizationId, Slug};
use std::collections::{HashMap, HashSet};
use store::{ConnectionTrait, StoreError};

/// The slugs of one batch.
pub(super) struct Slugs {
    taken: HashMap<String, OrganizationId>,
    given: HashSet<String>,
    next_number: HashMap<Slug, u32>,
}

impl Slugs {
    /// Looks up what is taken around the slugs that a batch would like.
    pub(super) async fn look_up(
        connection: &impl ConnectionTrait,
        wanted: impl Iterator<Item = &Slug>,
    ) -> Result<Self, StoreError> {
        let mut seen = HashSet::new();
        let mut repeated = HashSet::new();
        for slug in wanted {
            if !seen.insert(slug) {
                repeated.insert(slug);
            }
        }
        let seen: Vec<&Slug> = seen.into_iter().collect();
        let repeated: Vec<&Slug> = repeated.into_iter().collect();
        Ok(Self {
            taken: store::redirects::taken(connection, &seen, &repeated).await?,
            given: HashSet::new(),
            next_number: HashMap::new(),
        })
    }

    /// The slug itself if it is free, else with the smallest free number. What
    /// the organisation itself has or had counts as free.
    pub(super) fn give(&mut self, wanted: &Slug, owner: OrganizationId) -> Slug {
        let mut number = self.next_number.get(wanted).copied().unwrap_or(1);
        let slug = loop {
            let candidate = if number == 1 {
                wanted.clone()
            } else {
                wanted.numbered(number)
            };
            number += 1;
            let theirs = self
                .taken
                .get(candidate.as_str())
                .is_some_and(|holder| *holder != owner);
            if !theirs && !self.given.contains(candidate.as_str()) {
                break candidate;
            }
        };
        self.next_number.insert(wanted.clone(), number);
        self.given.insert(slug.as_str().to_owned());
        slug
    }
}
