//! The pages and forms about who keeps what, put together with what they need.

use super::accounts::{messages, refused_status, to_sign_in};
use super::forms::Outcome;
use super::routes::{Answer, context, finish, organization_at};
use super::services::Services;
use crate::features::membership::{self, KeepersDone, KeepersView, Standing};
use crate::i18n::Locale;
use crate::paths::{ManagePage, MembershipPage, Path, PreparationPage, RegistrationPage};
use crate::ui::form::{FormState, Submission};
use crate::ui::page::PageContext;
use domain::{ClaimMethod, ErrorCode, OrganizationId, Role};
use usecases::UseCaseError;
use usecases::claims::list_my_claims;
use usecases::events::accept_event_invitation;
use usecases::members::{list_invitations, list_members, my_organizations};
use usecases::organizations::show::OrganizationView;

/// Shows the page on which an organisation is claimed.
pub(super) async fn claim_page(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
) -> Result<Answer, UseCaseError> {
    let view = match organization_at(services, context, slug, Path::OrganizationClaim).await? {
        Ok(view) => view,
        Err(answer) => return Ok(answer),
    };
    let method = ClaimMethod::WorkEmail.code().to_owned();
    let state = FormState::filled(vec![("method".to_owned(), method)]);
    shown_claim(services, context, &view, &state, 200).await
}

async fn shown_claim(
    services: &Services<'_>,
    context: &PageContext<'_>,
    view: &OrganizationView,
    state: &FormState,
    status: u16,
) -> Result<Answer, UseCaseError> {
    let standing = standing(services, view).await?;
    let names = &view.organization.names;
    let page = membership::claim_page(context, &view.slug, names, standing, state);
    Ok(finish(services, context, status, page))
}

async fn standing(
    services: &Services<'_>,
    view: &OrganizationView,
) -> Result<Standing, UseCaseError> {
    if services.reader.session.is_none() {
        return Ok(Standing::Visitor);
    }
    let kept = my_organizations(services.ctx).await?;
    if kept.iter().any(|kept| kept.id == view.id) {
        return Ok(Standing::Member);
    }
    let claims = list_my_claims(services.ctx).await?;
    let waits = claims
        .iter()
        .any(|claim| claim.state.is_open() && claim.slug.as_ref() == Some(&view.slug));
    Ok(if waits {
        Standing::Claimant
    } else {
        Standing::Stranger
    })
}

/// Takes a claim.
pub(super) async fn submit_claim(
    services: &Services<'_>,
    locale: Locale,
    slug: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let view = match organization_at(services, &context, slug, Path::OrganizationClaim).await? {
        Ok(view) => view,
        Err(answer) => return Ok(answer.into()),
    };
    if services.reader.session.is_none() {
        return Ok(to_sign_in(&context, &Path::OrganizationClaim(view.slug)).into());
    }
    match membership::submit_claim(services.ctx, view.id, submission).await {
        Ok(method) => Ok(claimed(&context, method)),
        Err(error) => {
            let Some(status) = refused_status(&error) else {
                return Err(error);
            };
            let state = FormState::refused(submission, claim_messages(&context, &error));
            let page = shown_claim(services, &context, &view, &state, status).await?;
            Ok(page.into())
        }
    }
}

/// A claim was made: the reader is told what comes next.
fn claimed(context: &PageContext<'_>, method: ClaimMethod) -> Outcome {
    told(
        context,
        &Path::Membership(MembershipPage::Claims),
        &method.code().replace('_', "-"),
    )
}

fn told(context: &PageContext<'_>, path: &Path, word: &str) -> Outcome {
    Answer::SeeOther(format!("{}?done={word}", context.link(path))).into()
}

/// The BIN of a claim is compared, not chosen from a list.
fn claim_messages(context: &PageContext<'_>, error: &UseCaseError) -> Vec<(String, String)> {
    let mut messages = messages(context, error);
    for (violation, (_, message)) in error.violations().iter().zip(&mut messages) {
        if violation.field == "bin" && violation.code == ErrorCode::UnknownValue {
            *message = context.t("claim-bin-differs");
        }
    }
    messages
}

/// Shows one of the pages under the account.
pub(super) async fn membership_page(
    services: &Services<'_>,
    context: &PageContext<'_>,
    page: MembershipPage,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let signed_in = services.reader.session.is_some();
    if !signed_in
        && !matches!(
            page,
            MembershipPage::Invitation | MembershipPage::Organizing
        )
    {
        return Ok(to_sign_in_with(context, page, query));
    }
    let token = form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| name == "token")
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    let state = FormState::filled(token);
    shown(services, context, page, &state, query, 200).await
}

async fn shown(
    services: &Services<'_>,
    context: &PageContext<'_>,
    page: MembershipPage,
    state: &FormState,
    query: &str,
    status: u16,
) -> Result<Answer, UseCaseError> {
    let signed_in = services.reader.session.is_some();
    let page = match page {
        MembershipPage::Claims => {
            let claims = list_my_claims(services.ctx).await?;
            membership::my_claims_page(context, &claims, state, query)
        }
        MembershipPage::ConfirmClaim => membership::confirm_claim_page(context, state),
        MembershipPage::Proposal => membership::proposal_page(context, state),
        MembershipPage::Invitation => membership::invitation_page(context, signed_in, state),
        MembershipPage::Organizing => membership::organizing_page(context, signed_in, state),
    };
    Ok(finish(services, context, status, page))
}

