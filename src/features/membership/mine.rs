//! What became of one's own claims.

use super::{day, named, notice, page, state_badge, summary};
use crate::paths::{AccountPage, MembershipPage, Path};
use crate::ui::form::FormState;
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Breadcrumbs, Empty, Onwards};
use leptos::prelude::*;
use usecases::claims::MyClaimView;

/// Words of notices that lead here.
const DONE: [&str; 4] = ["work-email", "document", "confirmed", "withdrawn"];

/// The claims, the last made first.
#[must_use]
pub fn my_claims_page(
    context: &PageContext<'_>,
    claims: &[MyClaimView],
    state: &FormState,
    query: &str,
) -> Page {
    let title = context.t("claim-mine-title");
    let list = if claims.is_empty() {
        view! {
            <Empty title=context.t("claim-mine-empty") body=context.t("claim-mine-empty-body") />
        }
        .into_any()
    } else {
        let items: Vec<AnyView> = claims.iter().map(|claim| item(context, claim)).collect();
        view! { <ul class="sash">{items}</ul> }.into_any()
    };
    let body = view! {
        <Breadcrumbs
            label=context.t("breadcrumb-label")
            above=vec![
                (
                    context.link(&Path::Account(AccountPage::Overview)),
                    context.t("account-overview-title"),
                ),
            ]
            current=title.clone()
        />
        <div class="wrap stack narrow">
            <h1>{title.clone()}</h1>
            {notice(context, &DONE, query)}
            {summary(context, state)}
            {list}
            <p class="row">
                <Onwards
                    href=context.link(&Path::Organizations)
                    label=context.t("claim-mine-find")
                />
                <Onwards
                    href=context.link(&Path::Membership(MembershipPage::Proposal))
                    label=context.t("proposal-title")
                />
            </p>
        </div>
    }
    .into_any();
    page(Path::Membership(MembershipPage::Claims), query, title, body)
}

fn item(context: &PageContext<'_>, claim: &MyClaimView) -> AnyView {
    let name = named(context, &claim.names);
    let name = match &claim.slug {
        Some(slug) => {
            let href = context.link(&Path::Organization(slug.clone()));
            view! { <a href=href>{name}</a> }.into_any()
        }
        None => name,
    };
    let method = context.t(&format!(
        "claim-method-{}",
        claim.method.code().replace('_', "-")
    ));
    let made = day(context, claim.created_at);
    let facts = context.text.with(
        if claim.state.is_open() {
            "claim-mine-open"
        } else {
            "claim-mine-closed"
        },
        &[
            ("date", made.into()),
            ("until", day(context, claim.expires_at).into()),
        ],
    );
    let kind = claim
        .proposed
        .then(|| view! { <p class="small muted">{context.t("claim-mine-proposed")}</p> });
    let note = (!claim.note.is_empty()).then(|| {
        let note = claim.note.clone();
        view! {
            <p class="small muted">{context.t("claim-note-label")}</p>
            <p class="history-note">{note}</p>
        }
    });
    let withdraw = claim.state.is_open().then(|| {
        view! {
            <form
                method="post"
                action=context.link(&Path::Membership(MembershipPage::Claims))
            >
                <input type="hidden" name="claim" value=claim.id.0.to_string() />
                <button class="btn line">{context.t("claim-withdraw")}</button>
            </form>
        }
    });
    view! {
        <li class="stack">
            <p class="history-h">
                <b>{name}</b>
                {state_badge(context, claim.state)}
            </p>
            {kind}
            <p class="small muted">{method} " · " {facts}</p>
            {note}
            {withdraw}
        </li>
    }
    .into_any()
}
