//! Decides how a text is to be understood: as typed, on another keyboard, or with letters forgiven.
//! The rule: the first way that finds something wins; filters play no part. Called by `Listing::search`.

use super::evaluate::{evaluate, finds, is_found};
use super::plan::plan;
use super::word::WordQuery;
use super::{Reading, fuzzy};
use crate::text::fold::fold_word;
use crate::text::layout::readings;
use crate::text::words::words;
use crate::{Language, Listing};

/// A text understood, with what it finds.
pub(crate) struct Understood {
    pub(crate) plan: Vec<WordQuery>,
    /// The tier of each record; empty when nothing is looked for.
    pub(crate) tiers: Vec<u8>,
    pub(crate) reading: Reading,
}

impl Listing {
    /// Understands a text.
    ///
    /// What begins no word of the listing is a chance find within words: `)ызылорда` is in Қызылорда
    /// as it stands, but means it. So likely readings on another keyboard come before that.
    pub(crate) fn understand(&self, text: &str, language: Language) -> Understood {
        let typed = plan(self, text);
        if typed.is_empty() {
            return Understood {
                plan: typed,
                tiers: Vec::new(),
                reading: Reading::Typed,
            };
        }
        let is_likely = |plan: &[WordQuery]| plan.iter().all(|word| word.begins_a_word(self));
        let tiers = evaluate(self, &typed);
        let found = finds(&tiers);
        if found && is_likely(&typed) {
            return Understood {
                plan: typed,
                tiers,
                reading: Reading::Typed,
            };
        }
        let mut others = Vec::new();
        for reading in readings(text) {
            let other = plan(self, &reading);
            if !other.is_empty() && is_likely(&other) {
                let tiers = evaluate(self, &other);
                if finds(&tiers) {
                    return Understood {
                        plan: other,
                        tiers,
                        reading: Reading::Layout(reading),
                    };
                }
            }
            others.push((other, reading));
        }
        if found {
            return Understood {
                plan: typed,
                tiers,
                reading: Reading::Typed,
            };
        }
        if let Some(understood) = self.forgive(&typed, language) {
            return understood;
        }
        for (other, reading) in others {
            let tiers = evaluate(self, &other);
            if !other.is_empty() && finds(&tiers) {
                return Understood {
                    plan: other,
                    tiers,
                    reading: Reading::Layout(reading),
                };
            }
            if let Some(understood) = self.forgive(&other, language) {
                return understood;
            }
        }
        Understood {
            plan: typed,
            tiers,
            reading: Reading::Typed,
        }
    }

    /// The plan with each word that is nowhere replaced by its nearest.
    #[inline(never)]
    fn forgive(&self, typed: &[WordQuery], language: Language) -> Option<Understood> {
        let mut plan = Vec::new();
        let mut replaced = Vec::new();
        for word in typed {
            if word.is_form || is_found(self, word) {
                plan.push(word.clone());
                continue;
            }
            let nearest = fuzzy::nearest(self, &word.typed);
            let mut meant = WordQuery::new(self, &word.surface, nearest.first()?, false);
            for other in nearest.iter().skip(1) {
                meant.look_for(self, other, false);
            }
            replaced.push(plan.len());
            plan.push(meant);
        }
        let tiers = evaluate(self, &plan);
        if replaced.is_empty() || !finds(&tiers) {
            return None;
        }
        let best = tiers
            .iter()
            .zip(0..)
            .min_by_key(|(tier, _)| **tier)
            .map_or(0, |(_, record)| record);
        let mut pairs = Vec::new();
        for place in replaced {
            let word = plan.get(place)?;
            pairs.push((word.surface.clone(), self.written(best, word, language)));
        }
        Some(Understood {
            plan,
            tiers,
            reading: Reading::Fuzzy(pairs),
        })
    }

    /// A word as some record that has it writes it, in the reader's language if it can be.
    fn written(&self, record: u32, word: &WordQuery, language: Language) -> String {
        let mut texts = Vec::new();
        if let Some(view) = self.record(record) {
            let [kk, ru, en] = Language::ALL;
            for language in [language, kk, ru, en] {
                let shown = [
                    view.name(language),
                    view.short_name(language),
                    view.summary(language),
                    view.description(language),
                ];
                texts.extend(shown.iter().flatten().map(|text| text.0));
                for (group, values) in self.groups().iter().enumerate() {
                    for (value, records) in values.values.iter().zip(self.value_records(group)) {
                        if records.contains(record) {
                            texts.push(language.of(&value.labels));
                        }
                    }
                }
            }
            texts.extend(view.keywords());
        }
        for text in texts {
            for range in words(text) {
                let surface = text.get(range).unwrap_or_default();
                if word.find(surface, &fold_word(surface)).is_some() {
                    return surface.to_owned();
                }
            }
        }
        word.surface.clone()
    }
}
