//! A place in the page and what was last written there, so that it is written
//! again only when that changes, and never read back.

use std::cell::RefCell;
use web_sys::Element;

pub(super) struct Spot {
    pub(super) element: Element,
    /// What it shows: a `group:value`, a path, or nothing.
    pub(super) key: String,
    /// `None` while it is as the server printed it.
    written: RefCell<Option<String>>,
}

impl Spot {
    pub(super) fn new(element: Element, key: String) -> Self {
        Self {
            element,
            key,
            written: RefCell::new(None),
        }
    }

    pub(super) fn text(&self, text: String) {
        self.write(text, |element, text| element.set_text_content(Some(text)));
    }

    /// HTML. What the server printed alike stays: a reader may be about to follow
    /// a link in it.
    pub(super) fn html(&self, html: String) {
        self.write(html, |element, html| {
            if element.inner_html() != html {
                element.set_inner_html(html);
            }
        });
    }

    pub(super) fn attribute(&self, name: &'static str, value: String) {
        self.write(value, |element, value| {
            let _ = element.set_attribute(name, value);
        });
    }

    /// HTML of a part that is hidden when it has none.
    pub(super) fn html_or_hidden(&self, html: String) {
        hide(&self.element, html.is_empty());
        self.html(html);
    }

    fn write(&self, value: String, put: impl FnOnce(&Element, &str)) {
        let mut written = self.written.borrow_mut();
        if written.as_deref() != Some(value.as_str()) {
            put(&self.element, &value);
            *written = Some(value);
        }
    }
}

pub(super) fn hide(element: &Element, hidden: bool) {
    if hidden != element.has_attribute("hidden") {
        let _ = element.toggle_attribute("hidden");
    }
}
