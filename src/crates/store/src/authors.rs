//! How those who write drafts and keep profiles are written to.

use crate::StoreError;
use crate::entities::account;
use domain::{AccountId, Locale};
use sea_orm::{ConnectionTrait, EntityTrait};

/// The holder of an account, as far as mail needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// What the person is called; empty once the account is deleted.
    pub name: String,
    /// The address; nothing once the account is deleted.
    pub email: Option<String>,
    /// The language of mail.
    pub locale: Locale,
}

/// How the holder of an account is written to.
///
/// # Errors
/// The database's.
pub async fn find(
    connection: &impl ConnectionTrait,
    id: AccountId,
) -> Result<Option<Author>, StoreError> {
    let row = account::Entity::find_by_id(id.0).one(connection).await?;
    Ok(row.map(|row| Author {
        name: row.name,
        email: row.email.filter(|_| row.deleted_at.is_none()),
        locale: Locale::from_code(&row.locale).unwrap_or_default(),
    }))
}
