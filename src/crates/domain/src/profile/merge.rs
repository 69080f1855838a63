//! Joins what two sides made of the same base, field by field and language by
//! language. What only one side changed is taken; what both changed otherwise
//! is a conflict, so that nothing typed is lost. Lists are joined item by item
//! and never conflict. Used by use cases and islands.

use super::services::{align, shares_name};
use super::values::{Fields, Value, Values};
use super::{ProfileGroup, fill};
use crate::{Locale, Localized, LogoKey, Organization, Translation};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Whose value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// That of the one who joins.
    Mine,
    /// That of the other.
    Theirs,
}

/// Whose value is taken, by the field of the conflict.
pub type Choices = BTreeMap<String, Side>;

/// A field that both sides changed, each in its own way. The field of a service
/// that one side removed and the other changed is `services.N` alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// Its path in the joined values.
    pub field: String,
    /// What stood there before.
    pub base: Value,
    /// What the one who joins wrote.
    pub mine: Value,
    /// What the other wrote.
    pub theirs: Value,
}

/// The outcome. In a field that is in conflict and not chosen stands `mine`.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The joined document.
    pub document: Organization,
    /// What is to be chosen, in order; empty when all was clear or is chosen.
    pub conflicts: Vec<Conflict>,
}

/// Joins two documents made from one. Whatever forms do not edit is `theirs`.
#[must_use]
pub fn merge(
    base: &Organization,
    mine: &Organization,
    theirs: &Organization,
    choices: &Choices,
    at: Timestamp,
) -> Merged {
    let mut document = theirs.clone();
    let mut conflicts = Vec::new();
    for group in ProfileGroup::ALL {
        let [former, ours, others] =
            [base, mine, theirs].map(|document| Values::of(group, document));
        let (values, clashes) = merge_values(&former, &ours, &others, choices);
        conflicts.extend(clashes);
        // All values come from documents, which hold only valid ones.
        let _ = fill(group, &values, &mut document, at);
    }
    for (text, ours, others) in [
        (&mut document.names, &mine.names, &theirs.names),
        (
            &mut document.short_names,
            &mine.short_names,
            &theirs.short_names,
        ),
        (&mut document.missions, &mine.missions, &theirs.missions),
        (
            &mut document.descriptions,
            &mine.descriptions,
            &theirs.descriptions,
        ),
        (
            &mut document.place.address,
            &mine.place.address,
            &theirs.place.address,
        ),
    ] {
        keep_origin(text, ours, others);
    }
    let logo = |document: &Organization| -> Fields {
        let key = document.logo.clone();
        let text = key.map(|key| Value::Text(key.into()));
        text.map(|text| ("logo".to_owned(), text))
            .into_iter()
            .collect()
    };
    let mut joiner = Joiner { choices, conflicts };
    let joined = joiner.fields("", &logo(base), &logo(mine), &logo(theirs));
    document.logo = joined
        .get("logo")
        .and_then(|logo| LogoKey::parse(logo.text()).ok());
    Merged {
        document,
        conflicts: joiner.conflicts,
    }
}

/// Joins what stands in a form with what was saved meanwhile.
#[must_use]
pub fn merge_values(
    base: &Values,
    mine: &Values,
    theirs: &Values,
    choices: &Choices,
) -> (Values, Vec<Conflict>) {
    let mut joiner = Joiner {
        choices,
        conflicts: Vec::new(),
    };
    let fields = joiner.fields("", &base.fields, &mine.fields, &theirs.fields);
    let services = joiner.services(&base.services, &mine.services, &theirs.services);
    (Values { fields, services }, joiner.conflicts)
}

struct Joiner<'a> {
    choices: &'a Choices,
    conflicts: Vec<Conflict>,
}

