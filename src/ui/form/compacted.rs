//! Lists that are typed row by row: `speakers.0.names.kk`. Rows left empty, or
//! marked to be removed, are dropped before anything else looks at the form, so
//! that messages and fields count alike. Used by features and `app`.

use super::state::Submission;
use std::cmp::Ordering;
use std::collections::BTreeMap;

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
#[must_use]
pub fn row_count(form: &Submission, list: &str) -> usize {
    let rows = form
        .values
        .iter()
        .filter_map(|(field, _)| row_of(field, list));
    rows.map(|(row, _)| row + 1).max().unwrap_or_default()
}

/// A button that changes rows and saves nothing sends `row` with what it does:
/// `add <list>` or `remove <list>.<row>`. Answers the form as it is shown then,
/// empty rows too; nothing when no such button was pressed.
#[must_use]
pub fn with_rows_changed(form: &Submission) -> Option<Submission> {
    let mut changed = form.clone();
    changed.values.retain(|(name, _)| name != "row");
    match form.value("row").split_once(' ')? {
        ("add", list) => {
            let row = row_count(form, list);
            let field = format!("{list}.{row}.");
            changed.values.push((field, String::new()));
        }
        ("remove", row) => {
            let (list, removed) = row.rsplit_once('.')?;
            let removed: usize = removed.parse().ok()?;
            let moved = |(name, value): (String, String)| {
                let Some((row, rest)) = row_of(&name, list) else {
                    return Some((name, value));
                };
                let row = match row.cmp(&removed) {
                    Ordering::Less => row,
                    Ordering::Equal => return None,
                    Ordering::Greater => row - 1,
                };
                Some((format!("{list}.{row}.{rest}"), value))
            };
            changed.values = changed.values.into_iter().filter_map(moved).collect();
        }
        _ => return None,
    }
    Some(changed)
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
        assert_eq!(
            (row_count(&kept, "halls"), row_count(&kept, "tracks")),
            (1, 0)
        );
    }

    #[test]
    fn buttons_add_and_remove_rows() {
        let form = |row: &str| Submission {
            values: [
                ("halls.0.names.kk", "А"),
                ("halls.1.names.kk", "Ә"),
                ("row", row),
            ]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec(),
            files: Vec::new(),
        };
        let more = with_rows_changed(&form("add halls")).unwrap();
        assert_eq!(row_count(&more, "halls"), 3);
        let fewer = with_rows_changed(&form("remove halls.0")).unwrap();
        assert_eq!(row_count(&fewer, "halls"), 1);
        assert_eq!(fewer.value("halls.0.names.kk"), "Ә");
        for nothing in ["", "halls", "save halls"] {
            assert_eq!(with_rows_changed(&form(nothing)), None);
        }
    }
}
