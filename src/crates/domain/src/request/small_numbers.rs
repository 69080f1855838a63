//! Which rows of a public table are shown, so that nobody is found in small
//! numbers: neither in a row nor by taking the shown rows from the sum.

/// The smallest number of people that is shown.
pub const SMALLEST_SHOWN: u64 = 5;

/// Which of these rows, whose sum is shown too, may be shown. A row below
/// [`SMALLEST_SHOWN`] is hidden; while the hidden ones are a single row, or are
/// together so few that their sum would tell too much, the smallest of the
/// shown ones is hidden as well. The sum itself may be shown unless it is small.
#[must_use]
pub fn shown_rows(counts: &[u64]) -> Vec<bool> {
    let mut shown: Vec<bool> = counts
        .iter()
        .map(|count| *count >= SMALLEST_SHOWN)
        .collect();
    loop {
        let hidden = || counts.iter().zip(&shown).filter(|(_, shown)| !**shown);
        let (rows, sum) = (
            hidden().count(),
            hidden().map(|(count, _)| count).sum::<u64>(),
        );
        if rows == 0 || (rows > 1 && sum >= SMALLEST_SHOWN) {
            return shown;
        }
        let smallest = counts
            .iter()
            .zip(&mut shown)
            .filter(|(_, shown)| **shown)
            .min_by_key(|(count, _)| **count);
        match smallest {
            Some((_, shown)) => *shown = false,
            None => return shown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_small_row_takes_another_one_with_it() {
        for (counts, expected) in [
            (&[][..], &[][..]),
            (&[12, 7], &[true, true]),
            (&[12, 7, 3], &[true, false, false]),
            (&[12, 7, 7, 3], &[true, false, true, false]),
            (&[12, 3, 2], &[true, false, false]),
            // Together they are too few to be told as the rest of the sum.
            (&[12, 9, 1, 0], &[true, false, false, false]),
            (&[12, 9, 0], &[true, false, false]),
            (&[40, 3], &[false, false]),
            (&[4], &[false]),
            (&[5], &[true]),
            (&[0, 0], &[false, false]),
        ] {
            assert_eq!(shown_rows(counts), expected, "{counts:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_hidden_cannot_be_computed(
            counts in proptest::collection::vec(0_u64..30, 0..12),
        ) {
            let shown = shown_rows(&counts);
            prop_assert_eq!(shown.len(), counts.len());
            let rows = || counts.iter().zip(&shown);
            prop_assert!(rows().all(|(count, shown)| !shown || *count >= SMALLEST_SHOWN));
            let hidden: Vec<u64> =
                rows().filter(|(_, shown)| !**shown).map(|(count, _)| *count).collect();
            let sum: u64 = counts.iter().sum();
            // A small sum is not shown, so nothing can be taken from it.
            if !hidden.is_empty() && sum >= SMALLEST_SHOWN && counts.len() > 1 {
                prop_assert!(hidden.len() > 1);
                prop_assert!(hidden.iter().sum::<u64>() >= SMALLEST_SHOWN);
            }
        }
    }
}
