//! The draft as a whole: its groups, what it changes, and what can be done with it.

use super::super::changes::{between, label};
use super::{crumbs, group_name, notice, summary};
use crate::i18n::{Locale, date};
use crate::paths::Path;
use crate::ui::difference::State;
use crate::ui::form::{ChoiceField, FormState, TextArea};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Badge, Fact, Onwards, Tone};
use domain::Localized;
use domain::profile::{DraftState, ProfileGroup};
use leptos::prelude::*;
use usecases::day_of;
use usecases::profiles::DraftView;

/// The page.
#[must_use]
pub fn overview_page(
    context: &PageContext<'_>,
    view: &DraftView,
    state: &FormState,
    query: &str,
) -> Page {
    let title = context.t("edit-title");
    let path = Path::OrganizationEdit(view.slug.clone());
    let waits = view.state == DraftState::Submitted;
    let groups: Vec<AnyView> = ProfileGroup::ALL
        .iter()
        .map(|group| group_item(context, view, *group))
        .chain([logo_item(context, view)])
        .collect();
    let actions = if waits {
        take_back(context, &path)
    } else {
        send(context, view, &path, state)
    };
    let body = view! {
        {crumbs(context, &view.slug, &view.document.names, None)}
        <div class="wrap stack edit">
            <h1>{title.clone()}</h1>
            {notice(context, query)}
            {summary(context, state)}
            {standing(context, view)}
            <ul class="sash cols">{groups}</ul>
            {changes(context, view)}
            {actions}
            <p class="row">
                <Onwards
                    href=context.link(&Path::Organization(view.slug.clone()))
                    label=context.t("edit-profile")
                />
                <Onwards
                    href=context.link(&Path::OrganizationHistory(view.slug.clone()))
                    label=context.t("history-link")
                />
            </p>
        </div>
    }
    .into_any();
    Page::unlisted(path, query.to_owned(), title, body)
}

/// Where the draft stands: what the moderator said, that it waits, that others
/// changed the profile meanwhile.
fn standing(context: &PageContext<'_>, view: &DraftView) -> AnyView {
    let told = match view.state {
        DraftState::Returned => Some(view! {
            <Alert
                title=context.t("edit-returned")
                body=view.review_note.clone()
                tone=Tone::Warning
            />
        }),
        DraftState::Submitted => Some(view! {
            <Alert
                title=context.t("edit-waits")
                body=context.t("edit-waits-body")
                tone=Tone::Calm
            />
        }),
        _ => None,
    };
    let others = (!view.changed_since.is_empty() && view.saved_at.is_some()).then(|| {
        view! {
            <Alert
                title=context.t("edit-changed-since")
                body=context.t("edit-changed-since-body")
                tone=Tone::Calm
            />
        }
    });
    let saved = view.saved_at.map(|at| {
        let day = date(context.locale, day_of(at));
        let text = context.text.with("edit-saved-at", &[("date", day.into())]);
        view! { <p class="muted">{text}</p> }
    });
    view! {
        {told}
        {others}
        {saved}
    }
    .into_any()
}

fn group_item(context: &PageContext<'_>, view: &DraftView, group: ProfileGroup) -> AnyView {
    let href = context.link(&Path::OrganizationEditGroup(view.slug.clone(), group));
    let mut badges = Vec::new();
    let mut badge = |label: String, tone| {
        badges.push(view! { <Badge label tone /> }.into_any());
    };
    if view.unfinished.contains_key(&group) {
        badge(context.t("edit-badge-unfinished"), Tone::Bad);
    }
    let in_group = |field: &str| ProfileGroup::of_field(field) == Some(group);
    if view.changes.iter().any(|change| in_group(&change.field)) {
        badge(context.t("edit-badge-changed"), Tone::Calm);
    }
    let document = &view.document;
    let texts: &[&Localized] = match group {
        ProfileGroup::Names => &[&document.names],
        ProfileGroup::About => &[&document.missions, &document.descriptions],
        _ => &[],
    };
    for locale in Locale::ALL {
        let key = if texts.iter().any(|text| text.get(locale).is_none()) {
            "edit-missing"
        } else if texts.iter().any(|text| text.is_stale(locale)) {
            "edit-stale"
        } else {
            continue;
        };
        let language = context.t(&format!("language-{}", locale.code()));
        let label = context.text.with(key, &[("language", language.into())]);
        badge(label, Tone::Warning);
    }
    view! {
        <li class="stack">
            <h2>
                <a href=href>{group_name(context, group)}</a>
            </h2>
            <p class="badges">{badges}</p>
        </li>
    }
    .into_any()
}

