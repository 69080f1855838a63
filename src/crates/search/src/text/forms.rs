//! Legal forms and their abbreviations: one thing under many names in three languages. The rule: a
//! form written anywhere in one of its ways is found by all its other ways. Spellings are those of
//! `data/kz/kz_identifiers.json`; used by the index for names and labels and by the planner.

use super::fold::{fold_doubled, fold_word};
use super::stem::is_form_of;
use super::stopwords::is_stopword;
use super::words::{is_capital, words};

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

/// One way to write something: a phrase of stems, or an abbreviation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Phrase {
    /// What it names: a number given by the phrase book.
    pub(crate) subject: usize,
    /// The folded words. An abbreviation has one, with its doubled letters kept.
    pub(crate) words: Vec<Vec<u8>>,
    /// The abbreviation as written, in small letters; empty for a phrase.
    pub(crate) abbreviation: String,
}

/// Every phrase known: the built-in legal forms and the synonyms of a listing's facet values.
#[derive(Clone, Default, Debug)]
pub(crate) struct PhraseBook {
    pub(crate) phrases: Vec<Phrase>,
    /// How many subjects there are; the first are legal forms.
    pub(crate) subjects: usize,
}

/// A word of the text that phrases are looked for in.
pub(crate) struct Token<'a> {
    /// As written.
    pub(crate) surface: &'a str,
    /// Its skeleton.
    pub(crate) skeleton: &'a [u8],
}

impl PhraseBook {
    /// The legal forms.
    pub(crate) fn built_in() -> Self {
        let mut book = Self::default();
        for form in FORMS {
            let subject = book.new_subject();
            for phrase in form.phrases {
                book.add_phrase(subject, phrase);
            }
            for abbreviation in form.abbreviations {
                book.add_abbreviation(subject, abbreviation);
            }
        }
        book
    }

    /// The subject of a legal form's code.
    pub(crate) fn subject_of_code(code: &str) -> Option<usize> {
        FORMS.iter().position(|form| form.code == code)
    }

    /// Whether a subject is a legal form, not a listing's own synonym.
    pub(crate) const fn is_form(subject: usize) -> bool {
        subject < FORMS.len()
    }

    pub(crate) fn new_subject(&mut self) -> usize {
        self.subjects += 1;
        self.subjects - 1
    }

    /// Adds a way to write a subject; a single short word in capitals is an abbreviation.
    pub(crate) fn add(&mut self, subject: usize, written: &str) {
        let mut all = words(written);
        match (all.next().and_then(|word| written.get(word)), all.next()) {
            (Some(word), None) if is_capital(word) && word.chars().count() <= 6 => {
                let lower: String = word.chars().filter_map(lower).collect();
                self.add_abbreviation(subject, &lower);
            }
            _ => self.add_phrase(subject, written),
        }
    }

    fn add_phrase(&mut self, subject: usize, phrase: &str) {
        let words: Vec<_> = words(phrase)
            .filter_map(|word| phrase.get(word))
            .map(fold_word)
            .collect();
        if !words.is_empty() {
            self.phrases.push(Phrase {
                subject,
                words,
                abbreviation: String::new(),
            });
        }
    }

    fn add_abbreviation(&mut self, subject: usize, lower: &str) {
        self.phrases.push(Phrase {
            subject,
            words: vec![fold_doubled(lower)],
            abbreviation: lower.to_owned(),
        });
    }

