//! Writes the two files. Called by the server when the content changes; the browser never writes.

use super::bytes::{put_number, put_signed, put_text};
use super::subjects::put_subjects;
use super::{CORE_MAGIC, TEXT_MAGIC, bin, collate, fingerprint, slug};
use crate::{FacetGroup, Files, Language, Record};

/// Writes the files of a listing. Records are put in the order of their Kazakh names
/// (`name_ranks`, then key): the numbers in [`crate::Found::ids`] count in that order, whatever
/// order they came in. A facet value the group does not have is left out; of flags the first eight count.
#[must_use]
pub fn encode(groups: &[FacetGroup], flags: &[String], records: &[Record]) -> Files {
    let mut records: Vec<&Record> = records.iter().collect();
    records.sort_by(|one, other| {
        one.name_ranks
            .cmp(&other.name_ranks)
            .then_with(|| one.key.cmp(&other.key))
    });
    Files {
        core: write_core(groups, flags, &records),
        text: write_text(&records),
    }
}

fn write_text(records: &[&Record]) -> Vec<u8> {
    let mut out = TEXT_MAGIC.to_vec();
    put_number(&mut out, records.len() as u32);
    out.extend(
        records
            .iter()
            .fold(0, |hash, record| fingerprint(hash, &record.key))
            .to_le_bytes(),
    );
    put_languages(&mut out, records, |record| &record.summaries);
    put_languages(&mut out, records, |record| &record.descriptions);
    out
}

fn write_core(groups: &[FacetGroup], flags: &[String], records: &[&Record]) -> Vec<u8> {
    let mut out = CORE_MAGIC.to_vec();
    put_number(&mut out, records.len() as u32);
    put_number(&mut out, flags.len().min(8) as u32);
    for flag in flags.iter().take(8) {
        put_text(&mut out, Some(flag));
    }
    put_number(&mut out, groups.len() as u32);
    for group in groups {
        put_group(&mut out, group);
    }
    put_languages(&mut out, records, |record| &record.names);
    put_languages(&mut out, records, |record| &record.short_names);
    out.extend(records.iter().map(|record| record.original.index() as u8));
    put_keys(&mut out, records);
    put_keywords(&mut out, records);
    put_identifiers(&mut out, records);
    put_dates(&mut out, records);
    for (place, group) in groups.iter().enumerate() {
        put_facet(&mut out, records, place, group.values.len());
    }
    out.extend(records.iter().map(|record| record.flags));
    for language in [Language::Ru, Language::En] {
        put_order(&mut out, records, language);
    }
    put_subjects(&mut out, groups, records);
    put_cards(&mut out, records);
    out
}

/// Nothing where no record has its own card.
fn put_cards(out: &mut Vec<u8>, records: &[&Record]) {
    let own = |record: &&Record| {
        let parts = record.leads.iter().chain(&record.facts);
        parts.flatten().next().is_some()
    };
    out.push(u8::from(records.iter().any(own)));
    if records.iter().any(own) {
        put_languages(out, records, |record| &record.leads);
        put_languages(out, records, |record| &record.facts);
    }
}

fn put_group(out: &mut Vec<u8>, group: &FacetGroup) {
    put_text(out, Some(&group.key));
    out.push(u8::from(group.searched));
    put_number(out, group.values.len() as u32);
    for value in &group.values {
        put_text(out, Some(&value.key));
        for label in &value.labels {
            put_text(out, Some(label));
        }
        put_number(out, value.synonyms.len() as u32);
        for synonym in &value.synonyms {
            put_text(out, Some(synonym));
        }
    }
}

fn put_languages(
    out: &mut Vec<u8>,
    records: &[&Record],
    texts: impl Fn(&Record) -> &[Option<String>; 3],
) {
    for language in Language::ALL {
        for record in records {
            put_text(out, language.of(texts(record)).as_deref());
        }
    }
}

/// 0 to 2: guessed from that name; 3 to 5: the same with a number; 6: written out.
fn put_keys(out: &mut Vec<u8>, records: &[&Record]) {
    let mut rest = Vec::new();
    for record in records {
        let numbered = record.key.rsplit_once('-').and_then(|(stem, number)| {
            let value = number.parse::<u32>().ok()?;
            (slug::decimal(value) == number).then_some((stem, value))
        });
        let guesses = record
            .names
            .iter()
            .map(|name| name.as_deref().map(slug::guess));
        let mut code = 6;
        for (guess, place) in guesses.zip(0_u8..) {
            let Some(guess) = guess else { continue };
            if guess == record.key {
                code = place;
                break;
            }
            if numbered.is_some_and(|(stem, _)| stem == guess) {
                code = place + 3;
            }
        }
        out.push(code);
        match (code, numbered) {
            (3..=5, Some((_, number))) => put_number(&mut rest, number),
            (6, _) => put_text(&mut rest, Some(&record.key)),
            _ => {}
        }
    }
    out.append(&mut rest);
}

