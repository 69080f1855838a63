//! Try.
#[path = "../benches/support/mod.rs"]
mod support;
use search::*;
#[test]
fn totals() {
    let files = encode(
        &support::groups(),
        &support::flags(),
        &support::records(1000, 7),
    );
    let mut listing = Listing::parse(&files.core).unwrap();
    listing.attach_text(&files.text).unwrap();
    for text in [
        "қызылорда",
        "кызылорда",
        "Qyzylorda",
        "Kyzylorda",
        "Қызылордада",
        ")spskjhlf",
        "Rspskjhlf",
        ")ызылорда",
        "kzylorda",
        "Кызыл-Орда",
        "қызылрода",
        "қызылорд",
        "қызылордад",
        "Кызылординский",
        "ҚҚ",
        "ОФ",
        "қоғамдық қор",
        "қоғамдық қоры",
        "общественный фонд",
        "общественного фонда",
        "public foundation",
        "QQ",
        "оф үміт",
        "КҚ",
        "кк",
        "veteranov",
        "ветеранов",
        "ветеран",
        "ардагер",
        "ардагерлер",
        "ардагерлерге",
        "fhlfuth",
        "9йым",
        "ұйым",
        "0о5ам",
        "қоғам",
        "mugedek",
        "мугедек",
        "мүгедектер",
        "үміт",
        "umit",
        "Úmit",
        "U'mit",
        "Ymıt",
        "балалар",
        "балал",
        "бала",
        "Жаңақорған",
        "Жангакорган",
        "Jan'aqorg'an",
        "Zhangaqorghan",
        "щаашсу",
        "umbrella",
        "умит камкор",
        "және",
        "мен",
        "940",
        "и",
    ] {
        let found = listing.search(&Query {
            text: text.into(),
            ..Default::default()
        });
        let first = found
            .ids
            .first()
            .and_then(|id| listing.record(*id))
            .and_then(|r| r.name(Language::Kk))
            .map(|n| n.0);
        let marked = first.map(|t| {
            let mut s = String::new();
            let mut at = 0;
            for r in highlight(t, &found.terms) {
                s += &t[at..r.start];
                s += "[";
                s += &t[r.clone()];
                s += "]";
                at = r.end;
            }
            s += &t[at..];
            s
        });
        println!(
            "{text:20} {:5} {:?} {:?}",
            found.ids.len(),
            found.reading,
            marked
        );
    }
}
