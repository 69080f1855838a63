//! The form by which those who keep centres write one. Its fields are named as
//! those of an organisation's profile are; the hours and the map come from there,
//! put in by `app`.

use crate::i18n::Locale;
use crate::paths::{ManagePage, Path};
use crate::ui::form::{
    ChoiceField, ErrorSummary, FormState, InputKind, LanguageFields, RowFields, SelectField,
    TextField,
};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Breadcrumbs, Done};
use domain::profile::{MAX_ROWS, coordinates_text};
use domain::{Centre, CentreId, CentreKind, CentreService, District, Localized};
use leptos::prelude::*;
use usecases::centres::StoredCentre;

/// What of the form is drawn by another feature.
pub struct CentreFormParts {
    /// The fields of the opening hours.
    pub hours: AnyView,
    /// The map on which a point is pressed.
    pub map: Option<AnyView>,
}

/// The form of a centre as it is first shown; of a new one, without a document.
#[must_use]
pub fn centre_state(known: Option<&Centre>) -> FormState {
    let Some(centre) = known else {
        let kind = CentreKind::DistrictPoint.code().to_owned();
        return FormState::filled(vec![("kind".to_owned(), kind)]);
    };
    let mut values = vec![("kind".to_owned(), centre.kind.code().to_owned())];
    for (name, text) in [
        ("names", &centre.names),
        ("address", &centre.place.address),
        ("directions", &centre.directions),
    ] {
        values.extend(texts(name, text));
    }
    let mut put = |name: String, value: String| values.push((name, value));
    if let Some(district) = centre.place.district {
        put("district".to_owned(), district.code().to_owned());
    }
    if let Some(postcode) = &centre.place.postcode {
        put("postcode".to_owned(), postcode.clone());
    }
    if let Some(point) = centre.place.coordinates {
        put("coordinates".to_owned(), coordinates_text(point));
    }
    for (row, phone) in centre.phones.iter().enumerate() {
        put(format!("phones.{row}"), phone.grouped());
    }
    for (row, email) in centre.emails.iter().enumerate() {
        put(format!("emails.{row}"), email.as_str().to_owned());
    }
    for service in &centre.services {
        put("services".to_owned(), service.code().to_owned());
    }
    for language in &centre.languages {
        put("languages".to_owned(), language.code().to_owned());
    }
    for (code, weekday) in domain::opening_hours::WEEK {
        let day = centre.opening_hours.weekday(weekday).to_string();
        put(format!("opening_hours.{code}"), day);
    }
    for (row, exception) in centre.opening_hours.exceptions().iter().enumerate() {
        put(
            format!("opening_hours.exceptions.{row}"),
            exception.to_string(),
        );
    }
    FormState::filled(values)
}

fn texts(name: &str, text: &Localized) -> Vec<(String, String)> {
    Locale::ALL
        .into_iter()
        .filter_map(|locale| {
            let said = text.get(locale)?.to_owned();
            Some((format!("{name}.{}", locale.code()), said))
        })
        .collect()
}

