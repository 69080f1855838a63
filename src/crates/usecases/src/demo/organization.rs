//! One demonstration organisation: name, texts, place, contacts and history
//! that fit each other.

use super::contacts::{self, Given};
use super::dress;
use super::growth;
use super::names::{self, Named, Wanted};
use super::places::{self, Scope};
use super::random::Random;
use super::text::{Languages, Tri, capitalised};
use super::themes::{self, ServiceText, Theme};
use domain::{
    District, IdentifierScheme, LegalForm, Locale, Organization, OrganizationStatus, Service,
    Source,
};
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashSet;

/// What all organisations of one region share.
pub(super) struct Workshop {
    pub(super) random: Random,
    now: Timestamp,
    today: Date,
    themes: Vec<&'static Theme>,
    taken: HashSet<String>,
    given: Given,
}

/// What is decided before the organisation is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outline {
    pub(super) form: LegalForm,
    pub(super) district: District,
    pub(super) registered: Date,
}

impl Workshop {
    /// A workshop that knows the names already borne; `random` is set for each organisation.
    pub(super) fn new(now: Timestamp, today: Date, known: &[Organization]) -> Self {
        Self {
            random: Random::new(0),
            now,
            today,
            themes: themes::all(),
            taken: known
                .iter()
                .filter_map(|organization| organization.names.get(Locale::Kk))
                .map(str::to_owned)
                .collect(),
            given: Given::default(),
        }
    }

    /// Writes the organisation of an outline.
    pub(super) fn organization(&mut self, outline: Outline) -> Organization {
        let (theme, scope, named) = self.named(outline);
        let at = self.days_ago(20, 900);
        let names = self.languages(&named);
        let texts = Languages {
            ru: names.original == Locale::Ru || names.ru && self.random.percent(85),
            en: names.en && self.random.percent(60),
            ..names
        };
        let mut organization = Organization::named(names.text(&named.full, at), outline.form);
        if let Some(short) = &named.short {
            organization.short_names = names.text(short, at);
        }
        organization.demonstration = true;
        organization.source = Source {
            name: super::SOURCE.to_owned(),
            address: None,
        };
        let filled = |texts: Tri| fill(&scope, texts, outline);
        organization.missions = texts.text(&filled(self.random.pick(theme.missions)), at);
        organization.descriptions = self.description(theme, &filled, texts, at);
        organization.working_languages = self.working_languages(names);
        self.activity(&mut organization, theme, texts, at);
        organization.place = self.place(outline.district, &scope, names, at);
        self.registration(&mut organization, outline);
        self.contacts(&mut organization, &named, outline.district);
        self.trust(&mut organization, outline);
        organization
    }

    /// Theme, place and a name nobody has.
    fn named(&mut self, outline: Outline) -> (&'static Theme, Scope, Named) {
        let mut last = None;
        for attempt in 0..400 {
            let theme = self.theme(outline);
            let wide = self.wide_scope(outline);
            let scope = self.scope(outline.district, &wide);
            let wanted = Wanted {
                theme,
                form: outline.form,
                scope: &scope,
                wide: &wide,
            };
            let found = names::compose(&mut self.random, &wanted, attempt, &mut self.taken);
            if let Some(named) = found {
                // A council of the district works in the district, not in a village of it.
                let scope = if named.of_wide { wide } else { scope };
                return (theme, scope, named);
            }
            last = Some((theme, scope));
        }
        let (theme, scope) = last.unwrap_or((themes::FALLBACK, places::region()));
        (theme, scope, Named::default())
    }

