//! Keeping a profile true: drafts, review, history, freshness, and the audit log.
//!
//! Rule: staff write in a draft of their own, which names the revision it
//! started from; the public sees the last approved state. Saving and publishing
//! merge field by field, so that nothing typed is lost.

pub mod ask_for_confirmation;
pub mod audit_log;
pub mod confirm;
pub(crate) mod draft;
pub mod history;
pub mod keep_picture;
pub mod open_draft;
mod publication;
pub mod read_logo;
pub mod rebase_draft;
pub mod revert;
pub mod review_draft;
pub mod save_draft;
pub mod set_draft_logo;
pub(crate) mod subject;
pub mod submissions;
pub mod submit_draft;
pub mod sweep_logos;
pub mod trust;
pub mod withdraw_draft;

pub use ask_for_confirmation::ask_for_confirmation;
pub use audit_log::{AUDIT_HEADER, AuditExport, AuditPage, export_audit_log, read_audit_log};
pub use confirm::{
    ConfirmationView, confirm_profile, confirm_profile_by_token, may_confirm_profile,
    show_confirmation,
};
pub use history::{
    AuthorKind, HistoryEntry, HistoryView, MergedHistory, PublicChange, RevisionView, ShownHistory,
    show_history, show_revision,
};
pub use keep_picture::{PictureView, keep_picture, show_picture};
pub use open_draft::{DraftView, open_draft};
pub use read_logo::read_logo;
pub use rebase_draft::{Rebase, rebase_draft};
pub use revert::revert_to;
pub use review_draft::{Verdict, review_draft};
pub use save_draft::{DraftConflict, DraftSave, SavedDraft, save_draft_group};
pub use set_draft_logo::{remove_draft_logo, set_draft_logo};
pub use submissions::{
    SubmissionRow, SubmissionView, count_submissions, list_submissions, show_submission,
};
pub use submit_draft::{Submission, submit_draft};
pub use sweep_logos::{PICTURE_KEPT, sweep_logos};
pub use trust::{APPROVALS, TrustView, set_trust, trust_of};
pub use withdraw_draft::{discard_draft, withdraw_draft};

/// Longest note, in characters.
pub const MAX_NOTE: usize = 2_000;