/// To the sign-in page, and back with the token of the mail.
fn to_sign_in_with(context: &PageContext<'_>, page: MembershipPage, query: &str) -> Answer {
    let path = Path::Membership(page);
    if query.is_empty() {
        return to_sign_in(context, &path);
    }
    let rest = format!("/account/{}?{query}", page.segment());
    to_sign_in(context, &Path::Other(rest))
}

/// Takes a form of one of the pages under the account.
pub(super) async fn submit_membership(
    services: &Services<'_>,
    locale: Locale,
    page: MembershipPage,
    query: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    if services.reader.session.is_none() {
        let token = form_urlencoded::Serializer::new(String::new())
            .append_pair("token", submission.value("token"))
            .finish();
        let query = if submission.value("token").is_empty() {
            query
        } else {
            token.as_str()
        };
        return Ok(to_sign_in_with(&context, page, query).into());
    }
    let claims = Path::Membership(MembershipPage::Claims);
    let ctx = services.ctx;
    let done = match page {
        MembershipPage::Claims => membership::submit_withdrawal(ctx, submission)
            .await
            .map(|()| told(&context, &claims, "withdrawn")),
        MembershipPage::ConfirmClaim => membership::submit_claim_link(ctx, submission)
            .await
            .map(|()| told(&context, &claims, "confirmed")),
        MembershipPage::Proposal => membership::submit_proposal(ctx, submission)
            .await
            .map(|method| claimed(&context, method)),
        MembershipPage::Invitation => membership::submit_invitation(ctx, submission)
            .await
            .map(|_| told(&context, &Path::Manage(ManagePage::Overview), "joined")),
        MembershipPage::Organizing => accept_event_invitation(ctx, submission.value("token"))
            .await
            .map(|(slug, role)| match role {
                Role::Volunteer => {
                    let door = Path::Registrations(slug, RegistrationPage::CheckIn);
                    Answer::SeeOther(context.link(&door)).into()
                }
                _ => {
                    let event = Path::Preparation(slug, PreparationPage::Overview);
                    told(&context, &event, "joined")
                }
            }),
    };
    match done {
        Ok(outcome) => Ok(outcome),
        Err(error) => {
            let Some(status) = refused_status(&error) else {
                return Err(error);
            };
            let state = FormState::refused(submission, claim_messages(&context, &error));
            let page = shown(services, &context, page, &state, "", status).await?;
            Ok(page.into())
        }
    }
}

/// Shows who keeps an organisation.
pub(super) async fn keepers_page(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let view = match organization_at(services, context, slug, Path::OrganizationMembers).await? {
        Ok(view) => view,
        Err(answer) => return Ok(answer),
    };
    if services.reader.session.is_none() {
        return Ok(to_sign_in(context, &Path::OrganizationMembers(view.slug)));
    }
    let state = FormState::default();
    shown_keepers(services, context, &view, &state, query, 200).await
}

async fn shown_keepers(
    services: &Services<'_>,
    context: &PageContext<'_>,
    view: &OrganizationView,
    state: &FormState,
    query: &str,
    status: u16,
) -> Result<Answer, UseCaseError> {
    let own = my_organizations(services.ctx)
        .await?
        .into_iter()
        .find(|kept| kept.id == view.id)
        .map(|kept| kept.role);
    let kept = match kept(services, view.id).await {
        // An editor may at least leave.
        Err(error) if error.code() == ErrorCode::Forbidden && own.is_some() => None,
        Err(error) => return Err(error),
        Ok(kept) => Some(kept),
    };
    let keepers = KeepersView {
        slug: view.slug.clone(),
        names: view.organization.names.clone(),
        own,
        kept,
    };
    let page = membership::keepers_page(context, &keepers, state, query);
    Ok(finish(services, context, status, page))
}

async fn kept(
    services: &Services<'_>,
    organization: OrganizationId,
) -> Result<
    (
        Vec<usecases::members::MemberView>,
        Vec<usecases::members::InvitationView>,
    ),
    UseCaseError,
> {
    let members = list_members(services.ctx, organization).await?;
    let invitations = list_invitations(services.ctx, organization).await?;
    Ok((members, invitations))
}

/// Takes a form of the page of keepers.
pub(super) async fn submit_keepers(
    services: &Services<'_>,
    locale: Locale,
    slug: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let view = match organization_at(services, &context, slug, Path::OrganizationMembers).await? {
        Ok(view) => view,
        Err(answer) => return Ok(answer.into()),
    };
    let here = Path::OrganizationMembers(view.slug.clone());
    if services.reader.session.is_none() {
        return Ok(to_sign_in(&context, &here).into());
    }
    match membership::submit_keepers(services.ctx, view.id, submission).await {
        Ok(KeepersDone::Told(word)) => Ok(told(&context, &here, word)),
        Ok(KeepersDone::Left) => Ok(told(&context, &Path::Manage(ManagePage::Overview), "left")),
        Err(error) => {
            let Some(status) = refused_status(&error) else {
                return Err(error);
            };
            let state = FormState::refused(submission, messages(&context, &error));
            let page = shown_keepers(services, &context, &view, &state, "", status).await?;
            Ok(page.into())
        }
    }
}
