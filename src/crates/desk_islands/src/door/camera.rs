//! The camera at the door: switched on and off by a button, and its picture
//! looked at until a ticket is in it. What reads the codes is the browser's
//! `BarcodeDetector`, or where there is none the one of `codes.js`. Used by the
//! door only.

use crate::device::after;
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    HtmlElement, HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack, Window,
};

/// How often the picture is looked at, in milliseconds.
const LOOK: i32 = 250;

/// A camera that can be switched on.
pub(super) struct Camera {
    window: Window,
    button: HtmlElement,
    video: HtmlVideoElement,
    words: (String, String),
    detector: JsValue,
    stream: RefCell<Option<MediaStream>>,
    /// What was read last: a ticket stays in the picture for a while.
    last: RefCell<String>,
    opening: Cell<bool>,
    read: Box<dyn Fn(&str)>,
    refused: Box<dyn Fn()>,
}

impl Camera {
    /// Shows the button, if there is something to switch on.
    pub(super) fn offer(
        window: &Window,
        button: HtmlElement,
        video: HtmlVideoElement,
        words: (String, String),
        read: impl Fn(&str) + 'static,
        refused: impl Fn() + 'static,
    ) {
        // Without a secure connection there are no devices.
        let devices = window.navigator().media_devices();
        if !devices.is_ok_and(|devices| devices.is_object()) {
            return;
        }
        let Some(detector) = detector(window) else {
            return;
        };
        let camera = Rc::new(Self {
            window: window.clone(),
            button,
            video,
            words,
            detector,
            stream: RefCell::new(None),
            last: RefCell::default(),
            opening: Cell::new(false),
            read: Box::new(read),
            refused: Box::new(refused),
        });
        camera.button.set_hidden(false);
        let switch = Rc::clone(&camera);
        let listener = Closure::<dyn Fn()>::new(move || switch.press());
        let listener = listener.into_js_value();
        let _ = camera
            .button
            .add_event_listener_with_callback("click", listener.unchecked_ref());
    }

    fn press(self: &Rc<Self>) {
        if let Some(stream) = self.stream.take() {
            for track in stream.get_tracks() {
                track.unchecked_into::<MediaStreamTrack>().stop();
            }
            self.video.set_src_object(None);
            self.video.set_hidden(true);
            self.button.set_text_content(Some(&self.words.0));
            return;
        }
        if self.opening.replace(true) {
            return;
        }
        let camera = Rc::clone(self);
        spawn_local(async move {
            let stream = camera.open().await;
            camera.opening.set(false);
            let Some(stream) = stream else {
                return (camera.refused)();
            };
            camera.video.set_src_object(Some(&stream));
            camera.stream.replace(Some(stream.clone()));
            camera.video.set_hidden(false);
            camera.button.set_text_content(Some(&camera.words.1));
            camera.look(stream);
            // Without a picture yet this waits; looking goes on meanwhile.
            if let Ok(playing) = camera.video.play() {
                let _ = JsFuture::from(playing).await;
            }
        });
    }

    async fn open(&self) -> Option<MediaStream> {
        let devices = self.window.navigator().media_devices().ok()?;
        let facing = Object::new();
        Reflect::set(&facing, &"facingMode".into(), &"environment".into()).ok()?;
        let wanted = MediaStreamConstraints::new();
        wanted.set_video(&facing);
        let stream = devices.get_user_media_with_constraints(&wanted).ok()?;
        JsFuture::from(stream).await.ok()?.dyn_into().ok()
    }

    /// Looks at the picture until the camera is switched off. Opened again it has
    /// another stream: looks never overlap. (Two handles of one stream are not
    /// equal, so whether it is still the same is asked of the stream.)
    fn look(self: &Rc<Self>, stream: MediaStream) {
        if !stream.active() {
            return;
        }
        let camera = Rc::clone(self);
        spawn_local(async move {
            if let Some(text) = camera.text().await
                && *camera.last.borrow() != text
            {
                camera.last.replace(text.clone());
                (camera.read)(&text);
            }
            let next = Rc::clone(&camera);
            let _ = after(&camera.window, LOOK, move || next.look(stream));
        });
    }

    /// What the first code in the picture says.
    async fn text(&self) -> Option<String> {
        let detect = Reflect::get(&self.detector, &"detect".into()).ok()?;
        let found = detect.dyn_into::<Function>().ok()?;
        let found = found.call1(&self.detector, &self.video).ok()?;
        let found = JsFuture::from(found.dyn_into::<Promise>().ok()?)
            .await
            .ok()?;
        let first = found.dyn_into::<Array>().ok()?.get(0);
        Reflect::get(&first, &"rawValue".into()).ok()?.as_string()
    }
}

/// A reader of QR codes; web-sys has no stable binding for it.
fn detector(window: &Window) -> Option<JsValue> {
    let class = Reflect::get(window, &"BarcodeDetector".into()).ok()?;
    let class = class.dyn_into::<Function>().ok()?;
    let options = Object::new();
    let formats = Array::of1(&"qr_code".into());
    Reflect::set(&options, &"formats".into(), &formats).ok()?;
    Reflect::construct(&class, &Array::of1(&options)).ok()
}
