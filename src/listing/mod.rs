//! A list that is filtered by a plain form without JavaScript and at every
//! keystroke with it: organisations, events, centres.
//!
//! Rule: generic. It knows facets, records and words handed to it, never what
//! is listed. The server and the island read the same file bytes, run the same
//! search and print with the same functions, so a count or a card can't differ.
//! Features may use it; it uses only `search`.

pub mod card;
pub mod escape;
pub mod facets;
pub mod island;
pub mod plural;
pub mod props;
pub mod render;
pub mod state;
