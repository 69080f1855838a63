//! A finished body in the encodings we send, with its entity tags.

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode};
use bytes::Bytes;
use xxhash_rust::xxh3::xxh3_128;

/// Bodies below this gain nothing from compression.
const MIN_COMPRESSED: usize = 256;

/// A body that may be kept and sent many times.
#[derive(Clone, Debug)]
pub(super) struct Content {
    content_type: HeaderValue,
    identity: Bytes,
    brotli: Option<Bytes>,
    hash: String,
}

/// How long others may keep a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    /// Named by content: for ever.
    Immutable,
    /// A file without a hash in its name: a day.
    Day,
    /// Ask again each time (with the entity tag).
    Revalidate,
    /// Not at all.
    Nothing,
}

impl Keep {
    const fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Immutable => "public, max-age=31536000, immutable",
            Self::Day => "public, max-age=86400",
            Self::Revalidate => "public, no-cache",
            Self::Nothing => "no-store",
        })
    }
}

impl Content {
    /// Compresses and tags a body. `quality` is brotli's, 0 to 11.
    pub(super) fn new(content_type: &'static str, body: impl Into<Bytes>, quality: u32) -> Self {
        let identity = body.into();
        let brotli = (identity.len() >= MIN_COMPRESSED)
            .then(|| compress(&identity, quality))
            .flatten();
        Self::with_brotli(content_type, identity, brotli)
    }

    /// A body whose compressed form is known.
    pub(super) fn with_brotli(
        content_type: &'static str,
        identity: Bytes,
        brotli: Option<Bytes>,
    ) -> Self {
        let hash = hash(&identity);
        Self {
            content_type: HeaderValue::from_static(content_type),
            identity,
            brotli,
            hash,
        }
    }

    /// The hash of the uncompressed body, 32 hexadecimal digits.
    pub(super) fn hash(&self) -> &str {
        &self.hash
    }

    /// The uncompressed body.
    pub(super) const fn identity(&self) -> &Bytes {
        &self.identity
    }

    /// Bytes held in memory.
    pub(super) fn size(&self) -> usize {
        self.identity.len() + self.brotli.as_ref().map_or(0, Bytes::len)
    }

    /// The response for a request with these headers: 304 when the reader has it.
    pub(super) fn respond(
        &self,
        request: &HeaderMap,
        status: StatusCode,
        keep: Keep,
    ) -> Response<Body> {
        let brotli = self.brotli.as_ref().filter(|_| accepts_brotli(request));
        let tag = if brotli.is_some() {
            format!("\"{}-br\"", self.hash)
        } else {
            format!("\"{}\"", self.hash)
        };
        let known = status == StatusCode::OK
            && request
                .get(IF_NONE_MATCH)
                .and_then(|value| value.to_str().ok())
                .is_some_and(|tags| {
                    tags.split(',')
                        .any(|known| known.trim().trim_start_matches("W/") == tag)
                });
        let mut response = Response::new(Body::empty());
        *response.status_mut() = if known {
            StatusCode::NOT_MODIFIED
        } else {
            status
        };
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, keep.header());
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            headers.insert(ETAG, tag);
        }
        if self.brotli.is_some() {
            headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        }
        if known {
            return response;
        }
        headers.insert(CONTENT_TYPE, self.content_type.clone());
        if brotli.is_some() {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
        }
        *response.body_mut() = Body::from(brotli.unwrap_or(&self.identity).clone());
        response
    }
}

/// 32 hexadecimal digits that name these bytes (XXH3, 128 bits; not a secret).
pub(super) fn hash(bytes: &[u8]) -> String {
    format!("{:032x}", xxh3_128(bytes))
}

/// Brotli, if it makes the body smaller.
pub(super) fn compress(bytes: &[u8], quality: u32) -> Option<Bytes> {
    // The window need not be larger than the body; the encoder's tables grow with it.
    let window = bytes.len().next_power_of_two().ilog2().clamp(16, 22);
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: i32::try_from(quality).unwrap_or(5),
        lgwin: i32::try_from(window).unwrap_or(22),
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::with_capacity(bytes.len() / 3);
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters).ok()?;
    (compressed.len() < bytes.len()).then(|| Bytes::from(compressed))
}

fn accepts_brotli(request: &HeaderMap) -> bool {
    request
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|header| {
            header.split(',').any(|part| {
                let mut pieces = part.split(';');
                pieces.next().is_some_and(|name| name.trim() == "br")
                    && pieces.all(|piece| {
                        !matches!(piece.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
                    })
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(axum::http::HeaderName, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.clone(), HeaderValue::from_static(value)))
            .collect()
    }

    #[test]
    fn each_encoding_has_its_own_tag() {
        let content = Content::new("text/html; charset=utf-8", "терезе ".repeat(200), 5);
        let plain = content.respond(&headers(&[]), StatusCode::OK, Keep::Revalidate);
        let compressed = content.respond(
            &headers(&[(ACCEPT_ENCODING, "gzip, br")]),
            StatusCode::OK,
            Keep::Revalidate,
        );
        assert_ne!(plain.headers()[ETAG], compressed.headers()[ETAG]);
        assert_eq!(compressed.headers()[CONTENT_ENCODING], "br");
        let tag = compressed.headers()[ETAG].clone();
        let mut again = headers(&[(ACCEPT_ENCODING, "br")]);
        again.insert(IF_NONE_MATCH, tag);
        assert_eq!(
            content
                .respond(&again, StatusCode::OK, Keep::Revalidate)
                .status(),
            StatusCode::NOT_MODIFIED
        );
        assert_eq!(
            content
                .respond(&again, StatusCode::NOT_FOUND, Keep::Nothing)
                .status(),
            StatusCode::NOT_FOUND
        );
    }

    #[test]
    fn a_refused_encoding_is_not_sent() {
        for (header, accepted) in [
            ("br", true),
            ("gzip, br;q=0.5", true),
            ("br;q=0", false),
            ("brotli", false),
        ] {
            assert_eq!(
                accepts_brotli(&headers(&[(ACCEPT_ENCODING, header)])),
                accepted,
                "{header}"
            );
        }
    }
}
