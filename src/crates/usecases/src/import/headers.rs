//! The headers that are known without a mapping file, in three languages:
//! names of open-data exports (egov.kz GBD UL, stat.gov.kz), of the register of
//! the Russian Ministry of Justice, of HSDS, and common words. A table. Compared
//! folded and without spaces, after words for a language were taken out. Used
//! by the import only.

use super::column::{Column, TextKind, ValueKind};
use super::text;
use domain::Locale;

const TEXTS: &[(TextKind, &[&str])] = &[
    (
        TextKind::Name,
        &[
            "name",
            "title",
            "full name",
            "fullname",
            "legal name",
            "organization",
            "organisation",
            "organization name",
            "organisation name",
            "org name",
            "ngo name",
            "name of organization",
            "name of organisation",
            "company name",
            "наименование",
            "название",
            "полное наименование",
            "наименование организации",
            "название организации",
            "полное наименование организации",
            "наименование нпо",
            "наименование нко",
            "название нпо",
            "наименование юридического лица",
            "организация",
            "наименование субъекта",
            "атауы",
            "аты",
            "атау",
            "толық атауы",
            "ұйым атауы",
            "ұйымның атауы",
            "ұйымның толық атауы",
            "ұйым",
            "ҮЕҰ атауы",
            "заңды тұлғаның атауы",
            "субъектінің атауы",
        ],
    ),
    (
        TextKind::ShortName,
        &[
            "short name",
            "alternate name",
            "abbreviation",
            "acronym",
            "краткое наименование",
            "сокращенное наименование",
            "краткое название",
            "сокращенное название",
            "аббревиатура",
            "қысқаша атауы",
            "қысқа атауы",
            "қысқартылған атауы",
        ],
    ),
    (
        TextKind::Mission,
        &[
            "mission",
            "purpose",
            "миссия",
            "цель",
            "цели",
            "миссиясы",
            "мақсаты",
        ],
    ),
    (
        TextKind::Description,
        &[
            "description",
            "about",
            "activities",
            "описание",
            "деятельность",
            "описание деятельности",
            "предмет деятельности",
            "сипаттама",
            "сипаттамасы",
            "қызметі",
            "қызметінің сипаттамасы",
        ],
    ),
    (
        TextKind::Address,
        &[
            "address",
            "legal address",
            "registered address",
            "street address",
            "kato address",
            "address 1",
            "адрес",
            "юридический адрес",
            "фактический адрес",
            "местонахождение",
            "место нахождения",
            "адрес организации",
            "мекенжайы",
            "мекенжай",
            "мекен жайы",
            "заңды мекенжайы",
            "ұйымның мекенжайы",
            "орналасқан жері",
        ],
    ),
];

