//! What the reader does: typing, choosing, sending, following links, going back.

use super::{Controller, Trace};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, KeyboardEvent};

impl Controller {
    pub(super) fn listen(self: &Rc<Self>) {
        self.listen_for_paint();
        let document: &JsValue = self.parts.document.as_ref();
        self.on(self.parts.query.as_ref(), "input", |controller, _| {
            controller.changed(Trace::Replace);
        });
        self.on(document, "change", |controller, event| {
            let ours = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
                .is_some_and(|target| target.get_attribute("form").as_deref() == Some("listing"));
            if ours {
                controller.settle();
                controller.changed(Trace::Push);
            }
        });
        self.on(document, "submit", |controller, event| {
            let ours = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
                .is_some_and(|target| target.id() == "listing");
            if ours && controller.can_answer() {
                event.prevent_default();
                controller.settle();
                controller.changed(Trace::Push);
            }
        });
        self.on(document, "click", |controller, event| {
            // Links to the other languages take the query along. The rest may wait: to
            // replace a link that is being followed would lose the click.
            controller.settle_address();
            controller.clicked(event);
        });
        self.on(document, "keydown", |controller, event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                controller.key(event);
            }
        });
        self.on(self.parts.window.as_ref(), "popstate", |controller, _| {
            controller.settle_untraced();
            controller.go(&controller.parts.address_query(), Trace::None);
        });
    }

    /// Attaches a listener for the life of the page.
    pub(super) fn on(
        self: &Rc<Self>,
        target: &JsValue,
        event: &str,
        act: impl Fn(&Self, &Event) + 'static,
    ) {
        let controller = Rc::clone(self);
        let closure =
            Closure::<dyn FnMut(Event)>::new(move |event: Event| act(&controller, &event));
        if let Some(target) = target.dyn_ref::<web_sys::EventTarget>() {
            let _ =
                target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        }
        closure.forget();
    }

    /// Links that ask this listing something else are answered here.
    pub(super) fn clicked(&self, event: &Event) {
        let Some(mouse) = event.dyn_ref::<web_sys::MouseEvent>() else {
            return;
        };
        if mouse.button() != 0
            || mouse.ctrl_key()
            || mouse.meta_key()
            || mouse.shift_key()
            || mouse.alt_key()
        {
            return;
        }
        let Some(link) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|target| {
                target
                    .closest("#chosen a, #pager a, #empty a, a[data-toggle]")
                    .ok()
                    .flatten()
            })
        else {
            return;
        };
        let Some(href) = link.get_attribute("href") else {
            return;
        };
        if !self.can_answer() {
            return;
        }
        let (path, query) = href.split_once('?').unwrap_or((&href, ""));
        if path != self.props.action {
            return;
        }
        event.prevent_default();
        let turned = link.closest("#pager").ok().flatten().is_some();
        self.go(query, Trace::Push);
        if turned {
            self.parts.count.scroll_into_view();
            self.focus_result(0);
        }
    }
}
