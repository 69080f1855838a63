//! One commitment as it is written, and its move to another state.

use super::details::texts;
use super::{event_page, notice, seen, summary};
use crate::paths::{Path, ProceedingsPage};
use crate::ui::form::{ChoiceField, FormState, InputKind, LanguageFields, TextField};
use crate::ui::page::{Page, PageContext};
use domain::proceedings::Commitment;
use leptos::prelude::*;
use usecases::proceedings::{ProceedingsPreparation, commitment_stamp};

/// How many empty rows for evidence stand below those that are there.
const SPARE: usize = 2;

/// What the form of a commitment says when it is first shown.
#[must_use]
pub fn commitment_values(
    view: &ProceedingsPreparation,
    known: &Commitment,
) -> Vec<(String, String)> {
    let mut values = texts("texts", &known.texts);
    values.extend(texts("owner", &known.owner.names));
    let mut put = |name: &str, value: String| values.push((name.to_owned(), value));
    let organization = known.owner.organization;
    if let Some(named) = organization.and_then(|id| view.organizations.get(&id)) {
        put("organization", named.slug.to_string());
    }
    if let Some(deadline) = known.deadline {
        put("deadline", deadline.to_string());
    }
    for (row, evidence) in known.evidence.iter().enumerate() {
        values.extend(texts(&format!("evidence.{row}.texts"), &evidence.texts));
        if let Some(address) = &evidence.address {
            let name = format!("evidence.{row}.address");
            values.push((name, address.as_str().to_owned()));
        }
    }
    values
}

/// The page of a commitment, or of a new one.
#[must_use]
pub fn commitment_page(
    context: &PageContext<'_>,
    view: &ProceedingsPreparation,
    known: Option<&Commitment>,
    state: &FormState,
    done: &str,
) -> Page {
    let here = known.map_or(ProceedingsPage::NewCommitment, |known| {
        ProceedingsPage::Commitment(known.id)
    });
    let action = context.link(&Path::Proceedings(view.event.slug.clone(), here));
    let stamp = known.map(|known| seen(state, commitment_stamp(&view.proceedings, known.id)));
    let more = known.is_none().then(|| {
        view! {
            <button class="btn line" name="task" value="more">
                {context.t("commitment-save-more")}
            </button>
        }
    });
    let moves = known.map(|known| moves(context, known, state, (&action, stamp.clone())));
    let body = view! {
        <div class="wrap stack edit">
            {notice(context, done)}
            {summary(context, state)}
            {moves}
            <form class="pane stack" method="post" action=action.clone() novalidate>
                <input type="hidden" name="stamp" value=stamp.clone() />
                <LanguageFields
                    state=state.clone()
                    name="texts"
                    legend=context.t("commitment-text")
                    labels=context.languages()
                    lines=3
                />
                <p class="hint">{context.t("commitment-owner-hint")}</p>
                <TextField
                    state=state.clone()
                    name="organization"
                    label=context.t("commitment-owner-organization")
                    hint=context.t("prepare-organization-hint")
                />
                <LanguageFields
                    state=state.clone()
                    name="owner"
                    legend=context.t("commitment-owner-name")
                    labels=context.languages()
                />
                <TextField
                    state=state.clone()
                    name="deadline"
                    label=context.t("commitment-deadline")
                    kind=InputKind::Date
                    hint=context.t("commitment-deadline-hint")
                />
                {evidence(context, state)}
                <p class="row">
                    <button class="btn">{context.t("commitment-save")}</button>
                    {more}
                </p>
            </form>
        </div>
    }
    .into_any();
    event_page(context, &view.event, here, body)
}

fn evidence(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let rows = (0..state.rows("evidence") + SPARE)
        .map(|row| {
            let path = format!("evidence.{row}");
            let number = [("number", (row + 1).to_string().into())];
            let legend = context.text.with("commitment-evidence-row", &number);
            view! {
                <div class="room-edit stack">
                    <LanguageFields
                        state=state.clone()
                        name=format!("{path}.texts")
                        legend=legend
                        labels=context.languages()
                    />
                    <TextField
                        state=state.clone()
                        name=format!("{path}.address")
                        label=context.t("commitment-evidence-address")
                        kind=InputKind::Url
                    />
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="stack" aria-labelledby="evidence">
            <h2 id="evidence">{context.t("commitment-evidence")}</h2>
            <p class="hint">{context.t("commitment-evidence-hint")}</p>
            {rows}
        </section>
    }
    .into_any()
}

/// The form that moves a commitment on.
fn moves(
    context: &PageContext<'_>,
    known: &Commitment,
    state: &FormState,
    (action, stamp): (&str, Option<String>),
) -> AnyView {
    let locale = context.locale;
    let now = [("state", known.state.label(locale).into())];
    let options = known.state.next().iter();
    let options = options.map(|to| (to.code().to_owned(), to.label(locale).to_owned()));
    view! {
        <form class="pane stack" method="post" action=action.to_owned() novalidate>
            <input type="hidden" name="stamp" value=stamp />
            <input type="hidden" name="task" value="move" />
            <h2>{context.t("commitment-move")}</h2>
            <p>{context.text.with("commitment-move-lead", &now)}</p>
            <ChoiceField
                state=state.clone()
                name="to"
                label=context.t("commitment-move-to")
                options=options.collect()
                single=true
            />
            <LanguageFields
                state=state.clone()
                name="notes"
                legend=context.t("commitment-move-note")
                labels=context.languages()
                hint=context.t("commitment-move-note-hint")
                lines=2
            />
            <LanguageFields
                state=state.clone()
                name="proof.texts"
                legend=context.t("commitment-move-proof")
                labels=context.languages()
            />
            <TextField
                state=state.clone()
                name="proof.address"
                label=context.t("commitment-evidence-address")
                kind=InputKind::Url
            />
            <p>
                <button class="btn">{context.t("commitment-move-go")}</button>
            </p>
        </form>
    }
    .into_any()
}