const VALUES: &[(ValueKind, &[&str])] = &[
    (
        ValueKind::Bin,
        &[
            "bin",
            "biin",
            "bin iin",
            "бин",
            "бин иин",
            "иин бин",
            "бсн",
            "бсн жсн",
            "жсн бсн",
            "бизнес идентификационный номер",
            "бизнес сәйкестендіру нөмірі",
            "business identification number",
        ],
    ),
    (ValueKind::Ogrn, &["ogrn", "огрн"]),
    (
        ValueKind::RegisterNumber,
        &[
            "uniqnum",
            "id",
            "register number",
            "registration number",
            "reg number",
            "reg no",
            "uid",
            "учетный номер",
            "регистрационный номер",
            "рег номер",
            "номер свидетельства",
            "номер регистрации",
            "тіркеу нөмірі",
            "куәлік нөмірі",
            "тіркеу куәлігінің нөмірі",
        ],
    ),
    (
        ValueKind::LegalForm,
        &[
            "orgform",
            "legal form",
            "form",
            "org form",
            "legal status",
            "opf",
            "kopf",
            "форма",
            "организационно правовая форма",
            "опф",
            "правовая форма",
            "вид организации",
            "ұйымдық құқықтық нысаны",
            "ұйымдық құқықтық нысан",
            "нысаны",
            "құқықтық нысаны",
        ],
    ),
    (
        ValueKind::Status,
        &[
            "status",
            "state of organization",
            "статус",
            "состояние",
            "мәртебесі",
            "күйі",
            "жай күйі",
            "статусы",
        ],
    ),
    (
        ValueKind::RegisteredOn,
        &[
            "ogrndate",
            "register date",
            "registration date",
            "registered on",
            "date of registration",
            "datereg",
            "date reg",
            "reg date",
            "дата регистрации",
            "дата государственной регистрации",
            "дата присвоения огрн",
            "дата создания",
            "зарегистрирована",
            "тіркелген күні",
            "тіркеу күні",
            "мемлекеттік тіркеу күні",
            "құрылған күні",
        ],
    ),
    (
        ValueKind::DissolvedOn,
        &[
            "dissolved on",
            "date of dissolution",
            "dissolution date",
            "дата ликвидации",
            "дата исключения",
            "дата прекращения деятельности",
            "таратылған күні",
        ],
    ),
    (
        ValueKind::Kato,
        &[
            "kato",
            "kato code",
            "като",
            "код като",
            "ӘАОЖ",
            "ӘАОЖ коды",
            "КАТО коды",
        ],
    ),
    (
        ValueKind::District,
        &[
            "district",
            "rayon",
            "raion",
            "район",
            "район город",
            "район область",
            "аудан",
            "ауданы",
            "аудан қала",
        ],
    ),
    (
        ValueKind::Region,
        &[
            "region",
            "oblast",
            "state province",
            "регион",
            "область",
            "субъект рф",
            "облыс",
            "облысы",
            "өңір",
        ],
    ),
    (
        ValueKind::Settlement,
        &[
            "city",
            "settlement",
            "town",
            "locality",
            "город",
            "населенный пункт",
            "қала",
            "қаласы",
            "елді мекен",
        ],
    ),
    (
        ValueKind::Postcode,
        &[
            "postcode",
            "postal code",
            "zip",
            "zip code",
            "индекс",
            "почтовый индекс",
            "пошта индексі",
            "индексі",
        ],
    ),
    (ValueKind::Latitude, &["latitude", "lat", "широта", "ендік"]),
    (
        ValueKind::Longitude,
        &["longitude", "lon", "lng", "долгота", "бойлық"],
    ),
    (
        ValueKind::Phone,
        &[
            "phone",
            "phones",
            "telephone",
            "tel",
            "phone number",
            "mobile",
            "телефон",
            "телефоны",
            "тел",
            "номер телефона",
            "контактный телефон",
            "контактные телефоны",
            "телефондары",
            "телефон нөмірі",
            "байланыс телефоны",
            "ұялы телефоны",
        ],
    ),
    (
        ValueKind::Email,
        &[
            "email",
            "e mail",
            "mail",
            "email address",
            "почта",
            "электронная почта",
            "эл почта",
            "адрес электронной почты",
            "имейл",
            "эл пошта",
            "электрондық пошта",
            "электрондық поштасы",
            "электрондық мекенжайы",
        ],
    ),
    (
        ValueKind::Site,
        &[
            "site",
            "website",
            "web site",
            "url",
            "web",
            "homepage",
            "сайт",
            "веб сайт",
            "вебсайт",
            "интернет ресурс",
            "социальные сети",
            "сайты",
            "веб сайты",
            "instagram",
            "инстаграм",
            "facebook",
            "social",
            "social links",
            "әлеуметтік желілер",
            "әлеуметтік желілері",
        ],
    ),
    (
        ValueKind::Field,
        &[
            "field",
            "fields",
            "field of activity",
            "fields of activity",
            "сфера деятельности",
            "направление деятельности",
            "направления деятельности",
            "сфера",
            "қызмет саласы",
            "қызмет бағыты",
            "қызмет бағыттары",
            "қызмет салалары",
            "саласы",
        ],
    ),
    (
        ValueKind::Beneficiary,
        &[
            "beneficiary",
            "beneficiaries",
            "target group",
            "target groups",
            "целевая группа",
            "целевые группы",
            "бенефициары",
            "нысаналы топ",
            "нысаналы топтар",
            "мақсатты топтар",
        ],
    ),
    (
        ValueKind::Service,
        &[
            "service",
            "services",
            "услуга",
            "услуги",
            "қызметтер",
            "қызметтері",
            "көрсететін қызметтері",
        ],
    ),
];

/// Headers that are known and carry nothing we take.
const IGNORED: &[&str] = &[
    "registy",
    "slug",
    "no",
    "пп",
    "рс",
    "n",
    "director",
    "руководитель",
    "басшы",
    "басшысы",
    "fio",
    "фио",
    "okedru",
    "okedkz",
    "oked code",
    "oked name",
    "second okeds",
    "krp code",
    "krp name",
    "krp bf code",
    "kse code",
    "kfs code",
    "kato id",
];

/// Words, and endings grown together with a header, that tell its language.
const LANGUAGES: &[(Locale, &[&str], &[&str])] = &[
    (
        Locale::Kk,
        &[
            "kk",
            "kz",
            "kaz",
            "kazakh",
            "каз",
            "казахском",
            "казахский",
            "казакша",
            "казак",
            "мемлекеттик",
        ],
        &["kz", "kk"],
    ),
    (
        Locale::Ru,
        &[
            "ru",
            "rus",
            "russian",
            "рус",
            "русском",
            "русский",
            "орысша",
            "орыс",
        ],
        &["ru"],
    ),
    (
        Locale::En,
        &[
            "en",
            "eng",
            "english",
            "англ",
            "английском",
            "английский",
            "агылшынша",
            "агылшын",
        ],
        &["en"],
    ),
];

