//! The import itself: one thread reads and parses, batches of a thousand rows
//! are matched, merged and saved, each in one transaction.

use super::dry::Imagined;
use super::mapping::Mapping;
use super::matching::{Bench, Placed, Slot};
use super::recognize::recognize;
use super::reject::{RejectReason, Rejection, Warning, WarningCode};
use super::rejects::Rejects;
use super::row::{Candidate, Frame};
use super::source::{Entry, Source, SourceError};
use super::summary::{ImportError, ImportProgress, ImportRequest, ImportSummary};
use crate::organizations::{
    MAX_BATCH, Outcome, SaveAction, SaveOrganization, SaveResult, save_organizations,
};
use crate::{Ctx, UseCaseError};
use domain::{ErrorCode, OrganizationId, Violation};
use std::collections::HashMap;
use std::ops::ControlFlow;
use tokio::sync::mpsc;

/// Imports a register: creates and changes organisations, keeps what staff
/// wrote, sets aside what cannot be taken.
///
/// # Errors
/// [`ImportError`]. Batches before it stay written.
pub async fn import(
    ctx: &Ctx,
    request: &ImportRequest,
    progress: &mut dyn ImportProgress,
) -> Result<ImportSummary, ImportError> {
    ctx.authorize(SaveAction::Import.action())?;
    let opening = request.clone();
    let source = on_thread(move || {
        let mapping = opening.mapping.as_deref().map(Mapping::read).transpose()?;
        Source::open(&opening.path, &mapping.unwrap_or_default())
    })
    .await??;
    let recognized = recognize(&source, request);
    progress.started(&recognized);

    let frame = Frame {
        at: ctx.now(),
        today: ctx.today(),
        source: recognized.source,
    };
    let mut run = Run {
        ctx,
        dry_run: request.dry_run,
        rejects: Rejects::new(request.rejects.clone(), source.headers()),
        frame: frame.clone(),
        touched: HashMap::new(),
        imagined: Imagined::default(),
        summary: ImportSummary::default(),
    };
    let (sender, mut batches) = mpsc::channel(2);
    let reader = tokio::task::spawn_blocking(move || read(source, &frame, &sender));
    while let Some(batch) = batches.recv().await {
        let position = batch.last().map_or(0, |entry: &Entry| entry.position);
        run.batch(batch).await?;
        progress.advanced(position, &run.summary);
    }
    reader.await.map_err(|_| internal())??;
    run.finish()
}

async fn on_thread<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, ImportError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| internal().into())
}

/// The reading thread panicked.
fn internal() -> UseCaseError {
    ErrorCode::Internal.into()
}

fn read(
    source: Source,
    frame: &Frame,
    sender: &mpsc::Sender<Vec<Entry>>,
) -> Result<(), SourceError> {
    let mut batch = Vec::with_capacity(MAX_BATCH);
    let result = source.read(frame, &mut |entry| {
        batch.push(entry);
        if batch.len() < MAX_BATCH {
            return ControlFlow::Continue(());
        }
        let full = std::mem::replace(&mut batch, Vec::with_capacity(MAX_BATCH));
        match sender.blocking_send(full) {
            Ok(()) => ControlFlow::Continue(()),
            // Whoever wanted them is gone.
            Err(_) => ControlFlow::Break(()),
        }
    });
    if !batch.is_empty() {
        let _ = sender.blocking_send(batch);
    }
    result
}

struct Run<'a> {
    ctx: &'a Ctx,
    dry_run: bool,
    rejects: Rejects,
    frame: Frame,
    /// The line of the first row about an organisation.
    touched: HashMap<OrganizationId, u64>,
    imagined: Imagined,
    summary: ImportSummary,
}

/// A row on its way.
struct Row {
    line: u64,
    original: Vec<String>,
    warnings: Vec<Warning>,
    fate: Result<Placed, Rejection>,
}

