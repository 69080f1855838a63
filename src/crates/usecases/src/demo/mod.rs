//! The demonstration region: organisations and people built from a grammar, the
//! same for the same seed, and the real ones of [`seed_facts`] unadorned.
//! Rule: what is invented is marked `demonstration` and cannot reach anybody
//! (`.example`, numbers that begin with zeros); what is real has nothing invented.

mod centres;
mod contacts;
mod description;
mod dress;
mod forums;
mod gazetteer;
mod growth;
mod hours;
mod kazakh;
mod load;
mod location;
mod names;
mod needs;
mod organization;
mod person;
mod places;
mod proper;
mod random;
mod requests;
mod seed_facts;
mod shares;
#[cfg(test)]
mod tests;
mod text;
mod themes;

use domain::{Localized, Organization, Person};
use jiff::Timestamp;
use organization::{Outline, Workshop};
use random::Random;
use text::Languages;

pub use load::load_demonstration;

/// The source that invented records name.
pub const SOURCE: &str = "demo";

/// A person and the posts held.
#[derive(Clone, Debug, PartialEq)]
pub struct DemonstrationPerson {
    /// Who.
    pub person: Person,
    /// Where.
    pub posts: Vec<Post>,
}

/// A post in an organisation of the same region.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// Its position in [`DemonstrationRegion::organizations`].
    pub organization: usize,
    /// As what.
    pub roles: Localized,
    /// Whether the person heads it.
    pub head: bool,
}

/// Everything that a demonstration begins with.
#[derive(Clone, Debug, PartialEq)]
pub struct DemonstrationRegion {
    /// The real ones first, then the invented ones by date of registration.
    pub organizations: Vec<Organization>,
    /// The real ones first.
    pub people: Vec<DemonstrationPerson>,
}

/// Makes the region: `organizations` listed ones, those of the report included.
/// Names depend on number and seed only; dates also on `now`.
#[must_use]
pub fn generate(organizations: usize, seed: u64, now: Timestamp) -> DemonstrationRegion {
    let today = crate::day_of(now);
    let real = seed_facts::organizations(now);
    let listed = real.iter().filter(|real| real.listed).count();
    let invented = organizations.saturating_sub(listed);
    let mut random = Random::new(seed);
    let forms = shares::forms(&mut random, invented);
    let districts = shares::districts(&mut random, invented);
    let dates = growth::registrations(&mut Random::new(random.next()), invented, today);
    let mut region = DemonstrationRegion {
        people: seed_facts::people(now),
        organizations: real,
    };
    let mut workshop = Workshop::new(now, today, &region.organizations);
    for ((form, district), registered) in forms.into_iter().zip(districts).zip(dates) {
        // Each has chance of its own, so that names do not depend on the day.
        workshop.random = Random::new(random.next());
        let mut organization = workshop.organization(Outline {
            form,
            district,
            registered,
        });
        organization.opening_hours = hours::of(&organization);
        let mut chance = Random::new(random.next());
        if chance.percent(40) {
            let head = head_of(&mut chance, &organization, region.organizations.len());
            region.people.push(head);
        }
        region.organizations.push(organization);
    }
    region
}

/// An invented head, written in the languages of the organisation's name.
fn head_of(
    random: &mut Random,
    organization: &Organization,
    position: usize,
) -> DemonstrationPerson {
    let names = &organization.names;
    let at = names
        .translation(names.original)
        .map_or(Timestamp::UNIX_EPOCH, |name| name.updated_at);
    let languages = Languages {
        original: names.original,
        ru: names.ru.is_some(),
        en: names.en.is_some(),
    };
    let person = person::person(random, languages, at);
    let roles = languages.text(&person::role(random, organization.legal_form), at);
    DemonstrationPerson {
        person,
        posts: vec![Post {
            organization: position,
            roles,
            head: true,
        }],
    }
}
