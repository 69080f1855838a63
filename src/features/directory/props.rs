//! What the directory tells the generic listing: addresses, which facets stand
//! on a card, and every label in the reader's language. Called by the page only.

use super::page::{PER_PAGE, VERIFIED};
use crate::i18n::Text;
use crate::listing::plural::PluralForms;
use crate::listing::props::{Labels, ListingProps};
use crate::paths::Path;
use crate::ui::page::PageContext;

pub(super) fn listing_props(
    context: &PageContext<'_>,
    (core, text): (String, String),
    rendered: String,
) -> ListingProps {
    ListingProps {
        action: context.link(&Path::Organizations),
        item_prefix: format!("{}/", context.link(&Path::Organizations)),
        core,
        text,
        language: context.locale.code().to_owned(),
        per_page: PER_PAGE,
        rendered,
        required_flag: VERIFIED.to_owned(),
        card_facets: [("district", "i-place"), ("form", "i-form")]
            .map(|(facet, icon)| (facet.to_owned(), icon.to_owned())),
        panes: [
            "bin_confirmed",
            "contacts_checked",
            "services_written",
            "report_filed",
        ]
        .map(str::to_owned),
        trust: (context.t("verified"), context.t("not-verified")),
        badge: (
            "dissolved".to_owned(),
            "bad".to_owned(),
            context.t("dissolved"),
        ),
        labels: labels(context.text),
    }
}

fn labels(text: Text) -> Labels {
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
    let [one, few, many, other] = text.plural_forms("results");
    Labels {
        results: PluralForms {
            one,
            few,
            many,
            other,
        },
        window: pattern("window-label"),
        required_flag: text.get("filter-verified"),
        remove: pattern("remove-filter"),
        clear: text.get("clear-all"),
        empty: pattern("empty-title"),
        empty_filters: text.get("empty-title-filters"),
        empty_drop: pattern("empty-drop"),
        empty_drop_text: pattern("empty-drop-text"),
        reading_layout: pattern("reading-layout"),
        reading_fuzzy: pattern("reading-fuzzy"),
        previous: text.get("pager-previous"),
        next: text.get("pager-next"),
        page: pattern("pager-page"),
    }
}
