//! Legal forms and their abbreviations: one thing under many names in three languages. The rule: a
//! form written anywhere in one of its ways is found by all its other ways. Spellings are those of
//! `data/kz/kz_identifiers.json`. For `write`: the browser gets them within `core`.

use crate::FacetValue;
use crate::text::fold::fold_word;
use crate::text::letters::lower;
use crate::text::phrases::{Phrase, PhraseBook, Token};
use crate::text::stem::is_form_of;
use crate::text::words::{is_capital, words};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A legal form: its code, the phrases it is written as (Russian without endings), its abbreviations.
struct Form {
    code: &'static str,
    phrases: &'static [&'static str],
    abbreviations: &'static [&'static str],
}

const FORMS: &[Form] = &[
    Form {
        code: "public_association",
        phrases: &[
            "қоғамдық бірлестік",
            "общественн объединен",
            "public association",
        ],
        abbreviations: &["қб", "оо"],
    },
    Form {
        code: "republican_public_association",
        phrases: &[
            "республикалық қоғамдық бірлестік",
            "республиканск общественн объединен",
            "republican public association",
        ],
        abbreviations: &["рқб", "роо"],
    },
    Form {
        code: "public_fund",
        phrases: &[
            "қоғамдық қор",
            "общественн фонд",
            "public foundation",
            "public fund",
        ],
        abbreviations: &["ққ", "qq", "оф"],
    },
    Form {
        code: "private_fund",
        phrases: &[
            "жеке қор",
            "частн фонд",
            "private foundation",
            "private fund",
        ],
        abbreviations: &["жқ", "чф"],
    },
    Form {
        code: "corporate_fund",
        phrases: &[
            "корпоративтік қор",
            "корпоративн фонд",
            "corporate foundation",
            "corporate fund",
        ],
        abbreviations: &["кқ", "кф"],
    },
    Form {
        code: "private_institution",
        phrases: &["жеке мекеме", "частн учрежден", "private institution"],
        abbreviations: &["жм", "чу"],
    },
    Form {
        code: "association",
        phrases: &[
            "заңды тұлға бірлестік",
            "объединен юридическ лиц",
            "association of legal entities",
            "association union of legal entities",
        ],
        abbreviations: &["зтб", "оюл"],
    },
    Form {
        code: "nonprofit_jsc",
        phrases: &[
            "коммерциялық емес акционерлік қоғам",
            "некоммерческ акционерн обществ",
            "non profit joint stock company",
            "nonprofit joint stock company",
        ],
        abbreviations: &["кеақ", "нао"],
    },
    Form {
        code: "consumer_coop",
        phrases: &[
            "тұтыну кооператив",
            "потребительск кооператив",
            "consumer cooperative",
        ],
        abbreviations: &["тк", "пк"],
    },
    Form {
        code: "religious",
        phrases: &[
            "діни бірлестік",
            "религиозн объединен",
            "religious association",
        ],
        abbreviations: &["дб", "ро"],
    },
    Form {
        code: "branch",
        phrases: &["филиал", "branch"],
        abbreviations: &[],
    },
    Form {
        code: "representation",
        phrases: &["өкілдік", "представительств", "representative office"],
        abbreviations: &[],
    },
    Form {
        code: "ngo",
        phrases: &[
            "үкіметтік емес ұйым",
            "неправительственн организац",
            "некоммерческ организац",
            "non governmental organization",
            "non governmental organisation",
            "nongovernmental organization",
            "nongovernmental organisation",
        ],
        abbreviations: &["үеұ", "нпо", "нко", "ngo"],
    },
];

/// How many forms there are: the first subjects of the book of a listing.
pub(crate) const COUNT: usize = FORMS.len();

/// The phrases of a listing: the legal forms, then the synonyms of its facet values.
pub(crate) fn built_in() -> PhraseBook {
    let mut book = PhraseBook {
        phrases: Vec::new(),
        forms: COUNT as u32,
    };
    for (form, subject) in FORMS.iter().zip(0..) {
        for phrase in form.phrases {
            book.phrases.push(Phrase::new(subject, phrase, false));
        }
        for abbreviation in form.abbreviations {
            book.phrases.push(Phrase::new(subject, abbreviation, true));
        }
    }
    book
}

