//! Tests over HTTP.

mod accounts;
mod api;
mod files;
mod mail;
mod pages;
mod snapshots;
