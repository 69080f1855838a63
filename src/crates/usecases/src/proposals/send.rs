//! Somebody with an account sends a proposal while there is a call.

use super::access::{is_ahead, participant, public_event};
use super::letters;
use crate::accounts::{Origin, limits};
use crate::audit::event as audit_event;
use crate::organizations::{Shown, show_organization};
use crate::{Ctx, UseCaseError};
use domain::event::EventDetails;
use domain::proposal::{
    ProposalCall, ProposalKind, ProposalState, ProposalText, TopicId, plain_line, plain_text,
};
use domain::{ErrorCode, Locale, MailKind, OrganizationId, ProposalId, Slug, Violation};
use serde_json::json;
use store::events::StoredEvent;
use store::proposals::StoredProposal;
use store::{ConnectionTrait, StoreError};

/// A proposal as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProposalInput {
    /// [`ProposalKind::code`].
    pub kind: String,
    /// The id of a topic of the call; may be empty where there are none.
    pub topic: String,
    /// Its title.
    pub title: String,
    /// Markdown.
    pub body: String,
    /// [`Locale::code`] of title and text.
    pub language: String,
    /// The author.
    pub name: String,
    /// Who wrote it with them, one a line.
    pub coauthors: String,
    /// The address of a page in the directory, or the end of it; may be empty.
    pub organization: String,
    /// Whether it may be shown to everybody.
    pub public: bool,
}

/// What the form of proposals shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SendForm {
    /// The address of the event.
    pub slug: Slug,
    /// What is said about it.
    pub details: EventDetails,
    /// What may be sent; nothing while nothing is taken.
    pub call: Option<ProposalCall>,
}

/// Shows the form of the event at an address; nothing for a draft.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn show_send_form(ctx: &Ctx, slug: &Slug) -> Result<Option<SendForm>, UseCaseError> {
    participant(ctx)?;
    let connection = ctx.database.reader();
    let Some(event) = public_event(connection, slug).await? else {
        return Ok(None);
    };
    let call = store::proposals::call(connection, event.id).await?;
    let call = call.filter(|call| call.is_open(ctx.today()) && is_ahead(ctx, &event));
    Ok(Some(SendForm {
        slug: event.slug,
        details: event.document.details,
        call,
    }))
}

/// Takes a proposal, and tells its author.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; [`ErrorCode::CallClosed`];
/// violations of `kind`, `topic`, `title`, `body`, `language`, `name`,
/// `coauthors`, `organization`; [`ErrorCode::TooManyAttempts`]; the database's.
pub async fn send_proposal(
    ctx: &Ctx,
    slug: &Slug,
    input: &ProposalInput,
    origin: &Origin<'_>,
) -> Result<ProposalId, UseCaseError> {
    let account = participant(ctx)?;
    let (_, call) = open_call(ctx, ctx.database.reader(), slug).await?;
    let organization = organization(ctx, &input.organization).await?;
    let (text, organization) = match (read(input, &call), organization) {
        (Ok(text), Ok(organization)) => (text, organization),
        (text, organization) => {
            let mut violations = text.err().unwrap_or_default();
            violations.extend(organization.err());
            return Err(UseCaseError::Invalid(violations));
        }
    };
    let person = account.0.to_string();
    limits::count(ctx, &limits::SEND_PROPOSAL, &[&person], Some(origin)).await?;

    let transaction = ctx.database.begin().await?;
    // It may have ended while the form was read.
    let (event, _) = open_call(ctx, &transaction, slug).await?;
    let now = ctx.now();
    let proposal = StoredProposal {
        id: ProposalId(ctx.new_id()),
        event: event.id,
        account,
        text,
        organization,
        state: ProposalState::Sent,
        session: None,
        note: String::new(),
        created_at: now,
        updated_at: now,
    };
    store::proposals::write(&transaction, &proposal).await?;
    letters::tell(
        ctx,
        &transaction,
        MailKind::ProposalReceived,
        &event,
        &proposal,
    )
    .await?;
    let detail = json!({ "kind": proposal.text.kind.code(), "event": event.id });
    let id = proposal.id;
    let row = audit_event(ctx, ctx.new_id(), "proposal", "sent", id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(id)
}

/// The event at an address and its call, while proposals are taken.
async fn open_call(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<(StoredEvent, ProposalCall), UseCaseError> {
    let event = public_event(connection, slug)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    let call = store::proposals::call(connection, event.id)
        .await?
        .filter(|call| call.is_open(ctx.today()) && is_ahead(ctx, &event))
        .ok_or(ErrorCode::CallClosed)?;
    Ok((event, call))
}

fn read(input: &ProposalInput, call: &ProposalCall) -> Result<ProposalText, Vec<Violation>> {
    let mut violations = Vec::new();
    let mut chosen = |field: &str, code: ErrorCode| violations.push(Violation::new(field, code));
    let kind = ProposalKind::from_code(&input.kind).filter(|kind| call.kinds.contains(kind));
    if input.kind.is_empty() {
        chosen("kind", ErrorCode::Required);
    } else if kind.is_none() {
        chosen("kind", ErrorCode::UnknownValue);
    }
    let topic = input.topic.parse().ok().map(TopicId);
    let topic = topic.filter(|topic| call.topic(*topic).is_some());
    if input.topic.is_empty() && !call.topics.is_empty() {
        chosen("topic", ErrorCode::Required);
    } else if !input.topic.is_empty() && topic.is_none() {
        chosen("topic", ErrorCode::UnknownValue);
    }
    let language = Locale::from_code(&input.language);
    if language.is_none() {
        chosen("language", ErrorCode::UnknownValue);
    }
    let text = ProposalText {
        kind: kind.unwrap_or(ProposalKind::Opinion),
        topic,
        title: plain_line(&input.title),
        body: plain_text(&input.body),
        language: language.unwrap_or_default(),
        name: plain_line(&input.name),
        coauthors: input
            .coauthors
            .lines()
            .map(plain_line)
            .filter(|name| !name.is_empty())
            .collect(),
        public: input.public,
    };
    violations.extend(text.check());
    if violations.is_empty() {
        Ok(text)
    } else {
        Err(violations)
    }
}

/// The organisation whose address was written, if one was.
async fn organization(
    ctx: &Ctx,
    typed: &str,
) -> Result<Result<Option<OrganizationId>, Violation>, UseCaseError> {
    let typed = typed.trim().trim_end_matches('/');
    if typed.is_empty() {
        return Ok(Ok(None));
    }
    let path = typed.split(['?', '#']).next().unwrap_or_default();
    let mut wanted = Slug::parse(path.rsplit('/').next().unwrap_or_default()).ok();
    // One that was joined with another leads on, once.
    for _ in 0..2 {
        let Some(slug) = wanted.take() else { break };
        match show_organization(ctx, &slug).await? {
            Shown::Found(found) => return Ok(Ok(Some(found.id))),
            Shown::Moved(slug) => wanted = Some(slug),
            Shown::Gone | Shown::Unknown => {}
        }
    }
    let violation = Violation::new("organization", ErrorCode::UnknownValue);
    Ok(Err(violation))
}
