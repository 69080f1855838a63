//! Fields of activity with their counts, and the region in numbers.

use super::{HomeView, INDEPENDENCE, grouped};
use crate::i18n::Locale;
use crate::paths::organizations_with;
use crate::ui::chart::GrowthChart;
use crate::ui::page::PageContext;
use crate::ui::parts::SectionHead;
use leptos::prelude::*;

pub(super) fn fields(context: &PageContext<'_>, view: &HomeView) -> Option<AnyView> {
    let text = context.text;
    let mut fields: Vec<&(String, String, usize)> = view
        .fields
        .iter()
        .filter(|(_, _, count)| *count > 0)
        .collect();
    if fields.is_empty() {
        return None;
    }
    fields.sort_by_key(|(_, _, count)| std::cmp::Reverse(*count));
    let chips = fields
        .into_iter()
        .map(|(code, name, count)| {
            view! {
                <li>
                    <a class="chip" href=organizations_with(context.locale, "field", code)>
                        {name.clone()}
                        <span class="n">{grouped(context, *count)}</span>
                    </a>
                </li>
            }
            .into_any()
        })
        .collect_view();
    Some(
        view! {
            <section class="wrap sec" aria-labelledby="fields">
                <SectionHead
                    id="fields"
                    title=text.get("home-fields-title")
                    lead=text.get("home-fields-lead")
                />
                <ul class="chips">{chips}</ul>
            </section>
        }
        .into_any(),
    )
}

pub(super) fn section(context: &PageContext<'_>, view: &HomeView) -> Option<AnyView> {
    if view.total == 0 {
        return None;
    }
    let text = context.text;
    let districts = view
        .districts
        .iter()
        .filter(|(code, _, count)| *count > 0 && domain::District::from_code(code).is_some())
        .count();
    let figures = [
        (grouped(context, view.total), text.get("number-total")),
        (
            percent(context.locale, view.verified, view.total),
            text.get("number-verified"),
        ),
        (grouped(context, districts), text.get("number-districts")),
        (
            grouped(context, view.at_independence()),
            text.with("number-since", &[("year", INDEPENDENCE.to_string().into())]),
        ),
    ]
    .map(|(value, label)| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
            </div>
        }
    })
    .into_iter()
    .collect_view();
    Some(
        view! {
            <section class="wrap sec" aria-labelledby="numbers">
                <SectionHead id="numbers" title=text.get("home-numbers-title") />
                <div class="figures">
                    <dl class="sash mini">{figures}</dl>
                    {growth(context, view)}
                </div>
            </section>
        }
        .into_any(),
    )
}

fn growth(context: &PageContext<'_>, view: &HomeView) -> Option<AnyView> {
    let text = context.text;
    let years: Vec<(i16, usize)> = view
        .founded
        .iter()
        .copied()
        .filter(|(year, _)| *year >= INDEPENDENCE)
        .collect();
    let (first, last) = (*years.first()?, *years.last()?);
    if years.len() < 3 {
        return None;
    }
    let label = text.with(
        "growth-label",
        &[
            ("from", first.0.to_string().into()),
            ("to", last.0.to_string().into()),
            ("first", first.1.into()),
            ("last", last.1.into()),
        ],
    );
    // A row for the first and last year and for each fifth one between.
    let rows = years
        .iter()
        .filter(|(year, _)| year % 5 == 0 || *year == first.0 || *year == last.0)
        .map(|(year, count)| {
            view! {
                <tr>
                    <th scope="row">{year.to_string()}</th>
                    <td>{grouped(context, *count)}</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    let values = years.iter().map(|(_, count)| *count as u64).collect();
    Some(
        view! {
            <div class="pane grow">
                <figure>
                    <figcaption>
                        <h3>{text.get("growth-title")}</h3>
                    </figcaption>
                    <GrowthChart values label />
                    <p class="axis" aria-hidden="true">
                        <span>{first.0.to_string()}</span>
                        <span>{last.0.to_string()}</span>
                    </p>
                </figure>
                <table class="years">
                    <thead>
                        <tr>
                            <th scope="col">{text.get("growth-year")}</th>
                            <th scope="col">{text.get("growth-count")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any(),
    )
}

/// A share in whole per cent, as CLDR writes it: `63%`, in Russian `63 %`.
fn percent(locale: Locale, part: usize, whole: usize) -> String {
    let share = (part * 200 + whole) / (whole * 2).max(1);
    match locale {
        Locale::Kk | Locale::En => format!("{share}%"),
        Locale::Ru => format!("{share}\u{a0}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded() {
        assert_eq!(percent(Locale::Kk, 2, 3), "67%");
        assert_eq!(percent(Locale::Ru, 1, 3), "33\u{a0}%");
        assert_eq!(percent(Locale::En, 0, 0), "0%");
    }
}
