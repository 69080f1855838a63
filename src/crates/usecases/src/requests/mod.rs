//! Requests to the one window: a person sends a need, a centre answers it.
//!
//! Rule: who is not staff proves each time that a request is theirs; staff read
//! personal data only with an audit row; whoever writes says which version they
//! saw.

mod access;
mod handle;
mod input;
mod letters;
mod list;
mod pass;
mod passed;
mod reply;
mod route;
mod send;
mod show;
mod staff;
mod track;

pub use handle::{Handling, handle_request};
pub use input::{ELSEWHERE, MAX_MESSAGE, MAX_NEED, RequestInput};
pub use list::{RequestItem, list_requests};
pub use pass::pass_request;
pub use passed::{PassedStep, answer_passed_request, list_passed_requests, show_passed_request};
pub use reply::{OwnStep, change_own_request};
pub use route::{set_routing_rules, show_route};
pub use send::{SentRequest, send_request};
pub use show::{RequestView, show_request};
pub use staff::{
    CentreStaff, OperatorView, add_operator, add_operator_by_email, list_staff, remove_operator,
};
pub use track::{OwnRequestView, show_own_request, track_request};
