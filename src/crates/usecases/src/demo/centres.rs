//! Support centres of the demonstration region: the hub and a point in each
//! other district. Rule: all of them are invented and marked so; nothing of
//! them depends on chance, but holidays are those of the year.

use super::contacts::landline;
use super::random::Random;
use crate::audit::event;
use crate::centres::{CentreSaveAction, SaveCentre, save_centre};
use crate::{Ctx, UseCaseError};
use domain::opening_hours::{Day, Exception, WEEK};
use domain::{
    AccountId, Centre, CentreId, CentreKind, CentreService, Coordinates, District, Email, Locale,
    Localized, OpeningHours, Place, Role,
};
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::json;
use store::StoreError;
use store::accounts::StoredAccount;

/// Where the hub is.
const HUB: District = District::Kyzylorda;

/// The address of who heads it.
const HEAD: &str = "head@birtereze.example";

/// The weeks of the points, by turns: weekdays, Wednesday, Saturday.
const WEEKS: [(&str, &str, &str); 3] = [
    (
        "9:00–13:00, 14:00–18:00",
        "9:00–13:00, 14:00–18:00",
        "closed",
    ),
    ("9:00–13:00, 15:00–19:00", "by appointment", "closed"),
    ("10:00–17:00", "10:00–17:00", "10:00–13:00"),
];

/// Writes the centres.
pub(super) async fn load(ctx: &Ctx) -> Result<(), UseCaseError> {
    for document in centres(ctx.now(), ctx.today()) {
        let save = SaveCentre {
            id: None,
            document,
            expected_version: None,
        };
        let kind = save.document.kind;
        let saved = save_centre(ctx, CentreSaveAction::Demonstration, save).await?;
        if kind == CentreKind::RegionalHub {
            head(ctx, saved.id).await?;
        }
    }
    Ok(())
}

