//! The operators' desk: one request with what can be done.

use super::answer::answer_form;
use super::assign::{assign, facts};
use super::block::block;
use super::files;
use super::history::history;
use super::keys;
use super::merge::{merge, together};
use super::pass::pass;
use super::{fact, message, moment, state_badge, summary};
use crate::i18n::date;
use crate::paths::{ManagePage, Path};
use crate::ui::form::FormState;
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::{Alert, Badge, Breadcrumbs, Done, Fact, Tone};
use domain::{District, RequestStep};
use leptos::prelude::*;
use usecases::requests::{RequestView, TemplateView};

pub(super) fn crumbs(
    context: &PageContext<'_>,
    more: Option<(String, String)>,
    title: &str,
) -> AnyView {
    let mut above = vec![(
        context.link(&Path::Manage(ManagePage::Overview)),
        context.t("manage-title"),
    )];
    above.extend(more);
    view! { <Breadcrumbs label=context.t("breadcrumb-label") above=above current=title.to_owned() /> }
        .into_any()
}

/// A list of the manage area: what it is, what was `told`, what it holds.
pub(super) fn list_page(
    context: &PageContext<'_>,
    page: ManagePage,
    (title, lead): (String, String),
    told: Option<AnyView>,
    list: AnyView,
) -> Page {
    let body = view! {
        {crumbs(context, None, &title)}
        <div class="wrap stack manage">
            <h1>{title.clone()}</h1>
            {told}
            <p class="muted">{lead}</p>
            {list}
        </div>
    }
    .into_any();
    Page::unlisted(Path::Manage(page), String::new(), title, body)
}

/// An organisation to which a request may be passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its address in the directory.
    pub slug: String,
    /// What it is called, and where it is.
    pub label: String,
}

/// What the page of a request shows besides the request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskNote {
    /// Whether something was just done.
    pub done: bool,
    /// What was typed to find an organisation.
    pub words: String,
    /// What was found.
    pub candidates: Vec<Candidate>,
    /// What the centre answers often.
    pub templates: Vec<TemplateView>,
    /// Whether the reader may block who sent it.
    pub may_block: bool,
}

/// One request.
#[must_use]
pub fn desk_request_page(
    context: &PageContext<'_>,
    view: &RequestView,
    state: &FormState,
    note: &DeskNote,
) -> Page {
    let request = &view.request;
    let title = request.topic.label(context.locale).to_owned();
    let path = Path::Manage(ManagePage::Request(request.id));
    let action = context.link(&path);
    let queue = (
        context.link(&Path::Manage(ManagePage::Requests)),
        context.t("request-desk"),
    );
    let said: Vec<AnyView> = view
        .messages
        .iter()
        .map(|one| message(context, one.author, one.at, &one.body, one.internal))
        .collect();
    let told = note.done.then(|| {
        view! { <Done title=context.t("request-done-handled") body=String::new() /> }
    });
    // Of an erased request nothing is left to handle.
    let erased = request.erased_at.is_some();
    let kept = !erased && view.together.handles;
    let erased = erased.then(|| {
        let body = context.t("request-erased-body");
        view! { <Alert title=context.t("request-erased") body /> }
    });
    let may_pass = kept && request.state.after(RequestStep::PassOn).is_some();
    let passing = may_pass.then(|| pass(context, request.version, state, note, &action));
    let handling = kept.then(|| answer_form(context, request, state, &note.templates, &action));
    let may_merge = kept && request.state.after(RequestStep::Merge).is_some();
    let merging = may_merge.then(|| merge(context, request.version, state, &action));
    let may_assign = kept && !request.state.is_over();
    let assigning = view.desk.as_ref().filter(|_| may_assign);
    let assigning = assigning.map(|desk| assign(context, request, desk, state, &action));
    let may_block = kept && note.may_block;
    let blocking = may_block.then(|| block(context, request, state, &action));
    let next = view.desk.as_ref().and_then(|desk| desk.next);
    let next = next.map(|next| keys::next(context, next));
    let past = view.desk.as_ref().map(|desk| history(context, desk));
    let undertaken = undertaken(context, request.undertaken_at.is_some());
    let id = request.id;
    let address = |position| Path::Manage(ManagePage::RequestAttachment(id, position));
    let body = view! {
        {crumbs(context, Some(queue), &title)}
        <div class="wrap stack manage narrow">
            <h1>{title.clone()}</h1>
            <p class="badges">{state_badge(context, request.state)} {undertaken}</p>
            {told}
            {next}
            {summary(context, state)}
            {erased}
            {details(context, view)}
            {together(context, &view.together)}
            {files::list(context, &view.files, address)}
            <ul class="stack">{said}</ul>
            {handling}
            {assigning}
            {passing}
            {merging}
            {blocking}
            {past}
        </div>
    }
    .into_any();
    Page::unlisted(path, String::new(), title, body)
}

/// Says that the organisation which has a request will answer it.
pub(super) fn undertaken(context: &PageContext<'_>, is_undertaken: bool) -> Option<AnyView> {
    is_undertaken.then(|| {
        let label = context.t("request-undertaken");
        view! { <Badge label tone=Tone::Good /> }.into_any()
    })
}

/// What is known of a request, for those who handle it; an organisation does not
/// get its whole number.
pub(super) fn details(context: &PageContext<'_>, view: &RequestView) -> AnyView {
    let locale = context.locale;
    let request = &view.request;
    let contact = &request.contact;
    let reach: Vec<String> = [
        contact.phone.as_ref().map(domain::Phone::grouped),
        contact.email.as_ref().map(ToString::to_string),
        contact.messenger.as_ref().map(domain::Phone::grouped),
    ]
    .into_iter()
    .flatten()
    .collect();
    let who = [request.requester.label(locale), contact.name.as_str()];
    let who: Vec<&str> = who.into_iter().filter(|part| !part.is_empty()).collect();
    let district = request.district.map_or_else(
        || context.t("request-elsewhere"),
        |district: District| district.label(locale).to_owned(),
    );
    let rating = request.rating.map(|mark| {
        let label = context.t(&format!("request-rating-{}", mark.get()));
        view! { <Fact term=context.t("request-rating")>{label}</Fact> }
    });
    let centre = view.centre.best(locale).map(|(name, _)| name.to_owned());
    let holders = view.desk.as_ref();
    let holders = holders.map(|desk| facts(context, &desk.holder));
    let (term, number) = if view.desk.is_some() {
        ("request-code", request.code.as_str())
    } else {
        ("request-reference", request.code.reference())
    };
    view! {
        <section class="pane">
            <p class="typed">{request.need.clone()}</p>
            <dl class="kv tight">
                {fact(context.t(term), number.to_owned())}
                {fact(context.t("request-row-requester"), who.join(", "))}
                {fact(context.t("request-row-contact"), reach.join(", "))}
                {fact(context.t("request-row-district"), district)}
                {fact(context.t("request-centre"), centre.unwrap_or_default())}
                {holders}
                {fact(context.t("request-sent"), moment(locale, request.created_at))}
                {fact(context.t("request-due"), date(locale, request.due_on))}
                {rating}
            </dl>
        </section>
    }
    .into_any()
}
