//! How likely two records are one organisation. Names come folded, as search
//! folds them, so that a name counts as equal in whatever alphabet it is
//! written. Pure; used by use cases and the pages of moderators.

use crate::{Bin, Coordinates, District, Email, LegalForm, Phone};
use std::collections::BTreeSet;

/// From which score on two records are worth a moderator's look.
pub const LIKELY: u8 = 55;

/// How near two points are one place, in metres.
const SAME_PLACE_METRES: f64 = 50.0;
/// Shorter names that differ in a letter are different names.
const SHORTEST_NEAR: usize = 5;

/// What of a record is compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparable {
    /// Each name and short name: its folded words without the legal form.
    pub names: Vec<Vec<String>>,
    /// The BIN.
    pub bin: Option<Bin>,
    /// The OGRN, also one that a register gave to two organisations.
    pub ogrn: Option<String>,
    /// Telephones.
    pub phones: Vec<Phone>,
    /// E-mail addresses.
    pub emails: Vec<Email>,
    /// Hosts of sites that are its own.
    pub hosts: Vec<String>,
    /// The point on the map.
    pub coordinates: Option<Coordinates>,
    /// The district.
    pub district: Option<District>,
    /// The legal form.
    pub legal_form: Option<LegalForm>,
}

/// Something that speaks for or against two records being one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// One BIN: certain.
    SameBin,
    /// One OGRN: certain.
    SameOgrn,
    /// The same name.
    SameName,
    /// The same words in another order.
    SameWords,
    /// Names a letter or two apart.
    NearName,
    /// A telephone in common.
    SamePhone,
    /// An e-mail address in common.
    SameEmail,
    /// A site's host in common that is nobody else's.
    SameSite,
    /// Within fifty metres; nothing by itself, since houses have many rooms.
    SamePlace,
    /// In one district; nothing without a name.
    SameDistrict,
    /// Two legal persons: branches of one network share all but this.
    OtherBin,
    /// The same of a Russian register.
    OtherOgrn,
    /// Names repeat from town to town.
    OtherDistrict,
    /// A fund and an association may be named alike.
    OtherForm,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 14] = [
        Self::SameBin,
        Self::SameOgrn,
        Self::SameName,
        Self::SameWords,
        Self::NearName,
        Self::SamePhone,
        Self::SameEmail,
        Self::SameSite,
        Self::SamePlace,
        Self::SameDistrict,
        Self::OtherBin,
        Self::OtherOgrn,
        Self::OtherDistrict,
        Self::OtherForm,
    ];

    /// How many points it gives or takes. A name alone is enough to be looked
    /// at, unless something speaks against it; contacts without a name are
    /// only when there are three, since one person may lead two organisations.
    #[must_use]
    pub const fn weight(self) -> i32 {
        match self {
            Self::SameBin | Self::SameOgrn => 100,
            Self::SameName => 60,
            Self::SameWords => 55,
            Self::NearName => 45,
            Self::SamePhone | Self::SameEmail => 25,
            Self::SameSite => 20,
            Self::SamePlace => 15,
            Self::SameDistrict => 10,
            Self::OtherBin | Self::OtherOgrn => -70,
            Self::OtherDistrict => -15,
            Self::OtherForm => -10,
        }
    }

    /// The reason as it stands in message ids.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SameBin => "same-bin",
            Self::SameOgrn => "same-ogrn",
            Self::SameName => "same-name",
            Self::SameWords => "same-words",
            Self::NearName => "near-name",
            Self::SamePhone => "same-phone",
            Self::SameEmail => "same-email",
            Self::SameSite => "same-site",
            Self::SamePlace => "same-place",
            Self::SameDistrict => "same-district",
            Self::OtherBin => "other-bin",
            Self::OtherOgrn => "other-ogrn",
            Self::OtherDistrict => "other-district",
            Self::OtherForm => "other-form",
        }
    }

    const fn is_contact(self) -> bool {
        matches!(self, Self::SamePhone | Self::SameEmail | Self::SameSite)
    }
}

/// The outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Likeness {
    /// 0 to 100.
    pub score: u8,
    /// What made it, the weightiest kind first.
    pub reasons: Vec<Reason>,
}

