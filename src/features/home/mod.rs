//! The front page: one search field, the region in a picture, on a map and in
//! numbers. It shows what it is given; `app` counts.

mod numbers;
mod places;

use crate::i18n::{Locale, Text, date_within, number};
use crate::paths::Path;
use crate::ui::page::{Page, PageContext};
use crate::ui::panes::{PANES, ThousandPanes};
use crate::ui::parts::{Onwards, SectionHead, ShortItem, emphasised};
use crate::ui::search_box::SearchBox;
use jiff::civil::Date;
use leptos::prelude::*;

/// Public organisations of the region when independence came, from the report
/// on the X Civil Forum (2021); used where the data does not reach back so far.
const AT_INDEPENDENCE: usize = 15;
const INDEPENDENCE: i16 = 1991;

/// What the front page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HomeView {
    /// Active organisations; every other number here is about these, too.
    pub total: usize,
    /// Those of them that were verified.
    pub verified: usize,
    /// District code, name, organisations; in the river's order.
    pub districts: Vec<(String, String, usize)>,
    /// Field code, name, organisations.
    pub fields: Vec<(String, String, usize)>,
    /// Year and how many there were by its end.
    pub founded: Vec<(i16, usize)>,
    /// The organisations registered last.
    pub newest: Vec<NewestItem>,
    /// The next events.
    pub coming: Vec<ComingItem>,
}

/// One of the next events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComingItem {
    /// What it is called.
    pub name: String,
    /// The language of the name, when it is not the page's.
    pub language: Option<&'static str>,
    /// The address of its page.
    pub href: String,
    /// When, where.
    pub facts: Vec<String>,
}

/// One of the organisations registered last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewestItem {
    /// The name to show.
    pub name: String,
    /// The language it is in.
    pub name_locale: Locale,
    /// The address of its profile.
    pub href: String,
    /// The name of its district.
    pub district: String,
    /// When it was registered.
    pub registered: Option<Date>,
}

impl HomeView {
    /// How many there were at independence.
    fn at_independence(&self) -> usize {
        self.founded
            .iter()
            .rev()
            .find(|(year, _)| *year <= INDEPENDENCE)
            .map_or(AT_INDEPENDENCE, |(_, count)| *count)
            .max(1)
    }
}

/// The front page.
#[must_use]
pub fn home_page(context: &PageContext<'_>, view: HomeView) -> Page {
    let title = heading(context.text, view.total);
    let description = context.t("home-lead");
    let body = view! {
        {hero(context, &view, title.clone())}
        {coming(context, &view)}
        {places::section(context, &view)}
        {numbers::fields(context, &view)}
        {numbers::section(context, &view)}
        {newest(context, view.newest)}
    }
    .into_any();
    Page {
        path: Path::Home,
        query: String::new(),
        title,
        description: Some(description),
        structured_data: Some(serde_json::json!({
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": context.t("site-name"),
            "url": format!("{}{}", context.public_url, context.link(&Path::Home)),
            "inLanguage": context.locale.code(),
            "potentialAction": {
                "@type": "SearchAction",
                "target": format!("{}{}?q={{query}}", context.public_url, context.link(&Path::Organizations)),
                "query-input": "required name=query",
            },
        })),
        indexed: true,
        bundle: None,
        body,
    }
}

/// «Мыңға жуық ұйым бір терезеде» where that is true, else the number of active
/// ones, and called so: the list also counts the dissolved.
fn heading(text: Text, total: usize) -> String {
    match total {
        0 => text.get("home-heading-none"),
        900..1_100 => text.get("home-heading-thousand"),
        _ => text.count("home-heading", total as u64),
    }
}

fn hero(context: &PageContext<'_>, view: &HomeView, title: String) -> AnyView {
    let (locale, text) = (context.locale, context.text);
    let then = view.at_independence();
    let caption = text.with(
        if view.total <= PANES {
            "panes-caption"
        } else {
            "panes-caption-large"
        },
        &[("then", then.into()), ("now", view.total.into())],
    );
    let about = context.link(&Path::About);
    let doors = [
        ("find", context.link(&Path::Organizations)),
        ("data", format!("{about}#data")),
        ("about", about),
    ]
    .map(|(door, href)| door_view(text, door, href))
    .into_iter()
    .collect_view();
    view! {
        <div class="dusk">
            <div class="wrap hero">
                <div class="hero-in">
                    <h1>{title}</h1>
                    <p class="lead">{text.get("home-lead")}</p>
                    <SearchBox locale text />
                </div>
                <figure class="field-fig">
                    <ThousandPanes
                        count=view.total
                        lit=then
                        label=text.with("panes-label", &[("lit", then.into())])
                    />
                    <figcaption>{emphasised(&caption)}</figcaption>
                </figure>
                <div class="doors sash">{doors}</div>
            </div>
        </div>
    }
    .into_any()
}

fn door_view(text: Text, door: &str, href: String) -> AnyView {
    view! {
        <section class="door">
            <h2>{text.get(&format!("door-{door}-title"))}</h2>
            <p>{text.get(&format!("door-{door}-body"))}</p>
            <Onwards href label=text.get(&format!("door-{door}-go")) />
        </section>
    }
    .into_any()
}

fn coming(context: &PageContext<'_>, view: &HomeView) -> Option<AnyView> {
    if view.coming.is_empty() {
        return None;
    }
    let text = context.text;
    let items = view
        .coming
        .iter()
        .cloned()
        .map(|item| {
            let ComingItem {
                name,
                language,
                href,
                facts,
            } = item;
            view! { <ShortItem href name language facts /> }
        })
        .collect_view();
    Some(
        view! {
            <section class="wrap sec" aria-labelledby="coming">
                <SectionHead
                    id="coming"
                    title=text.get("forum-home-title")
                    more=(context.link(&Path::Events), text.get("forum-home-go"))
                />
                <ul class="sash coming">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

fn newest(context: &PageContext<'_>, items: Vec<NewestItem>) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let locale = context.locale;
    let text = context.text;
    let all = format!("{}?sort=newest", context.link(&Path::Organizations));
    let items = items
        .into_iter()
        .map(|item| {
            let language = (item.name_locale != locale).then(|| item.name_locale.code());
            let when = item.registered.map(|day| {
                text.with(
                    "registered-on",
                    &[("date", date_within(locale, day).into())],
                )
            });
            let facts = std::iter::once(item.district).chain(when).collect();
            view! { <ShortItem href=item.href name=item.name language facts /> }
        })
        .collect_view();
    Some(
        view! {
            <section class="wrap sec" aria-labelledby="newest">
                <SectionHead
                    id="newest"
                    title=text.get("home-newest-title")
                    more=(all, text.get("home-newest-go"))
                />
                <ul class="sash cols">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

/// A number as the reader's language writes it.
fn grouped(context: &PageContext<'_>, value: usize) -> String {
    number(context.locale, value as u64)
}
