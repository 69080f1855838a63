//! The tables as sea-orm sees them: plain rows, no rules. Used by the queries
//! of this crate; use cases get domain types instead.

pub mod affiliation;
pub mod audit_event;
pub mod content_version;
pub mod external_identifier;
pub mod organization;
pub mod organization_revision;
pub mod person;
pub mod slug_redirect;
