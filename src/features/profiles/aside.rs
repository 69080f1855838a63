//! Beside the text: how to reach the organisation, how far to trust the record,
//! where it is, how to pass the page on.

use super::shown::Shown;
use crate::i18n::date_within;
use crate::paths::{Path, organizations_with};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::map::MarkedMap;
use crate::ui::page::PageContext;
use crate::ui::parts::{Fact, Onwards};
use crate::ui::window::WindowGlyph;
use domain::{Organization, WebAddress, Window};
use leptos::prelude::*;
use usecases::day_of;
use usecases::organizations::show::OrganizationView;

pub(super) fn contacts(context: &PageContext<'_>, organization: &Organization) -> AnyView {
    let text = context.text;
    let reachable = organization.is_reachable();
    let facts = if reachable {
        contact_facts(context, organization)
    } else {
        Vec::new()
    };
    let none = facts.is_empty().then(|| {
        let key = if reachable {
            "profile-no-contacts"
        } else {
            "profile-no-contacts-dissolved"
        };
        view! { <p class="muted">{text.get(key)}</p> }
    });
    let invented = (organization.demonstration && !facts.is_empty())
        .then(|| view! { <p class="small muted">{text.get("profile-demonstration-body")}</p> });
    let facts = (!facts.is_empty()).then(|| view! { <dl class="kv tight">{facts}</dl> });
    view! {
        <section class="pane" aria-labelledby="contacts">
            <h2 id="contacts">{text.get("profile-contacts")}</h2>
            {facts}
            {none}
            {invented}
        </section>
    }
    .into_any()
}

fn contact_facts(context: &PageContext<'_>, organization: &Organization) -> Vec<AnyView> {
    let text = context.text;
    // Invented numbers may belong to somebody: they are shown, not dialled.
    let invented = organization.demonstration;
    let mut facts = Vec::new();
    if let Some(address) = address(context, organization) {
        facts.push(view! { <Fact term=text.get("profile-address")>{address}</Fact> }.into_any());
    }
    let list = |term: &str, links: Vec<AnyView>| {
        let links = links
            .into_iter()
            .map(|link| view! { <li>{link}</li> })
            .collect_view();
        view! {
            <Fact term=text.get(term)>
                <ul class="links">{links}</ul>
            </Fact>
        }
        .into_any()
    };
    let link = |href: String, label: String| {
        if invented {
            label.into_any()
        } else {
            view! { <a href=href>{label}</a> }.into_any()
        }
    };
    if !organization.phones.is_empty() {
        let phones = organization.phones.iter();
        let links = phones
            .map(|phone| link(format!("tel:{phone}"), phone.grouped()))
            .collect();
        facts.push(list("profile-phone", links));
    }
    if !organization.emails.is_empty() {
        let emails = organization.emails.iter();
        let links = emails
            .map(|email| link(format!("mailto:{email}"), email.to_string()))
            .collect();
        facts.push(list("profile-email", links));
    }
    if !organization.sites.is_empty() {
        let sites = organization.sites.iter();
        let links = sites
            .map(|site| outward(site, site.label().to_owned()))
            .collect();
        facts.push(list("profile-site", links));
    }
    if !organization.social_links.is_empty() {
        let networks = organization.social_links.iter();
        let links = networks
            .map(|link| outward(&link.address, link.network.label().to_owned()))
            .collect();
        facts.push(list("profile-social", links));
    }
    facts
}

/// A link away from this site: it gets neither our window nor our standing.
fn outward(address: &WebAddress, label: String) -> AnyView {
    view! {
        <a href=address.as_str().to_owned() rel="noopener nofollow">
            {label}
        </a>
    }
    .into_any()
}

fn address(context: &PageContext<'_>, organization: &Organization) -> Option<AnyView> {
    let place = &organization.place;
    let district = place
        .district
        .map(|district| district.label(context.locale).to_owned());
    let street = Shown::of(&place.address, context.locale);
    let postcode = place.postcode.clone();
    if district.is_none() && street.is_none() {
        return None;
    }
    Some(
        view! {
            {street.map(|street| view! { <span class="ln" lang=street.lang()>{street.text.clone()}</span> })}
            {district.map(|district| view! { <span class="ln">{district}</span> })}
            {postcode.map(|postcode| view! { <span class="ln">{postcode}</span> })}
        }
        .into_any(),
    )
}

