//! An agenda for whoever attends: what runs at a minute, what comes next in each
//! hall, which of the chosen sessions are at the same time. Everybody may use it.

use super::{Agenda, HallId, Session, SessionId};
use jiff::civil::{Date, DateTime, Time};
use std::collections::BTreeSet;

/// Two chosen sessions of which nobody can attend the whole of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The position of the earlier one in the agenda.
    pub first: usize,
    /// The position of the one that comes after it.
    pub second: usize,
    /// On which day.
    pub day: Date,
    /// From when both run.
    pub from: Time,
    /// Until when both run.
    pub to: Time,
}

impl Agenda {
    /// The positions of what runs at a minute on the clock of Kyzylorda.
    #[must_use]
    pub fn running(&self, at: DateTime) -> Vec<usize> {
        self.positions(|session| {
            session.day == at.date() && session.starts <= at.time() && at.time() < session.ends
        })
    }

    /// The positions of what comes next on the same day: the first session in
    /// each hall, and the first of the whole house.
    #[must_use]
    pub fn coming(&self, at: DateTime) -> Vec<usize> {
        let mut halls: BTreeSet<Option<HallId>> = BTreeSet::new();
        self.positions(|session| {
            session.day == at.date() && session.starts > at.time() && halls.insert(session.hall)
        })
    }

    /// Every two of the chosen sessions that are at the same time.
    #[must_use]
    pub fn meetings(&self, chosen: &BTreeSet<SessionId>) -> Vec<Meeting> {
        let own: Vec<(usize, &Session)> = self
            .sessions
            .iter()
            .enumerate()
            .filter(|(_, session)| chosen.contains(&session.id))
            .collect();
        let mut meetings = Vec::new();
        for (rank, (first, former)) in own.iter().enumerate() {
            let later = own.iter().skip(rank + 1);
            let later = later.filter(|(_, latter)| former.overlaps(latter));
            meetings.extend(later.map(|(second, latter)| Meeting {
                first: *first,
                second: *second,
                day: former.day,
                from: former.starts.max(latter.starts),
                to: former.ends.min(latter.ends),
            }));
        }
        meetings
    }

    fn positions(&self, mut wanted: impl FnMut(&Session) -> bool) -> Vec<usize> {
        self.sessions
            .iter()
            .enumerate()
            .filter(|(_, session)| wanted(session))
            .map(|(position, _)| position)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Localized;
    use crate::event::SessionFormat;
    use jiff::civil::{date, time};
    use uuid::Uuid;

    const DAY: Date = date(2026, 12, 17);

    fn hall(number: u128) -> Option<HallId> {
        (number > 0).then(|| HallId(Uuid::from_u128(number)))
    }

    /// Sessions of a day: hall, from and until.
    fn agenda(rows: &[(u128, i8, i8)]) -> Agenda {
        let sessions = (1..).zip(rows).map(|(number, (place, from, to))| Session {
            id: SessionId(Uuid::from_u128(number)),
            titles: Localized::default(),
            descriptions: Localized::default(),
            day: DAY,
            starts: time(*from, 0, 0, 0),
            ends: time(*to, 0, 0, 0),
            format: SessionFormat::Talk,
            languages: Vec::new(),
            hall: hall(*place),
            track: None,
            speakers: Vec::new(),
            documents: Vec::new(),
        });
        Agenda {
            sessions: sessions.collect(),
            ..Agenda::default()
        }
    }

    #[test]
    fn what_ends_at_a_minute_runs_no_more_and_what_begins_runs() {
        let agenda = agenda(&[
            (0, 9, 10),
            (1, 10, 12),
            (2, 10, 11),
            (2, 11, 12),
            (0, 12, 13),
        ]);
        let at = |hour, minute| DAY.to_datetime(time(hour, minute, 0, 0));
        for (at, running, coming) in [
            (at(8, 59), vec![], vec![0, 1, 2]),
            (at(9, 0), vec![0], vec![1, 2, 4]),
            (at(10, 0), vec![1, 2], vec![3, 4]),
            (at(11, 30), vec![1, 3], vec![4]),
            (at(13, 0), vec![], vec![]),
        ] {
            assert_eq!(agenda.running(at), running, "{at}");
            assert_eq!(agenda.coming(at), coming, "{at}");
        }
        let tomorrow = date(2026, 12, 18).to_datetime(time(10, 0, 0, 0));
        assert!(agenda.running(tomorrow).is_empty() && agenda.coming(tomorrow).is_empty());
    }

    #[test]
    fn only_chosen_sessions_meet_and_only_while_both_run() {
        let agenda = agenda(&[(1, 9, 11), (2, 10, 12), (3, 10, 11), (1, 11, 12)]);
        let chosen = |numbers: &[u128]| {
            let numbers = numbers.iter();
            numbers
                .map(|number| SessionId(Uuid::from_u128(*number)))
                .collect::<BTreeSet<_>>()
        };
        let meetings = agenda.meetings(&chosen(&[1, 2, 4]));
        let pairs: Vec<_> = meetings
            .iter()
            .map(|one| (one.first, one.second, one.from.hour(), one.to.hour()))
            .collect();
        assert_eq!(pairs, [(0, 1, 10, 11), (1, 3, 11, 12)]);
        // One after the other, and what is no longer in the agenda, meet nobody.
        assert_eq!(agenda.meetings(&chosen(&[1, 4, 99])), []);
    }
}
