//! The words of a ticket that is printed, without a page around them.

use super::ticket::{shows_code, standing, stated_facts};
use super::title;
use crate::paths::Path;
use crate::ui::page::PageContext;
use usecases::registration::TicketView;

/// What the file of a ticket says; nothing where there is no code to show at
/// the door.
#[must_use]
pub fn ticket_sheet(context: &PageContext<'_>, view: &TicketView) -> Option<paper::Ticket> {
    if !shows_code(view) {
        return None;
    }
    let (event, _) = title(context, &view.slug, &view.details);
    let (standing, advice, _) = standing(context, view);
    let code = &view.registration.code;
    let path = context.link(&Path::Ticket(code.clone()));
    Some(paper::Ticket {
        language: context.locale.code().to_owned(),
        issuer: context.t("site-name"),
        title: context.t("ticket-title"),
        event,
        standing,
        advice,
        address: format!("{}{path}", context.public_url),
        code_label: context.t("ticket-code"),
        signs: code.to_string(),
        facts: stated_facts(context, view),
    })
}
