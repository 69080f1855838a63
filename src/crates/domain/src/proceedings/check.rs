//! What proceedings must satisfy beyond their types; each broken rule names its
//! field: `texts`, `commitments.2.owner`, `commitments.2.evidence.0.texts`.
//! Used by use cases.

use super::{Commitment, CommitmentState, Proceedings, Record};
use crate::profile::{MAX_NAME, MAX_TEXT};
use crate::{ErrorCode, Locale, Localized, Violation};
use std::collections::HashSet;

/// The most commitments of one resolution.
pub const MAX_COMMITMENTS: usize = 200;
/// The most evidence of one commitment.
pub const MAX_EVIDENCE: usize = 20;

/// The most attendees, materials or laureates of one event.
pub const MAX_RECORD: usize = 500;

/// The rules that the document breaks.
#[must_use]
pub fn check_proceedings(proceedings: &Proceedings) -> Vec<Violation> {
    let mut checking = Checking::default();
    let resolution = &proceedings.resolution;
    checking.text("texts", &resolution.texts, MAX_TEXT);
    let dated_only = resolution.adopted_on.is_some() && resolution.texts.is_empty();
    checking.demand("texts", !dated_only, ErrorCode::Required);
    let undated = resolution.adopted_on.is_none() && !resolution.texts.is_empty();
    checking.demand("adopted_on", !undated, ErrorCode::Required);
    let commitments = &resolution.commitments;
    let few = commitments.len() <= MAX_COMMITMENTS;
    checking.demand("commitments", few, ErrorCode::TooLong);
    let mut seen = HashSet::new();
    let distinct = commitments.iter().all(|known| seen.insert(known.id));
    checking.demand("commitments", distinct, ErrorCode::Conflict);
    for (position, known) in commitments.iter().enumerate() {
        commitment(&mut checking, &format!("commitments.{position}"), known);
    }
    record(&mut checking, &proceedings.record);
    checking.0
}

fn record(checking: &mut Checking, record: &Record) {
    for (field, count) in [
        ("attendees", record.attendees.len()),
        ("materials", record.materials.len()),
        ("laureates", record.laureates.len()),
    ] {
        checking.demand(field, count <= MAX_RECORD, ErrorCode::TooLong);
    }
    let mut seen = HashSet::new();
    let distinct = record.attendees.iter().all(|one| seen.insert(*one));
    checking.demand("attendees", distinct, ErrorCode::Conflict);
    for (row, material) in record.materials.iter().enumerate() {
        let field = format!("materials.{row}.titles");
        checking.required(&field, &material.titles);
        checking.text(&field, &material.titles, MAX_NAME);
    }
    for (row, laureate) in record.laureates.iter().enumerate() {
        for (part, text) in [("names", &laureate.names), ("awards", &laureate.awards)] {
            let field = format!("laureates.{row}.{part}");
            checking.required(&field, text);
            checking.text(&field, text, MAX_NAME);
        }
    }
}

fn commitment(checking: &mut Checking, path: &str, known: &Commitment) {
    let field = |name: &str| format!("{path}.{name}");
    checking.required(&field("texts"), &known.texts);
    checking.text(&field("texts"), &known.texts, MAX_TEXT);
    let is_kept = !known.owner.is_nobody();
    checking.demand(&field("owner"), is_kept, ErrorCode::Required);
    checking.text(&field("owner"), &known.owner.names, MAX_NAME);
    let needs_reason = known.state == CommitmentState::Dropped && known.notes.is_empty();
    checking.demand(&field("notes"), !needs_reason, ErrorCode::ReasonRequired);
    checking.text(&field("notes"), &known.notes, MAX_TEXT);
    let few = known.evidence.len() <= MAX_EVIDENCE;
    checking.demand(&field("evidence"), few, ErrorCode::TooLong);
    for (row, evidence) in known.evidence.iter().enumerate() {
        let field = field(&format!("evidence.{row}.texts"));
        checking.required(&field, &evidence.texts);
        checking.text(&field, &evidence.texts, MAX_NAME);
    }
}

#[derive(Default)]
struct Checking(Vec<Violation>);

impl Checking {
    fn demand(&mut self, field: &str, is_so: bool, code: ErrorCode) {
        if !is_so {
            self.0.push(Violation::new(field, code));
        }
    }

    fn required(&mut self, field: &str, text: &Localized) {
        self.demand(field, !text.is_empty(), ErrorCode::Required);
    }

    fn text(&mut self, field: &str, text: &Localized, limit: usize) {
        let fits = |locale| {
            let text: &str = text.get(locale).unwrap_or_default();
            text.len() <= limit || text.chars().count() <= limit
        };
        let fit = Locale::ALL.into_iter().all(fits);
        self.demand(field, fit, ErrorCode::TooLong);
    }
}