/// Counts, then a column for each part of the packed numbers, then the others in full.
fn put_identifiers(out: &mut Vec<u8>, records: &[&Record]) {
    for record in records {
        put_number(out, record.identifiers.len() as u32);
    }
    let packed: Vec<_> = records
        .iter()
        .flat_map(|record| &record.identifiers)
        .map(|identifier| bin::pack(identifier))
        .collect();
    out.extend(packed.iter().map(|packed| u8::from(packed.is_some())));
    for part in 0..bin::PARTS {
        out.extend(
            packed
                .iter()
                .flatten()
                .filter_map(|packed| packed.get(part)),
        );
    }
    for (identifier, packed) in records
        .iter()
        .flat_map(|record| &record.identifiers)
        .zip(packed)
    {
        if packed.is_none() {
            put_text(out, Some(identifier));
        }
    }
}

/// 0 unknown, else one more than the days since the month of the BIN began.
fn put_dates(out: &mut Vec<u8>, records: &[&Record]) {
    for record in records {
        if record.date == 0 {
            put_number(out, 0);
            continue;
        }
        let base = record
            .identifiers
            .first()
            .and_then(|first| bin::pack(first))
            .map_or(0, bin::month_start);
        let days = i32::try_from(record.date)
            .unwrap_or(i32::MAX / 4)
            .min(i32::MAX / 4)
            - base;
        put_number(out, 1 + (((days << 1) ^ (days >> 31)) as u32));
    }
}

/// A dictionary, the frequent ones first, then each record's numbers in it.
fn put_keywords(out: &mut Vec<u8>, records: &[&Record]) {
    let mut all: Vec<&str> = records
        .iter()
        .flat_map(|record| &record.keywords)
        .map(String::as_str)
        .collect();
    all.sort_unstable();
    let mut dictionary: Vec<(&str, usize)> = all
        .chunk_by(|one, other| one == other)
        .filter_map(|same| Some((*same.first()?, same.len())))
        .collect();
    dictionary.sort_by_key(|(_, count)| core::cmp::Reverse(*count));
    put_number(out, dictionary.len() as u32);
    for (word, _) in &dictionary {
        put_text(out, Some(word));
    }
    let mut places: Vec<(&str, u32)> = dictionary.iter().map(|(word, _)| *word).zip(0..).collect();
    places.sort_unstable();
    for record in records {
        put_number(out, record.keywords.len() as u32);
    }
    for keyword in records.iter().flat_map(|record| &record.keywords) {
        let place = places.binary_search_by_key(&keyword.as_str(), |(word, _)| *word);
        put_number(
            out,
            place
                .ok()
                .and_then(|at| places.get(at))
                .map_or(0, |(_, place)| *place),
        );
    }
}

fn put_facet(out: &mut Vec<u8>, records: &[&Record], place: usize, values: usize) {
    let of = |record: &Record| -> Vec<u16> {
        let mut chosen = record.facets.get(place).cloned().unwrap_or_default();
        chosen.retain(|value| usize::from(*value) < values);
        chosen.sort_unstable();
        chosen.dedup();
        chosen
    };
    for record in records {
        put_number(out, of(record).len() as u32);
    }
    for record in records {
        for value in of(record) {
            put_number(out, u32::from(value));
        }
    }
}

/// The order of the names in a language, told from the cheap order both sides know.
fn put_order(out: &mut Vec<u8>, records: &[&Record], language: Language) {
    let cheap = collate::order(records.len(), &|number| {
        records.get(number).map_or("", |record| {
            shown_name(&record.names, language, record.original)
        })
    });
    let mut place_in_cheap = vec![0_i32; records.len()];
    for (number, place) in cheap.iter().zip(0..) {
        if let Some(slot) = place_in_cheap.get_mut(*number as usize) {
            *slot = place;
        }
    }
    let mut order: Vec<usize> = (0..records.len()).collect();
    let rank = |number: usize| {
        records
            .get(number)
            .map_or(0, |record| *language.of(&record.name_ranks))
    };
    order.sort_by_key(|number| {
        (
            rank(*number),
            place_in_cheap.get(*number).copied().unwrap_or_default(),
        )
    });
    let mut expected = 0;
    for number in order {
        let place = place_in_cheap.get(number).copied().unwrap_or_default();
        put_signed(out, place - expected);
        expected = place + 1;
    }
}

/// The name in a language, else in the original, else in any.
fn shown_name(names: &[Option<String>; 3], language: Language, original: Language) -> &str {
    [language, original]
        .iter()
        .chain(&Language::ALL)
        .find_map(|language| language.of(names).as_deref())
        .unwrap_or_default()
}
