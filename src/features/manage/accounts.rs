//! Who has an account, for administrators: a list to search in, and one account
//! with the form that gives or takes a role.

use crate::i18n::date;
use crate::paths::{ManagePage, Path};
use crate::ui::form::{ErrorSummary, FormState, SelectField, TextField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Breadcrumbs, Done, Empty, Fact, Onwards, Tone};
use domain::Role;
use leptos::prelude::*;
use usecases::accounts::{AccountFilter, AccountList, ListedAccount};
use usecases::day_of;

/// The roles of accounts, the most common first.
const ROLES: [Role; 3] = [Role::AccountHolder, Role::Moderator, Role::Administrator];

/// Reads the filter of the list from a query.
#[must_use]
pub fn filter_of(query: &str) -> AccountFilter {
    let mut filter = AccountFilter {
        page: 1,
        ..AccountFilter::default()
    };
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "q" => filter.words = value.trim().chars().take(200).collect(),
            "role" => filter.role = Role::from_code(&value).filter(|role| role.is_standing()),
            "page" => filter.page = value.parse().unwrap_or(1),
            _ => {}
        }
    }
    filter
}

fn query_of(filter: &AccountFilter, page: usize) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !filter.words.is_empty() {
        query.append_pair("q", &filter.words);
    }
    if let Some(role) = filter.role {
        query.append_pair("role", role.code());
    }
    if page > 1 {
        query.append_pair("page", &page.to_string());
    }
    query.finish()
}

fn role_name(context: &PageContext<'_>, role: Role) -> String {
    context.t(&format!("role-{}", role.code().replace('_', "-")))
}

/// The list.
#[must_use]
pub fn accounts_page(
    context: &PageContext<'_>,
    list: &AccountList,
    filter: &AccountFilter,
) -> Page {
    let title = context.t("accounts-title");
    let here = context.link(&Path::Manage(ManagePage::Accounts));
    let role = filter.role.map_or("", Role::code);
    let state = FormState::filled(vec![
        ("q".to_owned(), filter.words.clone()),
        ("role".to_owned(), role.to_owned()),
    ]);
    let mut options = vec![(String::new(), context.t("accounts-any-role"))];
    options.extend(ROLES.map(|role| (role.code().to_owned(), role_name(context, role))));
    let rows = if list.accounts.is_empty() {
        view! { <Empty title=context.t("accounts-none") body=context.t("accounts-none-body") /> }
            .into_any()
    } else {
        let rows: Vec<AnyView> = list
            .accounts
            .iter()
            .map(|account| row(context, account))
            .collect();
        view! { <ul class="sash">{rows}</ul> }.into_any()
    };
    let body = view! {
        {super::crumbs(context, &title)}
        <div class="wrap stack manage">
            <h1>{title.clone()}</h1>
            <p class="muted">{context.t("accounts-lead")}</p>
            <form class="pane finder" method="get" action=here.clone() role="search">
                <TextField state=state.clone() name="q" label=context.t("accounts-search") />
                <SelectField
                    state
                    name="role"
                    label=context.t("account-role")
                    options=options
                />
                <button class="btn">{context.t("accounts-find")}</button>
            </form>
            <p role="status">{context.text.count("accounts-found", list.total as u64)}</p>
            {rows}
            {pager(context, list, filter, &here)}
        </div>
    }
    .into_any();
    Page {
        query: query_of(filter, list.page),
        ..super::page(ManagePage::Accounts, title, body)
    }
}

fn row(context: &PageContext<'_>, account: &ListedAccount) -> AnyView {
    let href = context.link(&Path::Manage(ManagePage::Account(account.id)));
    let email = account.email.clone();
    let name = if account.name.is_empty() {
        email.clone()
    } else {
        account.name.clone()
    };
    let tone = match account.role {
        Role::Administrator | Role::Moderator => Tone::Calm,
        _ => Tone::Neutral,
    };
    view! {
        <li class="org">
            <h2>
                <a href=href>{name}</a>
            </h2>
            <p class="meta">
                <span>{email}</span>
                <Badge label=role_name(context, account.role) tone />
                {unconfirmed(context, account)}
            </p>
        </li>
    }
    .into_any()
}

fn unconfirmed(context: &PageContext<'_>, account: &ListedAccount) -> Option<AnyView> {
    (!account.is_confirmed).then(|| {
        let label = context.t("accounts-unconfirmed");
        view! { <Badge label tone=Tone::Warning /> }.into_any()
    })
}

fn pager(
    context: &PageContext<'_>,
    list: &AccountList,
    filter: &AccountFilter,
    here: &str,
) -> Option<AnyView> {
    if list.pages < 2 {
        return None;
    }
    let to = |page: usize, key: &str| {
        let href = format!("{here}?{}", query_of(filter, page));
        view! { <Onwards href label=context.t(key) /> }
    };
    let former = (list.page > 1).then(|| to(list.page - 1, "accounts-former"));
    let next = (list.page < list.pages).then(|| to(list.page + 1, "accounts-next"));
    let which = context.text.with(
        "accounts-page",
        &[
            ("page", (list.page as u64).into()),
            ("pages", (list.pages as u64).into()),
        ],
    );
    Some(
        view! {
            <nav class="row" aria-label=context.t("accounts-pages")>
                {former}
                <span class="muted">{which}</span>
                {next}
            </nav>
        }
        .into_any(),
    )
}

/// The form of an account as it is first shown.
#[must_use]
pub fn account_state(account: &ListedAccount) -> FormState {
    FormState::filled(vec![("role".to_owned(), account.role.code().to_owned())])
}

/// One account; `done` after its role was changed.
#[must_use]
pub fn account_of_page(
    context: &PageContext<'_>,
    account: &ListedAccount,
    state: FormState,
    done: bool,
) -> Page {
    let title = if account.name.is_empty() {
        account.email.clone()
    } else {
        account.name.clone()
    };
    let here = ManagePage::Account(account.id);
    let above = vec![
        (
            context.link(&Path::Manage(ManagePage::Overview)),
            context.t("manage-title"),
        ),
        (
            context.link(&Path::Manage(ManagePage::Accounts)),
            context.t("accounts-title"),
        ),
    ];
    let notice = done.then(|| {
        view! {
            <Done
                    title=context.t("accounts-done")
                    body=context.t("accounts-done-body") />
        }
    });
    let options = ROLES
        .map(|role| (role.code().to_owned(), role_name(context, role)))
        .to_vec();
    let summary = view! { <ErrorSummary text=context.text state=state.clone() /> };
    let (email, since) = (
        account.email.clone(),
        date(context.locale, day_of(account.created_at)),
    );
    let role = role_name(context, account.role);
    let unconfirmed = unconfirmed(context, account);
    let body = view! {
        <Breadcrumbs label=context.t("breadcrumb-label") above=above current=title.clone() />
        <div class="wrap stack manage narrow">
            <h1>{title.clone()}</h1>
            {notice}
            {summary}
            <dl class="kv pane">
                <Fact term=context.t("account-email")>
                    {email} " " {unconfirmed}
                </Fact>
                <Fact term=context.t("account-role")>{role}</Fact>
                <Fact term=context.t("accounts-since")>{since}</Fact>
            </dl>
            <form class="pane" method="post" action=context.link(&Path::Manage(here))>
                <SelectField
                    state
                    name="role"
                    label=context.t("accounts-new-role")
                    options=options
                    hint=context.t("accounts-role-hint")
                />
                <button class="btn">{context.t("form-save")}</button>
            </form>
        </div>
    }
    .into_any();
    super::page(here, title, body)
}
