//! Reads text typed on the wrong keyboard: the same keys on another layout. The rule: it works on
//! what was typed, before any word is cut, since `)`, `;` and `[` are letters there. Rows are those of
//! `data/lang/keyboard_layouts.json`.

const US: &str = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
const RU: &str = "ё1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю.Ё!\"№;%:?*()_+ЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,";
const KK: &str = "(\"әіңғ,.үұқөһйцукенгшщзхъ\\фывапролджэячсмитьбю№)!ӘІҢҒ;:ҮҰҚӨҺЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ?";

/// What a text would be on the other layouts, most likely first. Readings equal to the text or to one
/// another are left out.
pub(crate) fn readings(typed: &str) -> Vec<String> {
    let latin = typed.bytes().any(|byte| byte.is_ascii_alphabetic());
    let cyrillic = typed.chars().any(super::letters::is_cyrillic);
    let mut found = Vec::new();
    let mut offer = |from: &str, to: &str| {
        let reading = retype(typed, from, to);
        if reading != typed && !found.contains(&reading) {
            found.push(reading);
        }
    };
    if cyrillic {
        offer(RU, KK);
    }
    if !cyrillic || latin {
        offer(US, KK);
        offer(US, RU);
    }
    if cyrillic {
        offer(RU, US);
        offer(KK, US);
    }
    found
}

fn retype(typed: &str, from: &str, to: &str) -> String {
    typed
        .chars()
        .map(|character| {
            let key = from.chars().position(|other| other == character);
            key.and_then(|key| to.chars().nth(key)).unwrap_or(character)
        })
        .collect()
}
