//! What waits for whoever is signed in, by role.

mod accounts;
mod audit;
mod mail;

pub use accounts::{account_of_page, account_state, accounts_page, filter_of};
pub use audit::audit_page;
pub use mail::failed_mail_page;

use crate::paths::{AccountPage, ManagePage, MembershipPage, Path};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Breadcrumbs, Done, Empty, Onwards, Tone};
use domain::{Action, Role};
use leptos::prelude::*;
use usecases::accounts::AccountView;
use usecases::members::MyOrganizationView;

/// A room of the area. Another one is a line in [`ROOMS`] and, if things wait in
/// it, a line where `app` counts them.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Its page.
    pub page: ManagePage,
    /// Who may enter: those who may do this.
    pub action: Action,
    title: &'static str,
    lead: &'static str,
}

/// The rooms in order: first where people wait.
pub const ROOMS: [Room; 11] = [
    Room {
        page: ManagePage::Requests,
        action: Action::HandleRequests,
        title: "request-desk",
        lead: "request-desk-room",
    },
    Room {
        page: ManagePage::Passed,
        action: Action::KeepAccount,
        title: "request-passed",
        lead: "request-passed-room",
    },
    Room {
        page: ManagePage::Reviews,
        action: Action::ReviewProfiles,
        title: "review-title",
        lead: "review-room",
    },
    Room {
        page: ManagePage::Claims,
        action: Action::DecideClaims,
        title: "claims-title",
        lead: "accounts-claims-room",
    },
    Room {
        page: ManagePage::Events,
        action: Action::KeepAccount,
        title: "prepare-title",
        lead: "prepare-room",
    },
    Room {
        page: ManagePage::Duplicates,
        action: Action::MergeOrganizations,
        title: "duplicate-title",
        lead: "duplicate-room",
    },
    Room {
        page: ManagePage::Centres,
        action: Action::KeepCentres,
        title: "request-staff",
        lead: "request-staff-room",
    },
    Room {
        page: ManagePage::Blocks,
        action: Action::BlockSenders,
        title: "block-title",
        lead: "block-room",
    },
    Room {
        page: ManagePage::Mail,
        action: Action::KeepMail,
        title: "manage-mail-title",
        lead: "accounts-mail-room",
    },
    Room {
        page: ManagePage::Accounts,
        action: Action::GrantRoles,
        title: "accounts-title",
        lead: "accounts-room",
    },
    Room {
        page: ManagePage::Audit,
        action: Action::ReadAuditLog,
        title: "manage-audit-title",
        lead: "accounts-audit-room",
    },
];

/// The front page of the area: the rooms that the reader may enter, each with
/// how many things wait in it, if that is counted; `kept` are the organisations
/// the reader keeps, `done` is what led here.
#[must_use]
pub fn manage_page(
    context: &PageContext<'_>,
    account: &AccountView,
    rooms: &[(Room, Option<u64>)],
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
    let tasks = if rooms.is_empty() && kept.is_empty() {
        view! { <Empty title=context.t("manage-empty-title") body=context.t("manage-empty-body") /> }
            .into_any()
    } else if rooms.is_empty() {
        ().into_any()
    } else {
        let rooms: Vec<AnyView> = rooms
            .iter()
            .map(|(room, waiting)| door(context, room, *waiting))
            .collect();
        view! {
            <nav aria-label=title.clone()>
                <ul class="sash cols rooms">{rooms}</ul>
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

fn door(context: &PageContext<'_>, room: &Room, waiting: Option<u64>) -> AnyView {
    let badge = waiting.map(|n| {
        let (label, tone) = if n == 0 {
            (context.t("accounts-nothing-waits"), Tone::Neutral)
        } else {
            (context.text.count("accounts-waiting", n), Tone::Warning)
        };
        view! { <Badge label tone /> }
    });
    view! {
        <li class="room">
            <h2>
                <a href=context.link(&Path::Manage(room.page))>{context.t(room.title)}</a>
            </h2>
            <p class="muted">{context.t(room.lead)}</p>
            {badge.map(|badge| view! { <p>{badge}</p> })}
        </li>
    }
    .into_any()
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
                <a class="btn" href=context.link(&Path::OrganizationEdit(kept.slug.clone()))>
                    {context.t("edit-link")}
                </a>
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

#[cfg(test)]
mod tests {
    use super::ROOMS;
    use crate::i18n::{Locale, Text};

    #[test]
    fn every_room_has_its_words() {
        for locale in Locale::ALL {
            let text = Text::for_locale(locale);
            for key in ROOMS.iter().flat_map(|room| [room.title, room.lead]) {
                assert_ne!(text.get(key), key);
            }
        }
    }
}
