//! Numbers and texts as bytes: the only place that knows how one value is written. For `write` and
//! `read`.

use super::FormatError;
use memchr::memchr;

/// Ends a text in a column. Removed from texts when they are written.
const END: u8 = 0;
/// Stands for a text that is missing. Removed from texts when they are written.
const ABSENT: u8 = 1;
/// Comes before a character outside the code page, in UTF-8. Removed from texts too.
const ESCAPE: u8 = 2;

/// The characters written as 0x80 and up: Cyrillic of Kazakh and Russian, then punctuation.
const CODE_PAGE: [char; 94] = [
    'А', 'Б', 'В', 'Г', 'Д', 'Е', 'Ж', 'З', 'И', 'Й', 'К', 'Л', 'М', 'Н', 'О', 'П', 'Р', 'С', 'Т',
    'У', 'Ф', 'Х', 'Ц', 'Ч', 'Ш', 'Щ', 'Ъ', 'Ы', 'Ь', 'Э', 'Ю', 'Я', 'а', 'б', 'в', 'г', 'д', 'е',
    'ж', 'з', 'и', 'й', 'к', 'л', 'м', 'н', 'о', 'п', 'р', 'с', 'т', 'у', 'ф', 'х', 'ц', 'ч', 'ш',
    'щ', 'ъ', 'ы', 'ь', 'э', 'ю', 'я', 'Ё', 'ё', 'Ә', 'ә', 'І', 'і', 'Ң', 'ң', 'Ғ', 'ғ', 'Ү', 'ү',
    'Ұ', 'ұ', 'Қ', 'қ', 'Ө', 'ө', 'Һ', 'һ', '«', '»', '–', '—', '№', '’', '“', '”', '…', '\u{a0}',
];

/// The code page in UTF-8: two bytes, or three where the last is not zero.
static UTF8: [[u8; 3]; CODE_PAGE.len()] = {
    let mut table = [[0; 3]; CODE_PAGE.len()];
    let mut place = 0;
    while place < CODE_PAGE.len() {
        #[expect(clippy::indexing_slicing, reason = "in bounds, or it does not compile")]
        {
            let code = CODE_PAGE[place] as u32;
            table[place] = if code < 0x800 {
                [0xc0 | (code >> 6) as u8, 0x80 | (code & 0x3f) as u8, 0]
            } else {
                [
                    0xe0 | (code >> 12) as u8,
                    0x80 | (code >> 6 & 0x3f) as u8,
                    0x80 | (code & 0x3f) as u8,
                ]
            };
        }
        place += 1;
    }
    table
};

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
    for character in text
        .unwrap_or_default()
        .chars()
        .filter(|character| !is_removed(*character))
    {
        if character.is_ascii() {
            out.push(character as u8);
            continue;
        }
        match CODE_PAGE.iter().position(|other| *other == character) {
            Some(place) => out.push(0x80 | place as u8),
            None => {
                let mut buffer = [0; 4];
                out.push(ESCAPE);
                out.extend(character.encode_utf8(&mut buffer).bytes());
            }
        }
    }
    if text.is_none() {
        out.push(ABSENT);
    }
    out.push(END);
}

/// Whether a character never reaches the file: the controls that mean something in it.
pub(crate) const fn is_removed(character: char) -> bool {
    matches!(character, '\0'..='\u{2}')
}

/// Reads what the functions above wrote. After the first thing that is wrong it reads zeros, and
/// `finish` tells: checking each value would be most of the code.
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    error: Option<FormatError>,
}

impl<'a> Reader<'a> {
    pub(crate) const fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            error: None,
        }
    }

    /// Notes that something is wrong; the first note stays.
    #[inline(never)]
    pub(crate) fn fail(&mut self, error: FormatError) {
        self.error = self.error.or(Some(error));
        self.at = self.bytes.len();
    }

    #[inline(never)]
    pub(crate) fn byte(&mut self) -> u8 {
        match self.bytes.get(self.at) {
            Some(byte) => {
                self.at += 1;
                *byte
            }
            None => {
                self.fail(FormatError::Truncated);
                0
            }
        }
    }

    /// So many bytes; none when there are fewer.
    #[inline(never)]
    pub(crate) fn take(&mut self, length: usize) -> &'a [u8] {
        match self.bytes.get(self.at..self.at.saturating_add(length)) {
            Some(taken) => {
                self.at += length;
                taken
            }
            None => {
                self.fail(FormatError::Truncated);
                &[]
            }
        }
    }

    #[inline(never)]
    pub(crate) fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.fail(FormatError::Malformed);
        0
    }

    pub(crate) fn signed(&mut self) -> i32 {
        let number = self.number();
        (number >> 1) as i32 ^ -((number & 1) as i32)
    }

    /// A number below `below`.
    pub(crate) fn number_below(&mut self, below: usize) -> u32 {
        let number = self.number();
        if number as usize >= below {
            self.fail(FormatError::Malformed);
            return 0;
        }
        number
    }

    /// How many bytes are left.
    pub(crate) const fn left(&self) -> usize {
        self.bytes.len().saturating_sub(self.at)
    }

    /// A number of things that each take at least a byte: never more than what is left.
    pub(crate) fn length(&mut self) -> usize {
        let length = self.number() as usize;
        if length > self.left() {
            self.fail(FormatError::Truncated);
            return 0;
        }
        length
    }

    /// A text, appended to `out` in UTF-8; false when it is missing. Whoever has gathered `out`
    /// checks it: once for many texts is a third of the time.
    #[inline(never)]
    pub(crate) fn text(&mut self, out: &mut Vec<u8>) -> bool {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let Some(end) = memchr(END, rest) else {
            self.fail(FormatError::Truncated);
            return false;
        };
        self.at += end + 1;
        let text = rest.get(..end).unwrap_or_default();
        if text == [ABSENT] {
            return false;
        }
        let start = out.len();
        // No character of the code page takes more than three bytes.
        out.resize(start + 3 * text.len(), 0);
        let mut free = out.get_mut(start..).unwrap_or_default().iter_mut();
        let mut put = |byte: u8| {
            if let Some(slot) = free.next() {
                *slot = byte;
            }
        };
        let mut escaped = 0;
        for byte in text {
            if escaped > 0 {
                escaped -= 1;
                put(*byte);
                // The lead of a character tells how many bytes follow.
                if *byte >= 0xc0 {
                    escaped = byte.leading_ones() - 1;
                }
                continue;
            }
            match UTF8.get(usize::from(*byte).wrapping_sub(0x80)) {
                Some([first, second, third]) => {
                    put(*first);
                    put(*second);
                    if *third != 0 {
                        put(*third);
                    }
                }
                None if *byte == ESCAPE => escaped = 1,
                None => put(*byte),
            }
        }
        let left = free.len();
        out.truncate(out.len() - left);
        true
    }

    pub(crate) fn string(&mut self) -> String {
        let mut bytes = Vec::new();
        self.text(&mut bytes);
        String::from_utf8(bytes).unwrap_or_else(|_| {
            self.fail(FormatError::Malformed);
            String::new()
        })
    }

    /// Whether anything was wrong; everything must have been read.
    pub(crate) fn finish(mut self) -> Result<(), FormatError> {
        if self.at != self.bytes.len() {
            self.fail(FormatError::Malformed);
        }
        self.error.map_or(Ok(()), Err)
    }
}
