//! Error codes. One enum for everything a person can be told; the words come
//! from i18n (`error-<code>`), the cause goes to the log. Everybody may use it.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What went wrong, as far as the outside may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// A required value is missing.
    #[error("the value is required")]
    Required,
    /// Longer than the limit of the field.
    #[error("the value is too long")]
    TooLong,
    /// Not a value of the closed list.
    #[error("the value is not in the list")]
    UnknownValue,
    /// A BIN that is not 12 digits of the right structure.
    #[error("the BIN is not 12 digits in the form YYMM, type, serial, check digit")]
    BinMalformed,
    /// A BIN whose check digit does not fit.
    #[error("the check digit of the BIN does not fit")]
    BinCheckDigit,
    /// Not a telephone number.
    #[error("the telephone number is not complete or has too many digits")]
    PhoneMalformed,
    /// Not an e-mail address.
    #[error("the e-mail address is not valid")]
    EmailMalformed,
    /// Not an http(s) address.
    #[error("the web address is not valid")]
    WebAddressMalformed,
    /// Not a profile of a network we know.
    #[error("the link is not a profile of a known network")]
    SocialLinkUnknown,
    /// Latitude or longitude out of range.
    #[error("the coordinates are out of range")]
    CoordinatesOutOfRange,
    /// Not a calendar date.
    #[error("the date is not valid")]
    DateMalformed,
    /// Not hours as people write them.
    #[error("the hours are not understood")]
    HoursMalformed,
    /// Two intervals at the same time.
    #[error("two intervals of a day are at the same time")]
    HoursOverlap,
    /// No text that can become a slug.
    #[error("no letter or digit to make an address from")]
    SlugEmpty,
    /// The identifier belongs to another organisation.
    #[error("the identifier belongs to another organisation")]
    IdentifierTaken,
    /// Fewer characters than a password needs.
    #[error("the password is too short")]
    PasswordTooShort,
    /// One of the passwords that are tried first.
    #[error("the password is a common one")]
    PasswordCommon,
    /// The address and the password do not belong together.
    #[error("the address or the password is wrong")]
    CredentialsWrong,
    /// A link that was used, replaced or is too old.
    #[error("the link was used or is too old")]
    LinkSpent,
    /// Tried too often in a short time.
    #[error("too many attempts")]
    TooManyAttempts,
    /// A file above the limit.
    #[error("the file is too large")]
    FileTooLarge,
    /// A file of a kind that is not taken.
    #[error("the file is of a kind that is not taken")]
    FileTypeUnknown,
    /// A file that is not what it says it is.
    #[error("the file cannot be read")]
    FileMalformed,
    /// More files than are taken.
    #[error("too many files")]
    TooManyFiles,
    /// A file that we kept is not as it was, or cannot be decrypted.
    #[error("the file that was kept cannot be read")]
    FileUnreadable,
    /// Somebody who is a member already.
    #[error("already a member")]
    AlreadyMember,
    /// A claim of the same person for the same organisation is open.
    #[error("there is an open claim already")]
    AlreadyClaimed,
    /// Somebody else decided it first.
    #[error("it is decided already")]
    AlreadyDecided,
    /// A work address that is not on the organisation's domain.
    #[error("the address is not on the organisation's domain")]
    DomainMismatch,
    /// A draft that waits for a moderator cannot be written.
    #[error("it waits for a moderator")]
    UnderReview,
    /// A decision that needs a reason.
    #[error("a reason is required")]
    ReasonRequired,
    /// The only owner cannot leave.
    #[error("the last owner cannot leave")]
    LastOwner,
    /// The only administrator cannot stop being one.
    #[error("the last administrator stays one")]
    LastAdministrator,
    /// Another session is in the hall then.
    #[error("the hall is taken at that time")]
    HallTaken,
    /// The speaker is in another session then.
    #[error("the speaker speaks elsewhere at that time")]
    SpeakerTaken,
    /// Not on a day of the event.
    #[error("not on a day of the event")]
    OutsideEvent,
    /// It would end before it begins.
    #[error("it ends before it begins")]
    EndsTooEarly,
    /// The series has an edition of this number.
    #[error("the series has this edition already")]
    EditionTaken,
    /// Not a state that may come next.
    #[error("this state cannot come next")]
    MoveNotAllowed,
    /// One cannot register any more, or not yet.
    #[error("registration is not open")]
    RegistrationClosed,
    /// The organisers take no proposals, or not yet.
    #[error("there is no open call")]
    CallClosed,
    /// Not a whole number within its limits.
    #[error("the number is not valid")]
    NumberMalformed,
    /// Nothing is kept of somebody who did not agree.
    #[error("consent is required")]
    ConsentRequired,
    /// A choice without another one.
    #[error("one choice is none")]
    ChoiceAlone,
    /// The same is in the list before.
    #[error("it is in the list twice")]
    SaidTwice,
    /// A registration that has no place, or none any more.
    #[error("this registration has no place")]
    NoPlace,
    /// The ticket of an event that does not take place.
    #[error("the event is cancelled")]
    EventCancelled,
    /// The actor may not do this.
    #[error("not allowed")]
    Forbidden,
    /// There is no such thing.
    #[error("not found")]
    NotFound,
    /// It existed and was removed.
    #[error("removed")]
    Gone,
    /// Somebody else changed it first.
    #[error("changed by somebody else meanwhile")]
    Conflict,
    /// A request's number that has a sign too many, too few or wrong.
    #[error("the number of the request has a slip in it")]
    RequestCodeMalformed,
    /// The number of a request that the actor does not handle, or of none.
    #[error("no such request")]
    RequestUnknown,
    /// The number of the very request that it is told of.
    #[error("it is this request")]
    RequestItself,
    /// A request that is over cannot have another one merged into it.
    #[error("that request is over")]
    RequestOver,
    /// The same form was sent before, and too long ago to be answered again.
    #[error("this form was sent before")]
    RequestSentAlready,
    /// From this sender nothing is taken for a while.
    #[error("this sender is blocked for a while")]
    SenderBlocked,
    /// The number and the second fact do not belong together.
    #[error("the number or the contact is wrong")]
    TrackingWrong,
    /// An organisation that nobody keeps cannot be passed a request.
    #[error("nobody there would read it")]
    NobodyAnswers,
    /// There is no centre to which a request could go.
    #[error("there is no centre")]
    NoCentre,
    /// Demonstration data is loaded into an empty database only.
    #[error("the database is not empty")]
    NotEmpty,
    /// The fault is ours.
    #[error("internal error")]
    Internal,
}

