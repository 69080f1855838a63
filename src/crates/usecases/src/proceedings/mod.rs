//! What is left of events: resolutions, what was promised in them and what
//! became of that; who took part, and who was honoured.

mod edit;
mod ledger;
mod ledger_filter;
mod prepare;
mod show;
mod write;

pub use edit::{
    ProceedingsEdit, commitment_stamp, edit_proceedings, record_stamp, resolution_stamp,
};
pub use ledger::{Ledger, LedgerCounts, LedgerForum, LedgerItem, list_commitments};
pub use ledger_filter::LedgerFilter;
pub use prepare::{ProceedingsPreparation, prepare_proceedings};
pub use show::{ResolutionView, show_resolution};
pub(crate) use write::write_demonstration;
