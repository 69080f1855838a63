//! One's own account: making it, signing in, changing it, leaving.
//!
//! Rule: nothing here tells whether an address has an account; that is only
//! said in mail to that address. Every page works without JavaScript.

mod entrance;
mod own;
mod submit;

pub use submit::{Done, submit};

use crate::paths::{AccountPage, Path};
use crate::ui::form::{ErrorSummary, FormState};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::Done;
use jiff::Timestamp;
use leptos::prelude::*;
use usecases::accounts::{AccountView, ListedSession};
use uuid::Uuid;

/// What the pages of an account are made of; empty for a visitor.
#[derive(Clone, Debug, Default)]
pub struct AccountData {
    /// The account.
    pub account: Option<AccountView>,
    /// The session that asks.
    pub session: Option<Uuid>,
    /// Where the account is signed in, for the page of sessions.
    pub sessions: Vec<ListedSession>,
    /// The present instant.
    pub now: Timestamp,
}

/// The form as it is first shown: what is known, or what the link carries.
#[must_use]
pub fn first_state(page: AccountPage, data: &AccountData, query: &str) -> FormState {
    let mut values: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| name == "token")
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    if page == AccountPage::Details
        && let Some(account) = &data.account
    {
        values.push(("name".to_owned(), account.name.clone()));
        values.push(("locale".to_owned(), account.locale.code().to_owned()));
    }
    FormState::filled(values)
}

/// A page of the account.
#[must_use]
pub fn page(
    context: &PageContext<'_>,
    page: AccountPage,
    data: &AccountData,
    state: FormState,
    query: &str,
) -> Page {
    let title = context.t(&format!("account-{}-title", key_of(page)));
    let done = form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "done")
        .and_then(|(_, word)| notice(context, &word));
    let summary = state.is_refused().then(|| {
        view! { <ErrorSummary text=context.text state=state.clone() /> }
    });
    let form = if page.is_entrance() || data.account.is_none() {
        entrance::form(context, page, state, query)
    } else {
        own::form(context, page, data, state)
    };
    let body = view! {
        <div class="wrap sign">
            <div class="sign-in stack">
                <h1>{title.clone()}</h1>
                {done}
                {summary}
                {form}
            </div>
            <SignArt />
        </div>
    }
    .into_any();
    Page::unlisted(Path::Account(page), query.to_owned(), title, body)
}

/// How messages name a page.
const fn key_of(page: AccountPage) -> &'static str {
    match page {
        AccountPage::Overview => "overview",
        page => page.segment(),
    }
}

/// What was done, said once on the page it led to.
fn notice(context: &PageContext<'_>, word: &str) -> Option<AnyView> {
    const WORDS: [&str; 8] = [
        "signed-up",
        "link-sent",
        "reset-sent",
        "saved",
        "password-changed",
        "email-sent",
        "email-half",
        "email-changed",
    ];
    let word = WORDS.into_iter().find(|known| *known == word)?;
    let title = context.t(&format!("account-done-{word}"));
    let body = context.t(&format!("account-done-{word}-body"));
    Some(view! { <Done title body /> }.into_any())
}

/// The window above the town, with the river in it; decoration.
#[component]
fn SignArt() -> impl IntoView {
    let lights = (0..70)
        .map(|at: usize| {
            let (row, column) = (at / 10, at % 10);
            let class = if (row * 7 + column * 3) % 5 == 0 {
                "w2"
            } else {
                "w1"
            };
            let x = 32 + column * 38 + usize::from(column > 4) * 8;
            let y = 206 + row * 20;
            view! { <path class=class d=format!("M{x} {y}h16v12h-16z") /> }
        })
        .collect_view();
    view! {
        <svg class="sign-art" viewBox="0 0 440 392" aria-hidden="true">
            <path class="a0" d="M12 4h416v366H12zM0 370h440v12H0z" />
            <path class="a1" d="M24 16h190v342H24z" />
            <path class="a2" d="M226 16h190v342H226z" />
            <path class="a3" d="M24 186q50 22 95 12t95-16v176H24zM226 180q50-16 95 2t95 10v166H226z" />
            {lights}
            <path class="rv" d="M24 186q50 22 95 12t95-16M226 180q50-16 95 2t95 10" />
        </svg>
    }
    .into_any()
}
