//! Who registered, as rows of a table. The server makes cells that a
//! spreadsheet would run harmless.

use crate::i18n::Text;
use jiff::Timestamp;
use usecases::registration::RegistrationView;
use usecases::wall_time_of;

/// The heading and a row for each.
#[must_use]
pub fn table_rows(text: Text, people: &[RegistrationView]) -> Vec<Vec<String>> {
    let locale = text.locale();
    let heading = vec![
        text.get("registrations-column-number"),
        text.get("registrations-column-name"),
        text.get("registrations-column-email"),
        text.get("registrations-kind"),
        text.get("registration-organization"),
        text.get("registrations-column-district"),
        text.get("registrations-state"),
        text.get("registrations-column-mandate"),
        text.get("registrations-column-registered"),
        text.get("registrations-column-came"),
        text.get("registrations-column-answers"),
    ];
    let label = |label: Option<&str>| label.unwrap_or_default().to_owned();
    let rows = people.iter().map(|one| {
        let answers: Vec<String> = one
            .answers
            .iter()
            .map(|answer| {
                let prompt = answer.prompt.best(locale).map_or("", |(prompt, _)| prompt);
                format!("{prompt}: {}", answer.answer.best(locale).0)
            })
            .collect();
        vec![
            one.number.to_string(),
            one.name.clone(),
            one.email.as_str().to_owned(),
            one.kind.label(locale).to_owned(),
            one.organization.clone(),
            label(one.district.map(|district| district.label(locale))),
            one.state.label(locale).to_owned(),
            label(one.mandate.map(|mandate| mandate.label(locale))),
            time(one.created_at),
            one.checked_in_at.map(time).unwrap_or_default(),
            answers.join("; "),
        ]
    });
    std::iter::once(heading).chain(rows).collect()
}

/// As spreadsheets read it.
fn time(instant: Timestamp) -> String {
    wall_time_of(instant).strftime("%Y-%m-%d %H:%M").to_string()
}
