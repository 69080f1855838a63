//! Creates and changes organisations, a batch in one transaction. Importer,
//! demonstration data and the edit form all write through here.

use super::changes::{Changes, Reason};
use super::claims::{Claim, claim};
use super::sameness::says_the_same;
use super::slugs::Slugs;
use super::validation;
use crate::{Ctx, UseCaseError};
use domain::profile::RevisionKind;
use domain::{
    Action, ErrorCode, ExternalIdentifier, Organization, OrganizationId, RevisionId, Slug,
    Violation,
};
use std::collections::{HashMap, HashSet};
use store::{ConnectionTrait, StoreError, StoredOrganization};

/// The largest batch; the import commits this many at a time.
pub const MAX_BATCH: usize = 1_000;

/// What the batch is written for: decides who may do it and how it is audited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveAction {
    /// From a register.
    Import,
    /// By hand.
    Write,
    /// A proposal that a moderator approved.
    Proposal,
    /// Demonstration data.
    Demonstration,
}

impl SaveAction {
    /// The action the policy is asked about.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::Import => Action::ImportOrganizations,
            Self::Write => Action::WriteOrganization,
            Self::Proposal => Action::DecideClaims,
            Self::Demonstration => Action::LoadDemonstration,
        }
    }

    /// How the history and the audit log name it.
    pub(crate) const fn kind(self) -> RevisionKind {
        match self {
            Self::Import => RevisionKind::Import,
            Self::Write => RevisionKind::Write,
            Self::Proposal => RevisionKind::Proposal,
            Self::Demonstration => RevisionKind::Demonstration,
        }
    }
}

/// One organisation to create or change.
#[derive(Clone, Debug)]
pub struct SaveOrganization {
    /// Which; `None` creates one.
    pub id: Option<OrganizationId>,
    /// The whole document as it shall be.
    pub document: Organization,
    /// Why, for the history; may be empty.
    pub note: String,
    /// The revision the writer had before them; refused with
    /// [`ErrorCode::Conflict`] when there is a newer one. `None` skips the check.
    pub expected_revision: Option<RevisionId>,
}

/// What became of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It is new.
    Created,
    /// It changed.
    Updated,
    /// It said what was known already; nothing was written.
    Unchanged,
}

/// A record that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its id.
    pub id: OrganizationId,
    /// Its slug.
    pub slug: Slug,
    /// What happened.
    pub outcome: Outcome,
}

/// A record taken, or the rules it broke; one that broke some does not hinder
/// the others of its batch.
pub type SaveResult = Result<Saved, Vec<Violation>>;

/// Saves a batch of at most [`MAX_BATCH`], in one transaction: a revision and
/// an audit row for each that changed, nothing for those that did not. Answers
/// in the order of the batch.
///
/// A record is refused for `names` ([`ErrorCode::Required`],
/// [`ErrorCode::SlugEmpty`]), `identifiers` ([`ErrorCode::IdentifierTaken`]),
/// `id` ([`ErrorCode::NotFound`]; [`ErrorCode::Gone`]; [`ErrorCode::Conflict`]
/// when the batch names it twice), `revision` ([`ErrorCode::Conflict`]), and
/// any text that is [`ErrorCode::TooLong`]. A new organisation cannot take an
/// identifier that another record of the batch gives up.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::TooLong`] for a larger batch; the
/// database's.
pub async fn save_organizations(
    ctx: &Ctx,
    action: SaveAction,
    batch: Vec<SaveOrganization>,
) -> Result<Vec<SaveResult>, UseCaseError> {
    ctx.authorize(action.action())?;
    if batch.len() > MAX_BATCH {
        return Err(ErrorCode::TooLong.into());
    }
    let transaction = ctx.database.begin().await?;
    store::content_version::bump(&transaction).await?;
    let (changed, results) = save_within(ctx, action, &transaction, batch).await?;
    if changed {
        transaction.commit().await.map_err(StoreError::from)?;
    } else {
        transaction.rollback().await.map_err(StoreError::from)?;
    }
    Ok(results)
}

/// Saves a batch in the transaction of another use case, which has authorised,
/// bumps the content version before and commits. Answers whether anything was
/// written, and for each record as [`save_organizations`] does.
pub(crate) async fn save_within(
    ctx: &Ctx,
    action: SaveAction,
    transaction: &impl ConnectionTrait,
    batch: Vec<SaveOrganization>,
) -> Result<(bool, Vec<SaveResult>), StoreError> {
    let checked: Vec<Checked> = batch.into_iter().map(check).collect();
    let decided = decide(transaction, checked).await?;
    let (changes, results) = prepare(ctx, action, transaction, decided).await?;
    let changed = !changes.is_empty();
    if changed {
        changes.write(transaction).await?;
    }
    Ok((changed, results))
}

type Checked = Result<(SaveOrganization, Slug), Vec<Violation>>;

fn check(mut record: SaveOrganization) -> Checked {
    let slug = validation::check(&mut record.document)?;
    record.note.retain(|character| character != '\0');
    Ok((record, slug))
}

