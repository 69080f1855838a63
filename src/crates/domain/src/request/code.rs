//! The number of a request: what a person writes down, reads out and types.

use crate::ErrorCode;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The signs of a number. No two look alike, in Latin or in Cyrillic, and none
/// is taken for a sign that is left out; there are 23, a prime, so that the
/// check sign catches what it should.
const SIGNS: [char; 23] = [
    '3', '4', '6', '7', '9', 'A', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P', 'R', 'T',
    'V', 'W', 'X', 'Y',
];
/// How many signs are random: 23¹⁵ numbers, 67 bits.
const RANDOM: usize = 15;
/// How many signs stand together.
const GROUP: usize = 4;

/// The number of a request, `ACDE-FGHJ-KMNP-RTVW`: fifteen random signs and a
/// check sign that tells every single wrong sign and every two that changed
/// places.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RequestCode(String);

impl RequestCode {
    /// The number made from 128 random bits.
    #[must_use]
    pub fn from_random(mut bits: u128) -> Self {
        let base = SIGNS.len() as u128;
        let mut values = Vec::with_capacity(RANDOM + 1);
        for _ in 0..RANDOM {
            values.push(usize::try_from(bits % base).unwrap_or(0));
            bits /= base;
        }
        values.push(check(&values));
        Self::from_values(&values)
    }

    /// Reads a number as people type it: in any case, with or without spaces
    /// and hyphens, with Cyrillic letters that look like the Latin ones.
    ///
    /// # Errors
    /// [`ErrorCode::RequestCodeMalformed`].
    pub fn parse(input: &str) -> Result<Self, ErrorCode> {
        let values = input
            .chars()
            .filter(|sign| !is_separator(*sign))
            .take(RANDOM + 2)
            .map(value)
            .collect::<Option<Vec<usize>>>()
            .ok_or(ErrorCode::RequestCodeMalformed)?;
        match values.split_last() {
            Some((last, random)) if random.len() == RANDOM && *last == check(random) => {
                Ok(Self::from_values(&values))
            }
            _ => Err(ErrorCode::RequestCodeMalformed),
        }
    }

    /// The beginning of a number as [`RequestCode::parse`] reads it, in its
    /// groups; nothing for what can begin none. The check sign is not looked
    /// at: a beginning has none.
    #[must_use]
    pub fn beginning(input: &str) -> Option<String> {
        let values = input
            .chars()
            .filter(|sign| !is_separator(*sign))
            .take(RANDOM + 2)
            .map(value)
            .collect::<Option<Vec<usize>>>()?;
        let known = (1..=RANDOM + 1).contains(&values.len());
        known.then(|| Self::from_values(&values).0)
    }

    /// The first group: what letters to staff, and organisations, call a request
    /// by. Whoever has a number and the contact opens the page of the person for
    /// ever, so the whole number is in no mailbox of staff and with no
    /// organisation that a request may be taken from. The desk finds it by this.
    #[must_use]
    pub fn reference(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The number in its groups.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn from_values(values: &[usize]) -> Self {
        let groups = values.chunks(GROUP).map(|group| {
            let signs = group.iter().filter_map(|value| SIGNS.get(*value));
            signs.collect::<String>()
        });
        Self(groups.collect::<Vec<_>>().join("-"))
    }
}

/// The sum of the values, each times its place. Places differ and are never a
/// multiple of the prime, nor is that of the check sign, which counts as −1: one
/// wrong value changes the sum, and so do two that changed places.
fn check(random: &[usize]) -> usize {
    let places = random.iter().zip(1..);
    places.map(|(value, place)| value * place).sum::<usize>() % SIGNS.len()
}

fn value(sign: char) -> Option<usize> {
    let upper = sign.to_uppercase().next()?;
    let latin = match upper {
        'А' => 'A',
        'С' => 'C',
        'Е' => 'E',
        'Н' | 'Һ' => 'H',
        'К' | 'Қ' => 'K',
        'М' => 'M',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        'У' | 'Ү' => 'Y',
        'З' => '3',
        other => other,
    };
    SIGNS.iter().position(|known| *known == latin)
}

fn is_separator(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '-' | '‐' | '‑' | '–' | '—' | '.' | '_')
}

impl TryFrom<String> for RequestCode {
    type Error = ErrorCode;
    fn try_from(input: String) -> Result<Self, ErrorCode> {
        Self::parse(&input)
    }
}

impl From<RequestCode> for String {
    fn from(code: RequestCode) -> Self {
        code.0
    }
}

