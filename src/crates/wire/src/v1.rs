//! Version 1.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A text in any subset of the three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Localized {
    /// Kazakh.
    pub kk: Option<String>,
    /// Russian.
    pub ru: Option<String>,
    /// English.
    pub en: Option<String>,
}

/// One page of a list of organisations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OrganizationList {
    /// Results on all pages.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// Results on a page.
    pub per_page: usize,
    /// The results of this page.
    pub items: Vec<OrganizationSummary>,
    /// By filter and value: how many results choosing the value would give.
    pub facets: BTreeMap<String, BTreeMap<String, u32>>,
}

/// An organisation in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OrganizationSummary {
    /// Stable name in addresses.
    pub slug: String,
    /// Business identification number; `null` when unknown or invented.
    pub bin: Option<String>,
    /// Full name.
    pub name: Localized,
    /// District code, or `elsewhere`.
    pub district: String,
    /// Code of the legal form.
    pub form: String,
    /// Codes of the fields of activity, the main one first.
    pub fields: Vec<String>,
    /// Whether name and BIN were checked against the register.
    pub verified: bool,
    /// Whether it was dissolved.
    pub dissolved: bool,
    /// Whether the record is invented for demonstration.
    pub demonstration: bool,
    /// Address of the profile.
    pub url: String,
}

/// A service (HSDS `service`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Service {
    /// What it is called.
    pub name: Localized,
    /// What one gets.
    pub description: Localized,
}

/// When somebody is there (HSDS `schedule`): a rule of the week, or with
/// `valid_from` dates on which it is otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Schedule {
    /// `WEEKLY` for a rule of the week.
    pub freq: Option<String>,
    /// Days of the week (RFC 5545): `MO,TU`.
    pub byday: Option<String>,
    /// From when, `HH:MM`; without it nobody is there, or one has to ask before.
    pub opens_at: Option<String>,
    /// Until when, `HH:MM`; not later than `opens_at` is on the next day.
    pub closes_at: Option<String>,
    /// The first date of an exception, `YYYY-MM-DD`.
    pub valid_from: Option<String>,
    /// The last date of an exception.
    pub valid_to: Option<String>,
    /// `closed`, `by appointment`, or why it is otherwise.
    pub description: Option<String>,
}

/// An organisation with everything public about it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Organization {
    /// What stands in lists.
    #[serde(flatten)]
    pub summary: OrganizationSummary,
    /// Short name.
    pub short_name: Localized,
    /// What it is for.
    pub mission: Localized,
    /// What it does; Markdown.
    pub description: Localized,
    /// Date of state registration, `YYYY-MM-DD`.
    pub registered_on: Option<String>,
    /// Date of dissolution, `YYYY-MM-DD`.
    pub dissolved_on: Option<String>,
    /// Street and house, or the free address of an organisation from elsewhere.
    pub address: Localized,
    /// Latitude and longitude, WGS 84 degrees.
    pub coordinates: Option<(f64, f64)>,
    /// Telephone numbers, E.164; none of a dissolved organisation.
    pub phones: Vec<String>,
    /// E-mail addresses; none of a dissolved organisation.
    pub emails: Vec<String>,
    /// Sites and profiles in social networks; none of a dissolved organisation.
    pub links: Vec<String>,
    /// Opening hours (HSDS `schedule`); wall time of Asia/Qyzylorda.
    pub opening_hours: Vec<Schedule>,
    /// Address of the logo, 320 pixels square.
    pub logo: Option<String>,
    /// Codes of the groups it works for.
    pub beneficiaries: Vec<String>,
    /// What it offers.
    pub services: Vec<Service>,
    /// Languages it works in, BCP 47.
    pub working_languages: Vec<String>,
    /// When the organisation last confirmed the record, RFC 3339.
    pub confirmed_at: Option<String>,
    /// When the record last changed, RFC 3339.
    pub updated_at: String,
    /// Where the record comes from.
    pub source: String,
}

/// Why there is no answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// A stable code: `not-found`, `gone`, `internal`.
    pub code: String,
}

/// The support centres that were asked for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CentreList {
    /// How many there are.
    pub total: usize,
    /// All of them: the regional hub first, then by district.
    pub items: Vec<Centre>,
}

