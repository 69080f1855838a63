//! Encryption of files at rest: ChaCha20-Poly1305 with a random nonce each, and
//! the name of the file as associated data, so that none can stand in for
//! another. Rule: an encrypted file begins with its version, and no file of a
//! kind that is taken does; so those stored before there was a key are told
//! apart. Used by the storage only.

use super::StorageError;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

/// What an encrypted file begins with; its nonce and its content follow.
const VERSION: u8 = 1;

/// The key with which files are encrypted; it is never printed.
#[derive(Clone, Debug)]
pub struct StorageKey(LessSafeKey);

impl StorageKey {
    /// Reads 64 hexadecimal digits.
    ///
    /// # Errors
    /// [`StorageError::Key`].
    pub fn parse(digits: &str) -> Result<Self, StorageError> {
        let value = |digit: u8| char::from(digit).to_digit(16);
        let bytes: Option<Vec<u8>> = digits
            .trim()
            .as_bytes()
            .chunks(2)
            .map(|pair| match pair {
                [high, low] => u8::try_from(value(*high)? * 16 + value(*low)?).ok(),
                _ => None,
            })
            .collect();
        bytes
            .and_then(|bytes| UnboundKey::new(&CHACHA20_POLY1305, &bytes).ok())
            .map(|key| Self(LessSafeKey::new(key)))
            .ok_or(StorageError::Key)
    }

    /// Encrypts a file of this name.
    pub(super) fn seal(&self, name: &str, mut content: Vec<u8>) -> Result<Vec<u8>, StorageError> {
        let mut nonce = [0; NONCE_LEN];
        // Not the context's: a nonce that a test repeats would open its files.
        getrandom::fill(&mut nonce).map_err(|_| StorageError::Seal)?;
        let unique = Nonce::assume_unique_for_key(nonce);
        self.0
            .seal_in_place_append_tag(unique, Aad::from(name.as_bytes()), &mut content)
            .map_err(|_| StorageError::Seal)?;
        Ok([[VERSION].as_slice(), &nonce, &content].concat())
    }

    fn open(&self, name: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, content) = sealed.split_first_chunk::<NONCE_LEN>()?;
        let mut content = content.to_vec();
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let opened = self
            .0
            .open_in_place(nonce, Aad::from(name.as_bytes()), &mut content);
        let length = opened.ok()?.len();
        content.truncate(length);
        Some(content)
    }
}

/// The content of a stored file of this name, encrypted or not.
pub(super) fn open(
    key: Option<&StorageKey>,
    name: &str,
    stored: Vec<u8>,
) -> Result<Vec<u8>, StorageError> {
    let Some((&VERSION, sealed)) = stored.split_first() else {
        return Ok(stored);
    };
    let Some(key) = key else {
        return Err(StorageError::NoKey(name.to_owned()));
    };
    key.open(name, sealed)
        .ok_or_else(|| StorageError::Changed(name.to_owned()))
}

#[cfg(test)]
#[expect(
    clippy::indexing_slicing,
    reason = "a test that cannot find its input should stop"
)]
mod tests {
    use super::super::Storage;
    use super::*;

    const CONTENT: &[u8] = b"%PDF-1.7 Aigul, 8 777 123 45 67 %%EOF";

    fn key(digit: char) -> StorageKey {
        StorageKey::parse(&digit.to_string().repeat(64)).unwrap()
    }

    #[test]
    fn only_64_hexadecimal_digits_are_a_key() {
        assert!(StorageKey::parse(&format!(" {}\n", "aB".repeat(32))).is_ok());
        for wrong in [
            "",
            "00",
            &"0".repeat(63),
            &"0".repeat(66),
            &"+1".repeat(32),
            &"ы".repeat(32),
        ] {
            let error = StorageKey::parse(wrong).unwrap_err();
            assert!(matches!(error, StorageError::Key), "{wrong}");
            assert!(error.to_string().starts_with("STORAGE_KEY must be 64"));
        }
        assert!(!format!("{:?}", key('7')).contains('7'));
    }

    #[tokio::test]
    async fn files_are_encrypted_from_the_day_there_is_a_key() {
        let plain = Storage::memory();
        plain.put("requests/a", CONTENT.to_vec()).await.unwrap();
        let sealed = plain.clone().sealed_with(Some(key('7')));
        sealed.put("requests/b", CONTENT.to_vec()).await.unwrap();
        sealed.put("requests/c", CONTENT.to_vec()).await.unwrap();
        for name in ["requests/a", "requests/b", "requests/c"] {
            assert_eq!(sealed.get(name).await.unwrap().unwrap(), CONTENT, "{name}");
        }
        let without = plain.get("requests/b").await.unwrap_err();
        assert!(matches!(without, StorageError::NoKey(_)));
        let other = plain.sealed_with(Some(key('8')));
        let wrong = other.get("requests/b").await.unwrap_err();
        assert!(matches!(wrong, StorageError::Changed(_)));
    }

    #[test]
    fn a_sealed_file_tells_nothing_and_bears_no_change() {
        let key = key('7');
        let sealed = key.seal("requests/a", CONTENT.to_vec()).unwrap();
        assert_eq!(sealed.first(), Some(&VERSION));
        for part in CONTENT.windows(4) {
            assert!(!sealed.windows(4).any(|window| window == part));
        }
        let again = key.seal("requests/a", CONTENT.to_vec()).unwrap();
        assert_ne!(sealed, again, "the nonce differs");
        let opened = open(Some(&key), "requests/a", sealed.clone());
        assert_eq!(opened.unwrap(), CONTENT);
        let moved = open(Some(&key), "requests/b", sealed.clone());
        assert!(matches!(moved, Err(StorageError::Changed(_))));
        for at in 1..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            let read = open(Some(&key), "requests/a", changed);
            assert!(matches!(read, Err(StorageError::Changed(_))), "{at}");
            let cut = open(Some(&key), "requests/a", sealed[..at].to_vec());
            assert!(matches!(cut, Err(StorageError::Changed(_))), "{at}");
        }
    }
}
