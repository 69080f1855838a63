//! An accepted talk becomes a session of the agenda: event, proposal and the
//! author's mail in one transaction.

use super::access::reviewed_event;
use super::access::slot as slot_of;
use super::letters;
use crate::audit::event as audit_event;
use crate::events::{EventSaveAction, SaveEvent, of_session, save_within};
use crate::{Ctx, UseCaseError};
use domain::event::{HallId, Session, SessionFormat, Slot, Speaker};
use domain::proposal::ProposalState;
use domain::{ErrorCode, Localized, MailKind, ProposalId, SessionId, Slug, Violation};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde_json::json;
use store::StoreError;
use store::proposals::StoredProposal;

/// When and where, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SlotInput {
    /// A day of the event, `2026-12-17`.
    pub day: String,
    /// From, `10:00`.
    pub starts: String,
    /// Until.
    pub ends: String,
    /// The id of a hall; empty for the whole house.
    pub hall: String,
}

/// Puts an accepted talk into the agenda with its title, text and authors.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`];
/// [`ErrorCode::MoveNotAllowed`] for what is no accepted talk or stands there
/// already; violations of `day`, `starts`, `ends`, `hall`, `speakers.<position>`;
/// the database's.
pub async fn schedule_proposal(
    ctx: &Ctx,
    slug: &Slug,
    id: ProposalId,
    input: &SlotInput,
) -> Result<SessionId, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    store::content_version::bump(&transaction).await?;
    let event = reviewed_event(ctx, &transaction, slug).await?.id;
    // The event first, as all do who change both.
    let event = store::events::find_locked(&transaction, event)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let known = store::proposals::find_locked(&transaction, id)
        .await?
        .filter(|known| known.event == event.id)
        .ok_or(ErrorCode::NotFound)?;
    let waits = known.text.kind.is_talk() && known.state == ProposalState::Accepted;
    if !waits || slot_of(&event, &known).is_some() {
        return Err(ErrorCode::MoveNotAllowed.into());
    }
    let slot = read(input).map_err(UseCaseError::Invalid)?;
    let session = session(SessionId(ctx.new_id()), &known, slot, ctx.now());
    let session_id = session.id;
    let mut document = event.document.clone();
    let last = document.agenda.sessions.len();
    document.agenda.sessions.push(session);
    let save = SaveEvent {
        id: Some(event.id),
        document,
        note: String::new(),
        expected_revision: Some(event.revision),
    };
    save_within(ctx, &transaction, EventSaveAction::Write, save)
        .await
        .map_err(|error| match error {
            UseCaseError::Invalid(violations) => UseCaseError::Invalid(
                violations
                    .into_iter()
                    .map(|violation| of_session(&violation, last))
                    .collect(),
            ),
            other => other,
        })?;
    let scheduled = StoredProposal {
        session: Some(session_id),
        updated_at: ctx.now(),
        ..known
    };
    store::proposals::write(&transaction, &scheduled).await?;
    let kind = MailKind::ProposalScheduled;
    letters::tell_slot(ctx, &transaction, kind, &event, &scheduled, slot).await?;
    let detail = json!({ "session": session_id });
    let row = audit_event(ctx, ctx.new_id(), "proposal", "scheduled", id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(session_id)
}

fn read(input: &SlotInput) -> Result<Slot, Vec<Violation>> {
    let mut violations = Vec::new();
    let day: Option<Date> = input.day.parse().ok();
    let starts: Option<Time> = input.starts.parse().ok();
    let ends: Option<Time> = input.ends.parse().ok();
    for (field, is_missing) in [
        ("day", day.is_none()),
        ("starts", starts.is_none()),
        ("ends", ends.is_none()),
    ] {
        if is_missing {
            violations.push(Violation::new(field, ErrorCode::Required));
        }
    }
    let hall: Option<HallId> = input.hall.parse().ok().map(HallId);
    if hall.is_none() && !input.hall.is_empty() {
        violations.push(Violation::new("hall", ErrorCode::UnknownValue));
    }
    match (day, starts, ends) {
        (Some(day), Some(starts), Some(ends)) if violations.is_empty() => Ok(Slot {
            day,
            starts,
            ends,
            hall,
        }),
        _ => Err(violations),
    }
}

fn session(id: SessionId, proposal: &StoredProposal, slot: Slot, now: Timestamp) -> Session {
    let text = &proposal.text;
    let said = |words: &str| Localized::single(text.language, words, now);
    let first = (&text.name, proposal.organization);
    let others = text.coauthors.iter().map(|name| (name, None));
    let speakers = std::iter::once(first).chain(others);
    Session {
        id,
        titles: said(&text.title),
        descriptions: said(&text.body),
        day: slot.day,
        starts: slot.starts,
        ends: slot.ends,
        format: SessionFormat::Talk,
        languages: vec![text.language],
        hall: slot.hall,
        track: None,
        speakers: speakers
            .filter(|(name, _)| !name.is_empty())
            .map(|(name, organization)| Speaker {
                organization,
                names: said(name),
                ..Speaker::default()
            })
            .collect(),
        documents: Vec::new(),
    }
}
