//! Legal form and kind of organisation, from a column or from the name. Words
//! are matched folded; abbreviations only in capitals at the beginning or end
//! of a name, outside its quotes. Used by the import only.

use super::{phrase, text};
use domain::{LegalForm, Locale, OrganizationKind};

/// Phrases and what they stand for; the first that is found counts, so the
/// narrower ones come first. `Other` in a column is knowledge too: it stops the
/// search in the name.
const PHRASES: &[(&str, LegalForm)] = &[
    ("филиал*", LegalForm::Branch),
    ("branch", LegalForm::Branch),
    ("представительств*", LegalForm::Representation),
    ("окилдик", LegalForm::Representation),
    ("окилдиг*", LegalForm::Representation),
    ("representative office", LegalForm::Representation),
    (
        "республикалык когамдык ~ бирлест*",
        LegalForm::RepublicanPublicAssociation,
    ),
    (
        "республиканск* ~ общественн* ~ об единени*",
        LegalForm::RepublicanPublicAssociation,
    ),
    (
        "республиканск* ~ общественн* ~ объединени*",
        LegalForm::RepublicanPublicAssociation,
    ),
    (
        "republican public association",
        LegalForm::RepublicanPublicAssociation,
    ),
    ("занды тулгалар ~ бирлест*", LegalForm::Association),
    ("занды тулгалар* ~ бирлест*", LegalForm::Association),
    ("объединени* юридическ*", LegalForm::Association),
    ("объединени* ~ юридическ*", LegalForm::Association),
    ("союз ~ общественных объединений", LegalForm::Association),
    ("association of legal entities", LegalForm::Association),
    (
        "коммерциялык емес акционерлик*",
        LegalForm::NonprofitJointStockCompany,
    ),
    (
        "некоммерческ* акционерн*",
        LegalForm::NonprofitJointStockCompany,
    ),
    (
        "non profit joint stock",
        LegalForm::NonprofitJointStockCompany,
    ),
    ("когамдык ~ кор", LegalForm::PublicFund),
    ("когамдык ~ коры", LegalForm::PublicFund),
    ("когамдык ~ корынын", LegalForm::PublicFund),
    ("общественн* ~ фонд*", LegalForm::PublicFund),
    ("public ~ foundation", LegalForm::PublicFund),
    ("public ~ fund", LegalForm::PublicFund),
    ("корпоративтик кор*", LegalForm::CorporateFund),
    ("корпоративн* ~ фонд*", LegalForm::CorporateFund),
    ("corporate foundation", LegalForm::CorporateFund),
    ("corporate fund", LegalForm::CorporateFund),
    ("жеке ~ кор", LegalForm::PrivateFund),
    ("жеке ~ коры", LegalForm::PrivateFund),
    ("частн* ~ фонд*", LegalForm::PrivateFund),
    ("private foundation", LegalForm::PrivateFund),
    ("private fund", LegalForm::PrivateFund),
    ("жеке ~ мекеме*", LegalForm::PrivateInstitution),
    ("частн* ~ учреждени*", LegalForm::PrivateInstitution),
    ("private institution", LegalForm::PrivateInstitution),
    ("тутыну кооператив*", LegalForm::ConsumerCooperative),
    (
        "потребительск* ~ кооператив*",
        LegalForm::ConsumerCooperative,
    ),
    ("consumer cooperative", LegalForm::ConsumerCooperative),
    ("дини ~ бирлест*", LegalForm::Religious),
    ("религиозн* ~ об*", LegalForm::Religious),
    ("религиозн* ~ организаци*", LegalForm::Religious),
    ("religious ~ association", LegalForm::Religious),
    ("religious organization", LegalForm::Religious),
    ("когамдык ~ бирлест*", LegalForm::PublicAssociation),
    ("когамдык ~ козгалыс*", LegalForm::PublicAssociation),
    ("когамдык ~ уйым*", LegalForm::PublicAssociation),
    ("общественн* ~ объединени*", LegalForm::PublicAssociation),
    ("общественн* ~ организаци*", LegalForm::PublicAssociation),
    ("общественн* ~ движени*", LegalForm::PublicAssociation),
    ("общественн* самодеятельност*", LegalForm::PublicAssociation),
    ("public ~ association", LegalForm::PublicAssociation),
    ("public ~ organization", LegalForm::PublicAssociation),
    ("public ~ organisation", LegalForm::PublicAssociation),
];

