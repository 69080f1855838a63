//! Reads the code in the picture of a camera. Rule: the browser's own reader
//! (`BarcodeDetector`, as on Android) goes first, since it is faster; where there
//! is none or it fails, this bundle reads. Used by the camera only.

use super::qr;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, ContextAttributes2d, HtmlCanvasElement, HtmlVideoElement, Window,
};

/// The longer side of what is looked at, in pixels: enough for a ticket at arm's
/// length, little enough for an old phone.
const SIDE: u32 = 640;

/// A reader of codes.
pub(super) struct Reader {
    detector: Option<JsValue>,
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

impl Reader {
    /// None where the browser cannot draw, and so not show a picture either.
    pub(super) fn new(window: &Window) -> Option<Self> {
        let canvas = window.document()?.create_element("canvas").ok()?;
        let canvas = canvas.dyn_into::<HtmlCanvasElement>().ok()?;
        let options = ContextAttributes2d::new();
        options.set_will_read_frequently(true);
        let context = canvas.get_context_with_context_options("2d", &options);
        Some(Self {
            detector: detector(window),
            canvas,
            context: context.ok()??.dyn_into().ok()?,
        })
    }

    /// What the first code in the picture says.
    pub(super) async fn text(&self, video: &HtmlVideoElement) -> Option<String> {
        if let Some(detector) = &self.detector
            && let Some(found) = detected(detector, video).await
        {
            let first = Reflect::get(&found.get(0), &"rawValue".into());
            return first.ok()?.as_string();
        }
        self.read(video)
    }

    fn read(&self, video: &HtmlVideoElement) -> Option<String> {
        let (width, height) = fitted(video.video_width(), video.video_height())?;
        if (self.canvas.width(), self.canvas.height()) != (width, height) {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
        let (right, bottom) = (f64::from(width), f64::from(height));
        self.context
            .draw_image_with_html_video_element_and_dw_and_dh(video, 0.0, 0.0, right, bottom)
            .ok()?;
        let drawn = self.context.get_image_data(0.0, 0.0, right, bottom).ok()?;
        let gray = qr::gray(&drawn.data());
        // The library panics at a few pictures, which ends the whole call from
        // JavaScript: made from there, only this look ends.
        let read = Closure::once_into_js(move || qr::read(&gray, width as usize, height as usize));
        let text = read.unchecked_into::<Function>().call0(&JsValue::NULL);
        text.ok()?.as_string()
    }
}

/// A size with the same sides' proportion, at most [`SIDE`]; none without a
/// picture.
fn fitted(width: u32, height: u32) -> Option<(u32, u32)> {
    let longer = width.max(height);
    if longer <= SIDE {
        return (width.min(height) > 0).then_some((width, height));
    }
    let scaled = |side: u32| (side * SIDE / longer).max(1);
    Some((scaled(width), scaled(height)))
}

/// The browser's reader of QR codes; web-sys has no stable binding for it.
fn detector(window: &Window) -> Option<JsValue> {
    let class = Reflect::get(window, &"BarcodeDetector".into()).ok()?;
    let class = class.dyn_into::<Function>().ok()?;
    let options = Object::new();
    let formats = Array::of1(&"qr_code".into());
    Reflect::set(&options, &"formats".into(), &formats).ok()?;
    Reflect::construct(&class, &Array::of1(&options)).ok()
}

/// The codes that it found; none when it failed, as where the system reads no
/// QR codes for it.
async fn detected(detector: &JsValue, video: &HtmlVideoElement) -> Option<Array> {
    let detect = Reflect::get(detector, &"detect".into()).ok()?;
    let found = detect.dyn_into::<Function>().ok()?;
    let found = found.call1(detector, video).ok()?;
    let found = JsFuture::from(found.dyn_into::<Promise>().ok()?).await;
    found.ok()?.dyn_into().ok()
}
