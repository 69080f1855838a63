//! The second step: the picture is shown, and which part of it becomes the
//! logo is chosen by place and size. Used by the page.

use super::LogoData;
use crate::paths::{Path, media_file};
use crate::ui::form::{ChoiceField, FormState};
use crate::ui::page::PageContext;
use domain::logo::{Crop, LogoSize};
use leptos::prelude::*;
use usecases::profiles::PictureView;

/// The longer side of the picture as it is shown, in CSS pixels.
const SHOWN: u32 = 320;

pub(super) fn form(
    context: &PageContext<'_>,
    data: &LogoData,
    picture: &PictureView,
    state: &FormState,
    action: &str,
) -> AnyView {
    let text = context.text;
    let chosen = if state.value("part").is_empty() {
        let values = [("part", "whole"), ("size", "full")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()));
        FormState::filled(values.to_vec())
    } else {
        state.clone()
    };
    let cells = Crop::PLACES
        .map(|(code, ..)| {
            view! {
                <label>
                    <input type="radio" name="part" value=code checked=chosen.has("part", code) />
                    <span class="vh">{text.get(&format!("logo-part-{code}"))}</span>
                </label>
            }
        })
        .into_iter()
        .collect_view();
    let sizes = Crop::SIZES
        .map(|(code, _)| (code.to_owned(), text.get(&format!("logo-size-{code}"))))
        .to_vec();
    let (width, height) = shown(picture);
    let source = media_file(&picture.key.file(LogoSize::Source));
    let other = context.link(&Path::OrganizationLogo(data.slug.clone()));
    view! {
        <form class="pane" method="post" novalidate action=action.to_owned()>
            <input type="hidden" name="stamp" value=data.stamp.to_string() />
            <input type="hidden" name="picture" value=picture.key.to_string() />
            <fieldset class="field" id="f-part">
                <legend>{text.get("logo-choose-title")}</legend>
                <p class="hint">{text.get("logo-choose-lead")}</p>
                <label class="check">
                    <input
                        type="radio"
                        name="part"
                        value="whole"
                        checked=chosen.has("part", "whole")
                    />
                    <span>{text.get("logo-whole")}</span>
                </label>
                <p class="muted small" id="logo-part">
                    {text.get("logo-part")}
                </p>
                <div class="cut" role="group" aria-labelledby="logo-part">
                    <img src=source width=width.to_string() height=height.to_string() alt="" />
                    <div class="cells">{cells}</div>
                </div>
            </fieldset>
            <ChoiceField
                state=chosen
                name="size"
                label=text.get("logo-size")
                options=sizes
                single=true
            />
            <p class="row">
                <button class="btn" name="act" value="save">
                    {text.get("logo-save")}
                </button>
                <a class="btn line" href=other>
                    {text.get("logo-other")}
                </a>
            </p>
        </form>
    }
    .into_any()
}

/// Width and height as they are shown, so that nothing moves when it is there.
fn shown(picture: &PictureView) -> (u32, u32) {
    let longer = picture.width.max(picture.height).max(1);
    let scaled = |length: u32| (length * SHOWN / longer).max(1);
    (scaled(picture.width), scaled(picture.height))
}
