//! Legal forms and facet values are found under all their names.

use crate::{find, listing, named, names, read, support};
use search::{FacetGroup, FacetValue, Listing, Query, Record, encode};

#[test]
fn a_form_has_one_total_under_all_its_names() {
    let listing = listing(1000);
    for ways in [
        &[
            "ҚҚ",
            "ққ",
            "QQ",
            "ОФ",
            "оф",
            "қоғамдық қор",
            "Қоғамдық қоры",
            "общественный фонд",
            "общественного фонда",
            "public foundation",
            "public fund",
            "Qogamdyq qory",
        ][..],
        &[
            "ҚБ",
            "ОО",
            "OO",
            "қоғамдық бірлестік",
            "қоғамдық бірлестігі",
            "общественное объединение",
            "public association",
        ],
        &[
            "ЖМ",
            "ЧУ",
            "жеке мекеме",
            "частное учреждение",
            "private institution",
        ],
        &[
            "КҚ",
            "КФ",
            "корпоративтік қор",
            "корпоративный фонд",
            "corporate foundation",
        ],
        &[
            "ЗТБ",
            "ОЮЛ",
            "заңды тұлғалар бірлестігі",
            "объединение юридических лиц",
            "association of legal entities",
        ],
        &[
            "ТК",
            "ПК",
            "тұтыну кооперативі",
            "потребительский кооператив",
            "consumer cooperative",
        ],
    ] {
        let totals: Vec<usize> = ways
            .iter()
            .map(|way| find(&listing, way).ids.len())
            .collect();
        assert!(
            totals[0] > 10 && totals.iter().all(|total| *total == totals[0]),
            "{ways:?} {totals:?}"
        );
        let chosen = listing.search(&Query {
            selected: vec![vec![0]],
            ..Query::default()
        });
        if ways[0] == "ҚҚ" {
            assert_eq!(totals[0], chosen.ids.len());
        }
    }
}

#[test]
fn abbreviations_are_whole_words_and_alphabets_apart() {
    let listing = named(&[
        "«А» ҚҚ",
        "«Ә» ОФ",
        "Офис",
        "«Б» КҚ",
        "«В» Корпоративный фонд",
        "Union of Friends",
        "Қоғамдық бақылау",
    ]);
    assert_eq!(names(&listing, "оф"), ["«А» ҚҚ", "«Ә» ОФ"]);
    assert_eq!(names(&listing, "КҚ"), ["«Б» КҚ", "«В» Корпоративный фонд"]);
    assert_eq!(
        names(&listing, "КК").len(),
        4,
        "on a Russian keyboard it may be either"
    );
    assert_eq!(names(&listing, "union of friends"), ["Union of Friends"]);
    assert_eq!(names(&listing, "офи"), ["Офис"]);
}

#[test]
fn a_republican_association_is_an_association() {
    let listing = named(&[
        "«А» республикалық қоғамдық бірлестігі",
        "«Ә» қоғамдық бірлестігі",
    ]);
    assert_eq!(names(&listing, "ОО").len(), 2);
    assert_eq!(
        names(&listing, "РОО"),
        ["«А» республикалық қоғамдық бірлестігі"]
    );
}

#[test]
fn a_form_and_a_name_narrow_each_other() {
    let listing = named(&["«Үміт» қоғамдық қоры", "«Үміт» ҚБ", "«Нұр» ОФ"]);
    for text in ["ОФ Үміт", "умит қоғамдық қор", "public foundation umit"] {
        assert_eq!(names(&listing, text), ["«Үміт» қоғамдық қоры"], "{text}");
    }
}

#[test]
fn a_form_nobody_has_is_looked_for_as_words() {
    let listing = named(&["Жеке меншік", "Мекеме"]);
    assert!(find(&listing, "жеке мекеме").ids.is_empty());
    assert_eq!(names(&listing, "жеке"), ["Жеке меншік"]);
}

fn with_synonyms(searched: bool) -> Listing {
    let value = |key: &str, label: &str, synonyms: &[&str]| FacetValue {
        key: key.to_owned(),
        labels: [label, label, label].map(str::to_owned),
        synonyms: synonyms
            .iter()
            .map(|synonym| (*synonym).to_owned())
            .collect(),
    };
    let groups = [FacetGroup {
        key: "beneficiary".to_owned(),
        searched,
        values: vec![
            value(
                "disabled",
                "мүгедектер",
                &["МЖА", "ерекше балалар", "инвалиды"],
            ),
            value("old", "қарттар", &[]),
        ],
    }];
    let record = |key: &str, name: &str, value: Option<u16>| Record {
        key: key.to_owned(),
        names: [Some(name.to_owned()), None, None],
        facets: vec![value.into_iter().collect()],
        ..Record::default()
    };
    let records = [
        record("a", "Асар", Some(0)),
        record("b", "Қамқор", Some(1)),
        record("c", "Ерекше балалар театры", None),
        record("d", "МЖА орталығы", None),
    ];
    Listing::parse(encode(&groups, &[], &records).core).unwrap()
}

#[test]
fn synonyms_of_a_value_add_its_records_to_those_named_so() {
    let listing = with_synonyms(true);
    assert_eq!(
        names(&listing, "ерекше балалар"),
        ["Ерекше балалар театры", "Асар"]
    );
    assert_eq!(names(&listing, "МЖА"), ["МЖА орталығы", "Асар"]);
    assert_eq!(names(&listing, "инвалиды"), ["Асар"]);
    assert_eq!(names(&listing, "мүгедектерге"), ["Асар"]);
    assert!(names(&listing, "МЖ").contains(&"МЖА орталығы"));
}

#[test]
fn a_group_that_is_not_searched_is_not() {
    let listing = with_synonyms(false);
    assert!(names(&listing, "мүгедектерге").is_empty());
    assert_eq!(names(&listing, "МЖА"), ["МЖА орталығы"]);
}

#[test]
fn labels_find_the_records_that_have_the_value() {
    let listing = read(&support::records(300, 3));
    let group = listing.group_index("district").unwrap();
    for (text, key) in [
        ("Шиелийский район", "shieli"),
        ("Karmakshy District", "karmakshy"),
        ("Жаңақорған ауданы", "zhanakorgan"),
    ] {
        let value = listing.value_index(group, key).unwrap();
        let found = find(&listing, text);
        let with_value = listing.search(&Query {
            selected: vec![vec![], vec![value]],
            ..Query::default()
        });
        assert!(
            with_value.ids.iter().all(|id| found.ids.contains(id)),
            "{text}"
        );
    }
}
