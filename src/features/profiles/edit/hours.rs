//! The fields of an organisation's opening hours. Used by the page of its group.
//! Rule: each field is a text that people type, named by its path
//! (`opening_hours.monday`); it is shown in the words of the page's language.

use crate::i18n::typed_hours;
use crate::ui::form::{FormState, TextField};
use crate::ui::page::PageContext;
use domain::opening_hours::{MAX_EXCEPTIONS, WEEK};
use leptos::prelude::*;

/// Empty rows for exceptions that are still to be typed.
const EMPTY_ROWS: usize = 3;
const EXCEPTIONS: &str = "opening_hours.exceptions";

/// A field for each day of the week and rows for the exceptions.
#[must_use]
pub fn opening_hours(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let text = context.text;
    let state = state.map_values(|name, value| {
        if name.starts_with("opening_hours.") {
            typed_hours(text, value)
        } else {
            value.to_owned()
        }
    });
    let days = WEEK
        .into_iter()
        .map(|(code, _)| {
            let name = format!("opening_hours.{code}");
            let label = text.get(&format!("hours-{code}"));
            view! { <TextField state=state.clone() name=name label=label /> }
        })
        .collect_view();
    let filled = (0..MAX_EXCEPTIONS)
        .take_while(|row| !state.value(&format!("{EXCEPTIONS}.{row}")).is_empty())
        .count();
    let rows = (0..(filled + EMPTY_ROWS).min(MAX_EXCEPTIONS))
        .map(|row| {
            let name = format!("{EXCEPTIONS}.{row}");
            let number = (row + 1).to_string();
            let label = text.with("hours-form-exception", &[("n", number.into())]);
            view! { <TextField state=state.clone() name=name label=label /> }
        })
        .collect_view();
    view! {
        <fieldset class="hours-f">
            <legend>{text.get("hours-title")}</legend>
            <p class="hint">{text.get("hours-form-hint")}</p>
            <div class="hours-days">{days}</div>
        </fieldset>
        <fieldset class="hours-f">
            <legend>{text.get("hours-exceptions")}</legend>
            <p class="hint">{text.get("hours-form-exceptions-hint")}</p>
            {rows}
        </fieldset>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Locale, Text};
    use domain::profile::{ProfileGroup, Values};
    use domain::{LegalForm, Localized, Organization};

    #[test]
    fn every_field_of_the_group_has_its_input_in_the_readers_words() {
        let typed = [
            ("opening_hours.monday", "9-18"),
            ("opening_hours.sunday", "closed"),
            ("opening_hours.tuesday", "кешке"),
            ("opening_hours.exceptions.0", "2026-12-31: closed"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec();
        for locale in Locale::ALL {
            let context = PageContext {
                locale,
                text: Text::for_locale(locale),
                today: jiff::civil::date(2026, 11, 24),
                public_url: "https://example.kz",
                demonstration: false,
                viewer: None,
            };
            let html = Owner::new_root(None)
                .with(|| opening_hours(&context, &FormState::filled(typed.clone())).to_html());
            for field in ProfileGroup::Hours.texts() {
                assert!(html.contains(&format!("name=\"{field}\"")), "{field}");
            }
            let closed = context.t("hours-closed");
            assert!(html.contains(&format!("value=\"{closed}\"")), "{html}");
            assert!(html.contains(&format!("value=\"31.12.2026: {closed}\"")));
            assert!(html.contains("value=\"9:00–18:00\""));
            assert!(
                html.contains("value=\"кешке\""),
                "what is wrong stays as typed"
            );
            assert_eq!(html.matches("opening_hours.exceptions.").count(), 4);
        }
        // An empty document asks for the same fields.
        let empty = Organization::named(Localized::default(), LegalForm::Other);
        assert_eq!(Values::of(ProfileGroup::Hours, &empty), Values::default());
    }
}
