//! The preview while one types. Rule: the server draws it, as it draws the
//! page, so that both look the same and nothing unsafe gets in.

use crate::device::text_at;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DomParser, SupportedType, Window};

/// Takes the preview of the saved draft from its page, where there is one.
pub(super) fn refresh(window: &Window, address: String) {
    let shown = window
        .document()
        .and_then(|document| document.get_element_by_id("preview"));
    let Some(shown) = shown else {
        return;
    };
    let window = window.clone();
    spawn_local(async move {
        let Some(page) = text_at(&window, &address).await else {
            return;
        };
        let drawn = DomParser::new()
            .and_then(|parser| parser.parse_from_string(&page, SupportedType::TextHtml))
            .ok()
            .and_then(|page| page.get_element_by_id("preview"));
        if let Some(drawn) = drawn {
            shown.set_inner_html(&drawn.inner_html());
        }
    });
}
