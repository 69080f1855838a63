//! The pages and forms of the manage area, put together with what they need.

use super::accounts::{messages, refused_status, to_sign_in};
use super::blocks;
use super::centres;
use super::duplicates::{duplicate_page, duplicates_page};
use super::forms::Outcome;
use super::numbers;
use super::preparation;
use super::requests;
use super::reviews::review_page;
use super::routes::{Answer, context, finish, parameter};
use super::routing;
use super::services::Services;
use super::templates;
use crate::features::{manage, membership, profiles};
use crate::i18n::Locale;
use crate::paths::{ManagePage, Path};
use crate::ui::form::{FormState, Submission};
use crate::ui::page::PageContext;
use domain::profile::DraftId;
use domain::{
    AccountId, Action, CentreId, ClaimId, ClaimState, Decision, ErrorCode, OrganizationId,
    RequestId,
};
use usecases::UseCaseError;
use usecases::accounts::{list_accounts, show_account, show_account_of};
use usecases::claims::{
    ClaimFilter, ClaimView, SubjectView, list_claims, read_claim_document, show_claim,
};
use usecases::mail::{list_failed_mail, resend_mail};
use usecases::members::my_organizations;
use usecases::profiles::{count_submissions, list_submissions, read_audit_log};
use usecases::requests::{keeps_centres, list_staff, read_passed_file, read_request_file};

/// The page of the manage area that the rest of an address names.
pub(super) fn manage_segments(rest: &[&str]) -> Option<ManagePage> {
    let claim = |id: &str| id.parse().ok().map(ClaimId);
    match rest {
        [] => Some(ManagePage::Overview),
        ["mail"] => Some(ManagePage::Mail),
        ["audit"] => Some(ManagePage::Audit),
        ["reviews"] => Some(ManagePage::Reviews),
        ["reviews", id] => Some(ManagePage::Review(DraftId(id.parse().ok()?))),
        ["accounts"] => Some(ManagePage::Accounts),
        ["accounts", id] => Some(ManagePage::Account(AccountId(id.parse().ok()?))),
        ["duplicates"] => Some(ManagePage::Duplicates),
        ["duplicates", kept, other] => {
            let id = |id: &str| id.parse().ok().map(OrganizationId);
            Some(ManagePage::Duplicate(id(kept)?, id(other)?))
        }
        ["requests"] => Some(ManagePage::Requests),
        ["requests", "numbers"] => Some(ManagePage::RequestNumbers),
        ["requests", id] => Some(ManagePage::Request(RequestId(id.parse().ok()?))),
        ["requests", id, "files", position] => {
            let id = RequestId(id.parse().ok()?);
            Some(ManagePage::RequestAttachment(id, position.parse().ok()?))
        }
        ["centres"] => Some(ManagePage::Centres),
        ["centres", "new"] => Some(ManagePage::NewCentre),
        ["centres", id, "edit"] => Some(ManagePage::CentreDetails(CentreId(id.parse().ok()?))),
        ["centres", id] => Some(ManagePage::Centre(CentreId(id.parse().ok()?))),
        ["forums"] => Some(ManagePage::Events),
        ["forums", "new"] => Some(ManagePage::NewEvent),
        ["blocks"] => Some(ManagePage::Blocks),
        ["templates"] => Some(ManagePage::Templates),
        ["routing"] => Some(ManagePage::Routing),
        ["passed"] => Some(ManagePage::Passed),
        ["passed", id] => Some(ManagePage::PassedRequest(RequestId(id.parse().ok()?))),
        ["passed", id, "files", position] => {
            let id = RequestId(id.parse().ok()?);
            Some(ManagePage::PassedAttachment(id, position.parse().ok()?))
        }
        ["claims"] => Some(ManagePage::Claims),
        ["claims", id] => claim(id).map(ManagePage::Claim),
        ["claims", id, "document"] => claim(id).map(ManagePage::ClaimDocument),
        _ => None,
    }
}

