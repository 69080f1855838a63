//! The number of an edition as people write it: I, II … XII. Everybody may use it.

const DIGITS: [(u16, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// The number in Roman digits.
#[must_use]
pub fn roman(number: u16) -> String {
    let mut left = number;
    let mut text = String::new();
    for (value, digits) in DIGITS {
        while left >= value {
            text.push_str(digits);
            left -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editions_are_numbered_as_on_posters() {
        let numbers = [1, 2, 4, 8, 9, 10, 12, 13, 40, 99, 2026];
        let texts: Vec<String> = numbers.into_iter().map(roman).collect();
        assert_eq!(
            texts,
            [
                "I", "II", "IV", "VIII", "IX", "X", "XII", "XIII", "XL", "XCIX", "MMXXVI"
            ]
        );
    }
}
