//! Takes endings off skeletons: Kazakh plural, possessive and case in the order they are added, then
//! Russian case endings and the English plural. The rule: a stem is believed only when the listing
//! itself knows it, so «Қызылорда» never becomes «Қызылор». Called by the query planner.

/// Plural.
const PLURALS: &[&[u8]] = &[b"lar", b"ler", b"dar", b"der", b"tar", b"ter"];
/// Possessives that occur in names and requests: his, our.
const POSSESSIVES: &[&[u8]] = &[b"i", b"si", b"imiz", b"miz"];
/// Cases, those after a possessive, and the relational -дағы.
const CASES: &[&[u8]] = &[
    b"nin", b"din", b"tin", b"in", b"ga", b"ge", b"ka", b"ke", b"na", b"ne", b"a", b"e", b"ni",
    b"di", b"ti", b"n", b"da", b"de", b"ta", b"te", b"nda", b"nde", b"dan", b"den", b"tan", b"ten",
    b"nan", b"nen", b"men", b"ben", b"pen", b"dagi", b"degi", b"tagi", b"tegi", b"ndagi", b"ndegi",
];
/// Russian endings of nouns and adjectives, folded; the last two are English.
const RUSSIAN: &[&[u8]] = &[
    b"a", b"i", b"u", b"e", b"o", b"ia", b"iu", b"oi", b"ei", b"ov", b"ev", b"om", b"em", b"am",
    b"iam", b"ami", b"iami", b"ah", b"iah", b"aia", b"oe", b"ee", b"ie", b"ogo", b"ego", b"omu",
    b"emu", b"im", b"ih", b"imi", b"uiu", b"iiu", b"iem", b"s", b"es",
];
/// How a Russian adjective goes on from the name of a place: Кызылординский, Аральский.
const ADJECTIVES: &[&[u8]] = &[b"insk", b"sk"];

/// The words a listing knows, asked while a stem is looked for.
pub(crate) trait Lexicon {
    /// Whether the skeleton is a word.
    fn contains(&self, word: &[u8]) -> bool;
    /// Whether some word is the skeleton with a rest that passes the test.
    fn continues(&self, beginning: &[u8], test: &dyn Fn(&[u8]) -> bool) -> bool;
}

/// What remains of a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Stem {
    /// The stem is the word's first so many bytes.
    pub(crate) length: usize,
    /// The stem is short: only its own forms count as found, not every word that begins so.
    pub(crate) forms_only: bool,
}

/// The stem of a word, when the lexicon knows a shorter one.
pub(crate) fn stem(word: &[u8], lexicon: &dyn Lexicon) -> Option<Stem> {
    let kazakh = kazakh_stem(word, lexicon);
    if kazakh.is_some_and(|stem| stem.forms_only) {
        return kazakh;
    }
    let rest = word.get(..kazakh.map_or(word.len(), |stem| stem.length))?;
    russian_stem(rest, lexicon).or(kazakh)
}

fn kazakh_stem(word: &[u8], lexicon: &dyn Lexicon) -> Option<Stem> {
    let mut shortest = word.len();
    for length in kazakh_lengths(word) {
        if length < shortest
            && word
                .get(..length)
                .is_some_and(|stem| is_known(stem, word, lexicon))
        {
            shortest = length;
        }
    }
    (shortest < word.len()).then_some(Stem {
        length: shortest,
        forms_only: shortest < 4,
    })
}

fn is_known(stem: &[u8], word: &[u8], lexicon: &dyn Lexicon) -> bool {
    if stem.len() < 3 || (stem.len() == 3 && matches!(word.get(3..), Some(b"a" | b"e" | b"n"))) {
        return false;
    }
    let is_word = |stem: &[u8]| {
        lexicon.contains(stem) || (stem.len() > 3 && lexicon.continues(stem, &is_owned_or_many))
    };
    is_word(stem) || alternate(stem).is_some_and(|other| is_word(&other))
}

/// Possessive or plural: endings that prove a noun. A bare case would let «Қызылор» pass.
fn is_owned_or_many(rest: &[u8]) -> bool {
    let (many, owned) = match rest.strip_suffix(b"i") {
        Some(many) => (many, true),
        None => (rest, false),
    };
    PLURALS.contains(&many) || (owned && matches!(many, b"" | b"s"))
}

fn russian_stem(word: &[u8], lexicon: &dyn Lexicon) -> Option<Stem> {
    let mut best = None;
    for ending in RUSSIAN {
        let Some(stem) = word.strip_suffix(*ending) else {
            continue;
        };
        let least = if ending.len() == 1 { 5 } else { 4 };
        if stem.len() < least || best.is_some_and(|best| best <= stem.len()) {
            continue;
        }
        let proven = lexicon.contains(stem)
            || (stem.len() > 4
                && lexicon.continues(stem, &|rest| {
                    rest != *ending
                        && (RUSSIAN.contains(&rest)
                            || ADJECTIVES
                                .iter()
                                .any(|adjective| rest.starts_with(adjective)))
                }));
        if proven {
            best = Some(stem.len());
        }
    }
    best.map(|length| Stem {
        length,
        forms_only: false,
    })
}

/// The stem with the other of қ/ғ, к/г, п/б at its end: бірлестік and бірлестігі.
pub(crate) fn alternate(stem: &[u8]) -> Option<Vec<u8>> {
    let (last, rest) = stem.split_last()?;
    let other = match last {
        b'k' => b'g',
        b'g' => b'k',
        b'p' => b'b',
        b'b' => b'p',
        _ => return None,
    };
    let mut alternate = rest.to_vec();
    alternate.push(other);
    Some(alternate)
}