impl Run<'_> {
    async fn batch(&mut self, entries: Vec<Entry>) -> Result<(), ImportError> {
        let candidates: Vec<&Candidate> = entries
            .iter()
            .filter_map(|entry| entry.outcome.as_ref().ok())
            .collect();
        let reader = self.ctx.database.reader();
        let loaded = Bench::load(reader, &candidates, &self.touched).await;
        let mut bench = loaded.map_err(UseCaseError::from)?;
        let rows: Vec<Row> = entries
            .into_iter()
            .map(|entry| self.place(entry, &mut bench))
            .collect();
        let saved = self.save(&bench).await?;
        for row in rows {
            self.settle(row, &bench, &saved)?;
        }
        Ok(())
    }

    fn place(&mut self, entry: Entry, bench: &mut Bench) -> Row {
        let Entry {
            line,
            original,
            outcome,
            mut warnings,
            ..
        } = entry;
        let fate = outcome.and_then(|candidate| {
            let imagined = if self.dry_run {
                self.imagined.line_of(&candidate.organization)
            } else {
                None
            };
            let mut placed = bench.place(line, candidate, &self.frame, &mut warnings)?;
            if let Some(slot) = bench.slots.get_mut(placed.slot)
                && self.dry_run
                && placed.first
                && slot.is_new()
            {
                match imagined {
                    Some(first) => {
                        let detail = format!("as line {first}");
                        warnings.push(Warning {
                            code: WarningCode::Duplicate,
                            detail,
                        });
                        (placed.first, placed.changed) = (false, false);
                    }
                    None => self.imagined.add(line, &slot.document),
                }
            }
            Ok(placed)
        });
        Row {
            line,
            original,
            warnings,
            fate,
        }
    }

    /// Saves what changed; the answers stand at the positions of the slots.
    async fn save(&mut self, bench: &Bench) -> Result<Vec<Option<SaveResult>>, ImportError> {
        let mut results: Vec<Option<SaveResult>> = bench.slots.iter().map(|_| None).collect();
        let is_wanted = |slot: &Slot| slot.first_line.is_some() && slot.is_changed();
        let wanted: Vec<usize> = (0..)
            .zip(&bench.slots)
            .filter(|(_, slot)| is_wanted(slot))
            .map(|(position, _)| position)
            .collect();
        let lines = bench
            .slots
            .iter()
            .filter_map(|slot| slot.id.zip(slot.first_line));
        self.touched.extend(lines);
        if self.dry_run || wanted.is_empty() {
            return Ok(results);
        }
        let batch = wanted
            .iter()
            .filter_map(|position| bench.slots.get(*position))
            .map(|slot| SaveOrganization {
                id: slot.id,
                document: slot.document.clone(),
                note: format!("register {}", self.frame.source),
                expected_revision: slot.revision,
            })
            .collect();
        let answers = save_organizations(self.ctx, SaveAction::Import, batch).await?;
        for (position, answer) in wanted.into_iter().zip(answers) {
            if let (Ok(saved), Some(slot)) = (&answer, bench.slots.get(position)) {
                self.touched.insert(saved.id, slot.first_line.unwrap_or(0));
            }
            if let Some(place) = results.get_mut(position) {
                *place = Some(answer);
            }
        }
        Ok(results)
    }

    /// Counts a row, or sets it aside.
    fn settle(
        &mut self,
        row: Row,
        bench: &Bench,
        saved: &[Option<SaveResult>],
    ) -> Result<(), ImportError> {
        self.summary.read += 1;
        for warning in row.warnings {
            self.summary.warnings.add(row.line, warning);
        }
        let outcome = row.fate.and_then(|placed| {
            let is_new = bench.slots.get(placed.slot).is_some_and(Slot::is_new);
            match saved.get(placed.slot).and_then(Option::as_ref) {
                Some(Err(violations)) => Err(refused(violations)),
                Some(Ok(saved)) if placed.first => Ok(saved.outcome),
                _ if !placed.changed => Ok(Outcome::Unchanged),
                _ if placed.first && is_new => Ok(Outcome::Created),
                _ => Ok(Outcome::Updated),
            }
        });
        match outcome {
            Ok(Outcome::Created) => self.summary.created += 1,
            Ok(Outcome::Updated) => self.summary.updated += 1,
            Ok(Outcome::Unchanged) => self.summary.unchanged += 1,
            Err(rejection) => {
                self.summary.rejected += 1;
                *self.summary.reasons.entry(rejection.reason).or_default() += 1;
                let added = self.rejects.add(row.line, &rejection, &row.original);
                added.map_err(|cause| ImportError::Rejects {
                    path: self.rejects.path().to_owned(),
                    cause,
                })?;
            }
        }
        Ok(())
    }

    fn finish(self) -> Result<ImportSummary, ImportError> {
        let path = self.rejects.path().to_owned();
        let rejects = self.rejects.finish();
        Ok(ImportSummary {
            rejects: rejects.map_err(|cause| ImportError::Rejects { path, cause })?,
            ..self.summary
        })
    }
}

/// The rules a record broke, as a reason.
fn refused(violations: &[Violation]) -> Rejection {
    let reason = match violations.first().map(|violation| violation.code) {
        Some(ErrorCode::IdentifierTaken) => RejectReason::IdentifierTaken,
        Some(ErrorCode::Gone) => RejectReason::Removed,
        Some(ErrorCode::Conflict | ErrorCode::NotFound) => RejectReason::Conflict,
        _ => RejectReason::Refused,
    };
    let broken: Vec<String> = violations
        .iter()
        .map(|violation| format!("{}: {}", violation.field, violation.code))
        .collect();
    Rejection::new(reason, broken.join("; "))
}
