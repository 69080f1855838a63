//! Answers that a centre gives often, written once. Everybody may use it.

use crate::{ErrorCode, Locale, Localized, Violation};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Longest title of a template, in characters.
pub const MAX_TEMPLATE_TITLE: usize = 100;
/// Longest text of a template, in characters.
pub const MAX_TEMPLATE_TEXT: usize = 4_000;

/// The id of a template (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TemplateId(pub Uuid);

/// An answer as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerTemplate {
    /// What staff call it.
    pub title: String,
    /// The answer.
    pub words: Localized,
}

impl AnswerTemplate {
    /// What is wrong with it: of `title` and `words`.
    #[must_use]
    pub fn violations(&self) -> Vec<Violation> {
        let mut violations = Vec::new();
        if self.title.trim().is_empty() {
            violations.push(Violation::new("title", ErrorCode::Required));
        } else if self.title.chars().count() > MAX_TEMPLATE_TITLE {
            violations.push(Violation::new("title", ErrorCode::TooLong));
        }
        if self.words.is_empty() {
            violations.push(Violation::new("words", ErrorCode::Required));
        }
        for locale in Locale::ALL {
            let text = self.words.get(locale).unwrap_or_default();
            if text.chars().count() > MAX_TEMPLATE_TEXT {
                let field = format!("words.{}", locale.code());
                violations.push(Violation::new(field, ErrorCode::TooLong));
            }
        }
        violations
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;

    #[test]
    fn a_template_has_a_title_and_a_text() {
        let template = |title: &str, texts: [&str; 3]| AnswerTemplate {
            title: title.to_owned(),
            words: Localized::from_texts(Locale::Kk, texts, Timestamp::UNIX_EPOCH),
        };
        let long = "ы".repeat(MAX_TEMPLATE_TEXT + 1);
        for (template, expected) in [
            (template("Құжаттар", ["Мәтін", "", ""]), vec![]),
            (template("Құжаттар", ["", "", "Text"]), vec![]),
            (
                template(" ", ["", "", ""]),
                vec![
                    ("title", ErrorCode::Required),
                    ("words", ErrorCode::Required),
                ],
            ),
            (
                template(&"ы".repeat(101), ["", &long, ""]),
                vec![
                    ("title", ErrorCode::TooLong),
                    ("words.ru", ErrorCode::TooLong),
                ],
            ),
        ] {
            let found = template.violations();
            let found: Vec<_> = found
                .iter()
                .map(|one| (one.field.as_str(), one.code))
                .collect();
            assert_eq!(found, expected);
        }
    }
}
