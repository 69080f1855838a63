//! Reads a QR code out of the pixels of a picture. Rule: numbers in, text out;
//! nothing here knows of a browser. Used by the reader only.

/// How bright each pixel is, from red, green, blue and opacity.
pub(super) fn gray(pixels: &[u8]) -> Vec<u8> {
    let (pixels, _) = pixels.as_chunks::<4>();
    let luma = |&[red, green, blue, _]: &[u8; 4]| {
        let sum = 77 * u32::from(red) + 150 * u32::from(green) + 29 * u32::from(blue);
        // The three weights make 256.
        (sum / 256) as u8
    };
    pixels.iter().map(luma).collect()
}

/// What the first code that can be read says.
pub(super) fn read(gray: &[u8], width: usize, height: usize) -> Option<String> {
    let at = |x: usize, y: usize| gray.get(y * width + x).copied().unwrap_or_default();
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, at);
    let grids = picture.detect_grids();
    grids
        .iter()
        .find_map(|grid| grid.decode().ok())
        .map(|(_, text)| text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use qrcode::{Color, EcLevel, QrCode};

    const WIDTH: usize = 640;
    const HEIGHT: usize = 480;
    const TICKET: &str = "https://birtereze.kz/kk/tickets/7K3M9P2R5T8V4W6X";

    /// A ticket in the middle of a picture: so many pixels to a module, turned by
    /// so many degrees, each pixel the mean of so many around it.
    fn picture(module: f64, degrees: f64, blur: i32) -> Vec<u8> {
        let code = QrCode::with_error_correction_level(TICKET, EcLevel::M).unwrap();
        let (side, colors) = (code.width() as f64, code.to_colors());
        let (sine, cosine) = degrees.to_radians().sin_cos();
        let dark = |x: f64, y: f64| {
            let (x, y) = (x - WIDTH as f64 / 2.0, y - HEIGHT as f64 / 2.0);
            let column = (x * cosine + y * sine) / module + side / 2.0;
            let row = (y * cosine - x * sine) / module + side / 2.0;
            let inside = |at: f64| (0.0..side).contains(&at);
            let at = row as usize * code.width() + column as usize;
            inside(column) && inside(row) && colors.get(at) == Some(&Color::Dark)
        };
        let around: Vec<f64> = (-blur..=blur).map(f64::from).collect();
        let shade = |x: usize, y: usize| {
            let near = around.iter().flat_map(|down| {
                let across = around.iter();
                across.map(move |right| (x as f64 + 0.5 + right, y as f64 + 0.5 + down))
            });
            let shades: Vec<u32> = near
                .map(|(x, y)| if dark(x, y) { 30 } else { 215 })
                .collect();
            (shades.iter().sum::<u32>() / shades.len() as u32) as u8
        };
        let rows = 0..HEIGHT;
        rows.flat_map(|y| (0..WIDTH).map(move |x| (x, y)))
            .map(|(x, y)| shade(x, y))
            .collect()
    }

    #[test]
    fn a_ticket_is_read_upright_turned_small_and_blurred() {
        for (module, degrees, blur) in [
            (8.0, 0.0, 0),
            (8.0, 90.0, 0),
            (8.0, 180.0, 0),
            (6.0, 17.0, 0),
            (2.5, 0.0, 0),
            (5.0, 5.0, 1),
            (8.0, 270.0, 2),
        ] {
            let read = read(&picture(module, degrees, blur), WIDTH, HEIGHT);
            assert_eq!(read.as_deref(), Some(TICKET), "{module} {degrees} {blur}");
        }
    }

    #[test]
    fn a_picture_without_a_code_says_nothing() {
        assert_eq!(read(&vec![200; WIDTH * HEIGHT], WIDTH, HEIGHT), None);
        assert_eq!(read(&[], 0, 0), None);
        // The lower half is missing.
        assert_eq!(read(&picture(8.0, 0.0, 0), WIDTH, HEIGHT / 2), None);
    }

    #[test]
    fn bright_is_bright_in_every_colour() {
        let pixels = [255, 255, 255, 255, 0, 0, 0, 255, 0, 255, 0, 255, 9];
        assert_eq!(gray(&pixels), [255, 0, 149]);
    }
}
