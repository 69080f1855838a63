//! Who registers, as they type it: read alike when somebody registers and when
//! they change it. Used by this module only.

use crate::UseCaseError;
use crate::accounts::fields;
use domain::registration::{Answer, RegistrationKind, RegistrationSettings};
use domain::{District, Email, ErrorCode, Locale, OrganizationId, Slug, Violation};
use store::ConnectionTrait;

/// The longest name of an organisation, in characters.
const MAX_ORGANIZATION: usize = 300;

/// A registration as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegistrationInput {
    /// [`RegistrationKind::code`].
    pub kind: String,
    /// Who.
    pub name: String,
    /// For whom they come: a slug of the directory or any name.
    pub organization: String,
    /// [`District::code`].
    pub district: String,
    /// Where the ticket is sent.
    pub email: String,
    /// Answers in the order of the questions.
    pub answers: Vec<String>,
    /// Whether they agreed that their data is kept.
    pub consent: bool,
}

/// What was typed, read.
pub(super) struct Person {
    pub(super) kind: RegistrationKind,
    pub(super) name: String,
    pub(super) email: Email,
    /// As it was typed; [`organization`] tells whether it is in the directory.
    pub(super) organization: String,
    pub(super) district: Option<District>,
    pub(super) answers: Vec<Answer>,
}

/// The organisation in the directory, if its slug was written, and its name.
pub(super) async fn organization(
    connection: &impl ConnectionTrait,
    person: &Person,
    locale: Locale,
) -> Result<(Option<OrganizationId>, String), UseCaseError> {
    let written = || (None, person.organization.clone());
    // The address of its page will do too.
    let last = person.organization.rsplit('/').next().unwrap_or_default();
    let Ok(slug) = Slug::parse(last) else {
        return Ok(written());
    };
    let found = store::organizations::find_by_slug(connection, &slug).await?;
    Ok(found
        .filter(|found| found.removed_at.is_none())
        .and_then(|found| {
            let (name, _) = found.document.names.best(locale)?;
            Some((Some(found.id), name.to_owned()))
        })
        .unwrap_or_else(written))
}

/// Reads what was typed. Who has a kind already may keep it when it is no longer
/// offered.
pub(super) fn read(
    input: &RegistrationInput,
    settings: &RegistrationSettings,
    kept: Option<RegistrationKind>,
) -> Result<Person, Vec<Violation>> {
    let mut violations = Vec::new();
    let kind = match input.kind.as_str() {
        "" => Err(ErrorCode::Required),
        code => RegistrationKind::from_code(code)
            .filter(|kind| settings.places.contains_key(kind) || kept == Some(*kind))
            .ok_or(ErrorCode::UnknownValue),
    };
    let kind = kind
        .map_err(|code| violations.push(Violation::new("kind", code)))
        .ok();
    let name = fields::name(&input.name)
        .map_err(|violation| violations.push(violation))
        .ok();
    let is_delegate = kind.is_some_and(RegistrationKind::is_delegate);
    let organization: String = input
        .organization
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    let organization = organization.trim().to_owned();
    if is_delegate && organization.is_empty() {
        violations.push(Violation::new("organization", ErrorCode::Required));
    } else if organization.chars().count() > MAX_ORGANIZATION {
        violations.push(Violation::new("organization", ErrorCode::TooLong));
    }
    let district = District::from_code(&input.district);
    if district.is_none() && !input.district.is_empty() {
        violations.push(Violation::new("district", ErrorCode::UnknownValue));
    } else if is_delegate && district.is_none() {
        violations.push(Violation::new("district", ErrorCode::Required));
    }
    let email = fields::email(&input.email)
        .and_then(|email| Email::parse(&email).map_err(|code| Violation::new("email", code)))
        .map_err(|violation| violations.push(violation))
        .ok();
    let mut answers = Vec::new();
    for (position, question) in settings.questions.iter().enumerate() {
        let given = input.answers.get(position).map_or("", String::as_str);
        match question.answer(given) {
            Ok(answer) => answers.extend(answer),
            Err(code) => violations.push(Violation::new(format!("answers.{position}"), code)),
        }
    }
    if !input.consent {
        violations.push(Violation::new("consent", ErrorCode::ConsentRequired));
    }
    match (kind, name, email) {
        (Some(kind), Some(name), Some(email)) if violations.is_empty() => Ok(Person {
            kind,
            name,
            email,
            organization,
            district,
            answers,
        }),
        _ => Err(violations),
    }
}
