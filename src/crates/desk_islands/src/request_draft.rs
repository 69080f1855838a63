//! Keeps an unfinished request on the device, so that a closed window or a lost
//! connection costs nobody their words. An island because only the device may
//! have them: the server learns nothing before the request is sent. Without
//! JavaScript the answers travel in the form alone.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "hydrate")]
mod browser;

/// Which page of the form this is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DraftPage {
    /// The first one, as it is opened: here an earlier draft is offered.
    #[default]
    Opened,
    /// A page with answers.
    Answered,
    /// About what nobody else should find on the device.
    Secret,
    /// The request was sent.
    Sent,
}

/// The words with which an earlier draft is offered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftWords {
    /// That there is one, and where it is.
    pub found: String,
    /// To go on with it.
    pub resume: String,
    /// To throw it away.
    pub forget: String,
}

/// Watches the form with the class `request`; offers what is kept.
#[island]
pub fn RequestDraft(
    /// Which page this is.
    page: DraftPage,
    /// The page to come back to, as the form names it.
    step: String,
    /// The words.
    words: DraftWords,
) -> impl IntoView {
    let (offered, set_offered) = signal(false);
    let (pressed, set_pressed) = signal(None::<bool>);
    #[cfg(feature = "hydrate")]
    browser::start(page, step, set_offered, pressed);
    #[cfg(not(feature = "hydrate"))]
    let _ = (page, step, set_offered, pressed);
    view! {
        <div class="alert" role="status" hidden=move || !offered.get()>
            <div>
                <p>{words.found}</p>
                <p class="row">
                    <button class="btn" type="button" on:click=move |_| set_pressed.set(Some(true))>
                        {words.resume}
                    </button>
                    <button class="btn line" type="button" on:click=move |_| set_pressed.set(Some(false))>
                        {words.forget}
                    </button>
                </p>
            </div>
        </div>
    }
}
