//! The pages and forms on which staff edit a profile, put together with what
//! they need.

use super::accounts::{messages, refused_status, to_sign_in};
use super::forms::Outcome;
use super::routes::{Answer, context, finish, organization_at};
use super::services::Services;
use crate::features::profiles::edit::{self, GroupNote, OverviewDone};
use crate::i18n::Locale;
use crate::paths::Path;
use crate::ui::form::{FormState, Submission, pressed};
use crate::ui::page::PageContext;
use desk_islands::KeepAnswer;
use domain::ErrorCode;
use domain::profile::{DraftStamp, ProfileGroup, Values};
use usecases::UseCaseError;
use usecases::profiles::{DraftSave, DraftView, Rebase, open_draft, rebase_draft};

/// Empty rows at the end of a list, and how many more one may ask for.
const SPARE: usize = 1;
const MORE: usize = 4;

/// Shows the draft as a whole.
pub(super) async fn edit_page(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let view = match draft(services, context, slug, Path::OrganizationEdit).await? {
        Ok(view) => view,
        Err(answer) => return Ok(answer),
    };
    let page = edit::overview_page(context, &view, &FormState::default(), query);
    Ok(finish(services, context, 200, page))
}

/// Shows one group of fields.
pub(super) async fn edit_group_page(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
    group: ProfileGroup,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let path = |slug| Path::OrganizationEditGroup(slug, group);
    let view = match draft(services, context, slug, path).await? {
        Ok(view) => view,
        Err(answer) => return Ok(answer),
    };
    // What is kept but not finished says so again.
    let told = edit::group_messages(context, &of_group(&view, group));
    let state = edit::filled(&view.values(group), told);
    let form = (view.stamp, SPARE);
    let page = edit::group_page(context, &view, group, form, &state, GroupNote::None, query);
    Ok(finish(services, context, 200, page))
}

fn of_group(view: &DraftView, group: ProfileGroup) -> Vec<domain::Violation> {
    let mut violations = view.violations.clone();
    violations.retain(|violation| ProfileGroup::of_field(&violation.field) == Some(group));
    violations
}

/// The draft of the organisation at a slug, or what is answered instead.
async fn draft(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
    path: impl Fn(domain::Slug) -> Path,
) -> Result<Result<DraftView, Answer>, UseCaseError> {
    let view = match organization_at(services, context, slug, &path).await? {
        Ok(view) => view,
        Err(answer) => return Ok(Err(answer)),
    };
    if services.reader.session.is_none() {
        return Ok(Err(to_sign_in(context, &path(view.slug))));
    }
    Ok(Ok(open_draft(services.ctx, view.id).await?))
}

/// Takes the form of a group.
pub(super) async fn submit_group(
    services: &Services<'_>,
    locale: Locale,
    (slug, group): (&str, ProfileGroup),
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let path = |slug| Path::OrganizationEditGroup(slug, group);
    let known = match organization_at(services, &context, slug, path).await? {
        Ok(view) => view,
        Err(answer) => return Ok(answer.into()),
    };
    let by_itself = submission.value("task") == "keep";
    if services.reader.session.is_none() && by_itself {
        return Ok(told(&KeepAnswer::SignedOut).into());
    }
    if services.reader.session.is_none() {
        let page = edit::signed_out_page(&context, &path(known.slug), submission);
        return Ok(finish(services, &context, 403, page).into());
    }
    let shown = |view: &DraftView, stamp, state: &FormState, note: GroupNote<'_>, status| {
        let page = edit::group_page(&context, view, group, stamp, state, note, "");
        Outcome::from(finish(services, &context, status, page))
    };
    // Rows come and go without anything being saved.
    let removed = submission.value("remove");
    if !removed.is_empty() || submission.value("task") == "more" {
        let view = open_draft(services.ctx, known.id).await?;
        let stamp = submission.value("stamp").parse().unwrap_or(view.stamp);
        let state = if removed.is_empty() {
            FormState::filled(submission.values.clone())
        } else {
            edit::without(group, submission, removed)
        };
        return Ok(shown(&view, (stamp, MORE), &state, GroupNote::None, 200));
    }
    let pressed = pressed(submission);
    let submission = pressed.as_ref().unwrap_or(submission);
    let saved = edit::save_group(services.ctx, known.id, group, submission).await;
    if by_itself {
        let sent = edit::values(group, submission);
        return Ok(told(&kept_while_typing(saved, &sent)?).into());
    }
    let saved = match saved {
        Ok(saved) => saved,
        Err(error) => {
            let Some(status) = refused_status(&error) else {
                return Err(error);
            };
            let view = open_draft(services.ctx, known.id).await?;
            let state = FormState::refused(submission, messages(&context, &error));
            return Ok(shown(
                &view,
                (view.stamp, SPARE),
                &state,
                GroupNote::None,
                status,
            ));
        }
    };
    match saved {
        DraftSave::Saved(saved) if saved.violations.is_empty() => {
            let onwards = submission.value("task") == "next";
            let target = match next_group(group).filter(|_| onwards) {
                Some(next) => Path::OrganizationEditGroup(known.slug, next),
                None if onwards => Path::OrganizationEdit(known.slug),
                None => path(known.slug),
            };
            let target = context.link(&target);
            let place = match submission.value("task") {
                "look" => "#preview",
                _ if pressed.is_some() => "#f-coordinates",
                _ => "",
            };
            Ok(Answer::SeeOther(format!("{target}?done=saved{place}")).into())
        }
        DraftSave::Saved(saved) => {
            let view = open_draft(services.ctx, known.id).await?;
            let told = edit::group_messages(&context, &saved.violations);
            let state = edit::filled(&saved.values, told);
            let note = GroupNote::Unfinished;
            Ok(shown(&view, (saved.stamp, SPARE), &state, note, 422))
        }
        DraftSave::Conflict(conflict) => {
            let view = open_draft(services.ctx, known.id).await?;
            let state = edit::filled(&conflict.values, Vec::new());
            let note = GroupNote::Conflict(&conflict.conflicts);
            Ok(shown(&view, (conflict.stamp, SPARE), &state, note, 409))
        }
    }
}

