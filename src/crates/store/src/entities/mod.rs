//! The tables as sea-orm sees them: plain rows, no rules. Used by the queries
//! of this crate; use cases get domain types instead.

pub mod account;
pub mod account_token;
pub mod affiliation;
pub mod attempt;
pub mod audit_event;
pub mod centre;
pub mod centre_member;
pub mod claim;
pub mod confirmation_request;
pub mod content_version;
pub mod duplicate_dismissal;
pub mod event;
pub mod event_organizer;
pub mod event_revision;
pub mod event_series;
pub mod external_identifier;
pub mod invitation;
pub mod logo;
pub mod mail_message;
pub mod organization;
pub mod organization_draft;
pub mod organization_draft_version;
pub mod organization_member;
pub mod organization_merge;
pub mod organization_revision;
pub mod organization_trust;
pub mod person;
pub mod registration;
pub mod registration_settings;
pub mod request_access;
pub mod request_message;
pub mod routing_rule;
pub mod session;
pub mod slug_redirect;
pub mod support_request;
