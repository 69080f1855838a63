mod follow;
mod list;
mod merge;
mod speed;

use domain::{AccountId, OrganizationId, Role};
use jiff::SignedDuration;
use test_support::{OrganizationBuilder, TestDatabase, database_for_test};
use usecases::Ctx;
use usecases::duplicates::{DuplicateList, MergeRequest, list_duplicates};
use usecases::organizations::Saved;
use uuid::Uuid;

pub const MODERATOR: AccountId = AccountId(Uuid::from_u128(4));

/// Two records of one fund.
pub struct Twins {
    pub test: TestDatabase,
    pub ctx: Ctx,
    pub kept: Saved,
    pub dropped: Saved,
}

impl Twins {
    pub async fn begin() -> Self {
        Self::of(
            OrganizationBuilder::named("«Үміт» қоғамдық қоры").bin_body("94014000038"),
            OrganizationBuilder::named("ОФ «Умит»"),
        )
        .await
    }

    pub async fn of(kept: OrganizationBuilder, dropped: OrganizationBuilder) -> Self {
        let test = database_for_test().await;
        let console = test.ctx();
        let kept = kept.save(&console).await;
        let dropped = dropped.save(&console).await;
        test.clock.advance(SignedDuration::from_hours(1));
        let ctx = test.ctx_of(MODERATOR, Role::Moderator);
        Self {
            test,
            ctx,
            kept,
            dropped,
        }
    }

    pub fn request(&self) -> MergeRequest {
        request(&self.kept, &self.dropped)
    }

    pub async fn stored(&self, id: OrganizationId) -> store::StoredOrganization {
        let reader = self.test.database.reader();
        let found = store::organizations::find_by_ids(reader, &[id]).await;
        found.unwrap().remove(0)
    }

    pub async fn list(&self) -> DuplicateList {
        list_duplicates(&self.ctx).await.unwrap()
    }
}

pub fn request(kept: &Saved, dropped: &Saved) -> MergeRequest {
    MergeRequest {
        kept: kept.id,
        dropped: dropped.id,
        choices: std::collections::BTreeMap::new(),
        note: "Бір ұйым".to_owned(),
        expected: None,
    }
}
