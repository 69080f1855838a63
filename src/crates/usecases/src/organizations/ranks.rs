//! The place of each name in the alphabetical order of a language, by ICU4X.
//! Kazakh is asked as `kk`: the root order and that of Russian misplace і.
//! Whoever was dissolved stands behind everybody who was not: the order of names
//! decides among equal matches, so this one place keeps the past findable and
//! out of the way, on the server and in the browser. Used by the directory only.

use domain::Locale;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// What an organisation is ordered by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named<'a> {
    /// Whether it was dissolved.
    pub(super) dissolved: bool,
    /// Its name.
    pub(super) name: &'a str,
    /// What puts equal names in order.
    pub(super) tie: &'a str,
}

/// For each name its place, from 0. Quotation marks do not count: «Үміт» stands
/// with Үміт.
pub(super) fn ranks(locale: Locale, names: &[Named<'_>]) -> Vec<u32> {
    let collator = collator(locale);
    let mut order: Vec<(bool, Vec<u8>, &str, usize)> = names
        .iter()
        .enumerate()
        .map(|(position, named)| {
            let key = key(collator.as_ref(), named.name);
            (named.dissolved, key, named.tie, position)
        })
        .collect();
    order.sort_unstable();
    let mut ranks = vec![0; names.len()];
    for ((_, _, _, position), rank) in order.into_iter().zip(0..) {
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

    const fn named<'a>(name: &'a str, tie: &'a str) -> Named<'a> {
        Named {
            dissolved: false,
            name,
            tie,
        }
    }

    #[test]
    fn the_dissolved_stand_last() {
        let dissolved = Named {
            dissolved: true,
            ..named("Ай", "")
        };
        for locale in Locale::ALL {
            let names = [dissolved, named("Үміт", ""), named("Ай", "")];
            assert_eq!(ranks(locale, &names), [2, 1, 0]);
        }
    }

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
        let mut names: Vec<Named<'_>> = alphabet.iter().map(|name| named(name, "")).collect();
        names.reverse();
        let mut expected: Vec<u32> = (0..21).collect();
        expected.reverse();
        assert_eq!(ranks(Locale::Kk, &names), expected);
        assert_eq!(
            ranks(
                Locale::Ru,
                &["Яр", "Ёлка", "Ель", "Ёж"].map(|name| named(name, ""))
            ),
            [3, 1, 2, 0]
        );
        assert_eq!(
            ranks(
                Locale::En,
                &[named("Hope", "b"), named("“Hope”", "a"), named("Aral", "c")]
            ),
            [2, 1, 0]
        );
    }
}
