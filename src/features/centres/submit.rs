//! The form of a centre and the use case it calls.

use crate::i18n::Locale;
use crate::ui::form::Submission;
use domain::opening_hours::{Day, Exception, MAX_EXCEPTIONS, WEEK};
use domain::profile::{MAX_ROWS, read_coordinates};
use domain::{
    Centre, CentreId, CentreKind, CentreService, District, Email, ErrorCode, Localized,
    OpeningHours, Phone, Place, Violation,
};
use usecases::centres::{CentreSaveAction, SaveCentre, SavedCentre, StoredCentre, save_centre};
use usecases::{Ctx, UseCaseError};

/// Longest postal code, in characters.
const MAX_POSTCODE: usize = 20;

/// Saves a centre as its form says; a new one without `known`. What cannot be
/// read and what breaks a rule are told together.
///
/// # Errors
/// What the use case refuses; the violations of what cannot be read.
pub async fn submit_centre(
    ctx: &Ctx,
    known: Option<&StoredCentre>,
    form: &Submission,
) -> Result<SavedCentre, UseCaseError> {
    let mut reading = Reading {
        form,
        violations: Vec::new(),
    };
    let document = reading.centre(known, ctx);
    if !reading.violations.is_empty() {
        let mut violations = reading.violations;
        let is_told = |field: &str| violations.iter().any(|one| one.field.starts_with(field));
        let more = document.violations().into_iter();
        let more: Vec<Violation> = more.filter(|one| !is_told(&one.field)).collect();
        violations.extend(more);
        return Err(UseCaseError::Invalid(violations));
    }
    let id: Option<CentreId> = known.map(|known| known.id);
    let save = SaveCentre {
        id,
        document,
        expected_version: id.map(|_| form.value("version").parse().unwrap_or_default()),
    };
    save_centre(ctx, CentreSaveAction::Write, save).await
}

struct Reading<'a> {
    form: &'a Submission,
    violations: Vec<Violation>,
}

impl Reading<'_> {
    fn centre(&mut self, known: Option<&StoredCentre>, ctx: &Ctx) -> Centre {
        let known = known.map(|known| &known.document);
        let empty = Localized::default();
        let text = |name: &str, known: Option<&Localized>| {
            let texts = Locale::ALL.map(|locale| {
                let field = format!("{name}.{}", locale.code());
                self.form.value(&field)
            });
            known.unwrap_or(&empty).rewritten(texts, ctx.now())
        };
        let names = text("names", known.map(|known| &known.names));
        let address = text("address", known.map(|known| &known.place.address));
        let directions = text("directions", known.map(|known| &known.directions));
        Centre {
            names,
            kind: self
                .optional("kind", |code| {
                    CentreKind::from_code(code).ok_or(ErrorCode::UnknownValue)
                })
                .unwrap_or(CentreKind::DistrictPoint),
            place: Place {
                district: self.optional("district", |code| {
                    District::from_code(code).ok_or(ErrorCode::UnknownValue)
                }),
                address,
                postcode: self.optional("postcode", |text| {
                    if text.chars().count() > MAX_POSTCODE {
                        return Err(ErrorCode::TooLong);
                    }
                    Ok(text.to_owned())
                }),
                coordinates: self.optional("coordinates", read_coordinates),
            },
            phones: self.rows("phones", MAX_ROWS, Phone::parse),
            emails: self.rows("emails", MAX_ROWS, Email::parse),
            services: self.chosen("services", CentreService::from_code),
            languages: self.chosen("languages", Locale::from_code),
            opening_hours: self.hours(),
            directions,
            demonstration: known.is_some_and(|known| known.demonstration),
            // One that is closed has no form.
            successor: None,
        }
    }

    fn optional<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&str) -> Result<T, ErrorCode>,
    ) -> Option<T> {
        let typed = self.form.value(name);
        if typed.is_empty() {
            return None;
        }
        match read(typed) {
            Ok(value) => Some(value),
            Err(code) => {
                self.violations.push(Violation::new(name, code));
                None
            }
        }
    }

    fn rows<T: PartialEq>(
        &mut self,
        name: &str,
        limit: usize,
        read: impl Fn(&str) -> Result<T, ErrorCode>,
    ) -> Vec<T> {
        let mut items = Vec::new();
        for row in 0..limit {
            let item = self.optional(&format!("{name}.{row}"), &read);
            items.extend(item.filter(|item| !items.contains(item)));
        }
        items
    }

    fn chosen<T: Copy>(&self, name: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
        self.form.all(name).filter_map(read).collect()
    }

    fn hours(&mut self) -> OpeningHours {
        let mut hours = OpeningHours::default();
        for (code, weekday) in WEEK {
            let day = self.optional(&format!("opening_hours.{code}"), Day::read);
            hours.set_weekday(weekday, day.unwrap_or_default());
        }
        hours.set_exceptions(self.rows(
            "opening_hours.exceptions",
            MAX_EXCEPTIONS,
            Exception::read,
        ));
        hours
    }
}
