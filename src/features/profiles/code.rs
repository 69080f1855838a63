//! A page's address as a QR code.

use qrcode::render::svg::Color;
use qrcode::{EcLevel, QrCode};

/// The code as an SVG file: dark on light in either colour scheme, since
/// cameras read it so. An address too long for a code gives an empty drawing.
#[must_use]
pub fn qr_svg(url: &str) -> String {
    QrCode::with_error_correction_level(url, EcLevel::M).map_or_else(
        |_| "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>".to_owned(),
        |code| {
            code.render::<Color<'_>>()
                .module_dimensions(4, 4)
                .dark_color(Color("#142237"))
                .light_color(Color("#fff"))
                .build()
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_drawing() {
        let svg = qr_svg("https://example.kz/kk/orgs/umit");
        assert!(svg.contains("<svg") && svg.contains("#142237"));
        assert!(qr_svg(&"x".repeat(5_000)).ends_with("/>"));
    }
}
