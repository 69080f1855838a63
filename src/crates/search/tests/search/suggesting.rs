//! What fits a need that is told in one's own words.

use crate::{listing, read, support};
use proptest::prelude::*;
use search::{Language, Listing, Need, Record};

fn region() -> Listing {
    let record = |key: &str, name: &str, about: &str, district: u16, flags: u8| Record {
        key: key.to_owned(),
        names: [Some(name.to_owned()), None, None],
        summaries: [Some(about.to_owned()), None, None],
        facets: vec![vec![district]],
        flags,
        name_ranks: [u32::from(district); 3],
        ..Record::default()
    };
    read(&[
        record(
            "wheels",
            "Қамқор",
            "Мүгедектігі бар балаларға арба мен көмек",
            0,
            0,
        ),
        record("blind", "Сәуле", "Зағип жандарға көмек", 1, 0),
        record("gone", "Арба", "Мүгедектер арбасы", 1, 1),
        record("water", "Арал", "Су мен орман, балық", 2, 0),
        record("sport", "Жігер", "Жасөспірімдер спорты, көмек", 3, 0),
    ])
}

fn keys(listing: &Listing, need: &Need) -> Vec<String> {
    let found = listing.suggest(need, 3).into_iter();
    found
        .map(|id| listing.record(id).unwrap().key().to_owned())
        .collect()
}

fn told(text: &str) -> Need {
    Need {
        text: text.to_owned(),
        ..Need::default()
    }
}

#[test]
fn rare_words_say_more_and_none_is_required() {
    let region = region();
    let need = told("Сәлеметсіз бе! Балама мүгедектер арбасы керек еді, көмектесіңіздерші");
    assert_eq!(keys(&region, &need), ["wheels", "gone"]);
    let without_flags = Need {
        without_flags: 1,
        ..need
    };
    assert_eq!(keys(&region, &without_flags), ["wheels"]);
    assert_eq!(keys(&region, &told("зағип адамға көмек"))[0], "blind");
    assert_eq!(keys(&region, &told("арал теңізі орманы")), ["water"]);
}

#[test]
fn what_says_nothing_suggests_nothing() {
    let region = region();
    for text in ["", "  ", "көмек", "және мен бар", "жоқсөз белгісіз", "12 3"]
    {
        assert!(keys(&region, &told(text)).is_empty(), "{text}");
    }
}

#[test]
fn what_is_preferred_comes_first_and_never_alone() {
    let region = region();
    let text = "зағип немесе арба";
    assert_eq!(keys(&region, &told(text))[0], "blind");
    let near = |text: &str, value| Need {
        text: text.to_owned(),
        preferred: vec![(0, value)],
        without_flags: 1,
        ..Need::default()
    };
    assert_eq!(keys(&region, &near(text, 0))[0], "wheels");
    assert!(keys(&region, &near("белгісіз", 1)).is_empty());
}

#[test]
fn what_can_be_read_comes_first_and_never_alone() {
    let record = |key: &str, language: Language| {
        let mut texts = [None, None, None];
        texts[language.index()] = Some("Инклюзия".to_owned());
        Record {
            key: key.to_owned(),
            names: texts.clone(),
            summaries: texts,
            name_ranks: [1; 3],
            ..Record::default()
        }
    };
    let region = read(&[
        record("kazakh", Language::Kk),
        record("russian", Language::Ru),
        Record {
            key: "other".to_owned(),
            names: [Some("Спорт".to_owned()), None, None],
            ..Record::default()
        },
        Record {
            key: "another".to_owned(),
            names: [None, Some("Вода".to_owned()), None],
            ..Record::default()
        },
    ]);
    let read_in = |language| Need {
        language,
        ..told("инклюзия")
    };
    assert_eq!(keys(&region, &read_in(None)), ["kazakh", "russian"]);
    let kazakh = read_in(Some(Language::Kk));
    assert_eq!(keys(&region, &kazakh), ["kazakh", "russian"]);
    let russian = read_in(Some(Language::Ru));
    assert_eq!(keys(&region, &russian), ["russian", "kazakh"]);
}

proptest! {
    #[test]
    fn any_text_is_taken(text in "\\PC{0,300}", most in 0_usize..9) {
        let listing = listing(50);
        let found = listing.suggest(&told(&text), most);
        prop_assert!(found.len() <= most);
        prop_assert!(found.iter().all(|id| listing.record(*id).is_some()));
    }

    #[test]
    fn its_own_name_suggests_a_record(number in 0_u32..50) {
        let listing = read(&support::records(50, 7));
        let name = listing.record(number).unwrap().name(search::Language::Kk).unwrap().0.to_owned();
        let found = listing.suggest(&told(&name), 50);
        // Unless each of its words is everybody's.
        prop_assert!(found.is_empty() || found.contains(&number), "{name}");
    }
}
