//! What is typed in any spelling, inflected or misspelt, finds the same records.

use crate::{find, listing, named, names};
use search::Reading;

#[test]
fn kyzylorda_is_found_however_it_is_typed() {
    let listing = listing(1000);
    let expected = find(&listing, "қызылорда");
    assert!(expected.ids.len() > 300);
    for text in [
        "кызылорда",
        "Qyzylorda",
        "Kyzylorda",
        "Қызылордада",
        ")spskjhlf",
        "Rspskjhlf",
        "ҚЫЗЫЛОРДА",
        " Қызылорда ",
        ")ызылорда",
        "Кызылорде",
        "Кызылорды",
        "Қызылорданың",
        "Kyzylordada",
        "қызылрода",
        "kzylorda",
        "Кызыл-Орда",
    ] {
        assert_eq!(find(&listing, text).ids.len(), expected.ids.len(), "{text}");
    }
}

#[test]
fn words_are_found_inflected() {
    for (name, queries) in [
        (
            "Ардагерлер кеңесі",
            &[
                "ардагер",
                "ардагерлерге",
                "ардагерлердің кеңесінде",
                "ardagerler",
            ][..],
        ),
        (
            "Жастар орталығы",
            &["жастар орталық", "орталықтар", "орталығының", "ортал"],
        ),
        (
            "Шиелі бірлестігі",
            &["бірлестік", "бірлестіктер", "Шиелідегі", "shieli"],
        ),
        (
            "Совет ветеранов",
            &["ветеран", "ветераны", "ветеранам", "veteranov", "советы"],
        ),
        ("Халқының мұрасы", &["халық", "халқы"]),
        ("Әйелдер мектебі", &["мектеп", "мектептер", "әйел"]),
        ("Public Foundation of Farmers", &["farmer", "farmers"]),
        ("Қоғамдық қорлар", &["қор"]),
    ] {
        let listing = named(&[name, "Басқа нәрсе"]);
        for query in queries {
            assert_eq!(names(&listing, query), [name], "{query}");
        }
    }
}

#[test]
fn a_short_stem_finds_its_own_forms_only() {
    let listing = named(&["Ақ қор", "Ақ қоры", "Қорғау", "Қорқыт"]);
    assert_eq!(names(&listing, "қорлар"), ["Ақ қор", "Ақ қоры"]);
    assert_eq!(names(&listing, "қор").len(), 4);
}

#[test]
fn words_are_found_within_words_from_three_letters_on() {
    let listing = named(&["Көпбалалы", "Тіл"]);
    assert_eq!(names(&listing, "балалы"), ["Көпбалалы"]);
    assert_eq!(names(&listing, "лал"), ["Көпбалалы"]);
    assert!(names(&listing, "ла").is_empty());
}

#[test]
fn several_words_must_all_be_found_and_stopwords_need_not() {
    let listing = named(&["Ана мен бала", "Ана", "Бала"]);
    assert_eq!(names(&listing, "бала ана"), ["Ана мен бала"]);
    assert_eq!(names(&listing, "ана және бала"), ["Ана мен бала"]);
    assert_eq!(names(&listing, "мен"), ["Ана мен бала"]);
}

#[test]
fn misspellings_are_forgiven_when_nothing_is_found() {
    let listing = named(&["Шапағат", "Әлем", "Мұрат", "Тірек"]);
    for (typed, name, matched) in [
        ("шапагыт", "Шапағат", "Шапағат"),
        ("шпағат", "Шапағат", "Шапағат"),
        ("шапаағты", "Шапағат", "Шапағат"),
        ("элем", "Әлем", "Әлем"),
        ("мырат", "Мұрат", "Мұрат"),
        ("тиерк", "Тірек", "Тірек"),
    ] {
        assert_eq!(names(&listing, typed), [name], "{typed}");
        assert_eq!(
            find(&listing, typed).reading,
            Reading::Fuzzy(vec![(typed.to_owned(), matched.to_owned())])
        );
    }
    assert!(names(&listing, "қайнар").is_empty());
    assert_eq!(find(&listing, "шапағат").reading, Reading::Typed);
}

#[test]
fn a_hyphen_may_be_missing_or_there() {
    let listing = named(&[
        "Кызыл-Орда",
        "Қызылорда",
        "Тарихи-мәдени мұра",
        "Мәдени және тарихи",
    ]);
    assert_eq!(names(&listing, "қызылорда").len(), 2);
    assert_eq!(names(&listing, "кызыл-орда").len(), 2);
    assert_eq!(names(&listing, "тарихи-мәдени").len(), 2);
}

/// While a word is typed its results only become fewer, once there are enough letters to look within
/// words.
#[test]
fn counts_do_not_jump_while_typing() {
    let listing = listing(1000);
    for word in [
        "қызылорда",
        "қызылордада",
        "ардагерлер",
        "балалар",
        "ветеранов",
        "мүгедектерге",
        "zhanakorgan",
        "орталығы",
        "инклюзивті білім",
    ] {
        let mut before = usize::MAX;
        for (end, _) in word.char_indices().skip(3).chain([(word.len(), ' ')]) {
            let typed = &word[..end];
            let found = find(&listing, typed);
            assert!(
                found.ids.len() <= before || typed.ends_with(' '),
                "{typed}: {} after {before}",
                found.ids.len()
            );
            before = found.ids.len();
        }
        assert!(before > 0, "{word}");
    }
}
