//! Decides which facet values and which records each phrase of a listing stands for, and writes that
//! into `core`. For `write`.

use super::bytes::{put_number, put_text};
use super::legal_forms::{COUNT, Spotter, built_in, subjects_in, subjects_of_value, synonym};
use crate::text::phrases::PhraseBook;
use crate::{FacetGroup, Record};

/// Writes the phrases, then per subject its values (numbered through all groups) and the records
/// whose names have it although their values do not.
pub(crate) fn put_subjects(out: &mut Vec<u8>, groups: &[FacetGroup], records: &[&Record]) {
    let mut book = built_in();
    let mut values = vec![Vec::new(); COUNT];
    let all = groups.iter().flat_map(|group| {
        group
            .values
            .iter()
            .map(move |value| (group.searched, value))
    });
    for ((_, value), number) in all.zip(0_u32..).filter(|((searched, _), _)| *searched) {
        let mut subjects = subjects_of_value(value, &book);
        let is_new =
            |synonym: &&String| !subjects_in(synonym, &book).iter().any(|(_, whole)| *whole);
        let new: Vec<&String> = value.synonyms.iter().filter(is_new).collect();
        if !new.is_empty() {
            let subject = values.len() as u32;
            values.push(Vec::new());
            book.phrases
                .extend(new.iter().map(|written| synonym(subject, written)));
            subjects.push(subject);
        }
        for subject in subjects {
            if let Some(values) = values.get_mut(subject as usize) {
                values.push(number);
            }
        }
    }
    let by_name = named(&book, records);
    put_number(out, book.forms);
    put_number(out, values.len() as u32);
    for (subject, values) in values.iter().enumerate() {
        put_number(out, values.len() as u32);
        values.iter().for_each(|value| put_number(out, *value));
        let has_value = |record: u32| {
            let mut first = 0;
            groups.iter().enumerate().any(|(group, of)| {
                let chosen = records
                    .get(record as usize)
                    .and_then(|record| record.facets.get(group));
                let has = chosen.into_iter().flatten().any(|value| {
                    usize::from(*value) < of.values.len()
                        && values.contains(&(first + u32::from(*value)))
                });
                first += of.values.len() as u32;
                has
            })
        };
        let mut extra = by_name.get(subject).cloned().unwrap_or_default();
        extra.retain(|record| !has_value(*record));
        put_number(out, extra.len() as u32);
        let mut expected = 0;
        for record in extra {
            put_number(out, record - expected);
            expected = record;
        }
    }
    put_number(out, book.phrases.len() as u32);
    for phrase in &book.phrases {
        put_number(out, phrase.subject);
        out.push(u8::from(!phrase.abbreviation.is_empty()));
        if phrase.abbreviation.is_empty() {
            let words: Vec<&str> = phrase
                .words
                .iter()
                .filter_map(|word| core::str::from_utf8(word).ok())
                .collect();
            put_text(out, Some(&words.join(" ")));
        } else {
            put_text(out, Some(&phrase.abbreviation));
        }
    }
}

/// Per legal form the records whose names have it.
fn named(book: &PhraseBook, records: &[&Record]) -> Vec<Vec<u32>> {
    let mut named: Vec<Vec<u32>> = vec![Vec::new(); COUNT];
    let mut spotter = Spotter::new(book);
    for (record, number) in records.iter().zip(0..) {
        for name in record.names.iter().chain(&record.short_names).flatten() {
            spotter.spot(name, |subject| {
                if let Some(records) = named.get_mut(subject as usize)
                    && records.last() != Some(&number)
                {
                    records.push(number);
                }
            });
        }
    }
    named
}
