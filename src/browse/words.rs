//! What the island is told beside the cards: addresses, and every label in the
//! reader's language. Called by the page only.

use super::Browse;
use crate::i18n::Text;
use crate::listing::plural::PluralForms;
use crate::listing::props::{Labels, ListingProps};
use crate::ui::page::PageContext;

/// Results on a page.
const PER_PAGE: usize = 24;

/// The props for a page whose canonical query is `rendered`.
pub(super) fn props(
    context: &PageContext<'_>,
    browse: &Browse<'_>,
    rendered: String,
) -> ListingProps {
    let action = context.link(&browse.path);
    let (core, text) = browse.files.clone();
    ListingProps {
        item_prefix: format!("{action}/"),
        action,
        core,
        text,
        language: context.locale.code().to_owned(),
        per_page: PER_PAGE,
        rendered,
        required_flag: browse.required_flag.unwrap_or_default().to_owned(),
        labels: labels(context.text, browse),
        ..browse.cards.clone()
    }
}

fn labels(text: Text, browse: &Browse<'_>) -> Labels {
    let pattern = |key: &str| {
        let kept = [
            ("n", "{n}".into()),
            ("name", "{name}".into()),
            ("query", "{query}".into()),
            ("typed", "{query}".into()),
            ("read", "{name}".into()),
        ];
        text.with(key, &kept)
    };
    let [one, few, many, other] = text.plural_forms(browse.words.count);
    let required_flag = browse
        .required_flag
        .map(|flag| text.get(&format!("filter-{flag}")));
    Labels {
        results: PluralForms {
            one,
            few,
            many,
            other,
        },
        window: pattern("window-label"),
        required_flag: required_flag.unwrap_or_default(),
        remove: pattern("remove-filter"),
        clear: text.get("clear-all"),
        empty: pattern("empty-title"),
        empty_filters: text.get(browse.words.nothing),
        empty_drop: pattern("empty-drop"),
        empty_drop_text: pattern("empty-drop-text"),
        reading_layout: pattern("reading-layout"),
        reading_fuzzy: pattern("reading-fuzzy"),
        previous: text.get("pager-previous"),
        next: text.get("pager-next"),
        page: pattern("pager-page"),
    }
}
