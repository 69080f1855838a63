//! The districts of Kyzylorda region (KATO 430000000), in the order of the
//! Syrdarya from the Aral upstream, the order people there know.
//! Sources: KATO codes and boundaries geokz (2024, CC BY 4.0); populations
//! stat.gov.kz for 1 January 2023, Zhalagash 2013 and Baikonur undated for want
//! of a newer figure. Everybody may use it.

use crate::table::vocabulary;

vocabulary! {
    /// A district or a city of regional significance.
    District {
        Aral = "aral": "Арал ауданы", "Аральский район", "Aral District";
        Kazaly = "kazaly": "Қазалы ауданы", "Казалинский район", "Kazaly District";
        Karmakshy = "karmakshy": "Қармақшы ауданы", "Кармакшинский район", "Karmakshy District";
        Baikonur = "baikonur": "Байқоңыр қаласы", "город Байконур", "Baikonur City";
        Zhalagash = "zhalagash": "Жалағаш ауданы", "Жалагашский район", "Zhalagash District";
        Syrdariya = "syrdariya": "Сырдария ауданы", "Сырдарьинский район", "Syrdariya District";
        Kyzylorda = "kyzylorda": "Қызылорда қаласы", "город Кызылорда", "Kyzylorda City";
        Shieli = "shieli": "Шиелі ауданы", "Шиелийский район", "Shieli District";
        Zhanakorgan = "zhanakorgan": "Жаңақорған ауданы", "Жанакорганский район", "Zhanakorgan District";
    }
}

/// The code under which organisations from outside the region stand in filters.
pub const ELSEWHERE: &str = "elsewhere";

/// Figures of a district.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DistrictFacts {
    /// Code in the classifier of administrative-territorial objects (KATO).
    pub kato: &'static str,
    /// Latitude of the centre, degrees.
    pub latitude: f64,
    /// Longitude of the centre, degrees.
    pub longitude: f64,
    /// Inhabitants.
    pub population: u32,
    /// Telephone area code within Kazakhstan.
    pub phone_code: &'static str,
    /// The administrative centre in kk, ru, en.
    pub centre: [&'static str; 3],
}

impl District {
    /// The figures of this district.
    #[must_use]
    pub const fn facts(self) -> DistrictFacts {
        match self {
            Self::Kyzylorda => facts(
                "431000000",
                44.85,
                65.516_67,
                278_581,
                "7242",
                ["Қызылорда", "Кызылорда", "Kyzylorda"],
            ),
            Self::Aral => facts(
                "433200000",
                46.797_98,
                61.661_22,
                78_687,
                "72433",
                ["Арал қаласы", "город Аральск", "Aral"],
            ),
            Self::Kazaly => facts(
                "434400000",
                45.844_88,
                62.153_02,
                78_614,
                "72438",
                ["Әйтеке би кенті", "посёлок Айтеке би", "Aiteke Bi"],
            ),
            Self::Karmakshy => facts(
                "434600000",
                45.484_02,
                64.084_90,
                52_087,
                "72437",
                ["Жосалы кенті", "посёлок Жосалы", "Zhosaly"],
            ),
            Self::Zhalagash => facts(
                "433600000",
                45.080_90,
                64.680_92,
                36_481,
                "72431",
                ["Жалағаш кенті", "посёлок Жалагаш", "Zhalagash"],
            ),
            Self::Syrdariya => facts(
                "434800000",
                45.047_34,
                64.984_39,
                37_851,
                "72436",
                ["Тереңөзек кенті", "посёлок Теренозек", "Terenozek"],
            ),
            Self::Shieli => facts(
                "435200000",
                44.176_03,
                66.740_96,
                85_271,
                "72432",
                ["Шиелі кенті", "посёлок Шиели", "Shieli"],
            ),
            Self::Zhanakorgan => facts(
                "434000000",
                43.909_84,
                67.249_46,
                80_522,
                "72435",
                ["Жаңақорған кенті", "посёлок Жанакорган", "Zhanakorgan"],
            ),
            Self::Baikonur => facts(
                "431900000",
                45.632_20,
                63.320_92,
                33_817,
                "33622",
                ["Байқоңыр", "Байконур", "Baikonur"],
            ),
        }
    }

    /// The district with this KATO code, or with one that lies inside it.
    #[must_use]
    pub fn from_kato(kato: &str) -> Option<Self> {
        let prefix = kato.get(..4)?;
        Self::ALL
            .iter()
            .copied()
            .find(|district| district.facts().kato.starts_with(prefix))
    }
}

const fn facts(
    kato: &'static str,
    latitude: f64,
    longitude: f64,
    population: u32,
    phone_code: &'static str,
    centre: [&'static str; 3],
) -> DistrictFacts {
    DistrictFacts {
        kato,
        latitude,
        longitude,
        population,
        phone_code,
        centre,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kato_codes_find_their_district() {
        assert_eq!(District::from_kato("431010000"), Some(District::Kyzylorda));
        assert_eq!(District::from_kato("431910000"), Some(District::Baikonur));
        assert_eq!(District::from_kato("435230100"), Some(District::Shieli));
        assert_eq!(District::from_kato("750000000"), None);
        assert_eq!(District::from_kato("43"), None);
    }
}
