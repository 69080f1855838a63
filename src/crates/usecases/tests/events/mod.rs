mod choose;
mod organizers;
mod read;
mod refusals;
mod save;
mod state;
pub mod support;
