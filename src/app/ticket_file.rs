//! A ticket as a PDF file: downloaded from its page, or brought by the letter
//! that says there is a place. The file is made when it is asked for.

use super::registration::ticket_view;
use super::routes::Answer;
use super::services::Services;
use crate::features::registration::ticket_sheet;
use crate::i18n::Text;
use crate::ui::page::PageContext;
use domain::{ErrorCode, Mail, MailKind};
use paper::{Fonts, ticket_pdf};
use usecases::registration::TicketView;
use usecases::{Ctx, UseCaseError};

/// `/{lang}/tickets/{code}/ticket.pdf`.
pub(super) async fn ticket_file(
    services: &Services<'_>,
    context: &PageContext<'_>,
    code: &str,
) -> Result<Answer, UseCaseError> {
    let view = ticket_view(services.ctx, code).await?;
    Ok(Answer::Download {
        content_type: "application/pdf",
        file_name: file_name(&view),
        body: printed(services.fonts, context, &view)?.ok_or(ErrorCode::NotFound)?,
    })
}

/// What a letter brings along: name and content of its ticket, if it tells of a
/// place. A letter without its file is better than none, so failures are logged
/// here and the letter goes alone.
pub async fn ticket_of_letter(
    ctx: &Ctx,
    fonts: Option<&Fonts>,
    public_url: &str,
    mail: &Mail,
) -> Option<(String, Vec<u8>)> {
    let tells_of_place = matches!(
        mail.kind,
        MailKind::RegistrationPlaced
            | MailKind::RegistrationMovedUp
            | MailKind::RegistrationChanged
            | MailKind::MandateConfirmed
            | MailKind::EventMoved
            | MailKind::EventReinstated
    );
    let (_, code) = mail.arguments.get("link")?.rsplit_once("/tickets/")?;
    if !tells_of_place {
        return None;
    }
    let context = PageContext {
        locale: mail.locale,
        text: Text::for_locale(mail.locale),
        today: ctx.today(),
        public_url,
        demonstration: false,
        viewer: None,
    };
    let made = match ticket_view(ctx, code).await {
        // The day may change for those who wait, too.
        Ok(view) if view.position.is_some() => return None,
        Ok(view) => printed(fonts, &context, &view).map(|file| Some((file_name(&view), file?))),
        Err(error) => Err(error),
    };
    made.unwrap_or_else(|error| {
        tracing::error!(%error, "a ticket could not be put into its letter");
        None
    })
}

fn printed(
    fonts: Option<&Fonts>,
    context: &PageContext<'_>,
    view: &TicketView,
) -> Result<Option<Vec<u8>>, UseCaseError> {
    let Some(sheet) = ticket_sheet(context, view) else {
        return Ok(None);
    };
    let Some(fonts) = fonts else {
        tracing::error!("the built site has no fonts/onest-400.ttf and onest-700.ttf");
        return Err(ErrorCode::Internal.into());
    };
    ticket_pdf(fonts, &sheet).map(Some).map_err(|error| {
        tracing::error!(%error, "a ticket could not be printed");
        ErrorCode::Internal.into()
    })
}

fn file_name(view: &TicketView) -> String {
    format!("ticket-{}.pdf", view.slug)
}
