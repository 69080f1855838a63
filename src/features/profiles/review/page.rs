//! One proposal: what is published and what is proposed side by side, the
//! conflicts to choose in, and the three decisions in one form.

use super::super::changes;
use super::trust::trust_form;
use super::{notice, page};
use crate::i18n::date;
use crate::paths::{ManagePage, Path};
use crate::ui::difference::State;
use crate::ui::form::{ChoiceField, ErrorSummary, FormState, TextArea};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Empty, Fact, Onwards};
use domain::profile::{Conflict, DraftId, DraftState, Value};
use leptos::prelude::*;
use usecases::day_of;
use usecases::profiles::{SubmissionView, TrustView};

/// The page; `done` says what led here.
#[must_use]
pub fn review_page(
    context: &PageContext<'_>,
    view: &SubmissionView,
    trust: TrustView,
    state: FormState,
    done: &str,
) -> Page {
    let (name, language) = view
        .present
        .names
        .best(context.locale)
        .map_or((view.slug.to_string(), context.locale), |(name, locale)| {
            (name.to_owned(), locale)
        });
    let title = context
        .text
        .with("review-of", &[("name", name.clone().into())]);
    let here = Path::Manage(ManagePage::Review(view.id));
    let profile = context.link(&Path::Organization(view.slug.clone()));
    let author_note = (!view.note.is_empty()).then(|| {
        view! {
            <section class="pane stack" aria-labelledby="author-note">
                <h2 id="author-note">{context.t("review-author-note")}</h2>
                <p class="difference">{view.note.clone()}</p>
            </section>
        }
    });
    let proposal = if view.state == DraftState::Submitted {
        proposal(context, view, &state)
    } else {
        decided(context, view)
    };
    let body = view! {
        <div class="wrap stack manage review">
            <h1 lang=language.code()>{name.clone()}</h1>
            {notice(context, done, true)}
            <ErrorSummary text=context.text state=state />
            {about(context, view)}
            <p>
                <Onwards href=profile label=context.t("review-profile") />
            </p>
            {author_note}
            {proposal}
            <section class="pane stack" aria-labelledby="trust">
                <h2 id="trust">{context.t("review-trust-title")}</h2>
                {trust_form(context, &view.slug, trust, None, Some(context.link(&here)))}
            </section>
        </div>
    }
    .into_any();
    page(context, here, title, Some(name), body)
}

/// What is said when the author took it back while a moderator read it.
#[must_use]
pub fn taken_back_page(context: &PageContext<'_>, id: DraftId) -> Page {
    let title = context.t("review-taken-back");
    let body = view! {
        <div class="wrap stack manage">
            <h1>{title.clone()}</h1>
            <Empty
                title=context.t("review-taken-back-title")
                body=context.t("review-taken-back-body")
            />
            <p>{to_queue(context)}</p>
        </div>
    }
    .into_any();
    page(
        context,
        Path::Manage(ManagePage::Review(id)),
        title,
        None,
        body,
    )
}

fn to_queue(context: &PageContext<'_>) -> AnyView {
    let href = context.link(&Path::Manage(ManagePage::Reviews));
    view! { <Onwards href label=context.t("review-to-queue") /> }.into_any()
}

/// Who sent it, and when.
fn about(context: &PageContext<'_>, view: &SubmissionView) -> AnyView {
    let author = if view.author_name.is_empty() {
        context.t("review-author-unknown")
    } else {
        view.author_name.clone()
    };
    let since = view.submitted_at.map(|at| {
        let day = date(context.locale, day_of(at));
        view! { <Fact term=context.t("review-sent")>{day}</Fact> }
    });
    view! {
        <dl class="kv">
            <Fact term=context.t("review-author")>{author}</Fact>
            {since}
        </dl>
    }
    .into_any()
}

fn decided(context: &PageContext<'_>, view: &SubmissionView) -> AnyView {
    let title = context.t(match view.state {
        DraftState::Approved => "review-state-approved",
        DraftState::Returned => "review-state-returned",
        DraftState::Rejected => "review-state-rejected",
        DraftState::Draft | DraftState::Submitted | DraftState::Withdrawn => "review-state-open",
    });
    view! {
        <Alert title body=context.t("review-state-body") />
        {(!view.review_note.is_empty())
            .then(|| view! { <p class="history-note">{view.review_note.clone()}</p> })}
        <p>{to_queue(context)}</p>
    }
    .into_any()
}

