//! What an organisation does, in its own words: mission, description, fields,
//! services. Called by the page only.

use super::shown::Shown;
use crate::paths::organizations_with;
use crate::ui::markdown;
use crate::ui::page::PageContext;
use domain::{Organization, Service};
use leptos::prelude::*;

pub(super) fn does(context: &PageContext<'_>, organization: &Organization) -> AnyView {
    let (locale, text) = (context.locale, context.text);
    let mission = Shown::of(&organization.missions, locale);
    let description = Shown::of(&organization.descriptions, locale);
    let note = mission
        .as_ref()
        .and_then(|mission| mission.note(text))
        .or_else(|| {
            description
                .as_ref()
                .and_then(|description| description.note(text))
        });
    let nothing = (mission.is_none() && description.is_none())
        .then(|| view! { <p class="muted">{text.get("profile-no-description")}</p> });
    let fields = organization
        .fields
        .iter()
        .map(|field| {
            (
                organizations_with(locale, "field", field.code()),
                field.label(locale),
            )
        })
        .collect();
    let beneficiaries = organization
        .beneficiaries
        .iter()
        .map(|group| {
            (
                organizations_with(locale, "beneficiary", group.code()),
                group.label(locale),
            )
        })
        .collect();
    view! {
        <section aria-labelledby="does">
            <h2 id="does">{text.get("profile-does")}</h2>
            {nothing}
            {note}
            {mission
                .map(|mission| {
                    view! {
                        <p class="lead" lang=mission.lang()>
                            {mission.text.clone()}
                        </p>
                    }
                })}
            {description
                .map(|description| {
                    let html = markdown::html_of(&description.text);
                    view! { <div class="prose" lang=description.lang() inner_html=html></div> }
                })}
            {chips(text.get("profile-fields-label"), fields)}
            {chips(text.get("profile-beneficiaries"), beneficiaries)}
        </section>
    }
    .into_any()
}

fn chips(label: String, links: Vec<(String, &'static str)>) -> Option<AnyView> {
    if links.is_empty() {
        return None;
    }
    let items = links
        .into_iter()
        .map(|(href, name)| {
            view! {
                <li>
                    <a class="chip" href=href>
                        {name}
                    </a>
                </li>
            }
            .into_any()
        })
        .collect_view();
    Some(
        view! {
            <div class="chips-l">
                <h3>{label}</h3>
                <ul class="chips">{items}</ul>
            </div>
        }
        .into_any(),
    )
}

pub(super) fn services(context: &PageContext<'_>, organization: &Organization) -> Option<AnyView> {
    if organization.services.is_empty() {
        return None;
    }
    let text = context.text;
    let items = organization
        .services
        .iter()
        .map(|service| service_item(context, service))
        .collect_view();
    Some(
        view! {
            <section aria-labelledby="services">
                <h2 id="services">{text.get("profile-services")}</h2>
                <ul class="sash">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

fn service_item(context: &PageContext<'_>, service: &Service) -> Option<AnyView> {
    let (locale, text) = (context.locale, context.text);
    let name = Shown::of(&service.name, locale)?;
    let description = Shown::of(&service.description, locale);
    let who: Vec<&str> = service
        .beneficiaries
        .iter()
        .map(|group| group.label(locale))
        .collect();
    let languages: Vec<String> = service
        .languages
        .iter()
        .map(|language| text.get(&format!("language-{}", language.code())))
        .collect();
    let who = (!who.is_empty())
        .then(|| text.with("profile-service-for", &[("who", who.join(", ").into())]));
    let languages = (!languages.is_empty()).then(|| {
        text.with(
            "profile-service-languages",
            &[("languages", languages.join(", ").into())],
        )
    });
    Some(
        view! {
            <li class="service">
                <h3>
                    <span lang=name.lang()>{name.text.clone()}</span>
                    {name.badge(text)}
                </h3>
                {description
                    .map(|description| {
                        view! { <p lang=description.lang()>{description.text.clone()}</p> }
                    })}
                {who.map(|who| view! { <p class="small muted">{who}</p> })}
                {languages.map(|languages| view! { <p class="small muted">{languages}</p> })}
            </li>
        }
        .into_any(),
    )
}
