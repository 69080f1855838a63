//! Imports a file into the database of a test and looks at what came of it.

use domain::{Locale, Organization};
use std::path::{Path, PathBuf};
use store::StoredOrganization;
use test_support::TestDatabase;
use usecases::Ctx;
use usecases::import::{ImportError, ImportRequest, ImportSummary, import};

/// A fixture of ours.
pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/import")
        .join(name)
}

/// A file that is gone with the test.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    /// A folder of its own.
    pub(crate) fn new() -> Self {
        use usecases::Randomness;
        let mut bytes = [0; 8];
        usecases::SystemRandomness.fill(&mut bytes);
        let name = format!("birtereze_import_{:016x}", u64::from_le_bytes(bytes));
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// A path in it.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A file in it.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        std::fs::write(self.path(name), content).unwrap();
        self.path(name)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The request for a file; the rejects go to the scratch folder.
pub(crate) fn request(path: &Path, scratch: &Scratch) -> ImportRequest {
    ImportRequest {
        path: path.to_owned(),
        mapping: None,
        dry_run: false,
        source_name: None,
        rejects: scratch.path("rejects.csv"),
    }
}

/// Imports a file as the command line does.
pub(crate) async fn run(ctx: &Ctx, request: &ImportRequest) -> Result<ImportSummary, ImportError> {
    import(ctx, request, &mut ()).await
}

/// Created, updated, unchanged, rejected.
pub(crate) fn counts(summary: &ImportSummary) -> [u64; 4] {
    let parts = [
        summary.created,
        summary.updated,
        summary.unchanged,
        summary.rejected,
    ];
    assert_eq!(summary.read, parts.iter().sum::<u64>());
    parts
}

/// Everything in the database, oldest first.
pub(crate) async fn stored(test: &TestDatabase) -> Vec<StoredOrganization> {
    let reader = test.database.reader();
    store::organizations::listed_page(reader, None, 100_000)
        .await
        .unwrap()
}

/// The document whose name in any language holds a word.
pub(crate) async fn named(test: &TestDatabase, word: &str) -> Organization {
    let holds = |organization: &StoredOrganization| {
        Locale::ALL.iter().any(|locale| {
            let name = organization.document.names.get(*locale);
            name.is_some_and(|name| name.contains(word))
        })
    };
    let mut found: Vec<_> = stored(test).await.into_iter().filter(holds).collect();
    assert_eq!(found.len(), 1, "{word}");
    found.remove(0).document
}
