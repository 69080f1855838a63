//! A request as it was typed, and what is read of it. Used by sending and, page
//! by page, by its form.

use domain::{
    District, Email, ErrorCode, Phone, RequestTopic, RequesterContact, RequesterKind, Violation,
};

/// The longest need, in characters.
pub const MAX_NEED: usize = 5_000;
/// The longest message, in characters.
pub const MAX_MESSAGE: usize = 5_000;
/// What stands for a place outside of the region.
pub const ELSEWHERE: &str = "elsewhere";
/// The longest name, in characters.
const MAX_NAME: usize = 100;

/// A request as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RequestInput {
    /// [`RequestTopic::code`].
    pub topic: String,
    /// In the person's words.
    pub need: String,
    /// [`District::code`] or [`ELSEWHERE`].
    pub district: String,
    /// [`RequesterKind::code`].
    pub requester: String,
    /// How to address the person; may be empty.
    pub name: String,
    /// Where to call.
    pub phone: String,
    /// Where to write.
    pub email: String,
    /// The number of a messenger.
    pub messenger: String,
    /// Whether the person agreed that this is kept.
    pub consent: bool,
    /// Made once when the form begins, so that sending it twice makes one
    /// request; may be empty.
    pub token: String,
    /// What no person sees and only machines fill in.
    pub website: String,
}

/// What was typed, read.
#[derive(Clone, Debug)]
pub(super) struct Wish {
    pub topic: RequestTopic,
    pub need: String,
    pub district: Option<District>,
    pub requester: RequesterKind,
    pub contact: RequesterContact,
}

impl RequestInput {
    /// What is wrong with these fields; a page asks for its own.
    #[must_use]
    pub fn violations(&self, fields: &[&str]) -> Vec<Violation> {
        let mut violations = self.read().err().unwrap_or_default();
        violations.retain(|violation| fields.contains(&violation.field.as_str()));
        violations
    }

    pub(super) fn read(&self) -> Result<Wish, Vec<Violation>> {
        let mut violations = Vec::new();
        let mut wrong = |field: &str, code| violations.push(Violation::new(field, code));
        let topic = code(&self.topic, RequestTopic::from_code);
        let requester = code(&self.requester, RequesterKind::from_code);
        let district = match self.district.as_str() {
            ELSEWHERE => Ok(None),
            typed => code(typed, District::from_code).map(Some),
        };
        for (field, error) in [
            ("topic", topic.err()),
            ("requester", requester.err()),
            ("district", district.err()),
        ] {
            if let Some(code) = error {
                wrong(field, code);
            }
        }
        let need = text(&self.need, MAX_NEED);
        if let Err(code) = need {
            wrong("need", code);
        }
        let name = plain(&self.name);
        if name.chars().count() > MAX_NAME {
            wrong("name", ErrorCode::TooLong);
        }
        let mut number = |field: &str, typed: &str| match typed.trim() {
            "" => None,
            typed => Phone::parse(typed).map_err(|code| wrong(field, code)).ok(),
        };
        let phone = number("phone", &self.phone);
        let messenger = number("messenger", &self.messenger);
        let email = match self.email.trim() {
            "" => None,
            typed => Email::parse(&typed.to_lowercase())
                .map_err(|code| violations.push(Violation::new("email", code)))
                .ok(),
        };
        let typed_any = [&self.phone, &self.email, &self.messenger];
        if typed_any.iter().all(|typed| typed.trim().is_empty()) {
            violations.push(Violation::new("phone", ErrorCode::Required));
        }
        if !self.consent {
            violations.push(Violation::new("consent", ErrorCode::ConsentRequired));
        }
        match (topic, need, district, requester) {
            (Ok(topic), Ok(need), Ok(district), Ok(requester)) if violations.is_empty() => {
                Ok(Wish {
                    topic,
                    need,
                    district,
                    requester,
                    contact: RequesterContact {
                        name,
                        phone,
                        email,
                        messenger,
                    },
                })
            }
            _ => Err(violations),
        }
    }
}

/// A text that must be there.
pub(super) fn text(typed: &str, longest: usize) -> Result<String, ErrorCode> {
    let text: String = typed
        .chars()
        .filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\t'))
        .collect();
    let text = text.trim();
    if text.is_empty() {
        Err(ErrorCode::Required)
    } else if text.chars().count() > longest {
        Err(ErrorCode::TooLong)
    } else {
        Ok(text.to_owned())
    }
}

fn plain(typed: &str) -> String {
    let plain: String = typed.chars().filter(|sign| !sign.is_control()).collect();
    plain.trim().to_owned()
}

fn code<T>(typed: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, ErrorCode> {
    match typed {
        "" => Err(ErrorCode::Required),
        typed => read(typed).ok_or(ErrorCode::UnknownValue),
    }
}
