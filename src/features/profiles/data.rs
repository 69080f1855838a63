//! What search engines are told: schema.org `NGO`.

use crate::i18n::Locale;
use crate::paths::media_file;
use domain::logo::LogoSize;
use domain::opening_hours::{Day, Interval};
use domain::{Localized, OpeningHours, Organization, WebAddress};
use serde_json::{Map, Value, json};
use usecases::organizations::show::OrganizationView;

/// The structured data of a profile whose address is `url`.
pub(super) fn structured_data(
    view: &OrganizationView,
    locale: Locale,
    public_url: &str,
    url: &str,
) -> Value {
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
    put(
        "logo",
        organization.logo.as_ref().map(|key| {
            let file = media_file(&key.file(LogoSize::Large));
            json!(format!("{public_url}{file}"))
        }),
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
        put("location", place(organization, locale));
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

/// Where and when somebody is there: hours are a place's, not an organisation's.
fn place(organization: &Organization, locale: Locale) -> Option<Value> {
    let hours = &organization.opening_hours;
    if hours.is_empty() {
        return None;
    }
    let mut place = hours_data(hours);
    place.insert("@type".to_owned(), json!("Place"));
    place.insert("address".to_owned(), address(organization, locale));
    Some(Value::Object(place))
}

/// Opening hours as schema.org properties of a place.
#[must_use]
pub fn hours_data(hours: &OpeningHours) -> Map<String, Value> {
    let times = |interval: Option<Interval>| match interval {
        // Search engines read the same time twice as closed.
        None => json!({"opens": "00:00", "closes": "00:00"}),
        Some(interval) if interval.is_all_day() => json!({"opens": "00:00", "closes": "23:59"}),
        Some(interval) => json!({"opens": interval.opens(), "closes": interval.closes()}),
    };
    let with = |mut specification: Value, rest: Value| {
        if let (Some(known), Value::Object(rest)) = (specification.as_object_mut(), rest) {
            known.insert("@type".to_owned(), json!("OpeningHoursSpecification"));
            known.extend(rest);
        }
        specification
    };
    let usual = hours.by_interval().into_iter().map(|(interval, days)| {
        let days: Vec<String> = days
            .into_iter()
            .map(|day| format!("https://schema.org/{day:?}"))
            .collect();
        with(times(Some(interval)), json!({ "dayOfWeek": days }))
    });
    let special = hours.exceptions().iter().flat_map(|exception| {
        let dates = json!({
            "validFrom": exception.from().to_string(),
            "validThrough": exception.until().to_string(),
        });
        let intervals: Vec<Option<Interval>> = match exception.day() {
            Day::Open(intervals) => intervals.iter().copied().map(Some).collect(),
            _ => vec![None],
        };
        intervals
            .into_iter()
            .map(move |interval| with(times(interval), dates.clone()))
            .collect::<Vec<_>>()
    });
    [
        ("openingHoursSpecification", usual.collect::<Vec<Value>>()),
        ("specialOpeningHoursSpecification", special.collect()),
    ]
    .into_iter()
    .filter(|(_, list)| !list.is_empty())
    .map(|(key, list)| (key.to_owned(), Value::Array(list)))
    .collect()
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
