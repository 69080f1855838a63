//! Where a demonstration organisation is: a street that most towns have, a
//! house, a point near the centre of the district.

use super::gazetteer;
use super::names;
use super::organization::Workshop;
use super::places::Scope;
use super::text::Languages;
use domain::{Coordinates, District, Place};
use jiff::Timestamp;

impl Workshop {
    pub(super) fn place(
        &mut self,
        district: District,
        scope: &Scope,
        languages: Languages,
        at: Timestamp,
    ) -> Place {
        let facts = district.facts();
        let house = match self.random.below(10) {
            0 => format!("{}А", self.random.between(1, 60)),
            1 => format!(
                "{}/{}",
                self.random.between(1, 90),
                self.random.between(1, 4)
            ),
            _ => self.random.between(1, 140).to_string(),
        };
        let latin_house = house.replace('А', "A");
        let [kk, ru, en] = self.random.pick(gazetteer::STREETS);
        let street = [
            kk.replace("{n}", &house),
            ru.replace("{n}", &house),
            en.replace("{n}", &latin_house),
        ];
        let in_village = !names::is_wide(scope);
        let [street_kk, street_ru, street_en] = &street;
        let address = if in_village {
            [
                format!("{}, {street_kk}", scope.fill("{full}", 0)),
                format!("{}, {street_ru}", scope.fill("{full}", 1)),
                format!("{street_en}, {}", scope.fill("{full}", 2)),
            ]
        } else if matches!(district, District::Kyzylorda | District::Baikonur) {
            street
        } else {
            let [centre_kk, centre_ru, centre_en] = facts.centre;
            [
                format!("{centre_kk}, {street_kk}"),
                format!("{centre_ru}, {street_ru}"),
                format!("{street_en}, {centre_en}"),
            ]
        };
        let latitude = facts.latitude + 0.011 * self.random.jitter();
        let longitude = facts.longitude + 0.017 * self.random.jitter();
        let coordinates = Coordinates::new(
            (latitude * 100_000.0).round() / 100_000.0,
            (longitude * 100_000.0).round() / 100_000.0,
        );
        Place {
            district: Some(district),
            address: languages.text(&address, at),
            postcode: self
                .random
                .percent(65)
                .then(|| gazetteer::postcode(district).to_owned())
                .filter(|_| !in_village),
            coordinates: coordinates
                .ok()
                .filter(|_| !in_village && self.random.percent(88)),
        }
    }
}
