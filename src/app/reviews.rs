//! The pages and forms of moderators on profiles, put together with what they
//! need: decisions, and trust.

use super::accounts::{messages, refused_status, to_sign_in};
use super::forms::Outcome;
use super::routes::{Answer, context, finish, organization_at};
use super::services::Services;
use crate::features::profiles::review;
use crate::i18n::Locale;
use crate::paths::{ManagePage, Path, safe_return};
use crate::ui::form::{FormState, Submission};
use crate::ui::page::PageContext;
use domain::profile::DraftId;
use domain::{ErrorCode, Slug, Violation};
use usecases::UseCaseError;
use usecases::organizations::show::OrganizationView;
use usecases::profiles::{SubmissionRow, list_submissions, set_trust, show_submission, trust_of};

/// Shows one proposal.
pub(super) async fn review_page(
    services: &Services<'_>,
    context: &PageContext<'_>,
    id: DraftId,
    done: &str,
) -> Result<Answer, UseCaseError> {
    let view = show_submission(services.ctx, id).await?;
    let trust = trust_of(services.ctx, view.organization).await?;
    let page = review::review_page(context, &view, trust, FormState::default(), done);
    Ok(finish(services, context, 200, page))
}

/// Takes a decision and leads to the next proposal that waits.
pub(super) async fn submit_review(
    services: &Services<'_>,
    locale: Locale,
    id: DraftId,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    // Read before the decision: what is decided stands in the queue no more.
    let next = next_after(&list_submissions(services.ctx).await?, id);
    let error = match review::decide(services.ctx, id, submission).await {
        Ok(word) => {
            let page = next.map_or(ManagePage::Reviews, ManagePage::Review);
            let target = context.link(&Path::Manage(page));
            return Ok(Answer::SeeOther(format!("{target}?done={word}")).into());
        }
        Err(error) => error,
    };
    let Some(status) = refused_status(&error).filter(|_| error.code() != ErrorCode::Gone) else {
        return Err(error);
    };
    let view = match show_submission(services.ctx, id).await {
        Ok(view) => view,
        // It was there a moment ago: its author took it back.
        Err(UseCaseError::Code(ErrorCode::NotFound)) => {
            let page = review::taken_back_page(&context, id);
            return Ok(finish(services, &context, status, page).into());
        }
        Err(error) => return Err(error),
    };
    let trust = trust_of(services.ctx, view.organization).await?;
    let told = review::messages(&context, &error, &view, submission);
    let state = FormState::refused(submission, told);
    let page = review::review_page(&context, &view, trust, state, "");
    Ok(finish(services, &context, status, page).into())
}

/// The one that waits after this one, else the first other one.
fn next_after(rows: &[SubmissionRow], id: DraftId) -> Option<DraftId> {
    let at = rows.iter().position(|row| row.id == id);
    let after = at.and_then(|at| rows.get(at + 1));
    let first = rows.iter().find(|row| row.id != id);
    after.or(first).map(|row| row.id)
}

/// Shows whether an organisation is trusted.
pub(super) async fn trust_page(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
    done: bool,
) -> Result<Answer, UseCaseError> {
    let view = match subject(services, context, slug).await? {
        Ok(view) => view,
        Err(answer) => return Ok(answer),
    };
    let trust = trust_of(services.ctx, view.id).await?;
    let state = review::trust_state(trust);
    let names = &view.organization.names;
    let page = review::trust_page(context, &view.slug, names, trust, state, done);
    Ok(finish(services, context, 200, page))
}

/// Sets a moderator's word, and leads back where it was said.
pub(super) async fn submit_trust(
    services: &Services<'_>,
    locale: Locale,
    slug: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let view = match subject(services, &context, slug).await? {
        Ok(view) => view,
        Err(answer) => return Ok(answer.into()),
    };
    let trust = trust_of(services.ctx, view.id).await?;
    if let Some(word) = review::read_trust(submission.value("trust")) {
        set_trust(services.ctx, view.id, word).await?;
        let own = context.link(&Path::OrganizationTrust(view.slug));
        let next = safe_return(submission.value("next"))
            .filter(|next| !next.contains('?'))
            .unwrap_or(&own);
        return Ok(Answer::SeeOther(format!("{next}?done=trust")).into());
    }
    let unknown = Violation::new("trust", ErrorCode::UnknownValue);
    let told = messages(&context, &UseCaseError::Invalid(vec![unknown]));
    let state = FormState::refused(submission, told);
    let names = &view.organization.names;
    let page = review::trust_page(&context, &view.slug, names, trust, state, false);
    Ok(finish(services, &context, 422, page).into())
}

/// The organisation whose trust is asked about, or what is answered instead.
async fn subject(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
) -> Result<Result<Box<OrganizationView>, Answer>, UseCaseError> {
    if services.reader.session.is_none() {
        let slug = Slug::parse(slug).map_err(|_| ErrorCode::NotFound)?;
        return Ok(Err(to_sign_in(context, &Path::OrganizationTrust(slug))));
    }
    organization_at(services, context, slug, Path::OrganizationTrust).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Localized;
    use uuid::Uuid;

    #[test]
    fn the_next_one_is_the_one_after_and_then_the_first() {
        let id = |number: u128| DraftId(Uuid::from_u128(number));
        let row = |number| SubmissionRow {
            id: id(number),
            slug: Slug::parse("umit").unwrap(),
            names: Localized::default(),
            submitted_at: None,
            changed: 1,
            conflicts: 0,
        };
        let rows = [row(1), row(2), row(3)];
        assert_eq!(next_after(&rows, id(1)), Some(id(2)));
        assert_eq!(next_after(&rows, id(3)), Some(id(1)));
        assert_eq!(next_after(&rows, id(9)), Some(id(1)));
        assert_eq!(next_after(&rows[..1], id(1)), None);
        assert_eq!(next_after(&[], id(1)), None);
    }
}
