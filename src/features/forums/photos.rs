//! Photos of an event, on its page: a grid that the browser fills as it is
//! scrolled to. Called by the page only.

use super::words::said;
use crate::paths::photo_file;
use crate::ui::page::PageContext;
use domain::photo::{Photo, PhotoSize};
use leptos::prelude::*;

/// The photos; each leads to its large file.
pub(super) fn photos_pane(context: &PageContext<'_>, photos: &[Photo]) -> Option<AnyView> {
    if photos.is_empty() {
        return None;
    }
    let photos: Vec<AnyView> = photos.iter().map(|photo| one(context, photo)).collect();
    Some(
        view! {
            <section aria-labelledby="photos">
                <h2 id="photos">{context.t("photos-title")}</h2>
                <ul class="photos">{photos}</ul>
            </section>
        }
        .into_any(),
    )
}

fn one(context: &PageContext<'_>, photo: &Photo) -> AnyView {
    let (width, height) = photo.dimensions(PhotoSize::Small);
    let (text, language) = said(&photo.texts, context.locale).unwrap_or_default();
    let author = (!photo.author.is_empty()).then(|| {
        let author = [("author", photo.author.clone().into())];
        let author = context.text.with("photos-by", &author);
        view! { <span class="small muted">{author}</span> }
    });
    view! {
        <li>
            <a href=photo_file(&photo.key.file(PhotoSize::Large))>
                <img
                    src=photo_file(&photo.key.file(PhotoSize::Small))
                    width=width.to_string()
                    height=height.to_string()
                    alt=text
                    lang=language
                    loading="lazy"
                    decoding="async"
                />
            </a>
            {author}
        </li>
    }
    .into_any()
}
