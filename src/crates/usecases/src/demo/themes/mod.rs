//! What organisations work on. A theme is narrower than a field of activity, so
//! that name, mission, description and services of one organisation speak of
//! the same thing. Tables only; the grammar is in `names` and `organization`.

mod care;
mod growth;
mod land;
mod public;

use super::proper::Tag;
use super::text::Tri;
use domain::{Beneficiary, District, FieldOfActivity};

/// Which legal forms a theme is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Associations of people, funds, institutions and their unions.
    Common,
    Cooperative,
    Faith,
    TradeUnion,
    Institute,
}

/// A service: its name, and what one gets.
pub(super) type ServiceText = (Tri, Tri);

/// A narrow activity with all its texts.
///
/// Templates hold the place forms of [`super::places::Scope::fill`]; `centres`
/// and `unions` also hold {name}; `activities` also {noun}.
#[derive(Clone, Copy, Debug)]
pub(super) struct Theme {
    /// How common it is.
    pub(super) weight: u32,
    pub(super) sort: Sort,
    /// Where it is at home; everywhere when empty.
    pub(super) districts: &'static [District],
    /// The main field first.
    pub(super) fields: &'static [FieldOfActivity],
    pub(super) beneficiaries: &'static [Beneficiary],
    /// Which proper names suit it.
    pub(super) tags: &'static [Tag],
    /// Groups that give short names: the Kazakh stem, Russian and English plural.
    pub(super) groups: &'static [Tri],
    /// Councils, societies and federations of a place.
    pub(super) bodies: &'static [Tri],
    /// Centres and clubs with a proper name.
    pub(super) centres: &'static [Tri],
    /// Unions of legal entities.
    pub(super) unions: &'static [Tri],
    pub(super) missions: &'static [Tri],
    /// Sentences of descriptions.
    pub(super) activities: &'static [Tri],
    pub(super) services: &'static [ServiceText],
}

impl Theme {
    const BLANK: Self = Self {
        weight: 1,
        sort: Sort::Common,
        districts: &[],
        fields: &[],
        beneficiaries: &[],
        tags: &[],
        groups: &[],
        bodies: &[],
        centres: &[],
        unions: &[],
        missions: &[],
        activities: &[],
        services: &[],
    };
}

/// Every theme, in a fixed order.
pub(super) fn all() -> Vec<&'static Theme> {
    [care::THEMES, growth::THEMES, land::THEMES, public::THEMES]
        .into_iter()
        .flatten()
        .collect()
}

/// Stands in where a table has no fitting theme, which tests rule out.
pub(super) const FALLBACK: &Theme = &Theme::BLANK;

/// First sentences of descriptions; {noun} is «фонд», {year} the year of registration.
pub(super) const OPENINGS: &[Tri] = &[
    [
        "{noun} {year} жылдан бері {loc} жұмыс істейді.",
        "{noun} работает {loc} с {year} года.",
        "{noun} has been working {loc} since {year}.",
    ],
    [
        "{noun} {year} жылы тұрғындардың бастамасымен құрылды.",
        "{noun} действует с {year} года по инициативе самих жителей.",
        "{noun} was set up by local residents in {year}.",
    ],
    [
        "Жұмысымызды {year} жылы шағын топпен бастадық, бүгінде бізді {loc} жақсы біледі.",
        "Мы начинали в {year} году небольшой группой, сегодня нас хорошо знают {loc}.",
        "We began as a small group in {year} and are now well known {loc}.",
    ],
    [
        "{noun} {full} тұрғындарымен тікелей жұмыс істейді.",
        "{noun} работает напрямую с жителями {gen}.",
        "{noun} works directly with the people of {gen}.",
    ],
    [
        "Біз үшін {full} тұрғындарының күнделікті мұқтажы бірінші орында.",
        "Для нас на первом месте повседневные нужды жителей {gen}.",
        "The everyday needs of the people of {gen} come first for us.",
    ],
];

