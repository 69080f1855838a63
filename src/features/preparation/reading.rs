//! A form of this part while it is read: what each field says, and what is wrong
//! gathered. Forms come compacted. Used by the submitting files here.

use crate::i18n::Locale;
use crate::ui::form::{Submission, row_count};
use domain::event::{EventDate, Speaker};
use domain::{Coordinates, ErrorCode, Localized, OrganizationId, PersonId, Slug, Violation};
use jiff::civil::Date;
use usecases::organizations::{Shown, show_organization};
use usecases::people::show_person;
use usecases::{Ctx, UseCaseError};

/// A form while it is read: what is wrong is gathered.
pub(super) struct Reading<'a> {
    pub(super) ctx: &'a Ctx,
    pub(super) form: &'a Submission,
    violations: Vec<Violation>,
}

impl<'a> Reading<'a> {
    pub(super) const fn of(ctx: &'a Ctx, form: &'a Submission) -> Self {
        Self {
            ctx,
            form,
            violations: Vec::new(),
        }
    }

    pub(super) fn violate(&mut self, field: &str, code: ErrorCode) {
        self.violations.push(Violation::new(field, code));
    }

    pub(super) fn sound(self) -> Result<(), UseCaseError> {
        if self.violations.is_empty() {
            Ok(())
        } else {
            Err(UseCaseError::Invalid(self.violations))
        }
    }

    fn texts(&self, name: &str) -> [&'a str; 3] {
        Locale::ALL.map(|locale| self.form.value(&format!("{name}.{}", locale.code())))
    }

    pub(super) fn text(&self, name: &str, known: &Localized) -> Localized {
        known.rewritten(self.texts(name), self.ctx.now())
    }

    /// The text of a row: the known one that says the same, else a new one.
    pub(super) fn text_among<'b>(
        &self,
        name: &str,
        mut known: impl Iterator<Item = &'b Localized>,
    ) -> Localized {
        let texts = self.texts(name);
        let same = |known: &&Localized| {
            let said = Locale::ALL.map(|locale| known.get(locale).unwrap_or_default());
            said == texts
        };
        known
            .find(same)
            .cloned()
            .unwrap_or_else(|| Localized::default().rewritten(texts, self.ctx.now()))
    }

    /// What a field that may stay empty says.
    pub(super) fn optional<T>(
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
                self.violate(name, code);
                None
            }
        }
    }

    /// What a field that may not stay empty says.
    pub(super) fn required<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&str) -> Result<T, ErrorCode>,
    ) -> Option<T> {
        if self.form.value(name).is_empty() {
            self.violate(name, ErrorCode::Required);
            return None;
        }
        self.optional(name, read)
    }

    pub(super) fn date(&mut self) -> EventDate {
        let day = |text: &str| text.parse::<Date>().map_err(|_| ErrorCode::DateMalformed);
        if self.form.value("from").is_empty() {
            if !self.form.value("to").is_empty() {
                self.violate("from", ErrorCode::Required);
            }
            return self.optional("about", EventDate::parse).unwrap_or_default();
        }
        let Some(from) = self.optional("from", day) else {
            return EventDate::Unknown;
        };
        let to = self.optional("to", day).unwrap_or(from);
        match EventDate::days(from, to) {
            Ok(days) => days,
            Err(code) => {
                self.violate("to", code);
                EventDate::Unknown
            }
        }
    }

    pub(super) fn point(&mut self) -> Option<Coordinates> {
        let degrees = |typed: &str| {
            typed
                .replace(',', ".")
                .parse::<f64>()
                .map_err(|_| ErrorCode::CoordinatesOutOfRange)
        };
        if self.form.value("latitude").is_empty() && self.form.value("longitude").is_empty() {
            return None;
        }
        let latitude = self.required("latitude", degrees)?;
        let longitude = self.required("longitude", degrees)?;
        match Coordinates::new(latitude, longitude) {
            Ok(point) => Some(point),
            Err(code) => {
                self.violate("latitude", code);
                None
            }
        }
    }

    /// The organisation whose address, or the end of it, stands in a field.
    pub(super) async fn organization(
        &mut self,
        name: &str,
    ) -> Result<Option<OrganizationId>, UseCaseError> {
        let typed = self.form.value(name);
        if typed.is_empty() {
            return Ok(None);
        }
        let mut wanted = last_part(typed);
        // One that was joined with another leads on, once.
        for _ in 0..2 {
            let Some(slug) = wanted.take() else { break };
            match show_organization(self.ctx, &slug).await? {
                Shown::Found(found) => return Ok(Some(found.id)),
                Shown::Moved(slug) => wanted = Some(slug),
                Shown::Gone | Shown::Unknown => {}
            }
        }
        self.violate(name, ErrorCode::UnknownValue);
        Ok(None)
    }

    /// The person of the directory whose address, or the end of it, stands in a
    /// field.
    async fn person(&mut self, name: &str) -> Result<Option<PersonId>, UseCaseError> {
        let typed = self.form.value(name);
        if typed.is_empty() {
            return Ok(None);
        }
        if let Some(slug) = last_part(typed)
            && let Some(found) = show_person(self.ctx, &slug).await?
        {
            return Ok(Some(found.id));
        }
        self.violate(name, ErrorCode::UnknownValue);
        Ok(None)
    }

    pub(super) async fn hosts(
        &mut self,
        known: &[OrganizationId],
    ) -> Result<Vec<OrganizationId>, UseCaseError> {
        let chosen: Vec<OrganizationId> = self
            .form
            .all("hosts")
            .filter_map(|id| id.parse().ok().map(OrganizationId))
            .collect();
        // The main one stays the main one.
        let mut hosts: Vec<OrganizationId> = known
            .iter()
            .filter(|host| chosen.contains(host))
            .copied()
            .collect();
        let more = self.organization("host").await?;
        for host in chosen.into_iter().chain(more) {
            if !hosts.contains(&host) {
                hosts.push(host);
            }
        }
        Ok(hosts)
    }

    pub(super) async fn speakers(
        &mut self,
        list: &str,
        known: &[Speaker],
    ) -> Result<Vec<Speaker>, UseCaseError> {
        let mut speakers = Vec::new();
        for row in 0..row_count(self.form, list) {
            let path = format!("{list}.{row}");
            let names = known.iter().map(|speaker| &speaker.names);
            let names = self.text_among(&format!("{path}.names"), names);
            let roles = known.iter().map(|speaker| &speaker.roles);
            let roles = self.text_among(&format!("{path}.roles"), roles);
            speakers.push(Speaker {
                person: self.person(&format!("{path}.person")).await?,
                organization: self.organization(&format!("{path}.organization")).await?,
                names,
                roles,
            });
        }
        Ok(speakers)
    }
}

/// The name at the end of an address.
pub(super) fn last_part(typed: &str) -> Option<Slug> {
    let path = typed.split(['?', '#']).next().unwrap_or_default();
    let path = path.trim_end_matches('/');
    Slug::parse(path.rsplit('/').next().unwrap_or_default()).ok()
}
