//! The places an organisation can belong to or be named after: the region, its
//! districts and villages, with their forms in three languages.

use super::gazetteer::village_rows;
use super::kazakh::{Case, possessive, relational, with_case, with_case_after_possessive};
use domain::District;

/// What kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Region,
    City,
    District,
    Settlement,
    Village,
}

impl Unit {
    const fn kazakh(self) -> &'static str {
        match self {
            Self::Region => "облыс",
            Self::City => "қала",
            Self::District => "аудан",
            Self::Settlement => "кент",
            Self::Village => "ауыл",
        }
    }
}

/// The place an organisation works in, in the forms that texts need.
#[derive(Clone, Debug)]
pub(super) struct Scope {
    pub(super) unit: Unit,
    /// «Қазалы»; in Russian the genitive, as after «рыбаки».
    pub(super) short: [String; 3],
    /// «Қазалы», in Russian the nominative.
    pub(super) plain: [String; 3],
    /// kk, ru and en of: full name, "of it", "in it", "to it" (Russian along «по»).
    forms: [[String; 3]; 4],
    /// «Қазалы аудандық».
    adjective: String,
}

impl Scope {
    fn new(
        unit: Unit,
        short: [&str; 3],
        plain_russian: &str,
        russian: [&str; 4],
        english: [&str; 2],
    ) -> Self {
        let [kazakh, _, latin] = short;
        let full = format!("{kazakh} {}", possessive(unit.kazakh()));
        let [ru, ru_of, ru_in, ru_to] = russian.map(str::to_owned);
        let [en, en_in] = english.map(str::to_owned);
        let of = with_case_after_possessive(&full, Case::Genitive);
        let within = with_case_after_possessive(&full, Case::Locative);
        let to = with_case_after_possessive(&full, Case::Dative);
        Self {
            unit,
            short: short.map(str::to_owned),
            plain: [kazakh, plain_russian, latin].map(str::to_owned),
            adjective: format!("{kazakh} {}", relational(unit.kazakh())),
            forms: [
                [full, ru, en.clone()],
                [of, ru_of, en.clone()],
                [within, ru_in, en_in],
                [to, ru_to, en],
            ],
        }
    }

    /// Puts the forms of this place into a template of language `language`
    /// (0 kk, 1 ru, 2 en): {full}, {gen}, {loc}, {dat}, {adj}, {short},
    /// {short_gen}, {short_loc}.
    pub(super) fn fill(&self, template: &str, language: usize) -> String {
        let mut text = template.to_owned();
        for (slot, forms) in ["{full}", "{gen}", "{loc}", "{dat}"]
            .into_iter()
            .zip(&self.forms)
        {
            if let Some(form) = forms.get(language) {
                text = text.replace(slot, form);
            }
        }
        let [kazakh, ..] = &self.short;
        let short = self.short.get(language).unwrap_or(kazakh);
        text.replace("{short_gen}", &with_case(kazakh, Case::Genitive))
            .replace("{short_loc}", &with_case(kazakh, Case::Locative))
            .replace("{short}", short)
            .replace("{adj}", &self.adjective)
    }
}

/// The whole region.
pub(super) fn region() -> Scope {
    let mut scope = Scope::new(
        Unit::Region,
        ["Қызылорда", "Кызылорды", "Kyzylorda"],
        "Кызылорда",
        [
            "Кызылординская область",
            "Кызылординской области",
            "в Кызылординской области",
            "Кызылординской области",
        ],
        ["Kyzylorda Region", "in Kyzylorda Region"],
    );
    scope.short = ["Сыр", "земли Сыр", "Syr Valley"].map(str::to_owned);
    scope.plain = ["Сыр", "Сыр", "Syr"].map(str::to_owned);
    scope
}

