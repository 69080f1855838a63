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
mod tests {
    use super::*;

    fn png(extra: &[u8]) -> Vec<u8> {
        let mut bytes = PNG_SIGNATURE.to_vec();
        bytes.extend(13_u32.to_be_bytes());
        bytes.extend(b"IHDR");
        bytes.extend([0; 17]);
        bytes.extend(0_u32.to_be_bytes());
        bytes.extend(b"IEND\xae\x42\x60\x82");
        bytes.extend(extra);
        bytes
    }

    fn jpeg(end: &[u8]) -> Vec<u8> {
        let mut bytes = vec![0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2];
        bytes.extend([0xff, 0xc0, 0, 3, 8]);
        bytes.extend([0xff, 0xda, 0, 2, 7, 7, 7]);
        bytes.extend(end);
        bytes
    }

    #[test]
    fn the_content_tells_the_kind() {
        let pdf = b"%PDF-1.7\n1 0 obj\n%%EOF\n".to_vec();
        for (bytes, expected) in [
            (pdf, Ok(DocumentKind::Pdf)),
            (b"%PDF-1.7\n1 0 obj".to_vec(), Err(ErrorCode::FileMalformed)),
            (jpeg(&[0xff, 0xd9]), Ok(DocumentKind::Jpeg)),
            (jpeg(&[0xff, 0xd9, 1, 2]), Ok(DocumentKind::Jpeg)),
            (jpeg(&[]), Err(ErrorCode::FileMalformed)),
            (vec![0xff, 0xd8, 0xff, 0xd9], Err(ErrorCode::FileMalformed)),
            (vec![0xff, 0xd8, 0xff], Err(ErrorCode::FileMalformed)),
            (
                vec![0xff, 0xd8, 0xff, 0xe0, 0, 0],
                Err(ErrorCode::FileMalformed),
            ),
            (png(&[]), Ok(DocumentKind::Png)),
            (png(b"PK\x03\x04"), Err(ErrorCode::FileMalformed)),
            (
                png(&[]).get(..30).unwrap().to_vec(),
                Err(ErrorCode::FileMalformed),
            ),
            (PNG_SIGNATURE.to_vec(), Err(ErrorCode::FileMalformed)),
            (b"GIF89a".to_vec(), Err(ErrorCode::FileTypeUnknown)),
            (
                b"<html>%PDF-1.7 %%EOF".to_vec(),
                Err(ErrorCode::FileTypeUnknown),
            ),
            (b"MZ".to_vec(), Err(ErrorCode::FileTypeUnknown)),
            (Vec::new(), Err(ErrorCode::Required)),
            (vec![0; MAX_DOCUMENT + 1], Err(ErrorCode::FileTooLarge)),
        ] {
            let head: Vec<u8> = bytes.iter().take(40).copied().collect();
            assert_eq!(DocumentKind::of(&bytes), expected, "{head:?}");
        }
    }

    #[test]
    fn papers_stay_and_pictures_are_drawn() {
        for (bytes, expected) in [
            (b"%PDF-1.7\n%%EOF\n".to_vec(), Ok(FileTreatment::Keep)),
            (b"%PDF-1.7\n1 0 obj".to_vec(), Err(ErrorCode::FileMalformed)),
            (jpeg(&[0xff, 0xd9]), Ok(FileTreatment::Draw)),
            (png(&[]), Ok(FileTreatment::Draw)),
            (b"RIFF\x10\0\0\0WEBPVP8L".to_vec(), Ok(FileTreatment::Draw)),
            (
                b"RIFF\x10\0\0\0WAVEfmt ".to_vec(),
                Err(ErrorCode::FileTypeUnknown),
            ),
            (b"<svg/>".to_vec(), Err(ErrorCode::FileTypeUnknown)),
            (b"MZ".to_vec(), Err(ErrorCode::FileTypeUnknown)),
            (Vec::new(), Err(ErrorCode::FileMalformed)),
            (
                [PNG_SIGNATURE, &vec![0; MAX_DOCUMENT]].concat(),
                Err(ErrorCode::FileTooLarge),
            ),
        ] {
            let head: Vec<u8> = bytes.iter().take(40).copied().collect();
            assert_eq!(FileTreatment::of(&bytes), expected, "{head:?}");
        }
    }

    #[test]
    fn names_are_shown_without_paths_and_tricks() {
        for (sent, shown) in [
            ("Менің құжатым.pdf", "Менің құжатым.pdf"),
            ("C:\\Users\\a\\photo.jpg", "photo.jpg"),
            ("../../etc/passwd", "passwd"),
            ("a\u{202e}fdp.exe\r\n", "afdp.exe"),
            ("  ", ""),
            ("", ""),
        ] {
            assert_eq!(shown_name(sent), shown, "{sent:?}");
        }
        let long = shown_name(&"ұ".repeat(500));
        assert_eq!(long.chars().count(), MAX_FILE_NAME);
    }

    #[test]
    fn kinds_are_read_back() {
        for kind in DocumentKind::ALL {
            assert_eq!(
                DocumentKind::from_content_type(kind.content_type()),
                Some(kind)
            );
        }
    }
}
