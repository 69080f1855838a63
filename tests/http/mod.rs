//! Tests over HTTP.

mod accounts;
mod api;
mod centres;
mod desk;
mod duplicates;
mod editing;
mod events;
mod files;
mod logo;
mod mail;
mod membership;
mod numbers;
mod pages;
mod people;
mod preparation;
mod proposals;
mod refusals;
mod registration;
mod requests;
mod resolutions;
mod review;
mod revisions;
mod routing;
mod snapshots;
mod storm;
mod templates;
