//! The letter table: what each character is written as in a skeleton. One rule: letters that people
//! use for one another in Kazakh, Russian or any Latin spelling get the same skeleton; what depends
//! on the neighbours is in `fold`. From `data/lang/search_fold.json` and `kk_transliteration.json`,
//! with real spellings winning: Latin ý is у (2018), c is k or ts.

/// What a character does in a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// Part of a word.
    Letter,
    /// Part of a word when a letter stands before it; changes that letter in the 2017 spelling.
    Apostrophe,
    /// Combining mark or invisible character: inside a word it is skipped.
    Silent,
    /// Between words.
    Separator,
}

/// Whether a character belongs to a word, for the table and what is beyond it.
const fn kind_of(character: char) -> Kind {
    match character {
        '0'..='9' | 'a'..='z' | 'A'..='Z' => Kind::Letter,
        '\'' | '`' | '´' | '‘' | '’' | 'ʹ' | 'ʺ' | 'ʻ' | 'ʼ' | '′' => Kind::Apostrophe,
        '\u{ad}'
        | '\u{2b0}'..='\u{36f}'
        | '\u{482}'..='\u{489}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{e0000}'.. => Kind::Silent,
        '\0'..='\u{bf}'
        | '×'
        | '÷'
        | '\u{60c}'
        | '\u{61b}'
        | '\u{61f}'
        | '\u{2000}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{e000}'..='\u{f8ff}'
        | '\u{fe10}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}'
        | '\u{ff3b}'..='\u{ff40}'
        | '\u{ff5b}'..='\u{ff65}'
        | '\u{ffe0}'..='\u{ffff}'
        | '\u{1f000}'..='\u{1faff}' => Kind::Separator,
        _ => Kind::Letter,
    }
}

/// One or two ASCII letters, the second in the high byte.
pub(crate) type Unit = u16;

/// A letter that is not written: soft and hard sign.
pub(crate) const NOTHING: Unit = 0;
/// A character the table does not know; it stands for itself.
pub(crate) const UNKNOWN: Unit = u16::MAX;

const fn one(letter: u8) -> Unit {
    letter as Unit
}

const fn two(letters: [u8; 2]) -> Unit {
    let [first, second] = letters;
    (second as Unit) << 8 | first as Unit
}

/// The skeletons that characters have; the place in here is what the table holds.
const UNITS: [Unit; 27] = [
    UNKNOWN,
    NOTHING,
    one(b'a'),
    one(b'b'),
    one(b'v'),
    one(b'g'),
    one(b'd'),
    one(b'e'),
    one(b'z'),
    one(b'i'),
    one(b'k'),
    one(b'l'),
    one(b'm'),
    one(b'n'),
    one(b'o'),
    one(b'p'),
    one(b'r'),
    one(b's'),
    one(b't'),
    one(b'u'),
    one(b'f'),
    one(b'h'),
    two(*b"zh"),
    two(*b"ts"),
    two(*b"ch"),
    two(*b"sh"),
    two(*b"iu"),
];
/// The place of я, and of x; both are too rare to be looked for in order.
const IA: u8 = 27;
const KS: u8 = 28;
/// Characters that are not written.
const APOSTROPHE: u8 = 29;
const SILENT: u8 = 30;
const SEPARATOR: u8 = 31;
/// A digit is its own skeleton.
const DIGIT: u8 = 32;

/// What each character below U+0528 is, worked out by the compiler: a table is a third of the code
/// that a match is.
static TABLE: [u8; 0x528] = {
    let mut table = [0; 0x528];
    let mut code = 0;
    while code < table.len() {
        if let Some(character) = char::from_u32(code as u32) {
            #[expect(clippy::indexing_slicing, reason = "in bounds, or it does not compile")]
            {
                table[code] = place(character);
            }
        }
        code += 1;
    }
    table
};

