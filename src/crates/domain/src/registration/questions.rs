//! What an organiser asks besides name and address: a line of text, or one of
//! some answers. Written one question a line: `Question | answer | answer`.

use crate::ErrorCode;
use serde::{Deserialize, Serialize};

/// The most questions.
pub const MAX_QUESTIONS: usize = 10;
/// The longest answer, question or choice, in characters.
pub const MAX_ANSWER: usize = 500;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What is asked.
    pub prompt: String,
    /// What can be chosen; nothing when the answer is free.
    #[serde(default)]
    pub choices: Vec<String>,
}

/// An answer, with its question as it was asked then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What was asked.
    pub prompt: String,
    /// What was answered.
    pub answer: String,
}

impl Question {
    /// Reads questions, one a line.
    ///
    /// # Errors
    /// [`ErrorCode::TooLong`] for too many or too long ones; [`ErrorCode::Required`]
    /// for answers without a question; [`ErrorCode::UnknownValue`] for a choice
    /// of one.
    pub fn parse_all(text: &str) -> Result<Vec<Self>, ErrorCode> {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let questions: Vec<Self> = lines.map(Self::parse).collect::<Result<_, _>>()?;
        if questions.len() > MAX_QUESTIONS {
            return Err(ErrorCode::TooLong);
        }
        Ok(questions)
    }

    fn parse(line: &str) -> Result<Self, ErrorCode> {
        let mut parts = line.split('|').map(|part| {
            let kept: String = part.chars().filter(|letter| !letter.is_control()).collect();
            kept.trim().to_owned()
        });
        let prompt = parts.next().unwrap_or_default();
        let choices: Vec<String> = parts.filter(|choice| !choice.is_empty()).collect();
        let is_long = |text: &String| text.chars().count() > MAX_ANSWER;
        if prompt.is_empty() {
            Err(ErrorCode::Required)
        } else if choices.len() == 1 {
            Err(ErrorCode::UnknownValue)
        } else if is_long(&prompt) || choices.iter().any(is_long) {
            Err(ErrorCode::TooLong)
        } else {
            Ok(Self { prompt, choices })
        }
    }

    /// The line that [`Question::parse_all`] reads.
    #[must_use]
    pub fn to_line(&self) -> String {
        let parts = std::iter::once(&self.prompt).chain(&self.choices);
        let parts: Vec<&str> = parts.map(String::as_str).collect();
        parts.join(" | ")
    }

    /// The answer to it; nothing when none was given.
    ///
    /// # Errors
    /// [`ErrorCode::TooLong`]; [`ErrorCode::UnknownValue`].
    pub fn answer(&self, input: &str) -> Result<Option<Answer>, ErrorCode> {
        let kept: String = input
            .chars()
            .filter(|letter| !letter.is_control())
            .collect();
        let answer = kept.trim();
        if answer.is_empty() {
            Ok(None)
        } else if answer.chars().count() > MAX_ANSWER {
            Err(ErrorCode::TooLong)
        } else if !self.choices.is_empty() && !self.choices.iter().any(|one| one == answer) {
            Err(ErrorCode::UnknownValue)
        } else {
            Ok(Some(Answer {
                prompt: self.prompt.clone(),
                answer: answer.to_owned(),
            }))
        }
    }
}
