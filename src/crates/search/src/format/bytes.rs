//! Numbers and texts as bytes: the only place that knows how one value is written. For `write` and
//! `read`.

use super::FormatError;

/// Ends a text in a column. Removed from texts when they are written.
const END: u8 = 0;
/// Stands for a text that is missing. Removed from texts when they are written.
const ABSENT: u8 = 1;

/// Comes before a character outside the code page, in UTF-8. Removed from texts too.
const ESCAPE: u8 = 2;
const ESCAPE_CHARACTER: char = '\u{2}';

/// The characters written as 0x80 and up: Cyrillic of Kazakh and Russian, then punctuation.
const CODE_PAGE: [char; 94] = [
    'А', 'Б', 'В', 'Г', 'Д', 'Е', 'Ж', 'З', 'И', 'Й', 'К', 'Л', 'М', 'Н', 'О', 'П', 'Р', 'С', 'Т',
    'У', 'Ф', 'Х', 'Ц', 'Ч', 'Ш', 'Щ', 'Ъ', 'Ы', 'Ь', 'Э', 'Ю', 'Я', 'а', 'б', 'в', 'г', 'д', 'е',
    'ж', 'з', 'и', 'й', 'к', 'л', 'м', 'н', 'о', 'п', 'р', 'с', 'т', 'у', 'ф', 'х', 'ц', 'ч', 'ш',
    'щ', 'ъ', 'ы', 'ь', 'э', 'ю', 'я', 'Ё', 'ё', 'Ә', 'ә', 'І', 'і', 'Ң', 'ң', 'Ғ', 'ғ', 'Ү', 'ү',
    'Ұ', 'ұ', 'Қ', 'қ', 'Ө', 'ө', 'Һ', 'һ', '«', '»', '–', '—', '№', '’', '“', '”', '…', '\u{a0}',
];

/// Appends a number, seven bits to a byte, the low ones first.
pub(crate) fn put_number(out: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Appends a number that may be negative; small ones are short.
pub(crate) fn put_signed(out: &mut Vec<u8>, number: i32) {
    put_number(out, ((number << 1) ^ (number >> 31)) as u32);
}

/// Appends a text, or the mark of a missing one: a byte for each letter of the three languages.
pub(crate) fn put_text(out: &mut Vec<u8>, text: Option<&str>) {
    for character in text.unwrap_or_default().chars() {
        match character {
            '\0'..=ESCAPE_CHARACTER => {}
            '\u{3}'..='\u{7f}' => out.push(character as u8),
            _ => match CODE_PAGE.iter().position(|other| *other == character) {
                Some(place) => out.push(0x80 | place as u8),
                None => {
                    let mut buffer = [0; 4];
                    out.push(ESCAPE);
                    out.extend(character.encode_utf8(&mut buffer).bytes());
                }
            },
        }
    }
    if text.is_none() {
        out.push(ABSENT);
    }
    out.push(END);
}

/// Reads what the functions above wrote.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(crate) fn byte(&mut self) -> Result<u8, FormatError> {
        let (first, rest) = self.rest.split_first().ok_or(FormatError::Truncated)?;
        self.rest = rest;
        Ok(*first)
    }

    pub(crate) fn take(&mut self, length: usize) -> Result<&'a [u8], FormatError> {
        let (head, rest) = self
            .rest
            .split_at_checked(length)
            .ok_or(FormatError::Truncated)?;
        self.rest = rest;
        Ok(head)
    }

    pub(crate) fn number(&mut self) -> Result<u32, FormatError> {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(FormatError::Malformed)
    }

    pub(crate) fn signed(&mut self) -> Result<i32, FormatError> {
        let number = self.number()?;
        Ok((number >> 1) as i32 ^ -((number & 1) as i32))
    }

    /// How many bytes are left.
    pub(crate) fn left(&self) -> usize {
        self.rest.len()
    }

    /// A number of things that each take at least a byte: never more than what is left.
    pub(crate) fn length(&mut self) -> Result<usize, FormatError> {
        let length = self.number()? as usize;
        if length > self.rest.len() {
            Err(FormatError::Truncated)
        } else {
            Ok(length)
        }
    }

    /// A text, appended to `arena`; false when it is missing.
    pub(crate) fn text(&mut self, arena: &mut String) -> Result<bool, FormatError> {
        let end = memchr::memchr(END, self.rest).ok_or(FormatError::Truncated)?;
        let mut text = self.take(end)?;
        self.byte()?;
        if text == [ABSENT] {
            return Ok(false);
        }
        while let Some((first, rest)) = text.split_first() {
            text = rest;
            match first {
                &ESCAPE => {
                    let length = rest
                        .first()
                        .map_or(1, |lead| (lead.leading_ones() as usize).max(1));
                    let (character, rest) = rest
                        .split_at_checked(length)
                        .ok_or(FormatError::Malformed)?;
                    arena.push_str(
                        core::str::from_utf8(character).map_err(|_| FormatError::Malformed)?,
                    );
                    text = rest;
                }
                0x80.. => arena.push(
                    *CODE_PAGE
                        .get(usize::from(first & 0x7f))
                        .ok_or(FormatError::Malformed)?,
                ),
                _ => arena.push(char::from(*first)),
            }
        }
        Ok(true)
    }

    pub(crate) fn string(&mut self) -> Result<String, FormatError> {
        let mut text = String::new();
        self.text(&mut text)?;
        Ok(text)
    }

    /// Everything has been read.
    pub(crate) fn end(self) -> Result<(), FormatError> {
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err(FormatError::Malformed)
        }
    }
}