impl Joiner<'_> {
    /// Asks who wins a conflict; one that is not chosen yet is written down.
    fn choose(&mut self, field: String, base: Value, mine: Value, theirs: Value) -> Side {
        if let Some(side) = self.choices.get(&field) {
            return *side;
        }
        self.conflicts.push(Conflict {
            field,
            base,
            mine,
            theirs,
        });
        Side::Mine
    }

    fn fields(&mut self, prefix: &str, base: &Fields, mine: &Fields, theirs: &Fields) -> Fields {
        let names: BTreeSet<&String> = base
            .keys()
            .chain(mine.keys())
            .chain(theirs.keys())
            .collect();
        let mut joined = Fields::new();
        for name in names {
            let [former, ours, others] = [base, mine, theirs].map(|side| side.get(name));
            let value = if ours == others || others == former {
                ours.cloned()
            } else if ours == former {
                others.cloned()
            } else if [former, ours, others]
                .iter()
                .any(|value| matches!(value, Some(Value::List(_))))
            {
                Some(join_lists(former, ours, others))
            } else {
                let text = |value: Option<&Value>| {
                    value.cloned().unwrap_or_else(|| Value::Text(String::new()))
                };
                let field = format!("{prefix}{name}");
                match self.choose(field, text(former), text(ours), text(others)) {
                    Side::Mine => ours.cloned(),
                    Side::Theirs => others.cloned(),
                }
            };
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                joined.insert(name.clone(), value);
            }
        }
        joined
    }

    fn services(&mut self, base: &[Fields], mine: &[Fields], theirs: &[Fields]) -> Vec<Fields> {
        if mine == theirs || theirs == base {
            return mine.to_vec();
        }
        if mine == base {
            return theirs.to_vec();
        }
        let our_origins = align(base, mine);
        let mut used = vec![false; mine.len()];
        let mut joined: Vec<Option<Fields>> = Vec::new();
        let nothing = Fields::new();
        let origins = align(base, theirs);
        for (origin, others) in origins.iter().zip(theirs) {
            let counterpart = mine
                .iter()
                .zip(&our_origins)
                .position(|(ours, our_origin)| {
                    origin.map_or_else(
                        || our_origin.is_none() && shares_name(ours, others),
                        |origin| *our_origin == Some(origin),
                    )
                });
            let former = origin.and_then(|origin| base.get(origin));
            let field = format!("services.{}", joined.len());
            let ours = counterpart.and_then(|position| {
                let used = used.get_mut(position)?;
                (!std::mem::replace(used, true)).then(|| mine.get(position))?
            });
            match (former, ours) {
                (former, Some(ours)) => {
                    let former = former.unwrap_or(&nothing);
                    joined.push(Some(self.fields(
                        &format!("{field}."),
                        former,
                        ours,
                        others,
                    )));
                }
                (Some(former), None) if former == others => {}
                (Some(former), None) => {
                    let side = self.choose(field, whole(former), whole(&nothing), whole(others));
                    let chosen = self.choices.get(&format!("services.{}", joined.len()));
                    let removed = side == Side::Mine && chosen.is_some();
                    joined.push((!removed).then(|| others.clone()));
                }
                (None, None) => joined.push(Some(others.clone())),
            }
        }
        for ((ours, origin), used) in mine.iter().zip(our_origins).zip(used) {
            let former = origin.and_then(|origin| base.get(origin));
            match former {
                _ if used => {}
                None => joined.push(Some(ours.clone())),
                Some(former) if former == ours => {}
                Some(former) => {
                    let field = format!("services.{}", joined.len());
                    let side = self.choose(field, whole(former), whole(ours), whole(&nothing));
                    joined.push((side == Side::Mine).then(|| ours.clone()));
                }
            }
        }
        joined.into_iter().flatten().collect()
    }
}

/// All that is said of a service, one line each.
fn whole(service: &Fields) -> Value {
    let lines = service.values().flat_map(Value::items);
    Value::Text(lines.collect::<Vec<_>>().join("\n"))
}

/// What either side added, without what either side took away; in their order
/// and then ours.
fn join_lists(base: Option<&Value>, mine: Option<&Value>, theirs: Option<&Value>) -> Value {
    let items = |value: Option<&Value>| -> Vec<String> {
        let items = value.map(Value::items).unwrap_or_default();
        items.into_iter().map(ToOwned::to_owned).collect()
    };
    let (base, mine, theirs) = (items(base), items(mine), items(theirs));
    let mut joined: Vec<String> = theirs
        .iter()
        .filter(|item| !base.contains(item) || mine.contains(item))
        .cloned()
        .collect();
    for item in mine {
        if !base.contains(&item) && !joined.contains(&item) {
            joined.push(item);
        }
    }
    Value::List(joined)
}

/// Where our text was taken, says again from which version of the original it
/// was translated, so that a translation of the former text counts as stale.
fn keep_origin(text: &mut Localized, mine: &Localized, theirs: &Localized) {
    for locale in Locale::ALL {
        let (Some(ours), others) = (mine.translation(locale), theirs.translation(locale)) else {
            continue;
        };
        let known = others.map_or(0, |others| others.version);
        if text.get(locale) != Some(&ours.text)
            || others.is_some_and(|others| others.text == ours.text)
        {
            continue;
        }
        let record = Translation {
            version: ours.version.max(known + 1),
            ..ours.clone()
        };
        *match locale {
            Locale::Kk => &mut text.kk,
            Locale::Ru => &mut text.ru,
            Locale::En => &mut text.en,
        } = Some(record);
    }
}

#[cfg(test)]
#[expect(
    clippy::indexing_slicing,
    reason = "a test that cannot find its input should stop"
)]
mod tests;
