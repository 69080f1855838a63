//! The events that the actor prepares or organises, or at whose door they help.

use super::list::EventItem;
use super::state::trust;
use super::subject::owned;
use crate::{Ctx, UseCaseError};
use domain::event::EventState;
use domain::{Action, ErrorCode, OrganizationId, Role, SubjectState};
use std::collections::BTreeSet;
use store::events::EventQuery;

/// What the actor may work on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MyEvents {
    /// The events, drafts first, then the latest first.
    pub events: Vec<EventItem>,
    /// Those at whose door they help.
    pub doors: Vec<EventItem>,
    /// The organisations that may hold a new event of theirs; moderators choose
    /// from all.
    pub hosts: Vec<OrganizationId>,
    /// Whether they may begin one.
    pub begins: bool,
    /// Whether they publish without a moderator.
    pub publishes: bool,
}

/// Lists the events that the actor organises, drafts of organisations they own,
/// and for those who write all of them, all.
///
/// # Errors
/// [`ErrorCode::Forbidden`] without an account; the database's.
pub async fn my_events(ctx: &Ctx) -> Result<MyEvents, UseCaseError> {
    ctx.authorize(Action::KeepAccount)?;
    let account = ctx.actor.account().ok_or(ErrorCode::Forbidden)?;
    let connection = ctx.database.reader();
    let hosts = owned(ctx, connection).await?;
    let found = if ctx.actor.may(Action::WriteEvent) {
        store::events::list(connection, &EventQuery::default()).await?
    } else {
        let mut found = store::events::organized_by(connection, account, Role::Organizer).await?;
        let drafts = EventQuery {
            states: vec![EventState::Draft],
            ..EventQuery::default()
        };
        let known: BTreeSet<_> = found.iter().map(|event| event.id).collect();
        let drafts = store::events::list(connection, &drafts).await?;
        found.extend(drafts.into_iter().filter(|draft| {
            !known.contains(&draft.id)
                && draft.details.hosts.iter().any(|host| hosts.contains(host))
        }));
        found
    };
    let today = ctx.today();
    let mut events: Vec<EventItem> = found
        .into_iter()
        .map(|event| EventItem::of(event, today))
        .collect();
    events.sort_by_key(|item| {
        let day = item.details.date.last_day();
        (
            item.details.state.is_public(),
            std::cmp::Reverse(day),
            item.id,
        )
    });
    let doors = store::events::organized_by(connection, account, Role::Volunteer).await?;
    let doors = doors.into_iter().map(|event| EventItem::of(event, today));
    let publishes = ctx.actor.may(Action::PublishEvent)
        || trust(ctx, connection).await? == SubjectState::Trusted;
    let begins = !hosts.is_empty() || ctx.actor.may(Action::DraftEvent);
    Ok(MyEvents {
        events,
        doors: doors.collect(),
        begins,
        hosts,
        publishes,
    })
}
