//! What holds for any text: nothing panics, a record is found by its own name in each spelling.

use crate::{find, listing, named, support};
use proptest::prelude::*;
use search::{Language, Listing, Query, fold, highlight};
use std::sync::LazyLock;

static LISTING: LazyLock<Listing> = LazyLock::new(|| listing(300));

/// Kazakh letters and how they are written: 2021, 2018, 2017, passports, a Russian keyboard.
const SPELLINGS: &[(&str, [&str; 5])] = &[
    ("ә", ["ä", "á", "a'", "a", "а"]),
    ("ғ", ["ğ", "ǵ", "g'", "g", "г"]),
    ("қ", ["q", "q", "q", "k", "к"]),
    ("ң", ["ñ", "ń", "n'", "n", "нг"]),
    ("ө", ["ö", "ó", "o'", "o", "о"]),
    ("ұ", ["ū", "u", "u", "u", "у"]),
    ("ү", ["ü", "ú", "u'", "u", "у"]),
    ("һ", ["h", "h", "h", "h", "х"]),
    ("і", ["ı", "i", "i", "i", "и"]),
    ("а", ["a", "a", "a", "a", "а"]),
    ("б", ["b", "b", "b", "b", "б"]),
    ("в", ["v", "v", "v", "v", "в"]),
    ("г", ["g", "g", "g", "g", "г"]),
    ("д", ["d", "d", "d", "d", "д"]),
    ("е", ["e", "e", "e", "e", "е"]),
    ("ж", ["j", "j", "j", "zh", "ж"]),
    ("з", ["z", "z", "z", "z", "з"]),
    ("и", ["i", "ı", "i'", "i", "и"]),
    ("й", ["i", "ı", "i'", "y", "й"]),
    ("к", ["k", "k", "k", "k", "к"]),
    ("л", ["l", "l", "l", "l", "л"]),
    ("м", ["m", "m", "m", "m", "м"]),
    ("н", ["n", "n", "n", "n", "н"]),
    ("о", ["o", "o", "o", "o", "о"]),
    ("п", ["p", "p", "p", "p", "п"]),
    ("р", ["r", "r", "r", "r", "р"]),
    ("с", ["s", "s", "s", "s", "с"]),
    ("т", ["t", "t", "t", "t", "т"]),
    ("у", ["u", "ý", "y'", "u", "у"]),
    ("ф", ["f", "f", "f", "f", "ф"]),
    ("х", ["h", "h", "h", "kh", "х"]),
    ("ц", ["ts", "ts", "ts", "ts", "ц"]),
    ("ч", ["tş", "ch", "c'", "ch", "ч"]),
    ("ш", ["ş", "sh", "s'", "sh", "ш"]),
    ("щ", ["ştş", "sh", "s'c'", "shch", "щ"]),
    ("ы", ["y", "y", "y", "y", "ы"]),
    ("э", ["e", "e", "e", "e", "э"]),
    ("ю", ["iu", "ıý", "i'y'", "yu", "ю"]),
    ("я", ["ia", "ıa", "i'a", "ya", "я"]),
    ("ь", ["", "", "", "", "ь"]),
    ("ъ", ["", "", "", "", "ъ"]),
];

fn spelt(text: &str, spelling: usize) -> String {
    text.to_lowercase()
        .chars()
        .map(|letter| {
            let letter = letter.to_string();
            let known = SPELLINGS.iter().find(|(other, _)| *other == letter);
            known.map_or(letter, |(_, ways)| ways[spelling].to_owned())
        })
        .collect()
}

#[test]
fn a_record_is_found_by_its_name_in_each_spelling() {
    let listing = listing(1000);
    for id in (0..1000).step_by(3) {
        let record = listing.record(id).unwrap();
        for language in Language::ALL {
            let name = record.name(language).unwrap().0;
            assert!(find(&listing, name).ids.contains(&id), "{name}");
        }
        let name = record.name(Language::Kk).unwrap().0;
        for spelling in 0..5 {
            let typed = spelt(name, spelling);
            assert!(
                find(&listing, &typed).ids.contains(&id),
                "{name} as {typed}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_panics(text in "\\PC{0,40}", bytes in prop::collection::vec(any::<char>(), 0..30)) {
        let wild: String = bytes.into_iter().collect();
        for text in [text, wild] {
            let found = find(&LISTING, &text);
            let _ = fold(&text);
            for shown in [text.as_str(), "«Үміт» қоғамдық қоры, Kyzylorda"] {
                let ranges = highlight(shown, &found.terms);
                let mut end = 0;
                for range in ranges {
                    prop_assert!(range.start >= end && range.start < range.end);
                    prop_assert!(shown.is_char_boundary(range.start) && shown.is_char_boundary(range.end));
                    end = range.end + 1;
                }
            }
        }
    }

    #[test]
    fn any_name_finds_its_record(name in "\\PC{1,30}") {
        prop_assume!(!fold(&name).trim().is_empty());
        let listing = named(&["Басқа ұйым", &name, "ҚҚ ОФ public foundation"]);
        let other = listing.record(1).unwrap().key().to_owned();
        prop_assert_eq!(other, "k1");
        prop_assert!(find(&listing, &name).ids.contains(&1), "{}", name);
    }

    #[test]
    fn any_kazakh_name_finds_its_record_in_each_spelling(
        words in prop::collection::vec("([бвгғджзкқлмнпрстш][аәоөұүыіе]){2,4}[кқлмнрсш]?", 1..4),
        spelling in 0_usize..5,
    ) {
        let name = words.join(" ");
        let listing = named(&["Басқа ұйым", &name]);
        prop_assert!(find(&listing, &spelt(&name, spelling)).ids.contains(&1), "{} as {}", name, spelt(&name, spelling));
    }

    #[test]
    fn the_skeleton_is_its_own_skeleton_s_beginning(word in "[а-яәғқңөұүһі]{1,12}") {
        // A word being typed keeps matching: cutting letters off never changes the letters before,
        // but for those that depend on what follows.
        let whole = fold(&word);
        for (end, _) in word.char_indices().skip(1) {
            let begun = fold(&word[..end]);
            prop_assert!(whole.starts_with(&begun), "{} {}", whole, begun);
        }
    }

    #[test]
    fn the_same_query_has_the_same_answer(text in "[а-яa-z ]{0,12}", language in 0_usize..3) {
        let query = Query { text, language: Language::ALL[language], ..Query::default() };
        prop_assert_eq!(LISTING.search(&query), LISTING.search(&query));
    }
}

#[test]
fn the_support_is_deterministic() {
    assert_eq!(support::records(20, 9), support::records(20, 9));
}
