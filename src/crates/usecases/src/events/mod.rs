//! What is done with events: forums, hearings, trainings; their series and
//! their agenda.

mod calendar;
mod choose;
mod clashes;
mod edit;
mod history;
mod list;
mod listing;
mod mine;
mod organizers;
mod prepare;
mod remove;
mod save;
mod series;
mod show;
mod state;
mod subject;

pub(crate) use edit::of_session;
pub(crate) use list::public_states;
pub(crate) use prepare::prepare_for;
pub(crate) use save::{free as free_slug, save_within};
pub(crate) use show::names_of;

pub use calendar::{CalendarEvent, list_calendar};
pub use choose::{choose_session, list_chosen_sessions};
pub use edit::{EventEdit, details_stamp, edit_event, rooms_stamp, session_stamp};
pub use history::{EventHistoryView, HistoryRow, show_event_history};
pub use list::{EventItem, EventList, list_events};
pub use listing::event_listing;
pub use mine::{MyEvents, my_events};
pub use organizers::{
    EventInvitationView, OrganizerView, Organizers, accept_event_invitation, invite_organizer,
    list_organizers, remove_organizer, revoke_event_invitation,
};
pub use prepare::{EventChoices, EventPreparation, new_event, prepare_event};
pub use remove::remove_draft;
pub use save::{EventSaveAction, SaveEvent, SavedEvent, save_event};
pub use series::{SaveSeries, SavedSeries, SeriesView, list_series, save_series, show_series};
pub use show::{EventView, Named, SeriesLink, show_event};
pub use state::change_event_state;
pub(crate) use state::move_on;
pub(crate) use subject::{authorize_as, role_in};
