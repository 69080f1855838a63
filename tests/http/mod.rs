//! Tests over HTTP.

mod api;
mod files;
mod pages;
