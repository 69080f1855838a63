//! The pages and forms of requests, put together with what they need.

use super::accounts::{messages, refused_status};
use super::forms::Outcome;
use super::request_files::{choose_again, file_messages};
use super::routes::{Answer, context, finish, parameter};
use super::services::Services;
use super::templates::templates_of;
use crate::features::directory;
use crate::features::requests::{self, AskHelp, AskStep, Candidate, DeskNote};
use crate::i18n::Locale;
use crate::paths::{ManagePage, Path};
use crate::ui::form::{FormState, Submission};
use crate::ui::page::PageContext;
use desk_islands::Suggested;
use domain::{Action, CentreId, ErrorCode, RequestId, RequestState};
use usecases::UseCaseError;
use usecases::requests::{
    CentreStaff, PassedStep, QueueFilter, browse_requests, export_own_request,
    list_passed_requests, list_requests, list_staff, new_request_token, send_request,
    show_own_request, show_passed_request, show_request, track_request,
};

/// The first page of the form.
pub(super) fn ask(services: &Services<'_>, context: &PageContext<'_>) -> Answer {
    let (step, state) = (AskStep::Topic, FormState::default());
    let help = help(services, context, (step, &state));
    let page = requests::ask_page(context, step, &state, help);
    finish(services, context, 200, page)
}

/// Who may help at once, as far as the answers tell.
fn help(
    services: &Services<'_>,
    context: &PageContext<'_>,
    (step, state): (AskStep, &FormState),
) -> AskHelp {
    let files = (services.files.core.clone(), services.files.text.clone());
    if !step.shows_suggestions() {
        return AskHelp {
            files,
            ..AskHelp::default()
        };
    }
    let preferred = requests::preferred(state);
    let need = state.value("need");
    let locale = context.locale;
    let most = requests::SUGGESTED;
    let found = directory::suggested(services.directory, locale, &need, &preferred, most);
    let suggested = found.into_iter().map(|one| Suggested {
        href: one.href,
        name: one.name,
        language: (one.locale != locale).then(|| one.locale.code()),
        place: one.district,
    });
    AskHelp {
        files,
        suggested: suggested.collect(),
    }
}

/// The form with the token by which it is known when it is sent twice; made when
/// its first page comes back.
fn begun(services: &Services<'_>, state: &FormState) -> FormState {
    const TOKEN: &str = "token";
    if !state.value(TOKEN).is_empty() {
        return state.clone();
    }
    let token = new_request_token(services.ctx);
    let fresh = FormState::filled(vec![(TOKEN.to_owned(), String::new())]);
    state.over(&fresh).map_values(|name, value| match name {
        TOKEN => token.clone(),
        _ => value.to_owned(),
    })
}

/// Takes a page of the form: shows the next one, or sends it all.
pub(super) async fn submit_ask(
    services: &Services<'_>,
    locale: Locale,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let shown = |status, step, state: &FormState| {
        let state = &begun(services, state);
        let help = help(services, &context, (step, state));
        let page = requests::ask_page(&context, step, state, help);
        Ok(finish(services, &context, status, page).into())
    };
    let typed = FormState::refused(submission, Vec::new());
    if let Some(step) = AskStep::from_code(submission.value("to")) {
        return shown(200, step, &typed);
    }
    let step = AskStep::from_code(submission.value("step")).unwrap_or(AskStep::Topic);
    let input = requests::input_of(submission);
    if let Some(next) = step.next() {
        let violations = input.violations(step.fields());
        if violations.is_empty() {
            // A draft may lack an answer that was asked for later when it was begun.
            let mut before = AskStep::ALL.into_iter().take_while(|one| *one != next);
            let lacking = before.find(|one| !input.violations(one.fields()).is_empty());
            return shown(200, lacking.unwrap_or(next), &typed);
        }
        let error = UseCaseError::Invalid(violations);
        let state = FormState::refused(submission, messages(&context, &error));
        return shown(422, step, &state);
    }
    let uploads = requests::uploads_of(submission);
    let origin = services.origin();
    let error = match send_request(services.ctx, &input, uploads, locale, &origin).await {
        Ok(sent) => {
            let here = context.link(&Path::OwnRequest(sent.key));
            return Ok(Answer::SeeOther(format!("{here}?done=sent")).into());
        }
        Err(error) => error,
    };
    let Some(status) = refused_status(&error) else {
        return Err(error);
    };
    // To the first page on which something is wrong.
    let wrong = error.violations().iter();
    let pages: Vec<AskStep> = wrong
        .filter_map(|violation| AskStep::with_field(&violation.field))
        .collect();
    let step = AskStep::ALL.into_iter().find(|step| pages.contains(step));
    let step = step.unwrap_or(AskStep::Check);
    let mut told = file_messages(&context, &error, submission);
    if step == AskStep::Check {
        choose_again(&context, submission, &mut told);
    }
    shown(status, step, &FormState::refused(submission, told))
}