/// Words that stand beside the word for a language.
const FILLERS: &[&str] = &[
    "на",
    "языке",
    "язык",
    "яз",
    "тилинде",
    "тилиндеги",
    "тили",
    "in",
    "language",
];

/// What a header means, if it is known.
#[must_use]
pub(super) fn known(header: &str) -> Option<Column> {
    let folded = text::fold(header);
    let whole = folded.replace(' ', "");
    if whole.is_empty() {
        return Some(Column::Ignored);
    }
    if let Some(kind) = text_kind(&whole) {
        return Some(Column::Text(kind, None));
    }
    if let Some((kind, _)) = VALUES.iter().find(|(_, headers)| is_among(&whole, headers)) {
        return Some(Column::Value(*kind));
    }
    if is_among(&whole, IGNORED) {
        return Some(Column::Ignored);
    }
    LANGUAGES.iter().find_map(|(locale, words, endings)| {
        let rest: String = folded
            .split(' ')
            .filter(|word| !words.contains(word) && !FILLERS.contains(word))
            .collect();
        let named = (rest.len() < whole.len()
            && folded.split(' ').any(|word| words.contains(&word)))
        .then(|| text_kind(&rest))
        .flatten();
        let kind = named.or_else(|| {
            endings
                .iter()
                .find_map(|ending| text_kind(whole.strip_suffix(ending)?))
        });
        if let Some(kind) = kind {
            return Some(Column::Text(kind, Some(*locale)));
        }
        // «statusru» and «статус на русском»: one value, whichever language.
        endings.iter().find_map(|ending| {
            let base = whole.strip_suffix(ending).unwrap_or(&rest);
            VALUES
                .iter()
                .find(|(_, headers)| is_among(base, headers))
                .map(|(kind, _)| Column::Value(*kind))
        })
    })
}

fn text_kind(whole: &str) -> Option<TextKind> {
    TEXTS
        .iter()
        .find(|(_, headers)| is_among(whole, headers))
        .map(|(kind, _)| *kind)
}

fn is_among(whole: &str, headers: &[&str]) -> bool {
    headers
        .iter()
        .any(|header| text::fold(header).replace(' ', "") == whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Column::{Ignored, Text, Value};
    use Locale::{En, Kk, Ru};

    #[test]
    fn headers_are_known_in_three_languages() {
        for (header, column) in [
            ("nameru", Text(TextKind::Name, Some(Ru))),
            ("namekz", Text(TextKind::Name, Some(Kk))),
            ("name_en", Text(TextKind::Name, Some(En))),
            ("addressru", Text(TextKind::Address, Some(Ru))),
            (
                "Наименование на казахском языке",
                Text(TextKind::Name, Some(Kk)),
            ),
            ("Полное наименование (рус.)", Text(TextKind::Name, Some(Ru))),
            (
                "Ұйымның қазақ тіліндегі атауы",
                Text(TextKind::Name, Some(Kk)),
            ),
            ("Атауы (орыс тілінде)", Text(TextKind::Name, Some(Ru))),
            ("  НАИМЕНОВАНИЕ  ", Text(TextKind::Name, None)),
            ("Ұйым атауы", Text(TextKind::Name, None)),
            ("Сокращённое наименование", Text(TextKind::ShortName, None)),
            ("Мекенжайы", Text(TextKind::Address, None)),
            ("katoAddress", Text(TextKind::Address, None)),
            ("БИН", Value(ValueKind::Bin)),
            ("БСН", Value(ValueKind::Bin)),
            ("ИИН/БИН", Value(ValueKind::Bin)),
            ("registerDate", Value(ValueKind::RegisteredOn)),
            ("datereg", Value(ValueKind::RegisteredOn)),
            ("Тіркелген күні", Value(ValueKind::RegisteredOn)),
            ("katoCode", Value(ValueKind::Kato)),
            ("statusru", Value(ValueKind::Status)),
            ("ogrndate", Value(ValueKind::RegisteredOn)),
            ("uniqnum", Value(ValueKind::RegisterNumber)),
            ("orgform", Value(ValueKind::LegalForm)),
            ("Ұйымдық-құқықтық нысаны", Value(ValueKind::LegalForm)),
            ("E-mail", Value(ValueKind::Email)),
            ("Web-site", Value(ValueKind::Site)),
            ("region", Value(ValueKind::Region)),
            ("Аудан", Value(ValueKind::District)),
            ("№ п/п", Ignored),
            ("№", Ignored),
            ("", Ignored),
            ("director", Ignored),
        ] {
            assert_eq!(known(header), Some(column), "{header}");
        }
        for header in ["что-то", "col1", "ru"] {
            assert_eq!(known(header), None, "{header}");
        }
    }
}
