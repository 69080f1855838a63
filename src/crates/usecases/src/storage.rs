//! Where files are kept that people hand in: never in the database and never
//! under an address. Used by use cases; whoever makes a [`Ctx`](crate::Ctx)
//! opens it, with a key if what stands in it is to be encrypted.

mod seal;

pub use seal::StorageKey;

use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};
use std::fs::DirBuilder;
use std::path::PathBuf;
use std::sync::Arc;
use thiserror::Error;

/// Why there is no storage, or why it did not do its part.
#[derive(Debug, Error)]
pub enum StorageError {
    /// The address names no kind of storage we know.
    #[error("STORAGE_URL must begin with file:// and name a folder, for example file://data/files")]
    UnknownScheme,
    /// The folder cannot be made or opened.
    #[error("the folder {} cannot be used for files: {cause}", folder.display())]
    Folder {
        /// Which.
        folder: PathBuf,
        /// Why.
        cause: Box<dyn std::error::Error + Send + Sync>,
    },
    /// Not a key.
    #[error("STORAGE_KEY must be 64 hexadecimal digits, as `openssl rand -hex 32` prints them")]
    Key,
    /// A file is encrypted, and there is no key.
    #[error("the file {0} is encrypted, and STORAGE_KEY is not set")]
    NoKey(String),
    /// A file is not as it was stored.
    #[error("the file {0} was changed, cut off, or stored with another STORAGE_KEY")]
    Changed(String),
    /// A file could not be encrypted.
    #[error("a file could not be encrypted")]
    Seal,
    /// A file could not be written, read or deleted.
    #[error("the storage of files failed")]
    Access(#[from] object_store::Error),
}

/// An open storage; cloning shares it.
#[derive(Clone, Debug)]
pub struct Storage {
    files: Arc<dyn ObjectStore>,
    key: Option<StorageKey>,
}

impl Storage {
    /// Reads the folder in `file://path/to/folder`; a path that does not begin
    /// with a slash counts from the working directory, as in `DATABASE_URL`.
    ///
    /// # Errors
    /// [`StorageError::UnknownScheme`].
    pub fn folder_of(url: &str) -> Result<PathBuf, StorageError> {
        match url.strip_prefix("file://") {
            Some(path) if !path.is_empty() => Ok(PathBuf::from(path)),
            _ => Err(StorageError::UnknownScheme),
        }
    }

    /// Opens `file://path/to/folder`, making the folder, readable to nobody
    /// else, when it is not there.
    ///
    /// # Errors
    /// [`StorageError::UnknownScheme`], [`StorageError::Folder`].
    pub fn open(url: &str) -> Result<Self, StorageError> {
        let folder = Self::folder_of(url)?;
        let opened = private_folder(&folder).and_then(|()| {
            LocalFileSystem::new_with_prefix(&folder).map_err(std::convert::Into::into)
        });
        match opened {
            Ok(files) => Ok(Self::on(files.with_fsync(true))),
            Err(cause) => Err(StorageError::Folder { folder, cause }),
        }
    }

    /// A storage that is gone with the process: for tests.
    #[must_use]
    pub fn memory() -> Self {
        Self::on(InMemory::new())
    }

    fn on(files: impl ObjectStore) -> Self {
        Self {
            files: Arc::new(files),
            key: None,
        }
    }

    /// The same storage, which encrypts from now on; what it holds without
    /// encryption stays readable.
    #[must_use]
    pub fn sealed_with(self, key: Option<StorageKey>) -> Self {
        Self { key, ..self }
    }

    /// Keeps a file.
    ///
    /// # Errors
    /// [`StorageError::Seal`], [`StorageError::Access`].
    pub async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), StorageError> {
        let stored = match &self.key {
            Some(seal) => seal.seal(key, bytes)?,
            None => bytes,
        };
        self.files.put(&Path::from(key), stored.into()).await?;
        Ok(())
    }

    /// Reads a file; `None` when there is none.
    ///
    /// # Errors
    /// [`StorageError::NoKey`], [`StorageError::Changed`],
    /// [`StorageError::Access`].
    pub async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
        match self.files.get(&Path::from(key)).await {
            Ok(found) => {
                let stored = found.bytes().await?.into();
                seal::open(self.key.as_ref(), key, stored).map(Some)
            }
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Deletes a file; one that is not there is as good as deleted.
    ///
    /// # Errors
    /// [`StorageError::Access`].
    pub async fn delete(&self, key: &str) -> Result<(), StorageError> {
        match self.files.delete(&Path::from(key)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// The keys of the files directly under a folder.
    ///
    /// # Errors
    /// [`StorageError::Access`].
    pub async fn keys(&self, folder: &str) -> Result<Vec<String>, StorageError> {
        let listed = self
            .files
            .list_with_delimiter(Some(&Path::from(folder)))
            .await?;
        let keys = listed.objects.into_iter();
        Ok(keys.map(|file| file.location.into()).collect())
    }
}

fn private_folder(
    folder: &std::path::Path,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    Ok(builder.create(folder)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_folder_keeps_files_to_itself() {
        let folder = std::env::temp_dir().join(format!("birtereze_files_{}", std::process::id()));
        let storage = Storage::open(&format!("file://{}", folder.display())).unwrap();
        storage.put("claims/a", b"one".to_vec()).await.unwrap();
        assert_eq!(storage.get("claims/a").await.unwrap().unwrap(), b"one");
        assert_eq!(storage.keys("claims").await.unwrap(), ["claims/a"]);
        let key = StorageKey::parse(&"a1".repeat(32)).unwrap();
        let sealed = storage.clone().sealed_with(Some(key));
        sealed.put("claims/a", b"secret".to_vec()).await.unwrap();
        let stored = std::fs::read(folder.join("claims/a")).unwrap();
        assert!(
            !stored
                .windows(3)
                .any(|part| b"secret".windows(3).any(|one| one == part))
        );
        assert_eq!(sealed.get("claims/a").await.unwrap().unwrap(), b"secret");
        storage.delete("claims/a").await.unwrap();
        storage.delete("claims/a").await.unwrap();
        assert_eq!(storage.get("claims/a").await.unwrap(), None);
        assert!(storage.keys("claims").await.unwrap().is_empty());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&folder).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o700);
        }
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_wrong_address_is_a_clear_error() {
        for url in ["", "data/files", "file://", "s3://bucket", "memory://"] {
            let error = Storage::open(url).unwrap_err();
            assert!(matches!(error, StorageError::UnknownScheme), "{url}");
            assert!(!error.to_string().contains('\n'));
        }
        let error = Storage::open("file:///proc/nowhere/files").unwrap_err();
        assert!(matches!(error, StorageError::Folder { .. }));
    }
}
