//! What people write in proposals: how long it may be, and how it is tidied.

use super::{ProposalKind, TopicId};
use crate::{ErrorCode, Locale, Violation};

/// The longest title, in characters.
pub const MAX_PROPOSAL_TITLE: usize = 200;
/// The longest text, in characters.
pub const MAX_PROPOSAL_BODY: usize = 10_000;
/// The longest comment, in characters.
pub const MAX_COMMENT: usize = 2_000;
/// The longest note of a reviewer or a decision, in characters.
pub const MAX_NOTE: usize = 2_000;
/// The most authors besides the first.
pub const MAX_AUTHORS: usize = 10;
/// The longest name of a person, in characters.
const MAX_PERSON: usize = 100;

/// What an author says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalText {
    /// What is proposed.
    pub kind: ProposalKind,
    /// What about.
    pub topic: Option<TopicId>,
    /// Its title.
    pub title: String,
    /// Markdown.
    pub body: String,
    /// The language of title and text.
    pub language: Locale,
    /// The author.
    pub name: String,
    /// Who wrote it with them.
    pub coauthors: Vec<String>,
    /// Whether it may be shown to everybody.
    pub public: bool,
}

impl ProposalText {
    /// The rules that it breaks: `title`, `body`, `name`, `coauthors`.
    #[must_use]
    pub fn check(&self) -> Vec<Violation> {
        let mut violations = Vec::new();
        for (field, text, limit) in [
            ("title", &self.title, MAX_PROPOSAL_TITLE),
            ("body", &self.body, MAX_PROPOSAL_BODY),
            ("name", &self.name, MAX_PERSON),
        ] {
            if text.is_empty() {
                violations.push(Violation::new(field, ErrorCode::Required));
            } else if text.chars().count() > limit {
                violations.push(Violation::new(field, ErrorCode::TooLong));
            }
        }
        let is_long = |name: &String| name.chars().count() > MAX_PERSON;
        if self.coauthors.len() > MAX_AUTHORS || self.coauthors.iter().any(is_long) {
            violations.push(Violation::new("coauthors", ErrorCode::TooLong));
        }
        violations
    }
}

/// A line without control characters and outer space.
#[must_use]
pub fn plain_line(input: &str) -> String {
    let kept: String = input
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    kept.trim().to_owned()
}

/// A text of several lines without other control characters and outer space.
#[must_use]
pub fn plain_text(input: &str) -> String {
    let kept: String = input
        .chars()
        .filter(|letter| *letter == '\n' || !letter.is_control())
        .collect();
    kept.trim().to_owned()
}
