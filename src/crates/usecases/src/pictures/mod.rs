//! Pictures that people hand in: read with limits, turned upright, without
//! anything else the file said (where it was taken, on which telephone), and
//! made into logos, papers or photos. Used by use cases.
//!
//! Rule: what was handed in is never stored nor served; only what was drawn
//! anew is. SVG is not taken, because it can hold scripts.

mod encode;
mod read;
mod square;
#[cfg(test)]
#[expect(
    clippy::indexing_slicing,
    reason = "a test that cannot find its input should stop"
)]
mod tests;

use crate::UseCaseError;
use domain::logo::{Crop, LogoKey, LogoSize, PictureFormat};
use domain::photo::{PhotoKey, PhotoSize};
use domain::{DocumentKind, ErrorCode, EventId, Violation};
use image::DynamicImage;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use tokio::sync::Semaphore;

/// How many pictures are worked on at once: each needs a processor and up to a
/// hundred megabytes.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// The longer side of a picture from which a logo is cut, in pixels.
const SOURCE_SIDE: u32 = 1024;

/// The longer side of a photographed paper, in pixels: small print of a page
/// stays readable.
const PAPER_SIDE: u32 = 2400;

/// Files with the key made from their content.
#[derive(Debug)]
pub(crate) struct Drawn {
    /// Their key.
    pub(crate) key: LogoKey,
    /// Each size with its content.
    pub(crate) files: Vec<(LogoSize, Vec<u8>)>,
}

/// Reads a picture and draws it anew, to be cut.
pub(crate) async fn draw_source(bytes: Vec<u8>) -> Result<Drawn, UseCaseError> {
    working(move || {
        let picture = read::read(&bytes, SOURCE_SIDE)?;
        let (format, content) = encode::source(&picture)?;
        named(format, vec![(LogoSize::Source, content)])
    })
    .await
}

/// Cuts a logo out of what [`draw_source`] drew.
pub(crate) async fn draw_logo(source: Vec<u8>, crop: Crop) -> Result<Drawn, UseCaseError> {
    working(move || {
        let picture = read::read(&source, SOURCE_SIDE)?;
        let square = DynamicImage::ImageRgba8(square::square(&picture, crop));
        let sizes = LogoSize::FINISHED.map(|size| (size, square::scaled(&square, size.pixels())));
        let (format, files) = encode::logo(&sizes)?;
        named(format, files)
    })
    .await
}

/// Draws a photo or a scan anew, in a kind that every computer opens.
pub(crate) async fn draw_paper(bytes: Vec<u8>) -> Result<(DocumentKind, Vec<u8>), UseCaseError> {
    working(move || {
        let picture = read::read(&bytes, PAPER_SIDE)?;
        encode::paper(&picture, read::has_losses(&bytes))
    })
    .await
}

/// A photo with the key made from its content and its event.
#[derive(Debug)]
pub(crate) struct DrawnPhoto {
    /// Its key.
    pub(crate) key: PhotoKey,
    /// Pixels of the large file.
    pub(crate) width: u32,
    /// The same.
    pub(crate) height: u32,
    /// Each size with its content, as JPEG.
    pub(crate) files: Vec<(PhotoSize, Vec<u8>)>,
}

/// Draws a photo of an event anew, in both sizes.
pub(crate) async fn draw_photo(event: EventId, bytes: Vec<u8>) -> Result<DrawnPhoto, UseCaseError> {
    working(move || {
        let picture = read::read(&bytes, PhotoSize::Large.pixels())?;
        let (width, height) = (picture.width(), picture.height());
        let (narrow, low) = domain::photo::small(width, height);
        let large = encode::photo(&picture)?;
        let small = encode::photo(&square::resized(&picture, narrow, low))?;
        let mut digest = Sha256::new();
        digest.update(event.0.as_bytes());
        digest.update(&large);
        Ok(DrawnPhoto {
            key: PhotoKey::of_digest(&hexadecimal(&digest.finalize()))?,
            width,
            height,
            files: vec![(PhotoSize::Small, small), (PhotoSize::Large, large)],
        })
    })
    .await
}

/// Width and height of a picture.
pub(crate) fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    read::dimensions(bytes)
}

/// Works on a thread where it keeps nobody waiting, two at a time; a refusal is
/// one of the field `file`.
async fn working<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ErrorCode> + Send + 'static,
) -> Result<T, UseCaseError> {
    let place = AT_ONCE.acquire().await.map_err(|_| ErrorCode::Internal)?;
    let done = tokio::task::spawn_blocking(move || {
        let done = work();
        // Held until the work is over, even if nobody waits for it any more.
        drop(place);
        done
    })
    .await;
    let refused = |code| UseCaseError::Invalid(vec![Violation::new("file", code)]);
    match done {
        Ok(done) => done.map_err(refused),
        Err(error) => {
            tracing::warn!(%error, "a picture could not be worked on");
            Err(refused(ErrorCode::FileMalformed))
        }
    }
}

fn named(format: PictureFormat, files: Vec<(LogoSize, Vec<u8>)>) -> Result<Drawn, ErrorCode> {
    let mut digest = Sha256::new();
    for (_, content) in &files {
        digest.update(content);
    }
    let mut hash = hexadecimal(&digest.finalize());
    hash.truncate(domain::logo::KEY_DIGITS);
    let key = LogoKey::new(&hash, format)?;
    Ok(Drawn { key, files })
}

fn hexadecimal(bytes: &[u8]) -> String {
    let mut digits = String::new();
    for byte in bytes {
        // Writing into a text cannot fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}
