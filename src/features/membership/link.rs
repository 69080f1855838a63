//! Pages that links in mail open. Only the button uses a link up, so that
//! programs that look into mail do not.

use super::{entrance, page, summary};
use crate::paths::{MembershipPage, Path};
use crate::ui::form::FormState;
use crate::ui::page::{Page, PageContext};
use leptos::prelude::*;

/// Confirms the work address of a claim.
#[must_use]
pub fn confirm_claim_page(context: &PageContext<'_>, state: &FormState) -> Page {
    let button = button(
        context,
        state,
        MembershipPage::ConfirmClaim,
        "claim-link-button",
    );
    linked(
        context,
        MembershipPage::ConfirmClaim,
        "claim-link",
        state,
        button,
    )
}

/// Accepts an invitation; a visitor signs in first and comes back.
#[must_use]
pub fn invitation_page(context: &PageContext<'_>, signed_in: bool, state: &FormState) -> Page {
    let page = MembershipPage::Invitation;
    invited(context, page, "invitation", signed_in, state)
}

/// The same to organise an event.
#[must_use]
pub fn organizing_page(context: &PageContext<'_>, signed_in: bool, state: &FormState) -> Page {
    invited(
        context,
        MembershipPage::Organizing,
        "organizing",
        signed_in,
        state,
    )
}

fn invited(
    context: &PageContext<'_>,
    page: MembershipPage,
    key: &str,
    signed_in: bool,
    state: &FormState,
) -> Page {
    let next = if signed_in {
        button(context, state, page, "invitation-button")
    } else {
        let here = context.link(&Path::Membership(page));
        let token = form_urlencoded::Serializer::new(String::new())
            .append_pair("token", &state.value("token"))
            .finish();
        view! {
            <p>{context.t("invitation-enter")}</p>
            {entrance(context, &format!("{here}?{token}"))}
        }
        .into_any()
    };
    linked(context, page, key, state, next)
}

fn linked(
    context: &PageContext<'_>,
    at: MembershipPage,
    key: &str,
    state: &FormState,
    next: AnyView,
) -> Page {
    let title = context.t(&format!("{key}-title"));
    let lead = context.t(&format!("{key}-lead"));
    let body = view! {
        <div class="wrap stack narrow sec">
            <h1>{title.clone()}</h1>
            {summary(context, state)}
            <p class="lead">{lead}</p>
            {next}
        </div>
    }
    .into_any();
    let token = form_urlencoded::Serializer::new(String::new())
        .append_pair("token", &state.value("token"))
        .finish();
    page(Path::Membership(at), &token, title, body)
}

fn button(context: &PageContext<'_>, state: &FormState, at: MembershipPage, key: &str) -> AnyView {
    view! {
        <form method="post" action=context.link(&Path::Membership(at))>
            <input type="hidden" name="token" value=state.value("token") />
            <button class="btn">{context.t(key)}</button>
        </form>
    }
    .into_any()
}