/// Somebody who heads the hub; whoever tries it out gives the account a password.
/// Nobody is written to.
async fn head(ctx: &Ctx, centre: CentreId) -> Result<(), UseCaseError> {
    let now = ctx.now();
    let account = StoredAccount {
        id: AccountId(ctx.new_id()),
        email: Some(HEAD.to_owned()),
        email_confirmed_at: None,
        password_hash: None,
        role: Role::AccountHolder,
        name: "Сәуле Омарова".to_owned(),
        locale: Locale::Kk,
        created_at: now,
        updated_at: now,
    };
    let transaction = ctx.database.begin().await?;
    if store::accounts::add(&transaction, &account).await? {
        store::requests::set_member(&transaction, centre, account.id, Role::Head, now).await?;
        let detail = json!({ "account": account.id });
        let row = event(ctx, ctx.new_id(), "centre", "head_added", centre.0, detail);
        store::audit_events::add(&transaction, vec![row]).await?;
    }
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

fn centres(at: Timestamp, today: Date) -> Vec<Centre> {
    let points = District::ALL.iter().copied().filter(|one| *one != HUB);
    let mut centres = vec![hub(at, today)];
    centres.extend(
        points
            .enumerate()
            .map(|(position, district)| point(at, today, position, district)),
    );
    centres
}

fn hub(at: Timestamp, today: Date) -> Centre {
    let usual = "9:00–19:00";
    Centre {
        names: Localized::from_texts(
            Locale::Kk,
            [
                "«Бір терезе» облыстық қолдау орталығы",
                "Областной центр поддержки «Бір терезе»",
                "Bir Tereze regional support centre",
            ],
            at,
        ),
        kind: CentreKind::RegionalHub,
        services: CentreService::ALL.to_vec(),
        languages: Locale::ALL.to_vec(),
        opening_hours: hours((usual, usual, "10:00–14:00"), today),
        directions: Localized::from_texts(
            Locale::Kk,
            [
                "Ғимараттың бас есігінен кіріп, екінші қабатқа көтеріліңіз. Пандус пен лифт бар.",
                "Главный вход, второй этаж. Есть пандус и лифт.",
                "Main entrance, second floor. There are a ramp and a lift.",
            ],
            at,
        ),
        ..base(at, HUB, 1)
    }
}

fn point(at: Timestamp, today: Date, position: usize, district: District) -> Centre {
    let label = |locale| district.label(locale);
    let names = [
        format!("«Бір терезе», {}", label(Locale::Kk)),
        format!("«Бір терезе», {}", label(Locale::Ru)),
        format!("Bir Tereze, {}", label(Locale::En)),
    ];
    let week = WEEKS.iter().cycle().nth(position).copied();
    let mut services = vec![CentreService::Consultation, CentreService::DatabaseReport];
    if position.is_multiple_of(2) {
        services.push(CentreService::Room);
    }
    if position.is_multiple_of(3) {
        services.push(CentreService::Training);
    }
    Centre {
        names: text(&names, at),
        kind: CentreKind::DistrictPoint,
        services,
        languages: vec![Locale::Kk, Locale::Ru],
        opening_hours: hours(week.unwrap_or_default(), today),
        ..base(at, district, position + 2)
    }
}

/// What all centres have: place and contacts.
fn base(at: Timestamp, district: District, house: usize) -> Centre {
    let facts = district.facts();
    let [kk, ru, en] = facts.centre;
    let address = [
        format!("{kk}, Абай көшесі, {house}"),
        format!("{ru}, улица Абая, {house}"),
        format!("{house} Abai Street, {en}"),
    ];
    // The chance is that of the district's code alone.
    let mut random = Random::new(district.code().bytes().map(u64::from).sum());
    let email = format!("{}@birtereze.example", district.code());
    Centre {
        names: Localized::default(),
        kind: CentreKind::DistrictPoint,
        place: Place {
            district: Some(district),
            address: text(&address, at),
            postcode: None,
            coordinates: Coordinates::new(facts.latitude, facts.longitude).ok(),
        },
        phones: landline(&mut random, district).into_iter().collect(),
        emails: Email::parse(&email).into_iter().collect(),
        services: Vec::new(),
        languages: Vec::new(),
        opening_hours: OpeningHours::default(),
        directions: Localized::default(),
        demonstration: true,
        successor: None,
    }
}

fn text([kk, ru, en]: &[String; 3], at: Timestamp) -> Localized {
    Localized::from_texts(Locale::Kk, [kk, ru, en], at)
}

fn hours((weekdays, wednesday, saturday): (&str, &str, &str), today: Date) -> OpeningHours {
    let mut hours = OpeningHours::default();
    for (code, weekday) in WEEK {
        let text = match code {
            "saturday" => saturday,
            "sunday" => Day::CLOSED,
            "wednesday" => wednesday,
            _ => weekdays,
        };
        hours.set_weekday(weekday, Day::read(text).unwrap_or_default());
    }
    let (year, next) = (today.year(), today.year() + 1);
    let holidays = [
        format!("{year}-03-21/{year}-03-23: closed; Наурыз"),
        format!("{year}-12-16: closed; Тәуелсіздік күні"),
        format!("{next}-01-01/{next}-01-02: closed; Жаңа жыл"),
    ];
    let holidays = holidays
        .iter()
        .filter_map(|text| Exception::read(text).ok());
    hours.set_exceptions(holidays.collect());
    hours
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_centre_is_sound_marked_and_has_its_district() {
        let now: Timestamp = "2026-05-20T06:00:00Z".parse().unwrap();
        let made = centres(now, crate::day_of(now));
        assert_eq!(made, centres(now, crate::day_of(now)), "the same again");
        let mut districts: Vec<_> = made.iter().filter_map(|one| one.place.district).collect();
        assert_eq!(districts.first(), Some(&HUB));
        districts.sort_unstable();
        let mut all = District::ALL.to_vec();
        all.sort_unstable();
        assert_eq!(districts, all);
        for centre in &made {
            assert_eq!(centre.violations(), []);
            assert!(centre.demonstration);
            assert_eq!((centre.phones.len(), centre.emails.len()), (1, 1));
            assert_eq!(centre.opening_hours.exceptions().len(), 3);
            assert_eq!(centre.names.languages().count(), 3);
        }
    }
}
