//! The encoding of a file and its text: UTF-8, with or without BOM, UTF-16,
//! windows-1251 and other single-byte code pages. The text is decoded while it
//! is read; every line ends in one `\n`, the last one too. Used by the import only.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    CoderResult, Decoder, Encoding, IBM866, ISO_8859_5, KOI8_R, KOI8_U, UTF_8, UTF_16BE, UTF_16LE,
    WINDOWS_1251, X_MAC_CYRILLIC,
};
use std::io::{self, Read};

/// How much is read at once.
const CHUNK: usize = 64 * 1024;
/// How much of a file is looked at to guess its code page.
const GUESSED: usize = 4 * 1024 * 1024;

/// The encoding of a file: by BOM, by the zero bytes of UTF-16, UTF-8 if all of
/// it is valid, else guessed.
///
/// # Errors
/// The reader's.
pub(super) fn detect(mut reader: impl Read) -> io::Result<&'static Encoding> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut statistics = Statistics::default();
    let mut chunk = vec![0; CHUNK];
    let mut utf8 = Utf8Check::default();
    let mut total = 0;
    loop {
        let length = fill(&mut reader, &mut chunk)?;
        let bytes = chunk.get(..length).unwrap_or_default();
        if total == 0 {
            if let Some((encoding, _)) = Encoding::for_bom(bytes) {
                return Ok(encoding);
            }
            if let Some(encoding) = utf16(bytes) {
                return Ok(encoding);
            }
        }
        total += length;
        if total <= GUESSED {
            detector.feed(bytes, length < CHUNK);
            statistics.add(bytes);
        }
        utf8.add(bytes);
        if length < CHUNK || (utf8.failed && total >= GUESSED) {
            break;
        }
    }
    if utf8.is_valid() {
        return Ok(UTF_8);
    }
    let guess = detector.guess(Some(b"kz"), Utf8Detection::Deny);
    let cyrillic = [
        WINDOWS_1251,
        KOI8_U,
        KOI8_R,
        IBM866,
        ISO_8859_5,
        X_MAC_CYRILLIC,
    ];
    if cyrillic.contains(&guess) || !statistics.is_cyrillic() {
        Ok(guess)
    } else {
        Ok(WINDOWS_1251)
    }
}

/// UTF-16 without BOM: no other text has zero bytes.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let (mut even, mut odd) = (0_usize, 0_usize);
    for pair in bytes.chunks_exact(2) {
        let [first, second] = pair else { continue };
        even += usize::from(*first == 0);
        odd += usize::from(*second == 0);
    }
    match (even, odd) {
        (0, 0) => None,
        _ if odd >= even => Some(UTF_16LE),
        _ => Some(UTF_16BE),
    }
}

/// In Cyrillic most letters beyond ASCII have another one before them.
#[derive(Default)]
struct Statistics {
    high: usize,
    pairs: usize,
    previous: bool,
}

impl Statistics {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let high = *byte >= 0x80;
            self.high += usize::from(high);
            self.pairs += usize::from(high && self.previous);
            self.previous = high;
        }
    }

    const fn is_cyrillic(&self) -> bool {
        self.pairs * 2 > self.high
    }
}

/// Whether bytes that come in pieces are UTF-8.
#[derive(Default)]
struct Utf8Check {
    failed: bool,
    rest: Vec<u8>,
}

impl Utf8Check {
    fn add(&mut self, bytes: &[u8]) {
        if self.failed {
            return;
        }
        self.rest.extend_from_slice(bytes);
        match std::str::from_utf8(&self.rest) {
            Ok(_) => self.rest.clear(),
            Err(error) if error.error_len().is_none() => {
                self.rest.drain(..error.valid_up_to());
            }
            Err(_) => self.failed = true,
        }
    }

    const fn is_valid(&self) -> bool {
        !self.failed && self.rest.is_empty()
    }
}

