//! The query of the list of events, read and written.

use domain::event::EventKind;
use domain::{District, FieldOfActivity};
use usecases::events::{EventFilter, When};

/// The longest question that is looked for, in characters.
const MAX_WORDS: usize = 200;

/// What the address of the list asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListQuery {
    /// Which events.
    pub filter: EventFilter,
    /// Which page of them, from 1.
    pub page: usize,
}

/// Reads the query of the list; what it does not know it passes over.
#[must_use]
pub fn list_query(query: &str) -> ListQuery {
    let mut read = ListQuery {
        page: 1,
        ..ListQuery::default()
    };
    let filter = &mut read.filter;
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "q" => filter.words = value.trim().chars().take(MAX_WORDS).collect(),
            "kind" => put(&mut filter.kinds, EventKind::from_code(&value)),
            "district" => put(&mut filter.districts, District::from_code(&value)),
            "field" => put(&mut filter.fields, FieldOfActivity::from_code(&value)),
            "when" => filter.when = When::from_code(&value),
            "page" => read.page = value.parse().unwrap_or(1).clamp(1, 10_000),
            _ => {}
        }
    }
    read
}

fn put<T: PartialEq>(values: &mut Vec<T>, value: Option<T>) {
    if let Some(value) = value.filter(|value| !values.contains(value)) {
        values.push(value);
    }
}

impl ListQuery {
    /// The query as it stands in addresses, on this page.
    #[must_use]
    pub fn written(&self, page: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let filter = &self.filter;
        if !filter.words.is_empty() {
            query.append_pair("q", &filter.words);
        }
        for kind in &filter.kinds {
            query.append_pair("kind", kind.code());
        }
        for district in &filter.districts {
            query.append_pair("district", district.code());
        }
        for field in &filter.fields {
            query.append_pair("field", field.code());
        }
        if let Some(when) = filter.when {
            query.append_pair("when", when.code());
        }
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        query.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_and_written_in_one_form() {
        let read = list_query(
            "page=3&when=past&kind=forum&kind=forum&kind=hearing&district=aral&field=youth\
             &q=%20%D1%81%D1%83+&kind=nothing&x=y",
        );
        assert_eq!(read.filter.kinds, [EventKind::Forum, EventKind::Hearing]);
        assert_eq!(read.filter.words, "су");
        assert_eq!(
            read.written(read.page),
            "q=%D1%81%D1%83&kind=forum&kind=hearing&district=aral&field=youth&when=past&page=3"
        );
        let nothing = list_query("when=sometimes&page=-1&q=");
        assert!(nothing.filter.is_empty());
        assert_eq!(nothing.written(nothing.page), "");
    }
}
