//! Tells everybody who registered that an event does not take place, that it does
//! after all, or that its day or place is another. Called in the transaction that changes the event,
//! after it locked the settings: nobody registers between the change and the
//! letters.

use super::letters::letter;
use crate::mail::post_all;
use crate::{Ctx, UseCaseError};
use domain::event::{EventDate, EventDetails, EventState};
use domain::registration::RegistrationState;
use domain::{Locale, MailKind};
use store::ConnectionTrait;
use store::events::StoredEvent;

/// Tells of what changed since `before`, if it concerns who registered: nobody
/// is told of an event that lies behind.
///
/// # Errors
/// The database's.
pub(crate) async fn tell_change(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    before: &EventDetails,
    event: &StoredEvent,
) -> Result<(), UseCaseError> {
    let after = &event.document.details;
    let today = ctx.today();
    let kind = match after.state {
        EventState::Cancelled if before.is_ahead(today) => MailKind::EventCancelled,
        _ if !after.is_ahead(today) => return Ok(()),
        _ if before.state == EventState::Cancelled => MailKind::EventReinstated,
        _ if after.is_moved_from(before) => MailKind::EventMoved,
        _ => return Ok(()),
    };
    let registrations = store::registrations::of_event(transaction, event.id).await?;
    let mails = registrations
        .iter()
        .filter(|one| one.state != RegistrationState::Cancelled)
        .filter_map(|one| {
            let mail = letter(kind, event, one);
            let after = day_and_place(after, one.locale);
            if kind != MailKind::EventMoved {
                return Some(mail.with("when", after));
            }
            let before = day_and_place(before, one.locale);
            // A name that was put right in another language only.
            (before != after).then(|| mail.with("before", before).with("after", after))
        })
        .collect();
    post_all(ctx, transaction, mails).await
}

/// `17.12.2026, «Сыр» үйі, Абай 5, Арал ауданы`; a dash when nothing is known.
fn day_and_place(details: &EventDetails, locale: Locale) -> String {
    let date = match details.date {
        EventDate::Unknown => None,
        EventDate::Year(year) => Some(year.to_string()),
        EventDate::Month(first) => Some(first.strftime("%m.%Y").to_string()),
        EventDate::Days { from, to } => {
            let [first, last] = [from, to].map(|day| day.strftime("%d.%m.%Y").to_string());
            Some(if from == to {
                first
            } else {
                format!("{first} – {last}")
            })
        }
    };
    let venue = &details.venue;
    let line = venue.line(locale);
    let district = venue
        .district
        .map(|district| district.label(locale).to_owned());
    let district = district.filter(|district| line.as_ref() != Some(district));
    let known: Vec<String> = date.into_iter().chain(line).chain(district).collect();
    if known.is_empty() {
        "–".to_owned()
    } else {
        known.join(", ")
    }
}
