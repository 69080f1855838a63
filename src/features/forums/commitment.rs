//! A commitment as the pages of a resolution and of the ledger show it.

use super::words::{Said, said};
use crate::i18n::{date, date_within};
use crate::paths::Path;
use crate::ui::page::PageContext;
use crate::ui::parts::{Badge, Fact, Tone};
use domain::proceedings::{
    Commitment, CommitmentChange, CommitmentState, CommitmentStep, Evidence,
};
use leptos::prelude::*;
use usecases::day_of;
use usecases::events::Named;

/// The state as a badge.
pub(super) fn state_badge(context: &PageContext<'_>, state: CommitmentState) -> AnyView {
    let tone = match state {
        CommitmentState::Planned | CommitmentState::Dropped => Tone::Neutral,
        CommitmentState::InProgress => Tone::Calm,
        CommitmentState::Done => Tone::Good,
    };
    view! { <Badge label=state.label(context.locale) tone /> }.into_any()
}

/// What is promised, by whom, until when, where it stands; `more` stands at the
/// foot.
pub(super) fn commitment_item(
    context: &PageContext<'_>,
    known: &Commitment,
    owner: Option<&Named>,
    more: Option<AnyView>,
) -> AnyView {
    let locale = context.locale;
    let (text, language) = said(&known.texts, locale).unwrap_or_default();
    let overdue = known.is_overdue(context.today).then(|| {
        let label = context.t("commitment-overdue");
        view! { <Badge label tone=Tone::Bad /> }
    });
    let deadline = known.deadline.map_or_else(
        || context.t("commitment-no-deadline"),
        |deadline| date(locale, deadline),
    );
    let owner = owner_line(context, known, owner);
    let notes = said(&known.notes, locale).map(|(notes, language)| {
        view! {
            <p class="history-note" lang=language>
                {notes}
            </p>
        }
    });
    let evidence: Vec<AnyView> = known
        .evidence
        .iter()
        .filter_map(|one| evidence_line(context, one))
        .collect();
    let evidence = (!evidence.is_empty()).then(|| {
        view! { <Fact term=context.t("commitment-evidence")>{evidence}</Fact> }
    });
    view! {
        <li class="commitment" id=format!("commitment-{}", known.id.0)>
            <p class="badges">{state_badge(context, known.state)} {overdue}</p>
            <h3 lang=language>{text}</h3>
            {notes}
            <dl class="kv">
                <Fact term=context.t("commitment-owner")>{owner}</Fact>
                <Fact term=context.t("commitment-deadline")>{deadline}</Fact>
                {evidence}
            </dl>
            {more}
        </li>
    }
    .into_any()
}

fn owner_line(context: &PageContext<'_>, known: &Commitment, owner: Option<&Named>) -> AnyView {
    let linked = owner.and_then(|owner| {
        let name = said(&owner.names, context.locale)?;
        Some((name, context.link(&Path::Organization(owner.slug.clone()))))
    });
    if let Some(((name, language), href)) = linked {
        return view! {
            <a href=href lang=language>
                {name}
            </a>
        }
        .into_any();
    }
    let (name, language): Said = said(&known.owner.names, context.locale)
        .unwrap_or_else(|| (context.t("commitment-owner-gone"), None));
    view! { <span lang=language>{name}</span> }.into_any()
}

fn evidence_line(context: &PageContext<'_>, one: &Evidence) -> Option<AnyView> {
    let (text, language) = said(&one.texts, context.locale)?;
    let address = one
        .address
        .as_ref()
        .map(|address| address.as_str().to_owned());
    Some(match address {
        Some(address) => view! {
            <a class="ln" href=address lang=language>
                {text}
            </a>
        }
        .into_any(),
        None => view! {
            <span class="ln" lang=language>
                {text}
            </span>
        }
        .into_any(),
    })
}

/// What became of a commitment, behind a word; nothing where nothing did.
pub(super) fn steps(context: &PageContext<'_>, steps: &[CommitmentStep]) -> Option<AnyView> {
    if steps.len() < 2 {
        return None;
    }
    let rows: Vec<AnyView> = steps
        .iter()
        .map(|step| {
            let changes: Vec<AnyView> = step
                .changes
                .iter()
                .map(|change| {
                    let sentence = sentence(context, change);
                    view! { <li>{sentence}</li> }.into_any()
                })
                .collect();
            view! {
                <li>
                    <b>{date(context.locale, day_of(step.at))}</b>
                    <ul class="event-changes">{changes}</ul>
                </li>
            }
            .into_any()
        })
        .collect();
    Some(
        view! {
            <details class="numbers">
                <summary>{context.t("commitment-history")}</summary>
                <ol class="stack">{rows}</ol>
            </details>
        }
        .into_any(),
    )
}

fn sentence(context: &PageContext<'_>, change: &CommitmentChange) -> String {
    let text = context.text;
    let locale = context.locale;
    match change {
        CommitmentChange::Made(state) => {
            text.with("commitment-made", &[("state", state.label(locale).into())])
        }
        CommitmentChange::State { to, notes } => {
            let moved = text.with("commitment-moved", &[("state", to.label(locale).into())]);
            match said(notes, locale) {
                Some((notes, _)) => format!("{moved}. {notes}"),
                None => moved,
            }
        }
        CommitmentChange::Text { former } => {
            let former = said(former, locale).map(|(former, _)| former);
            let former = former.unwrap_or_default();
            text.with("commitment-rewritten", &[("former", former.into())])
        }
        CommitmentChange::Owner => text.get("commitment-owner-changed"),
        CommitmentChange::Deadline { former } => {
            let former = former.map_or_else(
                || text.get("commitment-no-deadline"),
                |former| date(locale, former),
            );
            text.with("commitment-deadline-changed", &[("former", former.into())])
        }
        CommitmentChange::Evidence => text.get("commitment-evidence-changed"),
    }
}

/// «2021 жылғы 18 қарашада қабылданды.»
pub(super) fn adopted(context: &PageContext<'_>, day: jiff::civil::Date) -> String {
    let day = date_within(context.locale, day);
    context
        .text
        .with("resolution-adopted", &[("date", day.into())])
}
