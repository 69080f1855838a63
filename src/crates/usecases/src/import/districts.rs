//! In which district of Kyzylorda region an address lies, in three languages.
//! A district counts with its word («Арал ауданы», «Аральский р-н»), a
//! settlement with its word or as a whole part between commas, so that streets
//! named after places do not mislead. Used by the import only.

use super::{phrase, text};
use domain::District;

/// Beginnings of the names of districts, folded, and of their settlements.
const NAMES: &[(District, &[&str], &[&str])] = &[
    (
        District::Aral,
        &["арал", "аральск*", "aral", "aralsk*"],
        &[
            "аральск",
            "арал",
            "aral",
            "aralsk",
            "саксаульск",
            "сексеуил",
        ],
    ),
    (
        District::Kazaly,
        &["казалы", "казалинск*", "kazaly", "qazaly", "kazalinsk*"],
        &[
            "айтеке би",
            "казалинск",
            "казалы",
            "aiteke bi",
            "kazaly",
            "qazaly",
        ],
    ),
    (
        District::Karmakshy,
        &[
            "кармакшы",
            "кармакшинск*",
            "karmakshy",
            "qarmaqshy",
            "qarmaqsy",
            "karmakshi",
        ],
        &[
            "жосалы",
            "джусалы",
            "zhosaly",
            "josaly",
            "торетам",
            "тюратам",
        ],
    ),
    (
        District::Zhalagash,
        &[
            "жалагаш",
            "жалагашск*",
            "джалагашск*",
            "zhalagash",
            "jalagash",
            "jalagas",
        ],
        &["жалагаш", "zhalagash", "jalagash"],
    ),
    (
        District::Syrdariya,
        &[
            "сырдария",
            "сырдарья",
            "сырдарьинск*",
            "сырдариинск*",
            "syrdariya",
            "syrdarya",
            "syrdaria",
        ],
        &["теренозек", "терен узек", "terenozek"],
    ),
    (
        District::Shieli,
        &["шиели", "шиелийск*", "чиилийск*", "shieli", "sieli"],
        &["шиели", "чиили", "shieli"],
    ),
    (
        District::Zhanakorgan,
        &[
            "жанакорган",
            "жанакорганск*",
            "жанакурганск*",
            "яныкурганск*",
            "zhanakorgan",
            "janaqorgan",
            "zhanakurgan",
        ],
        &["жанакорган", "яныкурган", "zhanakorgan", "janaqorgan"],
    ),
    (
        District::Baikonur,
        &[],
        &[
            "байконур",
            "байконыр",
            "baikonur",
            "baikonyr",
            "baykonur",
            "baiqonyr",
        ],
    ),
    (
        District::Kyzylorda,
        &[],
        &[
            "кызылорда",
            "кызылорды",
            "кызылорде",
            "kyzylorda",
            "qyzylorda",
            "kzylorda",
            "тасбогет",
            "тасбугет",
        ],
    ),
];

const DISTRICT_WORDS: &[&str] = &[
    "ауданы",
    "аудан*",
    "ауд",
    "район*",
    "р",
    "рн",
    "district",
    "audany",
    "raion",
    "rayon",
];
const SETTLEMENT_BEFORE: &[&str] = &[
    "г",
    "гор",
    "город*",
    "п",
    "пос",
    "поселок",
    "поселк*",
    "пгт",
    "кент",
    "city",
    "town",
];
const SETTLEMENT_AFTER: &[&str] = &[
    "каласы",
    "к",
    "калас*",
    "кенти",
    "кентинде",
    "кент",
    "city",
    "town",
    "settlement",
    "qalasy",
    "kenti",
];
const STREET_WORDS: &[&str] = &[
    "ул",
    "улица",
    "пр",
    "проспект",
    "пер",
    "переулок",
    "кошеси",
    "кош",
    "street",
    "st",
    "str",
    "avenue",
    "мкр",
];
const REGION_WORDS: &[&str] = &[
    "обл",
    "област*",
    "облыс*",
    "region",
    "oblast*",
    "oblys*",
    "province",
];
const OUR_REGION: &[&str] = &[
    "кызылорд*",
    "кзылорд*",
    "kyzylord*",
    "qyzylord*",
    "kzylord*",
];
const OTHER_CITIES: &[&str] = &[
    "астана",
    "астаны",
    "алматы",
    "шымкент",
    "astana",
    "almaty",
    "shymkent",
];

/// The district a cell of a district column names.
#[must_use]
pub(super) fn of_column(cell: &str) -> Option<District> {
    let cell = text::line(cell);
    if let Some(known) = District::from_code(&cell.to_lowercase()) {
        return Some(known);
    }
    if cell.len() == 9 && cell.bytes().all(|byte| byte.is_ascii_digit()) {
        return District::from_kato(&cell);
    }
    let folded = text::fold(&cell);
    let words: Vec<&str> = folded.split(' ').collect();
    if is_elsewhere(&words) {
        return None;
    }
    of_address(&cell).or_else(|| {
        let alone = |names: &[&str]| {
            names
                .iter()
                .any(|name| phrase::find(&words, name) == Some(1))
        };
        NAMES
            .iter()
            .find(|(_, districts, settlements)| {
                words.len() == 1 && (alone(districts) || alone(settlements))
            })
            .map(|(district, ..)| *district)
    })
}