/// A district, or a city of regional significance. The Russian short form is
/// the genitive: «рыбаки Арала».
pub(super) fn district(district: District) -> Scope {
    let city = |short, plain, ru: [&str; 4], en| Scope::new(Unit::City, short, plain, ru, en);
    let rural = |short, plain, ru: [&str; 4], en| Scope::new(Unit::District, short, plain, ru, en);
    match district {
        District::Kyzylorda => city(
            ["Қызылорда", "Кызылорды", "Kyzylorda"],
            "Кызылорда",
            [
                "город Кызылорда",
                "города Кызылорды",
                "в городе Кызылорде",
                "городу Кызылорде",
            ],
            ["Kyzylorda City", "in Kyzylorda City"],
        ),
        District::Baikonur => city(
            ["Байқоңыр", "Байконура", "Baikonur"],
            "Байконур",
            [
                "город Байконур",
                "города Байконура",
                "в городе Байконуре",
                "городу Байконуру",
            ],
            ["Baikonur City", "in Baikonur City"],
        ),
        District::Aral => rural(
            ["Арал", "Арала", "Aral"],
            "Арал",
            [
                "Аральский район",
                "Аральского района",
                "в Аральском районе",
                "Аральскому району",
            ],
            ["Aral District", "in Aral District"],
        ),
        District::Kazaly => rural(
            ["Қазалы", "Казалы", "Kazaly"],
            "Казалы",
            [
                "Казалинский район",
                "Казалинского района",
                "в Казалинском районе",
                "Казалинскому району",
            ],
            ["Kazaly District", "in Kazaly District"],
        ),
        District::Karmakshy => rural(
            ["Қармақшы", "Кармакшы", "Karmakshy"],
            "Кармакшы",
            [
                "Кармакшинский район",
                "Кармакшинского района",
                "в Кармакшинском районе",
                "Кармакшинскому району",
            ],
            ["Karmakshy District", "in Karmakshy District"],
        ),
        District::Zhalagash => rural(
            ["Жалағаш", "Жалагаша", "Zhalagash"],
            "Жалагаш",
            [
                "Жалагашский район",
                "Жалагашского района",
                "в Жалагашском районе",
                "Жалагашскому району",
            ],
            ["Zhalagash District", "in Zhalagash District"],
        ),
        District::Syrdariya => rural(
            ["Сырдария", "Сырдарьи", "Syrdariya"],
            "Сырдарья",
            [
                "Сырдарьинский район",
                "Сырдарьинского района",
                "в Сырдарьинском районе",
                "Сырдарьинскому району",
            ],
            ["Syrdariya District", "in Syrdariya District"],
        ),
        District::Shieli => rural(
            ["Шиелі", "Шиели", "Shieli"],
            "Шиели",
            [
                "Шиелийский район",
                "Шиелийского района",
                "в Шиелийском районе",
                "Шиелийскому району",
            ],
            ["Shieli District", "in Shieli District"],
        ),
        District::Zhanakorgan => rural(
            ["Жаңақорған", "Жанакоргана", "Zhanakorgan"],
            "Жанакорган",
            [
                "Жанакорганский район",
                "Жанакорганского района",
                "в Жанакорганском районе",
                "Жанакорганскому району",
            ],
            ["Zhanakorgan District", "in Zhanakorgan District"],
        ),
    }
}

/// The villages of a district.
pub(super) fn villages(district: District) -> Vec<Scope> {
    village_rows(district)
        .iter()
        .map(|(unit, kk, ru, en)| {
            let (nominative, genitive, prepositional, dative, kind) = match unit {
                Unit::Settlement => ("посёлок", "посёлка", "посёлке", "посёлку", "Settlement"),
                _ => ("село", "села", "селе", "селу", "Village"),
            };
            let english = format!("{en} {kind}");
            let genitive = format!("{genitive} {ru}");
            Scope::new(
                *unit,
                [kk, &genitive, en],
                ru,
                [
                    &format!("{nominative} {ru}"),
                    &genitive,
                    &format!("в {prepositional} {ru}"),
                    &format!("{dative} {ru}"),
                ],
                [&english, &format!("in {english}")],
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_filled_in_three_languages() {
        let kazaly = district(District::Kazaly);
        assert_eq!(
            kazaly.fill("{gen}|{loc}|{dat}|{adj}|{short_gen}|{short_loc}", 0),
            "Қазалы ауданының|Қазалы ауданында|Қазалы ауданына|Қазалы аудандық|Қазалының|Қазалыда"
        );
        assert_eq!(
            kazaly.fill("{gen}|{loc}|{short}", 1),
            "Казалинского района|в Казалинском районе|Казалы"
        );
        assert_eq!(
            kazaly.fill("{gen}|{loc}", 2),
            "Kazaly District|in Kazaly District"
        );
        assert_eq!(
            region().fill("{adj}, {short} жастары", 0),
            "Қызылорда облыстық, Сыр жастары"
        );
        let tasboget = villages(District::Kyzylorda).remove(0);
        assert_eq!(
            tasboget.fill("{loc}|{adj}", 0),
            "Тасбөгет кентінде|Тасбөгет кенттік"
        );
        assert_eq!(tasboget.fill("{loc}", 1), "в посёлке Тасбогет");
    }
}