/// What the table holds for a character.
const fn place(character: char) -> u8 {
    match kind_of(character) {
        Kind::Apostrophe => return APOSTROPHE,
        Kind::Silent => return SILENT,
        Kind::Separator => return SEPARATOR,
        Kind::Letter => {}
    }
    let unit = match character {
        '0'..='9' => return DIGIT,
        'я' | 'Я' | 'â' | 'Â' => return IA,
        'x' | 'X' => return KS,
        _ => letter(character),
    };
    let mut place = 0;
    #[expect(
        clippy::indexing_slicing,
        reason = "every unit is in there, or it does not compile"
    )]
    while UNITS[place] != unit {
        place += 1;
    }
    place as u8
}

/// The skeleton of a character by itself.
#[inline(never)]
pub(crate) fn unit(character: char) -> Unit {
    match TABLE.get(character as usize) {
        Some(&DIGIT) => character as Unit,
        Some(&IA) => two(*b"ia"),
        Some(&KS) => two(*b"ks"),
        place => place
            .and_then(|place| UNITS.get(usize::from(*place)))
            .copied()
            .unwrap_or(UNKNOWN),
    }
}

/// Whether a character belongs to a word.
#[inline(never)]
pub(crate) fn kind(character: char) -> Kind {
    match TABLE.get(character as usize).copied() {
        Some(APOSTROPHE) => Kind::Apostrophe,
        Some(SILENT) => Kind::Silent,
        Some(SEPARATOR) => Kind::Separator,
        Some(_) => Kind::Letter,
        None => kind_of(character),
    }
}

/// The skeleton of a letter, for the table.
const fn letter(character: char) -> Unit {
    match character {
        'a'..='b' | 'd'..='i' | 'k'..='p' | 'r'..='v' | 'z' => one(character as u8),
        'A'..='B' | 'D'..='I' | 'K'..='P' | 'R'..='V' | 'Z' => one(character as u8 | 0x20),
        'а' | 'А' | 'ә' | 'Ә' | 'ä' | 'Ä' | 'á' | 'Á' | 'à' | 'À' | 'ã' | 'Ã' | 'å' | 'Å' | 'ā'
        | 'Ā' | 'ă' | 'Ă' | 'æ' | 'Æ' | 'ə' | 'Ə' | 'ǝ' | 'ј' | 'Ј' => one(b'a'),
        'б' | 'Б' => one(b'b'),
        'в' | 'В' => one(b'v'),
        'г' | 'Г' | 'ғ' | 'Ғ' | 'ğ' | 'Ğ' | 'ǧ' | 'Ǧ' | 'ǵ' | 'Ǵ' | 'ġ' | 'Ġ' | 'є' | 'Є' => {
            one(b'g')
        }
        'д' | 'Д' => one(b'd'),
        'е' | 'Е' | 'э' | 'Э' | 'ё' | 'Ё' | 'é' | 'É' | 'è' | 'È' | 'ë' | 'Ë' | 'ê' | 'Ê' | 'ė'
        | 'Ė' | 'ē' | 'Ē' | 'ѐ' | 'Ѐ' => one(b'e'),
        'ж' | 'Ж' | 'j' | 'J' | 'ž' | 'Ž' | 'җ' | 'Җ' => two(*b"zh"),
        'з' | 'З' => one(b'z'),
        'и' | 'И' | 'і' | 'І' | 'ы' | 'Ы' | 'й' | 'Й' | 'y' | 'Y' | 'ı' | 'İ' | 'í' | 'Í' | 'ì'
        | 'Ì' | 'ï' | 'Ï' | 'î' | 'Î' | 'ī' | 'Ī' | 'ѝ' | 'Ѝ' | 'ÿ' | 'Ÿ' => one(b'i'),
        'к' | 'К' | 'қ' | 'Қ' | 'q' | 'Q' | 'c' | 'C' | 'ķ' | 'Ķ' | 'ќ' | 'Ќ' | 'ҡ' | 'Ҡ' | 'ҝ'
        | 'Ҝ' => one(b'k'),
        'л' | 'Л' | 'ł' | 'Ł' => one(b'l'),
        'м' | 'М' => one(b'm'),
        'н' | 'Н' | 'ң' | 'Ң' | 'ñ' | 'Ñ' | 'ŋ' | 'Ŋ' | 'ń' | 'Ń' | 'ņ' | 'Ņ' | 'ň' | 'Ň' | 'ѕ'
        | 'Ѕ' | 'ҥ' | 'Ҥ' => one(b'n'),
        'о' | 'О' | 'ө' | 'Ө' | 'ö' | 'Ö' | 'ó' | 'Ó' | 'ò' | 'Ò' | 'ô' | 'Ô' | 'õ' | 'Õ' | 'ō'
        | 'Ō' | 'ø' | 'Ø' | 'ґ' | 'Ґ' => one(b'o'),
        'п' | 'П' => one(b'p'),
        'р' | 'Р' => one(b'r'),
        'с' | 'С' => one(b's'),
        'т' | 'Т' => one(b't'),
        'у' | 'У' | 'ұ' | 'Ұ' | 'ү' | 'Ү' | 'ü' | 'Ü' | 'ū' | 'Ū' | 'ú' | 'Ú' | 'ù' | 'Ù' | 'ý'
        | 'Ý' | 'ŭ' | 'Ŭ' | 'w' | 'W' | 'ў' | 'Ў' | 'ї' | 'Ї' | 'ӯ' | 'Ӯ' => one(b'u'),
        'ф' | 'Ф' => one(b'f'),
        'х' | 'Х' | 'һ' | 'Һ' | 'ҳ' | 'Ҳ' | 'ћ' | 'Ћ' => one(b'h'),
        'ц' | 'Ц' => two(*b"ts"),
        'ч' | 'Ч' | 'ç' | 'Ç' | 'č' | 'Č' | 'ҷ' | 'Ҷ' => two(*b"ch"),
        'ш' | 'Ш' | 'щ' | 'Щ' | 'ş' | 'Ş' | 'ș' | 'Ș' | 'š' | 'Š' | 'ŝ' | 'Ŝ' => {
            two(*b"sh")
        }
        'ß' => one(b's'),
        'ю' | 'Ю' | 'û' | 'Û' => two(*b"iu"),
        'ъ' | 'Ъ' | 'ь' | 'Ь' => NOTHING,
        _ => UNKNOWN,
    }
}

