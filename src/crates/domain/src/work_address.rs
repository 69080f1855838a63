//! Whether a work address proves that its holder belongs to an organisation.
//! Everybody may use it.

use crate::{Email, Organization, WebAddress};

/// Domains on which anybody gets an address, so that an address there proves
/// nothing. Sub-domains of them count too.
const FREE_MAIL: [&str; 41] = [
    "aol.com",
    "bk.ru",
    "fastmail.com",
    "gmail.com",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.com",
    "hotmail.ru",
    "icloud.com",
    "inbox.ru",
    "internet.ru",
    "list.ru",
    "live.com",
    "live.ru",
    "mac.com",
    "mail.com",
    "mail.kz",
    "mail.ru",
    "mailinator.com",
    "me.com",
    "msn.com",
    "narod.ru",
    "nur.kz",
    "ok.ru",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "rambler.ru",
    "ro.ru",
    "tutanota.com",
    "vk.com",
    "xmail.ru",
    "ya.ru",
    "yahoo.com",
    "yandex.by",
    "yandex.com",
    "yandex.kz",
    "yandex.ru",
    "zoho.com",
];

/// Hosts where anybody has a page, so that a page there names no domain.
const SHARED_HOSTS: [&str; 19] = [
    "2gis.kz",
    "blogspot.com",
    "facebook.com",
    "github.io",
    "google.com",
    "instagram.com",
    "linktr.ee",
    "ning.com",
    "satu.kz",
    "t.me",
    "taplink.cc",
    "tilda.ws",
    "ucoz.kz",
    "ucoz.org",
    "ucoz.ru",
    "vk.com",
    "wixsite.com",
    "wordpress.com",
    "youtube.com",
];

/// Whether a work address stands on a domain of the organisation's own: that
/// of one of its sites or of one of its listed addresses, or beneath it. Free
/// mail and hosts that many share never count.
#[must_use]
pub fn is_on_domain_of(address: &Email, organization: &Organization) -> bool {
    let Some(domain) = domain_of(address) else {
        return false;
    };
    if is_among(domain, &FREE_MAIL) || is_among(domain, &SHARED_HOSTS) {
        return false;
    }
    let own = |candidate: &str| {
        !is_among(candidate, &FREE_MAIL)
            && !is_among(candidate, &SHARED_HOSTS)
            && is_beneath(domain, candidate)
    };
    organization.sites.iter().filter_map(host_of).any(own)
        || organization.emails.iter().filter_map(domain_of).any(own)
}

/// The hosts of an organisation's sites, without those that many share.
pub fn own_hosts(organization: &Organization) -> impl Iterator<Item = &str> {
    let hosts = organization.sites.iter().filter_map(host_of);
    hosts.filter(|host| !is_among(host, &FREE_MAIL) && !is_among(host, &SHARED_HOSTS))
}

fn domain_of(address: &Email) -> Option<&str> {
    address.as_str().rsplit_once('@').map(|(_, domain)| domain)
}

/// The host without `www.`.
fn host_of(site: &WebAddress) -> Option<&str> {
    let (_, rest) = site.as_str().split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host))
}

fn is_among(domain: &str, list: &[&str]) -> bool {
    list.iter().any(|known| is_beneath(domain, known))
}

/// The domain itself, or one of its sub-domains.
fn is_beneath(domain: &str, parent: &str) -> bool {
    domain
        .strip_suffix(parent)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{LegalForm, Localized};

    #[test]
    fn only_the_organizations_own_domain_counts() {
        let with = |sites: &[&str], emails: &[&str]| {
            let mut organization = Organization::named(Localized::default(), LegalForm::PublicFund);
            organization.sites = sites
                .iter()
                .map(|s| WebAddress::parse(s).unwrap())
                .collect();
            organization.emails = emails.iter().map(|s| Email::parse(s).unwrap()).collect();
            organization
        };
        let site = with(&["https://www.umit.kz:8080/about"], &[]);
        let listed = with(&[], &["info@office.umit.kz", "umit@mail.ru"]);
        let shared = with(&["https://umit.wordpress.com", "instagram.com/umit"], &[]);
        for (address, organization, expected) in [
            ("a@umit.kz", &site, true),
            ("a@UMIT.kz", &site, true),
            ("a@post.umit.kz", &site, true),
            ("a@notumit.kz", &site, false),
            ("a@umit.kz.evil.com", &site, false),
            ("a@kz.kz", &site, false),
            ("a@office.umit.kz", &listed, true),
            ("a@umit.kz", &listed, false),
            ("other@mail.ru", &listed, false),
            ("a@umit.wordpress.com", &shared, false),
            ("a@instagram.com", &shared, false),
            (
                "a@gmail.com",
                &with(&["gmail.com"], &["x@gmail.com"]),
                false,
            ),
            ("a@umit.kz", &with(&[], &[]), false),
        ] {
            let address = Email::parse(address).unwrap();
            assert_eq!(
                is_on_domain_of(&address, organization),
                expected,
                "{address}"
            );
        }
    }
}
