//! The two weights of a typeface: how wide words are and where lines break.

use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use std::sync::Arc;

/// What stands for a letter that the typeface does not have.
const UNKNOWN: char = '?';

/// A typeface in two weights.
#[derive(Clone)]
pub struct Fonts {
    pub(crate) regular: Face,
    pub(crate) bold: Face,
}

impl Fonts {
    /// Reads two TrueType or OpenType files; nothing when either is none.
    #[must_use]
    pub fn read(regular: Vec<u8>, bold: Vec<u8>) -> Option<Self> {
        Some(Self {
            regular: Face::read(regular)?,
            bold: Face::read(bold)?,
        })
    }
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Fonts")
    }
}

/// One weight.
#[derive(Clone)]
pub(crate) struct Face {
    pub(crate) font: Font,
    bytes: Arc<Vec<u8>>,
}

impl Face {
    fn read(bytes: Vec<u8>) -> Option<Self> {
        let bytes = Arc::new(bytes);
        FontRef::new(&bytes).ok()?;
        Some(Self {
            font: Font::new(Arc::<Vec<u8>>::clone(&bytes).into(), 0)?,
            bytes,
        })
    }

    /// Lines of at most this width, in points. Words longer than a line are cut.
    /// Letters that the typeface does not have are replaced: a file that claims
    /// to be readable by everybody may not hold empty boxes.
    pub(crate) fn lines(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        // The bytes were read once already, so this cannot fail.
        let Ok(font) = FontRef::new(&self.bytes) else {
            return Vec::new();
        };
        let letters = font.charmap();
        let metrics = font.glyph_metrics(Size::new(size), LocationRef::default());
        let advance = |letter: char| {
            letters
                .map(letter)
                .and_then(|glyph| metrics.advance_width(glyph))
                .unwrap_or_default()
        };
        let known = |letter: char| match letters.map(letter) {
            Some(_) => letter,
            None => UNKNOWN,
        };
        let mut lines = Vec::new();
        let (mut line, mut filled) = (String::new(), 0.0);
        for word in text.split_whitespace() {
            let word: String = word.chars().map(known).collect();
            let long: f32 = word.chars().map(advance).sum();
            if !line.is_empty() {
                if filled + advance(' ') + long <= width {
                    line.push(' ');
                    filled += advance(' ');
                } else {
                    lines.push(std::mem::take(&mut line));
                    filled = 0.0;
                }
            }
            for letter in word.chars() {
                if filled + advance(letter) > width && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                    filled = 0.0;
                }
                line.push(letter);
                filled += advance(letter);
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }
}
