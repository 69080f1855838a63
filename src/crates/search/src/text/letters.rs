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

/// Whether a character belongs to a word.
pub(crate) const fn kind(character: char) -> Kind {
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

/// The skeleton of a character by itself.
pub(crate) const fn unit(character: char) -> Unit {
    match character {
        '0'..='9' | 'a'..='b' | 'd'..='i' | 'k'..='p' | 'r'..='v' | 'z' => one(character as u8),
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
        'н' | 'Н' | 'ң' | 'Ң' | 'ñ' | 'Ñ' | 'ŋ' | 'Ŋ' | 'ń' | 'Ń' | 'ņ' | 'Ņ' | 'ň' | 'Ň' | 'ṇ'
        | 'Ṇ' | 'ѕ' | 'Ѕ' | 'ҥ' | 'Ҥ' => one(b'n'),
        'о' | 'О' | 'ө' | 'Ө' | 'ö' | 'Ö' | 'ó' | 'Ó' | 'ò' | 'Ò' | 'ô' | 'Ô' | 'õ' | 'Õ' | 'ō'
        | 'Ō' | 'ø' | 'Ø' | 'ґ' | 'Ґ' => one(b'o'),
        'п' | 'П' => one(b'p'),
        'р' | 'Р' => one(b'r'),
        'с' | 'С' => one(b's'),
        'т' | 'Т' => one(b't'),
        'у' | 'У' | 'ұ' | 'Ұ' | 'ү' | 'Ү' | 'ü' | 'Ü' | 'ū' | 'Ū' | 'ú' | 'Ú' | 'ù' | 'Ù' | 'ý'
        | 'Ý' | 'ŭ' | 'Ŭ' | 'w' | 'W' | 'ў' | 'Ў' | 'ї' | 'Ї' | 'ӯ' | 'Ӯ' => one(b'u'),
        'ф' | 'Ф' => one(b'f'),
        'х' | 'Х' | 'һ' | 'Һ' | 'ҳ' | 'Ҳ' | 'ḥ' | 'Ḥ' | 'ћ' | 'Ћ' => one(b'h'),
        'ц' | 'Ц' => two(*b"ts"),
        'ч' | 'Ч' | 'ç' | 'Ç' | 'č' | 'Č' | 'ҷ' | 'Ҷ' => two(*b"ch"),
        'ш' | 'Ш' | 'щ' | 'Щ' | 'ş' | 'Ş' | 'ș' | 'Ș' | 'š' | 'Š' | 'ŝ' | 'Ŝ' => {
            two(*b"sh")
        }
        'ß' => one(b's'),
        'x' | 'X' => two(*b"ks"),
        'ю' | 'Ю' | 'û' | 'Û' => two(*b"iu"),
        'я' | 'Я' | 'â' | 'Â' => two(*b"ia"),
        'ъ' | 'Ъ' | 'ь' | 'Ь' => NOTHING,
        _ => UNKNOWN,
    }
}

/// A Latin letter and the combining mark after it, when the pair is another letter than the plain one.
pub(crate) const fn composed(letter: char, mark: char) -> Unit {
    match (letter, mark) {
        ('s' | 'S', '\u{327}' | '\u{326}' | '\u{30c}' | '\u{302}') => two(*b"sh"),
        ('c' | 'C', '\u{327}' | '\u{30c}') => two(*b"ch"),
        ('z' | 'Z', '\u{30c}') => two(*b"zh"),
        ('y' | 'Y', '\u{301}') => one(b'u'),
        ('u' | 'U', '\u{302}') => two(*b"iu"),
        ('a' | 'A', '\u{302}') => two(*b"ia"),
        _ => UNKNOWN,
    }
}

/// The Cyrillic letter a Latin one looks like. Case matters: H is Н, h is һ.
pub(crate) const fn looks_cyrillic(latin: char) -> Option<char> {
    Some(match latin {
        'a' | 'A' => 'а',
        'B' => 'в',
        'c' | 'C' => 'с',
        'e' | 'E' => 'е',
        'h' => 'һ',
        'H' => 'н',
        'i' | 'I' => 'і',
        'k' | 'K' => 'к',
        'm' | 'M' => 'м',
        'o' | 'O' => 'о',
        'p' | 'P' => 'р',
        'T' => 'т',
        'x' | 'X' => 'х',
        'y' => 'у',
        'Y' => 'ү',
        _ => return None,
    })
}

/// The Latin letter a Cyrillic one looks like.
pub(crate) const fn looks_latin(cyrillic: char) -> Option<char> {
    Some(match cyrillic {
        'а' | 'А' => 'a',
        'В' => 'b',
        'с' | 'С' => 'c',
        'е' | 'Е' => 'e',
        'һ' | 'Н' => 'h',
        'і' | 'І' => 'i',
        'к' | 'К' => 'k',
        'м' | 'М' => 'm',
        'о' | 'О' => 'o',
        'р' | 'Р' => 'p',
        'Т' => 't',
        'х' | 'Х' => 'x',
        'у' | 'У' | 'Ү' => 'y',
        _ => return None,
    })
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
