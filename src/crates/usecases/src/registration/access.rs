//! Which event is meant, who keeps its registrations, whether one can register.
//! Used by this crate only.

use crate::events::{authorize_as, role_in};
use crate::{Ctx, UseCaseError};
use domain::event::EventState;
use domain::registration::RegistrationSettings;
use domain::{Action, ErrorCode, Slug, SubjectState};
use store::events::StoredEvent;
use store::{ConnectionTrait, StoreError};

/// The event at an address, for those who keep its registrations.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub(super) async fn kept_event(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<StoredEvent, UseCaseError> {
    event_for(ctx, connection, slug, Action::KeepRegistrations).await
}

/// The event at an address, for those at its door.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub(super) async fn event_at_door(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<StoredEvent, UseCaseError> {
    event_for(ctx, connection, slug, Action::CheckIn).await
}

async fn event_for(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    slug: &Slug,
    action: Action,
) -> Result<StoredEvent, UseCaseError> {
    let known = store::events::find_by_slug(connection, slug).await?;
    let role = match &known {
        Some(known) => role_in(ctx, connection, known.id, &known.document.details.hosts).await?,
        None => None,
    };
    authorize_as(ctx, role, action, SubjectState::Open)?;
    Ok(known.ok_or(ErrorCode::NotFound)?)
}

/// Whether the actor checks people in at an event.
///
/// # Errors
/// The database's.
pub(super) async fn is_at_door(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    event: &StoredEvent,
) -> Result<bool, UseCaseError> {
    let role = role_in(ctx, connection, event.id, &event.document.details.hosts).await?;
    Ok(ctx.actor.may_as(role, Action::CheckIn, SubjectState::Open))
}

/// What the organiser set, if one can register now.
///
/// # Errors
/// The database's.
pub(crate) async fn open_settings(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    event: &StoredEvent,
) -> Result<Option<RegistrationSettings>, StoreError> {
    if !takes_registrations(ctx, event) {
        return Ok(None);
    }
    let settings = store::registrations::settings(connection, event.id).await?;
    Ok(settings.filter(|settings| settings.is_within_time(ctx.now())))
}

/// Whether what people said of themselves can still be changed: until the event
/// is over. As what they come, only while one can register.
pub(super) fn takes_changes(ctx: &Ctx, event: &StoredEvent) -> bool {
    let details = &event.document.details;
    let is_ahead = matches!(
        details.state,
        EventState::Announced | EventState::Open | EventState::Closed
    );
    is_ahead && !details.is_past(ctx.today())
}

/// Whether an event stands where one can register for it.
pub(super) fn takes_registrations(ctx: &Ctx, event: &StoredEvent) -> bool {
    let details = &event.document.details;
    details.state == EventState::Open && !details.is_past(ctx.today())
}
