//! Records as the API publishes them: what stays inside and what goes out is
//! decided here. Called by the lists and the single record.

use super::super::snapshot::Snapshot;
use super::schedules::schedules;
use crate::paths::{Path, media_file};
use domain::{Locale, Localized, Slug};
use search::{Language, Listing, RecordView};
use usecases::organizations::show::OrganizationView;
use wire::v1;

pub(super) const VERIFIED: &str = "verified";

/// The codes of a record's values in a filter.
fn codes(listing: &Listing, record: &RecordView<'_>, group: &str) -> Vec<String> {
    let Some(index) = listing.group_index(group) else {
        return Vec::new();
    };
    let values = listing
        .groups()
        .get(index)
        .map(|group| group.values.as_slice())
        .unwrap_or_default();
    record
        .facet(index)
        .filter_map(|value| values.get(usize::from(value)))
        .map(|value| value.key.clone())
        .collect()
}

/// A record of the directory as the API publishes it.
pub(super) fn summary(
    snapshot: &Snapshot,
    public_url: &str,
    record: &RecordView<'_>,
) -> v1::OrganizationSummary {
    let listing = &snapshot.listing;
    let has = |flag| {
        listing
            .flag_index(flag)
            .is_some_and(|index| record.flag(index))
    };
    let name = |language| {
        record
            .name(language)
            .filter(|(_, found)| *found == language)
            .map(|(name, _)| name.to_owned())
    };
    let one = |group| {
        codes(listing, record, group)
            .into_iter()
            .next()
            .unwrap_or_default()
    };
    let demonstration = has("demo");
    v1::OrganizationSummary {
        slug: record.key().to_owned(),
        // The first identifier is the BIN, if there is one; invented ones stay inside.
        bin: record
            .identifiers()
            .find(|identifier| domain::Bin::parse(identifier).is_ok())
            .filter(|_| !demonstration)
            .map(str::to_owned),
        name: v1::Localized {
            kk: name(Language::Kk),
            ru: name(Language::Ru),
            en: name(Language::En),
        },
        district: one("district"),
        form: one("form"),
        fields: codes(listing, record, "field"),
        verified: has(VERIFIED),
        dissolved: has("dissolved"),
        demonstration,
        url: Slug::parse(record.key())
            .map(|slug| {
                format!(
                    "{public_url}{}",
                    Path::Organization(slug).in_locale(Locale::Kk)
                )
            })
            .unwrap_or_default(),
    }
}

pub(super) fn localized(text: &Localized) -> v1::Localized {
    let get = |locale| text.get(locale).map(str::to_owned);
    v1::Localized {
        kk: get(Locale::Kk),
        ru: get(Locale::Ru),
        en: get(Locale::En),
    }
}

/// A whole record as the API publishes it.
pub(super) fn whole(view: &OrganizationView, public_url: &str) -> v1::Organization {
    let organization = &view.organization;
    let text = |values: Vec<&str>| values.into_iter().map(str::to_owned).collect();
    let reachable = organization.is_reachable();
    let contact = |values: Vec<&str>| text(if reachable { values } else { Vec::new() });
    v1::Organization {
        summary: v1::OrganizationSummary {
            slug: view.slug.to_string(),
            bin: organization
                .bin()
                .filter(|_| !organization.demonstration)
                .map(String::from),
            name: localized(&organization.names),
            district: organization.place.district_code().to_owned(),
            form: organization.legal_form.code().to_owned(),
            fields: text(
                organization
                    .fields
                    .iter()
                    .map(|field| field.code())
                    .collect(),
            ),
            verified: organization.verified_at.is_some(),
            dissolved: organization.status == domain::OrganizationStatus::Dissolved,
            demonstration: organization.demonstration,
            url: format!(
                "{public_url}{}",
                Path::Organization(view.slug.clone()).in_locale(Locale::Kk)
            ),
        },
        short_name: localized(&organization.short_names),
        mission: localized(&organization.missions),
        description: localized(&organization.descriptions),
        registered_on: organization.registered_on.map(|date| date.to_string()),
        dissolved_on: organization.dissolved_on.map(|date| date.to_string()),
        address: localized(&organization.place.address),
        coordinates: organization
            .place
            .coordinates
            .map(|point| (point.latitude, point.longitude)),
        phones: contact(
            organization
                .phones
                .iter()
                .map(domain::Phone::as_str)
                .collect(),
        ),
        emails: contact(
            organization
                .emails
                .iter()
                .map(domain::Email::as_str)
                .collect(),
        ),
        links: contact(
            organization
                .sites
                .iter()
                .chain(organization.social_links.iter().map(|link| &link.address))
                .map(domain::WebAddress::as_str)
                .collect(),
        ),
        opening_hours: schedules(&organization.opening_hours),
        logo: organization.logo.as_ref().map(|key| {
            let file = media_file(&key.file(domain::logo::LogoSize::Large));
            format!("{public_url}{file}")
        }),
        beneficiaries: text(
            organization
                .beneficiaries
                .iter()
                .map(|group| group.code())
                .collect(),
        ),
        services: organization
            .services
            .iter()
            .map(|service| v1::Service {
                name: localized(&service.name),
                description: localized(&service.description),
            })
            .collect(),
        working_languages: text(
            organization
                .working_languages
                .iter()
                .map(|locale| locale.code())
                .collect(),
        ),
        confirmed_at: organization.confirmed_at.map(|at| at.to_string()),
        updated_at: view.updated_at.to_string(),
        source: organization.source.name.clone(),
    }
}
