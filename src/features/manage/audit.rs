//! The audit log, for administrators: who did what to what, as codes. Reading
//! it is itself an event of it.

use crate::paths::{ManagePage, Path};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::Onwards;
use leptos::prelude::*;
use usecases::profiles::AuditPage;

/// A page of the log, the last event first.
#[must_use]
pub fn audit_page(context: &PageContext<'_>, log: &AuditPage) -> Page {
    let title = context.t("manage-audit-title");
    let rows: Vec<AnyView> = log
        .events
        .iter()
        .map(|event| {
            let subject = event
                .subject_id
                .map(|id| id.to_string())
                .unwrap_or_default();
            view! {
                <tr>
                    <td class="num">{event.at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()}</td>
                    <td>
                        <code>{event.action.clone()}</code>
                    </td>
                    <td>
                        <code>{event.actor.clone()}</code>
                    </td>
                    <td>
                        <code>{subject}</code>
                    </td>
                    <td>
                        <code>{event.detail.to_string()}</code>
                    </td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let older = log.next.map(|next| {
        let href = format!(
            "{}?before={next}",
            context.link(&Path::Manage(ManagePage::Audit))
        );
        view! { <Onwards href label=context.t("manage-audit-older") /> }
    });
    let heads = ["at", "action", "actor", "subject", "detail"]
        .map(|key| view! { <th scope="col">{context.t(&format!("manage-audit-{key}"))}</th> })
        .into_iter()
        .collect_view();
    let body = view! {
        {super::crumbs(context, &title)}
        <div class="wrap stack manage">
            <h1>{title.clone()}</h1>
            <p class="muted">{context.t("manage-audit-lead")}</p>
            <p>
                <a class="btn line" href=context.link(&Path::AuditTable) download="audit.csv">
                    {context.t("accounts-audit-table")}
                </a>
            </p>
            <div class="pane scroll" tabindex="0" role="region" aria-label=title.clone()>
                <table>
                    <thead>
                        <tr>{heads}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p>{older}</p>
        </div>
    }
    .into_any();
    super::page(ManagePage::Audit, title, body)
}