pub(super) fn window(context: &PageContext<'_>, organization: &Organization) -> AnyView {
    let (locale, text) = (context.locale, context.text);
    let window = Window::of(organization);
    let filled = window.filled();
    let summary = match filled {
        4 => text.get("profile-window-full"),
        0 => text.get("profile-window-none"),
        _ => text.with("profile-window-some", &[("n", filled.into())]),
    };
    let when = |key: &str, instant: Option<jiff::Timestamp>| {
        instant.map(|instant| {
            text.with(
                key,
                &[("date", date_within(locale, day_of(instant)).into())],
            )
        })
    };
    let details = [
        when("pane-checked-on", organization.verified_at),
        when("pane-confirmed-on", organization.confirmed_at),
        None,
        organization
            .reported_year
            .map(|year| text.with("profile-report-year", &[("year", year.to_string().into())])),
    ];
    let keys = [
        "bin-confirmed",
        "contacts-checked",
        "services-written",
        "report-filed",
    ];
    let panes = window
        .panes()
        .into_iter()
        .zip(keys)
        .zip(details)
        .map(|((filled, key), detail)| {
            let (class, glyph, key) = if filled {
                ("yes", Glyph::Tick, format!("pane-{key}"))
            } else {
                ("not", Glyph::Open, format!("pane-{key}-not"))
            };
            let detail = detail
                .filter(|_| filled)
                .map(|detail| view! { <small>{detail}</small> });
            view! {
                <li class=class>
                    <Icon glyph />
                    <span>{text.get(&key)} {detail}</span>
                </li>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <section class="pane" aria-labelledby="window">
            <div class="win-h">
                <WindowGlyph panes=window.panes() />
                <div>
                    <h2 id="window">{text.get("profile-window")}</h2>
                    <p class="muted small">{summary}</p>
                </div>
            </div>
            <ul class="win-l">{panes}</ul>
            <p class="small muted">{text.get("profile-window-why")}</p>
        </section>
    }
    .into_any()
}

pub(super) fn place(context: &PageContext<'_>, organization: &Organization) -> Option<AnyView> {
    let text = context.text;
    let district = organization.place.district?;
    let name = district.label(context.locale);
    let label = text.with("profile-map-label", &[("name", name.into())]);
    let href = organizations_with(context.locale, "district", district.code());
    Some(
        view! {
            <section class="pane" aria-labelledby="place">
                <h2 id="place">{text.get("profile-map")}</h2>
                <MarkedMap code=district.code() label />
                <p>{name}</p>
                <Onwards href label=text.get("profile-map-go") />
            </section>
        }
        .into_any(),
    )
}

/// Whoever keeps the organisation can say so.
pub(super) fn ours(context: &PageContext<'_>, view: &OrganizationView) -> AnyView {
    let href = context.link(&Path::OrganizationClaim(view.slug.clone()));
    view! {
        <section class="pane" aria-labelledby="ours">
            <h2 id="ours">{context.t("profile-ours")}</h2>
            <p class="small muted">{context.t("profile-ours-body")}</p>
            <Onwards href label=context.t("profile-ours-go") />
        </section>
    }
    .into_any()
}

pub(super) fn share(context: &PageContext<'_>, view: &OrganizationView, url: String) -> AnyView {
    let text = context.text;
    let code = context.link(&Path::OrganizationCode(view.slug.clone()));
    view! {
        <section class="pane share" aria-labelledby="share">
            <h2 id="share">{text.get("profile-share")}</h2>
            <label class="vh" for="share-address">
                {text.get("profile-share-address")}
            </label>
            <div class="share-row">
                <input id="share-address" type="text" readonly value=url.clone() />
                <button
                    class="btn line"
                    type="button"
                    hidden
                    data-copy=url
                    data-done=text.get("profile-copied")
                >
                    {text.get("profile-copy")}
                </button>
            </div>
            <div class="qr">
                <img src=code width="132" height="132" alt=text.get("profile-code") loading="lazy" />
                <p class="small muted">{text.get("profile-code-hint")}</p>
            </div>
        </section>
    }
    .into_any()
}
