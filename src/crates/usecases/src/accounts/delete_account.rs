//! Deletes one's own account. What is public stays, as the work of
//! `account:<id>`; nothing is left that says who that was. Being the last owner
//! of an organisation hinders nobody: nobody can be kept.

use super::own::{audit, lock_own};
use crate::mail::post;
use crate::{Ctx, UseCaseError};
use domain::{Mail, MailKind};
use serde_json::json;
use store::StoreError;

/// Empties the account; its sessions, links and memberships go.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; the database's.
pub async fn delete_account(ctx: &Ctx) -> Result<(), UseCaseError> {
    super::own::own_id(ctx)?;
    let transaction = ctx.database.begin().await?;
    let account = lock_own(ctx, &transaction).await?;
    let id = account.id;
    let email = account.email.clone().unwrap_or_default();
    let mail = Mail::new(MailKind::AccountDeleted, account.locale, email);
    store::accounts::erase(&transaction, account, ctx.now()).await?;
    post(ctx, &transaction, mail).await?;
    audit(ctx, &transaction, "deleted", id, json!({})).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