impl ErrorCode {
    /// Every code, for the test that each has its words.
    pub const ALL: [Self; 62] = [
        Self::Required,
        Self::TooLong,
        Self::UnknownValue,
        Self::BinMalformed,
        Self::BinCheckDigit,
        Self::PhoneMalformed,
        Self::EmailMalformed,
        Self::WebAddressMalformed,
        Self::SocialLinkUnknown,
        Self::CoordinatesOutOfRange,
        Self::DateMalformed,
        Self::HoursMalformed,
        Self::HoursOverlap,
        Self::SlugEmpty,
        Self::IdentifierTaken,
        Self::PasswordTooShort,
        Self::PasswordCommon,
        Self::CredentialsWrong,
        Self::LinkSpent,
        Self::TooManyAttempts,
        Self::FileTooLarge,
        Self::FileTypeUnknown,
        Self::FileMalformed,
        Self::TooManyFiles,
        Self::FileUnreadable,
        Self::AlreadyMember,
        Self::AlreadyClaimed,
        Self::AlreadyDecided,
        Self::DomainMismatch,
        Self::UnderReview,
        Self::ReasonRequired,
        Self::LastOwner,
        Self::LastAdministrator,
        Self::HallTaken,
        Self::SpeakerTaken,
        Self::OutsideEvent,
        Self::EndsTooEarly,
        Self::EditionTaken,
        Self::MoveNotAllowed,
        Self::RegistrationClosed,
        Self::CallClosed,
        Self::NumberMalformed,
        Self::ConsentRequired,
        Self::ChoiceAlone,
        Self::SaidTwice,
        Self::NoPlace,
        Self::EventCancelled,
        Self::Forbidden,
        Self::NotFound,
        Self::Gone,
        Self::Conflict,
        Self::RequestCodeMalformed,
        Self::RequestUnknown,
        Self::RequestItself,
        Self::RequestOver,
        Self::RequestSentAlready,
        Self::SenderBlocked,
        Self::TrackingWrong,
        Self::NobodyAnswers,
        Self::NoCentre,
        Self::NotEmpty,
        Self::Internal,
    ];

