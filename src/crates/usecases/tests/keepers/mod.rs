//! Accounts, organisations and mail for the tests of claims and members.

use domain::{AccountId, Locale, OrganizationId, Role};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, QueryOrder};
use std::collections::BTreeMap;
use store::entities::{account, mail_message};
use test_support::{OrganizationBuilder, TestDatabase, database_for_test};
use usecases::Ctx;
use usecases::organizations::Saved;
use uuid::Uuid;

/// The BIN of [`Town::umit`], of eleven digits and with its check digit.
pub const BODY: &str = "94014000038";

/// A database with two organisations and people around the first.
pub struct Town {
    pub test: TestDatabase,
    /// Has the BIN, the site umit.kz, an editor and an owner.
    pub umit: Saved,
    /// Has an editor and an owner of its own.
    pub other: Saved,
    numbers: std::cell::Cell<u128>,
}

/// Everybody who may try something on [`Town::umit`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Visitor,
    Holder,
    OtherEditor,
    OtherOwner,
    Editor,
    Owner,
    Moderator,
    Administrator,
}

impl Who {
    pub const ALL: [Self; 8] = [
        Self::Visitor,
        Self::Holder,
        Self::OtherEditor,
        Self::OtherOwner,
        Self::Editor,
        Self::Owner,
        Self::Moderator,
        Self::Administrator,
    ];

    pub const fn id(self) -> AccountId {
        AccountId(Uuid::from_u128(0xa0 + self as u128))
    }
}

pub async fn town() -> Town {
    let test = database_for_test().await;
    let umit = OrganizationBuilder::named("Үміт")
        .name(Locale::Ru, "Надежда")
        .bin_body(BODY)
        .with(|organization| {
            organization
                .sites
                .push("https://www.umit.kz/".to_owned().try_into().unwrap());
        })
        .save(&test.ctx())
        .await;
    let other = OrganizationBuilder::named("Басқа").save(&test.ctx()).await;
    let town = Town {
        test,
        umit,
        other,
        numbers: std::cell::Cell::new(0xb0),
    };
    for who in Who::ALL {
        if who != Who::Visitor {
            let email = format!("{who:?}@example.kz").to_lowercase();
            town.add_account(who.id(), &email, Locale::Ru).await;
        }
    }
    for (organization, who, role) in [
        (town.umit.id, Who::Editor, Role::Editor),
        (town.umit.id, Who::Owner, Role::Owner),
        (town.other.id, Who::OtherEditor, Role::Editor),
        (town.other.id, Who::OtherOwner, Role::Owner),
    ] {
        town.join(organization, who.id(), role).await;
    }
    town
}

impl Town {
    pub fn ctx(&self, who: Who) -> Ctx {
        let role = match who {
            Who::Visitor => Role::Visitor,
            Who::Moderator => Role::Moderator,
            Who::Administrator => Role::Administrator,
            _ => Role::AccountHolder,
        };
        self.test.ctx_of(who.id(), role)
    }

    /// Somebody new who holds an account.
    pub async fn newcomer(&self, email: &str) -> Ctx {
        let id = AccountId(Uuid::from_u128(self.numbers.get()));
        self.numbers.set(self.numbers.get() + 1);
        self.add_account(id, email, Locale::Kk).await;
        self.test.ctx_of(id, Role::AccountHolder)
    }

    async fn add_account(&self, id: AccountId, email: &str, locale: Locale) {
        let row = account::Model {
            id: id.0,
            email: Some(email.to_owned()),
            email_confirmed_at: Some(0),
            password_hash: None,
            role: Role::AccountHolder.code().to_owned(),
            name: format!("Person of {email}"),
            locale: locale.code().to_owned(),
            created_at: 0,
            updated_at: 0,
            deleted_at: None,
        };
        let transaction = self.test.database.begin().await.unwrap();
        account::Entity::insert(row.into_active_model())
            .exec_without_returning(&transaction)
            .await
            .unwrap();
        transaction.commit().await.unwrap();
    }

    /// As the deletion of an account leaves it.
    pub async fn delete_account(&self, id: AccountId) {
        let transaction = self.test.database.begin().await.unwrap();
        let mut row = account::Entity::find_by_id(id.0)
            .one(&transaction)
            .await
            .unwrap()
            .unwrap();
        row.email = None;
        row.name = String::new();
        row.deleted_at = Some(1);
        account::Entity::update(row.into_active_model().reset_all())
            .exec(&transaction)
            .await
            .unwrap();
        transaction.commit().await.unwrap();
    }

    pub async fn join(&self, organization: OrganizationId, account: AccountId, role: Role) {
        let transaction = self.test.database.begin().await.unwrap();
        let now = self.test.ctx().now();
        store::members::set(&transaction, organization, account, role, now)
            .await
            .unwrap();
        transaction.commit().await.unwrap();
    }

    pub async fn role(&self, organization: OrganizationId, account: AccountId) -> Option<Role> {
        store::members::role(self.test.database.reader(), organization, account)
            .await
            .unwrap()
    }

    /// The mail so far, oldest first.
    pub async fn mail(&self) -> Vec<Sent> {
        let rows = mail_message::Entity::find()
            .order_by_asc(mail_message::Column::CreatedAt)
            .order_by_asc(mail_message::Column::Id)
            .all(self.test.database.reader())
            .await
            .unwrap();
        let sent = rows.into_iter().map(|row| Sent {
            kind: row.kind,
            locale: row.locale,
            to: row.recipient,
            values: serde_json::from_str(&row.arguments).unwrap(),
        });
        sent.collect()
    }

    /// The secret in the last mail that has one.
    pub async fn token(&self) -> String {
        let mail = self.mail().await;
        let last = mail
            .iter()
            .rev()
            .find_map(|sent| sent.values.get("link")?.split_once("?token="));
        last.unwrap().1.to_owned()
    }

    /// What was written into the audit log about a thing, by name: events of
    /// one instant have no order.
    pub async fn audit(&self, subject: Uuid) -> Vec<String> {
        let events = store::audit_events::of_subject(self.test.database.reader(), subject).await;
        let names = events.unwrap().into_iter().map(|event| {
            let detail = event.detail.to_string();
            assert!(!detail.contains('@'), "personal data: {detail}");
            event.action
        });
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }
}

/// A mail in the outbox.
#[derive(Debug, PartialEq)]
pub struct Sent {
    pub kind: String,
    pub locale: String,
    pub to: String,
    pub values: BTreeMap<String, String>,
}

/// The code that an attempt is refused with, or nothing.
pub fn refusal<T>(result: Result<T, usecases::UseCaseError>) -> Option<domain::ErrorCode> {
    result.err().map(|error| error.code())
}

/// What is wrong, as `field code`.
pub fn wrong<T: std::fmt::Debug>(result: Result<T, usecases::UseCaseError>) -> Vec<String> {
    let error = result.unwrap_err();
    let told = error
        .violations()
        .iter()
        .map(|violation| format!("{} {}", violation.field, violation.code.code()));
    told.collect()
}