/// The logo has a page of its own, because a file is sent by itself.
fn logo_item(context: &PageContext<'_>, view: &DraftView) -> AnyView {
    let is_changed = view.changes.iter().any(|change| change.field == "logo");
    let badge = is_changed.then(|| {
        view! { <Badge label=context.t("edit-badge-changed") tone=Tone::Calm /> }
    });
    view! {
        <li class="stack">
            <h2>
                <a href=context.link(
                    &Path::OrganizationLogo(view.slug.clone()),
                )>{context.t("logo-title")}</a>
            </h2>
            <p class="badges">{badge}</p>
        </li>
    }
    .into_any()
}

fn changes(context: &PageContext<'_>, view: &DraftView) -> AnyView {
    if view.changes.is_empty() {
        return view! { <p class="muted">{context.t("edit-no-changes")}</p> }.into_any();
    }
    let rows: Vec<AnyView> = view
        .changes
        .iter()
        .map(|change| {
            let (before, after) = (&change.before, &change.after);
            let shown = between(context, &change.field, before, after, State::Both);
            view! { <Fact term=label(context, &change.field)>{shown}</Fact> }.into_any()
        })
        .collect();
    view! {
        <section class="stack" aria-labelledby="changes">
            <h2 id="changes">{context.t("edit-changes")}</h2>
            <dl class="pane kv values">{rows}</dl>
        </section>
    }
    .into_any()
}

fn send(
    context: &PageContext<'_>,
    view: &DraftView,
    path: &Path,
    state: &FormState,
) -> Option<AnyView> {
    view.saved_at?;
    let lead = context.t(if view.publishes_at_once {
        "edit-send-at-once"
    } else {
        "edit-send-for-review"
    });
    let label = context.t(if view.publishes_at_once {
        "edit-publish"
    } else {
        "edit-send"
    });
    let confirm = vec![("yes".to_owned(), context.t("edit-discard-sure"))];
    Some(
        view! {
            <form class="pane stack" method="post" action=context.link(path)>
                <p>{lead}</p>
                <TextArea
                    state=state.clone()
                    name="note"
                    label=context.t("edit-note")
                    hint=context.t("edit-note-hint")
                    rows=2
                />
                <p>
                    <button class="btn lit" name="task" value="send">
                        {label}
                    </button>
                </p>
            </form>
            <details class="pane">
                <summary>{context.t("edit-discard")}</summary>
                <form class="stack" method="post" action=context.link(path)>
                    <p class="muted">{context.t("edit-discard-body")}</p>
                    <ChoiceField
                        state=state.clone()
                        name="sure"
                        label=context.t("edit-discard")
                        options=confirm
                    />
                    <button class="btn danger" name="task" value="discard">
                        {context.t("edit-discard")}
                    </button>
                </form>
            </details>
        }
        .into_any(),
    )
}

fn take_back(context: &PageContext<'_>, path: &Path) -> Option<AnyView> {
    Some(
        view! {
            <form class="pane" method="post" action=context.link(path)>
                <p>{context.t("edit-take-back-body")}</p>
                <button class="btn" name="task" value="take-back">
                    {context.t("edit-take-back")}
                </button>
            </form>
        }
        .into_any(),
    )
}