/// A support centre.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Centre {
    /// Stable id.
    pub id: String,
    /// Stable name in addresses.
    pub slug: String,
    /// Code of the kind: `regional_hub`, `district_point`.
    pub kind: String,
    /// What it is called.
    pub name: Localized,
    /// District code.
    pub district: Option<String>,
    /// Town, street, house.
    pub address: Localized,
    /// Postal code.
    pub postcode: Option<String>,
    /// Latitude and longitude, WGS 84.
    pub coordinates: Option<(f64, f64)>,
    /// Telephone numbers, E.164.
    pub phones: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Codes of the services.
    pub services: Vec<String>,
    /// Languages of the staff: `kk`, `ru`, `en`.
    pub languages: Vec<String>,
    /// How to get there.
    pub directions: Localized,
    /// When somebody is there.
    pub schedules: Vec<Schedule>,
    /// Whether somebody is there at this minute.
    pub open: bool,
    /// Whether the record is invented for demonstration.
    pub demonstration: bool,
    /// Address of its page.
    pub url: String,
}

/// One page of a list of events.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EventList {
    /// Results on all pages.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// Results on a page.
    pub per_page: usize,
    /// The results of this page: what is ahead, soonest first, then what was.
    pub items: Vec<EventSummary>,
}

/// A forum or another event in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EventSummary {
    /// Stable id; calendar files name the event by it.
    pub id: String,
    /// Stable name in addresses.
    pub slug: String,
    /// Code of the kind: `forum`, `hearing`, …
    pub kind: String,
    /// Code of the state: `announced`, `open`, `closed`, `held`, `cancelled`.
    pub state: String,
    /// Slug of the series, if it is of one.
    pub series: Option<String>,
    /// Which of the series it is.
    pub edition: Option<u16>,
    /// What it is called.
    pub title: Localized,
    /// What it is about, as on the poster.
    pub theme: Localized,
    /// When, as far as known (EDTF): `2003`, `2005-09`, `2023-10-18`,
    /// `2026-12-17/2026-12-18`; empty when unknown.
    pub date: String,
    /// What the place is called.
    pub venue: Localized,
    /// Town, street, house.
    pub address: Localized,
    /// District code, if it is in one.
    pub district: Option<String>,
    /// Codes of the fields of activity, the main one first.
    pub fields: Vec<String>,
    /// Whether the record is invented for demonstration.
    pub demonstration: bool,
    /// Address of its page.
    pub url: String,
}

/// A whole event.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Event {
    /// What lists say.
    #[serde(flatten)]
    pub summary: EventSummary,
    /// One or two sentences.
    pub lead: Localized,
    /// What it is; Markdown.
    pub description: Localized,
    /// Latitude and longitude, WGS 84.
    pub coordinates: Option<(f64, f64)>,
    /// Where to watch or to take part from afar.
    pub online: Option<String>,
    /// The organisations that hold it.
    pub hosts: Vec<NamedRecord>,
    /// Who attends, as far as no session says so.
    pub guests: Vec<Speaker>,
    /// Sessions in order.
    pub sessions: Vec<Session>,
    /// Everybody who speaks, once, in the order in which they do.
    pub speakers: Vec<EventSpeaker>,
    /// The organisations that took part.
    pub attendees: Vec<NamedRecord>,
    /// What there is to read.
    pub materials: Vec<Document>,
    /// Where the minutes are.
    pub minutes: Option<String>,
    /// Who was honoured.
    pub laureates: Vec<Laureate>,
    /// Photos in the order of the page.
    pub photos: Vec<Photo>,
    /// What it resolved, in short.
    pub resolution: Option<EventResolution>,
    /// How often it was changed; calendar files say one less as SEQUENCE.
    pub revision: u32,
    /// When it last changed.
    pub updated_at: String,
    /// Where the record comes from.
    pub source: String,
}

/// Somebody who speaks at an event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EventSpeaker {
    /// Who.
    #[serde(flatten)]
    pub speaker: Speaker,
    /// The ids of their sessions.
    pub sessions: Vec<String>,
}

/// What an event resolved, without its text and without what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EventResolution {
    /// The day it was adopted.
    pub adopted_on: Option<String>,
    /// What was promised, in the order of the text.
    pub commitments: Vec<Commitment>,
    /// Address of the whole, with its text and its history.
    pub url: String,
}

/// Somebody who was honoured.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Laureate {
    /// A person or an organisation.
    pub name: Localized,
    /// With what.
    pub award: Localized,
}

/// A photo of an event. Its addresses are made from its content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Photo {
    /// The large file; JPEG.
    pub url: String,
    /// Its pixels.
    pub width: u32,
    /// The same.
    pub height: u32,
    /// The same photo, at most 480 pixels wide.
    pub small_url: String,
    /// What is to be seen.
    pub alternative: Localized,
    /// Who took it.
    pub author: Option<String>,
}

