//! Tests over HTTP.

mod accounts;
mod api;
mod desk;
mod files;
mod mail;
mod pages;
mod people;
mod review;
mod revisions;
mod snapshots;
