//! The grammar of names: a pattern is chosen for theme, form and place, filled
//! in three languages, and chosen again while the Kazakh name is taken. No name
//! is told apart by a number.

use super::dress::dress;
use super::kazakh::{plural, possessive};
use super::places::{Scope, Unit};
use super::proper::{self, ProperName, Tag};
use super::random::Random;
use super::text::Tri;
use super::themes::{Sort, Theme};
use domain::LegalForm;
use std::collections::HashSet;

/// What an organisation is called.
#[derive(Clone, Debug, Default)]
pub(super) struct Named {
    pub(super) full: [String; 3],
    /// Where a short name is in use.
    pub(super) short: Option<[String; 3]>,
    /// The Kazakh name without form and quotation marks.
    pub(super) bare: String,
    /// Named by Russian-speaking founders.
    pub(super) russian: bool,
    /// Of the whole district or region by its name.
    pub(super) of_wide: bool,
}

/// What the name is for.
pub(super) struct Wanted<'a> {
    pub(super) theme: &'a Theme,
    pub(super) form: LegalForm,
    /// Where it works.
    pub(super) scope: &'a Scope,
    /// Its district or the region: councils and federations are not of one village.
    pub(super) wide: &'a Scope,
}

/// Which sort of theme a legal form needs.
pub(super) const fn sort_of(form: LegalForm) -> Sort {
    match form {
        LegalForm::ConsumerCooperative => Sort::Cooperative,
        LegalForm::Religious => Sort::Faith,
        LegalForm::Other => Sort::TradeUnion,
        LegalForm::NonprofitJointStockCompany => Sort::Institute,
        _ => Sort::Common,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pattern {
    /// «Үміт»
    Proper,
    /// «Үміт – Арал»
    ProperAndPlace,
    /// «Қазалы балықшылары»
    Group,
    /// «Шиелі аудандық ардагерлер кеңесі»
    Body,
    /// «Балдәурен балаларды дамыту орталығы»
    Centre,
    /// «… қауымдастығы»
    Union,
    /// «Жас қанат» …нің Арал аудандық филиалы
    Part,
}

/// Likelihoods in the order of [`Pattern`].
fn weights(wanted: &Wanted<'_>) -> [u32; 7] {
    let has = |table: &[Tri], weight: u32| if table.is_empty() { 0 } else { weight };
    let theme = wanted.theme;
    let [groups, bodies, unions] = [theme.groups, theme.bodies, theme.unions];
    match wanted.form {
        LegalForm::PublicAssociation => [24, 10, has(groups, 18), has(bodies, 34), 14, 0, 0],
        LegalForm::RepublicanPublicAssociation => [60, 0, 0, 0, 40, 0, 0],
        LegalForm::PublicFund | LegalForm::PrivateFund | LegalForm::CorporateFund => {
            [36, 12, has(groups, 6), 0, 46, 0, 0]
        }
        LegalForm::Association => [0, 0, 0, 0, 0, has(unions, 1), 0],
        LegalForm::ConsumerCooperative => [0, 0, 0, has(bodies, 40), 60, 0, 0],
        LegalForm::Religious => [50, 35, 0, 0, 15, 0, 0],
        LegalForm::Branch | LegalForm::Representation => [0, 0, 0, 0, 0, 0, 1],
        LegalForm::Other => [0, 0, 0, has(bodies, 70), 30, 0, 0],
        LegalForm::PrivateInstitution | LegalForm::NonprofitJointStockCompany => {
            [0, 0, 0, 0, 1, 0, 0]
        }
    }
}

const PATTERNS: [Pattern; 7] = [
    Pattern::Proper,
    Pattern::ProperAndPlace,
    Pattern::Group,
    Pattern::Body,
    Pattern::Centre,
    Pattern::Union,
    Pattern::Part,
];

/// Whether this theme can name an organisation of this form.
pub(super) fn suits(theme: &Theme, form: LegalForm) -> bool {
    theme.sort == sort_of(form) && (form != LegalForm::Association || !theme.unions.is_empty())
}

/// A name that nobody has yet, entered into `taken`; `None` when this theme
/// and place have been used up and others should be tried. The more attempts
/// have failed, the more compound names become.
pub(super) fn compose(
    random: &mut Random,
    wanted: &Wanted<'_>,
    attempt: usize,
    taken: &mut HashSet<String>,
) -> Option<Named> {
    let pattern = PATTERNS
        .get(random.weighted(&weights(wanted)))
        .copied()
        .unwrap_or(Pattern::Centre);
    let alone = matches!(pattern, Pattern::Proper | Pattern::ProperAndPlace);
    let mut name = proper_name(random, wanted.theme, attempt, alone);
    let place_from = if pattern == Pattern::Part { 40 } else { 3 };
    if attempt > place_from && pattern != Pattern::Proper {
        name = name.at(wanted.scope);
    }
    let inner = inner(random, wanted, pattern, &name)?;
    if repeats_a_word(&inner) {
        return None;
    }
    let named = dress(wanted, pattern, &name, &inner, random.percent(38));
    let [kazakh, ..] = &named.full;
    taken.insert(kazakh.clone()).then_some(named)
}

fn proper_name(random: &mut Random, theme: &Theme, attempt: usize, alone: bool) -> ProperName {
    const TAGS: [Tag; 6] = [
        Tag::General,
        Tag::Youth,
        Tag::Land,
        Tag::Culture,
        Tag::Rights,
        Tag::Care,
    ];
    let tag = if attempt > 6 {
        random.pick(&TAGS.map(Some))
    } else {
        random.pick(&theme.tags.iter().copied().map(Some).collect::<Vec<_>>())
    };
    if alone && theme.sort == Sort::Common && random.percent(8) {
        return random.pick(&proper::russian());
    }
    random.pick(&proper::suited(tag.unwrap_or(Tag::General)))
}

impl ProperName {
    /// The name with a place: «Үміт – Арал».
    fn at(self, scope: &Scope) -> Self {
        let [kk, ru, en] = self.texts;
        let [place_kk, place_ru, place_en] = &scope.plain;
        let placed = ["Сыр", "Арал", "Ақмешіт", "Байқоңыр"];
        if placed.iter().any(|place| kk.contains(place)) || kk.contains(place_kk.as_str()) {
            return Self {
                texts: [kk, ru, en],
                russian: self.russian,
            };
        }
        Self {
            texts: [
                format!("{kk} – {place_kk}"),
                format!("{ru} – {place_ru}"),
                format!("{en} – {place_en}"),
            ],
            russian: self.russian,
        }
    }
}

/// The name that stands between the quotation marks.
fn inner(
    random: &mut Random,
    wanted: &Wanted<'_>,
    pattern: Pattern,
    name: &ProperName,
) -> Option<[String; 3]> {
    let theme = wanted.theme;
    let from = |random: &mut Random, table: &[Tri], scope: &Scope| {
        let [kk, ru, en] = random.pick(table);
        let [name_kk, name_ru, name_en] = &name.texts;
        [
            scope.fill(&kk.replace("{name}", name_kk), 0),
            scope.fill(&ru.replace("{name}", name_ru), 1),
            scope.fill(&en.replace("{name}", name_en), 2),
        ]
    };
    let texts = match pattern {
        Pattern::Proper | Pattern::Part => name.texts.clone(),
        Pattern::ProperAndPlace => name.clone().at(wanted.scope).texts,
        Pattern::Group => {
            let [stem, ru, en] = random.pick(theme.groups);
            let [place_kk, place_ru, place_en] = &wanted.scope.short;
            [
                format!("{place_kk} {}", possessive(&plural(stem))),
                format!("{ru} {place_ru}"),
                format!("{place_en} {en}"),
            ]
        }
        Pattern::Body => from(random, theme.bodies, wanted.wide),
        Pattern::Centre => from(random, theme.centres, wanted.scope),
        Pattern::Union => from(random, theme.unions, wanted.wide),
    };
    let [kk, ..] = &texts;
    (!kk.is_empty()).then_some(texts)
}

/// Whether two words begin alike, as in «Білім нұры білім беру орталығы».
fn repeats_a_word(inner: &[String; 3]) -> bool {
    const ALIKE: usize = 4;
    inner.iter().any(|text| {
        let mut seen = HashSet::new();
        text.to_lowercase()
            .split(|letter: char| !letter.is_alphabetic())
            .map(|word| word.chars().take(ALIKE).collect::<String>())
            .any(|start| start.chars().count() == ALIKE && !seen.insert(start))
    })
}

/// Whether a scope is wider than a village.
pub(super) const fn is_wide(scope: &Scope) -> bool {
    !matches!(scope.unit, Unit::Village | Unit::Settlement)
}
