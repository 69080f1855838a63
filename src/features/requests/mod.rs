//! Requests to the one window: the form, a question a page; a request as its
//! sender follows it; the operators' desk. Everything works without scripts.
//! Used by `app`.

mod answer;
mod ask;
mod ask_help;
mod assign;
mod block;
mod desk;
mod export;
mod files;
mod find;
mod history;
mod keys;
mod merge;
mod numbers;
mod own;
mod pass;
mod passed;
mod queue;
mod routing;
mod staff;
mod submit;
mod templates;
mod track;
mod trial;

pub use answer::filled_answer;
pub use ask::{AskStep, ask_page};
pub use ask_help::{AskHelp, SUGGESTED, preferred};
pub use block::blocks_page;
pub use desk::{Candidate, DeskNote, desk_request_page};
pub use export::own_request_file;
pub use numbers::{number_rows, public_numbers_page, staff_numbers_page};
pub use own::own_page;
pub use passed::{passed_gone_page, passed_page, passed_request_page};
pub use queue::desk_page;
pub use routing::{RoutingNote, routing_page, rule_state};
pub use staff::{centre_staff_page, centres_staff_page};
pub use submit::{
    has_seen, input_of, rule_change, submit_desk, submit_own, submit_passed, submit_staff,
    uploads_of,
};
pub use templates::{template_input, template_of, template_state, templates_page};
pub use track::track_page;
pub use trial::routing_question;

use crate::i18n::{Locale, date};
use crate::ui::form::{ErrorSummary, FormState};
use crate::ui::page::PageContext;
use crate::ui::parts::{Badge, Fact, Tone};
use domain::{MessageAuthor, RequestState};
use jiff::Timestamp;
use leptos::prelude::*;
use usecases::wall_time_of;

fn summary(context: &PageContext<'_>, state: &FormState) -> Option<AnyView> {
    state
        .is_refused()
        .then(|| view! { <ErrorSummary text=context.text state=state.clone() /> }.into_any())
}

/// A day and a time of it, as clocks in Kyzylorda show them.
fn moment(locale: Locale, instant: Timestamp) -> String {
    let wall = wall_time_of(instant);
    let day = date(locale, wall.date());
    format!("{day}, {:02}:{:02}", wall.hour(), wall.minute())
}

fn state_badge(context: &PageContext<'_>, state: RequestState) -> AnyView {
    let tone = match state {
        RequestState::New | RequestState::Waiting => Tone::Warning,
        RequestState::Accepted | RequestState::PassedOn => Tone::Calm,
        RequestState::Answered => Tone::Good,
        RequestState::Closed | RequestState::Refused => Tone::Neutral,
    };
    let label = context.t(&format!("request-state-{}", state.code().replace('_', "-")));
    view! { <Badge label tone /> }.into_any()
}

/// What was written, the first first; `note` is said of what stays inside.
fn message(
    context: &PageContext<'_>,
    author: MessageAuthor,
    at: Timestamp,
    body: &str,
    internal: bool,
) -> AnyView {
    let who = context.t(&format!("request-author-{}", author.code()));
    let note = internal
        .then(|| view! { <Badge label=context.t("request-internal") tone=Tone::Warning /> });
    let class = if author == MessageAuthor::Requester {
        "request-said theirs"
    } else {
        "request-said"
    };
    view! {
        <li class=class>
            <p class="history-h">
                <b>{who}</b>
                <span class="small muted">{moment(context.locale, at)}</span>
                {note}
            </p>
            <p class="typed">{body.to_owned()}</p>
        </li>
    }
    .into_any()
}

/// A row of a list of facts.
fn fact(term: String, said: String) -> AnyView {
    view! {
        <Fact term=term>
            <span class="typed">{said}</span>
        </Fact>
    }
    .into_any()
}
