//! Makes a square of a picture and scales it. Used by this module.
//!
//! Scaling mixes the colours of neighbours. So that the colour hidden in clear
//! pixels does not shine through at edges, colours are weighed by how much of
//! them is seen before, and weighed back after.

use domain::logo::Crop;
use image::imageops::{FilterType, overlay, resize};
use image::{DynamicImage, GenericImageView, Rgba, RgbaImage};

/// How much of a whole picture's square is margin on each side, in thousandths.
const MARGIN: u32 = 40;
/// How far the corners of a plain ground may be apart, in each colour.
const ALIKE: u8 = 12;

/// The part of a picture that becomes a logo.
pub(super) fn square(picture: &DynamicImage, crop: Crop) -> RgbaImage {
    let (width, height) = picture.dimensions();
    if let Some((left, top, side)) = crop.square(width, height) {
        return picture.crop_imm(left, top, side, side).to_rgba8();
    }
    let picture = picture.to_rgba8();
    if width == height {
        return picture;
    }
    let longer = width.max(height);
    let margin = longer * MARGIN / 1000;
    let side = longer + 2 * margin;
    let mut square = RgbaImage::from_pixel(side, side, ground(&picture));
    let at = |length: u32| i64::from((side - length) / 2);
    overlay(&mut square, &picture, at(width), at(height));
    square
}

/// What stands around a picture that is not square: nothing where it is clear,
/// its own ground where its corners have one, else white.
fn ground(picture: &RgbaImage) -> Rgba<u8> {
    let (right, bottom) = (picture.width() - 1, picture.height() - 1);
    let corners = [(0, 0), (right, 0), (0, bottom), (right, bottom)];
    let corners = corners.map(|(x, y)| *picture.get_pixel(x, y));
    let [first, ..] = corners;
    if picture.pixels().any(|Rgba([.., alpha])| *alpha < u8::MAX) {
        return Rgba([u8::MAX, u8::MAX, u8::MAX, 0]);
    }
    let alike = corners.iter().all(|corner| {
        let pairs = corner.0.iter().zip(first.0);
        pairs
            .map(|(one, other)| one.abs_diff(other))
            .all(|apart| apart <= ALIKE)
    });
    if alike { first } else { Rgba([u8::MAX; 4]) }
}

/// A square picture of this many pixels a side.
pub(super) fn scaled(picture: &DynamicImage, side: u32) -> RgbaImage {
    let mut weighed = picture.to_rgba8();
    weigh(&mut weighed);
    let mut small = resize(&weighed, side, side, FilterType::CatmullRom);
    weigh_back(&mut small);
    small
}

/// The picture in this width and height; photographs are not clear.
pub(super) fn resized(picture: &DynamicImage, width: u32, height: u32) -> DynamicImage {
    picture.resize_exact(width, height, FilterType::CatmullRom)
}

/// The picture with its longer side this long.
pub(super) fn reduced(picture: DynamicImage, side: u32) -> DynamicImage {
    if !picture.color().has_alpha() {
        return DynamicImage::ImageRgb8(picture.into_rgb8()).thumbnail(side, side);
    }
    let mut weighed = picture.into_rgba8();
    weigh(&mut weighed);
    let mut small = DynamicImage::ImageRgba8(weighed)
        .thumbnail(side, side)
        .into_rgba8();
    weigh_back(&mut small);
    DynamicImage::ImageRgba8(small)
}

fn weigh(picture: &mut RgbaImage) {
    for Rgba([red, green, blue, alpha]) in picture.pixels_mut() {
        for colour in [red, green, blue] {
            let seen = u32::from(*colour) * u32::from(*alpha) + 127;
            *colour = u8::try_from(seen / 255).unwrap_or(u8::MAX);
        }
    }
}

fn weigh_back(picture: &mut RgbaImage) {
    for Rgba([red, green, blue, alpha]) in picture.pixels_mut() {
        if *alpha == 0 {
            continue;
        }
        for colour in [red, green, blue] {
            let whole = (u32::from(*colour) * 255 + u32::from(*alpha) / 2) / u32::from(*alpha);
            *colour = u8::try_from(whole).unwrap_or(u8::MAX);
        }
    }
}
