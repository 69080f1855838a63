//! Which passwords are taken: long enough, and none of those that are tried
//! first. The bundled list and the rows of keyboards are common knowledge.

use domain::{ErrorCode, Violation};
use std::collections::HashSet;
use std::sync::LazyLock;

/// The shortest password, in characters.
pub const MIN_PASSWORD: usize = 10;
/// The longest password, in characters.
pub const MAX_PASSWORD: usize = 200;

/// A password made of so many obvious runs is obvious itself.
const MAX_RUNS: usize = 4;
/// The shortest run that counts as one.
const MIN_RUN: usize = 3;
/// The longest piece whose repetition is obvious.
const MAX_PERIOD: usize = 5;
/// A word that everybody knows needs so many other characters beside it.
const MIN_OWN: usize = 6;
/// Shorter words of a name hide in good passwords by chance.
const MIN_WORD: usize = 4;

const SITE: [&str; 4] = ["birtereze", "bir tereze", "біртерезе", "бір терезе"];

/// Alphabets, digits, and keyboards by row and by column, Latin and Cyrillic.
const ROWS: [&str; 16] = [
    "01234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "qwertyuiop[]",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
    "әіңғүұқөһ",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "1q2w3e4r5t6y7u8i9o0p",
    "1й2ц3у4к5е6н7г8ш9щ0з",
];

static COMMON: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("common_passwords.txt")
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .collect()
});

/// Checks a password for an account with this address and name.
///
/// # Errors
/// A violation by `password`: [`ErrorCode::Required`],
/// [`ErrorCode::PasswordTooShort`], [`ErrorCode::TooLong`],
/// [`ErrorCode::PasswordCommon`].
pub(super) fn check(password: &str, email: &str, name: &str) -> Result<(), Violation> {
    let code = match password.chars().count() {
        0 => ErrorCode::Required,
        1..MIN_PASSWORD => ErrorCode::PasswordTooShort,
        MIN_PASSWORD..=MAX_PASSWORD if is_common(password, email, name) => {
            ErrorCode::PasswordCommon
        }
        MIN_PASSWORD..=MAX_PASSWORD => return Ok(()),
        _ => ErrorCode::TooLong,
    };
    Err(Violation::new("password", code))
}

fn is_common(password: &str, email: &str, name: &str) -> bool {
    let folded = password.to_lowercase();
    // «Football123!» is the football of the list, dressed up.
    let bare = folded.trim_end_matches(|letter: char| !letter.is_alphabetic());
    COMMON.contains(folded.trim())
        || COMMON.contains(bare) && folded.chars().count() < bare.chars().count() + MIN_OWN
        || is_repeated(&folded)
        || is_runs(&folded)
        || is_own(&folded, email, name)
}

fn is_repeated(folded: &str) -> bool {
    let letters: Vec<char> = folded.chars().collect();
    (1..=MAX_PERIOD).any(|period| {
        letters
            .iter()
            .zip(letters.iter().skip(period))
            .all(|(letter, later)| letter == later)
    })
}

/// Whether it is made of a few runs along a row, forth or back, or of one letter.
fn is_runs(folded: &str) -> bool {
    let letters: Vec<char> = folded.chars().collect();
    let mut rest = letters.as_slice();
    for _ in 0..MAX_RUNS {
        let run = longest_run(rest);
        if run < MIN_RUN {
            return false;
        }
        rest = rest.get(run..).unwrap_or_default();
        if rest.is_empty() {
            return true;
        }
    }
    false
}

fn longest_run(letters: &[char]) -> usize {
    let alike = letters
        .iter()
        .take_while(|letter| Some(*letter) == letters.first())
        .count();
    let along = |row: &mut dyn Iterator<Item = char>| {
        let row: Vec<char> = row.collect();
        (0..row.len())
            .map(|start| {
                row.iter()
                    .skip(start)
                    .zip(letters)
                    .take_while(|(expected, letter)| expected == letter)
                    .count()
            })
            .max()
            .unwrap_or_default()
    };
    ROWS.iter()
        .map(|row| along(&mut row.chars()).max(along(&mut row.chars().rev())))
        .max()
        .unwrap_or_default()
        .max(alike)
}

/// Whether little is left of it without the address, the name and the site.
fn is_own(folded: &str, email: &str, name: &str) -> bool {
    let (email, name) = (email.trim().to_lowercase(), name.trim().to_lowercase());
    let words = [email.as_str(), name.as_str()]
        .into_iter()
        .chain(email.split(['@', '.', '-', '_', '+']))
        .chain(name.split_whitespace())
        .filter(|word| word.chars().count() >= MIN_WORD)
        .chain(SITE);
    let mut left = folded.to_owned();
    for word in words {
        left = left.replace(word, "");
    }
    left != folded && left.chars().count() < MIN_OWN
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(password: &str) -> Option<ErrorCode> {
        check(password, "Aigul.Serik@umit.kz", "Айгүл Серікова")
            .err()
            .map(|violation| violation.code)
    }

    #[test]
    fn good_passwords_are_taken() {
        for password in [
            "correct horse battery",
            "Сырдария жағасында",
            "v7#Lm!q2Zs",
            "бүгін жаңбыр жауды",
            &"ағаш қайық ".repeat(18),
        ] {
            assert_eq!(code(password), None, "{password}");
        }
    }

    #[test]
    fn lengths_are_counted_in_characters() {
        assert_eq!(code(""), Some(ErrorCode::Required));
        assert_eq!(code("жаңбырлы!"), Some(ErrorCode::PasswordTooShort));
        assert_eq!(code("жаңбырлы!?"), None);
        let long: String = ('а'..'я').cycle().step_by(7).take(201).collect();
        assert_eq!(code(&long), Some(ErrorCode::TooLong));
    }

    #[test]
    fn common_passwords_are_refused() {
        for password in [
            "Password123",
            "PASSWORD1234",
            "basketball",
            "Basketball99!",
            "йцукен12345",
            "aaaaaaaaaa",
            "abcabcabcabc",
            "1234567890",
            "0987654321",
            "qwertyuiop",
            "poiuytrewq",
            "Qwerty12345",
            "asdfghjkl123",
            "фывапролджэ",
            "йцукенгшщз",
            "1qaz2wsx3edc",
            "1q2w3e4r5t",
            "абвгдежзий",
            "аәбвгғдеёж",
            "111222333444",
            "Birtereze2026",
            "біртерезе123",
            "aigul.serik@umit.kz",
            "aigulserik",
            "Айгүл12345",
            "серікова2026",
        ] {
            assert_eq!(
                code(password),
                Some(ErrorCode::PasswordCommon),
                "{password}"
            );
        }
    }

    #[test]
    fn the_list_is_folded_long_enough_and_without_repetition() {
        let lines: Vec<&str> = include_str!("common_passwords.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .collect();
        assert_eq!(lines.len(), COMMON.len());
        assert!(lines.len() >= 300, "{}", lines.len());
        for line in lines {
            assert_eq!(line.to_lowercase().trim(), line);
            assert!(line.chars().count() >= MIN_PASSWORD, "{line}");
        }
    }
}
