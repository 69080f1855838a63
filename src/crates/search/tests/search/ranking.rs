//! Better matches come first; equal ones by name.

use crate::{find, listing, named, names};
use search::{Language, Query, Sort};

#[test]
fn names_come_before_words_and_words_before_the_rest() {
    let listing = named(&[
        "Ақүміт",
        "Жас үміт",
        "«Үміт» қоғамдық қоры",
        "Үмітжан",
        "Үміт отауы",
        "ҮМІТ",
        "Нұр",
    ]);
    assert_eq!(
        names(&listing, "үміт"),
        [
            "«Үміт» қоғамдық қоры",
            "ҮМІТ",
            "Үмітжан",
            "Үміт отауы",
            "Жас үміт",
            "Ақүміт"
        ]
    );
    assert_eq!(names(&listing, "umit otau"), ["Үміт отауы"]);
}

#[test]
fn several_words_in_order_come_before_others() {
    let listing = named(&[
        "Бала ана",
        "Ана бала бақшасы",
        "Ана бала",
        "Ана мейірімі бала",
        "«Ана бала» ҚҚ",
    ]);
    assert_eq!(
        names(&listing, "ана бала"),
        [
            "Ана бала",
            "«Ана бала» ҚҚ",
            "Ана бала бақшасы",
            "Бала ана",
            "Ана мейірімі бала"
        ]
    );
}

#[test]
fn an_order_can_be_chosen() {
    let listing = listing(500);
    for language in Language::ALL {
        for sort in [Sort::Relevance, Sort::Name] {
            let found = listing.search(&Query {
                sort,
                language,
                ..Query::default()
            });
            assert_eq!(found.ids.len(), 500);
            if language == Language::Kk {
                assert!(found.ids.is_sorted(), "numbers are places by Kazakh name");
            }
        }
        let newest = listing.search(&Query {
            sort: Sort::Newest,
            language,
            text: "қор".to_owned(),
            ..Query::default()
        });
        let dates: Vec<u32> = newest
            .ids
            .iter()
            .map(|id| listing.record(*id).unwrap().date())
            .collect();
        assert!(dates.is_sorted_by(|one, other| one >= other));
    }
    let russian = listing.search(&Query {
        language: Language::Ru,
        ..Query::default()
    });
    let names: Vec<String> = russian
        .ids
        .iter()
        .map(|id| {
            listing
                .record(*id)
                .unwrap()
                .name(Language::Ru)
                .unwrap()
                .0
                .to_lowercase()
                .replace(['«', '»', '"'], "")
        })
        .collect();
    assert!(names.is_sorted());
}

#[test]
fn texts_are_found_after_names() {
    let listing = listing(1000);
    let found = find(&listing, "устойчивого развития");
    let is_named = |id: &u32| {
        listing
            .record(*id)
            .unwrap()
            .name(Language::Ru)
            .unwrap()
            .0
            .contains("устойчивого")
    };
    let named = found.ids.iter().take_while(|id| is_named(id)).count();
    assert!(named > 0 && named < found.ids.len());
    assert!(!found.ids.iter().skip(named).any(is_named));
}