/// Shows a page of the area.
pub(super) async fn manage_page(
    services: &Services<'_>,
    context: &PageContext<'_>,
    page: ManagePage,
    query: &str,
) -> Result<Answer, UseCaseError> {
    if services.reader.session.is_none() {
        return Ok(to_sign_in(context, &Path::Manage(page)));
    }
    let parameter = |wanted: &str| parameter(query, wanted);
    let page = match page {
        ManagePage::Overview => {
            let account = show_account(services.ctx).await?;
            let kept = my_organizations(services.ctx).await?;
            let done = parameter("done");
            let mut rooms = Vec::new();
            for room in manage::ROOMS {
                let count = waiting(services, room.page).await;
                let events = match room.page {
                    ManagePage::Events => preparation::waiting(services).await?,
                    _ => Some(None),
                };
                // Staff are account holders whom a centre lets in.
                let is_let_in = match room.page {
                    ManagePage::Requests => matches!(count, Ok(Some(_))),
                    ManagePage::Centres => keeps_centres(services.ctx).await?,
                    _ => false,
                };
                // What is passed on is for those who keep an organisation.
                let is_theirs = match room.page {
                    ManagePage::Passed => !kept.is_empty(),
                    ManagePage::Events => events.is_some(),
                    _ => true,
                };
                if (services.ctx.actor.may(room.action) || is_let_in) && is_theirs {
                    rooms.push((room, count?.or(events.flatten())));
                }
            }
            manage::manage_page(context, &account, &rooms, &kept, done.as_deref())
        }
        ManagePage::Reviews => {
            let rows = list_submissions(services.ctx).await?;
            let done = parameter("done").unwrap_or_default();
            profiles::review::queue_page(context, &rows, &done)
        }
        ManagePage::Review(id) => {
            let done = parameter("done").unwrap_or_default();
            return review_page(services, context, id, &done).await;
        }
        ManagePage::Accounts => {
            let filter = manage::filter_of(query);
            let list = list_accounts(services.ctx, &filter).await?;
            manage::accounts_page(context, &list, &filter)
        }
        ManagePage::Account(id) => {
            let account = show_account_of(services.ctx, id).await?;
            let state = manage::account_state(&account);
            manage::account_of_page(context, &account, state, parameter("done").is_some())
        }
        ManagePage::Mail => {
            let mail = list_failed_mail(services.ctx).await?;
            manage::failed_mail_page(context, &mail, parameter("done").is_some())
        }
        ManagePage::Claims => {
            let closed = parameter("state").is_some();
            let claims = list_claims(services.ctx, &claim_filter(closed)).await?;
            membership::claims_page(context, &claims, closed, query)
        }
        ManagePage::Claim(id) => {
            let claim = show_claim(services.ctx, id).await?;
            return shown_claim(services, context, &claim, &FormState::default(), 200).await;
        }
        ManagePage::Requests => return requests::desk(services, context, query).await,
        ManagePage::Request(id) => {
            return requests::desk_request(services, context, id, query).await;
        }
        ManagePage::RequestAttachment(id, position) => {
            let file = read_request_file(services.ctx, id, position).await?;
            return Ok(file.into());
        }
        ManagePage::PassedAttachment(id, position) => {
            let file = read_passed_file(services.ctx, id, position).await?;
            return Ok(file.into());
        }
        // The server makes the table; by itself the page stands here too.
        ManagePage::RequestNumbers | ManagePage::RequestNumbersTable => {
            return numbers::staff_numbers(services, context).await;
        }
        ManagePage::Centres => {
            let staff = list_staff(services.ctx).await?;
            let may_begin = services.ctx.actor.may(Action::KeepCentres);
            crate::features::requests::centres_staff_page(context, &staff, may_begin)
        }
        ManagePage::Centre(id) => {
            let done = parameter("done").unwrap_or_default();
            return requests::centre_staff(services, context, id, &done).await;
        }
        ManagePage::CentreDetails(id) => {
            let done = parameter("done").unwrap_or_default();
            return centres::centre_form(services, context, Some(id), &done).await;
        }
        ManagePage::NewCentre => return centres::centre_form(services, context, None, "").await,
        ManagePage::Blocks => {
            return blocks::blocks(services, context, parameter("done").is_some()).await;
        }
        ManagePage::Templates => return templates::templates(services, context, query).await,
        ManagePage::Routing => return routing::routing(services, context, query).await,
        ManagePage::Events => {
            let done = parameter("done").unwrap_or_default();
            return preparation::events(services, context, &done).await;
        }
        ManagePage::NewEvent => return preparation::begin(services, context).await,
        ManagePage::Passed => {
            let done = parameter("done").unwrap_or_default();
            return requests::passed(services, context, &done).await;
        }
        ManagePage::PassedRequest(id) => {
            let done = parameter("done").is_some();
            return requests::passed_request(services, context, id, done).await;
        }
        ManagePage::Duplicates => {
            let done = parameter("done").unwrap_or_default();
            return duplicates_page(services, context, &done).await;
        }
        ManagePage::Duplicate(kept, other) => {
            return duplicate_page(services, context, (kept, other)).await;
        }
        ManagePage::ClaimDocument(id) => {
            return Ok(read_claim_document(services.ctx, id).await?.into());
        }
        ManagePage::Audit => {
            let before = parameter("before").and_then(|id| id.parse().ok());
            manage::audit_page(context, &read_audit_log(services.ctx, before).await?)
        }
    };
    Ok(finish(services, context, 200, page))
}

