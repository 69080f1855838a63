//! The services of an organisation, each with its texts, for whom it is and in
//! which languages. An empty one at the end takes a new service.

use super::super::changes::label;
use super::fields::{beneficiaries, in_languages, languages};
use crate::ui::form::FormState;
use crate::ui::page::PageContext;
use domain::Service;
use domain::profile::MAX_SERVICES;
use leptos::prelude::*;

/// All services and `spare` empty ones; `known` are those of the draft.
pub(super) fn services(
    context: &PageContext<'_>,
    state: &FormState,
    known: &[Service],
    spare: usize,
) -> AnyView {
    let there = state.rows("services");
    let count = (there + spare).min(MAX_SERVICES.max(there));
    let services = (0..count)
        .map(|number| service(context, state, known, number, number >= there))
        .collect_view();
    let whole = state
        .error("services")
        .map(|message| view! { <p class="err-msg" id="f-services">{message}</p> });
    view! {
        {whole}
        {services}
    }
    .into_any()
}

fn service(
    context: &PageContext<'_>,
    state: &FormState,
    known: &[Service],
    number: usize,
    is_new: bool,
) -> AnyView {
    let path = format!("services.{number}");
    // A service has no number of its own: its name tells which one it is.
    let name = state.value(&format!("{path}.name.kk"));
    let known = known
        .iter()
        .find(|known| !name.is_empty() && known.name.get(domain::Locale::Kk) == Some(&name));
    let legend = if is_new {
        context.t("edit-new-service")
    } else {
        label(context, &path)
    };
    let remove = (!is_new).then(|| {
        let label = context
            .text
            .with("edit-remove-named", &[("name", legend.clone().into())]);
        view! {
            <button class="btn line" name="remove" value=path.clone() aria-label=label>
                {context.t("edit-remove")}
            </button>
        }
    });
    let names = in_languages(
        context,
        state,
        known.map(|known| &known.name),
        &format!("{path}.name"),
        context.t("edit-service-name"),
        1,
    );
    let descriptions = in_languages(
        context,
        state,
        known.map(|known| &known.description),
        &format!("{path}.description"),
        context.t("edit-service-description"),
        3,
    );
    view! {
        <section class="pane service-edit" aria-labelledby=format!("service-{number}")>
            <div class="sec-h">
                <h2 id=format!("service-{number}")>{legend.clone()}</h2>
                {remove}
            </div>
            {names}
            {descriptions}
            <details>
                <summary>{context.t("edit-service-more")}</summary>
                {beneficiaries(context, state, &format!("{path}.beneficiaries"))}
                {languages(context, state, &format!("{path}.languages"))}
            </details>
        </section>
    }
    .into_any()
}
