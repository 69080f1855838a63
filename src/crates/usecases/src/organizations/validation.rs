//! What an organisation must satisfy beyond its types: something to call it by
//! and lengths that pages and database indexes bear. Used by saving only.

pub use domain::profile::{MAX_NAME, MAX_TEXT};
use domain::{ErrorCode, Locale, Localized, Organization, Slug, Violation};

/// Longest identifier and scheme, in bytes.
pub const MAX_IDENTIFIER: usize = 200;

/// Puts the document in order and answers the slug it would like.
pub(super) fn check(document: &mut Organization) -> Result<Slug, Vec<Violation>> {
    document.identifiers.sort();
    document.identifiers.dedup();

    let mut violations = Vec::new();
    let mut violate = |field: &str, code| violations.push(Violation::new(field, code));

    let slug = match document.main_name().map(Slug::from_name) {
        Some(slug) => slug,
        None => Err(ErrorCode::Required),
    };
    if let Err(code) = slug {
        violate("names", code);
    }
    for (field, text, limit) in [
        ("names", &document.names, MAX_NAME),
        ("short_names", &document.short_names, MAX_NAME),
        ("missions", &document.missions, MAX_TEXT),
        ("descriptions", &document.descriptions, MAX_TEXT),
        ("address", &document.place.address, MAX_TEXT),
    ] {
        if is_longer(text, limit) {
            violate(field, ErrorCode::TooLong);
        }
    }
    for service in &document.services {
        if is_longer(&service.name, MAX_NAME) || is_longer(&service.description, MAX_TEXT) {
            violate("services", ErrorCode::TooLong);
        }
    }
    for identifier in &document.identifiers {
        let scheme = identifier.scheme.code();
        for part in [scheme.as_str(), identifier.value.as_str()] {
            if part.trim().is_empty() {
                violate("identifiers", ErrorCode::Required);
            } else if part.len() > MAX_IDENTIFIER {
                violate("identifiers", ErrorCode::TooLong);
            } else if part.chars().any(char::is_control) {
                violate("identifiers", ErrorCode::UnknownValue);
            }
        }
    }
    match slug {
        Ok(slug) if violations.is_empty() => Ok(slug),
        _ => Err(violations),
    }
}

fn is_longer(text: &Localized, limit: usize) -> bool {
    Locale::ALL.into_iter().any(|locale| {
        text.get(locale)
            .is_some_and(|text| text.len() > limit && text.chars().count() > limit)
    })
}
