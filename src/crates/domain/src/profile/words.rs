//! What was changed in a text, word by word. Everybody may use it.

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffTag};

/// What became of a run of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpanKind {
    /// In both texts.
    Kept,
    /// In the former only.
    Removed,
    /// In the latter only.
    Added,
}

/// A run of words of one kind, with the spaces between them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// What became of it.
    pub kind: SpanKind,
    /// The words.
    pub text: String,
}

/// The spans of two texts: kept and removed ones in order are the former text,
/// kept and added ones the latter.
#[must_use]
pub fn word_difference(before: &str, after: &str) -> Vec<Span> {
    let former = tokens(before);
    let latter = tokens(after);
    let mut spans: Vec<Span> = Vec::new();
    let mut push = |kind: SpanKind, words: Option<&[&str]>| {
        let text = words.unwrap_or_default().concat();
        match spans.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.kind == kind => last.text.push_str(&text),
            _ => spans.push(Span { kind, text }),
        }
    };
    for change in similar::capture_diff_slices(Algorithm::Myers, &former, &latter) {
        let (tag, old, new) = change.as_tag_tuple();
        if tag == DiffTag::Equal {
            push(SpanKind::Kept, former.get(old));
        } else {
            push(SpanKind::Removed, former.get(old));
            push(SpanKind::Added, latter.get(new));
        }
    }
    spans
}

/// Words and the runs of white space between them.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let space = first.is_whitespace();
        let end = rest
            .find(|letter: char| letter.is_whitespace() != space)
            .unwrap_or(rest.len());
        let (token, remainder) = rest.split_at(end);
        tokens.push(token);
        rest = remainder;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_word_changes() {
        let spans = word_difference("Жастарға көмек береміз", "Жастарға тегін көмек береміз");
        let seen: Vec<(SpanKind, &str)> = spans
            .iter()
            .map(|span| (span.kind, span.text.as_str()))
            .collect();
        assert_eq!(seen.len(), 3);
        assert_eq!(seen.first(), Some(&(SpanKind::Kept, "Жастарға ")));
        assert_eq!(seen.get(1), Some(&(SpanKind::Added, "тегін ")));
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_back(before in "[аб \n]{0,40}", after in "[аб \n]{0,40}") {
            let spans = word_difference(&before, &after);
            let side = |kind| spans
                .iter()
                .filter(|span| span.kind == SpanKind::Kept || span.kind == kind)
                .map(|span| span.text.as_str())
                .collect::<String>();
            prop_assert_eq!(side(SpanKind::Removed), before);
            prop_assert_eq!(side(SpanKind::Added), after);
        }
    }
}
