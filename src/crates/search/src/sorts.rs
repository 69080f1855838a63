//! Two small sorts, for what is sorted in the browser: each of the standard library's is four
//! kilobytes of WASM per type. Used by the index and the query.

/// Sorts numbers by their bits from `lowest` up, byte by byte; those equal there keep their order. A
/// byte that is the same in all costs nothing.
pub(crate) fn sort_numbers(numbers: &mut Vec<u64>, lowest: u32) {
    let mut sorted = vec![0; numbers.len()];
    for shift in (lowest..u64::BITS).step_by(8) {
        let digit = |number: u64| (number >> shift & 0xff) as usize;
        let mut starts = [0_u32; 257];
        for number in numbers.iter() {
            if let Some(count) = starts.get_mut(digit(*number) + 1) {
                *count += 1;
            }
        }
        if starts.iter().any(|count| *count as usize == numbers.len()) {
            continue;
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        for number in numbers.iter() {
            if let Some(start) = starts.get_mut(digit(*number)) {
                if let Some(slot) = sorted.get_mut(*start as usize) {
                    *slot = *number;
                }
                *start += 1;
            }
        }
        core::mem::swap(numbers, &mut sorted);
    }
}

/// Sorts numbers of things by the things; equal ones keep their order.
pub(crate) fn sort_by(numbers: &mut [u32], before: &dyn Fn(u32, u32) -> bool) {
    let mut merged = Vec::with_capacity(numbers.len());
    let mut width = 1;
    while width < numbers.len() {
        merged.clear();
        for pair in numbers.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let (Some((first, rest)), Some((second, rest_right))) =
                (left.split_first(), right.split_first())
            {
                if before(*second, *first) {
                    merged.push(*second);
                    right = rest_right;
                } else {
                    merged.push(*first);
                    left = rest;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        numbers.copy_from_slice(&merged);
        width *= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_sort_like_the_standard_library(numbers in prop::collection::vec(any::<u64>(), 0..300), small in prop::collection::vec(0_u32..50, 0..300)) {
            let mut sorted = numbers.clone();
            sorted.sort_unstable();
            let mut ours = numbers;
            sort_numbers(&mut ours, 0);
            prop_assert_eq!(ours, sorted);

            let mut order: Vec<u32> = (0..small.len() as u32).collect();
            sort_by(&mut order, &|one, other| small[one as usize] < small[other as usize]);
            let mut expected: Vec<u32> = (0..small.len() as u32).collect();
            expected.sort_by_key(|number| small[*number as usize]);
            prop_assert_eq!(order, expected);
        }
    }
}
