//! Cells as people and spreadsheets write them: cleaned, repaired, folded for
//! comparison, and told apart by language. Used by the import only.

use domain::Locale;

/// One line: white space of every kind becomes single spaces, invisible signs
/// go, and Kazakh letters lost to a wrong code page come back.
#[must_use]
pub(super) fn line(cell: &str) -> String {
    let mut cleaned = String::with_capacity(cell.len());
    for word in repair(cell)
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .map(|word| {
            word.replace(
                ['\u{200b}', '\u{200e}', '\u{200f}', '\u{feff}', '\u{ad}'],
                "",
            )
        })
        .filter(|word| !word.is_empty())
    {
        if !cleaned.is_empty() {
            cleaned.push(' ');
        }
        cleaned.push_str(&word);
    }
    cleaned
}

/// Several lines, each cleaned; at most one empty line between two.
#[must_use]
pub(super) fn paragraphs(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut gap = false;
    for cleaned in cell.lines().map(line) {
        if cleaned.is_empty() {
            gap = true;
            continue;
        }
        if !text.is_empty() {
            text.push_str(if gap { "\n\n" } else { "\n" });
        }
        gap = false;
        text.push_str(&cleaned);
    }
    text
}

/// Lower-case words for comparison: ё is е, Kazakh letters are their Russian
/// neighbours, Latin letters lose their marks, everything else separates.
#[must_use]
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let letter = match letter {
            'ё' | 'э' => 'е',
            'ә' => 'а',
            'ғ' => 'г',
            'қ' => 'к',
            'ң' => 'н',
            'ө' => 'о',
            'ұ' | 'ү' => 'у',
            'һ' => 'х',
            'і' => 'и',
            'ä' | 'á' => 'a',
            'ğ' | 'ǵ' => 'g',
            'ı' | 'ï' | 'í' => 'i',
            'ñ' | 'ń' => 'n',
            'ö' | 'ó' => 'o',
            'ü' | 'ú' | 'ū' => 'u',
            'ş' => 's',
            'ý' => 'y',
            '\u{307}' => continue,
            other => other,
        };
        if letter.is_alphanumeric() {
            folded.push(letter);
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// The language of a text: Kazakh by its letters or by the abbreviation of a
/// legal form, else Russian when Cyrillic prevails, else English.
#[must_use]
pub(super) fn language(text: &str) -> Locale {
    let (mut cyrillic, mut latin) = (0_usize, 0_usize);
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і' => return Locale::Kk,
            'а'..='я' | 'ё' => cyrillic += 1,
            'a'..='z' => latin += 1,
            _ => {}
        }
    }
    if cyrillic > 0 && cyrillic * 2 >= latin {
        Locale::Ru
    } else {
        Locale::En
    }
}

/// Letters of KZ-1048 as they look when the bytes were read as windows-1251.
const MISREAD: [(char, char); 16] = [
    ('Ќ', 'Қ'),
    ('ќ', 'қ'),
    ('Є', 'Ғ'),
    ('є', 'ғ'),
    ('Ѕ', 'Ң'),
    ('ѕ', 'ң'),
    ('Ґ', 'Ө'),
    ('ґ', 'ө'),
    ('Ў', 'Ұ'),
    ('ў', 'ұ'),
    ('Ї', 'Ү'),
    ('ї', 'ү'),
    ('Ј', 'Ә'),
    ('ј', 'ә'),
    ('Ћ', 'Һ'),
    ('ћ', 'һ'),
];

/// Endings that only Ukrainian and Belarusian have, where some of these
/// letters are at home.
const NEIGHBOURS: [&str; 6] = ["ськ", "ція", "ії", "аї", "ння", "ццё"];

fn repair(text: &str) -> String {
    let misread = |letter: char| MISREAD.iter().find(|(wrong, _)| *wrong == letter);
    let lower = || text.to_lowercase();
    if !text.chars().any(|letter| misread(letter).is_some())
        || NEIGHBOURS.iter().any(|ending| lower().contains(ending))
    {
        return text.to_owned();
    }
    text.chars()
        .map(|letter| misread(letter).map_or(letter, |(_, right)| *right))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_cleaned() {
        assert_eq!(line("\u{a0} а \u{200b}\r\n б\u{a0}\u{a0}в "), "а б в");
        assert_eq!(paragraphs(" а  б \n\n\n в\nг "), "а б\n\nв\nг");
        assert_eq!(fold("«Ёлка-Қала», № 5"), "елка кала 5");
    }

    #[test]
    fn kazakh_read_in_the_wrong_code_page_is_repaired() {
        for (wrong, right) in [
            ("Ќызылорда ќалалыќ ЌБ", "Қызылорда қалалық ҚБ"),
            ("Їміт", "Үміт"),
            ("Ґмір жолы", "Өмір жолы"),
            (
                "Товариство «Україна» Київської області",
                "Товариство «Україна» Київської області",
            ),
        ] {
            assert_eq!(line(wrong), right);
        }
    }

    #[test]
    fn languages_are_told_apart() {
        for (text, locale) in [
            ("Үміт", Locale::Kk),
            ("«Сана» ҚБ", Locale::Kk),
            ("Надежда", Locale::Ru),
            ("ОО «Fair Play»", Locale::En),
            ("Фонд «Fair Play»", Locale::Ru),
            ("Aral Sea Fund", Locale::En),
            ("2030", Locale::En),
        ] {
            assert_eq!(language(text), locale, "{text}");
        }
    }
}
