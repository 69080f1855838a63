//! What a revision was written for, and what of it the public may read. Used
//! by use cases.

use serde::{Deserialize, Serialize};

/// What a revision was written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RevisionKind {
    /// A register was imported.
    Import,
    /// A moderator, or the console, wrote it.
    Write,
    /// Somebody proposed the organisation, a moderator took it in.
    Proposal,
    /// Demonstration data.
    Demonstration,
    /// The organisation published it without review.
    Publication,
    /// The organisation wrote it, a moderator approved it.
    Approval,
    /// A moderator brought back an earlier state.
    Revert,
    /// The organisation said that all is right.
    Confirmation,
    /// A moderator took the organisation out.
    Removal,
    /// A moderator joined two records of one organisation.
    Merge,
}

impl RevisionKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Import,
        Self::Write,
        Self::Proposal,
        Self::Demonstration,
        Self::Publication,
        Self::Approval,
        Self::Revert,
        Self::Confirmation,
        Self::Removal,
        Self::Merge,
    ];

    /// The kind as it is stored and stands in the audit log.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Write => "write",
            Self::Proposal => "proposal",
            Self::Demonstration => "demonstration",
            Self::Publication => "publication",
            Self::Approval => "approval",
            Self::Revert => "revert",
            Self::Confirmation => "confirmation",
            Self::Removal => "removal",
            Self::Merge => "merge",
        }
    }

    /// Reads [`RevisionKind::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether its note was written by a moderator or the importer; what staff
    /// wrote to the moderators is not for the public.
    #[must_use]
    pub const fn has_public_note(self) -> bool {
        matches!(
            self,
            Self::Import
                | Self::Write
                | Self::Approval
                | Self::Revert
                | Self::Removal
                | Self::Merge
        )
    }
}

/// Fewest digits in a row (spaces and hyphens between them do not count) that
/// may be a telephone number or an identity number.
const TELLING_DIGITS: usize = 7;

/// Whether a text holds nothing by which a person is reached: no address of
/// mail, no handle, no number as long as that of a telephone.
#[must_use]
pub fn is_impersonal(text: &str) -> bool {
    let mut digits = 0;
    for letter in text.chars() {
        match letter {
            '@' => return false,
            letter if letter.is_ascii_digit() => {
                digits += 1;
                if digits == TELLING_DIGITS {
                    return false;
                }
            }
            ' ' | '-' | '–' | '(' | ')' | '.' | '\u{a0}' => {}
            _ => digits = 0,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_to_reach_a_person_are_seen() {
        for text in ["жаз: a@b.kz", "8 (777) 123-45-67", "ИИН 940140000385"] {
            assert!(!is_impersonal(text), "{text}");
        }
        for text in ["register stat.gov.kz 2024", "Исправлено 12 сентября", ""] {
            assert!(is_impersonal(text), "{text}");
        }
        for kind in RevisionKind::ALL {
            assert_eq!(RevisionKind::from_code(kind.code()), Some(kind));
        }
    }
}
