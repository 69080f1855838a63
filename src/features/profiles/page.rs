//! The page of an organisation, composed.

use super::registration::capitalised;
use super::shown::Shown;
use super::{aside, data, markdown, registration};
use crate::i18n::{Locale, date_within};
use crate::paths::{Path, organizations_with};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Badge, Breadcrumbs, SectionHead, Tone};
use domain::{Organization, OrganizationStatus, Service, Window};
use leptos::prelude::*;
use usecases::organizations::show::OrganizationView;

/// An organisation named at the foot of another's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedItem {
    /// The name to show.
    pub name: String,
    /// The language it is in.
    pub name_locale: Locale,
    /// The address of its profile.
    pub href: String,
    /// The name of its district.
    pub district: String,
}

/// The page of an organisation.
#[must_use]
pub fn profile_page(
    context: &PageContext<'_>,
    view: &OrganizationView,
    related: Vec<RelatedItem>,
) -> Page {
    let organization = &view.organization;
    let path = Path::Organization(view.slug.clone());
    let url = format!("{}{}", context.public_url, context.link(&path));
    let name = Shown::of(&organization.names, context.locale);
    let title = name
        .as_ref()
        .map_or_else(|| view.slug.to_string(), |name| name.text.clone());
    let structured_data = data::structured_data(view, context.locale, &url);
    let body = view! {
        <Breadcrumbs
            label=context.t("breadcrumb-label")
            above=vec![
                (context.link(&Path::Home), context.t("breadcrumb-home")),
                (context.link(&Path::Organizations), context.t("nav-organizations")),
            ]
            current=short_name(organization, context.locale).unwrap_or_else(|| title.clone())
        />
        {head(context, view, name.as_ref(), title.clone())}
        <div class="wrap prof">
            <div class="prof-main">
                {state(context, organization)}
                {does(context, organization)}
                {services(context, organization)}
                {registration::section(context, view)}
            </div>
            <div class="prof-side">
                {aside::contacts(context, organization)}
                {aside::window(context, organization)}
                {aside::place(context, organization)}
                {aside::share(context, view, url)}
                {freshness(context, view)}
            </div>
        </div>
        {related_section(context, related)}
    }
    .into_any();
    Page {
        path,
        query: String::new(),
        description: Some(description(context, organization, &title)),
        title,
        structured_data: Some(structured_data),
        indexed: !organization.demonstration,
        bundle: None,
        body,
    }
}

fn short_name(organization: &Organization, locale: Locale) -> Option<String> {
    organization.short_names.get(locale).map(str::to_owned)
}

/// The mission, else what the register says, for search engines.
fn description(context: &PageContext<'_>, organization: &Organization, title: &str) -> String {
    let locale = context.locale;
    organization.missions.best(locale).map_or_else(
        || {
            let district = organization.place.district.map_or_else(
                || context.t("elsewhere"),
                |district| district.label(locale).to_owned(),
            );
            context.text.with(
                "profile-description-fallback",
                &[
                    ("name", title.into()),
                    ("district", district.into()),
                    ("form", organization.legal_form.label(locale).into()),
                ],
            )
        },
        |(mission, _)| mission.to_owned(),
    )
}

fn head(
    context: &PageContext<'_>,
    view: &OrganizationView,
    name: Option<&Shown>,
    title: String,
) -> AnyView {
    let text = context.text;
    let organization = &view.organization;
    let badges = badges(context, organization);
    view! {
        <div class="wrap prof-h">
            <div>
                <h1 lang=name.and_then(Shown::lang)>{title}</h1>
                <p class="badges">{badges}</p>
                {name.and_then(|name| name.note(text))}
            </div>
            <p class="row">
                {call(context, organization)}
                <a class="btn line" href=context.link(&Path::OrganizationCard(view.slug.clone()))>
                    <Icon glyph=Glyph::Card />
                    {text.get("profile-card")}
                </a>
            </p>
        </div>
    }
    .into_any()
}

