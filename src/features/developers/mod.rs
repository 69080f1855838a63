//! Pages for developers, served in development only: the proof that the second
//! bundle of islands is built, named by the shell and hydrated.

use crate::paths::Path;
use crate::ui::page::{Bundle, Page, PageContext};
use desk_islands::{BinField, CheckWords, PhoneField};
use leptos::prelude::*;

/// Two small islands of the desk's bundle, in a form like those that will use them.
#[must_use]
pub fn islands_page(context: &PageContext<'_>) -> Page {
    let words = |field: &str| CheckWords {
        label: context.t(&format!("check-{field}-label")),
        hint: context.t(&format!("check-{field}-hint")),
        right: context.text.with(
            &format!("check-{field}-right"),
            &[("value", "{value}".into())],
        ),
        wrong: context.t(&format!("check-{field}-wrong")),
    };
    let title = context.t("developers-islands-title");
    let body = view! {
        <div class="wrap sec stack">
            <h1>{title.clone()}</h1>
            <p>{context.t("developers-islands-body")}</p>
            <form class="pane stack" method="get">
                <BinField name="bin".to_owned() words=words("bin") />
                <PhoneField name="phone".to_owned() words=words("phone") />
            </form>
        </div>
    }
    .into_any();
    Page {
        path: Path::Other("/dev/islands".to_owned()),
        query: String::new(),
        title,
        description: None,
        structured_data: None,
        indexed: false,
        bundle: Some(Bundle::Desk),
        body,
    }
}
