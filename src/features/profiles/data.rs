//! What search engines are told: schema.org `NGO`.

use crate::i18n::Locale;
use domain::{Localized, Organization, WebAddress};
use serde_json::{Map, Value, json};
use usecases::organizations::show::OrganizationView;

/// The structured data of a profile whose address is `url`.
pub(super) fn structured_data(view: &OrganizationView, locale: Locale, url: &str) -> Value {
    let organization = &view.organization;
    let mut data = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value.filter(|value| *value != json!([])) {
            data.insert(key.to_owned(), value);
        }
    };
    put("@context", Some(json!("https://schema.org")));
    put("@type", Some(json!("NGO")));
    put("@id", Some(json!(url)));
    put("url", Some(json!(url)));
    put("name", text(&organization.names, locale));
    put(
        "legalName",
        text(&organization.names, organization.names.original),
    );
    put(
        "alternateName",
        Some(Value::Array(other_names(organization, locale))),
    );
    put(
        "description",
        text(&organization.missions, locale).or_else(|| text(&organization.descriptions, locale)),
    );
    put("address", Some(address(organization, locale)));
    put(
        "areaServed",
        Some(json!({
            "@type": "AdministrativeArea",
            "name": organization.place.district.map_or_else(|| "Қызылорда облысы", |district| district.label(locale)),
        })),
    );
    // A search engine would offer to call whoever has the number by now.
    if organization.is_reachable() {
        put(
            "telephone",
            organization
                .phones
                .first()
                .map(|phone| json!(phone.as_str())),
        );
        put(
            "email",
            organization
                .emails
                .first()
                .map(|email| json!(email.as_str())),
        );
    }
    put(
        "identifier",
        organization.bin().map(
            |bin| json!({"@type": "PropertyValue", "propertyID": "KZ-BIN", "value": bin.as_str()}),
        ),
    );
    put(
        "foundingDate",
        organization.registered_on.map(|day| json!(day.to_string())),
    );
    put(
        "dissolutionDate",
        organization.dissolved_on.map(|day| json!(day.to_string())),
    );
    put(
        "knowsAbout",
        Some(
            organization
                .fields
                .iter()
                .map(|field| field.label(locale))
                .collect(),
        ),
    );
    put(
        "sameAs",
        Some(
            organization
                .sites
                .iter()
                .chain(organization.social_links.iter().map(|link| &link.address))
                .map(WebAddress::as_str)
                .collect(),
        ),
    );
    Value::Object(data)
}

fn text(localized: &Localized, locale: Locale) -> Option<Value> {
    localized.best(locale).map(|(text, _)| json!(text))
}

/// Every other name: the other languages and the short ones, each once.
fn other_names(organization: &Organization, locale: Locale) -> Vec<Value> {
    let shown = organization.names.best(locale).map(|(text, _)| text);
    let mut names: Vec<&str> = Vec::new();
    for localized in [&organization.names, &organization.short_names] {
        for name in localized
            .languages()
            .filter_map(|language| localized.get(language))
        {
            if Some(name) != shown && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names.into_iter().map(Value::from).collect()
}

fn address(organization: &Organization, locale: Locale) -> Value {
    let place = &organization.place;
    let street = place.address.best(locale).map(|(street, _)| street);
    let district = place.district.map(|district| district.label(locale));
    let parts = [
        ("@type", Some("PostalAddress")),
        ("streetAddress", street),
        ("postalCode", place.postcode.as_deref()),
        ("addressLocality", district),
        ("addressRegion", district.map(|_| "KZ-43")),
        ("addressCountry", district.map(|_| "KZ")),
    ];
    parts
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), Value::from(value?))))
        .collect::<Map<_, _>>()
        .into()
}
