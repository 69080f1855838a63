//! What people wrote in some of the three languages, for a reader of one. Used by
//! whoever shows such a text.

use domain::{Locale, Localized};

/// A text, and its language where that is not the reader's.
pub type Said = (String, Option<&'static str>);

/// The best text for a reader; nothing where there is none in any language.
#[must_use]
pub fn said(text: &Localized, locale: Locale) -> Option<Said> {
    let (text, language) = text.best(locale)?;
    let code = (language != locale).then(|| language.code());
    Some((text.to_owned(), code))
}
