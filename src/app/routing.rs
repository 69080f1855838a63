//! The page and form of the rules by which requests go to centres.

use super::forms::Outcome;
use super::requests::refusal;
use super::routes::{Answer, context, finish, parameter};
use super::services::Services;
use crate::features::requests::{self, RoutingNote};
use crate::i18n::Locale;
use crate::paths::{ManagePage, Path};
use crate::ui::form::{FormState, Submission};
use crate::ui::page::PageContext;
use domain::ErrorCode;
use usecases::UseCaseError;
use usecases::requests::{change_routing, list_routing_rules, show_route};

/// The rules; the query says which one is changed, and asks what would happen.
pub(super) async fn routing(
    services: &Services<'_>,
    context: &PageContext<'_>,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let view = list_routing_rules(services.ctx).await?;
    let number: Option<usize> = parameter(query, "rule").and_then(|number| number.parse().ok());
    let changed = number
        .and_then(|number| number.checked_sub(1))
        .filter(|position| view.is_own_rule(*position))
        .and_then(|position| Some((position, view.rules.get(position)?)));
    let state = changed.map(|(_, rule)| requests::rule_state(rule));
    let asked = match requests::routing_question(|name| parameter(query, name)) {
        Some(question) => Some((question, show_route(services.ctx, &question).await?)),
        None => None,
    };
    let note = RoutingNote {
        done: parameter(query, "done").is_some(),
        changed: changed.map(|(position, _)| position),
        asked,
    };
    let page = requests::routing_page(context, &view, &state.unwrap_or_default(), &note);
    Ok(finish(services, context, 200, page))
}

/// Changes the rules; 409 when somebody else did meanwhile.
pub(super) async fn submit_routing(
    services: &Services<'_>,
    locale: Locale,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    // Whoever may not see the rules learns nothing of what was wrong.
    let known = list_routing_rules(services.ctx).await?;
    let change = requests::rule_change(submission).ok_or(ErrorCode::NotFound)?;
    let error = match change_routing(services.ctx, submission.value("stamp"), change).await {
        Ok(()) => {
            let here = context.link(&Path::Manage(ManagePage::Routing));
            return Ok(Answer::SeeOther(format!("{here}?done=1")).into());
        }
        Err(error) => error,
    };
    let is_conflict = error.code() == ErrorCode::Conflict;
    let (status, mut told) = refusal(&context, error)?;
    if is_conflict {
        told = vec![(String::new(), context.t("routing-meanwhile"))];
    }
    let position = submission.value("position").parse().ok();
    let note = RoutingNote {
        // Rules that moved meanwhile are not changed by their old place.
        changed: position.filter(|_| !is_conflict && submission.value("task") == "write"),
        ..RoutingNote::default()
    };
    let state = FormState::refused(submission, told);
    let view = if is_conflict {
        list_routing_rules(services.ctx).await?
    } else {
        known
    };
    let page = requests::routing_page(&context, &view, &state, &note);
    Ok(finish(services, &context, status, page).into())
}
