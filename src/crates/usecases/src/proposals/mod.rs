//! Proposals and opinions for an event: organisers call for them, anybody with
//! an account sends one, supports others and comments on them; organisers
//! review, decide, and put talks into the agenda.
//!
//! Rule: none of this bumps the content version but the call and the agenda:
//! pages of proposals are never taken from the page cache.

mod access;
mod call;
mod comment;
mod decide;
mod desk;
mod letters;
mod list;
mod moved;
mod review;
mod schedule;
mod send;
mod show;
mod support;
mod withdraw;

pub use access::CallStanding;
pub use call::{CallInput, CallView, TopicInput, save_call, show_call};
pub use comment::{comment_on, hide_comment, unhide_comment};
pub use decide::decide_proposal;
pub use desk::{
    DeskFilter, DeskRow, ProposalDesk, ReviewView, ReviewedProposal, list_for_review,
    show_for_review,
};
pub use list::{ProposalItem, PublicProposals, list_proposals};
pub use review::review_proposal;
pub use schedule::{SlotInput, schedule_proposal};
pub use send::{ProposalInput, SendForm, send_proposal, show_send_form};
pub use show::{CommentView, ProposalView, show_proposal};
pub use support::set_support;
pub use withdraw::withdraw_proposal;

pub(crate) use access::standing;
pub(crate) use moved::tell_moved_talks;
