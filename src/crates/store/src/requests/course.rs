//! How a request stood at any time: states, days, instants and the mark, none of
//! the person's words. Rule: each writing that changes one of them adds to it,
//! so numbers as of a day stay what they were, whatever happens afterwards.

use super::StoredRequest;
use crate::StoreError;
use domain::{RequestState, Satisfaction};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How a request stands from an instant on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Since when.
    pub at: Timestamp,
    /// Where it stands.
    pub state: RequestState,
    /// The day by which it is to be answered.
    pub due_on: Date,
    /// The day by which its first answer was due.
    pub first_due_on: Date,
    /// What the person thinks of the answer.
    pub rating: Option<Satisfaction>,
    /// When it was first answered or refused.
    pub answered_at: Option<Timestamp>,
    /// When it was closed or refused.
    pub closed_at: Option<Timestamp>,
    /// Since when it waits for the person.
    pub waiting_since: Option<Timestamp>,
    /// Whether nobody owed it an answer when it was closed: the person took it
    /// back, or it is handled together with another one.
    pub released: bool,
}

impl Standing {
    pub(super) const fn of(request: &StoredRequest) -> Self {
        Self {
            at: request.updated_at,
            state: request.state,
            due_on: request.due_on,
            first_due_on: request.first_due_on,
            rating: request.rating,
            answered_at: request.answered_at,
            closed_at: request.closed_at,
            waiting_since: request.waiting_since,
            released: request.withdrawn || request.merged_into.is_some(),
        }
    }

    /// What the instants of a request tell of its course, the first first. A
    /// mark is as old as the closing, as nothing else is known of its age.
    fn told_by(self, created_at: Timestamp) -> Vec<Self> {
        let sent = Self {
            at: created_at,
            state: RequestState::New,
            due_on: self.first_due_on,
            rating: None,
            answered_at: None,
            closed_at: None,
            waiting_since: None,
            released: false,
            ..self
        };
        let answered = self.answered_at.map(|at| Self {
            at,
            state: RequestState::Answered,
            answered_at: Some(at),
            ..sent.clone()
        });
        let closed = self.closed_at.map(|at| Self { at, ..self.clone() });
        let known = [Some(sent), answered, closed];
        let mut course: Vec<Self> = known.into_iter().flatten().collect();
        add(&mut course, self);
        course
    }
}

/// The course with where the request stands now.
pub(super) fn write(request: &StoredRequest) -> Result<String, StoreError> {
    let now = Standing::of(request);
    let mut course = request.course.clone();
    if course.is_empty() {
        course = now.told_by(request.created_at);
    } else {
        add(&mut course, now);
    }
    Ok(serde_json::to_string(&course)?)
}

/// Reads what [`write()`] wrote. Of what was last written before there was a
/// course it is what `now` tells.
pub(super) fn read(
    written: Option<&str>,
    created_at: Timestamp,
    now: Standing,
) -> Result<Vec<Standing>, StoreError> {
    match written {
        Some(written) => Ok(serde_json::from_str(written)?),
        None => Ok(now.told_by(created_at)),
    }
}

/// How it stood just before this instant.
pub(super) fn before(course: Vec<Standing>, instant: Timestamp) -> Option<Standing> {
    let earlier = |known: &Standing| known.at < instant;
    course.into_iter().rev().find(earlier)
}

fn add(course: &mut Vec<Standing>, now: Standing) {
    let is_known = |last: &Standing| {
        let at = last.at;
        *last == Standing { at, ..now.clone() }
    };
    if !course.last().is_some_and(is_known) {
        course.push(now);
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn at(day: i8) -> Timestamp {
        format!("2026-05-{day:02}T06:00:00Z").parse().unwrap()
    }

    /// Answered on the 3rd, closed on the 5th, rated at some time, read on the 9th.
    fn old() -> Standing {
        Standing {
            at: at(9),
            state: RequestState::Closed,
            due_on: date(2026, 5, 8),
            first_due_on: date(2026, 5, 6),
            rating: Satisfaction::try_from(4).ok(),
            answered_at: Some(at(3)),
            closed_at: Some(at(5)),
            waiting_since: None,
            released: false,
        }
    }

    #[test]
    fn of_what_is_older_than_courses_as_much_is_known_as_its_instants_tell() {
        let course = read(None, at(1), old()).unwrap();
        let states = |day| before(course.clone(), at(day)).map(|one| one.state);
        assert_eq!(states(1), None);
        assert_eq!(states(2), Some(RequestState::New));
        assert_eq!(states(3), Some(RequestState::New), "just before it");
        assert_eq!(states(4), Some(RequestState::Answered));
        assert_eq!(states(6), Some(RequestState::Closed));
        let rated = |day| before(course.clone(), at(day)).and_then(|one| one.rating);
        assert_eq!(rated(5), None);
        assert_eq!(rated(6), old().rating, "as old as the closing");
        let answered = before(course, at(4)).unwrap();
        assert_eq!(answered.answered_at, Some(at(3)));
        assert_eq!(answered.closed_at, None);
        assert_eq!(answered.due_on, date(2026, 5, 6));
    }

    #[test]
    fn a_course_grows_only_by_what_changed() {
        let mut course = read(None, at(1), old()).unwrap();
        let length = course.len();
        let later = |rating| Standing {
            at: at(20),
            rating,
            ..old()
        };
        add(&mut course, later(old().rating));
        assert_eq!(course.len(), length);
        add(&mut course, later(None));
        assert_eq!(course.len(), length + 1);
        let written = serde_json::to_string(&course).unwrap();
        let again = read(Some(&written), at(1), old()).unwrap();
        assert_eq!(again, course);
        assert_eq!(before(again, at(20)).unwrap().rating, old().rating);
    }
}
