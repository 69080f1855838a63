//! Indexes `core`: names without their legal forms, keywords, identifiers, and the labels of facet
//! values. Called once when a listing is parsed.

use super::{Builder, Place, Segment, Word};
use crate::bits::Bits;
use crate::format::{Core, Lists};
use crate::text::forms::{PhraseBook, Spotter};

/// Between two names in the list of a record's name words.
pub(crate) const NEXT_NAME: u32 = u32::MAX;

/// What is known of the names.
pub(crate) struct Names {
    /// Names, short names and keywords.
    pub(crate) segment: Segment,
    /// Per record the words of its names without legal forms, with [`NEXT_NAME`] after each.
    pub(crate) words: Lists<u32>,
    /// Per legal form the records whose names have it.
    pub(crate) forms: Vec<Bits>,
}

/// Indexes the names and keywords of a listing.
pub(crate) fn index_names(core: &Core, book: &PhraseBook) -> Names {
    let records = core.keys.len();
    let spotter = Spotter::new(book);
    let mut builder = Builder::new(core.arena.len());
    let mut masks: Vec<u128> = Vec::new();
    let mut forms = vec![Bits::empty(records); book.subjects];
    let mut words = Lists::new();
    let keywords = keyword_words(core, &mut builder);
    let (mut found, mut joined, mut name_masks, mut plain) =
        (Vec::<Word>::new(), Vec::new(), Vec::new(), Vec::new());
    for record in 0..records {
        let number = record as u32;
        for name in core.names.iter().chain(&core.short_names) {
            let Some(name) = name.get(record).and_then(|span| span.of(&core.arena)) else {
                continue;
            };
            found.clear();
            joined.clear();
            builder.read(name, &mut found, &mut joined);
            for fresh in masks.len()..builder.len() {
                masks.push(spotter.mask(builder.skeleton(fresh as u32)));
            }
            name_masks.clear();
            name_masks.extend(
                found
                    .iter()
                    .map(|word| masks.get(word.number as usize).copied().unwrap_or_default()),
            );
            let mut form_until = 0;
            plain.clear();
            for (place, word) in found.iter().enumerate() {
                let surface = name.get(word.range.clone()).unwrap_or_default();
                spotter.spot(
                    surface,
                    name_masks.get(place..).unwrap_or_default(),
                    |subject, length| {
                        if let Some(bits) = forms.get_mut(subject) {
                            bits.insert(number);
                        }
                        form_until = form_until.max(place + length);
                    },
                );
                if place >= form_until {
                    plain.push(word.number);
                } else {
                    builder.post(word.number, number, Place::NAME);
                }
            }
            for (place, word) in plain.iter().enumerate() {
                builder.post(*word, number, name_place(place, plain.len()));
            }
            for word in &joined {
                builder.post(*word, number, Place::NAME);
            }
            for word in plain.drain(..) {
                words.push(word);
            }
            words.push(NEXT_NAME);
        }
        words.close();
        for keyword in core.keywords.get(record) {
            for word in keywords.get(*keyword as usize) {
                builder.post(*word, number, Place::OTHER);
            }
        }
    }
    let (segment, renumbered) = builder.finish();
    words.change(|word| {
        if *word != NEXT_NAME {
            *word = renumbered.get(*word as usize).copied().unwrap_or(NEXT_NAME);
        }
    });
    Names {
        segment,
        words,
        forms,
    }
}

const fn name_place(place: usize, length: usize) -> Place {
    match (place, length) {
        (0, 1) => Place::NAME.and(Place::FIRST).and(Place::WHOLE_NAME),
        (0, _) => Place::NAME.and(Place::FIRST),
        _ => Place::NAME,
    }
}

fn keyword_words<'a>(core: &'a Core, builder: &mut Builder<'a>) -> Lists<u32> {
    let mut lists = Lists::new();
    let (mut found, mut joined) = (Vec::new(), Vec::new());
    for keyword in &core.keyword_texts {
        found.clear();
        builder.read(
            keyword.of(&core.arena).unwrap_or_default(),
            &mut found,
            &mut joined,
        );
        for word in found.iter().map(|word| word.number).chain(joined.drain(..)) {
            lists.push(word);
        }
        lists.close();
    }
    lists
}

/// Indexes the identifiers, each as a whole and by its parts.
pub(crate) fn index_identifiers(core: &Core) -> Segment {
    let mut builder = Builder::new(core.keys.len() * 24);
    for (identifiers, record) in core.identifiers.iter().zip(0..) {
        for identifier in identifiers.iter().filter_map(|span| span.of(&core.arena)) {
            builder.add(record, identifier, Place::OTHER);
            if identifier.bytes().any(|byte| !byte.is_ascii_alphanumeric()) {
                builder.add_whole(record, identifier, Place::OTHER);
            }
        }
    }
    builder.finish().0
}

/// Indexes the labels of facet values. Values are numbered through all groups.
pub(crate) fn index_labels(core: &Core) -> Segment {
    let mut builder = Builder::new(core.groups.len() * 512);
    let mut number = 0;
    for group in &core.groups {
        for value in &group.values {
            if group.searched {
                for label in &value.labels {
                    builder.add(number, label, Place::OTHER);
                }
            }
            number += 1;
        }
    }
    builder.finish().0
}
