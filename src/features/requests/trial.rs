//! What would happen to a request: asked of the rules, answered with the reason.

use super::routing::{RoutingNote, centre_name, conditions, options};
use crate::i18n::date;
use crate::ui::form::{FormState, SelectField};
use crate::ui::page::PageContext;
use crate::ui::parts::Fact;
use domain::request::RoutingQuestion;
use domain::{District, RequestTopic, RequesterKind};
use leptos::prelude::*;
use usecases::requests::{ELSEWHERE, RouteView, RoutingView};

/// The question that the query of the page asks, if it asks one.
#[must_use]
pub fn routing_question(value: impl Fn(&str) -> Option<String>) -> Option<RoutingQuestion> {
    let topic = RequestTopic::from_code(&value("case-topic")?)?;
    let requester = RequesterKind::from_code(&value("case-requester")?)?;
    Some(RoutingQuestion {
        topic,
        district: District::from_code(&value("case-district")?),
        requester,
    })
}

/// What would happen to a request.
pub(super) fn trial(
    context: &PageContext<'_>,
    view: &RoutingView,
    note: &RoutingNote,
    action: &str,
) -> AnyView {
    let locale = context.locale;
    let asked = note.asked.as_ref().map(|(question, _)| {
        let district = question.district.map_or(ELSEWHERE, District::code);
        vec![
            ("case-topic".to_owned(), question.topic.code().to_owned()),
            ("case-district".to_owned(), district.to_owned()),
            (
                "case-requester".to_owned(),
                question.requester.code().to_owned(),
            ),
        ]
    });
    let state = FormState::filled(asked.unwrap_or_default());
    let choose = || context.t("request-choose-one");
    let mut districts = options(choose(), District::ALL, |one| {
        (one.code(), one.label(locale))
    });
    districts.push((ELSEWHERE.to_owned(), context.t("request-elsewhere")));
    let answer = note
        .asked
        .as_ref()
        .map(|(_, answer)| outcome(context, view, answer));
    view! {
        <section class="stack" aria-labelledby="case">
            <h2 id="case">{context.t("routing-case")}</h2>
            {answer}
            <form class="pane" method="get" action=format!("{action}#case")>
                <SelectField
                    state=state.clone()
                    name="case-topic"
                    label=context.t("request-row-topic")
                    options=options(choose(), RequestTopic::ALL, |one| (one.code(), one.label(locale)))
                />
                <SelectField
                    state=state.clone()
                    name="case-district"
                    label=context.t("request-row-district")
                    options=districts
                />
                <SelectField
                    state=state
                    name="case-requester"
                    label=context.t("request-row-requester")
                    options=options(choose(), RequesterKind::ALL, |one| (one.code(), one.label(locale)))
                />
                <button class="btn line">{context.t("routing-case-go")}</button>
            </form>
        </section>
    }
    .into_any()
}

fn outcome(context: &PageContext<'_>, view: &RoutingView, answer: &RouteView) -> AnyView {
    let locale = context.locale;
    let why = match answer.rule.and_then(|at| Some((at, view.rules.get(at)?))) {
        Some((at, rule)) => {
            let values = [
                ("n", (at + 1).into()),
                ("conditions", conditions(context, rule).into()),
            ];
            context.text.with("routing-case-rule", &values)
        }
        None => context.t("routing-case-hub"),
    };
    let passed: Vec<AnyView> = answer
        .passed_over
        .iter()
        .enumerate()
        .map(|(at, mismatches)| {
            let reasons: Vec<String> = mismatches
                .iter()
                .map(|one| context.t(&format!("routing-other-{}", one.code())))
                .collect();
            let values = [
                ("n", (at + 1).into()),
                ("reasons", reasons.join(", ").into()),
            ];
            view! { <li>{context.text.with("routing-case-passed", &values)}</li> }.into_any()
        })
        .collect();
    let passed = (!passed.is_empty()).then(|| view! { <ul class="small muted">{passed}</ul> });
    let due = date(locale, answer.due_on);
    let service = answer.route.service.label(locale);
    let centre = centre_name(context, view, answer.route.centre);
    view! {
        <div class="pane" role="status">
            <dl class="kv tight">
                <Fact term=context.t("routing-centre")>{centre}</Fact>
                <Fact term=context.t("routing-service")>{service}</Fact>
                <Fact term=context.t("request-due")>{due}</Fact>
                <Fact term=context.t("routing-case-why")>{why}</Fact>
            </dl>
            {passed}
        </div>
    }
    .into_any()
}
