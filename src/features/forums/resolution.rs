//! The resolution of an event: the adopted text, and what became of each
//! commitment made in it.

use super::commitment::{adopted, commitment_item, steps};
use super::head;
use super::words::said;
use crate::i18n::date_within;
use crate::paths::{EventPart, Path};
use crate::ui::markdown;
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Badge, Onwards, Tone};
use domain::proceedings::{CommitmentState, Resolution};
use leptos::prelude::*;
use usecases::day_of;
use usecases::events::EventView;
use usecases::proceedings::ResolutionView;

/// The page of a resolution.
#[must_use]
pub fn resolution_page(context: &PageContext<'_>, view: &ResolutionView) -> Page {
    let text = context.text;
    let event = &view.event;
    let resolution = &event.proceedings.resolution;
    let (name, _) = head::title(context, event);
    let title = text.with("resolution-of", &[("event", name.into())]);
    let invented = resolution.demonstration || event.event.details.demonstration;
    // The head says it of the whole event already.
    let demonstration =
        (resolution.demonstration && !event.event.details.demonstration).then(|| {
            view! {
                <Alert
                    title=text.get("resolution-demonstration-title")
                    body=text.get("resolution-demonstration-body")
                    tone=Tone::Warning
                />
            }
        });
    let adopted = resolution
        .adopted_on
        .map(|day| view! { <p class="lead">{adopted(context, day)}</p> });
    let body = said(&resolution.texts, context.locale).map_or_else(
        || view! { <p class="muted">{text.get("resolution-no-text")}</p> }.into_any(),
        |(text, language)| {
            let html = markdown::html_of(&text);
            view! { <div class="prose" lang=language inner_html=html></div> }.into_any()
        },
    );
    let updated = view.updated_at.map(|at| {
        let day = date_within(context.locale, day_of(at));
        let updated = text.with("resolution-updated", &[("date", day.into())]);
        view! { <p class="small muted">{updated}</p> }
    });
    let body = view! {
        {head::head(context, event, Some(EventPart::Resolutions))}
        <div class="wrap stack agenda resolution">
            <h1>{text.get("resolution-tab")}</h1>
            {demonstration}
            {adopted}
            {body}
            {commitments(context, view)}
            {updated}
        </div>
    }
    .into_any();
    Page {
        path: Path::EventPart(event.slug.clone(), EventPart::Resolutions),
        query: String::new(),
        title,
        description: None,
        structured_data: None,
        indexed: !invented && event.event.details.state.is_public(),
        bundle: None,
        body,
    }
}

fn commitments(context: &PageContext<'_>, view: &ResolutionView) -> Option<AnyView> {
    let resolution = &view.event.proceedings.resolution;
    if resolution.commitments.is_empty() {
        return None;
    }
    let rows: Vec<AnyView> = resolution
        .commitments
        .iter()
        .map(|known| {
            let owner = known.owner.organization;
            let owner = owner.and_then(|id| view.event.organizations.get(&id));
            let told = view.steps.get(&known.id).map(Vec::as_slice);
            commitment_item(
                context,
                known,
                owner,
                steps(context, told.unwrap_or_default()),
            )
        })
        .collect();
    let ledger = context.link(&Path::Commitments);
    Some(
        view! {
            <section class="stack" aria-labelledby="commitments">
                <h2 id="commitments">{context.t("commitments-title")}</h2>
                {tally(context, resolution)}
                <ol class="sash">{rows}</ol>
                <p>
                    <Onwards href=ledger label=context.t("commitments-all") />
                </p>
            </section>
        }
        .into_any(),
    )
}

/// How many commitments stand where.
fn tally(context: &PageContext<'_>, resolution: &Resolution) -> AnyView {
    let counted = |count: usize, name: String| {
        let parts = [("name", name.into()), ("count", count.to_string().into())];
        context.text.with("ledger-choice", &parts)
    };
    let of_state = |state: CommitmentState| {
        let all = resolution.commitments.iter();
        all.filter(|known| known.state == state).count()
    };
    let states: Vec<AnyView> = CommitmentState::ALL
        .iter()
        .filter(|state| of_state(**state) > 0)
        .map(|state| {
            let label = counted(of_state(*state), state.label(context.locale).to_owned());
            view! { <li><Badge label=label /></li> }.into_any()
        })
        .collect();
    let late = late(context, resolution);
    let late = (late > 0).then(|| {
        let label = counted(late, context.t("commitment-overdue"));
        view! { <li><Badge label=label tone=Tone::Bad /></li> }
    });
    view! { <ul class="badges">{states} {late}</ul> }.into_any()
}

fn late(context: &PageContext<'_>, resolution: &Resolution) -> usize {
    let all = resolution.commitments.iter();
    all.filter(|known| known.is_overdue(context.today)).count()
}

/// The way to the resolution from the page of its event.
pub(super) fn resolution_pane(context: &PageContext<'_>, view: &EventView) -> Option<AnyView> {
    let resolution = &view.proceedings.resolution;
    if resolution.is_empty() {
        return None;
    }
    let adopted = resolution
        .adopted_on
        .map(|day| view! { <p>{adopted(context, day)}</p> });
    let tally = (!resolution.commitments.is_empty()).then(|| tally(context, resolution));
    let part = Path::EventPart(view.slug.clone(), EventPart::Resolutions);
    Some(
        view! {
            <section class="pane" aria-labelledby="resolution">
                <h2 id="resolution">{context.t("resolution-tab")}</h2>
                {adopted}
                {tally}
                <p>
                    <Onwards href=context.link(&part) label=context.t("resolution-go") />
                </p>
            </section>
        }
        .into_any(),
    )
}
