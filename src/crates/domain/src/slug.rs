//! Slugs: the ASCII names of things in addresses. Everybody may use it.
//! Letters are written as in official English spellings of Kazakh names
//! (Kyzylorda, Zhalagash, Shieli), which people there know from road signs.

use crate::ErrorCode;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Longest slug, in bytes; a number is added to it when the name is taken.
pub const MAX_SLUG: usize = 80;

/// A name in an address: lower-case ASCII letters and digits in words joined by
/// single hyphens, at most [`MAX_SLUG`] bytes and a suffix.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    /// Makes a slug from a name in any of the three languages.
    ///
    /// # Errors
    /// [`ErrorCode::SlugEmpty`] when no letter or digit is left.
    pub fn from_name(name: &str) -> Result<Self, ErrorCode> {
        let mut slug = String::with_capacity(name.len());
        for character in name.chars().flat_map(char::to_lowercase) {
            if character.is_ascii_alphanumeric() {
                slug.push(character);
            } else if let Some(latin) = latin(character) {
                slug.push_str(latin);
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
        if slug.len() > MAX_SLUG {
            let cut = slug
                .get(..MAX_SLUG)
                .and_then(|head| head.rfind('-'))
                .filter(|at| *at > MAX_SLUG / 2);
            slug.truncate(cut.unwrap_or(MAX_SLUG));
        }
        let slug = slug.trim_matches('-');
        if slug.is_empty() {
            Err(ErrorCode::SlugEmpty)
        } else {
            Ok(Self(slug.to_owned()))
        }
    }

    /// Reads a slug from an address.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] when it is not one, so that nothing is looked up.
    pub fn parse(input: &str) -> Result<Self, ErrorCode> {
        let sound = !input.is_empty()
            && input.len() <= MAX_SLUG + 12
            && input.split('-').all(|word| {
                !word.is_empty()
                    && word
                        .bytes()
                        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            });
        if sound {
            Ok(Self(input.to_owned()))
        } else {
            Err(ErrorCode::NotFound)
        }
    }

    /// The same slug with a number, for the second thing of a name.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Self {
        Self(format!("{}-{number}", self.0))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Slug {
    type Error = ErrorCode;
    fn try_from(input: String) -> Result<Self, ErrorCode> {
        Self::parse(&input)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A lower-case letter in Latin; `None` for what separates words.
const fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'ә' | 'ä' | 'á' | 'à' | 'ã' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' | 'ğ' | 'ǵ' | 'ǧ' => "g",
        'д' => "d",
        'е' | 'э' | 'é' | 'è' | 'ë' | 'ê' => "e",
        'ё' => "yo",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' | 'ı' | 'í' | 'ï' | 'î' => "i",
        'й' | 'ы' | 'ý' => "y",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' | 'ñ' | 'ń' => "n",
        'о' | 'ө' | 'ö' | 'ó' | 'ô' | 'õ' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' | 'ü' | 'ū' | 'ú' => "u",
        'ф' => "f",
        'х' => "kh",
        'һ' => "h",
        'ц' => "ts",
        'ч' | 'ç' => "ch",
        'ш' | 'ş' => "sh",
        'щ' => "shch",
        'ю' => "yu",
        'я' => "ya",
        'ъ' | 'ь' | '\'' | '’' | 'ʼ' | '\u{307}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_become_addresses() {
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
            ("İzden", "izden"),
        ] {
            assert_eq!(Slug::from_name(name).unwrap().as_str(), slug, "{name}");
        }
        assert_eq!(Slug::from_name("«»"), Err(ErrorCode::SlugEmpty));
    }

    proptest! {
        #[test]
        fn a_made_slug_can_be_read(name in ".{0,200}") {
            if let Ok(slug) = Slug::from_name(&name) {
                prop_assert_eq!(Slug::parse(slug.as_str()), Ok(slug.clone()));
                prop_assert_eq!(Slug::parse(slug.numbered(12).as_str()).is_ok(), true);
            }
        }
    }
}
