//! The query of the list of centres, read and written.

use domain::{CentreService, District};
use usecases::centres::CentreFilter;

/// The longest question that is looked for, in characters.
const MAX_WORDS: usize = 200;

/// Reads the query of the list; what it does not know it passes over.
#[must_use]
pub fn centre_filter(query: &str) -> CentreFilter {
    let mut filter = CentreFilter::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "q" => filter.words = value.trim().chars().take(MAX_WORDS).collect(),
            "district" => put(&mut filter.districts, District::from_code(&value)),
            "service" => put(&mut filter.services, CentreService::from_code(&value)),
            "open" => filter.open = value == "1",
            _ => {}
        }
    }
    filter
}

fn put<T: PartialEq>(values: &mut Vec<T>, value: Option<T>) {
    if let Some(value) = value.filter(|value| !values.contains(value)) {
        values.push(value);
    }
}

/// The filter as it stands in addresses.
pub(super) fn written(filter: &CentreFilter) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !filter.words.is_empty() {
        query.append_pair("q", &filter.words);
    }
    for district in &filter.districts {
        query.append_pair("district", district.code());
    }
    for service in &filter.services {
        query.append_pair("service", service.code());
    }
    if filter.open {
        query.append_pair("open", "1");
    }
    query.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_and_written_in_one_form() {
        let read = centre_filter(
            "open=1&service=room&service=room&service=grants&district=aral&q=%20%D1%81%D1%83+&x=y",
        );
        assert_eq!(
            written(&read),
            "q=%D1%81%D1%83&district=aral&service=room&service=grants&open=1"
        );
        let nothing = centre_filter("open=yes&service=nothing&district=&q=");
        assert!(nothing.is_empty());
        assert_eq!(written(&nothing), "");
    }
}
