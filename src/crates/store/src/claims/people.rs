//! What is needed of an account to write to its holder.

use crate::entities::account;
use crate::{StoreError, chunks};
use domain::{AccountId, Locale};
use sea_orm::sea_query::LockType;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashMap;
use uuid::Uuid;

/// How to write to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountContact {
    /// The address; `None` once the account is deleted.
    pub email: Option<String>,
    /// What the person is called; may be empty.
    pub name: String,
    /// In which language.
    pub locale: Locale,
}

/// How to write to these people; those without an account are left out.
///
/// # Errors
/// The database's.
pub async fn contacts(
    connection: &impl ConnectionTrait,
    accounts: &[AccountId],
) -> Result<HashMap<AccountId, AccountContact>, StoreError> {
    let mut found = HashMap::new();
    for chunk in accounts.chunks(chunks::VALUES) {
        let rows: Vec<(Uuid, Option<String>, String, String)> = account::Entity::find()
            .select_only()
            .columns([
                account::Column::Id,
                account::Column::Email,
                account::Column::Name,
                account::Column::Locale,
            ])
            .filter(account::Column::Id.is_in(chunk.iter().map(|id| id.0)))
            .into_tuple()
            .all(connection)
            .await?;
        for (id, email, name, locale) in rows {
            let contact = AccountContact {
                email,
                name,
                locale: Locale::from_code(&locale).ok_or(StoreError::Value {
                    column: "locale",
                    value: locale,
                })?,
            };
            found.insert(AccountId(id), contact);
        }
    }
    Ok(found)
}

/// Makes other writers that lock the same account wait until the end of the
/// transaction, so that what is counted stays true. SQLite has one writer anyway.
///
/// # Errors
/// The database's.
pub async fn lock_account(
    connection: &impl ConnectionTrait,
    account: AccountId,
) -> Result<(), StoreError> {
    let _: Option<Uuid> = account::Entity::find_by_id(account.0)
        .select_only()
        .column(account::Column::Id)
        // Rows that refer to the account may be added meanwhile.
        .lock(LockType::NoKeyUpdate)
        .into_tuple()
        .one(connection)
        .await?;
    Ok(())
}
