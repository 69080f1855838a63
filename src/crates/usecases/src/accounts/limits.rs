//! How often something may be tried. Attempts are counted before they are
//! judged, in a transaction of their own, so that a refused one counts too.

use super::Origin;
use crate::secret::digest;
use crate::{Ctx, UseCaseError};
use domain::ErrorCode;
use jiff::{SignedDuration, Timestamp};
use std::net::{IpAddr, Ipv6Addr};
use store::{ConnectionTrait, StoreError};

/// A limit within a fixed window.
pub(crate) struct Limit {
    action: &'static str,
    per_person: i32,
    per_network: i32,
    window: SignedDuration,
}

/// Passwords tried at sign-in; a person is an address.
pub(super) const SIGN_IN: Limit = Limit {
    action: "sign_in",
    per_person: 10,
    per_network: 50,
    window: SignedDuration::from_mins(15),
};
/// Present passwords tried by somebody signed in; a person is an account.
pub(super) const CHANGE_PASSWORD: Limit = Limit {
    action: "change_password",
    ..SIGN_IN
};
/// Mails asked for, whatever their kind; a person is an address.
pub(super) const MAIL: Limit = Limit {
    action: "mail",
    per_person: 5,
    per_network: 30,
    window: SignedDuration::from_hours(1),
};
/// Registrations for events; a person is an address. A whole hall may stand
/// behind one network address.
pub(crate) const REGISTER: Limit = Limit {
    action: "register",
    per_person: 5,
    per_network: 120,
    window: SignedDuration::from_hours(1),
};
/// Registrations changed; a person is a ticket.
pub(crate) const CHANGE_TICKET: Limit = Limit {
    action: "change_ticket",
    per_person: 10,
    ..REGISTER
};
/// Proposals sent for events; a person is an account.
pub(crate) const SEND_PROPOSAL: Limit = Limit {
    action: "send_proposal",
    per_person: 10,
    per_network: 60,
    window: SignedDuration::from_hours(1),
};
/// Comments on proposals; a person is an account.
pub(crate) const COMMENT: Limit = Limit {
    action: "comment",
    per_person: 20,
    per_network: 120,
    window: SignedDuration::from_hours(1),
};
/// Requests sent to centres; a person is a contact. An office or a library may
/// stand behind one network address.
pub(crate) const SEND_REQUEST: Limit = Limit {
    action: "send_request",
    per_person: 10,
    per_network: 60,
    window: SignedDuration::from_hours(1),
};
/// Words and marks of a person about their request; a person is a number.
pub(crate) const CHANGE_REQUEST: Limit = Limit {
    action: "change_request",
    per_person: 20,
    per_network: 60,
    window: SignedDuration::from_hours(1),
};
/// Files added to a request; a person is a number.
pub(crate) const ADD_FILES: Limit = Limit {
    action: "add_files",
    per_person: 20,
    per_network: 60,
    window: SignedDuration::from_hours(1),
};
/// Wrong guesses at somebody's request; a person is a number.
pub(crate) const TRACK_REQUEST: Limit = Limit {
    action: "track_request",
    per_person: 10,
    per_network: 10,
    window: SignedDuration::from_hours(1),
};
/// The longest window; what is older has no say any more.
pub(super) const LONGEST_WINDOW: SignedDuration = SignedDuration::from_hours(1);

/// Counts an attempt by these people from this network.
///
/// # Errors
/// [`ErrorCode::TooManyAttempts`]; the database's.
pub(crate) async fn count(
    ctx: &Ctx,
    limit: &Limit,
    people: &[&str],
    origin: Option<&Origin<'_>>,
) -> Result<(), UseCaseError> {
    let mut subjects: Vec<(String, i32)> = people
        .iter()
        .map(|person| (digest(person), limit.per_person))
        .chain(origin.map(|origin| (network(origin.remote), limit.per_network)))
        .collect();
    // Two transactions that count the same subjects take their rows in the
    // same order and so wait for each other instead of blocking each other.
    subjects.sort();
    subjects.dedup();
    let now = ctx.now();
    let cutoff = before(now, limit.window);
    let mut within = true;
    let transaction = ctx.database.begin().await?;
    for (subject, most) in subjects {
        let count =
            store::attempts::count(&transaction, limit.action, &subject, now, cutoff).await?;
        within &= count <= most;
    }
    transaction.commit().await.map_err(StoreError::from)?;
    if within {
        Ok(())
    } else {
        Err(ErrorCode::TooManyAttempts.into())
    }
}

/// Takes back what [`count`] counted of one who got it right.
///
/// # Errors
/// The database's.
pub(crate) async fn give_back(
    connection: &impl ConnectionTrait,
    limit: &Limit,
    person: &str,
    origin: &Origin<'_>,
) -> Result<(), UseCaseError> {
    let mut subjects = [digest(person), network(origin.remote)];
    subjects.sort();
    for subject in subjects {
        store::attempts::give_back(connection, limit.action, &subject).await?;
    }
    Ok(())
}

/// Forgets the attempts of a person who got it right.
///
/// # Errors
/// The database's.
pub(super) async fn forget(
    connection: &impl ConnectionTrait,
    limit: &Limit,
    person: &str,
) -> Result<(), UseCaseError> {
    Ok(store::attempts::clear(connection, limit.action, &digest(person)).await?)
}

/// Writes a row where there is nothing to write, so that an address without an
/// account takes the time of one with. The count limits nothing: a limit on
/// unknown addresses alone would tell which they are.
///
/// # Errors
/// The database's.
pub(super) async fn write_as_much(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    origin: &Origin<'_>,
) -> Result<(), UseCaseError> {
    let now = ctx.now();
    let cutoff = before(now, LONGEST_WINDOW);
    let network = network(origin.remote);
    store::attempts::count(connection, "unknown_address", &network, now, cutoff).await?;
    Ok(())
}

/// An instant earlier by a span.
pub(super) fn before(now: Timestamp, span: SignedDuration) -> Timestamp {
    now.checked_sub(span).unwrap_or(Timestamp::MIN)
}

/// The network of an address: one household has a whole /64 of IPv6.
pub(crate) fn network(remote: &str) -> String {
    match remote
        .parse::<IpAddr>()
        .map(|address| address.to_canonical())
    {
        Ok(IpAddr::V4(address)) => address.to_string(),
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        Err(_) => digest(remote),
    }
}

#[cfg(test)]
mod tests {
    use super::network;

    #[test]
    fn an_address_stands_for_its_network() {
        assert_eq!(network("192.0.2.7"), "192.0.2.7");
        assert_eq!(network("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
        assert_eq!(network("a unix socket").len(), 64);
    }
}
