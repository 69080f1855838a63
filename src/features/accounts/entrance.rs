//! The forms before one is signed in: sign up, sign in, links by mail. A link
//! in a mail opens a page with a button: only the button uses it up, so that
//! programs that look into mail do not.
#![expect(clippy::needless_pass_by_value, reason = "a view owns what it shows")]

use crate::paths::{AccountPage, Path};
use crate::ui::form::{FormState, InputKind, TextField};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::page::PageContext;
use leptos::prelude::*;

/// The form of a page; what the reader came for is kept in the addresses.
pub(super) fn form(
    context: &PageContext<'_>,
    page: AccountPage,
    state: FormState,
    query: &str,
) -> AnyView {
    let next = form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "next")
        .map(|(_, value)| value.into_owned());
    let next = next.as_deref();
    let by_link = !state.value("token").is_empty();
    match page {
        AccountPage::SignUp => sign_up(context, state, next),
        AccountPage::Reset if by_link => new_password(context, state),
        AccountPage::Confirm | AccountPage::Link | AccountPage::Email if by_link => {
            use_link(context, page, state, next)
        }
        AccountPage::Reset | AccountPage::Link => ask_for_link(context, page, state, next),
        _ => sign_in(context, state, next),
    }
}

/// An address of another page, keeping where the reader wanted to go.
fn address(context: &PageContext<'_>, page: AccountPage, next: Option<&str>) -> String {
    let address = context.link(&Path::Account(page));
    let Some(next) = next else {
        return address;
    };
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("next", next)
        .finish();
    format!("{address}?{query}")
}

fn email(context: &PageContext<'_>, state: &FormState) -> AnyView {
    view! {
        <TextField
            state=state.clone()
            name="email"
            label=context.t("account-email")
            kind=InputKind::Email
            required=true
        />
    }
    .into_any()
}

fn sign_in(context: &PageContext<'_>, state: FormState, next: Option<&str>) -> AnyView {
    view! {
        <p class="muted">{context.t("account-sign-in-lead")}</p>
        <form class="pane" method="post" novalidate action=address(context, AccountPage::SignIn, next)>
            {email(context, &state)}
            <TextField
                state
                name="password"
                label=context.t("account-password")
                kind=InputKind::CurrentPassword
                required=true
            />
            <p class="small">
                <a href=address(context, AccountPage::Reset, next)>
                    {context.t("account-forgotten")}
                </a>
            </p>
            <button class="btn wide">{context.t("account-sign-in-title")}</button>
            <a class="btn line wide" href=address(context, AccountPage::Link, next)>
                <Icon glyph=Glyph::Mail />
                {context.t("account-by-link")}
            </a>
        </form>
        <p>
            {context.t("account-no-account")} " "
            <a href=address(context, AccountPage::SignUp, next)>
                {context.t("account-sign-up-title")}
            </a>
        </p>
    }
    .into_any()
}

fn sign_up(context: &PageContext<'_>, state: FormState, next: Option<&str>) -> AnyView {
    view! {
        <p class="muted">{context.t("account-sign-up-lead")}</p>
        <form class="pane" method="post" novalidate action=address(context, AccountPage::SignUp, next)>
            <TextField
                state=state.clone()
                name="name"
                label=context.t("account-name")
                hint=context.t("account-name-hint")
                required=true
            />
            {email(context, &state)}
            <TextField
                state
                name="password"
                label=context.t("account-password")
                hint=context.t("account-password-hint")
                kind=InputKind::NewPassword
            />
            <button class="btn wide">{context.t("account-sign-up-title")}</button>
        </form>
        <p>
            {context.t("account-has-account")} " "
            <a href=address(context, AccountPage::SignIn, next)>
                {context.t("account-sign-in-title")}
            </a>
        </p>
    }
    .into_any()
}

fn ask_for_link(
    context: &PageContext<'_>,
    page: AccountPage,
    state: FormState,
    next: Option<&str>,
) -> AnyView {
    let key = super::key_of(page);
    view! {
        <p class="muted">{context.t(&format!("account-{key}-lead"))}</p>
        <form class="pane" method="post" novalidate action=address(context, page, next)>
            {email(context, &state)}
            <button class="btn wide">{context.t("account-send-link")}</button>
        </form>
        <p>
            <a href=address(context, AccountPage::SignIn, next)>
                {context.t("account-back-to-sign-in")}
            </a>
        </p>
    }
    .into_any()
}

fn use_link(
    context: &PageContext<'_>,
    page: AccountPage,
    state: FormState,
    next: Option<&str>,
) -> AnyView {
    let key = super::key_of(page);
    view! {
        <p class="muted">{context.t(&format!("account-{key}-use"))}</p>
        <form class="pane" method="post" novalidate action=address(context, page, next)>
            <input type="hidden" name="token" value=state.value("token") />
            <button class="btn wide">{context.t(&format!("account-{key}-button"))}</button>
        </form>
    }
    .into_any()
}

fn new_password(context: &PageContext<'_>, state: FormState) -> AnyView {
    view! {
        <form class="pane" method="post" novalidate action=address(context, AccountPage::Reset, None)>
            <input type="hidden" name="token" value=state.value("token") />
            <TextField
                state
                name="password"
                label=context.t("account-new-password")
                hint=context.t("account-password-rule")
                kind=InputKind::NewPassword
                required=true
            />
            <button class="btn wide">{context.t("account-reset-button")}</button>
        </form>
    }
    .into_any()
}
