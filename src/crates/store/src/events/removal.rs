//! Removes an event with everything that hangs on it. For drafts: what the public
//! saw is cancelled instead, and what people sent to it is not deleted here.

use crate::StoreError;
use crate::entities::{
    event, event_invitation, event_organizer, event_proceedings, event_proceedings_revision,
    event_revision, proposal_call, registration_settings,
};
use domain::EventId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// Removes an event. Its photos have files and go before it.
///
/// # Errors
/// The database's; registrations, proposals or photos of it among them.
pub async fn remove(connection: &impl ConnectionTrait, id: EventId) -> Result<(), StoreError> {
    let revisions = event_proceedings_revision::Column::EventId;
    of_event::<event_proceedings_revision::Entity>(connection, revisions, id).await?;
    let proceedings = event_proceedings::Column::EventId;
    of_event::<event_proceedings::Entity>(connection, proceedings, id).await?;
    let call = proposal_call::Column::EventId;
    of_event::<proposal_call::Entity>(connection, call, id).await?;
    let settings = registration_settings::Column::EventId;
    of_event::<registration_settings::Entity>(connection, settings, id).await?;
    let invitations = event_invitation::Column::EventId;
    of_event::<event_invitation::Entity>(connection, invitations, id).await?;
    let organizers = event_organizer::Column::EventId;
    of_event::<event_organizer::Entity>(connection, organizers, id).await?;
    let revisions = event_revision::Column::EventId;
    of_event::<event_revision::Entity>(connection, revisions, id).await?;
    of_event::<event::Entity>(connection, event::Column::Id, id).await
}

async fn of_event<E: EntityTrait>(
    connection: &impl ConnectionTrait,
    column: E::Column,
    id: EventId,
) -> Result<(), StoreError> {
    let rows = E::delete_many().filter(column.eq(id.0));
    rows.exec(connection).await?;
    Ok(())
}
