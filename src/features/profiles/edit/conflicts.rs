//! Where two people, or two devices of one, wrote the same field otherwise:
//! both texts beside each other, and the choice.

use super::super::changes::{between, label};
use super::crumbs;
use crate::paths::Path;
use crate::ui::difference::State;
use crate::ui::form::{ChoiceField, FormState};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::Fact;
use domain::profile::{Conflict, DraftStamp};
use leptos::prelude::*;
use usecases::profiles::DraftView;

/// Conflicts of a save, within its form. Below stand the fields with what was
/// just typed, to be changed further; the other's text travels along.
pub(super) fn conflict_pane(context: &PageContext<'_>, conflicts: &[Conflict]) -> AnyView {
    // What was typed last is chosen already: it is what stands below.
    let state = FormState::filled(
        conflicts
            .iter()
            .map(|conflict| (choice_name(conflict), "mine".to_owned()))
            .collect(),
    );
    let items: Vec<AnyView> = conflicts
        .iter()
        .map(|conflict| {
            // A service that one side removed stands below: who wants it gone
            // empties it.
            let choice = (!is_whole_service(&conflict.field)).then(|| {
                view! {
                    <textarea hidden name=format!("theirs.{}", conflict.field)>
                        {conflict.theirs.text().to_owned()}
                    </textarea>
                    {choice(context, conflict, &state)}
                }
            });
            view! { <li class="stack">{sides(context, conflict)} {choice}</li> }.into_any()
        })
        .collect();
    view! { <ul class="sash">{items}</ul> }.into_any()
}

/// Conflicts between the draft and what others published since it began.
#[must_use]
pub fn merge_page(
    context: &PageContext<'_>,
    view: &DraftView,
    stamp: DraftStamp,
    conflicts: &[Conflict],
    state: &FormState,
) -> Page {
    let title = context.t("edit-merge-title");
    let path = Path::OrganizationEditMerge(view.slug.clone());
    let items: Vec<AnyView> = conflicts
        .iter()
        .map(|conflict| {
            view! {
                <li class="stack">
                    {sides(context, conflict)} {choice(context, conflict, state)}
                </li>
            }
            .into_any()
        })
        .collect();
    let body = view! {
        {crumbs(context, &view.slug, &view.document.names, Some(title.clone()))}
        <div class="wrap stack edit">
            <h1>{title.clone()}</h1>
            <p class="lead">{context.t("edit-merge-lead")}</p>
            {super::summary(context, state)}
            <form class="stack" method="post" action=context.link(&path)>
                <input type="hidden" name="stamp" value=stamp.to_string() />
                <ul class="sash">{items}</ul>
                <button class="btn">{context.t("edit-merge-button")}</button>
            </form>
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

fn choice_name(conflict: &Conflict) -> String {
    format!("choice.{}", conflict.field)
}

/// Whether the conflict is about a service as a whole: `services.2`.
fn is_whole_service(field: &str) -> bool {
    field
        .strip_prefix("services.")
        .is_some_and(|rest| rest.parse::<usize>().is_ok())
}

fn sides(context: &PageContext<'_>, conflict: &Conflict) -> AnyView {
    let field = &conflict.field;
    let name = label(context, field);
    let side = |key: &str, value| {
        let shown = between(context, field, &conflict.base, value, State::Both);
        view! { <Fact term=context.t(key)>{shown}</Fact> }.into_any()
    };
    view! {
        <h2>{name}</h2>
        <dl class="sides">
            {side("edit-mine", &conflict.mine)} {side("edit-theirs", &conflict.theirs)}
        </dl>
    }
    .into_any()
}

fn choice(context: &PageContext<'_>, conflict: &Conflict, state: &FormState) -> AnyView {
    let options = vec![
        ("mine".to_owned(), context.t("edit-take-mine")),
        ("theirs".to_owned(), context.t("edit-take-theirs")),
    ];
    view! {
        <ChoiceField
            state=state.clone()
            name=choice_name(conflict)
            label=context.t("edit-choice")
            options=options
            single=true
        />
    }
    .into_any()
}
