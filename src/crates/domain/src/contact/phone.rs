//! Telephone numbers.

use crate::ErrorCode;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A telephone number in E.164 form, `+77242261234`. Numbering facts:
/// libphonenumber 9.0.43 and the numbering plan of Kazakhstan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);
text_newtype!(Phone);

impl Phone {
    /// Reads a number as people write it. Eleven digits that begin with 8 or 7,
    /// ten that begin with 7 and six digits of Kyzylorda city become +7 numbers;
    /// other countries need a leading `+`.
    ///
    /// # Errors
    /// [`ErrorCode::PhoneMalformed`].
    pub fn parse(input: &str) -> Result<Self, ErrorCode> {
        let international = input.trim_start().starts_with('+');
        let allowed = |character: char| {
            character.is_ascii_digit()
                || character.is_whitespace()
                || "+-–()./~".contains(character)
        };
        if !input.chars().all(allowed) {
            return Err(ErrorCode::PhoneMalformed);
        }
        let digits: String = input.chars().filter(char::is_ascii_digit).collect();
        let number = match (digits.len(), digits.as_bytes().first()) {
            (11, Some(b'8')) if !international => {
                format!("+7{}", digits.get(1..).unwrap_or_default())
            }
            (11, Some(b'7')) => format!("+{digits}"),
            (10, Some(b'7')) if !international => format!("+7{digits}"),
            (6, _) if !international => format!("+77242{digits}"),
            (8..=15, _) if international && !digits.starts_with('7') => format!("+{digits}"),
            _ => return Err(ErrorCode::PhoneMalformed),
        };
        Ok(Self(number))
    }

    /// Reads a cell that may hold several numbers; what is not a number is
    /// returned beside the numbers.
    #[must_use]
    pub fn parse_list(cell: &str) -> (Vec<Self>, Vec<String>) {
        let mut numbers = Vec::new();
        let mut rest = Vec::new();
        for part in cell
            .split([',', ';', '\n', '/'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            match Self::parse(part) {
                Ok(number) if !numbers.contains(&number) => numbers.push(number),
                Ok(_) => {}
                Err(_) => rest.push(part.to_owned()),
            }
        }
        (numbers, rest)
    }

    /// The number in groups, as it is read aloud: `+7 7242 26 12 34`.
    #[must_use]
    pub fn grouped(&self) -> String {
        let digits = self.0.trim_start_matches('+');
        let Some(national) = digits.strip_prefix('7').filter(|rest| rest.len() == 10) else {
            return self.0.clone();
        };
        let split: &[usize] = if national.starts_with("7242") {
            &[4, 6, 8]
        } else if national.starts_with("7243") {
            &[5, 6, 8]
        } else {
            &[3, 6]
        };
        let mut grouped = String::from("+7 ");
        for (position, digit) in national.chars().enumerate() {
            if split.contains(&position) {
                grouped.push(' ');
            }
            grouped.push(digit);
        }
        grouped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_are_normalised() {
        for (input, expected, grouped) in [
            ("8 (7242) 26-12-34", "+77242261234", "+7 7242 26 12 34"),
            ("+7 7242 26 12 34", "+77242261234", "+7 7242 26 12 34"),
            ("26-12-34", "+77242261234", "+7 7242 26 12 34"),
            ("872433 2 12 34", "+77243321234", "+7 72433 2 12 34"),
            ("7771234567", "+77771234567", "+7 777 123 4567"),
            ("+44 20 7946 0000", "+442079460000", "+442079460000"),
        ] {
            let phone = Phone::parse(input).unwrap();
            assert_eq!(
                (phone.as_str(), phone.grouped().as_str()),
                (expected, grouped),
                "{input}"
            );
        }
        for input in ["", "12345", "+7 7242 26 12", "phone", "8 7242 26 12 345"] {
            assert_eq!(
                Phone::parse(input),
                Err(ErrorCode::PhoneMalformed),
                "{input}"
            );
        }
        let (numbers, rest) = Phone::parse_list("26-12-34; 87771234567, директор");
        assert_eq!((numbers.len(), rest), (2, vec!["директор".to_owned()]));
    }
}
