//! Badges to print, of everybody who has a place. They bear no code: whoever
//! photographs a badge must not be able to give its holder's place up.

use super::{kept_head, kept_page, title};
use crate::paths::RegistrationPage;
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::Empty;
use leptos::prelude::*;
use usecases::registration::{RegistrationList, RegistrationView};

/// The badges, by name.
#[must_use]
pub fn badges_page(context: &PageContext<'_>, list: &RegistrationList) -> Page {
    let here = RegistrationPage::Badges;
    let (heading, head) = kept_head(context, &list.slug, &list.details, here);
    let mut people: Vec<&RegistrationView> = list
        .rows
        .iter()
        .filter(|one| one.state.has_place())
        .collect();
    people.sort_by_key(|one| one.name.to_lowercase());
    let (event, language) = title(context, &list.slug, &list.details);
    let badges: Vec<AnyView> = people
        .into_iter()
        .map(|one| {
            let organization = one.organization.clone();
            let district = one.district.map(|district| district.label(context.locale));
            view! {
                <li>
                    <p class="badge-event" lang=language>
                        {event.clone()}
                    </p>
                    <p class="badge-name">{one.name.clone()}</p>
                    <p class="badge-organization">{organization}</p>
                    <p class="badge-foot">
                        <span>{district}</span>
                        <b>{one.kind.label(context.locale)}</b>
                    </p>
                </li>
            }
            .into_any()
        })
        .collect();
    let badges = if badges.is_empty() {
        view! { <Empty title=context.t("badges-none") /> }.into_any()
    } else {
        view! { <ul class="name-badges">{badges}</ul> }.into_any()
    };
    let body = view! {
        {head}
        <div class="wrap stack badges-page">
            <p class="muted no-print">{context.t("badges-lead")}</p>
            {badges}
        </div>
    }
    .into_any();
    kept_page(&list.slug, here, heading, body)
}
