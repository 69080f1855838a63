//! What registers say about the organisation, and who heads it.

use super::shown::Shown;
use crate::i18n::{Locale, date};
use crate::paths::Path;
use crate::ui::page::PageContext;
use crate::ui::parts::Fact;
use domain::{IdentifierScheme, Organization, OrganizationStatus};
use leptos::prelude::*;
use usecases::organizations::show::OrganizationView;

pub(super) fn section(context: &PageContext<'_>, view: &OrganizationView) -> AnyView {
    let text = context.text;
    let organization = &view.organization;
    let names = Locale::ALL
        .into_iter()
        .filter_map(|language| {
            let name = organization.names.get(language)?.to_owned();
            let term = text.get(&format!("profile-name-{}", language.code()));
            let lang = (language != context.locale).then(|| language.code());
            Some(view! {
                <Fact term>
                    <span lang=lang>{name}</span>
                </Fact>
            })
        })
        .collect_view();
    let plain = facts(context, organization)
        .into_iter()
        .map(|(term, value)| view! { <Fact term>{value}</Fact> })
        .collect_view();
    let heads = view
        .people
        .iter()
        .filter_map(|post| {
            let name = Shown::of(&post.names, context.locale)?;
            let role = Shown::of(&post.roles, context.locale)
                .map(|role| role.text)
                .filter(|role| !role.is_empty())
                .unwrap_or_else(|| text.get("profile-head"));
            let href = context.link(&Path::Person(post.person_slug.clone()));
            let (language, name) = (name.lang(), name.text.clone());
            Some(view! {
                <Fact term=capitalised(&role)>
                    <a href=href lang=language>
                        {name}
                    </a>
                </Fact>
            })
        })
        .collect_view();
    view! {
        <section aria-labelledby="registration">
            <h2 id="registration">{text.get("profile-registration")}</h2>
            <dl class="kv">{names} {plain} {heads} {source(context, organization)}</dl>
        </section>
    }
    .into_any()
}

/// The facts that are plain text, in the order in which they are asked for.
fn facts(context: &PageContext<'_>, organization: &Organization) -> Vec<(String, String)> {
    let (locale, text) = (context.locale, context.text);
    let short = Shown::of(&organization.short_names, locale).map(|short| short.text);
    let languages: Vec<String> = organization
        .working_languages
        .iter()
        .map(|language| text.get(&format!("language-{}", language.code())))
        .collect();
    let status = match organization.status {
        OrganizationStatus::Active => text.get("status-active"),
        OrganizationStatus::Dissolved => text.get("status-dissolved"),
    };
    let ogrn = organization
        .identifier(&IdentifierScheme::RuOgrn)
        .map(str::to_owned);
    [
        ("profile-short-name", short),
        ("profile-bin", organization.bin().map(String::from)),
        ("profile-ogrn", ogrn),
        (
            "profile-form",
            Some(capitalised(organization.legal_form.label(locale))),
        ),
        (
            "profile-registered",
            organization.registered_on.map(|day| date(locale, day)),
        ),
        (
            "profile-dissolved-on",
            organization.dissolved_on.map(|day| date(locale, day)),
        ),
        ("profile-status", Some(status)),
        ("profile-working-languages", Some(languages.join(", "))),
        (
            "profile-report",
            organization
                .reported_year
                .map(|year| text.with("profile-report-year", &[("year", year.to_string().into())])),
        ),
    ]
    .into_iter()
    .filter_map(|(term, value)| Some((text.get(term), value.filter(|value| !value.is_empty())?)))
    .collect()
}

fn source(context: &PageContext<'_>, organization: &Organization) -> Option<AnyView> {
    let source = &organization.source;
    if source.name.is_empty() {
        return None;
    }
    let name = source.name.clone();
    let value = match &source.address {
        Some(address) => view! {
            <a href=address.as_str().to_owned() rel="noopener nofollow">
                {name}
            </a>
        }
        .into_any(),
        None => name.into_any(),
    };
    Some(view! { <Fact term=context.t("profile-source")>{value}</Fact> }.into_any())
}

/// A text with a capital first letter, as it stands by itself.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
