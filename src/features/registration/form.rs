//! The public form.

use super::{fields, moment, summary, title, when};
use crate::paths::Path;
use crate::ui::form::{ChoiceField, FormState, InputKind, TextField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Breadcrumbs, Done, Fact, Onwards};
use domain::registration::{RegistrationKind, RegistrationSettings};
use leptos::prelude::*;
use usecases::registration::FormView;

/// The form; `done` after it was taken.
#[must_use]
pub fn form_page(
    context: &PageContext<'_>,
    view: &FormView,
    state: &FormState,
    done: bool,
) -> Page {
    let heading = context.t("registration-title");
    let (name, language) = title(context, &view.slug, &view.details);
    let event = context.link(&Path::Event(view.slug.clone()));
    let body = match (&view.settings, done) {
        (_, true) => view! {
            <Done
                title=context.t("registration-done-title")
                body=context.t("registration-done-body")
            />
            <p>
                <Onwards href=event.clone() label=context.t("registration-to-event") />
            </p>
        }
        .into_any(),
        (None, false) => view! {
            <Alert
                title=context.t("registration-closed-title")
                body=context.t("registration-closed-body")
            />
            <p>
                <Onwards href=event.clone() label=context.t("registration-to-event") />
            </p>
        }
        .into_any(),
        (Some(settings), false) => view! {
            <p class="lead">{context.t("registration-lead")}</p>
            {facts(context, view, settings)}
            {summary(context, state)}
            {form(context, view, settings, state)}
        }
        .into_any(),
    };
    let body = view! {
        <Breadcrumbs
            label=context.t("breadcrumb-label")
            above=vec![
                (context.link(&Path::Events), context.t("nav-forums")),
                (event, name.clone()),
            ]
            current=heading.clone()
        />
        <div class="wrap stack narrow">
            <div>
                <p class="muted" lang=language>
                    {name.clone()}
                </p>
                <h1>{heading.clone()}</h1>
            </div>
            {body}
        </div>
    }
    .into_any();
    let path = Path::EventRegister(view.slug.clone());
    Page::unlisted(path, String::new(), format!("{heading}: {name}"), body)
}

fn facts(context: &PageContext<'_>, view: &FormView, settings: &RegistrationSettings) -> AnyView {
    let when = when(context, view.details.date)
        .map(|when| view! { <Fact term=context.t("registration-when")>{when}</Fact> });
    let place = view
        .details
        .venue
        .line(context.locale)
        .map(|place| view! { <Fact term=context.t("registration-where")>{place}</Fact> });
    let until = settings.closes_at.map(|closes| {
        let until = moment(context.locale, closes);
        let until = context
            .text
            .with("registration-until", &[("until", until.into())]);
        view! { <p class="small muted">{until}</p> }
    });
    view! {
        <dl class="kv tight">{when} {place}</dl>
        {until}
    }
    .into_any()
}

fn form(
    context: &PageContext<'_>,
    view: &FormView,
    settings: &RegistrationSettings,
    state: &FormState,
) -> AnyView {
    let action = context.link(&Path::EventRegister(view.slug.clone()));
    let has_delegates = settings.places.contains_key(&RegistrationKind::Delegate);
    let consent = vec![("yes".to_owned(), context.t("registration-consent-yes"))];
    view! {
        <form class="pane" method="post" action=action novalidate>
            {fields::kind(context, settings, (&view.full, None), state)}
            {fields::name(context, state)}
            <TextField
                state=state.clone()
                name="email"
                label=context.t("registration-email")
                hint=context.t("registration-email-hint")
                kind=InputKind::Email
                required=true
            />
            {fields::organization(context, has_delegates, state)}
            {fields::district(context, has_delegates, state)}
            {fields::questions(context, settings, state)}
            <ChoiceField
                state=state.clone()
                name="consent"
                label=context.t("registration-consent")
                options=consent
            />
            <button class="btn lit">{context.t("registration-send")}</button>
        </form>
    }
    .into_any()
}
