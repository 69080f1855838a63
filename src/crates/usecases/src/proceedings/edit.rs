//! Changes one part of an event's proceedings: what others wrote in the other
//! parts meanwhile stays as it is. Used by the forms of those who prepare it.

use super::write::{violations, write};
use crate::events::{authorize_as, role_in};
use crate::secret::digest;
use crate::{Ctx, UseCaseError};
use domain::proceedings::{
    Commitment, CommitmentId, CommitmentState, Evidence, Proceedings, Record, Resolution,
};
use domain::{Action, ErrorCode, Localized, Slug, SubjectState, Violation};
use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Value, json};
use store::StoreError;

/// The part as it shall be.
#[derive(Clone, Debug)]
pub enum ProceedingsEdit {
    /// The adopted text and its day.
    Resolution {
        /// The day.
        adopted_on: Option<Date>,
        /// The text.
        texts: Localized,
    },
    /// Who took part, what there is to read, who was honoured.
    Record(Record),
    /// A commitment: what is promised, by whom, until when, what shows it. A new
    /// one is planned; a known one stays in its state.
    Commitment(Box<Commitment>),
    /// A commitment moves on.
    Move {
        /// Which.
        id: CommitmentId,
        /// To here.
        to: CommitmentState,
        /// What is said about it; the reason, when it is dropped.
        notes: Localized,
        /// What shows it, besides what is there.
        evidence: Option<Box<Evidence>>,
    },
}

/// What tells the text apart from that another writer left.
#[must_use]
pub fn resolution_stamp(proceedings: &Proceedings) -> String {
    let resolution = &proceedings.resolution;
    stamp(&(resolution.adopted_on, &resolution.texts))
}

/// The same of the record.
#[must_use]
pub fn record_stamp(proceedings: &Proceedings) -> String {
    stamp(&proceedings.record)
}

/// The same of a commitment; empty for one that is not there yet.
#[must_use]
pub fn commitment_stamp(proceedings: &Proceedings, id: CommitmentId) -> String {
    let known = proceedings.resolution.commitment(id);
    known.map(stamp).unwrap_or_default()
}

fn stamp(part: &impl Serialize) -> String {
    let written = serde_json::to_string(part).unwrap_or_default();
    digest(&written).chars().take(16).collect()
}

