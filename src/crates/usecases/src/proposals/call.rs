//! An organiser calls for proposals: from when until when, of what kinds, on
//! what topics.

use super::access::reviewed_event;
use crate::audit::event as audit_event;
use crate::{Ctx, UseCaseError};
use domain::event::EventDetails;
use domain::profile::MAX_NAME;
use domain::proposal::{MAX_TOPICS, ProposalCall, ProposalKind, Topic, TopicId};
use domain::{ErrorCode, Locale, Localized, Slug, Violation};
use jiff::civil::Date;
use serde_json::json;
use store::StoreError;

/// A topic as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicInput {
    /// The id of a known one; else it is new.
    pub id: String,
    /// In the order of [`Locale::ALL`].
    pub names: [String; 3],
}

/// A call as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CallInput {
    /// The first day, `2026-12-01`.
    pub opens_on: String,
    /// The last one.
    pub closes_on: String,
    /// [`ProposalKind::code`] of each.
    pub kinds: Vec<String>,
    /// Rows left empty count for nothing.
    pub topics: Vec<TopicInput>,
}

/// The call of an event, for those who set it.
#[derive(Clone, Debug, PartialEq)]
pub struct CallView {
    /// The address of the event.
    pub slug: Slug,
    /// What is said about it.
    pub details: EventDetails,
    /// What was set, if anything.
    pub call: Option<ProposalCall>,
}

/// Shows the call of the event at an address.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn show_call(ctx: &Ctx, slug: &Slug) -> Result<CallView, UseCaseError> {
    let connection = ctx.database.reader();
    let event = reviewed_event(ctx, connection, slug).await?;
    Ok(CallView {
        call: store::proposals::call(connection, event.id).await?,
        slug: event.slug,
        details: event.document.details,
    })
}

/// Sets the call. Proposals on a topic that is gone stay, without it.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; violations of `opens_on`,
/// `closes_on`, `kinds`, `topics.<row>.names`; the database's.
pub async fn save_call(ctx: &Ctx, slug: &Slug, input: &CallInput) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    // The page of the event leads to the form while there is a call.
    store::content_version::bump(&transaction).await?;
    let event = reviewed_event(ctx, &transaction, slug).await?;
    let known = store::proposals::call(&transaction, event.id).await?;
    let call = read(ctx, input, known.as_ref()).map_err(UseCaseError::Invalid)?;
    store::proposals::write_call(&transaction, event.id, &call, ctx.now()).await?;
    let detail = json!({
        "from": call.opens_on,
        "to": call.closes_on,
        "topics": call.topics.len(),
    });
    let id = event.id.0;
    let row = audit_event(ctx, ctx.new_id(), "proposal", "call_set", id, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

fn read(
    ctx: &Ctx,
    input: &CallInput,
    known: Option<&ProposalCall>,
) -> Result<ProposalCall, Vec<Violation>> {
    let mut violations = Vec::new();
    let mut day = |field: &str, typed: &str| match typed.trim() {
        "" => {
            violations.push(Violation::new(field, ErrorCode::Required));
            None
        }
        typed => typed
            .parse::<Date>()
            .map_err(|_| violations.push(Violation::new(field, ErrorCode::DateMalformed)))
            .ok(),
    };
    let opens_on = day("opens_on", &input.opens_on);
    let closes_on = day("closes_on", &input.closes_on);
    if let (Some(opens), Some(closes)) = (opens_on, closes_on)
        && closes < opens
    {
        violations.push(Violation::new("closes_on", ErrorCode::EndsTooEarly));
    }
    let kinds: Vec<ProposalKind> = ProposalKind::ALL
        .iter()
        .copied()
        .filter(|kind| input.kinds.iter().any(|code| code == kind.code()))
        .collect();
    if kinds.is_empty() {
        violations.push(Violation::new("kinds", ErrorCode::Required));
    }
    let topics = topics(ctx, &input.topics, known, &mut violations);
    match (opens_on, closes_on) {
        (Some(opens_on), Some(closes_on)) if violations.is_empty() => Ok(ProposalCall {
            opens_on,
            closes_on,
            kinds,
            topics,
        }),
        _ => Err(violations),
    }
}

fn topics(
    ctx: &Ctx,
    rows: &[TopicInput],
    known: Option<&ProposalCall>,
    violations: &mut Vec<Violation>,
) -> Vec<Topic> {
    let mut topics = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let [kk, ru, en] = &row.names;
        let id = row.id.parse().ok().map(TopicId);
        let before = id.and_then(|id| known?.topic(id));
        let nothing = Localized::default();
        let names = before.map_or(&nothing, |before| &before.names);
        let names = names.rewritten([kk, ru, en], ctx.now());
        if names.is_empty() {
            continue;
        }
        let is_long = |locale| {
            names
                .get(locale)
                .is_some_and(|name| name.chars().count() > MAX_NAME)
        };
        if Locale::ALL.into_iter().any(is_long) {
            violations.push(Violation::new(
                format!("topics.{number}.names"),
                ErrorCode::TooLong,
            ));
        }
        topics.push(Topic {
            id: before.map_or_else(|| TopicId(ctx.new_id()), |before| before.id),
            names,
        });
    }
    if topics.len() > MAX_TOPICS {
        violations.push(Violation::new("topics.0.names", ErrorCode::TooLong));
    }
    topics
}
