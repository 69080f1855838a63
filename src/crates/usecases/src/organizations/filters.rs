//! The filters and flags of the directory, in the order in which every file of
//! it numbers them. Used by the directory and by the pages that show them.

use crate::listing::{group, numbers, value};
use domain::district::ELSEWHERE;
use domain::{
    Beneficiary, District, FieldOfActivity, LegalForm, Locale, Organization, OrganizationStatus,
    Window,
};
use search::{FacetGroup, Record};

/// Keys of the filters, in their order.
pub const FILTERS: [&str; 4] = ["district", "field", "form", "beneficiary"];

/// Keys of the flags, in the order of their bits.
pub const FLAGS: [&str; 7] = [
    "verified",
    "bin_confirmed",
    "contacts_checked",
    "services_written",
    "report_filed",
    "dissolved",
    "demo",
];

/// The filters with their values and labels; the district of those from
/// elsewhere comes last.
#[must_use]
pub fn filters() -> Vec<FacetGroup> {
    let districts = District::ALL
        .iter()
        .map(|district| {
            let centre = district.facts().centre.map(str::to_owned).to_vec();
            value(district.code(), |locale| district.label(locale), centre)
        })
        .chain([value(ELSEWHERE, elsewhere, Vec::new())])
        .collect();
    let fields = FieldOfActivity::ALL
        .iter()
        .map(|field| value(field.code(), |locale| field.label(locale), Vec::new()))
        .collect();
    let forms = LegalForm::ALL
        .iter()
        .map(|form| {
            let abbreviations = Locale::ALL
                .into_iter()
                .filter_map(|locale| form.abbreviation(locale))
                .map(str::to_owned)
                .collect();
            value(form.code(), |locale| form.label(locale), abbreviations)
        })
        .collect();
    let beneficiaries = Beneficiary::ALL
        .iter()
        .map(|group| value(group.code(), |locale| group.label(locale), Vec::new()))
        .collect();
    FILTERS
        .into_iter()
        .zip([districts, fields, forms, beneficiaries])
        .map(|(key, values)| group(key, values))
        .collect()
}

/// How those from outside the region are called.
#[must_use]
pub const fn elsewhere(locale: Locale) -> &'static str {
    match locale {
        Locale::Kk => "Басқа өңірлер",
        Locale::Ru => "Другие регионы",
        Locale::En => "Elsewhere",
    }
}

/// The values of an organisation in each filter of [`FILTERS`].
pub(super) fn values_of(organization: &Organization) -> Vec<Vec<u16>> {
    let district = match organization.place.district {
        Some(district) => numbers(District::ALL, &[district]),
        None => vec![u16::try_from(District::ALL.len()).unwrap_or(u16::MAX)],
    };
    vec![
        district,
        numbers(FieldOfActivity::ALL, &organization.fields),
        numbers(LegalForm::ALL, &[organization.legal_form]),
        numbers(Beneficiary::ALL, &organization.beneficiaries),
    ]
}

/// The bits of [`FLAGS`].
pub(super) fn flags_of(organization: &Organization) -> u8 {
    let window = Window::of(organization);
    [
        organization.verified_at.is_some(),
        window.bin_confirmed,
        window.contacts_checked,
        window.services_written,
        window.report_filed,
        organization.status == OrganizationStatus::Dissolved,
        organization.demonstration,
    ]
    .into_iter()
    .enumerate()
    .fold(0, |bits, (bit, set)| bits | (u8::from(set) << bit))
}

/// Whether the bits of a record say that it was dissolved.
pub(super) fn is_dissolved(record: &Record) -> bool {
    FLAGS
        .iter()
        .position(|flag| *flag == "dissolved")
        .is_some_and(|bit| record.flags >> bit & 1 == 1)
}
