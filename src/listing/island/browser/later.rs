//! The moment after the next paint.

use super::Controller;
use js_sys::Function;
use std::cell::OnceCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Window;

/// Asks for [`Controller::settle`] after the next paint.
#[derive(Default)]
pub(super) struct Later {
    frame: OnceCell<Function>,
}

impl Later {
    /// A frame's callbacks run before it is painted, a task asked for there runs after.
    pub(super) fn ask(&self, window: &Window) {
        if let Some(frame) = self.frame.get() {
            let _ = window.request_animation_frame(frame);
        }
    }
}

impl Controller {
    pub(super) fn listen_for_paint(self: &Rc<Self>) {
        let controller = Rc::clone(self);
        let painted = function(move || {
            controller.cards.borrow_mut().measure(&controller.parts);
            controller.settle();
        });
        let window = self.parts.window.clone();
        let _ = self.later.frame.set(function(move || {
            let _ = window.set_timeout_with_callback(&painted);
        }));
    }
}

/// A function for the life of the page.
fn function(act: impl FnMut() + 'static) -> Function {
    let closure: JsValue = Closure::<dyn FnMut()>::new(act).into_js_value();
    closure.unchecked_into()
}
