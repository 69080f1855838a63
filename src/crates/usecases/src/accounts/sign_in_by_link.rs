//! Signs in with a link from a mail.

use super::links::{self, Purpose};
use super::own::audit;
use super::{Origin, SignedIn, sessions};
use crate::{Ctx, UseCaseError};
use domain::Action;
use serde_json::json;
use store::StoreError;

/// Uses a sign-in link; the account's other sign-in links end with it.
///
/// # Errors
/// [`domain::ErrorCode::LinkSpent`]; the database's.
pub async fn sign_in_by_link(
    ctx: &Ctx,
    token: &str,
    origin: &Origin<'_>,
) -> Result<SignedIn, UseCaseError> {
    ctx.authorize(Action::EnterAccount)?;
    let transaction = ctx.database.begin().await?;
    let purpose = Purpose::SignIn;
    let (_, account) = links::spend(ctx, &transaction, &[purpose], token).await?;
    store::account_tokens::remove_for(&transaction, account.id, &[purpose.code()]).await?;
    let holder = sessions::as_holder(ctx, &account);
    let detail = json!({ "by": "link" });
    audit(&holder, &transaction, "signed_in", account.id, detail).await?;
    let signed_in = sessions::begin(ctx, &transaction, account, origin).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(signed_in)
}
