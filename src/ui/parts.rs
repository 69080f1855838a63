//! The small parts pages are composed of: breadcrumbs, badges, alerts, empty
//! states, key and value, links onwards. One way to do each thing.

use super::icon::{Glyph, Icon};
use super::window::WindowGlyph;
use leptos::prelude::*;

/// Where the reader is: the pages above, then this one.
#[component]
pub fn Breadcrumbs(
    /// What the list is.
    label: String,
    /// The pages above: address and name.
    above: Vec<(String, String)>,
    /// This page.
    current: String,
    /// The language of its name, when it is not the page's.
    #[prop(optional)]
    language: Option<&'static str>,
) -> impl IntoView {
    let above = above
        .into_iter()
        .map(|(href, name)| {
            view! {
                <li>
                    <a href=href>{name}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="crumbs wrap" aria-label=label>
            <ol>
                {above} <li aria-current="page" lang=language>
                    {current}
                </li>
            </ol>
        </nav>
    }
    .into_any()
}

/// The kind of a badge or alert.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// No state.
    #[default]
    Neutral,
    /// Calm, chosen.
    Calm,
    /// Good.
    Good,
    /// To be noticed.
    Warning,
    /// Bad.
    Bad,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Neutral => "",
            Self::Calm => "koek",
            Self::Good => "ok",
            Self::Warning => "warn",
            Self::Bad => "bad",
        }
    }

    const fn glyph(self) -> Glyph {
        match self {
            Self::Good => Glyph::Tick,
            Self::Warning | Self::Bad => Glyph::Warning,
            Self::Neutral | Self::Calm => Glyph::Info,
        }
    }
}

/// A word about a state.
#[component]
pub fn Badge(
    /// The word.
    #[prop(into)]
    label: String,
    /// Its kind.
    #[prop(optional)]
    tone: Tone,
) -> impl IntoView {
    let icon = matches!(tone, Tone::Good).then(|| view! { <Icon glyph=Glyph::Tick /> });
    view! { <span class=format!("badge {}", tone.class())>{icon} {label}</span> }
}

/// A message about the whole page: bar, icon, heading; no coloured ground.
#[component]
pub fn Alert(
    /// Its heading.
    title: String,
    /// What happened, and what to do.
    body: String,
    /// Its kind.
    #[prop(optional)]
    tone: Tone,
) -> impl IntoView {
    view! {
        <div class=format!("alert {}", tone.class())>
            <Icon glyph=tone.glyph() />
            <div>
                <p class="alert-h">{title}</p>
                <p>{body}</p>
            </div>
        </div>
    }
    .into_any()
}

/// What was done, said once on the page it led to; read out at once.
#[component]
pub fn Done(
    /// What was done.
    title: String,
    /// What follows from it.
    body: String,
) -> impl IntoView {
    view! {
        <div role="status">
            <Alert title body tone=Tone::Good />
        </div>
    }
    .into_any()
}

/// Nothing to show: an empty window, why, and the one step that helps.
#[component]
pub fn Empty(
    /// What is not there.
    title: String,
    /// What helps.
    #[prop(optional, into)]
    body: Option<String>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <WindowGlyph panes=[false; 4] />
            <p>
                <b>{title}</b>
            </p>
            {body.map(|body| view! { <p class="muted">{body}</p> })}
        </div>
    }
    .into_any()
}

/// A link that leads on, with its arrow.
#[component]
pub fn Onwards(
    /// Where.
    href: String,
    /// What is there.
    label: String,
) -> impl IntoView {
    view! {
        <a class="go" href=href>
            {label}
            <Icon glyph=Glyph::Arrow />
        </a>
    }
    .into_any()
}

/// The heading of a section with a link to all of it.
#[component]
pub fn SectionHead(
    /// The id by which the section is labelled.
    id: &'static str,
    /// The heading.
    title: String,
    /// Under the heading.
    #[prop(optional, into)]
    lead: Option<String>,
    /// Address and name of the link.
    #[prop(optional, into)]
    more: Option<(String, String)>,
) -> impl IntoView {
    view! {
        <div class="sec-h">
            <div>
                <h2 id=id>{title}</h2>
                {lead.map(|lead| view! { <p class="muted">{lead}</p> })}
            </div>
            {more.map(|(href, label)| view! { <Onwards href label /> })}
        </div>
    }
    .into_any()
}

/// An organisation, event or person in a short list: its name as a link, and a
/// line of what distinguishes it.
#[component]
pub fn ShortItem(
    /// Its address.
    href: String,
    /// Its name.
    name: String,
    /// The language of the name, when it is not the page's.
    language: Option<&'static str>,
    /// What stands under the name.
    facts: Vec<String>,
) -> impl IntoView {
    let facts = facts
        .into_iter()
        .map(|fact| view! { <span>{fact}</span> })
        .collect_view();
    view! {
        <li class="org">
            <h3>
                <a href=href lang=language>
                    {name}
                </a>
            </h3>
            <p class="meta">{facts}</p>
        </li>
    }
    .into_any()
}

/// A row of a list of facts.
#[component]
pub fn Fact(
    /// What it is.
    term: String,
    /// Its value.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{term}</dt>
            <dd>{children()}</dd>
        </div>
    }
    .into_any()
}

/// A text with `<b>…</b>` around what is to stand out; everything else in it is
/// plain text.
#[must_use]
pub fn emphasised(message: &str) -> AnyView {
    let Some((before, rest)) = message.split_once("<b>") else {
        return message.to_owned().into_any();
    };
    let (strong, after) = rest.split_once("</b>").unwrap_or((rest, ""));
    let (before, strong) = (before.to_owned(), strong.to_owned());
    view! {
        {before}
        <b>{strong}</b>
        {emphasised(after)}
    }
    .into_any()
}