/// A record of the directory, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NamedRecord {
    /// Stable name in addresses.
    pub slug: String,
    /// What it is called.
    pub name: Localized,
}

/// Somebody who speaks or attends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Speaker {
    /// The name; empty when an organisation speaks.
    pub name: Localized,
    /// The slug of the person, if they stand in the directory.
    pub person: Option<String>,
    /// As what.
    pub role: Localized,
    /// The organisation they speak for, or that speaks.
    pub organization: Option<NamedRecord>,
}

/// A session of an agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Session {
    /// Stable id; calendar files name the session by it.
    pub id: String,
    /// What it is called.
    pub title: Localized,
    /// What it is about; Markdown.
    pub description: Localized,
    /// The first instant, UTC.
    pub starts_at: Option<String>,
    /// The last instant, UTC.
    pub ends_at: Option<String>,
    /// The day in Kyzylorda.
    pub day: String,
    /// The time there, `09:00`.
    pub starts: String,
    /// The time there, `10:40`.
    pub ends: String,
    /// Code of the format: `talk`, `panel`, `break`, …
    pub format: String,
    /// Codes of the languages spoken.
    pub languages: Vec<String>,
    /// The hall; `null` is the whole house.
    pub hall: Option<Localized>,
    /// The track.
    pub track: Option<Localized>,
    /// Who speaks.
    pub speakers: Vec<Speaker>,
    /// What there is to read.
    pub documents: Vec<Document>,
}

/// Something to read, elsewhere on the web.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Document {
    /// What it is.
    pub title: Localized,
    /// Where.
    pub url: String,
}

/// One page of the commitments of forums.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CommitmentList {
    /// Results on all pages.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// Results on a page.
    pub per_page: usize,
    /// The results of this page: overdue ones first, then those to keep, then
    /// those kept, then those dropped; among them the soonest deadline first.
    pub items: Vec<ForumCommitment>,
    /// How many there would be in each state, the other filters staying.
    pub states: BTreeMap<String, usize>,
    /// How many of them would be overdue.
    pub overdue: usize,
}

/// A commitment with the forum that made it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ForumCommitment {
    /// What was promised.
    #[serde(flatten)]
    pub commitment: Commitment,
    /// The forum.
    pub forum: NamedRecord,
    /// The day its resolution was adopted.
    pub adopted_on: Option<String>,
    /// Whether the record is invented for demonstration.
    pub demonstration: bool,
    /// Where it stands on the site.
    pub url: String,
}

/// Something that a resolution promises.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Commitment {
    /// Stable id.
    pub id: String,
    /// What is promised.
    pub text: Localized,
    /// Who keeps it.
    pub owner: Localized,
    /// The slug of who keeps it, if that is an organisation of the directory.
    pub organization: Option<String>,
    /// The last day, ISO 8601.
    pub deadline: Option<String>,
    /// Code of the state: `planned`, `in_progress`, `done`, `dropped`.
    pub state: String,
    /// Whether the last day went by and it still has to be kept.
    pub overdue: bool,
    /// What is said about the state; the reason, when it was dropped.
    pub note: Localized,
    /// What shows what was done.
    pub evidence: Vec<Evidence>,
}

/// What shows that something was done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Evidence {
    /// What it is.
    pub text: Localized,
    /// Where to see it.
    pub url: Option<String>,
}

/// The resolution of a forum.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Resolution {
    /// The forum.
    pub forum: NamedRecord,
    /// The day it was adopted.
    pub adopted_on: Option<String>,
    /// The adopted text; Markdown.
    pub text: Localized,
    /// Whether the record is invented for demonstration.
    pub demonstration: bool,
    /// What it promises, in the order of the text.
    pub commitments: Vec<FollowedCommitment>,
    /// When anything of it last changed.
    pub updated_at: Option<String>,
    /// Address of its page.
    pub url: String,
}

/// A commitment with what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FollowedCommitment {
    /// What was promised.
    #[serde(flatten)]
    pub commitment: Commitment,
    /// What changed, the first step first.
    pub history: Vec<CommitmentStep>,
}

/// What changed of a commitment at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CommitmentStep {
    /// When.
    pub at: String,
    /// What: `made`, `state`, `text`, `owner`, `deadline`, `evidence`.
    pub changed: Vec<String>,
    /// The state it came to.
    pub state: Option<String>,
    /// What was said about that.
    pub note: Localized,
}
