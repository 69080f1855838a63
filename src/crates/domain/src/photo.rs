//! Photos of an event: the names of their files, and what has to be said of
//! them. Rule: a name that this module reads cannot lead to any other file.
//! Everybody may use it.

use crate::{ErrorCode, Locale, Localized, Violation};
use std::fmt;

/// The most photos of one event.
pub const MAX_PHOTOS: usize = 30;
/// The longest text in place of a photo, in characters. Thirty of them stay
/// within what a page may weigh.
pub const MAX_ALTERNATIVE: usize = 250;
/// The longest name of an author, in characters.
pub const MAX_AUTHOR: usize = 120;
/// Hexadecimal digits in a key: half of a SHA-256.
const KEY_DIGITS: usize = 32;

/// A photo, by digits that are made from its content and its event: the same
/// photo of two events has two keys, so that each can be removed by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhotoKey(String);

impl PhotoKey {
    /// Reads a key.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownValue`].
    pub fn parse(text: &str) -> Result<Self, ErrorCode> {
        let is_digit = |digit: u8| matches!(digit, b'0'..=b'9' | b'a'..=b'f');
        if text.len() == KEY_DIGITS && text.bytes().all(is_digit) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ErrorCode::UnknownValue)
        }
    }

    /// The key of a digest in hexadecimal digits.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownValue`] when there are too few of them.
    pub fn of_digest(digits: &str) -> Result<Self, ErrorCode> {
        Self::parse(digits.get(..KEY_DIGITS).unwrap_or_default())
    }

    /// As it stands in the database.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// One of its files.
    #[must_use]
    pub fn file(&self, size: PhotoSize) -> PhotoFile {
        PhotoFile {
            key: self.clone(),
            size,
        }
    }
}

/// How large a file of a photo is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhotoSize {
    /// 480 pixels wide: in the grid.
    Small,
    /// Up to 1600 pixels: by itself.
    Large,
}

impl PhotoSize {
    /// Every size.
    pub const ALL: [Self; 2] = [Self::Small, Self::Large];

    /// The most pixels of a side: of the width for the small one, of the longer
    /// side for the large one.
    #[must_use]
    pub const fn pixels(self) -> u32 {
        match self {
            Self::Small => 480,
            Self::Large => 1600,
        }
    }
}

/// A file of a photo: `photo-<key>-480.jpg`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoFile {
    key: PhotoKey,
    size: PhotoSize,
}

impl PhotoFile {
    /// Reads the name of a file.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownValue`].
    pub fn parse(name: &str) -> Result<Self, ErrorCode> {
        let read = || {
            let rest = name.strip_prefix("photo-")?.strip_suffix(".jpg")?;
            let (key, pixels) = rest.split_once('-')?;
            let size = PhotoSize::ALL
                .into_iter()
                .find(|size| size.pixels().to_string() == pixels)?;
            Some(PhotoKey::parse(key).ok()?.file(size))
        };
        read().ok_or(ErrorCode::UnknownValue)
    }
}

impl fmt::Display for PhotoFile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "photo-{}-{}.jpg", self.key.0, self.size.pixels())
    }
}

/// A photo as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Photo {
    /// Its key.
    pub key: PhotoKey,
    /// Pixels of the large file.
    pub width: u32,
    /// The same.
    pub height: u32,
    /// What is to be seen, for those who do not see it.
    pub texts: Localized,
    /// Who took it; may be empty.
    pub author: String,
}

impl Photo {
    /// Width and height of a file, so that nothing moves when it is there.
    #[must_use]
    pub fn dimensions(&self, size: PhotoSize) -> (u32, u32) {
        match size {
            PhotoSize::Large => (self.width, self.height),
            PhotoSize::Small => small(self.width, self.height),
        }
    }
}

/// Width and height of the small file of a photo of this width and height.
#[must_use]
pub fn small(width: u32, height: u32) -> (u32, u32) {
    let narrow = width.clamp(1, PhotoSize::Small.pixels());
    let low = u64::from(height) * u64::from(narrow) / u64::from(width.max(1));
    (narrow, u32::try_from(low).unwrap_or(height).max(1))
}

/// The rules that the words of a photo break, by the fields `texts` and `author`.
#[must_use]
pub fn check_photo(texts: &Localized, author: &str) -> Vec<Violation> {
    let mut broken = Vec::new();
    let is_long = |locale: Locale| {
        let text = texts.get(locale).unwrap_or_default();
        text.chars().count() > MAX_ALTERNATIVE
    };
    if texts.is_empty() {
        broken.push(Violation::new("texts", ErrorCode::Required));
    } else if Locale::ALL.into_iter().any(is_long) {
        broken.push(Violation::new("texts", ErrorCode::TooLong));
    }
    if author.chars().count() > MAX_AUTHOR {
        broken.push(Violation::new("author", ErrorCode::TooLong));
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "0123456789abcdef0123456789abcdef";

    #[test]
    fn names_are_read_back_and_lead_nowhere_else() {
        let key = PhotoKey::of_digest(&KEY.repeat(2)).unwrap();
        for size in PhotoSize::ALL {
            let file = key.file(size);
            assert_eq!(PhotoFile::parse(&file.to_string()), Ok(file));
        }
        for wrong in [
            "",
            "photo-../claims/0190-480.jpg",
            "photo-0123456789abcdef0123456789abcdef-481.jpg",
            "photo-0123456789abcdef0123456789abcdef-480.png",
            "photo-0123456789ABCDEF0123456789ABCDEF-480.jpg",
            "0123456789abcdef0123456789abcdef-160.webp",
            "photo-0123456789abcdef0123456789abcdef-480.jpg/..",
        ] {
            assert!(PhotoFile::parse(wrong).is_err(), "{wrong}");
        }
        assert!(PhotoKey::of_digest("abc").is_err());
    }

    #[test]
    fn the_small_one_keeps_its_shape() {
        for ((width, height), expected) in [
            ((1600, 1200), (480, 360)),
            ((1200, 1600), (480, 640)),
            ((300, 200), (300, 200)),
            ((1600, 1), (480, 1)),
        ] {
            assert_eq!(small(width, height), expected);
        }
    }

    #[test]
    fn what_is_to_be_seen_is_said_in_some_language() {
        let at = jiff::Timestamp::UNIX_EPOCH;
        let said = Localized::single(Locale::Ru, "Зал", at);
        assert_eq!(check_photo(&said, ""), []);
        let broken = check_photo(&Localized::default(), &"а".repeat(121));
        let fields: Vec<&str> = broken.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["texts", "author"]);
        let long = Localized::single(Locale::En, &"a".repeat(251), at);
        let broken = check_photo(&long, "");
        assert_eq!(broken.first().map(|one| one.code), Some(ErrorCode::TooLong));
    }
}
