//! Kazakh endings: vowel harmony and assimilation of consonants, as far as
//! names of places and groups need them. Stems are lower or mixed case and end
//! in a letter. The words of the tables are given with their ending where the
//! rules here would not find it.

/// Case endings, for the word as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// -ның, -дың, -тың: of.
    Genitive,
    /// -ға, -қа: to.
    Dative,
    /// -да, -та: in.
    Locative,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sound {
    Vowel,
    /// м, н, ң
    Nasal,
    /// л
    Lateral,
    /// р, й, у, и
    Glide,
    /// з, ж
    Sibilant,
    /// The voiceless ones, and б, в, г, д, which lose their voice at the end.
    Voiceless,
}

fn sound(word: &str) -> Sound {
    match word.chars().last() {
        Some('а' | 'ә' | 'е' | 'о' | 'ө' | 'ұ' | 'ү' | 'ы' | 'і' | 'я' | 'ю' | 'ё' | 'э') => {
            Sound::Vowel
        }
        Some('м' | 'н' | 'ң') => Sound::Nasal,
        Some('л') => Sound::Lateral,
        Some('р' | 'й' | 'у' | 'и') => Sound::Glide,
        Some('з' | 'ж') => Sound::Sibilant,
        _ => Sound::Voiceless,
    }
}

/// Whether the last syllable is a back one. «у» and «и» take the side of the
/// vowel before them.
fn is_back(word: &str) -> bool {
    word.chars()
        .rev()
        .find_map(|letter| match letter {
            'а' | 'о' | 'ұ' | 'ы' | 'я' | 'ю' | 'ё' | 'А' | 'О' | 'Ұ' => Some(true),
            'ә' | 'е' | 'ө' | 'ү' | 'і' | 'э' | 'Ә' | 'Е' | 'Ө' | 'Ү' | 'І' => {
                Some(false)
            }
            _ => None,
        })
        .unwrap_or(true)
}

fn join(word: &str, back: &str, front: &str) -> String {
    format!("{word}{}", if is_back(word) { back } else { front })
}

/// Adds a case ending: Арал → Аралдың, Шиелі → Шиеліде.
pub(super) fn with_case(word: &str, case: Case) -> String {
    let sound = sound(word);
    let (back, front) = match case {
        Case::Genitive => match sound {
            Sound::Vowel | Sound::Nasal => ("ның", "нің"),
            Sound::Lateral | Sound::Glide | Sound::Sibilant => ("дың", "дің"),
            Sound::Voiceless => ("тың", "тің"),
        },
        Case::Dative => match sound {
            Sound::Voiceless => ("қа", "ке"),
            _ => ("ға", "ге"),
        },
        Case::Locative => match sound {
            Sound::Voiceless => ("та", "те"),
            _ => ("да", "де"),
        },
    };
    join(word, back, front)
}

/// Adds a case ending after a possessive of the third person, where an «н»
/// comes between: ауданы → ауданында, ауданына.
pub(super) fn with_case_after_possessive(word: &str, case: Case) -> String {
    let (back, front) = match case {
        Case::Genitive => ("ның", "нің"),
        Case::Dative => ("на", "не"),
        Case::Locative => ("нда", "нде"),
    };
    join(word, back, front)
}

/// The plural: ардагер → ардагерлер, жас → жастар.
pub(super) fn plural(word: &str) -> String {
    let (back, front) = match sound(word) {
        Sound::Vowel | Sound::Glide => ("лар", "лер"),
        Sound::Nasal | Sound::Lateral | Sound::Sibilant => ("дар", "дер"),
        Sound::Voiceless => ("тар", "тер"),
    };
    join(word, back, front)
}

/// The possessive of the third person: қор → қоры, бірлестік → бірлестігі.
pub(super) fn possessive(word: &str) -> String {
    if sound(word) == Sound::Vowel {
        return join(word, "сы", "сі");
    }
    let mut letters = word.chars();
    let voiced = match letters.next_back() {
        Some('қ') => Some('ғ'),
        Some('к') => Some('г'),
        Some('п') => Some('б'),
        _ => None,
    };
    let stem = voiced.map_or_else(
        || word.to_owned(),
        |letter| format!("{}{letter}", letters.as_str()),
    );
    join(&stem, "ы", "і")
}

