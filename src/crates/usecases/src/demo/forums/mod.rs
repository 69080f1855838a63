//! Events of the demonstration region: the real series of the Civil Forum as far
//! as it is known, and, marked as invented, a forum ahead and events in
//! districts. Rule: real editions hold what [`super::seed_facts`] and its source
//! say and nothing else; invented events name invented people and
//! organisations only.

mod civil_forum;
mod districts;
mod proposals;
mod registration;
mod resolutions;
mod upcoming;

use super::text::Tri;
use crate::events::{EventSaveAction, SaveEvent, SaveSeries, save_event, save_series};
use crate::proceedings::write_demonstration;
use crate::{Clock, Ctx, UseCaseError};
use domain::event::{Event, HallId, Session, SessionFormat, SessionId, Speaker, TrackId};
use domain::{District, EventId, Locale, Localized, OrganizationId, PersonId};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// Whom events of the demonstration name.
#[derive(Clone, Debug, Default)]
pub(super) struct Cast {
    /// Серік Ахмет, who attended the X forum.
    pub(super) deputy_akim: Option<PersonId>,
    /// Invented people with the organisations they head.
    pub(super) speakers: Vec<(PersonId, OrganizationId)>,
    /// Invented organisations with their districts.
    pub(super) hosts: Vec<(OrganizationId, Option<District>)>,
}

/// Writes the series and all events.
pub(super) async fn load(ctx: &Ctx, cast: &Cast) -> Result<(), UseCaseError> {
    let at = ctx.now();
    let document = civil_forum::series(at);
    let series = SaveSeries {
        id: None,
        document,
        expected: None,
    };
    let series = save_series(ctx, series).await?.id;
    let mut stage = Stage::new(at, ctx.today(), cast);
    let mut events = civil_forum::editions(&stage);
    events.push(upcoming::forum(&mut stage));
    for event in &mut events {
        event.details.series = Some(series);
    }
    events.extend(districts::events(&mut stage));
    let mut editions = BTreeMap::new();
    for document in events {
        let save = SaveEvent {
            id: None,
            document,
            note: String::new(),
            expected_revision: None,
        };
        let edition = save.document.details.edition;
        let is_ahead = edition == Some(upcoming::NUMBER);
        let first = save.document.details.date.first_day();
        let saved = save_event(ctx, EventSaveAction::Demonstration, save).await?;
        if is_ahead {
            registration::load(ctx, &saved.slug, first).await?;
            proposals::load(ctx, &mut stage, (saved.id, &saved.slug)).await?;
        }
        editions.extend(edition.map(|edition| (edition, saved.id)));
    }
    follow(ctx, &mut stage, &editions).await
}

/// Writes what editions resolved, each state of it as of its day.
async fn follow(
    ctx: &Ctx,
    stage: &mut Stage<'_>,
    editions: &BTreeMap<u16, EventId>,
) -> Result<(), UseCaseError> {
    for (edition, versions) in resolutions::all(stage) {
        let Some(event) = editions.get(&edition) else {
            continue;
        };
        for (at, document) in versions {
            let then = Ctx {
                clock: Arc::new(Then(at)),
                ..ctx.clone()
            };
            write_demonstration(&then, *event, document).await?;
        }
    }
    Ok(())
}

/// A moment of the past.
#[derive(Debug)]
struct Then(Timestamp);

impl Clock for Then {
    fn now(&self) -> Timestamp {
        self.0
    }
}

/// What the makers of events share: the moment, the cast, ids.
struct Stage<'a> {
    at: Timestamp,
    today: Date,
    cast: &'a Cast,
    next_id: u64,
    next_speaker: usize,
}

impl<'a> Stage<'a> {
    const fn new(at: Timestamp, today: Date, cast: &'a Cast) -> Self {
        Self {
            at,
            today,
            cast,
            next_id: 0,
            next_speaker: 0,
        }
    }

    /// A text in three languages; an empty one is absent.
    fn text(&self, texts: Tri) -> Localized {
        Localized::from_texts(Locale::Kk, texts, self.at)
    }

    /// An id (UUIDv7) that is the same for the same moment.
    fn id(&mut self) -> Uuid {
        self.next_id += 1;
        let millis = u64::try_from(self.at.as_millisecond()).unwrap_or(0);
        let mut random = [0; 10];
        let (_, tail) = random.split_at_mut(2);
        tail.copy_from_slice(&self.next_id.to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// The next invented speakers, as many as there are left: nobody speaks
    /// twice on one day.
    fn speakers(&mut self, count: usize) -> Vec<Speaker> {
        let chosen: Vec<Speaker> = self
            .cast
            .speakers
            .iter()
            .skip(self.next_speaker)
            .take(count)
            .map(|(person, organization)| Speaker {
                person: Some(*person),
                organization: Some(*organization),
                ..Speaker::default()
            })
            .collect();
        self.next_speaker += chosen.len();
        chosen
    }

    /// An invented organisation of a district, else any.
    fn host(&self, district: Option<District>) -> Vec<OrganizationId> {
        let hosts = &self.cast.hosts;
        hosts
            .iter()
            .find(|(_, known)| district.is_some() && *known == district)
            .or_else(|| hosts.first())
            .map(|(id, _)| *id)
            .into_iter()
            .collect()
    }

    fn session(&mut self, day: Date, (from, to): (Time, Time), plan: Plan) -> Session {
        Session {
            id: SessionId(self.id()),
            titles: self.text(plan.titles),
            descriptions: Localized::default(),
            day,
            starts: from,
            ends: to,
            format: plan.format,
            languages: if plan.format.is_pause() {
                Vec::new()
            } else {
                vec![Locale::Kk, Locale::Ru]
            },
            hall: plan.hall,
            track: plan.track,
            speakers: self.speakers(plan.speakers),
            documents: Vec::new(),
        }
    }
}

/// A session as the tables write it.
#[derive(Clone, Copy)]
struct Plan {
    titles: Tri,
    format: SessionFormat,
    hall: Option<HallId>,
    track: Option<TrackId>,
    speakers: usize,
}

/// Hours and minutes.
fn at(hour: i8, minute: i8) -> Time {
    Time::new(hour, minute, 0, 0).unwrap_or(Time::midnight())
}

/// Marks an event as invented.
fn invented(mut event: Event) -> Event {
    event.details.demonstration = true;
    super::SOURCE.clone_into(&mut event.details.source.name);
    event
}

#[cfg(test)]
mod tests;
