//! Whether the owners of an organisation publish without review, and who says so.

use super::{notice, page};
use crate::paths::Path;
use crate::ui::form::{ChoiceField, ErrorSummary, FormState};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Onwards, Tone};
use domain::{Localized, Slug};
use leptos::prelude::*;
use usecases::profiles::{APPROVALS, TrustView};

/// What stands in the form for a moderator's word.
const WORDS: [(&str, Option<bool>, &str); 3] = [
    ("rule", None, "review-trust-rule"),
    ("yes", Some(true), "review-trust-yes"),
    ("no", Some(false), "review-trust-no"),
];

/// Reads what the form sent.
#[must_use]
pub fn read_trust(value: &str) -> Option<Option<bool>> {
    WORDS
        .into_iter()
        .find(|(code, _, _)| *code == value)
        .map(|(_, word, _)| word)
}

/// The form as it is first shown.
#[must_use]
pub fn trust_state(trust: TrustView) -> FormState {
    let code = WORDS
        .into_iter()
        .find(|(_, word, _)| *word == trust.word)
        .map_or("rule", |(code, _, _)| code);
    FormState::filled(vec![("trust".to_owned(), code.to_owned())])
}

/// The page of its own; `done` after it was set.
#[must_use]
pub fn trust_page(
    context: &PageContext<'_>,
    slug: &Slug,
    names: &Localized,
    trust: TrustView,
    state: FormState,
    done: bool,
) -> Page {
    let (name, language) = names
        .best(context.locale)
        .map_or((slug.to_string(), context.locale), |(name, locale)| {
            (name.to_owned(), locale)
        });
    let title = context
        .text
        .with("review-trust-of", &[("name", name.clone().into())]);
    let profile = context.link(&Path::Organization(slug.clone()));
    let summary = view! { <ErrorSummary text=context.text state=state.clone() /> };
    let body = view! {
        <div class="wrap stack manage">
            <h1>{context.t("review-trust-title")}</h1>
            <p class="lead" lang=language.code()>
                {name.clone()}
            </p>
            {done.then(|| notice(context, "trust", false))}
            {summary}
            <div class="pane stack">{trust_form(context, slug, trust, Some(state), None)}</div>
            <p>
                <Onwards href=profile label=context.t("review-profile") />
            </p>
        </div>
    }
    .into_any();
    page(
        context,
        Path::OrganizationTrust(slug.clone()),
        title,
        Some(name),
        body,
    )
}

/// How it stands, why, and the form; `next` is where it leads back.
pub(super) fn trust_form(
    context: &PageContext<'_>,
    slug: &Slug,
    trust: TrustView,
    state: Option<FormState>,
    next: Option<String>,
) -> AnyView {
    let (key, tone) = if trust.trusted {
        ("review-trust-is", Tone::Good)
    } else {
        ("review-trust-is-not", Tone::Neutral)
    };
    let why = context.t(match (trust.word, trust.refused) {
        (Some(_), _) => "review-trust-by-word",
        (None, true) => "review-trust-by-refusal",
        (None, false) => "review-trust-by-rule",
    });
    let approved = context.text.with(
        "review-trust-approved",
        &[
            ("n", (trust.approved as u64).into()),
            ("needed", (APPROVALS as u64).into()),
        ],
    );
    let options = WORDS
        .map(|(code, _, key)| (code.to_owned(), context.t(key)))
        .to_vec();
    let state = state.unwrap_or_else(|| trust_state(trust));
    let next = next.map(|next| view! { <input type="hidden" name="next" value=next /> });
    let action = context.link(&Path::OrganizationTrust(slug.clone()));
    view! {
        <p class="row">
            <Badge label=context.t(key) tone />
            <span class="muted">{why} " " {approved}</span>
        </p>
        <p>{context.t("review-trust-lead")}</p>
        <form class="stack" method="post" action=action>
            {next}
            <ChoiceField
                state=state
                name="trust"
                label=context.t("review-trust-choice")
                options=options
                single=true
            />
            <button class="btn line">{context.t("form-save")}</button>
        </form>
    }
    .into_any()
}