/// Where one asks for a request by its number.
pub(super) fn track(services: &Services<'_>, context: &PageContext<'_>, query: &str) -> Answer {
    let erased = parameter(query, "done").is_some_and(|done| done == "erased");
    let page = requests::track_page(context, &FormState::default(), erased);
    finish(services, context, 200, page)
}

/// Leads to a request, for whoever proves that it is theirs; puts back what they
/// had typed when their key became too old.
pub(super) async fn submit_track(
    services: &Services<'_>,
    locale: Locale,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let (code, fact) = (submission.value("code"), submission.value("fact"));
    let error = match track_request(services.ctx, code, fact, &services.origin()).await {
        Ok(key) if submission.value("message").is_empty() => {
            return Ok(Answer::SeeOther(context.link(&Path::OwnRequest(key))).into());
        }
        Ok(key) => {
            let view = show_own_request(services.ctx, &key).await?;
            let told = vec![("message".to_owned(), context.t("request-not-sent-yet"))];
            let state = FormState::refused(submission, told);
            let page = requests::own_page(&context, &view, &key, &state, "");
            return Ok(finish(services, &context, 200, page).into());
        }
        Err(error) => error,
    };
    let Some(status) = refused_status(&error) else {
        return Err(error);
    };
    let state = FormState::refused(submission, messages(&context, &error));
    let page = requests::track_page(&context, &state, false);
    Ok(finish(services, &context, status, page).into())
}

/// A request as its sender follows it; a key that opens nothing leads back to
/// where one asks.
pub(super) async fn own(
    services: &Services<'_>,
    context: &PageContext<'_>,
    key: &str,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let view = match show_own_request(services.ctx, key).await {
        Err(error) if error.code() == ErrorCode::NotFound => {
            return Ok(Answer::SeeOther(context.link(&Path::Requests)));
        }
        shown => shown?,
    };
    let done = parameter(query, "done").unwrap_or_default();
    let page = requests::own_page(context, &view, key, &FormState::default(), &done);
    Ok(finish(services, context, 200, page))
}

/// The same as a file.
pub(super) async fn own_file(
    services: &Services<'_>,
    context: &PageContext<'_>,
    key: &str,
) -> Result<Answer, UseCaseError> {
    let view = match export_own_request(services.ctx, key).await {
        Err(error) if error.code() == ErrorCode::NotFound => {
            return Ok(Answer::SeeOther(context.link(&Path::Requests)));
        }
        shown => shown?,
    };
    Ok(Answer::Download {
        content_type: "application/json",
        file_name: format!("request-{}.json", view.request.code.as_str()),
        body: requests::own_request_file(&view),
    })
}

/// Goes on with one's own request; a key that is too old leads to where one
/// asks for it, with what was typed.
pub(super) async fn submit_own(
    services: &Services<'_>,
    locale: Locale,
    key: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let origin = services.origin();
    let error = match requests::submit_own(services.ctx, key, submission, &origin).await {
        Ok(word) => {
            // Nothing opens a request of which nothing is left.
            let here = match word {
                "erased" => Path::Requests,
                _ => Path::OwnRequest(key.to_owned()),
            };
            let here = context.link(&here);
            return Ok(Answer::SeeOther(format!("{here}?done={word}")).into());
        }
        Err(error) => error,
    };
    let view = match show_own_request(services.ctx, key).await {
        Err(error) if error.code() == ErrorCode::NotFound => {
            let words = match submission.value("message") {
                "" => "request-key-old",
                _ => "request-key-old-kept",
            };
            let told = vec![(String::new(), context.t(words))];
            let state = FormState::refused(submission, told);
            let page = requests::track_page(&context, &state, false);
            return Ok(finish(services, &context, 422, page).into());
        }
        shown => shown?,
    };
    let Some(status) = refused_status(&error) else {
        return Err(error);
    };
    let state = FormState::refused(submission, file_messages(&context, &error, submission));
    let page = requests::own_page(&context, &view, key, &state, "");
    Ok(finish(services, &context, status, page).into())
}

