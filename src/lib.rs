//! Bir Tereze: one window to the civil sector of Kyzylorda region.
//!
//! This file only lists the rooms and holds the browser's entry. It is the one
//! place with module-level `#[cfg]`: everything but `listing` and the islands
//! runs on the server alone. ARCHITECTURE.md says who may use whom.
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test that cannot build its own input should stop"
    )
)]

pub mod listing;

#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod browse;
#[cfg(feature = "ssr")]
pub mod cli;
#[cfg(feature = "ssr")]
pub mod features;
#[cfg(feature = "ssr")]
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod paths;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod ui;

/// Called once by the boot module before the islands of a page are hydrated.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
