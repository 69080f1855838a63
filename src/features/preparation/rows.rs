//! Lists that are typed row by row: `speakers.0.names.kk`. Rows left empty, or
//! marked to be removed, are dropped before anything else looks at the form, so
//! that messages and fields count alike.

use crate::paths::PreparationPage;
use crate::ui::form::Submission;
use std::collections::BTreeMap;

/// The lists of a page's form.
#[must_use]
pub const fn lists_of(page: PreparationPage) -> &'static [&'static str] {
    match page {
        PreparationPage::Overview | PreparationPage::Organizers => &[],
        PreparationPage::Details => &["guests"],
        PreparationPage::Agenda => &["halls", "tracks"],
        PreparationPage::NewSession | PreparationPage::Session(_) => &["speakers", "documents"],
    }
}

/// The form without the rows that are empty, the others counted anew.
#[must_use]
pub fn compacted(form: &Submission, lists: &[&str]) -> Submission {
    let mut kept = form.clone();
    for list in lists {
        kept.values = without_empty(&kept.values, list);
    }
    kept
}

/// The row and the rest of a field's name, if it is one of this list.
fn row_of<'a>(field: &'a str, list: &str) -> Option<(usize, &'a str)> {
    let rest = field.strip_prefix(list)?.strip_prefix('.')?;
    let (row, rest) = rest.split_once('.')?;
    Some((row.parse().ok()?, rest))
}

fn without_empty(values: &[(String, String)], list: &str) -> Vec<(String, String)> {
    let mut rows: BTreeMap<usize, Vec<(&str, &str)>> = BTreeMap::new();
    let mut kept = Vec::with_capacity(values.len());
    for (field, value) in values {
        match row_of(field, list) {
            Some((row, rest)) => rows.entry(row).or_default().push((rest, value)),
            None => kept.push((field.clone(), value.clone())),
        }
    }
    // What a row is known by is not yet something that it says.
    let says = |row: &Vec<(&str, &str)>| {
        let removed = row.iter().any(|(rest, _)| *rest == "remove");
        let mut said = row.iter().filter(|(rest, _)| *rest != "id");
        !removed && said.any(|(_, value)| !value.trim().is_empty())
    };
    let rows = rows.into_values().filter(says).enumerate();
    kept.extend(rows.flat_map(|(number, row)| {
        row.into_iter()
            .map(move |(rest, value)| (format!("{list}.{number}.{rest}"), value.to_owned()))
    }));
    kept
}

/// How many rows a compacted form has.
pub(super) fn count(form: &Submission, list: &str) -> usize {
    let rows = form
        .values
        .iter()
        .filter_map(|(field, _)| row_of(field, list));
    rows.map(|(row, _)| row + 1).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_rows_are_dropped_and_the_others_counted_anew() {
        let pairs = [
            ("note", "а"),
            ("halls.0.id", "1"),
            ("halls.0.names.kk", " "),
            ("halls.2.id", ""),
            ("halls.2.names.kk", "Зал"),
            ("halls.3.names.kk", "Екінші"),
            ("halls.3.remove", "yes"),
        ];
        let values = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let form = Submission {
            values: values.to_vec(),
            files: Vec::new(),
        };
        let kept = compacted(&form, &["halls"]);
        let left: Vec<&str> = kept.values.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(left, ["note", "halls.0.id", "halls.0.names.kk"]);
        assert_eq!(kept.value("halls.0.names.kk"), "Зал");
        assert_eq!((count(&kept, "halls"), count(&kept, "tracks")), (1, 0));
    }
}
