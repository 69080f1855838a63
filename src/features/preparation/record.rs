//! What an event left besides its resolution, as it is written: who took part,
//! what there is to read, who was honoured.

use super::details::texts;
use super::reading::last_part;
use super::{event_page, notice, seen, summary};
use crate::paths::{Path, ProceedingsPage};
use crate::ui::form::{FormState, InputKind, LanguageFields, Submission, TextField, row_count};
use crate::ui::page::{Page, PageContext};
use domain::Slug;
use leptos::prelude::*;
use usecases::proceedings::{ProceedingsPreparation, record_stamp};

/// How many empty rows stand below those that are there.
const SPARE: usize = 3;

/// The form as it is first shown.
#[must_use]
pub fn record_state(view: &ProceedingsPreparation) -> FormState {
    let record = &view.proceedings.record;
    let mut values = Vec::new();
    let named = record.attendees.iter();
    let named = named.filter_map(|id| view.organizations.get(id));
    for (row, organization) in named.enumerate() {
        let name = format!("attendees.{row}.organization");
        values.push((name, organization.slug.to_string()));
    }
    for (row, material) in record.materials.iter().enumerate() {
        values.extend(texts(&format!("materials.{row}.titles"), &material.titles));
        let address = material.address.as_str().to_owned();
        values.push((format!("materials.{row}.address"), address));
    }
    let minutes = record.minutes.iter();
    values.extend(minutes.map(|one| ("minutes".to_owned(), one.as_str().to_owned())));
    for (row, laureate) in record.laureates.iter().enumerate() {
        values.extend(texts(&format!("laureates.{row}.names"), &laureate.names));
        values.extend(texts(&format!("laureates.{row}.awards"), &laureate.awards));
    }
    FormState::filled(values)
}

/// The form as it was sent, with rows for organisations that came and do not
/// stand in it yet.
#[must_use]
pub fn with_attendees(form: &Submission, came: &[Slug]) -> FormState {
    let first = row_count(form, "attendees");
    // What was typed is the name or an address that ends with it.
    let typed: Vec<Option<Slug>> = (0..first)
        .map(|row| last_part(form.value(&format!("attendees.{row}.organization"))))
        .collect();
    let new = came
        .iter()
        .filter(|one| !typed.iter().flatten().any(|known| known == *one));
    let rows = new.enumerate().map(|(row, slug)| {
        let name = format!("attendees.{}.organization", first + row);
        (name, slug.to_string())
    });
    let mut form = form.clone();
    form.values.extend(rows);
    FormState::refused(&form, Vec::new())
}

/// The page; `done` names what was done.
#[must_use]
pub fn record_page(
    context: &PageContext<'_>,
    view: &ProceedingsPreparation,
    state: &FormState,
    done: &str,
) -> Page {
    let here = ProceedingsPage::Record;
    let action = context.link(&Path::Proceedings(view.event.slug.clone(), here));
    let came = view.event.keeps.then(|| {
        view! {
            <button class="btn line" name="task" value="came">
                {context.t("record-came")}
            </button>
        }
    });
    let body = view! {
        <div class="wrap stack edit">
            {notice(context, done)}
            {summary(context, state)}
            <form class="pane stack" method="post" action=action novalidate>
                <input type="hidden" name="stamp" value=seen(state, record_stamp(&view.proceedings)) />
                <p class="hint">{context.t("record-rows-hint")}</p>
                <section class="stack" aria-labelledby="attendees">
                    <h2 id="attendees">{context.t("record-attendees")}</h2>
                    {attendees(context, state)}
                </section>
                <section class="stack" aria-labelledby="materials">
                    <h2 id="materials">{context.t("record-materials")}</h2>
                    {materials(context, state)}
                    <TextField
                        state=state.clone()
                        name="minutes"
                        label=context.t("record-minutes")
                        kind=InputKind::Url
                    />
                </section>
                <section class="stack" aria-labelledby="laureates">
                    <h2 id="laureates">{context.t("record-laureates")}</h2>
                    {laureates(context, state)}
                </section>
                <p class="row">
                    <button class="btn">{context.t("prepare-save")}</button>
                    {came}
                </p>
            </form>
        </div>
    }
    .into_any();
    event_page(context, &view.event, here, body)
}

/// The legend of a row.
fn numbered(context: &PageContext<'_>, key: &str, row: usize) -> String {
    let number = [("number", (row + 1).to_string().into())];
    context.text.with(key, &number)
}

fn attendees(context: &PageContext<'_>, state: &FormState) -> AnyView {
    (0..state.rows("attendees") + SPARE)
        .map(|row| {
            view! {
                <TextField
                    state=state.clone()
                    name=format!("attendees.{row}.organization")
                    label=numbered(context, "record-attendee", row)
                    hint=context.t("prepare-organization-hint")
                />
            }
        })
        .collect_view()
        .into_any()
}

fn materials(context: &PageContext<'_>, state: &FormState) -> AnyView {
    (0..state.rows("materials") + SPARE)
        .map(|row| {
            view! {
                <div class="room-edit stack">
                    <LanguageFields
                        state=state.clone()
                        name=format!("materials.{row}.titles")
                        legend=numbered(context, "record-material", row)
                        labels=context.languages()
                    />
                    <TextField
                        state=state.clone()
                        name=format!("materials.{row}.address")
                        label=context.t("commitment-evidence-address")
                        kind=InputKind::Url
                    />
                </div>
            }
        })
        .collect_view()
        .into_any()
}

fn laureates(context: &PageContext<'_>, state: &FormState) -> AnyView {
    (0..state.rows("laureates") + SPARE)
        .map(|row| {
            view! {
                <div class="room-edit stack">
                    <LanguageFields
                        state=state.clone()
                        name=format!("laureates.{row}.names")
                        legend=numbered(context, "record-laureate", row)
                        labels=context.languages()
                    />
                    <LanguageFields
                        state=state.clone()
                        name=format!("laureates.{row}.awards")
                        legend=context.t("record-award")
                        labels=context.languages()
                    />
                </div>
            }
        })
        .collect_view()
        .into_any()
}
