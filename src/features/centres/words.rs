//! What the list and the page of a centre say in the same words. Called by this
//! feature only.

pub(super) use crate::i18n::said;
use crate::i18n::{Locale, Said};
use crate::ui::page::PageContext;
use crate::ui::parts::{Badge, Tone};
use domain::opening_hours::WEEK;
use jiff::civil::DateTime;
use leptos::prelude::*;
use usecases::centres::CentreItem;

/// What a centre is called in the reader's language.
pub(super) fn name(context: &PageContext<'_>, item: &CentreItem) -> Said {
    said(&item.centre.names, context.locale).unwrap_or_else(|| (item.slug.to_string(), None))
}

/// Whether somebody is there now, and until or from when.
pub(super) fn presence(context: &PageContext<'_>, item: &CentreItem) -> Option<AnyView> {
    if item.centre.opening_hours.is_empty() {
        return None;
    }
    let text = context.text;
    let at = item.changes_at.map(|at| moment(context, at));
    let (label, tone, then) = if item.open {
        let then = at.map(|at| text.with("centre-until", &[("time", at.into())]));
        (text.get("centre-open"), Tone::Good, then)
    } else {
        let then = at.map(|at| text.with("centre-opens", &[("time", at.into())]));
        (text.get("centre-closed"), Tone::Neutral, then)
    };
    Some(
        view! {
            <span>
                <Badge label tone />
                {then}
            </span>
        }
        .into_any(),
    )
}

/// The time, with its day unless that is today: `18:00`, `дүйсенбі 9:00`, `3.01 9:00`.
fn moment(context: &PageContext<'_>, at: DateTime) -> String {
    let clock = format!("{}:{:02}", at.hour(), at.minute());
    let ahead = (at.date() - context.today).get_days();
    let weekday = WEEK.iter().find(|(_, known)| *known == at.date().weekday());
    match (ahead, weekday) {
        (0, _) => clock,
        (1, _) => context
            .text
            .with("centre-tomorrow", &[("time", clock.into())]),
        (2..7, Some((code, _))) => {
            let day = context.text.get(&format!("hours-{code}"));
            // Only English writes its days with a capital letter.
            let day = match context.locale {
                Locale::En => day,
                Locale::Kk | Locale::Ru => day.to_lowercase(),
            };
            format!("{day} {clock}")
        }
        _ => format!("{} {clock}", at.date().strftime("%d.%m")),
    }
}

/// What distinguishes a centre from a point in a district.
pub(super) fn badges(context: &PageContext<'_>, item: &CentreItem) -> Vec<AnyView> {
    let centre = &item.centre;
    let kind = centre.kind.label(context.locale);
    let mut badges = vec![view! { <Badge label=kind tone=Tone::Calm /> }.into_any()];
    if centre.demonstration {
        let label = context.t("demonstration-record");
        badges.push(view! { <Badge label tone=Tone::Warning /> }.into_any());
    }
    badges
}
