//! "This is ours": the page on which an organisation is claimed.

use super::{entrance, name_text, named, page, proof, summary};
use crate::paths::{MembershipPage, Path};
use crate::ui::form::{FormState, InputKind, TextField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Breadcrumbs, Onwards, Tone};
use domain::{Localized, Slug};
use leptos::prelude::*;

/// What the reader is to the organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not signed in.
    Visitor,
    /// Keeps it already.
    Member,
    /// Claimed it, and waits.
    Claimant,
    /// None of these.
    Stranger,
}

/// The page; `state` is the form as it is shown.
#[must_use]
pub fn claim_page(
    context: &PageContext<'_>,
    slug: &Slug,
    names: &Localized,
    standing: Standing,
    state: &FormState,
) -> Page {
    let title = context.t("claim-title");
    let name = name_text(context, names);
    let path = Path::OrganizationClaim(slug.clone());
    let body = match standing {
        Standing::Visitor => steps(context, &path),
        Standing::Member => told(context, "claim-member", &Path::Organization(slug.clone())),
        Standing::Claimant => told(
            context,
            "claim-waiting",
            &Path::Membership(MembershipPage::Claims),
        ),
        Standing::Stranger => form(context, &path, state),
    };
    let body = view! {
        <Breadcrumbs
            label=context.t("breadcrumb-label")
            above=vec![
                (context.link(&Path::Organizations), context.t("nav-organizations")),
                (context.link(&Path::Organization(slug.clone())), name.clone()),
            ]
            current=title.clone()
        />
        <div class="wrap stack narrow">
            <h1>{title.clone()}</h1>
            <p class="lead">{named(context, names)}</p>
            {summary(context, state)}
            {body}
        </div>
    }
    .into_any();
    page(path, "", format!("{title}: {name}"), body)
}

/// What a visitor reads before signing in, and the way there and back.
fn steps(context: &PageContext<'_>, back: &Path) -> AnyView {
    view! {
        <ol class="steps">
            <li>{context.t("claim-step-account")}</li>
            <li>{context.t("claim-step-proof")}</li>
            <li>{context.t("claim-step-decision")}</li>
        </ol>
        {entrance(context, &context.link(back))}
    }
    .into_any()
}

fn told(context: &PageContext<'_>, key: &str, onwards: &Path) -> AnyView {
    view! {
        <Alert
            title=context.t(&format!("{key}-title"))
            body=context.t(&format!("{key}-body"))
            tone=Tone::Calm
        />
        <p>
            <Onwards href=context.link(onwards) label=context.t(&format!("{key}-go")) />
        </p>
    }
    .into_any()
}

fn form(context: &PageContext<'_>, path: &Path, state: &FormState) -> AnyView {
    view! {
        <p>{context.t("claim-lead")}</p>
        <form
            class="pane"
            method="post"
            enctype="multipart/form-data"
            novalidate
            action=context.link(path)
        >
            <TextField
                state=state.clone()
                name="bin"
                label=context.t("claim-bin")
                hint=context.t("claim-bin-hint")
                kind=InputKind::Digits
            />
            {proof::fields(context, state)}
            <button class="btn">{context.t("claim-send")}</button>
        </form>
        <p class="small muted">{context.t("claim-privacy")}</p>
    }
    .into_any()
}
