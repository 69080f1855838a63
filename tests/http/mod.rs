//! Tests over HTTP.

mod accounts;
mod api;
mod centres;
mod desk;
mod editing;
mod events;
mod files;
mod mail;
mod membership;
mod pages;
mod people;
mod refusals;
mod review;
mod revisions;
mod snapshots;