/// Last sentences of descriptions.
pub(super) const CLOSINGS: &[Tri] = &[
    [
        "Жұмысымызға еріктілер мен жергілікті кәсіпкерлер көмектеседі.",
        "Нам помогают волонтёры и местные предприниматели.",
        "Volunteers and local businesses help us.",
    ],
    [
        "Барлық қызмет тегін көрсетіледі.",
        "Все услуги бесплатны.",
        "All services are free of charge.",
    ],
    [
        "Жыл сайын атқарылған жұмыс туралы ашық есеп береміз.",
        "Каждый год мы публично отчитываемся о проделанной работе.",
        "Every year we report publicly on our work.",
    ],
    [
        "Мектептермен, емханалармен және әкімдікпен бірлесіп жұмыс істейміз.",
        "Мы работаем вместе со школами, поликлиниками и акиматом.",
        "We work together with schools, clinics and the akimat.",
    ],
    [
        "Есігіміз жұма күндері барлық тұрғындарға ашық.",
        "По пятницам наши двери открыты для всех жителей.",
        "On Fridays our doors are open to everyone.",
    ],
    [
        "Жұмысымыз мүшелік жарна мен демеушілердің қолдауы есебінен жүреді.",
        "Мы существуем на членские взносы и поддержку спонсоров.",
        "We live on membership fees and the support of sponsors.",
    ],
    [
        "Бірнеше жоба мемлекеттік әлеуметтік тапсырыс аясында жүзеге асты.",
        "Несколько проектов выполнено в рамках государственного социального заказа.",
        "Several projects were carried out under the state social order.",
    ],
    [
        "Қосылғысы келген әр адамға орын табылады.",
        "Место найдётся каждому, кто захочет присоединиться.",
        "There is a place for everyone who wants to join.",
    ],
    [
        "Шалғай ауылдарға айына бір рет барып тұрамыз.",
        "Раз в месяц мы выезжаем в отдалённые сёла.",
        "Once a month we travel to remote villages.",
    ],
];

/// Services that any organisation may offer.
pub(super) const COMMON_SERVICES: &[ServiceText] = &[
    (
        ["Кеңес беру", "Консультация", "Advice"],
        [
            "Телефон арқылы немесе кеңседе алдын ала жазылу бойынша кеңес береміз.",
            "Консультируем по телефону или в офисе по предварительной записи.",
            "We advise by telephone or at the office by appointment.",
        ],
    ),
    (
        ["Еріктілерді қабылдау", "Приём волонтёров", "Volunteering"],
        [
            "Ерікті болғысы келгендерге қысқаша оқу өткізіп, іске қосамыз.",
            "Проводим короткое обучение и подключаем волонтёров к делу.",
            "A short training, then volunteers join the work.",
        ],
    ),
    (
        ["Жиналыс залы", "Зал для встреч", "Meeting room"],
        [
            "Отыз адамдық залды тұрғындар мен бастамашыл топтарға тегін береміз.",
            "Бесплатно предоставляем зал на тридцать человек жителям и инициативным группам.",
            "A room for thirty people, free for residents and community groups.",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_is_complete() {
        for theme in all() {
            let main = theme.missions.first().unwrap()[0];
            assert!(!theme.fields.is_empty(), "{main}");
            assert!(!theme.beneficiaries.is_empty(), "{main}");
            assert!(!theme.tags.is_empty(), "{main}");
            assert!(!theme.centres.is_empty(), "{main}");
            assert!(theme.activities.len() >= 3, "{main}");
            assert!(theme.services.len() >= 2, "{main}");
        }
    }

    #[test]
    fn templates_use_known_slots_and_no_kazakh_letters_outside_kazakh() {
        let slots = [
            "{full}",
            "{gen}",
            "{loc}",
            "{dat}",
            "{adj}",
            "{short}",
            "{short_gen}",
            "{short_loc}",
            "{name}",
            "{noun}",
            "{year}",
        ];
        let texts = all().into_iter().flat_map(|theme| {
            let services = theme
                .services
                .iter()
                .flat_map(|(name, text)| [*name, *text]);
            [
                theme.groups,
                theme.bodies,
                theme.centres,
                theme.unions,
                theme.missions,
                theme.activities,
            ]
            .concat()
            .into_iter()
            .chain(services.collect::<Vec<_>>())
        });
        for [kk, ru, en] in texts
            .chain(OPENINGS.iter().copied())
            .chain(CLOSINGS.iter().copied())
        {
            for text in [kk, ru, en] {
                let mut bare = text.to_owned();
                for slot in slots {
                    bare = bare.replace(slot, "");
                }
                assert!(!bare.contains(['{', '}']), "{text}");
                assert!(!bare.is_empty() || text.starts_with('{'), "{text}");
            }
            assert!(
                !ru.contains(['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і']),
                "{ru}"
            );
            assert!(
                en.chars()
                    .all(|letter| letter.is_ascii() || "’–“”".contains(letter)),
                "{en}"
            );
        }
    }
}
