//! The contact card of an organisation. Version 3.0 (RFC 2426), which telephones
//! of every age read; the same properties exist in 4.0 (RFC 6350).

use crate::i18n::Locale;
use usecases::organizations::show::OrganizationView;

/// The card, in the reader's language where there is a choice.
#[must_use]
pub fn vcard(view: &OrganizationView, locale: Locale, url: &str) -> String {
    let organization = &view.organization;
    let best =
        |localized: &domain::Localized| localized.best(locale).map(|(text, _)| escaped(text));
    let name = best(&organization.names).unwrap_or_default();
    let mut card = Card::default();
    card.line("BEGIN:VCARD");
    card.line("VERSION:3.0");
    card.line(&format!("FN:{name}"));
    card.line("N:;;;;");
    card.line(&format!("ORG:{name}"));
    card.line("X-ABShowAs:COMPANY");
    if let Some(short) = best(&organization.short_names) {
        card.line(&format!("NICKNAME:{short}"));
    }
    if organization.is_reachable() {
        for phone in &organization.phones {
            card.line(&format!("TEL;TYPE=WORK,VOICE:{phone}"));
        }
        for email in &organization.emails {
            card.line(&format!("EMAIL;TYPE=INTERNET:{email}"));
        }
    }
    let place = &organization.place;
    let street = best(&place.address).unwrap_or_default();
    let district = place.district.map_or("", |district| district.label(locale));
    if !street.is_empty() || !district.is_empty() {
        let postcode = escaped(place.postcode.as_deref().unwrap_or_default());
        let country = place.district.map_or("", |_| "Kazakhstan");
        card.line(&format!(
            "ADR;TYPE=WORK:;;{street};{};;{postcode};{country}",
            escaped(district)
        ));
    }
    for site in &organization.sites {
        card.line(&format!("URL:{site}"));
    }
    card.line(&format!("URL:{url}"));
    if let Some(mission) = best(&organization.missions) {
        card.line(&format!("NOTE:{mission}"));
    }
    card.line(&format!(
        "REV:{}",
        view.updated_at.strftime("%Y-%m-%dT%H:%M:%SZ")
    ));
    card.line("END:VCARD");
    card.text
}

/// A text value: backslash, semicolon, comma and line break are escaped.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// Lines of at most 75 bytes, folded between characters, ended by CRLF.
#[derive(Default)]
struct Card {
    text: String,
}

impl Card {
    fn line(&mut self, line: &str) {
        let mut width = 0;
        for letter in line.chars() {
            if width + letter.len_utf8() > 75 {
                self.text.push_str("\r\n ");
                width = 1;
            }
            self.text.push(letter);
            width += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::profiles::page::tests::sample;

    #[test]
    fn a_card_is_escaped_and_folded() {
        let mut view = sample();
        view.organization.missions.set(
            Locale::Kk,
            "Көмек; кеңес, \\ оқу\nжәне тағы да көп нәрсе: мүгедектігі бар адамдарға арналған орталық",
            view.updated_at,
        );
        let card = vcard(&view, Locale::Kk, "https://example.kz/kk/orgs/umit");
        assert!(
            card.starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:«Үміт шуағы» қоғамдық қоры\r\n")
        );
        assert!(card.ends_with("\r\nEND:VCARD\r\n"));
        assert!(card.contains("TEL;TYPE=WORK,VOICE:+77242000000\r\n"));
        for line in card.split("\r\n") {
            assert!(line.len() <= 75, "{line}");
            assert!(!line.contains('\n'));
        }
        let unfolded = card.replace("\r\n ", "");
        assert!(unfolded.contains("NOTE:Көмек\\; кеңес\\, \\\\ оқу\\nжәне"));
    }

    #[test]
    fn a_dissolved_organisation_has_no_number_to_call() {
        let mut view = sample();
        view.organization.status = domain::OrganizationStatus::Dissolved;
        assert!(!vcard(&view, Locale::Ru, "https://example.kz").contains("TEL"));
    }
}
