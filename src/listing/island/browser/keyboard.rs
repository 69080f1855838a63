//! The keyboard: "/" to the box, arrows through the results, Escape clears.

use super::{Controller, Trace};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

impl Controller {
    pub(super) fn key(&self, event: &KeyboardEvent) {
        let active = self.parts.document.active_element();
        let in_query = active.as_ref().is_some_and(|active| active.id() == "q");
        let in_field = active.as_ref().is_some_and(|active| {
            matches!(active.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") && !in_query
        });
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        match event.key().as_str() {
            "/" if !in_query && !in_field => {
                event.prevent_default();
                let _ = self.parts.query.focus();
                self.parts.query.select();
            }
            "Escape" if in_query && !self.parts.query.value().is_empty() => {
                event.prevent_default();
                self.parts.query.set_value("");
                self.changed(Trace::Replace);
            }
            "ArrowDown" if in_query => {
                event.prevent_default();
                self.focus_result(0);
            }
            "ArrowDown" | "ArrowUp" => {
                self.settle();
                let links = self.parts.select("#results h2 a");
                let Some(at) = links.iter().position(|link| active.as_ref() == Some(link)) else {
                    return;
                };
                event.prevent_default();
                if event.key() == "ArrowDown" {
                    self.focus_result(at + 1);
                } else if at == 0 {
                    let _ = self.parts.query.focus();
                } else {
                    self.focus_result(at - 1);
                }
            }
            _ => {}
        }
    }

    pub(super) fn focus_result(&self, index: usize) {
        if let Some(link) = self.parts.select("#results h2 a").into_iter().nth(index)
            && let Ok(link) = link.dyn_into::<HtmlElement>()
        {
            let _ = link.focus();
        }
    }
}
