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
#[derive(Default)]
pub(crate) struct Understood {
    pub(crate) plan: Vec<WordQuery>,
    /// The tier of each record; empty when nothing is looked for.
    pub(crate) tiers: Vec<u8>,
    pub(crate) reading: Reading,
}

impl Listing {
    /// Understands a text: first by what begins words of the listing, as typed and then on other
    /// keyboards; then by what stands within words, or nearly there. (`)ызылорда` is within Қызылорда
    /// as it stands, but means it.)
    pub(crate) fn understand(&self, text: &str, language: Language) -> Understood {
        let mut ways = vec![Understood {
            plan: plan(self, text),
            ..Understood::default()
        }];
        let mut place = 0;
        let mut lenient = false;
        while let Some(way) = ways.get_mut(place) {
            if way.plan.is_empty() {
                if place == 0 {
                    break;
                }
            } else if lenient || way.plan.iter().all(|word| word.begins_a_word(self)) {
                way.tiers = evaluate(self, &way.plan);
                if lenient && !finds(&way.tiers) {
                    self.forgive(way, language);
                }
                if finds(&way.tiers) {
                    return core::mem::take(way);
                }
            }
            if place == 0 && !lenient {
                for reading in readings(text) {
                    let plan = plan(self, &reading);
                    ways.push(Understood {
                        plan,
                        tiers: Vec::new(),
                        reading: Reading::Layout(reading),
                    });
                }
            }
            place += 1;
            if place == ways.len() && !lenient {
                place = 0;
                lenient = true;
            }
        }
        ways.swap_remove(0)
    }

    /// Replaces each word that is nowhere by its nearest.
    #[inline(never)]
    fn forgive(&self, way: &mut Understood, language: Language) {
        let mut replaced = Vec::new();
        for (place, word) in way.plan.iter_mut().enumerate() {
            if is_found(self, word) {
                continue;
            }
            let nearest = fuzzy::nearest(self, &word.typed);
            word.patterns.clear();
            for (place, nearest) in nearest.into_iter().enumerate() {
                word.look_for(self, &nearest, false);
                if place == 0 {
                    word.typed = nearest;
                }
            }
            replaced.push(place);
        }
        if replaced.is_empty() {
            return;
        }
        way.tiers = evaluate(self, &way.plan);
        let best = way
            .tiers
            .iter()
            .zip(0..)
            .min_by_key(|(tier, _)| **tier)
            .map_or(0, |(_, record)| record);
        let mut pairs = Vec::new();
        for place in replaced {
            if let Some(word) = way.plan.get(place) {
                pairs.push((word.surface.clone(), self.written(best, word, language)));
            }
        }
        if finds(&way.tiers) {
            way.reading = Reading::Fuzzy(pairs);
        }
    }

    /// A word as some record that has it writes it, in the reader's language if it can be.
    fn written(&self, record: usize, word: &WordQuery, language: Language) -> String {
        let count = self.len();
        let mut texts = Vec::new();
        for shift in 0..Language::ALL.len() {
            let language = Language::ALL
                .get((language.index() + shift) % 3)
                .copied()
                .unwrap_or_default();
            for column in [language.index(), language.index() + 3] {
                let cells = [Some(&self.core.cells), self.texts.as_ref()];
                texts.extend(
                    cells
                        .into_iter()
                        .flatten()
                        .filter_map(|cells| cells.get(column * count + record)),
                );
            }
            let values = self.core.groups.iter().flat_map(|group| &group.values);
            for (value, records) in values.zip(&self.core.value_records) {
                if records.contains(record as u32) {
                    texts.push(language.of(&value.labels));
                }
            }
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
