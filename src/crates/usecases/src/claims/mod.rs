//! Claims: people show that an organisation is theirs, or propose one that is
//! not in the directory; moderators decide.

mod confirm;
mod decide;
mod document;
mod draft;
mod letters;
mod list;
mod mine;
mod open;
mod proof;
mod propose;
mod sweep;
mod view;
mod withdraw;

pub use confirm::confirm_claim_email;
pub use decide::decide_claim;
pub use document::read_claim_document;
pub use draft::ProposalInput;
pub(crate) use letters::name;
pub use list::{ClaimFilter, list_claims, show_claim};
pub use mine::{MyClaimView, list_my_claims};
pub use open::{ClaimInput, claim_organization};
pub use proof::{MAX_MESSAGE, ProofInput};
pub use propose::propose_organization;
pub use sweep::{Swept, sweep_claims};
pub use view::{ClaimView, ClaimedView, DocumentView, SubjectView};
pub use withdraw::withdraw_claim;

use jiff::SignedDuration;

/// How long the link to the work address can be followed.
pub const EMAIL_DEADLINE: SignedDuration = SignedDuration::from_hours(3 * 24);
/// How long moderators have.
pub const DECISION_DEADLINE: SignedDuration = SignedDuration::from_hours(60 * 24);
/// How long the proof of a decided claim is kept.
pub const PROOF_KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How many claims one account may make in a day.
pub const CLAIMS_A_DAY: u64 = 10;

/// Where the papers stand in the storage.
const DOCUMENTS: &str = "claims";
