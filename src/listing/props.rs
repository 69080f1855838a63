//! What a listing is told: where its files are, which parameters it has and the
//! words it prints. Made by a feature on the server, handed to the island as
//! text, so that neither translation machinery nor a JSON parser (45 KB) is
//! needed in the browser.

use super::plural::PluralForms;

/// The fixed facts of one listing on one page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListingProps {
    /// The address of the page, without query: the form's action.
    pub action: String,
    /// The address before a record's key.
    pub item_prefix: String,
    /// The address of the core file.
    pub core: String,
    /// The address of the text file.
    pub text: String,
    /// `kk`, `ru` or `en`.
    pub language: String,
    /// Results on a page.
    pub per_page: usize,
    /// The query for which the server rendered the page, in canonical form.
    pub rendered: String,
    /// The key of the flag that the form offers as a checkbox (`verified=1`); empty for none.
    pub required_flag: String,
    /// The class of a card. What follows is for records whose file has no cards of their own.
    pub card_class: String,
    /// Facets whose value stands in the card's last line, with the id of its icon.
    pub card_facets: [(String, String); 2],
    /// The four flags of the record's window.
    pub panes: [String; 4],
    /// The text of a badge for records with the required flag, and without.
    pub trust: (String, String),
    /// A flag told as a badge only when it is set: flag, class, text.
    pub badge: (String, String, String),
    /// The words.
    pub labels: Labels,
}

/// The words of a listing, in the reader's language. `{n}`, `{name}` and
/// `{query}` are filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// «43 ұйым».
    pub results: PluralForms,
    /// «Ұйым терезесі: төрт көздің толғаны – {n}».
    pub window: String,
    /// The name of the verified filter, as a chip.
    pub required_flag: String,
    /// «{name} сүзгісін алып тастау».
    pub remove: String,
    /// «Бәрін тазалау».
    pub clear: String,
    /// The heading when nothing is found, with a query: «{query}».
    pub empty: String,
    /// The heading when nothing is found, without a query.
    pub empty_filters: String,
    /// «{name} сүзгісін алып тастасаңыз, {n} шығады»; `{n}` is a filled `results`.
    pub empty_drop: String,
    /// The same for the typed words.
    pub empty_drop_text: String,
    /// «{query} деп оқылды».
    pub reading_layout: String,
    /// «{query} сөзі {name} деп ізделді».
    pub reading_fuzzy: String,
    /// «Алдыңғы».
    pub previous: String,
    /// «Келесі».
    pub next: String,
    /// «{n}-бет».
    pub page: String,
}

impl ListingProps {
    /// Every text field, in one fixed order; what writing and reading share.
    fn fields(&mut self) -> [&mut String; 38] {
        let Self {
            card_facets,
            panes,
            trust,
            badge,
            labels,
            ..
        } = self;
        let [(facet_a, icon_a), (facet_b, icon_b)] = card_facets;
        let [pane_a, pane_b, pane_c, pane_d] = panes;
        let Labels { results, .. } = labels;
        [
            &mut self.action,
            &mut self.item_prefix,
            &mut self.core,
            &mut self.text,
            &mut self.language,
            &mut self.rendered,
            &mut self.required_flag,
            &mut self.card_class,
            facet_a,
            icon_a,
            facet_b,
            icon_b,
            pane_a,
            pane_b,
            pane_c,
            pane_d,
            &mut trust.0,
            &mut trust.1,
            &mut badge.0,
            &mut badge.1,
            &mut badge.2,
            &mut results.one,
            &mut results.few,
            &mut results.many,
            &mut results.other,
            &mut labels.window,
            &mut labels.required_flag,
            &mut labels.remove,
            &mut labels.clear,
            &mut labels.empty,
            &mut labels.empty_filters,
            &mut labels.empty_drop,
            &mut labels.empty_drop_text,
            &mut labels.reading_layout,
            &mut labels.reading_fuzzy,
            &mut labels.previous,
            &mut labels.next,
            &mut labels.page,
        ]
    }

    /// One line a field, the page size first. Line breaks inside a field become spaces.
    #[must_use]
    pub fn to_lines(&self) -> String {
        let mut lines = self.per_page.to_string();
        for field in self.clone().fields() {
            lines.push('\n');
            lines.push_str(&field.replace('\n', " "));
        }
        lines
    }

    /// Reads what [`ListingProps::to_lines`] wrote; `None` when lines are missing.
    #[must_use]
    pub fn from_lines(lines: &str) -> Option<Self> {
        let mut lines = lines.split('\n');
        let mut props = Self {
            per_page: lines.next()?.parse().ok()?,
            ..Self::default()
        };
        for field in props.fields() {
            lines.next()?.clone_into(field);
        }
        Some(props)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_arrives() {
        let mut props = ListingProps {
            per_page: 24,
            ..ListingProps::default()
        };
        for (number, field) in props.fields().into_iter().enumerate() {
            *field = format!("«өріс» {number}");
        }
        assert_eq!(ListingProps::from_lines(&props.to_lines()), Some(props));
        assert_eq!(ListingProps::from_lines("24\nkk"), None);
    }
}
