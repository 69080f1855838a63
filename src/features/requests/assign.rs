//! Who has a request, and the form by which it is given to a colleague or to
//! nobody. Used by the desk and the queue.

use super::keys;
use crate::paths::Path;
use crate::ui::form::{FormState, SelectField};
use crate::ui::page::PageContext;
use crate::ui::parts::Fact;
use leptos::prelude::*;
use usecases::requests::{DeskView, HolderView, NOBODY, OrganizationName, StoredRequest};

/// What somebody of the staff is called.
pub(super) fn person(context: &PageContext<'_>, name: &str) -> String {
    if name.is_empty() {
        context.t("request-unnamed")
    } else {
        name.to_owned()
    }
}

/// The organisation, leading to its page.
pub(super) fn organization(context: &PageContext<'_>, one: &OrganizationName) -> AnyView {
    let (name, locale) = one.names.best(context.locale).unwrap_or_default();
    let language = (locale != context.locale).then(|| locale.code());
    let href = context.link(&Path::Organization(one.slug.clone()));
    view! {
        <a href=href lang=language>
            {name.to_owned()}
        </a>
    }
    .into_any()
}

/// Who has it, as a line of the queue.
pub(super) fn line(context: &PageContext<'_>, holder: &HolderView) -> AnyView {
    let operator = match &holder.operator {
        Some(name) => {
            let name = person(context, name).into();
            context.text.with("request-held-by", &[("name", name)])
        }
        None => context.t("request-held-by-nobody"),
    };
    let passed = holder.organization.as_ref().map(|one| {
        view! {
            " · "
            {organization(context, one)}
        }
    });
    view! { <p class="small">{operator} {passed}</p> }.into_any()
}

/// The same as facts of its page.
pub(super) fn facts(context: &PageContext<'_>, holder: &HolderView) -> AnyView {
    let operator = match &holder.operator {
        Some(name) => person(context, name),
        None => context.t("request-held-by-nobody"),
    };
    let passed = holder.organization.as_ref().map(|one| {
        let one = organization(context, one);
        view! { <Fact term=context.t("request-organization")>{one}</Fact> }
    });
    view! {
        <Fact term=context.t("request-operator")>{operator}</Fact>
        {passed}
    }
    .into_any()
}

/// Gives the request to somebody of the staff of its centre, or to nobody.
pub(super) fn assign(
    context: &PageContext<'_>,
    request: &StoredRequest,
    desk: &DeskView,
    state: &FormState,
    action: &str,
) -> AnyView {
    let none = (String::new(), context.t("request-choose-one"));
    let nobody = request.operator.is_some();
    let nobody = nobody.then(|| (NOBODY.to_owned(), context.t("request-assign-nobody")));
    let colleagues = desk.colleagues.iter();
    let colleagues = colleagues
        .filter(|(account, _)| Some(*account) != request.operator)
        .map(|(account, name)| (account.0.to_string(), person(context, name)));
    let options: Vec<(String, String)> = std::iter::once(none)
        .chain(colleagues)
        .chain(nobody)
        .collect();
    view! {
        <section class="pane stack" aria-labelledby="assign">
            <h2 id="assign">{context.t("request-assign")}</h2>
            <form class="stack" method="post" action=action.to_owned() novalidate>
                <input type="hidden" name="version" value=request.version.to_string() />
                <SelectField
                    state=state.clone()
                    name="colleague"
                    label=context.t("request-assign-to")
                    hint=context.t("request-assign-hint")
                    options=options
                    required=true
                />
                {keys::button(context, "btn line", "assign", "request-assign-go")}
            </form>
        </section>
    }
    .into_any()
}
