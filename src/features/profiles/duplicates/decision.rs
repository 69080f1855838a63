//! The form about a pair and the use case it calls; what is told when it is
//! refused.

use super::super::changes;
use crate::ui::form::Submission;
use crate::ui::page::PageContext;
use domain::profile::{Choices, Side};
use domain::{ErrorCode, OrganizationId, Violation};
use usecases::duplicates::{
    Expected, MergeRequest, dismiss_duplicate, merge_organizations, restore_duplicate,
};
use usecases::{Ctx, UseCaseError};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// The records are one.
    Merged,
    /// They are two organisations.
    Dismissed,
    /// They may be one after all.
    Restored,
}

impl Done {
    /// The word that names it in a notice.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Merged => "merged",
            Self::Dismissed => "dismissed",
            Self::Restored => "restored",
        }
    }
}

/// Does what the pressed button says.
///
/// # Errors
/// Those of the use cases; for `task` [`ErrorCode::UnknownValue`].
pub async fn decide(
    ctx: &Ctx,
    (kept, other): (OrganizationId, OrganizationId),
    form: &Submission,
) -> Result<Done, UseCaseError> {
    match form.value("task") {
        "merge" => {
            // A number that is none was never shown.
            let revision = |name: &str| form.value(name).parse().unwrap_or_default();
            let request = MergeRequest {
                kept,
                dropped: other,
                choices: choices(form),
                note: form.raw("note").to_owned(),
                expected: Some(Expected {
                    kept: revision("kept"),
                    dropped: revision("other"),
                }),
            };
            merge_organizations(ctx, request).await?;
            Ok(Done::Merged)
        }
        "dismiss" => {
            dismiss_duplicate(ctx, kept, other).await?;
            Ok(Done::Dismissed)
        }
        "restore" => {
            restore_duplicate(ctx, kept, other).await?;
            Ok(Done::Restored)
        }
        _ => {
            let violation = Violation::new("task", ErrorCode::UnknownValue);
            Err(UseCaseError::Invalid(vec![violation]))
        }
    }
}

fn choices(form: &Submission) -> Choices {
    let chosen = form.values.iter().filter_map(|(name, value)| {
        let side = match value.as_str() {
            "mine" => Side::Mine,
            "theirs" => Side::Theirs,
            _ => return None,
        };
        Some((name.strip_prefix("choice.")?.to_owned(), side))
    });
    chosen.collect()
}

/// The messages of a refusal, by field.
#[must_use]
pub fn messages(context: &PageContext<'_>, error: &UseCaseError) -> Vec<(String, String)> {
    let words = |code: ErrorCode| context.t(&format!("error-{}", code.code()));
    let whole = |message: String| vec![(String::new(), message)];
    if error.code() == ErrorCode::Conflict {
        return whole(context.t("review-changed"));
    }
    if error.violations().is_empty() {
        return whole(words(error.code()));
    }
    let told = error.violations().iter();
    told.map(|violation| match violation.field.as_str() {
        "note" => ("note".to_owned(), words(violation.code)),
        "bin" => (String::new(), context.t("duplicate-apart-body")),
        "task" => (String::new(), words(violation.code)),
        field => {
            let label = changes::label(context, field);
            (String::new(), format!("{label}: {}", words(violation.code)))
        }
    })
    .collect()
}
