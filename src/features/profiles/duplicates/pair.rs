//! Two records side by side: where they differ one chooses, what will happen is
//! said before, and one button joins them.

use super::super::changes;
use super::list::act;
use super::{name_of, why};
use crate::paths::{ManagePage, Path};
use crate::ui::difference::State;
use crate::ui::form::{ChoiceField, ErrorSummary, FormState, TextArea};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Breadcrumbs, Fact, Onwards};
use domain::profile::FieldChange;
use leptos::prelude::*;
use usecases::duplicates::{Compared, Comparison};

/// The form as it is first shown: of each field the kept record's text.
#[must_use]
pub fn pair_state(view: &Comparison) -> FormState {
    let choices = view.choices.iter();
    FormState::filled(
        choices
            .map(|change| (format!("choice.{}", change.field), "mine".to_owned()))
            .collect(),
    )
}

/// The page.
#[must_use]
pub fn pair_page(context: &PageContext<'_>, view: &Comparison, state: FormState) -> Page {
    let path = Path::Manage(ManagePage::Duplicate(view.kept.id, view.other.id));
    let title = context.t("duplicate-pair-title");
    let above = vec![
        (
            context.link(&Path::Manage(ManagePage::Overview)),
            context.t("manage-title"),
        ),
        (
            context.link(&Path::Manage(ManagePage::Duplicates)),
            context.t("duplicate-title"),
        ),
    ];
    let here = context.link(&path);
    let form = if view.apart {
        view! { <Alert title=context.t("duplicate-apart") body=context.t("duplicate-apart-body") /> }
            .into_any()
    } else {
        merge_form(context, view, &here, &state)
    };
    let (task, label) = if view.dismissed {
        ("restore", context.t("duplicate-restore"))
    } else {
        ("dismiss", context.t("duplicate-dismiss"))
    };
    let dismissed = view.dismissed.then(|| {
        view! {
            <Alert
                title=context.t("duplicate-dismissed")
                body=context.t("duplicate-dismissed-body")
            />
        }
    });
    let turned = ManagePage::Duplicate(view.other.id, view.kept.id);
    let body = view! {
        <Breadcrumbs label=context.t("breadcrumb-label") above=above current=title.clone() />
        <div class="wrap stack manage review">
            <h1>{title.clone()}</h1>
            <ErrorSummary text=context.text state=state />
            {why(context, &view.likeness)}
            {dismissed}
            <div class="duplicate-pair">
                {record(context, &view.kept, context.t("duplicate-kept"))}
                {record(context, &view.other, context.t("duplicate-other"))}
            </div>
            <p>
                <Onwards
                    href=context.link(&Path::Manage(turned))
                    label=context.t("duplicate-turn")
                />
            </p>
            {form}
            <section class="pane stack" aria-labelledby="not-one">
                <h2 id="not-one">{context.t("duplicate-not-one")}</h2>
                <p class="muted">{context.t("duplicate-not-one-body")}</p>
                {act(here.clone(), task, label)}
            </section>
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

/// What one tells the two records apart by.
fn record(context: &PageContext<'_>, record: &Compared, role: String) -> AnyView {
    let (name, language) = name_of(context, &record.document.names, &record.slug);
    let profile = context.link(&Path::Organization(record.slug.clone()));
    let bin = record
        .document
        .bin()
        .map_or_else(|| context.t("revision-nothing"), |bin| bin.to_string());
    let district = record.document.place.district;
    let district = district.map_or_else(
        || context.t("revision-nothing"),
        |district| district.label(context.locale).to_owned(),
    );
    let (members, revisions) = (record.members, record.revision);
    view! {
        <section class="pane stack">
            <p class="muted">{role}</p>
            <h2>
                <a href=profile lang=language.code()>
                    {name}
                </a>
            </h2>
            <dl class="kv">
                <Fact term=context.t("field-bin")>{bin}</Fact>
                <Fact term=context.t("field-district")>{district}</Fact>
                <Fact term=context.t("duplicate-members")>{members}</Fact>
                <Fact term=context.t("duplicate-revisions")>{revisions}</Fact>
            </dl>
        </section>
    }
    .into_any()
}

fn merge_form(
    context: &PageContext<'_>,
    view: &Comparison,
    here: &str,
    state: &FormState,
) -> AnyView {
    let choices: Vec<AnyView> = view
        .choices
        .iter()
        .map(|change| choice(context, change, state))
        .collect();
    let choices = (!choices.is_empty()).then(|| {
        view! {
            <h2>{context.t("duplicate-choices")}</h2>
            <div class="sash">{choices}</div>
        }
    });
    let gains: Vec<AnyView> = view
        .gains
        .iter()
        .map(|change| {
            let (field, before, after) = (&change.field, &change.before, &change.after);
            view! {
                <div>
                    <dt>{changes::label(context, field)}</dt>
                    <dd>{changes::between(context, field, before, after, State::Both)}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    let gains = (!gains.is_empty()).then(|| {
        view! {
            <h2>{context.t("duplicate-gains")}</h2>
            <dl class="pane changes">{gains}</dl>
        }
    });
    view! {
        <form class="stack" method="post" action=here.to_owned()>
            <input type="hidden" name="kept" value=view.kept.revision.to_string() />
            <input type="hidden" name="other" value=view.other.revision.to_string() />
            {choices}
            {gains}
            <div class="pane stack">
                <h2>{context.t("duplicate-happens")}</h2>
                <ul>
                    <li>{context.t("duplicate-happens-address")}</li>
                    <li>{context.t("duplicate-happens-history")}</li>
                    <li>{context.t("duplicate-happens-people")}</li>
                    <li>{context.t("duplicate-happens-once")}</li>
                </ul>
                <TextArea
                    state=state.clone()
                    name="note"
                    label=context.t("revision-revert-note")
                    hint=context.t("revision-revert-note-hint")
                    rows=2
                />
                <p class="row">
                    <button class="btn" name="task" value="merge">
                        {context.t("duplicate-merge")}
                    </button>
                </p>
            </div>
        </form>
    }
    .into_any()
}

/// A field in which both say something else.
fn choice(context: &PageContext<'_>, change: &FieldChange, state: &FormState) -> AnyView {
    let (before, after) = (&change.before, &change.after);
    let side = |state| changes::between(context, &change.field, before, after, state);
    let label = changes::label(context, &change.field);
    let options = vec![
        ("mine".to_owned(), context.t("duplicate-choose-kept")),
        ("theirs".to_owned(), context.t("duplicate-choose-other")),
    ];
    view! {
        <section class="stack">
            <dl class="sides">
                <div>
                    <dt>{context.t("duplicate-kept")}</dt>
                    <dd>{side(State::Before)}</dd>
                </div>
                <div>
                    <dt>{context.t("duplicate-other")}</dt>
                    <dd>{side(State::After)}</dd>
                </div>
            </dl>
            <ChoiceField
                state=state.clone()
                name=format!("choice.{}", change.field)
                label
                options
                single=true
            />
        </section>
    }
    .into_any()
}
