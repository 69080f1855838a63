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

    /// Ends the text that was appended to the arena.
    #[inline(never)]
    fn close(&mut self, present: bool) {
        self.ends
            .push(self.arena.len() as u32 | if present { 0 } else { MISSING });
    }

    pub(crate) fn read(&mut self, reader: &mut Reader<'_>, count: usize) {
        for _ in 0..count {
            let present = reader.text(&mut self.arena);
            self.close(present);
        }
        if self.arena.len() >= MISSING as usize {
            reader.fail(FormatError::Malformed);
        }
    }

    pub(crate) fn push(&mut self, text: &str) {
        self.arena.push_str(text);
        self.close(true);
    }
}
