//! The three languages of the product. Everybody may use it.

use serde::{Deserialize, Serialize};

/// A language of the interface and of texts; Kazakh is the default.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// Kazakh, in Cyrillic script.
    #[default]
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Locale {
    /// In the order of the language switch.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The BCP 47 tag, which is also the first path segment of every page.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// Position in [`Locale::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Reads a tag exactly as [`Locale::code`] writes it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.code() == code)
    }

    /// The order in which texts are looked for when this language is asked:
    /// itself, then the language most readers of it also read.
    #[must_use]
    pub const fn preference(self) -> [Self; 3] {
        match self {
            Self::Kk => [Self::Kk, Self::Ru, Self::En],
            Self::Ru => [Self::Ru, Self::Kk, Self::En],
            Self::En => [Self::En, Self::Ru, Self::Kk],
        }
    }

    /// The best of the three for an `Accept-Language` header (RFC 9110 §12.5.4),
    /// if it names any of them.
    #[must_use]
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut best: Option<(f32, Self)> = None;
        for part in header.split(',') {
            let mut pieces = part.split(';');
            let tag = pieces.next().unwrap_or_default().trim();
            let weight = pieces
                .find_map(|piece| piece.trim().strip_prefix("q="))
                .and_then(|weight| weight.trim().parse::<f32>().ok())
                .unwrap_or(1.0);
            let primary = tag
                .split('-')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase();
            let Some(locale) = Self::from_code(&primary) else {
                continue;
            };
            if weight > 0.0 && best.is_none_or(|(known, _)| weight > known) {
                best = Some((weight, locale));
            }
        }
        best.map(|(_, locale)| locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accept_language_prefers_the_highest_weight() {
        for (header, expected) in [
            ("kk-KZ,kk;q=0.9,ru;q=0.8", Some(Locale::Kk)),
            ("ru-RU,ru;q=0.9,en;q=0.8", Some(Locale::Ru)),
            ("de,en;q=0.5,ru;q=0.7", Some(Locale::Ru)),
            ("en;q=0", None),
            ("de-DE", None),
            ("", None),
            ("en;q=abc", Some(Locale::En)),
        ] {
            assert_eq!(Locale::from_accept_language(header), expected, "{header}");
        }
    }
}
