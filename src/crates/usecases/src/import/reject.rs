//! Why a row cannot be taken, and what is said about one that can. Codes are
//! stable: they stand in the rejects file. Used by the import and the command line.

use std::collections::BTreeMap;
use std::fmt;

/// Why a row was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RejectReason {
    /// The row has another number of cells than the header.
    Columns,
    /// A quote that is never closed.
    UnclosedQuote,
    /// Longer than a row can be.
    RowTooLong,
    /// No name in any language.
    NoName,
    /// A name longer than a name can be.
    NameTooLong,
    /// No letter or digit in the name that an address can be made from.
    NoSlug,
    /// A BIN shortened by a spreadsheet.
    BinSpreadsheet,
    /// A BIN that is not one.
    BinMalformed,
    /// A BIN whose check digit does not fit.
    BinCheckDigit,
    /// An entry of a JSON package that is not an organisation.
    Malformed,
    /// An identifier that belongs to another organisation.
    IdentifierTaken,
    /// The organisation was taken out of the directory.
    Removed,
    /// Somebody changed the organisation during the import.
    Conflict,
    /// Another rule of the directory.
    Refused,
}

impl RejectReason {
    /// The code in the rejects file.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Columns => "columns",
            Self::UnclosedQuote => "unclosed-quote",
            Self::RowTooLong => "row-too-long",
            Self::NoName => "no-name",
            Self::NameTooLong => "name-too-long",
            Self::NoSlug => "no-slug",
            Self::BinSpreadsheet => "bin-spreadsheet",
            Self::BinMalformed => "bin-malformed",
            Self::BinCheckDigit => "bin-check-digit",
            Self::Malformed => "malformed",
            Self::IdentifierTaken => "identifier-taken",
            Self::Removed => "removed",
            Self::Conflict => "conflict",
            Self::Refused => "refused",
        }
    }
}

/// A row that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// Why.
    pub reason: RejectReason,
    /// The same in words, with the value in question.
    pub detail: String,
}

impl Rejection {
    /// A rejection.
    #[must_use]
    pub fn new(reason: RejectReason, detail: impl Into<String>) -> Self {
        Self {
            reason,
            detail: detail.into(),
        }
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.reason.code(), self.detail)
    }
}

/// What is noted about a row that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WarningCode {
    /// A telephone number that is none; left out.
    Phone,
    /// An e-mail address that is none; left out.
    Email,
    /// A web address that is none; left out.
    Site,
    /// A date that is none; left out.
    Date,
    /// A date before 1900 or in the future; left out.
    DateRange,
    /// A word for the status that is not known; left out.
    Status,
    /// A district that is not of the region; the address keeps it.
    District,
    /// Coordinates that are none; left out.
    Coordinates,
    /// A field of activity or a group served that is not in the list; left out.
    Vocabulary,
    /// A register number shortened by a spreadsheet, or an OGRN that is not
    /// thirteen digits; left out.
    Number,
    /// A Russian registration number whose check digit does not fit; kept.
    OgrnCheckDigit,
    /// An identifier that another organisation holds; kept as not unique.
    SharedIdentifier,
    /// A later row about the same organisation; it only filled gaps.
    Duplicate,
    /// A service or address of an organisation that the package does not have.
    Orphan,
    /// A text longer than the directory takes; its beginning is kept.
    Cut,
    /// Opening hours that are not understood, or not the same for all services;
    /// left out.
    Hours,
    /// Bytes that are not of the file's encoding; replaced by �.
    Encoding,
}

impl WarningCode {
    /// What it says, in the plural.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Phone => "telephone numbers not understood",
            Self::Email => "e-mail addresses not valid",
            Self::Site => "web addresses not valid",
            Self::Date => "dates not understood",
            Self::DateRange => "dates before 1900 or in the future",
            Self::Status => "words for the status not known",
            Self::District => "districts not of the region",
            Self::Coordinates => "coordinates not valid",
            Self::Vocabulary => "fields or groups not in the list",
            Self::Number => "register numbers damaged or, OGRN, not 13 digits",
            Self::OgrnCheckDigit => "OGRN with another check digit (kept)",
            Self::SharedIdentifier => {
                "identifiers that another organisation holds (kept as not unique)"
            }
            Self::Duplicate => "later rows about the same organisation (filled gaps only)",
            Self::Orphan => "package rows that belong to no organisation",
            Self::Cut => "texts too long (cut)",
            Self::Hours => "opening hours not understood or not the same everywhere",
            Self::Encoding => "signs not of the file's encoding",
        }
    }
}

/// A note about one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What.
    pub code: WarningCode,
    /// The value in question.
    pub detail: String,
}

/// How many examples are kept of each kind.
const EXAMPLES: usize = 3;

/// Notes, counted, with the first few of each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Warnings(BTreeMap<WarningCode, (u64, Vec<(u64, String)>)>);

impl Warnings {
    /// Counts a note.
    pub fn add(&mut self, line: u64, warning: Warning) {
        let (count, examples) = self.0.entry(warning.code).or_default();
        *count += 1;
        if examples.len() < EXAMPLES {
            examples.push((line, warning.detail));
        }
    }

    /// How often, and the first few with their lines.
    pub fn iter(&self) -> impl Iterator<Item = (WarningCode, u64, &[(u64, String)])> {
        self.0
            .iter()
            .map(|(code, (count, examples))| (*code, *count, examples.as_slice()))
    }

    /// How many there are of a kind.
    #[must_use]
    pub fn count(&self, code: WarningCode) -> u64 {
        self.0.get(&code).map_or(0, |(count, _)| *count)
    }
}
