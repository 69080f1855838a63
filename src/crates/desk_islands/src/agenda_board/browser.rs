//! The island's part that runs in the browser.

use crate::device::listen;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, DragEvent, Element, Event, HtmlElement, HtmlFormElement, HtmlInputElement,
    HtmlSelectElement,
};

struct Board {
    /// The session that is being dragged.
    dragged: RefCell<Option<Element>>,
    /// The place over which it is.
    over: RefCell<Option<Element>>,
}

pub(super) fn start() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    for session in all(&document, "[data-session]") {
        let _ = session.set_attribute("draggable", "true");
    }
    let board = Rc::new(Board {
        dragged: RefCell::new(None),
        over: RefCell::new(None),
    });
    let target = document.as_ref();
    listen(target, "dragstart", &board, |board, event| {
        board.take(event);
    });
    listen(target, "dragover", &board, |board, event| {
        board.pass(event);
    });
    listen(target, "dragend", &board, |board, _| {
        board.leave();
    });
    listen(target, "drop", &board, |board, event| {
        board.put(event);
    });
}

impl Board {
    fn take(&self, event: &Event) {
        self.dragged.replace(closest(event, "[data-session]"));
        // Without data Firefox drags nothing.
        if let Some(data) = event
            .dyn_ref::<DragEvent>()
            .and_then(DragEvent::data_transfer)
        {
            let _ = data.set_data("text/plain", "");
        }
    }

    fn pass(&self, event: &Event) {
        if self.dragged.borrow().is_none() {
            return;
        }
        let place = closest(event, "[data-starts]");
        if place.is_some() {
            // Says that it may be dropped here.
            event.prevent_default();
        }
        if *self.over.borrow() == place {
            return;
        }
        mark(self.over.borrow().as_ref(), false);
        mark(place.as_ref(), true);
        self.over.replace(place);
    }

    fn leave(&self) {
        mark(self.over.take().as_ref(), false);
        self.dragged.replace(None);
    }

    /// Fills in the form of the session and presses its button.
    fn put(&self, event: &Event) {
        let (Some(session), Some(place)) = (self.dragged.take(), closest(event, "[data-starts]"))
        else {
            return;
        };
        event.prevent_default();
        self.leave();
        let Ok(Some(form)) = session.query_selector("form") else {
            return;
        };
        let Ok(form) = form.dyn_into::<HtmlFormElement>() else {
            return;
        };
        for name in ["starts", "day", "hall"] {
            let value = place
                .get_attribute(&format!("data-{name}"))
                .unwrap_or_default();
            let Ok(Some(field)) = form.query_selector(&format!("[name={name}]")) else {
                return;
            };
            if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
                input.set_value(&value);
            } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
                select.set_value(&value);
            }
        }
        if let Ok(Some(button)) = form.query_selector("button")
            && let Some(button) = button.dyn_ref::<HtmlElement>()
        {
            button.click();
        }
    }
}

fn closest(event: &Event, selector: &str) -> Option<Element> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest(selector).ok().flatten()
}

fn mark(place: Option<&Element>, over: bool) {
    if let Some(place) = place {
        let _ = place.class_list().toggle_with_force("over", over);
    }
}

fn all(document: &Document, selector: &str) -> Vec<Element> {
    let Ok(nodes) = document.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..nodes.length())
        .filter_map(|index| nodes.item(index))
        .filter_map(|node| node.dyn_into().ok())
        .collect()
}
