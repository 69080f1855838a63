//! Tests over HTTP.

mod accounts;
mod api;
mod events;
mod files;
mod mail;
mod membership;
mod pages;
mod snapshots;
