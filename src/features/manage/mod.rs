//! What waits for whoever is signed in, by role.

mod audit;
mod mail;

pub use audit::audit_page;
pub use mail::failed_mail_page;

use crate::paths::{AccountPage, ManagePage, Path};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Breadcrumbs, Empty, Onwards};
use domain::{Action, Actor};
use leptos::prelude::*;
use usecases::accounts::AccountView;

/// The front page of the manage area; `actor` decides what is offered.
#[must_use]
pub fn manage_page(context: &PageContext<'_>, account: &AccountView, actor: &Actor) -> Page {
    let title = context.t("manage-title");
    let hello = if account.name.is_empty() {
        context.t("manage-hello-nameless")
    } else {
        context
            .text
            .with("manage-hello", &[("name", account.name.clone().into())])
    };
    let rooms: Vec<AnyView> = [
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
    let tasks = if rooms.is_empty() {
        view! { <Empty title=context.t("manage-empty-title") body=context.t("manage-empty-body") /> }
            .into_any()
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
            {tasks}
            <p class="row">
                <Onwards
                    href=context.link(&Path::Organizations)
                    label=context.t("nav-organizations")
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
    Page {
        path: Path::Manage(page),
        query: String::new(),
        title,
        description: None,
        structured_data: None,
        indexed: false,
        bundle: None,
        body,
    }
}
