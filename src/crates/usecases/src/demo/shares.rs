//! How organisations are spread over legal forms and districts: fixed shares,
//! met exactly (largest remainders), in an order the seed decides.

use super::random::Random;
use domain::{District, LegalForm};

/// Per thousand, as the registers of the region have it in round figures.
const FORMS: &[(LegalForm, u32)] = &[
    (LegalForm::PublicAssociation, 445),
    (LegalForm::PublicFund, 320),
    (LegalForm::PrivateInstitution, 90),
    (LegalForm::Association, 30),
    (LegalForm::CorporateFund, 20),
    (LegalForm::PrivateFund, 20),
    (LegalForm::ConsumerCooperative, 20),
    (LegalForm::Branch, 20),
    (LegalForm::Representation, 10),
    (LegalForm::Religious, 10),
    (LegalForm::Other, 6),
    (LegalForm::RepublicanPublicAssociation, 5),
    (LegalForm::NonprofitJointStockCompany, 4),
];

/// One legal form for each of `count` organisations.
pub(super) fn forms(random: &mut Random, count: usize) -> Vec<LegalForm> {
    spread(random, FORMS, count)
}

/// One district for each of `count` organisations, by population. Baikonur,
/// where organisations register under Russian law, has a fifth of its share.
pub(super) fn districts(random: &mut Random, count: usize) -> Vec<District> {
    let weights: Vec<(District, u32)> = District::ALL
        .iter()
        .map(|district| {
            let population = district.facts().population;
            let weight = if *district == District::Baikonur {
                population / 5
            } else {
                population
            };
            (*district, weight)
        })
        .collect();
    spread(random, &weights, count)
}

fn spread<T: Copy>(random: &mut Random, weights: &[(T, u32)], count: usize) -> Vec<T> {
    let total: u64 = weights.iter().map(|(_, weight)| u64::from(*weight)).sum();
    let shares: Vec<(T, u64, u64)> = weights
        .iter()
        .map(|(value, weight)| {
            let product = u64::from(*weight) * (count as u64);
            (*value, product / total.max(1), product % total.max(1))
        })
        .collect();
    let given: u64 = shares.iter().map(|(_, whole, _)| whole).sum();
    let mut left = (count as u64).saturating_sub(given);
    let mut by_remainder: Vec<usize> = (0..shares.len()).collect();
    by_remainder.sort_by_key(|position| {
        std::cmp::Reverse(shares.get(*position).map_or(0, |(_, _, rest)| *rest))
    });
    let mut values = Vec::with_capacity(count);
    for position in by_remainder {
        let Some((value, whole, _)) = shares.get(position) else {
            continue;
        };
        let extra = u64::from(left > 0);
        left -= extra;
        values.extend((0..whole + extra).map(|_| *value));
    }
    random.shuffle(&mut values);
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_met_exactly() {
        for count in [0, 1, 7, 997, 1_000] {
            assert_eq!(forms(&mut Random::new(1), count).len(), count);
            assert_eq!(districts(&mut Random::new(1), count).len(), count);
        }
        let forms = forms(&mut Random::new(1), 1_000);
        for (form, share) in FORMS {
            assert_eq!(
                forms.iter().filter(|found| *found == form).count(),
                *share as usize
            );
        }
        assert_eq!(FORMS.len(), LegalForm::ALL.len());
    }
}
