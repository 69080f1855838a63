//! An area drawn so that a press on it names a point: an image that is a
//! button, for which browsers send where it was pressed, with scripts and
//! without. Rule: what is drawn and what is read use one projection. Used by
//! forms that ask for coordinates, and by the route that draws the image.

use super::shapes::{CENTRES, RIVER, SHAPES, Shape};
use std::fmt::Write as _;

/// Width and height of the image in CSS pixels; they must not be scaled, since
/// a browser counts in the pixels it shows.
pub const SIZE: (u16, u16) = (280, 210);

/// Units of the drawing per degree of latitude, fitted to the district centres
/// within half a unit.
const SCALE: f64 = 66.1;
/// Longitude of the left edge and latitude of the upper one.
const ORIGIN: (f64, f64) = (58.9626, 47.9186);
/// The latitude, in degrees, at which the drawing is true to scale.
const TRUE_AT: f64 = 45.1;
/// The smallest width shown, in units (a unit is 1.7 km): a town alone on its
/// district would say nothing.
const LEAST: f64 = 60.0;

/// The part of the drawing that is seen: left, top and units per pixel.
#[derive(Clone, Copy, Debug, PartialEq)]
struct View {
    left: f64,
    top: f64,
    unit: f64,
}

impl View {
    fn of(shape: &Shape) -> Self {
        let corners = corners(shape.path);
        let (width, height) = (f64::from(SIZE.0), f64::from(SIZE.1));
        let (across, down) = (corners.right - corners.left, corners.bottom - corners.top);
        let unit = (across * 1.1 / width)
            .max(down * 1.1 / height)
            .max(LEAST / width);
        Self {
            left: f64::midpoint(corners.left, corners.right) - unit * width / 2.0,
            top: f64::midpoint(corners.top, corners.bottom) - unit * height / 2.0,
            unit,
        }
    }
}

/// A point: latitude and longitude in degrees.
pub type Point = (f64, f64);

/// Where a press on the image of an area points, to a ten-thousandth of a
/// degree. Nothing outside the image, and at its very corner, which is what
/// keyboards send.
#[must_use]
pub fn pressed(area: &str, x: u16, y: u16) -> Option<Point> {
    if (x, y) == (0, 0) || x > SIZE.0 || y > SIZE.1 {
        return None;
    }
    let view = View::of(shape(area)?);
    let across = view.left + view.unit * f64::from(x);
    let down = view.top + view.unit * f64::from(y);
    let longitude = ORIGIN.0 + across / (SCALE * TRUE_AT.to_radians().cos());
    let latitude = ORIGIN.1 - down / SCALE;
    let short = |degrees: f64| (degrees * 10_000.0).round() / 10_000.0;
    Some((short(latitude), short(longitude)))
}

/// The image of an area, with a point on it; nothing for one without an
/// outline. Colours stand in it: an image does not see the style sheet.
#[must_use]
pub fn image(area: &str, point: Option<Point>) -> Option<String> {
    let own = shape(area)?;
    let view = View::of(own);
    let (width, height) = SIZE;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"{:.2} {:.2} {:.2} {:.2}\"><style>{STYLE}</style>\
         <path class=\"s\" d=\"M-500-500h2000v2000h-2000z\"/>",
        view.left,
        view.top,
        view.unit * f64::from(width),
        view.unit * f64::from(height),
    );
    for shape in &SHAPES {
        let class = if shape.code == own.code { "o" } else { "d" };
        let _ = write!(svg, "<path class=\"{class}\" d=\"{}\"/>", shape.path);
    }
    let _ = write!(
        svg,
        "<path class=\"r\" d=\"{RIVER}\"/><path class=\"c\" d=\"{CENTRES}\"/>"
    );
    if let Some((latitude, longitude)) = point {
        let across = (longitude - ORIGIN.0) * SCALE * TRUE_AT.to_radians().cos();
        let down = (ORIGIN.1 - latitude) * SCALE;
        let size = view.unit * 6.0;
        let _ = write!(
            svg,
            "<circle class=\"h\" cx=\"{across:.2}\" cy=\"{down:.2}\" r=\"{:.2}\"/>\
             <circle class=\"p\" cx=\"{across:.2}\" cy=\"{down:.2}\" r=\"{size:.2}\"/>",
            size * 2.0
        );
    }
    svg.push_str("</svg>");
    Some(svg)
}

