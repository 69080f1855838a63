//! Tokens and the fingerprints under which they are stored. A fast hash is
//! enough for 256 random bits: there is nothing to guess.

use crate::Ctx;
use sha2::{Digest, Sha256};

/// A new token: 256 random bits, 64 hexadecimal digits.
pub(super) fn new_token(ctx: &Ctx) -> String {
    let mut bytes = [0; 32];
    ctx.randomness.fill(&mut bytes);
    hexadecimal(&bytes)
}

/// SHA-256, 64 hexadecimal digits.
pub(super) fn fingerprint(text: &str) -> String {
    hexadecimal(&Sha256::digest(text.as_bytes()))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn a_fingerprint_is_sha_256() {
        assert_eq!(
            fingerprint("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
