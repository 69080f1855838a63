//! Moderators decide who keeps what: the queue of claims and proposals, and one
//! of them with all that is known.

use super::{day, name_text, named, notice, state_badge, summary};
use crate::paths::{ManagePage, Path};
use crate::ui::form::{FormState, TextArea};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Badge, Breadcrumbs, Empty, Fact, Tone};
use domain::{ClaimState, Localized, Organization};
use leptos::prelude::*;
use usecases::claims::{ClaimView, SubjectView};

/// Words of notices that lead here.
const DONE: [&str; 2] = ["approved", "rejected"];

/// The queue; `closed` shows what was decided instead of what waits.
#[must_use]
pub fn claims_page(
    context: &PageContext<'_>,
    claims: &[ClaimView],
    closed: bool,
    query: &str,
) -> Page {
    let title = context.t("claims-title");
    let here = context.link(&Path::Manage(ManagePage::Claims));
    let list = if claims.is_empty() {
        view! { <Empty title=context.t("claims-empty") body=context.t("claims-empty-body") /> }
            .into_any()
    } else {
        let items: Vec<AnyView> = claims.iter().map(|claim| row(context, claim)).collect();
        view! { <ul class="sash">{items}</ul> }.into_any()
    };
    let body = view! {
        {crumbs(context, Vec::new(), &title)}
        <div class="wrap stack manage">
            <h1>{title.clone()}</h1>
            <p class="muted">{context.t("claims-lead")}</p>
            {notice(context, &DONE, query)}
            <nav class="chips" aria-label=title.clone()>
                <a class="chip" href=here.clone() aria-current=(!closed).then_some("page")>
                    {context.t("claims-waiting")}
                </a>
                <a
                    class="chip"
                    href=format!("{here}?state=closed")
                    aria-current=closed.then_some("page")
                >
                    {context.t("claims-closed")}
                </a>
            </nav>
            {list}
        </div>
    }
    .into_any();
    super::page(Path::Manage(ManagePage::Claims), query, title, body)
}

fn row(context: &PageContext<'_>, claim: &ClaimView) -> AnyView {
    let href = context.link(&Path::Manage(ManagePage::Claim(claim.id)));
    let method = method(context, claim);
    let competing = (claim.competing > 0).then(|| {
        let label = context
            .text
            .count("claims-competing", claim.competing as u64);
        view! { <Badge label tone=Tone::Warning /> }
    });
    let kind = matches!(claim.subject, SubjectView::Proposal { .. })
        .then(|| view! { <Badge label=context.t("claims-proposal") tone=Tone::Calm /> });
    let made = day(context, claim.created_at);
    view! {
        <li class="stack">
            <p class="history-h">
                <a href=href>
                    <b>{named(context, subject_names(claim))}</b>
                </a>
                {state_badge(context, claim.state)} {kind} {competing}
            </p>
            <p class="small muted">
                {claimant(context, claim)} " · " {method} " · " {made}
            </p>
        </li>
    }
    .into_any()
}

/// One claim with its form; `others` are open claims for the same organisation.
#[must_use]
pub fn claim_decision_page(
    context: &PageContext<'_>,
    claim: &ClaimView,
    others: &[ClaimView],
    state: &FormState,
) -> Page {
    let names = subject_names(claim);
    let title = name_text(context, names);
    let path = Path::Manage(ManagePage::Claim(claim.id));
    let above = vec![(
        context.link(&Path::Manage(ManagePage::Claims)),
        context.t("claims-title"),
    )];
    let (warnings, subject) = subject(context, claim);
    let rivals: Vec<AnyView> = others.iter().map(|other| row(context, other)).collect();
    let rivals = (!rivals.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="rivals">
                <h2 id="rivals">{context.t("claims-others")}</h2>
                <ul class="sash">{rivals}</ul>
            </section>
        }
    });
    let decision = if claim.state == ClaimState::Pending {
        form(context, &path, state)
    } else {
        closed(context, claim)
    };
    let body = view! {
        {crumbs(context, above, &title)}
        <div class="wrap stack manage narrow">
            <h1>{named(context, names)}</h1>
            <p class="badges">{state_badge(context, claim.state)}</p>
            {summary(context, state)}
            {warnings}
            <section class="pane" aria-labelledby="proven">
                <h2 id="proven">{context.t("claims-proof")}</h2>
                <dl class="facts">{proof(context, claim)}</dl>
            </section>
            {subject}
            {rivals}
            {decision}
        </div>
    }
    .into_any();
    super::page(path, "", title, body)
}

fn form(context: &PageContext<'_>, path: &Path, state: &FormState) -> AnyView {
    view! {
        <form class="pane" method="post" novalidate action=context.link(path)>
            <TextArea
                state=state.clone()
                name="note"
                label=context.t("claims-note")
                hint=context.t("claims-note-hint")
            />
            <p class="row decisions">
                <button class="btn" name="decision" value="approve">
                    {context.t("claims-approve")}
                </button>
                <button class="btn line" name="decision" value="reject">
                    {context.t("claims-reject")}
                </button>
            </p>
        </form>
    }
    .into_any()
}

fn closed(context: &PageContext<'_>, claim: &ClaimView) -> AnyView {
    let key = match claim.state {
        ClaimState::AwaitingEmail => "claims-awaiting",
        _ => "claims-decided",
    };
    let note = (!claim.note.is_empty())
        .then(|| view! { <p class="history-note">{claim.note.clone()}</p> });
    view! {
        <p class="muted">{context.t(key)}</p>
        {note}
    }
    .into_any()
}

