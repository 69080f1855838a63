//! What an event resolved, as it is written: the adopted text, and the list of
//! its commitments.

use super::details::texts;
use super::{event_page, notice, said, seen, summary};
use crate::i18n::date;
use crate::paths::{EventPart, Path, ProceedingsPage};
use crate::ui::form::{FormState, InputKind, LanguageFields, TextField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Empty, Onwards, Tone};
use domain::proceedings::Commitment;
use leptos::prelude::*;
use usecases::proceedings::{ProceedingsPreparation, resolution_stamp};

/// The form of the text as it is first shown.
#[must_use]
pub fn resolution_state(view: &ProceedingsPreparation) -> FormState {
    let resolution = &view.proceedings.resolution;
    let mut values = texts("texts", &resolution.texts);
    let day = resolution.adopted_on.map(|day| day.to_string());
    values.push(("adopted_on".to_owned(), day.unwrap_or_default()));
    FormState::filled(values)
}

/// The page; `done` names what was done.
#[must_use]
pub fn resolution_page(
    context: &PageContext<'_>,
    view: &ProceedingsPreparation,
    state: &FormState,
    done: &str,
) -> Page {
    let slug = &view.event.slug;
    let resolution = &view.proceedings.resolution;
    let here = ProceedingsPage::Resolution;
    let public = Path::EventPart(slug.clone(), EventPart::Resolutions);
    let see = (!resolution.is_empty()).then(|| {
        view! {
            <p>
                <Onwards href=context.link(&public) label=context.t("resolution-see") />
            </p>
        }
    });
    let body = view! {
        <div class="wrap stack edit">
            {notice(context, done)}
            {summary(context, state)}
            <p class="muted">{context.t("resolution-lead")}</p>
            {see}
            {commitments(context, view)}
            <form
                class="pane stack"
                method="post"
                action=context.link(&Path::Proceedings(slug.clone(), here))
                novalidate
            >
                <input type="hidden" name="stamp" value=seen(state, resolution_stamp(&view.proceedings)) />
                <TextField
                    state=state.clone()
                    name="adopted_on"
                    label=context.t("resolution-adopted-on")
                    kind=InputKind::Date
                />
                <LanguageFields
                    state=state.clone()
                    name="texts"
                    legend=context.t("resolution-text")
                    labels=context.languages()
                    hint=context.t("prepare-markdown")
                    lines=12
                />
                <p>
                    <button class="btn">{context.t("resolution-save")}</button>
                </p>
            </form>
        </div>
    }
    .into_any();
    event_page(context, &view.event, here, body)
}

fn commitments(context: &PageContext<'_>, view: &ProceedingsPreparation) -> AnyView {
    let commitments = &view.proceedings.resolution.commitments;
    let list = if commitments.is_empty() {
        let body = context.t("resolution-none-yet-body");
        view! { <Empty title=context.t("resolution-none-yet") body /> }.into_any()
    } else {
        let rows: Vec<AnyView> = commitments
            .iter()
            .map(|known| row(context, view, known))
            .collect();
        view! { <ol class="sash">{rows}</ol> }.into_any()
    };
    let new = Path::Proceedings(view.event.slug.clone(), ProceedingsPage::NewCommitment);
    view! {
        <section class="stack" aria-labelledby="commitments">
            <h2 id="commitments">{context.t("commitments-title")}</h2>
            {list}
            <p>
                <a class="btn line" href=context.link(&new)>
                    {context.t("commitment-new")}
                </a>
            </p>
        </section>
    }
    .into_any()
}

fn row(context: &PageContext<'_>, view: &ProceedingsPreparation, known: &Commitment) -> AnyView {
    let locale = context.locale;
    let (text, language) = said(&known.texts, locale).unwrap_or_default();
    let page = ProceedingsPage::Commitment(known.id);
    let href = context.link(&Path::Proceedings(view.event.slug.clone(), page));
    let organization = known.owner.organization;
    let organization = organization.and_then(|id| view.organizations.get(&id));
    let names = organization.map_or(&known.owner.names, |organization| &organization.names);
    let facts: Vec<String> = [
        Some(known.state.label(locale).to_owned()),
        said(names, locale).map(|(name, _)| name),
        known.deadline.map(|deadline| date(locale, deadline)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let overdue = known.is_overdue(context.today).then(|| {
        let label = context.t("commitment-overdue");
        view! { <Badge label tone=Tone::Bad /> }
    });
    view! {
        <li>
            <p class="history-h">
                <a href=href lang=language>
                    <b>{text}</b>
                </a>
                {overdue}
            </p>
            <p class="small muted">{facts.join(" · ")}</p>
        </li>
    }
    .into_any()
}
