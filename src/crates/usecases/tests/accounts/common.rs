//! What the tests of accounts share: a person who signs up, and the mails that
//! stand in the outbox.

use domain::{ErrorCode, Locale, Role, Violation};
use sea_orm::EntityTrait;
use std::collections::BTreeMap;
use std::fmt::Debug;
use store::entities::mail_message;
use test_support::TestDatabase;
use usecases::accounts::{Origin, SignUp, SignedIn, confirm_email, sign_up};
use usecases::{Ctx, UseCaseError};

pub const HERE: Origin<'static> = Origin {
    remote: "192.0.2.7",
    user_agent: "Firefox",
};
pub const EMAIL: &str = "aigul@umit.kz";
pub const NAME: &str = "Айгүл Серікова";
pub const PASSWORD: &str = "жағада қайық тұр";

/// A mail as it stands in the outbox.
#[derive(Debug)]
pub struct Sent {
    pub kind: String,
    pub locale: String,
    pub recipient: String,
    pub arguments: BTreeMap<String, String>,
}

impl Sent {
    pub fn link(&self) -> &str {
        &self.arguments["link"]
    }

    pub fn token(&self) -> String {
        token(self.link())
    }
}

pub fn token(link: &str) -> String {
    link.split_once("?token=").unwrap().1.to_owned()
}

/// The mails that wait, by kind; the outbox is empty afterwards.
pub async fn take_mails(test: &TestDatabase) -> Vec<Sent> {
    let transaction = test.database.begin().await.unwrap();
    let rows = mail_message::Entity::find()
        .all(&transaction)
        .await
        .unwrap();
    mail_message::Entity::delete_many()
        .exec(&transaction)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let mut mails: Vec<Sent> = rows
        .into_iter()
        .map(|row| Sent {
            kind: row.kind,
            locale: row.locale,
            recipient: row.recipient,
            arguments: serde_json::from_str(&row.arguments).unwrap(),
        })
        .collect();
    mails.sort_by(|one, other| one.kind.cmp(&other.kind));
    mails
}

/// The only mail that waits.
pub async fn take_mail(test: &TestDatabase, kind: &str) -> Sent {
    let mut mails = take_mails(test).await;
    assert_eq!(mails.len(), 1, "{mails:?}");
    let mail = mails.pop().unwrap();
    assert_eq!(mail.kind, kind);
    mail
}

pub fn visitor(test: &TestDatabase) -> Ctx {
    test.ctx_as(Role::Visitor)
}

pub fn holder(test: &TestDatabase, signed_in: &SignedIn) -> Ctx {
    test.ctx_of(signed_in.account.id, signed_in.account.role)
}

pub fn form(email: &str, password: &str) -> SignUp {
    SignUp {
        name: NAME.to_owned(),
        email: email.to_owned(),
        password: password.to_owned(),
        locale: Locale::Kk,
    }
}

/// Somebody who signed up with [`PASSWORD`] and followed the link.
pub async fn joined(test: &TestDatabase, email: &str) -> SignedIn {
    joined_with(test, email, PASSWORD).await
}

pub async fn joined_with(test: &TestDatabase, email: &str, password: &str) -> SignedIn {
    let visitor = visitor(test);
    sign_up(&visitor, form(email, password), &HERE)
        .await
        .unwrap();
    let token = take_mail(test, "confirm-email").await.token();
    confirm_email(&visitor, &token, &HERE).await.unwrap()
}

pub fn code<T: Debug>(outcome: Result<T, UseCaseError>) -> ErrorCode {
    outcome.unwrap_err().code()
}

pub fn violations<T: Debug>(outcome: Result<T, UseCaseError>) -> Vec<Violation> {
    outcome.unwrap_err().violations().to_vec()
}

pub fn wrong(field: &str, code: ErrorCode) -> Vec<Violation> {
    vec![Violation::new(field, code)]
}
