//! Between what stands in a group and the names and values of its form.

use crate::ui::form::{FormState, Submission};
use domain::profile::{ProfileGroup, Value, Values};

/// Lists that are typed, one to a row; the others are chosen.
const ROWS: [&str; 5] = [
    "phones",
    "emails",
    "sites",
    "social_links",
    "opening_hours.exceptions",
];

/// A form filled in with what stands in a group, and with messages by field.
#[must_use]
pub fn filled(values: &Values, errors: Vec<(String, String)>) -> FormState {
    let submission = Submission {
        values: pairs(values),
        files: Vec::new(),
    };
    FormState::refused(&submission, errors)
}

fn pairs(values: &Values) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (field, value) in &values.fields {
        push(&mut pairs, field, value);
    }
    for (number, service) in values.services.iter().enumerate() {
        for (field, value) in service {
            push(&mut pairs, &format!("services.{number}.{field}"), value);
        }
    }
    pairs
}

fn push(pairs: &mut Vec<(String, String)>, field: &str, value: &Value) {
    let numbered = ROWS.contains(&field);
    match value {
        Value::Text(text) => pairs.push((field.to_owned(), text.clone())),
        Value::List(items) => pairs.extend(items.iter().enumerate().map(|(row, item)| {
            let name = if numbered {
                format!("{field}.{row}")
            } else {
                field.to_owned()
            };
            (name, item.clone())
        })),
    }
}

/// The values of a form in which conflicts were chosen: where the choice is the
/// other's, the text that the form carries for it takes the field's place.
#[must_use]
pub fn settled(submission: &Submission) -> Vec<(String, String)> {
    let mut values = submission.values.clone();
    for (name, side) in &submission.values {
        let Some(field) = name.strip_prefix("choice.").filter(|_| side == "theirs") else {
            continue;
        };
        let theirs = submission.raw(&format!("theirs.{field}")).to_owned();
        values.retain(|(name, _)| name != field);
        values.push((field.to_owned(), theirs));
    }
    values
}

/// The form without one of its rows or services, numbered anew.
#[must_use]
pub fn without(group: ProfileGroup, submission: &Submission, row: &str) -> FormState {
    let under = format!("{row}.");
    let kept = submission
        .values
        .iter()
        .filter(|(name, _)| name != row && !name.starts_with(&under))
        .cloned();
    filled(&Values::from_form(group, kept), Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(values: &[(&str, &str)]) -> Submission {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Submission {
            values: values.iter().map(owned).collect(),
            files: Vec::new(),
        }
    }

    #[test]
    fn what_a_form_sends_is_what_it_shows_again() {
        let form = [
            ("phones.0", "+77010000000"),
            ("phones.3", "not a number"),
            ("services.1.name.kk", "Кеңес"),
            ("services.1.languages", "kk"),
            ("services.1.languages", "ru"),
        ];
        let contacts = Values::from_form(ProfileGroup::Contacts, sent(&form).values);
        let state = filled(&contacts, Vec::new());
        assert_eq!(state.value("phones.1"), "not a number");
        assert_eq!(state.rows("phones"), 2);
        let services = Values::from_form(ProfileGroup::Services, sent(&form).values);
        let state = filled(&services, Vec::new());
        assert_eq!(state.value("services.0.name.kk"), "Кеңес");
        assert!(state.has("services.0.languages", "ru"));
        let without = without(ProfileGroup::Services, &sent(&form), "services.1");
        assert_eq!(without.rows("services"), 0);
    }

    #[test]
    fn a_choice_takes_the_text_of_the_other() {
        let form = [
            ("names.kk", "Менікі"),
            ("names.ru", "Моё"),
            ("choice.names.kk", "theirs"),
            ("theirs.names.kk", "Оныкі"),
            ("choice.names.ru", "mine"),
            ("theirs.names.ru", "Чужое"),
        ];
        let values = Values::from_form(ProfileGroup::Names, settled(&sent(&form)));
        assert_eq!(values.text("names.kk"), "Оныкі");
        assert_eq!(values.text("names.ru"), "Моё");
    }
}