/// What shall happen to a record.
enum Decision {
    Create {
        record: SaveOrganization,
        slug: Slug,
    },
    Update {
        record: SaveOrganization,
        known: Box<StoredOrganization>,
        /// The slug of the new name, if the name asks for another.
        rename: Option<Slug>,
    },
    Keep(Saved),
    Refuse(Vec<Violation>),
}

/// Compares the batch with what is there.
async fn decide(
    connection: &impl ConnectionTrait,
    batch: Vec<Checked>,
) -> Result<Vec<Decision>, StoreError> {
    let records = || batch.iter().flatten().map(|(record, _)| record);
    let ids: Vec<OrganizationId> = records().filter_map(|record| record.id).collect();
    let identifiers: Vec<&ExternalIdentifier> = records()
        .flat_map(|record| &record.document.identifiers)
        .collect();
    let mut claims = store::identifiers::find_owners(connection, &identifiers)
        .await?
        .into_iter()
        .map(|(identifier, owner)| (identifier, Claim::Owner(owner)))
        .collect::<HashMap<_, _>>();
    let mut stored: HashMap<OrganizationId, StoredOrganization> =
        store::organizations::find_by_ids(connection, &ids)
            .await?
            .into_iter()
            .map(|organization| (organization.id, organization))
            .collect();

    let mut seen = HashSet::new();
    let mut decisions = Vec::with_capacity(batch.len());
    for (position, checked) in batch.into_iter().enumerate() {
        let (record, slug) = match checked {
            Ok(checked) => checked,
            Err(violations) => {
                decisions.push(Decision::Refuse(violations));
                continue;
            }
        };
        let mut violations = Vec::new();
        let mut known = None;
        if let Some(id) = record.id {
            known = stored.remove(&id);
            if let Some((field, code)) = refusal(&record, known.as_ref(), !seen.insert(id)) {
                violations.push(Violation::new(field, code));
            }
        }
        let claimant = record.id.map_or(Claim::Record(position), Claim::Owner);
        if !claim(&mut claims, &record.document, claimant) {
            violations.push(Violation::new("identifiers", ErrorCode::IdentifierTaken));
        }
        decisions.push(match known {
            _ if !violations.is_empty() => Decision::Refuse(violations),
            None => Decision::Create { record, slug },
            Some(known) if says_the_same(&known.document, &record.document) => {
                Decision::Keep(Saved {
                    id: known.id,
                    slug: known.slug,
                    outcome: Outcome::Unchanged,
                })
            }
            Some(known) => {
                let rename = rename(&known, slug);
                Decision::Update {
                    record,
                    known: Box::new(known),
                    rename,
                }
            }
        });
    }
    Ok(decisions)
}

/// The slug of the new name, if the name asks for another than the former one.
pub(super) fn rename(known: &StoredOrganization, wanted: Slug) -> Option<Slug> {
    let former = known.document.main_name().map(Slug::from_name);
    (former != Some(Ok(wanted.clone()))).then_some(wanted)
}

/// Why a record that names its organisation cannot be saved.
fn refusal(
    record: &SaveOrganization,
    known: Option<&StoredOrganization>,
    repeated: bool,
) -> Option<(&'static str, ErrorCode)> {
    match known {
        _ if repeated => Some(("id", ErrorCode::Conflict)),
        None => Some(("id", ErrorCode::NotFound)),
        Some(known) if known.removed_at.is_some() => Some(("id", ErrorCode::Gone)),
        Some(known)
            if record
                .expected_revision
                .is_some_and(|expected| expected != known.revision) =>
        {
            Some(("revision", ErrorCode::Conflict))
        }
        Some(_) => None,
    }
}

/// Turns decisions into rows.
async fn prepare(
    ctx: &Ctx,
    action: SaveAction,
    connection: &impl ConnectionTrait,
    decisions: Vec<Decision>,
) -> Result<(Changes, Vec<SaveResult>), StoreError> {
    let wanted = decisions.iter().filter_map(|decision| match decision {
        Decision::Create { slug, .. } => Some(slug),
        Decision::Update { rename, .. } => rename.as_ref(),
        Decision::Keep(_) | Decision::Refuse(_) => None,
    });
    let mut slugs = Slugs::look_up(connection, wanted).await?;
    let mut changes = Changes::new(ctx.now());
    let mut results = Vec::with_capacity(decisions.len());
    for decision in decisions {
        results.push(match decision {
            Decision::Refuse(violations) => Err(violations),
            Decision::Keep(saved) => Ok(saved),
            Decision::Create { record, slug } => {
                let id = OrganizationId(ctx.new_id());
                let slug = slugs.give(&slug, id);
                let reason = Reason::of(ctx, action.kind(), record.note);
                Ok(changes.create(ctx, id, slug, record.document, reason))
            }
            Decision::Update {
                record,
                known,
                rename,
            } => {
                let slug = rename.map(|wanted| slugs.give(&wanted, known.id));
                let reason = Reason::of(ctx, action.kind(), record.note);
                Ok(changes.update(ctx, *known, slug, record.document, reason))
            }
        });
    }
    Ok((changes, results))
}
