//! What search engines are told: schema.org `Organization` with its place, whose
//! hours are made elsewhere, and its services.

use super::words::said;
use crate::i18n::Locale;
use serde_json::{Map, Value, json};
use usecases::centres::CentreItem;

/// The structured data of the centre whose page is at `url`.
pub(super) fn structured_data(
    item: &CentreItem,
    locale: Locale,
    url: &str,
    hours: Map<String, Value>,
) -> Value {
    let centre = &item.centre;
    let text = |text| said(text, locale).map(|(text, _)| text);
    let district = centre.place.district.map(|one| one.label(locale));
    let mut place = hours;
    place.insert("@type".to_owned(), json!("Place"));
    let mut address = Map::new();
    for (key, value) in [
        ("@type", Some("PostalAddress".to_owned())),
        ("streetAddress", text(&centre.place.address)),
        ("postalCode", centre.place.postcode.clone()),
        ("addressLocality", district.map(str::to_owned)),
        ("addressRegion", Some("KZ-43".to_owned())),
        ("addressCountry", Some("KZ".to_owned())),
    ] {
        if let Some(value) = value {
            address.insert(key.to_owned(), json!(value));
        }
    }
    place.insert("address".to_owned(), Value::Object(address));
    if let Some(point) = centre.place.coordinates {
        let geo = json!({
            "@type": "GeoCoordinates",
            "latitude": point.latitude,
            "longitude": point.longitude,
        });
        place.insert("geo".to_owned(), geo);
    }
    let offers = centre.services.iter().map(|service| {
        json!({
            "@type": "Offer",
            "itemOffered": {
                "@type": "GovernmentService",
                "name": service.label(locale),
                "serviceOperator": { "@id": url },
            },
        })
    });
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "Organization",
        "@id": url,
        "url": url,
        "location": place,
        "makesOffer": offers.collect::<Vec<Value>>(),
        "knowsLanguage": centre.languages.iter().map(|one| one.code()).collect::<Vec<_>>(),
    });
    let phone = centre.phones.first().map(ToString::to_string);
    let email = centre.emails.first().map(ToString::to_string);
    for (key, value) in [
        ("name", text(&centre.names)),
        ("telephone", phone.filter(|_| !centre.demonstration)),
        ("email", email.filter(|_| !centre.demonstration)),
    ] {
        if let (Some(data), Some(value)) = (data.as_object_mut(), value) {
            data.insert(key.to_owned(), json!(value));
        }
    }
    data
}
