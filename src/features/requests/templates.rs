//! Answers that a centre gives often: its staff write them once in three
//! languages and put them into the form of an answer.

use super::desk::crumbs;
use super::summary;
use crate::i18n::Locale;
use crate::paths::{ManagePage, Path};
use crate::ui::form::{FormState, LanguageFields, SelectField, Submission, TextField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Done, Empty};
use domain::request::TemplateId;
use leptos::prelude::*;
use usecases::requests::{TemplateInput, TemplateView, TemplatesView};

/// The template as it was typed.
#[must_use]
pub fn template_input(form: &Submission) -> TemplateInput {
    let value = |name: &str| form.value(name).to_owned();
    TemplateInput {
        centre: value("centre"),
        title: value("title"),
        words: Locale::ALL.map(|locale| value(&format!("words.{}", locale.code()))),
    }
}

/// The form filled in with a template.
#[must_use]
pub fn template_state(known: &TemplateView) -> FormState {
    let words = Locale::ALL.map(|locale| {
        let text = known.template.words.get(locale).unwrap_or_default();
        (format!("words.{}", locale.code()), text.to_owned())
    });
    let mut values = vec![
        ("template".to_owned(), known.id.0.to_string()),
        ("version".to_owned(), known.version.to_string()),
        ("title".to_owned(), known.template.title.clone()),
    ];
    values.extend(words);
    FormState::filled(values)
}

/// Which template a form is about, and the version it showed.
#[must_use]
pub fn template_of(form: &Submission) -> Option<(TemplateId, u32)> {
    let id = form.value("template").parse().ok()?;
    Some((
        TemplateId(id),
        form.value("version").parse().unwrap_or_default(),
    ))
}

/// The templates and the form of one; `done` names what was done.
#[must_use]
pub fn templates_page(
    context: &PageContext<'_>,
    view: &TemplatesView,
    state: &FormState,
    done: &str,
) -> Page {
    let title = context.t("template-title");
    let path = Path::Manage(ManagePage::Templates);
    let action = context.link(&path);
    let desk = (
        context.link(&Path::Manage(ManagePage::Requests)),
        context.t("request-desk"),
    );
    let told = match done {
        "saved" => Some(context.t("template-done-saved")),
        "removed" => Some(context.t("template-done-removed")),
        _ => None,
    };
    let told = told.map(|title| view! { <Done title body=String::new() /> });
    let rows: Vec<AnyView> = view
        .templates
        .iter()
        .map(|known| row(context, view, known, &action))
        .collect();
    let list = if rows.is_empty() {
        view! { <Empty title=context.t("template-none") /> }.into_any()
    } else {
        view! { <ul class="sash">{rows}</ul> }.into_any()
    };
    let body = view! {
        {crumbs(context, Some(desk), &title)}
        <div class="wrap stack manage">
            <h1>{title.clone()}</h1>
            {told}
            {summary(context, state)}
            <p class="muted">{context.t("template-lead")}</p>
            {list}
            {form(context, view, state, &action)}
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

fn row(
    context: &PageContext<'_>,
    view: &TemplatesView,
    known: &TemplateView,
    action: &str,
) -> AnyView {
    let id = known.id.0;
    let title = &known.template.title;
    let best = known.template.words.best(context.locale);
    let (words, language) = best.map_or((String::new(), None), |(words, locale)| {
        let other = (locale != context.locale).then(|| locale.code());
        (words.to_owned(), other)
    });
    // The centre is named where there is a choice.
    let centre = view
        .centres
        .iter()
        .find(|(id, _)| *id == known.centre && view.centres.len() > 1)
        .and_then(|(_, names)| names.best(context.locale))
        .map(|(name, _)| view! { <p class="small muted">{name.to_owned()}</p> });
    let named = [("name", title.clone().into())];
    let change = context.text.with("template-change-named", &named);
    let remove = context.text.with("template-remove-named", &named);
    view! {
        <li class="stack">
            <p>
                <b>{title.clone()}</b>
            </p>
            {centre}
            <p class="typed" lang=language>
                {words}
            </p>
            <form class="row" method="post" action=action.to_owned()>
                <input type="hidden" name="template" value=id.to_string() />
                <input type="hidden" name="version" value=known.version.to_string() />
                <a
                    class="btn line"
                    href=format!("{action}?template={id}#write")
                    aria-label=change
                >
                    {context.t("template-change")}
                </a>
                <button class="btn line" name="task" value="remove" aria-label=remove>
                    {context.t("template-remove")}
                </button>
            </form>
        </li>
    }
    .into_any()
}

fn form(
    context: &PageContext<'_>,
    view: &TemplatesView,
    state: &FormState,
    action: &str,
) -> AnyView {
    let known = state.value("template");
    let title = if known.is_empty() {
        context.t("template-new")
    } else {
        context.t("template-change")
    };
    let centre = known.is_empty().then(|| {
        let mut centres: Vec<(String, String)> = view
            .centres
            .iter()
            .map(|(id, names)| {
                let name = names.best(context.locale).map(|(name, _)| name.to_owned());
                (id.0.to_string(), name.unwrap_or_default())
            })
            .collect();
        if centres.len() > 1 {
            centres.insert(0, (String::new(), context.t("request-choose-one")));
        }
        view! {
            <SelectField
                state=state.clone()
                name="centre"
                label=context.t("request-centre")
                options=centres
            />
        }
    });
    let seen = (!known.is_empty()).then(|| {
        view! {
            <input type="hidden" name="template" value=known.clone() />
            <input type="hidden" name="version" value=state.value("version") />
        }
    });
    let labels = context.languages();
    view! {
        <section class="stack" aria-labelledby="write">
            <h2 id="write">{title}</h2>
            <form class="pane" method="post" action=action.to_owned() novalidate>
                {seen}
                {centre}
                <TextField
                    state=state.clone()
                    name="title"
                    label=context.t("template-name")
                    hint=context.t("template-name-hint")
                    required=true
                />
                <LanguageFields
                    state=state.clone()
                    name="words"
                    legend=context.t("template-words")
                    hint=context.t("template-words-hint")
                    labels=labels
                    lines=6
                />
                <button class="btn" name="task" value="save">
                    {context.t("template-save")}
                </button>
            </form>
        </section>
    }
    .into_any()
}