/// The queue.
pub(super) async fn desk(
    services: &Services<'_>,
    context: &PageContext<'_>,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let value = |name| parameter(query, name).unwrap_or_default();
    let filter = QueueFilter {
        closed: parameter(query, "state").is_some(),
        mine: parameter(query, "mine").is_some(),
        centre: value("centre").parse().ok().map(CentreId),
        words: value("q").trim().to_owned(),
        page: value("page").parse().unwrap_or(1),
    };
    let view = browse_requests(services.ctx, &filter, context.locale).await?;
    let page = requests::desk_page(context, &view);
    Ok(finish(services, context, 200, page))
}

/// How many requests wait for the reader; nothing for who handles none.
pub(super) async fn waiting(services: &Services<'_>) -> Result<Option<u64>, UseCaseError> {
    let mut states = RequestState::ALL.to_vec();
    states.retain(|state| state.is_running());
    match list_requests(services.ctx, &states).await {
        Ok(rows) => Ok(Some(rows.len() as u64)),
        Err(error) if error.code() == ErrorCode::Forbidden => Ok(None),
        Err(error) => Err(error),
    }
}

/// One request at the desk, with the organisations that were looked for.
pub(super) async fn desk_request(
    services: &Services<'_>,
    context: &PageContext<'_>,
    id: RequestId,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let view = show_request(services.ctx, id).await?;
    let words = parameter(query, "q").unwrap_or_default();
    let note = DeskNote {
        done: parameter(query, "done").is_some(),
        candidates: candidates(services, context.locale, &words),
        words,
        templates: templates_of(services, view.request.centre).await?,
        may_block: services.ctx.actor.may(Action::BlockSenders),
    };
    let page = requests::desk_request_page(context, &view, &FormState::default(), &note);
    Ok(finish(services, context, 200, page))
}

/// The first organisations of the directory for these words.
fn candidates(services: &Services<'_>, locale: Locale, words: &str) -> Vec<Candidate> {
    directory::matches(services.directory, locale, words)
        .into_iter()
        .map(|found| Candidate {
            slug: found.slug.to_string(),
            label: format!("{} ({})", found.name, found.district),
        })
        .collect()
}

/// Does what an operator chose; 409 with what came meanwhile.
pub(super) async fn submit_desk(
    services: &Services<'_>,
    locale: Locale,
    id: RequestId,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let here = Path::Manage(ManagePage::Request(id));
    if matches!(submission.value("task"), "fill" | "find") {
        let page = prepared(services, &context, id, submission).await?;
        return Ok(page.into());
    }
    let error = match requests::submit_desk(services.ctx, id, submission).await {
        Ok(()) => {
            let here = context.link(&here);
            return Ok(Answer::SeeOther(format!("{here}?done=1")).into());
        }
        Err(error) => error,
    };
    let (status, told) = refusal(&context, error)?;
    let view = show_request(services.ctx, id).await?;
    let words = submission.value("words").to_owned();
    let note = DeskNote {
        done: false,
        candidates: candidates(services, locale, &words),
        words,
        templates: templates_of(services, view.request.centre).await?,
        may_block: services.ctx.actor.may(Action::BlockSenders),
    };
    let state = FormState::refused(submission, told);
    let page = requests::desk_request_page(&context, &view, &state, &note);
    Ok(finish(services, &context, status, page).into())
}

/// The request with a template put into the answer, or with the organisations
/// that were looked for meanwhile; nothing is sent. The form shows the request as
/// it is now: 409 says so if it was another one before.
async fn prepared(
    services: &Services<'_>,
    context: &PageContext<'_>,
    id: RequestId,
    submission: &Submission,
) -> Result<Answer, UseCaseError> {
    let view = show_request(services.ctx, id).await?;
    let (status, told) = if requests::has_seen(submission, &view.request) {
        (200, Vec::new())
    } else {
        refusal(context, ErrorCode::Conflict.into())?
    };
    let words = submission.value("q").to_owned();
    let note = DeskNote {
        done: false,
        candidates: candidates(services, context.locale, &words),
        words,
        templates: templates_of(services, view.request.centre).await?,
        may_block: services.ctx.actor.may(Action::BlockSenders),
    };
    let state = if submission.value("task") == "fill" {
        requests::filled_answer(submission, &view.request, &note.templates, told)
    } else {
        FormState::refused(submission, told)
    };
    let page = requests::desk_request_page(context, &view, &state, &note);
    Ok(finish(services, context, status, page))
}

