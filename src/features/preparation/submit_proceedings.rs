//! The forms of what an event resolved, and the use case that they call. Forms
//! come compacted.

use super::reading::Reading;
use crate::ui::form::{Submission, row_count};
use domain::event::SessionDocument;
use domain::proceedings::{
    Commitment, CommitmentId, CommitmentState, Evidence, Laureate, OwnerBody, Record,
};
use domain::{ErrorCode, Localized, WebAddress};
use jiff::civil::Date;
use usecases::proceedings::{ProceedingsEdit, ProceedingsPreparation, edit_proceedings};
use usecases::{Ctx, UseCaseError};

fn day(typed: &str) -> Result<Date, ErrorCode> {
    typed.parse().map_err(|_| ErrorCode::DateMalformed)
}

/// Writes the adopted text.
///
/// # Errors
/// What is wrong with the form; what the use case refuses.
pub async fn submit_resolution(
    ctx: &Ctx,
    view: &ProceedingsPreparation,
    form: &Submission,
) -> Result<(), UseCaseError> {
    let mut reading = Reading::of(ctx, form);
    let adopted_on = reading.optional("adopted_on", day);
    let texts = reading.text("texts", &view.proceedings.resolution.texts);
    reading.sound()?;
    let edit = ProceedingsEdit::Resolution { adopted_on, texts };
    edit_proceedings(ctx, &view.event.slug, edit, form.value("stamp")).await
}

/// Writes who took part, what there is to read, who was honoured.
///
/// # Errors
/// What is wrong with the form; what the use case refuses.
pub async fn submit_record(
    ctx: &Ctx,
    view: &ProceedingsPreparation,
    form: &Submission,
) -> Result<(), UseCaseError> {
    let mut reading = Reading::of(ctx, form);
    let known = &view.proceedings.record;
    let mut record = Record {
        minutes: reading.optional("minutes", WebAddress::parse),
        ..Record::default()
    };
    for row in 0..row_count(form, "attendees") {
        let field = format!("attendees.{row}.organization");
        let organization = reading.organization(&field).await?;
        // One that is named twice took part once.
        let new = organization.filter(|one| !record.attendees.contains(one));
        record.attendees.extend(new);
    }
    for row in 0..row_count(form, "materials") {
        let path = format!("materials.{row}");
        let titles = known.materials.iter().map(|one| &one.titles);
        let titles = reading.text_among(&format!("{path}.titles"), titles);
        let address = reading.required(&format!("{path}.address"), WebAddress::parse);
        let material = address.map(|address| SessionDocument { titles, address });
        record.materials.extend(material);
    }
    for row in 0..row_count(form, "laureates") {
        let path = format!("laureates.{row}");
        let names = known.laureates.iter().map(|one| &one.names);
        let awards = known.laureates.iter().map(|one| &one.awards);
        record.laureates.push(Laureate {
            names: reading.text_among(&format!("{path}.names"), names),
            awards: reading.text_among(&format!("{path}.awards"), awards),
        });
    }
    reading.sound()?;
    let edit = ProceedingsEdit::Record(record);
    edit_proceedings(ctx, &view.event.slug, edit, form.value("stamp")).await
}

/// Writes a commitment, or moves it on; answers the word of its notice.
///
/// # Errors
/// What is wrong with the form; what the use case refuses.
pub async fn submit_commitment(
    ctx: &Ctx,
    view: &ProceedingsPreparation,
    id: Option<CommitmentId>,
    form: &Submission,
) -> Result<&'static str, UseCaseError> {
    let mut reading = Reading::of(ctx, form);
    let known = id.and_then(|id| view.proceedings.resolution.commitment(id));
    if id.is_some() && known.is_none() {
        return Err(ErrorCode::NotFound.into());
    }
    let moved = id.filter(|_| form.value("task") == "move");
    let (edit, word) = if let Some(id) = moved {
        let edit = movement(&mut reading, id);
        (edit, "commitment-moved")
    } else {
        let id = id.unwrap_or_else(|| CommitmentId(ctx.new_id()));
        let commitment = commitment(&mut reading, id, known).await?;
        let edit = ProceedingsEdit::Commitment(Box::new(commitment));
        (Some(edit), "commitment-saved")
    };
    reading.sound()?;
    // Without a violation there is something to do.
    let edit = edit.ok_or(ErrorCode::Internal)?;
    edit_proceedings(ctx, &view.event.slug, edit, form.value("stamp")).await?;
    Ok(word)
}

async fn commitment(
    reading: &mut Reading<'_>,
    id: CommitmentId,
    known: Option<&Commitment>,
) -> Result<Commitment, UseCaseError> {
    let nothing = Localized::default();
    let texts = reading.text("texts", known.map_or(&nothing, |known| &known.texts));
    let names = known.map_or(&nothing, |known| &known.owner.names);
    let owner = OwnerBody {
        organization: reading.organization("organization").await?,
        names: reading.text("owner", names),
    };
    let deadline = reading.optional("deadline", day);
    let proved = known.map_or(&[][..], |known| &known.evidence);
    let mut evidence = Vec::new();
    for row in 0..row_count(reading.form, "evidence") {
        let path = format!("evidence.{row}");
        let texts = proved.iter().map(|one| &one.texts);
        evidence.push(Evidence {
            texts: reading.text_among(&format!("{path}.texts"), texts),
            address: reading.optional(&format!("{path}.address"), WebAddress::parse),
        });
    }
    Ok(Commitment {
        id,
        texts,
        owner,
        deadline,
        // The use case keeps the state it has.
        state: CommitmentState::Planned,
        notes: Localized::default(),
        evidence,
    })
}

fn movement(reading: &mut Reading<'_>, id: CommitmentId) -> Option<ProceedingsEdit> {
    let nothing = Localized::default();
    let to = reading.required("to", |code| {
        CommitmentState::from_code(code).ok_or(ErrorCode::UnknownValue)
    });
    let notes = reading.text("notes", &nothing);
    let texts = reading.text("proof.texts", &nothing);
    let address = reading.optional("proof.address", WebAddress::parse);
    let evidence =
        (!texts.is_empty() || address.is_some()).then(|| Box::new(Evidence { texts, address }));
    Some(ProceedingsEdit::Move {
        id,
        to: to?,
        notes,
        evidence,
    })
}