/// Compares two records. The points for are capped at 100 before those against
/// are taken, so that two legal persons stay below [`LIKELY`] however much
/// else they share. The same identifier is certain whatever else is said.
#[must_use]
pub fn likeness(one: &Comparable, other: &Comparable) -> Likeness {
    let mut reasons = Vec::new();
    let known = |same: Option<bool>, yes, no| match same {
        Some(true) => Some(yes),
        Some(false) => Some(no),
        None => None,
    };
    let both = |same: bool, present: bool| present.then_some(same);
    let bins = both(
        one.bin == other.bin,
        one.bin.is_some() && other.bin.is_some(),
    );
    let ogrns = both(
        one.ogrn == other.ogrn,
        one.ogrn.is_some() && other.ogrn.is_some(),
    );
    reasons.extend(known(bins, Reason::SameBin, Reason::OtherBin));
    reasons.extend(known(ogrns, Reason::SameOgrn, Reason::OtherOgrn));
    let is_certain = reasons.iter().any(|reason| reason.weight() == 100);
    let name = named_alike(one, other);
    reasons.extend(name);
    let contacts = [
        (shares(&one.phones, &other.phones), Reason::SamePhone),
        (shares(&one.emails, &other.emails), Reason::SameEmail),
        (shares(&one.hosts, &other.hosts), Reason::SameSite),
    ];
    reasons.extend(
        contacts
            .iter()
            .filter(|(same, _)| *same)
            .map(|(_, reason)| *reason),
    );
    let has_contact = reasons.iter().any(|reason| reason.is_contact());
    if (has_contact || name.is_some()) && is_same_place(one, other) {
        reasons.push(Reason::SamePlace);
    }
    if name.is_some() {
        let districts = both(
            one.district == other.district,
            one.district.is_some() && other.district.is_some(),
        );
        reasons.extend(known(
            districts,
            Reason::SameDistrict,
            Reason::OtherDistrict,
        ));
        let are_others = |form: Option<LegalForm>| form.filter(|form| *form != LegalForm::Other);
        if let (Some(form), Some(another)) =
            (are_others(one.legal_form), are_others(other.legal_form))
            && form != another
        {
            reasons.push(Reason::OtherForm);
        }
    }
    reasons.sort_unstable();
    let sum = |keep: fn(&i32) -> bool| -> i32 {
        reasons
            .iter()
            .map(|reason| reason.weight())
            .filter(keep)
            .sum()
    };
    let score = if is_certain {
        100
    } else {
        sum(|weight| *weight > 0).min(100) + sum(|weight| *weight < 0)
    };
    Likeness {
        score: u8::try_from(score.clamp(0, 100)).unwrap_or_default(),
        reasons,
    }
}

fn shares<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.iter().any(|item| other.contains(item))
}

/// How the most alike of their names are alike.
fn named_alike(one: &Comparable, other: &Comparable) -> Option<Reason> {
    let pairs = one
        .names
        .iter()
        .flat_map(|name| other.names.iter().map(move |another| (name, another)));
    pairs
        .filter(|(name, another)| !name.is_empty() && !another.is_empty())
        .filter_map(|(name, another)| alike(name, another))
        .min()
}

fn alike(name: &[String], another: &[String]) -> Option<Reason> {
    if name == another {
        return Some(Reason::SameName);
    }
    let (joined, other) = (name.concat(), another.concat());
    if joined == other {
        return Some(Reason::SameName);
    }
    let sorted = |words: &[String]| {
        let mut words = words.to_vec();
        words.sort_unstable();
        words
    };
    if name.len() == another.len() && sorted(name) == sorted(another) {
        return Some(Reason::SameWords);
    }
    is_near(name, another, &joined, &other).then_some(Reason::NearName)
}

/// Whether names are some typing errors apart: one in five letters' names, two
/// from twelve, three from twenty-four. «№ 12» and «№ 13» never are.
fn is_near(name: &[String], another: &[String], joined: &str, other: &str) -> bool {
    let letters = joined.chars().count().min(other.chars().count());
    if letters < SHORTEST_NEAR || joined.len().abs_diff(other.len()) > 6 {
        return false;
    }
    let numbers = |words: &[String]| -> BTreeSet<String> {
        let has_digit = |word: &&String| word.bytes().any(|byte| byte.is_ascii_digit());
        words.iter().filter(has_digit).cloned().collect()
    };
    let allowed = match letters {
        ..12 => 1,
        12..24 => 2,
        _ => 3,
    };
    numbers(name) == numbers(another) && strsim::osa_distance(joined, other) <= allowed
}

/// Whether two points are within [`SAME_PLACE_METRES`]; at such distances the
/// earth is flat.
fn is_same_place(one: &Comparable, other: &Comparable) -> bool {
    const METRES_A_DEGREE: f64 = 111_320.0;
    let (Some(one), Some(other)) = (one.coordinates, other.coordinates) else {
        return false;
    };
    let north = (one.latitude - other.latitude) * METRES_A_DEGREE;
    let narrowing = one.latitude.to_radians().cos();
    let east = (one.longitude - other.longitude) * METRES_A_DEGREE * narrowing;
    north.hypot(east) <= SAME_PLACE_METRES
}

#[cfg(test)]
mod tests;
