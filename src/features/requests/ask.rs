//! The form of a request: one question a page. The answers of earlier pages
//! travel in the form; each page checks its own, the last one all of them. Files
//! cannot travel, so the last one takes them.

use super::ask_help::{AskHelp, draft, suggestions};
use super::{files, summary};
use crate::paths::Path;
use crate::ui::form::{ChoiceField, FormState, InputKind, TextArea, TextField};
use crate::ui::page::{Bundle, Page, PageContext};
use crate::ui::parts::Fact;
use domain::{District, RequestTopic, RequesterKind};
use leptos::prelude::*;
use usecases::requests::ELSEWHERE;

/// The weather of the state's own service: what anybody may be looking at.
const NEUTRAL_SITE: &str = "https://www.kazhydromet.kz/";
/// What is sent from page to page.
pub(super) const FIELDS: [&str; 9] = [
    "topic",
    "need",
    "district",
    "requester",
    "name",
    "phone",
    "email",
    "messenger",
    "consent",
];

/// A page of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskStep {
    /// About what.
    Topic,
    /// From where: asked before the need, so that what is suggested while it is
    /// typed is near.
    District,
    /// In one's own words.
    Need,
    /// From whom.
    Requester,
    /// How to be answered.
    Contact,
    /// Check it, agree, send.
    Check,
}

impl AskStep {
    /// Every page in order.
    pub const ALL: [Self; 6] = [
        Self::Topic,
        Self::District,
        Self::Need,
        Self::Requester,
        Self::Contact,
        Self::Check,
    ];

    /// As the form posts it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Need => "need",
            Self::District => "district",
            Self::Requester => "requester",
            Self::Contact => "contact",
            Self::Check => "check",
        }
    }

    /// Reads [`AskStep::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }

    /// The fields of the page.
    #[must_use]
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Topic => &["topic"],
            Self::Need => &["need"],
            Self::District => &["district"],
            Self::Requester => &["requester", "name"],
            Self::Contact => &["phone", "email", "messenger"],
            Self::Check => &["consent", "files"],
        }
    }

    /// The page after this one; the last one has none.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let mut pages = Self::ALL.into_iter().skip_while(|page| *page != self);
        pages.nth(1)
    }

    /// The page with a field, or with the one that this is a part of.
    #[must_use]
    pub fn with_field(field: &str) -> Option<Self> {
        let field = field.split_once('.').map_or(field, |(whole, _)| whole);
        Self::ALL
            .into_iter()
            .find(|step| step.fields().contains(&field))
    }

    /// Whether the page shows what the answers so far suggest.
    #[must_use]
    pub const fn shows_suggestions(self) -> bool {
        matches!(self, Self::Requester | Self::Check)
    }

    fn number(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or(0)
    }
}

/// A page of the form.
#[must_use]
pub fn ask_page(
    context: &PageContext<'_>,
    step: AskStep,
    state: &FormState,
    help: AskHelp,
) -> Page {
    let title = context.t(match step {
        AskStep::Topic => "request-topic",
        AskStep::Need => "request-need",
        AskStep::District => "request-district",
        AskStep::Requester => "request-requester",
        AskStep::Contact => "request-contact",
        AskStep::Check => "request-check",
    });
    let progress = context.text.with(
        "request-progress",
        &[
            ("n", (step.number() as u64 + 1).into()),
            ("of", (AskStep::ALL.len() as u64).into()),
        ],
    );
    let carried = FIELDS
        .into_iter()
        .filter(|field| !step.fields().contains(field))
        .map(|field| view! { <input type="hidden" name=field value=state.value(field) /> })
        .collect_view();
    let (key, value) = if step == AskStep::Check {
        ("request-send", "send")
    } else {
        ("request-next", "next")
    };
    let before = step
        .number()
        .checked_sub(1)
        .and_then(|at| AskStep::ALL.get(at));
    let back = before.map(|before| {
        view! {
            <button class="btn line" name="to" value=before.code()>
                {context.t("request-back")}
            </button>
        }
    });
    // Whoever is turned away at the end must know whom to call.
    let is_turned_away = step == AskStep::Check && state.is_refused();
    let shows_urgent = step == AskStep::Topic || is_turned_away;
    let body = view! {
        <div class="wrap stack narrow request-form">
            <p class="small muted">{context.t("request-title")} " · " {progress}</p>
            <h1>{title.clone()}</h1>
            {exit(context, state)}
            {draft(context, step, state)}
            {summary(context, state)}
            {shows_urgent.then(|| urgent(context))}
            <form
                class="pane request"
                method="post"
                action=context.link(&Path::RequestNew)
                enctype=(step == AskStep::Check).then_some("multipart/form-data")
                novalidate
            >
                // The first button is the one that the Enter key presses.
                <button class="vh" name="task" value=value tabindex="-1" aria-hidden="true"></button>
                <input type="hidden" name="step" value=step.code() />
                <input type="hidden" name="token" value=state.value("token") />
                {carried}
                {question(context, step, state)}
                <p class="vh" aria-hidden="true">
                    <label for="website">{context.t("request-trap")}</label>
                    <input id="website" name="website" tabindex="-1" autocomplete="off" />
                </p>
                <p class="row">
                    <button class="btn lit" name="task" value=value>
                        {context.t(key)}
                    </button>
                    {back}
                </p>
            </form>
            {suggestions(context, step, state, help)}
        </div>
    }
    .into_any();
    Page {
        bundle: Some(Bundle::Desk),
        ..Page::unlisted(Path::RequestNew, String::new(), title, body)
    }
}

