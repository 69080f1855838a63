//! The forms of editing and the use cases they call; what is told when one is
//! refused.

use super::super::changes::label;
use super::pairs::settled;
use crate::ui::form::Submission;
use crate::ui::page::PageContext;
use domain::profile::{Choices, Conflict, DraftStamp, ProfileGroup, Side, Values};
use domain::{ErrorCode, OrganizationId, Violation};
use usecases::profiles::{
    DraftSave, Submission as Sent, discard_draft, save_draft_group, submit_draft, withdraw_draft,
};
use usecases::{Ctx, UseCaseError};

/// Saves a group as it was typed, with what was chosen in its conflicts.
///
/// # Errors
/// What the use case refuses; [`ErrorCode::Conflict`] for a stamp that is none.
pub async fn save_group(
    ctx: &Ctx,
    organization: OrganizationId,
    group: ProfileGroup,
    form: &Submission,
) -> Result<DraftSave, UseCaseError> {
    let expected: DraftStamp = form
        .value("stamp")
        .parse()
        .map_err(|_| ErrorCode::Conflict)?;
    let values = values(group, form);
    save_draft_group(ctx, organization, expected, group, values).await
}

/// What stands in the fields of a form, with what was chosen in its conflicts.
#[must_use]
pub fn values(group: ProfileGroup, form: &Submission) -> Values {
    Values::from_form(group, settled(form))
}

/// What became of the draft.
#[derive(Clone, Debug, PartialEq)]
pub enum OverviewDone {
    /// Told on the overview with this word.
    Told(&'static str),
    /// It is before the public.
    Published,
    /// Others published the same fields otherwise.
    Conflicts(Vec<Conflict>),
}

/// Sends the draft, takes it back or gives it up.
///
/// # Errors
/// What the use case refuses; for `sure` [`ErrorCode::Required`].
pub async fn submit_overview(
    ctx: &Ctx,
    organization: OrganizationId,
    form: &Submission,
) -> Result<OverviewDone, UseCaseError> {
    Ok(match form.value("task") {
        "send" => match submit_draft(ctx, organization, form.value("note")).await? {
            Sent::Published(_) => OverviewDone::Published,
            Sent::Queued => OverviewDone::Told("queued"),
            Sent::Conflicts(conflicts) => OverviewDone::Conflicts(conflicts),
        },
        "take-back" => {
            withdraw_draft(ctx, organization).await?;
            OverviewDone::Told("taken-back")
        }
        "discard" if form.value("sure") == "yes" => {
            discard_draft(ctx, organization).await?;
            OverviewDone::Told("discarded")
        }
        "discard" => {
            let violation = Violation::new("sure", ErrorCode::Required);
            return Err(UseCaseError::Invalid(vec![violation]));
        }
        _ => return Err(ErrorCode::NotFound.into()),
    })
}

/// Whose value is taken in each conflict of a form.
#[must_use]
pub fn choices(form: &Submission) -> Choices {
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

/// The messages of what is kept but breaks a rule, by field.
#[must_use]
pub fn group_messages(
    context: &PageContext<'_>,
    violations: &[Violation],
) -> Vec<(String, String)> {
    violations
        .iter()
        .map(|violation| {
            let words = context.t(&format!("error-{}", violation.code.code()));
            (violation.field.clone(), words)
        })
        .collect()
}

/// The messages of a refusal on the overview, where the fields do not stand.
#[must_use]
pub fn overview_messages(context: &PageContext<'_>, error: &UseCaseError) -> Vec<(String, String)> {
    let words = |code: ErrorCode| context.t(&format!("error-{}", code.code()));
    if error.violations().is_empty() {
        return vec![(String::new(), words(error.code()))];
    }
    error
        .violations()
        .iter()
        .map(|violation| match violation.field.as_str() {
            "note" | "sure" => (violation.field.clone(), words(violation.code)),
            "draft" => (String::new(), context.t("edit-nothing-changed")),
            field => {
                let field = match field {
                    "identifiers" => "bin",
                    field => field,
                };
                let message = format!("{}: {}", label(context, field), words(violation.code));
                (String::new(), message)
            }
        })
        .collect()
}
