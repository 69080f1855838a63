//! Clashes that a document alone does not show: somebody of the directory speaks
//! in one session, and stands in another one by name only. Used by `save`.

use domain::event::{Agenda, ClashOver};
use domain::{ErrorCode, Localized, PersonId, SessionId, Violation};
use std::collections::HashMap;
use store::{ConnectionTrait, StoreError};

/// What is wrong now and was not in the agenda before: what stands there for long
/// keeps nobody from writing something else.
///
/// # Errors
/// The database's.
pub(super) async fn clashes_by_name(
    connection: &impl ConnectionTrait,
    agenda: &Agenda,
    before: Option<&Agenda>,
) -> Result<Vec<Violation>, StoreError> {
    if before == Some(agenda) {
        return Ok(Vec::new());
    }
    let people = people(agenda).chain(before.into_iter().flat_map(people));
    let people: Vec<PersonId> = people.collect();
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let names = store::people::names(connection, &people).await?;
    let names = names
        .into_iter()
        .map(|(id, _, names)| (id, names))
        .collect();
    let known = before.map_or_else(Vec::new, |before| hidden(before, &names));
    let known: Vec<[SessionId; 2]> = known.into_iter().map(|(ids, _)| ids).collect();
    let new = hidden(agenda, &names);
    let new = new.into_iter().filter(|(ids, _)| !known.contains(ids));
    Ok(new
        .map(|(_, field)| Violation::new(field, ErrorCode::SpeakerTaken))
        .collect())
}

fn people(agenda: &Agenda) -> impl Iterator<Item = PersonId> {
    let speakers = agenda.sessions.iter().flat_map(|known| &known.speakers);
    speakers.filter_map(|speaker| speaker.person)
}

/// The clashes that are seen only with the names of the directory: the two
/// sessions, and the field of the second one.
fn hidden(agenda: &Agenda, names: &HashMap<PersonId, Localized>) -> Vec<([SessionId; 2], String)> {
    let mut named = agenda.clone();
    for session in &mut named.sessions {
        for speaker in &mut session.speakers {
            if let Some(names) = speaker.person.and_then(|person| names.get(&person)) {
                speaker.names.clone_from(names);
            }
        }
    }
    let seen = agenda.clashes();
    let mut hidden = Vec::new();
    for clash in named.clashes() {
        let ClashOver::Speaker(speaker) = clash.over else {
            continue;
        };
        let two = [clash.first, clash.second].map(|at| agenda.sessions.get(at));
        if let ([Some(first), Some(second)], false) = (two, seen.contains(&clash)) {
            let mut ids = [first.id, second.id];
            ids.sort_unstable();
            hidden.push((ids, format!("sessions.{}.speakers.{speaker}", clash.second)));
        }
    }
    hidden
}