fn fill(reader: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut length = 0;
    while let Some(free) = buffer.get_mut(length..).filter(|free| !free.is_empty()) {
        match reader.read(free) {
            Ok(0) => break,
            Ok(read) => length += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(length)
}

/// Reads the text of a file as UTF-8.
pub(super) struct TextReader<R> {
    reader: R,
    decoder: Decoder,
    bytes: Vec<u8>,
    text: Vec<u8>,
    given: usize,
    after_return: bool,
    ended: bool,
    /// How many bytes of the file were read.
    pub(super) position: u64,
    /// How many places were not of the encoding.
    pub(super) errors: u64,
}

impl<R: Read> TextReader<R> {
    /// Decodes `reader`; a BOM is taken off.
    pub(super) fn new(reader: R, encoding: &'static Encoding) -> Self {
        Self {
            reader,
            decoder: encoding.new_decoder_with_bom_removal(),
            bytes: vec![0; CHUNK],
            text: Vec::with_capacity(CHUNK),
            given: 0,
            after_return: false,
            ended: false,
            position: 0,
            errors: 0,
        }
    }

    fn more(&mut self) -> io::Result<()> {
        let length = fill(&mut self.reader, &mut self.bytes)?;
        self.position += length as u64;
        let last = length < CHUNK;
        let mut decoded = String::with_capacity(
            self.decoder
                .max_utf8_buffer_length(length)
                .unwrap_or(4 * CHUNK),
        );
        let mut rest = self.bytes.get(..length).unwrap_or_default();
        loop {
            let before = decoded.len();
            let (result, read, _) = self.decoder.decode_to_string(rest, &mut decoded, last);
            let written = decoded.get(before..).unwrap_or_default();
            self.errors += written.matches('\u{fffd}').count() as u64;
            rest = rest.get(read..).unwrap_or_default();
            match result {
                CoderResult::InputEmpty => break,
                CoderResult::OutputFull => decoded.reserve(CHUNK),
            }
        }
        self.text.clear();
        self.given = 0;
        for byte in decoded.bytes() {
            match byte {
                b'\n' if self.after_return => {}
                b'\r' | b'\n' => self.text.push(b'\n'),
                other => self.text.push(other),
            }
            self.after_return = byte == b'\r';
        }
        self.ended = last;
        if last && self.text.last() != Some(&b'\n') {
            self.text.push(b'\n');
        }
        Ok(())
    }
}

impl<R: Read> Read for TextReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.text.len() && !self.ended {
            self.more()?;
        }
        let left = self.text.get(self.given..).unwrap_or_default();
        let length = left.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..length), left.get(..length)) {
            to.copy_from_slice(from);
        }
        self.given += length;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Атауы;Мекенжайы\r\n«Надежда» қоры;г. Кызылорда\rОбщественный фонд;Аральск";

    fn decoded(bytes: &[u8]) -> (&'static str, String) {
        let encoding = detect(bytes).unwrap();
        let mut text = String::new();
        TextReader::new(bytes, encoding)
            .read_to_string(&mut text)
            .unwrap();
        (encoding.name(), text)
    }

    #[test]
    fn encodings_are_detected() {
        let lines = TEXT.replace("\r\n", "\n").replace('\r', "\n") + "\n";
        let little: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let with_bom = |bom: &[u8], bytes: &[u8]| [bom, bytes].concat();
        for (bytes, name) in [
            (TEXT.as_bytes().to_vec(), "UTF-8"),
            (with_bom(b"\xef\xbb\xbf", TEXT.as_bytes()), "UTF-8"),
            (with_bom(b"\xff\xfe", &little), "UTF-16LE"),
            (with_bom(b"\xfe\xff", &big), "UTF-16BE"),
            (little, "UTF-16LE"),
            (big, "UTF-16BE"),
        ] {
            assert_eq!(decoded(&bytes), (name, lines.clone()));
        }
        let russian = "Наименование;Адрес\nФонд «Надежда»;г. Кызылорда\n";
        let (bytes, ..) = WINDOWS_1251.encode(russian);
        assert_eq!(decoded(&bytes), ("windows-1251", russian.to_owned()));
        let (bytes, ..) = encoding_rs::WINDOWS_1252.encode("name\nFundación Niñez\n");
        assert_eq!(decoded(&bytes).0, "windows-1252");
    }

    #[test]
    fn kazakh_in_an_old_code_page_counts_as_windows_1251() {
        let misread = "Атауы;Мекенжайы\n«Їміт» ќоєамдыќ ќоры;Ќызылорда ќаласы\n";
        let (bytes, ..) = WINDOWS_1251.encode(misread);
        assert_eq!(decoded(&bytes), ("windows-1251", misread.to_owned()));
    }

    #[test]
    fn letters_may_lie_across_pieces() {
        let text = "x".repeat(CHUNK - 1) + "қала\r\n" + &"ы".repeat(CHUNK);
        let (name, read) = decoded(text.as_bytes());
        assert_eq!((name, read), ("UTF-8", text.replace('\r', "") + "\n"));
    }

    #[test]
    fn an_empty_file_has_one_empty_line() {
        assert_eq!(decoded(b"").1, "\n");
    }
}
