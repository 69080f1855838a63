//! How somebody comes to keep an organisation: claiming it, proposing a new
//! one, being invited; and who keeps it now. Everything works without scripts.
//! Used by `app`.

mod claim;
mod decide;
mod keepers;
mod link;
mod mine;
mod proof;
mod proposal;
mod submit;

pub use claim::{Standing, claim_page};
pub use decide::{claim_decision_page, claims_page};
pub use keepers::{KeepersView, keepers_page};
pub use link::{confirm_claim_page, invitation_page, organizing_page};
pub use mine::my_claims_page;
pub use proposal::proposal_page;
pub use submit::{
    KeepersDone, decide, submit_claim, submit_claim_link, submit_invitation, submit_keepers,
    submit_proposal, submit_withdrawal,
};

use crate::i18n::date;
use crate::paths::{AccountPage, Path};
use crate::ui::form::{ErrorSummary, FormState};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Badge, Done, Tone};
use domain::{ClaimState, Localized};
use leptos::prelude::*;
use usecases::day_of;

/// A page of this part; none of them is for search engines.
fn page(path: Path, query: &str, title: String, body: AnyView) -> Page {
    Page::unlisted(path, query.to_owned(), title, body)
}

/// A name in the reader's language or another, marked with it.
fn named(context: &PageContext<'_>, names: &Localized) -> AnyView {
    let Some((name, locale)) = names.best(context.locale) else {
        return context.t("claim-nameless").into_any();
    };
    let name = name.to_owned();
    let language = (locale != context.locale).then(|| locale.code());
    view! { <span lang=language>{name}</span> }.into_any()
}

/// The same as plain text, for titles and labels.
fn name_text(context: &PageContext<'_>, names: &Localized) -> String {
    names
        .best(context.locale)
        .map_or_else(|| context.t("claim-nameless"), |(name, _)| name.to_owned())
}

fn summary(context: &PageContext<'_>, state: &FormState) -> Option<AnyView> {
    state
        .is_refused()
        .then(|| view! { <ErrorSummary text=context.text state=state.clone() /> }.into_any())
}

/// What was done, said once on the page it led to.
fn notice(context: &PageContext<'_>, known: &[&str], query: &str) -> Option<AnyView> {
    let word = form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "done")
        .map(|(_, word)| word)?;
    let word = known.iter().find(|known| **known == word)?;
    let title = context.t(&format!("claim-done-{word}"));
    let body = context.t(&format!("claim-done-{word}-body"));
    Some(view! { <Done title body /> }.into_any())
}

/// The way in for a visitor, and back to where they were.
fn entrance(context: &PageContext<'_>, back: &str) -> AnyView {
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("next", back)
        .finish();
    let link = |page| format!("{}?{query}", context.link(&Path::Account(page)));
    view! {
        <p class="row">
            <a class="btn" href=link(AccountPage::SignIn)>
                {context.t("account-sign-in-title")}
            </a>
            <a class="btn line" href=link(AccountPage::SignUp)>
                {context.t("account-sign-up-title")}
            </a>
        </p>
    }
    .into_any()
}

fn state_badge(context: &PageContext<'_>, state: ClaimState) -> AnyView {
    let tone = match state {
        ClaimState::AwaitingEmail | ClaimState::Pending => Tone::Warning,
        ClaimState::Approved => Tone::Good,
        ClaimState::Rejected => Tone::Bad,
        ClaimState::Expired | ClaimState::Withdrawn => Tone::Neutral,
    };
    let label = context.t(&format!("claim-state-{}", state.code().replace('_', "-")));
    view! { <Badge label tone /> }.into_any()
}

fn day(context: &PageContext<'_>, instant: jiff::Timestamp) -> String {
    date(context.locale, day_of(instant))
}