/// What the island is told of a form that it sent by itself.
fn kept_while_typing(
    saved: Result<DraftSave, UseCaseError>,
    sent: &Values,
) -> Result<KeepAnswer, UseCaseError> {
    Ok(match saved {
        Ok(DraftSave::Saved(saved)) if saved.values == *sent => {
            KeepAnswer::Saved(saved.stamp.to_string())
        }
        Ok(DraftSave::Saved(_)) => KeepAnswer::Joined,
        Ok(DraftSave::Conflict(_)) => KeepAnswer::Conflict,
        Err(UseCaseError::Code(ErrorCode::UnderReview | ErrorCode::Conflict)) => {
            KeepAnswer::Refused
        }
        Err(error) => return Err(error),
    })
}

/// The answer to the island, which reads a word.
fn told(answer: &KeepAnswer) -> Answer {
    Answer::File {
        content_type: "text/plain; charset=utf-8",
        body: answer.text(),
    }
}

fn next_group(group: ProfileGroup) -> Option<ProfileGroup> {
    let mut rest = ProfileGroup::ALL
        .into_iter()
        .skip_while(|one| *one != group);
    rest.nth(1)
}

/// Takes a form of the overview.
pub(super) async fn submit_edit(
    services: &Services<'_>,
    locale: Locale,
    slug: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let known = match organization_at(services, &context, slug, Path::OrganizationEdit).await? {
        Ok(view) => view,
        Err(answer) => return Ok(answer.into()),
    };
    let here = Path::OrganizationEdit(known.slug.clone());
    if services.reader.session.is_none() {
        return Ok(to_sign_in(&context, &here).into());
    }
    let done = |path: &Path, word: &str| {
        Answer::SeeOther(format!("{}?done={word}", context.link(path))).into()
    };
    let error = match edit::submit_overview(services.ctx, known.id, submission).await {
        Ok(OverviewDone::Told(word)) => return Ok(done(&here, word)),
        Ok(OverviewDone::Published) => return Ok(done(&here, "published")),
        Ok(OverviewDone::Conflicts(conflicts)) => {
            let view = open_draft(services.ctx, known.id).await?;
            let state = FormState::default();
            let page = edit::merge_page(&context, &view, view.stamp, &conflicts, &state);
            return Ok(finish(services, &context, 409, page).into());
        }
        Err(error) => error,
    };
    let Some(status) = refused_status(&error) else {
        return Err(error);
    };
    let view = open_draft(services.ctx, known.id).await?;
    let state = FormState::refused(submission, edit::overview_messages(&context, &error));
    let page = edit::overview_page(&context, &view, &state, "");
    Ok(finish(services, &context, status, page).into())
}

/// Takes the choices between the draft and what others published.
pub(super) async fn submit_merge(
    services: &Services<'_>,
    locale: Locale,
    slug: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let context = context(services, locale);
    let known = match organization_at(services, &context, slug, Path::OrganizationEdit).await? {
        Ok(view) => view,
        Err(answer) => return Ok(answer.into()),
    };
    let here = Path::OrganizationEdit(known.slug.clone());
    if services.reader.session.is_none() {
        return Ok(to_sign_in(&context, &here).into());
    }
    let stamp: DraftStamp = submission
        .value("stamp")
        .parse()
        .map_err(|_| ErrorCode::NotFound)?;
    let choices = edit::choices(submission);
    match rebase_draft(services.ctx, known.id, stamp, &choices).await {
        Ok(Rebase::Done(_)) => {
            let target = context.link(&here);
            Ok(Answer::SeeOther(format!("{target}?done=merged")).into())
        }
        Ok(Rebase::Conflicts(conflicts)) => {
            let view = open_draft(services.ctx, known.id).await?;
            let told = conflicts
                .iter()
                .map(|conflict| {
                    let name = format!("choice.{}", conflict.field);
                    (name, context.t("error-required"))
                })
                .collect();
            let state = FormState::refused(submission, told);
            let page = edit::merge_page(&context, &view, view.stamp, &conflicts, &state);
            Ok(finish(services, &context, 422, page).into())
        }
        Err(error) => {
            let Some(status) = refused_status(&error) else {
                return Err(error);
            };
            let view = open_draft(services.ctx, known.id).await?;
            let state = FormState::refused(submission, edit::overview_messages(&context, &error));
            let page = edit::overview_page(&context, &view, &state, "");
            Ok(finish(services, &context, status, page).into())
        }
    }
}
