//! Reads a picture with limits; what is too large is refused by its header,
//! before anything is unpacked. Used by this module.

use domain::ErrorCode;
use domain::logo::MAX_PICTURE;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// The longest side, in pixels.
const MAX_SIDE: u32 = 10_000;
/// How many pixels are unpacked: more than most telephones make.
const MAX_PIXELS: u64 = 25_000_000;
/// How many bytes the unpacked picture may take.
const MAX_ALLOCATED: u64 = 112 * 1024 * 1024;

/// The picture, upright, its longer side at most `side`.
pub(super) fn read(bytes: &[u8], side: u32) -> Result<DynamicImage, ErrorCode> {
    if bytes.is_empty() {
        return Err(ErrorCode::Required);
    }
    if bytes.len() > MAX_PICTURE {
        return Err(ErrorCode::FileTooLarge);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_ALLOCATED);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format(bytes)?);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(reason)?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(ErrorCode::FileMalformed);
    }
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(ErrorCode::FileTooLarge);
    }
    limits.reserve(decoder.total_bytes()).map_err(reason)?;
    decoder.set_limits(limits).map_err(reason)?;
    let orientation = decoder.orientation().map_err(reason)?;
    let picture = DynamicImage::from_decoder(decoder).map_err(reason)?;
    let mut picture = if width.max(height) > side {
        super::square::reduced(picture, side)
    } else {
        picture
    };
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// Width and height as the header says.
pub(super) fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    let reader = ImageReader::with_format(Cursor::new(bytes), format(bytes).ok()?);
    reader.into_dimensions().ok()
}

/// Whether the picture is a JPEG: nothing finer is lost by writing one again.
pub(super) fn has_losses(bytes: &[u8]) -> bool {
    matches!(format(bytes), Ok(ImageFormat::Jpeg))
}

/// The kind, told by the content and never by the name.
fn format(bytes: &[u8]) -> Result<ImageFormat, ErrorCode> {
    match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) => Ok(format),
        _ => Err(ErrorCode::FileTypeUnknown),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "as map_err hands it over")]
fn reason(error: ImageError) -> ErrorCode {
    match error {
        ImageError::Limits(_) => ErrorCode::FileTooLarge,
        ImageError::Unsupported(_) => ErrorCode::FileTypeUnknown,
        _ => ErrorCode::FileMalformed,
    }
}
