//! The page of an organisation, composed.

use super::shown::Shown;
use super::{aside, confirmation, data, does, head, hours, registration};
use crate::i18n::{Locale, date_within};
use crate::paths::Path;
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Breadcrumbs, Done, Onwards, SectionHead, ShortItem, Tone};
use domain::{Organization, OrganizationStatus};
use leptos::prelude::*;
use usecases::organizations::show::OrganizationView;

/// An organisation named at the foot of another's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedItem {
    /// The name to show.
    pub name: String,
    /// The language it is in.
    pub name_locale: Locale,
    /// The address of its profile.
    pub href: String,
    /// The name of its district.
    pub district: String,
}

/// What the reader may do with a profile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Controls {
    /// Change it, and say that it is still true.
    pub confirm: bool,
    /// Say whether its owners are trusted.
    pub review: bool,
    /// Whether it was confirmed a moment ago.
    pub confirmed: bool,
}

/// The page of an organisation.
#[must_use]
pub fn profile_page(
    context: &PageContext<'_>,
    view: &OrganizationView,
    related: Vec<RelatedItem>,
    controls: Controls,
) -> Page {
    let organization = &view.organization;
    let path = Path::Organization(view.slug.clone());
    let url = format!("{}{}", context.public_url, context.link(&path));
    let name = Shown::of(&organization.names, context.locale);
    let title = name
        .as_ref()
        .map_or_else(|| view.slug.to_string(), |name| name.text.clone());
    let structured_data = data::structured_data(view, context.locale, context.public_url, &url);
    let body = view! {
        <Breadcrumbs
            label=context.t("breadcrumb-label")
            above=vec![
                (context.link(&Path::Home), context.t("breadcrumb-home")),
                (context.link(&Path::Organizations), context.t("nav-organizations")),
            ]
            current=short_name(organization, context.locale).unwrap_or_else(|| title.clone())
        />
        {head::head(context, view, name.as_ref(), title.clone(), controls.confirm)}
        <div class="wrap prof">
            <div class="prof-main">
                {controls.confirmed.then(|| confirmed(context))}
                {state(context, organization)}
                {does::does(context, organization)}
                {does::services(context, organization)}
                {registration::section(context, view)}
            </div>
            <div class="prof-side">
                {aside::contacts(context, organization)}
                {hours::hours(context, organization)}
                {aside::window(context, organization)}
                {aside::place(context, organization)}
                {(!controls.confirm).then(|| aside::ours(context, view))}
                {aside::share(context, view, url)}
                {controls.confirm.then(|| confirmation::form(context, &view.slug))}
                {freshness(context, view)}
                {controls.review.then(|| trust(context, view))}
            </div>
        </div>
        {related_section(context, related)}
    }
    .into_any();
    Page {
        path,
        query: String::new(),
        description: Some(description(context, organization, &title)),
        title,
        structured_data: Some(structured_data),
        indexed: !organization.demonstration,
        bundle: None,
        body,
    }
}

fn short_name(organization: &Organization, locale: Locale) -> Option<String> {
    organization.short_names.get(locale).map(str::to_owned)
}

/// The mission, else what the register says, for search engines.
fn description(context: &PageContext<'_>, organization: &Organization, title: &str) -> String {
    let locale = context.locale;
    organization.missions.best(locale).map_or_else(
        || {
            let district = organization.place.district.map_or_else(
                || context.t("elsewhere"),
                |district| district.label(locale).to_owned(),
            );
            context.text.with(
                "profile-description-fallback",
                &[
                    ("name", title.into()),
                    ("district", district.into()),
                    ("form", organization.legal_form.label(locale).into()),
                ],
            )
        },
        |(mission, _)| mission.to_owned(),
    )
}

fn state(context: &PageContext<'_>, organization: &Organization) -> Option<AnyView> {
    let text = context.text;
    if organization.status == OrganizationStatus::Dissolved {
        let body = organization.dissolved_on.map_or_else(
            || text.get("profile-dissolved-body"),
            |day| {
                let date = date_within(context.locale, day);
                text.with("profile-dissolved-body-on", &[("date", date.into())])
            },
        );
        let title = text.get("profile-dissolved-title");
        return Some(view! { <Alert title body tone=Tone::Bad /> }.into_any());
    }
    (!organization.listed)
        .then(|| view! { <p class="muted">{text.get("profile-not-listed")}</p> }.into_any())
}

fn freshness(context: &PageContext<'_>, view: &OrganizationView) -> AnyView {
    let text = context.text;
    let on = |instant| date_within(context.locale, usecases::day_of(instant));
    let updated = text.with("profile-updated", &[("date", on(view.updated_at).into())]);
    let history = context.link(&Path::OrganizationHistory(view.slug.clone()));
    view! {
        {confirmation::mark(context, &view.organization)}
        <p class="small muted">
            {updated} " " <a href=history>{context.t("history-link")}</a>
        </p>
    }
    .into_any()
}

fn confirmed(context: &PageContext<'_>) -> AnyView {
    let (title, body) = (
        context.t("freshness-done-title"),
        context.t("freshness-done-body"),
    );
    view! {
        <Done title body />
    }
    .into_any()
}

fn trust(context: &PageContext<'_>, view: &OrganizationView) -> AnyView {
    let href = context.link(&Path::OrganizationTrust(view.slug.clone()));
    view! {
        <p>
            <Onwards href label=context.t("review-trust-title") />
        </p>
    }
    .into_any()
}

fn related_section(context: &PageContext<'_>, related: Vec<RelatedItem>) -> Option<AnyView> {
    if related.is_empty() {
        return None;
    }
    let text = context.text;
    let items = related
        .into_iter()
        .map(|item| {
            let language = (item.name_locale != context.locale).then(|| item.name_locale.code());
            let facts = vec![item.district];
            view! { <ShortItem href=item.href name=item.name language facts /> }
        })
        .collect_view();
    Some(
        view! {
            <section class="wrap sec related" aria-labelledby="related">
                <SectionHead
                    id="related"
                    title=text.get("profile-related")
                    lead=text.get("profile-related-lead")
                />
                <ul class="sash cols">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

#[cfg(test)]
pub(super) mod tests;
