//! The fields that stand both in the form of registration and in that of its
//! change. Called by these two only.

use crate::i18n::said;
use crate::ui::form::{ChoiceField, FormState, SelectField, TextField};
use crate::ui::page::PageContext;
use domain::District;
use domain::registration::{RegistrationKind, RegistrationSettings};
use leptos::prelude::*;

/// As what somebody comes; `kept` is offered even where it is not any more.
pub(super) fn kind(
    context: &PageContext<'_>,
    settings: &RegistrationSettings,
    (full, kept): (&[RegistrationKind], Option<RegistrationKind>),
    state: &FormState,
) -> AnyView {
    let label = |kind: RegistrationKind| {
        let label = kind.label(context.locale);
        if full.contains(&kind) {
            let kind = [("kind", label.into())];
            context.text.with("registration-kind-full", &kind)
        } else {
            label.to_owned()
        }
    };
    let options = RegistrationKind::ALL
        .iter()
        .filter(|kind| settings.places.contains_key(kind) || kept == Some(**kind))
        .map(|kind| (kind.code().to_owned(), label(*kind)))
        .collect();
    view! {
        <ChoiceField
            state=state.clone()
            name="kind"
            label=context.t("registration-kind")
            options=options
            single=true
        />
    }
    .into_any()
}

/// Who.
pub(super) fn name(context: &PageContext<'_>, state: &FormState) -> AnyView {
    view! {
        <TextField
            state=state.clone()
            name="name"
            label=context.t("registration-name")
            required=true
        />
    }
    .into_any()
}

/// For whom they come.
pub(super) fn organization(
    context: &PageContext<'_>,
    has_delegates: bool,
    state: &FormState,
) -> AnyView {
    let hint = if has_delegates {
        context.t("registration-organization-hint")
    } else {
        context.t("registration-organization-optional")
    };
    view! {
        <TextField
            state=state.clone()
            name="organization"
            label=context.t("registration-organization")
            hint=hint
        />
    }
    .into_any()
}

/// From where.
pub(super) fn district(
    context: &PageContext<'_>,
    has_delegates: bool,
    state: &FormState,
) -> AnyView {
    let mut districts = vec![(String::new(), context.t("registration-choose"))];
    districts.extend(District::ALL.iter().map(|district| {
        let label = district.label(context.locale).to_owned();
        (district.code().to_owned(), label)
    }));
    let hint = if has_delegates {
        context.t("registration-district-hint")
    } else {
        context.t("registration-optional")
    };
    view! {
        <SelectField
            state=state.clone()
            name="district"
            label=context.t("registration-district")
            options=districts
            hint=hint
        />
    }
    .into_any()
}

/// What the organiser asks, in the reader's language where it is written in it.
pub(super) fn questions(
    context: &PageContext<'_>,
    settings: &RegistrationSettings,
    state: &FormState,
) -> Vec<AnyView> {
    let asked = settings.questions.iter().enumerate();
    asked
        .map(|(position, question)| {
            let name = format!("answers.{position}");
            let (label, label_language) =
                said(&question.prompt, context.locale).unwrap_or_default();
            let required = question.required;
            let hint = (!required).then(|| context.t("registration-optional"));
            if question.choices.is_empty() {
                return view! {
                    <TextField state=state.clone() name label hint required label_language />
                }
                .into_any();
            }
            let mut options = vec![(String::new(), context.t("registration-choose"))];
            let mut languages = vec![None];
            for choice in &question.choices {
                let (choice, language) = said(choice, context.locale).unwrap_or_default();
                options.push((choice.clone(), choice));
                languages.push(language);
            }
            view! {
                <SelectField
                    state=state.clone()
                    name
                    label
                    options
                    hint
                    required
                    label_language
                    languages
                />
            }
            .into_any()
        })
        .collect()
}
