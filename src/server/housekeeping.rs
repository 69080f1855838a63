//! What is done without being asked: old sessions, links and counts go, claims
//! whose time is up are closed, logos that nobody names are deleted. Each process does it; doing it twice does no
//! harm. Used by `state`.

use domain::Actor;
use std::time::Duration;
use usecases::Ctx;
use usecases::accounts::sweep_accounts;
use usecases::claims::sweep_claims;
use usecases::members::sweep_invitations;
use usecases::profiles::sweep_logos;

/// How often.
const PERIOD: Duration = Duration::from_secs(60 * 60);

/// Keeps house for the life of the process.
pub(super) async fn keep(ctx: Ctx) {
    let ctx = ctx.acting_as(Actor::Console);
    loop {
        if let Err(error) = sweep_accounts(&ctx).await {
            tracing::warn!(%error, "old sessions and links could not be removed; trying again in an hour");
        }
        if let Err(error) = sweep_claims(&ctx).await {
            tracing::warn!(%error, "old claims could not be closed; trying again in an hour");
        }
        if let Err(error) = sweep_invitations(&ctx).await {
            tracing::warn!(%error, "old invitations could not be removed; trying again in an hour");
        }
        if let Err(error) = sweep_logos(&ctx).await {
            tracing::warn!(%error, "old logos could not be deleted; trying again in an hour");
        }
        tokio::time::sleep(PERIOD).await;
    }
}
