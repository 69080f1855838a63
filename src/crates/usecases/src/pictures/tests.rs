//! What is taken, what is refused, and what comes out.

use super::*;
use crate::pictures::encode::MAX_LOGO;
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, GenericImageView, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use std::io::Cursor;
use std::time::{Duration, Instant};

fn png(picture: impl Into<DynamicImage>) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture
        .into()
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

/// Black on the left, white on the right.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| {
        Rgb(if x < width / 2 { [0; 3] } else { [255; 3] })
    })
}

/// What no encoder can make small.
fn noise(side: u32, clear: bool) -> RgbaImage {
    let mut state = 7_u32;
    RgbaImage::from_fn(side, side, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [a, b, c, d] = state.to_be_bytes();
        Rgba([a, b, c, if clear { d } else { 255 }])
    })
}

fn decoded(file: &[u8]) -> DynamicImage {
    image::load_from_memory(file).unwrap()
}

async fn logo_of(bytes: Vec<u8>, crop: Crop) -> Vec<(LogoSize, DynamicImage)> {
    let source = draw_source(bytes).await.unwrap();
    let (_, content) = source.files.into_iter().next().unwrap();
    let logo = draw_logo(content, crop).await.unwrap();
    let total: usize = logo.files.iter().map(|(_, file)| file.len()).sum();
    assert!(total <= MAX_LOGO, "{total} bytes");
    let files = logo.files.iter();
    files.map(|(size, file)| (*size, decoded(file))).collect()
}

fn large(files: &[(LogoSize, DynamicImage)]) -> &DynamicImage {
    &files
        .iter()
        .find(|(size, _)| *size == LogoSize::Large)
        .unwrap()
        .1
}

#[tokio::test]
async fn a_logo_has_three_sizes_and_is_small() {
    let pictures = [
        png(halves(900, 900)),
        png(noise(400, false)),
        png(noise(400, true)),
        png(RgbaImage::from_pixel(1, 1, Rgba([1, 2, 3, 255]))),
    ];
    for bytes in pictures {
        let files = logo_of(bytes, Crop::Whole).await;
        for (size, picture) in &files {
            assert_eq!(picture.dimensions(), (size.pixels(), size.pixels()));
        }
        assert_eq!(files.len(), 3);
    }
}

#[tokio::test]
async fn the_chosen_part_is_kept() {
    let bytes = png(halves(800, 400));
    for (part, left, right) in [("w", 0, 0), ("e", 255, 255), ("c", 0, 255)] {
        let files = logo_of(bytes.clone(), Crop::read(part, "full").unwrap()).await;
        let picture = large(&files);
        assert_eq!(picture.get_pixel(20, 160).0[0], left, "{part}");
        assert_eq!(picture.get_pixel(300, 160).0[0], right, "{part}");
    }
    // The whole stands in the middle, on the ground its corners have.
    let files = logo_of(bytes, Crop::Whole).await;
    assert_eq!(large(&files).get_pixel(160, 5).0[..3], [255; 3]);
    let blue = RgbImage::from_pixel(300, 100, Rgb([0, 0, 200]));
    let files = logo_of(png(blue), Crop::Whole).await;
    assert_eq!(large(&files).get_pixel(5, 5).0[..3], [0, 0, 200]);
}

#[tokio::test]
async fn clear_stays_clear_and_edges_have_no_dark_rim() {
    // White in the middle; what is clear around it is black beneath.
    let disc = RgbaImage::from_fn(500, 500, |x, y| {
        let inside = (x as i32 - 250).pow(2) + (y as i32 - 250).pow(2) < 200 * 200;
        Rgba(if inside { [255; 4] } else { [0; 4] })
    });
    let files = logo_of(png(disc), Crop::Whole).await;
    for (size, picture) in files {
        let picture = picture.to_rgba8();
        assert_eq!(picture.get_pixel(0, 0).0[3], 0, "{size:?}");
        let edge = picture.pixels().filter(|pixel| pixel.0[3] > 8);
        for pixel in edge {
            assert!(pixel.0[..3].iter().all(|colour| *colour > 235), "{pixel:?}");
        }
    }
}

/// A JPEG that says it was taken with the telephone on its side, and where.
fn sideways() -> Vec<u8> {
    let picture = halves(64, 32);
    let mut plain = Vec::new();
    JpegEncoder::new_with_quality(&mut plain, 95)
        .encode(&picture, 64, 32, ExtendedColorType::Rgb8)
        .unwrap();
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01".to_vec();
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0");
    exif.extend(b"SECRETPLACE");
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xe1];
    bytes.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    bytes.extend(exif);
    bytes.extend(&plain[2..]);
    bytes
}

