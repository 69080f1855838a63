//! The query of the ledger, read and written.

use domain::proceedings::CommitmentState;
use domain::{District, Slug};
use usecases::proceedings::LedgerFilter;

/// What the address of the ledger asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LedgerQuery {
    /// Which commitments.
    pub filter: LedgerFilter,
    /// Which page of them, from 1.
    pub page: usize,
}

/// Reads the query of the ledger; what it does not know it passes over.
#[must_use]
pub fn ledger_query(query: &str) -> LedgerQuery {
    let mut read = LedgerQuery {
        page: 1,
        ..LedgerQuery::default()
    };
    let filter = &mut read.filter;
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "state" => put(&mut filter.states, CommitmentState::from_code(&value)),
            "forum" => put(&mut filter.forums, Slug::parse(&value).ok()),
            "district" => put(&mut filter.districts, District::from_code(&value)),
            "year" => put(&mut filter.years, value.parse().ok()),
            "owner" => {
                let owner = Some(value.into_owned()).filter(|owner| !owner.is_empty());
                put(&mut filter.owners, owner);
            }
            "overdue" => filter.overdue = value == "1",
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

impl LedgerQuery {
    /// The query as it stands in addresses, on this page.
    #[must_use]
    pub fn written(&self, page: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let filter = &self.filter;
        for state in &filter.states {
            query.append_pair("state", state.code());
        }
        for forum in &filter.forums {
            query.append_pair("forum", forum.as_str());
        }
        for district in &filter.districts {
            query.append_pair("district", district.code());
        }
        for year in &filter.years {
            query.append_pair("year", &year.to_string());
        }
        for owner in &filter.owners {
            query.append_pair("owner", owner);
        }
        if filter.overdue {
            query.append_pair("overdue", "1");
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
        let read = ledger_query(
            "page=2&overdue=1&owner=umit&year=2025&year=old&forum=x-forum&state=done&state=done&state=lost&district=aral&x=y",
        );
        assert_eq!(read.filter.states, [CommitmentState::Done]);
        assert_eq!(
            read.written(read.page),
            "state=done&forum=x-forum&district=aral&year=2025&owner=umit&overdue=1&page=2"
        );
        let nothing = ledger_query("state=&forum=&district=&year=&owner=&overdue=yes&page=-1");
        assert!(nothing.filter.is_empty());
        assert_eq!(nothing.written(nothing.page), "");
    }
}
