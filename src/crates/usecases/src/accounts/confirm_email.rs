//! Proves the address of a new account and signs its holder in.

use super::links::{self, Purpose};
use super::own::audit;
use super::{Origin, SignedIn, sessions};
use crate::{Ctx, UseCaseError};
use domain::Action;
use serde_json::json;
use store::StoreError;
use store::accounts::StoredAccount;

/// Uses the link of a confirmation mail.
///
/// # Errors
/// [`domain::ErrorCode::LinkSpent`]; the database's.
pub async fn confirm_email(
    ctx: &Ctx,
    token: &str,
    origin: &Origin<'_>,
) -> Result<SignedIn, UseCaseError> {
    ctx.authorize(Action::EnterAccount)?;
    let transaction = ctx.database.begin().await?;
    let purpose = Purpose::ConfirmEmail;
    let (_, known) = links::spend(ctx, &transaction, &[purpose], token).await?;
    let account = StoredAccount {
        email_confirmed_at: known.email_confirmed_at.or(Some(ctx.now())),
        updated_at: ctx.now(),
        ..known
    };
    store::accounts::change(&transaction, &account).await?;
    store::account_tokens::remove_for(&transaction, account.id, &[purpose.code()]).await?;
    let holder = sessions::as_holder(ctx, &account);
    audit(&holder, &transaction, "confirmed", account.id, json!({})).await?;
    let signed_in = sessions::begin(ctx, &transaction, account, origin).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(signed_in)
}
