//! The head of a profile: name, what is known of its state, and the one main
//! action. Called by the page only.

use super::registration::capitalised;
use super::shown::Shown;
use crate::paths::{Path, media_file};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::page::PageContext;
use crate::ui::parts::{Badge, Tone};
use domain::logo::LogoSize;
use domain::{Organization, OrganizationStatus, Window};
use leptos::prelude::*;
use usecases::organizations::show::OrganizationView;

pub(super) fn head(
    context: &PageContext<'_>,
    view: &OrganizationView,
    name: Option<&Shown>,
    title: String,
    edits: bool,
) -> AnyView {
    let text = context.text;
    let organization = &view.organization;
    let badges = badges(context, organization);
    let edit = edits.then(|| {
        let href = context.link(&Path::OrganizationEdit(view.slug.clone()));
        view! {
            <a class="btn" href=href>
                {text.get("edit-link")}
            </a>
        }
    });
    view! {
        <div class="wrap prof-h">
            <div>
                <div class="prof-n">
                    {logo(organization, &title)}
                    <h1 lang=name.and_then(Shown::lang)>{title}</h1>
                </div>
                <p class="badges">{badges}</p>
                {name.and_then(|name| name.note(text))}
            </div>
            <p class="row">
                {edit} {call(context, organization)}
                <a class="btn line" href=context.link(&Path::OrganizationCard(view.slug.clone()))>
                    <Icon glyph=Glyph::Card />
                    {text.get("profile-card")}
                </a>
            </p>
        </div>
    }
    .into_any()
}

/// The logo, on a light ground of its own: it may be drawn for paper.
fn logo(organization: &Organization, name: &str) -> Option<AnyView> {
    let key = organization.logo.as_ref()?;
    let large = media_file(&key.file(LogoSize::Large));
    Some(
        view! {
            <img
                class="logo"
                src=media_file(&key.file(LogoSize::Middle))
                srcset=format!("{large} 2x")
                width="96"
                height="96"
                alt=name.to_owned()
                loading="lazy"
            />
        }
        .into_any(),
    )
}

/// The one main action: to call, else to write. Invented numbers may belong to
/// somebody, so a demonstration record has none.
fn call(context: &PageContext<'_>, organization: &Organization) -> Option<AnyView> {
    if !organization.is_reachable() || organization.demonstration {
        return None;
    }
    let (href, glyph, key) = match (organization.phones.first(), organization.emails.first()) {
        (Some(phone), _) => (format!("tel:{phone}"), Glyph::Phone, "profile-call"),
        (None, Some(email)) => (format!("mailto:{email}"), Glyph::Mail, "profile-write"),
        (None, None) => return None,
    };
    Some(
        view! {
            <a class="btn lit" href=href>
                <Icon glyph />
                {context.text.get(key)}
            </a>
        }
        .into_any(),
    )
}

fn badges(context: &PageContext<'_>, organization: &Organization) -> Vec<AnyView> {
    let text = context.text;
    let mut badges = Vec::new();
    let mut put =
        |label: String, tone: Tone| badges.push(view! { <Badge label tone /> }.into_any());
    if organization.status == OrganizationStatus::Dissolved {
        put(text.get("dissolved"), Tone::Bad);
    }
    if Window::of(organization).bin_confirmed {
        put(text.get("verified"), Tone::Good);
    } else {
        put(text.get("not-verified"), Tone::Neutral);
    }
    put(
        capitalised(organization.legal_form.label(context.locale)),
        Tone::Neutral,
    );
    if organization.demonstration {
        put(text.get("demonstration-record"), Tone::Warning);
    }
    badges
}