/// Nouns that lose a vowel before an ending: халық, халқы.
const ELIDED: &[(&[u8], &[u8])] = &[
    (b"halik", b"halk"),
    (b"orin", b"orn"),
    (b"kauip", b"kaup"),
    (b"auiz", b"auz"),
    (b"daui", b"dau"),
];

/// The other stem of a noun that loses a vowel.
pub(crate) fn elided(stem: &[u8]) -> Option<&'static [u8]> {
    let pair = ELIDED
        .iter()
        .find(|(long, short)| *long == stem || *short == stem)?;
    Some(if pair.0 == stem { pair.1 } else { pair.0 })
}

/// The lengths a word can have without Kazakh endings, its own among them.
fn kazakh_lengths(word: &[u8]) -> Vec<usize> {
    let mut lengths = vec![word.len()];
    for slot in [CASES, POSSESSIVES, PLURALS] {
        for place in 0..lengths.len() {
            let Some(so_far) = lengths.get(place).and_then(|length| word.get(..*length)) else {
                continue;
            };
            for ending in slot {
                if let Some(stem) = so_far.strip_suffix(*ending) {
                    lengths.push(stem.len());
                    // The first letter may belong to both: ұлт + тар is written ұлттар, folded once.
                    if ending.len() > 1 && !matches!(ending, [b'a' | b'e' | b'i', ..]) {
                        lengths.push(stem.len() + 1);
                    }
                }
            }
        }
    }
    lengths
}

/// Whether a word is a stem with endings, or the stem itself.
pub(crate) fn is_form_of(word: &[u8], stem: &[u8]) -> bool {
    match word.strip_prefix(stem) {
        Some(rest) if rest.is_empty() || RUSSIAN.contains(&rest) => true,
        Some(_) => kazakh_lengths(word).contains(&stem.len()),
        None => alternate(stem).is_some_and(|other| {
            word.strip_prefix(other.as_slice())
                .is_some_and(|rest| is_owned_or_many(rest) || rest.starts_with(b"i"))
        }),
    }
}

/// How much of a word is an ending that is still being typed: ветеранд for ветеранда. Zero when none.
pub(crate) fn begun_ending(word: &[u8], lexicon: &dyn Lexicon) -> usize {
    (1..=2_usize)
        .find(|length| {
            let Some((stem, rest)) = word
                .len()
                .checked_sub(*length)
                .and_then(|at| word.split_at_checked(at))
            else {
                return false;
            };
            stem.len() > 3
                && [PLURALS, CASES]
                    .iter()
                    .any(|slot| slot.iter().any(|ending| ending.starts_with(rest)))
                && lexicon.contains(stem)
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold_word;

    struct Known(Vec<Vec<u8>>);

    impl Lexicon for Known {
        fn contains(&self, word: &[u8]) -> bool {
            self.0.iter().any(|known| known == word)
        }
        fn continues(&self, beginning: &[u8], test: &dyn Fn(&[u8]) -> bool) -> bool {
            self.0
                .iter()
                .any(|known| known.strip_prefix(beginning).is_some_and(test))
        }
    }

    #[test]
    fn endings_come_off_where_the_stem_is_known() {
        let known = Known(
            [
                "қызылорда",
                "қор",
                "бірлестігі",
                "орталық",
                "ардагерлер",
                "бала",
                "мектебі",
                "ұлт",
                "облыс",
                "қала",
                "ветераны",
                "организация",
                "foundation",
                "тұлға",
                "әйел",
                "кітап",
                "ұйым",
            ]
            .iter()
            .map(|word| fold_word(word))
            .collect(),
        );
        for (word, expected) in [
            ("қызылорда", None),
            ("Қызылордада", Some("kizilorda")),
            ("Қызылорданың", Some("kizilorda")),
            ("Qyzylordadan", Some("kizilorda")),
            ("қоры", Some("kor")),
            ("қорлар", Some("kor")),
            ("қорғау", None),
            ("бірлестік", None),
            ("бірлестіктер", Some("birlestik")),
            ("бірлестігі", Some("birlestig")),
            ("орталығы", Some("ortalig")),
            ("орталықтарға", Some("ortalik")),
            ("ардагер", None),
            ("ардагерлердің", Some("ardager")),
            ("балаларға", Some("bala")),
            ("балаларымыз", Some("bala")),
            ("мектептер", Some("mektep")),
            ("ұлттар", Some("ult")),
            ("облысының", Some("oblis")),
            ("қаласындағы", Some("kala")),
            ("ветеранов", Some("veteran")),
            ("ветеранам", Some("veteran")),
            ("организациями", Some("organizats")),
            ("foundations", Some("foundation")),
            ("әйелдер", Some("aiel")),
            ("ұйымдары", Some("uim")),
        ] {
            let folded = fold_word(word);
            let stem = stem(&folded, &known).and_then(|stem| folded.get(..stem.length));
            assert_eq!(
                stem.map(String::from_utf8_lossy).as_deref(),
                expected,
                "{word}"
            );
        }
    }

    #[test]
    fn forms_are_told_from_other_words() {
        for (word, stem, expected) in [
            ("қоры", "қор", true),
            ("қорлары", "қор", true),
            ("қорында", "қор", true),
            ("қорғау", "қор", false),
            ("бірлестігі", "бірлестік", true),
            ("бірлестіктері", "бірлестік", true),
            ("фонда", "фонд", true),
            ("общественного", "общественн", true),
            ("associations", "association", true),
            ("қор", "қор", true),
        ] {
            assert_eq!(
                is_form_of(&fold_word(word), &fold_word(stem)),
                expected,
                "{word}"
            );
        }
    }
}
