//! Who keeps an organisation's profile: owners invite, dismiss and pass
//! ownership on; everybody may leave.

use super::{day, name_text, notice, page, summary};
use crate::paths::Path;
use crate::ui::form::{FormState, InputKind, SelectField, TextField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Breadcrumbs, Tone};
use domain::{Localized, Role, Slug};
use leptos::prelude::*;
use usecases::members::{InvitationView, MemberView};

/// Words of notices that lead here.
const DONE: [&str; 4] = ["invited", "revoked", "role-changed", "removed"];

/// What the page is made of.
#[derive(Clone, Debug)]
pub struct KeepersView {
    /// The organisation's address.
    pub slug: Slug,
    /// Its names.
    pub names: Localized,
    /// The reader's own role, if they are a member.
    pub own: Option<Role>,
    /// Members and open invitations, for those who may choose them.
    pub kept: Option<(Vec<MemberView>, Vec<InvitationView>)>,
}

/// The page.
#[must_use]
pub fn keepers_page(
    context: &PageContext<'_>,
    view: &KeepersView,
    state: &FormState,
    query: &str,
) -> Page {
    let title = context.t("members-title");
    let name = name_text(context, &view.names);
    let path = Path::OrganizationMembers(view.slug.clone());
    let action = context.link(&path);
    let kept = view
        .kept
        .as_ref()
        .map(|(members, invitations)| kept(context, &action, members, invitations, state));
    let leave = view.own.map(|role| leave(context, &action, role));
    let body = view! {
        <Breadcrumbs
            label=context.t("breadcrumb-label")
            above=vec![
                (context.link(&Path::Organizations), context.t("nav-organizations")),
                (context.link(&Path::Organization(view.slug.clone())), name.clone()),
            ]
            current=title.clone()
        />
        <div class="wrap stack narrow">
            <h1>{title.clone()}</h1>
            <p class="lead">{super::named(context, &view.names)}</p>
            {notice(context, &DONE, query)}
            {summary(context, state)}
            {kept}
            {leave}
        </div>
    }
    .into_any();
    page(path, query, format!("{title}: {name}"), body)
}

fn kept(
    context: &PageContext<'_>,
    action: &str,
    members: &[MemberView],
    invitations: &[InvitationView],
    state: &FormState,
) -> AnyView {
    let items: Vec<AnyView> = members
        .iter()
        .map(|member| item(context, action, member))
        .collect();
    let open: Vec<AnyView> = invitations
        .iter()
        .map(|invitation| invited(context, action, invitation))
        .collect();
    let open = (!open.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="open">
                <h2 id="open">{context.t("members-open")}</h2>
                <ul class="sash">{open}</ul>
            </section>
        }
    });
    let roles = [Role::Editor, Role::Owner]
        .map(|role| {
            let hint = context.t(&format!("members-role-{}", role.code()));
            (role.code().to_owned(), hint)
        })
        .to_vec();
    let members = if items.is_empty() {
        view! { <p>{context.t("members-none")}</p> }.into_any()
    } else {
        view! { <ul class="sash">{items}</ul> }.into_any()
    };
    view! {
        {members}
        {open}
        <section class="stack" aria-labelledby="invite">
            <h2 id="invite">{context.t("members-invite")}</h2>
            <form class="pane" method="post" novalidate action=action.to_owned()>
                <input type="hidden" name="task" value="invite" />
                <TextField
                    state=state.clone()
                    name="email"
                    label=context.t("account-email")
                    hint=context.t("members-invite-hint")
                    kind=InputKind::Email
                    required=true
                />
                <SelectField
                    state=state.clone()
                    name="role"
                    label=context.t("account-role")
                    options=roles
                />
                <button class="btn">{context.t("members-invite-button")}</button>
            </form>
        </section>
    }
    .into_any()
}

fn item(context: &PageContext<'_>, action: &str, member: &MemberView) -> AnyView {
    let name = if member.name.is_empty() {
        member.email.clone()
    } else {
        member.name.clone()
    };
    let email = (!member.name.is_empty())
        .then(|| view! { <span class="small muted">{member.email.clone()}</span> });
    let own = member
        .is_self
        .then(|| view! { <Badge label=context.t("members-self") tone=Tone::Calm /> });
    let (to, key) = match member.role {
        Role::Owner => (Role::Editor, "members-make-editor"),
        _ => (Role::Owner, "members-make-owner"),
    };
    let account = member.account.0.to_string();
    let remove = (!member.is_self).then(|| {
        let label = context
            .text
            .with("members-remove-named", &[("name", name.clone().into())]);
        view! {
            <button class="btn line" name="task" value="remove" aria-label=label>
                {context.t("members-remove")}
            </button>
        }
    });
    view! {
        <li class="session">
            <div>
                <p class="history-h">
                    <b>{name}</b>
                    <Badge label=context.t(&format!("role-{}", member.role.code())) />
                    {own}
                </p>
                <p>{email}</p>
            </div>
            <form class="row" method="post" action=action.to_owned()>
                <input type="hidden" name="account" value=account />
                <input type="hidden" name="role" value=to.code() />
                <button class="btn line" name="task" value="role">
                    {context.t(key)}
                </button>
                {remove}
            </form>
        </li>
    }
    .into_any()
}

fn invited(context: &PageContext<'_>, action: &str, invitation: &InvitationView) -> AnyView {
    let until = context.text.with(
        "members-open-until",
        &[("date", day(context, invitation.expires_at).into())],
    );
    let label = context.text.with(
        "members-revoke-named",
        &[("email", invitation.email.clone().into())],
    );
    view! {
        <li class="session">
            <div>
                <p class="history-h">
                    <b>{invitation.email.clone()}</b>
                    <Badge label=context.t(&format!("role-{}", invitation.role.code())) />
                </p>
                <p class="small muted">{until}</p>
            </div>
            <form method="post" action=action.to_owned()>
                <input type="hidden" name="invitation" value=invitation.id.0.to_string() />
                <button class="btn line" name="task" value="revoke" aria-label=label>
                    {context.t("members-revoke")}
                </button>
            </form>
        </li>
    }
    .into_any()
}

fn leave(context: &PageContext<'_>, action: &str, role: Role) -> AnyView {
    let hint = match role {
        Role::Owner => context.t("members-leave-owner"),
        _ => context.t("members-leave-editor"),
    };
    view! {
        <section class="stack" aria-labelledby="leave">
            <h2 id="leave">{context.t("members-leave")}</h2>
            <p class="muted">{hint}</p>
            <form method="post" action=action.to_owned()>
                <button class="btn line" name="task" value="leave">
                    {context.t("members-leave-button")}
                </button>
            </form>
        </section>
    }
    .into_any()
}
