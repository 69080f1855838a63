//! One group of fields with its form. Also what is said to somebody whose
//! session ended while they typed: nothing of it is lost.

use super::conflicts::conflict_pane;
use super::fields::{classification, in_languages, place, rows};
use super::hours::opening_hours;
use super::preview::preview;
use super::services::services;
use super::{crumbs, group_name, notice, summary};
use crate::paths::{AccountPage, Path};
use crate::ui::form::{FormState, InputKind, Submission};
use crate::ui::page::{Bundle, Page, PageContext};
use crate::ui::parts::{Alert, Tone};
use desk_islands::{DraftKeeper, KeeperWords};
use domain::Slug;
use domain::profile::{Conflict, DraftStamp, ProfileGroup};
use leptos::prelude::*;
use usecases::profiles::DraftView;

/// What is said of the form besides its messages.
#[derive(Clone, Copy, Debug)]
pub enum GroupNote<'a> {
    /// Nothing.
    None,
    /// It is kept, but not finished.
    Unfinished,
    /// Somebody saved the same fields otherwise.
    Conflict(&'a [Conflict]),
}

/// The page of a group. `stamp` goes back with the form; there are `spare`
/// empty rows in each list that is typed.
#[must_use]
pub fn group_page(
    context: &PageContext<'_>,
    view: &DraftView,
    group: ProfileGroup,
    (stamp, spare): (DraftStamp, usize),
    state: &FormState,
    note: GroupNote<'_>,
    query: &str,
) -> Page {
    let name = group_name(context, group);
    let path = Path::OrganizationEditGroup(view.slug.clone(), group);
    let said = match note {
        GroupNote::None => None,
        GroupNote::Unfinished => Some(alert(context, "edit-unfinished")),
        GroupNote::Conflict(_) => Some(alert(context, "edit-conflict")),
    };
    let conflict = match note {
        GroupNote::Conflict(conflicts) => Some(conflict_pane(context, conflicts)),
        _ => None,
    };
    // Where one has to choose, nothing is sent before the choice.
    let kept = !matches!(note, GroupNote::Conflict(_));
    let body = view! {
        {crumbs(context, &view.slug, &view.document.names, Some(name.clone()))}
        <div class="wrap stack edit">
            <h1>{name.clone()}</h1>
            {tabs(context, &view.slug, group)}
            {notice(context, query)}
            {said}
            {summary(context, state)}
            <form id="draft" class="stack" method="post" novalidate action=context.link(&path)>
                <input type="hidden" name="stamp" value=stamp.to_string() />
                // The first button is the one that the Enter key presses.
                <button class="vh" name="task" value="save" tabindex="-1" aria-hidden="true">
                    {context.t("edit-save")}
                </button>
                {conflict}
                {fields(context, view, group, state, spare)}
                {buttons(context, group)}
                {kept.then(|| keeper(context, view, group))}
            </form>
        </div>
    }
    .into_any();
    let title = format!("{name}: {}", context.t("edit-title"));
    let mut page = Page::unlisted(path, query.to_owned(), title, body);
    page.bundle = kept.then_some(Bundle::Desk);
    page
}

/// Keeps what is typed while it is typed: an island, because typing has to be
/// noticed. The name on the device holds whose draft it is, for devices that
/// several people use.
fn keeper(context: &PageContext<'_>, view: &DraftView, group: ProfileGroup) -> AnyView {
    let checked = |right: &str, wrong: &str| {
        let value = [("value", "{value}".into())];
        (context.text.with(right, &value), context.t(wrong))
    };
    let words = KeeperWords {
        saving: context.t("edit-keep-saving"),
        saved: context.t("edit-keep-saved"),
        offline: context.t("edit-keep-offline"),
        signed_out: context.t("edit-keep-signed-out"),
        refused: context.t("edit-keep-refused"),
        bin: checked("check-bin-right", "check-bin-wrong"),
        phone: checked("check-phone-right", "check-phone-wrong"),
        email: context.t("error-email-malformed"),
    };
    let (author, organization) = (view.author.0, view.organization.0);
    let place = format!("draft:{author}:{organization}:{}", group.code());
    view! { <DraftKeeper place words /> }.into_any()
}

fn alert(context: &PageContext<'_>, key: &str) -> AnyView {
    let title = context.t(key);
    let body = context.t(&format!("{key}-body"));
    view! { <Alert title body tone=Tone::Warning /> }.into_any()
}

