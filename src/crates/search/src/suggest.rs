//! Records that fit what somebody tells in their own words. Unlike a query, no word has to be found:
//! each says a little, the rarer the more. Used by the request form, on the server and in the browser.

use crate::text::fold::fold_word;
use crate::text::stopwords::is_stopword;
use crate::text::words::words;
use crate::{Language, Listing, Query, Reading, RecordView};

/// The most words that are looked at: the first ones of a long story.
const MOST_WORDS: usize = 40;
/// Shorter words say nothing by themselves, in bytes of the skeleton.
const SHORTEST: usize = 4;

/// What is told.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Need {
    /// In one's own words.
    pub text: String,
    /// Values that speak for a record without being required, by group: one's own district.
    pub preferred: Vec<(usize, u16)>,
    /// The language one reads; of records that fit alike, those that tell of themselves in it come first.
    pub language: Option<Language>,
    /// Flags that a record must not have.
    pub without_flags: u8,
}

impl Listing {
    /// The records that fit best, at most `most`, for [`Listing::record`]. None when no word says anything: a word that half
    /// of all records have, or none, does not.
    #[must_use]
    pub fn suggest(&self, need: &Need, most: usize) -> Vec<u32> {
        let mut scores = vec![0_u32; self.len()];
        for word in telling_words(&need.text) {
            let found = self.search(&Query {
                text: word.to_owned(),
                ..Query::default()
            });
            let common = found.ids.len() * 2 > self.len();
            if common || found.ids.is_empty() || found.reading != Reading::Typed {
                continue;
            }
            // Whole numbers, so that server and browser agree to the last record.
            let weight = (self.len() / found.ids.len()).ilog2() * 4 + 2;
            for id in &found.ids {
                if let Some(score) = scores.get_mut(*id as usize) {
                    *score += weight;
                }
            }
        }
        let mut best: Vec<(u32, bool, u32)> = (0..)
            .zip(scores)
            .filter(|(_, score)| *score > 0)
            .filter_map(|(id, score)| {
                let record = self.record(id)?;
                let barred =
                    (0..8).any(|flag| need.without_flags >> flag & 1 == 1 && record.flag(flag));
                let liked = need
                    .preferred
                    .iter()
                    .filter(|(group, value)| record.facet(*group).any(|own| own == *value))
                    .count();
                let told = need.language.is_some_and(|own| tells_in(record, own));
                // Nearness doubles what the words say, and never speaks alone.
                (!barred).then_some((score * (1 + liked as u32), told, id))
            })
            .collect();
        best.sort_by_key(|(score, told, id)| (core::cmp::Reverse((*score, *told)), *id));
        let strongest = best.first().map_or(0, |(score, ..)| *score);
        best.into_iter()
            .take_while(|(score, ..)| score * 2 >= strongest)
            .take(most)
            .map(|(.., id)| id)
            .collect()
    }
}

/// Whether a record says in this language what it does, or at least what it is called.
fn tells_in(record: RecordView<'_>, own: Language) -> bool {
    let text = record.summary(own).or_else(|| record.name(own));
    text.is_some_and(|(_, language)| language == own)
}

/// The different words of a text that may say something, in their order.
fn telling_words(text: &str) -> Vec<&str> {
    let mut known = Vec::new();
    let mut telling = Vec::new();
    for range in words(text) {
        let word = text.get(range).unwrap_or_default();
        let skeleton = fold_word(word);
        if skeleton.len() < SHORTEST || is_stopword(&skeleton) || known.contains(&skeleton) {
            continue;
        }
        known.push(skeleton);
        telling.push(word);
        if telling.len() == MOST_WORDS {
            break;
        }
    }
    telling
}
