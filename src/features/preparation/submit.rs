//! Each form of this part and the use case it calls. Forms come compacted.

use super::rows::count;
use crate::i18n::Locale;
use crate::ui::form::Submission;
use domain::event::{
    Event, EventDate, EventDetails, EventKind, EventState, Hall, HallId, SeriesId, Session,
    SessionDocument, SessionFormat, SessionId, Speaker, Track, TrackId,
};
use domain::{
    Coordinates, District, ErrorCode, FieldOfActivity, Localized, OrganizationId, PersonId, Slug,
    Violation, WebAddress,
};
use jiff::civil::{Date, Time};
use usecases::events::{
    EventChoices, EventEdit, EventPreparation, EventSaveAction, SaveEvent, change_event_state,
    edit_event, save_event,
};
use usecases::organizations::{Shown, show_organization};
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

    fn date(&mut self) -> EventDate {
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

    fn point(&mut self) -> Option<Coordinates> {
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
    pub(super) async fn organization(&mut self, name: &str) -> Result<Option<OrganizationId>, UseCaseError> {
        let typed = self.form.value(name).trim_end_matches('/');
        if typed.is_empty() {
            return Ok(None);
        }
        let path = typed.split(['?', '#']).next().unwrap_or_default();
        let mut wanted = Slug::parse(path.rsplit('/').next().unwrap_or_default()).ok();
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

    async fn hosts(
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

    async fn speakers(
        &mut self,
        list: &str,
        known: &[Speaker],
    ) -> Result<Vec<Speaker>, UseCaseError> {
        let mut speakers = Vec::new();
        for row in 0..count(self.form, list) {
            let path = format!("{list}.{row}");
            let names = known.iter().map(|speaker| &speaker.names);
            let names = self.text_among(&format!("{path}.names"), names);
            let roles = known.iter().map(|speaker| &speaker.roles);
            let roles = self.text_among(&format!("{path}.roles"), roles);
            let person = self.form.value(&format!("{path}.person"));
            speakers.push(Speaker {
                person: person.parse().ok().map(PersonId),
                organization: self.organization(&format!("{path}.organization")).await?,
                names,
                roles,
            });
        }
        Ok(speakers)
    }
}

fn place_count(typed: &str) -> Result<u32, ErrorCode> {
    typed.parse().map_err(|_| ErrorCode::NumberMalformed)
}

/// Begins an event; answers its slug.
///
/// # Errors
/// What is wrong with the form; what the use case refuses.
pub async fn submit_new(ctx: &Ctx, form: &Submission) -> Result<Slug, UseCaseError> {
    let mut reading = Reading::of(ctx, form);
    let kind = reading.required("kind", |code| {
        EventKind::from_code(code).ok_or(ErrorCode::UnknownValue)
    });
    let titles = reading.text("titles", &Localized::default());
    let mut document = Event::named(kind.unwrap_or(EventKind::Other), titles);
    document.details.date = reading.date();
    document.details.hosts = reading.hosts(&[]).await?;
    // Without a host nobody but moderators begins anything: say which field it is.
    let needs_host = !ctx.actor.may(domain::Action::DraftEvent);
    if document.details.hosts.is_empty() && needs_host {
        reading.violate("hosts", ErrorCode::Required);
    }
    reading.sound()?;
    let save = SaveEvent {
        id: None,
        document,
        note: String::new(),
        expected_revision: None,
    };
    Ok(save_event(ctx, EventSaveAction::Write, save).await?.slug)
}

/// Brings an event to another state.
///
/// # Errors
/// [`ErrorCode::NotFound`] for a state that there is not; what the use case
/// refuses.
pub async fn submit_move(
    ctx: &Ctx,
    view: &EventPreparation,
    form: &Submission,
) -> Result<(), UseCaseError> {
    let to = EventState::from_code(form.value("to")).ok_or(ErrorCode::NotFound)?;
    change_event_state(ctx, view.id, to, None).await
}

/// Writes what is said about an event.
///
/// # Errors
/// What is wrong with the form; what the use case refuses.
pub async fn submit_details(
    ctx: &Ctx,
    view: &EventPreparation,
    form: &Submission,
) -> Result<(), UseCaseError> {
    let mut reading = Reading::of(ctx, form);
    let details = details(&mut reading, &view.event.details, &view.choices).await?;
    reading.sound()?;
    let edit = EventEdit::Details(Box::new(details));
    edit_event(
        ctx,
        &view.slug,
        edit,
        form.value("stamp"),
        form.value("note"),
    )
    .await?;
    Ok(())
}

async fn details(
    reading: &mut Reading<'_>,
    known: &EventDetails,
    choices: &EventChoices,
) -> Result<EventDetails, UseCaseError> {
    let mut details = known.clone();
    let form = reading.form;
    let kind = reading.required("kind", |code| {
        EventKind::from_code(code).ok_or(ErrorCode::UnknownValue)
    });
    details.kind = kind.unwrap_or(known.kind);
    details.titles = reading.text("titles", &known.titles);
    details.themes = reading.text("themes", &known.themes);
    details.summaries = reading.text("summaries", &known.summaries);
    details.descriptions = reading.text("descriptions", &known.descriptions);
    details.date = reading.date();
    details.venue.names = reading.text("venue.names", &known.venue.names);
    details.venue.addresses = reading.text("venue.addresses", &known.venue.addresses);
    details.venue.district = reading.optional("district", |code| {
        District::from_code(code).ok_or(ErrorCode::UnknownValue)
    });
    details.venue.online = reading.optional("online", WebAddress::parse);
    details.venue.coordinates = reading.point();
    let chosen: Vec<FieldOfActivity> = form
        .all("fields")
        .filter_map(FieldOfActivity::from_code)
        .collect();
    details.fields.retain(|field| chosen.contains(field));
    for field in chosen {
        if !details.fields.contains(&field) {
            details.fields.push(field);
        }
    }
    details.hosts = reading.hosts(&known.hosts).await?;
    if choices.series.is_some() {
        details.series = reading.optional("series", |id| {
            let id = id.parse().map_err(|_| ErrorCode::UnknownValue)?;
            Ok(SeriesId(id))
        });
        details.edition = reading.optional("edition", |number| {
            number.parse().map_err(|_| ErrorCode::NumberMalformed)
        });
    }
    details.guests = reading.speakers("guests", &known.guests).await?;
    Ok(details)
}

/// Writes halls and tracks.
///
/// # Errors
/// What is wrong with the form; what the use case refuses.
pub async fn submit_rooms(
    ctx: &Ctx,
    view: &EventPreparation,
    form: &Submission,
) -> Result<(), UseCaseError> {
    let mut reading = Reading::of(ctx, form);
    let agenda = &view.event.agenda;
    let nothing = Localized::default();
    let mut halls = Vec::new();
    for row in 0..count(form, "halls") {
        let id = form.value(&format!("halls.{row}.id")).parse().ok();
        let known = id.and_then(|id| agenda.hall(HallId(id)));
        let names = known.map_or(&nothing, |known| &known.names);
        halls.push(Hall {
            id: known.map_or_else(|| HallId(ctx.new_id()), |known| known.id),
            names: reading.text(&format!("halls.{row}.names"), names),
            places: reading.optional(&format!("halls.{row}.places"), place_count),
        });
    }
    let mut tracks = Vec::new();
    for row in 0..count(form, "tracks") {
        let id = form.value(&format!("tracks.{row}.id")).parse().ok();
        let known = id.and_then(|id| agenda.track(TrackId(id)));
        let names = known.map_or(&nothing, |known| &known.names);
        tracks.push(Track {
            id: known.map_or_else(|| TrackId(ctx.new_id()), |known| known.id),
            names: reading.text(&format!("tracks.{row}.names"), names),
        });
    }
    reading.sound()?;
    let edit = EventEdit::Rooms { halls, tracks };
    edit_event(ctx, &view.slug, edit, form.value("stamp"), "").await?;
    Ok(())
}

/// Writes or removes a session; answers the word of its notice.
///
/// # Errors
/// What is wrong with the form; what the use case refuses.
pub async fn submit_session(
    ctx: &Ctx,
    view: &EventPreparation,
    id: Option<SessionId>,
    form: &Submission,
) -> Result<&'static str, UseCaseError> {
    let stamp = form.value("stamp");
    if let (Some(id), "remove") = (id, form.value("task")) {
        edit_event(ctx, &view.slug, EventEdit::RemoveSession(id), stamp, "").await?;
        return Ok("session-removed");
    }
    let sessions = &view.event.agenda.sessions;
    let known = sessions.iter().find(|known| Some(known.id) == id);
    let mut reading = Reading::of(ctx, form);
    let session = session(&mut reading, known).await?;
    reading.sound()?;
    // Without a violation there is a session.
    let mut session = session.ok_or(ErrorCode::Internal)?;
    session.id = id.unwrap_or_else(|| SessionId(ctx.new_id()));
    let edit = EventEdit::Session(Box::new(session));
    edit_event(ctx, &view.slug, edit, stamp, "").await?;
    Ok("session-saved")
}

/// The session as it was written; nothing where day or time is missing.
async fn session(
    reading: &mut Reading<'_>,
    known: Option<&Session>,
) -> Result<Option<Session>, UseCaseError> {
    let form = reading.form;
    let nothing = Localized::default();
    let titles = reading.text("titles", known.map_or(&nothing, |known| &known.titles));
    if titles.is_empty() {
        reading.violate("titles", ErrorCode::Required);
    }
    let known_text = known.map_or(&nothing, |known| &known.descriptions);
    let descriptions = reading.text("descriptions", known_text);
    let day = reading.required("day", |day| {
        day.parse::<Date>().map_err(|_| ErrorCode::DateMalformed)
    });
    let time = |time: &str| time.parse::<Time>().map_err(|_| ErrorCode::UnknownValue);
    let starts = reading.required("starts", time);
    let ends = reading.required("ends", time);
    let format = reading.required("format", |code| {
        SessionFormat::from_code(code).ok_or(ErrorCode::UnknownValue)
    });
    let room = |id: &str| id.parse().map_err(|_| ErrorCode::UnknownValue);
    let hall = reading.optional("hall", room).map(HallId);
    let track = reading.optional("track", room).map(TrackId);
    let languages = Locale::ALL
        .into_iter()
        .filter(|locale| form.all("languages").any(|code| code == locale.code()))
        .collect();
    let known_speakers = known.map_or(&[][..], |known| &known.speakers);
    let speakers = reading.speakers("speakers", known_speakers).await?;
    let known_documents = known.map_or(&[][..], |known| &known.documents);
    let mut documents = Vec::new();
    for row in 0..count(form, "documents") {
        let path = format!("documents.{row}");
        let titles = known_documents.iter().map(|document| &document.titles);
        let titles = reading.text_among(&format!("{path}.titles"), titles);
        if let Some(address) = reading.required(&format!("{path}.address"), WebAddress::parse) {
            documents.push(SessionDocument { titles, address });
        }
    }
    let (Some(day), Some(starts), Some(ends), Some(format)) = (day, starts, ends, format) else {
        return Ok(None);
    };
    Ok(Some(Session {
        // A new one gets its own.
        id: known.map_or_else(|| SessionId(uuid::Uuid::nil()), |known| known.id),
        titles,
        descriptions,
        day,
        starts,
        ends,
        format,
        languages,
        hall,
        track,
        speakers,
        documents,
    }))
}