impl fmt::Display for RequestCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let code = RequestCode::from_random(0x1234_5678_9abc_def0_0fed_cba9_8765_4321);
        let canonical = code.as_str();
        assert_eq!(canonical.len(), 19);
        let cyrillic: String = canonical
            .chars()
            .map(|sign| match sign {
                'A' => 'а',
                'C' => 'с',
                'E' => 'Е',
                'H' => 'н',
                'K' => 'К',
                'M' => 'м',
                'P' => 'р',
                'T' => 'Т',
                'X' => 'х',
                'Y' => 'ү',
                '3' => 'З',
                other => other,
            })
            .collect();
        assert_ne!(cyrillic, canonical);
        for typed in [
            canonical.to_owned(),
            canonical.to_lowercase(),
            canonical.replace('-', ""),
            format!("  {}\n", canonical.replace('-', " – ")),
            cyrillic,
        ] {
            assert_eq!(RequestCode::parse(&typed), Ok(code.clone()), "{typed}");
        }
        let long = format!("{canonical}3");
        for wrong in [
            "",
            "3",
            "0000-0000-0000-0000",
            "ӘӘӘӘ-ӘӘӘӘ-ӘӘӘӘ-ӘӘӘӘ",
            canonical.get(..18).unwrap(),
            &long,
            &canonical.replace('-', "/"),
        ] {
            assert_eq!(
                RequestCode::parse(wrong),
                Err(ErrorCode::RequestCodeMalformed),
                "{wrong}"
            );
        }
    }

    #[test]
    fn a_beginning_is_read_as_a_whole_number_is() {
        for (typed, expected) in [
            ("a", Some("A")),
            ("acde", Some("ACDE")),
            ("ACDE-", Some("ACDE")),
            ("acdef g", Some("ACDE-FG")),
            ("асе3т", Some("ACE3-T")),
            ("асде3", None),
            ("ACDEFGHJKMNPRTVW", Some("ACDE-FGHJ-KMNP-RTVW")),
            ("ACDEFGHJKMNPRTVWA", None),
            ("", None),
            (" - ", None),
            ("жалақы", None),
        ] {
            let read = RequestCode::beginning(typed);
            assert_eq!(read.as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn a_reference_finds_a_number_and_is_none_itself() {
        let code = RequestCode::from_random(0x1234_5678_9abc_def0_0fed_cba9_8765_4321);
        let reference = code.reference();
        assert_eq!(reference.len(), GROUP);
        assert!(code.as_str().starts_with(reference));
        assert_eq!(
            RequestCode::beginning(reference).as_deref(),
            Some(reference)
        );
        assert!(RequestCode::parse(reference).is_err());
    }

    #[test]
    fn no_two_signs_look_alike_and_there_are_enough() {
        for pairs in ["0OQDÖ", "1IL7T", "2Z", "5S", "8B", "UV"] {
            let there = pairs.chars().filter(|sign| SIGNS.contains(sign)).count();
            // D, 7 and T are each told from the others that are left.
            assert!(there <= 2, "{pairs}");
        }
        for left_out in [
            '0', '1', '2', '5', '8', 'B', 'I', 'L', 'O', 'Q', 'S', 'U', 'Z',
        ] {
            assert!(!SIGNS.contains(&left_out));
        }
        let numbers = u128::try_from(SIGNS.len()).unwrap().pow(15);
        assert!(numbers >= 1 << 60);
        let distinct: HashSet<char> = SIGNS.into_iter().collect();
        assert_eq!(distinct.len(), 23);
    }

    proptest! {
        #[test]
        fn a_made_number_is_read_back(bits: u128) {
            let code = RequestCode::from_random(bits);
            prop_assert_eq!(RequestCode::parse(code.as_str()), Ok(code));
        }

        #[test]
        fn one_wrong_sign_is_told(bits: u128, place in 0_usize..16, other in 0_usize..23) {
            let code = RequestCode::from_random(bits);
            let mut signs: Vec<char> = code.as_str().replace('-', "").chars().collect();
            let wrong = SIGNS.get(other).copied().unwrap();
            let sign = signs.get_mut(place).unwrap();
            prop_assume!(*sign != wrong);
            *sign = wrong;
            let typed: String = signs.into_iter().collect();
            prop_assert!(RequestCode::parse(&typed).is_err());
        }

        #[test]
        fn two_signs_that_changed_places_are_told(bits: u128, one in 0_usize..16, other in 0_usize..16) {
            let code = RequestCode::from_random(bits);
            let mut signs: Vec<char> = code.as_str().replace('-', "").chars().collect();
            prop_assume!(signs.get(one) != signs.get(other));
            signs.swap(one, other);
            let typed: String = signs.into_iter().collect();
            prop_assert!(RequestCode::parse(&typed).is_err());
        }

        #[test]
        fn nothing_else_makes_it_stumble(input in ".{0,40}") {
            if let Ok(code) = RequestCode::parse(&input) {
                prop_assert_eq!(code.as_str().len(), 19);
            }
        }
    }
}
