//! The series of events: which ones there are, and the form of one. For those who
//! say which events belong to a series.

use super::details::texts;
use super::reading::Reading;
use super::{crumbs, name, notice, seen, summary};
use crate::paths::{Path, SeriesDeskPage};
use crate::ui::form::{FormState, LanguageFields, Submission};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Empty, Onwards};
use domain::event::Series;
use domain::{SeriesId, Slug};
use jiff::Timestamp;
use leptos::prelude::*;
use usecases::events::{SaveSeries, SavedSeries, SeriesView, save_series};
use usecases::{Ctx, UseCaseError};

/// All series.
#[must_use]
pub fn series_list_page(
    context: &PageContext<'_>,
    all: &[(SeriesId, Slug, Series)],
    done: &str,
) -> Page {
    let title = context.t("series-title");
    let list = if all.is_empty() {
        let body = context.t("series-empty-body");
        view! { <Empty title=context.t("series-empty") body /> }.into_any()
    } else {
        let rows = all.iter().map(|(_, slug, series)| {
            let (title, language) = name(context, slug, &series.names);
            let page = Path::SeriesDesk(SeriesDeskPage::One(slug.clone()));
            view! {
                <li>
                    <a href=context.link(&page) lang=language>
                        <b>{title}</b>
                    </a>
                </li>
            }
        });
        view! { <ul class="sash">{rows.collect_view()}</ul> }.into_any()
    };
    let new = context.link(&Path::SeriesDesk(SeriesDeskPage::New));
    let body = view! {
        {crumbs(context, Vec::new(), title.clone())}
        <div class="wrap stack manage">
            <h1>{title.clone()}</h1>
            {notice(context, done)}
            <p class="muted">{context.t("series-lead")}</p>
            <p>
                <a class="btn" href=new>
                    {context.t("series-new")}
                </a>
            </p>
            {list}
        </div>
    }
    .into_any();
    let path = Path::SeriesDesk(SeriesDeskPage::List);
    Page::unlisted(path, String::new(), title, body)
}

/// The form as it is first shown.
#[must_use]
pub fn series_state(known: Option<&SeriesView>) -> FormState {
    let mut values = Vec::new();
    if let Some(known) = known {
        values.extend(texts("names", &known.series.names));
        values.extend(texts("descriptions", &known.series.descriptions));
    }
    FormState::filled(values)
}

/// The page of a series, or of a new one.
#[must_use]
pub fn series_form_page(
    context: &PageContext<'_>,
    known: Option<&SeriesView>,
    state: &FormState,
) -> Page {
    let (title, language) = match known {
        Some(known) => name(context, &known.slug, &known.series.names),
        None => (context.t("series-new"), None),
    };
    let here = known.map_or(SeriesDeskPage::New, |known| {
        SeriesDeskPage::One(known.slug.clone())
    });
    let path = Path::SeriesDesk(here);
    let stamp = known.map(|known| seen(state, known.updated_at.as_microsecond().to_string()));
    let look = known.map(|known| {
        let href = context.link(&Path::EventSeries(known.slug.clone()));
        view! {
            <p>
                <Onwards href label=context.t("prepare-see-public") />
            </p>
        }
    });
    let list = context.link(&Path::SeriesDesk(SeriesDeskPage::List));
    let body = view! {
        {crumbs(context, vec![(list, context.t("series-title"))], title.clone())}
        <div class="wrap stack edit">
            <h1 lang=language>{title.clone()}</h1>
            {look}
            {summary(context, state)}
            <form class="pane stack" method="post" action=context.link(&path) novalidate>
                <input type="hidden" name="stamp" value=stamp />
                <LanguageFields
                    state=state.clone()
                    name="names"
                    legend=context.t("prepare-titles")
                    labels=context.languages()
                    hint=context.t("prepare-titles-hint")
                />
                <LanguageFields
                    state=state.clone()
                    name="descriptions"
                    legend=context.t("prepare-descriptions")
                    labels=context.languages()
                    hint=context.t("prepare-markdown")
                    lines=6
                />
                <p>
                    <button class="btn">{context.t("prepare-save")}</button>
                </p>
            </form>
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

/// Writes a series, or a new one.
///
/// # Errors
/// What the use case refuses.
pub async fn submit_series(
    ctx: &Ctx,
    known: Option<&SeriesView>,
    form: &Submission,
) -> Result<SavedSeries, UseCaseError> {
    let reading = Reading::of(ctx, form);
    let before = known.map(|known| known.series.clone()).unwrap_or_default();
    let document = Series {
        names: reading.text("names", &before.names),
        descriptions: reading.text("descriptions", &before.descriptions),
        ..before
    };
    let seen = form.value("stamp").parse().ok();
    let save = SaveSeries {
        id: known.map(|known| known.id),
        document,
        // A form without a stamp has seen nothing.
        expected: Some(
            seen.and_then(|seen| Timestamp::from_microsecond(seen).ok())
                .unwrap_or_default(),
        ),
    };
    save_series(ctx, save).await
}
