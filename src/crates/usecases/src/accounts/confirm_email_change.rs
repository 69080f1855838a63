//! Agrees to a change of address, from the old or the new one. Whoever has the
//! link may: it was sent to that mailbox alone.

use super::links::{self, CHANGE_EMAIL, Purpose};
use super::own::audit;
use super::sessions;
use crate::{Ctx, UseCaseError};
use domain::{Action, ErrorCode};
use serde_json::json;
use store::StoreError;
use store::accounts::StoredAccount;

/// Uses one of the two links; `true` when the other was used before and the
/// address is changed now. Every other link of the account ends then.
///
/// # Errors
/// [`ErrorCode::LinkSpent`], also when somebody took the new address
/// meanwhile; the database's.
pub async fn confirm_email_change(ctx: &Ctx, token: &str) -> Result<bool, UseCaseError> {
    ctx.authorize(Action::EnterAccount)?;
    let transaction = ctx.database.begin().await?;
    let (link, known) = links::spend(ctx, &transaction, &CHANGE_EMAIL, token).await?;
    let change = link.change.ok_or(ErrorCode::LinkSpent)?;
    let both = store::account_tokens::of_change(&transaction, change).await?;
    let holder = sessions::as_holder(ctx, &known);
    if both.iter().any(|link| link.used_at.is_none()) {
        let detail = json!({ "by": link.purpose });
        audit(
            &holder,
            &transaction,
            "email_change_agreed",
            known.id,
            detail,
        )
        .await?;
        transaction.commit().await.map_err(StoreError::from)?;
        return Ok(false);
    }
    let email = both
        .into_iter()
        .find(|link| link.purpose == Purpose::ChangeToNew.code())
        .ok_or(ErrorCode::LinkSpent)?
        .email;
    let other = store::accounts::find_by_email(&transaction, &email).await?;
    if other.is_some_and(|other| other.id != known.id) {
        return Err(ErrorCode::LinkSpent.into());
    }
    let account = StoredAccount {
        email: Some(email),
        email_confirmed_at: Some(ctx.now()),
        updated_at: ctx.now(),
        ..known
    };
    store::accounts::change(&transaction, &account).await?;
    store::account_tokens::remove_of_account(&transaction, account.id).await?;
    audit(
        &holder,
        &transaction,
        "email_changed",
        account.id,
        json!({}),
    )
    .await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(true)
}