    /// The subjects written at the beginning of `tokens`, with how many words each takes. An
    /// abbreviation exactly as written wins over those that merely fold alike (ҚҚ over КҚ).
    pub(crate) fn at(&self, tokens: &[Token<'_>]) -> Vec<(usize, usize)> {
        let Some(first) = tokens.first() else {
            return Vec::new();
        };
        let written: String = first.surface.chars().filter_map(lower).collect();
        let doubled = fold_doubled(first.surface);
        let is_exact =
            |phrase: &Phrase| !phrase.abbreviation.is_empty() && phrase.abbreviation == written;
        let has_exact = self.phrases.iter().any(is_exact);
        let mut found = Vec::new();
        for phrase in &self.phrases {
            let matches = if phrase.abbreviation.is_empty() {
                phrase.words.len() <= tokens.len()
                    && phrase
                        .words
                        .iter()
                        .zip(tokens)
                        .all(|(word, token)| is_form_of(token.skeleton, word))
            } else if has_exact {
                is_exact(phrase)
            } else {
                phrase.words.first() == Some(&doubled) && !is_stopword(&doubled)
            };
            if matches && !found.contains(&(phrase.subject, phrase.words.len())) {
                found.push((phrase.subject, phrase.words.len()));
            }
        }
        found
    }

    /// The ways to write a subject.
    pub(crate) fn ways(&self, subject: usize) -> impl Iterator<Item = &Phrase> {
        self.phrases
            .iter()
            .filter(move |phrase| phrase.subject == subject)
    }
}

/// Finds legal forms in thousands of names: each different word is compared with the words of the
/// phrases once, after that only bits are.
pub(crate) struct Spotter<'a> {
    book: &'a PhraseBook,
    words: Vec<&'a [u8]>,
    /// Subject and word numbers.
    phrases: Vec<(usize, Vec<u32>)>,
    beginnings: u128,
}

impl<'a> Spotter<'a> {
    /// For the phrases of a book, which has fewer than 128 different words.
    pub(crate) fn new(book: &'a PhraseBook) -> Self {
        let mut spotter = Self {
            book,
            words: Vec::new(),
            phrases: Vec::new(),
            beginnings: 0,
        };
        for phrase in book
            .phrases
            .iter()
            .filter(|phrase| phrase.abbreviation.is_empty())
        {
            let numbers: Vec<u32> = phrase
                .words
                .iter()
                .map(|word| spotter.word_number(word))
                .collect();
            spotter.beginnings |= numbers.first().map_or(0, |first| 1 << (first & 127));
            spotter.phrases.push((phrase.subject, numbers));
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

    /// The words of phrases that a skeleton is a form of, as bits.
    pub(crate) fn mask(&self, skeleton: &[u8]) -> u128 {
        let mut mask = 0;
        for (word, number) in self.words.iter().zip(0..128) {
            if word.first() == skeleton.first() && is_form_of(skeleton, word) {
                mask |= 1 << number;
            }
        }
        mask
    }

    /// Calls with each subject written at the beginning of a name's words and its number of words.
    pub(crate) fn spot(&self, surface: &str, masks: &[u128], mut found: impl FnMut(usize, usize)) {
        if surface.len() <= 12
            && is_capital(surface)
            && !surface.bytes().any(|byte| byte.is_ascii_digit())
        {
            let token = Token {
                surface,
                skeleton: &[],
            };
            for (subject, length) in self.book.at(&[token]) {
                found(subject, length);
            }
        }
        if masks.first().is_none_or(|mask| mask & self.beginnings == 0) {
            return;
        }
        for (subject, numbers) in &self.phrases {
            let fits = numbers.len() <= masks.len()
                && numbers
                    .iter()
                    .zip(masks)
                    .all(|(number, mask)| mask >> (number & 127) & 1 == 1);
            if fits {
                found(*subject, numbers.len());
            }
        }
    }
}

impl Phrase {
    /// Whether a word is this abbreviation, in any alphabet.
    pub(crate) fn reads(&self, surface: &str) -> bool {
        self.words.first() == Some(&fold_doubled(surface))
    }
}

/// The small letter of a Kazakh, Russian or ASCII capital; others stay.
pub(crate) fn lower(letter: char) -> Option<char> {
    let small = match letter {
        'A'..='Z' | 'А'..='Я' => letter as u32 + 0x20,
        'Ѐ'..='Џ' => letter as u32 + 0x50,
        '\u{48a}'..='\u{4bf}' | '\u{4d0}'..='\u{52f}' => letter as u32 | 1,
        _ => letter as u32,
    };
    char::from_u32(small)
}
