//! What waits for whoever is signed in, by role.

mod audit;
mod mail;

pub use audit::audit_page;
pub use mail::failed_mail_page;

use crate::paths::{AccountPage, ManagePage, MembershipPage, Path};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Breadcrumbs, Done, Empty, Onwards};
use domain::{Action, Actor, Role};
use leptos::prelude::*;
use usecases::accounts::AccountView;
use usecases::members::MyOrganizationView;

/// The front page of the manage area; `actor` decides what is offered, `kept`
/// are the organisations the reader keeps, `done` is what led here.
#[must_use]
pub fn manage_page(
    context: &PageContext<'_>,
    account: &AccountView,
    actor: &Actor,
    kept: &[MyOrganizationView],
    done: Option<&str>,
) -> Page {
    let title = context.t("manage-title");
    let hello = if account.name.is_empty() {
        context.t("manage-hello-nameless")
    } else {
        context
            .text
            .with("manage-hello", &[("name", account.name.clone().into())])
    };
    let rooms: Vec<AnyView> = [
        (Action::DecideClaims, ManagePage::Claims, "claims-title"),
        (Action::KeepMail, ManagePage::Mail, "manage-mail-title"),
        (
            Action::ReadAuditLog,
            ManagePage::Audit,
            "manage-audit-title",
        ),
    ]
    .into_iter()
    .filter(|(action, _, _)| actor.may(*action))
    .map(|(_, page, key)| {
        view! {
            <li>
                <a href=context.link(&Path::Manage(page))>{context.t(key)}</a>
            </li>
        }
        .into_any()
    })
    .collect();
    let tasks = if rooms.is_empty() && kept.is_empty() {
        view! { <Empty title=context.t("manage-empty-title") body=context.t("manage-empty-body") /> }
            .into_any()
    } else if rooms.is_empty() {
        ().into_any()
    } else {
        view! {
            <nav aria-label=title.clone()>
                <ul class="sash link-list">{rooms}</ul>
            </nav>
        }
        .into_any()
    };
    let body = view! {
        <div class="wrap sec stack manage">
            <h1>{title.clone()}</h1>
            <p class="lead">{hello}</p>
            {notice(context, done)}
            {own(context, kept)}
            {tasks}
            <p class="row">
                <Onwards
                    href=context.link(&Path::Organizations)
                    label=context.t("nav-organizations")
                />
                <Onwards
                    href=context.link(&Path::Membership(MembershipPage::Claims))
                    label=context.t("claim-mine-title")
                />
                <Onwards
                    href=context.link(&Path::Account(AccountPage::Overview))
                    label=context.t("account-overview-title")
                />
            </p>
        </div>
    }
    .into_any();
    page(ManagePage::Overview, title, body)
}

/// What was done, said once.
fn notice(context: &PageContext<'_>, done: Option<&str>) -> Option<AnyView> {
    let word = ["joined", "left"]
        .into_iter()
        .find(|known| Some(*known) == done)?;
    let title = context.t(&format!("manage-done-{word}"));
    let body = context.t(&format!("manage-done-{word}-body"));
    Some(view! { <Done title body /> }.into_any())
}

/// The organisations the reader keeps.
fn own(context: &PageContext<'_>, kept: &[MyOrganizationView]) -> Option<AnyView> {
    if kept.is_empty() {
        return None;
    }
    let items: Vec<AnyView> = kept.iter().map(|kept| kept_item(context, kept)).collect();
    Some(
        view! {
            <section class="stack" aria-labelledby="own">
                <h2 id="own">{context.t("manage-own")}</h2>
                <ul class="sash">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

fn kept_item(context: &PageContext<'_>, kept: &MyOrganizationView) -> AnyView {
    let (name, locale) = kept
        .names
        .best(context.locale)
        .map_or((kept.slug.as_str(), context.locale), |best| best);
    let name = name.to_owned();
    let language = (locale != context.locale).then(|| locale.code());
    let role = context.t(match kept.role {
        Role::Owner => "role-owner",
        _ => "role-editor",
    });
    view! {
        <li class="session">
            <p class="history-h">
                <a href=context.link(&Path::Organization(kept.slug.clone())) lang=language>
                    <b>{name}</b>
                </a>
                <Badge label=role />
            </p>
            <p class="row">
                <a
                    class="btn line"
                    href=context.link(&Path::OrganizationMembers(kept.slug.clone()))
                >
                    {context.t("members-title")}
                </a>
            </p>
        </li>
    }
    .into_any()
}

/// Where a page of the area stands.
fn crumbs(context: &PageContext<'_>, title: &str) -> AnyView {
    let above = vec![(
        context.link(&Path::Manage(ManagePage::Overview)),
        context.t("manage-title"),
    )];
    view! { <Breadcrumbs label=context.t("breadcrumb-label") above=above current=title.to_owned() /> }
        .into_any()
}

fn page(page: ManagePage, title: String, body: AnyView) -> Page {
    Page::unlisted(Path::Manage(page), String::new(), title, body)
}