/// The form a column names: a code, an abbreviation, or words. Forms that this
/// country does not have are `Other`.
#[must_use]
pub(super) fn of_column(cell: &str) -> Option<LegalForm> {
    let cell = text::line(cell);
    if cell.is_empty() {
        return None;
    }
    LegalForm::from_code(&cell.to_lowercase())
        .or_else(|| abbreviated(&cell))
        .or_else(|| of_words(&text::fold(&cell)))
        .or(Some(LegalForm::Other))
}

/// The form a name tells.
#[must_use]
pub(super) fn of_name(name: &str) -> Option<LegalForm> {
    let name = text::line(name);
    of_words(&text::fold(&name)).or_else(|| {
        let outside = outside_quotes(&name);
        let mut words = outside.split(' ').filter(|word| !word.is_empty());
        let first = words.next()?;
        abbreviated(first).or_else(|| abbreviated(words.next_back()?))
    })
}

fn of_words(folded: &str) -> Option<LegalForm> {
    let words: Vec<&str> = folded.split(' ').collect();
    PHRASES
        .iter()
        .find(|(phrase, _)| phrase::holds(&words, phrase))
        .map(|(_, form)| *form)
}

fn abbreviated(word: &str) -> Option<LegalForm> {
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    LegalForm::ALL.iter().copied().find(|form| {
        Locale::ALL
            .into_iter()
            .any(|locale| form.abbreviation(locale) == Some(word))
    })
}

/// The name without what stands in quotes; an opening quote that is not closed
/// hides the rest.
fn outside_quotes(name: &str) -> String {
    let mut depth = 0_i32;
    let mut outside = String::with_capacity(name.len());
    for letter in name.chars() {
        match letter {
            '«' | '“' | '„' => depth += 1,
            '»' | '”' => depth -= 1,
            '"' => depth = i32::from(depth <= 0),
            _ if depth > 0 => {}
            _ => outside.push(letter),
        }
    }
    outside
}

/// Words at the beginning or end of a name that make it no NGO.
const KINDS: &[(&str, OrganizationKind)] = &[
    ("тоо", OrganizationKind::Company),
    ("жшс", OrganizationKind::Company),
    ("ао", OrganizationKind::Company),
    ("ак", OrganizationKind::Company),
    ("llp", OrganizationKind::Company),
    (
        "товарищество с ограниченной ответственностью",
        OrganizationKind::Company,
    ),
    ("жауапкершилиги шектеули серик*", OrganizationKind::Company),
    ("кх", OrganizationKind::Farm),
    ("шк", OrganizationKind::Farm),
    ("крестьянское хозяйство", OrganizationKind::Farm),
    ("крестьянское ~ хозяйство", OrganizationKind::Farm),
    ("шаруа кожалыг*", OrganizationKind::Farm),
    ("гу", OrganizationKind::PublicBody),
    ("мм", OrganizationKind::PublicBody),
    ("кгу", OrganizationKind::PublicBody),
    ("кмм", OrganizationKind::PublicBody),
    ("государственное учреждение", OrganizationKind::PublicBody),
    (
        "коммунальное государственное учреждение",
        OrganizationKind::PublicBody,
    ),
    ("мемлекеттик мекемес*", OrganizationKind::PublicBody),
];

