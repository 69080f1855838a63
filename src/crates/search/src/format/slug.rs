//! Guesses a slug from a name, as `domain::Slug` makes it, so that `core` need not hold what can be
//! told from the name. A wrong guess costs bytes, nothing else. For `write` and `read`.

use crate::text::letters::{NOTHING, UNKNOWN, lower, unit};

const LONGEST: usize = 80;

/// The slug the site most likely gave to a name.
pub(crate) fn guess(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for letter in name.chars() {
        let letter = lower(letter);
        slug.push_str(match letter {
            'ё' => "yo",
            'й' | 'ы' => "y",
            'х' => "kh",
            'щ' => "shch",
            'ю' => "yu",
            'я' => "ya",
            _ => "",
        });
        match (letter, unit(letter)) {
            _ if letter.is_ascii_alphanumeric() => slug.push(letter),
            ('ё' | 'й' | 'ы' | 'х' | 'щ' | 'ю' | 'я' | '\'' | '’' | 'ʼ', _) | (_, NOTHING) =>
                {}
            (_, UNKNOWN) => {
                if !slug.is_empty() && !slug.ends_with('-') {
                    slug.push('-');
                }
            }
            (_, letters) => {
                for byte in letters.to_le_bytes().into_iter().filter(|byte| *byte != 0) {
                    slug.push(char::from(byte));
                }
            }
        }
    }
    if slug.len() > LONGEST {
        let end = slug
            .bytes()
            .take(LONGEST)
            .rposition(|byte| byte == b'-')
            .filter(|at| *at > LONGEST / 2);
        slug.truncate(end.unwrap_or(LONGEST));
    }
    if slug.ends_with('-') {
        slug.pop();
    }
    slug
}

/// A number in digits.
pub(crate) fn decimal(number: u32) -> String {
    let mut text = if number > 9 {
        decimal(number / 10)
    } else {
        String::new()
    };
    text.push(char::from(b'0' + (number % 10) as u8));
    text
}

#[cfg(test)]
mod tests {
    use super::guess;

    #[test]
    fn slugs_are_those_of_the_site() {
        for (name, slug) in [
            (
                "«Қызылорда қалалық мүгедектер қоғамы» ҚБ",
                "kyzylorda-kalalyk-mugedekter-kogamy-kb",
            ),
            (
                "Общественный фонд «Щит и Чай»",
                "obshchestvennyy-fond-shchit-i-chay",
            ),
            ("Aral Sea – 2030", "aral-sea-2030"),
            ("Жаңа жүйе, ұйым: Əлем", "zhana-zhuye-uyym-alem"),
            ("«»", ""),
        ] {
            assert_eq!(guess(name), slug, "{name}");
        }
    }

    proptest::proptest! {
        /// Two crates hold the same letters, because neither may use the other;
        /// this holds them together.
        #[test]
        fn a_guess_is_what_the_site_makes_of_kazakh_russian_and_ascii_names(
            name in "[A-Za-z0-9А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі «»().,№–-]{1,90}"
        ) {
            let slug = domain::Slug::from_name(&name);
            let made = slug.as_ref().map_or("", |slug| slug.as_str());
            proptest::prop_assert_eq!(guess(&name), made);
        }
    }
}