/// The one main action: to call, else to write. Invented numbers may belong to
/// somebody, so a demonstration record has none.
fn call(context: &PageContext<'_>, organization: &Organization) -> Option<AnyView> {
    if !aside::reachable(organization) || organization.demonstration {
        return None;
    }
    let (href, glyph, key) = match (organization.phones.first(), organization.emails.first()) {
        (Some(phone), _) => (format!("tel:{phone}"), Glyph::Phone, "profile-call"),
        (None, Some(email)) => (format!("mailto:{email}"), Glyph::Mail, "profile-write"),
        (None, None) => return None,
    };
    Some(
        view! {
            <a class="btn lit" href=href>
                <Icon glyph />
                {context.text.get(key)}
            </a>
        }
        .into_any(),
    )
}

fn badges(context: &PageContext<'_>, organization: &Organization) -> Vec<AnyView> {
    let text = context.text;
    let mut badges = Vec::new();
    let mut put =
        |label: String, tone: Tone| badges.push(view! { <Badge label tone /> }.into_any());
    if organization.status == OrganizationStatus::Dissolved {
        put(text.get("dissolved"), Tone::Bad);
    }
    if Window::of(organization).bin_confirmed {
        put(text.get("verified"), Tone::Good);
    } else {
        put(text.get("not-verified"), Tone::Neutral);
    }
    put(
        capitalised(organization.legal_form.label(context.locale)),
        Tone::Neutral,
    );
    if organization.demonstration {
        put(text.get("demonstration-record"), Tone::Warning);
    }
    badges
}

fn state(context: &PageContext<'_>, organization: &Organization) -> Option<AnyView> {
    let text = context.text;
    if organization.status == OrganizationStatus::Dissolved {
        let body = organization.dissolved_on.map_or_else(
            || text.get("profile-dissolved-body"),
            |day| {
                let date = date_within(context.locale, day);
                text.with("profile-dissolved-body-on", &[("date", date.into())])
            },
        );
        let title = text.get("profile-dissolved-title");
        return Some(view! { <Alert title body tone=Tone::Bad /> }.into_any());
    }
    (!organization.listed)
        .then(|| view! { <p class="muted">{text.get("profile-not-listed")}</p> }.into_any())
}

fn does(context: &PageContext<'_>, organization: &Organization) -> AnyView {
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

fn services(context: &PageContext<'_>, organization: &Organization) -> Option<AnyView> {
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

fn freshness(context: &PageContext<'_>, view: &OrganizationView) -> AnyView {
    let text = context.text;
    let on = |instant| date_within(context.locale, usecases::day_of(instant));
    let updated = text.with("profile-updated", &[("date", on(view.updated_at).into())]);
    let confirmed = view
        .organization
        .confirmed_at
        .map(|instant| text.with("profile-confirmed", &[("date", on(instant).into())]));
    view! { <p class="small muted">{updated} " " {confirmed}</p> }.into_any()
}

fn related_section(context: &PageContext<'_>, related: Vec<RelatedItem>) -> Option<AnyView> {
    if related.is_empty() {
        return None;
    }
    let text = context.text;
    let items = related
        .into_iter()
        .map(|item| {
            let language = (item.name_locale != context.locale).then(|| item.name_locale.code());
            view! {
                <li class="org">
                    <h3>
                        <a href=item.href lang=language>
                            {item.name}
                        </a>
                    </h3>
                    <p class="meta">
                        <span>{item.district}</span>
                    </p>
                </li>
            }
            .into_any()
        })
        .collect_view();
    Some(
        view! {
            <section class="wrap sec related" aria-labelledby="related">
                <SectionHead
                    id="related"
                    title=text.get("profile-related")
                    lead=text.get("profile-related-lead")
                />
                <ul class="sash cols">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

#[cfg(test)]
pub(super) mod tests;
