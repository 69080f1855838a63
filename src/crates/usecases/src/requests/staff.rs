//! The staff of a centre: who handles its requests, and who heads it. Rule:
//! whoever keeps a centre says who they are, and they are told by mail. What
//! somebody had who is let go waits for their colleagues.

use super::access::{authorize_keeping, kept};
use super::letters;
use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::{AccountId, CentreId, Email, ErrorCode, Localized, Role, Slug, Violation};
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
    /// Operator or head.
    pub role: Role,
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

/// The centres that the actor keeps with their staff, by address.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn list_staff(ctx: &Ctx) -> Result<Vec<CentreStaff>, UseCaseError> {
    let connection = ctx.database.reader();
    let own = kept(ctx, connection).await?;
    let mut centres = store::centres::all(connection).await?;
    centres.retain(|centre| own.as_ref().is_none_or(|own| own.contains(&centre.id)));
    let mut staff = Vec::new();
    for centre in centres {
        let members = store::requests::members_of(connection, centre.id).await?;
        let accounts: Vec<AccountId> = members.iter().map(|(account, _)| *account).collect();
        let mut contacts = store::claims::contacts(connection, &accounts).await?;
        let operators = members.into_iter().filter_map(|(account, role)| {
            let contact = contacts.remove(&account)?;
            Some(OperatorView {
                role,
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

/// Whether the actor keeps any centre.
///
/// # Errors
/// The database's.
pub async fn keeps_centres(ctx: &Ctx) -> Result<bool, UseCaseError> {
    match kept(ctx, ctx.database.reader()).await {
        Err(error) if error.code() == ErrorCode::Forbidden => Ok(false),
        found => found.map(|_| true),
    }
}

/// Makes whoever has the account of this address staff of a centre, as what was
/// chosen; where nothing was, as an operator.
///
/// # Errors
/// As [`add_operator`]; of `email` what is wrong with it, or
/// [`ErrorCode::UnknownValue`] when nobody has it; of `role`
/// [`ErrorCode::UnknownValue`].
pub async fn add_staff_by_email(
    ctx: &Ctx,
    centre: CentreId,
    typed: &str,
    role: &str,
) -> Result<(), UseCaseError> {
    let connection = ctx.database.reader();
    authorize_keeping(ctx, connection, centre).await?;
    let wrong = |field, code| UseCaseError::Invalid(vec![Violation::new(field, code)]);
    let role = match role {
        "" => Role::Operator,
        code => Role::from_code(code)
            .filter(|role| matches!(role, Role::Operator | Role::Head))
            .ok_or_else(|| wrong("role", ErrorCode::UnknownValue))?,
    };
    if typed.trim().is_empty() {
        return Err(wrong("email", ErrorCode::Required));
    }
    let email = Email::parse(&typed.to_lowercase()).map_err(|code| wrong("email", code))?;
    let account = store::accounts::find_by_email(connection, email.as_str())
        .await?
        .ok_or_else(|| wrong("email", ErrorCode::UnknownValue))?;
    change(ctx, centre, account.id, Some(role)).await
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
    change(ctx, centre, account, Some(Role::Operator)).await
}

/// Lets an account head a centre, which is to handle its requests too.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn add_head(ctx: &Ctx, centre: CentreId, account: AccountId) -> Result<(), UseCaseError> {
    change(ctx, centre, account, Some(Role::Head)).await
}

/// An account is staff of a centre no longer.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn remove_operator(
    ctx: &Ctx,
    centre: CentreId,
    account: AccountId,
) -> Result<(), UseCaseError> {
    change(ctx, centre, account, None).await
}

/// As what the account is staff from now on, if at all.
async fn change(
    ctx: &Ctx,
    centre: CentreId,
    account: AccountId,
    role: Option<Role>,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    authorize_keeping(ctx, &transaction, centre).await?;
    let found = store::centres::find_locked(&transaction, centre)
        .await?
        .filter(|found| found.document.successor.is_none())
        .ok_or(ErrorCode::NotFound)?;
    let contacts = store::claims::contacts(&transaction, &[account]).await?;
    let person = contacts.get(&account).ok_or(ErrorCode::NotFound)?;
    let members = store::requests::members_of(&transaction, centre).await?;
    let before = members.iter().find(|(known, _)| *known == account);
    let before = before.map(|(_, role)| *role);
    if before == role {
        return Ok(());
    }
    let verb = match role {
        Some(role) => {
            let now = ctx.now();
            store::requests::set_member(&transaction, centre, account, role, now).await?;
            letters::to_member(ctx, &transaction, person, role, &found).await?;
            if role == Role::Head {
                "head_added"
            } else {
                "operator_added"
            }
        }
        None => {
            store::requests::unset_member(&transaction, centre, account).await?;
            store::requests::release(&transaction, account, Some(centre)).await?;
            "staff_removed"
        }
    };
    let detail = json!({ "account": account, "was": before.map(Role::code) });
    let row = event(ctx, ctx.new_id(), "centre", verb, centre.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
