//! Which records are worth comparing. Comparing all pairs of ten thousand
//! would be fifty million comparisons; only records that share a key are
//! compared, and a key that many share says nothing. Pure.

use domain::duplicates::Comparable;
use domain::{IdentifierScheme, Locale, Organization, work_address};
use std::collections::{HashMap, HashSet};

/// What the import calls an OGRN that the register gave to two organisations.
const SHARED_OGRN: &str = "RU-OGRN-SHARED";
/// A key that more records share is passed over.
const LARGEST_BLOCK: usize = 60;
/// The same for whole names and identifiers.
const LARGEST_SURE_BLOCK: usize = 300;
/// Words with fewer letters are no keys.
const SHORTEST_WORD: usize = 4;
/// Side of a cell of the map, in degrees: more than twice what counts as one place.
const CELL: f64 = 0.002;

/// What is compared of a record.
pub(super) fn comparable(organization: &Organization) -> Comparable {
    let mut names: Vec<Vec<String>> = Vec::new();
    for text in [&organization.names, &organization.short_names] {
        for locale in Locale::ALL {
            let words = search::proper_words(text.get(locale).unwrap_or_default());
            if !words.is_empty() && !names.contains(&words) {
                names.push(words);
            }
        }
    }
    let ogrn = organization.identifiers.iter().find(|identifier| {
        identifier.scheme == IdentifierScheme::RuOgrn || identifier.scheme.code() == SHARED_OGRN
    });
    Comparable {
        names,
        bin: organization.bin(),
        ogrn: ogrn.map(|identifier| identifier.value.clone()),
        phones: organization.phones.clone(),
        emails: organization.emails.clone(),
        hosts: work_address::own_hosts(organization)
            .map(ToOwned::to_owned)
            .collect(),
        coordinates: organization.place.coordinates,
        district: organization.place.district,
        legal_form: Some(organization.legal_form),
    }
}

/// The pairs to compare, by position, the smaller one first, in order.
pub(super) fn pairs(records: &[Comparable]) -> Vec<(usize, usize)> {
    let mut blocks: HashMap<Key, Vec<usize>> = HashMap::new();
    for (position, record) in records.iter().enumerate() {
        let keys: HashSet<Key> = keys(record).into_iter().collect();
        for key in keys {
            blocks.entry(key).or_default().push(position);
        }
    }
    let mut pairs = HashSet::new();
    for (key, block) in blocks {
        let largest = match key {
            Key::Sure(_) => LARGEST_SURE_BLOCK,
            Key::Part(_) | Key::Cell(..) => LARGEST_BLOCK,
        };
        if block.len() > largest {
            continue;
        }
        for (number, one) in block.iter().enumerate() {
            let others = block.get(number + 1..).unwrap_or_default();
            pairs.extend(others.iter().map(|other| (*one, *other)));
        }
    }
    let mut pairs: Vec<(usize, usize)> = pairs.into_iter().collect();
    pairs.sort_unstable();
    pairs
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    /// A whole name, an identifier, a contact.
    Sure(String),
    /// A word or a half of a name.
    Part(String),
    /// A cell of the map.
    Cell(i64, i64),
}

fn keys(record: &Comparable) -> Vec<Key> {
    let mut keys = Vec::new();
    let sure = |kind: &str, value: &str| Key::Sure(format!("{kind}:{value}"));
    keys.extend(record.bin.iter().map(|bin| sure("bin", bin.as_str())));
    keys.extend(record.ogrn.iter().map(|ogrn| sure("ogrn", ogrn)));
    keys.extend(record.phones.iter().map(|one| sure("phone", one.as_str())));
    keys.extend(record.emails.iter().map(|one| sure("mail", one.as_str())));
    keys.extend(record.hosts.iter().map(|one| sure("host", one)));
    for name in &record.names {
        name_keys(name, &mut keys);
    }
    if let Some(point) = record.coordinates {
        // Cells and those shifted by half a cell: two points of one place
        // share at least one.
        for (north, east) in [(0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (0.5, 0.5)] {
            let number = |degrees: f64, shift: f64| (degrees / CELL + shift).floor();
            let shifted = i64::from(north > 0.0) * 2 + i64::from(east > 0.0);
            keys.push(Key::Cell(
                number(point.latitude, north) as i64 * 4 + shifted,
                number(point.longitude, east) as i64,
            ));
        }
    }
    keys
}

/// The name, its words, and its halves: an error in one half leaves the other.
/// Both ways to halve an odd number of letters are taken, because an error may
/// be a letter too many.
fn name_keys(name: &[String], keys: &mut Vec<Key>) {
    let joined = name.concat();
    let mut sorted = name.to_vec();
    sorted.sort_unstable();
    keys.push(Key::Sure(format!("name:{joined}")));
    keys.push(Key::Sure(format!("words:{}", sorted.concat())));
    for word in name {
        if word.chars().count() >= SHORTEST_WORD {
            keys.push(Key::Part(format!("word:{word}")));
        }
    }
    let letters: Vec<char> = joined.chars().collect();
    for half in [letters.len() / 2, letters.len().saturating_sub(1) / 2] {
        if half >= 2 {
            let text = |part: Option<&[char]>| part.unwrap_or_default().iter().collect::<String>();
            let (first, last) = (letters.get(..half), letters.get(letters.len() - half..));
            keys.push(Key::Part(format!("first:{}", text(first))));
            keys.push(Key::Part(format!("last:{}", text(last))));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Coordinates, LegalForm, Localized};
    use jiff::Timestamp;

    fn named(kk: &str) -> Comparable {
        let names = Localized::single(Locale::Kk, kk, Timestamp::UNIX_EPOCH);
        comparable(&Organization::named(names, LegalForm::PublicFund))
    }

    #[test]
    fn names_meet_in_whatever_way_they_are_alike() {
        for (one, other) in [
            ("«Үміт шуағы» қоғамдық қоры", "ОФ «Умит шуагы»"),
            ("Үміт шуағы", "Шуағы Үміт"),
            ("Аманат", "Аманта"),
            ("Аманат", "Аманаат"),
            ("Аманат", "Амнат"),
        ] {
            assert_eq!(
                pairs(&[named(one), named(other)]),
                [(0, 1)],
                "{one} {other}"
            );
        }
        assert_eq!(pairs(&[named("Үміт"), named("Сенім")]), []);
    }

    #[test]
    fn points_of_one_place_meet_across_the_borders_of_cells() {
        for step in 0..40 {
            let at = |shift: f64| Comparable {
                coordinates: Coordinates::new(44.85 + f64::from(step) * 0.0001 + shift, 65.5).ok(),
                ..Comparable::default()
            };
            assert_eq!(pairs(&[at(0.0), at(0.0004)]), [(0, 1)], "{step}");
        }
    }

    #[test]
    fn a_word_that_many_share_brings_nobody_together() {
        let many: Vec<Comparable> = (0..200)
            .map(|number| {
                named(&format!(
                    "Шуағы {}",
                    char::from(b'a' + number % 26)
                        .to_string()
                        .repeat(5 + usize::from(number))
                ))
            })
            .collect();
        assert!(pairs(&many).len() < 200 * 199 / 4, "{}", pairs(&many).len());
    }
}