/// What kind it is, by the words its name begins or ends with outside quotes.
#[must_use]
pub(super) fn kind_of_name(name: &str) -> OrganizationKind {
    let folded = text::fold(&outside_quotes(name));
    let words: Vec<&str> = folded.split(' ').collect();
    KINDS
        .iter()
        .find(|(phrase, _)| {
            let length = phrase.split(' ').count();
            let head = words.get(..length.min(words.len())).unwrap_or_default();
            let tail = words
                .get(words.len().saturating_sub(length)..)
                .unwrap_or_default();
            phrase::holds(head, phrase) || phrase::holds(tail, phrase)
        })
        .map_or(OrganizationKind::Ngo, |(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_read_from_columns() {
        for (cell, form) in [
            ("Общественная организация", LegalForm::PublicAssociation),
            ("Общественный фонд", LegalForm::PublicFund),
            ("Некоммерческий фонд", LegalForm::Other),
            (
                "Объединения (союз, ассоциация) юридических лиц",
                LegalForm::Association,
            ),
            (
                "Союз (ассоциация) общественных объединений",
                LegalForm::Association,
            ),
            ("Религиозная организация", LegalForm::Religious),
            (
                "Государственно-общественное объединение",
                LegalForm::PublicAssociation,
            ),
            (
                "Орган общественной самодеятельности",
                LegalForm::PublicAssociation,
            ),
            ("Профессиональный союз", LegalForm::Other),
            ("public_fund", LegalForm::PublicFund),
            ("ҚҚ", LegalForm::PublicFund),
            ("Қоғамдық бірлестік", LegalForm::PublicAssociation),
            ("РОО", LegalForm::RepublicanPublicAssociation),
        ] {
            assert_eq!(of_column(cell), Some(form), "{cell}");
        }
        assert_eq!(of_column(" "), None);
    }

    #[test]
    fn forms_are_read_from_names() {
        for (name, form) in [
            ("«Үміт» қоғамдық қоры", Some(LegalForm::PublicFund)),
            (
                "«Үміт» қоғамдық қайырымдылық қоры",
                Some(LegalForm::PublicFund),
            ),
            ("«Үміт» ҚҚ", Some(LegalForm::PublicFund)),
            ("ОФ «Надежда»", Some(LegalForm::PublicFund)),
            (
                "РОО «Ардагер»",
                Some(LegalForm::RepublicanPublicAssociation),
            ),
            (
                "РҚБ «Ардагер»",
                Some(LegalForm::RepublicanPublicAssociation),
            ),
            (
                "Общественное объединение «Дом ОФ»",
                Some(LegalForm::PublicAssociation),
            ),
            ("«Дом ОФ»", None),
            ("Кызылординский филиал РОО «Щит»", Some(LegalForm::Branch)),
            ("«Арал» жеке мекемесі", Some(LegalForm::PrivateInstitution)),
            ("ОЮЛ \"Гражданский альянс\"", Some(LegalForm::Association)),
            ("Public Foundation Aral", Some(LegalForm::PublicFund)),
            ("Қоғамдық қорғау", None),
            (
                "НАО «Университет»",
                Some(LegalForm::NonprofitJointStockCompany),
            ),
        ] {
            assert_eq!(of_name(name), form, "{name}");
        }
    }

    #[test]
    fn companies_farms_and_bodies_are_told_apart() {
        for (name, kind) in [
            ("ТОО «Арал»", OrganizationKind::Company),
            ("«Арал» ЖШС", OrganizationKind::Company),
            ("КХ «Дала»", OrganizationKind::Farm),
            ("«Дала» шаруа қожалығы", OrganizationKind::Farm),
            ("КГУ «Школа № 1»", OrganizationKind::PublicBody),
            ("ОФ «ТОО»", OrganizationKind::Ngo),
            ("НАО «Университет»", OrganizationKind::Ngo),
            ("Общество АО ветеранов", OrganizationKind::Ngo),
        ] {
            assert_eq!(kind_of_name(name), kind, "{name}");
        }
    }
}
