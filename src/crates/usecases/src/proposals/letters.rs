//! What authors are told by mail. Used by this module only.

use crate::mail::post;
use crate::{Ctx, UseCaseError};
use domain::event::Slot;
use domain::{Locale, Mail, MailKind};
use store::ConnectionTrait;
use store::events::StoredEvent;
use store::proposals::StoredProposal;

/// Tells the author where their proposal stands; nobody when the account is gone.
///
/// # Errors
/// The database's.
pub(super) async fn tell(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    kind: MailKind,
    event: &StoredEvent,
    proposal: &StoredProposal,
) -> Result<(), UseCaseError> {
    let page = match kind {
        MailKind::ProposalWithdrawn => String::new(),
        _ => format!("/proposals/{}", proposal.id.0),
    };
    send(ctx, transaction, (kind, &page), event, proposal, None).await
}

/// Tells the author when and where they speak.
///
/// # Errors
/// The database's.
pub(super) async fn tell_slot(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    kind: MailKind,
    event: &StoredEvent,
    proposal: &StoredProposal,
    slot: Slot,
) -> Result<(), UseCaseError> {
    let what = (kind, "/agenda");
    send(ctx, transaction, what, event, proposal, Some(slot)).await
}

async fn send(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    (kind, page): (MailKind, &str),
    event: &StoredEvent,
    proposal: &StoredProposal,
    slot: Option<Slot>,
) -> Result<(), UseCaseError> {
    let Some(author) = store::authors::find(transaction, proposal.account).await? else {
        return Ok(());
    };
    let Some(email) = author.email else {
        return Ok(());
    };
    let locale = author.locale;
    let link = format!("/{}/forums/{}{page}", locale.code(), event.slug);
    let mut mail = Mail::new(kind, locale, email)
        .with("link", link)
        .with("event", title(event, locale))
        .with("title", proposal.text.title.as_str())
        .with("note", proposal.note.as_str());
    if let Some(slot) = slot {
        mail = mail.with("when", written(event, slot, locale));
    }
    post(ctx, transaction, mail).await
}

/// `17.12.2026, 10:00–10:30, Үлкен зал`.
fn written(event: &StoredEvent, slot: Slot, locale: Locale) -> String {
    let hall = slot.hall.and_then(|hall| event.document.agenda.hall(hall));
    let hall = hall.and_then(|hall| hall.names.best(locale));
    let hall = hall.map(|(name, _)| format!(", {name}"));
    format!(
        "{}, {}–{}{}",
        slot.day.strftime("%d.%m.%Y"),
        slot.starts.strftime("%H:%M"),
        slot.ends.strftime("%H:%M"),
        hall.unwrap_or_default()
    )
}

fn title(event: &StoredEvent, locale: Locale) -> String {
    let titles = &event.document.details.titles;
    titles
        .best(locale)
        .map_or_else(|| event.slug.to_string(), |(title, _)| title.to_owned())
}
