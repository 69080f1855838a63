//! The organisation that a proposal is about, made from what was typed. Used
//! by proposing only.

use super::proof::{ProofInput, clean};
use crate::organizations::{MAX_NAME, MAX_TEXT};
use domain::district::ELSEWHERE;
use domain::{
    Bin, District, Email, ErrorCode, FieldGroup, IdentifierScheme, LegalForm, Locale, Localized,
    Organization, Origin, Phone, Provenance, Slug, Violation, WebAddress,
};
use jiff::Timestamp;

/// An organisation that is not in the directory, as it was typed.
#[derive(Clone, Debug)]
pub struct ProposalInput {
    /// Fields `name_kk`, `name_ru`, `name_en`: at least one.
    pub names: [String; 3],
    /// Field `legal_form`: [`LegalForm::code`].
    pub legal_form: String,
    /// Field `district`: [`District::code`], or `elsewhere`.
    pub district: String,
    /// Field `bin`.
    pub bin: String,
    /// Field `email`; may be empty.
    pub email: String,
    /// Field `phone`: one or several; may be empty.
    pub phone: String,
    /// Field `website`; may be empty.
    pub website: String,
    /// Fields `mission_kk`, `mission_ru`, `mission_en`; may be empty.
    pub missions: [String; 3],
    /// How it is proven.
    pub proof: ProofInput,
}

/// The document; what is wrong is added. `locale` is the proposer's language:
/// texts in it count as the originals.
pub(super) fn draft(
    input: &ProposalInput,
    locale: Locale,
    at: Timestamp,
    violations: &mut Vec<Violation>,
) -> (Organization, Option<Bin>) {
    let mut wrong = |field: &str, code| violations.push(Violation::new(field, code));
    let mut checked = |field: &'static str, result: Result<(), ErrorCode>| {
        if let Err(code) = result {
            wrong(field, code);
        }
    };

    for (field, text) in NAMES.into_iter().zip(&input.names) {
        checked(field, at_most(text, MAX_NAME));
    }
    for (field, text) in MISSIONS.into_iter().zip(&input.missions) {
        checked(field, at_most(text, MAX_TEXT));
    }
    let names = localized(&input.names, locale, at);
    let mut organization = Organization::named(names, LegalForm::PublicAssociation);
    organization.missions = localized(&input.missions, locale, at);
    checked("name_kk", sluggable(&organization));

    match LegalForm::from_code(&input.legal_form) {
        Some(form) => organization.legal_form = form,
        None => checked("legal_form", Err(missing(&input.legal_form))),
    }
    match District::from_code(&input.district) {
        Some(district) => organization.place.district = Some(district),
        None if input.district == ELSEWHERE => {}
        None => checked("district", Err(missing(&input.district))),
    }
    let bin = match present(&input.bin).map(Bin::parse) {
        Some(Ok(bin)) => {
            organization.set_identifier(IdentifierScheme::KzBin, bin.as_str().to_owned());
            Some(bin)
        }
        Some(Err(code)) => {
            checked("bin", Err(code));
            None
        }
        None => {
            checked("bin", Err(ErrorCode::Required));
            None
        }
    };
    if let Some(email) = present(&input.email) {
        checked(
            "email",
            Email::parse(email).map(|email| organization.emails.push(email)),
        );
    }
    if let Some(website) = present(&input.website) {
        checked(
            "website",
            WebAddress::parse(website).map(|site| organization.sites.push(site)),
        );
    }
    let (phones, rest) = Phone::parse_list(&input.phone);
    organization.phones = phones;
    if !rest.is_empty() {
        checked("phone", Err(ErrorCode::PhoneMalformed));
    }
    for group in [
        FieldGroup::Names,
        FieldGroup::Texts,
        FieldGroup::Registration,
        FieldGroup::Place,
        FieldGroup::Contacts,
    ] {
        let origin = Origin::Staff;
        organization
            .provenance
            .insert(group, Provenance { origin, at });
    }
    (organization, bin)
}

const NAMES: [&str; 3] = ["name_kk", "name_ru", "name_en"];
const MISSIONS: [&str; 3] = ["mission_kk", "mission_ru", "mission_en"];

fn localized(texts: &[String; 3], original: Locale, at: Timestamp) -> Localized {
    let cleaned = texts.each_ref().map(|text| clean(text));
    Localized::from_texts(original, cleaned.each_ref().map(String::as_str), at)
}

fn sluggable(organization: &Organization) -> Result<(), ErrorCode> {
    let name = organization.main_name().ok_or(ErrorCode::Required)?;
    Slug::from_name(name).map(|_| ())
}

fn at_most(text: &str, limit: usize) -> Result<(), ErrorCode> {
    if text.chars().count() > limit {
        Err(ErrorCode::TooLong)
    } else {
        Ok(())
    }
}

fn present(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

fn missing(text: &str) -> ErrorCode {
    match present(text) {
        None => ErrorCode::Required,
        Some(_) => ErrorCode::UnknownValue,
    }
}
