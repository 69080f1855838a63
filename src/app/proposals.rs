//! The pages and forms of proposals, put together with what they need.

use super::accounts::{messages, refused_status, to_sign_in};
use super::forms::Outcome;
use super::routes::{Answer, context, finish, parameter};
use super::services::Services;
use crate::features::proposals;
use crate::i18n::Locale;
use crate::paths::{Path, ProposalDeskPage, ProposalPage};
use crate::ui::form::{FormState, Submission};
use crate::ui::page::PageContext;
use domain::{ErrorCode, ProposalId, Slug};
use usecases::UseCaseError;
use usecases::accounts::show_account;
use usecases::proposals::{
    ProposalView, SendForm, list_for_review, list_proposals, show_call, show_for_review,
    show_proposal, show_send_form,
};

/// A page for everybody; who wants to send one signs in first.
pub(super) async fn public(
    services: &Services<'_>,
    context: &PageContext<'_>,
    (slug, page): (&str, ProposalPage),
    query: &str,
) -> Result<Answer, UseCaseError> {
    let slug = parsed(slug)?;
    let done = parameter(query, "done").unwrap_or_default();
    let page = match page {
        ProposalPage::List => {
            let list = list_proposals(services.ctx, &slug).await?;
            let list = list.ok_or(ErrorCode::NotFound)?;
            proposals::list_page(context, &list, &done)
        }
        ProposalPage::New if services.reader.session.is_none() => {
            return Ok(to_sign_in(context, &Path::Proposals(slug, page)));
        }
        ProposalPage::New => {
            let form = send_form(services, &slug).await?;
            let account = show_account(services.ctx).await?;
            let state = proposals::send_state(context, &form, account.name);
            proposals::send_page(context, &form, &state)
        }
        ProposalPage::One(id) => {
            let view = one(services, &slug, id).await?;
            proposals::proposal_page(context, &view, &FormState::default(), &done)
        }
    };
    Ok(finish(services, context, 200, page))
}

fn parsed(slug: &str) -> Result<Slug, UseCaseError> {
    Ok(Slug::parse(slug).map_err(|_| ErrorCode::NotFound)?)
}

async fn send_form(services: &Services<'_>, slug: &Slug) -> Result<SendForm, UseCaseError> {
    let form = show_send_form(services.ctx, slug).await?;
    Ok(form.ok_or(ErrorCode::NotFound)?)
}

async fn one(
    services: &Services<'_>,
    slug: &Slug,
    id: ProposalId,
) -> Result<ProposalView, UseCaseError> {
    let found = show_proposal(services.ctx, slug, id).await?;
    Ok(found.ok_or(ErrorCode::NotFound)?)
}

/// A page of organisers.
pub(super) async fn desk(
    services: &Services<'_>,
    context: &PageContext<'_>,
    (slug, page): (&str, ProposalDeskPage),
    query: &str,
) -> Result<Answer, UseCaseError> {
    let slug = parsed(slug)?;
    if services.reader.session.is_none() {
        return Ok(to_sign_in(context, &Path::ProposalDesk(slug, page)));
    }
    let done = parameter(query, "done").unwrap_or_default();
    let ctx = services.ctx;
    let page = match page {
        ProposalDeskPage::List => {
            let filter = proposals::filter_of(query);
            let desk = list_for_review(ctx, &slug, filter).await?;
            proposals::desk_page(context, &desk, filter, &done)
        }
        ProposalDeskPage::Settings => {
            let view = show_call(ctx, &slug).await?;
            let state = proposals::settings_state(view.call.as_ref());
            proposals::settings_page(context, &view, &state, &done)
        }
        ProposalDeskPage::One(id) => {
            let view = show_for_review(ctx, &slug, id).await?;
            let state = proposals::slot_state(&view);
            proposals::review_page(context, &view, &state, &done)
        }
    };
    Ok(finish(services, context, 200, page))
}

