//! Guesses a slug from a name, as `domain::Slug` makes it, so that `core` need not hold what can be
//! told from the name. A wrong guess costs bytes, nothing else. For `write` and `read`.

use crate::text::forms::lower;

const LONGEST: usize = 80;

/// The slug the site most likely gave to a name.
pub(crate) fn guess(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for letter in name.chars() {
        let letter = lower(letter).unwrap_or(letter);
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if let Some(latin) = latin(letter) {
            slug.push_str(latin);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    if slug.len() > LONGEST {
        let cut = slug
            .get(..LONGEST)
            .and_then(|head| head.rfind('-'))
            .filter(|at| *at > LONGEST / 2);
        slug.truncate(cut.unwrap_or(LONGEST));
    }
    slug.trim_matches('-').to_owned()
}

const fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => "yo",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'й' | 'ы' => "y",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' => "kh",
        'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "yu",
        'я' => "ya",
        'ъ' | 'ь' | '\'' | '’' | 'ʼ' => "",
        _ => return None,
    })
}
