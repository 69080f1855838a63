//! The page of a person.

use crate::i18n::{date, date_range, month_year, said, weekday_and_day};
use crate::paths::{EventPart, Path};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Breadcrumbs, Tone};
use domain::event::EventDate;
use leptos::prelude::*;
use serde_json::{Value, json};
use usecases::people::{Appearance, PersonPostView, PersonView};

/// The page.
#[must_use]
pub fn person_page(context: &PageContext<'_>, view: &PersonView) -> Page {
    let locale = context.locale;
    let path = Path::Person(view.slug.clone());
    let (name, language) =
        said(&view.person.names, locale).unwrap_or_else(|| (view.slug.to_string(), None));
    let known_as = said(&view.person.titles, locale)
        .map(|(text, language)| view! { <p class="lead muted" lang=language>{text}</p> });
    let badge = view.person.demonstration.then(|| {
        let label = context.t("demonstration-record");
        view! { <p class="badges"><Badge label tone=Tone::Warning /></p> }
    });
    let url = format!("{}{}", context.public_url, context.link(&path));
    let body = view! {
        <Breadcrumbs
            label=context.t("breadcrumb-label")
            above=vec![(context.link(&Path::Home), context.t("breadcrumb-home"))]
            current=name.clone()
        />
        <div class="wrap stack event-body">
            <div>
                {badge}
                <h1 lang=language>{name.clone()}</h1>
                {known_as}
            </div>
            {posts(context, &view.posts)}
            {appearances(context, &view.appearances)}
        </div>
    }
    .into_any();
    Page {
        path,
        query: String::new(),
        structured_data: Some(structured_data(context, view, &name, &url)),
        title: name,
        description: None,
        indexed: !view.person.demonstration,
        bundle: None,
        body,
    }
}

fn posts(context: &PageContext<'_>, posts: &[PersonPostView]) -> Option<AnyView> {
    let locale = context.locale;
    let items: Vec<AnyView> = posts
        .iter()
        .filter_map(|post| {
            let (name, language) = said(&post.organization_names, locale)?;
            let role = said(&post.roles, locale)
                .map(|(role, _)| role)
                .filter(|role| !role.is_empty())
                .or_else(|| post.head.then(|| context.t("profile-head")));
            let since = post.from.map(|day| date(locale, day));
            let until = post.to.map(|day| date(locale, day));
            let years = (since.is_some() || until.is_some()).then(|| {
                let (since, until) = (since.unwrap_or_default(), until.unwrap_or_default());
                format!("{since} – {until}")
            });
            let facts: Vec<String> = role.into_iter().chain(years).collect();
            let href = context.link(&Path::Organization(post.organization_slug.clone()));
            Some(
                view! {
                    <li class="org">
                        <h3>
                            <a href=href lang=language>{name}</a>
                        </h3>
                        <p class="meta">{facts.join(" · ")}</p>
                    </li>
                }
                .into_any(),
            )
        })
        .collect();
    section(context, "person-posts", items)
}

fn appearances(context: &PageContext<'_>, appearances: &[Appearance]) -> Option<AnyView> {
    let items: Vec<AnyView> = appearances
        .iter()
        .filter_map(|one| appearance(context, one))
        .collect();
    section(context, "person-events", items)
}

fn appearance(context: &PageContext<'_>, one: &Appearance) -> Option<AnyView> {
    let locale = context.locale;
    let (title, language) = said(&one.titles, locale)?;
    let when = match one.date {
        EventDate::Unknown => None,
        EventDate::Year(year) => Some(year.to_string()),
        EventDate::Month(first) => Some(month_year(locale, first)),
        EventDate::Days { from, to } => Some(date_range(locale, from, to)),
    };
    let agenda = context.link(&Path::EventPart(one.slug.clone(), EventPart::Agenda));
    let sessions: Vec<AnyView> = one
        .sessions
        .iter()
        .filter_map(|(position, session)| {
            let (title, language) = said(&session.titles, locale)?;
            let when = format!(
                "{}, {}",
                weekday_and_day(locale, session.day),
                session.starts.strftime("%H:%M")
            );
            let href = format!("{agenda}#s{}", position + 1);
            Some(
                view! {
                    <li>
                        <a href=href lang=language>{title}</a>
                        <span class="small muted ln">{when}</span>
                    </li>
                }
                .into_any(),
            )
        })
        .collect();
    Some(
        view! {
            <li class="org">
                <h3>
                    <a href=context.link(&Path::Event(one.slug.clone())) lang=language>{title}</a>
                </h3>
                <p class="meta">{when}</p>
                <ul>{sessions}</ul>
            </li>
        }
        .into_any(),
    )
}

fn section(context: &PageContext<'_>, key: &'static str, items: Vec<AnyView>) -> Option<AnyView> {
    (!items.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby=key>
                <h2 id=key>{context.t(key)}</h2>
                <ul class="sash">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// What search engines are told: schema.org `Person`.
fn structured_data(context: &PageContext<'_>, view: &PersonView, name: &str, url: &str) -> Value {
    let held = view.posts.iter().filter(|post| post.to.is_none());
    let works_for: Vec<Value> = held
        .filter_map(|post| {
            let (name, _) = said(&post.organization_names, context.locale)?;
            let path = Path::Organization(post.organization_slug.clone());
            let url = format!("{}{}", context.public_url, context.link(&path));
            Some(json!({"@type": "Organization", "name": name, "url": url}))
        })
        .collect();
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "Person",
        "@id": url,
        "url": url,
        "name": name,
    });
    if let (Some(data), false) = (data.as_object_mut(), works_for.is_empty()) {
        data.insert("worksFor".to_owned(), Value::Array(works_for));
    }
    data
}
