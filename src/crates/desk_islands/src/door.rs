//! At the door: tickets are taken one after the other, by typing or by the
//! camera, without waiting for the server, also without a connection. An island
//! because a volunteer at a door has no page to wait for; without JavaScript the
//! form around it does the same, one page at a time.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "hydrate")]
mod camera;

/// The words of the door, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoorWords {
    /// How many came, with `{came}` and `{places}`.
    pub count: String,
    /// Of somebody who came, with `{name}`.
    pub came: String,
    /// Of somebody who had come before, with `{name}`.
    pub again: String,
    /// Of a ticket that the device does not know.
    pub unknown: String,
    /// Of what is no code.
    pub malformed: String,
    /// How many were not sent yet, with `{count}`.
    pub waiting: String,
    /// When the session ended.
    pub signed_out: String,
    /// When the door is not theirs any more.
    pub dismissed: String,
    /// On the button that opens the camera.
    pub scan: String,
    /// On the button that closes it.
    pub stop: String,
    /// Where the camera may not be used.
    pub no_camera: String,
}

/// Somebody who has a place, as the device knows them while it is offline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expected {
    /// The first half of the code: enough to know somebody by, too little to
    /// open their ticket.
    pub half: String,
    /// The name.
    pub name: String,
    /// As what they come, and what has to be looked at.
    pub about: String,
    /// Whether they came already.
    pub came: bool,
}

/// What became of a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They came.
    Came,
    /// They had come before.
    Again,
    /// The ticket is not good.
    Refused,
    /// The server has not been asked yet.
    Unknown,
}

impl Verdict {
    /// How it stands in answers and in the page.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Came => "came",
            Self::Again => "again",
            Self::Refused => "refused",
            Self::Unknown => "unknown",
        }
    }
}

/// What the server answers to a ticket that the island sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DoorAnswer {
    /// It was looked at.
    Told {
        /// What became of it.
        verdict: Verdict,
        /// How many came by now.
        came: usize,
        /// What is said, in the reader's language; a line.
        title: String,
        /// What is said below; a line.
        about: String,
    },
    /// Nobody is signed in.
    SignedOut,
    /// Whoever is signed in does not stand at this door.
    Dismissed,
}

impl DoorAnswer {
    /// The answer as it is sent: its parts with tabs between.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Told {
                verdict,
                came,
                title,
                about,
            } => {
                let line = |text: &str| text.replace(['\t', '\n'], " ");
                format!(
                    "{}\t{came}\t{}\t{}",
                    verdict.code(),
                    line(title),
                    line(about)
                )
            }
            Self::SignedOut => "signed-out".to_owned(),
            Self::Dismissed => "dismissed".to_owned(),
        }
    }

    /// Reads [`DoorAnswer::text`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "signed-out" => return Some(Self::SignedOut),
            "dismissed" => return Some(Self::Dismissed),
            _ => {}
        }
        let mut parts = text.split('\t');
        let verdict = match parts.next()? {
            "came" => Verdict::Came,
            "again" => Verdict::Again,
            "refused" => Verdict::Refused,
            _ => return None,
        };
        Some(Self::Told {
            verdict,
            came: parts.next()?.parse().ok()?,
            title: parts.next()?.to_owned(),
            about: parts.next()?.to_owned(),
        })
    }
}

/// A ticket that this page took, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Taken {
    code: String,
    verdict: Verdict,
    /// Whether the server knows of it.
    sent: bool,
    title: String,
    about: String,
}

/// What the island shows.
#[derive(Clone, Copy, Debug)]
struct Shown {
    taken: RwSignal<Vec<Taken>>,
    came: RwSignal<usize>,
    note: RwSignal<String>,
}

/// Takes the form `check-in` over. What was taken stays on the device under
/// `place`, a name of the account and the event, until the server has it.
#[island]
pub fn Door(
    /// Under which name it is kept on the device.
    place: String,
    /// Who has a place.
    expected: Vec<Expected>,
    /// How many came when the page was printed.
    came: usize,
    /// How many have a place.
    places: usize,
    /// The words.
    words: DoorWords,
) -> impl IntoView {
    let shown = Shown {
        taken: RwSignal::new(Vec::new()),
        came: RwSignal::new(came),
        note: RwSignal::new(String::new()),
    };
    let count = words.count.clone();
    let count = move || {
        count
            .replacen("{came}", &shown.came.get().to_string(), 1)
            .replacen("{places}", &places.to_string(), 1)
    };
    let scan = words.scan.clone();
    #[cfg(feature = "hydrate")]
    browser::start(place, expected, words, shown);
    #[cfg(not(feature = "hydrate"))]
    let _ = (place, expected, words);
    let rows = move || {
        let taken = shown.taken.get();
        taken.into_iter().rev().map(row).collect_view()
    };
    view! {
        <div class="door">
            <p class="check-in-count" aria-live="polite">
                {count}
            </p>
            // Shown by the island where the browser may open a camera.
            <button id="door-scan" class="btn line" type="button" hidden=true>
                {scan}
            </button>
            <video id="door-camera" hidden=true playsinline=true muted=true></video>
            <p class="door-note" role="status">
                {move || shown.note.get()}
            </p>
            <ul class="sash door-taken" role="log">
                {rows}
            </ul>
        </div>
    }
}

fn row(taken: Taken) -> impl IntoView {
    view! {
        <li data-verdict=taken.verdict.code() data-sent=taken.sent.to_string()>
            <b>{taken.title}</b>
            <span>{taken.about}</span>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_as_it_is_sent() {
        for answer in [
            DoorAnswer::SignedOut,
            DoorAnswer::Dismissed,
            DoorAnswer::Told {
                verdict: Verdict::Again,
                came: 12,
                title: "Айгүл бұрын белгіленген".to_owned(),
                about: String::new(),
            },
        ] {
            assert_eq!(DoorAnswer::parse(&answer.text()), Some(answer));
        }
        for text in ["", "came", "came\tx\ty\tz", "<html>"] {
            assert_eq!(DoorAnswer::parse(text), None);
        }
        let split = DoorAnswer::Told {
            verdict: Verdict::Came,
            came: 1,
            title: "a\tb\nc".to_owned(),
            about: "d".to_owned(),
        };
        assert_eq!(split.text(), "came\t1\ta b c\td");
    }
}
