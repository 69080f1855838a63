//! Tests over HTTP.

mod accounts;
mod api;
mod files;
mod logo;
mod mail;
mod pages;
mod snapshots;
