//! The two files: complete, deterministic, small, and harmless when damaged.

use crate::support;
use proptest::prelude::*;
use search::{FormatError, Language, Listing, Query, Record, encode};

#[test]
fn everything_comes_back() {
    let records = support::records(300, 5);
    let files = encode(&support::groups(), &support::flags(), &records);
    let mut listing = Listing::parse(&files.core).unwrap();
    assert!(!listing.has_text());
    assert_eq!(listing.record(0).unwrap().summary(Language::Kk), None);
    listing.attach_text(&files.text).unwrap();
    assert!(listing.has_text());
    assert_eq!(
        (listing.len(), listing.groups(), listing.flags()),
        (300, &*support::groups(), &*support::flags())
    );
    let mut sorted: Vec<&Record> = records.iter().collect();
    sorted.sort_by_key(|record| record.name_ranks[0]);
    for (record, id) in sorted.iter().zip(0..) {
        let view = listing.record(id).unwrap();
        assert_eq!(view.key(), record.key);
        assert_eq!(view.original(), record.original);
        assert_eq!(view.date(), record.date);
        assert_eq!(view.identifiers().collect::<Vec<_>>(), record.identifiers);
        assert_eq!(view.keywords().collect::<Vec<_>>(), record.keywords);
        for (group, values) in record.facets.iter().enumerate() {
            let mut values = values.clone();
            values.sort_unstable();
            values.dedup();
            assert_eq!(view.facet(group).collect::<Vec<_>>(), values);
        }
        for flag in 0..6 {
            assert_eq!(view.flag(flag), record.flags >> flag & 1 == 1);
        }
        for language in Language::ALL {
            let shown = |texts: &[Option<String>; 3]| {
                let order = [
                    language,
                    record.original,
                    Language::Kk,
                    Language::Ru,
                    Language::En,
                ];
                order
                    .into_iter()
                    .find_map(|language| Some((texts[language.index()].clone()?, language)))
            };
            let owned = |text: Option<(&str, Language)>| {
                text.map(|(text, language)| (text.to_owned(), language))
            };
            assert_eq!(owned(view.name(language)), shown(&record.names));
            assert_eq!(owned(view.short_name(language)), shown(&record.short_names));
            assert_eq!(owned(view.summary(language)), shown(&record.summaries));
            assert_eq!(
                owned(view.description(language)),
                shown(&record.descriptions)
            );
        }
    }
    assert!(listing.record(300).is_none());
}

#[test]
fn odd_texts_come_back_too() {
    let odd = Record {
        key: "UPPER_key 7".to_owned(),
        names: [
            Some("Ұ“ў”\u{301}한국 🙂 č ß".to_owned()),
            Some(String::new()),
            None,
        ],
        identifiers: ["RU-1022200000000", "123456789012", "", "00385"]
            .map(str::to_owned)
            .to_vec(),
        date: 1,
        original: Language::En,
        ..Record::default()
    };
    let files = encode(&[], &[], std::slice::from_ref(&odd));
    let listing = Listing::parse(files.core).unwrap();
    let view = listing.record(0).unwrap();
    assert_eq!(view.key(), odd.key);
    assert_eq!(
        view.name(Language::Kk).unwrap().0,
        odd.names[0].as_deref().unwrap()
    );
    assert_eq!(view.name(Language::Ru), Some(("", Language::Ru)));
    assert_eq!(view.identifiers().collect::<Vec<_>>(), odd.identifiers);
    assert_eq!(view.date(), 1);
}

#[test]
fn own_cards_come_back_and_are_not_searched() {
    let texts = |text: &str| ["kk", "ru", "en"].map(|code| Some(format!("<b>{text} {code}</b>")));
    let mut own = Record {
        key: "forum".to_owned(),
        names: [Some("Форум".to_owned()), None, None],
        leads: texts("күні"),
        facts: texts("орны"),
        ..Record::default()
    };
    let encoded = |record: &Record| {
        let files = encode(&[], &[], std::slice::from_ref(record));
        let mut listing = Listing::parse(&files.core).unwrap();
        listing.attach_text(files.text).unwrap();
        (listing, files.core.len())
    };
    let (listing, with) = encoded(&own);
    let view = listing.record(0).unwrap();
    assert_eq!(view.lead(Language::Ru), Some("<b>күні ru</b>"));
    assert_eq!(view.facts(Language::En), Some("<b>орны en</b>"));
    let asked = |text: &str| Query {
        text: text.to_owned(),
        ..Query::default()
    };
    assert_eq!(listing.search(&asked("форум")).ids, [0]);
    assert!(listing.search(&asked("орны")).ids.is_empty());
    own.leads = Default::default();
    own.facts = Default::default();
    let (listing, without) = encoded(&own);
    assert_eq!(listing.record(0).unwrap().lead(Language::Kk), None);
    assert!(
        without + 60 < with,
        "columns that nobody fills cost nothing"
    );
}

