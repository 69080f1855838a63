//! The plain search of short lists: words in any spelling, each of which must
//! begin a word of what is said. Used by lists of a few hundred things.

use search::{fold, readings};

/// The words of a question, folded.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split_whitespace()
        .map(fold)
        .map(|word| word.trim().to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

/// The words of a question as it was typed, if something is found by them; else
/// as it would be on another keyboard; else as it was typed.
pub(crate) fn understood(text: &str, is_found: impl Fn(&[String]) -> bool) -> Vec<String> {
    let typed = words(text);
    if typed.is_empty() || is_found(&typed) {
        return typed;
    }
    readings(text)
        .iter()
        .map(|reading| words(reading))
        .find(|words| is_found(words))
        .unwrap_or(typed)
}

/// Whether each word begins one of the words that are said.
pub(crate) fn begin_words(words: &[String], said: &str) -> bool {
    let said = format!(" {}", fold(said));
    words.iter().all(|word| said.contains(&format!(" {word}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_understood_on_any_keyboard_where_it_finds_nothing_as_typed() {
        let is_found = |words: &[String]| begin_words(words, "Арал ауданы Aral district");
        assert_eq!(understood("арал", is_found), words("арал"));
        assert_eq!(understood("Aral", is_found), words("Aral"));
        assert_eq!(understood("fhfk fel", is_found), words("арал ауд"));
        assert_eq!(understood("zzzz", is_found), words("zzzz"));
        assert!(understood(" ", is_found).is_empty());
    }
}
