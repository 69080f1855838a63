//! Whole numbers and their plural categories. Source: Unicode CLDR 48.2
//! (`numbers.json`, `plurals.json`; Unicode-3.0): kk and ru group by a no-break
//! space, en by a comma, from four digits on.

use super::Locale;

/// A number with the language's grouping: `1 011` or `1,011`.
#[must_use]
pub fn number(locale: Locale, value: u64) -> String {
    let separator = match locale {
        Locale::Kk | Locale::Ru => '\u{a0}',
        Locale::En => ',',
    };
    let digits = value.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 * separator.len_utf8());
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A number with one decimal: `4,5` or `4.5`.
#[must_use]
pub fn tenths(locale: Locale, value: u64) -> String {
    let comma = match locale {
        Locale::Kk | Locale::Ru => ',',
        Locale::En => '.',
    };
    format!("{}{comma}{}", number(locale, value / 10), value % 10)
}

/// The plural categories that occur with whole numbers in our languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralCategory {
    /// 1 (ru: 1, 21, 31, …).
    One,
    /// ru: 2 to 4, 22 to 24, …
    Few,
    /// ru: 0, 5 to 20, 25, …
    Many,
    /// The rest.
    Other,
}

impl PluralCategory {
    /// The category as CLDR and our message keys write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// The plural category of a whole number.
#[must_use]
pub const fn plural_category(locale: Locale, value: u64) -> PluralCategory {
    match locale {
        Locale::Kk | Locale::En => match value {
            1 => PluralCategory::One,
            _ => PluralCategory::Other,
        },
        Locale::Ru => match (value % 10, value % 100) {
            (1, tens) if tens != 11 => PluralCategory::One,
            (2..=4, tens) if !matches!(tens, 12..=14) => PluralCategory::Few,
            _ => PluralCategory::Many,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(number(Locale::Kk, 987), "987");
        assert_eq!(number(Locale::Ru, 1_000), "1\u{a0}000");
        assert_eq!(number(Locale::En, 1_234_567), "1,234,567");
        assert_eq!(number(Locale::En, 0), "0");
    }

    #[test]
    fn russian_has_three_categories() {
        for (value, category) in [
            (0, PluralCategory::Many),
            (1, PluralCategory::One),
            (3, PluralCategory::Few),
            (11, PluralCategory::Many),
            (13, PluralCategory::Many),
            (21, PluralCategory::One),
            (112, PluralCategory::Many),
            (122, PluralCategory::Few),
        ] {
            assert_eq!(plural_category(Locale::Ru, value), category, "{value}");
        }
        assert_eq!(plural_category(Locale::Kk, 21), PluralCategory::Other);
    }
}
