//! Files of a request: what was sent, and the field in which files are chosen.
//! Used by the pages of a request.

use crate::i18n::tenths;
use crate::paths::Path;
use crate::ui::form::{FileField, FormState};
use crate::ui::page::PageContext;
use leptos::prelude::*;
use usecases::requests::{MAX_FILES_AT_ONCE, StoredAttachment};

/// The field in which files are sent; its limits stand in its hint.
pub(super) fn field(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let most = [("most", (MAX_FILES_AT_ONCE as u64).into())];
    view! {
        <FileField
            state=state.clone()
            name="files"
            label=context.t("request-files-label")
            hint=context.text.with("request-files-hint", &most)
            accept="image/*,application/pdf"
            several=true
        />
    }
    .into_any()
}

/// What was sent, each file with its kind and size; `address` says where one
/// stands. Nothing without files.
pub(super) fn list(
    context: &PageContext<'_>,
    files: &[StoredAttachment],
    address: impl Fn(u32) -> Path,
) -> Option<AnyView> {
    let rows: Vec<AnyView> = files
        .iter()
        .map(|one| {
            let href = context.link(&address(one.position));
            let name = if one.name.is_empty() {
                let values = [("n", u64::from(one.position).into())];
                context.text.with("request-file-unnamed", &values)
            } else {
                one.name.clone()
            };
            let kind = context.t(&format!("request-file-{}", one.kind.extension()));
            let facts = format!("{kind}, {}", size(context, one.bytes));
            view! {
                <li>
                    <a class="typed" href=href download>
                        {name}
                    </a>
                    " "
                    <span class="small muted">{facts}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="files">
                <h2 id="files">{context.t("request-files")}</h2>
                <ul class="stack">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

/// In kilobytes, or in megabytes with one decimal.
fn size(context: &PageContext<'_>, bytes: u32) -> String {
    const KILOBYTE: u64 = 1024;
    const MEGABYTE: u64 = KILOBYTE * KILOBYTE;
    let bytes = u64::from(bytes);
    let kilobytes = bytes.div_ceil(KILOBYTE);
    if kilobytes < 1000 {
        let values = [("n", kilobytes.into())];
        return context.text.with("request-file-kilobytes", &values);
    }
    let megabytes = tenths(context.locale, (bytes * 10 + MEGABYTE / 2) / MEGABYTE);
    let values = [("n", megabytes.into())];
    context.text.with("request-file-megabytes", &values)
}
