//! The texts of a file in one string, numbered. Read by `read`, shown by `RecordView`.

use super::FormatError;
use super::bytes::Reader;

/// Texts one after the other, numbered.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cells {
    arena: String,
    /// Where each text ends; the highest bit says that it is missing.
    ends: Vec<u32>,
}

const MISSING: u32 = 1 << 31;

impl Cells {
    /// A text, unless it is missing.
    #[inline(never)]
    pub(crate) fn get(&self, number: usize) -> Option<&str> {
        let start = number
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |end| *end & !MISSING);
        let end = self.ends.get(number)?;
        self.arena.get(start as usize..*end as usize)
    }

    /// How many texts there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// How long all texts are together.
    pub(crate) fn size(&self) -> usize {
        self.arena.len()
    }

    /// Reads so many texts.
    #[inline(never)]
    pub(crate) fn read(&mut self, reader: &mut Reader<'_>, count: usize) {
        let mut bytes = Vec::new();
        let base = self.arena.len();
        for _ in 0..count {
            let present = reader.text(&mut bytes);
            let end = (base + bytes.len()) as u32;
            self.ends.push(if present { end } else { end | MISSING });
        }
        match String::from_utf8(bytes) {
            Ok(texts) if base + texts.len() < MISSING as usize => self.arena.push_str(&texts),
            _ => reader.fail(FormatError::Malformed),
        }
    }

    /// Adds a text that is made, not read.
    #[inline(never)]
    pub(crate) fn push(&mut self, text: &str) {
        self.arena.push_str(text);
        self.ends.push(self.arena.len() as u32);
    }
}
