//! Plural categories and digit grouping for whole numbers in kk, ru and en,
//! small enough for the browser. Source: Unicode CLDR 48 (plurals.json, numbers).

use search::Language;

/// Patterns with `{n}` where the number stands, by CLDR category.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PluralForms {
    /// «1 организация».
    pub one: String,
    /// «2 организации».
    pub few: String,
    /// «5 организаций».
    pub many: String,
    /// Kazakh and English for all but one.
    pub other: String,
}

impl PluralForms {
    /// The pattern for a number, filled in.
    #[must_use]
    pub fn fill(&self, language: Language, number: usize) -> String {
        let pattern = match (language, number % 10, number % 100) {
            (Language::Ru, 1, tens) if tens != 11 => &self.one,
            (Language::Ru, 2..=4, tens) if !(12..=14).contains(&tens) => &self.few,
            (Language::Ru, ..) => &self.many,
            _ if number == 1 => &self.one,
            _ => &self.other,
        };
        pattern.replacen("{n}", &grouped(language, number), 1)
    }
}

/// A number with its thousands apart: a no-break space in kk and ru, a comma in en.
#[must_use]
pub fn grouped(language: Language, number: usize) -> String {
    let digits = number.to_string();
    let separator = if language == Language::En {
        ','
    } else {
        '\u{a0}'
    };
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_their_form() {
        let forms = PluralForms {
            one: "{n} организация".to_owned(),
            few: "{n} организации".to_owned(),
            many: "{n} организаций".to_owned(),
            other: "{n} organisations".to_owned(),
        };
        for (number, text) in [
            (0, "0 организаций"),
            (1, "1 организация"),
            (3, "3 организации"),
            (11, "11 организаций"),
            (12, "12 организаций"),
            (21, "21 организация"),
            (1002, "1\u{a0}002 организации"),
            (1_000_000, "1\u{a0}000\u{a0}000 организаций"),
        ] {
            assert_eq!(forms.fill(Language::Ru, number), text);
        }
        assert_eq!(forms.fill(Language::En, 1234), "1,234 organisations");
    }
}
