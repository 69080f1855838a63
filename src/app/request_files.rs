//! Files of requests: what is said of those that are refused, and the sender's
//! way to those that were taken. Used by the forms and the routes.

use super::accounts::messages;
use super::routes::Answer;
use super::services::Services;
use crate::paths::Path;
use crate::ui::form::Submission;
use crate::ui::page::PageContext;
use domain::ErrorCode;
use usecases::UseCaseError;
use usecases::requests::read_own_file;

/// The field of files.
const FILES: &str = "files";

/// The messages of a refusal; those of single files say of which and stand
/// together beside the field.
pub(super) fn file_messages(
    context: &PageContext<'_>,
    error: &UseCaseError,
    submission: &Submission,
) -> Vec<(String, String)> {
    let mut told = Vec::new();
    let mut refused = Vec::new();
    for (field, words) in messages(context, error) {
        let at = field
            .strip_prefix(FILES)
            .and_then(|at| at.strip_prefix('.'));
        match at.and_then(|at| at.parse().ok()) {
            Some(at) => {
                let file = submission.all_files(FILES).nth(at);
                let name = file.map(|file| domain::document::shown_name(&file.name));
                let values = [
                    ("name", name.unwrap_or_default().into()),
                    ("why", words.into()),
                ];
                refused.push(context.text.with("request-file-refused", &values));
            }
            None => told.push((field, words)),
        }
    }
    if !refused.is_empty() {
        told.push((FILES.to_owned(), refused.join(" ")));
    }
    told
}

/// Says that files are to be chosen again when the form is shown again for
/// another reason: no browser keeps them.
pub(super) fn choose_again(
    context: &PageContext<'_>,
    submission: &Submission,
    told: &mut Vec<(String, String)>,
) {
    let is_told = told.iter().any(|(field, _)| field == FILES);
    if !is_told && submission.file(FILES).is_some() {
        told.push((FILES.to_owned(), context.t("request-files-again")));
    }
}

/// A file for its sender; a key that opens nothing leads back to where one asks
/// for a request.
pub(super) async fn own(
    services: &Services<'_>,
    context: &PageContext<'_>,
    (key, position): (&str, &str),
) -> Result<Answer, UseCaseError> {
    let position = position.parse().map_err(|_| ErrorCode::NotFound)?;
    match read_own_file(services.ctx, key, position).await {
        Ok(file) => Ok(file.into()),
        Err(error) if error.code() == ErrorCode::NotFound => {
            Ok(Answer::SeeOther(context.link(&Path::Requests)))
        }
        Err(error) => Err(error),
    }
}