/// Which status and words a refused form of staff gets.
pub(super) fn refusal(
    context: &PageContext<'_>,
    error: UseCaseError,
) -> Result<(u16, Vec<(String, String)>), UseCaseError> {
    if error.code() == ErrorCode::Conflict {
        let words = vec![(String::new(), context.t("request-meanwhile"))];
        return Ok((409, words));
    }
    match refused_status(&error) {
        Some(status) => Ok((status, messages(context, &error))),
        None => Err(error),
    }
}

/// What was passed to the reader's organisations.
pub(super) async fn passed(
    services: &Services<'_>,
    context: &PageContext<'_>,
    done: &str,
) -> Result<Answer, UseCaseError> {
    let rows = list_passed_requests(services.ctx).await?;
    let page = requests::passed_page(context, &rows, done);
    Ok(finish(services, context, 200, page))
}

/// How much of it waits.
pub(super) async fn passed_waiting(services: &Services<'_>) -> Result<u64, UseCaseError> {
    Ok(list_passed_requests(services.ctx).await?.len() as u64)
}

/// One of them.
pub(super) async fn passed_request(
    services: &Services<'_>,
    context: &PageContext<'_>,
    id: RequestId,
    done: bool,
) -> Result<Answer, UseCaseError> {
    let view = show_passed_request(services.ctx, id).await?;
    let page = requests::passed_request_page(context, &view, &FormState::default(), done);
    Ok(finish(services, context, 200, page))
}

/// Does what an editor of the organisation chose.
pub(super) async fn submit_passed(
    services: &Services<'_>,
    locale: Locale,
    id: RequestId,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let here = Path::Manage(ManagePage::PassedRequest(id));
    let error = match requests::submit_passed(services.ctx, id, submission).await {
        // What is not theirs any more has no page for them.
        Ok(step) => {
            let target = match step {
                PassedStep::Accept => here,
                PassedStep::Answer | PassedStep::Return => Path::Manage(ManagePage::Passed),
            };
            let target = context.link(&target);
            return Ok(Answer::SeeOther(format!("{target}?done={}", step.code())).into());
        }
        Err(error) => error,
    };
    let (status, told) = refusal(&context, error)?;
    let view = match show_passed_request(services.ctx, id).await {
        // Somebody was quicker: it is theirs no more, and their words stay theirs.
        Err(error) if error.code() == ErrorCode::NotFound && status == 409 => {
            let page = requests::passed_gone_page(&context, submission.value("message"));
            return Ok(finish(services, &context, status, page).into());
        }
        shown => shown?,
    };
    let state = FormState::refused(submission, told);
    let page = requests::passed_request_page(&context, &view, &state, false);
    Ok(finish(services, &context, status, page).into())
}

/// Who handles the requests of a centre.
pub(super) async fn centre_staff(
    services: &Services<'_>,
    context: &PageContext<'_>,
    id: CentreId,
    done: &str,
) -> Result<Answer, UseCaseError> {
    let (staff, others) = staff_of(services, id).await?;
    let state = FormState::default();
    let page = requests::centre_staff_page(context, (&staff, &others), &state, done);
    Ok(finish(services, context, 200, page))
}

/// A centre, and those that could do its work if the reader may close it.
async fn staff_of(
    services: &Services<'_>,
    id: CentreId,
) -> Result<(CentreStaff, Vec<CentreStaff>), UseCaseError> {
    let mut all = list_staff(services.ctx).await?;
    let position = all.iter().position(|one| one.centre == id);
    let found = all.remove(position.ok_or(ErrorCode::NotFound)?);
    if !services.ctx.actor.may(Action::KeepCentres) {
        all.clear();
    }
    Ok((found, all))
}

/// Adds or removes somebody who handles the requests of a centre.
pub(super) async fn submit_staff(
    services: &Services<'_>,
    locale: Locale,
    id: CentreId,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let error = match requests::submit_staff(services.ctx, id, submission).await {
        Ok((shown, word)) => {
            let here = context.link(&Path::Manage(ManagePage::Centre(shown)));
            return Ok(Answer::SeeOther(format!("{here}?done={word}")).into());
        }
        Err(error) => error,
    };
    let Some(status) = refused_status(&error) else {
        return Err(error);
    };
    let mut told = messages(&context, &error);
    for (violation, (_, message)) in error.violations().iter().zip(&mut told) {
        if violation.field == "email" && violation.code == ErrorCode::UnknownValue {
            *message = context.t("request-staff-unknown");
        }
    }
    let (staff, others) = staff_of(services, id).await?;
    let state = FormState::refused(submission, told);
    let page = requests::centre_staff_page(&context, (&staff, &others), &state, "");
    Ok(finish(services, &context, status, page).into())
}
