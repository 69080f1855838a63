mod read;
mod refusals;
mod save;
mod state;
mod support;
