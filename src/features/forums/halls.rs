//! A day of an agenda by hall: the halls are columns, the hours rows, and a
//! session takes the rows that it lasts. Where it is narrow the style sheet shows
//! the same cells one under another, so each names its hours and its hall.

use super::card::{Choosing, card};
use super::day::Placed;
use super::words::{clock, said};
use crate::ui::page::PageContext;
use domain::event::{Agenda, HallId, Session};
use jiff::civil::Time;
use leptos::prelude::*;
use std::collections::BTreeSet;
use usecases::events::EventView;

/// Sessions that begin together: in halls, or in the whole house.
struct Row<'a> {
    starts: Time,
    everywhere: bool,
    sessions: Vec<Placed<'a>>,
}

/// Whether an agenda has halls to stand beside one another.
pub(super) fn has_halls(agenda: &Agenda) -> bool {
    used(agenda, agenda.sessions.iter()).len() > 1
}

/// The halls in which some of the sessions are, in the order of the halls.
fn used<'a>(agenda: &Agenda, sessions: impl Iterator<Item = &'a Session>) -> Vec<HallId> {
    let taken: BTreeSet<HallId> = sessions.filter_map(|session| session.hall).collect();
    let halls = agenda.halls.iter().map(|hall| hall.id);
    halls.filter(|id| taken.contains(id)).collect()
}

/// The table of a day, labelled by the heading with this id.
pub(super) fn halls_table(
    context: &PageContext<'_>,
    view: &EventView,
    sessions: &[Placed<'_>],
    heading: &str,
    choosing: Option<Choosing<'_>>,
) -> AnyView {
    let agenda = &view.event.agenda;
    let halls = used(agenda, sessions.iter().map(|(_, session)| *session));
    let rows = rows(&halls, sessions);
    // Up to which row each hall is taken by a session that began above.
    let mut taken = vec![0; halls.len()];
    let body = rows
        .iter()
        .enumerate()
        .map(|(number, row)| {
            let cells = if row.everywhere {
                let span = halls.len().max(1);
                let cards = cards(context, view, &row.sessions, choosing);
                view! { <td colspan=span>{cards}</td> }.into_any()
            } else {
                let columns = halls.iter().zip(&mut taken);
                let columns = columns.filter(|(_, until)| **until <= number);
                let columns = columns.map(|(hall, until)| {
                    let length = length(&rows, number, *hall);
                    *until = number + length;
                    let own: Vec<Placed<'_>> = row.of(*hall).collect();
                    let class = own.is_empty().then_some("free");
                    let cards = cards(context, view, &own, choosing);
                    view! {
                        <td class=class rowspan=length>
                            {cards}
                        </td>
                    }
                });
                columns.collect_view().into_any()
            };
            view! {
                <tr>
                    <th scope="row">{clock(row.starts)}</th>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    let heads = halls
        .iter()
        .filter_map(|id| agenda.hall(*id))
        .map(|hall| {
            let (name, language) = said(&hall.names, context.locale).unwrap_or_default();
            view! {
                <th scope="col" lang=language>
                    {name}
                </th>
            }
        })
        .collect_view();
    view! {
        <table class="halls" aria-labelledby=heading.to_owned()>
            <thead>
                <tr>
                    <th scope="col">{context.t("agenda-hour")}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    }
    .into_any()
}

impl<'a> Row<'a> {
    fn of(&self, hall: HallId) -> impl Iterator<Item = Placed<'a>> + '_ {
        let sessions = self.sessions.iter().copied();
        sessions.filter(move |(_, session)| session.hall == Some(hall))
    }
}

/// The rows of a day; `sessions` are in the order of the agenda, in which the
/// whole house comes before the halls.
fn rows<'a>(halls: &[HallId], sessions: &[Placed<'a>]) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    for placed in sessions {
        let everywhere = !placed.1.hall.is_some_and(|hall| halls.contains(&hall));
        match rows.last_mut() {
            Some(row) if row.starts == placed.1.starts && row.everywhere == everywhere => {
                row.sessions.push(*placed);
            }
            _ => rows.push(Row {
                starts: placed.1.starts,
                everywhere,
                sessions: vec![*placed],
            }),
        }
    }
    rows
}

/// How many rows the cell of a hall takes from this row on: those that begin
/// before its sessions end, until something else begins there.
fn length(rows: &[Row<'_>], number: usize, hall: HallId) -> usize {
    let here = rows.get(number);
    let ends = here.and_then(|row| row.of(hall).map(|(_, session)| session.ends).max());
    let later = rows.iter().skip(number + 1).take_while(|row| {
        let lasts = ends.is_some_and(|ends| row.starts < ends);
        lasts && !row.everywhere && row.of(hall).next().is_none()
    });
    1 + later.count()
}

fn cards(
    context: &PageContext<'_>,
    view: &EventView,
    sessions: &[Placed<'_>],
    choosing: Option<Choosing<'_>>,
) -> AnyView {
    sessions
        .iter()
        .map(|placed| card(context, view, *placed, true, choosing))
        .collect_view()
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Localized;
    use domain::event::{SessionFormat, SessionId};
    use jiff::civil::{date, time};
    use uuid::Uuid;

    fn hall(number: u128) -> HallId {
        HallId(Uuid::from_u128(number))
    }

    fn session(place: Option<u128>, from: i8, to: i8) -> Session {
        Session {
            id: SessionId(Uuid::nil()),
            titles: Localized::default(),
            descriptions: Localized::default(),
            day: date(2026, 12, 17),
            starts: time(from, 0, 0, 0),
            ends: time(to, 0, 0, 0),
            format: SessionFormat::Talk,
            languages: Vec::new(),
            hall: place.map(hall),
            track: None,
            speakers: Vec::new(),
            documents: Vec::new(),
        }
    }

    #[test]
    fn a_session_takes_the_rows_that_it_lasts() {
        let day = [
            session(None, 9, 10),
            session(Some(1), 10, 12),
            session(Some(2), 10, 11),
            session(Some(2), 11, 13),
            session(None, 12, 13),
            session(Some(1), 13, 14),
        ];
        let placed: Vec<Placed<'_>> = day.iter().enumerate().collect();
        let rows = rows(&[hall(1), hall(2)], &placed);
        let shape: Vec<_> = rows
            .iter()
            .map(|row| (row.starts.hour(), row.everywhere, row.sessions.len()))
            .collect();
        assert_eq!(
            shape,
            [
                (9, true, 1),
                (10, false, 2),
                (11, false, 1),
                (12, true, 1),
                (13, false, 1)
            ]
        );
        assert_eq!(length(&rows, 1, hall(1)), 2, "10 to 12");
        assert_eq!(length(&rows, 1, hall(2)), 1, "the next one begins at 11");
        assert_eq!(
            length(&rows, 2, hall(2)),
            1,
            "the whole house ends the cell"
        );
        assert_eq!(length(&rows, 4, hall(2)), 1, "nothing is there");
    }
}
