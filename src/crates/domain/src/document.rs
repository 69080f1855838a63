//! Papers and photos that are handed in: which kinds are taken, told by their
//! content and never by their name. Everybody may use it.

use crate::ErrorCode;
use serde::{Deserialize, Serialize};

/// The largest paper, in bytes.
pub const MAX_DOCUMENT: usize = 5 * 1024 * 1024;
/// The longest name of a file that is kept, in characters.
pub const MAX_FILE_NAME: usize = 120;

/// A kind of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// PDF.
    Pdf,
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
}

impl DocumentKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Jpeg, Self::Png];

    /// The media type, which is also how it is stored.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// The ending of a file's name.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// Reads [`DocumentKind::content_type`].
    #[must_use]
    pub fn from_content_type(content_type: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.content_type() == content_type)
    }

    /// Tells the kind from the first bytes and checks that the file is whole.
    ///
    /// # Errors
    /// [`ErrorCode::Required`] for an empty file, [`ErrorCode::FileTooLarge`]
    /// above [`MAX_DOCUMENT`], [`ErrorCode::FileTypeUnknown`],
    /// [`ErrorCode::FileMalformed`] when it is cut off or has something else
    /// after its end.
    pub fn of(bytes: &[u8]) -> Result<Self, ErrorCode> {
        if bytes.is_empty() {
            return Err(ErrorCode::Required);
        }
        if bytes.len() > MAX_DOCUMENT {
            return Err(ErrorCode::FileTooLarge);
        }
        let (kind, whole) = if bytes.starts_with(b"%PDF-") {
            (Self::Pdf, is_whole_pdf(bytes))
        } else if bytes.starts_with(JPEG_SIGNATURE) {
            (Self::Jpeg, is_whole_jpeg(bytes))
        } else if let Some(chunks) = bytes.strip_prefix(PNG_SIGNATURE) {
            (Self::Png, is_whole_png(chunks))
        } else {
            return Err(ErrorCode::FileTypeUnknown);
        };
        if whole {
            Ok(kind)
        } else {
            Err(ErrorCode::FileMalformed)
        }
    }
}

/// What becomes of a file that may be a photo as well as a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileTreatment {
    /// A PDF, which stays as it is.
    Keep,
    /// A picture, of which only the pixels are kept.
    Draw,
}

impl FileTreatment {
    /// Tells it from the content. Whether a picture is whole is seen when it
    /// is drawn.
    ///
    /// # Errors
    /// [`ErrorCode::FileTooLarge`] above [`MAX_DOCUMENT`],
    /// [`ErrorCode::FileTypeUnknown`], [`ErrorCode::FileMalformed`] for what is
    /// empty or cut off.
    pub fn of(bytes: &[u8]) -> Result<Self, ErrorCode> {
        let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
        let is_picture =
            is_webp || bytes.starts_with(JPEG_SIGNATURE) || bytes.starts_with(PNG_SIGNATURE);
        if is_picture && bytes.len() <= MAX_DOCUMENT {
            return Ok(Self::Draw);
        }
        match DocumentKind::of(bytes) {
            Ok(_) => Ok(Self::Keep),
            Err(ErrorCode::Required) => Err(ErrorCode::FileMalformed),
            Err(code) => Err(code),
        }
    }
}

/// What a file is called on its sender's device, as it is shown to others:
/// without the path that some browsers send, and without signs that are not
/// seen or turn the writing round.
#[must_use]
pub fn shown_name(sent: &str) -> String {
    let name = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_seen = |sign: &char| {
        !sign.is_control()
            && !matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let seen: String = name.chars().filter(is_seen).collect();
    seen.trim().chars().take(MAX_FILE_NAME).collect()
}

const JPEG_SIGNATURE: &[u8] = &[0xff, 0xd8, 0xff];
const PNG_SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// How far from its end a PDF may say that it ends (ISO 32000 readers look at
/// the last kilobyte).
const PDF_TAIL: usize = 1024;

fn is_whole_pdf(bytes: &[u8]) -> bool {
    let tail = bytes.len().saturating_sub(PDF_TAIL);
    bytes
        .get(tail..)
        .is_some_and(|tail| tail.windows(5).any(|window| window == b"%%EOF"))
}

/// Walks the chunks from the header to the end, which must be the file's.
fn is_whole_png(mut rest: &[u8]) -> bool {
    let mut first = true;
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let Some((kind, after)) = after.split_first_chunk::<4>() else {
            return false;
        };
        let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
        let Some(next) = length.checked_add(4).and_then(|skip| after.get(skip..)) else {
            return false;
        };
        if first && (kind != b"IHDR" || length != 13) {
            return false;
        }
        if kind == b"IEND" {
            return next.is_empty();
        }
        first = false;
        rest = next;
    }
    false
}

/// Walks the segments to the picture itself, which must have an end. Cameras
/// put small things of their own after it.
fn is_whole_jpeg(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    let mut framed = false;
    while let [0xff, marker, after @ ..] = rest {
        match marker {
            0xff => rest = rest.get(1..).unwrap_or_default(),
            // Start of scan: compressed data until the end marker.
            0xda => return framed && after.windows(2).any(|window| window == [0xff, 0xd9]),
            0xd8 | 0xd9 | 0x00 | 0x01 | 0xd0..=0xd7 => return false,
            marker => {
                let Some((length, _)) = after.split_first_chunk::<2>() else {
                    return false;
                };
                let length = usize::from(u16::from_be_bytes(*length));
                if length < 2 {
                    return false;
                }
                // Start of frame; C4, C8 and CC are something else.
                framed |= matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
                rest = after.get(length..).unwrap_or_default();
            }
        }
    }
    false
}

#[cfg(test)]
mod tests;