/// The quick way out, for what nobody else should see.
fn exit(context: &PageContext<'_>, state: &FormState) -> Option<AnyView> {
    let topic = RequestTopic::from_code(&state.value("topic"))?;
    topic.is_sensitive().then(|| {
        view! {
            <p class="row request-exit">
                <a class="btn danger" href=NEUTRAL_SITE rel="noreferrer">
                    {context.t("request-exit")}
                </a>
                <span class="small muted">{context.t("request-exit-hint")}</span>
                // Shown where scripts run: without them no key does it.
                <span id="exit-keys" class="small muted" hidden=true>
                    {context.t("request-exit-keys")}
                </span>
            </p>
        }
        .into_any()
    })
}

/// Whom to call when it cannot wait.
fn urgent(context: &PageContext<'_>) -> AnyView {
    let numbers = [
        ("112", context.t("request-urgent-112")),
        ("111", context.t("request-urgent-111")),
        ("150", context.t("request-urgent-150")),
    ]
    .map(|(number, what)| {
        view! {
            <li>
                <a href=format!("tel:{number}")>
                    <b>{number}</b>
                </a>
                <span>{what}</span>
            </li>
        }
    })
    .into_iter()
    .collect_view();
    view! {
        <section class="alert warn request-urgent" aria-labelledby="urgent">
            <div>
                <h2 class="alert-h" id="urgent">
                    {context.t("request-urgent")}
                </h2>
                <ul>{numbers}</ul>
            </div>
        </section>
    }
    .into_any()
}

fn question(context: &PageContext<'_>, step: AskStep, state: &FormState) -> AnyView {
    let locale = context.locale;
    let single = |name: &'static str, options: Vec<(String, String)>| {
        view! {
            <ChoiceField
                state=state.clone()
                name=name
                label=context.t("request-choose-one")
                options=options
                single=true
            />
        }
        .into_any()
    };
    match step {
        AskStep::Topic => {
            let topics = RequestTopic::ALL.iter();
            let named = |one: &RequestTopic| (one.code().to_owned(), one.label(locale).to_owned());
            single("topic", topics.map(named).collect())
        }
        AskStep::Need => view! {
            <TextArea
                state=state.clone()
                name="need"
                label=context.t("request-need-label")
                hint=context.t("request-need-hint")
                rows=8
            />
        }
        .into_any(),
        AskStep::District => {
            let districts = District::ALL.iter();
            let named = |one: &District| (one.code().to_owned(), one.label(locale).to_owned());
            let mut options: Vec<(String, String)> = districts.map(named).collect();
            options.push((ELSEWHERE.to_owned(), context.t("request-elsewhere")));
            single("district", options)
        }
        AskStep::Requester => {
            let kinds = RequesterKind::ALL.iter();
            let named = |one: &RequesterKind| (one.code().to_owned(), one.label(locale).to_owned());
            let kinds = single("requester", kinds.map(named).collect());
            view! {
                {kinds}
                <TextField
                    state=state.clone()
                    name="name"
                    label=context.t("request-name")
                    hint=context.t("request-name-hint")
                />
            }
            .into_any()
        }
        AskStep::Contact => view! {
            <p>{context.t("request-contact-lead")}</p>
            <TextField
                state=state.clone()
                name="phone"
                label=context.t("request-phone")
                kind=InputKind::Telephone
            />
            <TextField
                state=state.clone()
                name="email"
                label=context.t("request-email")
                hint=context.t("request-email-hint")
                kind=InputKind::Email
            />
            <TextField
                state=state.clone()
                name="messenger"
                label=context.t("request-messenger")
                hint=context.t("request-messenger-hint")
                kind=InputKind::Telephone
            />
        }
        .into_any(),
        AskStep::Check => check(context, state),
    }
}

fn check(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let locale = context.locale;
    let value = |name: &str| state.value(name);
    let label = |known: Option<&str>| known.unwrap_or_default().to_owned();
    let topic = RequestTopic::from_code(&value("topic")).map(|one| one.label(locale));
    let district = match value("district").as_str() {
        ELSEWHERE => context.t("request-elsewhere"),
        code => label(District::from_code(code).map(|one| one.label(locale))),
    };
    let requester = RequesterKind::from_code(&value("requester")).map(|one| one.label(locale));
    let joined = |names: &[&str]| {
        let said = names.iter().map(|name| value(name));
        let said: Vec<String> = said.filter(|said| !said.is_empty()).collect();
        said.join(", ")
    };
    let who = [label(requester), value("name")];
    let who: Vec<String> = who.into_iter().filter(|said| !said.is_empty()).collect();
    let rows = [
        (AskStep::Topic, "request-row-topic", label(topic)),
        (AskStep::District, "request-row-district", district),
        (AskStep::Need, "request-row-need", value("need")),
        (AskStep::Requester, "request-row-requester", who.join(", ")),
        (
            AskStep::Contact,
            "request-row-contact",
            joined(&["phone", "email", "messenger"]),
        ),
    ]
    .map(|(step, key, said)| {
        let term = context.t(key);
        let word = context.t("request-change");
        let change = format!("{word}: {term}");
        view! {
            <Fact term=term.clone()>
                <span class="typed">{said}</span>
                <button class="link" name="to" value=step.code() aria-label=change>
                    {word}
                </button>
            </Fact>
        }
    })
    .into_iter()
    .collect_view();
    let consent = vec![("yes".to_owned(), context.t("request-consent-yes"))];
    view! {
        <dl class="kv request-check">{rows}</dl>
        {files::field(context, state)}
        <ChoiceField
            state=state.clone()
            name="consent"
            label=context.t("request-consent")
            options=consent
        />
    }
    .into_any()
}
