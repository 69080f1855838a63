//! Two states of a text or a list: what went and what came, marked and readable
//! without colour. Rule: who compares decides what is a part; here it is only
//! printed. Used by features.

use leptos::prelude::*;

/// A piece of a text, or an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// In both states.
    Kept(String),
    /// In the former state only.
    Removed(String),
    /// In the latter state only.
    Added(String),
}

/// Which state is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Both in one.
    #[default]
    Both,
    /// The former, with what went.
    Before,
    /// The latter, with what came.
    After,
}

impl Part {
    fn print(self, state: State) -> Option<AnyView> {
        match (self, state) {
            (Self::Removed(_), State::After) | (Self::Added(_), State::Before) => None,
            (Self::Kept(text), _) => Some(text.into_any()),
            (Self::Removed(text), _) => Some(view! { <del>{text}</del> }.into_any()),
            (Self::Added(text), _) => Some(view! { <ins>{text}</ins> }.into_any()),
        }
    }
}

/// A text. Its lines stay lines.
#[component]
pub fn TextDifference(
    /// Its pieces in order.
    parts: Vec<Part>,
    /// Which state.
    #[prop(optional)]
    state: State,
    /// Its language, if it is not the page's.
    language: Option<&'static str>,
) -> impl IntoView {
    let parts: Vec<AnyView> = parts
        .into_iter()
        .filter_map(|part| part.print(state))
        .collect();
    view! {
        <span class="difference" lang=language>
            {parts}
        </span>
    }
    .into_any()
}

/// A list, one item to a line.
#[component]
pub fn ListDifference(
    /// Its items in order.
    parts: Vec<Part>,
    /// Which state.
    #[prop(optional)]
    state: State,
) -> impl IntoView {
    let items: Vec<AnyView> = parts
        .into_iter()
        .filter_map(|part| part.print(state))
        .map(|item| view! { <li>{item}</li> }.into_any())
        .collect();
    view! { <ul>{items}</ul> }.into_any()
}