/// Which status and form a refusal is shown with.
fn refusal(
    context: &PageContext<'_>,
    submission: &Submission,
    error: UseCaseError,
) -> Result<(u16, FormState), UseCaseError> {
    let Some(status) = refused_status(&error) else {
        return Err(error);
    };
    let mut told = messages(context, &error);
    for (violation, (field, message)) in error.violations().iter().zip(&mut told) {
        match (violation.field.as_str(), violation.code) {
            ("organization", ErrorCode::UnknownValue) => {
                *message = context.t("prepare-organization-unknown");
            }
            // Speakers have no field here: the message is about the whole.
            (name, _) if name.starts_with("speakers.") => field.clear(),
            _ => {}
        }
    }
    told.dedup();
    Ok((status, FormState::refused(submission, told)))
}

/// What was done, said on the page it led to.
fn done(address: &str, word: &str) -> Outcome {
    let address = if word.is_empty() {
        address.to_owned()
    } else {
        format!("{address}?done={word}")
    };
    Answer::SeeOther(address).into()
}

/// Takes a proposal.
pub(super) async fn submit_sent(
    services: &Services<'_>,
    locale: Locale,
    slug: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let slug = parsed(slug)?;
    if services.reader.session.is_none() {
        let here = Path::Proposals(slug, ProposalPage::New);
        return Ok(to_sign_in(&context, &here).into());
    }
    let form = send_form(services, &slug).await?;
    let origin = services.origin();
    match proposals::submit_new(services.ctx, &slug, submission, &origin).await {
        Ok(id) => {
            let page = Path::Proposals(slug, ProposalPage::One(id));
            Ok(done(&context.link(&page), "sent"))
        }
        Err(error) => {
            let (status, state) = refusal(&context, submission, error)?;
            let page = proposals::send_page(&context, &form, &state);
            Ok(finish(services, &context, status, page).into())
        }
    }
}

/// Takes a form on the page of a proposal.
pub(super) async fn submit_proposal(
    services: &Services<'_>,
    locale: Locale,
    (slug, id): (&str, ProposalId),
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let slug = parsed(slug)?;
    let here = Path::Proposals(slug.clone(), ProposalPage::One(id));
    if services.reader.session.is_none() {
        return Ok(to_sign_in(&context, &here).into());
    }
    let origin = services.origin();
    match proposals::submit_one(services.ctx, &slug, id, submission, &origin).await {
        Ok(word) => Ok(done(&context.link(&here), word)),
        Err(error) => {
            let (status, state) = refusal(&context, submission, error)?;
            let view = one(services, &slug, id).await?;
            let page = proposals::proposal_page(&context, &view, &state, "");
            Ok(finish(services, &context, status, page).into())
        }
    }
}

/// Sets the call.
pub(super) async fn submit_call(
    services: &Services<'_>,
    locale: Locale,
    slug: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let slug = parsed(slug)?;
    match proposals::submit_call(services.ctx, &slug, submission).await {
        Ok(()) => {
            let here = Path::ProposalDesk(slug, ProposalDeskPage::Settings);
            Ok(done(&context.link(&here), "call"))
        }
        Err(error) => {
            let (status, state) = refusal(&context, submission, error)?;
            let view = show_call(services.ctx, &slug).await?;
            let page = proposals::settings_page(&context, &view, &state, "");
            Ok(finish(services, &context, status, page).into())
        }
    }
}

/// Reviews, decides, or puts into the agenda.
pub(super) async fn submit_proposal_review(
    services: &Services<'_>,
    locale: Locale,
    (slug, id): (&str, ProposalId),
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let slug = parsed(slug)?;
    match proposals::submit_review(services.ctx, &slug, id, submission).await {
        Ok(word) => {
            let here = Path::ProposalDesk(slug, ProposalDeskPage::One(id));
            Ok(done(&context.link(&here), word))
        }
        Err(error) => {
            let (status, refused) = refusal(&context, submission, error)?;
            let view = show_for_review(services.ctx, &slug, id).await?;
            // The other forms of the page stay as they were.
            let state = refused.over(&proposals::slot_state(&view));
            let page = proposals::review_page(&context, &view, &state, "");
            Ok(finish(services, &context, status, page).into())
        }
    }
}