/// Writes the part, if it still is what the writer had before them. Violations
/// name fields of the part: `texts`, `adopted_on`, `owner`, `evidence.1.texts`;
/// of a move `to`, `notes` and `proof.texts`.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; [`ErrorCode::Conflict`]
/// when the part was changed meanwhile; the violations; the database's.
pub async fn edit_proceedings(
    ctx: &Ctx,
    slug: &Slug,
    edit: ProceedingsEdit,
    seen: &str,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    store::content_version::bump(&transaction).await?;
    let found = store::events::find_by_slug(&transaction, slug).await?;
    let found = match found {
        Some(found) => store::events::find_locked(&transaction, found.id).await?,
        None => None,
    };
    let Some(event) = found else {
        ctx.authorize(Action::WriteProceedings)?;
        return Err(ErrorCode::NotFound.into());
    };
    let hosts = &event.document.details.hosts;
    let role = role_in(ctx, &transaction, event.id, hosts).await?;
    authorize_as(ctx, role, Action::WriteProceedings, SubjectState::Open)?;

    let known = store::proceedings::find(&transaction, event.id).await?;
    let mut document = known
        .as_ref()
        .map(|known| known.document.clone())
        .unwrap_or_default();
    let stamp = match &edit {
        ProceedingsEdit::Resolution { .. } => resolution_stamp(&document),
        ProceedingsEdit::Record(_) => record_stamp(&document),
        ProceedingsEdit::Commitment(commitment) => commitment_stamp(&document, commitment.id),
        ProceedingsEdit::Move { id, .. } => commitment_stamp(&document, *id),
    };
    if stamp != seen {
        return Err(ErrorCode::Conflict.into());
    }
    let part = Part::of(&edit, &document.resolution);
    let told = apply(&mut document, edit)?;
    let broken = violations(&transaction, &document).await?;
    if !broken.is_empty() {
        let broken = broken.iter().map(|violation| part.within(violation));
        return Err(UseCaseError::Invalid(broken.collect()));
    }
    if known.as_ref().map(|known| &known.document) == Some(&document) {
        return Ok(());
    }
    write(ctx, &transaction, event.id, known.as_ref(), document, told).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Puts the part into the document; answers what the audit row says.
fn apply(
    document: &mut Proceedings,
    edit: ProceedingsEdit,
) -> Result<(&'static str, Value), UseCaseError> {
    let resolution = &mut document.resolution;
    match edit {
        ProceedingsEdit::Record(record) => {
            document.record = record;
            Ok(("record_written", json!({})))
        }
        ProceedingsEdit::Resolution { adopted_on, texts } => {
            // Both are asked for by this form; commitments may come before them.
            let mut missing = Vec::new();
            if texts.is_empty() {
                missing.push(Violation::new("texts", ErrorCode::Required));
            }
            if adopted_on.is_none() {
                missing.push(Violation::new("adopted_on", ErrorCode::Required));
            }
            if !missing.is_empty() {
                return Err(UseCaseError::Invalid(missing));
            }
            resolution.adopted_on = adopted_on;
            resolution.texts = texts;
            Ok(("resolution_written", json!({})))
        }
        ProceedingsEdit::Commitment(mut commitment) => {
            let id = commitment.id;
            let commitments = &mut resolution.commitments;
            match commitments.iter_mut().find(|known| known.id == id) {
                Some(known) => {
                    commitment.state = known.state;
                    commitment.notes = known.notes.clone();
                    *known = *commitment;
                }
                None => {
                    commitment.state = CommitmentState::Planned;
                    commitment.notes = Localized::default();
                    commitments.push(*commitment);
                }
            }
            Ok(("commitment_written", json!({ "commitment": id })))
        }
        ProceedingsEdit::Move {
            id,
            to,
            notes,
            evidence,
        } => {
            let commitments = &mut resolution.commitments;
            let known = commitments.iter_mut().find(|known| known.id == id);
            let known = known.ok_or(ErrorCode::NotFound)?;
            let from = known.state;
            if !from.may_become(to) {
                let violation = Violation::new("to", ErrorCode::MoveNotAllowed);
                return Err(UseCaseError::Invalid(vec![violation]));
            }
            known.state = to;
            known.notes = notes;
            known.evidence.extend(evidence.map(|evidence| *evidence));
            let detail = json!({ "commitment": id, "from": from.code(), "to": to.code() });
            Ok(("commitment_moved", detail))
        }
    }
}

/// Which part is written, for the names of its fields.
enum Part {
    Whole,
    Commitment { path: String },
    Move { path: String, proof: String },
}

impl Part {
    fn of(edit: &ProceedingsEdit, resolution: &Resolution) -> Self {
        let commitments = &resolution.commitments;
        let position = |id| {
            let known = commitments.iter().position(|known| known.id == id);
            known.unwrap_or(commitments.len())
        };
        match edit {
            ProceedingsEdit::Resolution { .. } | ProceedingsEdit::Record(_) => Self::Whole,
            ProceedingsEdit::Commitment(commitment) => Self::Commitment {
                path: format!("commitments.{}.", position(commitment.id)),
            },
            ProceedingsEdit::Move { id, .. } => {
                let known = resolution.commitment(*id);
                let row = known.map_or(0, |known| known.evidence.len());
                Self::Move {
                    path: format!("commitments.{}.", position(*id)),
                    proof: format!("evidence.{row}."),
                }
            }
        }
    }

    /// The violation by the field of the part; what lies outside is about all
    /// of it.
    fn within(&self, violation: &Violation) -> Violation {
        let field = violation.field.as_str();
        let field = match self {
            Self::Whole => field.to_owned(),
            Self::Commitment { path } => field.strip_prefix(path).unwrap_or_default().to_owned(),
            Self::Move { path, proof } => {
                let field = field.strip_prefix(path).unwrap_or_default();
                field
                    .strip_prefix(proof)
                    .map_or_else(|| field.to_owned(), |rest| format!("proof.{rest}"))
            }
        };
        Violation::new(field, violation.code)
    }
}
