#[path = "../benches/support/mod.rs"]
#[allow(dead_code)]
mod support;
use search::*;
#[test]
fn dbg() {
    let files = encode(
        &support::groups(),
        &support::flags(),
        &support::records(1000, 7),
    );
    let listing = Listing::parse(&files.core).unwrap();
    let found = listing.search(&Query {
        text: "ҚҚ".into(),
        ..Default::default()
    });
    let mut n = 0;
    for id in found.ids {
        let r = listing.record(id).unwrap();
        if r.facet(0).next() != Some(0) {
            n += 1;
            println!(
                "{:?} {:?} {:?}",
                r.facet(0).collect::<Vec<_>>(),
                Language::ALL.map(|l| r.name(l).unwrap().0),
                Language::ALL.map(|l| r.short_name(l).map(|x| x.0))
            );
        }
    }
    println!("{n}");
}
