//! What waits for whoever is signed in, by role.

use crate::paths::{AccountPage, Path};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Empty, Onwards};
use leptos::prelude::*;
use usecases::accounts::AccountView;

/// The front page of the manage area.
#[must_use]
pub fn manage_page(context: &PageContext<'_>, account: &AccountView) -> Page {
    let title = context.t("manage-title");
    let hello = if account.name.is_empty() {
        context.t("manage-hello-nameless")
    } else {
        context
            .text
            .with("manage-hello", &[("name", account.name.clone().into())])
    };
    let body = view! {
        <div class="wrap sec stack">
            <h1>{title.clone()}</h1>
            <p class="lead">{hello}</p>
            <Empty title=context.t("manage-empty-title") body=context.t("manage-empty-body") />
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
    Page {
        path: Path::Manage,
        query: String::new(),
        title,
        description: None,
        structured_data: None,
        indexed: false,
        bundle: None,
        body,
    }
}