fn proof(context: &PageContext<'_>, claim: &ClaimView) -> Vec<AnyView> {
    let mut facts = Vec::new();
    let mut fact = |key: &str, value: AnyView| {
        facts.push(view! { <Fact term=context.t(key)>{value}</Fact> }.into_any());
    };
    fact("claims-claimant", claimant(context, claim).into_any());
    if let Some(email) = &claim.claimant_email {
        fact("account-email", email.clone().into_any());
    }
    fact("claim-method", method(context, claim).into_any());
    if let Some(address) = &claim.work_email {
        let confirmed = claim.state != ClaimState::AwaitingEmail;
        let key = if confirmed {
            "claims-email-confirmed"
        } else {
            "claims-email-open"
        };
        let address = address.clone();
        let value = view! {
            {address}
            " · "
            {context.t(key)}
        };
        fact("claim-work-email", value.into_any());
    }
    if let Some(bin) = &claim.bin {
        fact("claim-bin", bin.to_string().into_any());
    }
    if let Some(document) = &claim.document {
        let href = context.link(&Path::Manage(ManagePage::ClaimDocument(claim.id)));
        let name = if document.name.is_empty() {
            document.kind.extension().to_uppercase()
        } else {
            document.name.clone()
        };
        let value = view! {
            <a href=href download>
                {name}
            </a>
        };
        fact("claim-document", value.into_any());
    }
    if !claim.message.is_empty() {
        let message = claim.message.clone();
        let value = view! { <span class="typed">{message}</span> };
        fact("claim-message", value.into_any());
    }
    fact("claims-made", day(context, claim.created_at).into_any());
    if claim.state.is_open() {
        fact("claims-until", day(context, claim.expires_at).into_any());
    }
    facts
}

/// What to beware of, and what is claimed.
fn subject(context: &PageContext<'_>, claim: &ClaimView) -> (Vec<AnyView>, AnyView) {
    match &claim.subject {
        SubjectView::Organization(known) => {
            let mut warnings = Vec::new();
            let mut warn = |key: &str| {
                let title = context.t(&format!("claims-{key}"));
                let body = context.t(&format!("claims-{key}-body"));
                warnings.push(view! { <Alert title body tone=Tone::Warning /> }.into_any());
            };
            if known.removed {
                warn("removed");
            }
            if known.has_owner {
                warn("has-owner");
            }
            if known.bin.is_none() && claim.bin.is_some() {
                warn("new-bin");
            }
            let href = context.link(&Path::Organization(known.slug.clone()));
            let link = view! {
                <p>
                    <a href=href>{context.t("claims-open-profile")}</a>
                </p>
            };
            (warnings, link.into_any())
        }
        SubjectView::Proposal { organization, .. } => {
            let facts = proposed(context, organization);
            let section = view! {
                <section class="pane" aria-labelledby="proposed">
                    <h2 id="proposed">{context.t("claims-proposed")}</h2>
                    <dl class="facts">{facts}</dl>
                </section>
            };
            (Vec::new(), section.into_any())
        }
    }
}

fn proposed(context: &PageContext<'_>, organization: &Organization) -> Vec<AnyView> {
    let mut facts = Vec::new();
    let mut fact = |key: &str, value: String| {
        if !value.is_empty() {
            facts.push(view! { <Fact term=context.t(key)>{value}</Fact> }.into_any());
        }
    };
    fact("field-names", all_texts(&organization.names));
    fact("field-missions", all_texts(&organization.missions));
    let form = organization.legal_form.label(context.locale);
    fact("field-legal-form", form.to_owned());
    let bin = organization.bin().map(|bin| bin.to_string());
    fact("field-bin", bin.unwrap_or_default());
    let district = organization.place.district.map_or_else(
        || context.t("elsewhere"),
        |district| district.label(context.locale).to_owned(),
    );
    fact("field-district", district);
    fact("field-phones", joined(&organization.phones));
    fact("field-emails", joined(&organization.emails));
    fact("field-sites", joined(&organization.sites));
    facts
}

fn joined(values: &[impl ToString]) -> String {
    let values: Vec<String> = values.iter().map(ToString::to_string).collect();
    values.join(", ")
}

fn all_texts(texts: &Localized) -> String {
    let texts: Vec<&str> = texts
        .languages()
        .filter_map(|locale| texts.get(locale))
        .collect();
    texts.join(" · ")
}

fn subject_names(claim: &ClaimView) -> &Localized {
    match &claim.subject {
        SubjectView::Organization(known) => &known.names,
        SubjectView::Proposal { organization, .. } => &organization.names,
    }
}

fn claimant(context: &PageContext<'_>, claim: &ClaimView) -> String {
    match (&claim.claimant_email, claim.claimant.as_str()) {
        (None, _) => context.t("claims-account-deleted"),
        (Some(email), "") => email.clone(),
        (Some(_), name) => name.to_owned(),
    }
}

fn method(context: &PageContext<'_>, claim: &ClaimView) -> String {
    context.t(&format!(
        "claim-method-{}",
        claim.method.code().replace('_', "-")
    ))
}

fn crumbs(context: &PageContext<'_>, below: Vec<(String, String)>, title: &str) -> AnyView {
    let mut above = vec![(
        context.link(&Path::Manage(ManagePage::Overview)),
        context.t("manage-title"),
    )];
    above.extend(below);
    view! { <Breadcrumbs label=context.t("breadcrumb-label") above=above current=title.to_owned() /> }
        .into_any()
}
