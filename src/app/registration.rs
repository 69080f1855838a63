//! The public form of registration and the ticket, put together with what they
//! need.

use super::accounts::{messages, refused_status};
use super::forms::Outcome;
use super::routes::{Answer, context, error_page, finish, parameter};
use super::services::Services;
use crate::features::{profiles, registration};
use crate::i18n::Locale;
use crate::paths::Path;
use crate::ui::form::{FormState, Submission};
use crate::ui::page::PageContext;
use domain::registration::RegistrationSettings;
use domain::{ErrorCode, Slug, TicketCode};
use usecases::accounts::show_account;
use usecases::registration::{FormView, TicketView, show_form, show_ticket};
use usecases::{Ctx, UseCaseError};

/// The public form.
pub(super) async fn form(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let Some(view) = form_view(services, slug).await? else {
        return Ok(no_form(services, context, slug));
    };
    let mut known = Vec::new();
    if services.reader.session.is_some() {
        let account = show_account(services.ctx).await?;
        known.push(("name".to_owned(), account.name));
        known.push(("email".to_owned(), account.email));
    }
    // Where there is one kind only, it is chosen.
    let settings = view.settings.iter();
    let kinds = settings.flat_map(RegistrationSettings::kinds);
    if let [kind] = kinds.collect::<Vec<_>>().as_slice() {
        known.push(("kind".to_owned(), kind.code().to_owned()));
    }
    let done = parameter(query, "done").is_some();
    let page = registration::form_page(context, &view, &FormState::filled(known), done);
    Ok(finish(services, context, 200, page))
}

async fn form_view(services: &Services<'_>, slug: &str) -> Result<Option<FormView>, UseCaseError> {
    match Slug::parse(slug) {
        Ok(slug) => show_form(services.ctx, &slug).await,
        Err(_) => Ok(None),
    }
}

fn no_form(services: &Services<'_>, context: &PageContext<'_>, slug: &str) -> Answer {
    let path = format!("/forums/{slug}/register");
    error_page(services, context.locale, &path, ErrorCode::NotFound)
}

/// Takes a registration. The answer says the same whoever registers.
pub(super) async fn submit_registration(
    services: &Services<'_>,
    locale: Locale,
    slug: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let Some(view) = form_view(services, slug).await? else {
        return Ok(no_form(services, &context, slug).into());
    };
    let origin = services.origin();
    let done =
        registration::submit_form(services.ctx, &view.slug, submission, locale, &origin).await;
    let error = match done {
        Ok(()) => {
            let here = context.link(&Path::EventRegister(view.slug));
            return Ok(Answer::SeeOther(format!("{here}?done=1")).into());
        }
        Err(error) => error,
    };
    let Some(status) = refused_status(&error) else {
        return Err(error);
    };
    let state = FormState::refused(submission, messages(&context, &error));
    let page = registration::form_page(&context, &view, &state, false);
    Ok(finish(services, &context, status, page).into())
}

/// The ticket with a code that somebody typed or followed.
pub(super) async fn ticket_view(ctx: &Ctx, code: &str) -> Result<TicketView, UseCaseError> {
    let code = TicketCode::parse(code).map_err(|_| ErrorCode::NotFound)?;
    let found = show_ticket(ctx, &code).await?;
    Ok(found.ok_or(ErrorCode::NotFound)?)
}

/// A ticket.
pub(super) async fn ticket(
    services: &Services<'_>,
    context: &PageContext<'_>,
    code: &str,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let view = ticket_view(services.ctx, code).await?;
    let done = parameter(query, "done").unwrap_or_default();
    let page = registration::ticket_page(context, &view, &FormState::default(), &done);
    Ok(finish(services, context, 200, page))
}

/// The address of a ticket as a QR code.
pub(super) async fn ticket_code(
    services: &Services<'_>,
    context: &PageContext<'_>,
    code: &str,
) -> Result<Answer, UseCaseError> {
    let view = ticket_view(services.ctx, code).await?;
    let path = Path::Ticket(view.registration.code);
    let address = format!("{}{}", context.public_url, context.link(&path));
    Ok(Answer::File {
        content_type: "image/svg+xml",
        body: profiles::qr_svg(&address),
    })
}

/// Changes a ticket, or gives its place up.
pub(super) async fn submit_ticket(
    services: &Services<'_>,
    locale: Locale,
    code: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let view = ticket_view(services.ctx, code).await?;
    let code = &view.registration.code;
    let origin = services.origin();
    let error = match registration::submit_ticket(services.ctx, code, submission, &origin).await {
        Ok(done) => {
            let here = context.link(&Path::Ticket(code.clone()));
            let told = match done.0 {
                "" => here,
                word => format!("{here}?done={word}"),
            };
            return Ok(Answer::SeeOther(told).into());
        }
        Err(error) => error,
    };
    let Some(status) = refused_status(&error) else {
        return Err(error);
    };
    // As it stands now: it may have been cancelled, or registration closed.
    let view = ticket_view(services.ctx, code.as_str()).await?;
    let state = FormState::refused(submission, messages(&context, &error));
    let page = registration::ticket_page(&context, &view, &state, "");
    Ok(finish(services, &context, status, page).into())
}
