//! What an organiser asks besides name and address, in any of the three
//! languages: a line of text, or one of some answers. A reader answers in their
//! own language; the organiser reads the same answer in theirs.

use crate::{ErrorCode, Locale, Localized, Violation};
use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};

/// The most questions.
pub const MAX_QUESTIONS: usize = 10;
/// The most choices of one question.
pub const MAX_CHOICES: usize = 20;
/// The longest answer, question or choice, in characters.
pub const MAX_ANSWER: usize = 500;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What is asked.
    #[serde(deserialize_with = "read_text")]
    pub prompt: Localized,
    /// Whether it has to be answered.
    #[serde(default)]
    pub required: bool,
    /// What can be chosen; nothing when the answer is free.
    #[serde(default, deserialize_with = "read_texts")]
    pub choices: Vec<Localized>,
}

/// An answer, with its question as it was asked then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What was asked.
    #[serde(deserialize_with = "read_text")]
    pub prompt: Localized,
    /// What was answered.
    pub answer: Given,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Given {
    /// In words of one's own; also a choice of the time when choices were in one
    /// language.
    Words(String),
    /// A choice.
    Choice(Localized),
}

impl Given {
    /// The answer for a reader, and its language where it has one.
    #[must_use]
    pub fn best(&self, locale: Locale) -> (&str, Option<Locale>) {
        match self {
            Self::Words(words) => (words, None),
            Self::Choice(choice) => choice
                .best(locale)
                .map_or(("", None), |(text, locale)| (text, Some(locale))),
        }
    }
}

/// A text as it stands in the database: until November 2026 in one language,
/// which was nowhere said and is taken for the first one of the site.
#[derive(Deserialize)]
#[serde(untagged)]
enum Stored {
    Line(String),
    Localized(Localized),
}

impl From<Stored> for Localized {
    fn from(stored: Stored) -> Self {
        match stored {
            Stored::Line(line) => Self::single(Locale::Kk, &line, Timestamp::UNIX_EPOCH),
            Stored::Localized(text) => text,
        }
    }
}

fn read_text<'de, D: Deserializer<'de>>(from: D) -> Result<Localized, D::Error> {
    Stored::deserialize(from).map(Localized::from)
}

fn read_texts<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Localized>, D::Error> {
    let stored = Vec::<Stored>::deserialize(from)?;
    Ok(stored.into_iter().map(Localized::from).collect())
}

/// Whether two texts say the same in a language that both have. Translations
/// come later, and make no other question of it.
fn is_same(one: &Localized, other: &Localized) -> bool {
    one.languages()
        .any(|locale| one.get(locale) == other.get(locale))
}

impl Question {
    /// The rules that these questions break: `questions.1.prompt`,
    /// `questions.1.choices`, `questions.1.choices.0`, or `questions`.
    #[must_use]
    pub fn check_all(questions: &[Self]) -> Vec<Violation> {
        let mut broken = Vec::new();
        if questions.len() > MAX_QUESTIONS {
            broken.push(Violation::new("questions", ErrorCode::TooLong));
        }
        for (row, question) in questions.iter().enumerate() {
            question.check(&format!("questions.{row}"), &mut broken);
        }
        broken
    }

    fn check(&self, path: &str, broken: &mut Vec<Violation>) {
        let mut text = |field: String, text: &Localized| {
            let is_long = |locale: Locale| {
                let text = text.get(locale).unwrap_or_default();
                text.chars().count() > MAX_ANSWER
            };
            if text.is_empty() {
                broken.push(Violation::new(field, ErrorCode::Required));
            } else if Locale::ALL.into_iter().any(is_long) {
                broken.push(Violation::new(field, ErrorCode::TooLong));
            }
        };
        text(format!("{path}.prompt"), &self.prompt);
        for (position, choice) in self.choices.iter().enumerate() {
            text(format!("{path}.choices.{position}"), choice);
        }
        if self.choices.len() == 1 {
            let field = format!("{path}.choices");
            broken.push(Violation::new(field, ErrorCode::ChoiceAlone));
        } else if self.choices.len() > MAX_CHOICES {
            let field = format!("{path}.choices");
            broken.push(Violation::new(field, ErrorCode::TooLong));
        }
        // A reader's choice comes back as its text.
        let earlier = |position: usize| self.choices.iter().take(position);
        for (position, choice) in self.choices.iter().enumerate() {
            if earlier(position).any(|other| is_same(choice, other)) {
                let field = format!("{path}.choices.{position}");
                broken.push(Violation::new(field, ErrorCode::SaidTwice));
            }
        }
    }

    /// The answer to it; nothing when none was given. A choice is known by its
    /// text in any language.
    ///
    /// # Errors
    /// [`ErrorCode::Required`]; [`ErrorCode::TooLong`]; [`ErrorCode::UnknownValue`].
    pub fn answer(&self, input: &str) -> Result<Option<Answer>, ErrorCode> {
        let kept: String = input
            .chars()
            .filter(|letter| !letter.is_control())
            .collect();
        let words = kept.trim();
        let says = |choice: &&Localized| {
            let mut languages = Locale::ALL.into_iter();
            languages.any(|locale| choice.get(locale) == Some(words))
        };
        let answer = if words.is_empty() {
            return if self.required {
                Err(ErrorCode::Required)
            } else {
                Ok(None)
            };
        } else if self.choices.is_empty() {
            if words.chars().count() > MAX_ANSWER {
                return Err(ErrorCode::TooLong);
            }
            Given::Words(words.to_owned())
        } else {
            let choice = self.choices.iter().find(says);
            Given::Choice(choice.ok_or(ErrorCode::UnknownValue)?.clone())
        };
        Ok(Some(Answer {
            prompt: self.prompt.clone(),
            answer,
        }))
    }

    /// Whether an answer was given to it.
    #[must_use]
    pub fn is_of(&self, answer: &Answer) -> bool {
        is_same(&answer.prompt, &self.prompt)
    }

    /// What was answered to it before, as its field says it to a reader.
    #[must_use]
    pub fn answered(&self, answers: &[Answer], locale: Locale) -> Option<String> {
        let answer = answers.iter().find(|answer| self.is_of(answer))?;
        let said = answer.answer.best(locale).0;
        if self.choices.is_empty() {
            return Some(said.to_owned());
        }
        let is_it = |choice: &&Localized| match &answer.answer {
            Given::Words(words) => {
                let mut languages = Locale::ALL.into_iter();
                languages.any(|locale| choice.get(locale) == Some(words))
            }
            Given::Choice(given) => is_same(choice, given),
        };
        let choice = self.choices.iter().find(is_it)?;
        choice.best(locale).map(|(text, _)| text.to_owned())
    }
}
