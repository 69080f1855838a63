//! The two steps as they are printed.

use super::*;
use crate::i18n::Text;
use domain::logo::PictureFormat;

fn key(digit: &str) -> LogoKey {
    LogoKey::new(&digit.repeat(32), PictureFormat::Webp).unwrap()
}

fn html(data: &LogoData, locale: Locale, query: &str) -> String {
    let context = PageContext {
        locale,
        text: Text::for_locale(locale),
        today: jiff::civil::date(2026, 11, 24),
        public_url: "https://example.kz",
        demonstration: false,
        viewer: None,
    };
    let owner = Owner::new_root(None);
    owner.with(|| {
        page(&context, data, &FormState::default(), query)
            .body
            .to_html()
    })
}

fn data() -> LogoData {
    let at = jiff::Timestamp::UNIX_EPOCH;
    LogoData {
        slug: Slug::parse("umit").unwrap(),
        names: Localized::single(Locale::Kk, "«Үміт» <қоры>", at),
        logo: Some(key("a")),
        stamp: "7-3".parse().unwrap(),
        picture: None,
    }
}

#[test]
fn the_first_step_shows_the_logo_and_takes_a_file() {
    let html = html(&data(), Locale::Ru, "done=saved");
    assert!(html.contains(&format!("src=\"/media/{}-320.webp\"", "a".repeat(32))));
    assert!(html.contains("alt=\"«Үміт» &lt;қоры&gt;\""), "{html}");
    assert!(html.contains("enctype=\"multipart/form-data\"") && html.contains("type=\"file\""));
    assert!(html.contains("value=\"remove\"") && html.contains("value=\"7-3\""));
    assert!(html.contains("Логотип сохранён в вашем черновике"));
    assert!(!html.contains("name=\"part\""));
}

#[test]
fn the_second_step_offers_the_whole_and_nine_places() {
    let picture = PictureView {
        key: key("b"),
        width: 1024,
        height: 512,
    };
    let data = LogoData {
        picture: Some(picture),
        ..data()
    };
    for locale in Locale::ALL {
        let html = html(&data, locale, "");
        assert_eq!(html.matches("name=\"part\"").count(), 10);
        assert_eq!(html.matches("name=\"size\"").count(), 2);
        assert!(html.contains("width=\"320\" height=\"160\""), "{html}");
        assert!(html.contains(&format!("/media/{}-source.webp", "b".repeat(32))));
        assert!(!html.contains("type=\"file\""));
    }
}