/// A way to write a subject; a single short word in capitals is an abbreviation.
pub(crate) fn synonym(subject: u32, written: &str) -> Phrase {
    let mut all = words(written);
    match (all.next().and_then(|word| written.get(word)), all.next()) {
        (Some(word), None) if is_capital(word) && word.chars().count() <= LONGEST_ABBREVIATION => {
            Phrase::new(subject, &word.chars().map(lower).collect::<String>(), true)
        }
        _ => Phrase::new(subject, written, false),
    }
}

/// What a value stands for: legal forms by its key, an abbreviation or a whole label; synonyms it has
/// in common with another value. A form within another, as in "republican public association",
/// counts too.
pub(crate) fn subjects_of_value(value: &FacetValue, book: &PhraseBook) -> Vec<u32> {
    let by_key = FORMS.iter().position(|form| form.code == value.key);
    let mut subjects: Vec<u32> = by_key.map(|place| place as u32).into_iter().collect();
    for label in &value.labels {
        let mut found = subjects_in(label.split('(').next().unwrap_or_default(), book);
        found.retain(|(subject, _)| *subject < book.forms);
        if !subjects.is_empty() || found.iter().any(|(_, whole)| *whole) {
            subjects.extend(found.iter().map(|(subject, _)| *subject));
        }
    }
    for synonym in &value.synonyms {
        let found = subjects_in(synonym, book);
        subjects.extend(
            found
                .iter()
                .filter(|(_, whole)| *whole)
                .map(|(subject, _)| *subject),
        );
    }
    subjects.sort_unstable();
    subjects.dedup();
    subjects
}

/// The subjects in a text, and whether each is the whole of it.
pub(crate) fn subjects_in(written: &str, book: &PhraseBook) -> Vec<(u32, bool)> {
    let surfaces = words(written).filter_map(|word| written.get(word));
    let tokens: Vec<Token<'_>> = surfaces
        .map(|surface| Token {
            surface,
            skeleton: fold_word(surface),
        })
        .collect();
    let mut found = Vec::new();
    for place in 0..tokens.len() {
        for (subject, length) in book.at(tokens.get(place..).unwrap_or_default()) {
            found.push((subject, place == 0 && length == tokens.len()));
        }
    }
    found
}

/// Finds legal forms in thousands of names: each different word is compared with the words of the
/// phrases once, after that only bits are.
pub(crate) struct Spotter<'a> {
    book: &'a PhraseBook,
    words: Vec<&'a [u8]>,
    /// Subject and word numbers.
    phrases: Vec<(u32, Vec<u32>)>,
    /// What is known of each spelling met.
    known: HashMap<&'a str, Known>,
}

impl<'a> Spotter<'a> {
    /// For the legal forms, which have fewer than 128 different words.
    pub(crate) fn new(book: &'a PhraseBook) -> Self {
        let mut spotter = Self {
            book,
            words: Vec::new(),
            phrases: Vec::new(),
            known: HashMap::new(),
        };
        for phrase in &book.phrases {
            if phrase.subject < book.forms && phrase.abbreviation.is_empty() {
                let numbers = phrase
                    .words
                    .iter()
                    .map(|word| spotter.word_number(word))
                    .collect();
                spotter.phrases.push((phrase.subject, numbers));
            }
        }
        spotter
    }

    fn word_number(&mut self, word: &'a [u8]) -> u32 {
        let known = self.words.iter().position(|known| *known == word);
        known.unwrap_or_else(|| {
            self.words.push(word);
            self.words.len() - 1
        }) as u32
    }

