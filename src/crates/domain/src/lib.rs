//! What Bir Tereze talks about: newtypes, validated values, reference tables,
//! policy and error codes.
//!
//! Rule: pure. No I/O, no clock, no randomness, no framework; it compiles to
//! wasm so that islands check what the server will check. Everybody may use
//! it; it uses no other room.
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        reason = "a test that cannot build its own input should stop"
    )
)]

pub mod activity;
pub mod beneficiary;
pub mod centre;
pub mod claim;
pub mod contact;
pub mod district;
pub mod document;
pub mod duplicates;
pub mod error;
pub mod event;
pub mod identifier;
pub mod legal_form;
pub mod locale;
pub mod localized;
pub mod logo;
pub mod mail;
pub mod opening_hours;
pub mod organization;
pub mod person;
pub mod photo;
pub mod place;
pub mod policy;
pub mod proceedings;
pub mod profile;
pub mod proposal;
pub mod provenance;
pub mod registration;
pub mod request;
pub mod slug;
mod table;
pub mod window;
pub mod work_address;

pub use activity::FieldOfActivity;
pub use beneficiary::Beneficiary;
pub use centre::{Centre, CentreId, CentreKind, CentreService};
pub use claim::{ClaimId, ClaimMethod, ClaimState, ClaimStep, Decision, InvitationId};
pub use contact::{Email, Phone, SocialLink, SocialNetwork, WebAddress};
pub use district::District;
pub use document::{DocumentKind, FileTreatment};
pub use error::{ErrorCode, Violation};
pub use event::{EventId, SeriesId, SessionId};
pub use identifier::{Bin, ExternalIdentifier, IdentifierScheme};
pub use legal_form::LegalForm;
pub use locale::Locale;
pub use localized::{Localized, Translation};
pub use logo::LogoKey;
pub use mail::{Mail, MailKind};
pub use opening_hours::OpeningHours;
pub use organization::{
    Organization, OrganizationId, OrganizationKind, OrganizationStatus, RevisionId, Service, Source,
};
pub use person::{Affiliation, AffiliationId, Person, PersonId};
pub use place::{Coordinates, Place};
pub use policy::{AccountId, Action, Actor, Role, SubjectState};
pub use proceedings::CommitmentId;
pub use proposal::{CommentId, ProposalId};
pub use provenance::{FieldGroup, Origin, Provenance};
pub use registration::{RegistrationId, TicketCode};
pub use request::{
    MessageAuthor, RequestCode, RequestId, RequestState, RequestStep, RequestTopic,
    RequesterContact, RequesterKind, Satisfaction,
};
pub use slug::Slug;
pub use window::Window;
