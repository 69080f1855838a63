//! Administrators look for accounts, to give them a role.

use super::ListedAccount;
use crate::{Ctx, UseCaseError};
use domain::{AccountId, Action, ErrorCode, Role};
use search::fold;

/// How many stand on a page.
pub const ACCOUNTS_PER_PAGE: usize = 50;

/// Which accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountFilter {
    /// Words that the name or the address holds, in any spelling.
    pub words: String,
    /// With this role.
    pub role: Option<Role>,
    /// Which page, from 1.
    pub page: usize,
}

/// A page of accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountList {
    /// Those of the page, the newest first.
    pub accounts: Vec<ListedAccount>,
    /// How many the filter finds.
    pub total: usize,
    /// Which page it is, from 1.
    pub page: usize,
    /// How many pages there are, at least 1.
    pub pages: usize,
}

/// Lists accounts that were not deleted. Words are compared here and not by the
/// database: SQLite folds the case of Latin letters only, and names are Kazakh.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn list_accounts(ctx: &Ctx, filter: &AccountFilter) -> Result<AccountList, UseCaseError> {
    ctx.authorize(Action::GrantRoles)?;
    let found: Vec<ListedAccount> = store::accounts::all(ctx.database.reader(), filter.role)
        .await?
        .into_iter()
        .map(ListedAccount::from)
        .filter(|account| {
            let mut words = filter.words.split_whitespace();
            words.all(|word| holds(account, word))
        })
        .collect();
    let total = found.len();
    let pages = total.div_ceil(ACCOUNTS_PER_PAGE).max(1);
    let page = filter.page.clamp(1, pages);
    let accounts = found
        .into_iter()
        .skip((page - 1) * ACCOUNTS_PER_PAGE)
        .take(ACCOUNTS_PER_PAGE)
        .collect();
    Ok(AccountList {
        accounts,
        total,
        page,
        pages,
    })
}

/// Whether the address holds a word as it is, or the name or the address in any
/// spelling; folding takes the sign that makes an address.
fn holds(account: &ListedAccount, word: &str) -> bool {
    if word.contains('@') {
        return account.email.contains(&word.to_lowercase());
    }
    let text = fold(&format!("{} {}", account.name, account.email));
    fold(word).split(' ').all(|part| text.contains(part))
}

/// One account.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`]; the database's.
pub async fn show_account_of(ctx: &Ctx, id: AccountId) -> Result<ListedAccount, UseCaseError> {
    ctx.authorize(Action::GrantRoles)?;
    let found = store::accounts::find(ctx.database.reader(), id).await?;
    Ok(found.ok_or(ErrorCode::NotFound)?.into())
}
