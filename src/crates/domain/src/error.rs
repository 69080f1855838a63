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
    /// No text that can become a slug.
    #[error("no letter or digit to make an address from")]
    SlugEmpty,
    /// The identifier belongs to another organisation.
    #[error("the identifier belongs to another organisation")]
    IdentifierTaken,
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
    /// Demonstration data is loaded into an empty database only.
    #[error("the database is not empty")]
    NotEmpty,
    /// The fault is ours.
    #[error("internal error")]
    Internal,
}

impl ErrorCode {
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
            Self::SlugEmpty => "slug-empty",
            Self::IdentifierTaken => "identifier-taken",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not-found",
            Self::Gone => "gone",
            Self::Conflict => "conflict",
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
