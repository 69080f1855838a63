//! Tests over HTTP.

mod accounts;
mod api;
mod files;
mod mail;
mod membership;
mod pages;
mod refusals;
mod snapshots;
