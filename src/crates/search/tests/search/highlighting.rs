//! What matched is marked in what is shown, whatever was typed.

use crate::{find, listing, named};
use search::{Listing, highlight};

fn marked(listing: &Listing, query: &str, text: &str) -> String {
    let terms = find(listing, query).terms;
    let mut shown = String::new();
    let mut at = 0;
    for range in highlight(text, &terms) {
        shown += &format!("{}[{}]", &text[at..range.start], &text[range.clone()]);
        at = range.end;
    }
    shown + &text[at..]
}

#[test]
fn any_spelling_marks_any_other() {
    let listing = listing(1000);
    for (query, text, expected) in [
        (
            "Kyzylorda",
            "Қызылорда қаласы, Қызылордада",
            "[Қызылорда] қаласы, [Қызылорда]да",
        ),
        ("қызылорда", "Kyzylorda City", "[Kyzylorda] City"),
        (
            "Қызылордада",
            "Қызылорда, Қызылордада, Қызылординский",
            "[Қызылорда], [Қызылордада], [Қызылорд]инский",
        ),
        (")spskjhlf", "«Қызылорда»", "«[Қызылорда]»"),
        (
            "қызылрода",
            "Кызыл-Орда, Қызылорда",
            "[Кызыл-Орда], [Қызылорда]",
        ),
        (
            "orta",
            "Орталық, қоршаған ортаны",
            "[Орта]лық, қоршаған [орта]ны",
        ),
        ("орталық", "балалар орталығы", "балалар [ортал]ығы"),
        ("бала", "Көпбалалы БАЛАЛАР", "Көп[бала]лы [БАЛА]ЛАР"),
        ("zh", "Жастар, жүрек", "[Ж]астар, [ж]үрек"),
        ("вете", "ветеранов и Ветераны", "[вете]ранов и [Вете]раны"),
        ("940140", "БИН 940140000385", "БИН [940140]000385"),
        (
            "ҚҚ",
            "«Үміт» қоғамдық қоры, қоғамдық бірлестік, ОФ",
            "«Үміт» [қоғамдық] [қоры], қоғамдық бірлестік, [ОФ]",
        ),
        (
            "общественный фонд умит",
            "«Үміт» қоғамдық қоры",
            "«[Үміт]» [қоғамдық] [қоры]",
        ),
        ("", "Қызылорда", "Қызылорда"),
    ] {
        let shown = marked(&listing, query, text);
        // Қ/ғ at the end of a stem: the whole stem or what is alike of it.
        assert!(
            shown == expected || shown == expected.replace("[ортал]ығы", "[орталығ]ы"),
            "{query}: {shown}"
        );
    }
}

#[test]
fn several_words_are_marked_each() {
    let listing = named(&["Ана мен бала", "Бала"]);
    assert_eq!(
        marked(&listing, "ана бал", "Ана мен бала"),
        "[Ана] мен [бал]а"
    );
    assert_eq!(marked(&listing, "ана", "балапан"), "балапан");
}
