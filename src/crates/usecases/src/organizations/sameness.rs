//! Whether two documents say the same. When a text was touched, how often, and
//! when an import last confirmed a group of fields are no news: otherwise each
//! import of the same file would make revisions. Used by saving only.

use domain::{Locale, Localized, Organization};
use jiff::Timestamp;

/// Whether a reader would find no difference.
pub(super) fn says_the_same(one: &Organization, other: &Organization) -> bool {
    one == other || timeless(one) == timeless(other)
}

fn timeless(organization: &Organization) -> Organization {
    let mut copy = organization.clone();
    let texts = [
        &mut copy.names,
        &mut copy.short_names,
        &mut copy.missions,
        &mut copy.descriptions,
        &mut copy.place.address,
    ];
    texts.into_iter().for_each(forget_times);
    for service in &mut copy.services {
        forget_times(&mut service.name);
        forget_times(&mut service.description);
    }
    for provenance in copy.provenance.values_mut() {
        provenance.at = Timestamp::UNIX_EPOCH;
    }
    copy
}

/// Leaves the texts, the language of the original, and which translations are stale.
fn forget_times(text: &mut Localized) {
    let stale = Locale::ALL.map(|locale| text.is_stale(locale));
    if text.is_empty() {
        text.original = Locale::default();
    }
    for (translation, stale) in [&mut text.kk, &mut text.ru, &mut text.en]
        .into_iter()
        .zip(stale)
    {
        if let Some(translation) = translation {
            translation.updated_at = Timestamp::UNIX_EPOCH;
            translation.version = 0;
            translation.translated_from = stale.then_some(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{FieldGroup, LegalForm, Origin, Provenance, Service};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn document(second: i64, kk: &str) -> Organization {
        let names = Localized::from_texts(Locale::Kk, [kk, "Надежда", ""], at(second));
        let mut document = Organization::named(names.clone(), LegalForm::PublicFund);
        document.services.push(Service {
            name: names,
            description: Localized::default(),
            beneficiaries: Vec::new(),
            languages: Vec::new(),
        });
        let provenance = Provenance {
            origin: Origin::Import("register".to_owned()),
            at: at(second),
        };
        document.provenance.insert(FieldGroup::Names, provenance);
        document
    }

    #[test]
    fn times_are_no_news_but_texts_and_staleness_are() {
        let first = document(1, "Үміт");
        assert!(says_the_same(&first, &document(2, "Үміт")));
        assert!(!says_the_same(&first, &document(1, "Сенім")));

        let mut back_and_forth = first.clone();
        back_and_forth.names.set(Locale::En, "Hope", at(3));
        back_and_forth.names.set(Locale::En, "", at(4));
        assert!(says_the_same(&first, &back_and_forth));

        let mut stale = first.clone();
        stale.names.set(Locale::Kk, "Сенім", at(3));
        let mut fresh = stale.clone();
        fresh.names.set(Locale::Ru, "Вера", at(4));
        fresh.names.set(Locale::Ru, "Надежда", at(5));
        assert!(!says_the_same(&stale, &fresh));
    }
}
