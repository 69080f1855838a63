//! What becomes of proposals when an account is deleted. Used by accounts.

use crate::StoreError;
use crate::entities::{proposal, proposal_comment, proposal_support};
use domain::AccountId;
use domain::proposal::ProposalState;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// What the person said about proposals goes; what they proposed loses the names
/// and is no longer shown, and what was not decided is taken back.
///
/// # Errors
/// The database's.
pub(crate) async fn forget_account(
    connection: &impl ConnectionTrait,
    id: AccountId,
) -> Result<(), StoreError> {
    proposal_support::Entity::delete_many()
        .filter(proposal_support::Column::AccountId.eq(id.0))
        .exec(connection)
        .await?;
    proposal_comment::Entity::delete_many()
        .filter(proposal_comment::Column::AccountId.eq(id.0))
        .exec(connection)
        .await?;
    proposal::Entity::update_many()
        .col_expr(
            proposal::Column::State,
            Expr::value(ProposalState::Withdrawn.code()),
        )
        .filter(proposal::Column::AccountId.eq(id.0))
        .filter(proposal::Column::State.eq(ProposalState::Sent.code()))
        .exec(connection)
        .await?;
    proposal::Entity::update_many()
        .col_expr(proposal::Column::Name, Expr::val(""))
        .col_expr(proposal::Column::Coauthors, Expr::val("[]"))
        .col_expr(proposal::Column::Public, Expr::value(false))
        .filter(proposal::Column::AccountId.eq(id.0))
        .exec(connection)
        .await?;
    Ok(())
}
