//! The whole directory, read at once: the two files that server and browser
//! search, and the figures of the home page. A process loads it at its start
//! and whenever the content version has changed.

use super::filters::{FLAGS, filters, is_dissolved};
use super::home::{Counter, HomeView};
use super::ranks::{Named, ranks};
use super::records::record;
use crate::{Ctx, UseCaseError};
use domain::{Action, ErrorCode, Locale, Localized, OrganizationId};
use search::{Files, Record};
use std::collections::HashMap;
use store::StoreError;

/// How many organisations one statement reads.
const PAGE: u64 = 2_000;

/// The directory as it stood at one content version.
#[derive(Clone, Debug)]
pub struct DirectorySource {
    /// The content version it was read at.
    pub version: i64,
    /// What server and browser search. Depends on the data only.
    pub files: Files,
    /// The figures.
    pub home: HomeView,
}

/// Reads every organisation that is listed and not removed, from one snapshot.
///
/// # Errors
/// The database's.
pub async fn load_directory(ctx: &Ctx) -> Result<DirectorySource, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let today = ctx.today();

    let snapshot = ctx.database.snapshot().await?;
    let version = store::content_version::current(&snapshot).await?;
    let mut heads: HashMap<OrganizationId, Vec<Localized>> = HashMap::new();
    for (id, names) in store::people::heads(&snapshot, today).await? {
        heads.entry(id).or_default().push(names);
    }
    let mut records = Vec::new();
    let mut counter = Counter::new();
    let mut after = None;
    loop {
        let page = store::organizations::listed_page(&snapshot, after, PAGE).await?;
        after = page.last().map(|last| last.id);
        let is_last = (page.len() as u64) < PAGE;
        for organization in page {
            let heads = heads.remove(&organization.id).unwrap_or_default();
            counter.add(&organization.slug, &organization.document);
            records.push(record(&organization.slug, &organization.document, &heads));
        }
        if is_last {
            break;
        }
    }
    snapshot.rollback().await.map_err(StoreError::from)?;

    Ok(DirectorySource {
        version,
        files: tokio::task::spawn_blocking(move || files(records))
            .await
            .map_err(|error| {
                tracing::error!(%error, "the directory could not be written");
                ErrorCode::Internal
            })?,
        home: counter.finish(),
    })
}

/// Sorting and writing take a while; other requests are served meanwhile.
fn files(mut records: Vec<Record>) -> Files {
    rank(&mut records);
    let flags = FLAGS.map(str::to_owned);
    search::encode(&filters(), &flags, &records)
}

/// Gives each record the place of the name that is shown in each language.
fn rank(records: &mut [Record]) {
    for locale in Locale::ALL {
        let names: Vec<Named<'_>> = records
            .iter()
            .map(|record| Named {
                dissolved: is_dissolved(record),
                name: shown_name(record, locale),
                tie: &record.key,
            })
            .collect();
        let ranks = ranks(locale, &names);
        for (record, rank) in records.iter_mut().zip(ranks) {
            if let Some(slot) = record.name_ranks.get_mut(locale.index()) {
                *slot = rank;
            }
        }
    }
}

/// The name a reader of the language sees: in it, else in the original, else any.
fn shown_name(record: &Record, locale: Locale) -> &str {
    [locale.index(), record.original.index(), 0, 1, 2]
        .into_iter()
        .find_map(|language| record.names.get(language)?.as_deref())
        .unwrap_or_default()
}
