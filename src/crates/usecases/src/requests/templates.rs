//! Answers that a centre gives often: its staff keep them. Whoever changes one
//! says which version they saw.

use super::access::{authorize, handled};
use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::request::{AnswerTemplate, TemplateId};
use domain::{CentreId, ErrorCode, Locale, Localized, Violation};
use serde_json::json;
use store::StoreError;
use store::requests::StoredTemplate;

/// The templates of the centres whose requests the reader handles.
#[derive(Clone, Debug, PartialEq)]
pub struct TemplatesView {
    /// The templates, by title.
    pub templates: Vec<StoredTemplate>,
    /// The centres, by name.
    pub centres: Vec<(CentreId, Localized)>,
}

/// A template as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TemplateInput {
    /// Of which centre, when it is new.
    pub centre: String,
    /// What staff call it.
    pub title: String,
    /// The answer in Kazakh, Russian and English.
    pub words: [String; 3],
}

/// Lists the templates.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn list_templates(ctx: &Ctx) -> Result<TemplatesView, UseCaseError> {
    let connection = ctx.database.reader();
    let own = handled(ctx, connection).await?;
    let mut templates = store::requests::templates(connection, own.as_deref()).await?;
    templates.sort_by_cached_key(|one| one.template.title.to_lowercase());
    let mut centres = store::centres::all(connection).await?;
    centres.retain(|centre| own.as_ref().is_none_or(|own| own.contains(&centre.id)));
    Ok(TemplatesView {
        templates,
        centres: centres
            .into_iter()
            .map(|centre| (centre.id, centre.document.names))
            .collect(),
    })
}

/// Adds a template, or changes one as it was when it had this version.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; [`ErrorCode::Conflict`]
/// when it was changed meanwhile; the violations of
/// [`AnswerTemplate::violations`], of `centre` [`ErrorCode::Required`]; the
/// database's.
pub async fn save_template(
    ctx: &Ctx,
    known: Option<(TemplateId, u32)>,
    input: &TemplateInput,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    handled(ctx, &transaction).await?;
    let before = match known {
        Some((id, version)) => Some(found(ctx, &transaction, id, version).await?),
        None => None,
    };
    let words = before.as_ref().map(|before| &before.template.words);
    let [kk, ru, en] = &input.words;
    let texts = [kk.as_str(), ru, en].map(str::trim);
    let template = AnswerTemplate {
        title: input.title.trim().to_owned(),
        words: words.map_or_else(
            || Localized::from_texts(Locale::Kk, texts, ctx.now()),
            |words| words.rewritten(texts, ctx.now()),
        ),
    };
    let mut violations = template.violations();
    let centre = match &before {
        Some(before) => Some(before.centre),
        None => input.centre.parse().ok().map(CentreId),
    };
    if centre.is_none() {
        violations.push(Violation::new("centre", ErrorCode::Required));
    }
    let Some(centre) = centre.filter(|_| violations.is_empty()) else {
        return Err(UseCaseError::Invalid(violations));
    };
    authorize(ctx, &transaction, centre).await?;
    store::centres::find_locked(&transaction, centre)
        .await?
        .filter(|found| found.document.successor.is_none())
        .ok_or(ErrorCode::NotFound)?;
    let saved = StoredTemplate {
        id: before
            .as_ref()
            .map_or_else(|| TemplateId(ctx.new_id()), |before| before.id),
        centre,
        template,
        version: before.as_ref().map_or(1, |before| before.version + 1),
        updated_at: ctx.now(),
    };
    store::requests::write_template(&transaction, &saved).await?;
    let detail = json!({ "centre": centre, "version": saved.version });
    let id = saved.id.0;
    let row = event(ctx, ctx.new_id(), "answer_template", "saved", id, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Takes a template away as it was when it had this version.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; [`ErrorCode::Conflict`];
/// the database's.
pub async fn remove_template(ctx: &Ctx, id: TemplateId, version: u32) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    handled(ctx, &transaction).await?;
    let known = found(ctx, &transaction, id, version).await?;
    store::requests::remove_template(&transaction, id).await?;
    let detail = json!({ "centre": known.centre });
    let row = event(
        ctx,
        ctx.new_id(),
        "answer_template",
        "removed",
        id.0,
        detail,
    );
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// The template, if the actor's centre has it and it is still as it was seen.
async fn found(
    ctx: &Ctx,
    transaction: &impl store::ConnectionTrait,
    id: TemplateId,
    version: u32,
) -> Result<StoredTemplate, UseCaseError> {
    let known = store::requests::find_template_locked(transaction, id)
        .await?
        .ok_or(ErrorCode::NotFound)?;
    authorize(ctx, transaction, known.centre).await?;
    if known.version == version {
        Ok(known)
    } else {
        Err(ErrorCode::Conflict.into())
    }
}
