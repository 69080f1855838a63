//! What a letter says, in its reader's language, before it is set as text or
//! HTML. Every link leads to our own site.

use crate::i18n::{Locale, Text, Value};
use domain::{Mail, MailKind};

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) locale: Locale,
    /// One line.
    pub(super) subject: String,
    /// The name of the site: who writes.
    pub(super) site: String,
    pub(super) greeting: String,
    pub(super) paragraphs: Vec<String>,
    /// What a moderator wrote, and the words before it.
    pub(super) note: Option<(String, String)>,
    /// The words before a bare link.
    pub(super) link_label: String,
    /// What can be done, the likeliest first; at most two.
    pub(super) buttons: Vec<Button>,
    /// What to do when the letter was not asked for.
    pub(super) reassurance: Option<String>,
    pub(super) footer: String,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Button {
    pub(super) label: String,
    /// The absolute address.
    pub(super) address: String,
}

/// The value without which the letter cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MissingValue(pub(super) &'static str);

/// Writes the letter. `public_url` is put before its links.
///
/// # Errors
/// A value that the text needs is missing, or a link is not a path of ours.
pub(super) fn write(mail: &Mail, public_url: &str) -> Result<Letter, MissingValue> {
    if let Some(name) = mail.missing_value() {
        return Err(MissingValue(name));
    }
    let text = Text::for_locale(mail.locale);
    let code = mail.kind.code();
    // What people wrote stays within its line, or it could pass for our words.
    let values: Vec<(&str, Value<'_>)> = mail
        .arguments
        .iter()
        .map(|(name, value)| (name.as_str(), one_line(value).into()))
        .collect();
    let message = |part: &str| text.with(&format!("mail-{code}-{part}"), &values);
    let mut buttons = Vec::new();
    for (name, part) in [("link", "button"), ("edit_link", "edit-button")] {
        if !mail.kind.values().contains(&name) {
            continue;
        }
        let path = mail.arguments.get(name).filter(|path| is_path(path));
        buttons.push(Button {
            label: message(part),
            address: format!("{public_url}{}", path.ok_or(MissingValue(name))?),
        });
    }
    let note = mail
        .arguments
        .get("note")
        .map(|note| note.trim())
        .filter(|note| !note.is_empty());
    Ok(Letter {
        locale: mail.locale,
        subject: message("subject"),
        site: text.get("site-name"),
        greeting: text.get("mail-greeting"),
        paragraphs: message("body")
            .split("\n\n")
            .map(one_line)
            .filter(|paragraph| !paragraph.is_empty())
            .collect(),
        note: note.map(|note| {
            let label = if mail.kind.is_about_request() {
                text.get("mail-request-note-label")
            } else if mail.kind.is_about_proposal() {
                text.get("mail-proposal-note-label")
            } else {
                text.get("mail-note-label")
            };
            (label, note.to_owned())
        }),
        link_label: text.get("mail-link-label"),
        buttons,
        reassurance: is_asked_for(mail.kind).then(|| text.get("mail-not-asked")),
        footer: text.get("mail-footer"),
    })
}

/// Letters that anybody who knows an address can cause to be sent.
const fn is_asked_for(kind: MailKind) -> bool {
    matches!(
        kind,
        MailKind::ConfirmEmail
            | MailKind::AccountExists
            | MailKind::SignInLink
            | MailKind::ResetPassword
            | MailKind::ChangeEmailToNew
            | MailKind::ClaimConfirmEmail
            | MailKind::Invitation
            | MailKind::EventInvitation
            | MailKind::DoorInvitation
            | MailKind::RegistrationPlaced
            | MailKind::RegistrationWaiting
            | MailKind::RequestReceived
    )
}

fn is_path(link: &str) -> bool {
    link.starts_with('/')
        && !link.contains(|letter: char| letter.is_whitespace() || letter.is_control())
}

fn one_line(text: &str) -> String {
    text.split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complete(kind: MailKind, locale: Locale) -> Mail {
        let mut mail =
            Mail::new(kind, locale, "somebody@example.kz").with("note", "Мекенжай ескі.");
        for name in kind.values() {
            mail = mail.with(
                name,
                match *name {
                    "link" => "/kk/first",
                    "edit_link" => "/kk/second",
                    "email" => "new@example.kz",
                    "name" => "Анар Ізден",
                    _ => "Үміт қоры",
                },
            );
        }
        mail
    }

    #[test]
    fn every_kind_has_all_its_words_in_every_language() {
        for kind in MailKind::ALL {
            for locale in Locale::ALL {
                let letter = write(&complete(kind, locale), "https://a.example").unwrap();
                let at = format!("{kind:?} {locale:?}: {letter:#?}");
                let words = format!("{letter:?}");
                assert!(!words.contains("mail-"), "a message is missing in {at}");
                assert!(!words.contains("{$"), "a value is missing in {at}");
                assert!(
                    !letter.subject.is_empty() && letter.subject.chars().count() < 90,
                    "{at}"
                );
                assert!(!letter.paragraphs.is_empty(), "{at}");
                for name in ["organization", "email", "name"] {
                    if let Some(value) = mail_value(kind, locale, name) {
                        assert!(
                            letter.paragraphs.concat().contains(&value),
                            "{name} in {at}"
                        );
                    }
                }
                let links = ["link", "edit_link"];
                let expected = links
                    .iter()
                    .filter(|name| kind.values().contains(name))
                    .count();
                assert_eq!(letter.buttons.len(), expected, "{at}");
            }
        }
    }

    fn mail_value(kind: MailKind, locale: Locale, name: &str) -> Option<String> {
        let named = kind.values().contains(&name);
        named.then(|| complete(kind, locale).arguments[name].clone())
    }

    #[test]
    fn a_letter_without_what_it_needs_is_not_written() {
        for kind in MailKind::ALL {
            for name in kind.values() {
                let mut mail = complete(kind, Locale::Kk);
                mail.arguments.remove(*name);
                assert_eq!(write(&mail, ""), Err(MissingValue(name)), "{kind:?}");
            }
        }
    }

    #[test]
    fn links_lead_to_our_own_site_only() {
        for foreign in [
            "https://evil.example",
            "javascript:alert(1)",
            "/a b",
            "/a\nb",
        ] {
            let mail = complete(MailKind::SignInLink, Locale::En).with("link", foreign);
            assert_eq!(write(&mail, "https://a.example"), Err(MissingValue("link")));
        }
    }

    #[test]
    fn a_name_stays_within_its_line() {
        let mail = complete(MailKind::Invitation, Locale::En)
            .with("organization", "Fund\r\nBcc: all@example.kz\n\nDear winner");
        let letter = write(&mail, "https://a.example").unwrap();
        assert!(!letter.subject.contains(['\r', '\n']));
        assert_eq!(letter.paragraphs.len(), 2);
    }
}
