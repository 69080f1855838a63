//! Proceedings: what is left of an event. Its resolution, with each commitment
//! made in it and what became of that; who took part, what there is to read, who
//! was honoured. Everybody may use it.

mod check;
mod document;
mod history;
mod state;
#[cfg(test)]
mod tests;

pub use check::{MAX_COMMITMENTS, MAX_EVIDENCE, MAX_RECORD, check_proceedings};
pub use document::{
    Commitment, CommitmentId, Evidence, Laureate, OwnerBody, Proceedings, Record, Resolution,
};
pub use history::{CommitmentChange, CommitmentStep, commitment_history};
pub use state::CommitmentState;
