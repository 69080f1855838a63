//! Creates and changes centres, whole.

use crate::audit::event as audit_event;
use crate::events::free_slug;
use crate::requests::authorize_keeping;
use crate::{Ctx, UseCaseError};
use domain::{Action, Centre, CentreId, ErrorCode, Locale, Slug, Violation};
use serde_json::json;
use store::StoreError;
use store::centres::StoredCentre;

/// What a centre is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CentreSaveAction {
    /// By hand.
    Write,
    /// Demonstration data.
    Demonstration,
}

/// A centre to create or change.
#[derive(Clone, Debug)]
pub struct SaveCentre {
    /// Which; `None` creates one.
    pub id: Option<CentreId>,
    /// The whole document as it shall be.
    pub document: Centre,
    /// The version the writer had before them; refused with
    /// [`ErrorCode::Conflict`] when there is a newer one. `None` skips the check.
    pub expected_version: Option<u32>,
}

/// A centre that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedCentre {
    /// Its id.
    pub id: CentreId,
    /// Its slug.
    pub slug: Slug,
    /// How often it was written.
    pub version: u32,
}

/// Saves a centre with its audit row.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; [`ErrorCode::Conflict`];
/// the violations of [`Centre::violations`]; the database's.
pub async fn save_centre(
    ctx: &Ctx,
    action: CentreSaveAction,
    save: SaveCentre,
) -> Result<SavedCentre, UseCaseError> {
    let transaction = ctx.database.begin().await?;
    match (action, save.id) {
        (CentreSaveAction::Demonstration, _) => ctx.authorize(Action::LoadDemonstration)?,
        (CentreSaveAction::Write, None) => ctx.authorize(Action::KeepCentres)?,
        (CentreSaveAction::Write, Some(id)) => authorize_keeping(ctx, &transaction, id).await?,
    }
    // One writer at a time gives out slugs; and pages show the change.
    store::content_version::bump(&transaction).await?;
    let known = match save.id {
        Some(id) => {
            let known = store::centres::find_locked(&transaction, id).await?;
            let known = known.filter(|known| known.document.successor.is_none());
            Some(known.ok_or(ErrorCode::NotFound)?)
        }
        None => None,
    };
    if let (Some(known), Some(expected)) = (&known, save.expected_version)
        && known.version != expected
    {
        return Err(ErrorCode::Conflict.into());
    }
    let mut document = save.document;
    if action == CentreSaveAction::Write {
        let known = known.as_ref();
        document.demonstration = known.is_some_and(|known| known.document.demonstration);
    }
    let mut violations = document.violations();
    // What fits no rule goes to the hub: no centre makes itself one.
    let is_other_kind = known
        .as_ref()
        .is_some_and(|known| known.document.kind != document.kind);
    if is_other_kind && !ctx.actor.may(Action::KeepCentres) {
        violations.push(Violation::new("kind", ErrorCode::Forbidden));
    }
    if !violations.is_empty() {
        return Err(UseCaseError::Invalid(violations));
    }
    let (centre, verb) = match known {
        Some(known) => {
            let centre = StoredCentre {
                document,
                version: known.version + 1,
                updated_at: ctx.now(),
                ..known
            };
            (centre, "updated")
        }
        None => {
            let mut names = Locale::ALL.into_iter();
            let name = names.find_map(|locale| document.names.get(locale));
            let wanted = Slug::from_name(name.unwrap_or_default())
                .map_err(|code| UseCaseError::Invalid(vec![Violation::new("names", code)]))?;
            let taken = store::centres::all_ever(&transaction).await?;
            let taken = taken.into_iter().map(|one| one.slug.into()).collect();
            let centre = StoredCentre {
                id: CentreId(ctx.new_id()),
                slug: free_slug(&wanted, &taken),
                document,
                version: 1,
                created_at: ctx.now(),
                updated_at: ctx.now(),
            };
            (centre, "created")
        }
    };
    store::centres::write(&transaction, &centre).await?;
    let detail = json!({ "version": centre.version });
    let row = audit_event(ctx, ctx.new_id(), "centre", verb, centre.id.0, detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(SavedCentre {
        id: centre.id,
        slug: centre.slug,
        version: centre.version,
    })
}