#[test]
fn bytes_depend_on_the_data_only() {
    let records = support::records(200, 5);
    let mut shuffled = records.clone();
    shuffled.reverse();
    shuffled.swap(3, 90);
    let (groups, flags) = (support::groups(), support::flags());
    assert_eq!(
        encode(&groups, &flags, &records),
        encode(&groups, &flags, &shuffled)
    );
}

/// design.md §3: core for 1,000 organisations is at most 45 KB of brotli.
#[test]
fn a_thousand_organisations_fit_their_budget() {
    let files = encode(
        &support::groups(),
        &support::flags(),
        &support::records(1000, 7),
    );
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut files.core.as_slice(), &mut compressed, &parameters).unwrap();
    assert!(compressed.len() < 45 * 1024, "{} bytes", compressed.len());
}

#[test]
fn the_empty_listing_is_one() {
    let files = encode(&[], &[], &[]);
    let mut listing = Listing::parse(files.core).unwrap();
    listing.attach_text(files.text).unwrap();
    assert!(listing.is_empty());
    assert!(
        listing
            .search(&Query {
                text: "ақ".to_owned(),
                ..Query::default()
            })
            .ids
            .is_empty()
    );
}

#[test]
fn other_bytes_are_told_apart() {
    let files = encode(
        &support::groups(),
        &support::flags(),
        &support::records(10, 1),
    );
    let other = encode(
        &support::groups(),
        &support::flags(),
        &support::records(10, 2),
    );
    let mut listing = Listing::parse(&files.core).unwrap();
    assert_eq!(
        listing.attach_text(other.text),
        Err(FormatError::OtherListing)
    );
    assert!(!listing.has_text());
    assert_eq!(Listing::parse(b"").err(), Some(FormatError::NotAListing));
    assert_eq!(
        Listing::parse(b"<html>").err(),
        Some(FormatError::NotAListing)
    );
    assert_eq!(
        Listing::parse(&files.text).err(),
        Some(FormatError::NotAListing)
    );
    let mut newer = files.core.clone();
    newer[3] = 9;
    assert_eq!(Listing::parse(newer).err(), Some(FormatError::Version(9)));
    let mut longer = files.core.clone();
    longer.push(0);
    assert_eq!(Listing::parse(longer).err(), Some(FormatError::Malformed));
    for length in 4..files.core.len() {
        assert!(Listing::parse(&files.core[..length]).is_err(), "{length}");
    }
    listing.attach_text(&files.text).unwrap();
}

proptest! {
    #[test]
    fn damaged_bytes_never_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let files = encode(&support::groups(), &support::flags(), &support::records(6, 4));
        let (mut core, mut text) = (files.core.clone(), files.text.clone());
        for (place, byte) in &changes {
            let (in_core, in_text) = (place.index(core.len()), place.index(text.len()));
            core[in_core] = *byte;
            text[in_text] = *byte;
        }
        if let Ok(mut listing) = Listing::parse(core) {
            let _ = listing.attach_text(&text);
            let _ = listing.search(&Query { text: "үміт қор".to_owned(), ..Query::default() });
            for id in 0..listing.len() as u32 {
                let view = listing.record(id).unwrap();
                let _ = (view.key(), view.name(Language::Ru), view.keywords().count(), view.identifiers().count());
            }
        }
        let _ = Listing::parse(files.core).unwrap().attach_text(text);
    }

    #[test]
    fn any_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = Listing::parse([b"BTC\x02".as_slice(), &bytes].concat());
        let _ = Listing::parse(bytes);
    }
}
