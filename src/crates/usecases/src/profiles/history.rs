//! The public history of a profile: what changed when, and what kind of author
//! it was. Never who: no name, no address, no account; telephones and e-mails
//! that are no longer published stay unsaid.

use crate::{Ctx, UseCaseError};
use domain::profile::{RevisionKind, Value, differences, is_impersonal};
use domain::{Action, Actor, ErrorCode, Localized, Organization, OrganizationId, Slug};
use jiff::Timestamp;
use store::revisions::Revision;
use store::{ConnectionTrait, StoreError, StoredOrganization};

/// What kind of author wrote a revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthorKind {
    /// A register that was imported.
    Register,
    /// A moderator of the alliance.
    Moderator,
    /// The organisation's own staff.
    Organization,
    /// The command line.
    Console,
}

/// What stands at the address of a history.
#[derive(Clone, Debug, PartialEq)]
pub enum ShownHistory {
    /// This one.
    Found(Box<HistoryView>),
    /// That of an organisation that has this slug now.
    Moved(Slug),
    /// That of one that was removed.
    Gone,
    /// Nothing, ever.
    Unknown,
}

/// The history of an organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryView {
    /// Which.
    pub organization: OrganizationId,
    /// Its slug.
    pub slug: Slug,
    /// What it is called.
    pub names: Localized,
    /// The last revision first.
    pub entries: Vec<HistoryEntry>,
    /// The histories of records that were joined with it, the last one first.
    pub merged: Vec<MergedHistory>,
}

/// The history of a record before it was joined with another. Its revisions
/// stay at the addresses of its own slug.
#[derive(Clone, Debug, PartialEq)]
pub struct MergedHistory {
    /// The slug it had.
    pub slug: Slug,
    /// What it was called.
    pub names: Localized,
    /// The last revision first.
    pub entries: Vec<HistoryEntry>,
}

/// A revision, against the one before it.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryEntry {
    /// 1, 2, 3 …
    pub number: u32,
    /// When.
    pub at: Timestamp,
    /// What kind of author.
    pub by: AuthorKind,
    /// What it was written for.
    pub kind: RevisionKind,
    /// Why, where a moderator or the importer said so.
    pub note: Option<String>,
    /// What changed; empty for the first one.
    pub changes: Vec<PublicChange>,
}

/// A field that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicChange {
    /// Its path.
    pub field: String,
    /// What stood there and what stands there; `None` for telephones and
    /// e-mails, which may be those of a person.
    pub values: Option<(Value, Value)>,
}

/// One state of an organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct RevisionView {
    /// Of which organisation.
    pub organization: OrganizationId,
    /// What it is called now.
    pub names: Localized,
    /// Whether this is what is published now.
    pub is_present: bool,
    /// The entry of the history.
    pub entry: HistoryEntry,
    /// The document, without telephones and e-mails that are not published now.
    pub document: Organization,
    /// The slug of the organisation; not the one that was asked for when that
    /// is a former one.
    pub slug: Slug,
    /// The organisation it was joined with since: slug and names.
    pub merged_into: Option<(Slug, Localized)>,
}

/// Shows the history of the organisation at an address.
///
/// # Errors
/// The database's.
pub async fn show_history(ctx: &Ctx, slug: &Slug) -> Result<ShownHistory, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let connection = ctx.database.reader();
    let Some(known) = store::organizations::find_by_slug(connection, slug).await? else {
        let moved = store::redirects::target(connection, slug).await?;
        return Ok(moved.map_or(ShownHistory::Unknown, ShownHistory::Moved));
    };
    if known.removed_at.is_some() {
        let kept = store::merges::kept_slug(connection, known.id).await?;
        return Ok(kept.map_or(ShownHistory::Gone, ShownHistory::Moved));
    }
    let mut merged = Vec::new();
    for (id, _) in store::merges::into(connection, known.id).await? {
        let dropped = store::organizations::find_by_ids(connection, &[id]).await?;
        for dropped in dropped {
            merged.push(MergedHistory {
                slug: dropped.slug,
                names: dropped.document.names,
                entries: entries(connection, id).await?,
            });
        }
    }
    Ok(ShownHistory::Found(Box::new(HistoryView {
        organization: known.id,
        entries: entries(connection, known.id).await?,
        slug: known.slug,
        names: known.document.names,
        merged,
    })))
}

