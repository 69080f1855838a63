//! The staff of centres, for moderators and for who heads one.

use super::desk::{crumbs, list_page};
use super::summary;
use crate::paths::{ManagePage, Path};
use crate::ui::form::{FormState, InputKind, SelectField, TextField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Done, Empty};
use domain::{CentreId, Role};
use leptos::prelude::*;
use usecases::requests::CentreStaff;

fn name(context: &PageContext<'_>, one: &CentreStaff) -> String {
    one.names
        .best(context.locale)
        .map_or_else(|| one.slug.to_string(), |(name, _)| name.to_owned())
}

fn role(context: &PageContext<'_>, role: Role) -> String {
    context.t(&format!("role-{}", role.code()))
}

/// The centres, each with its staff; `may_begin` says whether the reader makes
/// new ones.
#[must_use]
pub fn centres_staff_page(
    context: &PageContext<'_>,
    centres: &[CentreStaff],
    may_begin: bool,
) -> Page {
    let title = context.t("request-staff");
    let rows: Vec<AnyView> = centres
        .iter()
        .map(|one| {
            let href = context.link(&Path::Manage(ManagePage::Centre(one.centre)));
            let people: Vec<&str> = one
                .operators
                .iter()
                .map(|operator| operator.email.as_str())
                .collect();
            let people = if people.is_empty() {
                context.t("request-staff-none")
            } else {
                people.join(", ")
            };
            view! {
                <li class="stack">
                    <p>
                        <a href=href>
                            <b>{name(context, one)}</b>
                        </a>
                    </p>
                    <p class="small muted">{people}</p>
                </li>
            }
            .into_any()
        })
        .collect();
    let begin = context.link(&Path::Manage(ManagePage::NewCentre));
    let list = if rows.is_empty() {
        view! {
            <Empty title=context.t("centre-empty-title") body=context.t("centre-none-body") />
            <p>
                <a class="btn" href=begin>
                    {context.t("centre-new-title")}
                </a>
            </p>
        }
        .into_any()
    } else {
        let routing = context.link(&Path::Manage(ManagePage::Routing));
        let begin = may_begin.then(|| {
            view! {
                <a class="btn line" href=begin>
                    {context.t("centre-new-title")}
                </a>
            }
        });
        view! {
            <p class="row">
                {begin}
                <a class="btn line" href=routing>
                    {context.t("routing-title")}
                </a>
            </p>
            <ul class="sash">{rows}</ul>
        }
        .into_any()
    };
    let head = (title, context.t("request-staff-lead"));
    list_page(context, ManagePage::Centres, head, None, list)
}

/// One centre, and those that could do its work; `done` names what was done.
#[must_use]
pub fn centre_staff_page(
    context: &PageContext<'_>,
    (one, others): (&CentreStaff, &[CentreStaff]),
    state: &FormState,
    done: &str,
) -> Page {
    let centre: CentreId = one.centre;
    let title = name(context, one);
    let path = Path::Manage(ManagePage::Centre(centre));
    let action = context.link(&path);
    let above = (
        context.link(&Path::Manage(ManagePage::Centres)),
        context.t("request-staff"),
    );
    let told = match done {
        "added" => Some(context.t("request-done-added")),
        "removed" => Some(context.t("request-done-removed")),
        "closed" => Some(context.t("centre-handed-over")),
        _ => None,
    };
    let told = told.map(|title| view! { <Done title body=String::new() /> });
    let people: Vec<AnyView> = one
        .operators
        .iter()
        .map(|operator| {
            let named = [("name", operator.email.clone().into())];
            let label = context.text.with("request-staff-remove-named", &named);
            view! {
                <li>
                    <form class="row" method="post" action=action.clone()>
                        <p class="typed">
                            <b>{operator.name.clone()}</b>
                            " "
                            {operator.email.clone()}
                            " "
                            <Badge label=role(context, operator.role) />
                        </p>
                        <button
                            class="btn line"
                            name="remove"
                            value=operator.account.0.to_string()
                            aria-label=label
                        >
                            {context.t("request-staff-remove")}
                        </button>
                    </form>
                </li>
            }
            .into_any()
        })
        .collect();
    let people = if people.is_empty() {
        view! { <p>{context.t("request-staff-none")}</p> }.into_any()
    } else {
        view! { <ul class="sash">{people}</ul> }.into_any()
    };
    let edit = context.link(&Path::Manage(ManagePage::CentreDetails(centre)));
    let roles = [Role::Operator, Role::Head]
        .map(|one| (one.code().to_owned(), role(context, one)))
        .to_vec();
    let body = view! {
        {crumbs(context, Some(above), &title)}
        <div class="wrap stack manage narrow">
            <h1>{title.clone()}</h1>
            <p>
                <a class="btn line" href=edit>
                    {context.t("centre-edit-title")}
                </a>
            </p>
            {told}
            {summary(context, state)}
            {people}
            <form class="pane" method="post" action=action.clone() novalidate>
                <TextField
                    state=state.clone()
                    name="email"
                    label=context.t("request-staff-email")
                    hint=context.t("request-staff-email-hint")
                    kind=InputKind::Email
                    required=true
                />
                <SelectField
                    state=state.clone()
                    name="role"
                    label=context.t("request-staff-role")
                    hint=context.t("request-staff-role-hint")
                    options=roles
                />
                <button class="btn">{context.t("request-staff-add")}</button>
            </form>
            {closing(context, others, state, &action)}
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

/// Closes the centre, if there is another one that does its work.
fn closing(
    context: &PageContext<'_>,
    others: &[CentreStaff],
    state: &FormState,
    action: &str,
) -> Option<AnyView> {
    if others.is_empty() {
        return None;
    }
    let known = others
        .iter()
        .map(|other| (other.centre.0.to_string(), name(context, other)));
    let options = std::iter::once((String::new(), context.t("request-choose-one")))
        .chain(known)
        .collect();
    Some(
        view! {
            <section class="pane stack" aria-labelledby="close">
                <h2 id="close">{context.t("centre-close")}</h2>
                <p class="muted">{context.t("centre-close-lead")}</p>
                <form class="stack" method="post" action=action.to_owned() novalidate>
                    <SelectField
                        state=state.clone()
                        name="successor"
                        label=context.t("centre-successor")
                        options=options
                    />
                    <button class="btn line" name="task" value="close">
                        {context.t("centre-close-go")}
                    </button>
                </form>
            </section>
        }
        .into_any(),
    )
}
