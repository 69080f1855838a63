//! Names of logos: a key in a document, the files it stands for, and which part
//! of a picture becomes one. Rule: a name that this module reads cannot lead to
//! any other file. Everybody may use it.

use crate::ErrorCode;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The largest picture that is taken, in bytes.
pub const MAX_PICTURE: usize = 5 * 1024 * 1024;
/// Hexadecimal digits in a key: half of a SHA-256.
pub const KEY_DIGITS: usize = 32;

/// How a picture is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PictureFormat {
    /// WebP, without loss.
    Webp,
    /// JPEG.
    Jpeg,
}

impl PictureFormat {
    /// The ending of a file's name.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Webp => "webp",
            Self::Jpeg => "jpg",
        }
    }

    /// The media type.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Webp => "image/webp",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// A logo as documents name it: `<32 hexadecimal digits>.webp`. The digits are
/// made from the content, so the same key is the same logo for ever, and nobody
/// finds a logo that is not published without having it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct LogoKey(String);

impl LogoKey {
    /// The key of a content.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownValue`] when the hash is not [`KEY_DIGITS`] digits.
    pub fn new(hash: &str, format: PictureFormat) -> Result<Self, ErrorCode> {
        Self::parse(&format!("{hash}.{}", format.extension()))
    }

    /// Reads a key.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownValue`].
    pub fn parse(text: &str) -> Result<Self, ErrorCode> {
        let sound = text.split_once('.').is_some_and(|(hash, extension)| {
            hash.len() == KEY_DIGITS
                && hash
                    .bytes()
                    .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
                && format_of(extension).is_some()
        });
        if sound {
            Ok(Self(text.to_owned()))
        } else {
            Err(ErrorCode::UnknownValue)
        }
    }

    /// As it stands in documents.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// One of its files.
    #[must_use]
    pub fn file(&self, size: LogoSize) -> LogoFile {
        LogoFile {
            key: self.clone(),
            size,
        }
    }
}

impl fmt::Display for LogoKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<LogoKey> for String {
    fn from(key: LogoKey) -> Self {
        key.0
    }
}

impl TryFrom<String> for LogoKey {
    type Error = ErrorCode;
    fn try_from(text: String) -> Result<Self, ErrorCode> {
        Self::parse(&text)
    }
}

/// How large a file of a logo is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LogoSize {
    /// 64 pixels.
    Small,
    /// 160 pixels.
    Middle,
    /// 320 pixels.
    Large,
    /// The picture from which a logo is still to be cut.
    Source,
}

impl LogoSize {
    /// The sizes of a finished logo.
    pub const FINISHED: [Self; 3] = [Self::Small, Self::Middle, Self::Large];
    /// Every size.
    pub const ALL: [Self; 4] = [Self::Small, Self::Middle, Self::Large, Self::Source];

    /// Width and height in pixels; 0 for a source.
    #[must_use]
    pub const fn pixels(self) -> u32 {
        match self {
            Self::Small => 64,
            Self::Middle => 160,
            Self::Large => 320,
            Self::Source => 0,
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Small => "64",
            Self::Middle => "160",
            Self::Large => "320",
            Self::Source => "source",
        }
    }
}

/// A file of a logo, named `<digits>-160.webp`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LogoFile {
    key: LogoKey,
    size: LogoSize,
}

impl LogoFile {
    /// Reads the name of a file.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownValue`].
    pub fn parse(name: &str) -> Result<Self, ErrorCode> {
        let read = || {
            let (stem, extension) = name.split_once('.')?;
            let (hash, size) = stem.split_once('-')?;
            let size = LogoSize::ALL.into_iter().find(|one| one.code() == size)?;
            let key = LogoKey::parse(&format!("{hash}.{extension}")).ok()?;
            Some(Self { key, size })
        };
        read().ok_or(ErrorCode::UnknownValue)
    }

    /// The media type.
    #[must_use]
    pub fn content_type(&self) -> &'static str {
        let extension = self.key.0.split_once('.').map_or("", |(_, rest)| rest);
        format_of(extension).map_or("application/octet-stream", PictureFormat::content_type)
    }
}

impl fmt::Display for LogoFile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hash, extension) = self.key.0.split_once('.').unwrap_or((&self.key.0, ""));
        write!(formatter, "{hash}-{}.{extension}", self.size.code())
    }
}

fn format_of(extension: &str) -> Option<PictureFormat> {
    [PictureFormat::Webp, PictureFormat::Jpeg]
        .into_iter()
        .find(|format| format.extension() == extension)
}

