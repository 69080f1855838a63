//! Finds a phrase in folded words. A word of a phrase is exact, or a beginning
//! when it ends in `*`; `~` lets up to two other words stand in between. Used
//! by the tables of the import only.

/// Where the phrase ends in the words (the position behind its last word), at
/// its first occurrence.
#[must_use]
pub(super) fn find(words: &[&str], phrase: &str) -> Option<usize> {
    (0..words.len()).find_map(|start| match_at(words, start, phrase))
}

/// Whether the phrase occurs.
#[must_use]
pub(super) fn holds(words: &[&str], phrase: &str) -> bool {
    find(words, phrase).is_some()
}

fn match_at(words: &[&str], start: usize, phrase: &str) -> Option<usize> {
    let mut position = start;
    let mut gap = 0;
    for pattern in phrase.split(' ') {
        if pattern == "~" {
            gap = 2;
            continue;
        }
        let reach = words.get(position..)?;
        let skipped = reach
            .iter()
            .take(gap + 1)
            .position(|word| is_match(word, pattern))?;
        position += skipped + 1;
        gap = 0;
    }
    Some(position)
}

/// Whether a word is what the pattern says.
#[must_use]
pub(super) fn is_match(word: &str, pattern: &str) -> bool {
    pattern
        .strip_suffix('*')
        .map_or(word == pattern, |beginning| word.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found() {
        let words = [
            "областной",
            "общественный",
            "благотворительный",
            "фонд",
            "арал",
        ];
        assert_eq!(find(&words, "общественн* ~ фонд*"), Some(4));
        assert!(holds(&words, "арал"));
        assert!(!holds(&words, "общественн* фонд*"));
        assert!(!holds(&words, "ара"));
        assert!(!holds(&words, "арал арал"));
    }
}
