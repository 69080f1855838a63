//! The list of centres, with its plain form.

use super::filter::written;
use super::words::{badges, name, presence, said};
use crate::paths::Path;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::Empty;
use domain::{CentreService, District};
use leptos::prelude::*;
use usecases::centres::{CentreFilter, CentreItem};

/// The list of centres. It is short, so it stands on one page.
#[must_use]
pub fn centres_page(
    context: &PageContext<'_>,
    filter: &CentreFilter,
    found: &[CentreItem],
) -> Page {
    let text = context.text;
    let total = found.len();
    let count = text.count("centre-count", total as u64);
    let list = if found.is_empty() {
        let body = (!filter.is_empty()).then(|| text.get("centre-empty-body"));
        view! { <Empty title=text.get("centre-empty-title") body=body.unwrap_or_default() /> }
            .into_any()
    } else {
        let items = found
            .iter()
            .map(|item| centre_item(context, item))
            .collect_view();
        view! {
            <ul class="sash centres" id="results">
                {items}
            </ul>
        }
        .into_any()
    };
    let body = view! {
        <div class="wrap stack events-page">
            <h1>{text.get("centre-list-title")}</h1>
            <p class="lead muted">{text.get("centre-list-lead")}</p>
            <p class="row">
                <a class="btn lit" href=context.link(&Path::RequestNew)>
                    {text.get("request-title")}
                </a>
                <a class="btn line" href=context.link(&Path::Requests)>
                    {text.get("request-track")}
                </a>
                <a class="btn line" href=context.link(&Path::RequestNumbers)>
                    {text.get("numbers-title")}
                </a>
            </p>
            {form(context, filter)}
            <div class="toolbar">
                <output id="result-count" data-count=total>
                    {count}
                </output>
            </div>
            {list}
        </div>
    }
    .into_any();
    let query = written(filter);
    Page {
        path: Path::Centres,
        title: text.get("centre-list-title"),
        description: Some(text.get("centre-list-lead")),
        structured_data: None,
        indexed: query.is_empty(),
        query,
        bundle: None,
        body,
    }
}

fn form(context: &PageContext<'_>, filter: &CentreFilter) -> AnyView {
    let text = context.text;
    let locale = context.locale;
    let districts = District::ALL.iter().map(|one| {
        let chosen = filter.districts.contains(one);
        (one.code(), one.label(locale), chosen)
    });
    let services = CentreService::ALL.iter().map(|one| {
        let chosen = filter.services.contains(one);
        (one.code(), one.label(locale), chosen)
    });
    view! {
        <form class="event-filter centre-filter pane" role="search" method="get" action=context.link(&Path::Centres)>
            <p class="field wide">
                <label for="q">{text.get("centre-search-label")}</label>
                <input id="q" name="q" type="search" maxlength="200" autocomplete="off" value=filter.words.clone() />
            </p>
            {select(context, "district", text.get("centre-district"), districts)}
            {select(context, "service", text.get("centre-service"), services)}
            <label class="check">
                <input type="checkbox" name="open" value="1" checked=filter.open />
                <span>{text.get("centre-open-only")}</span>
            </label>
            <button class="btn">{text.get("centre-filter-go")}</button>
        </form>
    }
    .into_any()
}

fn select(
    context: &PageContext<'_>,
    name: &'static str,
    label: String,
    choices: impl Iterator<Item = (&'static str, &'static str, bool)>,
) -> AnyView {
    let options = choices
        .map(|(code, label, chosen)| {
            view! {
                <option value=code selected=chosen>
                    {label}
                </option>
            }
        })
        .collect_view();
    view! {
        <p class="field">
            <label for=name>{label}</label>
            <select id=name name=name>
                <option value="">{context.t("centre-any")}</option>
                {options}
            </select>
        </p>
    }
    .into_any()
}

fn centre_item(context: &PageContext<'_>, item: &CentreItem) -> AnyView {
    let (title, language) = name(context, item);
    let address = said(&item.centre.place.address, context.locale).map(|(address, language)| {
        view! {
            <span lang=language>
                <Icon glyph=Glyph::Place />
                {address}
            </span>
        }
    });
    let services: Vec<&str> = item
        .centre
        .services
        .iter()
        .map(|service| service.label(context.locale))
        .collect();
    view! {
        <li class="org">
            <h2>
                <a href=context.link(&Path::Centre(item.slug.clone())) lang=language>
                    {title}
                </a>
            </h2>
            <p class="meta">{address} {presence(context, item)}</p>
            <p>{services.join(" · ")}</p>
            <p class="badges">{badges(context, item)}</p>
        </li>
    }
    .into_any()
}
