//! Forums and other events: the list, an event with its agenda and speakers, one's
//! own agenda of it, a series, resolutions and what became of them, calendar files, the feed of announcements.

mod agenda;
mod agenda_query;
mod calendar;
mod card;
mod coming;
mod commitment;
mod data;
mod day;
mod feed;
mod finder;
mod halls;
mod head;
mod history;
mod item;
mod ledger;
mod ledger_query;
mod list;
mod mine;
mod now;
mod page;
mod photos;
mod record;
mod resolution;
mod series;
mod speakers;
mod words;

pub use agenda::{AgendaReader, agenda_page};
pub use agenda_query::agenda_address;
pub use calendar::{event_calendar, events_calendar, own_calendar};
pub use coming::{Coming, coming};
pub use feed::events_feed;
pub use history::event_history_page;
pub use ledger::ledger_page;
pub use ledger_query::{LedgerQuery, ledger_query};
pub use list::{events_files, events_page};
pub use mine::my_agenda_page;
pub use page::event_page;
pub use record::laureates_page;
pub use resolution::resolution_page;
pub use series::series_page;
pub use speakers::speakers_page;