    /// What a spelling can be part of.
    fn known(&mut self, surface: &'a str) -> Known {
        let Self {
            book, words, known, ..
        } = self;
        known
            .entry(surface)
            .or_insert_with(|| {
                let skeleton = fold_word(surface);
                let forms = words
                    .iter()
                    .zip(0..128)
                    .filter(|(word, _)| is_form_of(&skeleton, word));
                let mask = forms.fold(0, |mask, (_, number)| mask | 1 << number);
                let token = Token {
                    surface,
                    skeleton: Vec::new(),
                };
                let short = surface.chars().count() <= LONGEST_ABBREVIATION;
                let abbreviated = if short { book.at(&[token]) } else { Vec::new() };
                Known {
                    mask,
                    abbreviated: abbreviated.into_iter().map(|found| found.0).collect(),
                }
            })
            .clone()
    }

    /// Calls with each legal form in a name.
    pub(crate) fn spot(&mut self, name: &'a str, mut found: impl FnMut(u32)) {
        let known: Vec<Known> = words(name)
            .filter_map(|word| name.get(word))
            .map(|surface| self.known(surface))
            .collect();
        for (place, word) in known.iter().enumerate() {
            word.abbreviated.iter().for_each(|subject| found(*subject));
            let rest = known.get(place..).unwrap_or_default();
            for (subject, numbers) in &self.phrases {
                let fits = numbers.len() <= rest.len()
                    && numbers
                        .iter()
                        .zip(rest)
                        .all(|(number, word)| word.mask >> (number & 127) & 1 == 1);
                if fits {
                    found(*subject);
                }
            }
        }
    }
}

/// What a spelling can be part of.
#[derive(Clone)]
struct Known {
    /// The words of phrases it is a form of, as bits.
    mask: u128,
    /// The legal forms it abbreviates.
    abbreviated: Vec<u32>,
}

/// The most letters an abbreviation has.
const LONGEST_ABBREVIATION: usize = 6;

static BOOK: LazyLock<PhraseBook> = LazyLock::new(built_in);

/// The skeletons of the words of a name without its legal form: what is left of
/// «Үміт» қоғамдық қоры, of ОФ «Умит» and of «Умит» қоры is the same. A name
/// that is nothing but a legal form keeps its words.
#[must_use]
pub fn proper_words(name: &str) -> Vec<String> {
    let surfaces = words(name).filter_map(|word| name.get(word));
    let tokens: Vec<Token<'_>> = surfaces
        .map(|surface| Token {
            surface,
            skeleton: fold_word(surface),
        })
        .collect();
    let text = |token: &Token<'_>| String::from_utf8_lossy(&token.skeleton).into_owned();
    let mut proper = Vec::with_capacity(tokens.len());
    let mut place = 0;
    while let Some(token) = tokens.get(place) {
        let rest = tokens.get(place..).unwrap_or_default();
        let form = BOOK.at(rest).into_iter().map(|(_, length)| length).max();
        if form.is_none() && !is_kind(&token.skeleton) {
            proper.push(text(token));
        }
        place += form.unwrap_or(1).max(1);
    }
    if proper.is_empty() {
        proper = tokens.iter().map(text).collect();
    }
    proper.retain(|word| !word.is_empty());
    proper
}

/// Whether a word by itself says what kind of organisation it is: the last one
/// of a legal form, as фонд is of общественный фонд.
fn is_kind(skeleton: &[u8]) -> bool {
    let phrases = BOOK.phrases.iter().filter(|phrase| phrase.words.len() > 1);
    let mut kinds = phrases.filter_map(|phrase| phrase.words.last());
    kinds.any(|kind| is_form_of(skeleton, kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_left_without_its_form_in_every_language() {
        for name in [
            "«Үміт» қоғамдық қоры",
            "ОФ «Умит»",
            "Общественный фонд «Умит»",
            "Umit public foundation",
            "«Үміт» ҚҚ",
            "«Үміт» қоры",
            "Фонд «Умит»",
        ] {
            assert_eq!(proper_words(name), ["umit"], "{name}");
        }
        assert_eq!(proper_words("Общественный фонд").len(), 2);
        assert!(proper_words("«»").is_empty());
    }
}
