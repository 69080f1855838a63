//! Who handles the requests of a centre.

use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::{AccountId, Action, CentreId, Email, ErrorCode, Localized, Slug, Violation};
use serde_json::json;
use store::StoreError;

/// Somebody who handles the requests of a centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperatorView {
    /// Whose account.
    pub account: AccountId,
    /// What the person is called; may be empty.
    pub name: String,
    /// The address of the account.
    pub email: String,
}

/// A centre with those who handle its requests.
#[derive(Clone, Debug, PartialEq)]
pub struct CentreStaff {
    /// Which centre.
    pub centre: CentreId,
    /// Its address.
    pub slug: Slug,
    /// Its names.
    pub names: Localized,
    /// Who handles its requests, the first first.
    pub operators: Vec<OperatorView>,
}

/// All centres with those who handle their requests, by address.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn list_staff(ctx: &Ctx) -> Result<Vec<CentreStaff>, UseCaseError> {
    ctx.authorize(Action::KeepCentres)?;
    let connection = ctx.database.reader();
    let mut staff = Vec::new();
    for centre in store::centres::all(connection).await? {
        let members = store::requests::members_of(connection, centre.id).await?;
        let mut contacts = store::claims::contacts(connection, &members).await?;
        let operators = members.into_iter().filter_map(|account| {
            let contact = contacts.remove(&account)?;
            Some(OperatorView {
                account,
                name: contact.name,
                email: contact.email.unwrap_or_default(),
            })
        });
        staff.push(CentreStaff {
            operators: operators.collect(),
            centre: centre.id,
            slug: centre.slug,
            names: centre.document.names,
        });
    }
    staff.sort_by(|one, other| one.slug.cmp(&other.slug));
    Ok(staff)
}

/// Lets whoever has the account of this address handle the requests of a
/// centre.
///
/// # Errors
/// As [`add_operator`]; of `email` what is wrong with it, or
/// [`ErrorCode::UnknownValue`] when nobody has it.
pub async fn add_operator_by_email(
    ctx: &Ctx,
    centre: CentreId,
    typed: &str,
) -> Result<(), UseCaseError> {
    ctx.authorize(Action::KeepCentres)?;
    let wrong = |code| UseCaseError::Invalid(vec![Violation::new("email", code)]);
    if typed.trim().is_empty() {
        return Err(wrong(ErrorCode::Required));
    }
    let email = Email::parse(&typed.to_lowercase()).map_err(wrong)?;
    let account = store::accounts::find_by_email(ctx.database.reader(), email.as_str())
        .await?
        .ok_or_else(|| wrong(ErrorCode::UnknownValue))?;
    add_operator(ctx, centre, account.id).await
}

/// Lets an account handle the requests of a centre.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn add_operator(
    ctx: &Ctx,
    centre: CentreId,
    account: AccountId,
) -> Result<(), UseCaseError> {
    change(ctx, centre, account, true).await
}

/// Lets an account handle them no longer.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn remove_operator(
    ctx: &Ctx,
    centre: CentreId,
    account: AccountId,
) -> Result<(), UseCaseError> {
    change(ctx, centre, account, false).await
}

async fn change(
    ctx: &Ctx,
    centre: CentreId,
    account: AccountId,
    handles: bool,
) -> Result<(), UseCaseError> {
    ctx.authorize(Action::KeepCentres)?;
    let transaction = ctx.database.begin().await?;
    store::centres::find_locked(&transaction, centre)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let known = store::claims::contacts(&transaction, &[account]).await?;
    if !known.contains_key(&account) {
        return Err(ErrorCode::NotFound.into());
    }
    let verb = if handles {
        store::requests::set_member(&transaction, centre, account, ctx.now()).await?;
        "operator_added"
    } else {
        store::requests::unset_member(&transaction, centre, account).await?;
        "operator_removed"
    };
    let detail = json!({ "account": account });
    let row = event(ctx, ctx.new_id(), "centre", verb, centre.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
