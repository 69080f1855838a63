//! An organisation says that its profile is still true: the page behind the link
//! in the mail, and what stands on the profile itself. Used by `app` and by the
//! page of the profile.

use super::changes;
use crate::i18n::{date, date_within};
use crate::paths::Path;
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Done, Empty, Onwards, Tone};
use domain::profile::Freshness;
use domain::{Locale, Organization, OrganizationStatus, Slug};
use leptos::prelude::*;
use usecases::day_of;
use usecases::profiles::ConfirmationView;

/// What is asked, with what the profile says in short and the one button.
#[must_use]
pub fn confirmation_page(context: &PageContext<'_>, view: &ConfirmationView, token: &str) -> Page {
    let title = context.t("freshness-title");
    let name = view.document.names.best(context.locale);
    let (name, language) = name
        .map_or((view.slug.to_string(), context.locale), |(name, locale)| {
            (name.to_owned(), locale)
        });
    let last = match freshness(&view.document, context) {
        Freshness::Unconfirmed => context.t("freshness-never"),
        Freshness::Confirmed(day) | Freshness::Outdated(day) => {
            let day = date(context.locale, day).into();
            context.text.with("freshness-last", &[("date", day)])
        }
    };
    let locale = context.locale;
    let edit = context.link(&Path::OrganizationEdit(view.slug.clone()));
    let body = view! {
        <div class="wrap stack manage narrow">
            <h1>{title.clone()}</h1>
            <p class="lead" lang=language.code()>
                {name}
            </p>
            <p class="muted">{last}</p>
            <div class="pane">
                {changes::facts(context, &view.document, |field| is_short(field, locale))}
            </div>
            <form class="row" method="post" action=context.link(&Path::ConfirmByLink)>
                <input type="hidden" name="token" value=token.to_owned() />
                <button class="btn lit">{context.t("freshness-button")}</button>
                <a class="btn line" href=edit>
                    {context.t("freshness-edit")}
                </a>
            </form>
        </div>
    }
    .into_any();
    page(title, body)
}

/// After the button.
#[must_use]
pub fn confirmed_page(context: &PageContext<'_>, slug: &Slug) -> Page {
    let title = context.t("freshness-done");
    let profile = context.link(&Path::Organization(slug.clone()));
    let body = view! {
        <div class="wrap stack manage narrow">
            <h1>{title.clone()}</h1>
            <Done
                    title=context.t("freshness-done-title")
                    body=context.t("freshness-done-body") />
            <p>
                <Onwards href=profile label=context.t("review-profile") />
            </p>
        </div>
    }
    .into_any();
    page(title, body)
}

/// Without a link that works.
#[must_use]
pub fn spent_page(context: &PageContext<'_>) -> Page {
    let title = context.t("freshness-title");
    let body = view! {
        <div class="wrap stack manage narrow">
            <h1>{title.clone()}</h1>
            <Empty title=context.t("freshness-spent") body=context.t("freshness-spent-body") />
        </div>
    }
    .into_any();
    page(title, body)
}

fn page(title: String, body: AnyView) -> Page {
    Page::unlisted(Path::ConfirmByLink, String::new(), title, body)
}

/// The fields by which an organisation sees whether the profile is still true.
fn is_short(field: &str, locale: Locale) -> bool {
    let in_language = field.rsplit('.').next() == Some(locale.code());
    match field.split('.').next().unwrap_or_default() {
        "phones" | "emails" | "sites" | "social_links" | "district" | "fields" => true,
        "names" | "missions" | "address" => in_language,
        "services" => in_language && field.contains(".name."),
        _ => false,
    }
}

fn freshness(organization: &Organization, context: &PageContext<'_>) -> Freshness {
    Freshness::of(organization.confirmed_at.map(day_of), context.today)
}

/// How fresh a profile is, for its page: nothing for the dissolved, who answer
/// for nothing.
pub(super) fn mark(context: &PageContext<'_>, organization: &Organization) -> Option<AnyView> {
    if organization.status == OrganizationStatus::Dissolved {
        return None;
    }
    let on = |day| date_within(context.locale, day).into();
    let text = context.text;
    Some(match freshness(organization, context) {
        Freshness::Unconfirmed => {
            view! { <p class="small muted">{text.get("freshness-never")}</p> }.into_any()
        }
        Freshness::Confirmed(day) => {
            let words = text.with("profile-confirmed", &[("date", on(day))]);
            view! { <p class="small muted">{words}</p> }.into_any()
        }
        Freshness::Outdated(day) => {
            let last = text.with("profile-confirmed", &[("date", on(day))]);
            view! {
                <p class="row small muted">
                    <Badge label=text.get("freshness-outdated") tone=Tone::Warning />
                    {last}
                </p>
            }
            .into_any()
        }
    })
}

/// The small form on the page of the profile, for those who keep it.
pub(super) fn form(context: &PageContext<'_>, slug: &Slug) -> AnyView {
    let action = context.link(&Path::OrganizationConfirm(slug.clone()));
    let edit = context.link(&Path::OrganizationEdit(slug.clone()));
    view! {
        <section class="pane stack" aria-labelledby="freshness">
            <h2 id="freshness">{context.t("freshness-title")}</h2>
            <p class="muted">{context.t("freshness-lead")}</p>
            <form class="row" method="post" action=action>
                <button class="btn">{context.t("freshness-button")}</button>
                <a class="btn line" href=edit>
                    {context.t("freshness-edit")}
                </a>
            </form>
        </section>
    }
    .into_any()
}