/// A Latin letter and the combining mark after it, when the pair is another letter than the plain one.
pub(crate) const fn composed(letter: char, mark: char) -> Unit {
    match (letter, mark) {
        ('s' | 'S', '\u{327}' | '\u{326}' | '\u{30c}') => two(*b"sh"),
        ('c' | 'C', '\u{327}' | '\u{30c}') => two(*b"ch"),
        ('y' | 'Y', '\u{301}') => one(b'u'),
        _ => UNKNOWN,
    }
}

/// Latin letters and the Cyrillic ones they look like. Case matters: H is Н, h is һ.
pub(crate) const LATIN_LOOKS: &str = "aAcCeEiIkKmMoOpPxXhHByYT";
/// See [`LATIN_LOOKS`].
pub(crate) const CYRILLIC_LOOKS: &str = "аАсСеЕіІкКмМоОрРхХһНВуҮТ";

/// The character of one row that stands in the place of a character of another.
#[inline(never)]
pub(crate) fn counterpart(character: char, from: &str, to: &str) -> Option<char> {
    let mut others = to.chars();
    for one in from.chars() {
        let other = others.next();
        if one == character {
            return other;
        }
    }
    None
}

/// Cyrillic, the block of Russian and Kazakh.
pub(crate) const fn is_cyrillic(character: char) -> bool {
    matches!(character, '\u{400}'..='\u{52f}')
}

/// The small letter of a Kazakh, Russian or ASCII capital; others stay.
pub(crate) const fn lower(letter: char) -> char {
    let small = match letter {
        'A'..='Z' | 'А'..='Я' => letter as u32 + 0x20,
        'Ѐ'..='Џ' => letter as u32 + 0x50,
        '\u{48a}'..='\u{4bf}' | '\u{4d0}'..='\u{52f}' => letter as u32 | 1,
        _ => return letter,
    };
    match char::from_u32(small) {
        Some(small) => small,
        None => letter,
    }
}
