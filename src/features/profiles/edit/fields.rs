//! Fields of the groups: a text in three languages side by side, a list that is
//! typed row by row, a list that is chosen.

use super::super::changes::label;
use crate::i18n::Locale;
use crate::paths::district_image;
use crate::ui::form::{
    ChoiceField, FormState, InputKind, LanguageFields, PressMap, RowFields, SelectField, TextField,
};
use crate::ui::page::PageContext;
use domain::profile::{MAX_ROWS, read_coordinates};
use domain::{Beneficiary, District, FieldOfActivity, LegalForm, Localized};
use leptos::prelude::*;

/// A text in the three languages, the original marked, with what is missing or
/// older than it. `known` is the text of the draft, `path` goes before the
/// language, one line or more are seen.
pub(super) fn in_languages(
    context: &PageContext<'_>,
    state: &FormState,
    known: Option<&Localized>,
    path: &str,
    legend: String,
    lines: u32,
) -> AnyView {
    let labels = Locale::ALL.map(|locale| (locale.code(), in_language(context, known, locale)));
    view! {
        <LanguageFields
            state=state.clone()
            name=path.to_owned()
            legend=legend
            labels=labels
            lines=lines
        />
    }
    .into_any()
}

fn in_language(context: &PageContext<'_>, known: Option<&Localized>, locale: Locale) -> String {
    let language = context.t(&format!("language-{}", locale.code()));
    let Some(known) = known.filter(|known| !known.is_empty()) else {
        return language;
    };
    let key = if known.original == locale {
        "edit-original"
    } else if known.get(locale).is_none() {
        "edit-missing"
    } else if known.is_stale(locale) {
        "edit-stale"
    } else {
        return language;
    };
    context.text.with(key, &[("language", language.into())])
}

/// A list that is typed: what is there, and `spare` empty rows.
pub(super) fn rows(
    context: &PageContext<'_>,
    state: &FormState,
    field: &str,
    kind: InputKind,
    spare: usize,
) -> AnyView {
    let legend = label(context, field);
    let count = (state.rows(field) + spare).min(MAX_ROWS.max(state.rows(field)));
    let labels = (1..=count)
        .map(|number| {
            let named = [
                ("name", legend.clone().into()),
                ("number", number.to_string().into()),
            ];
            context.text.with("edit-row", &named)
        })
        .collect();
    let hint = context.t(match field {
        "phones" => "edit-phones-hint",
        "emails" => "edit-emails-hint",
        "sites" => "edit-sites-hint",
        _ => "edit-social-hint",
    });
    view! { <RowFields state=state.clone() name=field legend labels hint kind /> }.into_any()
}

/// Groups of people, under a path.
pub(super) fn beneficiaries(context: &PageContext<'_>, state: &FormState, path: &str) -> AnyView {
    let options = Beneficiary::ALL
        .iter()
        .map(|one| (one.code().to_owned(), one.label(context.locale).to_owned()))
        .collect();
    view! {
        <ChoiceField
            state=state.clone()
            name=path.to_owned()
            label=context.t("field-beneficiaries")
            options=options
        />
    }
    .into_any()
}

/// Languages one works in, under a path.
pub(super) fn languages(context: &PageContext<'_>, state: &FormState, path: &str) -> AnyView {
    let options = context.language_options();
    view! {
        <ChoiceField
            state=state.clone()
            name=path.to_owned()
            label=context.t("field-working-languages")
            options=options
        />
    }
    .into_any()
}

/// Legal form, BIN, what it works in, for whom and in which languages.
pub(super) fn classification(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let forms = LegalForm::ALL
        .iter()
        .map(|form| {
            (
                form.code().to_owned(),
                form.label(context.locale).to_owned(),
            )
        })
        .collect();
    let fields = FieldOfActivity::ALL
        .iter()
        .map(|one| (one.code().to_owned(), one.label(context.locale).to_owned()))
        .collect();
    view! {
        <SelectField
            state=state.clone()
            name="legal_form"
            label=context.t("field-legal-form")
            options=forms
        />
        <TextField
            state=state.clone()
            name="bin"
            label=context.t("field-bin")
            hint=context.t("edit-bin-hint")
            kind=InputKind::Digits
        />
        <ChoiceField
            state=state.clone()
            name="fields"
            label=context.t("field-fields")
            options=fields
        />
        {beneficiaries(context, state, "beneficiaries")}
        {languages(context, state, "working_languages")}
    }
    .into_any()
}

/// District, address, postal code and the place on the map.
pub(super) fn place(context: &PageContext<'_>, state: &FormState, address: &Localized) -> AnyView {
    let districts = std::iter::once((String::new(), context.t("elsewhere")))
        .chain(District::ALL.iter().map(|district| {
            let label = district.label(context.locale);
            (district.code().to_owned(), label.to_owned())
        }))
        .collect();
    view! {
        <SelectField
            state=state.clone()
            name="district"
            label=context.t("field-district")
            options=districts
        />
        {in_languages(context, state, Some(address), "address", context.t("field-address"), 1)}
        <TextField
            state=state.clone()
            name="postcode"
            label=context.t("field-postcode")
            kind=InputKind::Digits
        />
        <TextField
            state=state.clone()
            name="coordinates"
            label=context.t("field-coordinates")
            hint=context.t("edit-coordinates-hint")
        />
        {press_map(context, state)}
    }
    .into_any()
}

/// The district as an image that is pressed.
pub fn press_map(context: &PageContext<'_>, state: &FormState) -> Option<AnyView> {
    let district = District::from_code(&state.value("district"))?;
    let point = read_coordinates(&state.value("coordinates")).ok();
    let words = [("district", district.label(context.locale).into())];
    let label = context.text.with("edit-press-map", &words);
    let (area, source) = (district.code(), district_image(district, point));
    Some(view! { <PressMap area source label /> }.into_any())
}
