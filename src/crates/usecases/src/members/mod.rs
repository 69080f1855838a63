//! Who keeps an organisation: owners invite editors and pass ownership on.

mod accept;
mod change_role;
mod invitations;
mod invite;
mod list;
mod mine;
mod remove;
mod revoke;
mod rules;

pub use accept::{Accepted, accept_invitation};
pub use change_role::change_member_role;
pub use invitations::{InvitationView, list_invitations, sweep_invitations};
pub use invite::invite_member;
pub(crate) use invite::{address, inviter};
pub use list::{MemberView, list_members};
pub use mine::{MyOrganizationView, my_organizations};
pub use remove::remove_member;
pub use revoke::revoke_invitation;

use jiff::SignedDuration;

/// How long an invitation can be accepted.
pub const INVITATION_DEADLINE: SignedDuration = SignedDuration::from_hours(14 * 24);
/// How many invitations of one organisation may be open.
pub const OPEN_INVITATIONS: u64 = 20;
