//! Decides how a text is to be understood: as typed, on another keyboard, or with letters forgiven.
//! The rule: the first way that finds something wins; filters play no part. Called by `Listing::search`.

use super::evaluate::{NONE, evaluate, matches_any};
use super::plan::{Part, Plan, WordQuery};
use super::{Reading, fuzzy};
use crate::text::fold::fold_word;
use crate::text::layout::{kazakh_number_row, readings};
use crate::text::words::words;
use crate::{Language, Listing};

/// A text understood, with what it finds.
pub(crate) struct Understood {
    pub(crate) plan: Plan,
    /// The tier of each record; nothing when nothing is looked for.
    pub(crate) tiers: Option<Vec<u8>>,
    pub(crate) reading: Reading,
}

impl Listing {
    /// Understands a text.
    pub(crate) fn understand(&self, text: &str, language: Language) -> Understood {
        let plan = Plan::new(self, text);
        let Some(tiers) = evaluate(self, &plan) else {
            return Understood {
                plan,
                tiers: None,
                reading: Reading::Typed,
            };
        };
        if finds(&tiers) {
            return self.unless_number_row(text, plan, tiers);
        }
        // A reading whose words begin no word of the listing is a chance find: forgiving comes first.
        let (mut likely, mut unlikely) = (Vec::new(), Vec::new());
        for reading in readings(text) {
            let plan = Plan::new(self, &reading);
            let list = if self.begins_words(&plan) {
                &mut likely
            } else {
                &mut unlikely
            };
            list.push((plan, reading));
        }
        let read = |list: &[(Plan, String)]| {
            list.iter().find_map(|(plan, reading)| {
                let tiers = evaluate(self, plan).filter(|tiers| finds(tiers))?;
                let reading = Reading::Layout(reading.clone());
                Some(Understood {
                    plan: plan.clone(),
                    tiers: Some(tiers),
                    reading,
                })
            })
        };
        let other_plans = likely.iter().chain(&unlikely).map(|(plan, _)| plan);
        read(&likely)
            .or_else(|| self.forgive(&plan, language))
            .or_else(|| read(&unlikely))
            .or_else(|| {
                other_plans
                    .into_iter()
                    .find_map(|plan| self.forgive(plan, language))
            })
            .unwrap_or(Understood {
                plan,
                tiers: Some(tiers),
                reading: Reading::Typed,
            })
    }

    fn begins_words(&self, plan: &Plan) -> bool {
        plan.words().all(|word| word.begins_a_word(self))
    }

    /// `)ызылорда` is found within words as it stands, but means Қызылорда.
    fn unless_number_row(&self, text: &str, plan: Plan, tiers: Vec<u8>) -> Understood {
        if let Some(reading) = kazakh_number_row(text)
            && !self.begins_words(&plan)
        {
            let other = Plan::new(self, &reading);
            if self.begins_words(&other)
                && let Some(found) = evaluate(self, &other).filter(|tiers| finds(tiers))
            {
                return Understood {
                    plan: other,
                    tiers: Some(found),
                    reading: Reading::Layout(reading),
                };
            }
        }
        Understood {
            plan,
            tiers: Some(tiers),
            reading: Reading::Typed,
        }
    }

    /// The plan with each word that is nowhere replaced by its nearest.
    fn forgive(&self, plan: &Plan, language: Language) -> Option<Understood> {
        let mut parts = Vec::new();
        let mut replaced = Vec::new();
        for part in &plan.parts {
            let Part::Word(word) = part else {
                parts.push(part.clone());
                continue;
            };
            if matches_any(self, word) {
                parts.push(part.clone());
                continue;
            }
            let mut meant: Option<WordQuery> = None;
            for nearest in fuzzy::nearest(self, &word.typed) {
                let other = WordQuery::meant(self, &word.surface, &nearest);
                match &mut meant {
                    None => meant = Some(other),
                    Some(meant) => meant.patterns.extend(other.patterns),
                }
            }
            replaced.push(parts.len());
            parts.push(Part::Word(meant?));
        }
        if replaced.is_empty() {
            return None;
        }
        let plan = Plan { parts };
        let tiers = evaluate(self, &plan).filter(|tiers| finds(tiers))?;
        let best = tiers
            .iter()
            .zip(0..)
            .min_by_key(|(tier, _)| **tier)
            .map(|(_, record)| record)?;
        let pairs = replaced
            .iter()
            .filter_map(|place| match plan.parts.get(*place) {
                Some(Part::Word(word)) => {
                    Some((word.surface.clone(), self.written(best, word, language)))
                }
                _ => None,
            })
            .collect();
        Some(Understood {
            plan,
            tiers: Some(tiers),
            reading: Reading::Fuzzy(pairs),
        })
    }

    /// A word as some record that has it writes it.
    fn written(&self, record: u32, word: &WordQuery, language: Language) -> String {
        let Some(view) = self.record(record) else {
            return String::new();
        };
        let labels = self
            .groups()
            .iter()
            .enumerate()
            .flat_map(|(group, values)| {
                view.facet(group).filter_map(move |value| {
                    let value = values.values.get(usize::from(value))?;
                    Some(language.of(&value.labels).as_str())
                })
            });
        let languages = [language].into_iter().chain(Language::ALL);
        let texts = languages
            .clone()
            .filter_map(|language| view.name(language))
            .map(|name| name.0);
        let texts = texts.chain(
            languages
                .clone()
                .filter_map(|language| view.short_name(language))
                .map(|name| name.0),
        );
        let texts = texts.chain(labels).chain(view.keywords());
        let texts = texts.chain(
            languages
                .clone()
                .filter_map(|language| view.summary(language))
                .map(|text| text.0),
        );
        let texts = texts.chain(
            languages
                .filter_map(|language| view.description(language))
                .map(|text| text.0),
        );
        for text in texts {
            for range in words(text) {
                let surface = text.get(range).unwrap_or_default();
                if word.find(&fold_word(surface)).is_some() {
                    return surface.to_owned();
                }
            }
        }
        String::from_utf8_lossy(&word.typed).into_owned()
    }
}

fn finds(tiers: &[u8]) -> bool {
    tiers.iter().any(|tier| *tier != NONE)
}
