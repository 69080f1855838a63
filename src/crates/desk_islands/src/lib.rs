//! Islands of the manage area, check-in and the request form, built into a WASM
//! file of their own, so that public pages never carry them.
//!
//! Rule: an island that a visitor of the directory needs does not belong here.
//! Used by features on the server, and by the desk bundle in the browser.
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        reason = "a test that cannot build its own input should stop"
    )
)]

mod agenda_board;
mod checked_field;
#[cfg(feature = "hydrate")]
mod device;
mod door;
mod draft_keeper;
mod request_draft;
mod suggestions;

pub use agenda_board::AgendaBoard;
pub use checked_field::{BinField, CheckWords, PhoneField};
pub use door::{Door, DoorAnswer, DoorWords, Expected, Verdict};
pub use draft_keeper::{DraftKeeper, KeepAnswer, KeeperWords, Kept};
pub use request_draft::{DraftPage, DraftWords, RequestDraft};
pub use suggestions::{Suggested, SuggestionSource, Suggestions};

/// Called once by the boot module before the islands of a page are hydrated.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
