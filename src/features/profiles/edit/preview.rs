//! How a description will look: what is typed beside what the public will see.
//! Part of the page of its group; the keeper shows it anew while one types.

use crate::i18n::Locale;
use crate::ui::form::FormState;
use crate::ui::markdown;
use crate::ui::page::PageContext;
use leptos::prelude::*;

/// The descriptions as the public would see them, a pane for each language.
/// An empty place where nothing is typed, so that the keeper finds it.
pub(super) fn preview(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let texts: Vec<AnyView> = Locale::ALL
        .into_iter()
        .filter_map(|locale| {
            let text = state.value(&format!("descriptions.{}", locale.code()));
            let html = markdown::html_of(text.trim());
            (!html.is_empty()).then(|| shown(context, locale, html))
        })
        .collect();
    let title = (!texts.is_empty()).then(|| {
        view! { <h2>{context.t("edit-preview")}</h2> }
    });
    view! {
        <section id="preview" class="stack" aria-label=context.t("edit-preview")>
            {title}
            {texts}
        </section>
    }
    .into_any()
}

fn shown(context: &PageContext<'_>, locale: Locale, html: String) -> AnyView {
    let language = context.t(&format!("language-{}", locale.code()));
    view! {
        <div class="pane stack">
            <p class="hint">{language}</p>
            <div class="prose" lang=locale.code() inner_html=html></div>
        </div>
    }
    .into_any()
}
