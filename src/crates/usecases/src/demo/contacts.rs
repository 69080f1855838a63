//! Contacts that cannot be anybody's: subscriber numbers that begin with zeros,
//! `.example` domains (RFC 2606), BINs with a serial from 99 000 on.

use super::random::Random;
use domain::{Bin, District, Email, Phone, Slug, WebAddress};
use jiff::civil::Date;
use std::collections::HashSet;

/// Names and numbers given out so far.
#[derive(Debug, Default)]
pub(super) struct Given {
    domains: HashSet<String>,
    bins: HashSet<String>,
}

const LONGEST_LABEL: usize = 28;

impl Given {
    /// A domain made from the name, `umit.example`, told apart by the district
    /// where the name is taken.
    pub(super) fn domain(&mut self, name: &str, district: District) -> String {
        let slug = Slug::from_name(name).map_or_else(|_| "uyym".to_owned(), String::from);
        let mut label = String::new();
        for word in slug.split('-') {
            if !label.is_empty() && label.len() + word.len() >= LONGEST_LABEL {
                break;
            }
            if !label.is_empty() {
                label.push('-');
            }
            label.push_str(word);
        }
        let in_district = format!("{label}-{}", district.code());
        let domain = [label, in_district.clone()]
            .into_iter()
            .chain((2..).map(|number| format!("{in_district}-{number}")))
            .map(|label| format!("{label}.example"))
            .find(|domain| !self.domains.contains(domain))
            .unwrap_or_default();
        self.domains.insert(domain.clone());
        domain
    }

    /// A BIN of the right structure for the date: a resident legal entity, a
    /// head unit (0), branch (1) or representation (2), a serial from 99 000.
    pub(super) fn bin(&mut self, random: &mut Random, registered: Date, unit: u8) -> Option<Bin> {
        let start = random.below(1_000);
        let bin = (0..1_000).find_map(|step| {
            let serial = 99_000 + (start + step) % 1_000;
            let (year, month) = (registered.year() % 100, registered.month());
            Bin::from_body(&format!("{year:02}{month:02}4{unit}{serial}"))
                .filter(|bin| !self.bins.contains(bin.as_str()))
        })?;
        self.bins.insert(bin.as_str().to_owned());
        Some(bin)
    }
}

/// A landline whose subscriber number begins with 00, which none does.
pub(super) fn landline(random: &mut Random, district: District) -> Option<Phone> {
    let code = district.facts().phone_code;
    let digits = 10_usize.checked_sub(code.len() + 2)?;
    let subscriber: String = (0..digits)
        .map(|_| char::from(b'0' + u8::try_from(random.below(10)).unwrap_or(0)))
        .collect();
    Phone::parse(&format!("+7{code}00{subscriber}")).ok()
}

/// A mobile number with three zeros where none has them.
pub(super) fn mobile(random: &mut Random) -> Option<Phone> {
    Phone::parse(&format!("+7700000{:04}", random.below(10_000))).ok()
}

/// The main mailbox of a domain.
pub(super) fn mailbox(random: &mut Random, domain: &str) -> Option<Email> {
    let local = random.pick(&["info", "info", "info", "office", "kense", "baylanys"]);
    Email::parse(&format!("{local}@{domain}")).ok()
}

/// The site of a domain.
pub(super) fn site(domain: &str) -> Option<WebAddress> {
    WebAddress::parse(domain).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn domains_are_told_apart_by_district() {
        let mut given = Given::default();
        assert_eq!(given.domain("Үміт", District::Aral), "umit.example");
        assert_eq!(given.domain("Үміт", District::Aral), "umit-aral.example");
        assert_eq!(given.domain("Үміт", District::Aral), "umit-aral-2.example");
        let long = given.domain(
            "Қызылорда облыстық еңбек ардагерлері қоғамы",
            District::Aral,
        );
        assert_eq!(long, "kyzylorda-oblystyk-enbek.example");
    }

    #[test]
    fn numbers_are_valid_and_nobodys() {
        let mut random = Random::new(5);
        let mut given = Given::default();
        for district in District::ALL {
            let phone = landline(&mut random, *district).unwrap();
            assert_eq!(phone.as_str().len(), 12);
            let code = district.facts().phone_code;
            assert!(phone.as_str().starts_with(&format!("+7{code}00")));
        }
        assert!(
            mobile(&mut random)
                .unwrap()
                .as_str()
                .starts_with("+7700000")
        );
        let bin = given.bin(&mut random, date(2008, 7, 1), 1).unwrap();
        assert!(bin.as_str().starts_with("08074199"), "{bin}");
    }
}
