//! How the name between the quotation marks becomes the full name: legal form,
//! parent organisation, short name; and how texts call the organisation.

use super::names::{Named, Pattern, Wanted};
use super::places::Scope;
use super::proper::ProperName;
use super::text::{capitalised, owned};
use domain::{LegalForm, Locale};

/// Adds quotation marks and the legal form.
pub(super) fn dress(
    wanted: &Wanted<'_>,
    pattern: Pattern,
    name: &ProperName,
    inner: &[String; 3],
    has_short: bool,
) -> Named {
    let form = wanted.form;
    let [kk, ru, en] = inner;
    let speaks_for_itself = matches!(pattern, Pattern::Body | Pattern::Centre | Pattern::Union);
    let full = match (pattern, form) {
        (Pattern::Part, _) => part_of(wanted, inner),
        (_, LegalForm::Other) => bare_quotes(inner, name),
        _ => [
            format!("«{kk}» {}", form.kazakh_possessive()),
            format!("{} «{ru}»", capitalised(form.label(Locale::Ru))),
            if speaks_for_itself {
                en.clone()
            } else {
                format!("{en} {}", title_case(form.label(Locale::En)))
            },
        ],
    };
    let short = match (
        form.abbreviation(Locale::Kk),
        form.abbreviation(Locale::Ru),
        has_short && pattern != Pattern::Part,
    ) {
        (Some(short_kk), Some(short_ru), true) => Some([
            format!("«{kk}» {short_kk}"),
            format!("{short_ru} «{ru}»"),
            if speaks_for_itself {
                String::new()
            } else {
                en.clone()
            },
        ]),
        _ => None,
    };
    Named {
        full,
        short,
        bare: match pattern {
            Pattern::Centre => name.texts.first().cloned().unwrap_or_default(),
            Pattern::Body | Pattern::Union => without_place(kk, wanted.wide),
            _ => kk.clone(),
        },
        of_wide: matches!(pattern, Pattern::Body | Pattern::Union | Pattern::Part),
        russian: name.russian && kk.contains(name.texts.first().map_or("", String::as_str)),
    }
}

/// «Шиелі аудандық ардагерлер кеңесі» → «ардагерлер кеңесі», for its address.
fn without_place(name: &str, scope: &Scope) -> String {
    ["{adj} ", "{gen} ", "{full} "]
        .into_iter()
        .find_map(|slot| name.strip_prefix(&scope.fill(slot, 0)))
        .unwrap_or(name)
        .to_owned()
}

/// «Жас қанат» республикалық қоғамдық бірлестігінің Арал аудандық филиалы.
fn part_of(wanted: &Wanted<'_>, parent: &[String; 3]) -> [String; 3] {
    let [kk, ru, en] = parent;
    let branch = wanted.form == LegalForm::Branch;
    let (part_kk, part_ru, part_en) = if branch {
        ("филиалы", "Филиал", "Branch")
    } else {
        ("өкілдігі", "Представительство", "Office")
    };
    let (whole_kk, whole_ru, whole_en) = if branch {
        (
            "республикалық қоғамдық бірлестігінің",
            "республиканского общественного объединения",
            "Republican Public Association",
        )
    } else {
        (
            "корпоративтік қорының",
            "корпоративного фонда",
            "Corporate Foundation",
        )
    };
    [
        format!(
            "«{kk}» {whole_kk} {} {part_kk}",
            wanted.wide.fill("{adj}", 0)
        ),
        format!(
            "{part_ru} {whole_ru} «{ru}» {}",
            wanted.wide.fill("{loc}", 1)
        ),
        format!(
            "{} {part_en} of the {en} {whole_en}",
            wanted.wide.fill("{full}", 2)
        ),
    ]
}

/// A name whose form is part of it: only the proper name is in quotation marks.
fn bare_quotes(inner: &[String; 3], name: &ProperName) -> [String; 3] {
    let [kk, ru, en] = inner;
    let [name_kk, ..] = &name.texts;
    [
        kk.replace(name_kk.as_str(), &format!("«{name_kk}»")),
        ru.replace('„', "«").replace('“', "»"),
        en.clone(),
    ]
}

fn title_case(label: &str) -> String {
    label
        .split(' ')
        .map(|word| {
            if word == "of" {
                word.to_owned()
            } else {
                capitalised(word)
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// How texts call the organisation: «қор», «фонд», “the foundation”.
pub(super) fn noun(form: LegalForm) -> [String; 3] {
    owned(match form {
        LegalForm::PublicFund | LegalForm::PrivateFund | LegalForm::CorporateFund => {
            ["қор", "фонд", "the foundation"]
        }
        LegalForm::PrivateInstitution => ["мекеме", "учреждение", "the institution"],
        LegalForm::ConsumerCooperative => ["кооператив", "кооператив", "the cooperative"],
        LegalForm::Religious => ["қауым", "община", "the community"],
        LegalForm::Branch => ["филиал", "филиал", "the branch"],
        LegalForm::Representation => ["өкілдік", "представительство", "the office"],
        LegalForm::Other => ["кәсіподақ", "профсоюз", "the union"],
        LegalForm::NonprofitJointStockCompany => ["ұйым", "организация", "the organisation"],
        _ => ["бірлестік", "объединение", "the association"],
    })
}
