//! The plain search of short lists: words in any spelling, each of which must
//! begin a word of what is said. Used by lists of a few hundred things.

use search::fold;

/// The words of a question, folded.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split_whitespace()
        .map(fold)
        .map(|word| word.trim().to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether each word begins one of the words that are said.
pub(crate) fn begin_words(words: &[String], said: &str) -> bool {
    let said = format!(" {}", fold(said));
    words.iter().all(|word| said.contains(&format!(" {word}")))
}
