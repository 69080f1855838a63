//! A logo from the picture to the page, and out of the storage again.

use super::support::{EDITOR, MODERATOR, OWNER, Story};
use domain::logo::{Crop, LogoFile, LogoKey, LogoSize, PictureFormat};
use domain::{ErrorCode, FieldGroup, Origin};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use jiff::SignedDuration;
use std::io::Cursor;
use usecases::profiles::{
    PICTURE_KEPT, discard_draft, keep_picture, open_draft, read_logo, remove_draft_logo,
    set_draft_logo, set_trust, show_picture, submit_draft, sweep_logos,
};
use usecases::{Ctx, UseCaseError};

fn png(width: u32, blue: u8) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, 60, |x, y| {
        Rgb([u8::from(x > y) * 200, u8::try_from(y).unwrap(), blue])
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture)
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

async fn choose(story: &Story, ctx: &Ctx, blue: u8) -> Result<LogoKey, UseCaseError> {
    let id = story.organization;
    let picture = keep_picture(ctx, id, png(120, blue)).await?;
    let stamp = open_draft(ctx, id).await?.stamp;
    set_draft_logo(ctx, id, stamp, &picture, Crop::Whole).await?;
    Ok(open_draft(ctx, id).await?.document.logo.unwrap())
}

async fn files(story: &Story) -> usize {
    story.test.storage.keys("logos").await.unwrap().len()
}

#[tokio::test]
async fn a_logo_waits_in_the_draft_until_it_is_published() {
    let story = Story::begin().await;
    let ctx = story.as_account(OWNER);
    let id = story.organization;
    let picture = keep_picture(&ctx, id, png(120, 9)).await.unwrap();
    let shown = show_picture(&ctx, id, &picture).await.unwrap().unwrap();
    assert_eq!((shown.width, shown.height), (120, 60));
    let other = LogoKey::new(&"0".repeat(32), PictureFormat::Webp).unwrap();
    assert_eq!(show_picture(&ctx, id, &other).await.unwrap(), None);

    let stamp = story.stamp(OWNER).await;
    let part = Crop::read("w", "full").unwrap();
    let saved = set_draft_logo(&ctx, id, stamp, &picture, part)
        .await
        .unwrap();
    assert_eq!((saved.base, saved.version), (1, 1));
    let opened = open_draft(&ctx, id).await.unwrap();
    let key = opened.document.logo.clone().unwrap();
    assert_eq!(opened.changes.len(), 1);
    assert_eq!(opened.changes[0].field, "logo");
    assert_eq!(story.live().await.document.logo, None);
    // The same again writes nothing; nor does a version grow.
    let again = set_draft_logo(&ctx, id, saved, &picture, part)
        .await
        .unwrap();
    assert_eq!(again, saved);

    let visitor = story.test.ctx_as(domain::Role::Visitor);
    for size in LogoSize::FINISHED {
        let bytes = read_logo(&visitor, &key.file(size)).await.unwrap().unwrap();
        let picture = image::load_from_memory(&bytes).unwrap();
        assert_eq!(picture.width(), size.pixels());
    }
    assert_eq!(
        read_logo(&visitor, &other.file(LogoSize::Small))
            .await
            .unwrap(),
        None
    );

    set_trust(&story.as_account(MODERATOR), id, Some(true))
        .await
        .unwrap();
    submit_draft(&ctx, id, "").await.unwrap();
    let live = story.live().await.document;
    assert_eq!(live.logo.as_ref(), Some(&key));
    let provenance = live.provenance.get(&FieldGroup::Logo).unwrap();
    assert_eq!(provenance.origin, Origin::Staff);

    let stamp = story.stamp(OWNER).await;
    remove_draft_logo(&ctx, id, stamp).await.unwrap();
    submit_draft(&ctx, id, "").await.unwrap();
    assert_eq!(story.live().await.document.logo, None);
    let reader = story.test.database.reader();
    let events = store::audit_events::page(reader, None, 50).await.unwrap();
    for action in ["picture_kept", "draft.logo_set", "draft.logo_removed"] {
        let found = events.iter().any(|event| event.action.ends_with(action));
        assert!(found, "{action}");
    }
}

