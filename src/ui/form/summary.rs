//! What is wrong with a form, said first on its page. Used by features.

use super::around::id_of;
use super::state::FormState;
use crate::i18n::Text;
use crate::ui::icon::{Glyph, Icon};
use leptos::prelude::*;

/// What is wrong, first on the page, with a link to each field.
#[component]
pub fn ErrorSummary(
    /// The words.
    text: Text,
    /// The form.
    state: FormState,
) -> impl IntoView {
    let items = state
        .errors
        .into_iter()
        .map(|(field, message)| {
            let body = if field.is_empty() {
                message.into_any()
            } else {
                view! { <a href=format!("#{}", id_of(&field))>{message}</a> }.into_any()
            };
            view! { <li>{body}</li> }
        })
        .collect::<Vec<_>>();
    (!items.is_empty())
        .then(|| {
            view! {
                <div class="alert bad" role="alert" id="error-summary" tabindex="-1">
                    <Icon glyph=Glyph::Warning />
                    <div>
                        <p class="alert-h">{text.get("form-error-title")}</p>
                        <ul>{items}</ul>
                    </div>
                </div>
            }
        })
        .into_any()
}
