//! An operator passes a request to an organisation of the directory whose
//! editors answer here.

use super::access::{locked, message};
use super::input::{MAX_MESSAGE, text};
use super::letters;
use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::{ErrorCode, MailKind, MessageAuthor, RequestId, RequestStep, Slug, Violation};
use serde_json::json;
use store::StoreError;

/// Passes a request, as it was when it had this version, to the organisation at
/// this address. What is typed along is for the organisation and the centre,
/// not for the person.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; [`ErrorCode::Conflict`]
/// when it was written meanwhile; [`ErrorCode::MoveNotAllowed`]; of
/// `organization` [`ErrorCode::Required`], [`ErrorCode::UnknownValue`] and
/// [`ErrorCode::NobodyAnswers`]; of `message` [`ErrorCode::TooLong`]; the
/// database's.
pub async fn pass_request(
    ctx: &Ctx,
    id: RequestId,
    version: u32,
    organization: &str,
    typed: &str,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let mut request = locked(ctx, &transaction, id, version).await?;
    let from = request.state;
    let holder = request.holder();
    let after = from.after(RequestStep::PassOn);
    request.move_to(after.ok_or(ErrorCode::MoveNotAllowed)?, ctx.now());
    let wrong = |code| UseCaseError::Invalid(vec![Violation::new("organization", code)]);
    if organization.is_empty() {
        return Err(wrong(ErrorCode::Required));
    }
    let slug = Slug::parse(organization).map_err(|_| wrong(ErrorCode::UnknownValue))?;
    let found = store::organizations::find_by_slug(&transaction, &slug)
        .await?
        .filter(|found| found.removed_at.is_none())
        .ok_or_else(|| wrong(ErrorCode::UnknownValue))?;
    let keepers = store::members::of_organization(&transaction, found.id).await?;
    if keepers.is_empty() {
        return Err(wrong(ErrorCode::NobodyAnswers));
    }
    request.operator = ctx.actor.account().or(request.operator);
    request.organization = Some(found.id);
    request.undertaken_at = None;
    request.organization_reminded_at = None;
    request.version += 1;
    request.updated_at = ctx.now();
    if !typed.trim().is_empty() {
        let body = text(typed, MAX_MESSAGE)
            .map_err(|code| UseCaseError::Invalid(vec![Violation::new("message", code)]))?;
        let mut said = message(ctx, &request, MessageAuthor::Operator, true, body);
        said.audience = Some(found.id);
        store::requests::add_message(&transaction, &said).await?;
    }
    store::requests::write(&transaction, &request).await?;
    if let Some(former) = holder.filter(|former| *former != found.id) {
        letters::taken_back(ctx, &transaction, &request, former).await?;
    }
    letters::about_organization(ctx, &transaction, &request, &found.document.names).await?;
    let kind = MailKind::RequestForOrganization;
    letters::to_organization(ctx, &transaction, &request, kind).await?;
    let detail = json!({
        "from": from.code(),
        "state": request.state.code(),
        "organization": found.id,
    });
    let row = event(ctx, ctx.new_id(), "request", "passed_on", id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}
