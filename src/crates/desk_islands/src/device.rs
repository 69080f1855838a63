//! What an island keeps on the device until the server has it, and how it is
//! sent. Used by the islands of this crate, in the browser only.

use js_sys::{Promise, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, EventTarget, RequestInit, Response, Storage, UrlSearchParams, Window};

/// Entries of the device's storage under one name; without storage, none.
pub(crate) struct Device {
    storage: Option<Storage>,
}

impl Device {
    pub(crate) fn new(window: &Window) -> Self {
        let storage = window.local_storage().ok().flatten();
        Self { storage }
    }

    pub(crate) fn set(&self, entry: &str, text: &str) {
        if let Some(storage) = &self.storage {
            let _ = storage.set_item(entry, text);
        }
    }

    pub(crate) fn remove(&self, entry: &str) {
        if let Some(storage) = &self.storage {
            let _ = storage.remove_item(entry);
        }
    }

    /// The entries below a place, with what is in them.
    pub(crate) fn below(&self, place: &str) -> Vec<(String, String)> {
        let Some(storage) = &self.storage else {
            return Vec::new();
        };
        let prefix = format!("{place}:");
        (0..storage.length().unwrap_or(0))
            .filter_map(|index| storage.key(index).ok().flatten())
            .filter(|key| key.starts_with(&prefix))
            .filter_map(|key| {
                let text = storage.get_item(&key).ok().flatten()?;
                Some((key, text))
            })
            .collect()
    }
}

/// Sends fields to an address and gives the text of the answer; nothing when
/// they did not get through.
pub(crate) async fn send(window: &Window, address: &str, fields: &str) -> Option<String> {
    let request = RequestInit::new();
    request.set_method("POST");
    // As parameters they carry the media type of a form.
    request.set_body(UrlSearchParams::new_with_str(fields).ok()?.as_ref());
    read(window.fetch_with_str_and_init(address, &request)).await
}

/// The text at an address; nothing when it could not be fetched.
pub(crate) async fn text_at(window: &Window, address: &str) -> Option<String> {
    read(window.fetch_with_str(address)).await
}

/// The bytes at an address; nothing when they could not be fetched.
pub(crate) async fn bytes_at(window: &Window, address: &str) -> Option<Vec<u8>> {
    let fetched = JsFuture::from(window.fetch_with_str(address)).await.ok()?;
    let response: Response = fetched.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

async fn read(sent: Promise) -> Option<String> {
    let response: Response = JsFuture::from(sent).await.ok()?.dyn_into().ok()?;
    if response.status() >= 500 {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    text.as_string()
}

/// Calls `act` at each event of a target, for as long as the page lives.
pub(crate) fn listen<T: 'static>(
    target: &JsValue,
    event: &str,
    keeper: &Rc<T>,
    act: impl Fn(&Rc<T>, &Event) + 'static,
) {
    let keeper = Rc::clone(keeper);
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| act(&keeper, &event));
    let target: &EventTarget = target.unchecked_ref();
    let listener = listener.into_js_value();
    let _ = target.add_event_listener_with_callback(event, listener.unchecked_ref());
}

/// Calls `act` once after some milliseconds; the number ends the wait.
pub(crate) fn after(
    window: &Window,
    milliseconds: i32,
    act: impl FnOnce() + 'static,
) -> Option<i32> {
    let act = Closure::once_into_js(act);
    window
        .set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), milliseconds)
        .ok()
}