/// The form: every change, then the decision.
fn proposal(context: &PageContext<'_>, view: &SubmissionView, state: &FormState) -> AnyView {
    let of_field = |field: &str| view.conflicts.iter().find(|one| one.field == field);
    let mut rows: Vec<AnyView> = view
        .changes
        .iter()
        .map(|change| {
            let conflict = of_field(&change.field);
            let values = (&change.before, &change.after);
            row(context, &change.field, values, conflict, state)
        })
        .collect();
    // A service that one side took away stands in no field of its own.
    let alone = view
        .conflicts
        .iter()
        .filter(|conflict| !view.changes.iter().any(|one| one.field == conflict.field));
    rows.extend(alone.map(|conflict| {
        let values = (&conflict.theirs, &conflict.mine);
        row(context, &conflict.field, values, Some(conflict), state)
    }));
    let count = context.text.count("review-fields", rows.len() as u64);
    let changes = if rows.is_empty() {
        view! { <p class="muted">{context.t("review-nothing-left")}</p> }.into_any()
    } else {
        view! { <div class="sash">{rows}</div> }.into_any()
    };
    let action = context.link(&Path::Manage(ManagePage::Review(view.id)));
    view! {
        <form class="stack" method="post" action=action>
            <input type="hidden" name="version" value=view.version.to_string() />
            <h2>{count}</h2>
            {changes}
            {decision(context, state)}
        </form>
    }
    .into_any()
}

/// A field: what is published, what is proposed, and the choice in a conflict.
fn row(
    context: &PageContext<'_>,
    field: &str,
    (before, after): (&Value, &Value),
    conflict: Option<&Conflict>,
    state: &FormState,
) -> AnyView {
    let side = |state| changes::between(context, field, before, after, state);
    let choice = conflict.map(|conflict| choice(context, conflict, state));
    view! {
        <section class="stack">
            <h3>{changes::label(context, field)}</h3>
            <dl class="sides">
                <div>
                    <dt>{context.t("review-published")}</dt>
                    <dd>{side(State::Before)}</dd>
                </div>
                <div>
                    <dt>{context.t("review-proposed")}</dt>
                    <dd>{side(State::After)}</dd>
                </div>
            </dl>
            {choice}
        </section>
    }
    .into_any()
}

/// Whose value is taken, where others published the field otherwise meanwhile.
fn choice(context: &PageContext<'_>, conflict: &Conflict, state: &FormState) -> AnyView {
    let options = vec![
        ("mine".to_owned(), context.t("review-choose-proposed")),
        ("theirs".to_owned(), context.t("review-choose-published")),
    ];
    let former: Vec<String> = conflict
        .base
        .items()
        .into_iter()
        .map(ToOwned::to_owned)
        .collect();
    let hint = if former.is_empty() {
        context.t("review-conflict-empty")
    } else {
        let former = former.join(", ").into();
        context.text.with("review-conflict", &[("former", former)])
    };
    view! {
        <ChoiceField
            state=state.clone()
            name=format!("choice.{}", conflict.field)
            label=context.t("review-choice")
            options=options
            single=true
            hint=hint
        />
    }
    .into_any()
}

/// The note and the three buttons. Each has an access key, so that a moderator
/// who reads on the keyboard publishes with one; it is a letter of the button's
/// word in the page's language, because digits and Latin letters are not typed
/// on a Kazakh keyboard. The first button is the one that Enter presses.
fn decision(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let button = |verdict: &'static str, class: &'static str| {
        let key = context.t(&format!("review-{verdict}-key"));
        let shown = key.clone();
        view! {
            <button class=class name="verdict" value=verdict accesskey=key>
                {context.t(&format!("review-{verdict}"))}
                <kbd aria-hidden="true">{shown}</kbd>
            </button>
        }
    };
    view! {
        <div class="pane stack">
            <h2>{context.t("review-decision")}</h2>
            <TextArea
                state=state.clone()
                name="note"
                label=context.t("review-note")
                hint=context.t("review-note-hint")
                rows=3
            />
            <p class="row">
                {button("approve", "btn")} {button("return", "btn line")}
                {button("reject", "btn line")}
            </p>
            <p class="hint">{context.t("review-keys")}</p>
        </div>
    }
    .into_any()
}
