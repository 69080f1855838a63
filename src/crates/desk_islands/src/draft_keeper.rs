//! Keeps a draft while somebody types: sends the form on which it stands to its
//! own address after a moment's rest, and keeps it on the device until it
//! arrived. An island because typing has to be noticed; without JavaScript the
//! buttons of the same form do the same. It also checks numbers and addresses
//! with the rules of the server.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "hydrate")]
mod browser;

/// The words of the keeper, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeeperWords {
    /// While it is sent.
    pub saving: String,
    /// When it arrived.
    pub saved: String,
    /// Without a connection.
    pub offline: String,
    /// When the session ended.
    pub signed_out: String,
    /// When it was refused.
    pub refused: String,
    /// What is said of a BIN: right with `{value}`, wrong.
    pub bin: (String, String),
    /// The same of a telephone number.
    pub phone: (String, String),
    /// What is said of a wrong e-mail.
    pub email: String,
}

/// Where what was typed is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// As the page came.
    #[default]
    Shown,
    /// On the way.
    Saving,
    /// On the server.
    Saved,
    /// On this device, until there is a connection.
    Offline,
    /// On this device, until somebody signs in.
    SignedOut,
    /// On this device; the button of the form says why.
    Refused,
}

impl Kept {
    const fn code(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Saving => "saving",
            Self::Saved => "saved",
            Self::Offline => "offline",
            Self::SignedOut => "signed-out",
            Self::Refused => "refused",
        }
    }

    fn word(self, words: &KeeperWords) -> String {
        match self {
            Self::Shown => String::new(),
            Self::Saving => words.saving.clone(),
            Self::Saved => words.saved.clone(),
            Self::Offline => words.offline.clone(),
            Self::SignedOut => words.signed_out.clone(),
            Self::Refused => words.refused.clone(),
        }
    }
}

/// What the server answers to a form that is kept while typing: a word, and
/// after it what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeepAnswer {
    /// Kept; the next form carries this stamp.
    Saved(String),
    /// Kept, and joined with what was saved elsewhere: to be shown anew.
    Joined,
    /// Not kept: somebody wrote the same otherwise. The form shows both.
    Conflict,
    /// Not kept: nobody is signed in.
    SignedOut,
    /// Not kept, for a reason that the form tells when it is sent.
    Refused,
}

impl KeepAnswer {
    /// The answer as it is sent.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Saved(stamp) => format!("saved {stamp}"),
            Self::Joined => "joined".to_owned(),
            Self::Conflict => "conflict".to_owned(),
            Self::SignedOut => "signed-out".to_owned(),
            Self::Refused => "refused".to_owned(),
        }
    }

    /// Reads [`KeepAnswer::text`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text.split_once(' ').unwrap_or((text, "")) {
            ("saved", stamp) if !stamp.is_empty() => Self::Saved(stamp.to_owned()),
            ("joined", "") => Self::Joined,
            ("conflict", "") => Self::Conflict,
            ("signed-out", "") => Self::SignedOut,
            ("refused", "") => Self::Refused,
            _ => return None,
        })
    }
}

/// Keeps the form `draft` around it, under `place` on the device: a name of the
/// account, the organisation and the group, so that nobody else's draft is
/// touched on a shared device.
#[island]
pub fn DraftKeeper(
    /// Under which name it is kept on the device.
    place: String,
    /// The words.
    words: KeeperWords,
) -> impl IntoView {
    let (kept, set_kept) = signal(Kept::default());
    #[cfg(feature = "hydrate")]
    browser::start(place, &words, set_kept);
    #[cfg(not(feature = "hydrate"))]
    let _ = (place, set_kept);
    view! {
        <output class="keeper" data-kept=move || kept.get().code()>
            {move || kept.get().word(&words)}
        </output>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_as_it_is_sent() {
        for answer in [
            KeepAnswer::Saved("7-3".to_owned()),
            KeepAnswer::Joined,
            KeepAnswer::Conflict,
            KeepAnswer::SignedOut,
            KeepAnswer::Refused,
        ] {
            assert_eq!(KeepAnswer::parse(&answer.text()), Some(answer));
        }
        for other in ["", "saved", "saved ", "<!doctype html>", "joined 7-3"] {
            assert_eq!(KeepAnswer::parse(other), None, "{other}");
        }
    }
}