/// Which square of a picture becomes a logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crop {
    /// The whole picture, with a margin where it is not square.
    Whole,
    /// A square of it.
    Part {
        /// Its side, in thousandths of the shorter side of the picture.
        size: u32,
        /// How far from left to right it stands: 0 at the left edge, 1000 at
        /// the right one.
        x: u32,
        /// The same from the top to the bottom.
        y: u32,
    },
}

impl Crop {
    /// The nine places of a square, by the code a form sends, with x and y.
    pub const PLACES: [(&'static str, u32, u32); 9] = [
        ("nw", 0, 0),
        ("n", 500, 0),
        ("ne", 1000, 0),
        ("w", 0, 500),
        ("c", 500, 500),
        ("e", 1000, 500),
        ("sw", 0, 1000),
        ("s", 500, 1000),
        ("se", 1000, 1000),
    ];
    /// The sizes of a square that a form offers.
    pub const SIZES: [(&'static str, u32); 2] = [("full", 1000), ("close", 640)];

    /// Reads what a form sends: `whole` or a place, and a size.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownValue`].
    pub fn read(part: &str, size: &str) -> Result<Self, ErrorCode> {
        if part == "whole" {
            return Ok(Self::Whole);
        }
        let place = Self::PLACES.into_iter().find(|(code, ..)| *code == part);
        let size = Self::SIZES.into_iter().find(|(code, _)| *code == size);
        let ((_, x, y), (_, size)) = place.zip(size).ok_or(ErrorCode::UnknownValue)?;
        Ok(Self::Part { size, x, y })
    }

    /// Left, top and side of the square in a picture of this width and height;
    /// nothing for the whole.
    #[must_use]
    pub fn square(self, width: u32, height: u32) -> Option<(u32, u32, u32)> {
        let Self::Part { size, x, y } = self else {
            return None;
        };
        let scaled = |length: u32, thousandths: u32| {
            let product = u64::from(length) * u64::from(thousandths.min(1000)) / 1000;
            u32::try_from(product).unwrap_or(length)
        };
        let side = scaled(width.min(height), size).max(1);
        let left = scaled(width.saturating_sub(side), x);
        let top = scaled(height.saturating_sub(side), y);
        Some((left, top, side))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "0123456789abcdef0123456789abcdef";

    #[test]
    fn names_are_read_back_and_lead_nowhere_else() {
        let key = LogoKey::new(HASH, PictureFormat::Webp).unwrap();
        for size in LogoSize::ALL {
            let file = key.file(size);
            assert_eq!(LogoFile::parse(&file.to_string()), Ok(file.clone()));
            assert_eq!(file.content_type(), "image/webp");
        }
        assert_eq!(
            key.file(LogoSize::Middle).to_string(),
            format!("{HASH}-160.webp")
        );
        for wrong in [
            "",
            "../claims/0190.webp",
            "0123456789abcdef0123456789abcdef-160.svg",
            "0123456789ABCDEF0123456789ABCDEF-160.webp",
            "0123456789abcdef0123456789abcde-160.webp",
            "0123456789abcdef0123456789abcdef-161.webp",
            "0123456789abcdef0123456789abcdef.webp",
            "0123456789abcdef0123456789abcdef-160.webp/..",
            "01890000-0000-7000-8000-000000000000",
        ] {
            assert!(LogoFile::parse(wrong).is_err(), "{wrong}");
        }
        let stored: LogoKey = serde_json::from_str(&format!("\"{key}\"")).unwrap();
        assert_eq!(stored, key);
        assert!(serde_json::from_str::<LogoKey>("\"../x.webp\"").is_err());
    }

    #[test]
    fn a_square_stays_in_its_picture() {
        assert_eq!(Crop::Whole.square(10, 20), None);
        for (part, size, expected) in [
            ("nw", "full", (0, 0, 400)),
            ("c", "full", (200, 0, 400)),
            ("se", "full", (400, 0, 400)),
            ("se", "close", (544, 144, 256)),
        ] {
            let crop = Crop::read(part, size).unwrap();
            assert_eq!(crop.square(800, 400), Some(expected), "{part} {size}");
        }
        let beyond = Crop::Part {
            size: 9000,
            x: 9000,
            y: 9000,
        };
        assert_eq!(beyond.square(30, 50), Some((0, 20, 30)));
        assert_eq!(beyond.square(1, 1), Some((0, 0, 1)));
        assert!(Crop::read("middle", "full").is_err());
        assert!(Crop::read("c", "").is_err());
    }
}