/// The page on which a centre is written, or a new one begun; `done` names what
/// was done.
#[must_use]
pub fn centre_form_page(
    context: &PageContext<'_>,
    known: Option<&StoredCentre>,
    state: &FormState,
    parts: CentreFormParts,
    done: &str,
) -> Page {
    let own = known.map(|known| ManagePage::CentreDetails(known.id));
    let path = Path::Manage(own.unwrap_or(ManagePage::NewCentre));
    let title = context.t(if known.is_some() {
        "centre-edit-title"
    } else {
        "centre-new-title"
    });
    let summary = state
        .is_refused()
        .then(|| view! { <ErrorSummary text=context.text state=state.clone() /> });
    let told = (done == "saved").then(|| {
        view! { <Done title=context.t("centre-saved") body=context.t("centre-saved-body") /> }
    });
    let shown = known.map(|known| {
        let href = context.link(&Path::Centre(known.slug.clone()));
        view! {
            <p>
                <a href=href>{context.t("centre-see")}</a>
            </p>
        }
    });
    let version = known.map_or(0, |known| known.version);
    let action = context.link(&path);
    let body = view! {
        {crumbs(context, known.map(|known| (known.id, &known.document)), &title)}
        <div class="wrap stack edit">
            <h1>{title.clone()}</h1>
            {told}
            {shown}
            {summary}
            <form class="stack" method="post" action=action novalidate>
                <input type="hidden" name="version" value=version.to_string() />
                // The first button is the one that the Enter key presses.
                <button class="vh" tabindex="-1" aria-hidden="true">
                    {context.t("centre-save")}
                </button>
                <section class="pane stack">{about(context, state)}</section>
                <section class="pane stack">{place(context, state, parts.map)}</section>
                <section class="pane stack">{contacts(context, state)}</section>
                <section class="pane stack">{parts.hours}</section>
                <p class="edit-bar">
                    <button class="btn">{context.t("centre-save")}</button>
                </p>
            </form>
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

fn crumbs(context: &PageContext<'_>, known: Option<(CentreId, &Centre)>, title: &str) -> AnyView {
    let mut above = vec![
        (
            context.link(&Path::Manage(ManagePage::Overview)),
            context.t("manage-title"),
        ),
        (
            context.link(&Path::Manage(ManagePage::Centres)),
            context.t("request-staff"),
        ),
    ];
    if let Some((id, centre)) = known
        && let Some((name, _)) = centre.names.best(context.locale)
    {
        above.push((
            context.link(&Path::Manage(ManagePage::Centre(id))),
            name.to_owned(),
        ));
    }
    view! { <Breadcrumbs label=context.t("breadcrumb-label") above current=title.to_owned() /> }
        .into_any()
}

fn in_languages(
    context: &PageContext<'_>,
    state: &FormState,
    name: &'static str,
    key: &str,
    lines: u32,
) -> AnyView {
    let labels = context.languages();
    view! {
        <LanguageFields state=state.clone() name=name legend=context.t(key) labels=labels lines=lines />
    }
    .into_any()
}

fn about(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let locale = context.locale;
    let kinds = CentreKind::ALL
        .iter()
        .map(|kind| (kind.code().to_owned(), kind.label(locale).to_owned()))
        .collect();
    let services = CentreService::ALL
        .iter()
        .map(|one| (one.code().to_owned(), one.label(locale).to_owned()))
        .collect();
    let languages = context.language_options();
    view! {
        {in_languages(context, state, "names", "field-names", 1)}
        <SelectField state=state.clone() name="kind" label=context.t("field-kind") options=kinds />
        <ChoiceField
            state=state.clone()
            name="services"
            label=context.t("centre-services")
            options=services
        />
        <ChoiceField
            state=state.clone()
            name="languages"
            label=context.t("centre-languages")
            options=languages
        />
    }
    .into_any()
}

fn place(context: &PageContext<'_>, state: &FormState, map: Option<AnyView>) -> AnyView {
    let districts = std::iter::once((String::new(), "–".to_owned()))
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
        {in_languages(context, state, "address", "field-address", 1)}
        <TextField
            state=state.clone()
            name="postcode"
            label=context.t("field-postcode")
            kind=InputKind::Digits
        />
        {in_languages(context, state, "directions", "centre-directions", 3)}
        <TextField
            state=state.clone()
            name="coordinates"
            label=context.t("field-coordinates")
            hint=context.t("edit-coordinates-hint")
        />
        {map}
    }
    .into_any()
}

fn contacts(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let rows = |field: &'static str, label: String, kind: InputKind| {
        let count = (state.rows(field) + 1).clamp(2, MAX_ROWS);
        let labels = (1..=count)
            .map(|number| {
                let named = [
                    ("name", label.clone().into()),
                    ("number", number.to_string().into()),
                ];
                context.text.with("edit-row", &named)
            })
            .collect();
        view! { <RowFields state=state.clone() name=field legend=label labels kind /> }.into_any()
    };
    view! {
        {rows("phones", context.t("field-phones"), InputKind::Telephone)}
        {rows("emails", context.t("field-emails"), InputKind::Email)}
    }
    .into_any()
}
