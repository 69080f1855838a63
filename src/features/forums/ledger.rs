//! The ledger: what all forums promised, with its plain form.

use super::commitment::commitment_item;
use super::finder::{pager, select};
use super::ledger_query::LedgerQuery;
use super::words::said;
use crate::paths::{ApiPath, EventPart, Path};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Breadcrumbs, Empty, Tone};
use leptos::prelude::*;
use usecases::proceedings::{Ledger, LedgerForum, LedgerItem};

/// How many commitments stand on a page.
const PER_PAGE: usize = 30;

/// The ledger.
#[must_use]
pub fn ledger_page(context: &PageContext<'_>, query: &LedgerQuery, found: &Ledger) -> Page {
    let text = context.text;
    let total = found.items.len();
    let pages = total.div_ceil(PER_PAGE).max(1);
    let page = query.page.min(pages);
    let items: Vec<AnyView> = found
        .items
        .iter()
        .skip((page - 1) * PER_PAGE)
        .take(PER_PAGE)
        .map(|item| ledger_item(context, item))
        .collect();
    let count = text.count("commitment-count", total as u64);
    let list = if items.is_empty() {
        let body = text.get(if query.filter.is_empty() {
            "ledger-nothing-body"
        } else {
            "ledger-empty-body"
        });
        view! { <Empty title=text.get("ledger-empty-title") body /> }.into_any()
    } else {
        view! {
            <ol class="sash" id="results">
                {items}
            </ol>
        }
        .into_any()
    };
    let title = text.get("ledger-title");
    let whole = query.written(1);
    let machine = |path: ApiPath| {
        if whole.is_empty() {
            path.to_string()
        } else {
            format!("{path}?{whole}")
        }
    };
    let table = machine(ApiPath::CommitmentsTable);
    let records = machine(ApiPath::Commitments);
    let body = view! {
        <Breadcrumbs
            label=text.get("breadcrumb-label")
            above=vec![
                (context.link(&Path::Home), text.get("breadcrumb-home")),
                (context.link(&Path::Events), text.get("forum-list-title")),
            ]
            current=title.clone()
        />
        <div class="wrap stack events-page">
            <h1>{title.clone()}</h1>
            <p class="lead muted">{text.get("ledger-lead")}</p>
            {form(context, query, found)}
            <h2 class="vh">{text.get("commitments-title")}</h2>
            <div class="toolbar">
                <output id="result-count" data-count=total>
                    {count}
                </output>
                <span class="row small">
                    <a class="go" href=table>
                        {text.get("ledger-table")}
                    </a>
                    <a class="go" href=records>
                        {text.get("ledger-records")}
                    </a>
                </span>
            </div>
            {list}
            {pager(context, &Path::Commitments, (page, pages), |number| query.written(number))}
        </div>
    }
    .into_any();
    let written = query.written(page);
    Page {
        path: Path::Commitments,
        title,
        description: Some(text.get("ledger-lead")),
        structured_data: None,
        indexed: written.is_empty(),
        query: written,
        bundle: None,
        body,
    }
}

fn forum_name(context: &PageContext<'_>, forum: &LedgerForum) -> (String, Option<&'static str>) {
    said(&forum.titles, context.locale).unwrap_or_else(|| (forum.slug.to_string(), None))
}

fn ledger_item(context: &PageContext<'_>, item: &LedgerItem) -> AnyView {
    let (name, language) = forum_name(context, &item.forum);
    let part = Path::EventPart(item.forum.slug.clone(), EventPart::Resolutions);
    let href = format!(
        "{}#commitment-{}",
        context.link(&part),
        item.commitment.id.0
    );
    let demonstration = item.forum.demonstration.then(|| {
        let label = context.t("demonstration-record");
        view! { <Badge label tone=Tone::Warning /> }
    });
    let more = view! {
        <p class="meta">
            <a href=href lang=language>
                {name}
            </a>
            {demonstration}
        </p>
    }
    .into_any();
    commitment_item(context, &item.commitment, item.owner.as_ref(), Some(more))
}

fn form(context: &PageContext<'_>, query: &LedgerQuery, found: &Ledger) -> AnyView {
    let text = context.text;
    let locale = context.locale;
    let filter = &query.filter;
    let counts = &found.counts;
    let any = text.get("ledger-any");
    let counted = |name: String, count: usize| {
        let parts = [("name", name.into()), ("count", count.to_string().into())];
        text.with("ledger-choice", &parts)
    };
    let states = counts.states.iter().map(|(state, count)| {
        let label = counted(state.label(locale).to_owned(), *count);
        (
            state.code().to_owned(),
            label,
            filter.states.contains(state),
        )
    });
    let forums = counts.forums.iter().map(|(forum, count)| {
        let (name, _) = forum_name(context, forum);
        let chosen = filter.forums.contains(&forum.slug);
        (forum.slug.to_string(), counted(name, *count), chosen)
    });
    let districts = counts.districts.iter().map(|(district, count)| {
        let label = counted(district.label(locale).to_owned(), *count);
        let chosen = filter.districts.contains(district);
        (district.code().to_owned(), label, chosen)
    });
    let years = counts.years.iter().map(|(year, count)| {
        let chosen = filter.years.contains(year);
        let year = year.to_string();
        (year.clone(), counted(year, *count), chosen)
    });
    let owners = counts.owners.iter().map(|(key, names, count)| {
        let name = said(names, locale).map_or_else(|| key.clone(), |(name, _)| name);
        let chosen = filter.owners.contains(key);
        (key.clone(), counted(name, *count), chosen)
    });
    let overdue = counted(text.get("ledger-overdue-only"), counts.overdue);
    view! {
        <form
            class="event-filter ledger-filter pane"
            role="search"
            method="get"
            action=context.link(&Path::Commitments)
        >
            {select("state", text.get("ledger-state"), &any, states.collect())}
            {select("forum", text.get("ledger-forum"), &any, forums.collect())}
            {select("district", text.get("ledger-district"), &any, districts.collect())}
            {select("owner", text.get("ledger-owner"), &any, owners.collect())}
            {select("year", text.get("ledger-year"), &any, years.collect())}
            <label class="check">
                <input type="checkbox" name="overdue" value="1" checked=filter.overdue />
                <span>{overdue}</span>
            </label>
            <button class="btn">{text.get("forum-filter-go")}</button>
        </form>
    }
    .into_any()
}