/// The revisions of an organisation, the last one first.
async fn entries(
    connection: &impl ConnectionTrait,
    id: OrganizationId,
) -> Result<Vec<HistoryEntry>, StoreError> {
    let revisions = store::revisions::of_organization(connection, id).await?;
    let mut entries: Vec<HistoryEntry> = Vec::with_capacity(revisions.len());
    let mut former: Option<&Revision> = None;
    for revision in &revisions {
        entries.push(entry(revision, former));
        former = Some(revision);
    }
    entries.reverse();
    Ok(entries)
}

/// Shows one state of the organisation that has or had this slug; of one that
/// was joined with another, too: the address of a state never changes its
/// meaning.
///
/// # Errors
/// [`ErrorCode::NotFound`], [`ErrorCode::Gone`]; the database's.
pub async fn show_revision(
    ctx: &Ctx,
    slug: &Slug,
    number: u32,
) -> Result<RevisionView, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let connection = ctx.database.reader();
    let known = by_slug(connection, slug)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let kept = store::merges::kept(connection, &[known.id]).await?;
    let kept = kept.get(&known.id).copied();
    // What is published now of that organisation.
    let present = match kept {
        Some(kept) => store::organizations::find_by_ids(connection, &[kept])
            .await?
            .pop(),
        None => Some(known.clone()),
    };
    let present = super::subject::present(present)?;
    let revision = store::revisions::find_by_number(connection, known.id, number)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let former =
        store::revisions::find_by_number(connection, known.id, number.saturating_sub(1)).await?;
    let entry = entry(&revision, former.as_ref());
    Ok(RevisionView {
        organization: known.id,
        is_present: revision.id == present.revision,
        entry,
        document: publishable(revision.document, &present),
        slug: known.slug,
        names: known.document.names,
        merged_into: kept.map(|_| (present.slug, present.document.names)),
    })
}

/// The organisation that has this slug, or had it.
async fn by_slug(
    connection: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<Option<StoredOrganization>, StoreError> {
    if let Some(found) = store::organizations::find_by_slug(connection, slug).await? {
        return Ok(Some(found));
    }
    let Some(owner) = store::redirects::owner(connection, slug).await? else {
        return Ok(None);
    };
    let found = store::organizations::find_by_ids(connection, &[owner]).await?;
    Ok(found.into_iter().next())
}

fn entry(revision: &Revision, former: Option<&Revision>) -> HistoryEntry {
    let changes = former.map_or_else(Vec::new, |former| {
        differences(&former.document, &revision.document)
            .into_iter()
            .map(|change| {
                let personal = matches!(change.field.as_str(), "phones" | "emails");
                PublicChange {
                    values: (!personal).then_some((change.before, change.after)),
                    field: change.field,
                }
            })
            .collect()
    });
    let is_public = revision.kind.has_public_note()
        && !revision.note.is_empty()
        && is_impersonal(&revision.note);
    HistoryEntry {
        number: revision.number,
        at: revision.created_at,
        by: by(revision),
        kind: revision.kind,
        note: is_public.then(|| revision.note.clone()),
        changes,
    }
}

fn by(revision: &Revision) -> AuthorKind {
    match revision.kind {
        RevisionKind::Import => AuthorKind::Register,
        RevisionKind::Publication | RevisionKind::Approval | RevisionKind::Confirmation => {
            AuthorKind::Organization
        }
        RevisionKind::Proposal => AuthorKind::Organization,
        RevisionKind::Demonstration => AuthorKind::Console,
        RevisionKind::Write
        | RevisionKind::Revert
        | RevisionKind::Removal
        | RevisionKind::Merge => {
            if revision.author == Actor::Console.label() {
                AuthorKind::Console
            } else {
                AuthorKind::Moderator
            }
        }
    }
}

fn publishable(mut document: Organization, known: &StoredOrganization) -> Organization {
    let present = &known.document;
    document.phones.retain(|one| present.phones.contains(one));
    document.emails.retain(|one| present.emails.contains(one));
    document
}
