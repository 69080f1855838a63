//! A cheap alphabetical order, nearly that of the server's ICU. Only the differences between the two
//! are written into `core`, and they are few. For `write` and `read`, which must agree.

use crate::sorts::sort_by;
use crate::text::letters::lower;

/// Kazakh letters in their order; Russian ones keep theirs within it.
const ALPHABET: [char; 42] = [
    'а', 'ә', 'б', 'в', 'г', 'ғ', 'д', 'е', 'ё', 'ж', 'з', 'и', 'й', 'к', 'қ', 'л', 'м', 'н', 'ң',
    'о', 'ө', 'п', 'р', 'с', 'т', 'у', 'ұ', 'ү', 'ф', 'х', 'һ', 'ц', 'ч', 'ш', 'щ', 'ъ', 'ы', 'і',
    'ь', 'э', 'ю', 'я',
];

/// The weight of each letter from U+0430 to U+04FF.
const WEIGHTS: [u8; 0xd0] = {
    let mut weights = [0xf0; 0xd0];
    let mut place = 0;
    while place < ALPHABET.len() {
        // In bounds: the loop ends at the length, and all letters are from U+0430 on.
        #[expect(
            clippy::indexing_slicing,
            reason = "checked by the compiler: this runs there"
        )]
        {
            weights[ALPHABET[place] as usize - 0x430] = 0x80 + place as u8;
        }
        place += 1;
    }
    weights
};

/// The numbers of the texts in alphabetical order; equal texts keep their order.
pub(crate) fn order<'a>(count: usize, text: &dyn Fn(usize) -> &'a str) -> Vec<u32> {
    let mut keys: Vec<u8> = Vec::new();
    let mut ends = vec![0];
    for number in 0..count {
        keys.extend(text(number).chars().map(weight));
        ends.push(keys.len());
    }
    let key = |number: u32| {
        let number = number as usize;
        match (ends.get(number), ends.get(number + 1)) {
            (Some(start), Some(end)) => keys.get(*start..*end).unwrap_or_default(),
            _ => &[],
        }
    };
    let mut order: Vec<u32> = (0..count as u32).collect();
    sort_by(&mut order, &|one, other| key(one) < key(other));
    order
}

/// Space and punctuation, then digits, Latin, Cyrillic, the rest.
fn weight(letter: char) -> u8 {
    let small = lower(letter);
    match small {
        ' ' => 1,
        '0'..='9' | 'a'..='z' => small as u8,
        '\0'..='\u{7f}' => 2 + small as u8 % 40,
        '\u{430}'..='\u{4ff}' => {
            let place = small as usize - 0x430;
            WEIGHTS.get(place).copied().unwrap_or(0xf0)
        }
        '\u{2000}'..='\u{206f}' | '\u{80}'..='\u{bf}' => 2 + (small as u32 % 40) as u8,
        _ => 0xf1,
    }
}
