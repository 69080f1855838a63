//! Each form of this part and the use case it calls.

use crate::i18n::Locale;
use crate::ui::form::Submission;
use domain::proposal::MAX_TOPICS;
use domain::{CommentId, Decision, ErrorCode, ProposalId, Slug};
use usecases::accounts::Origin;
use usecases::proposals::{
    CallInput, ProposalInput, SlotInput, TopicInput, comment_on, decide_proposal, hide_comment,
    review_proposal, save_call, schedule_proposal, send_proposal, set_support, unhide_comment,
    withdraw_proposal,
};
use usecases::{Ctx, UseCaseError};

/// Sends a proposal.
///
/// # Errors
/// What the use case refuses.
pub async fn submit_new(
    ctx: &Ctx,
    slug: &Slug,
    form: &Submission,
    origin: &Origin<'_>,
) -> Result<ProposalId, UseCaseError> {
    let value = |name: &str| form.value(name).to_owned();
    let input = ProposalInput {
        kind: value("kind"),
        topic: value("topic"),
        title: value("title"),
        body: value("body"),
        language: value("language"),
        name: value("name"),
        coauthors: value("coauthors"),
        organization: value("organization"),
        public: form.value("public") == "yes",
    };
    send_proposal(ctx, slug, &input, origin).await
}

/// Does what a button on the page of a proposal says; answers the word of its
/// notice, empty where the page tells enough.
///
/// # Errors
/// What the use case refuses; [`ErrorCode::NotFound`] for a task that there is
/// not.
pub async fn submit_one(
    ctx: &Ctx,
    slug: &Slug,
    id: ProposalId,
    form: &Submission,
    origin: &Origin<'_>,
) -> Result<&'static str, UseCaseError> {
    let comment = || {
        let id = form.value("id").parse().map_err(|_| ErrorCode::NotFound);
        id.map(CommentId)
    };
    Ok(match form.value("task") {
        "support" => {
            set_support(ctx, slug, id, true).await?;
            ""
        }
        "unsupport" => {
            set_support(ctx, slug, id, false).await?;
            ""
        }
        "comment" => {
            comment_on(ctx, slug, id, form.value("comment"), origin).await?;
            "commented"
        }
        "withdraw" => {
            withdraw_proposal(ctx, slug, id).await?;
            "withdrawn"
        }
        "hide" => {
            let reason = format!("reason.{}", form.value("id"));
            hide_comment(ctx, slug, comment()?, form.value(&reason)).await?;
            "hidden"
        }
        "unhide" => {
            unhide_comment(ctx, slug, comment()?).await?;
            "shown"
        }
        _ => return Err(ErrorCode::NotFound.into()),
    })
}

/// Sets the call.
///
/// # Errors
/// What the use case refuses.
pub async fn submit_call(ctx: &Ctx, slug: &Slug, form: &Submission) -> Result<(), UseCaseError> {
    let topic = |row: usize| {
        let value = |name: String| form.value(&name).to_owned();
        TopicInput {
            id: value(format!("topics.{row}.id")),
            names: Locale::ALL.map(|locale| value(format!("topics.{row}.names.{}", locale.code()))),
        }
    };
    let input = CallInput {
        opens_on: form.value("opens_on").to_owned(),
        closes_on: form.value("closes_on").to_owned(),
        kinds: form.all("kinds").map(ToOwned::to_owned).collect(),
        topics: (0..MAX_TOPICS).map(topic).collect(),
    };
    save_call(ctx, slug, &input).await
}

/// Reviews, decides, or puts into the agenda; answers the word of its notice.
///
/// # Errors
/// What the use case refuses; [`ErrorCode::NotFound`] for a task that there is
/// not.
pub async fn submit_review(
    ctx: &Ctx,
    slug: &Slug,
    id: ProposalId,
    form: &Submission,
) -> Result<&'static str, UseCaseError> {
    let note = form.value("note");
    Ok(match form.value("task") {
        "review" => {
            let review = (form.value("score"), form.value("review_note"));
            review_proposal(ctx, slug, id, review).await?;
            "reviewed"
        }
        "accept" => {
            decide_proposal(ctx, slug, id, Decision::Approve, note).await?;
            "accepted"
        }
        "refuse" => {
            decide_proposal(ctx, slug, id, Decision::Reject, note).await?;
            "refused"
        }
        "schedule" => {
            let value = |name: &str| form.value(name).to_owned();
            let slot = SlotInput {
                day: value("day"),
                starts: value("starts"),
                ends: value("ends"),
                hall: value("hall"),
            };
            schedule_proposal(ctx, slug, id, &slot).await?;
            "scheduled"
        }
        _ => return Err(ErrorCode::NotFound.into()),
    })
}