/// The groups, beside each other.
fn tabs(context: &PageContext<'_>, slug: &Slug, current: ProfileGroup) -> AnyView {
    let links = ProfileGroup::ALL
        .map(|group| {
            let href = context.link(&Path::OrganizationEditGroup(slug.clone(), group));
            let here = (group == current).then_some("page");
            view! {
                <a class="chip" href=href aria-current=here>
                    {group_name(context, group)}
                </a>
            }
        })
        .into_iter()
        .collect_view();
    view! {
        <nav class="chips" aria-label=context.t("edit-groups")>
            {links}
        </nav>
    }
    .into_any()
}

fn fields(
    context: &PageContext<'_>,
    view: &DraftView,
    group: ProfileGroup,
    state: &FormState,
    spare: usize,
) -> AnyView {
    let document = &view.document;
    let text = |known, path: &str, key: &str, lines| {
        in_languages(context, state, Some(known), path, context.t(key), lines)
    };
    match group {
        ProfileGroup::Names => view! {
            <div class="pane stack">
                {text(&document.names, "names", "field-names", 1)}
                {text(&document.short_names, "short_names", "field-short-names", 1)}
            </div>
        }
        .into_any(),
        ProfileGroup::About => view! {
            <div class="pane stack">
                {text(&document.missions, "missions", "field-missions", 2)}
                {text(&document.descriptions, "descriptions", "field-descriptions", 12)}
                <p class="hint">{context.t("edit-markdown-hint")}</p>
            </div>
            {preview(context, state)}
        }
        .into_any(),
        ProfileGroup::Classification => {
            view! { <div class="pane stack">{classification(context, state)}</div> }.into_any()
        }
        ProfileGroup::Services => services(context, state, &document.services, spare.min(1)),
        ProfileGroup::Contacts => view! {
            <div class="pane stack">
                {rows(context, state, "phones", InputKind::Telephone, spare)}
                {rows(context, state, "emails", InputKind::Email, spare)}
                {rows(context, state, "sites", InputKind::Url, spare)}
                {rows(context, state, "social_links", InputKind::Url, spare)}
            </div>
        }
        .into_any(),
        ProfileGroup::Place => view! {
            <div class="pane stack">{place(context, state, &document.place.address)}</div>
        }
        .into_any(),
        ProfileGroup::Hours => {
            view! { <div class="pane stack">{opening_hours(context, state)}</div> }.into_any()
        }
    }
}

fn buttons(context: &PageContext<'_>, group: ProfileGroup) -> AnyView {
    let more = matches!(group, ProfileGroup::Contacts).then(|| {
        view! {
            <button class="btn line" name="task" value="more">
                {context.t("edit-more")}
            </button>
        }
    });
    let look = matches!(group, ProfileGroup::About).then(|| {
        view! {
            <button class="btn line" name="task" value="look">
                {context.t("edit-look")}
            </button>
        }
    });
    let save = if group == ProfileGroup::Services {
        context.t("edit-save-and-add")
    } else {
        context.t("edit-save")
    };
    view! {
        <p class="row edit-bar">
            <button class="btn" name="task" value="next">
                {context.t("edit-save-and-next")}
            </button>
            <button class="btn line" name="task" value="save">
                {save}
            </button>
            {more}
            {look}
        </p>
    }
    .into_any()
}

/// The session ended while somebody typed: what they wrote waits in this page
/// until they signed in, in another window, and send it once more.
#[must_use]
pub fn signed_out_page(context: &PageContext<'_>, path: &Path, submission: &Submission) -> Page {
    let title = context.t("edit-signed-out");
    let sign_in = context.link(&Path::Account(AccountPage::SignIn));
    let kept = submission
        .values
        .iter()
        .map(|(name, value)| {
            view! {
                <textarea hidden name=name.clone()>
                    {value.clone()}
                </textarea>
            }
        })
        .collect_view();
    let body = view! {
        <div class="wrap stack narrow sec">
            <h1>{title.clone()}</h1>
            <p class="lead">{context.t("edit-signed-out-body")}</p>
            <form class="row" method="post" action=context.link(path)>
                {kept}
                <a class="btn" href=sign_in target="_blank">
                    {context.t("edit-signed-out-sign-in")}
                </a>
                <button class="btn line">{context.t("edit-signed-out-send")}</button>
            </form>
        </div>
    }
    .into_any();
    Page::unlisted(path.clone(), String::new(), title, body)
}
