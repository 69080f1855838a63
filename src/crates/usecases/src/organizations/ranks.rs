//! The place of each name in the alphabetical order of a language, by ICU4X.
//! Kazakh is asked as `kk`: the root order and that of Russian misplace і.
//! Used by the directory only.

use domain::Locale;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// For each name its place, from 0. Equal names are put in the order of `ties`.
/// Quotation marks do not count: «Үміт» stands with Үміт.
pub(super) fn ranks(locale: Locale, names: &[(&str, &str)]) -> Vec<u32> {
    let collator = collator(locale);
    let mut order: Vec<(Vec<u8>, &str, usize)> = names
        .iter()
        .enumerate()
        .map(|(position, (name, ties))| (key(collator.as_ref(), name), *ties, position))
        .collect();
    order.sort_unstable();
    let mut ranks = vec![0; names.len()];
    for ((_, _, position), rank) in order.into_iter().zip(0..) {
        if let Some(slot) = ranks.get_mut(position) {
            *slot = rank;
        }
    }
    ranks
}

fn collator(locale: Locale) -> Option<CollatorBorrowed<'static>> {
    let locale = match locale {
        Locale::Kk => locale!("kk"),
        Locale::Ru => locale!("ru"),
        Locale::En => locale!("en"),
    };
    Collator::try_new(locale.into(), CollatorOptions::default())
        .inspect_err(|error| tracing::error!(%error, "no collation; ordering by code point"))
        .ok()
}

fn key(collator: Option<&CollatorBorrowed<'_>>, name: &str) -> Vec<u8> {
    let bare: String = name
        .chars()
        .filter(|character| !"«»“”„\"‹›'’‘`".contains(*character))
        .collect();
    let bare = bare.trim();
    let Some(collator) = collator else {
        return bare.to_lowercase().into_bytes();
    };
    let mut key = Vec::with_capacity(bare.len() * 2);
    let Ok(()) = collator.write_sort_key_to(bare, &mut key);
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_the_order_of_the_alphabet() {
        let alphabet = [
            "Ай",
            "Әлем",
            "«Байқоңыр»",
            "Ғалам",
            "Ел",
            "Жер",
            "Иман",
            "Көл",
            "Қала",
            "Нұр",
            "Ңа",
            "Ой",
            "Өмір",
            "Тау",
            "Ұя",
            "Үміт",
            "Ханшайым",
            "Һас",
            "Шам",
            "Ыстық",
            "«Іс»",
        ];
        let mut names: Vec<(&str, &str)> = alphabet.iter().map(|name| (*name, "")).collect();
        names.reverse();
        let mut expected: Vec<u32> = (0..21).collect();
        expected.reverse();
        assert_eq!(ranks(Locale::Kk, &names), expected);
        assert_eq!(
            ranks(
                Locale::Ru,
                &[("Яр", ""), ("Ёлка", ""), ("Ель", ""), ("Ёж", "")]
            ),
            [3, 1, 2, 0]
        );
        assert_eq!(
            ranks(Locale::En, &[("Hope", "b"), ("“Hope”", "a"), ("Aral", "c")]),
            [2, 1, 0]
        );
    }
}
