//! The page of a centre: what people get there, when and how to come.

use super::data::structured_data;
use super::words::{badges, name, presence, said};
use crate::i18n::date_within;
use crate::paths::{Path, district_image};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Breadcrumbs, Fact, SectionHead, ShortItem, Tone};
use leptos::prelude::*;
use serde_json::{Map, Value};
use usecases::centres::CentreView;
use usecases::day_of;

/// What another part of the product makes of the centre's hours.
#[derive(Default)]
pub struct CentreParts {
    /// The week, to be read.
    pub hours: Option<AnyView>,
    /// The week as schema.org properties.
    pub hours_data: Map<String, Value>,
}

/// The page of a centre.
#[must_use]
pub fn centre_page(context: &PageContext<'_>, view: &CentreView, parts: CentreParts) -> Page {
    let text = context.text;
    let item = &view.item;
    let centre = &item.centre;
    let path = Path::Centre(item.slug.clone());
    let url = format!("{}{}", context.public_url, context.link(&path));
    let (title, language) = name(context, item);
    let notice = centre.demonstration.then(|| {
        let (title, body) = (
            text.get("centre-demonstration-title"),
            text.get("centre-demonstration-body"),
        );
        view! {
            <div class="wrap event-notice">
                <Alert title body tone=Tone::Warning />
            </div>
        }
    });
    let description = said(&centre.place.address, context.locale)
        .map(|(address, _)| format!("{title}. {address}"));
    let updated = text.with(
        "centre-updated",
        &[(
            "date",
            date_within(context.locale, day_of(view.updated_at)).into(),
        )],
    );
    let body = view! {
        <Breadcrumbs
            label=text.get("breadcrumb-label")
            above=vec![
                (context.link(&Path::Home), text.get("breadcrumb-home")),
                (context.link(&Path::Centres), text.get("nav-centres")),
            ]
            current=title.clone()
        />
        <div class="wrap prof-h">
            <div>
                <p class="badges">{badges(context, item)}</p>
                <h1 lang=language>{title.clone()}</h1>
                <p class="meta">{presence(context, item)}</p>
            </div>
        </div>
        {notice}
        <div class="wrap prof event-body">
            <div class="prof-main">{services(context, view)} {directions(context, view)}</div>
            <div class="prof-side">
                {contacts(context, view)} {parts.hours} <p class="small muted">{updated}</p>
            </div>
        </div>
        {others(context, view)}
    }
    .into_any();
    Page {
        path,
        query: String::new(),
        title,
        description,
        structured_data: Some(structured_data(
            item,
            context.locale,
            &url,
            parts.hours_data,
        )),
        indexed: !centre.demonstration,
        bundle: None,
        body,
    }
}

fn services(context: &PageContext<'_>, view: &CentreView) -> AnyView {
    let services = view.item.centre.services.iter();
    let services = services
        .map(|service| {
            view! {
                <li>
                    <Icon glyph=Glyph::Tick />
                    {service.label(context.locale)}
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="services">
            <h2 id="services">{context.t("centre-services")}</h2>
            <ul class="ticks">{services}</ul>
        </section>
    }
    .into_any()
}

/// How to get there: in words, as a point on the district, and as a link that a
/// phone's own map answers to.
fn directions(context: &PageContext<'_>, view: &CentreView) -> Option<AnyView> {
    let centre = &view.item.centre;
    let said = said(&centre.directions, context.locale)
        .map(|(text, language)| view! { <p lang=language>{text}</p> });
    let drawn = centre
        .place
        .district
        .zip(centre.place.coordinates)
        .map(|(district, point)| {
            let name = [("name", district.label(context.locale).into())];
            let alt = context.text.with("centre-map-label", &name);
            let at = format!("{},{}", point.latitude, point.longitude);
            view! {
                <img
                    src=district_image(district, Some(point))
                    alt=alt
                    width="280"
                    height="210"
                    loading="lazy"
                />
                <p class="row">
                    // RFC 5870; what no map answers to can still be copied.
                    <a class="btn line" href=format!("geo:{at}")>
                        {context.t("centre-map-go")}
                    </a>
                    <span class="small muted">{at}</span>
                </p>
            }
        });
    if said.is_none() && drawn.is_none() {
        return None;
    }
    Some(
        view! {
            <section class="stack" aria-labelledby="way">
                <h2 id="way">{context.t("centre-directions")}</h2>
                {said}
                {drawn}
            </section>
        }
        .into_any(),
    )
}

fn others(context: &PageContext<'_>, view: &CentreView) -> Option<AnyView> {
    if view.others.is_empty() {
        return None;
    }
    let items = view
        .others
        .iter()
        .map(|item| {
            let (name, language) = name(context, item);
            let facts = said(&item.centre.place.address, context.locale);
            let facts = facts.map(|(address, _)| address).into_iter().collect();
            let href = context.link(&Path::Centre(item.slug.clone()));
            view! { <ShortItem href name language facts /> }
        })
        .collect_view();
    let more = (context.link(&Path::Centres), context.t("centre-all"));
    Some(
        view! {
            <section class="wrap related centre-others" aria-labelledby="others">
                <SectionHead id="others" title=context.t("centre-others") more=more />
                <ul class="sash">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

/// Where, by which number and address, in which languages. An invented centre
/// has no links: nobody is there.
fn contacts(context: &PageContext<'_>, view: &CentreView) -> AnyView {
    let text = context.text;
    let centre = &view.item.centre;
    let address = said(&centre.place.address, context.locale).map(|(address, language)| {
        view! {
            <Fact term=text.get("centre-address")>
                <span lang=language>{address}</span>
            </Fact>
        }
    });
    let locale = context.locale;
    let district = centre.place.district.map(|district| {
        view! { <Fact term=text.get("centre-district")>{district.label(locale)}</Fact> }
    });
    let link = |href: String, label: String| {
        if centre.demonstration {
            view! { <span class="ln">{label}</span> }.into_any()
        } else {
            view! {
                <a class="ln" href=href>
                    {label}
                </a>
            }
            .into_any()
        }
    };
    let phones: Vec<AnyView> = centre
        .phones
        .iter()
        .map(|phone| link(format!("tel:{phone}"), phone.grouped()))
        .collect();
    let phones =
        (!phones.is_empty()).then(|| view! { <Fact term=text.get("centre-phone")>{phones}</Fact> });
    let emails: Vec<AnyView> = centre
        .emails
        .iter()
        .map(|email| link(format!("mailto:{email}"), email.to_string()))
        .collect();
    let emails =
        (!emails.is_empty()).then(|| view! { <Fact term=text.get("centre-email")>{emails}</Fact> });
    let languages: Vec<String> = centre
        .languages
        .iter()
        .map(|language| text.get(&format!("centre-speaks-{}", language.code())))
        .collect();
    view! {
        <section class="pane" aria-labelledby="contacts">
            <h2 id="contacts">{text.get("centre-contacts")}</h2>
            <dl class="kv tight">
                {address} {district} {phones} {emails}
                <Fact term=text.get("centre-languages")>{languages.join(", ")}</Fact>
            </dl>
        </section>
    }
    .into_any()
}
