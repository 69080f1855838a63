//! Photos of an event as they are written: those that are there, each with its
//! own form, and one to add. Without scripts; the order changes by buttons.

use super::details::texts;
use super::{event_page, notice, summary};
use crate::i18n::Locale;
use crate::paths::{Path, ProceedingsPage, photo_file};
use crate::ui::form::{FileField, FormState, LanguageFields, Submission, TextField};
use crate::ui::page::{Page, PageContext};
use crate::ui::parts::Empty;
use domain::photo::{MAX_PHOTOS, Photo, PhotoKey, PhotoSize};
use domain::{ErrorCode, Slug, Violation};
use leptos::prelude::*;
use usecases::photos::{
    PhotoInput, PhotoMove, PhotosPreparation, add_photo, describe_photo, move_photo, remove_photo,
};
use usecases::{Ctx, UseCaseError};

/// Adds, describes, moves or removes a photo; answers the word of its notice.
/// What is wrong with a photo that is there is told by its row.
///
/// # Errors
/// What the use cases refuse; [`ErrorCode::NotFound`] for a task that there is
/// not.
pub async fn submit_photo(
    ctx: &Ctx,
    slug: &Slug,
    form: &Submission,
) -> Result<&'static str, UseCaseError> {
    let task = form.value("task");
    if task == "add" {
        let bytes = form.file("file").map(|file| file.bytes.clone());
        add_photo(ctx, slug, &input(form, ""), bytes.unwrap_or_default()).await?;
        return Ok("photo-added");
    }
    let key = PhotoKey::parse(form.value("photo")).map_err(|_| ErrorCode::NotFound)?;
    match task {
        "describe" => {
            let row = row_of(form);
            let told = describe_photo(ctx, slug, &key, &input(form, &row)).await;
            told.map_err(|error| of_row(error, &row))?;
            Ok("saved")
        }
        "earlier" => {
            move_photo(ctx, slug, &key, PhotoMove::Earlier).await?;
            Ok("photo-moved")
        }
        "later" => {
            move_photo(ctx, slug, &key, PhotoMove::Later).await?;
            Ok("photo-moved")
        }
        "remove" => {
            remove_photo(ctx, slug, &key).await?;
            Ok("photo-removed")
        }
        _ => Err(ErrorCode::NotFound.into()),
    }
}

/// What the names of a photo's fields begin with: each name stands on the page
/// once.
fn row_of(form: &Submission) -> String {
    format!("photos.{}.", form.value("row"))
}

fn input(form: &Submission, row: &str) -> PhotoInput {
    PhotoInput {
        texts: Locale::ALL.map(|locale| {
            let name = format!("{row}texts.{}", locale.code());
            form.value(&name).to_owned()
        }),
        author: form.value(&format!("{row}author")).to_owned(),
    }
}

fn of_row(error: UseCaseError, row: &str) -> UseCaseError {
    let UseCaseError::Invalid(violations) = error else {
        return error;
    };
    let violations = violations.into_iter();
    let of_row = |one: Violation| Violation::new(format!("{row}{}", one.field), one.code);
    UseCaseError::Invalid(violations.map(of_row).collect())
}

/// The page; `done` names what was done.
#[must_use]
pub fn photos_page(
    context: &PageContext<'_>,
    view: &PhotosPreparation,
    state: &FormState,
    done: &str,
) -> Page {
    let here = ProceedingsPage::Photos;
    let action = context.link(&Path::Proceedings(view.event.slug.clone(), here));
    let photos = if view.photos.is_empty() {
        view! { <Empty title=context.t("photos-none") /> }.into_any()
    } else {
        let rows = view.photos.iter().enumerate();
        let rows: Vec<AnyView> = rows
            .map(|(row, photo)| {
                let is_last = row + 1 == view.photos.len();
                known(context, (photo, row, is_last), state, &action)
            })
            .collect();
        view! { <ol class="sash photos-edit">{rows}</ol> }.into_any()
    };
    let new = (view.photos.len() < MAX_PHOTOS).then(|| add(context, state, &action));
    let body = view! {
        <div class="wrap stack edit">
            {notice(context, done)}
            {summary(context, state)}
            <p class="hint">{context.t("photos-lead")}</p>
            {photos}
            {new}
        </div>
    }
    .into_any();
    event_page(context, &view.event, here, body)
}

/// What one says of a photo.
fn words(context: &PageContext<'_>, state: &FormState, row: &str) -> AnyView {
    view! {
        <LanguageFields
            state=state.clone()
            name=format!("{row}texts")
            legend=context.t("photos-text")
            labels=context.languages()
            hint=context.t("photos-text-hint")
        />
        <TextField
            state=state.clone()
            name=format!("{row}author")
            label=context.t("photos-author")
            hint=context.t("registration-optional")
        />
    }
    .into_any()
}

fn known(
    context: &PageContext<'_>,
    (photo, number, is_last): (&Photo, usize, bool),
    state: &FormState,
    action: &str,
) -> AnyView {
    let row = format!("photos.{number}.");
    let is_sent = state.value("photo") == photo.key.as_str();
    let state = if is_sent {
        state.clone()
    } else {
        let mut values = texts(&format!("{row}texts"), &photo.texts);
        values.push((format!("{row}author"), photo.author.clone()));
        FormState::filled(values)
    };
    let (width, height) = photo.dimensions(PhotoSize::Small);
    let name = [("number", (number + 1).to_string().into())];
    let name = context.text.with("photos-number", &name);
    let button = |task: &'static str, label: String| {
        let described = format!("{name}: {label}");
        view! {
            <button class="btn line" name="task" value=task aria-label=described>
                {label}
            </button>
        }
    };
    let earlier = (number > 0).then(|| button("earlier", context.t("photos-earlier")));
    let later = (!is_last).then(|| button("later", context.t("photos-later")));
    view! {
        <li>
            <form class="stack" method="post" action=action.to_owned() novalidate>
                <input type="hidden" name="photo" value=photo.key.as_str().to_owned() />
                <input type="hidden" name="row" value=number.to_string() />
                <img
                    src=photo_file(&photo.key.file(PhotoSize::Small))
                    width=width.to_string()
                    height=height.to_string()
                    alt=name.clone()
                    loading="lazy"
                />
                {words(context, &state, &row)}
                <p class="row">
                    {button("describe", context.t("prepare-save"))} {earlier} {later}
                    {button("remove", context.t("photos-remove"))}
                </p>
            </form>
        </li>
    }
    .into_any()
}

fn add(context: &PageContext<'_>, state: &FormState, action: &str) -> AnyView {
    // What another form of the page sent is none of this one's.
    let state = if state.value("task") == "add" {
        state.clone()
    } else {
        FormState::default()
    };
    view! {
        <form
            class="pane stack"
            method="post"
            action=action.to_owned()
            enctype="multipart/form-data"
            novalidate
        >
            <h2>{context.t("photos-add")}</h2>
            <FileField
                state=state.clone()
                name="file"
                label=context.t("photos-file")
                hint=context.t("photos-file-hint")
                accept="image/jpeg,image/png,image/webp"
            />
            {words(context, &state, "")}
            <p>
                <button class="btn" name="task" value="add">
                    {context.t("photos-add-go")}
                </button>
            </p>
        </form>
    }
    .into_any()
}