#[tokio::test]
async fn what_was_chosen_elsewhere_meanwhile_is_not_lost() {
    let story = Story::begin().await;
    let ctx = story.as_account(EDITOR);
    let id = story.organization;
    let early = story.stamp(EDITOR).await;
    let first = choose(&story, &ctx, 1).await.unwrap();
    let picture = keep_picture(&ctx, id, png(90, 2)).await.unwrap();
    let late = set_draft_logo(&ctx, id, early, &picture, Crop::Whole).await;
    assert_eq!(late.unwrap_err().code(), ErrorCode::Conflict);
    let late = remove_draft_logo(&ctx, id, early).await;
    assert_eq!(late.unwrap_err().code(), ErrorCode::Conflict);
    let opened = open_draft(&ctx, id).await.unwrap();
    assert_eq!(opened.document.logo, Some(first));
    // Texts that were saved meanwhile do not clash with a logo.
    story.rename(EDITOR, "Үміт шуағы", "Надежда").await;
    let removed = remove_draft_logo(&ctx, id, opened.stamp).await.unwrap();
    assert_eq!(removed.version, opened.stamp.version + 2);

    submit_draft(&ctx, id, "").await.unwrap();
    let waiting = set_draft_logo(&ctx, id, removed, &picture, Crop::Whole).await;
    assert_eq!(waiting.unwrap_err().code(), ErrorCode::UnderReview);
}

#[tokio::test]
async fn what_is_no_picture_is_a_matter_of_the_field() {
    let story = Story::begin().await;
    let ctx = story.as_account(EDITOR);
    let id = story.organization;
    for (bytes, code) in [
        (Vec::new(), ErrorCode::Required),
        (b"<svg/>".to_vec(), ErrorCode::FileTypeUnknown),
        (png(40, 1)[..60].to_vec(), ErrorCode::FileMalformed),
    ] {
        let error = keep_picture(&ctx, id, bytes).await.unwrap_err();
        assert_eq!(error.violations()[0].field, "file");
        assert_eq!(error.code(), code);
    }
    let gone = LogoKey::new(&"1".repeat(32), PictureFormat::Jpeg).unwrap();
    let stamp = story.stamp(EDITOR).await;
    let error = set_draft_logo(&ctx, id, stamp, &gone, Crop::Whole).await;
    assert_eq!(error.unwrap_err().violations()[0].field, "file");
    assert_eq!(files(&story).await, 0);
}

#[tokio::test]
async fn files_go_when_nobody_names_them_any_more_and_not_before() {
    let story = Story::begin().await;
    let console = story.test.ctx();
    let owner = story.as_account(OWNER);
    let editor = story.as_account(EDITOR);
    let id = story.organization;
    set_trust(&console, id, Some(true)).await.unwrap();
    let published = choose(&story, &owner, 1).await.unwrap();
    submit_draft(&owner, id, "").await.unwrap();
    let replaced_by = choose(&story, &owner, 2).await.unwrap();
    submit_draft(&owner, id, "").await.unwrap();
    let drafted = choose(&story, &editor, 3).await.unwrap();
    // Three logos of three files, and their pictures.
    assert_eq!(files(&story).await, 12);
    assert_eq!(sweep_logos(&console).await.unwrap(), 0, "too early");

    story
        .test
        .clock
        .advance(PICTURE_KEPT + SignedDuration::from_mins(1));
    let handed_in_again = keep_picture(&editor, id, png(120, 3)).await.unwrap();
    assert_eq!(
        sweep_logos(&console).await.unwrap(),
        2,
        "the pictures of the first two"
    );
    assert_eq!(sweep_logos(&console).await.unwrap(), 0);
    assert_eq!(files(&story).await, 10);
    for key in [&published, &replaced_by, &drafted] {
        let file: LogoFile = key.file(LogoSize::Large);
        assert!(read_logo(&console, &file).await.unwrap().is_some());
    }
    let kept = show_picture(&editor, id, &handed_in_again).await.unwrap();
    assert!(kept.is_some());

    discard_draft(&editor, id).await.unwrap();
    story
        .test
        .clock
        .advance(PICTURE_KEPT + SignedDuration::from_mins(1));
    assert_eq!(sweep_logos(&console).await.unwrap(), 2);
    let gone = drafted.file(LogoSize::Large);
    assert_eq!(read_logo(&console, &gone).await.unwrap(), None);
    // The history names the first one still.
    assert_eq!(files(&story).await, 6);
}
