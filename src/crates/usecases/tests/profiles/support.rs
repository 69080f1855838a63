//! An organisation with an owner and an editor, and short words for forms.

use domain::profile::{DraftStamp, ProfileGroup, Values};
use domain::{AccountId, Locale, OrganizationId, Role, Slug};
use jiff::SignedDuration;
use sea_orm::{EntityTrait, IntoActiveModel};
use store::ConnectionTrait;
use store::entities::{account, mail_message};
use test_support::{OrganizationBuilder, TestDatabase, database_for_test};
use usecases::Ctx;
use usecases::profiles::{DraftSave, SavedDraft, open_draft, save_draft_group};
use uuid::Uuid;

pub const OWNER: AccountId = AccountId(Uuid::from_u128(1));
pub const EDITOR: AccountId = AccountId(Uuid::from_u128(2));
pub const STRANGER: AccountId = AccountId(Uuid::from_u128(3));
pub const MODERATOR: AccountId = AccountId(Uuid::from_u128(4));

pub struct Story {
    pub test: TestDatabase,
    pub organization: OrganizationId,
    pub slug: Slug,
    pub other: OrganizationId,
}

impl Story {
    /// «Үміт» with its owner and editor; the stranger owns another organisation.
    pub async fn begin() -> Self {
        let test = database_for_test().await;
        let console = test.ctx();
        let saved = OrganizationBuilder::named("Үміт")
            .name(Locale::Ru, "Надежда")
            .bin_body("94014000038")
            .save(&console)
            .await;
        let other = OrganizationBuilder::named("Сенім").save(&console).await;
        let transaction = test.database.begin().await.unwrap();
        for (id, locale) in [
            (OWNER, "kk"),
            (EDITOR, "ru"),
            (STRANGER, "ru"),
            (MODERATOR, "kk"),
        ] {
            add_account(&transaction, id, locale).await;
        }
        let now = console.now();
        for (organization, account, role) in [
            (saved.id, OWNER, Role::Owner),
            (saved.id, EDITOR, Role::Editor),
            (other.id, STRANGER, Role::Owner),
        ] {
            store::members::set(&transaction, organization, account, role, now)
                .await
                .unwrap();
        }
        transaction.commit().await.unwrap();
        test.clock.advance(SignedDuration::from_hours(1));
        Self {
            test,
            organization: saved.id,
            slug: saved.slug,
            other: other.id,
        }
    }

    pub fn as_account(&self, account: AccountId) -> Ctx {
        let role = if account == MODERATOR {
            Role::Moderator
        } else {
            Role::AccountHolder
        };
        self.test.ctx_of(account, role)
    }

    pub async fn stamp(&self, account: AccountId) -> DraftStamp {
        let ctx = self.as_account(account);
        open_draft(&ctx, self.organization).await.unwrap().stamp
    }

    /// Saves upon what the account's pages show now.
    pub async fn save(
        &self,
        account: AccountId,
        group: ProfileGroup,
        pairs: &[(&str, &str)],
    ) -> SavedDraft {
        let stamp = self.stamp(account).await;
        match self.save_upon(account, stamp, group, pairs).await {
            DraftSave::Saved(saved) => saved,
            DraftSave::Conflict(conflict) => panic!("{conflict:?}"),
        }
    }

    pub async fn save_upon(
        &self,
        account: AccountId,
        stamp: DraftStamp,
        group: ProfileGroup,
        pairs: &[(&str, &str)],
    ) -> DraftSave {
        let ctx = self.as_account(account);
        save_draft_group(&ctx, self.organization, stamp, group, form(group, pairs))
            .await
            .unwrap()
    }

    /// Gives the organisation other names.
    pub async fn rename(&self, account: AccountId, kk: &str, ru: &str) -> SavedDraft {
        let pairs = [("names.kk", kk), ("names.ru", ru)];
        self.save(account, ProfileGroup::Names, &pairs).await
    }

    pub async fn live(&self) -> store::StoredOrganization {
        let reader = self.test.database.reader();
        let mut found = store::organizations::find_by_ids(reader, &[self.organization])
            .await
            .unwrap();
        found.pop().unwrap()
    }

    /// Kind, language, recipient and values of each mail, in order.
    pub async fn mails(&self) -> Vec<mail_message::Model> {
        let mut mails = mail_message::Entity::find()
            .all(self.test.database.reader())
            .await
            .unwrap();
        mails.sort_by_key(|mail| (mail.created_at, mail.recipient.clone()));
        mails
    }
}

pub fn form(group: ProfileGroup, pairs: &[(&str, &str)]) -> Values {
    let pairs = pairs
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    Values::from_form(group, pairs)
}

async fn add_account(connection: &impl ConnectionTrait, id: AccountId, locale: &str) {
    let row = account::Model {
        id: id.0,
        email: Some(format!("person{}@example.kz", id.0.as_u128())),
        email_confirmed_at: Some(0),
        password_hash: None,
        role: Role::AccountHolder.code().to_owned(),
        name: "Айгүл Серікқызы".to_owned(),
        locale: locale.to_owned(),
        created_at: 0,
        updated_at: 0,
        deleted_at: None,
    };
    account::Entity::insert(row.into_active_model())
        .exec_without_returning(connection)
        .await
        .unwrap();
}
