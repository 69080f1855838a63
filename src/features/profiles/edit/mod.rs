//! Staff edit their organisation's profile: a page for each group of fields, an
//! overview from which the draft is sent, and the choice where two people wrote
//! the same field. Everything works without scripts; what is typed is kept as a
//! draft even while it breaks a rule. Used by `app`.

mod conflicts;
mod fields;
mod group;
mod hours;
mod overview;
mod pairs;
mod preview;
mod services;
mod submit;

pub use conflicts::merge_page;
pub use fields::press_map;
pub use group::{GroupNote, group_page, signed_out_page};
pub use hours::opening_hours;
pub use overview::overview_page;
pub use pairs::{filled, settled, without};
pub use submit::{
    OverviewDone, choices, group_messages, overview_messages, save_group, submit_overview, values,
};

use crate::paths::Path;
use crate::ui::form::{ErrorSummary, FormState};
use crate::ui::page::PageContext;
use crate::ui::parts::{Breadcrumbs, Done};
use domain::profile::ProfileGroup;
use domain::{Localized, Slug};
use leptos::prelude::*;

/// What a group is called.
fn group_name(context: &PageContext<'_>, group: ProfileGroup) -> String {
    context.t(match group {
        ProfileGroup::Names => "edit-group-names",
        ProfileGroup::About => "edit-group-about",
        ProfileGroup::Classification => "edit-group-classification",
        ProfileGroup::Services => "edit-group-services",
        ProfileGroup::Contacts => "edit-group-contacts",
        ProfileGroup::Place => "edit-group-place",
        ProfileGroup::Hours => "hours-title",
    })
}

/// Where a page of the edit form stands; `inside` is below the overview.
fn crumbs(
    context: &PageContext<'_>,
    slug: &Slug,
    names: &Localized,
    inside: Option<String>,
) -> AnyView {
    let name = names
        .best(context.locale)
        .map_or_else(|| slug.to_string(), |(name, _)| name.to_owned());
    let edit = context.t("edit-title");
    let mut above = vec![(context.link(&Path::Organization(slug.clone())), name)];
    let current = match inside {
        Some(inside) => {
            above.push((context.link(&Path::OrganizationEdit(slug.clone())), edit));
            inside
        }
        None => edit,
    };
    view! { <Breadcrumbs label=context.t("breadcrumb-label") above current /> }.into_any()
}

fn summary(context: &PageContext<'_>, state: &FormState) -> Option<AnyView> {
    state
        .is_refused()
        .then(|| view! { <ErrorSummary text=context.text state=state.clone() /> }.into_any())
}

/// What was done, said once on the page it led to.
fn notice(context: &PageContext<'_>, query: &str) -> Option<AnyView> {
    const WORDS: [&str; 6] = [
        "saved",
        "queued",
        "published",
        "taken-back",
        "discarded",
        "merged",
    ];
    let word = form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "done")
        .map(|(_, word)| word)?;
    let word = WORDS.into_iter().find(|known| *known == word)?;
    let title = context.t(&format!("edit-done-{word}"));
    let body = context.t(&format!("edit-done-{word}-body"));
    Some(view! { <Done title body /> }.into_any())
}
