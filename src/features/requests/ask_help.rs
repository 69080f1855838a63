//! What helps somebody who writes a request: organisations that may help at
//! once, and the draft on the device. Called by the form and by the page to
//! which it leads.

use super::ask::{AskStep, FIELDS};
use crate::paths::Path;
use crate::ui::form::FormState;
use crate::ui::page::PageContext;
use desk_islands::{DraftPage, DraftWords, RequestDraft, Suggested, SuggestionSource, Suggestions};
use domain::{District, RequestTopic};
use leptos::prelude::*;

/// How many organisations are suggested.
pub const SUGGESTED: usize = 5;

/// What the form is given beside the answers.
#[derive(Clone, Debug, Default)]
pub struct AskHelp {
    /// The addresses of the directory's core and text file.
    pub files: (String, String),
    /// What the answers so far suggest.
    pub suggested: Vec<Suggested>,
}

/// Filters and values of the directory that the answers speak for.
#[must_use]
pub fn preferred(state: &FormState) -> Vec<(&'static str, &'static str)> {
    let fields = RequestTopic::from_code(&state.value("topic"))
        .map(RequestTopic::fields)
        .unwrap_or_default();
    let district = District::from_code(&state.value("district"));
    let fields = fields.iter().map(|field| ("field", field.code()));
    let district = district.map(|district| ("district", district.code()));
    fields.chain(district).collect()
}

/// While the need is typed, found in the browser; on the next page and before
/// sending, found here.
pub(super) fn suggestions(
    context: &PageContext<'_>,
    step: AskStep,
    state: &FormState,
    help: AskHelp,
) -> Option<AnyView> {
    let title = context.t("request-suggestions-title");
    let hint = context.t("request-suggestions-hint");
    match step {
        AskStep::Need => {
            let preferred = preferred(state).into_iter();
            let source = SuggestionSource {
                files: help.files,
                item_prefix: format!("{}/", context.link(&Path::Organizations)),
                language: context.locale.index(),
                preferred: preferred
                    .map(|(filter, value)| (filter.to_owned(), value.to_owned()))
                    .collect(),
                barred: "dissolved".to_owned(),
                most: SUGGESTED,
                title,
                hint,
            };
            Some(view! { <Suggestions source /> }.into_any())
        }
        _ if step.shows_suggestions() && !help.suggested.is_empty() => {
            let items = help
                .suggested
                .into_iter()
                .map(|one| {
                    view! {
                        <li>
                            <a href=one.href lang=one.language target="_blank" rel="noopener">
                                {one.name}
                            </a>
                            <span class="muted small">{one.place}</span>
                        </li>
                    }
                })
                .collect_view();
            Some(
                view! {
                    <section class="suggestions">
                        <h2>{title}</h2>
                        <ul>{items}</ul>
                        <p class="hint">{hint}</p>
                    </section>
                }
                .into_any(),
            )
        }
        _ => None,
    }
}

/// Keeps the answers on the device; an earlier draft is offered where the form
/// is opened. The first page keeps nothing: nobody knows yet whether the topic
/// is one that must not be found.
pub(super) fn draft(
    context: &PageContext<'_>,
    step: AskStep,
    state: &FormState,
) -> Option<AnyView> {
    let is_secret =
        RequestTopic::from_code(&state.value("topic")).is_some_and(RequestTopic::is_sensitive);
    let page = match step {
        _ if is_secret => DraftPage::Secret,
        AskStep::Topic if FIELDS.iter().any(|field| !state.value(field).is_empty()) => return None,
        AskStep::Topic => DraftPage::Opened,
        _ => DraftPage::Answered,
    };
    Some(kept(context, page, step.code()))
}

/// The request was sent: the device need not keep it any longer.
pub(super) fn sent(context: &PageContext<'_>) -> AnyView {
    kept(context, DraftPage::Sent, "")
}

fn kept(context: &PageContext<'_>, page: DraftPage, step: &str) -> AnyView {
    let words = DraftWords {
        found: context.t("request-draft-found"),
        resume: context.t("request-draft-resume"),
        forget: context.t("request-draft-forget"),
    };
    let step = step.to_owned();
    view! { <RequestDraft page step words /> }.into_any()
}