#[tokio::test]
async fn pictures_are_turned_upright_and_say_nothing_more() {
    let source = draw_source(sideways()).await.unwrap();
    let (_, content) = source.files.into_iter().next().unwrap();
    let upright = decoded(&content);
    assert_eq!(upright.dimensions(), (32, 64));
    assert!(upright.get_pixel(16, 4).0[0] < 40, "the left side is up");
    assert!(upright.get_pixel(16, 60).0[0] > 215);
    let holds = |bytes: &[u8], part: &[u8]| bytes.windows(part.len()).any(|one| one == part);
    assert!(holds(&sideways(), b"SECRETPLACE"));
    let logo = draw_logo(content.clone(), Crop::Whole).await.unwrap();
    for file in logo.files.iter().map(|(_, file)| file).chain([&content]) {
        assert!(!holds(file, b"SECRETPLACE") && !holds(file, b"Exif"));
    }
}

#[tokio::test]
async fn papers_stay_readable_and_lose_where_they_were_taken() {
    let mut webp = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(halves(60, 30))
        .write_to(&mut webp, ImageFormat::WebP)
        .unwrap();
    for (name, bytes, kind, size) in [
        ("photo", sideways(), DocumentKind::Jpeg, (32, 64)),
        ("scan", png(halves(60, 30)), DocumentKind::Png, (60, 30)),
        ("webp", webp.into_inner(), DocumentKind::Png, (60, 30)),
        (
            "noise",
            png(noise(900, true)),
            DocumentKind::Jpeg,
            (900, 900),
        ),
        (
            "long",
            png(halves(3_000, 300)),
            DocumentKind::Png,
            (2_400, 240),
        ),
    ] {
        let (found, paper) = draw_paper(bytes).await.unwrap();
        assert_eq!(found, kind, "{name}");
        assert_eq!(DocumentKind::of(&paper), Ok(kind), "{name}");
        assert_eq!(decoded(&paper).dimensions(), size, "{name}");
        for secret in [b"SECRETPLACE".as_slice(), b"Exif"] {
            let held = paper.windows(secret.len()).any(|part| part == secret);
            assert!(!held, "{name}");
        }
    }
}

#[tokio::test]
async fn the_same_picture_has_the_same_key() {
    let first = draw_source(png(halves(40, 20))).await.unwrap();
    let again = draw_source(png(halves(40, 20))).await.unwrap();
    let other = draw_source(png(halves(42, 20))).await.unwrap();
    assert_eq!(first.key, again.key);
    assert_ne!(first.key, other.key);
}

/// The beginning of a PNG of this size, and nothing more.
fn claimed(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(halves(2, 2));
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    // The checksum of the header (ISO 3309).
    let mut crc = u32::MAX;
    for byte in &bytes[12..29] {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                crc >> 1 ^ 0xedb8_8320
            } else {
                crc >> 1
            };
        }
    }
    bytes[29..33].copy_from_slice(&(!crc).to_be_bytes());
    bytes
}

#[tokio::test]
async fn what_is_no_picture_or_too_much_of_one_is_refused_at_once() {
    let mut cut = png(noise(60, false));
    cut.truncate(cut.len() / 2);
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    let mut heavy = png(halves(2, 2));
    heavy.resize(domain::logo::MAX_PICTURE + 1, 0);
    for (name, bytes, expected) in [
        ("nothing", Vec::new(), ErrorCode::Required),
        ("svg", svg.to_vec(), ErrorCode::FileTypeUnknown),
        (
            "gif",
            b"GIF89a\x01\0\x01\0\0\0\0;".to_vec(),
            ErrorCode::FileTypeUnknown,
        ),
        (
            "pdf",
            b"%PDF-1.7 %%EOF".to_vec(),
            ErrorCode::FileTypeUnknown,
        ),
        ("cut off", cut, ErrorCode::FileMalformed),
        ("heavy", heavy, ErrorCode::FileTooLarge),
        ("wide", claimed(60_000, 2), ErrorCode::FileTooLarge),
        ("a bomb", claimed(9_999, 9_999), ErrorCode::FileTooLarge),
        ("no pixels", claimed(0, 10), ErrorCode::FileMalformed),
    ] {
        let begun = Instant::now();
        let error = draw_source(bytes).await.unwrap_err();
        assert_eq!(error.code(), expected, "{name}");
        assert_eq!(error.violations()[0].field, "file");
        assert!(begun.elapsed() < Duration::from_secs(2), "{name}");
    }
}

#[tokio::test]
async fn a_square_of_a_large_photograph_is_made_in_time() {
    let photograph = RgbImage::from_fn(4_000, 3_000, |x, y| {
        let shade = u8::try_from((x * y / 4_000 + x) % 256).unwrap();
        Rgb([shade, shade / 2, 255 - shade])
    });
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 60)
        .encode(&photograph, 4_000, 3_000, ExtendedColorType::Rgb8)
        .unwrap();
    assert!(bytes.len() < domain::logo::MAX_PICTURE);
    let begun = Instant::now();
    logo_of(bytes, Crop::read("c", "close").unwrap()).await;
    assert!(begun.elapsed() < Duration::from_secs(20));
}
