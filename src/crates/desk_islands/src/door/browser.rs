//! The door in the browser. Rule: a ticket is on the device before anything is
//! sent, and leaves it only when the server says what became of it; so nobody is
//! forgotten, and nobody is counted twice, since the server knows each ticket.

use super::camera::Camera;
use super::{DoorAnswer, DoorWords, Expected, Shown, Taken, Verdict};
use crate::device::{Device, after, listen, send};
use domain::registration::TicketCode;
use leptos::prelude::{GetUntracked, Set, Update};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, HtmlFormElement, HtmlInputElement, Window};

/// How long until what did not get through is tried again, in milliseconds.
const RETRY: i32 = 10_000;

struct Door {
    window: Window,
    form: HtmlFormElement,
    field: HtmlInputElement,
    device: Device,
    place: String,
    expected: Vec<Expected>,
    words: DoorWords,
    shown: Shown,
    busy: Cell<bool>,
    /// A ticket came while another one was sent.
    more: Cell<bool>,
}

/// Begins, if the form is there.
pub(super) fn start(place: String, expected: Vec<Expected>, words: DoorWords, shown: Shown) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let Some(document) = window.document() else {
        return;
    };
    let form = document.get_element_by_id("check-in");
    let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) else {
        return;
    };
    let field = form.query_selector("[name=code]").ok().flatten();
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    let button = document.get_element_by_id("door-scan");
    let video = document.get_element_by_id("door-camera");
    let door = Rc::new(Door {
        device: Device::new(&window),
        window,
        form,
        field,
        place,
        expected,
        words,
        shown,
        busy: Cell::new(false),
        more: Cell::new(false),
    });
    listen(door.form.as_ref(), "submit", &door, |door, event| {
        event.prevent_default();
        if door.take(&door.field.value()) {
            door.field.set_value("");
        }
        let _ = door.field.focus();
    });
    for event in ["online", "focus"] {
        listen(door.window.as_ref(), event, &door, |door, _| door.sync());
    }
    if let (Some(button), Some(video)) = (
        button.and_then(|button| button.dyn_into::<HtmlElement>().ok()),
        video.and_then(|video| video.dyn_into().ok()),
    ) {
        let (taker, refuser) = (Rc::clone(&door), Rc::clone(&door));
        Camera::offer(
            &door.window,
            button,
            video,
            (door.words.scan.clone(), door.words.stop.clone()),
            move |text| {
                taker.take(text);
            },
            move || refuser.shown.note.set(refuser.words.no_camera.clone()),
        );
    }
    // Once the island is hydrated: until then the page has to be as the server
    // printed it, and the server knows nothing of what was left here.
    spawn_local(async move {
        for (entry, _) in door.left() {
            let code = door.code_of(&entry).to_owned();
            door.show(door.as_known(&code));
        }
        door.sync();
    });
}

impl Door {
    /// Takes a ticket; says whether it can be one.
    fn take(self: &Rc<Self>, text: &str) -> bool {
        let Ok(code) = TicketCode::parse(text) else {
            self.shown.note.set(self.words.malformed.clone());
            return false;
        };
        let code = code.as_str().to_owned();
        let taken = self.shown.taken.get_untracked();
        let before = taken.iter().find(|one| one.code == code);
        if let Some(before) = before.filter(|one| one.verdict != Verdict::Refused) {
            // The same ticket once more, held to the camera for a while or used twice.
            let mut before = before.clone();
            if let Some(person) = self.person(&code) {
                before.title = self.words.again.replacen("{name}", &person.name, 1);
                before.verdict = Verdict::Again;
            }
            self.show(before);
            return true;
        }
        let entry = format!("{}:{code}", self.place);
        self.device.set(&entry, &js_sys::Date::now().to_string());
        self.show(self.as_known(&code));
        self.sync();
        true
    }

    fn person(&self, code: &str) -> Option<&Expected> {
        let known = |one: &&Expected| code.starts_with(&one.half);
        self.expected.iter().find(known)
    }

    /// What the device can say of a ticket by itself.
    fn as_known(&self, code: &str) -> Taken {
        let (verdict, title, about) = match self.person(code) {
            Some(person) if person.came => (Verdict::Again, &self.words.again, person),
            Some(person) => (Verdict::Came, &self.words.came, person),
            None => {
                return Taken {
                    code: code.to_owned(),
                    verdict: Verdict::Unknown,
                    sent: false,
                    title: self.words.unknown.clone(),
                    about: code.to_owned(),
                };
            }
        };
        Taken {
            code: code.to_owned(),
            verdict,
            sent: false,
            title: title.replacen("{name}", &about.name, 1),
            about: about.about.clone(),
        }
    }

    /// Shows a ticket, the latest as the last.
    fn show(&self, taken: Taken) {
        self.shown.taken.update(|all| {
            all.retain(|one| one.code != taken.code);
            all.push(taken);
        });
        self.tell();
    }

    /// Says how many are not sent.
    fn tell(&self) {
        let waiting = self.left().len();
        let note = if waiting == 0 {
            String::new()
        } else {
            let count = waiting.to_string();
            self.words.waiting.replacen("{count}", &count, 1)
        };
        self.shown.note.set(note);
    }

    fn left(&self) -> Vec<(String, String)> {
        let mut left = self.device.below(&self.place);
        left.sort_by(|one, other| one.1.cmp(&other.1));
        left
    }

    fn code_of<'a>(&self, entry: &'a str) -> &'a str {
        entry.get(self.place.len() + 1..).unwrap_or_default()
    }

    /// Sends what is not on the server yet, one ticket after the other.
    fn sync(self: &Rc<Self>) {
        if self.busy.replace(true) {
            self.more.set(true);
            return;
        }
        let door = Rc::clone(self);
        spawn_local(async move {
            loop {
                door.more.set(false);
                let got_through = door.send_all().await;
                if !got_through || !door.more.get() {
                    break;
                }
            }
            door.busy.set(false);
        });
    }

    /// Whether all got through.
    async fn send_all(self: &Rc<Self>) -> bool {
        for (entry, at) in self.left() {
            let code = self.code_of(&entry);
            let fields = format!("task=door&code={code}&at={at}");
            let text = send(&self.window, &self.form.action(), &fields).await;
            match text.map(|text| DoorAnswer::parse(&text)) {
                Some(Some(DoorAnswer::Told {
                    verdict,
                    came,
                    title,
                    about,
                })) => {
                    self.device.remove(&entry);
                    self.shown.came.set(came);
                    self.answered(code, verdict, title, about);
                }
                Some(Some(DoorAnswer::SignedOut)) => {
                    self.shown.note.set(self.words.signed_out.clone());
                    return false;
                }
                Some(Some(DoorAnswer::Dismissed)) => {
                    self.shown.note.set(self.words.dismissed.clone());
                    return false;
                }
                Some(None) | None => {
                    self.tell();
                    let door = Rc::clone(self);
                    let _ = after(&self.window, RETRY, move || door.sync());
                    return false;
                }
            }
        }
        self.tell();
        true
    }

    /// The server's word replaces the device's, where the ticket stands.
    fn answered(&self, code: &str, verdict: Verdict, title: String, about: String) {
        self.shown.taken.update(|all| {
            if let Some(one) = all.iter_mut().find(|one| one.code == code) {
                one.sent = true;
                // Used twice at this door: the warning stays.
                if !(one.verdict == Verdict::Again && verdict == Verdict::Came) {
                    (one.verdict, one.title, one.about) = (verdict, title, about);
                }
            }
        });
    }
}
