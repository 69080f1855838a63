//! Reads text typed on the wrong keyboard: the same keys on another layout. The rule: it works on
//! what was typed, before any word is cut, since `)`, `;` and `[` are letters there. Rows are those of
//! `data/lang/keyboard_layouts.json`.

use super::letters::{counterpart, is_cyrillic};

const US: &str = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
const RU: &str = "ё1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю.Ё!\"№;%:?*()_+ЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,";
const KK: &str = "(\"әіңғ,.үұқөһйцукенгшщзхъ\\фывапролджэячсмитьбю№)!ӘІҢҒ;:ҮҰҚӨҺЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ?";

/// Whether a word is a number: a year, or a BIN as far as it is typed. The digits are letters on the
/// Kazakh layout, but hardly a word is made of those alone, and 777888 must not become «үүү».
fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// What a text would be on the other layouts, most likely first. Readings equal to the text or to one
/// another are left out.
#[must_use]
pub fn readings(typed: &str) -> Vec<String> {
    let latin = typed.bytes().any(|byte| byte.is_ascii_alphabetic());
    let cyrillic = typed.chars().any(is_cyrillic);
    let mut found: Vec<String> = Vec::new();
    for (possible, from, to) in [
        (cyrillic, RU, KK),
        (latin || !cyrillic, US, KK),
        (latin || !cyrillic, US, RU),
        (cyrillic, RU, US),
        (cyrillic, KK, US),
    ] {
        if !possible {
            continue;
        }
        let mut reading = String::new();
        for word in typed.split_inclusive(' ') {
            if is_number(word.trim_end_matches(' ')) {
                reading.push_str(word);
                continue;
            }
            for character in word.chars() {
                reading.push(counterpart(character, from, to).unwrap_or(character));
            }
        }
        if reading != typed && !found.contains(&reading) {
            found.push(reading);
        }
    }
    found
}
