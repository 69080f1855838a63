//! The step of an accepted talk into the agenda.

use super::{hours, said};
use crate::i18n::weekday_and_day;
use crate::paths::{Path, PreparationPage};
use crate::ui::form::{FormState, InputKind, SelectField, TextField};
use crate::ui::page::PageContext;
use crate::ui::parts::{Alert, Onwards, Tone};
use domain::proposal::ProposalState;
use jiff::Span;
use jiff::civil::Time;
use leptos::prelude::*;
use usecases::proposals::ReviewedProposal;

/// The forms as they are first shown: one's own review, and a slot after the last
/// session of the agenda.
#[must_use]
pub fn slot_state(view: &ReviewedProposal) -> FormState {
    let mut values = Vec::new();
    let mut put = |name: &str, value: String| values.push((name.to_owned(), value));
    if let Some(own) = view.reviews.iter().find(|review| review.own) {
        put("score", own.score.get().to_string());
        put("review_note", own.note.clone());
    }
    let last = view.event.agenda.sessions.last();
    let first_day = view.event.details.date.known_days().into_iter().next();
    let nine = Time::new(9, 0, 0, 0).unwrap_or(Time::midnight());
    let starts = last.map_or(nine, |session| session.ends);
    let ends = starts.saturating_add(Span::new().minutes(30));
    let day = last.map(|session| session.day).or(first_day);
    put("day", day.map(|day| day.to_string()).unwrap_or_default());
    put("starts", starts.strftime("%H:%M").to_string());
    put("ends", ends.strftime("%H:%M").to_string());
    if let Some(hall) = last.and_then(|session| session.hall) {
        put("hall", hall.0.to_string());
    }
    FormState::filled(values)
}

/// The step into the agenda, or the way to where it stands there.
pub(super) fn schedule(
    context: &PageContext<'_>,
    view: &ReviewedProposal,
    state: &FormState,
    action: &str,
) -> Option<AnyView> {
    let locale = context.locale;
    let proposal = &view.item.proposal;
    if let (Some(slot), Some(session)) = (view.item.slot, proposal.session) {
        let when = [("when", hours(locale, slot).into())];
        let page = PreparationPage::Session(session);
        let href = context.link(&Path::Preparation(view.slug.clone(), page));
        return Some(
            view! {
                <section class="pane" aria-labelledby="schedule">
                    <h2 id="schedule">{context.t("proposals-in-agenda")}</h2>
                    <p>{context.text.with("proposals-scheduled", &when)}</p>
                    <p>
                        <Onwards href label=context.t("proposals-to-session") />
                    </p>
                </section>
            }
            .into_any(),
        );
    }
    if !proposal.text.kind.is_talk() || proposal.state != ProposalState::Accepted {
        return None;
    }
    let days: Vec<(String, String)> = view
        .event
        .details
        .date
        .known_days()
        .into_iter()
        .map(|day| (day.to_string(), weekday_and_day(locale, day)))
        .collect();
    if days.is_empty() {
        let title = context.t("proposals-days-first");
        return Some(view! { <Alert title body=String::new() tone=Tone::Warning /> }.into_any());
    }
    let mut halls = vec![(String::new(), context.t("prepare-whole-house"))];
    halls.extend(view.event.agenda.halls.iter().map(|hall| {
        let name = said(&hall.names, locale).map(|(name, _)| name);
        (hall.id.0.to_string(), name.unwrap_or_default())
    }));
    let clock = |name: &'static str| {
        let label = context.t(&format!("prepare-{name}"));
        view! { <TextField state=state.clone() name=name label kind=InputKind::Time /> }
    };
    Some(
        view! {
            <form
                class="pane"
                method="post"
                action=action.to_owned()
                aria-labelledby="schedule"
                novalidate
            >
                <h2 id="schedule">{context.t("proposals-schedule-title")}</h2>
                <p class="hint">{context.t("proposals-schedule-lead")}</p>
                <SelectField
                    state=state.clone()
                    name="day"
                    label=context.t("prepare-day")
                    options=days
                />
                <div class="number-grid">{clock("starts")} {clock("ends")}</div>
                <SelectField
                    state=state.clone()
                    name="hall"
                    label=context.t("prepare-hall")
                    options=halls
                />
                <button class="btn lit" name="task" value="schedule">
                    {context.t("proposals-schedule")}
                </button>
            </form>
        }
        .into_any(),
    )
}
