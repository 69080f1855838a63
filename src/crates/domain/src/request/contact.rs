//! How a person can be answered, and what proves later that it is the person.

use crate::{Email, Phone};
use serde::{Deserialize, Serialize};

/// How many of a telephone number's last digits prove whose request it is.
const PROVING_DIGITS: usize = 4;

/// What a person leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequesterContact {
    /// How to address the person; may be empty.
    pub name: String,
    /// Where to call.
    pub phone: Option<Phone>,
    /// Where to write.
    pub email: Option<Email>,
    /// The number of a messenger.
    pub messenger: Option<Phone>,
}

impl RequesterContact {
    /// Whether the person can be answered at all.
    #[must_use]
    pub const fn is_reachable(&self) -> bool {
        self.phone.is_some() || self.email.is_some() || self.messenger.is_some()
    }

    /// Whether this is the second fact that only the person and the centre
    /// know: the last four digits of a number that was left, the whole number,
    /// or the e-mail address.
    #[must_use]
    pub fn is_proven_by(&self, fact: &str) -> bool {
        let fact = fact.trim();
        let numbers = || [&self.phone, &self.messenger].into_iter().flatten();
        let digits: String = fact.chars().filter(|sign| !sign.is_whitespace()).collect();
        if digits.len() == PROVING_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return numbers().any(|number| number.as_str().ends_with(&digits));
        }
        if let Ok(number) = Phone::parse(fact) {
            return numbers().any(|known| *known == number);
        }
        self.is_written_to_at(fact)
    }

    /// Whether it is this mailbox that is written to.
    #[must_use]
    pub fn is_at(&self, email: &Email) -> bool {
        self.is_written_to_at(email.as_str())
    }

    fn is_written_to_at(&self, address: &str) -> bool {
        let own = self.email.as_ref();
        own.is_some_and(|own| own.as_str().to_lowercase() == address.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_left_proves_the_person() {
        let contact = RequesterContact {
            name: "Айгүл".to_owned(),
            phone: Some(Phone::parse("8 777 123 45 67").unwrap()),
            email: Some(Email::parse("Aigul@Example.kz").unwrap()),
            messenger: Some(Phone::parse("+44 20 7946 0018").unwrap()),
        };
        for fact in [
            "4567",
            " 45 67 ",
            "0018",
            "+7 777 123 45 67",
            "87771234567",
            "aigul@example.KZ",
        ] {
            assert!(contact.is_proven_by(fact), "{fact}");
        }
        for fact in [
            "",
            "567",
            "7",
            "34567",
            "0000",
            "8 777 123 45 68",
            "Айгүл",
            "@",
            "aigul@example.k",
            "example.kz",
            "٤٥٦٧",
        ] {
            assert!(!contact.is_proven_by(fact), "{fact}");
        }
        let email = |typed| Email::parse(typed).unwrap();
        assert!(contact.is_at(&email("aigul@example.KZ")));
        assert!(!contact.is_at(&email("aigul@example.com")));
        let nobody = RequesterContact::default();
        assert!(!nobody.is_at(&email("aigul@example.kz")));
        assert!(contact.is_reachable() && !nobody.is_reachable());
        for fact in ["", "4567", "a@b.kz"] {
            assert!(!nobody.is_proven_by(fact), "{fact}");
        }
    }
}
