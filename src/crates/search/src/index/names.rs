//! Indexes `core`: names without their legal forms, keywords, identifiers, and the labels of facet
//! values. Called once when a listing is parsed.

use super::{Builder, Place, Segment};
use crate::format::{Column, Core};

/// Ends a name in the list of a record's name words.
pub(crate) const NEXT_NAME: u32 = u32::MAX;

/// What is known of the names.
pub(crate) struct Names {
    /// Names, short names and keywords.
    pub(crate) segment: Segment,
    /// The words of all names without legal forms, with [`NEXT_NAME`] after each name.
    pub(crate) words: Vec<u32>,
    /// Where the words of each record end, after a zero.
    pub(crate) ends: Vec<u32>,
}

/// Indexes the names and keywords of a listing.
pub(crate) fn index_names(core: &Core) -> Names {
    let mut builder = Builder::new(core.cells.size(), Some(&core.book));
    let (keyword_words, keyword_ends) = keyword_words(core, &mut builder);
    let mut words = Vec::new();
    let mut ends = vec![0];
    let (mut plain, mut others) = (Vec::new(), Vec::new());
    for record in 0..core.count {
        let number = record as u32;
        for column in Column::Names as usize..Column::Keys as usize {
            let Some(name) = core.cells.get(column * core.count + record) else {
                continue;
            };
            plain.clear();
            others.clear();
            builder.read(name, &mut |word, joined| {
                let list = if word.is_form || joined {
                    &mut others
                } else {
                    &mut plain
                };
                list.push(word.number);
            });
            // A name of nothing but a legal form is a name too.
            if plain.is_empty() {
                core::mem::swap(&mut plain, &mut others);
            }
            let mut place = if plain.len() == 1 {
                Place::WHOLE_NAME.and(Place::FIRST)
            } else {
                Place::FIRST
            };
            for word in &plain {
                builder.post(*word, number, Place::NAME.and(place));
                words.push(*word);
                place = Place::NAME;
            }
            for word in &others {
                builder.post(*word, number, Place::NAME);
            }
            words.push(NEXT_NAME);
        }
        ends.push(words.len() as u32);
        for keyword in list(&core.keywords, &core.keyword_ends, record) {
            let place =
                (*keyword as usize).wrapping_sub(Column::Keys as usize * core.count + core.count);
            for word in list(&keyword_words, &keyword_ends, place) {
                builder.post(*word, number, Place::OTHER);
            }
        }
    }
    let (segment, renumbered) = builder.finish();
    for word in &mut words {
        *word = renumbered.get(*word as usize).copied().unwrap_or(NEXT_NAME);
    }
    Names {
        segment,
        words,
        ends,
    }
}

/// One of the lists that stand one after the other and end where `ends` says, after a zero.
pub(crate) fn list<'a>(items: &'a [u32], ends: &[u32], number: usize) -> &'a [u32] {
    match (ends.get(number), ends.get(number.wrapping_add(1))) {
        (Some(start), Some(end)) => items
            .get(*start as usize..*end as usize)
            .unwrap_or_default(),
        _ => &[],
    }
}

/// The words of each different keyword, which many records share.
fn keyword_words<'a>(core: &'a Core, builder: &mut Builder<'a>) -> (Vec<u32>, Vec<u32>) {
    let first = (Column::Keys as usize + 1) * core.count;
    let mut words = Vec::new();
    let mut ends = vec![0];
    for cell in first..first + core.dictionary {
        builder.read(core.cells.get(cell).unwrap_or_default(), &mut |word, _| {
            words.push(word.number);
        });
        ends.push(words.len() as u32);
    }
    (words, ends)
}

/// Indexes the identifiers, each as a whole and by its parts.
pub(crate) fn index_identifiers(core: &Core) -> Segment {
    let mut builder = Builder::new(core.count * 24, None);
    for (record, number) in (0..core.count).zip(0..) {
        for identifier in core.identifiers(record) {
            builder.add(number, identifier, Place::OTHER);
            if identifier.bytes().any(|byte| !byte.is_ascii_alphanumeric()) {
                builder.add_whole(number, identifier, Place::OTHER);
            }
        }
    }
    builder.finish().0
}

/// Indexes the labels of facet values, numbered through all groups.
pub(crate) fn index_labels(core: &Core) -> Segment {
    let mut builder = Builder::new(0, None);
    let mut number = 0;
    for group in &core.groups {
        for value in &group.values {
            for label in value.labels.iter().filter(|_| group.searched) {
                builder.add(number, label, Place::OTHER);
            }
            number += 1;
        }
    }
    builder.finish().0
}