/// The tokens of the map in `style/main.css`, light and dark.
const STYLE: &str = ".s{fill:oklch(.928 .014 150)}.d{fill:oklch(.962 .009 150)}\
    .o{fill:oklch(.915 .03 205)}.d,.o{stroke:oklch(.58 .03 190);vector-effect:non-scaling-stroke}\
    .r{fill:none;stroke:oklch(.66 .085 222);stroke-width:3;vector-effect:non-scaling-stroke}\
    .c{fill:oklch(.25 .045 258)}.h{fill:oklch(.72 .15 76);opacity:.35}.p{fill:oklch(.72 .15 76)}\
    @media(prefers-color-scheme:dark){.s{fill:oklch(.165 .024 258)}.d{fill:oklch(.238 .032 258)}\
    .o{fill:oklch(.39 .07 245)}.d,.o{stroke:oklch(.61 .035 240)}.r{stroke:oklch(.6 .085 225)}\
    .c{fill:oklch(.95 .01 110)}.h,.p{fill:oklch(.84 .15 86)}}";

fn shape(area: &str) -> Option<&'static Shape> {
    SHAPES.iter().find(|shape| shape.code == area)
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Corners {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// The box around an outline: one absolute M, then relative l, h, v and z.
fn corners(path: &str) -> Corners {
    let (mut x, mut y) = (0.0, 0.0);
    let mut corners: Option<Corners> = None;
    for (command, numbers) in commands(path) {
        let pairs: Vec<(f64, f64)> = match command {
            'h' => numbers.iter().map(|by| (*by, 0.0)).collect(),
            'v' => numbers.iter().map(|by| (0.0, *by)).collect(),
            _ => numbers
                .chunks_exact(2)
                .filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)))
                .collect(),
        };
        for (dx, dy) in pairs {
            (x, y) = (x + dx, y + dy);
            let known = corners.get_or_insert(Corners {
                left: x,
                top: y,
                right: x,
                bottom: y,
            });
            known.left = known.left.min(x);
            known.right = known.right.max(x);
            known.top = known.top.min(y);
            known.bottom = known.bottom.max(y);
        }
    }
    corners.unwrap_or(Corners {
        left: 0.0,
        top: 0.0,
        right: LEAST,
        bottom: LEAST,
    })
}

/// The commands of a path with their whole numbers, which stand apart by a
/// space, a comma or their sign.
fn commands(path: &str) -> Vec<(char, Vec<f64>)> {
    let mut commands: Vec<(char, Vec<f64>)> = Vec::new();
    let mut number = String::new();
    for symbol in path.chars().chain(std::iter::once('z')) {
        if !symbol.is_ascii_digit()
            && let Ok(value) = number.parse()
            && let Some((_, numbers)) = commands.last_mut()
        {
            numbers.push(value);
            number.clear();
        }
        match symbol {
            '0'..='9' | '-' => number.push(symbol),
            letter if letter.is_ascii_alphabetic() => commands.push((letter, Vec::new())),
            _ => {}
        }
    }
    commands
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_district_is_drawn_and_its_middle_lies_in_the_region() {
        for shape in &SHAPES {
            assert!(image(shape.code, None).is_some(), "{}", shape.code);
            let (latitude, longitude) = pressed(shape.code, SIZE.0 / 2, SIZE.1 / 2).unwrap();
            assert!((42.4..47.9).contains(&latitude), "{latitude}");
            assert!((59.0..68.2).contains(&longitude), "{longitude}");
        }
    }

    #[test]
    fn a_press_is_where_the_point_is_drawn() {
        let point = pressed("aral", 120, 90).unwrap();
        let view = View::of(shape("aral").unwrap());
        let svg = image("aral", Some(point)).unwrap();
        let across = view.left + view.unit * 120.0;
        assert!(svg.contains(&format!("cx=\"{across:.1}")), "{across} {svg}");
    }

    #[test]
    fn the_keyboard_and_what_lies_outside_name_no_point() {
        assert_eq!(pressed("mars", 10, 10), None);
        assert_eq!(image("mars", None), None);
        assert_eq!(pressed("aral", 0, 0), None);
        assert_eq!(pressed("aral", 281, 10), None);
    }

    #[test]
    fn an_outline_is_read() {
        let found = corners("M10 20l5-5h-10v30z");
        let expected = Corners {
            left: 5.0,
            top: 15.0,
            right: 15.0,
            bottom: 45.0,
        };
        assert_eq!(found, expected);
    }
}
