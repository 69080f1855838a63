//! Identifiers that other registers gave to an organisation. Everybody may use it.

use crate::ErrorCode;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A Kazakh business identification number (БСН, БИН): 12 digits, the last one
/// a check digit. Structure and weights: Law of the Republic of Kazakhstan of
/// 12 January 2007 No. 223 on national registers of identification numbers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Bin(String);

const FIRST_WEIGHTS: [u32; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

impl Bin {
    /// Reads a BIN as people and spreadsheets write it: spaces are dropped, and
    /// leading zeros that a spreadsheet lost are put back (10 and 11 digits).
    ///
    /// # Errors
    /// [`ErrorCode::BinMalformed`] when the structure is wrong,
    /// [`ErrorCode::BinCheckDigit`] when only the check digit is.
    pub fn parse(input: &str) -> Result<Self, ErrorCode> {
        let compact: String = input
            .chars()
            .filter(|character| !character.is_whitespace() && *character != '\u{a0}')
            .collect();
        if !(10..=12).contains(&compact.len()) || !compact.bytes().all(|byte| byte.is_ascii_digit())
        {
            return Err(ErrorCode::BinMalformed);
        }
        let digits = format!("{compact:0>12}");
        let values: Vec<u32> = digits.bytes().map(|byte| u32::from(byte - b'0')).collect();
        let [_, _, month_tens, month_units, kind, unit, ..] = values[..] else {
            return Err(ErrorCode::BinMalformed);
        };
        let month = month_tens * 10 + month_units;
        if !(1..=12).contains(&month) || !(4..=6).contains(&kind) || unit > 3 {
            return Err(ErrorCode::BinMalformed);
        }
        match (check_digit(&values), values.last()) {
            (Some(expected), Some(&found)) if expected == found => Ok(Self(digits)),
            _ => Err(ErrorCode::BinCheckDigit),
        }
    }

    /// Completes eleven digits with their check digit; `None` when the body has
    /// none (such numbers are never issued) or is not eleven digits of the
    /// right structure.
    #[must_use]
    pub fn from_body(body: &str) -> Option<Self> {
        let values: Vec<u32> = body
            .chars()
            .map(|digit| digit.to_digit(10))
            .collect::<Option<_>>()?;
        if values.len() != 11 {
            return None;
        }
        let check = check_digit(&values)?;
        Self::parse(&format!("{body}{check}")).ok()
    }

    /// The twelve digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The check digit of the first eleven digits: the weighted sum modulo 11, with
/// the second weights when the first give 10; `None` when both do.
fn check_digit(digits: &[u32]) -> Option<u32> {
    [FIRST_WEIGHTS, SECOND_WEIGHTS].iter().find_map(|weights| {
        let sum: u32 = digits
            .iter()
            .zip(weights)
            .map(|(digit, weight)| digit * weight)
            .sum();
        let remainder = sum % 11;
        (remainder < 10).then_some(remainder)
    })
}

impl TryFrom<String> for Bin {
    type Error = ErrorCode;
    fn try_from(input: String) -> Result<Self, ErrorCode> {
        Self::parse(&input)
    }
}

impl From<Bin> for String {
    fn from(bin: Bin) -> Self {
        bin.0
    }
}

impl fmt::Display for Bin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Who gave the identifier.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum IdentifierScheme {
    /// Kazakh business identification number; unique.
    KzBin,
    /// Russian main state registration number; unique.
    RuOgrn,
    /// The id of a row in a source we import, by the source's name; unique
    /// within that source.
    Source(String),
    /// A scheme we only carry along; not unique.
    Other(String),
}

impl IdentifierScheme {
    /// The scheme as it is stored: `KZ-BIN`, `RU-OGRN`, `source:<name>`, else as given.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::KzBin => "KZ-BIN".to_owned(),
            Self::RuOgrn => "RU-OGRN".to_owned(),
            Self::Source(name) => format!("source:{name}"),
            Self::Other(name) => name.clone(),
        }
    }

    /// Whether two organisations can never share a value of this scheme.
    #[must_use]
    pub const fn is_unique(&self) -> bool {
        !matches!(self, Self::Other(_))
    }
}

impl From<IdentifierScheme> for String {
    fn from(scheme: IdentifierScheme) -> Self {
        scheme.code()
    }
}

impl From<String> for IdentifierScheme {
    fn from(code: String) -> Self {
        match code.as_str() {
            "KZ-BIN" => Self::KzBin,
            "RU-OGRN" => Self::RuOgrn,
            other => match other.strip_prefix("source:") {
                Some(name) => Self::Source(name.to_owned()),
                None => Self::Other(code),
            },
        }
    }
}

/// A row `(scheme, value)`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ExternalIdentifier {
    /// Who gave it.
    pub scheme: IdentifierScheme,
    /// The value as that register writes it.
    pub value: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bins_follow_structure_and_check_digit() {
        for valid in [
            "940140000385",
            "950341000052",
            "961141000023",
            "070941024691",
            "980440000708",
            "980440000721",
            "70941024691",
            "9401 4000 0385",
        ] {
            assert!(Bin::parse(valid).is_ok(), "{valid}");
        }
        for (input, code) in [
            ("940140000386", ErrorCode::BinCheckDigit),
            ("070941024692", ErrorCode::BinCheckDigit),
            ("941340000385", ErrorCode::BinMalformed),
            ("940170000385", ErrorCode::BinMalformed),
            ("12345", ErrorCode::BinMalformed),
            ("12345678901X", ErrorCode::BinMalformed),
            ("7,09E+10", ErrorCode::BinMalformed),
        ] {
            assert_eq!(Bin::parse(input), Err(code), "{input}");
        }
        for never_issued in ["98044000071", "98044000152"] {
            assert_eq!(Bin::from_body(never_issued), None, "{never_issued}");
        }
        assert_eq!(
            Bin::from_body("94014000038").unwrap().as_str(),
            "940140000385"
        );
    }

    #[test]
    fn schemes_survive_storage() {
        for code in ["KZ-BIN", "RU-OGRN", "source:pravvooh", "hsds"] {
            assert_eq!(IdentifierScheme::from(code.to_owned()).code(), code);
        }
    }
}
