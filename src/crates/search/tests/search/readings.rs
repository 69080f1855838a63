//! Text typed on the wrong keyboard is read as it was meant.

use crate::{find, listing, named, names};
use search::Reading;

#[test]
fn every_layout_is_read() {
    let all = [
        "Қоғам",
        "Қызылорда",
        "Әлеумет",
        "Үкіметтік емес ұйым",
        "Жаңақорған",
        "Шиелі",
        "Өңір",
        "Һауа",
        "Общественный театр",
        "Office",
    ];
    let listing = named(&all);
    for (typed, name) in [
        ("0j5fv", "Қоғам"),
        (")spskjhlf", "Қызылорда"),
        ("Rspskjhlf", "Қызылорда"),
        ("2ktevtn", "Әлеумет"),
        ("8r3vtnn3r tvtc 9qsv", "Үкіметтік емес ұйым"),
        (";f4f0jh5fy", "Жаңақорған"),
        ("ibtk3", "Шиелі"),
        ("Ibtkb", "Шиелі"),
        ("-43h", "Өңір"),
        ("=fef", "Һауа"),
        ("j,otcndtyysq ntfnh", "Общественный театр"),
        ("0о5ам", "Қоғам"),
        (")ызылорда", "Қызылорда"),
        ("9йым", "Үкіметтік емес ұйым"),
        ("щаашсу", "Office"),
    ] {
        assert_eq!(names(&listing, typed), [name], "{typed}");
        assert!(
            matches!(find(&listing, typed).reading, Reading::Layout(_)),
            "{typed}"
        );
    }
    assert_eq!(
        find(&listing, ")spskjhlf").reading,
        Reading::Layout("Қызылорда".to_owned())
    );
}

#[test]
fn what_is_found_as_typed_is_not_read_otherwise() {
    let listing = listing(1000);
    for text in [
        "Aral",
        "umit",
        "2011",
        "арал-2011",
        "public",
        "940",
        "қ",
        "Ана",
    ] {
        assert_eq!(find(&listing, text).reading, Reading::Typed, "{text}");
    }
}

#[test]
fn numbers_are_not_read_as_letters() {
    let listing = named(&["Үүү", "Үміт", "Қоғам 2011"]);
    for number in ["777888", "888", "8", "0", "888 0"] {
        let found = find(&listing, number);
        assert_eq!(found.reading, Reading::Typed, "{number}");
        assert!(found.ids.is_empty(), "{number}");
    }
    assert_eq!(names(&listing, "0j5fv 2011"), ["Қоғам 2011"]);
    assert_eq!(
        find(&listing, "0j5fv 2011").reading,
        Reading::Layout("қоғам 2011".to_owned())
    );
}

#[test]
fn text_without_words_finds_all() {
    let listing = named(&["Ақ", "Қара"]);
    for text in ["", "  ", "!?", "—", "🙂"] {
        assert_eq!(find(&listing, text).ids.len(), 2, "{text}");
        assert_eq!(find(&listing, text).reading, Reading::Typed);
    }
}
