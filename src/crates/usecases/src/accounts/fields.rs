//! The fields that the forms of accounts and registration share: name and address.

use domain::{Email, ErrorCode, Violation};

/// The longest name of a person, in characters.
pub const MAX_PERSON_NAME: usize = 100;

/// The address as it is stored and compared, lower-cased as a whole: mail
/// servers that tell `Info@` from `info@` are rarer than people who write both.
pub(crate) fn email(input: &str) -> Result<String, Violation> {
    let malformed = || Violation::new("email", ErrorCode::EmailMalformed);
    if input.trim().is_empty() {
        return Err(Violation::new("email", ErrorCode::Required));
    }
    let email = Email::parse(input).map_err(|_| malformed())?;
    let email = email.as_str().to_lowercase();
    if email
        .chars()
        .any(|letter| letter.is_control() || letter.is_whitespace())
    {
        return Err(malformed());
    }
    Ok(email)
}

/// The name without control characters and outer space.
pub(crate) fn name(input: &str) -> Result<String, Violation> {
    let name: String = input
        .chars()
        .filter(|character| !character.is_control())
        .collect();
    let name = name.trim();
    if name.is_empty() {
        Err(Violation::new("name", ErrorCode::Required))
    } else if name.chars().count() > MAX_PERSON_NAME {
        Err(Violation::new("name", ErrorCode::TooLong))
    } else {
        Ok(name.to_owned())
    }
}
