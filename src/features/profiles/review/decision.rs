//! The form of a review and the use case it calls; what is told when it is
//! refused.

use super::super::changes;
use crate::ui::form::Submission;
use crate::ui::page::PageContext;
use domain::profile::{Choices, DraftId, Side};
use domain::{ErrorCode, Violation};
use usecases::profiles::{SubmissionView, Verdict, review_draft};
use usecases::{Ctx, UseCaseError};

/// Takes the decision; answers the word that names it in a notice.
///
/// # Errors
/// [`review_draft`]'s; for `verdict` [`ErrorCode::UnknownValue`].
pub async fn decide(
    ctx: &Ctx,
    id: DraftId,
    form: &Submission,
) -> Result<&'static str, UseCaseError> {
    let (verdict, word) = match form.value("verdict") {
        "approve" => (Verdict::Approve(choices(form)), "approved"),
        "return" => (Verdict::Return, "returned"),
        "reject" => (Verdict::Reject, "rejected"),
        _ => {
            let violation = Violation::new("verdict", ErrorCode::UnknownValue);
            return Err(UseCaseError::Invalid(vec![violation]));
        }
    };
    // A version that is none was never shown.
    let version = form.value("version").parse().unwrap_or_default();
    review_draft(ctx, id, version, verdict, form.raw("note")).await?;
    Ok(word)
}

fn choices(form: &Submission) -> Choices {
    form.values
        .iter()
        .filter_map(|(name, value)| {
            let side = match value.as_str() {
                "mine" => Side::Mine,
                "theirs" => Side::Theirs,
                _ => return None,
            };
            Some((name.strip_prefix("choice.")?.to_owned(), side))
        })
        .collect()
}

/// The messages of a refusal, by field, for the proposal as it stands now.
#[must_use]
pub fn messages(
    context: &PageContext<'_>,
    error: &UseCaseError,
    view: &SubmissionView,
    form: &Submission,
) -> Vec<(String, String)> {
    let words = |code: ErrorCode| context.t(&format!("error-{}", code.code()));
    let whole = |message: String| vec![(String::new(), message)];
    if error.code() == ErrorCode::Conflict {
        let chosen = choices(form);
        let open: Vec<(String, String)> = view
            .conflicts
            .iter()
            .filter(|conflict| !chosen.contains_key(&conflict.field))
            .map(|conflict| {
                let name = format!("choice.{}", conflict.field);
                (name, context.t("review-choose"))
            })
            .collect();
        let is_same = form.value("version") == view.version.to_string();
        return if is_same && !open.is_empty() {
            open
        } else {
            whole(context.t("review-changed"))
        };
    }
    if error.violations().is_empty() {
        return whole(words(error.code()));
    }
    error
        .violations()
        .iter()
        .map(|violation| match violation.field.as_str() {
            "note" => ("note".to_owned(), words(violation.code)),
            "verdict" => (String::new(), words(violation.code)),
            field => {
                let label = changes::label(context, field);
                (String::new(), format!("{label}: {}", words(violation.code)))
            }
        })
        .collect()
}
