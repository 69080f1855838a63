//! Texts in three languages as the tables write them, and how they become a
//! [`Localized`]. Used by the demonstration only.

use domain::{Locale, Localized};
use jiff::Timestamp;

/// The same text in kk, ru and en.
pub(super) type Tri = [&'static str; 3];

/// Which languages an organisation wrote a text in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Languages {
    pub(super) original: Locale,
    pub(super) ru: bool,
    pub(super) en: bool,
}

impl Languages {
    /// The text in these languages; Kazakh always.
    pub(super) fn text(self, texts: &[String; 3], at: Timestamp) -> Localized {
        let [kk, ru, en] = texts;
        Localized::from_texts(
            self.original,
            [
                kk,
                if self.ru { ru } else { "" },
                if self.en { en } else { "" },
            ],
            at,
        )
    }
}

/// A table text as owned strings.
pub(super) fn owned(texts: Tri) -> [String; 3] {
    texts.map(str::to_owned)
}

/// The text with a capital first letter (quotation marks are passed over).
pub(super) fn capitalised(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut done = false;
    for letter in text.chars() {
        if !done && letter.is_alphabetic() {
            result.extend(letter.to_uppercase());
            done = true;
        } else {
            result.push(letter);
        }
    }
    result
}
