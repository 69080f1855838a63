//! Tests over HTTP.

mod api;
mod files;
mod mail;
mod pages;
