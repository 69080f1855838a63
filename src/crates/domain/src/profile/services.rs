//! Services have no number of their own: which service of one list is which of
//! another. Used by this module's parts.

use super::values::{Fields, Value};

const NAMES: [&str; 3] = ["name.kk", "name.ru", "name.en"];

/// For each service of `side` the one of `base` that it comes from: the equal
/// one, else one that shares a name in some language, else the one in the same
/// place. No service of `base` is given twice.
pub(super) fn align(base: &[Fields], side: &[Fields]) -> Vec<Option<usize>> {
    let mut origins: Vec<Option<usize>> = vec![None; side.len()];
    let mut taken = vec![false; base.len()];
    let equal: fn(&Fields, &Fields) -> bool = |one, other| one == other;
    for is_same in [equal, shares_name] {
        for (service, origin) in side.iter().zip(&mut origins) {
            if origin.is_some() {
                continue;
            }
            let found = base
                .iter()
                .zip(&mut taken)
                .enumerate()
                .find(|(_, (known, taken))| !**taken && is_same(known, service));
            if let Some((position, (_, taken))) = found {
                *taken = true;
                *origin = Some(position);
            }
        }
    }
    for (position, (origin, taken)) in origins.iter_mut().zip(&mut taken).enumerate() {
        if origin.is_none() && !*taken {
            *taken = true;
            *origin = Some(position);
        }
    }
    origins
}

/// Whether two services have the same name in some language.
pub(super) fn shares_name(one: &Fields, other: &Fields) -> bool {
    NAMES.iter().any(|name| {
        let text = one.get(*name).map(Value::text);
        text.is_some() && text == other.get(*name).map(Value::text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Fields {
        Fields::from([("name.kk".to_owned(), Value::Text(name.to_owned()))])
    }

    #[test]
    fn moved_renamed_and_new_ones_are_told_apart() {
        let base = [named("а"), named("ә"), named("б")];
        assert_eq!(align(&base, &[named("б"), named("а")]), [Some(2), Some(0)]);
        assert_eq!(
            align(&base, &[named("а"), named("в"), named("б"), named("г")]),
            [Some(0), Some(1), Some(2), None]
        );
        assert_eq!(align(&[], &[named("а")]), [None]);
    }
}
