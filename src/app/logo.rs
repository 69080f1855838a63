//! The page and the form of an organisation's logo, put together with what they
//! need.

use super::accounts::{messages, to_sign_in};
use super::forms::Outcome;
use super::routes::{Answer, context, error_page, finish};
use super::services::Services;
use crate::features::logo::{self, Done, LogoData, picture_address};
use crate::i18n::Locale;
use crate::paths::Path;
use crate::ui::form::{FormState, Submission};
use crate::ui::page::PageContext;
use domain::{ErrorCode, LogoKey, OrganizationId, Slug};
use usecases::UseCaseError;
use usecases::organizations::{Shown, show_organization};
use usecases::profiles::{open_draft, show_picture};

/// Shows the page.
pub(super) async fn logo_page(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let (id, slug) = match found(services, context, slug).await? {
        Ok(found) => found,
        Err(answer) => return Ok(answer),
    };
    let picture = form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "picture")
        .and_then(|(_, key)| LogoKey::parse(&key).ok());
    let data = data(services, id, slug, picture).await?;
    let page = logo::page(context, &data, &FormState::default(), query);
    Ok(finish(services, context, 200, page))
}

/// Takes the form.
pub(super) async fn submit_logo(
    services: &Services<'_>,
    locale: Locale,
    slug: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let (id, slug) = match found(services, &context, slug).await? {
        Ok(found) => found,
        Err(answer) => return Ok(answer.into()),
    };
    let page = context.link(&Path::OrganizationLogo(slug.clone()));
    let error = match logo::submit(services.ctx, id, submission).await {
        Ok(Done::Kept(picture)) => {
            let address = picture_address(&slug, locale, &picture);
            return Ok(Answer::SeeOther(address).into());
        }
        Ok(Done::Saved) => return Ok(Answer::SeeOther(format!("{page}?done=saved")).into()),
        Ok(Done::Removed) => return Ok(Answer::SeeOther(format!("{page}?done=removed")).into()),
        Err(error) => error,
    };
    if matches!(
        error.code(),
        ErrorCode::Forbidden | ErrorCode::NotFound | ErrorCode::Gone | ErrorCode::Internal
    ) {
        return Err(error);
    }
    let picture = LogoKey::parse(submission.value("picture")).ok();
    let data = data(services, id, slug, picture).await?;
    let state = FormState::refused(submission, messages(&context, &error));
    let page = logo::page(&context, &data, &state, "");
    Ok(finish(services, &context, 422, page).into())
}

/// The organisation of a page that only those who are signed in see; else what
/// is answered instead.
async fn found(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
) -> Result<Result<(OrganizationId, Slug), Answer>, UseCaseError> {
    let unknown = |code| {
        let path = format!("/orgs/{slug}/edit/logo");
        Ok(Err(error_page(services, context.locale, &path, code)))
    };
    let Ok(slug_value) = Slug::parse(slug) else {
        return unknown(ErrorCode::NotFound);
    };
    if services.reader.session.is_none() {
        let here = Path::OrganizationLogo(slug_value);
        return Ok(Err(to_sign_in(context, &here)));
    }
    match show_organization(services.ctx, &slug_value).await? {
        Shown::Found(view) => Ok(Ok((view.id, view.slug))),
        Shown::Moved(slug) => {
            let address = context.link(&Path::OrganizationLogo(slug));
            Ok(Err(Answer::Moved(address)))
        }
        Shown::Gone => unknown(ErrorCode::Gone),
        Shown::Unknown => unknown(ErrorCode::NotFound),
    }
}

async fn data(
    services: &Services<'_>,
    id: OrganizationId,
    slug: Slug,
    picture: Option<LogoKey>,
) -> Result<LogoData, UseCaseError> {
    let draft = open_draft(services.ctx, id).await?;
    let picture = match picture {
        Some(key) => show_picture(services.ctx, id, &key).await?,
        None => None,
    };
    Ok(LogoData {
        slug,
        names: draft.document.names,
        logo: draft.document.logo,
        stamp: draft.stamp,
        picture,
    })
}
