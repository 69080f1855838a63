//! Rows of people and organisations: speakers of a session, guests of an event.

use super::details::texts;
use super::said;
use crate::ui::form::{FormState, LanguageFields, TextField};
use crate::ui::page::PageContext;
use domain::event::Speaker;
use leptos::prelude::*;
use usecases::events::EventPreparation;

/// The values of the rows of a list.
pub(super) fn speaker_values(
    list: &str,
    speakers: &[Speaker],
    view: &EventPreparation,
) -> Vec<(String, String)> {
    let mut values = Vec::new();
    for (row, speaker) in speakers.iter().enumerate() {
        let path = format!("{list}.{row}");
        values.extend(texts(&format!("{path}.names"), &speaker.names));
        values.extend(texts(&format!("{path}.roles"), &speaker.roles));
        let person = speaker.person.and_then(|id| {
            let slug = &view.people.get(&id)?.slug;
            Some((format!("{path}.person"), slug.to_string()))
        });
        values.extend(person);
        let organization = speaker.organization.and_then(|id| {
            let slug = &view.organizations.get(&id)?.slug;
            Some((format!("{path}.organization"), slug.to_string()))
        });
        values.extend(organization);
    }
    values
}

/// The rows of a list, and `spare` empty ones.
pub(super) fn speaker_fields(
    context: &PageContext<'_>,
    view: &EventPreparation,
    state: &FormState,
    list: &str,
    spare: usize,
) -> AnyView {
    let rows = state.rows(list) + spare;
    (0..rows)
        .map(|row| fields(context, view, state, &format!("{list}.{row}"), row + 1))
        .collect_view()
        .into_any()
}

fn fields(
    context: &PageContext<'_>,
    view: &EventPreparation,
    state: &FormState,
    path: &str,
    number: usize,
) -> AnyView {
    let id = format!("f-{}", path.replace('.', "-"));
    let number = [("number", number.to_string().into())];
    let heading = context.text.with("prepare-speaker", &number);
    let error = state.error(path);
    let described = error.as_ref().map(|_| format!("{id}-error"));
    let focused = error.as_ref().map(|_| "-1");
    let error = error.map(|message| {
        view! { <p class="err-msg" id=format!("{id}-error")>{message}</p> }
    });
    let person = state.value(&format!("{path}.person"));
    let known = view
        .people
        .values()
        .find(|known| known.slug.as_str() == person);
    // Somebody of the directory has their name there.
    let known = known.map(|known| {
        let (name, language) = said(&known.names, context.locale).unwrap_or_default();
        view! {
            <p lang=language>
                <b>{name}</b>
            </p>
            <label class="check">
                <input type="checkbox" name=format!("{path}.remove") value="yes" />
                <span>{context.t("prepare-speaker-remove")}</span>
            </label>
        }
    });
    view! {
        <section
            class="speaker-edit stack"
            id=id.clone()
            tabindex=focused
            aria-labelledby=format!("{id}-h")
            aria-describedby=described
        >
            <h3 id=format!("{id}-h")>{heading}</h3>
            {error}
            {known}
            <LanguageFields
                state=state.clone()
                name=format!("{path}.names")
                legend=context.t("prepare-speaker-name")
                labels=context.languages()
            />
            <TextField
                state=state.clone()
                name=format!("{path}.person")
                label=context.t("prepare-speaker-person")
                hint=context.t("prepare-speaker-person-hint")
            />
            <LanguageFields
                state=state.clone()
                name=format!("{path}.roles")
                legend=context.t("prepare-speaker-role")
                labels=context.languages()
            />
            <TextField
                state=state.clone()
                name=format!("{path}.organization")
                label=context.t("prepare-speaker-organization")
                hint=context.t("prepare-organization-hint")
            />
        </section>
    }
    .into_any()
}