/// How many things wait in a room, where that is counted.
async fn waiting(services: &Services<'_>, room: ManagePage) -> Result<Option<u64>, UseCaseError> {
    Ok(match room {
        ManagePage::Requests => requests::waiting(services).await?,
        ManagePage::Passed => Some(requests::passed_waiting(services).await?),
        ManagePage::Reviews => Some(count_submissions(services.ctx).await?),
        ManagePage::Claims => {
            let waiting = list_claims(services.ctx, &claim_filter(false)).await?;
            Some(waiting.len() as u64)
        }
        ManagePage::Mail => Some(list_failed_mail(services.ctx).await?.len() as u64),
        _ => None,
    })
}

fn claim_filter(closed: bool) -> ClaimFilter {
    let states = if closed {
        vec![
            ClaimState::Approved,
            ClaimState::Rejected,
            ClaimState::Expired,
            ClaimState::Withdrawn,
        ]
    } else {
        vec![ClaimState::Pending]
    };
    ClaimFilter {
        states,
        ..ClaimFilter::default()
    }
}

async fn shown_claim(
    services: &Services<'_>,
    context: &PageContext<'_>,
    claim: &ClaimView,
    state: &FormState,
    status: u16,
) -> Result<Answer, UseCaseError> {
    let others = match &claim.subject {
        SubjectView::Organization(known) => {
            let filter = ClaimFilter {
                organization: Some(known.id),
                ..claim_filter(false)
            };
            let mut others = list_claims(services.ctx, &filter).await?;
            others.retain(|other| other.id != claim.id);
            others
        }
        SubjectView::Proposal { .. } => Vec::new(),
    };
    let page = membership::claim_decision_page(context, claim, &others, state);
    Ok(finish(services, context, status, page))
}

/// Decides a claim; the next one that waits comes after it.
pub(super) async fn submit_claim_decision(
    services: &Services<'_>,
    locale: Locale,
    id: ClaimId,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let error = match membership::decide(services.ctx, id, submission).await {
        Ok(decision) => {
            let word = match decision {
                Decision::Approve => "approved",
                Decision::Reject => "rejected",
            };
            let queue = context.link(&Path::Manage(ManagePage::Claims));
            return Ok(Answer::SeeOther(format!("{queue}?done={word}")).into());
        }
        Err(error) => error,
    };
    let Some(status) = refused_status(&error) else {
        return Err(error);
    };
    let claim = show_claim(services.ctx, id).await?;
    let state = FormState::refused(submission, messages(&context, &error));
    let page = shown_claim(services, &context, &claim, &state, status).await?;
    Ok(page.into())
}

/// Puts a mail that was given up back into the outbox.
pub(super) async fn submit_mail(
    services: &Services<'_>,
    locale: Locale,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let here = Path::Manage(ManagePage::Mail);
    let id = submission.value("mail").parse();
    resend_mail(services.ctx, id.map_err(|_| ErrorCode::NotFound)?).await?;
    Ok(Answer::SeeOther(format!("{}?done=1", context.link(&here))).into())
}