/// The district an address lies in, if it is in the region and says so.
#[must_use]
pub(super) fn of_address(address: &str) -> Option<District> {
    let parts: Vec<String> = address
        .split([',', ';', '\n'])
        .map(text::fold)
        .filter(|part| !part.is_empty())
        .collect();
    let folded = parts.join(" ");
    let words: Vec<&str> = folded.split(' ').collect();
    if is_elsewhere(&words) {
        return None;
    }
    let by_district = NAMES.iter().find(|(_, names, _)| {
        names
            .iter()
            .any(|name| followed(&words, name, DISTRICT_WORDS))
    });
    let by_settlement = || {
        NAMES.iter().find(|(_, _, names)| {
            names.iter().any(|name| {
                parts.iter().any(|part| part == name)
                    || followed(&words, name, SETTLEMENT_AFTER)
                    || preceded(&words, name, SETTLEMENT_BEFORE)
            })
        })
    };
    by_district
        .or_else(by_settlement)
        .map(|(district, ..)| *district)
        .or_else(|| names_the_city(&words).then_some(District::Kyzylorda))
}

/// Whether the words name another region, or a city that is one.
fn is_elsewhere(words: &[&str]) -> bool {
    let ours = |word: &str| OUR_REGION.iter().any(|name| phrase::is_match(word, name));
    words.iter().enumerate().any(|(at, word)| {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let foreign_region = is_any(word, REGION_WORDS) && before.is_some_and(|name| !ours(name));
        foreign_region
            || (is_any(word, OTHER_CITIES)
                && !before.is_some_and(|word| is_any(word, STREET_WORDS)))
    })
}

/// Whether «Кызылорда» stands for the city: not before «область», not as the
/// name of a street.
fn names_the_city(words: &[&str]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let neighbour = |at: Option<usize>, list: &[&str]| {
            at.and_then(|at| words.get(at))
                .is_some_and(|word| is_any(word, list))
        };
        let city = ["кызылорд", "kyzylord", "qyzylord", "kzylord"]
            .iter()
            .any(|name| {
                word.strip_prefix(name)
                    .is_some_and(|ending| ending.chars().count() <= 1)
            });
        city && !neighbour(Some(at + 1), REGION_WORDS)
            && !neighbour(Some(at + 1), STREET_WORDS)
            && !neighbour(at.checked_sub(1), STREET_WORDS)
    })
}

fn is_any(word: &str, patterns: &[&str]) -> bool {
    patterns
        .iter()
        .any(|pattern| phrase::is_match(word, pattern))
}

fn followed(words: &[&str], name: &str, types: &[&str]) -> bool {
    phrase::holds(words, name)
        && types
            .iter()
            .any(|word| phrase::holds(words, &format!("{name} {word}")))
}

fn preceded(words: &[&str], name: &str, types: &[&str]) -> bool {
    phrase::holds(words, name)
        && types
            .iter()
            .any(|word| phrase::holds(words, &format!("{word} {name}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_find_their_district() {
        for (address, expected) in [
            (
                "Қызылорда облысы, Арал ауданы, Арал қаласы",
                Some(District::Aral),
            ),
            (
                "Кызылординская область, Аральский р-н, г. Аральск",
                Some(District::Aral),
            ),
            ("Kyzylorda region, Aral district", Some(District::Aral)),
            ("г. Кызылорда, ул. Айтеке би, 5", Some(District::Kyzylorda)),
            ("Қызылорда қ., Жалағаш көшесі 3", Some(District::Kyzylorda)),
            (
                "120000, Кызылорда, ул. Аральская, 4",
                Some(District::Kyzylorda),
            ),
            (
                "Қызылорда қаласы, Тасбөгет кенті",
                Some(District::Kyzylorda),
            ),
            ("Kyzylorda, Zheltoksan street 1", Some(District::Kyzylorda)),
            ("Қазалы ауданы, Әйтеке би кенті", Some(District::Kazaly)),
            ("Казалинский район, п. Айтеке-Би", Some(District::Kazaly)),
            ("Қармақшы ауданы, Жосалы к.", Some(District::Karmakshy)),
            ("Жалагашский район", Some(District::Zhalagash)),
            (
                "Сырдарьинский район, п. Теренозек",
                Some(District::Syrdariya),
            ),
            ("Шиелі кенті, Абай көшесі", Some(District::Shieli)),
            (
                "Жаңақорған, Қожамберді жырау 1",
                Some(District::Zhanakorgan),
            ),
            ("Janaqorğan audany", Some(District::Zhanakorgan)),
            ("г. Байконур, ул. Мира", Some(District::Baikonur)),
            ("Кызылординская область", None),
            ("Алматы қаласы, Қызылорда көшесі 1", None),
            ("г. Астана, район Байқоңыр", None),
            ("г. Алматы, ул. Кызылорда, 3", None),
            ("Московская область, г. Одинцово", None),
            ("Туркестанская область, Аральский район", None),
            (
                "656059, Алтайский край, г. Барнаул, ул.Партизанская, д. 69",
                None,
            ),
            ("", None),
        ] {
            assert_eq!(of_address(address), expected, "{address}");
        }
    }

    #[test]
    fn columns_may_hold_the_bare_name() {
        for (cell, expected) in [
            ("Арал", Some(District::Aral)),
            ("Шиелийский", Some(District::Shieli)),
            ("Казалинский район", Some(District::Kazaly)),
            ("Қызылорда қаласы", Some(District::Kyzylorda)),
            ("syrdariya", Some(District::Syrdariya)),
            ("435230100", Some(District::Shieli)),
            ("750000000", None),
            ("Алматинская область", None),
        ] {
            assert_eq!(of_column(cell), expected, "{cell}");
        }
    }
}
