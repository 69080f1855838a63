//! Claims: how somebody proves that an organisation is theirs, and the states
//! a claim goes through. Everybody may use it.

use crate::{Email, Organization, WebAddress};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The id of a claim (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClaimId(pub Uuid);

/// The id of an invitation (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct InvitationId(pub Uuid);

/// How a claim is proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimMethod {
    /// By the BIN and an address on the organisation's own domain.
    WorkEmail,
    /// By a paper.
    Document,
}

impl ClaimMethod {
    /// Every method, in the order in which forms show them.
    pub const ALL: [Self; 2] = [Self::WorkEmail, Self::Document];

    /// The method as it is stored and posted.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::WorkEmail => "work_email",
            Self::Document => "document",
        }
    }

    /// Reads [`ClaimMethod::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.code() == code)
    }

    /// The state a claim begins in.
    #[must_use]
    pub const fn first_state(self) -> ClaimState {
        match self {
            Self::WorkEmail => ClaimState::AwaitingEmail,
            Self::Document => ClaimState::Pending,
        }
    }
}

/// Where a claim stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimState {
    /// The work address is not confirmed yet.
    AwaitingEmail,
    /// A moderator is to decide.
    Pending,
    /// The claimant became an owner.
    Approved,
    /// Refused, with a reason.
    Rejected,
    /// Neither confirmed nor decided in time.
    Expired,
    /// Taken back by the claimant.
    Withdrawn,
}

/// What happens to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClaimStep {
    /// The claimant follows the link sent to the work address.
    ConfirmEmail,
    /// A moderator agrees.
    Approve,
    /// A moderator refuses.
    Reject,
    /// Time is up.
    Expire,
    /// The claimant takes it back.
    Withdraw,
}

impl ClaimState {
    /// Every state.
    pub const ALL: [Self; 6] = [
        Self::AwaitingEmail,
        Self::Pending,
        Self::Approved,
        Self::Rejected,
        Self::Expired,
        Self::Withdrawn,
    ];

    /// The state as it is stored and stands in message ids.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AwaitingEmail => "awaiting_email",
            Self::Pending => "pending",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads [`ClaimState::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether something can still happen to it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::AwaitingEmail | Self::Pending)
    }

    /// The allowed moves: the state after a step, if it may be taken.
    #[must_use]
    pub const fn after(self, step: ClaimStep) -> Option<Self> {
        match (self, step) {
            (Self::AwaitingEmail, ClaimStep::ConfirmEmail) => Some(Self::Pending),
            (Self::Pending, ClaimStep::Approve) => Some(Self::Approved),
            (Self::Pending, ClaimStep::Reject) => Some(Self::Rejected),
            (Self::AwaitingEmail | Self::Pending, ClaimStep::Expire) => Some(Self::Expired),
            (Self::AwaitingEmail | Self::Pending, ClaimStep::Withdraw) => Some(Self::Withdrawn),
            _ => None,
        }
    }
}

/// What a moderator decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// The claimant is made an owner.
    Approve,
    /// The claimant is told why not.
    Reject,
}

impl Decision {
    /// The step it is.
    #[must_use]
    pub const fn step(self) -> ClaimStep {
        match self {
            Self::Approve => ClaimStep::Approve,
            Self::Reject => ClaimStep::Reject,
        }
    }
}

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
    fn only_these_moves_are_allowed() {
        use ClaimState::{AwaitingEmail, Pending};
        let steps = [
            ClaimStep::ConfirmEmail,
            ClaimStep::Approve,
            ClaimStep::Reject,
            ClaimStep::Expire,
            ClaimStep::Withdraw,
        ];
        let mut allowed = Vec::new();
        for state in ClaimState::ALL {
            for step in steps {
                if let Some(after) = state.after(step) {
                    allowed.push((state, step, after));
                }
            }
            let moves = steps.iter().any(|step| state.after(*step).is_some());
            assert_eq!(moves, state.is_open(), "{state:?}");
        }
        assert_eq!(
            allowed,
            [
                (AwaitingEmail, ClaimStep::ConfirmEmail, Pending),
                (AwaitingEmail, ClaimStep::Expire, ClaimState::Expired),
                (AwaitingEmail, ClaimStep::Withdraw, ClaimState::Withdrawn),
                (Pending, ClaimStep::Approve, ClaimState::Approved),
                (Pending, ClaimStep::Reject, ClaimState::Rejected),
                (Pending, ClaimStep::Expire, ClaimState::Expired),
                (Pending, ClaimStep::Withdraw, ClaimState::Withdrawn),
            ]
        );
    }

    #[test]
    fn codes_are_read_back() {
        for state in ClaimState::ALL {
            assert_eq!(ClaimState::from_code(state.code()), Some(state));
        }
        for method in ClaimMethod::ALL {
            assert_eq!(ClaimMethod::from_code(method.code()), Some(method));
        }
    }

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
