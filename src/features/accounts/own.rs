//! The pages of one's own account, for whoever is signed in.

#![expect(clippy::needless_pass_by_value, reason = "a view owns what it shows")]

use super::AccountData;

use crate::i18n::date;
use crate::paths::{AccountPage, Path};
use crate::ui::form::{FormState, InputKind, SelectField, TextField};
use crate::ui::page::PageContext;
use crate::ui::parts::{Badge, Fact, Tone};
use leptos::prelude::*;
use usecases::accounts::AccountView;
use usecases::day_of;

/// The form of a page.
pub(super) fn form(
    context: &PageContext<'_>,
    page: AccountPage,
    data: &AccountData,
    state: FormState,
) -> AnyView {
    let Some(account) = &data.account else {
        return ().into_any();
    };
    let fields = match page {
        AccountPage::Details => details(context, state),
        AccountPage::Password => password(context, account, state),
        AccountPage::Email if !state.value("token").is_empty() => view! {
            <p>{context.t("account-email-use")}</p>
            <input type="hidden" name="token" value=state.value("token") />
            <button class="btn">{context.t("account-email-button")}</button>
        }
        .into_any(),
        AccountPage::Email => view! {
            <p class="muted">{context.t("account-email-lead")}</p>
            <TextField
                state
                name="email"
                label=context.t("account-new-email")
                kind=InputKind::Email
                required=true
            />
            <button class="btn">{context.t("account-send-link")}</button>
        }
        .into_any(),
        AccountPage::Sessions => return sessions(context, data),
        AccountPage::Delete => view! {
            <p>{context.t("account-delete-body")}</p>
            <TextField
                state
                name="confirmation"
                label=context.text.with(
                    "account-delete-confirmation",
                    &[("email", account.email.clone().into())],
                )
                kind=InputKind::Email
                required=true
            />
            <button class="btn danger">{context.t("account-delete-button")}</button>
        }
        .into_any(),
        AccountPage::SignOut => view! {
            <p>{context.t("account-sign-out-body")}</p>
            <button class="btn">{context.t("account-sign-out-title")}</button>
        }
        .into_any(),
        _ => return overview(context, account),
    };
    view! {
        <form class="pane" method="post" novalidate action=context.link(&Path::Account(page))>
            {fields}
        </form>
        {back(context)}
    }
    .into_any()
}

fn back(context: &PageContext<'_>) -> AnyView {
    view! {
        <p>
            <a href=context.link(&Path::Account(AccountPage::Overview))>
                {context.t("account-back")}
            </a>
        </p>
    }
    .into_any()
}

fn overview(context: &PageContext<'_>, account: &AccountView) -> AnyView {
    let links = [
        AccountPage::Details,
        AccountPage::Email,
        AccountPage::Password,
        AccountPage::Sessions,
        AccountPage::SignOut,
        AccountPage::Delete,
    ]
    .map(|page| {
        view! {
            <li>
                <a href=context.link(&Path::Account(page))>
                    {context.t(&format!("account-{}-title", super::key_of(page)))}
                </a>
            </li>
        }
    })
    .into_iter()
    .collect_view();
    let (name, email) = (account.name.clone(), account.email.clone());
    let language = context.t(&format!("language-{}", account.locale.code()));
    let role = context.t(&format!("role-{}", account.role.code().replace('_', "-")));
    view! {
        <dl class="pane facts">
            {(!name.is_empty())
                .then(|| view! { <Fact term=context.t("account-name")>{name}</Fact> })}
            <Fact term=context.t("account-email")>{email}</Fact>
            <Fact term=context.t("account-role")>{role}</Fact>
            <Fact term=context.t("account-language")>
                {language}
            </Fact>
        </dl>
        <nav aria-label=context.t("account-overview-title")>
            <ul class="sash link-list">{links}</ul>
        </nav>
    }
    .into_any()
}

fn details(context: &PageContext<'_>, state: FormState) -> AnyView {
    let languages = context.language_options();
    view! {
        <TextField
            state=state.clone()
            name="name"
            label=context.t("account-name")
            hint=context.t("account-name-hint")
            required=true
        />
        <SelectField
            state
            name="locale"
            label=context.t("account-language")
            options=languages
            hint=context.t("account-language-hint")
        />
        <button class="btn">{context.t("form-save")}</button>
    }
    .into_any()
}

fn password(context: &PageContext<'_>, account: &AccountView, state: FormState) -> AnyView {
    let current = account.has_password.then(|| {
        view! {
            <TextField
                state=state.clone()
                name="current_password"
                label=context.t("account-current-password")
                kind=InputKind::CurrentPassword
                required=true
            />
        }
    });
    view! {
        {current}
        <TextField
            state=state.clone()
            name="password"
            label=context.t("account-new-password")
            hint=context.t("account-password-rule")
            kind=InputKind::NewPassword
            required=true
        />
        <button class="btn">{context.t("account-reset-button")}</button>
    }
    .into_any()
}

fn sessions(context: &PageContext<'_>, data: &AccountData) -> AnyView {
    let action = context.link(&Path::Account(AccountPage::Sessions));
    let rows = data
        .sessions
        .iter()
        .map(|session| {
            let here = data.session == Some(session.id);
            let seen = date(context.locale, day_of(session.last_seen_at));
            let end = (!here).then(|| {
                view! {
                    <form method="post" action=action.clone()>
                        <input type="hidden" name="session" value=session.id.to_string() />
                        <button class="btn line">{context.t("account-session-end")}</button>
                    </form>
                }
            });
            let badge = here.then(|| {
                view! { <Badge label=context.t("account-session-here") tone=Tone::Good /> }
            });
            view! {
                <li class="session">
                    <div>
                        <p>
                            <b>{device(&session.user_agent)}</b>
                        </p>
                        <p class="muted small">
                            {context.text.with("account-session-seen", &[("date", seen.into())])}
                        </p>
                    </div>
                    {badge}
                    {end}
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="sash">{rows}</ul>
        <form method="post" action=action.clone()>
            <input type="hidden" name="session" value="all" />
            <button class="btn line">{context.t("account-session-end-all")}</button>
        </form>
        {back(context)}
    }
    .into_any()
}

/// The browser and the system that a user agent names, as far as people know them.
fn device(user_agent: &str) -> String {
    let first = |names: &[(&str, &'static str)]| {
        names
            .iter()
            .find(|(mark, _)| user_agent.contains(mark))
            .map(|(_, name)| *name)
    };
    let browser = first(&[
        ("YaBrowser", "Yandex"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Edg", "Edge"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => "—".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::device;

    #[test]
    fn a_device_is_named_as_people_name_it() {
        let phone =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36";
        assert_eq!(device(phone), "Chrome, Android");
        assert_eq!(device(""), "—");
    }
}
