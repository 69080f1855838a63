//! Where an organisation is: district from classifier, column or address;
//! outside the region the free address with its region. Used by the import only.

use super::column::{TextKind, ValueKind};
use super::reject::{Warning, WarningCode};
use super::row::{Draft, localized, warn};
use super::{districts, text};
use domain::{Coordinates, District, Place};
use jiff::Timestamp;

/// The place of a row.
pub(super) fn of_draft(draft: &Draft, at: Timestamp, warnings: &mut Vec<Warning>) -> Place {
    let cell = |kind| text::line(draft.value(kind));
    let (region, settlement) = (cell(ValueKind::Region), cell(ValueKind::Settlement));
    let district_cell = cell(ValueKind::District);
    let addresses = draft.texts(TextKind::Address);

    let district = district(draft, [&region, &settlement, &district_cell], &addresses);
    if district.is_none() && !district_cell.is_empty() {
        warn(warnings, WarningCode::District, &district_cell);
    }
    let around = match district {
        Some(_) => vec![settlement],
        None => vec![region, district_cell, settlement],
    };
    let postcode = cell(ValueKind::Postcode);
    Place {
        district,
        address: localized(&completed(addresses, around), at),
        postcode: (!postcode.is_empty()).then_some(postcode),
        coordinates: coordinates(draft, warnings),
    }
}

fn district(
    draft: &Draft,
    [region, settlement, named]: [&str; 3],
    addresses: &[String; 3],
) -> Option<District> {
    let kato: String = draft
        .value(ValueKind::Kato)
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    if kato.len() >= 4 {
        let found = District::from_kato(&kato);
        if found.is_some() || !kato.starts_with("43") {
            return found;
        }
    }
    let of = |parts: &[&str]| districts::of_address(&parts.join(", "));
    // A city of ours is not found in a region that is another one.
    of(&[region, "Кызылорда"])?;
    districts::of_column(named)
        .or_else(|| of(&[region, settlement]).filter(|_| addresses.iter().all(String::is_empty)))
        .or_else(|| {
            addresses
                .iter()
                .filter(|address| !address.is_empty())
                .find_map(|address| of(&[region, settlement, address]))
        })
}

/// The addresses, with what stands around them put in front where it is not
/// said already.
fn completed(mut addresses: [String; 3], around: Vec<String>) -> [String; 3] {
    let chosen = {
        let told = text::language(&around.join(" ")).index();
        let is_filled = |at: &usize| addresses.get(*at).is_some_and(|text| !text.is_empty());
        Some(told)
            .filter(is_filled)
            .or_else(|| (0..3).find(is_filled))
            .unwrap_or(told)
    };
    if let Some(address) = addresses.get_mut(chosen) {
        let known = text::fold(address);
        let mut parts: Vec<String> = around
            .into_iter()
            .filter(|part| !part.is_empty() && !is_authority(part) && !is_said(part, &known))
            .collect();
        if !address.is_empty() {
            parts.push(std::mem::take(address));
        }
        *address = parts.join(", ");
    }
    addresses
}

/// Whether the «region» is the ministry that keeps the register.
fn is_authority(part: &str) -> bool {
    text::fold(part).starts_with("министерств")
}

/// Whether the first telling word of the part stands in the address, whatever
/// its ending.
fn is_said(part: &str, address: &str) -> bool {
    let general = [
        "обл",
        "край",
        "респ",
        "город",
        "район",
        "авто",
        "окр",
        "ауд",
        "кала",
    ];
    let folded = text::fold(part);
    folded
        .split(' ')
        .find(|word| !general.iter().any(|beginning| word.starts_with(beginning)))
        .is_some_and(|word| {
            let stem: String = word.chars().take(5).collect();
            address.split(' ').any(|known| known.starts_with(&stem))
        })
}

fn coordinates(draft: &Draft, warnings: &mut Vec<Warning>) -> Option<Coordinates> {
    let cells = [
        draft.value(ValueKind::Latitude),
        draft.value(ValueKind::Longitude),
    ];
    if cells.iter().any(|cell| cell.is_empty()) {
        return None;
    }
    let [latitude, longitude] = cells.map(|cell| cell.replace(',', ".").parse::<f64>().ok());
    let found = latitude
        .zip(longitude)
        .filter(|(latitude, longitude)| {
            latitude.abs() > f64::EPSILON || longitude.abs() > f64::EPSILON
        })
        .and_then(|(latitude, longitude)| Coordinates::new(latitude, longitude).ok());
    if found.is_none() {
        warn(warnings, WarningCode::Coordinates, &cells.join(" "));
    }
    found
}
