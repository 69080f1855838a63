//! A BIN or its beginning finds its owner.

use crate::{find, listing, named, names};

#[test]
fn the_beginning_of_a_number_is_enough() {
    let listing = listing(1000);
    let record = listing.record(500).unwrap();
    let bin = record.identifiers().next().unwrap().to_owned();
    for length in 3..=bin.len() {
        let found = find(&listing, &bin[..length]);
        assert!(found.ids.contains(&500), "{length}");
    }
    assert_eq!(find(&listing, &bin).ids, [500]);
    assert_eq!(
        find(
            &listing,
            &format!("{} {} {}", &bin[..3], &bin[3..6], &bin[6..])
        )
        .ids,
        [500]
    );
    assert_eq!(find(&listing, &format!("БСН: {bin}")).ids, [500]);
}

#[test]
fn zeros_lost_in_a_spreadsheet_are_restored() {
    let listing = listing(1000);
    let (id, bin) = (0..1000)
        .filter_map(|id| Some((id, listing.record(id)?.identifiers().next()?.to_owned())))
        .find(|(_, bin)| bin.starts_with('0') && !bin.starts_with("00"))
        .unwrap();
    assert_eq!(find(&listing, &bin[1..]).ids, [id]);
}

#[test]
fn numbers_in_names_are_found_by_their_beginning() {
    let listing = named(&["№ 5 мектеп", "№ 55 мектеп", "Жаңа 2030"]);
    assert_eq!(names(&listing, "5"), ["№ 5 мектеп", "№ 55 мектеп"]);
    assert_eq!(names(&listing, "55 мектеп"), ["№ 55 мектеп"]);
    assert_eq!(names(&listing, "203"), ["Жаңа 2030"]);
}
