//! One proposal: for everybody if its author agreed, always for its author.

use super::access::{is_ahead, is_public, public_event, reviews};
use super::list::{ProposalItem, items};
use crate::{Ctx, UseCaseError};
use domain::event::EventDetails;
use domain::proposal::ProposalCall;
use domain::{Action, CommentId, ProposalId, Slug};
use jiff::Timestamp;
use store::{ConnectionTrait, StoreError};

/// A comment as its page needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentView {
    /// Its id.
    pub id: CommentId,
    /// Who wrote it; nothing without a name.
    pub name: Option<String>,
    /// What it says; nothing for those who may not read it.
    pub body: Option<String>,
    /// When it was written.
    pub at: Timestamp,
    /// Why it is hidden, if it is.
    pub hidden: Option<String>,
}

/// A proposal as its page needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposalView {
    /// The address of the event.
    pub slug: Slug,
    /// What is said about it.
    pub details: EventDetails,
    /// The call it answers.
    pub call: Option<ProposalCall>,
    /// The proposal.
    pub item: ProposalItem,
    /// What people say about it, the first one first.
    pub comments: Vec<CommentView>,
    /// Whether everybody may read it.
    pub public: bool,
    /// Whether it is the reader's own.
    pub own: bool,
    /// Whether the reader supports it.
    pub supported: bool,
    /// Whether the reader reviews the proposals of the event.
    pub reviews: bool,
    /// Whether it can be supported and commented on.
    pub live: bool,
}

/// Shows a proposal of the event at an address.
///
/// # Errors
/// The database's.
pub async fn show_proposal(
    ctx: &Ctx,
    slug: &Slug,
    id: ProposalId,
) -> Result<Option<ProposalView>, UseCaseError> {
    ctx.authorize(Action::ReadPublic)?;
    let connection = ctx.database.reader();
    let Some(event) = public_event(connection, slug).await? else {
        return Ok(None);
    };
    let found = store::proposals::find(connection, id).await?;
    let Some(proposal) = found.filter(|found| found.event == event.id) else {
        return Ok(None);
    };
    let reader = ctx.actor.account();
    let own = reader == Some(proposal.account);
    let public = is_public(&proposal);
    if !public && !own {
        return Ok(None);
    }
    let reviews = reviews(ctx, connection, &event).await?;
    let supported = match reader {
        Some(reader) => store::proposals::supported_by(connection, event.id, reader)
            .await?
            .contains(&id),
        None => false,
    };
    let comments = comments(connection, id, reviews).await?;
    let call = store::proposals::call(connection, event.id).await?;
    let item = items(connection, &event, vec![proposal]).await?.pop();
    let live = public && is_ahead(ctx, &event);
    Ok(item.map(|item| ProposalView {
        slug: event.slug,
        details: event.document.details,
        call,
        item,
        comments,
        public,
        own,
        supported,
        reviews,
        live,
    }))
}

/// The comments on a proposal; hidden ones with their words for those who hide.
async fn comments(
    connection: &impl ConnectionTrait,
    id: ProposalId,
    moderates: bool,
) -> Result<Vec<CommentView>, StoreError> {
    let comments = store::proposals::comments_of(connection, id).await?;
    let authors = comments.iter().map(|comment| comment.account);
    let names = store::proposals::people(connection, authors).await?;
    Ok(comments
        .into_iter()
        .map(|comment| CommentView {
            id: comment.id,
            name: names.get(&comment.account).cloned(),
            body: Some(comment.body).filter(|_| moderates || comment.hidden.is_none()),
            at: comment.created_at,
            hidden: comment.hidden,
        })
        .collect())
}
