//! Writes pictures so that they are small: drawings without loss, photographs
//! as JPEG; nothing but the pixels is written. Used by this module.

use domain::logo::{LogoSize, PictureFormat};
use domain::{DocumentKind, ErrorCode};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, Rgba, RgbaImage};

/// The most bytes that all sizes of a logo take together.
pub(super) const MAX_LOGO: usize = 96 * 1024;
/// Up to so many bytes an opaque logo is kept without loss.
const DRAWING: usize = 32 * 1024;
/// Up to so many bytes a source is kept without loss.
const SOURCE_DRAWING: usize = 400 * 1024;
/// Up to so many bytes a paper is kept without loss.
const PAPER_DRAWING: usize = 1024 * 1024;

/// A picture to be cut later.
pub(super) fn source(picture: &DynamicImage) -> Result<(PictureFormat, Vec<u8>), ErrorCode> {
    let pixels = picture.to_rgba8();
    let drawing = webp(&pixels)?;
    if drawing.len() <= SOURCE_DRAWING || !is_opaque(&pixels) {
        return Ok((PictureFormat::Webp, drawing));
    }
    Ok((PictureFormat::Jpeg, jpeg(&pixels, 92)?))
}

/// A paper: a scan that packs well as PNG, anything else as JPEG.
pub(super) fn paper(
    picture: &DynamicImage,
    has_losses: bool,
) -> Result<(DocumentKind, Vec<u8>), ErrorCode> {
    let pixels = picture.to_rgba8();
    if !has_losses {
        let drawing = png(&pixels)?;
        if drawing.len() <= PAPER_DRAWING {
            return Ok((DocumentKind::Png, drawing));
        }
    }
    Ok((DocumentKind::Jpeg, jpeg(&pixels, 86)?))
}

/// A photo of an event.
pub(super) fn photo(picture: &DynamicImage) -> Result<Vec<u8>, ErrorCode> {
    jpeg(&picture.to_rgba8(), 80)
}

type Files = Vec<(LogoSize, Vec<u8>)>;

/// All sizes of a logo in one format, together at most [`MAX_LOGO`] bytes.
pub(super) fn logo(sizes: &[(LogoSize, RgbaImage)]) -> Result<(PictureFormat, Files), ErrorCode> {
    let opaque = sizes.iter().all(|(_, pixels)| is_opaque(pixels));
    let every =
        |write: &dyn Fn(&RgbaImage) -> Result<Vec<u8>, ErrorCode>| -> Result<Files, ErrorCode> {
            let files = sizes.iter();
            files
                .map(|(size, pixels)| Ok((*size, write(pixels)?)))
                .collect()
        };
    let (lossless, finest) = if opaque { (DRAWING, 0) } else { (MAX_LOGO, 5) };
    for bits in 0..=finest {
        let files = every(&|pixels| webp(&coarser(pixels, bits)))?;
        if total(&files) <= lossless {
            return Ok((PictureFormat::Webp, files));
        }
    }
    for quality in [86, 72, 55] {
        let files = every(&|pixels| jpeg(pixels, quality))?;
        if total(&files) <= MAX_LOGO {
            return Ok((PictureFormat::Jpeg, files));
        }
    }
    Ok((PictureFormat::Jpeg, every(&|pixels| jpeg(pixels, 30))?))
}

fn total(files: &Files) -> usize {
    files.iter().map(|(_, content)| content.len()).sum()
}

fn is_opaque(pixels: &RgbaImage) -> bool {
    pixels.pixels().all(|Rgba([.., alpha])| *alpha == u8::MAX)
}

/// With fewer shades of each colour, so that it packs better.
fn coarser(pixels: &RgbaImage, bits: u8) -> RgbaImage {
    let mut coarse = pixels.clone();
    if bits > 0 {
        for value in coarse.iter_mut() {
            let kept = *value >> bits << bits;
            // Full stays full and none stays none.
            *value = if *value == u8::MAX { u8::MAX } else { kept };
        }
    }
    coarse
}

fn webp(pixels: &RgbaImage) -> Result<Vec<u8>, ErrorCode> {
    let mut content = Vec::new();
    let (width, height) = pixels.dimensions();
    let encoder = WebPEncoder::new_lossless(&mut content);
    let written = if is_opaque(pixels) {
        let opaque = DynamicImage::ImageRgba8(pixels.clone()).into_rgb8();
        encoder.encode(&opaque, width, height, ExtendedColorType::Rgb8)
    } else {
        encoder.encode(pixels, width, height, ExtendedColorType::Rgba8)
    };
    written.map_err(|_| ErrorCode::Internal)?;
    Ok(content)
}

fn png(pixels: &RgbaImage) -> Result<Vec<u8>, ErrorCode> {
    let mut content = Vec::new();
    let (width, height) = pixels.dimensions();
    let encoder = PngEncoder::new(&mut content);
    let written = if is_opaque(pixels) {
        let opaque = DynamicImage::ImageRgba8(pixels.clone()).into_rgb8();
        encoder.write_image(&opaque, width, height, ExtendedColorType::Rgb8)
    } else {
        encoder.write_image(pixels, width, height, ExtendedColorType::Rgba8)
    };
    written.map_err(|_| ErrorCode::Internal)?;
    Ok(content)
}

/// What is clear becomes white: JPEG knows no other way.
fn jpeg(pixels: &RgbaImage, quality: u8) -> Result<Vec<u8>, ErrorCode> {
    let (width, height) = pixels.dimensions();
    let mut ground = RgbaImage::from_pixel(width, height, Rgba([u8::MAX; 4]));
    image::imageops::overlay(&mut ground, pixels, 0, 0);
    let opaque = DynamicImage::ImageRgba8(ground).into_rgb8();
    let mut content = Vec::new();
    JpegEncoder::new_with_quality(&mut content, quality)
        .encode(&opaque, width, height, ExtendedColorType::Rgb8)
        .map_err(|_| ErrorCode::Internal)?;
    Ok(content)
}
