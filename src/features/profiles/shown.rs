//! A text as it is shown: in which language it is, and what to say when that is
//! not the reader's. Rule: a missing translation is said openly, in words.

use crate::i18n::{Locale, Text};
use crate::ui::parts::Badge;
use domain::Localized;
use leptos::prelude::*;

/// A text and the language it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// The text.
    pub(super) text: String,
    /// Its language.
    pub(super) locale: Locale,
    /// Whether it was translated from an earlier original.
    pub(super) stale: bool,
    wanted: Locale,
}

impl Shown {
    /// The best text for a reader of `wanted`.
    pub(super) fn of(localized: &Localized, wanted: Locale) -> Option<Self> {
        let (text, locale) = localized.best(wanted)?;
        Some(Self {
            text: text.to_owned(),
            locale,
            stale: localized.is_stale(locale),
            wanted,
        })
    }

    /// The `lang` attribute, where the text is not in the page's language.
    pub(super) fn lang(&self) -> Option<&'static str> {
        (self.locale != self.wanted).then(|| self.locale.code())
    }

    /// «Орысша аудармасы жоқ, қазақша нұсқасы көрсетілді», with the language as a badge.
    pub(super) fn note(&self, text: Text) -> Option<AnyView> {
        let sentence = if self.locale != self.wanted {
            format!(
                "{}, {}.",
                text.get(&format!("untranslated-{}", self.wanted.code())),
                text.get(&format!("shown-in-{}", self.locale.code()))
            )
        } else if self.stale {
            text.get("translation-stale")
        } else {
            return None;
        };
        let short = text.get(&format!("language-short-{}", self.locale.code()));
        Some(
            view! {
                <p class="translation small muted">
                    <Badge label=short />
                    <span>{sentence}</span>
                </p>
            }
            .into_any(),
        )
    }

    /// The language alone, as a badge beside a short text.
    pub(super) fn badge(&self, text: Text) -> Option<AnyView> {
        self.lang().map(|code| {
            let label = text.get(&format!("language-{code}"));
            view! { <Badge label /> }.into_any()
        })
    }
}