/// The adjective of belonging: аудан → аудандық, қала → қалалық.
pub(super) fn relational(word: &str) -> String {
    let (back, front) = match sound(word) {
        Sound::Vowel | Sound::Glide => ("лық", "лік"),
        Sound::Nasal | Sound::Lateral | Sound::Sibilant => ("дық", "дік"),
        Sound::Voiceless => ("тық", "тік"),
    };
    join(word, back, front)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_take_their_cases() {
        for (word, genitive, dative, locative) in [
            ("Арал", "Аралдың", "Аралға", "Аралда"),
            ("Қазалы", "Қазалының", "Қазалыға", "Қазалыда"),
            ("Шиелі", "Шиелінің", "Шиеліге", "Шиеліде"),
            (
                "Жаңақорған",
                "Жаңақорғанның",
                "Жаңақорғанға",
                "Жаңақорғанда",
            ),
            ("Жалағаш", "Жалағаштың", "Жалағашқа", "Жалағашта"),
            ("Сырдария", "Сырдарияның", "Сырдарияға", "Сырдарияда"),
            ("Байқоңыр", "Байқоңырдың", "Байқоңырға", "Байқоңырда"),
            ("Тасбөгет", "Тасбөгеттің", "Тасбөгетке", "Тасбөгетте"),
            ("Тереңөзек", "Тереңөзектің", "Тереңөзекке", "Тереңөзекте"),
            ("Ақсу", "Ақсудың", "Ақсуға", "Ақсуда"),
            ("Бозкөл", "Бозкөлдің", "Бозкөлге", "Бозкөлде"),
        ] {
            assert_eq!(with_case(word, Case::Genitive), genitive);
            assert_eq!(with_case(word, Case::Dative), dative);
            assert_eq!(with_case(word, Case::Locative), locative);
        }
    }

    #[test]
    fn possessed_places_take_n_between() {
        for (word, genitive, dative, locative) in [
            ("ауданы", "ауданының", "ауданына", "ауданында"),
            ("қаласы", "қаласының", "қаласына", "қаласында"),
            ("кенті", "кентінің", "кентіне", "кентінде"),
            ("көшесі", "көшесінің", "көшесіне", "көшесінде"),
        ] {
            assert_eq!(with_case_after_possessive(word, Case::Genitive), genitive);
            assert_eq!(with_case_after_possessive(word, Case::Dative), dative);
            assert_eq!(with_case_after_possessive(word, Case::Locative), locative);
        }
    }

    #[test]
    fn groups_become_plural_and_possessed() {
        for (word, several, theirs) in [
            ("балықшы", "балықшылар", "балықшылары"),
            ("күрішші", "күрішшілер", "күрішшілері"),
            ("ардагер", "ардагерлер", "ардагерлері"),
            ("жас", "жастар", "жастары"),
            ("ұстаз", "ұстаздар", "ұстаздары"),
            ("диқан", "диқандар", "диқандары"),
            ("әже", "әжелер", "әжелері"),
            ("эколог", "экологтар", "экологтары"),
            ("перзент", "перзенттер", "перзенттері"),
        ] {
            assert_eq!(plural(word), several);
            assert_eq!(possessive(&plural(word)), theirs);
        }
    }

    #[test]
    fn words_of_names_are_possessed() {
        for (word, possessed, adjective) in [
            ("қор", "қоры", "қорлық"),
            ("бірлестік", "бірлестігі", "бірлестіктік"),
            ("одақ", "одағы", "одақтық"),
            ("мектеп", "мектебі", "мектептік"),
            ("мекеме", "мекемесі", "мекемелік"),
            ("аудан", "ауданы", "аудандық"),
            ("қала", "қаласы", "қалалық"),
            ("облыс", "облысы", "облыстық"),
            ("ауыл", "ауылы", "ауылдық"),
            ("кент", "кенті", "кенттік"),
        ] {
            assert_eq!(possessive(word), possessed);
            assert_eq!(relational(word), adjective);
        }
    }
}
