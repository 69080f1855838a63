//! Mail that was given up, for administrators: to whom, why, and once more.

use crate::i18n::date;
use crate::paths::{ManagePage, Path};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Done, Empty};
use leptos::prelude::*;
use usecases::day_of;
use usecases::mail::FailedMail;

/// The list, the last one first; `done` after one was put back.
#[must_use]
pub fn failed_mail_page(context: &PageContext<'_>, mail: &[FailedMail], done: bool) -> Page {
    let title = context.t("manage-mail-title");
    let notice = done.then(|| {
        view! {
            <Done
                title=context.t("manage-mail-done")
                body=context.t("manage-mail-done-body")
            />
        }
    });
    let list = if mail.is_empty() {
        view! {
            <Empty
                title=context.t("manage-mail-empty")
                body=context.t("manage-mail-empty-body")
            />
        }
        .into_any()
    } else {
        let items: Vec<AnyView> = mail.iter().map(|mail| item(context, mail)).collect();
        view! { <ul class="sash">{items}</ul> }.into_any()
    };
    let body = view! {
        {super::crumbs(context, &title)}
        <div class="wrap stack manage">
            <h1>{title.clone()}</h1>
            <p class="muted">{context.t("manage-mail-lead")}</p>
            {notice}
            {list}
        </div>
    }
    .into_any();
    super::page(ManagePage::Mail, title, body)
}

fn item(context: &PageContext<'_>, mail: &FailedMail) -> AnyView {
    let subject = context.text.with(
        &format!("mail-{}-subject", mail.kind),
        &[("organization", "…".into())],
    );
    let facts = context.text.with(
        "manage-mail-facts",
        &[
            ("date", date(context.locale, day_of(mail.failed_at)).into()),
            ("attempts", mail.attempts.into()),
        ],
    );
    view! {
        <li class="stack">
            <p>
                <b>{subject}</b>
            </p>
            <p>{mail.recipient.clone()}</p>
            <p class="muted small">{facts}</p>
            <p>
                <code lang="en">{mail.last_error.clone()}</code>
            </p>
            <form method="post" action=context.link(&Path::Manage(ManagePage::Mail))>
                <input type="hidden" name="mail" value=mail.id.to_string() />
                <button class="btn line">{context.t("manage-mail-again")}</button>
            </form>
        </li>
    }
    .into_any()
}