    fn theme(&mut self, outline: Outline) -> &'static Theme {
        let weights: Vec<u32> = self
            .themes
            .iter()
            .map(|theme| {
                let at_home =
                    theme.districts.is_empty() || theme.districts.contains(&outline.district);
                if at_home && names::suits(theme, outline.form) {
                    theme.weight
                } else {
                    0
                }
            })
            .collect();
        let position = self.random.weighted(&weights);
        self.themes
            .get(position)
            .copied()
            .unwrap_or(themes::FALLBACK)
    }

    /// The region, for some organisations of its capital, else the district.
    fn wide_scope(&mut self, outline: Outline) -> Scope {
        let regional = match outline.form {
            LegalForm::Association
            | LegalForm::NonprofitJointStockCompany
            | LegalForm::RepublicanPublicAssociation => 75,
            LegalForm::ConsumerCooperative | LegalForm::Religious => 0,
            _ => 38,
        };
        if outline.district == District::Kyzylorda && self.random.percent(regional) {
            places::region()
        } else {
            places::district(outline.district)
        }
    }

    fn scope(&mut self, district: District, wide: &Scope) -> Scope {
        let villages = places::villages(district);
        let likelihood = if district == District::Kyzylorda {
            14
        } else {
            24
        };
        if !villages.is_empty() && self.random.percent(likelihood) {
            let position = self.random.below(villages.len());
            villages.get(position).unwrap_or(wide).clone()
        } else {
            wide.clone()
        }
    }

    fn languages(&mut self, named: &Named) -> Languages {
        let russian_first = named.russian || self.random.percent(5);
        Languages {
            original: if russian_first {
                Locale::Ru
            } else {
                Locale::Kk
            },
            ru: russian_first || self.random.percent(84),
            en: self.random.percent(45),
        }
    }

    fn working_languages(&mut self, names: Languages) -> Vec<Locale> {
        let mut languages = vec![Locale::Kk];
        if names.original == Locale::Ru || self.random.percent(68) {
            languages.push(Locale::Ru);
        }
        if self.random.percent(if names.en { 12 } else { 3 }) {
            languages.push(Locale::En);
        }
        languages
    }

    fn activity(
        &mut self,
        organization: &mut Organization,
        theme: &Theme,
        languages: Languages,
        at: Timestamp,
    ) {
        organization.fields = self.main_and_some(theme.fields, 38);
        organization.beneficiaries = self.main_and_some(theme.beneficiaries, 48);
        let count = self.random.weighted(&[16, 24, 30, 20, 10]);
        let mut offered: Vec<ServiceText> = theme.services.to_vec();
        offered.push(self.random.pick(themes::COMMON_SERVICES));
        for (name, description) in self.random.some(&offered, count) {
            let own = self.random.percent(35);
            organization.services.push(Service {
                name: languages.text(&name.map(str::to_owned), at),
                description: languages.text(&description.map(str::to_owned), at),
                beneficiaries: if own {
                    organization.beneficiaries.iter().take(1).copied().collect()
                } else {
                    organization.beneficiaries.clone()
                },
                languages: organization.working_languages.clone(),
            });
        }
    }

    /// The first value, and each other with this likelihood; three at most.
    fn main_and_some<T: Copy>(&mut self, values: &[T], likelihood: usize) -> Vec<T> {
        let mut kept = Vec::new();
        for (position, value) in values.iter().enumerate() {
            if position == 0 || kept.len() < 3 && self.random.percent(likelihood) {
                kept.push(*value);
            }
        }
        kept
    }

    fn registration(&mut self, organization: &mut Organization, outline: Outline) {
        organization.registered_on = Some(outline.registered);
        let unit = match outline.form {
            LegalForm::Branch => 1,
            LegalForm::Representation => 2,
            _ => 0,
        };
        if self.random.percent(96)
            && let Some(bin) = self.given.bin(&mut self.random, outline.registered, unit)
        {
            organization.set_identifier(IdentifierScheme::KzBin, bin.into());
        }
        let first = date(2022, 1, 10);
        if outline.registered.year() < 2020 && self.today > first && self.random.percent(6) {
            organization.status = OrganizationStatus::Dissolved;
            organization.dissolved_on = Some(growth::between(&mut self.random, first, self.today));
        }
    }

    fn contacts(&mut self, organization: &mut Organization, named: &Named, district: District) {
        let domain = self.given.domain(&named.bare, district);
        if self.random.percent(58) {
            organization
                .phones
                .extend(contacts::landline(&mut self.random, district));
        }
        if organization.phones.is_empty() && self.random.percent(78) || self.random.percent(45) {
            organization
                .phones
                .extend(contacts::mobile(&mut self.random));
        }
        if self.random.percent(76) {
            organization
                .emails
                .extend(contacts::mailbox(&mut self.random, &domain));
            if self.random.percent(40) {
                organization.sites.extend(contacts::site(&domain));
            }
        }
    }

    /// How far the record was checked; the dissolved are not.
    fn trust(&mut self, organization: &mut Organization, outline: Outline) {
        if organization.status == OrganizationStatus::Dissolved {
            return;
        }
        if organization.bin().is_some() && self.random.percent(65) {
            organization.verified_at = Some(self.days_ago(10, 1_400));
        }
        if self.random.percent(53) {
            organization.confirmed_at = Some(self.days_ago(2, 720));
        }
        let reported = self.today.year() - if self.random.percent(75) { 1 } else { 2 };
        if reported > outline.registered.year() && self.random.percent(44) {
            organization.reported_year = Some(reported);
        }
    }

    /// A moment some days before now, in working hours.
    fn days_ago(&mut self, fewest: usize, most: usize) -> Timestamp {
        let days = self.random.between(fewest, most);
        let minutes = self.random.below(8 * 60);
        let back = i64::try_from(days * 24 * 60 + minutes).unwrap_or(0);
        self.now
            .checked_sub(SignedDuration::from_mins(back))
            .unwrap_or(self.now)
    }
}

/// Fills place, year and noun into a text and begins it with a capital.
fn fill(scope: &Scope, texts: Tri, outline: Outline) -> [String; 3] {
    let year = outline.registered.year().to_string();
    let nouns = dress::noun(outline.form);
    let mut language = 0;
    texts.map(|template| {
        let noun = nouns.get(language).map_or("", String::as_str);
        let text = scope
            .fill(template, language)
            .replace("{noun}", noun)
            .replace("{year}", &year);
        language += 1;
        capitalised(&text)
    })
}
