//! Each form of this part and the use case it calls.

use crate::ui::form::Submission;
use domain::{AccountId, CentreId, ErrorCode, RequestId, Satisfaction};
use usecases::accounts::Origin;
use usecases::centres::close_centre;
use usecases::requests::{
    Handling, MergeRequest, OwnStep, PassedStep, RequestInput, RuleChange, RuleInput,
    StoredRequest, add_request_files, add_staff_by_email, answer_passed_request, assign_request,
    block_sender, change_own_request, erase_own_request, handle_request, merge_request,
    pass_request, remove_operator, separate_request,
};
use usecases::{Ctx, Upload, UseCaseError};

/// The request as it was typed.
#[must_use]
pub fn input_of(form: &Submission) -> RequestInput {
    let value = |name| form.value(name).to_owned();
    RequestInput {
        topic: value("topic"),
        need: value("need"),
        district: value("district"),
        requester: value("requester"),
        name: value("name"),
        phone: value("phone"),
        email: value("email"),
        messenger: value("messenger"),
        consent: form.value("consent") == "yes",
        token: value("token"),
        website: value("website"),
    }
}

/// The files that were chosen.
#[must_use]
pub fn uploads_of(form: &Submission) -> Vec<Upload> {
    let chosen = form.all_files("files");
    chosen
        .map(|file| Upload {
            file_name: file.name.clone(),
            bytes: file.bytes.clone(),
        })
        .collect()
}

/// Goes on with one's own request; answers the word of its notice.
///
/// # Errors
/// What the use case refuses; [`ErrorCode::NotFound`] for a task that there is
/// not.
pub async fn submit_own(
    ctx: &Ctx,
    key: &str,
    form: &Submission,
    origin: &Origin<'_>,
) -> Result<&'static str, UseCaseError> {
    let message = || form.value("message").to_owned();
    if form.value("task") == "erase" {
        erase_own_request(ctx, key, form.value("sure") == "yes").await?;
        return Ok("erased");
    }
    if form.value("task") == "files" {
        add_request_files(ctx, key, uploads_of(form), origin).await?;
        return Ok("files");
    }
    let (step, word) = match form.value("task") {
        "reply" => (OwnStep::Reply(message()), "replied"),
        "reopen" => (OwnStep::Reopen(message()), "reopened"),
        "withdraw" => (OwnStep::Withdraw, "withdrawn"),
        "rate" => {
            let mark = form.value("rating").parse::<u8>();
            let mark = mark.map_err(|_| ErrorCode::UnknownValue)?;
            (OwnStep::Rate(Satisfaction::try_from(mark)?), "rated")
        }
        _ => return Err(ErrorCode::NotFound.into()),
    };
    change_own_request(ctx, key, step, origin).await?;
    Ok(word)
}

/// Does what an operator chose.
///
/// # Errors
/// What the use case refuses; [`ErrorCode::NotFound`] for a task that there is
/// not.
pub async fn submit_desk(ctx: &Ctx, id: RequestId, form: &Submission) -> Result<(), UseCaseError> {
    let version = version_of(form);
    if form.value("task") == "pass" {
        let organization = form.value("organization");
        return pass_request(ctx, id, version, organization, form.value("note")).await;
    }
    if form.value("task") == "assign" {
        return assign_request(ctx, id, version, form.value("colleague")).await;
    }
    if form.value("task") == "block" {
        return block_sender(ctx, id, form.value("by"), form.value("days")).await;
    }
    if form.value("task") == "merge" {
        let merge = MergeRequest {
            id,
            version,
            other: form.value("other"),
            word: form.value("word"),
        };
        return merge_request(ctx, &merge).await;
    }
    if form.value("task") == "separate" {
        return separate_request(ctx, id, version).await;
    }
    let handling = Handling::from_code(form.value("task")).ok_or(ErrorCode::NotFound)?;
    handle_request(ctx, id, version, handling, form.value("message")).await
}

/// Does what an editor of the organisation chose; answers the word of it.
///
/// # Errors
/// What the use case refuses; [`ErrorCode::NotFound`] for a task that there is
/// not.
pub async fn submit_passed(
    ctx: &Ctx,
    id: RequestId,
    form: &Submission,
) -> Result<PassedStep, UseCaseError> {
    let step = PassedStep::from_code(form.value("task")).ok_or(ErrorCode::NotFound)?;
    let message = form.value("message");
    answer_passed_request(ctx, id, version_of(form), step, message).await?;
    Ok(step)
}

/// Whether the form showed the request as it is now.
#[must_use]
pub fn has_seen(form: &Submission, request: &StoredRequest) -> bool {
    version_of(form) == request.version
}

/// Which version the form showed; one that does not say showed nothing.
fn version_of(form: &Submission) -> u32 {
    form.value("version").parse().unwrap_or(0)
}

/// Adds or removes staff, or closes the centre; answers of which centre the page
/// is shown next, and the word of its notice.
///
/// # Errors
/// What the use case refuses; [`ErrorCode::NotFound`] for what is no account.
pub async fn submit_staff(
    ctx: &Ctx,
    centre: CentreId,
    form: &Submission,
) -> Result<(CentreId, &'static str), UseCaseError> {
    if form.value("task") == "close" {
        let successor = close_centre(ctx, centre, form.value("successor")).await?;
        return Ok((successor, "closed"));
    }
    let removed = form.value("remove");
    if removed.is_empty() {
        add_staff_by_email(ctx, centre, form.value("email"), form.value("role")).await?;
        return Ok((centre, "added"));
    }
    let account = removed.parse().map_err(|_| ErrorCode::NotFound)?;
    remove_operator(ctx, centre, AccountId(account)).await?;
    Ok((centre, "removed"))
}

/// What the form does with the rules; nothing for a task that there is not.
#[must_use]
pub fn rule_change(form: &Submission) -> Option<RuleChange> {
    let position = form.value("position").parse().ok();
    match form.value("task") {
        "write" => {
            let value = |name| form.value(name).to_owned();
            let input = RuleInput {
                topic: value("topic"),
                district: value("district"),
                requester: value("requester"),
                centre: value("centre"),
                service: value("service"),
                days: value("days"),
            };
            Some(RuleChange::Write(position, input))
        }
        "raise" => position.map(RuleChange::Raise),
        "lower" => position.map(RuleChange::Lower),
        "remove" => position.map(RuleChange::Remove),
        _ => None,
    }
}
