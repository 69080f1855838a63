//! The forms of the agenda and the use case they call. Forms come compacted.

use super::reading::Reading;
use crate::i18n::Locale;
use crate::ui::form::{Submission, row_count};
use domain::event::{
    Hall, HallId, Session, SessionDocument, SessionFormat, SessionId, Track, TrackId,
};
use domain::{ErrorCode, Localized, WebAddress};
use jiff::civil::{Date, Time};
use usecases::events::{EventEdit, EventPreparation, edit_event};
use usecases::{Ctx, UseCaseError};

fn place_count(typed: &str) -> Result<u32, ErrorCode> {
    typed.parse().map_err(|_| ErrorCode::NumberMalformed)
}

/// Writes halls and tracks.
///
/// # Errors
/// What is wrong with the form; what the use case refuses.
pub async fn submit_rooms(
    ctx: &Ctx,
    view: &EventPreparation,
    form: &Submission,
) -> Result<(), UseCaseError> {
    let mut reading = Reading::of(ctx, form);
    let agenda = &view.event.agenda;
    let nothing = Localized::default();
    let mut halls = Vec::new();
    for row in 0..row_count(form, "halls") {
        let id = form.value(&format!("halls.{row}.id")).parse().ok();
        let known = id.and_then(|id| agenda.hall(HallId(id)));
        let names = known.map_or(&nothing, |known| &known.names);
        halls.push(Hall {
            id: known.map_or_else(|| HallId(ctx.new_id()), |known| known.id),
            names: reading.text(&format!("halls.{row}.names"), names),
            places: reading.optional(&format!("halls.{row}.places"), place_count),
        });
    }
    let mut tracks = Vec::new();
    for row in 0..row_count(form, "tracks") {
        let id = form.value(&format!("tracks.{row}.id")).parse().ok();
        let known = id.and_then(|id| agenda.track(TrackId(id)));
        let names = known.map_or(&nothing, |known| &known.names);
        tracks.push(Track {
            id: known.map_or_else(|| TrackId(ctx.new_id()), |known| known.id),
            names: reading.text(&format!("tracks.{row}.names"), names),
        });
    }
    reading.sound()?;
    let edit = EventEdit::Rooms { halls, tracks };
    edit_event(ctx, &view.slug, edit, form.value("stamp"), "").await?;
    Ok(())
}

/// Writes or removes a session; answers the word of its notice.
///
/// # Errors
/// What is wrong with the form; what the use case refuses.
pub async fn submit_session(
    ctx: &Ctx,
    view: &EventPreparation,
    id: Option<SessionId>,
    form: &Submission,
) -> Result<&'static str, UseCaseError> {
    let stamp = form.value("stamp");
    if let (Some(id), "remove") = (id, form.value("task")) {
        edit_event(ctx, &view.slug, EventEdit::RemoveSession(id), stamp, "").await?;
        return Ok("session-removed");
    }
    let sessions = &view.event.agenda.sessions;
    let known = sessions.iter().find(|known| Some(known.id) == id);
    let mut reading = Reading::of(ctx, form);
    let session = session(&mut reading, known).await?;
    reading.sound()?;
    // Without a violation there is a session.
    let mut session = session.ok_or(ErrorCode::Internal)?;
    session.id = id.unwrap_or_else(|| SessionId(ctx.new_id()));
    let edit = EventEdit::Session(Box::new(session));
    edit_event(ctx, &view.slug, edit, stamp, "").await?;
    Ok("session-saved")
}

/// Puts a session at another hour, day or hall; it stays as long as it was.
///
/// # Errors
/// What is wrong with the form; what the use case refuses.
pub async fn submit_session_move(
    ctx: &Ctx,
    view: &EventPreparation,
    form: &Submission,
) -> Result<(), UseCaseError> {
    let id = form.value("session").parse().map(SessionId);
    let sessions = &view.event.agenda.sessions;
    let known = sessions.iter().find(|known| Ok(known.id) == id);
    let mut moved = known.ok_or(ErrorCode::NotFound)?.clone();
    let mut reading = Reading::of(ctx, form);
    let day = reading.required("day", |day| {
        day.parse::<Date>().map_err(|_| ErrorCode::DateMalformed)
    });
    let starts = reading.required("starts", |time| {
        time.parse::<Time>().map_err(|_| ErrorCode::UnknownValue)
    });
    let room = |id: &str| id.parse().map_err(|_| ErrorCode::UnknownValue);
    moved.hall = reading.optional("hall", room).map(HallId);
    let lasts = moved.ends.duration_since(moved.starts);
    // A session ends on its own day.
    let ends = starts.and_then(|starts| starts.checked_add(lasts).ok());
    if starts.is_some() && ends.is_none() {
        reading.violate("starts", ErrorCode::EndsTooEarly);
    }
    reading.sound()?;
    if let (Some(day), Some(starts), Some(ends)) = (day, starts, ends) {
        moved.day = day;
        moved.starts = starts;
        moved.ends = ends;
    }
    let edit = EventEdit::Session(Box::new(moved));
    edit_event(ctx, &view.slug, edit, form.value("stamp"), "").await?;
    Ok(())
}

/// The session as it was written; nothing where day or time is missing.
async fn session(
    reading: &mut Reading<'_>,
    known: Option<&Session>,
) -> Result<Option<Session>, UseCaseError> {
    let form = reading.form;
    let nothing = Localized::default();
    let titles = reading.text("titles", known.map_or(&nothing, |known| &known.titles));
    if titles.is_empty() {
        reading.violate("titles", ErrorCode::Required);
    }
    let known_text = known.map_or(&nothing, |known| &known.descriptions);
    let descriptions = reading.text("descriptions", known_text);
    let day = reading.required("day", |day| {
        day.parse::<Date>().map_err(|_| ErrorCode::DateMalformed)
    });
    let time = |time: &str| time.parse::<Time>().map_err(|_| ErrorCode::UnknownValue);
    let starts = reading.required("starts", time);
    let ends = reading.required("ends", time);
    let format = reading.required("format", |code| {
        SessionFormat::from_code(code).ok_or(ErrorCode::UnknownValue)
    });
    let room = |id: &str| id.parse().map_err(|_| ErrorCode::UnknownValue);
    let hall = reading.optional("hall", room).map(HallId);
    let track = reading.optional("track", room).map(TrackId);
    let languages = Locale::ALL
        .into_iter()
        .filter(|locale| form.all("languages").any(|code| code == locale.code()))
        .collect();
    let known_speakers = known.map_or(&[][..], |known| &known.speakers);
    let speakers = reading.speakers("speakers", known_speakers).await?;
    let known_documents = known.map_or(&[][..], |known| &known.documents);
    let mut documents = Vec::new();
    for row in 0..row_count(form, "documents") {
        let path = format!("documents.{row}");
        let titles = known_documents.iter().map(|document| &document.titles);
        let titles = reading.text_among(&format!("{path}.titles"), titles);
        if let Some(address) = reading.required(&format!("{path}.address"), WebAddress::parse) {
            documents.push(SessionDocument { titles, address });
        }
    }
    let (Some(day), Some(starts), Some(ends), Some(format)) = (day, starts, ends, format) else {
        return Ok(None);
    };
    Ok(Some(Session {
        // A new one gets its own.
        id: known.map_or_else(|| SessionId(uuid::Uuid::nil()), |known| known.id),
        titles,
        descriptions,
        day,
        starts,
        ends,
        format,
        languages,
        hall,
        track,
        speakers,
        documents,
    }))
}
