//! Marks that say "this was made from that", so that a step is skipped when nothing changed.
//! Used by the set-up steps and the desk bundle; not for security.

use crate::shell::{Done, Trouble};
use std::{fs, path::Path};

/// A short name for some bytes (FNV-1a, 64 bits).
pub(crate) fn digest<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in part.iter().chain(&[0xff]) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

/// The digest of some files; a missing file counts as an empty one.
pub(crate) fn digest_of(files: &[&Path]) -> String {
    let contents: Vec<Vec<u8>> = files
        .iter()
        .map(|file| fs::read(file).unwrap_or_default())
        .collect();
    digest(contents.iter().map(Vec::as_slice))
}

pub(crate) fn matches(stamp: &Path, value: &str) -> bool {
    fs::read_to_string(stamp).is_ok_and(|found| found == value)
}

pub(crate) fn write(stamp: &Path, value: &str) -> Done {
    if let Some(folder) = stamp.parent() {
        fs::create_dir_all(folder).map_err(|error| Trouble::at(folder, &error))?;
    }
    fs::write(stamp, value).map_err(|error| Trouble::at(stamp, &error))
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn parts_do_not_run_into_each_other() {
        assert_ne!(
            digest([b"ab".as_slice(), b"c"]),
            digest([b"a".as_slice(), b"bc"])
        );
        assert_eq!(digest([b"ab".as_slice()]), digest([b"ab".as_slice()]));
    }
}
