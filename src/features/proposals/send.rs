//! The form of a proposal.

use super::{event_title, said, summary};
use crate::i18n::date_within;
use crate::paths::{Path, ProposalPage};
use crate::ui::form::{ChoiceField, FormState, SelectField, TextArea, TextField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Breadcrumbs, Onwards};
use domain::proposal::ProposalCall;
use leptos::prelude::*;
use usecases::proposals::SendForm;

/// The form as it is first shown, to somebody of this name.
#[must_use]
pub fn send_state(context: &PageContext<'_>, form: &SendForm, name: String) -> FormState {
    let language = context.locale.code().to_owned();
    let mut values = vec![("name".to_owned(), name), ("language".to_owned(), language)];
    // Where there is one kind only, it is chosen.
    let kinds = form.call.as_ref().map(|call| call.kinds.as_slice());
    if let Some([kind]) = kinds {
        values.push(("kind".to_owned(), kind.code().to_owned()));
    }
    FormState::filled(values)
}

/// The page of the form.
#[must_use]
pub fn send_page(context: &PageContext<'_>, form: &SendForm, state: &FormState) -> Page {
    let heading = context.t("proposals-form-title");
    let (event, event_language) = event_title(context, &form.slug, &form.details);
    let list = context.link(&Path::Proposals(form.slug.clone(), ProposalPage::List));
    let path = Path::Proposals(form.slug.clone(), ProposalPage::New);
    let body = match &form.call {
        None => view! {
            <Alert
                title=context.t("proposals-form-closed")
                body=context.t("proposals-form-closed-body")
            />
            <p>
                <Onwards
                    href=context.link(&Path::Event(form.slug.clone()))
                    label=context.t("registration-to-event")
                />
            </p>
        }
        .into_any(),
        Some(call) => {
            let until = date_within(context.locale, call.closes_on);
            let until = context
                .text
                .with("proposals-call-open", &[("until", until.into())]);
            view! {
                <p class="lead">{context.t("proposals-form-lead")}</p>
                <p class="small muted">{until}</p>
                {summary(context, state)}
                {fields(context, call, state, &path)}
            }
            .into_any()
        }
    };
    let body = view! {
        <Breadcrumbs
            label=context.t("breadcrumb-label")
            above=vec![
                (context.link(&Path::Events), context.t("nav-forums")),
                (context.link(&Path::Event(form.slug.clone())), event.clone()),
                (list, context.t("proposals-title")),
            ]
            current=heading.clone()
        />
        <div class="wrap stack narrow">
            <div>
                <p class="muted" lang=event_language>
                    {event.clone()}
                </p>
                <h1>{heading.clone()}</h1>
            </div>
            {body}
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), format!("{heading}: {event}"), body)
}

fn fields(
    context: &PageContext<'_>,
    call: &ProposalCall,
    state: &FormState,
    path: &Path,
) -> AnyView {
    let locale = context.locale;
    let kinds = call.kinds.iter();
    let kinds = kinds
        .map(|kind| (kind.code().to_owned(), kind.label(locale).to_owned()))
        .collect();
    let topic = (!call.topics.is_empty()).then(|| {
        let mut topics = vec![(String::new(), context.t("proposals-form-choose"))];
        topics.extend(call.topics.iter().map(|topic| {
            let name = said(&topic.names, locale).map(|(name, _)| name);
            (topic.id.0.to_string(), name.unwrap_or_default())
        }));
        let label = context.t("proposals-form-topic");
        view! { <SelectField state=state.clone() name="topic" label options=topics /> }
    });
    let languages = context.language_options();
    let public = vec![("yes".to_owned(), context.t("proposals-form-public-yes"))];
    view! {
        <form class="pane" method="post" action=context.link(path) novalidate>
            <ChoiceField
                state=state.clone()
                name="kind"
                label=context.t("proposals-form-kind")
                options=kinds
                single=true
            />
            {topic}
            <TextField
                state=state.clone()
                name="title"
                label=context.t("proposals-form-name-title")
                required=true
            />
            <TextArea
                state=state.clone()
                name="body"
                label=context.t("proposals-form-body")
                hint=context.t("proposals-form-body-hint")
                rows=10
            />
            <SelectField
                state=state.clone()
                name="language"
                label=context.t("proposals-form-language")
                options=languages
            />
            <TextField
                state=state.clone()
                name="name"
                label=context.t("proposals-form-name")
                required=true
            />
            <TextArea
                state=state.clone()
                name="coauthors"
                label=context.t("proposals-form-coauthors")
                hint=context.t("proposals-form-coauthors-hint")
                rows=3
            />
            <TextField
                state=state.clone()
                name="organization"
                label=context.t("proposals-form-organization")
                hint=context.t("proposals-form-organization-hint")
            />
            <ChoiceField
                state=state.clone()
                name="public"
                label=context.t("proposals-form-public")
                options=public
            />
            <button class="btn lit">{context.t("proposals-form-send")}</button>
        </form>
    }
    .into_any()
}
