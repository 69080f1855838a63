//! The forms of an event as a whole and the use cases they call. Forms come
//! compacted.

use super::reading::Reading;
use crate::ui::form::Submission;
use domain::event::{Event, EventDetails, EventKind, EventState, SeriesId};
use domain::{District, ErrorCode, FieldOfActivity, Localized, Slug, WebAddress};
use usecases::events::{
    EventChoices, EventEdit, EventPreparation, EventSaveAction, SaveEvent, change_event_state,
    edit_event, remove_draft, save_event,
};
use usecases::{Ctx, UseCaseError};

/// Begins an event; answers its slug.
///
/// # Errors
/// What is wrong with the form; what the use case refuses.
pub async fn submit_new(ctx: &Ctx, form: &Submission) -> Result<Slug, UseCaseError> {
    let mut reading = Reading::of(ctx, form);
    let kind = reading.required("kind", |code| {
        EventKind::from_code(code).ok_or(ErrorCode::UnknownValue)
    });
    let titles = reading.text("titles", &Localized::default());
    let mut document = Event::named(kind.unwrap_or(EventKind::Other), titles);
    document.details.date = reading.date();
    document.details.hosts = reading.hosts(&[]).await?;
    // Without a host nobody but moderators begins anything: say which field it is.
    let needs_host = !ctx.actor.may(domain::Action::DraftEvent);
    if document.details.hosts.is_empty() && needs_host {
        reading.violate("hosts", ErrorCode::Required);
    }
    reading.sound()?;
    let save = SaveEvent {
        id: None,
        document,
        note: String::new(),
        expected_revision: None,
    };
    Ok(save_event(ctx, EventSaveAction::Write, save).await?.slug)
}

/// Brings an event to another state.
///
/// # Errors
/// [`ErrorCode::NotFound`] for a state that there is not; what the use case
/// refuses.
pub async fn submit_move(
    ctx: &Ctx,
    view: &EventPreparation,
    form: &Submission,
) -> Result<(), UseCaseError> {
    let to = EventState::from_code(form.value("to")).ok_or(ErrorCode::NotFound)?;
    change_event_state(ctx, view.id, to, None).await
}

/// Deletes a draft.
///
/// # Errors
/// What the use case refuses.
pub async fn submit_removal(ctx: &Ctx, view: &EventPreparation) -> Result<(), UseCaseError> {
    remove_draft(ctx, &view.slug).await
}

/// Writes what is said about an event.
///
/// # Errors
/// What is wrong with the form; what the use case refuses.
pub async fn submit_details(
    ctx: &Ctx,
    view: &EventPreparation,
    form: &Submission,
) -> Result<(), UseCaseError> {
    let mut reading = Reading::of(ctx, form);
    let details = details(&mut reading, &view.event.details, &view.choices).await?;
    reading.sound()?;
    let edit = EventEdit::Details(Box::new(details));
    edit_event(
        ctx,
        &view.slug,
        edit,
        form.value("stamp"),
        form.value("note"),
    )
    .await?;
    Ok(())
}

async fn details(
    reading: &mut Reading<'_>,
    known: &EventDetails,
    choices: &EventChoices,
) -> Result<EventDetails, UseCaseError> {
    let mut details = known.clone();
    let form = reading.form;
    let kind = reading.required("kind", |code| {
        EventKind::from_code(code).ok_or(ErrorCode::UnknownValue)
    });
    details.kind = kind.unwrap_or(known.kind);
    details.titles = reading.text("titles", &known.titles);
    details.themes = reading.text("themes", &known.themes);
    details.summaries = reading.text("summaries", &known.summaries);
    details.descriptions = reading.text("descriptions", &known.descriptions);
    details.date = reading.date();
    details.venue.names = reading.text("venue.names", &known.venue.names);
    details.venue.addresses = reading.text("venue.addresses", &known.venue.addresses);
    details.venue.district = reading.optional("district", |code| {
        District::from_code(code).ok_or(ErrorCode::UnknownValue)
    });
    details.venue.online = reading.optional("online", WebAddress::parse);
    details.venue.coordinates = reading.point();
    let chosen: Vec<FieldOfActivity> = form
        .all("fields")
        .filter_map(FieldOfActivity::from_code)
        .collect();
    details.fields.retain(|field| chosen.contains(field));
    for field in chosen {
        if !details.fields.contains(&field) {
            details.fields.push(field);
        }
    }
    details.hosts = reading.hosts(&known.hosts).await?;
    if choices.series.is_some() {
        details.series = reading.optional("series", |id| {
            let id = id.parse().map_err(|_| ErrorCode::UnknownValue)?;
            Ok(SeriesId(id))
        });
        details.edition = reading.optional("edition", |number| {
            number.parse().map_err(|_| ErrorCode::NumberMalformed)
        });
    }
    details.guests = reading.speakers("guests", &known.guests).await?;
    Ok(details)
}
