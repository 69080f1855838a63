//! Takes the form of the page: a file, a choice, or that there be no logo.

use crate::ui::form::Submission;
use domain::logo::{Crop, LogoKey};
use domain::profile::DraftStamp;
use domain::{ErrorCode, OrganizationId, Violation};
use usecases::profiles::{keep_picture, remove_draft_logo, set_draft_logo};
use usecases::{Ctx, UseCaseError};

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// The picture is kept; its part is to be chosen.
    Kept(LogoKey),
    /// The logo is in the draft.
    Saved,
    /// The draft has none.
    Removed,
}

/// Does what the form says.
///
/// # Errors
/// What the use cases say; [`ErrorCode::UnknownValue`] for `part`.
pub async fn submit(
    ctx: &Ctx,
    organization: OrganizationId,
    submission: &Submission,
) -> Result<Done, UseCaseError> {
    let stamp = || submission.value("stamp").parse::<DraftStamp>();
    if submission.value("act") == "remove" {
        remove_draft_logo(ctx, organization, stamp()?).await?;
        return Ok(Done::Removed);
    }
    if submission.value("picture").is_empty() {
        let file = submission.file("file");
        let bytes = file.map(|file| file.bytes.clone()).unwrap_or_default();
        return Ok(Done::Kept(keep_picture(ctx, organization, bytes).await?));
    }
    let picture = LogoKey::parse(submission.value("picture"))?;
    let crop = Crop::read(submission.value("part"), submission.value("size"))
        .map_err(|code: ErrorCode| UseCaseError::Invalid(vec![Violation::new("part", code)]))?;
    set_draft_logo(ctx, organization, stamp()?, &picture, crop).await?;
    Ok(Done::Saved)
}
