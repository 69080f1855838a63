//! Secrets in mailed links and in session cookies: 256 random bits, of which
//! only the digest is stored. A fast digest is enough: there is nothing to
//! guess. Used by the use cases of this crate only.

use crate::Ctx;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// A new secret.
pub(crate) struct Secret {
    /// What the reader gets: 64 hexadecimal digits.
    pub text: String,
    /// What is stored.
    pub hash: String,
}

impl Secret {
    pub(crate) fn new(ctx: &Ctx) -> Self {
        let mut secret = [0; 32];
        ctx.randomness.fill(&mut secret);
        let text = hexadecimal(&secret);
        let hash = digest(&text);
        Self { text, hash }
    }
}

/// SHA-256, 64 hexadecimal digits: of a secret, or of an address that is only
/// to be recognised.
pub(crate) fn digest(text: &str) -> String {
    hexadecimal(&Sha256::digest(text.as_bytes()))
}

fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing into a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn the_digest_is_sha_256() {
        assert_eq!(
            digest("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
