//! What happened with a request, from the audit log, for those who handle it.
//! Rule: who did what and when, and never what was written. Used by the page of
//! a request at the desk.

use super::holders::{OrganizationName, organization_names};
use crate::UseCaseError;
use domain::{AccountId, OrganizationId, RequestId};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use store::ConnectionTrait;
use store::audit_events::AuditEvent;

/// What the person does. The log says that a visitor did it; older rows say with
/// which account they were signed in, and whoever wrote stays the person.
const OF_THE_PERSON: [&str; 6] = [
    "sent",
    "replied",
    "reopened",
    "withdrawn",
    "rated",
    "files_added",
];

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryItem {
    /// When.
    pub at: Timestamp,
    /// What, a verb in the past: `passed_on`.
    pub verb: String,
    /// Who did it.
    pub who: HistoryWho,
    /// To whom.
    pub about: Option<HistoryAbout>,
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HistoryWho {
    /// Whose request it is.
    Person,
    /// Nobody: it was due.
    System,
    /// Whoever has an account of this name; empty when it has none.
    Account(String),
}

/// To whom something was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HistoryAbout {
    /// An organisation.
    Organization(OrganizationName),
    /// Whoever has an account of this name; empty when it has none.
    Account(String),
}

/// What happened with a request, the first first.
pub(super) async fn history(
    connection: &impl ConnectionTrait,
    request: RequestId,
) -> Result<Vec<HistoryItem>, UseCaseError> {
    let events = store::audit_events::of_subject(connection, request.0).await?;
    let given: Vec<Option<AccountId>> = events.iter().map(|one| named(one, "account")).collect();
    let organizations: Vec<Option<OrganizationId>> = events
        .iter()
        .map(|one| named(one, "organization"))
        .collect();
    let did = events.iter().filter_map(account);
    let people: Vec<AccountId> = did.chain(given.iter().copied().flatten()).collect();
    let people = store::claims::contacts(connection, &people).await?;
    let known: Vec<OrganizationId> = organizations.iter().copied().flatten().collect();
    let known = organization_names(connection, &known).await?;
    let name = |id: AccountId| people.get(&id).map(|one| one.name.clone());
    let item = |((event, account), organization): (
        (&AuditEvent, Option<AccountId>),
        Option<OrganizationId>,
    )| {
        let organization = organization.and_then(|id| known.get(&id).cloned());
        let account = account.map(|id| HistoryAbout::Account(name(id).unwrap_or_default()));
        HistoryItem {
            at: event.at,
            verb: verb(event).to_owned(),
            who: who(event, name),
            about: organization.map(HistoryAbout::Organization).or(account),
        }
    };
    let rows = events.iter().zip(given).zip(organizations);
    Ok(rows.map(item).collect())
}

fn verb(event: &AuditEvent) -> &str {
    let whole = event.action.as_str();
    whole.split_once('.').map_or(whole, |(_, verb)| verb)
}

fn who(event: &AuditEvent, name: impl Fn(AccountId) -> Option<String>) -> HistoryWho {
    let by_person = event.detail.get("by").and_then(|by| by.as_str()) == Some("requester");
    if by_person || OF_THE_PERSON.contains(&verb(event)) {
        return HistoryWho::Person;
    }
    match (account(event), event.actor.as_str()) {
        (Some(id), _) => HistoryWho::Account(name(id).unwrap_or_default()),
        (None, "visitor") => HistoryWho::Person,
        (None, _) => HistoryWho::System,
    }
}

/// Whose account did it.
fn account(event: &AuditEvent) -> Option<AccountId> {
    let id = event.actor.strip_prefix("account:")?;
    id.parse().ok().map(AccountId)
}

/// An id that stands under this name in the details.
fn named<T: DeserializeOwned>(event: &AuditEvent, name: &str) -> Option<T> {
    let value = event.detail.get(name)?;
    serde_json::from_value(value.clone()).ok()
}
