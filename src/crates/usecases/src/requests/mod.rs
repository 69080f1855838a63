//! Requests to the one window: a person sends a need, a centre answers it.
//!
//! Rule: who is not staff proves each time that a request is theirs; personal
//! data are read only with an audit row, in which a sender is nobody; staff who
//! write say which version they saw.
//!
//! Whoever locks several rows locks the content version first, then centres, the
//! oldest first, which stands for the rules of routing, then requests by their
//! id: nobody waits for who waits for them.

mod access;
mod assign;
mod block;
mod deadlines;
mod erase;
mod files;
mod handle;
mod history;
mod holders;
mod input;
mod letters;
mod list;
mod merge;
mod numbers;
mod pass;
mod passed;
mod queue;
mod read_file;
mod reply;
mod route;
mod rules;
mod search;
mod send;
mod show;
mod staff;
mod tally;
mod templates;
mod track;
mod waiting;

pub(crate) use access::authorize_keeping;
pub use assign::{NOBODY, assign_request};
pub use block::{block_sender, lift_block, list_blocks};
pub use deadlines::remind_of_deadlines;
pub use erase::{erase_old_requests, erase_own_request};
pub use files::{MAX_FILES, MAX_FILES_AT_ONCE, add_request_files, sweep_request_files};
pub use handle::{Handling, handle_request};
pub use history::{HistoryAbout, HistoryItem, HistoryWho};
pub use holders::{HolderView, OrganizationName};
pub use input::{ELSEWHERE, MAX_MESSAGE, MAX_NEED, RequestInput};
pub use list::{RequestItem, list_requests};
pub use merge::{MergeRequest, merge_request, separate_request};
pub use numbers::{
    Cell, NumbersKey, NumbersRow, RequestNumbers, public_request_numbers, staff_request_numbers,
};
pub use pass::pass_request;
pub use passed::{PassedStep, answer_passed_request, list_passed_requests, show_passed_request};
pub use queue::{QueueFilter, QueueView, browse_requests};
pub use read_file::{read_own_file, read_passed_file, read_request_file};
pub use reply::{OwnStep, change_own_request};
pub(crate) use route::working_days_after;
pub use route::{RouteView, set_routing_rules, show_route};
pub(crate) use rules::lock_rules;
pub use rules::{RoutingView, RuleChange, RuleInput, change_routing, list_routing_rules};
pub use search::{RequestSearch, search_requests};
pub use send::{SentRequest, new_request_token, send_request};
pub use show::{DeskView, RequestView, TogetherView, show_request};
pub use staff::{
    CentreStaff, OperatorView, add_head, add_operator, add_staff_by_email, keeps_centres,
    list_staff, remove_operator,
};
pub use store::requests::{
    StoredAttachment, StoredBlock, StoredRequest, StoredTemplate as TemplateView,
};
pub use templates::{TemplateInput, TemplatesView, list_templates, remove_template, save_template};
pub use track::{OwnRequestView, export_own_request, show_own_request, track_request};
pub use waiting::follow_up_questions;
