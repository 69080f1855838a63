//! An organisation as the search engine takes it. Used by the directory only.

use super::filters::{flags_of, values_of};
use crate::listing::{every_text, language, texts};
use domain::{IdentifierScheme, Locale, Localized, Organization, Slug};
use jiff::civil::{Date, date};
use search::Record;

/// The record of an organisation, without its place in the alphabet.
pub(super) fn record(slug: &Slug, organization: &Organization, heads: &[Localized]) -> Record {
    let services = organization.services.iter().map(|service| &service.name);
    let keywords = services.chain(heads).flat_map(every_text).collect();
    let mut descriptions = Locale::ALL.map(|locale| {
        organization
            .descriptions
            .get(locale)
            .map(plain_text)
            .unwrap_or_default()
    });
    if organization.place.district.is_none() {
        for (description, locale) in descriptions.iter_mut().zip(Locale::ALL) {
            if let Some(address) = organization.place.address.get(locale) {
                if !description.is_empty() {
                    description.push('\n');
                }
                description.push_str(address);
            }
        }
    }
    Record {
        key: slug.as_str().to_owned(),
        names: texts(&organization.names),
        short_names: texts(&organization.short_names),
        identifiers: identifiers(organization),
        keywords,
        summaries: texts(&organization.missions),
        descriptions: descriptions.map(|text| (!text.is_empty()).then_some(text)),
        facets: values_of(organization),
        flags: flags_of(organization),
        date: organization.registered_on.map_or(0, day_number),
        original: language(organization.names.original),
        ..Record::default()
    }
}

/// Days since 1900-01-01; 0 for earlier days.
fn day_number(day: Date) -> u32 {
    day.since(date(1900, 1, 1))
        .ok()
        .and_then(|span| u32::try_from(span.get_days()).ok())
        .unwrap_or(0)
}

/// The BIN first, then those of other registers; ids of imported rows are
/// nobody's business.
fn identifiers(organization: &Organization) -> Vec<String> {
    let mut known: Vec<_> = organization
        .identifiers
        .iter()
        .filter(|identifier| !matches!(identifier.scheme, IdentifierScheme::Source(_)))
        .collect();
    known.sort_by_key(|identifier| identifier.scheme != IdentifierScheme::KzBin);
    known
        .into_iter()
        .map(|identifier| identifier.value.clone())
        .collect()
}

/// Markdown without its signs and without the targets of its links: enough to
/// be searched, not to be shown.
fn plain_text(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some(at) = rest.find(['*', '_', '#', '>', '`', '~', '|', '[', ']']) {
        let (before, sign) = rest.split_at(at);
        plain.push_str(before);
        let target = sign
            .strip_prefix("](")
            .and_then(|target| target.split_once(')'));
        rest = match target {
            Some((_, after)) => after,
            None => sign.get(1..).unwrap_or_default(),
        };
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_becomes_plain() {
        assert_eq!(
            plain_text("# Біз\n**Балаларға** [көмек](https://a.kz/x) [береміз]"),
            " Біз\nБалаларға көмек береміз"
        );
    }

    #[test]
    fn days_count_from_1900() {
        assert_eq!(day_number(date(1900, 1, 2)), 1);
        assert_eq!(day_number(date(1991, 12, 16)), 33_586);
        assert_eq!(day_number(date(1899, 1, 1)), 0);
    }
}
