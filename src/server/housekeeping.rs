//! What is done without being asked: old sessions, links and counts go, claims
//! whose time is up are closed, organisations are asked whether their profile is
//! still true, logos that nobody names and halves of photos are deleted, centres are reminded of what
//! is due and people of what they were asked, requests that were over long ago are erased, and files that belong to no
//! request are deleted. Each process does it; doing it twice does no harm. Used by `state`.

use domain::Actor;
use jiff::civil::Date;
use std::time::Duration;
use usecases::accounts::sweep_accounts;
use usecases::claims::sweep_claims;
use usecases::members::sweep_invitations;
use usecases::photos::sweep_photos;
use usecases::profiles::{ask_for_confirmation, sweep_logos};
use usecases::requests::{
    erase_old_requests, follow_up_questions, remind_of_deadlines, sweep_request_files,
};
use usecases::{Ctx, UseCaseError};

/// How often.
const PERIOD: Duration = Duration::from_secs(60 * 60);

/// Keeps house for the life of the process; what requests hold of people stays
/// so many days after they are over.
pub(super) async fn keep(ctx: Ctx, request_retention_days: u16) {
    let ctx = ctx.acting_as(Actor::Console);
    let mut questions = Questions::default();
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
        if let Err(error) = sweep_photos(&ctx).await {
            tracing::warn!(%error, "photos that did not come whole could not be deleted; trying again in an hour");
        }
        if let Err(error) = remind_of_deadlines(&ctx).await {
            tracing::warn!(%error, "centres could not be reminded of requests; trying again in an hour");
        }
        if let Err(error) = follow_up_questions(&ctx).await {
            tracing::warn!(%error, "people could not be reminded of what they were asked; trying again in an hour");
        }
        if let Err(error) = erase_old_requests(&ctx, request_retention_days).await {
            tracing::warn!(%error, "old requests could not be erased; trying again in an hour");
        }
        if let Err(error) = sweep_request_files(&ctx).await {
            tracing::warn!(%error, "files without a request could not be deleted; trying again in an hour");
        }
        if let Err(error) = questions.ask(&ctx).await {
            tracing::warn!(%error, "organisations could not be asked whether their profile is still true; trying again in an hour");
        }
        tokio::time::sleep(PERIOD).await;
    }
}

/// The daily question whether profiles are still true.
#[derive(Debug, Default)]
struct Questions {
    /// The day on which nobody was left to ask.
    done_on: Option<Date>,
}

impl Questions {
    /// Asks those whose time has come, until nobody is left; then not before
    /// the next day. The use case asks a bounded number at a time, so that an
    /// hour's mail stays an hour's mail.
    async fn ask(&mut self, ctx: &Ctx) -> Result<(), UseCaseError> {
        let today = ctx.today();
        if self.done_on != Some(today) && ask_for_confirmation(ctx).await? == 0 {
            self.done_on = Some(today);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Locale, Role};
    use jiff::SignedDuration;
    use test_support::{OrganizationBuilder, TestDatabase, database_for_test};
    use usecases::accounts::{
        AccountFilter, Origin, create_account, list_accounts, reset_password,
    };
    use usecases::mail::list_outbox;
    use usecases::members::{accept_invitation, invite_member};

    /// An organisation that somebody keeps; the outbox is as full as before.
    async fn kept_organization(test: &TestDatabase) {
        let ctx = test.ctx();
        let email = "owner@umit.kz";
        let organization = OrganizationBuilder::named("Үміт").save(&ctx).await.id;
        create_account(&ctx, email, Role::AccountHolder, Locale::Kk)
            .await
            .unwrap();
        let accounts = list_accounts(&ctx, &AccountFilter::default())
            .await
            .unwrap();
        let account = accounts.accounts.first().unwrap().id;
        let path = create_account(&ctx, email, Role::AccountHolder, Locale::Kk)
            .await
            .unwrap();
        let token = path.split_once("token=").unwrap().1;
        let origin = Origin {
            remote: "192.0.2.1",
            user_agent: "test",
        };
        reset_password(&ctx, token, "тал бойында алтын күз", &origin)
            .await
            .unwrap();
        invite_member(&ctx, organization, email, Role::Owner)
            .await
            .unwrap();
        let mail = list_outbox(&ctx).await.unwrap();
        let link = mail.first().unwrap().mail.arguments.get("link").unwrap();
        let token = link.split_once("?token=").unwrap().1;
        let member = test.ctx_of(account, Role::AccountHolder);
        accept_invitation(&member, token).await.unwrap();
    }

    #[tokio::test]
    async fn organisations_are_asked_once_a_day_when_their_time_has_come() {
        let test = database_for_test().await;
        kept_organization(&test).await;
        let (ctx, statements) = test.ctx_counting();
        let mut questions = Questions::default();
        let before = waiting(&ctx).await;
        questions.ask(&ctx).await.unwrap();
        assert_eq!(waiting(&ctx).await, before, "it was written a moment ago");
        let _ = statements.take();
        questions.ask(&ctx).await.unwrap();
        assert_eq!(statements.take(), Vec::<String>::new(), "once a day");
        test.clock.advance(SignedDuration::from_hours(366 * 24));
        questions.ask(&ctx).await.unwrap();
        assert_eq!(waiting(&ctx).await, before + 1);
        // Nobody is left: the second run of the day says so, the third is none.
        questions.ask(&ctx).await.unwrap();
        let _ = statements.take();
        questions.ask(&ctx).await.unwrap();
        assert_eq!(statements.take(), Vec::<String>::new());
        assert_eq!(waiting(&ctx).await, before + 1);
    }

    async fn waiting(ctx: &Ctx) -> usize {
        list_outbox(ctx).await.unwrap().len()
    }
}
