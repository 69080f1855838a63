//! The logo of an organisation: choose a picture, choose its part, and it is in
//! the draft. Rule: works without scripts; the picture is shown back by the
//! server, drawn anew, and nothing is published here.

mod choose;
mod submit;

pub use submit::{Done, submit};

use crate::i18n::Locale;
use crate::paths::{Path, media_file};
use crate::ui::form::{ErrorSummary, FileField, FormState};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Breadcrumbs, Tone};
use domain::logo::{LogoKey, LogoSize};
use domain::profile::DraftStamp;
use domain::{Localized, Slug};
use leptos::prelude::*;
use usecases::profiles::PictureView;

/// What the page is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct LogoData {
    /// The organisation's slug.
    pub slug: Slug,
    /// What it is called.
    pub names: Localized,
    /// The logo in the reader's draft.
    pub logo: Option<LogoKey>,
    /// To be posted back.
    pub stamp: DraftStamp,
    /// The picture to be cut, once it was handed in.
    pub picture: Option<PictureView>,
}

/// The page; `query` is what its address says, `done` among it.
#[must_use]
pub fn page(context: &PageContext<'_>, data: &LogoData, state: &FormState, query: &str) -> Page {
    let text = context.text;
    let path = Path::OrganizationLogo(data.slug.clone());
    let action = context.link(&path);
    let (name, language) = data
        .names
        .best(context.locale)
        .unwrap_or((data.slug.as_str(), context.locale));
    let name = name.to_owned();
    let language = (language != context.locale).then(|| language.code());
    let title = text.get("logo-title");
    let above = vec![
        (
            context.link(&Path::Organizations),
            text.get("nav-organizations"),
        ),
        (
            context.link(&Path::Organization(data.slug.clone())),
            name.clone(),
        ),
    ];
    let summary = state.is_refused().then(|| {
        view! { <ErrorSummary text=text state=state.clone() /> }
    });
    let step = match &data.picture {
        Some(picture) => choose::form(context, data, picture, state, &action),
        None => view! {
            {present(context, data, &name, &action)}
            {upload(context, state, &action)}
        }
        .into_any(),
    };
    let edit = Path::OrganizationEdit(data.slug.clone());
    let body = view! {
        <Breadcrumbs label=text.get("breadcrumb-label") above=above current=title.clone() />
        <div class="wrap stack logo-p">
            <h1>{title.clone()}</h1>
            <p class="lead" lang=language>
                {name}
            </p>
            {notice(context, query)}
            {summary}
            {step}
            <p>
                <a href=context.link(&edit)>{text.get("logo-back")}</a>
            </p>
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

/// The logo as the draft has it, and the way to be without.
fn present(context: &PageContext<'_>, data: &LogoData, name: &str, action: &str) -> AnyView {
    let text = context.text;
    let Some(key) = &data.logo else {
        return view! { <p class="muted">{text.get("logo-none")}</p> }.into_any();
    };
    let side = LogoSize::Middle.pixels().to_string();
    let stamp = data.stamp.to_string();
    view! {
        <form class="pane logo-now" method="post" action=action.to_owned()>
            <img
                class="logo"
                src=media_file(&key.file(LogoSize::Large))
                width=side.clone()
                height=side
                alt=name.to_owned()
            />
            <div class="stack">
                <h2>{text.get("logo-now")}</h2>
                <input type="hidden" name="stamp" value=stamp />
                <button class="btn line" name="act" value="remove">
                    {text.get("logo-remove")}
                </button>
            </div>
        </form>
    }
    .into_any()
}

fn upload(context: &PageContext<'_>, state: &FormState, action: &str) -> AnyView {
    let text = context.text;
    view! {
        <form
            class="pane"
            method="post"
            enctype="multipart/form-data"
            novalidate
            action=action.to_owned()
        >
            <p class="muted">{text.get("logo-lead")}</p>
            <FileField
                state=state.clone()
                name="file"
                label=text.get("logo-file")
                hint=text.get("logo-file-hint")
                accept="image/png,image/jpeg,image/webp"
            />
            <button class="btn">{text.get("logo-upload")}</button>
        </form>
    }
    .into_any()
}

/// What was done, said once on the page it led to.
fn notice(context: &PageContext<'_>, query: &str) -> Option<AnyView> {
    let done = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "done");
    let title = match done?.1.as_ref() {
        "saved" => context.t("logo-done-saved"),
        "removed" => context.t("logo-done-removed"),
        _ => return None,
    };
    let body = context.t("logo-done-body");
    Some(
        view! {
            <div role="status">
                <Alert title body tone=Tone::Good />
            </div>
        }
        .into_any(),
    )
}

/// Where the page of a picture that was handed in is.
#[must_use]
pub fn picture_address(slug: &Slug, locale: Locale, picture: &LogoKey) -> String {
    let page = Path::OrganizationLogo(slug.clone()).in_locale(locale);
    format!("{page}?picture={picture}")
}

#[cfg(test)]
mod tests;
