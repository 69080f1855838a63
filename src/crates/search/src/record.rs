//! What a listing is made from: the builder's side, filled by the server and read only by `encode`.

use crate::Language;

/// One choice of a filter: a district, a legal form.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FacetValue {
    /// The stable key used in URLs.
    pub key: String,
    /// The label in Kazakh, Russian and English.
    pub labels: [String; 3],
    /// Abbreviations and other names of the value. A query finds them as whole words only.
    pub synonyms: Vec<String>,
}

/// A filter: its choices are joined by "or", filters by "and".
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FacetGroup {
    /// The stable key used in URLs.
    pub key: String,
    /// Whether the labels of the choices are searched as if they stood in each record.
    pub searched: bool,
    /// The choices, up to 65,535 (a record may have several).
    pub values: Vec<FacetValue>,
}

/// One entry of a listing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Record {
    /// The slug.
    pub key: String,
    /// Names in Kazakh, Russian and English.
    pub names: [Option<String>; 3],
    /// Short names in the same order.
    pub short_names: [Option<String>; 3],
    /// Identifiers, the BIN first. Found by their beginning.
    pub identifiers: Vec<String>,
    /// Services and other words, in any language: searched, not shown.
    pub keywords: Vec<String>,
    /// Shown on the card and searched once the `text` file is attached.
    pub summaries: [Option<String>; 3],
    /// Searched once the `text` file is attached.
    pub descriptions: [Option<String>; 3],
    /// HTML that stands before the name on the card, in Kazakh, Russian and English. Neither searched
    /// nor escaped: whoever fills it in answers for it. For listings whose cards need a calendar or a
    /// clock; where all are `None` the columns are not written.
    pub leads: [Option<String>; 3],
    /// HTML of the card's last line, under the same rule.
    pub facts: [Option<String>; 3],
    /// Per facet group the indices of the record's values.
    pub facets: Vec<Vec<u16>>,
    /// Bit `n` is flag `n` of the listing.
    pub flags: u8,
    /// Days since 1900-01-01, 0 when unknown.
    pub date: u32,
    /// The place of the record's name in each language's collation, given by the caller.
    pub name_ranks: [u32; 3],
    /// The language the record was written in; what is shown when the reader's is missing.
    pub original: Language,
}

/// The two files of a listing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Files {
    /// Names, identifiers, facets, ranks: enough to filter by name and facet.
    pub core: Vec<u8>,
    /// Summaries and descriptions.
    pub text: Vec<u8>,
}
