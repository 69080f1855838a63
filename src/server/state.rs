//! What every request handler shares.

use super::assets::Assets;
use super::configuration::Configuration;
use super::housekeeping;
use super::mail;
use super::response::Content;
use super::shelf::Shelf;
use super::snapshot::{Snapshot, Snapshots, follow};
use crate::app::{Reader, Services};
use axum::http::StatusCode;
use domain::Actor;
use moka::sync::Cache;
use std::sync::Arc;
use thiserror::Error;
use tokio::sync::Notify;
use usecases::{Ctx, UseCaseError};

/// The whole-page cache holds at most this many bytes.
const PAGE_CACHE_BYTES: u64 = 4 * 1024 * 1024;

/// A page kept for readers without a session.
#[derive(Clone, Debug)]
pub(super) struct CachedPage {
    pub(super) status: StatusCode,
    pub(super) content: Arc<Content>,
}

/// Shared by all handlers; cheap to clone.
#[derive(Clone, Debug)]
pub struct AppState {
    pub(super) ctx: Ctx,
    pub(super) assets: Arc<Assets>,
    pub(super) snapshots: Arc<Snapshots>,
    pub(super) shelf: Arc<Shelf>,
    pub(super) pages: Cache<String, CachedPage>,
    pub(super) public_url: Arc<str>,
    pub(super) development: bool,
    /// Wakes the sender of mail, if there is one.
    pub(super) mail: Option<Arc<Notify>>,
}

/// Why the server could not be made ready.
#[derive(Debug, Error)]
pub enum StartError {
    /// The built site could not be read.
    #[error("the built site cannot be read from {0}: {1}; `cargo xtask build` makes it")]
    Site(String, std::io::Error),
    /// The directory could not be loaded.
    #[error("the directory cannot be loaded: {0}")]
    Directory(#[from] UseCaseError),
}

impl AppState {
    /// Loads the site and the directory and starts following the content version.
    ///
    /// # Errors
    /// [`StartError`].
    pub async fn start(configuration: &Configuration, ctx: Ctx) -> Result<Self, StartError> {
        let assets = Assets::load(&configuration.site)
            .map_err(|error| StartError::Site(configuration.site.display().to_string(), error))?;
        let shelf = Arc::new(Shelf::default());
        let state = Self {
            snapshots: Arc::new(Snapshots::load(&ctx, Arc::clone(&shelf)).await?),
            shelf,
            mail: configuration.mail.as_ref().map(|settings| {
                mail::start(
                    &ctx,
                    settings,
                    &configuration.public_url,
                    assets.fonts.clone(),
                )
            }),
            ctx: ctx.acting_as(Actor::Visitor),
            assets: Arc::new(assets),
            pages: Cache::builder()
                .max_capacity(PAGE_CACHE_BYTES)
                .weigher(|key: &String, page: &CachedPage| {
                    u32::try_from(key.len() + page.content.size()).unwrap_or(u32::MAX)
                })
                .build(),
            public_url: configuration.public_url.as_str().into(),
            development: cfg!(debug_assertions)
                || std::env::var_os("BIRTEREZE_DEVELOPMENT").is_some(),
        };
        let pages = state.pages.clone();
        tokio::spawn(follow(
            Arc::clone(&state.snapshots),
            state.ctx.clone(),
            move || pages.invalidate_all(),
        ));
        tokio::spawn(housekeeping::keep(
            state.ctx.clone(),
            configuration.request_retention_days,
        ));
        Ok(state)
    }

    /// Rebuilds the directory now if the content version grew; tests use it
    /// instead of waiting for the follower.
    ///
    /// # Errors
    /// The store's.
    pub async fn refresh(&self) -> Result<(), UseCaseError> {
        if self.snapshots.refresh(&self.ctx).await? {
            self.pages.invalidate_all();
        }
        Ok(())
    }

    /// Has new mail sent at once instead of within a second.
    pub fn nudge_mail(&self) {
        if let Some(nudge) = &self.mail {
            nudge.notify_one();
        }
    }

    /// What a page is given.
    pub(super) fn services<'a>(
        &'a self,
        snapshot: &'a Snapshot,
        ctx: &'a Ctx,
        reader: &'a Reader,
    ) -> Services<'a> {
        Services {
            ctx,
            reader,
            directory: &snapshot.listing,
            home: &snapshot.home,
            files: &snapshot.files,
            version: snapshot.version,
            shelf: self.shelf.as_ref(),
            assets: &self.assets.names,
            fonts: self.assets.fonts.as_ref(),
            public_url: &self.public_url,
            demonstration: snapshot.home.demonstration,
            development: self.development,
        }
    }
}
