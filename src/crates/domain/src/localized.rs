//! Texts in any subset of the three languages. Everybody may use it.

use crate::Locale;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One language's version of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// The text, trimmed, never empty.
    pub text: String,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Grows by one with each change of this language's text; starts at 1.
    pub version: u32,
    /// The version of the original from which this was translated; `None` for
    /// the original itself and for texts written independently.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translated_from: Option<u32>,
}

/// A text that may exist in any of the three languages. Stored as one JSON
/// column. `original` is the language it was first written in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Localized {
    /// The language of the original.
    pub original: Locale,
    /// Kazakh.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kk: Option<Translation>,
    /// Russian.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ru: Option<Translation>,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<Translation>,
}

impl Localized {
    /// A text that exists in one language only.
    #[must_use]
    pub fn single(locale: Locale, text: &str, at: Timestamp) -> Self {
        let mut localized = Self {
            original: locale,
            ..Self::default()
        };
        localized.set(locale, text, at);
        localized
    }

    /// Builds from the three texts (empty means absent); `original` falls back
    /// to the first language that has a text.
    #[must_use]
    pub fn from_texts(original: Locale, texts: [&str; 3], at: Timestamp) -> Self {
        let mut localized = Self {
            original,
            ..Self::default()
        };
        localized.set(
            original,
            texts.get(original.index()).copied().unwrap_or(""),
            at,
        );
        for (locale, text) in Locale::ALL.into_iter().zip(texts) {
            if locale != original {
                localized.set(locale, text, at);
            }
        }
        if localized.get(original).is_none()
            && let Some(present) = Locale::ALL
                .into_iter()
                .find(|locale| localized.get(*locale).is_some())
        {
            localized.original = present;
        }
        localized
    }

    fn slot(&mut self, locale: Locale) -> &mut Option<Translation> {
        match locale {
            Locale::Kk => &mut self.kk,
            Locale::Ru => &mut self.ru,
            Locale::En => &mut self.en,
        }
    }

    /// Sets or, with an empty text, removes a language. An unchanged text keeps
    /// its version and time. Returns whether anything changed.
    pub fn set(&mut self, locale: Locale, text: &str, at: Timestamp) -> bool {
        let text = text.trim();
        let source_version = (locale != self.original)
            .then(|| {
                self.translation(self.original)
                    .map(|original| original.version)
            })
            .flatten();
        let slot = self.slot(locale);
        if slot.as_ref().map_or("", |known| known.text.as_str()) == text {
            return false;
        }
        let version = slot.as_ref().map_or(0, |known| known.version) + 1;
        *slot = (!text.is_empty()).then(|| Translation {
            text: text.to_owned(),
            updated_at: at,
            version,
            translated_from: source_version,
        });
        true
    }

    /// The same text with these three instead; empty removes a language. What
    /// did not change keeps its version and time.
    #[must_use]
    pub fn rewritten(&self, texts: [&str; 3], at: Timestamp) -> Self {
        if texts.iter().all(|text| text.trim().is_empty()) {
            return Self::default();
        }
        if self.is_empty() {
            return Self::from_texts(Locale::Kk, texts, at);
        }
        let mut text = self.clone();
        // The original first: translations of the same moment are made from it.
        let mut order = Locale::ALL;
        order.sort_by_key(|locale| *locale != self.original);
        for locale in order {
            text.set(locale, texts.get(locale.index()).copied().unwrap_or(""), at);
        }
        let present = text.languages().next();
        if text.get(text.original).is_none() {
            text.original = present.unwrap_or(text.original);
        }
        text
    }

    /// The whole record of a language.
    #[must_use]
    pub fn translation(&self, locale: Locale) -> Option<&Translation> {
        match locale {
            Locale::Kk => self.kk.as_ref(),
            Locale::Ru => self.ru.as_ref(),
            Locale::En => self.en.as_ref(),
        }
    }

    /// The text in exactly this language.
    #[must_use]
    pub fn get(&self, locale: Locale) -> Option<&str> {
        self.translation(locale)
            .map(|translation| translation.text.as_str())
    }

    /// The text to show to a reader of `locale`, and the language it is in:
    /// that language, else the original, else the next one they may read.
    #[must_use]
    pub fn best(&self, locale: Locale) -> Option<(&str, Locale)> {
        let [first, second, third] = locale.preference();
        [first, self.original, second, third]
            .into_iter()
            .find_map(|candidate| self.get(candidate).map(|text| (text, candidate)))
    }

    /// The languages that have a text, in the order of [`Locale::ALL`].
    pub fn languages(&self) -> impl Iterator<Item = Locale> + '_ {
        Locale::ALL
            .into_iter()
            .filter(|locale| self.get(*locale).is_some())
    }

    /// Whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.languages().next().is_none()
    }

    /// Whether a translation was made from an earlier version of the original.
    #[must_use]
    pub fn is_stale(&self, locale: Locale) -> bool {
        let original = self.translation(self.original);
        match (self.translation(locale), original) {
            (Some(translation), Some(original)) => translation
                .translated_from
                .is_some_and(|version| version < original.version),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_original_makes_translations_stale() {
        let at = Timestamp::UNIX_EPOCH;
        let mut name = Localized::from_texts(Locale::Kk, ["Үміт", "Надежда", ""], at);
        assert_eq!(name.best(Locale::En), Some(("Үміт", Locale::Kk)));
        assert!(!name.is_stale(Locale::Ru));
        assert!(name.set(Locale::Kk, "Үміт шуағы", at));
        assert!(name.is_stale(Locale::Ru));
        assert!(name.set(Locale::Ru, "Лучи надежды", at));
        assert!(!name.is_stale(Locale::Ru));
        assert!(!name.set(Locale::Ru, " Лучи надежды ", at));
        assert!(name.set(Locale::Ru, "", at));
        assert_eq!(name.languages().collect::<Vec<_>>(), [Locale::Kk]);
    }

    #[test]
    fn what_is_written_anew_keeps_what_did_not_change() {
        let (then, now) = (Timestamp::UNIX_EPOCH, Timestamp::MAX);
        let name = Localized::from_texts(Locale::Kk, ["Үміт", "Надежда", ""], then);
        assert_eq!(name.rewritten([" Үміт", "Надежда ", ""], now), name);
        let anew = name.rewritten(["Үміт шуағы", "Лучи надежды", ""], now);
        assert!(!anew.is_stale(Locale::Ru));
        let only = name.rewritten(["", "Надежда", ""], now);
        assert_eq!((only.original, only.get(Locale::Kk)), (Locale::Ru, None));
        assert_eq!(only.rewritten(["", " ", ""], now), Localized::default());
    }

    #[test]
    fn the_original_moves_to_a_language_that_has_a_text() {
        let name = Localized::from_texts(Locale::Kk, ["", "Надежда", ""], Timestamp::UNIX_EPOCH);
        assert_eq!(name.original, Locale::Ru);
    }
}
