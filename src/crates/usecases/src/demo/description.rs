//! Descriptions: an opening, what the theme does, sometimes a closing. Some are
//! missing, some were translated before the original grew, as in life.

use super::organization::Workshop;
use super::text::{Languages, Tri};
use super::themes::{self, Theme};
use domain::{Locale, Localized};
use jiff::{SignedDuration, Timestamp};

impl Workshop {
    pub(super) fn description(
        &mut self,
        theme: &Theme,
        filled: &dyn Fn(Tri) -> [String; 3],
        languages: Languages,
        at: Timestamp,
    ) -> Localized {
        if self.random.percent(8) {
            return Localized::default();
        }
        let mut sentences = vec![self.random.pick(themes::OPENINGS)];
        let told = self.random.between(1, 2);
        sentences.extend(self.random.some(theme.activities, told));
        if self.random.percent(50) {
            sentences.push(self.random.pick(themes::CLOSINGS));
        }
        let languages = Languages {
            ru: languages.original == Locale::Ru || languages.ru && self.random.percent(80),
            en: languages.en && self.random.percent(75),
            ..languages
        };
        let text = |count: usize| {
            let mut whole = [String::new(), String::new(), String::new()];
            for sentence in sentences.iter().take(count) {
                for (paragraph, sentence) in whole.iter_mut().zip(filled(*sentence)) {
                    if !paragraph.is_empty() {
                        paragraph.push(' ');
                    }
                    paragraph.push_str(&sentence);
                }
            }
            whole
        };
        // Some originals grew after they were translated.
        if self.random.percent(6) {
            let earlier = at
                .checked_sub(SignedDuration::from_hours(24 * 400))
                .unwrap_or(at);
            let mut grown = languages.text(&text(sentences.len() - 1), earlier);
            if let Some(whole) = text(sentences.len()).get(languages.original.index()) {
                grown.set(languages.original, whole, at);
            }
            return grown;
        }
        languages.text(&text(sentences.len()), at)
    }
}