    /// The code as it stands in message ids and API answers.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::TooLong => "too-long",
            Self::UnknownValue => "unknown-value",
            Self::BinMalformed => "bin-malformed",
            Self::BinCheckDigit => "bin-check-digit",
            Self::PhoneMalformed => "phone-malformed",
            Self::EmailMalformed => "email-malformed",
            Self::WebAddressMalformed => "web-address-malformed",
            Self::SocialLinkUnknown => "social-link-unknown",
            Self::CoordinatesOutOfRange => "coordinates-out-of-range",
            Self::DateMalformed => "date-malformed",
            Self::HoursMalformed => "hours-malformed",
            Self::HoursOverlap => "hours-overlap",
            Self::SlugEmpty => "slug-empty",
            Self::IdentifierTaken => "identifier-taken",
            Self::PasswordTooShort => "password-too-short",
            Self::PasswordCommon => "password-common",
            Self::CredentialsWrong => "credentials-wrong",
            Self::LinkSpent => "link-spent",
            Self::TooManyAttempts => "too-many-attempts",
            Self::FileTooLarge => "file-too-large",
            Self::FileTypeUnknown => "file-type-unknown",
            Self::FileMalformed => "file-malformed",
            Self::TooManyFiles => "too-many-files",
            Self::FileUnreadable => "file-unreadable",
            Self::AlreadyMember => "already-member",
            Self::AlreadyClaimed => "already-claimed",
            Self::AlreadyDecided => "already-decided",
            Self::DomainMismatch => "domain-mismatch",
            Self::UnderReview => "under-review",
            Self::ReasonRequired => "reason-required",
            Self::LastOwner => "last-owner",
            Self::LastAdministrator => "last-administrator",
            Self::HallTaken => "hall-taken",
            Self::SpeakerTaken => "speaker-taken",
            Self::OutsideEvent => "outside-event",
            Self::EndsTooEarly => "ends-too-early",
            Self::EditionTaken => "edition-taken",
            Self::MoveNotAllowed => "move-not-allowed",
            Self::RegistrationClosed => "registration-closed",
            Self::CallClosed => "call-closed",
            Self::NumberMalformed => "number-malformed",
            Self::ConsentRequired => "consent-required",
            Self::ChoiceAlone => "choice-alone",
            Self::SaidTwice => "said-twice",
            Self::NoPlace => "no-place",
            Self::EventCancelled => "event-cancelled",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not-found",
            Self::Gone => "gone",
            Self::Conflict => "conflict",
            Self::RequestCodeMalformed => "request-code-malformed",
            Self::RequestUnknown => "request-unknown",
            Self::RequestItself => "request-itself",
            Self::RequestOver => "request-over",
            Self::RequestSentAlready => "request-sent-already",
            Self::SenderBlocked => "sender-blocked",
            Self::TrackingWrong => "tracking-wrong",
            Self::NobodyAnswers => "nobody-answers",
            Self::NoCentre => "no-centre",
            Self::NotEmpty => "not-empty",
            Self::Internal => "internal",
        }
    }
}

/// A rule broken by one field of an input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Violation {
    /// The name of the field as the input names it.
    pub field: String,
    /// Which rule.
    pub code: ErrorCode,
}

impl Violation {
    /// A violation of `code` by `field`.
    #[must_use]
    pub fn new(field: impl Into<String>, code: ErrorCode) -> Self {
        Self {
            field: field.into(),
            code,
        }
    }
}
