//! Moderators look at records that may be of one organisation: the likely
//! pairs, two records side by side, joining them. Used by `app`.

mod decision;
mod list;
mod pair;

pub use decision::{Done, decide, messages};
pub use list::list_page;
pub use pair::{pair_page, pair_state};

use crate::i18n::Locale;
use crate::ui::page::PageContext;
use crate::ui::parts::{Badge, Tone};
use domain::Localized;
use domain::duplicates::{Likeness, Reason};
use leptos::prelude::*;

/// How likely, and why, in words.
fn why(context: &PageContext<'_>, likeness: &Likeness) -> AnyView {
    let score = context.text.with(
        "duplicate-score",
        &[("score", u64::from(likeness.score).into())],
    );
    let reasons: Vec<AnyView> = likeness
        .reasons
        .iter()
        .map(|reason| {
            let tone = if reason.weight() < 0 {
                Tone::Warning
            } else {
                Tone::Neutral
            };
            view! { <Badge label=context.t(words(*reason)) tone /> }.into_any()
        })
        .collect();
    view! {
        <p class="row duplicate-why">
            <b>{score}</b>
            {reasons}
        </p>
    }
    .into_any()
}

const fn words(reason: Reason) -> &'static str {
    match reason {
        Reason::SameBin => "duplicate-same-bin",
        Reason::SameOgrn => "duplicate-same-ogrn",
        Reason::SameName => "duplicate-same-name",
        Reason::SameWords => "duplicate-same-words",
        Reason::NearName => "duplicate-near-name",
        Reason::SamePhone => "duplicate-same-phone",
        Reason::SameEmail => "duplicate-same-email",
        Reason::SameSite => "duplicate-same-site",
        Reason::SamePlace => "duplicate-same-place",
        Reason::SameDistrict => "duplicate-same-district",
        Reason::OtherBin => "duplicate-other-bin",
        Reason::OtherOgrn => "duplicate-other-ogrn",
        Reason::OtherDistrict => "duplicate-other-district",
        Reason::OtherForm => "duplicate-other-form",
    }
}

/// A name with its language; the slug where there is none.
fn name_of(context: &PageContext<'_>, names: &Localized, slug: &domain::Slug) -> (String, Locale) {
    names
        .best(context.locale)
        .map_or((slug.to_string(), context.locale), |(name, locale)| {
            (name.to_owned(), locale)
        })
}
