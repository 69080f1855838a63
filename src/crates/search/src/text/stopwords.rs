//! Words that carry nothing by themselves: and, of, number. Asked by the query only: they are ignored when other
//! words remain, and stay searchable alone.

/// Skeletons, sorted.
const STOPWORDS: &[&[u8]] = &[
    b"a", b"and", b"arkili", b"at", b"ben", b"bin", b"boinsha", b"bsn", b"by", b"da", b"de",
    b"dlia", b"for", b"i", b"iz", b"k", b"men", b"na", b"nemese", b"o", b"of", b"on", b"ot",
    b"pen", b"po", b"pri", b"s", b"so", b"ta", b"te", b"the", b"to", b"turali", b"ushin", b"v",
    b"vo", b"with", b"za", b"zhane",
];

/// Whether a skeleton is a stop-word.
pub(crate) fn is_stopword(skeleton: &[u8]) -> bool {
    STOPWORDS.binary_search(&skeleton).is_ok()
}
