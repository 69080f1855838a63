//! Changes one's own name and the language of one's mail.

use super::fields;
use super::own::{audit, lock_own, own_id};
use crate::{Ctx, UseCaseError};
use domain::Locale;
use serde_json::json;
use store::StoreError;
use store::accounts::StoredAccount;

/// Writes both.
///
/// # Errors
/// [`UseCaseError::Invalid`] on `name`; [`domain::ErrorCode::Forbidden`]; the
/// database's.
pub async fn change_account(ctx: &Ctx, name: &str, locale: Locale) -> Result<(), UseCaseError> {
    let id = own_id(ctx)?;
    let name = fields::name(name).map_err(|violation| UseCaseError::Invalid(vec![violation]))?;
    let transaction = ctx.database.begin().await?;
    let account = StoredAccount {
        name,
        locale,
        updated_at: ctx.now(),
        ..lock_own(ctx, &transaction).await?
    };
    store::accounts::change(&transaction, &account).await?;
    audit(ctx, &transaction, "changed", id, json!({})).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
