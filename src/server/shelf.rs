//! The listing files that are served, by address: the last versions of each
//! listing, so that a page that was opened earlier goes on working. Used by
//! `snapshot` for the directory and by pages for the other listings.

use super::response::{Content, hash};
use crate::app::{ListingFiles, ListingName, ListingShelf, ReadyListing};
use crate::paths::{ListingPart, listing_file};
use search::{Files, FormatError, Listing};
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, PoisonError, RwLock};

/// How many versions of a listing stay served.
const KEPT: usize = 3;
/// Files larger than this are compressed lightly.
const LARGE: usize = 4_000_000;

/// The files of one version of a listing.
#[derive(Debug)]
struct Version {
    addresses: ListingFiles,
    core: Arc<Content>,
    text: Arc<Content>,
}

impl Version {
    fn file(&self, address: &str) -> Option<&Arc<Content>> {
        if self.addresses.core == address {
            Some(&self.core)
        } else {
            (self.addresses.text == address).then_some(&self.text)
        }
    }
}

/// All files, and the listings that were made last.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    files: RwLock<HashMap<&'static str, VecDeque<Version>>>,
    ready: RwLock<HashMap<ListingName, (String, Arc<ReadyListing>)>>,
}

impl Shelf {
    /// A file by its address, if it is one of the last versions.
    pub(super) fn file(&self, address: &str) -> Option<Arc<Content>> {
        self.files
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .values()
            .flatten()
            .find_map(|version| version.file(address))
            .map(Arc::clone)
    }

    /// Puts a version of a listing there; the oldest goes. What is there already
    /// is not compressed again, and takes one place however many add it at once.
    pub(super) fn add(&self, name: &'static str, files: Files) -> ListingFiles {
        let address = |part, bytes: &[u8]| {
            listing_file(name, part, hash(bytes).get(..16).unwrap_or_default())
        };
        let addresses = ListingFiles {
            core: address(ListingPart::Core, &files.core),
            text: address(ListingPart::Text, &files.text),
        };
        let is_there = |kept: &VecDeque<Version>| kept.iter().any(|one| one.addresses == addresses);
        let all = self.files.read().unwrap_or_else(PoisonError::into_inner);
        if all.get(name).is_some_and(is_there) {
            return addresses;
        }
        // Nobody waits while this one compresses.
        drop(all);
        let quality = if files.text.len() > LARGE { 5 } else { 9 };
        let content = |bytes| Arc::new(Content::new("application/octet-stream", bytes, quality));
        let version = Version {
            addresses: addresses.clone(),
            core: content(files.core),
            text: content(files.text),
        };
        let mut all = self.files.write().unwrap_or_else(PoisonError::into_inner);
        let kept = all.entry(name).or_default();
        if !is_there(kept) {
            kept.push_back(version);
        }
        while kept.len() > KEPT {
            kept.pop_front();
        }
        addresses
    }
}

impl ListingShelf for Shelf {
    fn known(&self, name: ListingName, moment: &str) -> Option<Arc<ReadyListing>> {
        self.ready
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&name)
            .filter(|(made_for, _)| made_for == moment)
            .map(|(_, ready)| Arc::clone(ready))
    }

    fn put(
        &self,
        name: ListingName,
        moment: String,
        files: Files,
    ) -> Result<Arc<ReadyListing>, FormatError> {
        let mut listing = Listing::parse(&files.core)?;
        listing.attach_text(&files.text)?;
        let files = self.add(name.code(), files);
        let ready = Arc::new(ReadyListing { listing, files });
        self.ready
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(name, (moment, Arc::clone(&ready)));
        Ok(ready)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use search::Record;

    fn files(key: &str) -> Files {
        let record = Record {
            key: key.to_owned(),
            ..Record::default()
        };
        search::encode(&[], &[], &[record])
    }

    #[test]
    fn the_last_three_versions_stay() {
        let shelf = Shelf::default();
        let added: Vec<ListingFiles> = ["a", "b", "b", "c", "d"]
            .map(|key| shelf.add("events", files(key)))
            .into();
        assert_eq!(added[1], added[2]);
        let other = shelf.add("centres", files("a"));
        assert_ne!(other, added[0]);
        let served = |files: &ListingFiles| {
            (
                shelf.file(&files.core).is_some(),
                shelf.file(&files.text).is_some(),
            )
        };
        assert_eq!(served(&added[0]), (false, false));
        for files in [&added[1], &added[3], &added[4], &other] {
            assert_eq!(served(files), (true, true));
        }
    }

    #[test]
    fn what_several_add_at_once_takes_one_place() {
        let shelf = Shelf::default();
        let first = shelf.add("events", files("a"));
        let start = std::sync::Barrier::new(4);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    start.wait();
                    shelf.add("events", files("b"))
                });
            }
        });
        assert!(shelf.file(&first.core).is_some());
    }

    #[test]
    fn a_listing_is_known_for_its_moment_only() {
        let shelf = Shelf::default();
        let put = |moment: &str| {
            let ready = shelf.put(ListingName::Events, moment.to_owned(), files(moment));
            ready.unwrap()
        };
        let first = put("1");
        assert!(shelf.known(ListingName::Centres, "1").is_none());
        let known = shelf.known(ListingName::Events, "1").unwrap();
        assert!(Arc::ptr_eq(&first, &known));
        put("2");
        assert!(shelf.known(ListingName::Events, "1").is_none());
        assert!(shelf.file(&first.files.core).is_some());
    }
}
