//! An organisation that is not in the directory is proposed by whoever keeps it.

use super::{page, proof, summary};
use crate::i18n::Locale;
use crate::paths::{MembershipPage, Path};
use crate::ui::form::{FormState, InputKind, SelectField, TextArea, TextField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Breadcrumbs, Onwards};
use domain::district::ELSEWHERE;
use domain::{District, LegalForm};
use leptos::prelude::*;

/// The page with its form.
#[must_use]
pub fn proposal_page(context: &PageContext<'_>, state: &FormState) -> Page {
    let title = context.t("proposal-title");
    let path = Path::Membership(MembershipPage::Proposal);
    let body = view! {
        <Breadcrumbs
            label=context.t("breadcrumb-label")
            above=vec![(context.link(&Path::Organizations), context.t("nav-organizations"))]
            current=title.clone()
        />
        <div class="wrap stack narrow">
            <h1>{title.clone()}</h1>
            <p class="lead">{context.t("proposal-lead")}</p>
            <p>
                <Onwards
                    href=context.link(&Path::Organizations)
                    label=context.t("proposal-search-first")
                />
            </p>
            {summary(context, state)}
            <form
                class="stack"
                method="post"
                enctype="multipart/form-data"
                novalidate
                action=context.link(&path)
            >
                {who(context, state)}
                {contacts(context, state)}
                <section class="pane" aria-labelledby="proof">
                    <h2 id="proof">{context.t("proposal-proof")}</h2>
                    {proof::fields(context, state)}
                </section>
                <button class="btn">{context.t("proposal-send")}</button>
            </form>
            <p class="small muted">{context.t("claim-privacy")}</p>
        </div>
    }
    .into_any();
    page(path, "", title, body)
}

fn who(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let names = Locale::ALL
        .map(|locale| {
            view! {
                <TextField
                    state=state.clone()
                    name=format!("name_{}", locale.code())
                    label=in_language(context, "proposal-name", locale)
                    language=locale.code()
                />
            }
        })
        .into_iter()
        .collect_view();
    let missions = Locale::ALL
        .map(|locale| {
            view! {
                <TextArea
                    state=state.clone()
                    name=format!("mission_{}", locale.code())
                    label=in_language(context, "proposal-mission", locale)
                    language=locale.code()
                    rows=2
                />
            }
        })
        .into_iter()
        .collect_view();
    let chosen = |options: Vec<(String, String)>| {
        std::iter::once((String::new(), context.t("proposal-choose")))
            .chain(options)
            .collect::<Vec<_>>()
    };
    let forms = LegalForm::ALL
        .iter()
        .map(|form| {
            (
                form.code().to_owned(),
                form.label(context.locale).to_owned(),
            )
        })
        .collect();
    let districts = District::ALL
        .iter()
        .map(|district| {
            let label = district.label(context.locale);
            (district.code().to_owned(), label.to_owned())
        })
        .chain([(ELSEWHERE.to_owned(), context.t("elsewhere"))])
        .collect();
    view! {
        <section class="pane" aria-labelledby="who">
            <h2 id="who">{context.t("proposal-who")}</h2>
            <p class="hint">{context.t("proposal-names-hint")}</p>
            {names}
            <SelectField
                state=state.clone()
                name="legal_form"
                label=context.t("field-legal-form")
                options=chosen(forms)
            />
            <TextField
                state=state.clone()
                name="bin"
                label=context.t("claim-bin")
                hint=context.t("proposal-bin-hint")
                kind=InputKind::Digits
                required=true
            />
            <SelectField
                state=state.clone()
                name="district"
                label=context.t("field-district")
                options=chosen(districts)
            />
            {missions}
        </section>
    }
    .into_any()
}

fn contacts(context: &PageContext<'_>, state: &FormState) -> AnyView {
    view! {
        <section class="pane" aria-labelledby="reach">
            <h2 id="reach">{context.t("profile-contacts")}</h2>
            <p class="hint">{context.t("proposal-contacts-hint")}</p>
            <TextField
                state=state.clone()
                name="phone"
                label=context.t("field-phones")
                kind=InputKind::Telephone
            />
            <TextField
                state=state.clone()
                name="email"
                label=context.t("field-emails")
                kind=InputKind::Email
            />
            <TextField
                state=state.clone()
                name="website"
                label=context.t("field-sites")
                kind=InputKind::Url
            />
        </section>
    }
    .into_any()
}

fn in_language(context: &PageContext<'_>, key: &str, locale: Locale) -> String {
    let language = context.t(&format!("language-{}", locale.code()));
    format!("{}, {language}", context.t(key))
}
